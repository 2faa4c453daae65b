import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import { type Database, DatabaseError } from '../engine/database/database.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import { sqlTypeOf } from '../model/column-type.ts';
import { isFileEngine, keepsRows } from '../model/database.ts';
import { findColumn } from '../model/find-column.ts';
import { misfitOf } from '../model/misfit.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import type { Source } from '../model/source.ts';
import type { PushdownDialect } from '../sql/pushdown/dialect.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { castText, castValue } from './cast.ts';
import { checkParses } from './check-parses.ts';
import { type BoundCheck, bindChecks } from './checks/bind.ts';
import { type CleanColumn, type Cleaning, chainSql, needsFile, planCleaning, stageName } from './clean.ts';
import { type Concealed, cleanConcealed, rawConcealed, shownError } from './conceal.ts';
import { countSteps } from './count-steps.ts';
import { loadCsv } from './csv/read-csv.ts';
import type { Databases } from './database/databases.ts';
import { databaseFailure } from './database/failure.ts';
import { checkUses, rawDeclarations } from './declared.ts';
import { describeSelect, isSameType } from './describe.ts';
import { findFiles, inputOf, type SourceFile } from './files.ts';
import { type Fragments, fragmentSql, parseSourceFragments } from './fragments.ts';
import type { HttpAccess } from './http/access.ts';
import { loadJson } from './json/read-json.ts';
import type { LoadOptions, Scan, ScanColumn } from './load.ts';
import { scanParquet } from './read-parquet.ts';
import { failAt, SourceFailure } from './source-failure.ts';
import { readFacts, reportRepeats } from './state.ts';
import { storeSelect } from './store-select.ts';
import { isSystemError, systemFailure } from './system-failure.ts';
import { planTimes, type SourceTime, type TimePlan } from './time-columns.ts';

/** OpenedSource is a source whose cleaned rows can be queried. */
export interface OpenedSource {
  readonly source: Source;
  /** A quoted SQL relation with the cleaned columns; every time column is TIMESTAMPTZ, TIMESTAMP or DATE. */
  readonly relation: string;
  readonly columns: readonly ScanColumn[];
  /** By column name: instants, or local times or dates of a zone. */
  readonly times: ReadonlyMap<string, SourceTime>;
  /** What must hold for the rows, by its own words. */
  readonly checks?: readonly BoundCheck[];
  /** The SELECT that gave its rows, where they come from other sources. */
  readonly statement?: string;
  /** Where the rows are, when only aggregates leave their database; then the relation knows columns and types only. */
  readonly pushdown?: PushdownRows;
}

/** PushdownRows are rows that stay in their database. */
export interface PushdownRows {
  readonly engine: string;
  readonly database: Database;
  readonly dialect: PushdownDialect;
  /** What follows FROM. */
  readonly from: string;
}

