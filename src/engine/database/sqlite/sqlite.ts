import type { ColumnSink, RowSink } from '../../row-sink.ts';
import type {
  Database,
  DatabaseColumn,
  DatabaseProblem,
  DatabaseRead,
  ReadColumn,
  ReadResult,
} from '../database.ts';
import { namedColumns, rowWriter, type WriteValue } from '../row-writer.ts';
import { type Failure, Stoppable } from '../stoppable.ts';
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
  readonly #statements: Stoppable;

  constructor(private readonly target: SqliteTarget) {
    this.#statements = new Stoppable({ timeoutMs: target.timeoutMs, failureOf });
  }

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
    const named = namedColumns(columns);
    const sql = `SELECT ${named.sql} FROM ${from}`;
    const write = rowWriter(columns, sink, { ...named, writerOf });
    return this.#run(sql, async (file) => {
      let rows = 0;
      for (const values of file.rows(sql)) {
        const stored = write(values);
        if (stored !== undefined) await stored;
        if (++rows % stretch > 0) continue;
        await new Promise((resolve) => setImmediate(resolve));
        this.#statements.assertRunning(sql);
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
    this.#statements.interrupt();
  }

  close(): Promise<void> {
    return this.release();
  }

  #run<T>(sql: string, ask: (file: SqliteFile) => Promise<T>): Promise<T> {
    return this.#statements.run(sql, async () => {
      this.#file ??= this.#open();
      return await ask(this.#file);
    });
  }

  /** What is read until `release` is one state of the file. */
  #open(): SqliteFile {
    const file = openFile(this.target.path, this.target.folder);
    file.execute('BEGIN');
    return file;
  }
}

/** Everything comes as text, or as a double. */
function writerOf(column: ReadColumn, sink: ColumnSink): WriteValue {
  const write = textWriter(column, sink);
  return (value, row) => write(String(value), row);
}

function failureOf(thrown: unknown): Failure {
  const { message } = thrown as Error;
  return { problem: problemOf(message), message };
}

function problemOf(message: string): DatabaseProblem {
  if (/no such (?:table|column|view)|syntax error/i.test(message)) return 'missing';
  return /unable to open|not a database|does not exist|locked|busy/i.test(message) ? 'unreachable' : 'other';
}
