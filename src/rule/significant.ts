const digits = 12;

// Rounding to 12 significant digits moves a number by at most 5e-12 of itself, so two numbers further apart than the sum
// of both keep their order; only closer ones need the slow way through text.
const closeness = 1e-11;

/** roundSignificant rounds to 12 significant decimal digits, the precision in which computed values are compared. */
export function roundSignificant(value: number): number {
  return Number(value.toPrecision(digits));
}

/** compareSignificant orders two numbers after rounding both to 12 significant digits: negative, 0 or positive; NaN with NaN. */
export function compareSignificant(a: number, b: number): number {
  const difference = a - b;
  if (difference === 0) return 0;
  const far = closeness * Math.max(Math.abs(a), Math.abs(b));
  if (difference > far || difference < -far) return difference;
  return a === b ? 0 : roundSignificant(a) - roundSignificant(b);
}
