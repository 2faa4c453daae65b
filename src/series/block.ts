/**
 * Block holds the numbers of several segments over one axis, segment-major: segment s in period i is at
 * `s * periods + i`. NaN is null.
 */
export interface Block {
  readonly values: Float64Array;
  /** Decimal places of exact decimals (0 for whole numbers); absent for floating-point numbers. */
  readonly scale?: number;
  /** Exact decimal text by index of the values that a double cannot hold. */
  readonly exact?: ReadonlyMap<number, string>;
}

/** A double holds every decimal of up to 15 significant digits (IEEE 754 binary64). */
const safeUnits = 10n ** 15n;
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** isExactInDouble tells whether a decimal of that many units (`value × 10^scale`) survives the way through a double. */
export function isExactInDouble(units: bigint): boolean {
  return units > -safeUnits && units < safeUnits;
}

/** decimalNumber is the double nearest to `units / 10^scale`. */
export function decimalNumber(units: bigint, scale: number): number {
  // Both operands are exact doubles, so the division rounds once.
  if (units <= maxSafe && units >= -maxSafe && scale <= 22) return Number(units) / 10 ** scale;
  return Number(decimalText(units, scale));
}

/** decimalText writes `units / 10^scale` with all its decimal places: `-0.05`. */
export function decimalText(units: bigint, scale: number): string {
  if (scale === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** decimalUnits reads what `decimalText` wrote, as units of `10^-scale`. */
export function decimalUnits(text: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
}

/** unitsAt is the exact value at an index in units of `10^-scale`; the value must not be null. */
export function unitsAt(block: Block, index: number): bigint {
  const scale = block.scale ?? 0;
  const text = block.exact?.get(index);
  if (text !== undefined) return decimalUnits(text, scale);
  return BigInt(Math.round(block.values[index]! * 10 ** scale));
}
