import type { ExpectedPart, NoVerdict, PastValues } from '../model/reason.ts';
import type { AlarmBudget, Condition } from '../model/rule.ts';
import { noEffects } from '../series/baseline/effects.ts';
import type { Noise } from '../series/baseline/noise.ts';
import { makeRanges, type Part, partsAt, rangeAt, sinceAt } from '../series/baseline/ranges.ts';
import type { LearnRequest, RangeRequest } from '../series/baseline/scoring.ts';
import { periodCount } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import { eventLabels } from '../time/event-labels.ts';
import { type CivilGrain, unitOf } from '../time/grain.ts';
import { seasonsOf } from '../time/season.ts';
import type { Judgeable, RuleInput } from './compile.ts';
import type { CompiledCondition, CompiledRule, Point } from './compiled.ts';
import type { Learnable } from './learnable.ts';

/** Baseline is a compiled baseline condition. */
export type Baseline = Extract<CompiledCondition, { kind: 'baseline' }>;

/** Days in the lengths of time that budgets are given for, on average over the Gregorian calendar. */
const daysPer = { hour: 1 / 24, day: 1, week: 7, month: 30.436875, quarter: 91.310625, year: 365.2425 };

/** neededValues is how many values a baseline learns from before it judges or forecasts: a few of the shortest seasons. */
export const neededValues: Readonly<Record<CivilGrain, number>> = {
  hour: 72,
  day: 21,
  week: 12,
  month: 12,
  quarter: 8,
  year: 6,
};

/** compileBaseline counts past errors of all judged segments, by which the ranges are as wide as the budget asks. */
export function compileBaseline(
  input: RuleInput,
  condition: Extract<Condition, { kind: 'baseline' }>,
  calendars: readonly Calendar[],
  learnable: Learnable,
): Baseline {
  const request = rangeRequest(input, condition, calendars, learnable);
  const ranges = makeRanges(request, input.crowds?.get(condition));
  return {
    kind: 'baseline',
    ranges,
    minChange: request.minChange,
    needs: neededValues[unitOf(input.rule.grain)],
  };
}

/** rangeRequest is what a baseline learns from, and when a value is unusual to it. */
export function rangeRequest(
  input: RuleInput,
  condition: Extract<Condition, { kind: 'baseline' }>,
  calendars: readonly Calendar[],
  learnable: Learnable,
): RangeRequest {
  const { rule, series } = input;
  return {
    ...learnRequest(input, condition.falseAlarms, calendars, learnable),
    values: series.values,
    noise: noiseOf(input.metric, series.volume),
    against: condition.against,
    direction: condition.direction,
    minChange: condition.minChange ?? 0,
    volume: series.volume,
    minVolume: rule.minVolume ?? 0,
  };
}

/** learnRequest is what a rule learns from and how often it may be mistaken, whatever it holds against what it learned. */
export function learnRequest(
  { rule, series, segments }: RuleInput,
  { max, per }: AlarmBudget,
  calendars: readonly Calendar[],
  learnable: Learnable,
): LearnRequest {
  const { axis } = series;
  const periods = periodCount(axis);
  return {
    segments: segments ?? series.segments.map((_, s) => s),
    mostSegments: rule.segments.top ?? Number.POSITIVE_INFINITY,
    periods,
    complete: Math.min(series.complete, periods),
    seasons: seasonsOf(axis),
    ...learnable,
    effects: calendars.length === 0 ? noEffects(periods) : eventLabels(axis, calendars),
    budget: (max * daysPer[unitOf(rule.grain)]) / daysPer[per],
    ...rule.for,
  };
}

/** noiseOf says how values scatter by chance: counts of rows and shares of cases do by their number. */
export function noiseOf(metric: Judgeable, volume: Float64Array): Noise {
  if (metric.kind === 'ratio' && metric.unit === '%') return { kind: 'share', volume };
  const isCount = metric.kind === 'measure' && /^\s*count\s*\(/i.test(metric.measure?.text ?? '');
  return { kind: isCount ? 'count' : 'none' };
}

/** expectAt fills in the point's range, or gives why there is none. */
export function expectAt(
  compiled: CompiledRule,
  { ranges, needs }: Baseline,
  point: Point,
): NoVerdict | undefined {
  const { range, period, cut, offset } = point;
  rangeAt(ranges, offset / compiled.periods, period, cut, range);
  if (range.seen < 0) {
    const { names, event } = ranges.request.effects;
    return { kind: 'new_event', event: names[event[period]!]! };
  }
  return range.seen < needs ? { kind: 'needs_more_history', more: needs - range.seen } : undefined;
}

/** pastValues is which values a point whose range is filled in is held against; undefined where it is what was likely next. */
export function pastValues(
  compiled: CompiledRule,
  { ranges }: Baseline,
  { offset, period, cut, range }: Point,
): PastValues | undefined {
  const since = sinceAt(ranges, offset / compiled.periods, period, cut);
  return since === undefined ? undefined : { count: range.seen, since: compiled.series.axis.bounds[since]! };
}

/** Most parts of what is expected that a reason names. */
const mostParts = 2;
/** Part of what is expected below which a part is not worth a word. */
const leastPart = 0.02;

/** expectedParts names what adds most to what is expected at a point whose range is filled in. */
export function expectedParts(compiled: CompiledRule, { ranges }: Baseline, point: Point): ExpectedPart[] {
  const { seasons, effects } = ranges.request;
  const { period, cut, offset, range } = point;
  const named = (part: Part): ExpectedPart =>
    part.offset === undefined
      ? {
          kind: 'season',
          season: seasons[part.of]!.name,
          phase: seasons[part.of]!.phase[period]!,
          size: part.size,
        }
      : { kind: 'event', event: effects.names[part.of]!, offset: part.offset, size: part.size };
  return partsAt(ranges, offset / compiled.periods, period, cut)
    .filter(({ size }) => Math.abs(size) > leastPart * Math.abs(range.expected))
    .slice(0, mostParts)
    .map(named);
}
