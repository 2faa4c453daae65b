import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { discreet } from '../engine/discreet.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import { parseFragments } from '../engine/parse-fragments.ts';
import { parseFormula } from '../expr/formula/parse.ts';
import type { Formula } from '../expr/formula/tree.ts';
import type { FormulaMetric, MeasureMetric } from '../model/metric.ts';
import { metricInputs } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { MetricSeries, SourceState } from '../model/series.ts';
import { bindMetrics } from '../plan/bind.ts';
import type { Bindings } from '../plan/bound.ts';
import { type ConcealedBindings, concealBindings } from '../plan/conceal.ts';
import { groupedSources, keysOf, leavesOf, operandFilters, timeOf } from '../plan/expand.ts';
import { fragmentError } from '../plan/fragment.ts';
import { groupingOf } from '../plan/grouping.ts';
import { withJoins } from '../plan/join.ts';
import { bindKept } from '../plan/keep.ts';
import type { PlanNode } from '../plan/node.ts';
import type { Plan } from '../plan/plan.ts';
import { mergePushed } from '../plan/pushed.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import type { SourceExtent, SourceSchema } from '../plan/schema.ts';
import { hasConcealed } from '../source/conceal.ts';
import type { OpenedSource } from '../source/open.ts';
import type { CompiledStatement } from '../sql/statement.ts';
import { type Batched, type Batching, batchGroups, type SegmentGroup } from './compute-batches.ts';
import { bindTypes } from './compute-bind.ts';
import { readExtents } from './compute-extents.ts';
import { type Fusing, fuseNodes } from './compute-fuse.ts';
import { checkFanOut, countUnmatched } from './compute-joins.ts';
import type { KnownSources } from './compute-known.ts';
import { limitNodes } from './compute-limit.ts';
import { refusePushdown } from './compute-pushdown.ts';
import { planRequests, prepareNodes, runStatements } from './compute-statements.ts';
import type { OnProgress } from './ports.ts';

