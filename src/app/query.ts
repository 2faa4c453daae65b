import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { metricSources } from '../model/lineage.ts';
import type { SourceText } from '../model/located.ts';
import type { Metric } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { groupingOf } from '../plan/grouping.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import type { QueryResult } from '../report/query-rows.ts';
import { parseDate } from '../time/date.ts';
import { compareGrains, type Grain, grains } from '../time/grain.ts';
import { startOfDay } from '../time/zone.ts';
import { computeSeries } from './compute.ts';
import { badDate } from './date-option.ts';
import { exitCode } from './exit-code.ts';
import type { HttpPorts } from './http-access.ts';
import { type Definitions, loadDefinitions, type Texts, type Unusable } from './load-definitions.ts';
import { openSources, queryStatements } from './open-sources.ts';
import type { Ports } from './ports.ts';
import { readPresentation } from './query-presentation.ts';
import { rankSegments } from './query-top.ts';
import { totalRequests } from './query-totals.ts';
import { refuseRestricted } from './withhold.ts';

export type { QueryResult };

/** QueryOptions is what a query is asked for, as written on the command line. */
export interface QueryOptions {
  readonly root: string;
  readonly metrics: readonly string[];
  readonly by: readonly string[];
  /** The coarsest of the metrics' own when absent. */
  readonly grain?: Grain;
  /** How many of the largest segments by the first metric stand by themselves; the rest is one. All when absent. */
  readonly top?: number;
  /** A SQL condition on the rows of every source that is read. */
  readonly where?: string;
  /** First and last date, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  /** Columns to order rows by: `period`, dimensions and metrics; from the greatest value on with `:desc` behind. */
  readonly order?: readonly string[];
  /** Most rows that are given, a positive whole number as written. */
  readonly limit?: string;
  /** Whether totals are given too: over dimensions from the last one on, and over all periods. */
  readonly totals?: boolean;
  /** Groups that ask; restricted metrics are refused to all but theirs. */
  readonly audience?: readonly string[];
}

