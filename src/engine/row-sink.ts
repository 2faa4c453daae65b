/** IntegerSink takes whole numbers: integers, booleans (0 or 1), days, epoch microseconds and decimals times 10^scale. */
export interface IntegerSink {
  readonly kind: 'integer';
  /** setNumber takes a whole number that a double holds exactly. */
  setNumber(row: number, value: number): void;
  /** setWords takes the halves of a 64-bit two's complement. */
  setWords(row: number, high: number, low: number): void;
  setBig(row: number, value: bigint): void;
  setNull(row: number): void;
}

/** FloatSink takes floating-point numbers. */
export interface FloatSink {
  readonly kind: 'float';
  setNumber(row: number, value: number): void;
  setNull(row: number): void;
}

/** TextSink takes UTF-8. */
export interface TextSink {
  readonly kind: 'text';
  setBytes(row: number, bytes: Uint8Array, start: number, end: number): void;
  setNull(row: number): void;
}

/** ColumnSink takes the values of one column of a table. */
export type ColumnSink = IntegerSink | FloatSink | TextSink;

/** RowSink takes rows: the values of row `row` go to every column, then `next` ends the row. */
export interface RowSink {
  readonly columns: readonly ColumnSink[];
  /** Row to write to, which `next` may reset to 0. */
  readonly row: number;
  next(): void;
  /** Whether the writer should wait for `drain` as soon as it can; the few rows that have come already may be written before. */
  readonly isFull: boolean;
  /** drain moves rows out of memory; no row may be written until it resolves. */
  drain(): Promise<void>;
}
