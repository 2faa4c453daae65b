import type { RowSink } from '../row-sink.ts';

/** TypeDescription is a type as a database describes it. */
export type TypeDescription = Pick<DatabaseColumn, 'native' | 'type'>;

/** DatabaseColumn is a column as a database describes it. */
export interface DatabaseColumn {
  readonly name: string;
  /** What to select so that its value comes without loss. */
  readonly sql: string;
  /** The type as the database names it, for messages. */
  readonly native: string;
  /** DuckDB's type that holds its values without loss; undefined where the database does not bound them. */
  readonly type?: string;
}

/** ReadColumn is what is to be read: SQL of the database's dialect, and DuckDB's type for its values. */
export interface ReadColumn {
  readonly name: string;
  readonly sql: string;
  readonly type: string;
}

/** DatabaseRead is a SELECT in the words of the database. */
export interface DatabaseRead {
  readonly columns: readonly ReadColumn[];
  /** What follows `FROM`. */
  readonly from: string;
}

/** ReadResult is what reading gave besides the rows. */
export interface ReadResult {
  readonly rows: number;
  /** How many values of each column were no dates (0000-00-00) and came as null, by column name. */
  readonly zeroDates: ReadonlyMap<string, number>;
}

/** DatabaseProblem is what keeps a database from answering. */
export type DatabaseProblem =
  /** It cannot be reached, or there is no such database. */
  | 'unreachable'
  /** It knows no such user, or the password is wrong. */
  | 'refused'
  /** The certificate is not trusted, or one side wants TLS and the other does not. */
  | 'untrusted'
  /** The connection broke off. */
  | 'lost'
  /** The user may not read a table or column. */
  | 'denied'
  /** There is no such table or column. */
  | 'missing'
  /** A statement took longer than it may. */
  | 'timeout'
  /** We were told to stop. */
  | 'interrupted'
  /** It has nothing that computes: no warehouse is named, or it is suspended. */
  | 'asleep'
  /** The driver that it needs is not installed. */
  | 'driver'
  /** A value does not fit the type it is read as. */
  | 'value'
  /** Anything else that it says. */
  | 'other';

/** DatabaseError is a database that did not answer; its message is the database's own, without secrets of ours. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  constructor(
    readonly problem: DatabaseProblem,
    message: string,
    readonly sql?: string,
  ) {
    super(message);
  }
}

/** ValueMisfit is thrown where a value does not fit the type that its column is read as. */
export class ValueMisfit extends DatabaseError {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly type: string,
  ) {
    super('value', `${JSON.stringify(value)} is not ${type}`);
  }
}

/**
 * Database is a connection to a database that only reads. All statements up to `release` see one state of its data.
 * Everything rejects with DatabaseError.
 */
export interface Database {
  readonly identifier: (name: string) => string;
  /** describe lists the columns of what follows `FROM`, without reading a row. */
  describe(from: string): Promise<DatabaseColumn[]>;
  /** read streams rows into a sink whose columns have the types asked for. */
  read(read: DatabaseRead, sink: RowSink): Promise<ReadResult>;
  /** release ends the transaction: what is read later may be newer. */
  release(): Promise<void>;
  /** interrupt stops what is running, on the server too; the pending call rejects. */
  interrupt(): void;
  close(): Promise<void>;
}

/** DatabaseTarget is where a database is and how to be connected with it, with secrets expanded. */
export interface DatabaseTarget {
  /** `scheme://user:password@host:port/database`. */
  readonly url: string;
  readonly tls: 'off' | 'require' | 'verify';
  /** PEM of the authority that signed the server's certificate; the system's when absent. */
  readonly authority?: string;
  /** How long a statement may run, and how long it may take to be connected. */
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
}

/** longestTimer is the longest that Node sets a timer to, in milliseconds. */
export const longestTimer = 2 ** 31 - 1;
