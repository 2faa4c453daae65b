import { connectDuckDb } from '../engine/duckdb/open.ts';
import type { Workspace } from './ports.ts';
import { type OpenedDatabase, startDatabase } from './start-database.ts';

/** openWorkspace connects to a database that may still be opening, and gives it back with its folder for temporary files. */
export async function openWorkspace(database: Promise<OpenedDatabase> = startDatabase()): Promise<Workspace> {
  const engine = await connectDuckDb(database);
  const { folder } = await database;
  const deferred: (() => void)[] = [];
  const close = () => {
    for (const free of deferred.splice(0)) free();
    engine.close();
  };
  return { engine, tempDirectory: folder, close, defer: (free) => deferred.push(free) };
}
