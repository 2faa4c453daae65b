import { type RangeRequest, type Scoring, scoreAt, settle, sidesOf, startScoring } from './scoring.ts';
import {
  addTail,
  countScore,
  isSeen,
  levelFor,
  levelOfLargest,
  newTail,
  refresh,
  scaleOf,
  type Tail,
} from './tail.ts';
import { type Walk, type Walks, walkOf } from './walk.ts';

/** Pool is the errors of all segments in the periods before one; it holds from that period on. */
export interface Pool {
  readonly from: number;
  readonly tail: Tail;
  /** Of the latter half of those periods the largest score over all segments, each by its own segment's scale. */
  readonly largest: Tail;
  /** Scores that these are the largest of. */
  scores: number;
}

/** Peaks is by period the largest score with which an excess begins, over all segments, by their scales. */
interface Peaks {
  readonly sizes: Float64Array;
  /** What the same segment's score was before, by the same scale. */
  readonly before: Float64Array;
  readonly scores: Int32Array;
}

/** Pools are closed at periods that grow by this factor, from the first. */
const firstPool = 24;
const growth = 1.2;

/** Gathering is what is being counted of segments, some after others; the order of them makes no difference. */
export interface Gathering {
  readonly pools: readonly Pool[];
  readonly peaks: Peaks;
  /** By period, segments whose first value lies before it and not before the one before. */
  readonly begun: Int32Array;
  segments: number;
}

/** Crowd is what all segments of a rule say of the errors of each. */
export interface Crowd {
  /** None where there is only one segment. */
  readonly pools: readonly Pool[];
  /** By period, how many segments are judged at most: those that had a value before it. At least 1. */
  readonly active: Int32Array;
}

/** newGathering has counted no segment. */
export function newGathering({ periods, complete }: Pick<RangeRequest, 'periods' | 'complete'>): Gathering {
  return {
    pools: poolEnds(complete).map((from) => ({ from, tail: newTail(), largest: newTail(), scores: 0 })),
    peaks: {
      sizes: new Float64Array(complete),
      before: new Float64Array(complete),
      scores: new Int32Array(complete),
    },
    begun: new Int32Array(periods + 1),
    segments: 0,
  };
}

/** gatherErrors counts the errors of the segments of a request before a few periods, further apart the later they are. */
export function gatherErrors({ pools, peaks }: Gathering, request: RangeRequest, walks: Walks): void {
  for (const segment of request.segments) {
    countErrors(request, segment, walkOf(request, walks, segment), pools, peaks);
  }
}

/** gatherActive counts from when on the segments of a request have values. */
export function gatherActive(
  gathering: Gathering,
  { values, segments, periods }: Pick<RangeRequest, 'values' | 'segments' | 'periods'>,
): void {
  for (const segment of segments) {
    let i = 0;
    while (i < periods && !Number.isFinite(values[segment * periods + i]!)) i++;
    if (i < periods) gathering.begun[i + 1]! += 1;
  }
  gathering.segments += segments.length;
}

/** crowdOf ends a gathering, of which at most so many segments are judged at a time. */
export function crowdOf({ pools, peaks, begun, segments }: Gathering, mostSegments: number): Crowd {
  if (segments > 1) for (const pool of pools) countPeaks(pool, peaks);
  let count = 0;
  const active = Int32Array.from({ length: begun.length - 1 }, (_, i) => {
    count += begun[i]!;
    return Math.max(1, Math.min(mostSegments, count));
  });
  return { pools: segments > 1 ? pools : [], active };
}

/** countErrors counts the errors of a segment into the pools and among the peaks, by what was known when each was made. */
function countErrors(
  request: RangeRequest,
  segment: number,
  walk: Walk,
  pools: readonly Pool[],
  peaks: Peaks,
): void {
  const scoring = startScoring(request, segment, walk);
  let [start, counted, scale] = [0, -1, 1];
  for (const { from, tail } of pools) {
    for (let i = start; i < from; i++) {
      if (settle(scoring, i) || scoring.tail.periods > counted * refresh) {
        counted = scoring.tail.periods;
        scale = scaleOf(scoring.tail, sidesOf(request));
      }
      meetPeak(peaks, scoring, i, scale);
    }
    addTail(tail, scoring.tail);
    start = from;
  }
}

/** meetPeak scores a period of a segment, and keeps the score if it is the largest of an excess that begins there. */
function meetPeak({ sizes, before, scores }: Peaks, scoring: Scoring, i: number, scale: number): void {
  const { previous } = scoring;
  const score = scoreAt(scoring, i);
  if (Number.isNaN(score)) return;
  scores[i]! += 1;
  const size = score / scale;
  if (score <= previous || size < sizes[i]!) return;
  const last = previous > 0 ? previous / scale : 0;
  before[i] = size > sizes[i]! ? last : Math.min(last, before[i]!);
  sizes[i] = size;
}

/**
 * countPeaks counts the largest scores of the latter half of the periods before a pool: the errors of series that were
 * hardly known yet have longer tails. The largest only, so that a day on which all segments fell out is one excess.
 */
function countPeaks(pool: Pool, { sizes, before, scores }: Peaks): void {
  for (let i = pool.from >> 1; i < pool.from; i++) {
    if (scores[i] === 0) continue;
    countScore(pool.largest, sizes[i]!, before[i]!);
    pool.scores += scores[i]!;
  }
}

/**
 * pooledLevel is the score that a segment begins to exceed in a part `rate` of the periods. As far as that was seen it
 * is the segment's own, mixed with the pool's. Rarer excesses only all segments together have seen: from the level
 * that the segment was seen to exceed on, its tail is that of the pool.
 */
export function pooledLevel(tail: Tail, pool: Pool | undefined, rate: number, sides: 1 | 2): number {
  if (pool === undefined || pool.scores === 0 || isSeen(tail, pool.tail, rate)) {
    return levelFor(tail, pool?.tail, rate, sides);
  }
  return scaleOf(tail, sides) * levelOfLargest(pool.largest, pool.scores, rate, sides);
}

/** poolAt is the latest pool that holds in a period. */
export function poolAt(pools: readonly Pool[], period: number): Pool | undefined {
  let low = 0;
  let high = pools.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pools[middle]!.from <= period) low = middle + 1;
    else high = middle;
  }
  return pools[low - 1];
}

function poolEnds(complete: number): number[] {
  const ends: number[] = [];
  for (let end = firstPool; end < complete; end = Math.ceil(end * growth)) ends.push(end);
  return ends;
}