/** ComputeInput is what is to be computed from which opened sources, as of an instant in epoch milliseconds. */
export interface ComputeInput {
  readonly engine: Engine;
  readonly project: Project;
  readonly sources: ReadonlyMap<string, OpenedSource>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly requests: readonly SeriesRequest[];
  readonly asOf: number;
  readonly fusing?: Fusing;
  /** Which of the requests may be computed some segments after the others. */
  readonly groups?: readonly SegmentGroup[];
  readonly batching?: Batching | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Prepared is everything that is known before rows are aggregated: the plan and its statements. */
export interface Prepared {
  readonly plan: Plan;
  readonly statements: readonly CompiledStatement[];
  readonly compile: (node: PlanNode) => CompiledStatement;
  /** Whether a statement reads so few rows that another may run beside it. */
  readonly isLight: (statement: CompiledStatement) => boolean;
  /** With what their rows look up. */
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly extents: ReadonlyMap<string, SourceExtent>;
  /** The values of dimensions in their order, by name, where that is not the one of texts. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  readonly formulas: ReadonlyMap<string, Formula>;
  /** Measures that are computed from restricted columns, by metric name. */
  readonly restricted: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Computed is what `computeSeries` found: a series for every request, also for those that failed. */
export interface Computed {
  /** By request key; without those of `batched`. */
  readonly series: ReadonlyMap<string, MetricSeries>;
  readonly statements: readonly CompiledStatement[];
  /** Groups of requests whose series would be too many values at once; their requests are still to be computed. */
  readonly batched: readonly Batched[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * computeSeries binds, plans, compiles and runs what the requests need and puts the results together. A statement that
 * fails takes only the series that depend on it with it: they carry the error and have no segments.
 */
export async function computeSeries(given: ComputeInput): Promise<Computed> {
  const input = withDiscretion(given);
  const { prepared, batched } = await prepareBatches(input);
  const { engine, project } = input;
  const { statements, schemas } = prepared;
  const { series, diagnostics } = await runStatements(input, prepared);
  const read = [...statements, ...batched.flatMap((each) => each.statements)];
  const unmatched = await countUnmatched(engine, read, schemas, project.timezone);
  return {
    series,
    statements,
    batched,
    diagnostics: [...prepared.diagnostics, ...diagnostics, ...unmatched],
  };
}

/** What the engine says of values that do not fit would quote them. */
function withDiscretion(input: ComputeInput): ComputeInput {
  return hasConcealed(input.sources.values()) ? { ...input, engine: discreet(input.engine) } : input;
}

/** prepareSeries plans and compiles without aggregating: it reads no more than columns' types, first and
 * last times, joined keys and some rows, and of very many segments how many there are. */
export async function prepareSeries(input: ComputeInput): Promise<Prepared> {
  const { prepared, batched } = await prepareBatches(input);
  return { ...prepared, statements: [...prepared.statements, ...batched.flatMap((each) => each.statements)] };
}

async function prepareBatches(input: ComputeInput): Promise<{ prepared: Prepared; batched: Batched[] }> {
  const bound = await bindSeries(input);
  const batched = await batchGroups(input, bound);
  const isLater = (key: string) => batched.some((each) => each.requests.has(key));
  const requests = input.requests.filter((request) => !isLater(requestKey(request)));
  const prepared = await compileSeries({ ...input, requests }, bound);
  const diagnostics = [...prepared.diagnostics, ...batched.flatMap((each) => each.diagnostics)];
  return { prepared: { ...prepared, diagnostics }, batched };
}

/** BoundSeries is what requests are planned with: fragments that fit their columns, and when rows happened. */
export interface BoundSeries extends KnownSources {
  readonly bindings: Bindings;
  readonly formulas: ReadonlyMap<string, Formula>;
  readonly restricted: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

async function bindSeries(input: ComputeInput): Promise<BoundSeries> {
  const { engine, project, states, requests } = input;
  const schemas = withJoins(project, input.sources);
  const leaves = neededLeaves(input);
  const bound = await bindRequests(input, schemas, leaves);
  const { formulas, diagnostics: mistakes } = await parseFormulas(project, requests);
  const extents = await extentsOf(input, leaves);
  const failed = new Map([...bound.bindings.failed, ...unopened(input, leaves), ...extents.failed]);
  return {
    engine,
    project,
    schemas,
    states,
    extents: extents.known,
    isElsewhere: elsewhere(input),
    segmentCounts: new Map(),
    bindings: bindKept(project, { ...bound.bindings, failed }, requests),
    formulas,
    restricted: bound.restricted,
    diagnostics: [...bound.diagnostics, ...mistakes, ...extents.diagnostics],
  };
}

async function compileSeries(input: ComputeInput, bound: BoundSeries): Promise<Prepared> {
  const planned = planRequests(input, bound, input.requests);
  const limited = await limitNodes(bound, planned.nodes);
  const fused = await fuseNodes(bound, limited.nodes, input.fusing);
  const nodes = mergePushed(fused, bound.isElsewhere);
  const prepared = prepareNodes(input, bound, planned, nodes);
  const refused = limited.refused.map(({ node, message }) => {
    return { ...prepared.compile(node), refusal: { message, isSaid: true } };
  });
  return {
    ...prepared,
    statements: [...prepared.statements, ...refused],
    diagnostics: [...bound.diagnostics, ...planned.diagnostics, ...limited.diagnostics],
  };
}

/** elsewhere tells which sources have their rows in their database. */
function elsewhere({ sources }: ComputeInput): (source: string) => boolean {
  return (source) => sources.get(source)?.pushdown !== undefined;
}

function neededLeaves({ project, requests }: ComputeInput): MeasureMetric[] {
  const leaves = requests.flatMap((request) => leavesOf(project, request.metric));
  return [...new Map(leaves.map((leaf) => [leaf.name, leaf])).values()];
}

async function bindRequests(
  input: ComputeInput,
  schemas: ReadonlyMap<string, SourceSchema>,
  measures: readonly MeasureMetric[],
): Promise<Pick<ConcealedBindings, 'bindings' | 'restricted' | 'diagnostics'>> {
  const { engine, project, requests } = input;
  const perSource = requests.flatMap((request) => {
    return [...groupedSources(project, request.metric)].map((source) => ({ source, request }));
  });
  const bound = await bindMetrics({
    project,
    schemas,
    measures,
    dimensions: perSource.flatMap(({ source, request }) =>
      groupingOf(project, [request.metric], request.by).map((name) => ({ source, name })),
    ),
    keys: requests.flatMap((request) => keysOf(project, request.metric)),
    filters: [
      ...perSource.flatMap(({ source, request }) =>
        request.where ? [{ source, where: request.where }] : [],
      ),
      ...requests.flatMap((request) => operandFilters(project, request.metric)),
    ],
    parse: (texts, isNative) => parseFragments(engine, texts, isNative),
  });
  const concealed = concealBindings(bound.bindings, schemas, elsewhere(input));
  const typed = await bindTypes(engine, concealed.bindings, schemas, project);
  const pushed = refusePushdown(typed.bindings, input.sources);
  const checked = await checkFanOut(engine, pushed.bindings, schemas);
  const said = [bound, concealed, typed, pushed, checked].flatMap(({ diagnostics }) => diagnostics);
  return { bindings: checked.bindings, restricted: concealed.restricted, diagnostics: said };
}

async function parseFormulas(
  project: Project,
  requests: readonly SeriesRequest[],
): Promise<{ formulas: Map<string, Formula>; diagnostics: Diagnostic[] }> {
  const formulas = new Map<string, Formula>();
  const diagnostics: Diagnostic[] = [];
  for (const metric of neededFormulas(project, requests)) {
    const parsed = await parseFormula(metric.formula.text);
    if (parsed.kind === 'ok') formulas.set(metric.name, parsed.formula);
    else diagnostics.push(fragmentError(parsed, metric.formula));
  }
  return { formulas, diagnostics };
}

function neededFormulas(project: Project, requests: readonly SeriesRequest[]): FormulaMetric[] {
  const found = new Map<string, FormulaMetric>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const metric = project.metrics.get(name);
    if (metric === undefined || seen.has(name)) return;
    seen.add(name);
    if (metric.kind === 'formula') found.set(name, metric);
    for (const input of metricInputs(metric)) visit(input.name);
  };
  for (const request of requests) visit(request.metric);
  return [...found.values()];
}

/** unopened says of each measure whose source could not be opened why that was. */
function unopened({ sources, states }: ComputeInput, leaves: readonly MeasureMetric[]): [string, string][] {
  return leaves
    .filter((leaf) => !sources.has(leaf.source))
    .map((leaf) => {
      const why = states.get(leaf.source)?.error ?? 'it could not be opened';
      return [leaf.name, `source "${leaf.source}": ${why}`];
    });
}

interface Extents {
  readonly known: Map<string, SourceExtent>;
  readonly failed: [string, string][];
  readonly diagnostics: Diagnostic[];
}

async function extentsOf(input: ComputeInput, leaves: readonly MeasureMetric[]): Promise<Extents> {
  const { engine, project, sources: schemas, states, asOf } = input;
  const extents: Extents = { known: new Map(), failed: [], diagnostics: [] };
  for (const source of new Set(leaves.map((leaf) => leaf.source))) {
    if (!schemas.has(source)) continue;
    const own = leaves.filter((leaf) => leaf.source === source);
    const times = new Map([[source, new Set(own.flatMap((leaf) => timeOf(project, leaf) ?? []))]]);
    try {
      const found = await readExtents({ engine, project, schemas, states, times, asOf });
      for (const [name, extent] of found) extents.known.set(name, extent);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const names = own.map((leaf) => leaf.name);
      const message = `the times of source "${source}" could not be read, for ${names.join(', ')}`;
      extents.diagnostics.push(
        errorAt('engine-error', message, undefined, { note: `${error.message}\n${error.sql}` }),
      );
      extents.failed.push(...names.map((name): [string, string] => [name, message]));
    }
  }
  return extents;
}
