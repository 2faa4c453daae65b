import type { Client } from 'pg';
import { quoteIdentifier } from '../../../sql/quote.ts';
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
import { CopyReader } from './copy.ts';
import { toDatabaseError } from './error.ts';
import { castSql, describeType } from './types.ts';

// Values are written the same whatever the server's settings are.
const session = [
  "SET TimeZone = 'UTC'",
  "SET DateStyle = 'ISO, YMD'",
  'SET extra_float_digits = 1',
  "SET bytea_output = 'hex'",
  'SET standard_conforming_strings = on',
].join('; ');
const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** openPostgres gives a PostgreSQL database, which is connected with when it is first asked. */
export function openPostgres(target: DatabaseTarget): Database {
  return new Postgres(target);
}

class Postgres implements Database {
  readonly identifier = quoteIdentifier;
  #client: Client | undefined;
  #isInterrupted = false;
  #isRunning = false;

  constructor(private readonly target: DatabaseTarget) {}

  async describe(from: string): Promise<DatabaseColumn[]> {
    const sql = `SELECT * FROM ${from} LIMIT 0`;
    const { fields } = await this.#run(sql, (client) => client.query({ text: sql, rowMode: 'array' }));
    return fields.map(({ name, dataTypeID, dataTypeModifier }) => ({
      name,
      sql: quoteIdentifier(name),
      ...describeType(dataTypeID, dataTypeModifier),
    }));
  }

  async read({ columns, from }: DatabaseRead, sink: RowSink): Promise<ReadResult> {
    const selected = columns.map(({ sql, type }) => castSql(sql, type)).join(', ');
    const sql = `COPY (SELECT ${selected} FROM ${from}) TO STDOUT (FORMAT binary)`;
    const rows = await this.#run(sql, (client) => {
      const reader = new CopyReader(sql, columns, sink, () => this.#cancel());
      client.query(reader);
      return reader.done;
    });
    return { rows, zeroDates: new Map() };
  }

  async release(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    // Nothing is lost by a server that does not answer the farewell, or no longer can.
    const giveUp = setTimeout(() => breakOff(client), endGraceMs);
    await client.end().catch(() => undefined);
    clearTimeout(giveUp);
  }

  interrupt(): void {
    if (this.#isInterrupted) return;
    this.#isInterrupted = true;
    if (this.#isRunning) this.#cancel();
  }

  close(): Promise<void> {
    return this.release();
  }

  async #run<T>(sql: string, ask: (client: Client) => Promise<T>): Promise<T> {
    if (this.#isInterrupted) throw new DatabaseError('interrupted', 'told to stop', sql);
    this.#isRunning = true;
    try {
      this.#client ??= await this.#connect();
      return await ask(this.#client);
    } catch (error) {
      // After an error the transaction is of no use, and maybe the connection is neither.
      await this.release();
      // Where rows cannot be put away, on a full disk above all, that is not the database's doing.
      if (error instanceof EngineError && !this.#isInterrupted) throw error;
      throw toDatabaseError(error, sql, this.#isInterrupted);
    } finally {
      this.#isRunning = false;
    }
  }

  async #connect(): Promise<Client> {
    const client = await this.#newClient();
    try {
      await client.connect();
      await client.query(`${session}; SET statement_timeout = ${this.target.timeoutMs}`);
      await client.query(begin);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  async #newClient(): Promise<Client> {
    const driver = await import('./pg.ts');
    const { host, port, socket, ...who } = parseAddress(this.target.url, ['postgres', 'postgresql'], 5432);
    const { tls, authority, connectTimeoutMs } = this.target;
    const ssl =
      tls === 'off' || socket !== undefined ? false : { rejectUnauthorized: tls === 'verify', ca: authority };
    const client = new driver.Client({
      host: socket ?? host,
      port,
      ...who,
      ssl,
      application_name: 'kpi',
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
    });
    // A connection that breaks while nothing is asked is noticed when something is.
    client.on('error', () => undefined);
    return client;
  }

  /** The server goes on until it is told to stop on another connection. */
  #cancel(): void {
    const client = this.#client as (Client & { processID?: number }) | undefined;
    const id = client?.processID;
    if (client === undefined || id === undefined) return;
    void this.#newClient()
      .then(async (other) => {
        await other.connect();
        await other.query('SELECT pg_cancel_backend($1)', [id]).finally(() => other.end());
      })
      .catch(() => undefined)
      // Without an answer to that the connection is given up.
      .finally(() => setTimeout(() => breakOff(client), cancelGraceMs).unref());
  }
}

const cancelGraceMs = 500;
const endGraceMs = 2000;

function breakOff(client: Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
