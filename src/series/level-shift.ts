import type { Season } from '../time/season.ts';

/** ShiftSpans says over how many periods a level is looked at. */
export interface ShiftSpans {
  /** Most and fewest values before the shift that say what the level was. */
  readonly before: number;
  readonly leastBefore: number;
  /** Fewest values at the new level before it counts as lasting, and most: an older shift is not looked for. */
  readonly least: number;
  readonly most: number;
  /** Values whose median must already be, or still be, at the level. */
  readonly block: number;
  /** Periods after which the time of the year comes round; 0 where the season that is taken out is that of the year. */
  readonly year: number;
}

/** ShiftRequest is one series in which a lasting change of level is looked for. */
export interface ShiftRequest {
  /** By period; what is not finite is left out. */
  readonly values: Float64Array;
  /** 1 for periods that are left out. */
  readonly barred: Uint8Array;
  /** Periods `[from, to)` are looked at. */
  readonly from: number;
  readonly to: number;
  /** The pattern that is no change of level. */
  readonly season: Season | undefined;
  readonly spans: ShiftSpans;
  /** Smaller changes are none, in the unit of the values. */
  readonly minChange: number;
}

/** Shift is the first period at a new level, and the levels before and after with the season taken out. */
export interface Shift {
  readonly period: number;
  readonly from: number;
  readonly to: number;
}

/** Course is the values that count, oldest first, with the season taken out. */
interface Course {
  readonly periods: Int32Array;
  readonly values: Float64Array;
}

/** Smallest shift in standard deviations of single values, and relative to the level before. */
const leastSize = 3;
const leastPart = 0.05;
/** Part of the shift that the last values before it may already show, and that all blocks after it must show. */
const mostEarly = 1 / 3;
const leastKept = 0.6;
/** Mean of absolute deviations' medians to the standard deviation, for normal noise. */
const madToDeviation = 1.4826;
/** Values on either side of the steepest place among which the first one at the new level is chosen. */
const searched = 3;

/**
 * findShift finds the latest lasting change of level, undefined where there is none. The place is where moving sums of
 * ranks before and after differ most (Eichinger and Kirch 2018, with ranks as Pettitt 1979 against outliers); it counts
 * if medians differ by enough with the trend before it going on (Theil-Sen slope, Sen 1968) and without, if the change
 * is sudden and all that follows keeps it, and if it did not come a year earlier just so.
 */
export function findShift(request: ShiftRequest): Shift | undefined {
  const { spans } = request;
  const course = courseOf(request);
  if (course.values.length < spans.leastBefore + spans.least) return undefined;
  const at = firstAtNewLevel(course.values, steepest(course.values, spans), spans);
  if (course.values.length - at < spans.least) return undefined;
  const size = sizeAt(course.values, at, spans, request.minChange);
  if (size === 0) return undefined;
  const period = course.periods[at]!;
  if (comesEveryYear(request, period, size)) return undefined;
  return { period, ...levelsAt(course.values, at, spans) };
}

function courseOf({ values, barred, from, to, season, spans }: ShiftRequest): Course {
  const first = Math.max(from, to - spans.before - spans.most);
  const periods: number[] = [];
  for (let i = first; i < to; i++) if (barred[i] !== 1 && Number.isFinite(values[i])) periods.push(i);
  const own = Float64Array.from(periods, (i) => values[i]!);
  if (season !== undefined) takeOut(season, periods, own, to);
  return { periods: Int32Array.from(periods), values: own };
}

/**
 * takeOut takes from each value what is usual at its place in the season: the median distance from the median of one
 * whole season, which a change of level disturbs in a single one.
 */
