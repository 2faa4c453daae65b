import { type Diagnostic, warningAt } from '../../diagnostic/diagnostic.ts';
import { type Engine, EngineError } from '../../engine/engine.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { castText, engineType } from '../cast.ts';
import { candidateTypes, castSql, fitsSql, inferType, joinTypes, type TextType } from '../column-type.ts';
import type { SourceFile } from '../files.ts';
import {
  type Declarations,
  fileColumn,
  findColumn,
  type LoadOptions,
  type Scan,
  type ScanColumn,
} from '../load.ts';
import { type NumberStyle, numberStyle } from '../number-style.ts';
import { assertDistinctNames, assertSameColumns } from '../same-columns.ts';
import { failAt } from '../source-failure.ts';
import { openText, rewrite, type TextFile, type TextFileOptions } from '../text-file.ts';
import { type CsvFile, groupFiles, pathColumn, readCsvSql } from './csv-file.ts';
import { checkRows } from './diagnose.ts';
import { checkTypes, misfitPlaces } from './misfits.ts';
import { sniffCsv } from './sniff.ts';

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
  let texts: TextFile[] = [];
  for (const file of files) texts.push(await openText(source, file, textOptions));
  const repaired = new Set<string>();
  for (;;) {
    const loading = await sniffAll(source, texts, textOptions);
    try {
      return await load(engine, source, loading, options);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const repair = await checkRows(engine, source, loading.files, error);
      if (repair.length === 0) await checkTypes(engine, source, loading.files, rulesOf(loading, options));
      if (repair.length === 0 || repair.some(({ path }) => repaired.has(path))) throw error;
      for (const { path } of repair) repaired.add(path);
      texts = await Promise.all(
        texts.map((text) => {
          const wanted = repair.find(({ path }) => path === text.path);
          return wanted
            ? rewrite(source, text.file, wanted.encoding, { ...textOptions, lineEnds: true })
            : text;
        }),
      );
    }
  }
}

interface Loading {
  readonly files: readonly CsvFile[];
  readonly columns: readonly { readonly name: string; readonly type: TextType | undefined }[];
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly numbers: NumberStyle;
}

async function sniffAll(
  source: Source,
  texts: readonly TextFile[],
  textOptions: TextFileOptions,
): Promise<Loading> {
  const files: CsvFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const given of texts) {
    let text = given;
    if (text.isWhole && text.sample.trim() === '') {
      diagnostics.push(warningAt('source-empty', `${text.file.name} is empty`, text.file.span));
      continue;
    }
    let shape = sniff(source, text);
    if (shape.hasMixedEnds && text.compression !== 'zstd') {
      text = await rewrite(source, text.file, text.encoding, { ...textOptions, lineEnds: true });
      shape = sniff(source, text);
    }
    files.push({ text, shape });
  }
  if (files.length === 0)
    failAt('source-empty', `All files of source ${source.name} are empty`, source.files[0]?.span);
  for (const { text, shape } of files) assertDistinctNames(text.file, shape.names);
  const named = files.map((file) => ({ file: file.text.file, names: allNames(file) }));
  assertSameColumns(source, named);
  const numbers = numberStyle(source.format);
  const columns = named[0]!.names.map((name) => ({ name, type: typeOver(files, name) }));
  return { files, columns, isWhole: files.every((file) => file.text.isWhole), diagnostics, numbers };
}

function sniff(source: Source, text: TextFile) {
  return sniffCsv(text.sample, {
    format: source.format,
    isTabbed: text.file.format === 'tsv',
    nullValues: source.format.nullValues ?? [],
    declared: source.columns.map((column) => column.name),
    isWhole: text.isWhole,
  });
}

function allNames(file: CsvFile): string[] {
  const { names } = file.shape;
  const partitions = [...file.text.file.partitions.keys()];
  return [
    ...names,
    ...partitions.filter(
      (key) =>
        findColumn(
          names.map((name) => ({ name })),
          key,
        ) === undefined,
    ),
  ];
}

