/** Tail counts how often scores began to exceed each level, so that a level can be found that few will exceed. */
export interface Tail {
  /** By bin, upward; scores below the first bin are not counted. */
  readonly starts: Float64Array;
  /** Periods that had a score. */
  periods: number;
  /** The highest bin that was ever counted in; -1 before. */
  top: number;
}

/** Bins are even steps of the logarithm of the score, in mean absolute errors. */
const lowest = 0.2;
const step = Math.log(1.05);
const bins = 340;

const binOf = (score: number) => {
  if (!(score >= lowest)) return -1;
  return Math.min(bins - 1, Math.floor(Math.log(score / lowest) / step));
};

const levelOf = (bin: number) => lowest * Math.exp(step * bin);

/** refresh is how much the scores of a segment grow in number before its levels are found anew. */
export const refresh = 1.02;

/** Weight of what is assumed of the scores before any is seen, in periods. */
const assumedPeriods = 12;
/** Most periods that the scores of other segments count for. */
const mostPooled = 120;

/** assumed is the tail of the scores of errors that follow Student's t with 4 degrees of freedom, on one side. */
const assumed = Float64Array.from({ length: bins + 1 }, (_, bin) => upperTail(levelOf(bin)));

/** upperTail of Student's t with 4 degrees of freedom, whose mean absolute value is 1, in closed form. */
function upperTail(t: number): number {
  const a = 1 + (t * t) / 4;
  return 0.5 - (3 / 8) * (t / Math.sqrt(a)) * (1 - (t * t) / (12 * a));
}

/** newTail has counted nothing. */
export function newTail(): Tail {
  return { starts: new Float64Array(bins), periods: 0, top: -1 };
}

/** countScore adds a period's score; it is the start of an excess of every level between the score before and it. */
export function countScore(tail: Tail, score: number, previous: number): void {
  tail.periods += 1;
  const bin = binOf(score);
  if (bin < 0) return;
  tail.starts[bin]! += 1;
  if (bin > tail.top) tail.top = bin;
  const held = binOf(Math.min(score, previous));
  if (held >= 0) tail.starts[held]! -= 1;
}

/** addTail adds what another tail counted. */
export function addTail(to: Tail, from: Tail): void {
  to.periods += from.periods;
  to.top = Math.max(to.top, from.top);
  for (let bin = 0; bin <= from.top; bin++) to.starts[bin]! += from.starts[bin]!;
}

/** Excesses that a level must have been seen to have: a single outage says little of errors, however large it was. */
const leastSeen = 3;
/** Excesses of the lower level from which the tail is drawn on. */
const drawnFrom = 12;
/** Shape of the tail beyond what was seen: a little heavier than that of normal errors. */
const shape = 0.15;

/**
 * levelFor is the score that is begun to be exceeded in a part `rate` of the periods: as counted, with the counts of a
 * pool of other segments and with what is assumed of errors at large, each weighted as so many periods. Where that was
 * seen fewer than three times, it is drawn on from the lower levels along a generalized Pareto tail (Pickands 1975).
 * `sides` is 2 for scores of either sign.
 */
export function levelFor(tail: Tail, pool: Tail | undefined, rate: number, sides: 1 | 2): number {
  const pooled = pooledPeriods(pool);
  const mixed = { tail, pool, share: pooled === 0 ? 0 : pooled / pool!.periods, sides };
  return levelDrawn(expectedTimes(tail, pool, rate), (times) => levelExceeded(mixed, times));
}

/** isSeen tells whether levelFor finds what begins to be exceeded at a rate among what was counted. */
export function isSeen(tail: Tail, pool: Tail | undefined, rate: number): boolean {
  return expectedTimes(tail, pool, rate) >= leastSeen;
}

/**
 * scaleOf is how many times higher the highest level that a tail was seen to begin to exceed three times is than that
 * of as many errors of normal noise. It is no less than that of a mean absolute error: many scores of nought say
 * nothing of the others.
 */
