import { statSync } from 'node:fs';
import type { Engine } from '../../engine/engine.ts';
import type { Source } from '../../model/source.ts';
import type { LoadOptions, Scan } from '../load.ts';
import { failAt } from '../source-failure.ts';
import type { Databases } from './databases.ts';
import { loadDatabase } from './load-database.ts';

/** loadSqlite copies the rows of a SQLite file as `loadDatabase` does; throws SourceFailure where there is no such file. */
export function loadSqlite(
  engine: Engine,
  source: Source,
  databases: Databases,
  options: LoadOptions,
): Promise<Scan> {
  const { name, file = '', span } = databases.definition(source.database!.engine);
  if (!statSync(databases.path(file), { throwIfNoEntry: false })?.isFile())
    failAt('source-missing', `There is no file ${file} (engine ${name})`, span);
  return loadDatabase(engine, source, databases, options);
}