function typeOver(files: readonly CsvFile[], name: string): TextType | undefined {
  return files.reduce<TextType | undefined>((type, { shape, text }) => {
    const index = shape.names.indexOf(name);
    const partition = text.file.partitions.get(name);
    const own =
      index >= 0 ? shape.types[index] : partition === undefined ? undefined : inferType([partition]);
    return joinTypes(type, own);
  }, undefined);
}

async function load(engine: Engine, source: Source, loading: Loading, options: LoadOptions): Promise<Scan> {
  const types = loading.isWhole ? typesSeen(loading) : await verifyTypes(engine, source, loading, options);
  const columns: ScanColumn[] = [];
  const expressions: string[] = [];
  for (const { name } of loading.columns) {
    const column = quoteIdentifier(name);
    const declared = declaredType(options.declarations, name);
    if (declared === undefined) {
      const type = types.get(name) ?? 'VARCHAR';
      columns.push({ name, type });
      expressions.push(`${castSql(column, type, loading.numbers)} AS ${column}`);
    } else {
      const { value, misfit } = castText(column, declared, loading.numbers);
      columns.push({ name, type: declared });
      expressions.push(
        misfit === 'false'
          ? `${value} AS ${column}`
          : `CASE WHEN ${misfit} THEN error('misfit ' || ${column}) ELSE ${value} END AS ${column}`,
      );
    }
  }
  const selects = groupFiles(loading.files).map((group) => {
    const ordinal = options.needsFile ? `, ${ordinalSql(loading.files)} AS ${fileColumn}` : '';
    return `SELECT ${expressions.join(', ')}${ordinal} FROM ${readCsvSql(source, group)}`;
  });
  const table = quoteIdentifier(options.table);
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${selects.join(' UNION ALL ')}`);
  return {
    sql: `SELECT * FROM ${table}`,
    columns,
    files: loading.files.map(({ text }) => text.file),
    table,
    diagnostics: loading.diagnostics,
    places: (name, condition, limit) =>
      misfitPlaces(engine, source, loading.files, { name, condition, limit }),
  };
}

function ordinalSql(files: readonly CsvFile[]): string {
  const paths = files.map(({ text }) => quoteLiteral(text.path));
  return `enum_code(CAST(${pathColumn} AS ENUM(${paths.join(', ')})))`;
}

function typesSeen(loading: Loading): Map<string, TextType> {
  return new Map(loading.columns.map(({ name, type }) => [name, type ?? 'VARCHAR']));
}

/** Types were inferred from the beginning of files; one pass over all of them shows which hold to the end. */
async function verifyTypes(
  engine: Engine,
  source: Source,
  loading: Loading,
  options: LoadOptions,
): Promise<Map<string, TextType>> {
  const checks = loading.columns.flatMap(({ name, type }) =>
    declaredType(options.declarations, name) === undefined
      ? candidateTypes(type).map((candidate) => ({ name, candidate, column: quoteIdentifier(name) }))
      : [],
  );
  const types = new Map<string, TextType>();
  if (checks.length === 0) return types;
  const read = groupFiles(loading.files).map((group) => `SELECT * FROM ${readCsvSql(source, group)}`);
  const counts = checks.map(({ column, candidate }) => {
    const fits = fitsSql(column, candidate, loading.numbers);
    return `count(${column}), count_if(${column} IS NOT NULL AND NOT ${fits})`;
  });
  const names = loading.columns.map(({ name }) => quoteIdentifier(name));
  const rows = read.map((sql) => `SELECT ${names.join(', ')} FROM (${sql})`).join(' UNION ALL ');
  const table = await engine.query(`SELECT ${counts.join(', ')} FROM (${rows})`);
  checks.forEach(({ name, candidate }, i) => {
    const values = Number(table.columns[2 * i]?.values[0] ?? 0);
    const misfits = Number(table.columns[2 * i + 1]?.values[0] ?? 0);
    if (values > 0 && misfits === 0 && !types.has(name)) types.set(name, candidate);
  });
  return types;
}

function declaredType(declarations: Declarations, name: string): string | undefined {
  const declared = declarations.get(name);
  return declared === undefined ? undefined : engineType(declared.type);
}

function rulesOf(loading: Loading, options: LoadOptions) {
  return loading.columns.flatMap(({ name }) => {
    const declared = options.declarations.get(name);
    const type = declared && engineType(declared.type);
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
