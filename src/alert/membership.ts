import type { SegmentSelection } from '../model/rule.ts';
import { type SegmentValue, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { type Largest, largestOf, membersIn, newRanking, rankSegments } from './largest.ts';

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
 * selectSegments finds the members of a rule: the included segments, of which `top` keeps the largest. Of a series with
 * some of the segments alone the largest have to be known.
 */
export function selectSegments(
  series: MetricSeries,
  selection: SegmentSelection,
  known?: Largest,
): Membership {
  const segments = includedSegments(series, selection);
  if (selection.top === undefined) return { segments };
  const largest = known ?? largestIn(series, segments, selection.top);
  return { segments, stretch: largest.stretch, members: membersIn(largest, series) };
}

function largestIn(series: MetricSeries, segments: readonly number[], top: number): Largest {
  // They are counted in their order.
  const ranking = newRanking(series.axis, top, () => 0);
  rankSegments(ranking, series, segments);
  return largestOf(ranking);
}

/**
 * includedSegments gives the indices of the segments that a rule may judge: those with one of the values that `include`
 * lists for each of its dimensions, and none that `exclude` lists for any.
 */
export function includedSegments(series: MetricSeries, selection: SegmentSelection): number[] {
  const include = keysByDimension(series.dimensions, selection.include);
  const exclude = keysByDimension(series.dimensions, selection.exclude);
  const segments: number[] = [];
  series.segments.forEach((segment, s) => {
    const isIn = segment.every((value, d) => include[d]?.has(segmentKey([value])) ?? true);
    const isOut = segment.some((value, d) => exclude[d]?.has(segmentKey([value])) ?? false);
    if (isIn && !isOut) segments.push(s);
  });
  return segments;
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
