import { type DuckDbDatabase, openDatabase } from '../engine/duckdb/database.ts';

/** OpenedDatabase is the database of a workspace that nobody is connected to yet. */
export type OpenedDatabase = DuckDbDatabase;

/** startDatabase starts to open the database of a workspace, on another thread, in a temporary folder of its own. */
export function startDatabase(): Promise<OpenedDatabase> {
  return openDatabase();
}