/** QueryOutcome is the values asked for with the statements that gave them, or why there are none. */
export interface QueryOutcome {
  readonly result?: QueryResult;
  readonly statements: readonly { readonly sql: string }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

/** query computes metrics by period and segment. */
export async function query(ports: Ports, options: QueryOptions): Promise<QueryOutcome> {
  return queryDefinitions(ports, await loadDefinitions(ports, options), options);
}

/** queryDefinitions is `query` of definitions that have been loaded. */
export async function queryDefinitions(
  ports: HttpPorts & Pick<Ports, 'openWorkspace' | 'onProgress'>,
  definitions: Definitions | Unusable,
  options: QueryOptions,
): Promise<QueryOutcome> {
  const texts = new Map(definitions.texts);
  if (options.where !== undefined) texts.set(whereFile, options.where);
  const failed = (diagnostics: readonly Diagnostic[]): QueryOutcome => {
    return { statements: [], diagnostics, texts, exitCode: exitCode({ diagnostics }) };
  };
  if (definitions.project === undefined) return failed(definitions.diagnostics);
  const { requests, metrics, diagnostics } = queryRequests(definitions.project, options);
  const { order, limit, diagnostics: mistakes } = readPresentation(options);
  if (hasErrors([...diagnostics, ...mistakes]))
    return failed([...definitions.diagnostics, ...diagnostics, ...mistakes]);
  const levels = options.totals ? totalRequests(requests) : [];
  const { kept, ...computed } = await computeRequests(
    ports,
    definitions,
    [...requests, ...levels.flat()],
    options.top,
  );
  const refused = refuseRestricted(definitions.project, computed.series.values(), options.audience ?? []);
  const found = [...definitions.diagnostics, ...computed.diagnostics, ...refused];
  if (hasErrors(found)) return { ...failed(found), statements: computed.statements };
  const seriesOf = (level: readonly SeriesRequest[]) =>
    level.flatMap((request) => computed.series.get(requestKey(kept(request))) ?? []);
  const result: QueryResult = {
    locale: definitions.project.locale,
    metrics,
    series: seriesOf(requests),
    ...(options.totals ? { totals: levels.map(totalsOf(seriesOf)) } : {}),
    order,
    ...(limit === undefined ? {} : { limit }),
  };
  return { result, statements: computed.statements, diagnostics: found, texts, exitCode: 0 };
}

async function computeRequests(
  ports: HttpPorts & Pick<Ports, 'openWorkspace' | 'onProgress'>,
  { project, asOf }: Definitions,
  requests: readonly SeriesRequest[],
  top: number | undefined,
) {
  const workspace = await ports.openWorkspace();
  try {
    const names = requests.map((request) => request.metric);
    const opened = await openSources(ports, workspace, project, metricSources(project.metrics, names), asOf);
    const { sources, states } = opened;
    const input = { engine: workspace.engine, project, sources, states, asOf, onProgress: ports.onProgress };
    const [first] = requests;
    const ranked =
      top === undefined || first === undefined ? undefined : await rankSegments(input, first, top);
    const kept = keeping(first, ranked?.keep);
    const computed = await computeSeries({ ...input, requests: requests.map(kept) });
    const diagnostics = [...opened.diagnostics, ...(ranked?.diagnostics ?? []), ...computed.diagnostics];
    const statements = [...queryStatements(sources), ...computed.statements];
    return { ...computed, statements, kept, diagnostics };
  } finally {
    workspace.close();
  }
}

/** keeping makes requests by all the dimensions keep some segments; totals over a dimension are over all there are. */
function keeping(first: SeriesRequest | undefined, keep: readonly Segment[] | undefined) {
  return (request: SeriesRequest): SeriesRequest =>
    keep === undefined || request.by.length < (first?.by.length ?? 0) ? request : { ...request, keep };
}

function totalsOf(seriesOf: (level: readonly SeriesRequest[]) => MetricSeries[]) {
  return (level: readonly SeriesRequest[]) => ({
    isOverall: level[0]?.overall === true,
    series: seriesOf(level),
  });
}

function queryRequests(project: Project, options: QueryOptions) {
  const diagnostics: Diagnostic[] = [];
  const metrics = options.metrics.flatMap((name): Metric[] => {
    const metric = project.metrics.get(name);
    if (metric === undefined) diagnostics.push(unknownMetric(project, name));
    return metric === undefined ? [] : [metric];
  });
  const day = (option: string, text: string | undefined): number | undefined => {
    const days = text === undefined ? undefined : parseDate(text);
    if (text !== undefined && days === undefined) diagnostics.push(badDate(option, text));
    return days;
  };
  if (options.top !== undefined) diagnostics.push(...badTop(options.top, options.by));
  const [from, to] = [day('--from', options.from), day('--to', options.to)];
  const grain = options.grain ?? coarsest(metrics.map((metric) => metric.grain ?? project.grain));
  diagnostics.push(...badGrain(project, grain));
  const by = groupingOf(
    project,
    metrics.map(({ name }) => name),
    options.by,
  );
  const requests = metrics.map(
    ({ name }): SeriesRequest => ({
      metric: name,
      grain,
      by,
      ...(from === undefined ? {} : { from: startOfDay(project.timezone, from) }),
      ...(to === undefined ? {} : { to: startOfDay(project.timezone, to + 1) }),
      ...(options.where === undefined ? {} : { where: whereText(options.where) }),
    }),
  );
  return { requests, metrics, diagnostics };
}

function coarsest(grains: readonly Grain[]): Grain {
  return grains.reduce((a, b) => (compareGrains(a, b) >= 0 ? a : b), 'hour');
}

/** badGrain says what is wrong with a grain as written on the command line. */
function badGrain(project: Project, text: string): Diagnostic[] {
  const own = [...project.calendars.values()].flatMap(({ name, periods }) =>
    Object.keys(periods?.units ?? {}).map((unit) => `${name}.${unit}`),
  );
  const words = [...grains, ...own];
  if (words.includes(text)) return [];
  const nearest = suggest(text, words);
  const help = nearest === undefined ? `there are: ${words.join(', ')}` : `did you mean "${nearest}"?`;
  return [errorAt('bad-option', `--grain "${text}" is not the length of a period`, undefined, { help })];
}

function unknownMetric(project: Project, name: string): Diagnostic {
  const nearest = suggest(name, [...project.metrics.keys()]);
  return errorAt('unknown-metric', `the project has no metric "${name}"`, undefined, {
    help: nearest ? `did you mean "${nearest}"?` : 'kpi check --verbose lists its metrics',
  });
}

function badTop(top: number, by: readonly string[]): Diagnostic[] {
  if (!Number.isInteger(top) || top < 1) {
    return [errorAt('bad-option', '--top must be a whole number of at least 1', undefined)];
  }
  const help = 'say by which dimension: --by region';
  return by.length > 0 ? [] : [errorAt('bad-option', '--top chooses among segments', undefined, { help })];
}

const whereFile = '--where';

function whereText(text: string): SourceText {
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: 1, column: text.length + 1, offset: text.length };
  return { text, span: { file: whereFile, start, end }, lines: [start] };
}
