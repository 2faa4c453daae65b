import { type Engine, EngineError } from '../../engine/engine.ts';
import { sqlTypeOf } from '../../model/column-type.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { castText } from '../cast.ts';
import { castSql, fitsSql, type TextType } from '../column-type.ts';
import type { SourceFile } from '../files.ts';
import { type Declarations, fileColumn, type LoadOptions, type Scan, type ScanColumn } from '../load.ts';
import { openText, type TextFile, type TextFileOptions } from '../text-file.ts';
import { type CsvFile, groupFiles, pathColumn, readCsvSql } from './csv-file.ts';
import { checkRows } from './diagnose.ts';
import { type CsvFiles, inspectCsv } from './inspect.ts';
import { checkTypes, misfitPlaces, type TypeRule } from './misfits.ts';
import { plainRowsSql } from './plain-rows.ts';
import { type ColumnTypes, settleTypes, typesSeen } from './settle-types.ts';

/** loadCsv reads the CSV or TSV files of a source into a temporary table; throws SourceFailure when a row does not fit. */
export async function loadCsv(
  engine: Engine,
  source: Source,
  files: readonly SourceFile[],
  options: LoadOptions,
): Promise<Scan> {
  const textOptions: TextFileOptions = {
    tempDirectory: options.tempDirectory,
    readLines: (file) => readLines(engine, file),
  };
  const texts: TextFile[] = [];
  for (const file of files) texts.push(await openText(source, file, textOptions));
  return loadCsvTexts(engine, source, texts, options, textOptions);
}

/** loadCsvTexts reads CSV texts that have been opened into a temporary table; throws SourceFailure when a row does not fit. */
export async function loadCsvTexts(
  engine: Engine,
  source: Source,
  given: readonly TextFile[],
  options: LoadOptions,
  textOptions: TextFileOptions = {
    tempDirectory: options.tempDirectory,
    readLines: (file) => readLines(engine, file),
  },
): Promise<Scan> {
  let texts = [...given];
  const repaired = new Set<string>();
  for (;;) {
    const loading = await inspectCsv(source, texts, textOptions);
    try {
      return await loadTyped(engine, source, loading, options);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const repair = await checkRows(engine, source, loading.files, error);
      if (repair.length === 0) await checkTypes(engine, source, loading.files, rulesOf(loading, options));
      if (repair.length === 0 || repair.some(({ path }) => repaired.has(path))) throw error;
      for (const { path } of repair) repaired.add(path);
      const { rewrite } = await import('../rewrite-text.ts');
      texts = await Promise.all(
        texts.map((text) => {
          const wanted = repair.find(({ path }) => path === text.path);
          const start = text.start ?? text.sample;
          return wanted
            ? rewrite(source, text.file, wanted.encoding, { ...textOptions, lineEnds: true, start })
            : text;
        }),
      );
    }
  }
}

/** What the engine is made to say when a value later in a file does not fit the type that its beginning suggests. */
const surprise = 'kpi: another type than before';

/**
 * Types are inferred from the beginning of each file. Where there is more, the load checks every value, which is cheaper
 * than a pass of its own; only when one does not fit are the types settled over all of the files.
 */
async function loadTyped(
  engine: Engine,
  source: Source,
  loading: CsvFiles,
  options: LoadOptions,
): Promise<Scan> {
  if (loading.isWhole) return load(engine, source, loading, options, typesSeen(loading), false);
  const settle = () => settleTypes(engine, source, loading, (name) => options.declarations.has(name));
  if (loading.columns.some(({ type }) => type === undefined)) {
    return load(engine, source, loading, options, await settle(), false);
  }
  try {
    return await load(engine, source, loading, options, typesSeen(loading), true);
  } catch (error) {
    if (!(error instanceof EngineError) || !error.message.includes(surprise)) throw error;
    return load(engine, source, loading, options, await settle(), false);
  }
}

