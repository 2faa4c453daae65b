import { computeSeries } from '../../src/app/compute.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine, ResultValue } from '../../src/engine/engine.ts';
import { parseFormula } from '../../src/expr/formula/parse.ts';
import type { SourceText } from '../../src/model/located.ts';
import type { CumulativeWindow, Metric } from '../../src/model/metric.ts';
import type { Project } from '../../src/model/project.ts';
import { segmentKey } from '../../src/model/segment.ts';
import type { MetricSeries, SourceState } from '../../src/model/series.ts';
import type { Source } from '../../src/model/source.ts';
import { requestKey, type SeriesRequest } from '../../src/plan/request.ts';
import type { TimeInfo } from '../../src/plan/schema.ts';
import type { OpenedSource } from '../../src/source/open.ts';
import { readTime } from '../../src/sql/compile-extent.ts';
import { periodCount } from '../../src/time/axis.ts';
import { parseDuration } from '../../src/time/duration.ts';
import { periodLabel } from '../../src/time/label.ts';
import { parseReference } from '../../src/time/reference.ts';
import { project, source as sourceOf } from './project-fixture.ts';

/** text is a fragment on the second line of a file, with its true places. */
export function text(value: string): SourceText {
  const start = { line: 2, column: 10, offset: 20 };
  const end = { line: 2, column: 10 + value.length, offset: 20 + value.length };
  return { text: value, span: { file: 'kpi.yaml', start, end }, lines: [start] };
}

const span = text('').span;
const shared = { span, status: 'active', tags: [], synonyms: [], audience: [] } as const;
const named = (name: string) => ({ name, span });

type More = Partial<Omit<Metric, 'kind'>> & { source?: string; time?: string };

/** sqlMetric is a measure over `orders` unless it says otherwise. */
export function sqlMetric(name: string, measure: string, where?: string, more: More = {}): Metric {
  const filter = where === undefined ? {} : { where: text(where) };
  return {
    ...shared,
    kind: 'measure',
    name,
    source: 'orders',
    measure: text(measure),
    ...filter,
    ...more,
  } as Metric;
}

export function ratioMetric(name: string, numerator: string, denominator: string, more: More = {}): Metric {
  return {
    ...shared,
    kind: 'ratio',
    name,
    numerator: named(numerator),
    denominator: named(denominator),
    ...more,
  } as Metric;
}

export async function formulaMetric(name: string, formula: string, more: More = {}): Promise<Metric> {
  const parsed = await parseFormula(formula);
  if (parsed.kind === 'error') throw new Error(parsed.message);
  const inputs = parsed.formula.inputs.map(named);
  return { ...shared, kind: 'formula', name, formula: text(formula), inputs, ...more } as Metric;
}

/** over is `month to date` or a duration. */
export function cumulativeMetric(name: string, metric: string, over: string, more: More = {}): Metric {
  const toDate = /^(\w+) to date$/.exec(over)?.[1];
  const window =
    toDate === undefined
      ? { kind: 'rolling', length: parseDuration(over)! }
      : { kind: 'to_date', grain: toDate };
  return {
    ...shared,
    kind: 'cumulative',
    name,
    metric: named(metric),
    over: window as CumulativeWindow,
    ...more,
  } as Metric;
}

export function compareMetric(name: string, metric: string, to: string, as: string, more: More = {}): Metric {
  const average = /^average (\d+)( same weekday)?$/.exec(to);
  const reference =
    average === null
      ? parseReference(to)!
      : { kind: 'average', count: Number(average[1]), ...(average[2] ? { same: 'weekday' } : {}) };
  return { ...shared, kind: 'compare', name, metric: named(metric), to: reference, as, ...more } as Metric;
}

/** dimension is a column of that name, or an expression. */
export function dimension(name: string, expr?: string): Source['dimensions'][number] {
  return { name, synonyms: [], span, ...(expr === undefined ? {} : { expr: text(expr) }) };
}

