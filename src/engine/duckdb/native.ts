import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type bindings from '@duckdb/node-bindings';

/**
 * What DuckDB's allocator on Linux keeps to use again: a second is its own choice, in which rows that come in and are
 * written away leave as much behind as they take. Other platforms do not ask. https://jemalloc.net/jemalloc.3.html
 */
const allocatorOptions = 'dirty_decay_ms:100,muzzy_decay_ms:0';

/** duckdb is the native client of DuckDB. */
export const duckdb: typeof bindings = loadNative();

/**
 * loadNative takes the package of this platform by its name: to find out which C library there is, `@duckdb/node-bindings`
 * needs longer than DuckDB to open. Where it is musl, or the name does not lead anywhere, that package decides.
 */
function loadNative(): typeof bindings {
  process.env.DUCKDB_JE_MALLOC_CONF ??= allocatorOptions;
  const require = createRequire(import.meta.url);
  if (!usesMusl()) {
    try {
      const beside = createRequire(require.resolve('@duckdb/node-bindings'));
      return beside(`@duckdb/node-bindings-${process.platform}-${process.arch}/duckdb.node`);
    } catch {
      // It is asked below, and says what is missing.
    }
  }
  return require('@duckdb/node-bindings');
}

function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readdirSync('/lib').some((name) => name.startsWith('ld-musl-'));
  } catch {
    return true;
  }
}
