import { type Diagnostic, errorAt, hasErrors } from '../../diagnostic/diagnostic.ts';
import type { Engine, ResultTable } from '../../engine/engine.ts';
import { splitMeasure } from '../../expr/sql/measure.ts';
import type { DatabaseRows, EngineType } from '../../model/database.ts';
import { findColumn } from '../../model/find-column.ts';
import type { SourceState } from '../../model/series.ts';
import type { Source } from '../../model/source.ts';
import { duckdb } from '../../sql/dialect/duckdb.ts';
import { mariadb, mysql } from '../../sql/dialect/mysql.ts';
import { postgres } from '../../sql/dialect/postgres.ts';
import { atomIn } from '../../sql/pushdown/atom.ts';
import type { PushdownDialect } from '../../sql/pushdown/dialect.ts';
import { makeTranslation } from '../../sql/pushdown/translate.ts';
import { PushdownRefusal } from '../../sql/pushdown/value.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { renderExpr } from '../../sql/render-expr.ts';
import { type BoundCheck, bindChecks } from '../checks/bind.ts';
import { type PushInput, pushCheck } from '../checks/push-checks.ts';
import { rawConcealed } from '../conceal.ts';
import { checkUses, rawDeclarations } from '../declared.ts';
import { type Fragments, parseSourceFragments } from '../fragments.ts';
import type { ScanColumn } from '../load.ts';
import type { OpenedSource } from '../open.ts';
import { failAt, SourceFailure } from '../source-failure.ts';
import { readFacts } from '../state.ts';
import type { SourceTime } from '../time-columns.ts';
import type { Databases } from './databases.ts';
import { fromSql, type PlannedColumn, planColumns, statementOf } from './load-database.ts';
import { readAggregates } from './read-aggregates.ts';

const dialects: Readonly<Partial<Record<EngineType, PushdownDialect>>> = { postgres, mysql, mariadb };

function dialectOf(databases: Databases, { engine, span }: DatabaseRows): PushdownDialect {
  const { type } = databases.definition(engine);
  const dialect = dialects[type];
  if (dialect !== undefined) return dialect;
  return failAt('pushdown-refused', `Nothing is computed in an engine of type ${type}`, span, {
    help: 'leave out "mode: pushdown": its rows are loaded',
  });
}

/** PushdownOpening is a source whose rows stay in their database. */
export interface PushdownOpening {
  readonly opened: OpenedSource;
  readonly state: SourceState;
}

/**
 * openPushdown finds out what a source looks like whose rows stay in their database: the columns, and by one statement
 * that aggregates, its rows and times. The relation knows columns and types only: reading rows of it is an error.
 */
export async function openPushdown(
  engine: Engine,
  source: Source,
  databases: Databases,
  options: { readonly zone: string; readonly diagnostics: Parameters<typeof readFacts>[0]['diagnostics'] },
): Promise<PushdownOpening> {
  const rows = source.database!;
  const dialect = dialectOf(databases, rows);
  const database = await databases.open(rows.engine);
  checkClean(source);
  checkAlone(source);
  const described = await database.describe(fromSql(database, rows));
  const columns = planColumns(source, rows, described, { declarations: rawDeclarations(source) });
  checkTypes(source, columns);
  const selected = columns.map(
    ({ name, sql, type }) => `${dialect.column(sql, type)} AS ${dialect.identifier(name)}`,
  );
  const from = `(SELECT ${selected.join(', ')} FROM ${fromSql(database, rows)}) AS kpi_source`;
  const relation = await makeShape(engine, source, columns);
  const concealing = rawConcealed(source);
  const plain = columns.map(({ name, type }): ScanColumn => {
    const concealment = concealing.of(name);
    return concealment === undefined ? { name, type } : { name, type, concealment };
  });
  const times = timesOf(source, plain, options.zone);
  const problems = checkUses(source, plain);
  if (hasErrors(problems)) throw new SourceFailure(problems);
  const pushdown = { database, dialect, from, engine: rows.engine };
  const opened: OpenedSource = { source, relation, columns: plain, times, pushdown };
  const fragments = await parseSourceFragments(engine, source);
  const watermark = watermarkOf(source, fragments, opened, dialect);
  const checks = await pushChecks({ engine, dialect, columns: plain, fragments }, source);
  const facts = await readFacts({
    engine,
    source,
    relation,
    times,
    zone: options.zone,
    diagnostics: options.diagnostics,
    ...(watermark === undefined ? {} : { watermark: watermark.combine }),
    ask: (main) => askFacts(engine, opened, main, watermark),
  });
  const reading = { engine: rows.engine, mode: rows.mode, statement: statementOf(rows), rows: null };
  const state: SourceState = {
    source: source.name,
    files: [],
    database: reading,
    bytes: 0,
    ...facts,
    read: facts.rows,
    cleaned: [],
  };
  if (facts.rows > 0) return { opened: { ...opened, checks }, state };
  const message = `Source ${source.name} has no rows`;
  options.diagnostics.push(
    errorAt('source-empty', message, rows.span, { help: 'its table or query gives none' }),
  );
  return { opened, state: { ...state, error: message } };
}

/** Only what a database gives by itself has the type that it has in the database. */
function checkTypes(source: Source, columns: readonly PlannedColumn[]): void {
  for (const { name, type, cast } of columns) {
    if (cast === undefined) continue;
    failAt(
      'source-type',
      `Column ${name} of source ${source.name} is ${type}, not ${cast.declared}`,
      cast.span,
      {
        help: 'convert it in a "query", declare no type for it, or use "mode: load"',
      },
    );
  }
}

