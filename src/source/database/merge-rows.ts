import type { Engine } from '../../engine/engine.ts';
import { copyToParquet, type StoredColumn, selectFromParquet } from '../../sql/parquet.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { type Cursor, cursorLiteral, unitsOf } from './cursor.ts';
import type { KeptFile, KeptFolder, KeptRows } from './kept-files.ts';

/** FreshRows are rows that were read now. */
export interface FreshRows {
  /** Quoted relation with the rows. */
  readonly relation: string;
  readonly rows: number;
  /** Files of the reading's folder that hold them, by name; those in memory have none. */
  readonly files: readonly string[];
}

/** MergeInput is what was kept, and what was read now. */
export interface MergeInput {
  readonly engine: Engine;
  readonly folder: KeptFolder;
  /** Name of the folder for files of this reading. */
  readonly target: string;
  readonly columns: readonly StoredColumn[];
  readonly cursor: Cursor;
  readonly key: readonly string[];
  readonly before: KeptRows | undefined;
  /** Units of the cursor from which rows were read; kept ones from there on are replaced. */
  readonly since: bigint | undefined;
  readonly fresh: FreshRows;
}

// Smaller files are put together with what comes.
const fewBytes = 512 * 1024;
const pathColumn = '__kpi_path';

/**
 * mergeRows puts rows that were read in place of the kept ones from the same value of the cursor on and of the kept ones
 * with the same key, and gives the files that hold all rows then. Files without such rows stay as they are.
 */
export async function mergeRows(input: MergeInput): Promise<KeptFile[]> {
  const { engine, folder, target, columns, before, fresh } = input;
  const kept = before?.files ?? [];
  const touched = await findTouched(input, kept);
  const small = kept.filter(({ bytes }) => bytes < fewBytes);
  const written = [...fresh.files];
  const write = async (select: string) => {
    const name = `${target}/part-${written.length + 1}.parquet`;
    await engine.execute(copyToParquet(`(${select})`, columns, folder.pathOf(name)));
    written.push(name);
  };
  for (const file of kept)
    if (touched.has(file.name) && !small.includes(file)) await write(keptSelect(input, [file]));
  const isInMemory = fresh.files.length === 0;
  const rest = [
    ...(small.length > 0 ? [keptSelect(input, small)] : []),
    ...(isInMemory ? [`SELECT * FROM ${fresh.relation}`] : []),
  ];
  const isSmallTouched = small.length > 1 || small.some(({ name }) => touched.has(name));
  const hasNews = kept.length === 0 || (isInMemory && fresh.rows > 0);
  const rewritesSmall = hasNews || isSmallTouched;
  if (rewritesSmall && rest.length > 0) await write(rest.join(' UNION ALL '));
  const stays = kept.filter((file) => (small.includes(file) ? !rewritesSmall : !touched.has(file.name)));
  return [...stays, ...(await describeFiles(input, written))];
}

function keptSelect(input: MergeInput, files: readonly KeptFile[]): string {
  const paths = files.map(({ name }) => input.folder.pathOf(name));
  const replaced = replacedSql(input);
  const select = `SELECT * FROM (${selectFromParquet(input.columns, paths)}) AS kept`;
  return replaced === undefined ? select : `${select} WHERE NOT (${replaced})`;
}

/** Whether a kept row gives way to what was read; undefined where none does. */
function replacedSql({ cursor, since, key, fresh }: MergeInput): string | undefined {
  const literal = since === undefined ? undefined : cursorLiteral(cursor, since, 'duckdb');
  const conditions = literal === undefined ? [] : [`kept.${quoteIdentifier(cursor.name)} >= ${literal}`];
  if (key.length > 0 && fresh.rows > 0) {
    const same = key.map(quoteIdentifier).map((name) => `fresh.${name} = kept.${name}`);
    conditions.push(`EXISTS (SELECT 1 FROM ${fresh.relation} AS fresh WHERE ${same.join(' AND ')})`);
  }
  return conditions.length === 0 ? undefined : conditions.join(' OR ');
}

/** The files with rows that give way. */
async function findTouched(input: MergeInput, kept: readonly KeptFile[]): Promise<Set<string>> {
  const replaced = replacedSql(input);
  if (replaced === undefined || kept.length === 0) return new Set();
  const names = new Map(kept.map(({ name }) => [input.folder.pathOf(name), name]));
  const used = input.columns.filter(({ name }) => name === input.cursor.name || input.key.includes(name));
  const select = selectFromParquet(used, [...names.keys()], pathColumn);
  const { columns } = await input.engine.query(
    `SELECT DISTINCT ${pathColumn} FROM (${select}) AS kept WHERE ${replaced}`,
  );
  return new Set(columns[0]!.values.map((path) => names.get(String(path))!));
}

/** One file stays even if no row is left in any: it knows the columns. */
async function describeFiles(
  { engine, folder, columns, cursor }: MergeInput,
  names: readonly string[],
): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  const quoted = quoteIdentifier(cursor.name);
  const own = columns.filter(({ name }) => name === cursor.name);
  const finite = /^(?:DATE|TIMESTAMP)/.test(cursor.type) ? `isfinite(${quoted})` : 'true';
  for (const name of names) {
    const select = selectFromParquet(own, [folder.pathOf(name)]);
    const { columns: found } = await engine.query(
      `SELECT count(*), max(${quoted}) FILTER (WHERE ${finite}) FROM (${select})`,
    );
    const [rows, most] = found.map(({ values }) => values[0]);
    const bytes = folder.sizeOf(name);
    files.push({ name, bytes, rows: Number(rows), most: unitsOf(most)?.toString() ?? null });
  }
  const filled = files.filter(({ rows }) => rows > 0);
  return filled.length > 0 ? filled : files.slice(0, 1);
}
