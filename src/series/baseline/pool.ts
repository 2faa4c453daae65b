import { type RangeRequest, scoreAt, startScoring } from './scoring.ts';
import { addTail, clearTail, copyTail, newTail, type Tail } from './tail.ts';
import { type Walks, walkOf } from './walk.ts';

/** Pool is the errors of all segments in the periods before one; it holds from that period on. */
export interface Pool {
  readonly from: number;
  readonly tail: Tail;
}

/** Pools are closed at periods that grow by this factor, from the first. */
const firstPool = 24;
const growth = 1.2;

/** poolErrors counts the errors of all segments before a few periods, further apart the later they are. */
export function poolErrors(request: RangeRequest, walks: Walks): Pool[] {
  const ends = poolEnds(request.complete);
  const parts = ends.map(() => newTail());
  for (const segment of request.segments) {
    const walk = walkOf(request, walks, segment);
    const scoring = startScoring(request, segment, walk);
    ends.forEach((end, k) => {
      for (let i = ends[k - 1] ?? 0; i < end; i++) scoreAt(scoring, i);
      addTail(parts[k]!, scoring.tail);
      clearTail(scoring.tail);
    });
  }
  const sum = newTail();
  return ends.map((from, k) => {
    addTail(sum, parts[k]!);
    return { from, tail: copyTail(sum) };
  });
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
  for (let end = firstPool; end <= complete; end = Math.ceil(end * growth)) ends.push(end);
  return ends;
}
