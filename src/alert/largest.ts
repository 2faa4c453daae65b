import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { compareSignificant, roundSignificant } from '../rule/significant.ts';
import { periodCount, startDayOf, type TimeAxis } from '../time/axis.ts';

/**
 * Ranking is the largest segments as far as they were counted, some after others: by the sum of the metric's values in the
 * previous complete quarter; while there is none with values yet, by what is known at the start of each week.
 */
export interface Ranking {
  readonly periods: number;
  readonly top: number;
  /** Equal ones are taken in this order, and where it knows none in that in which they were counted. */
  readonly order: SegmentOrder;
  /** Periods with which a quarter or a week begins, the first of all among them. */
  readonly starts: readonly Start[];
}

type SegmentOrder = (a: Segment, b: Segment) => number;

interface Start {
  readonly at: number;
  /** Whether a quarter lies before it. */
  readonly endsQuarter: boolean;
  readonly ofQuarter: Sized[];
  readonly soFar: Sized[];
  /** Whether some segment has a value in the quarter before it. */
  isKnown: boolean;
}

interface Sized {
  readonly segment: Segment;
  /** In 12 significant digits: what adds up to the same is the same size, whatever the last bits say. */
  readonly sum: number;
}

/** Largest is which segments are the largest in each stretch of time. */
export interface Largest {
  /** By period, the stretch of time it lies in; within one, they do not change. */
  readonly stretch: Int32Array;
  /** By stretch. */
  readonly segments: readonly (readonly Segment[])[];
}

/** newRanking has counted no segment of a series over an axis. */
export function newRanking(axis: TimeAxis, top: number, order: SegmentOrder): Ranking {
  const periods = periodCount(axis);
  const starts: Start[] = [];
  for (let at = 0; at < periods; at++) {
    const endsQuarter = at > 0 && begins('quarter', axis, at);
    if (at === 0 || endsQuarter || begins('week', axis, at))
      starts.push({ at, endsQuarter, ofQuarter: [], soFar: [], isKnown: false });
  }
  return { periods, top, order, starts };
}

/** begins tells whether a period lies in another week or quarter than the one before it; a quarter of a year is the year's own. */
function begins(grain: 'week' | 'quarter', { weekStart, days }: TimeAxis, at: number): boolean {
  return startDayOf(grain, weekStart, days[at]!) !== startDayOf(grain, weekStart, days[at - 1]!);
}

/** rankSegments counts some segments of a series. */
export function rankSegments(ranking: Ranking, series: MetricSeries, segments: readonly number[]): void {
  const { periods, starts } = ranking;
  for (const s of segments) {
    const segment = series.segments[s]!;
    let [whole, quarter, i] = [none, none, 0];
    for (const start of starts) {
      for (; i < start.at; i++) {
        const value = series.values[s * periods + i]!;
        if (!Number.isFinite(value)) continue;
        whole = whole === none ? value : whole + value;
        quarter = quarter === none ? value : quarter + value;
      }
      enter(ranking, start.soFar, segment, whole);
      if (!start.endsQuarter) continue;
      if (quarter !== none) start.isKnown = true;
      enter(ranking, start.ofQuarter, segment, quarter);
      quarter = none;
    }
  }
}

/** The sum of no value. */
const none = Number.NEGATIVE_INFINITY;

/** enter puts a segment among the largest, if it is one of them as far as they are known. */
function enter({ top, order }: Ranking, among: Sized[], segment: Segment, sum: number): void {
  if (sum === none) return;
  const last = among[top - 1];
  if (last !== undefined && compareSignificant(sum, last.sum) < 0) return;
  const sized = { segment, sum: roundSignificant(sum) };
  let at = among.length;
  while (at > 0 && isBefore(sized, among[at - 1]!, order)) at--;
  among.splice(at, 0, sized);
  if (among.length > top) among.pop();
}

function isBefore(a: Sized, b: Sized, order: SegmentOrder): boolean {
  return a.sum > b.sum || (a.sum === b.sum && order(a.segment, b.segment) < 0);
}

/** largestOf ends a ranking. */
export function largestOf({ periods, starts }: Ranking): Largest {
  const stretch = new Int32Array(periods);
  const segments: Segment[][] = [];
  let isKnown = false;
  for (const { at, endsQuarter, ofQuarter, soFar, ...start } of starts) {
    if (endsQuarter) isKnown = start.isKnown;
    if (isKnown && !endsQuarter) continue;
    stretch.fill(segments.length, at);
    segments.push((isKnown ? ofQuarter : soFar).map(({ segment }) => segment));
  }
  return { stretch, segments };
}

/** membersIn marks by stretch, for each segment of a series, those that are among the largest. */
export function membersIn({ segments }: Largest, series: MetricSeries): Uint8Array[] {
  const places = new Map(series.segments.map((segment, s) => [segmentKey(segment), s]));
  return segments.map((largest) => {
    const members = new Uint8Array(series.segments.length);
    for (const segment of largest) {
      const place = places.get(segmentKey(segment));
      if (place !== undefined) members[place] = 1;
    }
    return members;
  });
}
