import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DatabaseReading } from '../model/database.ts';
import type { HttpReading } from '../model/http.ts';
import type { Concealment } from '../model/sensitive.ts';
import type { DeclaredColumn } from '../model/source.ts';
import type { SourceFile } from './files.ts';

/** fileColumn is the column of a scan that holds the ordinal of the row's file, in name order from 0. */
export const fileColumn = '__kpi_file';

/** ScanColumn is a column that a source's files give. */
export interface ScanColumn {
  readonly name: string;
  /** As DuckDB names it. */
  readonly type: string;
  /** What becomes of its values where people see them; all of them are there for computing. */
  readonly concealment?: Concealment;
}

/** Scan is the rows of a source's files before cleaning. */
export interface Scan {
  /** A SELECT of `columns` and, where it was asked for, `fileColumn`. */
  readonly sql: string;
  readonly columns: readonly ScanColumn[];
  readonly files: readonly SourceFile[];
  /** The columns as the files have them, where that is not `columns`. */
  readonly written?: readonly ScanColumn[];
  /** What was read, where the rows come from a database. */
  readonly reading?: DatabaseReading;
  /** What was read, where the rows come from an API. */
  readonly http?: HttpReading;
  /** The table that holds the rows, quoted, where they were read into one. */
  readonly table?: string;
  /** Whether the rows were too many for memory and stand in files of ours. */
  readonly isInFiles?: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * places gives up to `limit` places `file:line: "value"` where a condition holds on the text of a column, for files
   * that have lines.
   */
  readonly places?: (column: string, condition: string, limit: number) => Promise<string[]>;
}

/**
 * Declarations gives the declared column of a raw column's name, through the renames of `clean`, and lists them by the
 * raw names as they are written; names without regard to case, unless one is written with it.
 */
export interface Declarations extends Iterable<readonly [string, DeclaredColumn]> {
  get(name: string): DeclaredColumn | undefined;
  has(name: string): boolean;
}

/** LoadOptions are what reading a source's files needs. */
export interface LoadOptions {
  readonly tempDirectory: string;
  /** The table to make where the rows are read into one, not quoted. */
  readonly table: string;
  readonly declarations: Declarations;
  /** Whether `fileColumn` is wanted. */
  readonly needsFile: boolean;
}
