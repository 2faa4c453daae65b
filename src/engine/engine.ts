import type { RowSink } from './row-sink.ts';

/** SqlValue is a parameter of a statement. */
export type SqlValue = string | number | bigint | boolean | null;

/** ResultColumn is one column of a result: its name, the engine's type name, and its values. */
export interface ResultColumn {
  readonly name: string;
  readonly type: string;
  /**
   * Values by row; null is null. Integers and floats are numbers (integers beyond 2^53 bigint), decimals
   * `{ value: bigint, scale: number }`, dates days since 1970-01-01 (number), timestamps epoch microseconds (bigint),
   * everything else text or boolean.
   */
  readonly values: readonly ResultValue[];
}

/** Decimal is `value / 10^scale`, exactly. */
export interface Decimal {
  readonly value: bigint;
  readonly scale: number;
}

/** ResultValue is one value of a result. */
export type ResultValue = string | number | bigint | boolean | null | Decimal;

/** ResultTable is a whole result, column by column. */
export interface ResultTable {
  readonly rows: number;
  readonly columns: readonly ResultColumn[];
}

/** EngineError is a statement that the engine refused or failed to run; `position` is a 0-based offset into the SQL. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    message: string,
    readonly sql: string,
    readonly position?: number,
  ) {
    super(message);
  }
}

/** Stored is what writing gave, and where the rows are. */
export interface Stored<T> {
  readonly value: T;
  /** Quoted name of the view over files; the rows are in the table when absent. */
  readonly view?: string;
}

/** Engine runs SQL, one statement a call. */
export interface Engine {
  /** query runs one prepared statement and returns its whole result; throws EngineError. */
  query(sql: string, params?: readonly SqlValue[]): Promise<ResultTable>;
  /**
   * queryBeside is `query` for a SELECT over few rows, which waits for no call before it: two of them run at the same time,
   * on one thread each. What it reads must have been made before.
   */
  queryBeside(sql: string): Promise<ResultTable>;
  /**
   * useThreads has statements run on one thread each, or on all there are. For few rows one takes half the time of the
   * processor, as nothing has to be shared out and put together; `queryBeside` leaves it at one. Throws EngineError.
   */
  useThreads(which: 'one' | 'all'): Promise<void>;
  /** execute runs one statement for its effect; throws EngineError. */
  execute(sql: string): Promise<void>;
  /**
   * append has `write` fill a temporary table (its name not quoted) and resolves to what that gives; nothing else runs
   * meanwhile. When `write` rejects, so does append, and the table is of no use.
   */
  append<T>(table: string, write: (rows: RowSink) => Promise<T>): Promise<T>;
  /**
   * store is `append` for any number of rows: where they are too many for memory they go into files in `folder`, and a
   * temporary view with the same columns takes the place of the table.
   */
  store<T>(table: string, folder: string, write: (rows: RowSink) => Promise<T>): Promise<Stored<T>>;
  /** interrupt stops what is running; the pending call throws EngineError. */
  interrupt(): void;
  /** close frees everything, temporary files included. */
  close(): void;
}
