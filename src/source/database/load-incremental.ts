import { join } from 'node:path';
import type { Database } from '../../engine/database/database.ts';
import type { Engine } from '../../engine/engine.ts';
import type { DatabaseRows, IncrementalRows } from '../../model/database.ts';
import { findColumn } from '../../model/find-column.ts';
import type { Source } from '../../model/source.ts';
import { selectFromParquet } from '../../sql/parquet.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { addDuration } from '../../time/duration.ts';
import type { LoadOptions, Scan } from '../load.ts';
import { rawKey } from '../raw-key.ts';
import { failAt } from '../source-failure.ts';
import { type Cursor, canGrow, cursorLiteral, cursorText, overlapUnits } from './cursor.ts';
import type { Databases } from './databases.ts';
import { type KeptFile, KeptFolder, type KeptRows } from './kept-files.ts';
import {
  declaredScan,
  fromSql,
  makeTable,
  type PlannedColumn,
  planColumns,
  statementOf,
  zeroDateWarnings,
} from './load-database.ts';
import { mergeRows } from './merge-rows.ts';

/**
 * loadIncremental reads the rows of a table or query that are new or changed since the last time, puts them in place of
 * those that were kept, and gives all of them. Throws SourceFailure, or DatabaseError when the database fails; what was
 * kept is then as it was.
 */
export async function loadIncremental(
  engine: Engine,
  source: Source,
  databases: Databases,
  options: LoadOptions,
): Promise<Scan> {
  const rows = source.database!;
  const incremental = rows.incremental!;
  const database = await databases.open(rows.engine);
  const columns = planColumns(source, rows, await database.describe(fromSql(database, rows)), options);
  const cursor = cursorOf(source, incremental, columns);
  const key = keyOf(source, columns);
  const folder = new KeptFolder(databases.cacheFolder, source.name, {
    version: 1,
    engine: [databases.definition(rows.engine).type, await databases.identity(rows.engine)],
    rows: [rows.table, rows.query],
    cursor: cursor.name,
    key,
    columns: columns.map(({ name, type }) => [name, type]),
  });
  const loading = { engine, source, databases, database, options, columns, cursor, key, folder };
  const { files, read, zeroDates, since, replaced } = await readNews(loading);
  folder.sweep(files, replaced, databases.now());
  const reading = {
    engine: rows.engine,
    mode: rows.mode,
    statement: statementOf(rows),
    rows: read,
    kept: files.reduce((sum, file) => sum + file.rows, 0) - read,
    ...(since === undefined ? {} : { since: cursorText(cursor, since) }),
  };
  const all = await viewOf(engine, options.table, columns, folder, files);
  const scan = await declaredScan(engine, source, all, columns);
  return { ...scan, isInFiles: true, diagnostics: zeroDateWarnings(source, zeroDates), reading };
}

interface Loading {
  readonly engine: Engine;
  readonly source: Source;
  readonly databases: Databases;
  readonly database: Database;
  readonly options: LoadOptions;
  readonly columns: readonly PlannedColumn[];
  readonly cursor: Cursor;
  readonly key: readonly string[];
  readonly folder: KeptFolder;
}

interface News {
  readonly files: readonly KeptFile[];
  readonly read: number;
  readonly zeroDates: ReadonlyMap<string, number>;
  /** Units of the cursor from which rows were read; all were when absent. */
  readonly since?: bigint;
  /** What counted before. */
  readonly replaced?: KeptRows;
}

/** Reads what is new, and writes which files hold all rows now. */
async function readNews(loading: Loading): Promise<News> {
  const { engine, source, databases, database, options, columns, cursor, key, folder } = loading;
  const rows = source.database!;
  const found = folder.read();
  const now = databases.now();
  const since =
    found && isFresh(found, rows.incremental!, now) ? startOf(found, rows.incremental!, cursor) : undefined;
  const before = since === undefined ? undefined : found;
  const target = folder.newFolder();
  try {
    const where = since === undefined ? '' : whereSql(database, databases, rows, cursor, since);
    const from = `${fromSql(database, rows)}${where}`;
    await makeTable(engine, options.table, columns);
    const { value, view } = await engine.store(options.table, folder.pathOf(target), (sink) =>
      database.read({ columns, from }, sink),
    );
    await database.release();
    const relation = view ?? quoteIdentifier(options.table);
    await assertWhole(engine, source, relation, cursor, key);
    const fresh = { relation, rows: value.rows, files: folder.filesOf(target) };
    const files = await mergeRows({ engine, folder, target, columns, cursor, key, before, since, fresh });
    await engine.execute(`DROP ${view === undefined ? 'TABLE' : 'VIEW'} ${relation}`);
    // From here on the new files count: nothing after this may discard them.
    folder.write({ fullAt: before?.fullAt ?? now, files });
    return { files, read: value.rows, zeroDates: value.zeroDates, since, replaced: found };
  } catch (error) {
    folder.discard(target);
    throw error;
  }
}

