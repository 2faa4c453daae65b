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

/**
 * poolErrors counts the errors of all segments before a few periods, further apart the later they are. The sums and
 * the largest are the same in whatever order the segments are.
 */
export function poolErrors(request: RangeRequest, walks: Walks): Pool[] {
  const pools = poolEnds(request.complete).map((from) => ({
    from,
    tail: newTail(),
    largest: newTail(),
    scores: 0,
  }));
  const peaks: Peaks = {
    sizes: new Float64Array(request.complete),
    before: new Float64Array(request.complete),
    scores: new Int32Array(request.complete),
  };
  for (const segment of request.segments) {
    countErrors(request, segment, walkOf(request, walks, segment), pools, peaks);
  }
  for (const pool of pools) countPeaks(pool, peaks);
  return pools;
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

/** activeSegments counts by period the judged segments that had a value before it, at most as many as are judged. */
export function activeSegments(
  request: Pick<RangeRequest, 'values' | 'segments' | 'periods' | 'mostSegments'>,
): Int32Array {
  const { values, segments, periods, mostSegments } = request;
  const begun = new Int32Array(periods + 1);
  for (const segment of segments) {
    let i = 0;
    while (i < periods && !Number.isFinite(values[segment * periods + i]!)) i++;
    if (i < periods) begun[i + 1]! += 1;
  }
  let count = 0;
  return Int32Array.from({ length: periods }, (_, i) => {
    count += begun[i]!;
    return Math.max(1, Math.min(mostSegments, count));
  });
}

function poolEnds(complete: number): number[] {
  const ends: number[] = [];
  for (let end = firstPool; end < complete; end = Math.ceil(end * growth)) ends.push(end);
  return ends;
}
