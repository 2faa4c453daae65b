import type { Season } from '../../time/season.ts';

/**
 * Regression forecasts how far a value lies from the one before it by how far earlier values do, weighed by least
 * squares (an autoregression drawn to the last value by a ridge: Hoerl and Kennard 1970). It knows neither level nor
 * trend, only what followed what.
 */
export interface Regression {
  /** How many periods back what it looks at lies, beside the last; the farthest last. */
  readonly lags: readonly number[];
  /** Sums of products of what it looked at, the lower triangle row by row; later periods count more. */
  readonly products: Float64Array;
  /** Sums of their products with what followed. */
  readonly targets: Float64Array;
  /** Room for what is looked at. */
  readonly row: Float64Array;
}

/** What a period counts relative to the next later one. */
const fading = 0.999;
/** Part of the mean square that is added to each square: the ridge. */
const ridge = 0.003;

/** regressionsFor lists what may be looked at for a choice of seasons: the last few values, and those of earlier seasons. */
export function regressionsFor(seasons: readonly Season[]): Regression[] {
  const last = [2, 3, 4, 5, 6, 8];
  if (seasons.length === 0) return [last, [2, 3, 4, 6, 9, 13, 18, 26]].map(newRegression);
  const near = seasons.flatMap(({ length }) => [length, length + 1]);
  const far = seasons.flatMap(({ length }) => [length - 1, length + 2, 2 * length, 2 * length + 1]);
  return [
    [...last, ...near],
    [...last, ...near, ...far],
  ].map(newRegression);
}

function newRegression(all: readonly number[]): Regression {
  const lags = [...new Set(all)].filter((lag) => lag > 1).sort((a, b) => a - b);
  const size = lags.length;
  return {
    lags,
    products: new Float64Array(size * size),
    targets: new Float64Array(size),
    row: new Float64Array(size),
  };
}

/** regress learns what the values before period i say of its own; where one of them is NaN it learns nothing. */
export function regress({ lags, products, targets, row }: Regression, values: Float64Array, i: number): void {
  const size = lags.length;
  if (i < lags[size - 1]!) return;
  const last = values[i - 1]!;
  const move = values[i]! - last;
  let sum = move;
  for (let a = 0; a < size; a++) {
    row[a] = values[i - lags[a]!]! - last;
    sum += row[a]!;
  }
  if (!Number.isFinite(sum)) return;
  for (let a = 0; a < size; a++) {
    targets[a] = fading * targets[a]! + row[a]! * move;
    for (let b = 0; b <= a; b++) {
      products[a * size + b] = fading * products[a * size + b]! + row[a]! * row[b]!;
    }
  }
}

/**
 * foretell forecasts so many periods from one on, each from the values before `at` and the forecasts up to it. It goes
 * beyond what was seen by no more than as much again as lay between the ends; no value seen counts as 0.
 */
export function foretell(
  regression: Regression,
  values: Float64Array,
  at: number,
  steps: number,
): Float64Array {
  const { lags } = regression;
  const weights = solve(regression);
  const { low, high } = endsOf(values.subarray(0, at));
  const path = new Float64Array(steps);
  const valueAt = (i: number) => (i < at ? values[i] : path[i - at])!;
  for (let h = 0; h < steps; h++) {
    const last = valueAt(at + h - 1) || 0;
    let move = 0;
    for (let a = 0; a < lags.length; a++) {
      const i = at + h - lags[a]!;
      const distance = i < 0 ? 0 : valueAt(i) - last;
      if (!Number.isNaN(distance)) move += weights[a]! * distance;
    }
    path[h] = Math.max(low - (high - low), Math.min(high + (high - low), last + move));
  }
  return path;
}

function endsOf(values: Float64Array): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/** solve finds the weights by the Cholesky factor of the products with the ridge; all are 0 before anything was learned. */
function solve({ lags, products, targets }: Regression): Float64Array {
  const size = lags.length;
  const factor = new Float64Array(size * size);
  const weights = new Float64Array(size);
  let trace = 0;
  for (let a = 0; a < size; a++) trace += products[a * size + a]!;
  if (!(trace > 0)) return weights;
  const added = (ridge * trace) / size;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let rest = products[a * size + b]! + (a === b ? added : 0);
      for (let k = 0; k < b; k++) rest -= factor[a * size + k]! * factor[b * size + k]!;
      // Rounding may leave less of a square than the ridge put there.
      factor[a * size + b] = a === b ? Math.sqrt(Math.max(rest, added)) : rest / factor[b * size + b]!;
    }
  }
  for (let a = 0; a < size; a++) {
    let rest = targets[a]!;
    for (let k = 0; k < a; k++) rest -= factor[a * size + k]! * weights[k]!;
    weights[a] = rest / factor[a * size + a]!;
  }
  for (let a = size - 1; a >= 0; a--) {
    let rest = weights[a]!;
    for (let k = a + 1; k < size; k++) rest -= factor[k * size + a]! * weights[k]!;
    weights[a] = rest / factor[a * size + a]!;
  }
  return weights;
}