/** SourceOpening is what opening a source gave; without `opened`, `state.error` says why. */
export interface SourceOpening {
  readonly opened?: OpenedSource;
  readonly state: SourceState;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * openSource reads, types and cleans the files of a source and finds out its state. Text files are read into a temporary
 * table, Parquet stays in place unless cleaning it is dear. What is wrong with the source or its data is a diagnostic.
 */
export async function openSource(
  engine: Engine,
  project: Project,
  source: Source,
  options: { readonly tempDirectory: string; readonly databases?: Databases; readonly http?: HttpAccess },
): Promise<SourceOpening> {
  const found: Diagnostic[] = [];
  const opening = await tryOpening(engine, project, source, options, found);
  const diagnostics = found.map((diagnostic) => misfitOf(source, diagnostic));
  return { ...(opening ?? { state: failedState(source, diagnostics) }), diagnostics };
}

/** tryOpening is undefined where the source cannot be opened, which `diagnostics` say why. */
async function tryOpening(
  engine: Engine,
  project: Project,
  source: Source,
  options: Pick<Opening, 'tempDirectory' | 'databases' | 'http'>,
  diagnostics: Diagnostic[],
): Promise<Pick<SourceOpening, 'opened' | 'state'> | undefined> {
  try {
    const pushed = await openElsewhere(engine, project, source, options.databases, diagnostics);
    return pushed ?? (await open({ engine, project, source, ...options, diagnostics }));
  } catch (error) {
    if (error instanceof SourceFailure) diagnostics.push(...error.diagnostics);
    else if (error instanceof DatabaseError) diagnostics.push(failureOf(source, error, options.databases));
    else if (error instanceof EngineError) diagnostics.push(engineFailure(source, error));
    else if (isSystemError(error)) diagnostics.push(systemFailure(source, error));
    else throw error;
    return undefined;
  }
}

/** openElsewhere opens a source whose rows stay in their database; undefined for others. A DuckDB file is read in place anyway. */
async function openElsewhere(
  engine: Engine,
  project: Project,
  source: Source,
  databases: Databases | undefined,
  diagnostics: Diagnostic[],
) {
  const { database } = source;
  if (database?.mode !== 'pushdown' || databases?.definition(database.engine).type === 'duckdb')
    return undefined;
  const { openPushdown } = await import('./database/open-pushdown.ts');
  return openPushdown(engine, source, databases!, { zone: project.timezone, diagnostics });
}

function engineFailure(source: Source, error: EngineError): Diagnostic {
  return errorAt('engine-error', `The engine cannot read source ${source.name}`, source.span, {
    note: shownError(source, error.message),
  });
}

function failedState(source: Source, diagnostics: readonly Diagnostic[]): SourceState {
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')?.message;
  const empty = { bytes: 0, rows: 0, firstAt: null, lastAt: null, watermark: null };
  return { source: source.name, files: [], ...empty, cleaned: [], error: error ?? 'unknown' };
}

function failureOf(source: Source, error: DatabaseError, databases: Databases | undefined): Diagnostic {
  const rows = source.database!;
  return databaseFailure(source, rows, databases!.definition(rows.engine), error);
}

interface Opening {
  readonly engine: Engine;
  readonly project: Project;
  readonly source: Source;
  readonly tempDirectory: string;
  readonly databases?: Databases;
  readonly http?: HttpAccess;
  readonly diagnostics: Diagnostic[];
}

async function open(opening: Opening): Promise<{ opened: OpenedSource; state: SourceState }> {
  const { engine, source, project, diagnostics } = opening;
  const scan = await load(opening);
  diagnostics.push(...scan.diagnostics);
  const fragments = await parseSourceFragments(engine, source);
  const cleaning = planCleaning(source, scan.columns, fragments);
  assertNone(cleaning.diagnostics);
  assertNone(
    checkUses(source, cleaning.columns).filter((diagnostic) => diagnostic.code === 'unknown-column'),
  );
  for (const kept of cleaning.kept) {
    const chain = chainSql(scan.sql, cleaning.stages, kept.before);
    await engine.execute(`CREATE OR REPLACE TABLE ${kept.table} AS ${chain} ${kept.select}`);
  }
  const concealing = cleanConcealed(source, fragments);
  assertNone(await checkParses(engine, source, scan, cleaning, concealing));
  const shaped = await shape(opening, scan, cleaning);
  const relation = await build(opening, scan, cleaning, shaped);
  const times = new Map(shaped.times.map((plan) => [plan.name, plan.time]));
  const described =
    relation === scan.table ? scan.columns : await describeSelect(engine, `SELECT * FROM ${relation}`);
  const columns = withConcealment(described, concealing);
  const facts = await readFacts({
    engine,
    source,
    relation,
    times,
    zone: project.timezone,
    diagnostics,
    ...watermarkOf(source, fragments, columns, diagnostics),
  });
  const { read, steps: cleaned } = await countSteps(engine, cleaning.counts, shaped.chain, facts.rows);
  if (scan.table !== undefined && relation !== scan.table) await engine.execute(`DROP TABLE ${scan.table}`);
  if (facts.rows === 0) diagnostics.push(emptiness(source, cleaned));
  await reportRepeats(engine, source, relation, columns, diagnostics);
  diagnostics.push(...checkUses(source, columns));
  const written = scan.written ?? scan.columns.map(({ name }) => ({ name }));
  const bound = bindChecks(source, columns, written, fragments);
  diagnostics.push(...bound.diagnostics);
  const files = scan.files.map((file) => file.name);
  const inputs = scan.files.flatMap(inputOf);
  const bytes = scan.files.reduce((sum, file) => sum + file.size, 0);
  const error = facts.rows === 0 ? { error: `Source ${source.name} has no rows` } : {};
  const { reading, http } = scan;
  const origin = { ...(reading && { database: reading }), ...(http && { http }) };
  const state = { source: source.name, files, inputs, ...origin, bytes, ...facts, read, cleaned, ...error };
  const checks = hasErrors(bound.diagnostics) ? [] : bound.checks;
  return { opened: { source, relation, columns, times, checks }, state };
}

function withConcealment(columns: readonly ScanColumn[], concealing: Concealed): ScanColumn[] {
  return columns.map((column) => {
    const concealment = concealing.of(column.name);
    return concealment === undefined ? column : { ...column, concealment };
  });
}

function assertNone(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new SourceFailure(diagnostics);
}

function emptiness(source: Source, cleaned: SourceState['cleaned']): Diagnostic {
  const dropped = cleaned.filter(({ rows, drops }) => rows > 0 && drops);
  const why = dropped.map(({ step, rows }) => `${step}: ${rows} rows`).join('; ');
  return errorAt('source-empty', `Source ${source.name} has no rows`, source.files[0]?.span ?? source.span, {
    help: why
      ? `cleaning dropped all of them (${why})`
      : source.files.length > 0
        ? 'its files hold a header at most'
        : `its ${source.http === undefined ? 'table or query' : 'API'} gives none`,
  });
}

async function load(opening: Opening): Promise<Scan> {
  const { engine, source, tempDirectory } = opening;
  const options = {
    tempDirectory,
    table: `kpi_source_${source.name}`,
    declarations: rawDeclarations(source),
    needsFile: needsFile(source),
  };
  if (source.database !== undefined) return openRows(opening, options);
  if (source.http !== undefined) {
    if (opening.http === undefined)
      throw new Error(`Source ${source.name} was opened without access to its API`);
    const { loadHttp } = await import('./http/load-http.ts');
    return loadHttp(engine, source, opening.http, options);
  }
  const files = await findAll(opening);
  switch (files[0]?.format) {
    case 'parquet':
      return scanParquet(engine, source, files, options);
    case 'xlsx': {
      const { loadXlsx } = await import('./xlsx/load-xlsx.ts');
      return loadXlsx(engine, source, files, options);
    }
    case 'json':
    case 'ndjson':
      return loadJson(engine, source, files, options);
    default:
      return loadCsv(engine, source, files, options);
  }
}

async function findAll({ project, source, http, tempDirectory }: Opening): Promise<readonly SourceFile[]> {
  if (source.remote === undefined) return findFiles(project.root, source);
  if (http === undefined) throw new Error(`Source ${source.name} was opened without access to the network`);
  const { findRemote } = await import('./remote/remote-files.ts');
  // What nobody may see is not kept either.
  const access = rawConcealed(source).isAny ? { ...http, cacheFolder: tempDirectory } : http;
  return findRemote(project.root, source, access);
}

async function openRows({ engine, source, databases }: Opening, options: LoadOptions): Promise<Scan> {
  if (databases === undefined) throw new Error(`Source ${source.name} was opened without its databases`);
  const { engine: name, incremental } = source.database!;
  const { type } = databases.definition(name);
  if (incremental !== undefined && !keepsRows(type)) {
    const kind = isFileEngine(type) ? 'a file' : `of type ${type}`;
    failAt('bad-value', `Engine ${name} is ${kind}, which is read anew each time`, incremental.span, {
      help: 'leave out "incremental"',
    });
  }
  if (type === 'duckdb') {
    const { scanDuckDb } = await import('./database/scan-duckdb.ts');
    return scanDuckDb(engine, source, databases, options);
  }
  if (type === 'sqlite') {
    const { loadSqlite } = await import('./database/load-sqlite.ts');
    return loadSqlite(engine, source, databases, options);
  }
  if (incremental !== undefined) {
    const { loadIncremental } = await import('./database/load-incremental.ts');
    return loadIncremental(engine, source, databases, options);
  }
  const { loadDatabase } = await import('./database/load-database.ts');
  return loadDatabase(engine, source, databases, options);
}

/** Shaped is the cleaned rows as a chain, with what is still to be converted in them. */
interface Shaped {
  readonly chain: string;
  readonly last: string;
  readonly columns: readonly (ScanColumn & CleanColumn)[];
  readonly times: readonly TimePlan[];
  /** Conversions by column name, SQL over the last stage. */
  readonly conversions: ReadonlyMap<string, string>;
}

async function shape(opening: Opening, scan: Scan, cleaning: Cleaning): Promise<Shaped> {
  const { engine, source, project, diagnostics } = opening;
  const chain = chainSql(scan.sql, cleaning.stages);
  const last = stageName(cleaning.stages.length);
  const types = cleaning.stages.length === 0 ? scan.columns : await describeChain(opening, scan, cleaning);
  const columns = cleaning.columns.map((column) => {
    const found = findColumn(types, column.name);
    return { ...column, type: found?.type ?? 'VARCHAR' };
  });
  const found: Diagnostic[] = [];
  const input = { engine, source, zone: project.timezone, columns, scan, chain, last, diagnostics: found };
  const times = await planTimes(input);
  diagnostics.push(...found.filter((diagnostic) => diagnostic.severity !== 'error'));
  assertNone(found);
  const conversions = declaredConversions(source, columns);
  for (const { name, conversion } of times) if (conversion) conversions.set(name, conversion);
  return { chain, last, columns, times, conversions };
}

/** Binds the chain; where it does not bind, the first stage that breaks it is to blame. */
async function describeChain(opening: Opening, scan: Scan, cleaning: Cleaning): Promise<ScanColumn[]> {
  const describe = (end: number) =>
    describeSelect(
      opening.engine,
      `${chainSql(scan.sql, cleaning.stages, end)} SELECT * FROM ${stageName(end)}`,
    );
  try {
    return await describe(cleaning.stages.length);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    for (let end = 1; end <= cleaning.stages.length; end++) {
      try {
        await describe(end);
      } catch (cause) {
        if (!(cause instanceof EngineError)) throw cause;
        const message = `A cleaning step of source ${opening.source.name} does not fit its columns`;
        throw new SourceFailure([
          errorAt('sql-type', message, cleaning.stages[end - 1]?.span, { note: cause.message }),
        ]);
      }
    }
    throw error;
  }
}

/** Columns whose values a step made are cast here; raw ones already have their declared type. */
function declaredConversions(
  source: Source,
  columns: readonly (ScanColumn & CleanColumn)[],
): Map<string, string> {
  const conversions = new Map<string, string>();
  for (const declared of source.columns) {
    const column = findColumn(columns, declared.name);
    const wanted = sqlTypeOf(declared.type);
    if (column === undefined || wanted === undefined || isSameType(column.type, wanted)) continue;
    const name = quoteIdentifier(column.name);
    const rule = column.type === 'VARCHAR' ? castText(name, wanted) : castValue(name, column.type, wanted);
    const fails = `${name} IS NOT NULL AND ${rule.value} IS NULL`;
    const message = `'column ${declared.name.replaceAll("'", "''")} is not ${wanted}: ' || ${name}`;
    conversions.set(column.name, `CASE WHEN ${fails} THEN error(${message}) ELSE ${rule.value} END`);
  }
  return conversions;
}

async function build(opening: Opening, scan: Scan, cleaning: Cleaning, shaped: Shaped): Promise<string> {
  const { engine, source } = opening;
  if (scan.table !== undefined && cleaning.stages.length === 0 && shaped.conversions.size === 0)
    return scan.table;
  const isStored = scan.table !== undefined || cleaning.isCostly || shaped.conversions.size > 0;
  const columns = shaped.columns.map(({ name }) => {
    const conversion = shaped.conversions.get(name);
    return conversion === undefined ? quoteIdentifier(name) : `${conversion} AS ${quoteIdentifier(name)}`;
  });
  const select = `${shaped.chain} SELECT ${columns.join(', ')} FROM ${shaped.last}`;
  const folder = scan.isInFiles ? opening.tempDirectory : undefined;
  if (isStored) return storeSelect(engine, `kpi_rows_${source.name}`, select, folder);
  const view = quoteIdentifier(`kpi_view_${source.name}`);
  await engine.execute(`CREATE OR REPLACE VIEW ${view} AS ${select}`);
  return view;
}

function watermarkOf(
  source: Source,
  fragments: Fragments,
  columns: readonly ScanColumn[],
  diagnostics: Diagnostic[],
): { watermark?: string } {
  if (source.watermark === undefined) return {};
  const found: Diagnostic[] = [];
  const watermark = fragmentSql(source.watermark, fragments, columns, found);
  diagnostics.push(...found);
  return hasErrors(found) ? {} : { watermark };
}