function checkClean(source: Source): void {
  const [step] = source.clean;
  if (step === undefined) return;
  failAt(
    'pushdown-refused',
    `Rows of source ${source.name} stay in their database, where they are not cleaned`,
    step.span,
    {
      help: 'clean them in a "query", or use "mode: load"',
    },
  );
}

function checkAlone({ name, joins = [] }: Source): void {
  const [join] = joins;
  if (join === undefined) return;
  const message = `Rows of source ${name} stay in their database, where they cannot look up source ${join.source}`;
  failAt('pushdown-refused', message, join.span, { help: 'join in a "query", or use "mode: load"' });
}

/** The checks in the words of the database; those that it would judge in another way are refused, all of them at once. */
async function pushChecks(input: PushInput, source: Source): Promise<BoundCheck[]> {
  const written = input.columns.map(({ name }) => ({ name }));
  const { checks, diagnostics } = bindChecks(source, input.columns, written, input.fragments);
  if (hasErrors(diagnostics)) throw new SourceFailure(diagnostics);
  const refusals: Diagnostic[] = [];
  const pushed: BoundCheck[] = [];
  for (const bound of checks) {
    try {
      pushed.push({ ...bound, pushed: await pushCheck(input, bound) });
    } catch (error) {
      if (!(error instanceof PushdownRefusal)) throw error;
      const message = `The check ${bound.check.name} of source ${source.name} is refused: ${error.message}`;
      refusals.push(
        errorAt('pushdown-refused', message, bound.check.span, { help: error.help ?? 'use "mode: load"' }),
      );
    }
  }
  if (refusals.length > 0) throw new SourceFailure(refusals);
  return pushed;
}

/** A view that binds as the rows would, and fails when anybody reads it. */
async function makeShape(engine: Engine, { name }: Source, columns: readonly ScanColumn[]): Promise<string> {
  const [table, view] = [`kpi_shape_${name}`, `kpi_away_${name}`].map(quoteIdentifier);
  const typed = columns.map((column) => `CAST(NULL AS ${column.type}) AS ${quoteIdentifier(column.name)}`);
  const message = quoteLiteral(`the rows of source ${name} stay in their database`);
  await engine.execute(`CREATE OR REPLACE TABLE ${table} AS SELECT ${message} AS kpi_away`);
  await engine.execute(
    `CREATE OR REPLACE VIEW ${view} AS SELECT ${typed.join(', ')} FROM ${table} WHERE CAST(error(kpi_away) AS BOOLEAN)`,
  );
  return view!;
}

const timeTypes: Readonly<Record<string, SourceTime['type']>> = {
  DATE: 'date',
  TIMESTAMP: 'local',
  TIMESTAMPTZ: 'instant',
};

function timesOf(source: Source, columns: readonly ScanColumn[], zone: string): Map<string, SourceTime> {
  const times = new Map<string, SourceTime>();
  for (const time of source.time ? [source.time, ...source.times] : source.times) {
    const column = findColumn(columns, time.column);
    const type = column && timeTypes[column.type];
    if (column === undefined)
      failAt('unknown-column', `There is no column ${time.column} here`, time.span, {
        help: `the columns are ${columns.map(({ name }) => name).join(', ')}`,
      });
    if (type === undefined || time.format !== undefined)
      failAt(
        type === undefined ? 'source-type' : 'pushdown-refused',
        `Column ${time.column} of source ${source.name} is ${column.type}, which is no time in its database`,
        time.span,
        {
          help: 'make a timestamp of it in a "query", or use "mode: load"',
        },
      );
    times.set(column.name, { type, zone: time.timezone ?? zone });
  }
  return times;
}

interface Watermark {
  /** Over the atoms, which are columns `mark_0` and so on. */
  readonly combine: string;
  readonly atoms: readonly { readonly sql: string; readonly typedAs: string }[];
}

function watermarkOf(
  source: Source,
  fragments: Fragments,
  { columns }: OpenedSource,
  dialect: PushdownDialect,
): Watermark | undefined {
  if (source.watermark === undefined) return undefined;
  const split = splitMeasure(fragments.get(source.watermark)!);
  if (split.kind === 'error') return failAt(split.code, split.message, source.watermark.span);
  const translation = makeTranslation(dialect, columns);
  try {
    const atoms = split.atoms.map((atom) => ({
      sql: atomIn(translation, atom),
      typedAs: renderExpr(atom.call, duckdb),
    }));
    return { combine: renderExpr(split.combine, duckdb, (index) => `mark_${index}`), atoms };
  } catch (error) {
    if (!(error instanceof PushdownRefusal)) throw error;
    return failAt('pushdown-refused', error.message, source.watermark.span, { help: error.help });
  }
}

/** The main time's first, last and number, as `readFacts` wants them, then the watermark. */
async function askFacts(
  engine: Engine,
  opened: OpenedSource,
  main: string | undefined,
  watermark: Watermark | undefined,
): Promise<ResultTable> {
  const marks = watermark?.atoms ?? [];
  const { identifier } = opened.pushdown!.dialect;
  const ofMain =
    main === undefined
      ? []
      : ['min', 'max', 'count'].map((name) => ({
          name: `main_${name}`,
          sql: `${name}(${identifier(main)})`,
          typedAs: `${name}(${quoteIdentifier(main)})`,
        }));
  const columns = [
    { name: 'all_rows', sql: 'count(*)', typedAs: 'count(*)' },
    ...ofMain,
    ...marks.map((mark, i) => ({ name: `mark_${i}`, ...mark })),
  ];
  const table = await readAggregates(engine, opened, columns);
  const mark = watermark === undefined ? [] : [watermark.combine];
  const selected = ['all_rows', ...ofMain.map(({ name }) => name), ...mark].join(', ');
  return engine.query(`SELECT ${selected} FROM ${table}`);
}
