import { errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import type { MetricForecast, SegmentForecast } from '../model/forecast.ts';
import type { Metric } from '../model/metric.ts';
import type { MetricSeries } from '../model/series.ts';
import { neededValues, noiseOf } from '../rule/baseline.ts';
import { type Effects, noEffects } from '../series/baseline/effects.ts';
import { forecastSeries } from '../series/baseline/forecast.ts';
import { extendAxis, periodCount, type TimeAxis } from '../time/axis.ts';
import { eventLabels } from '../time/event-labels.ts';
import { type CivilGrain, unitOf } from '../time/grain.ts';
import { seasonsOf } from '../time/season.ts';
import { exitCode } from './exit-code.ts';
import { forecastCalendars, uncovered } from './forecast-calendars.ts';
import { loadDefinitions } from './load-definitions.ts';
import type { Ports } from './ports.ts';
import { type QueryOptions, type QueryOutcome, queryDefinitions } from './query.ts';

/** ForecastOptions is what a forecast is asked for, as written on the command line. */
export interface ForecastOptions
  extends Pick<QueryOptions, 'root' | 'by' | 'grain' | 'where' | 'asOf' | 'audience'> {
  readonly metric: string;
  /** Periods to forecast, a whole number as written; by the grain when absent. */
  readonly horizon?: string;
  /** Part of the future values that the interval is to hold, such as 0.9 or 90%, as written. */
  readonly level?: string;
  /** Calendars whose events are expected to show; those of the metric's baseline rules when empty. */
  readonly calendars: readonly string[];
}

/** ForecastOutcome is a forecast, or why there is none. */
export interface ForecastOutcome extends Pick<QueryOutcome, 'diagnostics' | 'texts' | 'exitCode'> {
  readonly forecast?: MetricForecast;
}

const usualHorizon: Readonly<Record<CivilGrain, number>> = {
  hour: 48,
  day: 28,
  week: 13,
  month: 12,
  quarter: 8,
  year: 3,
};
const mostPeriods = 1000;
const usualLevel = 0.9;

/** forecast computes a metric and expects its next periods, segment by segment. */
export async function forecast(ports: Ports, options: ForecastOptions): Promise<ForecastOutcome> {
  const horizon = readHorizon(options.horizon);
  const level = readLevel(options.level);
  const { metric, ...rest } = options;
  const definitions = await loadDefinitions(ports, options);
  const outcome = await queryDefinitions(ports, definitions, { ...rest, metrics: [metric] });
  const events = definitions.project
    ? forecastCalendars(definitions.project, metric, options.calendars)
    : { calendars: [], diagnostics: [] };
  const mistakes = [horizon, level].flatMap((one) => (typeof one === 'object' ? [one] : []));
  const diagnostics = [...outcome.diagnostics, ...events.diagnostics, ...mistakes];
  const [history] = outcome.result?.series ?? [];
  if (
    typeof horizon === 'object' ||
    typeof level === 'object' ||
    !outcome.result ||
    !history ||
    hasErrors(diagnostics)
  ) {
    return { diagnostics, texts: outcome.texts, exitCode: outcome.exitCode || exitCode({ diagnostics }) };
  }
  const { locale, metrics } = outcome.result;
  const known = Math.min(history.complete, history.fresh, periodCount(history.axis));
  const axis = extendAxis(history.axis, known + (horizon ?? usualHorizon[unitOf(history.axis.grain)]));
  const effects =
    events.calendars.length === 0 ? noEffects(periodCount(axis)) : eventLabels(axis, events.calendars);
  const segments = history.segments.map((_, s) =>
    forecastSegment({ metric: metrics[0]!, history, known, axis, level, effects }, s),
  );
  return {
    forecast: { locale, metric: metrics[0]!, history, known, ahead: from(axis, known), level, segments },
    diagnostics: [...diagnostics, ...uncovered(events.calendars, axis)],
    texts: outcome.texts,
    exitCode: outcome.exitCode,
  };
}

function readHorizon(text: string | undefined) {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= mostPeriods) return count;
  const message = `--horizon "${text}" is not a number of periods`;
  return errorAt('bad-option', message, undefined, { help: `write a whole number from 1 to ${mostPeriods}` });
}

function readLevel(text: string | undefined) {
  if (text === undefined) return usualLevel;
  const level = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (level > 0 && level < 1) return level;
  const message = `--level "${text}" is not a part of the future values`;
  return errorAt('bad-option', message, undefined, { help: 'write it as 90% or 0.9' });
}

function from(axis: TimeAxis, first: number): TimeAxis {
  return { ...axis, bounds: axis.bounds.slice(first), days: axis.days.slice(first) };
}

interface ForecastInput {
  readonly metric: Metric;
  readonly history: MetricSeries;
  /** Periods of the axis that are known; the rest are forecast. */
  readonly known: number;
  readonly axis: TimeAxis;
  readonly level: number;
  readonly effects: Effects;
}

function forecastSegment(input: ForecastInput, s: number): SegmentForecast {
  const { metric, history, known, axis, level, effects } = input;
  const periods = periodCount(axis);
  const start = s * periodCount(history.axis);
  const lengthened = (all: Float64Array) => {
    const out = new Float64Array(periods).fill(Number.NaN);
    out.set(all.subarray(start, start + known));
    return out;
  };
  const { seen, ...ahead } = forecastSeries({
    followed: {
      values: lengthened(history.values),
      offset: 0,
      periods,
      seasons: seasonsOf(axis),
      barred: new Uint8Array(periods),
      floor: new Int32Array(periods),
      noise: noiseOf(metric, lengthened(history.volume)),
      effects,
    },
    from: known,
    horizon: periods - known,
    level,
  });
  const needs = Math.max(0, neededValues[unitOf(axis.grain)] - seen);
  return { segment: history.segments[s]!, needs, ...ahead };
}
