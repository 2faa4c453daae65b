import type { MetricTarget } from '../model/metric.ts';
import { segmentKey } from '../model/segment.ts';
import { type Choose, chooser } from '../model/segment-table.ts';
import type { MetricSeries } from '../model/series.ts';
import { makeAxis, periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import { compareGrains, type Grain } from '../time/grain.ts';
import { type Calendars, calendarOf } from '../time/period-calendar.ts';

/** TargetInput is what targets depend on. */
export interface TargetInput {
  readonly target: MetricTarget | undefined;
  /** At the grain of the target's period, or to-date values at day grain. */
  readonly series: MetricSeries;
  readonly grain: Grain;
  /** The targets that a source gives, at that grain and by the same dimensions. */
  readonly given?: MetricSeries | undefined;
  readonly calendars: Calendars;
}

/**
 * targetsOf gives, segment-major as the values of the series, what the period should reach that each of its periods is
 * or lies in; NaN where there is no target.
 */
export function targetsOf(input: TargetInput): Float64Array {
  const { target, series, grain } = input;
  const { axis, segments } = series;
  const periods = periodCount(axis);
  const targets = new Float64Array(segments.length * periods).fill(Number.NaN);
  if (target === undefined || periods === 0) return targets;
  const whole = targetAxis(axis, grain, input.calendars);
  const within = Array.from({ length: periods }, (_, i) => periodIndex(whole, axis.bounds[i]!));
  const source = target.source === undefined ? undefined : givenBy(input, target.source.grain);
  const rows = target.source === undefined ? ownRows(target, series, grain) : undefined;
  segments.forEach((segment, s) => {
    const [given, own] = [source?.(segment), rows?.(segment)];
    for (let i = 0; i < periods; i++) {
      const period = within[i]!;
      if (period < 0) continue;
      const value = given?.(whole.bounds[period]!) ?? own?.(whole.days[period]!);
      if (value !== undefined) targets[s * periods + i] = value;
    }
  });
  return targets;
}

/** targetAxis is the periods of a grain that those of an axis lie in. */
export function targetAxis(axis: TimeAxis, grain: Grain, calendars: Calendars): TimeAxis {
  if (axis.grain === grain) return axis;
  const { timezone, weekStart, bounds } = axis;
  const calendar = calendarOf(grain, calendars);
  return makeAxis({ grain, timezone, weekStart, calendar, from: bounds[0]!, to: bounds.at(-1)! });
}

function ownRows({ rows }: MetricTarget, { dimensions }: MetricSeries, grain: Grain): Choose<number> {
  return chooser(
    rows.filter((row) => row.grain === grain),
    dimensions,
  );
}

/** By the start of a period, epoch milliseconds. Targets of a month say nothing of a day in it. */
function givenBy({ given, grain }: TargetInput, perPeriod: Grain): Choose<number> | undefined {
  if (given === undefined || compareGrains(grain, perPeriod) < 0) return undefined;
  const index = new Map(given.segments.map((segment, s) => [segmentKey(segment), s]));
  const periods = periodCount(given.axis);
  return (segment) => {
    const s = index.get(segmentKey(segment));
    return (start) => {
      const i = s === undefined ? -1 : periodIndex(given.axis, start);
      const value = i < 0 ? Number.NaN : given.values[s! * periods + i]!;
      return Number.isNaN(value) ? undefined : value;
    };
  };
}
