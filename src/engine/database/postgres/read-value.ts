import type { ColumnSink, FloatSink, IntegerSink, TextSink } from '../../row-sink.ts';
import type { ReadColumn } from '../database.ts';
import { decimalShape } from '../decimal.ts';
import { type ReadValue, readNumeric } from './read-numeric.ts';

/** valueReader chooses how the values of a column are read; the value was cast to the type's counterpart. */
export function valueReader(column: ReadColumn, sink: ColumnSink): ReadValue {
  if (sink.kind === 'text') return textReader(sink);
  if (sink.kind === 'float') return floatReader(column, sink);
  const shape = decimalShape(column.type);
  if (shape !== undefined) return readNumeric(column, shape, sink);
  return integerReaders[column.type]!(sink);
}

function textReader(sink: TextSink): ReadValue {
  return (bytes, start, end, row) => sink.setBytes(row, bytes, start, end);
}

function floatReader({ type }: ReadColumn, sink: FloatSink): ReadValue {
  return type === 'FLOAT'
    ? (bytes, start, _end, row) => sink.setNumber(row, bytes.readFloatBE(start))
    : (bytes, start, _end, row) => sink.setNumber(row, bytes.readDoubleBE(start));
}

const int16 =
  (sink: IntegerSink): ReadValue =>
  (bytes, start, _end, row) =>
    sink.setNumber(row, bytes.readInt16BE(start));
const int32 =
  (sink: IntegerSink): ReadValue =>
  (bytes, start, _end, row) =>
    sink.setNumber(row, bytes.readInt32BE(start));
const int64 =
  (sink: IntegerSink): ReadValue =>
  (bytes, start, _end, row) =>
    sink.setWords(row, bytes.readInt32BE(start), bytes.readInt32BE(start + 4));

const integerReaders: Readonly<Record<string, (sink: IntegerSink) => ReadValue>> = {
  BOOLEAN: (sink) => (bytes, start, _end, row) => sink.setNumber(row, bytes[start]!),
  TINYINT: int16,
  SMALLINT: int16,
  INTEGER: int32,
  BIGINT: int64,
  DATE: dateReader,
  TIMESTAMP: timestampReader,
  TIMESTAMPTZ: timestampReader,
};

// PostgreSQL counts from 2000-01-01.
const epochDays = 10957;
const epochMicros = 946_684_800_000_000;

// Both engines mark infinity by the largest number, but for minus infinity DuckDB takes the negative of it.
const endOfDays = 0x7fffffff;

function dateReader(sink: IntegerSink): ReadValue {
  return (bytes, start, _end, row) => {
    const days = bytes.readInt32BE(start);
    const isDate = days !== endOfDays && days !== -endOfDays - 1;
    sink.setNumber(row, isDate ? days + epochDays : Math.sign(days) * endOfDays);
  };
}

const twoTo32 = 4294967296;

function timestampReader(sink: IntegerSink): ReadValue {
  return (bytes, start, _end, row) => {
    const high = bytes.readInt32BE(start);
    const low = bytes.readUInt32BE(start + 4);
    if (high === endOfDays && low === 0xffffffff) sink.setWords(row, endOfDays, -1);
    else if (high === -endOfDays - 1 && low === 0) sink.setWords(row, -endOfDays - 1, 1);
    else addEpoch(sink, row, high, low);
  };
}

function addEpoch(sink: IntegerSink, row: number, high: number, low: number): void {
  const sum = low + (epochMicros % twoTo32);
  const carry = sum >= twoTo32 ? 1 : 0;
  sink.setWords(row, high + Math.floor(epochMicros / twoTo32) + carry, sum);
}
