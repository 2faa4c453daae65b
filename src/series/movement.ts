/** MovementRequest is the series of several segments that may move together. */
export interface MovementRequest {
  /** Segment-major; NaN is null. */
  readonly values: Float64Array;
  /** Indices of the segments that are held beside each other. */
  readonly segments: readonly number[];
  readonly periods: number;
  /** How many values, at most, make a segment's usual one. */
  readonly window: number;
  /** 1 for periods that are not learned from. */
  readonly barred: Uint8Array;
  /** By period the first one that may be learned from; never decreasing. */
  readonly floor: Int32Array;
}

/** Values that a usual one is taken from, at least. */
const fewest = 5;

/** fewestPeers is how many others a segment is held against, at least. */
export const fewestPeers = 3;

/**
 * otherMovements gives by segment and period the middle (median) of what the other segments are relative to their own
 * usual value: 0.9 where most of them are a tenth under theirs. What is usual is the median of the last values before
 * the period, so that nothing later has a part in it. NaN where fewer than three others have a value and a past.
 */
export function otherMovements(request: MovementRequest): Float64Array {
  const { segments, periods } = request;
  const ratios = new Float64Array(segments.length * periods);
  segments.forEach((segment, k) => {
    relativeToUsual(request, segment, ratios.subarray(k * periods, (k + 1) * periods));
  });
  const movements = new Float64Array(request.values.length).fill(Number.NaN);
  const column = new Float64Array(segments.length);
  for (let i = 0; i < periods; i++) {
    let count = 0;
    for (let k = 0; k < segments.length; k++) {
      const ratio = ratios[k * periods + i]!;
      if (Number.isFinite(ratio)) column[count++] = ratio;
    }
    const sorted = column.subarray(0, count).sort();
    for (let k = 0; k < segments.length; k++)
      movements[segments[k]! * periods + i] = middleOfOthers(sorted, ratios[k * periods + i]!);
  }
  return movements;
}

function relativeToUsual(request: MovementRequest, segment: number, out: Float64Array): void {
  const { values, periods, window, barred, floor } = request;
  const recent = new Float64Array(window);
  const sorted = new Float64Array(window);
  let [count, next, start] = [0, 0, 0];
  for (let i = 0; i < periods; i++) {
    if (floor[i]! > start) {
      start = floor[i]!;
      count = 0;
      next = 0;
    }
    const value = values[segment * periods + i]!;
    const usual = count < fewest ? Number.NaN : median(sorted, count);
    out[i] = value / usual;
    if (barred[i] === 1 || !Number.isFinite(value)) continue;
    if (count === window) {
      remove(sorted, count, recent[next]!);
      count--;
    }
    insert(sorted, count, value);
    recent[next] = value;
    next = (next + 1) % window;
    count++;
  }
}

/** middleOfOthers is the median of sorted numbers, one of them left out; all of them where that is not finite. */
function middleOfOthers(sorted: Float64Array, own: number): number {
  const isIn = Number.isFinite(own);
  const others = sorted.length - (isIn ? 1 : 0);
  if (others < fewestPeers) return Number.NaN;
  const rank = isIn ? placeOf(sorted, sorted.length, own) : sorted.length;
  const at = (k: number) => sorted[k < rank ? k : k + 1]!;
  const middle = (others - 1) >> 1;
  return others % 2 === 1 ? at(middle) : at(middle) + (at(middle + 1) - at(middle)) / 2;
}

function median(sorted: Float64Array, count: number): number {
  const middle = (count - 1) >> 1;
  const low = sorted[middle]!;
  return count % 2 === 1 ? low : low + (sorted[middle + 1]! - low) / 2;
}

/** placeOf is where the first number that is not less stands. */
function placeOf(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(sorted: Float64Array, count: number, value: number): void {
  const at = placeOf(sorted, count, value);
  sorted.copyWithin(at + 1, at, count);
  sorted[at] = value;
}

function remove(sorted: Float64Array, count: number, value: number): void {
  const at = placeOf(sorted, count, value);
  sorted.copyWithin(at, at + 1, count);
}
