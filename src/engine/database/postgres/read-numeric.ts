import type { IntegerSink } from '../../row-sink.ts';
import { type ReadColumn, ValueMisfit } from '../database.ts';
import type { DecimalShape } from '../decimal.ts';

/** ReadValue puts one value of PostgreSQL's binary form, the bytes `[start, end)`, into a column. */
export type ReadValue = (bytes: Buffer, start: number, end: number, row: number) => void;

function misfit({ name, type }: ReadColumn, value: string): never {
  throw new ValueMisfit(name, value, type);
}

// The binary form is four 16-bit numbers (digits, weight, sign, display scale) and the digits, of base 10000: the value
// is the sum of digit[i] * 10000^(weight - i).
const negative = 0x4000;
const signNames: ReadonlyMap<number, string> = new Map([
  [0xc000, 'NaN'],
  [0xd000, 'Infinity'],
  [0xf000, '-Infinity'],
]);

/** readNumeric reads a numeric as value × 10^scale; what has more digits than the type holds, or is no number, is refused. */
export function readNumeric(column: ReadColumn, shape: DecimalShape, sink: IntegerSink): ReadValue {
  const { width, scale } = shape;
  const limit = 10n ** BigInt(width);
  return (bytes, start, _end, row) => {
    const count = bytes.readUInt16BE(start);
    const weight = bytes.readInt16BE(start + 2);
    const sign = bytes.readUInt16BE(start + 4);
    const special = signNames.get(sign);
    if (special !== undefined) misfit(column, special);
    const digits = start + 8;
    // Up to 15 digits in all, a double is exact: nearly every amount of money.
    if (width <= 15 && (weight + 1) * 4 + scale <= 15) {
      const value = smallValue(bytes, digits, count, weight, scale);
      if (value !== undefined && value < Number(limit)) {
        sink.setNumber(row, sign === negative ? -value : value);
        return;
      }
    }
    const value = bigValue(bytes, digits, count, weight, scale);
    if (value === undefined || value >= limit) misfit(column, numericText(bytes, start));
    sink.setBig(row, sign === negative ? -value! : value!);
  };
}

const powers = [1, 10, 100, 1000, 10000];

/** Undefined where digits stand behind the scale. */
function smallValue(
  bytes: Buffer,
  digits: number,
  count: number,
  weight: number,
  scale: number,
): number | undefined {
  let value = 0;
  // Places behind the point that the digits so far reach to.
  let places = -4 * (weight + 1);
  for (let i = 0; i < count; i++) {
    const digit = bytes.readUInt16BE(digits + 2 * i);
    places += 4;
    if (places <= scale) {
      value = value * 10000 + digit;
      continue;
    }
    const cut = places - scale;
    if (cut >= 4) {
      if (digit !== 0) return undefined;
      continue;
    }
    if (digit % powers[cut]! !== 0) return undefined;
    value = value * powers[4 - cut]! + digit / powers[cut]!;
    places = scale;
    // What is left must be zeros.
    for (let k = i + 1; k < count; k++) if (bytes.readUInt16BE(digits + 2 * k) !== 0) return undefined;
    return value;
  }
  return count === 0 ? 0 : places < scale ? value * 10 ** (scale - places) : value;
}

function bigValue(
  bytes: Buffer,
  digits: number,
  count: number,
  weight: number,
  scale: number,
): bigint | undefined {
  let value = 0n;
  for (let i = 0; i < count; i++) value = value * 10000n + BigInt(bytes.readUInt16BE(digits + 2 * i));
  const places = 4 * (count - weight - 1);
  if (places <= scale) return value * 10n ** BigInt(scale - places);
  const cut = 10n ** BigInt(places - scale);
  return value % cut === 0n ? value / cut : undefined;
}

function numericText(bytes: Buffer, start: number): string {
  const [count, weight] = [bytes.readUInt16BE(start), bytes.readInt16BE(start + 2)];
  let value = 0n;
  for (let i = 0; i < count; i++) value = value * 10000n + BigInt(bytes.readUInt16BE(start + 8 + 2 * i));
  const places = 4 * (count - weight - 1);
  const sign = bytes.readUInt16BE(start + 4) === negative ? '-' : '';
  if (places <= 0) return `${sign}${value * 10n ** BigInt(-places)}`;
  const text = value.toString().padStart(places + 1, '0');
  const fraction = text.slice(-places).replace(/0+$/, '');
  return `${sign}${text.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
