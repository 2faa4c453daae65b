import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { SecretText } from './project.ts';

/** engineTypes are the kinds of database that rows can come from. */
export const engineTypes = [
  'postgres',
  'mysql',
  'mariadb',
  'duckdb',
  'sqlite',
  'sqlserver',
  'bigquery',
  'snowflake',
] as const;

/** EngineType is a kind of database. */
export type EngineType = (typeof engineTypes)[number];

/** isFileEngine tells whether a kind of database is a file, and no server. */
export function isFileEngine(type: EngineType): boolean {
  return type === 'duckdb' || type === 'sqlite';
}

/** keepsRows tells whether rows of a kind of database can be kept, so that only new ones are loaded. */
export function keepsRows(type: EngineType): boolean {
  return type === 'postgres' || type === 'mysql' || type === 'mariadb';
}

/** TlsMode says whether a connection is encrypted, and whether the server must prove who it is. */
export type TlsMode = 'off' | 'require' | 'verify';

/** DatabaseEngine is a database that sources name. */
export interface DatabaseEngine {
  readonly name: string;
  readonly type: EngineType;
  /** Of a server. */
  readonly url?: SecretText;
  /** Of a database that is a file, relative to the project's root. */
  readonly file?: string;
  /** Where it is not said, only connections within the machine may do without. */
  readonly tls?: TlsMode;
  /** A file with the PEM of the authority that signed the server's certificate, relative to the project's root. */
  readonly authority?: string;
  /** How long a statement may run. */
  readonly timeout: Duration;
  /** Of BigQuery, which is no server of one's own. */
  readonly warehouse?: WarehouseSettings;
  /** Of Snowflake, besides its url. */
  readonly account?: AccountSettings;
  readonly span: Span;
}

/** WarehouseSettings says which project of BigQuery is asked, where its data is, and by whom. */
export interface WarehouseSettings {
  readonly project: SecretText;
  readonly location?: SecretText;
  /** JSON of a service account's key; what the machine is logged in with when absent. */
  readonly credentials?: SecretText;
}

/** AccountSettings says how a user of Snowflake proves who that is, and which role, schema and warehouse are used. */
export interface AccountSettings {
  /** PEM of a private key, or a programmatic access token; the url's password when absent. */
  readonly credentials?: SecretText;
  readonly schema?: SecretText;
  readonly role?: SecretText;
  readonly warehouse?: SecretText;
}

/** SourceMode says where a source of a database is computed: rows are loaded, or only aggregates leave the database. */
export type SourceMode = 'load' | 'pushdown';

/** DatabaseRows are the rows of a source that come from a database: a table, or what a query gives. */
export interface DatabaseRows {
  readonly engine: string;
  /** `table` or `schema.table`, exactly one of this and `query`. */
  readonly table?: string;
  readonly query?: string;
  readonly mode: SourceMode;
  /** Read what is new only, and keep the rest. */
  readonly incremental?: IncrementalRows;
  /** Where the table or query was written. */
  readonly span: Span;
}

/** IncrementalRows says how new and changed rows of a database are told from those that were read before. */
export interface IncrementalRows {
  /** Grows with every row that comes or changes; as the database names it. */
  readonly column: string;
  /** How far before the watermark rows are read again: a duration, or a number in the unit of the column. */
  readonly overlap?: Duration | number;
  /** How long what was read may be added to, before all is read again. */
  readonly reload?: Duration;
  readonly span: Span;
}

/** DatabaseReading is what was read of a database for a source. */
export interface DatabaseReading {
  readonly engine: string;
  readonly mode: SourceMode;
  /** What was asked, in the words of the database. */
  readonly statement: string;
  /** Rows that left the database, before any cleaning; null where they are read in place. */
  readonly rows: number | null;
  /** Rows that were kept from earlier readings; none when absent. */
  readonly kept?: number;
  /** The value of the incremental column from which rows were asked for; all were when absent. */
  readonly since?: string;
}
