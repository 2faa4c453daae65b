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
import { type Plan, plan } from '../plan/plan.ts';
import { mergePushed } from '../plan/pushed.ts';
import type { SeriesRequest } from '../plan/request.ts';
import type { SourceExtent, SourceSchema } from '../plan/schema.ts';
import { hasConcealed } from '../source/conceal.ts';
import type { OpenedSource } from '../source/open.ts';
import { compile } from '../sql/compile.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { joinedNode, nodeSchema } from '../sql/join.ts';
import type { CompiledStatement } from '../sql/statement.ts';
import { bindTypes } from './compute-bind.ts';
import { type Executed, executeStatements } from './compute-execute.ts';
import { readExtents } from './compute-extents.ts';
import { type Fusing, fuseNodes } from './compute-fuse.ts';
import { checkFanOut, countUnmatched } from './compute-joins.ts';
import { limitNodes } from './compute-limit.ts';
import { compilePushed, refusePushdown } from './compute-pushdown.ts';
import { refuseRepeats } from './compute-repeats.ts';
import { assembleSeries } from './compute-series.ts';
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
  readonly onProgress?: OnProgress | undefined;
}

/** Prepared is everything that is known before rows are aggregated: the plan and its statements. */
export interface Prepared {
  readonly plan: Plan;
  readonly statements: readonly CompiledStatement[];
  readonly compile: (node: PlanNode) => CompiledStatement;
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
  /** By request key. */
  readonly series: ReadonlyMap<string, MetricSeries>;
  readonly statements: readonly CompiledStatement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * computeSeries binds, plans, compiles and runs what the requests need and puts the results together. A statement that
 * fails takes only the series that depend on it with it: they carry the error and have no segments.
 */
export async function computeSeries(given: ComputeInput): Promise<Computed> {
  const input = withDiscretion(given);
  const prepared = await prepareSeries(input);
  const { engine, project } = input;
  const { statements, schemas } = prepared;
  const { onProgress, sources } = input;
  const found = await executeStatements({
    engine,
    project,
    sources,
    statements,
    compile: prepared.compile,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const executed: Executed = refuseRepeats(project, found);
  const unmatched = await countUnmatched(engine, statements, schemas, project.timezone);
  return {
    series: assembleSeries(input, prepared, executed),
    statements,
    diagnostics: [...prepared.diagnostics, ...executed.diagnostics, ...unmatched],
  };
}

/** What the engine says of values that do not fit would quote them. */
function withDiscretion(input: ComputeInput): ComputeInput {
  return hasConcealed(input.sources.values()) ? { ...input, engine: discreet(input.engine) } : input;
}

/** prepareSeries plans and compiles without aggregating: it reads no more than columns' types, first and
 * last times, joined keys and some rows. */
export async function prepareSeries(input: ComputeInput): Promise<Prepared> {
  const { project, requests, asOf } = input;
  const schemas = withJoins(project, input.sources);
  const leaves = neededLeaves(input);
  const bound = await bindRequests(input, schemas, leaves);
  const { formulas, diagnostics: mistakes } = await parseFormulas(project, requests);
  const extents = await extentsOf(input, leaves);
  const failed = new Map([...bound.bindings.failed, ...unopened(input, leaves), ...extents.failed]);
  const bindings = bindKept(project, { ...bound.bindings, failed }, requests);
  const planned = plan({ project, requests, bindings, schemas, extents: extents.known, asOf });
  const { engine, states, fusing, sources } = input;
  const { timezone } = project;
  const reading = {
    engine,
    schemas,
    states,
    extents: extents.known,
    isElsewhere: (source: string) => sources.get(source)?.pushdown !== undefined,
  };
  const limited = await limitNodes({ ...reading, project, nodes: planned.nodes });
  const { nodes: allowed } = limited;
  const fused = await fuseNodes({ ...reading, nodes: allowed, timezone, ...(fusing && { fusing }) });
  const nodes = mergePushed(fused, reading.isElsewhere);
  const compileNode = (node: PlanNode): CompiledStatement => {
    const pushed = compilePushed(node, sources, timezone);
    if (pushed !== undefined) return pushed;
    const own = schemas.get(node.scope.source)!;
    const over = node.kind === 'aggregate' ? node.over : undefined;
    const schema = over ?? nodeSchema(own, node, timezone);
    return compile(joinedNode(node, timezone), { schema, timezone, dialect: duckdb });
  };
  const refused = limited.refused.map(({ node, message }) => {
    return { ...compileNode(node), refusal: { message, isSaid: true } };
  });
  const statements = [...nodes.flatMap((node) => compileOrPart(node, compileNode)), ...refused];
  const diagnostics = [
    ...bound.diagnostics,
    ...mistakes,
    ...extents.diagnostics,
    ...planned.diagnostics,
    ...limited.diagnostics,
  ];
  return {
    plan: planned,
    statements,
    compile: compileNode,
    schemas,
    extents: extents.known,
    orders: ordersOf(bindings),
    formulas,
    restricted: bound.restricted,
    diagnostics,
  };
}

/** Of what was put together and is refused, the rest is computed. */
function compileOrPart(node: PlanNode, compileNode: (node: PlanNode) => CompiledStatement) {
  const compiled = compileNode(node);
  const isRefused = compiled.refusal !== undefined && node.kind === 'aggregate';
  return isRefused && node.unfused !== undefined ? node.unfused.map(compileNode) : [compiled];
}

function ordersOf(bindings: Bindings): Map<string, readonly string[]> {
  const dimensions = [...bindings.dimensions.values()].flatMap((own) => [...own.values()]);
  return new Map(
    dimensions.flatMap(({ name, order }) => (order === undefined ? [] : [[name, order] as const])),
  );
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
  const isElsewhere = (source: string) => input.sources.get(source)?.pushdown !== undefined;
  const concealed = concealBindings(bound.bindings, schemas, isElsewhere);
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
