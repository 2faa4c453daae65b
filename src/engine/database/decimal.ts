/** DecimalShape is how many digits a decimal has in all, and how many of them behind the point. */
export interface DecimalShape {
  readonly width: number;
  readonly scale: number;
}

/** decimalShape reads `DECIMAL(width,scale)`; an integer of 128 bits is a decimal of 38 digits without any behind the point. */
export function decimalShape(type: string): DecimalShape | undefined {
  if (type === 'HUGEINT') return { width: 38, scale: 0 };
  const match = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type);
  return match === null ? undefined : { width: Number(match[1]), scale: Number(match[2]) };
}