export function scaleOf(tail: Tail, sides: 1 | 2): number {
  const level = levelExceeded({ tail, pool: undefined, share: 0, sides }, leastSeen);
  return Math.max(1, level) / usualAfter(tail.periods, sides);
}

/** By number of sides, then of periods. */
const usualLevels: readonly [number[], number[]] = [[], []];

/** usualAfter is what normal errors of so many periods begin to exceed three times, found once for all segments. */
function usualAfter(periods: number, sides: 1 | 2): number {
  const known = usualLevels[sides - 1]!;
  known[periods] ??= usualLevel(leastSeen / (periods + assumedPeriods) / sides);
  return known[periods]!;
}

/** Degrees of freedom of Student's t that normal errors follow about, measured by a spread that is itself estimated. */
const freedom = 10;

/**
 * usualLevel is what a part p of such errors, at most half, are above, in mean absolute errors of normal ones: from the
 * normal quantile (Abramowitz and Stegun 1964, 26.2.23) to the second order of 26.7.5.
 */
function usualLevel(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const z = t - above / below;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return Math.sqrt(Math.PI / 2) * (z + first / freedom + second / freedom ** 2);
}

/**
 * levelOfLargest is the score that single scores begin to exceed at a rate, where of the `scores` in the periods of a
 * tail only the largest of each period was counted. So many excesses, at random among n periods, fall into
 * n (1 - exp(-times / n)) of them.
 */
export function levelOfLargest(largest: Tail, scores: number, rate: number, sides: 1 | 2): number {
  const { periods } = largest;
  const mixed = { tail: largest, pool: undefined, share: 0, sides };
  return levelDrawn(rate * (scores + assumedPeriods), (times) =>
    levelExceeded(mixed, periods * (1 - Math.exp(-times / periods))),
  );
}

const pooledPeriods = (pool: Tail | undefined) =>
  pool === undefined ? 0 : Math.min(mostPooled, pool.periods);

const expectedTimes = (tail: Tail, pool: Tail | undefined, rate: number) =>
  rate * (tail.periods + pooledPeriods(pool) + assumedPeriods);

/** levelDrawn is the level exceeded so many times; where that is too few to be seen, drawn on from those below it. */
function levelDrawn(times: number, levelAt: (times: number) => number): number {
  if (times >= leastSeen) return levelAt(times);
  const high = levelAt(leastSeen);
  const low = levelAt(drawnFrom);
  const width = (high - low) / ((drawnFrom / leastSeen) ** shape - 1);
  return low + width * ((drawnFrom / times) ** shape - 1);
}

interface Mixed {
  readonly tail: Tail;
  readonly pool: Tail | undefined;
  readonly share: number;
  readonly sides: 1 | 2;
}

/** levelExceeded is the highest level that was begun to be exceeded so many times. */
function levelExceeded({ tail, pool, share, sides }: Mixed, times: number): number {
  const assumedTimes = assumedPeriods * sides;
  let counted = 0;
  // Above the highest count there is only what is assumed.
  for (let bin = highestBin(tail, pool, times / assumedTimes); bin >= 0; bin--) {
    const before = counted + assumedTimes * assumed[bin + 1]!;
    counted += tail.starts[bin]! + (share === 0 ? 0 : share * pool!.starts[bin]!);
    const now = counted + assumedTimes * assumed[bin]!;
    if (now <= times) continue;
    const part = now > before ? (times - before) / (now - before) : 0;
    return levelOf(bin + 1 - Math.max(0, Math.min(1, part)));
  }
  return lowest;
}

/** highestBin is a bin above which nothing is counted, and no more than a part is assumed. */
function highestBin(tail: Tail, pool: Tail | undefined, part: number): number {
  let low = Math.max(tail.top, pool?.top ?? -1, 0);
  let high = bins - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (assumed[middle]! <= part * 0.999) high = middle;
    else low = middle + 1;
  }
  return low;
}
