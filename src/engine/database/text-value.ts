import type { ColumnSink } from '../row-sink.ts';
import { type ReadColumn, ValueMisfit } from './database.ts';
import { decimalShape } from './decimal.ts';
import { timeUnits } from './time-text.ts';

/** WriteText puts a value, as text, into a column; throws ValueMisfit where it does not fit. */
export type WriteText = (text: string, row: number) => void;

/** textWriter chooses how texts become the values of a column: texts, doubles, whole numbers, decimals, dates or times. */
export function textWriter(column: ReadColumn, sink: ColumnSink): WriteText {
  const misfit = (text: string): never => {
    throw new ValueMisfit(column.name, text, column.type);
  };
  if (sink.kind === 'text') {
    return (text, row) => {
      const bytes = Buffer.from(text, 'utf8');
      sink.setBytes(row, bytes, 0, bytes.length);
    };
  }
  if (sink.kind === 'float') {
    return (text, row) => {
      const value = text === '' ? Number.NaN : Number(text);
      // A whole number that no double holds is another number.
      if (!Number.isFinite(value) || (/^-?\d{16,}$/.test(text) && BigInt(value) !== BigInt(text)))
        misfit(text);
      sink.setNumber(row, value);
    };
  }
  if (column.type === 'DATE' || column.type.startsWith('TIMESTAMP')) {
    return (text, row) => sink.setBig(row, timeUnits(text, column.type) ?? misfit(text));
  }
  const { width, scale } = decimalShape(column.type) ?? { width: wholeDigits(column.type), scale: 0 };
  const isBigint = column.type === 'BIGINT';
  const limit = isBigint ? 2n ** 63n : 10n ** BigInt(width);
  return (text, row) => {
    const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? misfit(text);
    if (fraction.length > scale) misfit(text);
    const size = BigInt(whole + fraction.padEnd(scale, '0'));
    const value = sign === '-' ? -size : size;
    if (value >= limit || value < (isBigint ? -limit : 1n - limit)) misfit(text);
    sink.setBig(row, value);
  };
}

/** valueWriter chooses how values are put into a column of which some come as numbers and all others as texts. */
export function valueWriter(column: ReadColumn, sink: ColumnSink): (value: unknown, row: number) => void {
  const write = textWriter(column, sink);
  return (value, row) => {
    if (typeof value === 'number' && sink.kind !== 'text') sink.setNumber(row, value);
    else write(String(value), row);
  };
}

function wholeDigits(type: string): number {
  return type === 'HUGEINT' ? 38 : 18;
}
