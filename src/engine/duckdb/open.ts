import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config, Connection, Database, PreparedStatement } from '@duckdb/node-bindings';
import { quoteLiteral } from '../../sql/quote.ts';
import { type Engine, EngineError, type ResultTable, type SqlValue } from '../engine.ts';
import type { RowSink } from '../row-sink.ts';
import { TableAppender } from './append.ts';
import { toEngineError } from './duckdb-error.ts';
import { duckdb } from './native.ts';
import { readResult } from './read-result.ts';
import { needsText, textQuery } from './text-query.ts';

/** DuckDbOptions bound what an in-memory DuckDB may use. */
export interface DuckDbOptions {
  /** Worker threads; as many as there are cores when absent. */
  readonly threads?: number;
  /** Such as `4GB`; 80% of the machine's memory when absent. DuckDB does not count everything against it. */
  readonly memoryLimit?: string;
  /** Folder in which the private folder for spilled data is made; the system's when absent. */
  readonly tempDirectory?: string;
  /** When given, only files below these folders can be read or written. */
  readonly allowedDirectories?: readonly string[];
}

/** openDuckDb opens an in-memory DuckDB that loads no extension, reads no machine setting and cannot be reconfigured. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Engine> {
  const spill = mkdtempSync(join(options.tempDirectory ?? tmpdir(), 'kpi-duckdb-'));
  try {
    const config = duckdb.create_config();
    for (const [name, value] of settings(options, spill)) setOption(config, name, value);
    const database = await duckdb.open(':memory:', config);
    const connection = await duckdb.connect(database);
    await duckdb.query(connection, lockDown(options.allowedDirectories));
    return new DuckDbEngine(database, connection, spill);
  } catch (error) {
    rmSync(spill, { recursive: true, force: true });
    throw toEngineError(error, '');
  }
}

function setOption(config: Config, name: string, value: string): void {
  try {
    duckdb.set_config(config, name, value);
  } catch {
    // DuckDB does not say here which option it refused.
    throw new Error(`DuckDB does not take ${value} for ${name}`);
  }
}

function settings(options: DuckDbOptions, spill: string): [string, string][] {
  const chosen: [string, string][] = [
    ['temp_directory', spill],
    // Each attempt to install an extension costs half a second without a network.
    ['autoinstall_known_extensions', 'false'],
    ['autoload_known_extensions', 'false'],
    ['errors_as_json', 'true'],
  ];
  if (options.threads !== undefined) chosen.push(['threads', String(options.threads)]);
  if (options.memoryLimit !== undefined) chosen.push(['memory_limit', options.memoryLimit]);
  return chosen;
}

/** The order matters: folders cannot be allowed once external access is off, and nothing can be set once locked. */
function lockDown(allowed: readonly string[] | undefined): string {
  const statements = ["SET TimeZone = 'UTC'", "SET Calendar = 'gregorian'"];
  if (allowed) {
    const folders = allowed.map(quoteLiteral).join(', ');
    statements.push(`SET allowed_directories = [${folders}]`, 'SET enable_external_access = false');
  }
  return [...statements, 'SET lock_configuration = true'].join('; ');
}

class DuckDbEngine implements Engine {
  #tail: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** Counts interruptions, so that a call notices one that came between its prepare and its run. */
  #interruptions = 0;

  constructor(
    private readonly database: Database,
    private readonly connection: Connection,
    private readonly spill: string,
  ) {}

  query(sql: string, params: readonly SqlValue[] = []): Promise<ResultTable> {
    return this.#enqueue(sql, () => this.#run(sql, params));
  }

  async execute(sql: string): Promise<void> {
    await this.query(sql);
  }

  async append<T>(table: string, write: (rows: RowSink) => Promise<T>): Promise<T> {
    const outcome = await this.#enqueue(`-- rows into ${table}`, async () => {
      const appender = new TableAppender(this.connection, table);
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
    duckdb.close_sync(this.database);
    rmSync(this.spill, { recursive: true, force: true });
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
