import type { SegmentSelection } from '../model/rule.ts';
import { type SegmentValue, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { roundSignificant } from '../rule/significant.ts';
import { periodCount, startDayOf, type TimeAxis } from '../time/axis.ts';

/** Membership says which segments a rule judges in which period. */
export interface Membership {
  /** Indices of the segments that `include` and `exclude` leave. */
  readonly segments: readonly number[];
  /** By period, the stretch of time it lies in; within one, the members do not change. Absent without `top`. */
  readonly stretch?: Int32Array;
  /** By stretch, 1 for each segment that is among the largest. */
  readonly members?: readonly Uint8Array[];
}

/**
 * selectSegments finds the members of a rule. A segment must have one of the values that `include` lists for each of its
 * dimensions, and none that `exclude` lists for any. `top` keeps the largest by the sum of the metric's values in the
 * previous complete quarter; while there is none with values yet, by what is known at the start of each week.
 */
export function selectSegments(series: MetricSeries, selection: SegmentSelection): Membership {
  const include = keysByDimension(series.dimensions, selection.include);
  const exclude = keysByDimension(series.dimensions, selection.exclude);
  const segments: number[] = [];
  series.segments.forEach((segment, s) => {
    const isIn = segment.every((value, d) => include[d]?.has(segmentKey([value])) ?? true);
    const isOut = segment.some((value, d) => exclude[d]?.has(segmentKey([value])) ?? false);
    if (isIn && !isOut) segments.push(s);
  });
  if (selection.top === undefined) return { segments };
  return { segments, ...largest(series, segments, selection.top) };
}

/** isMember tells whether a selected segment is judged in a period by the size it had. */
export function isMember(membership: Membership, segment: number, period: number): boolean {
  const { stretch, members } = membership;
  return stretch === undefined || members === undefined || members[stretch[period]!]![segment] === 1;
}

function keysByDimension(
  dimensions: readonly string[],
  values: Readonly<Record<string, readonly SegmentValue[]>>,
): (ReadonlySet<string> | undefined)[] {
  return dimensions.map((name) => {
    const listed = values[name];
    return listed === undefined ? undefined : new Set(listed.map((value) => segmentKey([value])));
  });
}

function largest(
  series: MetricSeries,
  segments: readonly number[],
  top: number,
): Required<Pick<Membership, 'stretch' | 'members'>> {
  const { axis } = series;
  const periods = periodCount(axis);
  const stretch = new Int32Array(periods);
  const members: Uint8Array[] = [];
  let quarterStart = 0;
  let previous: readonly [number, number] = [0, 0];
  let isKnown = false;
  for (let i = 0; i < periods; i++) {
    const isNewQuarter = i > 0 && quarterOf(axis, i) !== quarterOf(axis, i - 1);
    if (isNewQuarter) {
      previous = [quarterStart, i];
      quarterStart = i;
      isKnown = hasValues(series, segments, previous);
    }
    if (i === 0 || isNewQuarter || (!isKnown && weekOf(axis, i) !== weekOf(axis, i - 1))) {
      members.push(rank(series, segments, isKnown ? previous : [0, i], top));
    }
    stretch[i] = members.length - 1;
  }
  return { stretch, members };
}

/** quarterOf gives the first day of a period's quarter; of a year the year's own, so that a year follows a year. */
function quarterOf(axis: TimeAxis, i: number): number {
  return startDayOf('quarter', axis.weekStart, axis.days[i]!);
}

function weekOf(axis: TimeAxis, i: number): number {
  return startDayOf('week', axis.weekStart, axis.days[i]!);
}

function hasValues(
  series: MetricSeries,
  segments: readonly number[],
  range: readonly [number, number],
): boolean {
  const periods = periodCount(series.axis);
  for (const s of segments) {
    for (let i = range[0]; i < range[1]; i++)
      if (Number.isFinite(series.values[s * periods + i]!)) return true;
  }
  return false;
}

function rank(
  series: MetricSeries,
  segments: readonly number[],
  [from, to]: readonly [number, number],
  top: number,
): Uint8Array {
  const periods = periodCount(series.axis);
  const sums = new Float64Array(series.segments.length).fill(Number.NEGATIVE_INFINITY);
  for (const s of segments) {
    for (let i = from; i < to; i++) {
      const value = series.values[s * periods + i]!;
      if (Number.isFinite(value)) sums[s] = (sums[s] === Number.NEGATIVE_INFINITY ? 0 : sums[s]!) + value;
    }
  }
  const members = new Uint8Array(series.segments.length);
  const known = segments.filter((s) => sums[s] !== Number.NEGATIVE_INFINITY);
  // What adds up to the same is the same size, whatever the last bits say; equal ones keep the order of the segments.
  for (const s of known) sums[s] = roundSignificant(sums[s]!);
  known.sort((a, b) => sums[b]! - sums[a]!);
  for (const s of known.slice(0, top)) members[s] = 1;
  return members;
}
