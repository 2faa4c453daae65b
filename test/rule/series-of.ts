import type { MetricBase, MetricTarget } from '../../src/model/metric.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import { makeAxis, periodCount } from '../../src/time/axis.ts';
import { parseDate } from '../../src/time/date.ts';
import { type Grain, unitOf } from '../../src/time/grain.ts';
import { startOfDay } from '../../src/time/zone.ts';

/** targetOf is a target for each of some grains. */
export function targetOf(values: Readonly<Record<string, number>>): MetricTarget {
  const rows = Object.entries(values).map(([grain, value]) => ({
    grain: grain as Grain,
    value,
    segment: {},
  }));
  return { rows };
}

/** nowhere is a span for definitions that no file holds. */
export const nowhere = {
  file: 'rules.yaml',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

/** dayOf reads a date of a test. */
export function dayOf(date: string): number {
  const day = parseDate(date);
  if (day === undefined) throw new Error(`not a date: ${date}`);
  return day;
}

/** ruleOf completes a rule with what a plain one has. */
export function ruleOf(rule: Partial<Rule>): Rule {
  return {
    name: 'rule',
    span: nowhere,
    metric: 'metric',
    metricSpan: nowhere,
    status: 'active',
    grain: 'day',
    by: [],
    segments: { include: {}, exclude: {} },
    levels: [],
    for: { breaches: 1, of: 1 },
    recoverFor: 1,
    keepFiringFor: 0,
    rebaseline: [],
    exclude: [],
    tags: [],
    ...rule,
  };
}

/** plainMetric is a metric without target. */
export const plainMetric: Pick<MetricBase, 'target' | 'since'> = {};

/** SeriesSpec describes a series by what differs from a fresh, complete total with a row in each period that has a value. */
export interface SeriesSpec {
  /** One list of values per segment; null is no value. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly rows?: readonly (readonly number[])[];
  readonly volume?: readonly (readonly number[])[];
  readonly dimensions?: readonly string[];
  readonly segments?: readonly Segment[];
  readonly grain?: Grain;
  readonly timezone?: string;
  /** First local date. */
  readonly from?: string;
  readonly complete?: number;
  readonly fresh?: number;
  readonly scale?: number;
  readonly error?: string;
}

/** seriesOf makes a series that starts on Monday 2026-03-02 unless it says otherwise. */
export function seriesOf(spec: SeriesSpec): MetricSeries {
  const { values, grain = 'day', timezone = 'Asia/Shanghai', from = '2026-03-02' } = spec;
  const length = values[0]?.length ?? 0;
  const axis = axisOf(grain, timezone, from, length);
  const flat = (lists: readonly (readonly number[])[]) => Float64Array.from(lists.flat());
  return {
    metric: 'metric',
    axis,
    dimensions: spec.dimensions ?? [],
    segments: spec.segments ?? [[]],
    values: flat(values.map((list) => list.map((value) => value ?? Number.NaN))),
    volume: flat(spec.volume ?? values.map((list) => list.map((value) => (value === null ? 0 : 1000)))),
    rows: flat(spec.rows ?? values.map((list) => list.map((value) => (value === null ? 0 : 10)))),
    complete: spec.complete ?? length,
    fresh: spec.fresh ?? length,
    ...(spec.scale === undefined ? {} : { scale: spec.scale }),
    ...(spec.error === undefined ? {} : { error: spec.error }),
  };
}

function axisOf(grain: Grain, timezone: string, from: string, length: number) {
  const start = startOfDay(timezone, dayOf(from));
  const spans = { hour: 1 / 24, day: 1, week: 7, month: 31, quarter: 92, year: 366 };
  const to = start + Math.ceil((length + 2) * spans[unitOf(grain)]) * 86_400_000;
  const axis = makeAxis({ grain, timezone, weekStart: 1, from: start, to });
  if (periodCount(axis) < length) throw new Error('axis too short');
  return { ...axis, bounds: axis.bounds.slice(0, length + 1), days: axis.days.slice(0, length) };
}
