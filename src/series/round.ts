/** significantDigits is to how many digits values are rounded after a division or a floating aggregate. */
export const significantDigits = 12;

/**
 * roundSignificant rounds to 12 significant digits, so that what differs in the last bits from run to run compares equal;
 * infinities become NaN, which is null, and negative zero becomes zero.
 */
export function roundSignificant(value: number): number {
  if (Number.isInteger(value) && value > -1e12 && value < 1e12) return value + 0;
  if (!Number.isFinite(value)) return Number.NaN;
  return Number(value.toPrecision(significantDigits));
}

/** roundAll rounds every value in place with `roundSignificant`. */
export function roundAll(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = roundSignificant(values[i]!);
}

/** roundToScale gives the decimal of so many places that is nearest, which removes what binary fractions added. */
export function roundToScale(value: number, scale: number): number {
  const factor = 10 ** scale;
  const scaled = Math.round(value * factor);
  return Number.isFinite(scaled) ? scaled / factor + 0 : value;
}
