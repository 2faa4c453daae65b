import type { Connection, PreparedStatement } from '@duckdb/node-bindings';
import { quoteLiteral } from '../../sql/quote.ts';
import { type Engine, EngineError, type ResultTable, type SqlValue, type Stored } from '../engine.ts';
import type { RowSink } from '../row-sink.ts';
import { type Overflow, TableAppender } from './append.ts';
import { type DatabaseOptions, type DuckDbDatabase, openDatabase } from './database.ts';
import { toEngineError } from './duckdb-error.ts';
import { duckdb } from './native.ts';
import { readResult } from './read-result.ts';
import { RowFiles } from './row-files.ts';
import { needsText, textQuery } from './text-query.ts';

/** DuckDbOptions bound what an in-memory DuckDB may use and read. */
export interface DuckDbOptions extends DatabaseOptions {
  /** When given, only files below these folders can be read or written. */
  readonly allowedDirectories?: readonly string[];
}

/** openDuckDb opens an in-memory DuckDB that loads no extension, reads no machine setting and cannot be reconfigured. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Engine> {
  return connectDuckDb(openDatabase(options), options.allowedDirectories);
}

/** connectDuckDb makes an engine of a database that may still be opening; the engine closes it. Throws EngineError. */
export async function connectDuckDb(
  opening: Promise<DuckDbDatabase>,
  allowedDirectories?: readonly string[],
): Promise<Engine> {
  let database: DuckDbDatabase | undefined;
  try {
    database = await opening;
    const connection = await duckdb.connect(database.handle);
    await duckdb.query(connection, lockDown(allowedDirectories));
    return new DuckDbEngine(database, connection);
  } catch (error) {
    database?.close();
    throw toEngineError(error, '');
  }
}

/** The order matters: folders cannot be allowed once external access is off, and nothing can be set once locked. */
function lockDown(allowed: readonly string[] | undefined): string {
  const statements = ["SET TimeZone = 'UTC'", "SET Calendar = 'gregorian'"];
  // Every statement would read again where the parts of a file are, which takes milliseconds for large ones. A file that
  // was written again keeps its old parts if inode, size and second are the same: no engine outlives a command.
  statements.push('SET parquet_metadata_cache = true');
  if (allowed) {
    const folders = allowed.map(quoteLiteral).join(', ');
    statements.push(`SET allowed_directories = [${folders}]`, 'SET enable_external_access = false');
  }
  return [...statements, 'SET lock_configuration = true'].join('; ');
}

// Values of a table that stay in memory: about a hundred thousand rows of half a dozen columns, which Parquet has as one
// group of rows. Writing and reading files of this size takes hardly more time than leaving them where they are.
const memoryBytes = 4 * 1024 * 1024;

class DuckDbEngine implements Engine {
  #tail: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** Counts interruptions, so that a call notices one that came between its prepare and its run. */
  #interruptions = 0;

  constructor(
    private readonly database: DuckDbDatabase,
    private readonly connection: Connection,
  ) {}

  query(sql: string, params: readonly SqlValue[] = []): Promise<ResultTable> {
    return this.#enqueue(sql, () => this.#run(sql, params));
  }

  async execute(sql: string): Promise<void> {
    await this.query(sql);
  }

  append<T>(table: string, write: (rows: RowSink) => Promise<T>): Promise<T> {
    return this.#write(table, write);
  }

  async store<T>(table: string, folder: string, write: (rows: RowSink) => Promise<T>): Promise<Stored<T>> {
    const files = new RowFiles((sql) => this.#run(sql, []), table, folder);
    const move = () =>
      files.move().catch((error: unknown) => {
        throw toEngineError(error, `-- rows of ${table} into a file`);
      });
    const overflow = { bytes: memoryBytes, move };
    try {
      const value = await this.#write(table, write, overflow);
      if (files.isEmpty) return { value };
      return { value, view: await this.#enqueue(`-- rows of ${table}`, () => files.finish()) };
    } catch (error) {
      files.remove();
      throw error;
    }
  }

  async #write<T>(table: string, write: (rows: RowSink) => Promise<T>, overflow?: Overflow): Promise<T> {
    const outcome = await this.#enqueue(`-- rows into ${table}`, async () => {
      const appender = new TableAppender(this.connection, table, overflow);
      try {
        const value = await write(appender);
        appender.close();
        return { value };
      } catch (error) {
        appender.abandon();
        return { error };
      }
    });
    // What a writer throws is its own, and no error of this engine.
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  interrupt(): void {
    this.#interruptions++;
    if (!this.#isClosed) duckdb.interrupt(this.connection);
  }

  close(): void {
    if (this.#isClosed) return;
    this.interrupt();
    this.#isClosed = true;
    duckdb.disconnect_sync(this.connection);
    this.database.close();
  }

  /** A connection runs one statement at a time; waiting here keeps a second one from blocking a pool thread. */
  #enqueue<T>(sql: string, task: () => Promise<T>): Promise<T> {
    const run = this.#tail.then(async () => {
      if (this.#isClosed) throw new EngineError('The engine is closed', sql);
      try {
        return await task();
      } catch (error) {
        throw error instanceof EngineError ? error : toEngineError(error, sql);
      }
    });
    this.#tail = run.catch(() => undefined);
    return run;
  }

  async #run(sql: string, params: readonly SqlValue[], isWrapped = false): Promise<ResultTable> {
    const interruptions = this.#interruptions;
    const prepared = await duckdb.prepare(this.connection, sql);
    try {
      if (!isWrapped && needsText(prepared)) return await this.#run(textQuery(sql, prepared), params, true);
      bind(prepared, params);
      if (this.#interruptions > interruptions) throw new EngineError('INTERRUPT Error: Interrupted!', sql);
      return await readResult(await duckdb.execute_prepared(prepared));
    } finally {
      duckdb.destroy_prepare_sync(prepared);
    }
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
