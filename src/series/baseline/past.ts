import { type RangeRequest, type Scoring, scoreAt, startScoring } from './scoring.ts';
import { newTail, refresh, type Tail } from './tail.ts';
import type { PastWalk } from './walk.ts';

/**
 * Past is the distances of a segment's values so far, each as far off what was expected as it was when it came. What is
 * usual changes by and by, so that in units of it all of them are counted anew each time they have grown in number.
 */
export interface Past {
  readonly request: RangeRequest;
  readonly segment: number;
  readonly walk: PastWalk;
  tail: Tail;
  /** The period from which on, and how many of them, were counted last. */
  from: number;
  counted: number;
}

/** startPast has counted nothing. */
export function startPast(request: RangeRequest, segment: number, walk: PastWalk): Past {
  return { request, segment, walk, tail: newTail(), from: -1, counted: -1 };
}

/** recount counts what lies before a period, since the latest new normal, if it has grown; and tells whether it did. */
export function recount(past: Past, before: number): boolean {
  const start = past.request.floor[before]!;
  const count = before - start;
  if (start === past.from && count <= past.counted * refresh) return false;
  past.from = start;
  past.counted = count;
  past.tail = scorePast(past, before).tail;
  return true;
}

/** scorePast scores the periods before one, since the latest new normal, in units of what is usual before that one. */
export function scorePast({ request, segment, walk }: Past, before: number): Scoring {
  const { unit } = walk;
  const scoring = startScoring(request, segment, walk);
  for (let i = request.floor[before]!; i < before; i++) scoreAt(scoring, i, unit[i]! / unit[before]!);
  return scoring;
}
