import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config, Database } from '@duckdb/node-bindings';
import { duckdb } from './native.ts';

/** DatabaseOptions bound what an in-memory DuckDB may use. */
export interface DatabaseOptions {
  /** Worker threads; as many as there are cores when absent. */
  readonly threads?: number;
  /** Such as `4GB`; 80% of the machine's memory when absent. DuckDB does not count everything against it. */
  readonly memoryLimit?: string;
  /** Folder in which the private folder for temporary files is made; the system's when absent. */
  readonly tempDirectory?: string;
}

/** DuckDbDatabase is an in-memory DuckDB and a private folder for its temporary files, gone when the process exits at the latest. */
export interface DuckDbDatabase {
  readonly handle: Database;
  readonly folder: string;
  /** As many as there are cores when absent. */
  readonly threads?: number | undefined;
  /** close frees the memory and removes the folder; may be called twice. */
  close(): void;
}

/** openDatabase opens an in-memory DuckDB that loads no extension, on another thread; rejects with DuckDB's own error. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<DuckDbDatabase> {
  const folder = mkdtempSync(join(options.tempDirectory ?? tmpdir(), 'kpi-'));
  let handle: Database | undefined;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    process.off('exit', close);
    if (handle !== undefined) duckdb.close_sync(handle);
    removeFolder(folder);
  };
  process.on('exit', close);
  try {
    const config = duckdb.create_config();
    for (const [name, value] of settings(options, folder)) setOption(config, name, value);
    handle = await duckdb.open(':memory:', config);
    return { handle, folder, threads: options.threads, close };
  } catch (error) {
    close();
    throw error;
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

function settings(options: DatabaseOptions, folder: string): [string, string][] {
  const chosen: [string, string][] = [
    ['temp_directory', folder],
    // Each attempt to install an extension costs half a second without a network.
    ['autoinstall_known_extensions', 'false'],
    ['autoload_known_extensions', 'false'],
    ['errors_as_json', 'true'],
    // Memory that is free goes back to the system after a while also where no thread asks for any.
    ['allocator_background_threads', 'true'],
  ];
  if (options.threads !== undefined) chosen.push(['threads', String(options.threads)]);
  if (options.memoryLimit !== undefined) chosen.push(['memory_limit', options.memoryLimit]);
  return chosen;
}

/** Most folders are empty in the end, and looking into one takes Node longer than removing it. */
function removeFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}
