import { type Engine, EngineError } from '../engine/engine.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { SourceState } from '../model/series.ts';
import { keyCandidates } from '../plan/cell-keys.ts';
import { divide } from '../plan/divide.ts';
import { filtersOf, fuse, isWorthFusing } from '../plan/fuse.ts';
import type { AggregateNode, PlanNode, PreaggregateNode } from '../plan/node.ts';
import type { SourceExtent, SourceSchema } from '../plan/schema.ts';
import { dayAxis, type RowDensity } from '../plan/stretches.ts';
import { timePredicate } from '../sql/compile-time.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { nodeSchema } from '../sql/join.ts';
import { renderExpr } from '../sql/render-expr.ts';

/** Fusing is when nodes are fused, and how many rows are then read at once. */
export interface Fusing {
  /** Where it saves time unless it says otherwise. */
  readonly when: 'worth' | 'always' | 'never';
  readonly rowsAtOnce: number;
}

/** FuseInput is nodes and what is known of the sources they read. */
export interface FuseInput {
  readonly engine: Engine;
  readonly nodes: readonly PlanNode[];
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly extents: ReadonlyMap<string, SourceExtent>;
  readonly timezone: string;
  /** Whether the rows of a source are in their database, which is read once a statement. */
  readonly isElsewhere: (source: string) => boolean;
  readonly fusing?: Fusing;
}

const usual: Fusing = { when: 'worth', rowsAtOnce: 1_000_000 };
const sampleRows = 30_000;

/**
 * fuseNodes fuses the aggregates of each scope where that saves time. It looks at some rows to find out how many values
 * filters and dimensions have.
 */
export async function fuseNodes(input: FuseInput): Promise<PlanNode[]> {
  const { when, rowsAtOnce } = input.fusing ?? usual;
  const scopes = new Map<string, AggregateNode[]>();
  const fused: PlanNode[] = [];
  for (const node of input.nodes) {
    if (node.kind !== 'aggregate' || node.states !== undefined || input.isElsewhere(node.scope.source))
      continue;
    scopes.set(node.scope.key, [...(scopes.get(node.scope.key) ?? []), node]);
  }
  const taken = new Set<PlanNode>();
  for (const nodes of scopes.values()) {
    const density = densityOf(input, nodes[0]!);
    if (density === undefined || when === 'never') continue;
    if (when === 'worth' && !isWorthFusing(nodes, density)) continue;
    const counts = await countValues(input, nodes);
    if (counts === undefined) continue;
    const tableName = () => `kpi_cells_${taken.size}`;
    fused.push(...fuse(nodes, { density, counts, rowsAtOnce, isAlways: when === 'always', tableName }));
    for (const node of nodes) taken.add(node);
  }
  const rest = input.nodes
    .filter((node) => !taken.has(node))
    .map((node) => {
      const density = input.isElsewhere(node.scope.source) ? undefined : densityOf(input, node);
      return withReason(density === undefined || when === 'never' ? node : divide(node, density, rowsAtOnce));
    });
  return [...fused, ...rest];
}

function withReason(node: PlanNode): PlanNode {
  return node.kind === 'aggregate' && node.states !== undefined ? { ...node, reason: 'states' } : node;
}

/** densityOf is how many rows the source of a node has, and in what time; undefined where that is not known. */
export function densityOf(
  { states, extents }: Pick<FuseInput, 'states' | 'extents'>,
  { scope }: PlanNode,
): RowDensity | undefined {
  const rows = states.get(scope.source)?.rows;
  const extent = extents.get(scope.source);
  if (rows === undefined || extent === undefined || extent.firstAt === null || extent.lastAt === null) return;
  return { rows, firstAt: extent.firstAt, lastAt: extent.lastAt };
}

/** countValues estimates the numbers of values from the first rows; undefined where these cannot be read. */
async function countValues(
  { engine, schemas, timezone }: FuseInput,
  nodes: readonly AggregateNode[],
): Promise<Map<string, number> | undefined> {
  const dimensions = nodes.flatMap((node) => node.dimensions.map(({ expr }) => expr));
  const candidates = keyCandidates(dimensions, filtersOf(nodes));
  if (candidates.length === 0) return new Map();
  try {
    const table = await engine.query(countSql(nodes[0]!, candidates, schemas, timezone));
    return new Map(candidates.map((expr, i) => [normalise(expr), Number(table.columns[i]!.values[0]) + 1]));
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return undefined;
  }
}

function countSql(
  { scope, sets }: AggregateNode,
  candidates: readonly SqlExpr[],
  schemas: ReadonlyMap<string, SourceSchema>,
  timezone: string,
): string {
  const own = schemas.get(scope.source)!;
  const keys = candidates.map((expr, i) => ({ name: `k${i}`, expr }));
  const asked: PreaggregateNode = {
    kind: 'preaggregate',
    scope,
    dimensions: [],
    serves: [],
    table: '',
    axis: dayAxis(scope, sets[0]!.axis),
    keys,
    parts: [],
    levels: [],
    stretches: [],
    unfused: [],
  };
  const { relation } = nodeSchema(own, asked, timezone);
  const { time, from, to, where } = scope;
  const column = duckdb.identifier(time);
  const conditions = [timePredicate({ column, info: own.times.get(time)!, timezone, from, to })];
  if (where !== undefined) conditions.push(`(${renderExpr(where, duckdb)})`);
  const counted = candidates.map((expr) => `approx_count_distinct(${renderExpr(expr, duckdb)})`);
  const sample = `SELECT * FROM ${relation} WHERE ${conditions.join(' AND ')} LIMIT ${sampleRows}`;
  return `SELECT ${counted.join(', ')} FROM (${sample})`;
}
