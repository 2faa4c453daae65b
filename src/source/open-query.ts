import { type Diagnostic, errorAt, hasErrors, type Span } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import { parseQuery } from '../engine/parse-fragments.ts';
import { readTokens } from '../expr/sql/token.ts';
import { isNumberType } from '../model/column-type.ts';
import { findColumn } from '../model/find-column.ts';
import { type SourceText, spanWithin } from '../model/located.ts';
import { misfitOf } from '../model/misfit.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import type { Source, SourceQuery } from '../model/source.ts';
import { timeBound } from '../sql/compile-time.ts';
import { concealmentSql } from '../sql/conceal.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { describeSelect } from './describe.ts';
import type { ScanColumn } from './load.ts';
import type { OpenedSource, SourceOpening } from './open.ts';
import { failAt, SourceFailure } from './source-failure.ts';
import { readFacts } from './state.ts';
import type { SourceTime } from './time-columns.ts';

/** QueryInput is a source whose rows are those of a SELECT, and what it may select from. */
export interface QueryInput {
  readonly engine: Engine;
  readonly project: Project;
  readonly source: Source & { readonly query: SourceQuery };
  /** Those that could be opened, and what is known of all. */
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly states: ReadonlyMap<string, SourceState>;
  /** Rows of the sources from then on are not selected from, epoch milliseconds. */
  readonly asOf: number;
}

/**
 * openQuery runs a metric's own SELECT over opened sources into a temporary table, one row for each period and segment.
 * What is wrong with the SELECT is a diagnostic at its place; a source that failed takes the metric with it in silence,
 * as that has been said.
 */
export async function openQuery(input: QueryInput): Promise<SourceOpening> {
  const { source, states } = input;
  const diagnostics: Diagnostic[] = [];
  const failed = (error: string): SourceOpening => {
    const empty = { bytes: 0, rows: 0, firstAt: null, lastAt: null, watermark: null };
    return { state: { source: source.name, files: [], ...empty, cleaned: [], error }, diagnostics };
  };
  try {
    const tables = await tablesOf(input);
    const lost = tables.find((name) => !input.sources.has(name));
    if (lost !== undefined)
      return failed(`source "${lost}": ${states.get(lost)?.error ?? 'it could not be opened'}`);
    checkHere(input, tables);
    return { ...(await open(input, tables, diagnostics)), diagnostics };
  } catch (error) {
    if (error instanceof SourceFailure) diagnostics.push(...error.diagnostics);
    else if (error instanceof EngineError) diagnostics.push(engineFailure(input, error));
    else throw error;
    return failed(diagnostics.at(-1)!.message);
  }
}

async function tablesOf({ engine, source }: QueryInput): Promise<readonly string[]> {
  const { text, over } = source.query;
  const parsed = await parseQuery(engine, text.text, over);
  if (parsed.kind === 'ok') return parsed.tables;
  const { code, message, start, end, help } = parsed;
  return failAt(code, message, spanWithin(text, start, end), help === undefined ? {} : { help });
}

/** checkHere refuses rows that stay in their database; throws SourceFailure. */
function checkHere({ source, sources }: QueryInput, tables: readonly string[]): void {
  const { text, metric } = source.query;
  const away = tables.find((name) => sources.get(name)!.pushdown !== undefined);
  if (away === undefined) return;
  const message = `source "${away}" stays in its database, where the query of metric "${metric}" is not run`;
  failAt('pushdown-refused', message, wholeOf(text), { help: 'use "mode: load"' });
}

async function open(
  input: QueryInput,
  tables: readonly string[],
  diagnostics: Diagnostic[],
): Promise<Pick<SourceOpening, 'opened' | 'state'> & { state: SourceState }> {
  const { engine, project, source, states } = input;
  const { before, sql } = select(input, tables);
  const columns = await describe(input, before, sql, tables);
  const times = checkColumns(input, columns);
  const relation = quoteIdentifier(`kpi_query_${source.query.metric}`);
  await engine.execute(`CREATE OR REPLACE TABLE ${relation} AS ${sql}`);
  const zone = project.timezone;
  const facts = await readFacts({ engine, source, relation, times, zone, diagnostics });
  const marks = tables.flatMap((name) => states.get(name)?.watermark ?? []);
  const watermark = marks.length === 0 ? null : Math.min(...marks);
  const state = {
    source: source.name,
    files: [],
    bytes: 0,
    ...facts,
    read: facts.rows,
    watermark,
    cleaned: [],
  };
  return { opened: { source, relation, columns, times, statement: sql }, state };
}

/** The sources are put before the SELECT under their own names, with the rows up to as-of. */
function select({ project, source, sources, asOf }: QueryInput, tables: readonly string[]) {
  const { text, metric } = source.query;
  const rows = tables.map((name) => {
    const { relation, source: own, times, columns } = sources.get(name)!;
    const main = own.time === undefined ? undefined : findTime(times, own.time.column);
    const column = main && quoteIdentifier(main.name);
    const bound =
      main &&
      timeBound({ column: column!, info: main.info, timezone: project.timezone, from: asOf, to: asOf }, asOf);
    const where = main === undefined ? '' : ` WHERE ${column} IS NULL OR ${column} < ${bound}`;
    return `${quoteIdentifier(name)} AS (SELECT ${visible(columns)} FROM ${relation}${where})`;
  });
  const before = `-- query of metric: ${metric}\n${rows.length === 0 ? '' : `WITH ${rows.join(',\n')}\n`}SELECT * FROM (\n`;
  return { before, sql: `${before}${withoutEnd(text.text)}\n) AS query` };
}

