import type { ColumnSink, RowSink } from '../../row-sink.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseRead,
  type ReadColumn,
  type ReadResult,
} from '../database.ts';
import { rowWriter, type WriteRow, type WriteValue } from '../row-writer.ts';
import { Stoppable } from '../stoppable.ts';
import { valueWriter } from '../text-value.ts';
import {
  makeConnection,
  type SnowflakeConnection,
  type SnowflakeStatement,
  type SnowflakeTarget,
} from './driver.ts';
import { failureOf } from './error.ts';
import { describeColumn } from './types.ts';

/** openSnowflake gives a database of Snowflake, which is connected with when it is first asked, by the driver of a project. */
export function openSnowflake(target: SnowflakeTarget, folder: string): Database {
  return new SnowflakeDatabase(target, folder);
}

/** quoteName writes a name so that Snowflake reads it as that one name, as it is spelt. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

type Values = readonly unknown[];

/** Saying goodbye must not keep anybody waiting. */
const goodbyeMs = 2000;

class SnowflakeDatabase implements Database {
  readonly identifier = quoteName;
  #connection: SnowflakeConnection | undefined;
  #statement: SnowflakeStatement | undefined;
  readonly #statements: Stoppable;

  constructor(
    private readonly target: SnowflakeTarget,
    private readonly folder: string,
  ) {
    const { timeoutMs } = target;
    this.#statements = new Stoppable({ timeoutMs, cancel: () => this.#cancel(), failureOf });
  }

  /** A statement that is only described needs no warehouse. */
  async describe(from: string): Promise<DatabaseColumn[]> {
    const sql = `SELECT * FROM ${from}`;
    return this.#run(sql, async (connection) => {
      const statement = await this.#ask(connection, sql, true);
      return (statement.getColumns() ?? []).map((facts) => describeColumn(quoteName(facts.getName()), facts));
    });
  }

  async read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const sql = `SELECT ${columns.map((column) => column.sql).join(', ')} FROM ${from}`;
    const write = rowWriter<Values>(columns, sink, { valueAt: (values, i) => values[i], writerOf });
    const rows = await this.#run(sql, async (connection) => {
      const statement = await this.#ask(connection, sql);
      const rows = await this.#stream(statement, write);
      const expected = statement.getNumRows();
      if (rows !== expected)
        throw new DatabaseError('lost', `${rows} of ${expected ?? 'unknown'} rows came`, sql);
      return rows;
    });
    return { rows, zeroDates: new Map() };
  }

  /** There is no transaction: each statement sees one state of the data. */
  async release(): Promise<void> {
    this.#statement = undefined;
  }

  interrupt(): void {
    this.#statements.interrupt();
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection === undefined) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, goodbyeMs).unref();
      connection.destroy(() => resolve());
    });
  }

  /** What ran is paid for, what would still run is not. */
  #cancel(): void {
    this.#statement?.cancel(() => undefined);
  }

  async #stream(statement: SnowflakeStatement, write: WriteRow<Values>): Promise<number> {
    const stream = statement.streamRows();
    // A part that was asked for may still fail when nobody waits for it any more.
    stream.on('error', () => undefined);
    this.#statements.whenStopped((error) => stream.destroy(error));
    let rows = 0;
    for await (const values of stream as AsyncIterable<Values>) {
      const stored = write(values);
      rows++;
      if (stored !== undefined) await stored;
    }
    return rows;
  }

  #run<T>(sql: string, ask: (connection: SnowflakeConnection) => Promise<T>): Promise<T> {
    return this.#statements.run(sql, async () => {
      try {
        this.#connection ??= await this.#connect();
        return await ask(this.#connection);
      } catch (error) {
        if (!this.#statements.isStopped) this.#cancel();
        throw error;
      } finally {
        this.#statement = undefined;
      }
    });
  }

  async #connect(): Promise<SnowflakeConnection> {
    const connection = makeConnection(this.target, this.folder);
    const { connectTimeoutMs } = this.target;
    const late = new DatabaseError('unreachable', `no answer within ${connectTimeoutMs / 1000} s`);
    const timer = setTimeout(() => this.#statements.giveUp(late), connectTimeoutMs);
    try {
      await this.#statements.untilStopped(
        () =>
          new Promise<void>((resolve, reject) => {
            connection.connect((error) => (error ? reject(error) : resolve()));
          }),
      );
      clearTimeout(timer);
      const set = (setting: string) => execute(connection, `ALTER SESSION SET ${setting}`).done;
      await this.#statements.untilStopped(() => Promise.all(this.#settings().map(set)));
      return connection;
    } catch (error) {
      connection.destroy(() => undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #settings(): string[] {
    const seconds = Math.min(Math.ceil(this.target.timeoutMs / 1000), longestStatement);
    return [
      `STATEMENT_TIMEOUT_IN_SECONDS = ${seconds}`,
      "TIMEZONE = 'UTC'",
      // Else an account's limit would cut results short without a word.
      'ROWS_PER_RESULTSET = 0',
      // Else statements of which nobody waits for the rest would run on, at a cost.
      'ABORT_DETACHED_QUERY = TRUE',
      'QUOTED_IDENTIFIERS_IGNORE_CASE = FALSE',
      "GEOGRAPHY_OUTPUT_FORMAT = 'WKT'",
      "GEOMETRY_OUTPUT_FORMAT = 'WKT'",
    ];
  }

  #ask(connection: SnowflakeConnection, sql: string, describeOnly = false): Promise<SnowflakeStatement> {
    return this.#statements.untilStopped(() => {
      const { statement, done } = execute(connection, sql, describeOnly);
      this.#statement = statement;
      return done;
    });
  }
}

function execute(connection: SnowflakeConnection, sqlText: string, describeOnly = false) {
  let statement!: SnowflakeStatement;
  const done = new Promise<SnowflakeStatement>((resolve, reject) => {
    statement = connection.execute({
      sqlText,
      streamResult: true,
      describeOnly,
      complete: (error, made) => (error ? reject(error) : resolve(made)),
    });
  });
  return { statement, done };
}

/** The longest that a statement may take, in seconds: a week. */
const longestStatement = 604_800;

const extremes: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

/** Booleans come as such, everything else as text. */
function writerOf(column: ReadColumn, sink: ColumnSink): WriteValue {
  const write = valueWriter(column, sink);
  if (sink.kind === 'float') return (value, row) => write(extremes[String(value)] ?? value, row);
  return (value, row) => write(typeof value === 'boolean' ? Number(value) : value, row);
}
