import type { NoVerdict } from '../model/reason.ts';
import type { Aim, Condition } from '../model/rule.ts';
import { noEffects } from '../series/baseline/effects.ts';
import type { Followed } from '../series/baseline/follower.ts';
import { expectedAt, hasSeenPast, type LookAhead, standAfter, startLookAhead } from '../series/lookahead.ts';
import { extendAxis, periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDuration, type Duration } from '../time/duration.ts';
import { eventLabels } from '../time/event-labels.ts';
import { type Grain, unitOf } from '../time/grain.ts';
import { seasonsOf } from '../time/season.ts';
import { neededValues, noiseOf } from './baseline.ts';
import type { RuleInput } from './compile.ts';
import type { CompiledCondition, CompiledRule, Point } from './compiled.ts';
import { makeLearnable } from './learnable.ts';
import { compareSignificant } from './significant.ts';
import { targetAxis, targetsOf } from './target.ts';

/** Forecasting is a compiled forecast condition. */
export type Forecasting = Extract<CompiledCondition, { kind: 'forecast' }>;

/** Horizon is how far a forecast looks, and what it knows of the periods there; arrays are by period of `axis`. */
export interface Horizon {
  /** The axis of the series, and as many periods after it as are looked at. */
  readonly axis: TimeAxis;
  /** The last period that is looked at from each one on. */
  readonly until: Int32Array;
  /** 1 for closed periods, of which nothing is expected. */
  readonly closed: Uint8Array;
  readonly followed: Omit<Followed, 'offset'>;
}

/** Course is the periods of a target that periods lie in: where each begins and ends in the axis, and its target. */
export interface Course {
  /** First period of the target's period; -1 where that began before the axis. */
  readonly first: Int32Array;
  /** By segment and period, as the values of the series lie; NaN where there is none. */
  readonly targets: Float64Array;
}

/** ForecastMeasure is what a forecast says at a point, or why it says nothing. */
export type ForecastMeasure =
  /** The first value at or beyond the limit, else the one nearest to it, and the period of the axis it is expected in. */
  | { readonly kind: 'reaches'; readonly holds: boolean; readonly expected: number; readonly at: number }
  | {
      readonly kind: 'misses_target';
      readonly holds: boolean;
      readonly projected: number;
      readonly target: number;
    }
  | { readonly kind: 'unknown'; readonly why: NoVerdict };

/** compileForecast lays out how far the forecast looks from each period. */
export function compileForecast(
  input: RuleInput,
  { aim }: Extract<Condition, { kind: 'forecast' }>,
  calendars: readonly Calendar[],
  closedOn: (axis: TimeAxis) => Uint8Array,
): Forecasting {
  const { rule, metric, series } = input;
  const { axis, until } = aim.kind === 'reaches' ? within(series.axis, aim.within) : rest(input, aim.grain);
  const periods = periodCount(axis);
  const closed = closedOn(axis);
  const followed = {
    values: series.values,
    periods,
    seasons: seasonsOf(axis),
    ...makeLearnable(axis, rule, closed),
    noise: noiseOf(metric, series.volume),
    effects: calendars.length === 0 ? noEffects(periods) : eventLabels(axis, calendars),
  };
  return {
    kind: 'forecast',
    aim,
    horizon: { axis, until, closed, followed },
    ...(aim.kind === 'misses_target' ? { course: courseOf(input, aim.grain, axis) } : {}),
    isMissedAbove: metric.good === 'down',
    needs: neededValues[unitOf(rule.grain)],
    stand: { offset: -1 },
  };
}

/** within looks from the end of each period over the whole periods that a length of time holds, at least one. */
function within(axis: TimeAxis, length: Duration): { axis: TimeAxis; until: Int32Array } {
  const count = periodCount(axis);
  const end = addDuration(axis.bounds[count]!, length, axis.timezone);
  let long = axis;
  for (let more = 8; long.bounds.at(-1)! < end; more *= 2) {
    const longer = extendAxis(axis, count + more);
    if (periodCount(longer) === periodCount(long)) break;
    long = longer;
  }
  const until = new Int32Array(count);
  let last = 0;
  for (let i = 0; i < count; i++) {
    const limit = addDuration(axis.bounds[i + 1]!, length, axis.timezone);
    last = Math.max(last, i + 1);
    while (last + 1 < periodCount(long) && long.bounds[last + 2]! <= limit) last++;
    until[i] = Math.min(last, periodCount(long) - 1);
  }
  return { axis: long, until };
}