/**
 * visible is what a SELECT of one's own sees: hashed columns as their hashes, which are as different as the values, and no
 * column that is masked or restricted, whose values it could show under another name or take for equal.
 */
function visible(columns: readonly ScanColumn[]): string {
  const hashed = columns
    .filter(({ concealment }) => concealment === 'hash')
    .map(({ name }) => quoteIdentifier(name));
  const hidden = columns.filter(isHidden).map(({ name }) => quoteIdentifier(name));
  const replaced = hashed.map((column) => `${concealmentSql(column, 'hash')} AS ${column}`);
  return [
    '*',
    hidden.length === 0 ? '' : ` EXCLUDE (${hidden.join(', ')})`,
    replaced.length === 0 ? '' : ` REPLACE (${replaced.join(', ')})`,
  ].join('');
}

function isHidden({ concealment }: ScanColumn): boolean {
  return concealment === 'mask' || concealment === 'restrict';
}

function findTime(times: ReadonlyMap<string, SourceTime>, column: string) {
  const found = [...times].find(([name]) => name.toLowerCase() === column.toLowerCase());
  return found && { name: found[0], info: found[1] };
}

function withoutEnd(text: string): string {
  const last = readTokens(text)
    .filter((token) => token.kind !== 'comment')
    .at(-1);
  return last?.text === ';' ? text.slice(0, last.start) + text.slice(last.end) : text;
}

async function describe(
  input: QueryInput,
  before: string,
  sql: string,
  tables: readonly string[],
): Promise<ScanColumn[]> {
  try {
    return await describeSelect(input.engine, sql);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const problem = bindingError(input, error, before.length + 'DESCRIBE '.length, tables);
    const loaded = tables.map((name) => input.sources.get(name)!.source);
    const fromDatabase = loaded.find(({ database }) => database !== undefined);
    throw new SourceFailure([misfitOf(fromDatabase, problem)]);
  }
}

function bindingError(
  { source, sources }: QueryInput,
  error: EngineError,
  start: number,
  tables: readonly string[],
): Diagnostic {
  const { text, metric } = source.query;
  const at = error.position === undefined ? -1 : error.position - start;
  const token = at < 0 ? undefined : readTokens(text.text).find(({ end }) => end > at);
  const span = token === undefined ? wholeOf(text) : spanWithin(text, token.start, token.end);
  const column = /^Binder Error: Referenced column "(.+?)" (?:not found|was not found)/.exec(
    error.message,
  )?.[1];
  if (column === undefined) {
    const message = `the query of metric "${metric}" does not fit the columns of its sources`;
    return errorAt('sql-type', message, span, { note: error.message });
  }
  const all = tables.flatMap((name) => sources.get(name)!.columns);
  if (all.some((each) => isHidden(each) && each.name.toLowerCase() === column.toLowerCase())) {
    const message = `the query of metric "${metric}" does not see the sensitive column "${column}"`;
    return errorAt('sensitive-column', message, span, {
      help: 'hash it, or use it in a measure or a dimension',
    });
  }
  const names = all.filter((each) => !isHidden(each)).map((each) => each.name);
  const near = suggest(column, names);
  const listed = `the columns are ${[...new Set(names)].sort().join(', ')}`;
  return errorAt('unknown-column', `the query of metric "${metric}" has no column "${column}" here`, span, {
    help: near === undefined ? listed : `did you mean ${near}?`,
  });
}

/** checkColumns finds the time, the value and the dimensions of the SELECT; throws SourceFailure where one is missing. */
function checkColumns(
  { project, source }: QueryInput,
  columns: readonly ScanColumn[],
): Map<string, SourceTime> {
  const { text, metric } = source.query;
  const main = source.time!;
  const diagnostics = [main.column, 'value', ...source.dimensions.map(({ name }) => name)].flatMap((name) => {
    if (findColumn(columns, name) !== undefined) return [];
    const message = `the query of metric "${metric}" gives no column "${name}"`;
    const help = `it gives: ${columns.map((each) => each.name).join(', ')}`;
    return [errorAt('unknown-column', message, wholeOf(text), { help })];
  });
  const time = findColumn(columns, main.column);
  const type = time === undefined ? undefined : timeType(time.type);
  if (time !== undefined && type === undefined) {
    const message = `the column "${time.name}" of the query of metric "${metric}" is ${time.type}, which is no time`;
    const help = `write cast(${time.name} as date) as ${time.name}`;
    diagnostics.push(errorAt('source-time', message, wholeOf(text), { help }));
  }
  const value = findColumn(columns, 'value');
  if (value !== undefined && !isNumberType(value.type)) {
    const message = `the column "${value.name}" of the query of metric "${metric}" is ${value.type}, not a number`;
    diagnostics.push(errorAt('sql-type', message, wholeOf(text)));
  }
  if (hasErrors(diagnostics)) throw new SourceFailure(diagnostics);
  return new Map([[time!.name, { type: type!, zone: main.timezone ?? project.timezone }]]);
}

function timeType(type: string): SourceTime['type'] | undefined {
  if (type === 'DATE') return 'date';
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'instant';
  return type === 'TIMESTAMP' ? 'local' : undefined;
}

/** The text itself, without what stands around it in the file. */
function wholeOf(text: SourceText): Span {
  return spanWithin(text, 0, text.text.trimEnd().length);
}

function engineFailure({ source }: QueryInput, error: EngineError): Diagnostic {
  const { text, metric } = source.query;
  return errorAt('engine-error', `the query of metric "${metric}" failed`, wholeOf(text), {
    note: `${error.message}\n${error.sql}`,
  });
}
