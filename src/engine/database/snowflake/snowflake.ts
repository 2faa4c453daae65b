import type { ColumnSink, RowSink } from '../../row-sink.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseRead,
  longestTimer,
  type ReadColumn,
  type ReadResult,
} from '../database.ts';
import { valueWriter } from '../text-value.ts';
import {
  makeConnection,
  type SnowflakeConnection,
  type SnowflakeStatement,
  type SnowflakeTarget,
} from './driver.ts';
import { toDatabaseError } from './error.ts';
import { describeColumn } from './types.ts';

/** openSnowflake gives a database of Snowflake, which is connected with when it is first asked, by the driver of a project. */
export function openSnowflake(target: SnowflakeTarget, folder: string): Database {
  return new SnowflakeDatabase(target, folder);
}

/** quoteName writes a name so that Snowflake reads it as that one name, as it is spelt. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Saying goodbye must not keep anybody waiting. */
const goodbyeMs = 2000;

class SnowflakeDatabase implements Database {
  readonly identifier = quoteName;
  #connection: SnowflakeConnection | undefined;
  #statement: SnowflakeStatement | undefined;
  #stopped: 'interrupted' | 'timeout' | undefined;
  #giveUp: ((error: DatabaseError) => void) | undefined;

  constructor(
    private readonly target: SnowflakeTarget,
    private readonly folder: string,
  ) {}

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
    const writers = columns.map((column, i) => writerOf(column, sink.columns[i]!));
    const rows = await this.#run(sql, async (connection) => {
      const statement = await this.#ask(connection, sql);
      const rows = await this.#stream(statement, writers, sink);
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
    this.#stop('interrupted');
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

  #stop(reason: 'interrupted' | 'timeout'): void {
    this.#stopped ??= reason;
    // What ran is paid for, what would still run is not.
    this.#statement?.cancel(() => undefined);
    this.#giveUp?.(this.#told());
  }

  #told(sql?: string): DatabaseError {
    return new DatabaseError(this.#stopped ?? 'interrupted', 'told to stop', sql);
  }

  async #stream(
    statement: SnowflakeStatement,
    writers: readonly WriteValue[],
    sink: RowSink,
  ): Promise<number> {
    const stream = statement.streamRows();
    // A part that was asked for may still fail when nobody waits for it any more.
    stream.on('error', () => undefined);
    this.#giveUp = (error) => stream.destroy(error);
    let rows = 0;
    for await (const values of stream as AsyncIterable<readonly unknown[]>) {
      const { row } = sink;
      for (let i = 0; i < writers.length; i++) {
        const value = values[i];
        if (value === null || value === undefined) sink.columns[i]!.setNull(row);
        else writers[i]!(value, row);
      }
      sink.next();
      rows++;
      if (sink.isFull) await sink.drain();
    }
    return rows;
  }

  async #run<T>(sql: string, ask: (connection: SnowflakeConnection) => Promise<T>): Promise<T> {
    if (this.#stopped !== undefined) throw this.#told(sql);
    const timer = setTimeout(() => this.#stop('timeout'), Math.min(this.target.timeoutMs, longestTimer));
    try {
      this.#connection ??= await this.#connect();
      return await ask(this.#connection);
    } catch (error) {
      const stopped = this.#stopped;
      if (stopped === 'timeout') this.#stopped = undefined;
      else if (stopped === undefined) this.#statement?.cancel(() => undefined);
      throw toDatabaseError(error, sql, stopped);
    } finally {
      clearTimeout(timer);
      this.#statement = undefined;
      this.#giveUp = undefined;
    }
  }

  async #connect(): Promise<SnowflakeConnection> {
    const connection = makeConnection(this.target, this.folder);
    const { connectTimeoutMs } = this.target;
    const late = () =>
      this.#giveUp?.(new DatabaseError('unreachable', `no answer within ${connectTimeoutMs / 1000} s`));
    const timer = setTimeout(late, connectTimeoutMs);
    try {
      await this.#unlessStopped<void>((resolve, reject) => {
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      clearTimeout(timer);
      await this.#unlessStopped((resolve, reject) => {
        const set = (setting: string) => execute(connection, `ALTER SESSION SET ${setting}`).done;
        Promise.all(this.#settings().map(set)).then(resolve, reject);
      });
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
    return this.#unlessStopped((resolve, reject) => {
      const { statement, done } = execute(connection, sql, describeOnly);
      this.#statement = statement;
      done.then(resolve, reject);
    });
  }

  /** The driver's requests cannot be broken off, but need not be waited for. */
  #unlessStopped<T>(
    start: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      if (this.#stopped === undefined) start(resolve, reject);
      else reject(this.#told());
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

type WriteValue = (value: unknown, row: number) => void;

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
