import type { Connection, PreparedStatement } from '@duckdb/node-bindings';
import { EngineError, type ResultTable, type SqlValue } from '../engine.ts';
import { toEngineError } from './duckdb-error.ts';
import { duckdb } from './native.ts';
import { readResult } from './read-result.ts';
import { needsText, textQuery } from './text-query.ts';

/** An interrupt is lost on a statement that is just about to start. */
const interruptEveryMs = 20;

/** Lane is one connection to a database; it runs one statement at a time, in the order of the calls. */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #isRunning = false;
  #ending: NodeJS.Timeout | undefined;
  /** Counts interruptions, so that a call notices one that came between its prepare and its run. */
  #interruptions = 0;

  constructor(readonly connection: Connection) {}

  /** enqueue runs a task once those before it have ended: a second one would block a pool thread. Throws EngineError. */
  enqueue<T>(sql: string, task: () => Promise<T>): Promise<T> {
    const run = this.#tail.then(async () => {
      if (this.#isClosed) throw new EngineError('The engine is closed', sql);
      this.#isRunning = true;
      try {
        return await task();
      } catch (error) {
        throw error instanceof EngineError ? error : toEngineError(error, sql);
      } finally {
        this.#isRunning = false;
        if (this.#isClosed) this.#disconnect();
      }
    });
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /** run prepares a statement, runs it and reads its result; only for tasks, which nothing else runs beside. */
  async run(sql: string, params: readonly SqlValue[], isWrapped = false): Promise<ResultTable> {
    const interruptions = this.#interruptions;
    const prepared = await duckdb.prepare(this.connection, sql);
    try {
      if (!isWrapped && needsText(prepared)) return await this.run(textQuery(sql, prepared), params, true);
      bind(prepared, params);
      if (this.#interruptions > interruptions) throw new EngineError('INTERRUPT Error: Interrupted!', sql);
      return await readResult(await duckdb.execute_prepared(prepared));
    } finally {
      duckdb.destroy_prepare_sync(prepared);
    }
  }

  /** interrupt stops what is running; its call throws EngineError. */
  interrupt(): void {
    this.#interruptions++;
    if (!this.#isClosed) duckdb.interrupt(this.connection);
  }

  /** close ends the connection; what is running is interrupted, and what waits is refused. */
  close(): void {
    if (this.#isClosed) return;
    this.interrupt();
    this.#isClosed = true;
    // Another thread may be preparing a statement with it, which ends it when it comes back.
    if (!this.#isRunning) this.#disconnect();
    else this.#ending = setInterval(() => duckdb.interrupt(this.connection), interruptEveryMs);
  }

  #disconnect(): void {
    clearInterval(this.#ending);
    duckdb.disconnect_sync(this.connection);
  }
}

function bind(prepared: PreparedStatement, params: readonly SqlValue[]): void {
  params.forEach((value, i) => {
    const index = i + 1;
    if (value === null) duckdb.bind_null(prepared, index);
    else if (typeof value === 'string') duckdb.bind_varchar(prepared, index, value);
    else if (typeof value === 'boolean') duckdb.bind_boolean(prepared, index, value);
    else if (typeof value === 'bigint') bindInteger(prepared, index, value);
    else if (Number.isSafeInteger(value)) duckdb.bind_int64(prepared, index, BigInt(value));
    else duckdb.bind_double(prepared, index, value);
  });
}

function bindInteger(prepared: PreparedStatement, index: number, value: bigint): void {
  if (BigInt.asIntN(64, value) === value) duckdb.bind_int64(prepared, index, value);
  else duckdb.bind_hugeint(prepared, index, value);
}
