import { type Block, decimalNumber, decimalText, isExactInDouble, unitsAt } from './block.ts';
import { roundSignificant } from './round.ts';

/** IndexWindows are half-open stretches `[start[k], end[k])` of periods, one per result; starts and ends never fall. */
export interface IndexWindows {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * sumWindows adds up each segment's values within each window; null values count for nothing, and a window without any
 * other is null. Decimals stay exact whatever their size; floating-point sums are rounded to 12 significant digits.
 */
export function sumWindows(block: Block, periods: number, windows: IndexWindows): Block {
  const segments = periods === 0 ? 0 : block.values.length / periods;
  const values = new Float64Array(segments * windows.start.length);
  if (block.scale === undefined) {
    for (let s = 0; s < segments; s++) sumFloats(block.values, s * periods, windows, values, s);
    return { values };
  }
  const exact = new Map<number, string>();
  for (let s = 0; s < segments; s++) {
    if (!sumUnits(block, s, periods, windows, values)) sumBigUnits(block, s, periods, windows, values, exact);
  }
  return exact.size === 0 ? { values, scale: block.scale } : { values, scale: block.scale, exact };
}

function sumFloats(
  input: Float64Array,
  offset: number,
  windows: IndexWindows,
  out: Float64Array,
  segment: number,
): void {
  const { start, end } = windows;
  const base = segment * start.length;
  let sum = 0;
  let count = 0;
  for (let k = 0; k < start.length; k++) {
    // A moving window is summed anew: taking away what left it would leave rounding errors behind.
    const continues = k > 0 && start[k] === start[k - 1];
    if (!continues) {
      sum = 0;
      count = 0;
    }
    for (let i = continues ? end[k - 1]! : start[k]!; i < end[k]!; i++) {
      const value = input[offset + i]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    out[base + k] = count === 0 ? Number.NaN : roundSignificant(sum);
  }
}

/** sumUnits sums whole units in doubles; false when a sum may not fit. */
function sumUnits(
  block: Block,
  segment: number,
  periods: number,
  windows: IndexWindows,
  out: Float64Array,
): boolean {
  const factor = 10 ** block.scale!;
  const units = new Float64Array(periods + 1);
  const counts = new Int32Array(periods + 1);
  let size = 0;
  for (let i = 0; i < periods; i++) {
    const index = segment * periods + i;
    const value = block.values[index]!;
    const isNull = Number.isNaN(value);
    const scaled = isNull ? 0 : Math.round(value * factor);
    size += Math.abs(scaled);
    if (size >= 1e15 || block.exact?.has(index)) return false;
    units[i + 1] = units[i]! + scaled;
    counts[i + 1] = counts[i]! + (isNull ? 0 : 1);
  }
  const base = segment * windows.start.length;
  for (let k = 0; k < windows.start.length; k++) {
    const [from, to] = [windows.start[k]!, windows.end[k]!];
    out[base + k] = counts[to] === counts[from] ? Number.NaN : (units[to]! - units[from]!) / factor;
  }
  return true;
}

function sumBigUnits(
  block: Block,
  segment: number,
  periods: number,
  windows: IndexWindows,
  out: Float64Array,
  exact: Map<number, string>,
): void {
  const scale = block.scale!;
  const units = [0n];
  const counts = [0];
  for (let i = 0; i < periods; i++) {
    const index = segment * periods + i;
    const isNull = Number.isNaN(block.values[index]!);
    units.push(units[i]! + (isNull ? 0n : unitsAt(block, index)));
    counts.push(counts[i]! + (isNull ? 0 : 1));
  }
  const base = segment * windows.start.length;
  for (let k = 0; k < windows.start.length; k++) {
    const [from, to] = [windows.start[k]!, windows.end[k]!];
    const sum = units[to]! - units[from]!;
    out[base + k] = counts[to] === counts[from] ? Number.NaN : decimalNumber(sum, scale);
    if (counts[to] !== counts[from] && !isExactInDouble(sum)) exact.set(base + k, decimalText(sum, scale));
  }
}
