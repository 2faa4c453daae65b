import type { ColumnSink, RowSink } from '../row-sink.ts';
import type { ReadColumn } from './database.ts';
import { valueWriter } from './text-value.ts';

/** WriteValue puts a value that is not null into a column; throws ValueMisfit where it does not fit. */
export type WriteValue = (value: unknown, row: number) => void;

/** WriteRow puts a row into a sink; what it gives must be waited for before the next row is written. */
export type WriteRow<Row> = (values: Row) => Promise<void> | undefined;

/** RowShape is how a driver hands out rows: where the value of a column stands, and, where that is special, what it means. */
export interface RowShape<Row> {
  readonly valueAt: (values: Row, column: number) => unknown;
  readonly writerOf?: (column: ReadColumn, sink: ColumnSink) => WriteValue;
}

/** rowWriter writes the rows of a driver into a sink: null as null, everything else as the type of its column says. */
export function rowWriter<Row>(
  columns: readonly ReadColumn[],
  sink: RowSink,
  { valueAt, writerOf = valueWriter }: RowShape<Row>,
): WriteRow<Row> {
  const writers = columns.map((column, i) => writerOf(column, sink.columns[i]!));
  return (values) => {
    const { row } = sink;
    for (let i = 0; i < writers.length; i++) {
      const value = valueAt(values, i);
      if (value === null || value === undefined) sink.columns[i]!.setNull(row);
      else writers[i]!(value, row);
    }
    sink.next();
    return sink.isFull ? sink.drain() : undefined;
  };
}

/** NamedRow is values by the names that `namedColumns` gives them. */
export type NamedRow = Readonly<Record<string, unknown>>;

/** namedColumns selects columns for drivers that give values by name: `names` are those, in order, `sql` the list itself. */
export function namedColumns(columns: readonly ReadColumn[]) {
  const names = columns.map((_, i) => `c${i}`);
  const sql = columns.map((column, i) => `${column.sql} AS ${names[i]}`).join(', ');
  return { sql, valueAt: (values: NamedRow, i: number) => values[names[i]!] };
}
