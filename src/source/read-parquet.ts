import { warningAt } from '../diagnostic/diagnostic.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import { sqlTypeOf } from '../model/column-type.ts';
import { findColumn } from '../model/find-column.ts';
import type { Source } from '../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../sql/quote.ts';
import { castText, castValue } from './cast.ts';
import { checkDeclared, type ShapedColumn } from './check-declared.ts';
import { castSql, inferType } from './column-type.ts';
import { describeSelect, isSameType } from './describe.ts';
import type { SourceFile } from './files.ts';
import { fileColumn, type LoadOptions, type Scan, type ScanColumn } from './load.ts';
import { assertDistinctNames, assertSameColumns } from './same-columns.ts';
import { failAt } from './source-failure.ts';

/** scanParquet makes a scan over Parquet files, which are read in place; throws SourceFailure when that cannot be. */
export async function scanParquet(
  engine: Engine,
  source: Source,
  given: readonly SourceFile[],
  options: LoadOptions,
): Promise<Scan> {
  const files = given.filter((file) => file.size > 0);
  const diagnostics = given
    .filter((file) => file.size === 0)
    .map((file) => warningAt('source-empty', `${file.name} is empty`, file.span));
  if (files.length === 0)
    failAt('source-empty', `All files of source ${source.name} are empty`, given[0]?.span);
  const hasMixedTypes = files.length > 1 && (await assertSameSchema(engine, source, files));
  const from = parquetSql(files, options.needsFile, hasMixedTypes);
  const raw = await describeFiles(engine, files, from);
  const shaped = raw.map((column) => shape(column, files, options));
  await checkDeclared(engine, source, from, shaped);
  const ordinal = options.needsFile ? [`${ordinalSql(files)} AS ${fileColumn}`] : [];
  const sql = `SELECT ${[...shaped.map((column) => column.sql), ...ordinal].join(', ')} FROM ${from}`;
  return { sql, columns: shaped.map(({ name, type }) => ({ name, type })), written: raw, files, diagnostics };
}

const pathColumn = '__kpi_path';

function parquetSql(files: readonly SourceFile[], needsFile: boolean, hasMixedTypes: boolean): string {
  const paths = `[${files.map((file) => quoteLiteral(file.path)).join(', ')}]`;
  const isPartitioned = files.some((file) => file.partitions.size > 0);
  const options = [paths, `hive_partitioning = ${isPartitioned}`];
  if (isPartitioned) options.push('hive_types_autocast = false');
  if (needsFile) options.push(`filename = '${pathColumn}'`);
  if (hasMixedTypes) options.push('union_by_name = true');
  return `read_parquet(${options.join(', ')})`;
}

function ordinalSql(files: readonly SourceFile[]): string {
  return `enum_code(CAST(${pathColumn} AS ENUM(${files.map((file) => quoteLiteral(file.path)).join(', ')})))`;
}

interface TopColumn {
  readonly name: string;
  readonly type: string;
}

/** Throws where names differ; tells whether types do. */
async function assertSameSchema(
  engine: Engine,
  source: Source,
  files: readonly SourceFile[],
): Promise<boolean> {
  const paths = files.map((file) => quoteLiteral(file.path)).join(', ');
  const table = await readingFiles(files, () =>
    engine.query(
      `SELECT file_name, name, concat_ws(' ', type, duckdb_type), coalesce(num_children, 0) FROM parquet_schema([${paths}])`,
    ),
  );
  const [names, columns, types, children] = table.columns.map((column) => column.values);
  const schemas = new Map<string, TopColumn[]>();
  // Rows are a depth-first walk: the root, then each column followed by its own children.
  for (let row = 0; row < table.rows; ) {
    const top: TopColumn[] = [];
    const file = String(names?.[row]);
    let left = Number(children?.[row++]);
    for (; left > 0; left--) {
      top.push({ name: String(columns?.[row]), type: String(types?.[row]) });
      for (let pending = Number(children?.[row++]); pending > 0; pending--)
        pending += Number(children?.[row++]);
    }
    schemas.set(file, top);
  }
  const named = files.map((file) => ({ file, columns: schemas.get(file.path) ?? [] }));
  const all = named.map(({ file, columns: own }) => ({
    file,
    names: [...own.map((column) => column.name), ...file.partitions.keys()],
  }));
  assertSameColumns(source, all);
  const typesOf = (top: readonly TopColumn[]) =>
    JSON.stringify(top.map(({ name, type }) => [name, type]).sort());
  return new Set(named.map(({ columns: own }) => typesOf(own))).size > 1;
}

async function describeFiles(
  engine: Engine,
  files: readonly SourceFile[],
  from: string,
): Promise<ScanColumn[]> {
  const columns = await readingFiles(files, () => describeSelect(engine, `SELECT * FROM ${from}`));
  const own = columns.filter((column) => column.name !== pathColumn);
  assertDistinctNames(
    files[0]!,
    own.map((column) => column.name),
  );
  return own;
}

async function readingFiles<T>(files: readonly SourceFile[], read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const file = files.find(({ path }) => error.message.includes(path)) ?? files[0]!;
    failAt('source-format', `${file.name} cannot be read as Parquet`, file.span, { note: error.message });
  }
}

function shape(column: ScanColumn, files: readonly SourceFile[], options: LoadOptions): ShapedColumn {
  const name = quoteIdentifier(column.name);
  const isPartition = findColumn(
    [...files[0]!.partitions.keys()].map((key) => ({ name: key })),
    column.name,
  );
  const declared = options.declarations.get(column.name);
  const wanted = declared && sqlTypeOf(declared.type);
  if (declared === undefined || wanted === undefined || isSameType(column.type, wanted)) {
    if (!isPartition || wanted !== undefined) return { ...column, sql: name };
    const values = files.flatMap((file) => file.partitions.get(column.name) ?? []);
    const type = inferType(values) ?? 'VARCHAR';
    return { name: column.name, type, sql: `${castSql(name, type)} AS ${name}` };
  }
  const rule = column.type === 'VARCHAR' ? castText(name, wanted) : castValue(name, column.type, wanted);
  const check = { declared: declared.type, misfit: rule.misfit, span: declared.span };
  return { name: column.name, type: wanted, sql: `${rule.value} AS ${name}`, check };
}