function cursorOf(
  source: Source,
  { column, span }: IncrementalRows,
  columns: readonly PlannedColumn[],
): Cursor {
  const found = findColumn(columns, column);
  if (found === undefined) {
    const help = `its columns are ${columns.map(({ name }) => name).join(', ')}`;
    return failAt('unknown-column', `Source ${source.name} has no column ${column}`, span, { help });
  }
  if (canGrow(found.type)) return { name: found.name, type: found.type };
  const message = `Column ${column} of source ${source.name} is ${found.type}, by which new rows cannot be told`;
  return failAt('source-type', message, span, {
    help: 'name a column of whole numbers, decimals, dates or times',
  });
}

/** The key as the database names it. */
function keyOf(source: Source, columns: readonly PlannedColumn[]): string[] {
  return rawKey(source).map((name) => {
    const found = findColumn(columns, name);
    if (found !== undefined) return found.name;
    const message = `Source ${source.name} has no column ${name}, by which changed rows are told`;
    return failAt('unknown-column', message, source.database!.span, {
      help: 'the "key" of a source that is read by "incremental" is made of columns of its table or query',
    });
  });
}

function isFresh({ fullAt }: KeptRows, { reload }: IncrementalRows, now: number): boolean {
  return reload === undefined || now < addDuration(fullAt, reload, 'UTC');
}

/** The value from which rows are read again; undefined where all are. */
function startOf(kept: KeptRows, { overlap, span }: IncrementalRows, cursor: Cursor): bigint | undefined {
  const back = overlap === undefined ? 0n : overlapUnits(cursor, overlap);
  if (back === undefined) {
    const wanted = typeof overlap === 'number' ? 'a duration such as "1 hour"' : 'a whole number';
    return failAt('bad-value', `The overlap of ${cursor.name}, which is ${cursor.type}, is ${wanted}`, span);
  }
  let watermark: bigint | undefined;
  for (const { most } of kept.files)
    if (most !== null && (watermark === undefined || BigInt(most) > watermark)) watermark = BigInt(most);
  const start = watermark === undefined ? undefined : watermark - back;
  return start === undefined || cursorLiteral(cursor, start, 'duckdb') === undefined ? undefined : start;
}

/** A row without a value is read, to be refused. */
function whereSql(
  database: Database,
  databases: Databases,
  { engine }: DatabaseRows,
  cursor: Cursor,
  start: bigint,
): string {
  const name = database.identifier(cursor.name);
  const literal = cursorLiteral(cursor, start, databases.definition(engine).type);
  return ` WHERE ${name} >= ${literal} OR ${name} IS NULL`;
}

/** Rows that could not be told apart, or not be found when they change, are refused. */
async function assertWhole(
  engine: Engine,
  source: Source,
  relation: string,
  cursor: Cursor,
  key: readonly string[],
): Promise<void> {
  const names = [cursor.name, ...key];
  const counts = names.map((name) => `count(*) - count(${quoteIdentifier(name)})`).join(', ');
  const { columns } = await engine.query(`SELECT ${counts} FROM ${relation}`);
  names.forEach((name, i) => {
    const count = Number(columns[i]!.values[0]);
    if (count === 0) return;
    const what = name === cursor.name ? 'new rows are told' : 'changed rows are told';
    const message = `${count === 1 ? '1 row has' : `${count} rows have`} no ${name}, by which ${what} (source ${source.name})`;
    failAt('source-type', message, source.database!.incremental!.span, {
      help: 'leave such rows out with "query", or load all rows each time without "incremental"',
    });
  });
}

async function viewOf(
  engine: Engine,
  name: string,
  columns: readonly PlannedColumn[],
  folder: KeptFolder,
  files: readonly KeptFile[],
): Promise<string> {
  const view = quoteIdentifier(`${name}_kept`);
  const paths = files.map((file) => join(folder.path, file.name));
  await engine.execute(`CREATE OR REPLACE VIEW ${view} AS ${selectFromParquet(columns, paths)}`);
  return view;
}
