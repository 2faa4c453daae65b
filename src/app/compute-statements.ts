import type { Bindings } from '../plan/bound.ts';
import type { PlanNode } from '../plan/node.ts';
import { type Plan, plan } from '../plan/plan.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { compile } from '../sql/compile.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { joinedNode, nodeSchema } from '../sql/join.ts';
import type { CompiledStatement } from '../sql/statement.ts';
import type { BoundSeries, Computed, ComputeInput, Prepared } from './compute.ts';
import { type Executed, executeStatements } from './compute-execute.ts';
import { compilePushed } from './compute-pushdown.ts';
import { refuseRepeats } from './compute-repeats.ts';
import { assembleSeries } from './compute-series.ts';
import { isLight } from './compute-stages.ts';

/** planRequests plans some requests with what is bound. */
export function planRequests(
  { project, asOf }: ComputeInput,
  { bindings, schemas, extents }: BoundSeries,
  requests: readonly SeriesRequest[],
): Plan {
  return plan({ project, requests, bindings, schemas, extents, asOf });
}

/** prepareNodes compiles the nodes of a plan. */
export function prepareNodes(
  { project, sources, fusing }: ComputeInput,
  bound: BoundSeries,
  planned: Plan,
  nodes: readonly PlanNode[],
): Prepared {
  const { timezone } = project;
  const { schemas, extents, formulas, restricted, bindings } = bound;
  const compileNode = (node: PlanNode): CompiledStatement => {
    const pushed = compilePushed(node, sources, timezone);
    if (pushed !== undefined) return pushed;
    const own = schemas.get(node.scope.source)!;
    const over = node.kind === 'aggregate' ? node.over : undefined;
    const schema = over ?? nodeSchema(own, node, timezone);
    return compile(joinedNode(node, timezone), { schema, timezone, dialect: duckdb });
  };
  return {
    plan: planned,
    statements: nodes.flatMap((node) => compileOrPart(node, compileNode)),
    compile: compileNode,
    isLight: (statement) => isLight(statement, bound, fusing?.lightRows),
    schemas,
    extents,
    orders: ordersOf(bindings),
    formulas,
    restricted,
    diagnostics: planned.diagnostics,
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

/** runStatements runs what is prepared and puts the results together. */
export async function runStatements(
  input: ComputeInput,
  prepared: Prepared,
): Promise<Pick<Computed, 'series' | 'diagnostics'>> {
  const { engine, project, onProgress, sources } = input;
  const found = await executeStatements({
    engine,
    project,
    sources,
    statements: prepared.statements,
    compile: prepared.compile,
    isLight: prepared.isLight,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const executed: Executed = refuseRepeats(project, found);
  return { series: assembleSeries(input, prepared, executed), diagnostics: executed.diagnostics };
}
