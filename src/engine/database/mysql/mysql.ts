import type { Duplex } from 'node:stream';
import type { Connection, FieldPacket } from 'mysql2';
import { EngineError } from '../../engine.ts';
import type { RowSink } from '../../row-sink.ts';
import { parseAddress } from '../address.ts';
import {
  type Database,
  type DatabaseColumn,
  DatabaseError,
  type DatabaseRead,
  type DatabaseTarget,
  type ReadResult,
} from '../database.ts';
import { toDatabaseError } from './error.ts';
import { readRow, takeRows } from './read-row.ts';
import { type ReadValue, valueReader } from './read-value.ts';
import { describeField, type FieldFacts, readSql } from './types.ts';

/** openMysql gives a MySQL or MariaDB database, which is connected with when it is first asked. */
export function openMysql(target: DatabaseTarget): Database {
  return new Mysql(target);
}

/** quoteName writes a name so that MySQL reads it as that one name, whatever its sql_mode. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

class Mysql implements Database {
  readonly identifier = quoteName;
  #connection: Connection | undefined;
  #isInterrupted = false;
  #isRunning = false;

  constructor(private readonly target: DatabaseTarget) {}

  async describe(from: string): Promise<DatabaseColumn[]> {
    const sql = `SELECT * FROM ${from} LIMIT 0`;
    const fields = await this.#run(sql, (connection) => fieldsOf(connection, sql));
    return fields.map((field) => {
      const facts = factsOf(field);
      return { name: field.name, sql: readSql(quoteName(field.name), facts), ...describeField(facts) };
    });
  }

  async read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const sql = `SELECT ${columns.map((column) => column.sql).join(', ')} FROM ${from}`;
    const zeroDates = new Map<string, number>();
    const readers = columns.map((column, i) =>
      valueReader(column, sink.columns[i]!, () => {
        zeroDates.set(column.name, (zeroDates.get(column.name) ?? 0) + 1);
      }),
    );
    const rows = await this.#run(sql, (connection) => streamRows(connection, sql, sink, readers));
    return { rows, zeroDates };
  }

  async release(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection !== undefined) await endConnection(connection);
  }

  interrupt(): void {
    if (this.#isInterrupted) return;
    this.#isInterrupted = true;
    if (this.#isRunning) this.#kill();
  }

  close(): Promise<void> {
    return this.release();
  }

  async #run<T>(sql: string, ask: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#isInterrupted) throw new DatabaseError('interrupted', 'told to stop', sql);
    this.#isRunning = true;
    try {
      this.#connection ??= await this.#connect();
      return await ask(this.#connection);
    } catch (error) {
      // Rows may still be on their way: the connection is of no use any more.
      this.#connection?.destroy();
      this.#connection = undefined;
      // Where rows cannot be put away, on a full disk above all, that is not the database's doing.
      if (error instanceof EngineError && !this.#isInterrupted) throw error;
      throw toDatabaseError(error, sql, this.#isInterrupted);
    } finally {
      this.#isRunning = false;
    }
  }

  async #connect(): Promise<Connection> {
    const connection = await this.#newConnection();
    try {
      for (const sql of session(await versionOf(connection), this.target.timeoutMs)) {
        await ask(connection, sql);
      }
      return connection;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  async #newConnection(): Promise<Connection> {
    const driver = await import('./mysql2.ts');
    const { host, port, socket, ...who } = parseAddress(this.target.url, ['mysql', 'mariadb'], 3306);
    const { tls, authority, connectTimeoutMs } = this.target;
    const place = socket === undefined ? { host, port } : { socketPath: socket };
    const isVerified = tls === 'verify';
    const ssl = { rejectUnauthorized: isVerified, verifyIdentity: isVerified, ca: authority };
    const connection = driver.createConnection({
      ...place,
      ...who,
      charset: 'UTF8MB4_UNICODE_CI',
      connectTimeout: connectTimeoutMs,
      ...(tls === 'off' || socket !== undefined ? {} : { ssl }),
    });
    await new Promise<void>((resolve, reject) => {
      connection.once('connect', () => resolve());
      connection.once('error', reject);
    });
    // A connection that breaks while nothing is asked is noticed when something is.
    connection.on('error', () => undefined);
    return connection;
  }

  /** The server goes on until it is told to stop on another connection. */
  #kill(): void {
    const connection = this.#connection;
    const id = connection?.threadId;
    if (connection === undefined || id === undefined || id === null) return;
    void this.#newConnection()
      .then((other) => ask(other, `KILL QUERY ${id}`).finally(() => endConnection(other)))
      .catch(() => undefined)
      // Without an answer to that the connection is given up.
      .finally(() => setTimeout(() => connection.destroy(), killGraceMs).unref());
  }
}

