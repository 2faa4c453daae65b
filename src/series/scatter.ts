/**
 * Scatter is how several standardized errors vary together: a running mean of their products, robust to single wild
 * ones, drawn to “each by itself” while little was seen.
 */
export interface Scatter {
  readonly size: number;
  /** Row-major, size × size. */
  readonly products: Float64Array;
  seen: number;
}

/** Sets of errors that “each by itself” counts for. */
const assumed = 10;
/** Least weight of a new set of errors. */
const leastGain = 0.01;
/** Errors beyond so many standard deviations count as if they were there. */
const clipAt = 3;

/** newScatter has seen nothing. */
export function newScatter(size: number): Scatter {
  return { size, products: new Float64Array(size * size), seen: 0 };
}

/** learnScatter lets it see a set of errors, none of which is NaN. */
export function learnScatter(scatter: Scatter, errors: Float64Array): void {
  const { size, products } = scatter;
  const largest = errors.reduce((most, error) => Math.max(most, Math.abs(error)), 0);
  // The whole set is drawn in, which keeps its direction.
  const factor = largest > clipAt ? clipAt / largest : 1;
  const gain = Math.max(leastGain, 1 / (scatter.seen + 1));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const product =
        Math.min(1e6, factor * Math.abs(errors[a]!)) * Math.sign(errors[a]!) * factor * errors[b]!;
      const at = a * size + b;
      products[at]! += gain * (product - products[at]!);
    }
  }
  scatter.seen++;
}

/** shrunkProducts fills in the products drawn to the identity by as much as too little was seen. */
export function shrunkProducts({ size, products, seen }: Scatter, out: Float64Array): void {
  const trust = seen / (seen + assumed);
  for (let at = 0; at < products.length; at++)
    out[at] = trust * products[at]! + (at % (size + 1) === 0 ? 1 - trust : 0);
}

/** Distance is how far errors lie out together, and what part of its square each makes; the parts add up to 1. */
export interface Distance {
  /** Squared Mahalanobis distance; NaN where it cannot be said. */
  square: number;
  readonly parts: Float64Array;
}

/**
 * mahalanobis fills in the distance of errors by a matrix of products (Mahalanobis 1936), solved by its Cholesky
 * factor, which `factor` has room for.
 */
export function mahalanobis(
  products: Float64Array,
  errors: Float64Array,
  factor: Float64Array,
  distance: Distance,
): void {
  const size = errors.length;
  const { parts } = distance;
  distance.square = Number.NaN;
  if (!factorize(products, size, factor)) return;
  for (let a = 0; a < size; a++) {
    let rest = errors[a]!;
    for (let b = 0; b < a; b++) rest -= factor[a * size + b]! * parts[b]!;
    parts[a] = rest / factor[a * size + a]!;
  }
  let square = 0;
  for (let a = 0; a < size; a++) square += parts[a]! * parts[a]!;
  for (let a = size - 1; a >= 0; a--) {
    let rest = parts[a]!;
    for (let b = a + 1; b < size; b++) rest -= factor[b * size + a]! * parts[b]!;
    parts[a] = rest / factor[a * size + a]!;
  }
  if (!Number.isFinite(square)) return;
  distance.square = square;
  for (let a = 0; a < size; a++) parts[a] = square > 0 ? (parts[a]! * errors[a]!) / square : 1 / size;
}

/** factorize fills in the Cholesky factor, false for a matrix that has none. */
function factorize(products: Float64Array, size: number, factor: Float64Array): boolean {
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let rest = products[a * size + b]!;
      for (let c = 0; c < b; c++) rest -= factor[a * size + c]! * factor[b * size + c]!;
      if (a !== b) factor[a * size + b] = rest / factor[b * size + b]!;
      else if (!(rest > 1e-9)) return false;
      else factor[a * size + a] = Math.sqrt(rest);
    }
  }
  return true;
}

/**
 * normalScore turns the square of a distance over so many errors, chi-squared if they are normal, into the error of one
 * normal variable that is as seldom (Wilson and Hilferty 1931).
 */
export function normalScore(square: number, size: number): number {
  const spread = 2 / (9 * size);
  return (Math.cbrt(square / size) - (1 - spread)) / Math.sqrt(spread);
}

/** squareOf is the square of a distance that has a score: normalScore the other way round. */
export function squareOf(score: number, size: number): number {
  const spread = 2 / (9 * size);
  return size * Math.max(0, 1 - spread + score * Math.sqrt(spread)) ** 3;
}
