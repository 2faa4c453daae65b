import type { RowSink } from '../../row-sink.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseProblem,
  type DatabaseRead,
  type ReadResult,
} from '../database.ts';
import { textWriter } from '../text-value.ts';
import { openFile, type SqliteFile } from './driver.ts';
import { describeType, type ValueKinds, valueSql } from './types.ts';

/** SqliteTarget is where a SQLite file is. */
export interface SqliteTarget {
  /** Absolute path of the file. */
  readonly path: string;
  /** Folder of the project that brings the driver. */
  readonly folder: string;
  /** How long a statement may run; looked at as its rows come. */
  readonly timeoutMs: number;
}

/** openSqlite gives the database of a SQLite file, which is opened when it is first asked, and only reads. */
export function openSqlite(target: SqliteTarget): Database {
  return new Sqlite(target);
}

/** After so many rows others get their turn, such as Ctrl-C. */
const stretch = 20_000;

const view = 'kpi_described';

class Sqlite implements Database {
  #file: SqliteFile | undefined;
  #isInterrupted = false;

  constructor(private readonly target: SqliteTarget) {}

  readonly identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

  describe(from: string): Promise<DatabaseColumn[]> {
    return this.#run(from, async (file) => {
      file.execute(`DROP VIEW IF EXISTS temp.${view}; CREATE TEMP VIEW ${view} AS SELECT * FROM ${from}`);
      const facts = [...file.rows(`SELECT name, type FROM pragma_table_info('${view}')`)];
      const kinds = (column: string) => (): ValueKinds => {
        const rows = file.rows(`SELECT DISTINCT typeof(${column}) AS kind FROM ${view}`);
        return new Set([...rows].map(({ kind }) => String(kind)));
      };
      const columns = facts.map(({ name, type }): DatabaseColumn => {
        const quoted = this.identifier(String(name));
        const described = describeType(String(type ?? ''), kinds(quoted));
        return { name: String(name), sql: valueSql(quoted), ...described };
      });
      file.execute(`DROP VIEW temp.${view}`);
      return columns;
    });
  }

  read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const selected = columns.map(({ sql }, i) => `${sql} AS c${i}`);
    const sql = `SELECT ${selected.join(', ')} FROM ${from}`;
    const writers = columns.map((column, i) => textWriter(column, sink.columns[i]!));
    const names = columns.map((_, i) => `c${i}`);
    return this.#run(sql, async (file) => {
      const end = Date.now() + this.target.timeoutMs;
      let rows = 0;
      for (const values of file.rows(sql)) {
        const { row } = sink;
        for (let i = 0; i < names.length; i++) {
          const value = values[names[i]!];
          if (value === null) sink.columns[i]!.setNull(row);
          else writers[i]!(String(value), row);
        }
        sink.next();
        if (++rows % stretch > 0) continue;
        await new Promise((resolve) => setImmediate(resolve));
        if (this.#isInterrupted) throw new DatabaseError('interrupted', 'told to stop', sql);
        if (Date.now() > end) throw new DatabaseError('timeout', `${rows} rows had come`, sql);
      }
      return { rows, zeroDates: new Map() };
    });
  }

  async release(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    file?.close();
  }

  interrupt(): void {
    this.#isInterrupted = true;
  }

  close(): Promise<void> {
    return this.release();
  }

  async #run<T>(sql: string, ask: (file: SqliteFile) => Promise<T>): Promise<T> {
    if (this.#isInterrupted) throw new DatabaseError('interrupted', 'told to stop', sql);
    try {
      this.#file ??= this.#open();
      return await ask(this.#file);
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      throw new DatabaseError(problemOf(error as Error), (error as Error).message, sql);
    }
  }

  /** What is read until `release` is one state of the file. */
  #open(): SqliteFile {
    const file = openFile(this.target.path, this.target.folder);
    file.execute('BEGIN');
    return file;
  }
}

function problemOf({ message }: Error): DatabaseProblem {
  if (/no such (?:table|column|view)|syntax error/i.test(message)) return 'missing';
  return /unable to open|not a database|does not exist|locked|busy/i.test(message) ? 'unreachable' : 'other';
}