/** TableSource is a table in DuckDB that plays a source. */
export interface TableSource extends Partial<Source> {
  readonly name: string;
  /** What the time columns hold; the first one is the main one. */
  readonly timeTypes: Readonly<Record<string, TimeInfo>>;
  readonly watermark?: never;
  readonly watermarkAt?: number;
}

/** Shop is an engine with tables and the project over them. */
export interface Shop {
  readonly engine: Engine;
  readonly project: Project;
  readonly sources: Map<string, OpenedSource>;
  readonly states: Map<string, SourceState>;
}

/** openShop runs the SQL that makes the tables and opens a project over them. */
export async function openShop(
  tables: readonly string[],
  sources: readonly TableSource[],
  metrics: readonly Metric[],
  more: Partial<Project> = {},
): Promise<Shop> {
  const engine = await openDuckDb();
  for (const sql of tables) await engine.execute(sql);
  const defined = project({
    timezone: 'UTC',
    metrics: [...metrics],
    ...(more as object),
    sources: sources.map(({ timeTypes, watermarkAt: _, watermark: __, ...source }) => {
      const [main, ...others] = Object.keys(timeTypes);
      return sourceOf(source.name, {
        time: main === undefined ? undefined : { column: main, span },
        times: others.map((column) => ({ column, span })),
        ...source,
      });
    }),
  });
  const shop: Shop = { engine, project: defined, sources: new Map(), states: new Map() };
  for (const source of sources) await openTable(shop, source);
  return shop;
}

async function openTable(shop: Shop, { name, timeTypes, watermarkAt }: TableSource): Promise<void> {
  const { engine, project } = shop;
  const described = await engine.query(
    `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${name}' ORDER BY column_index`,
  );
  const columns = described.columns[0]!.values.map((column, i) => ({
    name: String(column),
    type: String(described.columns[1]!.values[i]),
  }));
  const times = new Map(Object.entries(timeTypes));
  const source = project.sources.get(name)!;
  shop.sources.set(name, { source, relation: `"${name}"`, columns, times });
  const [main, info] = Object.entries(timeTypes)[0] ?? [];
  const extent =
    main === undefined
      ? [null, null]
      : (await rowsOf(engine, `SELECT min("${main}"), max("${main}") FROM "${name}"`))[0]!.map((value) =>
          value === null ? null : readTime(value as bigint, info!, project.timezone),
        );
  shop.states.set(name, {
    source: name,
    files: [],
    bytes: 0,
    rows: Number((await rowsOf(engine, `SELECT count(*) FROM "${name}"`))[0]![0]),
    firstAt: extent[0]!,
    lastAt: extent[1]!,
    watermark: watermarkAt ?? null,
    cleaned: [],
  });
}

/** rowsOf runs a query and gives its rows. */
export async function rowsOf(engine: Engine, sql: string): Promise<ResultValue[][]> {
  const table = await engine.query(sql);
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => column.values[row]!));
}

/** compute runs requests of one shop; the series stand in the order of the requests. */
export async function compute(
  shop: Shop,
  asOf: string | number,
  ...requests: readonly (Partial<SeriesRequest> & { metric: string })[]
) {
  const whole = requests.map((request): SeriesRequest => ({ grain: 'day', by: [], ...request }));
  const instant = typeof asOf === 'number' ? asOf : Date.parse(asOf);
  const computed = await computeSeries({ ...shop, requests: whole, asOf: instant });
  return { ...computed, list: whole.map((request) => computed.series.get(requestKey(request))!) };
}

/** valuesOf gives the values of one segment by period label; null for null. */
export function valuesOf(
  series: MetricSeries,
  segment: readonly (string | number | boolean | null)[] = [],
  which: 'values' | 'volume' | 'rows' = 'values',
): Record<string, number | null> {
  const s = series.segments.findIndex((candidate) => segmentKey(candidate) === segmentKey(segment));
  if (s < 0)
    throw new Error(`no segment ${segmentKey(segment)} in ${series.segments.map(segmentKey).join(' ')}`);
  const count = periodCount(series.axis);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const value = series[which][s * count + i]!;
      return [periodLabel(series.axis, i), Number.isNaN(value) ? null : value];
    }),
  );
}
