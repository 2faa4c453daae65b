import type { ColumnSink, FloatSink, IntegerSink, TextSink } from '../../row-sink.ts';
import { type ReadColumn, ValueMisfit } from '../database.ts';
import { type DecimalShape, decimalShape } from '../decimal.ts';

/** ReadValue puts one value, the text `[start, end)` of the protocol, into a column. */
export type ReadValue = (bytes: Buffer, start: number, end: number, row: number) => void;

/** valueReader chooses how the values of a column are read; `onZeroDate` is told of every 0000-00-00. */
export function valueReader(column: ReadColumn, sink: ColumnSink, onZeroDate: () => void): ReadValue {
  if (sink.kind === 'text') return textReader(sink);
  if (sink.kind === 'float') return floatReader(sink);
  if (column.type === 'DATE') return dateReader(column, sink, onZeroDate);
  if (column.type.startsWith('TIMESTAMP')) return timestampReader(column, sink, onZeroDate);
  return decimalReader(column, decimalShape(column.type), sink);
}

function textReader(sink: TextSink): ReadValue {
  return (bytes, start, end, row) => sink.setBytes(row, bytes, start, end);
}

function floatReader(sink: FloatSink): ReadValue {
  return (bytes, start, end, row) => sink.setNumber(row, Number(bytes.toString('latin1', start, end)));
}

const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
// As many digits as a double holds exactly.
const exactDigits = 15;

/** Whole numbers are decimals without places. */
function decimalReader(column: ReadColumn, shape: DecimalShape | undefined, sink: IntegerSink): ReadValue {
  const { width, scale } = shape ?? { width: 20, scale: 0 };
  const limit = 10n ** BigInt(width);
  // What is read as a double has no more digits than a wider type takes.
  const smallLimit = 10 ** Math.min(width, exactDigits);
  return (bytes, start, end, row) => {
    const value = end - start <= exactDigits ? smallDecimal(bytes, start, end, scale) : undefined;
    if (value !== undefined && Math.abs(value) < smallLimit) sink.setNumber(row, value);
    else sink.setBig(row, bigDecimal(column, bytes.toString('latin1', start, end), scale, limit));
  };
}

/** Undefined where the text has more digits than a double holds, or more places than the type. */
function smallDecimal(bytes: Buffer, start: number, end: number, scale: number): number | undefined {
  const isNegative = bytes[start] === minus;
  let value = 0;
  let places = -1;
  for (let i = isNegative ? start + 1 : start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === point) {
      places = 0;
      continue;
    }
    const digit = byte - zero;
    if (digit < 0 || digit > 9) return undefined;
    if (places >= scale) {
      if (digit !== 0) return undefined;
      continue;
    }
    if (places >= 0) places++;
    value = value * 10 + digit;
  }
  const missing = scale - Math.max(places, 0);
  if (end - start + missing > exactDigits) return undefined;
  value *= 10 ** missing;
  return isNegative ? -value : value;
}

function bigDecimal(column: ReadColumn, text: string, scale: number, limit: bigint): bigint {
  const match = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (match === null || fraction.length > scale) throw new ValueMisfit(column.name, text, column.type);
  const value = BigInt(match[2]! + fraction.padEnd(scale, '0'));
  if (value >= limit) throw new ValueMisfit(column.name, text, column.type);
  return match[1] === '-' ? -value : value;
}

function dateReader(column: ReadColumn, sink: IntegerSink, onZeroDate: () => void): ReadValue {
  return (bytes, start, end, row) => {
    const days = daysOf(column, bytes, start, end);
    if (days === undefined) {
      onZeroDate();
      sink.setNull(row);
    } else sink.setNumber(row, days);
  };
}

const dateLength = 'YYYY-MM-DD'.length;

function digits(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + bytes[i]! - zero;
  return value;
}

/** Days since 1970-01-01; undefined for a date with a zero in it, which is none. */
function daysOf(column: ReadColumn, bytes: Buffer, start: number, end: number): number | undefined {
  if (end - start < dateLength)
    throw new ValueMisfit(column.name, bytes.toString('latin1', start, end), column.type);
  const year = digits(bytes, start, start + 4);
  const month = digits(bytes, start + 5, start + 7);
  const day = digits(bytes, start + 8, start + dateLength);
  if (month === 0 || day === 0) return undefined;
  // A year below 100 would be read as one of the 20th century.
  const instant =
    year >= 100 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
  return Math.round(instant / 86_400_000);
}

// Beyond this, in about the year 2255, microseconds are no exact double.
const exactSeconds = 9e9;

function timestampReader(column: ReadColumn, sink: IntegerSink, onZeroDate: () => void): ReadValue {
  return (bytes, start, end, row) => {
    const days = daysOf(column, bytes, start, end);
    if (days === undefined) {
      onZeroDate();
      sink.setNull(row);
      return;
    }
    const seconds = days * 86_400 + secondsOf(bytes, start, end);
    const from = start + 'YYYY-MM-DD hh:mm:ss.'.length;
    const fraction = end > from ? digits(bytes, from, end) * 10 ** (6 - (end - from)) : 0;
    if (Math.abs(seconds) < exactSeconds) setHalves(sink, row, seconds * 1_000_000 + fraction);
    else sink.setBig(row, BigInt(seconds) * 1_000_000n + BigInt(fraction));
  };
}

const twoTo32 = 4294967296;

/** Handed over as a whole, a number of this size would be an object of its own each time. */
function setHalves(sink: IntegerSink, row: number, value: number): void {
  const high = Math.floor(value / twoTo32);
  sink.setWords(row, high, (value - high * twoTo32) | 0);
}

/** Seconds since midnight, which is what a date is at. */
function secondsOf(bytes: Buffer, start: number, end: number): number {
  if (end - start === dateLength) return 0;
  const hours = digits(bytes, start + 11, start + 13);
  return hours * 3600 + digits(bytes, start + 14, start + 16) * 60 + digits(bytes, start + 17, start + 19);
}
