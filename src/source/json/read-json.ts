import { promises as fs } from 'node:fs';
import { type Diagnostic, errorAt, warningAt } from '../../diagnostic/diagnostic.ts';
import { type Engine, EngineError } from '../../engine/engine.ts';
import { sqlTypeOf } from '../../model/column-type.ts';
import { findColumn } from '../../model/find-column.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { castText, castValue } from '../cast.ts';
import { castSql, fitsSql, inferType, type TextType } from '../column-type.ts';
import { rawConcealed, shownError, shownValue } from '../conceal.ts';
import { describeSelect } from '../describe.ts';
import type { SourceFile } from '../files.ts';
import { fileColumn, type LoadOptions, type Scan, type ScanColumn } from '../load.ts';
import { assertDistinctNames, assertSameColumns } from '../same-columns.ts';
import { failAt, SourceFailure } from '../source-failure.ts';
import { openText, type TextFile, type TextFileOptions } from '../text-file.ts';
import { findJsonError } from './find-json-error.ts';

const pathColumn = '__kpi_path';

/** loadJson reads the JSON or NDJSON files of a source into a temporary table; throws SourceFailure when one is not JSON. */
export async function loadJson(
  engine: Engine,
  source: Source,
  given: readonly SourceFile[],
  options: LoadOptions,
): Promise<Scan> {
  const { texts, diagnostics } = await openAll(source, given, options);
  const found = await parsing(source, texts, () => describeAll(engine, source, texts));
  const plans = found.map((column) => planColumn(column, texts, options));
  const raw = `${options.table}__raw`;
  await parsing(source, texts, () => engine.execute(rawTableSql(raw, texts, plans)));
  const columns = await settleTypes(engine, raw, plans);
  await checkDeclared(engine, source, raw, plans, texts);
  const ordinals = texts.map((text) => quoteLiteral(text.path)).join(', ');
  const ordinal = options.needsFile
    ? `, enum_code(CAST(${pathColumn} AS ENUM(${ordinals}))) AS ${fileColumn}`
    : '';
  const table = quoteIdentifier(options.table);
  const selected = columns.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`);
  await engine.execute(
    `CREATE OR REPLACE TABLE ${table} AS SELECT ${selected.join(', ')}${ordinal} FROM ${quoteIdentifier(raw)}`,
  );
  await engine.execute(`DROP TABLE ${quoteIdentifier(raw)}`);
  return {
    sql: `SELECT * FROM ${table}`,
    columns: columns.map(({ name, type }) => ({ name, type })),
    files: texts.map(({ file, encoding }) => ({ ...file, encoding })),
    table,
    diagnostics,
  };
}

async function openAll(source: Source, given: readonly SourceFile[], options: LoadOptions) {
  const textOptions = {
    tempDirectory: options.tempDirectory,
    // The engine reads the compressed file itself; nothing has to be known of it before.
    readLines: () => Promise.resolve({ text: '{', isWhole: false }),
  };
  const texts: TextFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of given) {
    const text = await openText(source, file, textOptions);
    if (text.isWhole && text.sample.trim() === '') {
      diagnostics.push(warningAt('source-empty', `${file.name} is empty`, file.span));
    } else {
      // The engine takes a byte order mark for a part of the first value.
      texts.push(text.hasMark ? await unmarked(source, text, textOptions) : text);
    }
  }
  if (texts.length === 0)
    failAt('source-empty', `All files of source ${source.name} are empty`, given[0]?.span);
  return { texts, diagnostics };
}

async function unmarked(source: Source, text: TextFile, options: TextFileOptions): Promise<TextFile> {
  const { rewrite } = await import('../rewrite-text.ts');
  return rewrite(source, text.file, text.encoding, { ...options, start: text.sample });
}

function readJsonSql(texts: readonly TextFile[], extra: string): string {
  const files = texts.map((text) => text.file);
  const isPartitioned = files.some((file) => file.partitions.size > 0);
  const options = [
    `[${texts.map((text) => quoteLiteral(text.path)).join(', ')}]`,
    `format = '${files[0]?.format === 'ndjson' ? 'newline_delimited' : 'auto'}'`,
    `hive_partitioning = ${isPartitioned}`,
    ...(isPartitioned ? ['hive_types_autocast = false'] : []),
    extra,
  ];
  return `read_json(${options.join(', ')})`;
}

async function describeAll(
  engine: Engine,
  source: Source,
  texts: readonly TextFile[],
): Promise<ScanColumn[]> {
  const describe = (some: readonly TextFile[]) =>
    describeSelect(engine, `SELECT * FROM ${readJsonSql(some, 'union_by_name = true, sample_size = -1')}`);
  const columns = await describe(texts);
  const only = columns[0];
  if (columns.length === 1 && only?.name === 'json') {
    const file = texts[0]!.file;
    const counted = await engine.query(`SELECT count(*) FROM ${readJsonSql(texts, 'union_by_name = true')}`);
    if (counted.columns[0]?.values[0] === 0)
      failAt('source-empty', `Source ${source.name} has no rows`, file.span);
    failAt('source-format', `The values in ${file.name} are not objects`, file.span, {
      help: 'a source needs a list of objects, or one object a line',
    });
  }
  assertDistinctNames(
    texts[0]!.file,
    columns.map((column) => column.name),
  );
  if (texts.length > 1) {
    const named = [];
    // Keys that are declared may be absent from some files: they are null there.
    const declared = new Set(source.columns.map((column) => column.name.toLowerCase()));
    for (const text of texts) {
      const names = (await describe([text])).map((column) => column.name);
      named.push({ file: text.file, names: names.filter((name) => !declared.has(name.toLowerCase())) });
    }
    assertSameColumns(source, named);
  }
  return columns;
}

interface ColumnPlan {
  readonly name: string;
  /** Type to read it as. */
  readonly raw: string;
  readonly declared?: { readonly type: string; readonly written: string; readonly span: Diagnostic['span'] };
  /** What text turns out to be if every value fits, the narrowest first. */
  readonly candidates: readonly TextType[];
}

function planColumn(column: ScanColumn, texts: readonly TextFile[], options: LoadOptions): ColumnPlan {
  const { name, type } = column;
  const declaration = options.declarations.get(name);
  const wanted = declaration && sqlTypeOf(declaration.type);
  const isNested = /[[(]/.test(type) && !type.startsWith('DECIMAL');
  if (declaration && wanted) {
    const declared = { type: wanted, written: declaration.type, span: declaration.span };
    return { name, raw: isNested ? type : 'VARCHAR', declared, candidates: [] };
  }
  const partitions = texts.flatMap(({ file }) => file.partitions.get(name) ?? []);
  const keys = [...texts[0]!.file.partitions.keys()].map((key) => ({ name: key }));
  if (findColumn(keys, name))
    return { name, raw: 'VARCHAR', candidates: [inferType(partitions) ?? 'VARCHAR'] };
  if (isNested || type === 'BIGINT' || type === 'BOOLEAN') return { name, raw: type, candidates: [] };
  return { name, raw: 'VARCHAR', candidates: candidatesOf(type) };
}

/** The engine reads times without their offset and numbers without their last digits: both are taken as text first. */
function candidatesOf(type: string): readonly TextType[] {
  if (type === 'DATE' || type.startsWith('TIMESTAMP')) return ['DATE', 'TIMESTAMP', 'TIMESTAMPTZ'];
  return type === 'DOUBLE' || type.endsWith('HUGEINT') || type === 'UBIGINT' ? ['DOUBLE'] : [];
}

function rawTableSql(raw: string, texts: readonly TextFile[], plans: readonly ColumnPlan[]): string {
  const keys = [...texts[0]!.file.partitions.keys()].map((name) => ({ name }));
  const read = plans.filter((plan) => findColumn(keys, plan.name) === undefined);
  const columns = read.map((plan) => `${quoteLiteral(plan.name)}: ${quoteLiteral(plan.raw)}`).join(', ');
  const from = readJsonSql(texts, `columns = {${columns}}, filename = '${pathColumn}'`);
  return `CREATE OR REPLACE TABLE ${quoteIdentifier(raw)} AS SELECT * FROM ${from}`;
}

interface SettledColumn extends ScanColumn {
  readonly sql: string;
}

async function settleTypes(
  engine: Engine,
  raw: string,
  plans: readonly ColumnPlan[],
): Promise<SettledColumn[]> {
  const checks = plans.flatMap(({ name, candidates }) =>
    candidates.map((type) => ({ name, type, column: quoteIdentifier(name) })),
  );
  const settled = new Map<string, TextType>();
  if (checks.length > 0) {
    const counts = checks.map(
      ({ column, type }) => `count_if(${column} IS NOT NULL AND NOT ${fitsSql(column, type)})`,
    );
    const table = await engine.query(`SELECT ${counts.join(', ')} FROM ${quoteIdentifier(raw)}`);
    checks.forEach(({ name, type }, i) => {
      if (!settled.has(name) && Number(table.columns[i]?.values[0] ?? 0) === 0) settled.set(name, type);
    });
  }
  return plans.map((plan) => {
    const { name } = plan;
    const column = quoteIdentifier(name);
    if (plan.declared) return { name, type: plan.declared.type, sql: ruleOf(plan)?.value ?? column };
    const type = settled.get(name);
    return type === undefined
      ? { name, type: plan.raw, sql: column }
      : { name, type, sql: castSql(column, type) };
  });
}

function ruleOf(plan: ColumnPlan) {
  if (plan.declared === undefined) return undefined;
  const column = quoteIdentifier(plan.name);
  return plan.raw === 'VARCHAR'
    ? castText(column, plan.declared.type)
    : castValue(column, plan.raw, plan.declared.type);
}

async function checkDeclared(
  engine: Engine,
  source: Source,
  raw: string,
  plans: readonly ColumnPlan[],
  texts: readonly TextFile[],
): Promise<void> {
  const diagnostics: Diagnostic[] = [];
  for (const plan of plans) {
    const rule = ruleOf(plan);
    if (rule === undefined || rule.misfit === 'false') continue;
    const numbered = `SELECT *, row_number() OVER (PARTITION BY ${pathColumn} ORDER BY rowid) AS __kpi_row FROM ${quoteIdentifier(raw)}`;
    const table = await engine.query(
      `SELECT ${pathColumn}, __kpi_row, CAST(${quoteIdentifier(plan.name)} AS VARCHAR), count(*) OVER () FROM (${numbered}) WHERE ${rule.misfit} ORDER BY 1, 2 LIMIT 5`,
    );
    if (table.rows === 0) continue;
    const [paths, rows, values, counts] = table.columns.map((column) => column.values);
    const names = new Map(texts.map((text) => [text.path, text.file.name]));
    const places = (paths ?? []).map(
      (path, i) =>
        `${names.get(String(path))}, record ${rows?.[i]}: ${shownValue(rawConcealed(source), plan.name, values?.[i])}`,
    );
    const message = `${places[0]} is not ${plan.declared?.written} (column ${plan.name} of source ${source.name}; ${counts?.[0]} such ${Number(counts?.[0]) === 1 ? 'value' : 'values'})`;
    const note = places.length > 1 ? { note: `also ${places.slice(1).join('; ')}` } : {};
    diagnostics.push(errorAt('source-type', message, plan.declared?.span, note));
  }
  if (diagnostics.length > 0) throw new SourceFailure(diagnostics);
}

/** Larger files are not searched for the line of an error. */
const searchedBytes = 64 * 1024 * 1024;

async function parsing<T>(source: Source, texts: readonly TextFile[], parse: () => Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const text = texts.find(({ path }) => error.message.includes(path));
    if (text === undefined) throw error;
    const line = await errorLine(text);
    const place = line === undefined ? text.file.name : `${text.file.name}:${line}`;
    failAt('source-row', `${place}: this is not JSON`, text.file.span, {
      note: shownError(source, error.message.replaceAll(text.path, text.file.name)),
    });
  }
}

async function errorLine(text: TextFile): Promise<number | undefined> {
  if (text.compression !== 'none' || text.file.size > searchedBytes) return undefined;
  const whole = await fs.readFile(text.path, 'utf8');
  if (text.file.format === 'ndjson') {
    const bad = whole.split('\n').findIndex((line) => findJsonError(line) !== undefined);
    return bad < 0 ? undefined : bad + 1;
  }
  const offset = findJsonError(whole);
  return offset === undefined ? undefined : whole.slice(0, offset).split('\n').length;
}