async function load(
  engine: Engine,
  source: Source,
  loading: CsvFiles,
  options: LoadOptions,
  types: ColumnTypes,
  isChecked: boolean,
): Promise<Scan> {
  const columns: ScanColumn[] = [];
  const expressions: string[] = [];
  for (const { name } of loading.columns) {
    const column = quoteIdentifier(name);
    const declared = declaredType(options.declarations, name);
    const type = declared ?? types.get(name) ?? 'VARCHAR';
    columns.push({ name, type });
    const sql =
      declared === undefined
        ? inferredSql(loading, column, types.get(name) ?? 'VARCHAR', isChecked)
        : declaredSql(loading, column, declared);
    expressions.push(`${sql} AS ${column}`);
  }
  const ordinal = options.needsFile ? `, ${ordinalSql(loading.files)} AS ${fileColumn}` : '';
  const selects = groupFiles(loading.files).map(
    (group) =>
      `SELECT ${expressions.join(', ')}${ordinal} FROM ${plainRowsSql(source, group) ?? readCsvSql(source, group)}`,
  );
  const table = quoteIdentifier(options.table);
  await engine.execute(`CREATE OR REPLACE TABLE ${table} AS ${selects.join(' UNION ALL ')}`);
  return {
    sql: `SELECT * FROM ${table}`,
    columns,
    files: loading.files.map(fileAsRead),
    table,
    diagnostics: loading.diagnostics,
    places: (name, condition, limit) =>
      misfitPlaces(engine, source, loading.files, { name, condition, limit }),
  };
}

/** Of a sheet that was written as text nothing was found out. */
function fileAsRead({ text, shape }: CsvFile): SourceFile {
  const { file, encoding, sheet } = text;
  return sheet === undefined ? { ...file, encoding, delimiter: shape.dialect.delimiter } : file;
}

function declaredSql(loading: CsvFiles, column: string, type: string): string {
  const { value, misfit } = castText(column, type, loading.numbers);
  return misfit === 'false'
    ? value
    : `CASE WHEN ${misfit} THEN error('misfit ' || ${column}) ELSE ${value} END`;
}

function inferredSql(loading: CsvFiles, column: string, type: TextType, isChecked: boolean): string {
  const value = castSql(column, type, loading.numbers);
  if (!isChecked || type === 'VARCHAR') return value;
  const misfit = `${column} IS NOT NULL AND NOT ${fitsSql(column, type, loading.numbers)}`;
  // The message depends on the value, or the engine would raise it before it reads anything.
  return `CASE WHEN ${misfit} THEN error('${surprise} ' || ${column}) ELSE ${value} END`;
}

function ordinalSql(files: readonly CsvFile[]): string {
  const paths = files.map(({ text }) => quoteLiteral(text.path));
  return `enum_code(CAST(${pathColumn} AS ENUM(${paths.join(', ')})))`;
}

function declaredType(declarations: Declarations, name: string): string | undefined {
  const declared = declarations.get(name);
  return declared === undefined ? undefined : sqlTypeOf(declared.type);
}

function rulesOf(loading: CsvFiles, options: LoadOptions): TypeRule[] {
  return loading.columns.flatMap(({ name }) => {
    const declared = options.declarations.get(name);
    const type = declared && sqlTypeOf(declared.type);
    return declared && type
      ? [{ name, declared, misfit: castText(quoteIdentifier(name), type, loading.numbers).misfit }]
      : [];
  });
}

/** DuckDB decompresses zstd; Node 20 does not. Every line comes as one field, since no text holds the delimiter. */
async function readLines(engine: Engine, file: SourceFile): Promise<{ text: string; isWhole: boolean }> {
  const limit = 2000;
  const table = await engine.query(
    `SELECT coalesce(line, '') FROM read_csv(${quoteLiteral(file.path)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '', compression = 'zstd', columns = {'line': 'VARCHAR'}) LIMIT ${limit + 1}`,
  );
  const lines = (table.columns[0]?.values ?? []).map(String);
  const isWhole = lines.length <= limit;
  return {
    text: lines
      .slice(0, limit)
      .map((line) => `${line}\n`)
      .join(''),
    isWhole,
  };
}
