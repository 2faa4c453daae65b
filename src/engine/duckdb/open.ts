import { quoteLiteral } from '../../sql/quote.ts';
import { type Engine, EngineError, type ResultTable, type SqlValue, type Stored } from '../engine.ts';
import type { RowSink } from '../row-sink.ts';
import { type Overflow, TableAppender } from './append.ts';
import { type DatabaseOptions, type DuckDbDatabase, openDatabase } from './database.ts';
import { toEngineError } from './duckdb-error.ts';
import { Lane } from './lane.ts';
import { duckdb } from './native.ts';
import { RowFiles } from './row-files.ts';

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
    return new DuckDbEngine(database, new Lane(connection));
  } catch (error) {
    database?.close();
    throw toEngineError(error, '');
  }
}

/** The order matters: folders cannot be allowed once external access is off, and nothing else can be set once locked. */
function lockDown(allowed: readonly string[] | undefined): string {
  // For all connections to the database.
  const statements = ["SET GLOBAL TimeZone = 'UTC'", "SET GLOBAL Calendar = 'gregorian'"];
  // Every statement would read again where the parts of a file are, which takes milliseconds for large ones. A file that
  // was written again keeps its old parts if inode, size and second are the same: no engine outlives a command.
  statements.push('SET GLOBAL parquet_metadata_cache = true');
  if (allowed) {
    const folders = allowed.map(quoteLiteral).join(', ');
    statements.push(`SET allowed_directories = [${folders}]`, 'SET enable_external_access = false');
  }
  return [...statements, "SET allowed_configs = ['threads']", 'SET lock_configuration = true'].join('; ');
}

// Values of a table that stay in memory: about a hundred thousand rows of half a dozen columns, which Parquet has as one
// group of rows. Writing and reading files of this size takes hardly more time than leaving them where they are.
const memoryBytes = 4 * 1024 * 1024;

// Statements that run beside each other read few rows, for each of which DuckDB uses little more than one core.
const mostBeside = 2;

class DuckDbEngine implements Engine {
  readonly #lanes: Lane[];
  /** Lanes in which no statement runs beside others, and who waits for one. */
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  #opening = 0;
  #threads: 'one' | 'all' = 'all';
  #isClosed = false;

  constructor(
    private readonly database: DuckDbDatabase,
    private readonly first: Lane,
  ) {
    this.#lanes = [first];
    this.#free = [first];
  }

  query(sql: string, params: readonly SqlValue[] = []): Promise<ResultTable> {
    return this.first.enqueue(sql, () => this.first.run(sql, params));
  }

  async queryBeside(sql: string): Promise<ResultTable> {
    await this.useThreads('one');
    const lane = await this.#take(sql);
    try {
      return await lane.enqueue(sql, () => lane.run(sql, []));
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(lane);
      else next(lane);
    }
  }

  async useThreads(which: 'one' | 'all'): Promise<void> {
    const before = this.#threads;
    if (which === before) return;
    this.#threads = which;
    const { threads } = this.database;
    const all = threads === undefined ? 'RESET threads' : `SET threads = ${threads}`;
    try {
      await this.query(which === 'one' ? 'SET threads = 1' : all);
    } catch (error) {
      this.#threads = before;
      throw error;
    }
  }

  async execute(sql: string): Promise<void> {
    await this.query(sql);
  }

  append<T>(table: string, write: (rows: RowSink) => Promise<T>): Promise<T> {
    return this.#write(table, write);
  }

  async store<T>(table: string, folder: string, write: (rows: RowSink) => Promise<T>): Promise<Stored<T>> {
    const files = new RowFiles((sql) => this.first.run(sql, []), table, folder);
    const move = () =>
      files.move().catch((error: unknown) => {
        throw toEngineError(error, `-- rows of ${table} into a file`);
      });
    const overflow = { bytes: memoryBytes, move };
    try {
      const value = await this.#write(table, write, overflow);
      if (files.isEmpty) return { value };
      return { value, view: await this.first.enqueue(`-- rows of ${table}`, () => files.finish()) };
    } catch (error) {
      files.remove();
      throw error;
    }
  }

  async #write<T>(table: string, write: (rows: RowSink) => Promise<T>, overflow?: Overflow): Promise<T> {
    const outcome = await this.first.enqueue(`-- rows into ${table}`, async () => {
      const appender = new TableAppender(this.first.connection, table, overflow);
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
    for (const lane of this.#lanes) lane.interrupt();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const lane of this.#lanes) lane.close();
    this.database.close();
  }

  async #take(sql: string): Promise<Lane> {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#lanes.length + this.#opening >= mostBeside)
      return new Promise((resolve) => this.#waiting.push(resolve));
    this.#opening++;
    try {
      if (this.#isClosed) throw new EngineError('The engine is closed', sql);
      const lane = new Lane(await duckdb.connect(this.database.handle));
      this.#lanes.push(lane);
      if (this.#isClosed) lane.close();
      return lane;
    } catch (error) {
      throw error instanceof EngineError ? error : toEngineError(error, sql);
    } finally {
      this.#opening--;
    }
  }
}
