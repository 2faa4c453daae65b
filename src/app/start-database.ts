import { availableParallelism } from 'node:os';
import { type DuckDbDatabase, openDatabase } from '../engine/duckdb/database.ts';

/** OpenedDatabase is the database of a workspace that nobody is connected to yet. */
export type OpenedDatabase = DuckDbDatabase;

// With fewer, DuckDB 1.5 takes twice as long to count different values, and leaves cores idle in short statements.
const fewestThreads = 3;

/** startDatabase starts to open the database of a workspace, on another thread, in a temporary folder of its own. */
export function startDatabase(): Promise<OpenedDatabase> {
  return openDatabase({ threads: Math.max(fewestThreads, availableParallelism()) });
}