const killGraceMs = 500;
const endGraceMs = 2000;

/** Values are written the same whatever the server's settings are, and all statements see one state of the data. */
function session(version: string, timeoutMs: number): string[] {
  const isMariaDb = /mariadb/i.test(version);
  return [
    "SET time_zone = '+00:00'",
    'SET net_write_timeout = 600',
    isMariaDb
      ? `SET max_statement_time = ${timeoutMs / 1000}`
      : `SET max_execution_time = ${Math.min(timeoutMs, 0xffffffff)}`,
    'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
  ];
}

function ask(connection: Connection, sql: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    connection.query({ sql, rowsAsArray: true }, (error, rows) =>
      error === null ? resolve(rows as readonly unknown[]) : reject(error),
    );
  });
}

async function versionOf(connection: Connection): Promise<string> {
  const rows = (await ask(connection, 'SELECT version()')) as readonly (readonly unknown[])[];
  return String(rows[0]?.[0]);
}

function fieldsOf(connection: Connection, sql: string): Promise<readonly FieldPacket[]> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error, _rows, fields) => (error === null ? resolve(fields) : reject(error)));
  });
}

/** The driver's own type of a field leaves most of them out. */
function factsOf(field: FieldPacket): FieldFacts {
  const { columnType, flags, decimals, columnLength, characterSet } = field as FieldFacts;
  return { columnType, flags, decimals, columnLength, characterSet };
}

/** Rows are stored as they come out of the socket, and nothing more is read from it meanwhile. */
async function streamRows(
  connection: Connection,
  sql: string,
  sink: RowSink,
  readers: readonly ReadValue[],
): Promise<number> {
  let draining: Promise<void> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      let rows = 0;
      let failure: unknown;
      const fail = (error: unknown) => {
        failure = error;
        // The server would send all of the other rows.
        connection.destroy();
        reject(error);
      };
      // What came with the same packet is still stored; then nothing more comes until the sink has room.
      const drain = async () => {
        const { stream } = connection as unknown as { readonly stream: Duplex };
        stream.pause();
        await new Promise((resume) => setImmediate(resume));
        try {
          if (failure === undefined) await sink.drain();
        } catch (error) {
          fail(error);
        }
        draining = undefined;
        stream.resume();
      };
      const query = connection.query(sql);
      connection.once('error', reject);
      query.on('error', (error) => reject(failure ?? error));
      takeRows(query, (packet) => {
        if (failure !== undefined) return;
        try {
          readRow(packet, sink, readers);
          rows++;
        } catch (error) {
          fail(error);
          return;
        }
        if (sink.isFull) draining ??= drain();
      });
      query.on('end', async () => {
        connection.off('error', reject);
        await draining;
        resolve(rows);
      });
    });
  } finally {
    // The sink may be closed only when it does nothing any more.
    await draining;
  }
}

/** Nothing is lost by a server that does not answer the farewell, or no longer can. */
function endConnection(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      connection.destroy();
      resolve();
    }, endGraceMs);
    connection.end(() => {
      clearTimeout(giveUp);
      resolve();
    });
  });
}
