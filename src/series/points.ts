/** Direction is which values of a metric are good: high ones, low ones, or those in the middle. */
export type Direction = 'up' | 'down' | 'middle';

/** Fewer earlier values than this say nothing about where one stands among them. */
const fewest = 4;

/**
 * targetPoints says how much of a target is reached, from 0 to 100. What is better than the target has 100 points; short
 * of it they fall in proportion: value / target where high is good, target / value where low is good, and by the
 * distance from the target where the middle is. Null stays null (NaN).
 */
export function targetPoints(value: number, target: number, good: Direction): number {
  if (Number.isNaN(value)) return Number.NaN;
  if (good === 'middle') {
    if (value === target) return 100;
    return target === 0 ? 0 : within(1 - Math.abs(value - target) / Math.abs(target));
  }
  if (good === 'up' ? value >= target : value <= target) return 100;
  // Of a target of 0 or less there is no part, nor of a value below 0.
  if (target <= 0 || value <= 0) return 0;
  return within(good === 'up' ? value / target : target / value);
}

function within(part: number): number {
  return 100 * Math.min(1, Math.max(0, part));
}

/**
 * historyPoints says where each value stands among those before it, from 0 (worst of all) to 100 (best): the part of the
 * earlier values that it is better than, those equal to it counting half. `starts[i]` is the index of the first value
 * that value i is held against. Where high and low are equally bad, the median has 100 points and the extremes have 0.
 * Null values are left out; fewer than four earlier values give null (NaN).
 */
export function historyPoints(values: Float64Array, starts: Int32Array, good: Direction): Float64Array {
  const points = new Float64Array(values.length).fill(Number.NaN);
  const earlier = new SortedValues(values.length);
  let first = 0;
  for (let i = 0; i < values.length; i++) {
    for (; first < starts[i]!; first++) earlier.remove(values[first]!);
    const value = values[i]!;
    if (!Number.isNaN(value) && earlier.count >= fewest) points[i] = rankPoints(earlier, value, good);
    earlier.add(value);
  }
  return points;
}

function rankPoints(earlier: SortedValues, value: number, good: Direction): number {
  const below = earlier.countBelow(value);
  const equal = earlier.countAtMost(value) - below;
  const rank = (below + equal / 2) / earlier.count;
  if (good === 'middle') return 100 * (1 - Math.abs(2 * rank - 1));
  return 100 * (good === 'up' ? rank : 1 - rank);
}

/** SortedValues is a moving window of numbers in order; null ones (NaN) are never in it. */
class SortedValues {
  count = 0;
  readonly #values: Float64Array;

  constructor(capacity: number) {
    this.#values = new Float64Array(capacity);
  }

  add(value: number): void {
    if (Number.isNaN(value)) return;
    const at = this.countBelow(value);
    this.#values.copyWithin(at + 1, at, this.count);
    this.#values[at] = value;
    this.count++;
  }

  remove(value: number): void {
    if (Number.isNaN(value)) return;
    const at = this.countBelow(value);
    this.#values.copyWithin(at, at + 1, this.count);
    this.count--;
  }

  countBelow(value: number): number {
    return this.#search((other) => other < value);
  }

  countAtMost(value: number): number {
    return this.#search((other) => other <= value);
  }

  #search(isBefore: (other: number) => boolean): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#values[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
