import type { Season } from '../../time/season.ts';
import type { Effects } from './effects.ts';
import type { Noise } from './noise.ts';
import { countScore, newTail, type Tail } from './tail.ts';
import { fromScale, toScale } from './transform.ts';
import { scaleIn, type Walk } from './walk.ts';

/** Direction is on which side of the range a value is unusual. */
export type Direction = 'below' | 'above' | 'both';

/** Against is what a value is held against: what was likely next, or all values so far. */
export type Against = 'expected' | 'history';

/** LearnRequest is which segments and periods are learned from, and how often one may be found unusual by mistake. */
export interface LearnRequest {
  /** Indices of the segments that are judged. */
  readonly segments: readonly number[];
  /** Most of them that are judged at a time. */
  readonly mostSegments: number;
  readonly periods: number;
  /** Periods `[0, complete)` are learned from. */
  readonly complete: number;
  readonly seasons: readonly Season[];
  /** 1 for periods that are not learned from. */
  readonly barred: Uint8Array;
  /** By period the first one that may be learned from; never decreasing. */
  readonly floor: Int32Array;
  readonly effects: Effects;
  /** Mistakes that are bearable per period over all segments. */
  readonly budget: number;
  /** How many unusual periods, of how many in a row, make one mistake. */
  readonly breaches: number;
  readonly of: number;
}

/** RangeRequest is the series of a rule's segments, and when a value is unusual. */
export interface RangeRequest extends LearnRequest {
  /** Segment-major; NaN is null. */
  readonly values: Float64Array;
  readonly noise: Noise;
  readonly against: Against;
  readonly direction: Direction;
  /** Smaller differences are none, in the unit of the values. */
  readonly minChange: number;
  /** Denominators or rows, and below which of them a value is not judged. */
  readonly volume: Float64Array;
  readonly minVolume: number;
}

/** Scoring is the run of scores of one segment. */
export interface Scoring {
  readonly request: RangeRequest;
  /** Where the segment's values begin. */
  readonly offset: number;
  readonly walk: Walk;
  tail: Tail;
  /** The latest scores, newest last, as many as persistence looks at. */
  recent: number[];
  /** The score before, or what is left of a larger one before it. */
  previous: number;
  /** Of a history, the usual distance in which distances are counted, and the period from which on they are. */
  unit: number;
  from: number;
}

/** firstScore is how many values there must be before their errors say something of those to come, and are counted. */
export const firstScore = 10;

/** shadow is what is left of a score after a period: what comes back a little later is still the same excess. */
export const shadow = 0.8;

/** startScoring has seen no score of a segment that was walked over. */
export function startScoring(request: RangeRequest, segment: number, walk: Walk): Scoring {
  const offset = segment * request.periods;
  return { request, offset, walk, tail: newTail(), recent: [], previous: 0, unit: Number.NaN, from: -1 };
}

/** Times that what is usual may grow or shrink before past distances are counted anew in it: about a bin of a tail. */
const drift = 1.05;

/**
 * settle prepares for period i. Past distances count as they were, not relative to what was usual when they came: they are
 * counted anew where that has changed, or a new normal begins, behind which none counts. It tells whether they were.
 */
export function settle(scoring: Scoring, i: number): boolean {
  const { request, walk } = scoring;
  if (walk.unit === undefined) return false;
  const from = request.floor[i]!;
  const units = unitsAt(scoring, i);
  if (from === scoring.from && units < drift && units > 1 / drift) return false;
  Object.assign(scoring, { tail: newTail(), recent: [], previous: 0, unit: walk.unit[i]!, from });
  for (let k = from; k < i; k++) scoreAt(scoring, k);
  return true;
}

/** unitsAt is how many of the units that errors are counted in are usual in period i. */
export function unitsAt({ walk, unit }: Scoring, i: number): number {
  return walk.unit === undefined ? 1 : walk.unit[i]! / unit;
}

/**
 * scoreAt counts how far the value of period i lies out, in the direction asked for and in mean absolute errors. Where
 * several periods make one mistake, what counts is how far at least so many of the latest ones lie out. It gives what it
 * counted; NaN where the period has no score.
 */
export function scoreAt(scoring: Scoring, i: number): number {
  const { request, walk, offset } = scoring;
  const value = request.values[offset + i]!;
  if (!Number.isFinite(value) || request.barred[i] === 1 || walk.seen[i]! < firstScore) {
    return Number.NaN;
  }
  if (request.minVolume > 0 && !(request.volume[offset + i]! >= request.minVolume)) {
    return Number.NaN;
  }
  const score = sustained(request, scoring.recent, unitsAt(scoring, i) * scoreOf(request, walk, value, i));
  countScore(scoring.tail, score, scoring.previous);
  scoring.previous = Math.max(score, shadow * scoring.previous);
  return score;
}

/** sidesOf is on how many sides of what is expected a value may be unusual. */
export function sidesOf({ direction }: Pick<RangeRequest, 'direction'>): 1 | 2 {
  return direction === 'both' ? 2 : 1;
}

function scoreOf({ direction, minChange }: RangeRequest, walk: Walk, value: number, i: number): number {
  const transform = scaleIn(walk, i);
  const expected = walk.expected[i]!;
  if (minChange > 0 && Math.abs(value - fromScale(transform, expected)) < minChange) return 0;
  const error = (toScale(transform, value) - expected) / walk.spread[i]!;
  if (direction === 'both') return Math.abs(error);
  return direction === 'above' ? error : -error;
}

/** sustained is the score that so many of the latest ones reach; `recent` holds those, newest last. */
export function sustained(
  { breaches, of }: Pick<RangeRequest, 'breaches' | 'of'>,
  recent: number[],
  score: number,
): number {
  if (of === 1) return score;
  recent.push(score);
  if (recent.length > of) recent.shift();
  return [...recent].sort((a, b) => b - a)[breaches - 1] ?? 0;
}