/** rest looks from each period to the end of the longer period that it lies in. */
function rest({ series, calendars }: RuleInput, grain: Grain): { axis: TimeAxis; until: Int32Array } {
  const { axis } = series;
  const whole = targetAxis(axis, grain, calendars);
  const end = whole.bounds.at(-1)!;
  let long = axis;
  for (let more = 40; long.bounds.at(-1)! < end && more < 20_000; more *= 2)
    long = extendAxis(axis, periodCount(axis) + more);
  const until = Int32Array.from({ length: periodCount(axis) }, (_, i) => {
    const p = periodIndex(whole, axis.bounds[i]!);
    const after = p < 0 ? -1 : periodIndex(long, whole.bounds[p + 1]!);
    return p < 0 ? i : after < 0 ? periodCount(long) - 1 : after - 1;
  });
  return { axis: long, until };
}

function courseOf(input: RuleInput, grain: Grain, long: TimeAxis): Course {
  const { metric, series, targets, calendars } = input;
  const whole = targetAxis(series.axis, grain, calendars);
  const first = Int32Array.from({ length: periodCount(series.axis) }, (_, i) => {
    const p = periodIndex(whole, series.axis.bounds[i]!);
    return p < 0 ? -1 : periodIndex(long, whole.bounds[p]!);
  });
  const given = targets?.(grain);
  return { first, targets: targetsOf({ target: metric.target, series, grain, given, calendars }) };
}

/**
 * measureForecast says what the periods after the judged one are expected to bring, from its value and those before
 * it. An alert that is active freezes nothing here: what is to come follows from what there is.
 */
export function measureForecast(
  compiled: CompiledRule,
  condition: Forecasting,
  point: Point,
): ForecastMeasure {
  const ahead = aheadOf(condition, point);
  const seen = standAfter(ahead, point.period);
  if (seen < condition.needs) return unknown({ kind: 'needs_more_history', more: condition.needs - seen });
  return condition.aim.kind === 'reaches'
    ? measureReach(condition, condition.aim, ahead, point)
    : measureCourse(compiled, condition, ahead, point);
}

/** aheadOf goes on from where the last point of the same segment was, or starts over. */
function aheadOf({ horizon, stand }: Forecasting, { offset, period }: Point): LookAhead {
  if (stand.ahead === undefined || stand.offset !== offset || hasSeenPast(stand.ahead, period)) {
    stand.ahead = startLookAhead({ ...horizon.followed, offset });
    stand.offset = offset;
  }
  return stand.ahead;
}

function measureReach(
  { horizon }: Forecasting,
  { bound }: Extract<Aim, { kind: 'reaches' }>,
  ahead: LookAhead,
  { period }: Point,
): ForecastMeasure {
  let nearest = { expected: Number.NaN, at: -1 };
  for (let at = period + 1; at <= horizon.until[period]!; at++) {
    if (horizon.closed[at] === 1) continue;
    const expected = expectedAt(ahead, at);
    if (!Number.isFinite(expected)) continue;
    const beyond = compareSignificant(expected, bound.limit);
    if (bound.kind === 'below' ? beyond <= 0 : beyond >= 0)
      return { kind: 'reaches', holds: true, expected, at };
    const isNearer = bound.kind === 'below' ? expected < nearest.expected : expected > nearest.expected;
    if (nearest.at < 0 || isNearer) nearest = { expected, at };
  }
  return nearest.at < 0 ? unknown({ kind: 'no_reference' }) : { kind: 'reaches', holds: false, ...nearest };
}

function measureCourse(
  { series }: CompiledRule,
  { horizon, course, isMissedAbove }: Forecasting,
  ahead: LookAhead,
  { offset, period }: Point,
): ForecastMeasure {
  const target = course!.targets[offset + period]!;
  if (Number.isNaN(target)) return unknown({ kind: 'no_target' });
  const first = course!.first[period]!;
  if (first < 0) return unknown({ kind: 'too_little_history', needs: 1 });
  let projected = 0;
  for (let i = first; i <= period; i++) {
    const value = series.values[offset + i]!;
    if (!Number.isNaN(value)) projected += value;
  }
  for (let at = period + 1; at <= horizon.until[period]!; at++)
    if (horizon.closed[at] === 0) projected += expectedAt(ahead, at);
  if (!Number.isFinite(projected)) return unknown({ kind: 'no_reference' });
  const beyond = compareSignificant(projected, target);
  return { kind: 'misses_target', holds: isMissedAbove ? beyond > 0 : beyond < 0, projected, target };
}

function unknown(why: NoVerdict): ForecastMeasure {
  return { kind: 'unknown', why };
}
