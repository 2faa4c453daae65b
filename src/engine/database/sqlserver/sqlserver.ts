import type { RowSink } from '../../row-sink.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseRead,
  type DatabaseTarget,
  type ReadResult,
} from '../database.ts';
import { rowWriter } from '../row-writer.ts';
import { Stoppable } from '../stoppable.ts';
import { type Line, lineTo } from './dial.ts';
import { addressOf, configOf, loadTedious, type Tedious, type TediousConnection } from './driver.ts';
import { failureOf } from './error.ts';
import { type ColumnFacts, describeColumn } from './types.ts';

/** openSqlServer gives a SQL Server database, which is connected with when it is first asked, by the driver of a project. */
export function openSqlServer(target: DatabaseTarget, folder: string): Database {
  return new SqlServer(target, folder);
}

/** quoteName writes a name so that SQL Server reads it as that one name, whatever QUOTED_IDENTIFIER says. */
export function quoteName(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}

type Values = readonly { readonly value: unknown }[];

interface Listener {
  readonly onColumns?: (columns: readonly ColumnFacts[]) => void;
  /** onRow may ask to be given no more rows until what it gives resolves. */
  readonly onRow?: (values: Values) => Promise<void> | undefined;
}

class SqlServer implements Database {
  readonly identifier = quoteName;
  #tedious: Tedious | undefined;
  #connection: TediousConnection | undefined;
  #line: Line | undefined;
  readonly #statements: Stoppable;

  constructor(
    private readonly target: DatabaseTarget,
    private readonly folder: string,
  ) {
    const { timeoutMs } = target;
    this.#statements = new Stoppable({ timeoutMs, cancel: () => this.#cancel(), failureOf });
  }

  async describe(from: string): Promise<DatabaseColumn[]> {
    let columns: DatabaseColumn[] = [];
    await this.#run(`SELECT TOP 0 * FROM ${from}`, {
      onColumns: (facts) => {
        columns = facts.map((one) => describeColumn(quoteName(one.colName), one));
      },
    });
    return columns;
  }

  async read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const sql = `SELECT ${columns.map((column) => column.sql).join(', ')} FROM ${from}`;
    const write = rowWriter<Values>(columns, sink, { valueAt: (values, i) => values[i]!.value });
    let rows = 0;
    await this.#run(sql, {
      onRow: (values) => {
        rows++;
        return write(values);
      },
    });
    return { rows, zeroDates: new Map() };
  }

  async release(): Promise<void> {
    // The server rolls back what a closed connection began.
    this.#connection?.close();
    this.#connection = undefined;
  }

  interrupt(): void {
    this.#statements.interrupt();
  }

  close(): Promise<void> {
    return this.release();
  }

  /** While rows are kept waiting the server is told to stop all the same; a connection being made is given up. */
  #cancel(): void {
    if (this.#connection?.cancel() === false) this.#line?.hangUp();
  }

  #run(sql: string, listener: Listener): Promise<void> {
    return this.#statements.run(sql, async () => {
      try {
        if (this.#connection === undefined) await this.#connect();
        await this.#ask(sql, listener);
      } catch (error) {
        // Rows may still be on their way: the connection is of no use any more.
        await this.release();
        throw error;
      }
    });
  }

  async #connect(): Promise<void> {
    this.#tedious ??= loadTedious(this.folder);
    this.#line = lineTo(addressOf(this.target.url), this.target.tls !== 'off');
    const connection = new this.#tedious.Connection(configOf(this.target, this.#line.dial));
    this.#connection = connection;
    // A connection that breaks while nothing is asked is noticed when something is.
    connection.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    let canSnapshot = false;
    await this.#ask('SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()', {
      onRow: ([state]) => {
        canSnapshot = state?.value === 1;
        return undefined;
      },
    });
    const level = canSnapshot ? 'SNAPSHOT' : 'READ COMMITTED';
    await this.#ask(`SET TRANSACTION ISOLATION LEVEL ${level}`, {});
    await this.#ask('BEGIN TRANSACTION', {});
  }

  async #ask(sql: string, { onColumns, onRow }: Listener): Promise<void> {
    this.#statements.assertRunning(sql);
    const connection = this.#connection;
    if (connection === undefined) throw new DatabaseError('lost', 'closed meanwhile', sql);
    let waiting: Promise<void> | undefined;
    let failure: { readonly error: unknown } | undefined;
    const fail = (error: unknown) => {
      failure ??= { error };
      // The server would send all of the other rows.
      connection.cancel();
    };
    try {
      await new Promise<void>((resolve, reject) => {
        const request = new this.#tedious!.Request(sql, (error) => {
          if (failure !== undefined) reject(failure.error);
          else if (error) reject(error);
          else resolve();
        });
        if (onColumns !== undefined) request.on('columnMetadata', onColumns);
        request.on('row', (values) => {
          if (failure !== undefined || onRow === undefined) return;
          try {
            // Rows that were parsed already come although the request is paused: they wait with it.
            const pause = onRow(values);
            if (pause === undefined) return;
            request.pause();
            waiting = pause.then(() => request.resume(), fail);
          } catch (error) {
            fail(error);
          }
        });
        connection.execSqlBatch(request);
      });
    } finally {
      // The sink may be closed only when it does nothing any more.
      await waiting;
    }
    if (failure !== undefined) throw (failure as { readonly error: unknown }).error;
  }
}