function takeOut(
  { length, phase }: Season,
  periods: readonly number[],
  values: Float64Array,
  to: number,
): void {
  const rounds = new Map<number, number[]>();
  const roundOf = (period: number) => Math.floor((to - 1 - period) / length);
  periods.forEach((period, k) => {
    addTo(rounds, roundOf(period), values[k]!);
  });
  const levels = new Map([...rounds].map(([round, own]) => [round, median(own)]));
  const places = new Map<number, number[]>();
  periods.forEach((period, k) => {
    addTo(places, phase[period]!, values[k]! - levels.get(roundOf(period))!);
  });
  const usual = new Map([...places].map(([place, own]) => [place, median(own)]));
  periods.forEach((period, k) => {
    values[k]! -= usual.get(phase[period]!)!;
  });
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** steepest is where the sums of ranks of the values right before and right after differ most. */
function steepest(values: Float64Array, { leastBefore, least, most }: ShiftSpans): number {
  const sums = new Float64Array(values.length + 1);
  ranksOf(values).forEach((rank, k) => {
    sums[k + 1] = sums[k]! + rank;
  });
  let found = -1;
  let largest = -1;
  for (let t = Math.max(leastBefore, values.length - most); t <= values.length - least; t++) {
    const difference = Math.abs(sums[t + least]! - 2 * sums[t]! + sums[t - least]!);
    if (difference > largest) {
      largest = difference;
      found = t;
    }
  }
  return found;
}

/** ranksOf gives equal values the mean of their ranks. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let k = 0; k < order.length; ) {
    let end = k + 1;
    while (end < order.length && values[order[end]!] === values[order[k]!]) end++;
    for (let j = k; j < end; j++) ranks[order[j]!] = (k + end - 1) / 2;
    k = end;
  }
  return ranks;
}

/** firstAtNewLevel is the split near a place that leaves the least absolute distance from the medians on its sides. */
function firstAtNewLevel(values: Float64Array, near: number, { leastBefore, least }: ShiftSpans): number {
  const before = median(values.subarray(near - least, near));
  const after = median(values.subarray(near, near + least));
  const first = Math.max(leastBefore, near - searched);
  const last = Math.min(values.length, near + searched);
  // What each value more on the side before costs.
  let cost = 0;
  let lowest = 0;
  let found = first;
  for (let t = first; t < last; t++) {
    cost += Math.abs(values[t]! - before) - Math.abs(values[t]! - after);
    if (cost < lowest) {
      lowest = cost;
      found = t + 1;
    }
  }
  return found;
}

/** sizeAt is how large the change at a place is at least; 0 where it is none, or not a sudden and lasting one. */
function sizeAt(values: Float64Array, at: number, spans: ShiftSpans, minChange: number): number {
  const { from, to } = levelsAt(values, at, spans);
  const before = values.subarray(Math.max(0, at - spans.before), at);
  const slope = slopeOf(before);
  // Both are what they would be at the place itself if the trend before it went on.
  const earlier = before.map((value, k) => value - slope * (k - before.length));
  const later = values.subarray(at).map((value, k) => value - slope * k);
  const level = median(earlier);
  const jump = to - from;
  const beyondTrend = median(later) - level;
  if (!(jump * beyondTrend > 0)) return 0;
  const size = Math.min(Math.abs(jump), Math.abs(beyondTrend));
  const scatter = madToDeviation * Math.max(deviation(earlier), deviation(later));
  if (size < Math.max(leastSize * scatter, leastPart * Math.abs(from), minChange)) return 0;
  const shown = (block: Float64Array) => (Math.sign(jump) * (median(block) - level)) / size;
  if (shown(earlier.subarray(-spans.block)) > mostEarly) return 0;
  for (let end = later.length; end >= spans.block; end -= spans.block)
    if (shown(later.subarray(end - spans.block, end)) < leastKept) return 0;
  if (shown(later.subarray(0, spans.block)) < leastKept) return 0;
  return Math.sign(jump) * size;
}

function levelsAt(values: Float64Array, at: number, { least }: ShiftSpans): { from: number; to: number } {
  return { from: median(values.subarray(at - least, at)), to: median(values.subarray(at, at + least)) };
}

/** slopeOf is the median change per value over half of the values. */
function slopeOf(values: Float64Array): number {
  const apart = Math.floor(values.length / 2);
  const slopes = values.subarray(apart).map((value, k) => (value - values[k]!) / apart);
  return median(slopes);
}

/** comesEveryYear tells whether at least half of the change also came about a year before. */
function comesEveryYear({ values, season, spans }: ShiftRequest, period: number, size: number): boolean {
  const { year, least } = spans;
  if (year === 0) return false;
  const length = season?.length ?? 1;
  const width = Math.ceil(least / length) * length;
  for (const near of [-Math.floor(width / 2), 0, Math.floor(width / 2)]) {
    const then = period - year + near;
    if (then < width) continue;
    const before = values.subarray(then - width, then).filter(Number.isFinite);
    const after = values.subarray(then, then + width).filter(Number.isFinite);
    if (before.length === 0 || after.length === 0) continue;
    if (Math.sign(size) * (median(after) - median(before)) >= Math.abs(size) / 2) return true;
  }
  return false;
}

function deviation(values: Float64Array): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/** median is that of at least one value. */
function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
