import { type Engine, EngineError } from '../engine/engine.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { BoundDimension } from '../plan/bound.ts';
import { keyCandidates } from '../plan/cell-keys.ts';
import { filtersOf } from '../plan/fuse.ts';
import type { DimensionSample } from '../plan/fuse-facts.ts';
import type { AggregateNode, PreaggregateNode } from '../plan/node.ts';
import type { SourceSchema } from '../plan/schema.ts';
import { dayAxis, type RowDensity } from '../plan/stretches.ts';
import { timePredicate } from '../sql/compile-time.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { dimensionSql, isTextual } from '../sql/dimension.ts';
import { nodeSchema } from '../sql/join.ts';
import { renderExpr } from '../sql/render-expr.ts';
import { dayMs } from '../time/zone.ts';

/** SampleInput is where rows are, and how many of them are looked at. */
export interface SampleInput {
  readonly engine: Engine;
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly timezone: string;
  readonly sampleRows: number;
}

// More values of a dimension than this are not told apart by flags, of which a column has 63.
const mostValues = 40;

/** countValues estimates the numbers of values from the first rows; undefined where these cannot be read. */
export async function countValues(
  input: SampleInput,
  nodes: readonly AggregateNode[],
): Promise<Map<string, number> | undefined> {
  const dimensions = nodes.flatMap((node) => node.dimensions.map(({ expr }) => expr));
  const candidates = keyCandidates(dimensions, filtersOf(nodes));
  if (candidates.length === 0) return new Map();
  const counted = candidates.map((expr) => `approx_count_distinct(${renderExpr(expr, duckdb)})`);
  const [node] = nodes as [AggregateNode];
  const rows = `SELECT * FROM ${sampled(input, node, candidates, node.scope.from)}`;
  const table = await unlessRefused(input.engine, `SELECT ${counted.join(', ')} FROM (${rows})`);
  if (table === undefined) return undefined;
  return new Map(candidates.map((expr, i) => [normalise(expr), Number(table.columns[i]!.values[0]) + 1]));
}

/**
 * sampleValues lists, by dimension, the texts by which different values are counted, where they are few: those in the
 * first rows and in the first ones of the last day. There may be others.
 */
export async function sampleValues(
  input: SampleInput,
  nodes: readonly AggregateNode[],
  { lastAt }: RowDensity,
): Promise<Map<string, DimensionSample>> {
  const dimensions = countedBy(nodes);
  if (dimensions.length === 0) return new Map();
  const [{ scope }] = nodes as [AggregateNode];
  const exprs = dimensions.map(({ expr }) => expr);
  const columns = dimensions.map((dimension, i) => `${dimensionSql(dimension, duckdb)} AS d${i}`);
  const rows = [scope.from, Math.max(scope.from, lastAt - dayMs)].map(
    (from) => `(SELECT ${columns.join(', ')} FROM ${sampled(input, nodes[0]!, exprs, from)})`,
  );
  const values = columns.map((_, i) => `SELECT ${i} AS d, d${i} AS v FROM sample GROUP BY v`);
  const sql = `WITH sample AS MATERIALIZED (${rows.join(' UNION ALL ')})\n${values.join(' UNION ALL ')}\nORDER BY d, v`;
  const table = await unlessRefused(input.engine, sql);
  const found = new Map(dimensions.map(({ name }) => [name, [] as (string | null)[]]));
  const [places, texts] = table?.columns ?? [];
  places?.values.forEach((place, row) => {
    const text = texts!.values[row]!;
    found.get(dimensions[Number(place)]!.name)!.push(text === null ? null : String(text));
  });
  return new Map([...found].filter(([, own]) => own.length > 0 && own.length <= mostValues));
}

/** countedBy lists the dimensions of texts by which, and nothing else, different values are counted. */
function countedBy(nodes: readonly AggregateNode[]): BoundDimension[] {
  const found = new Map<string, BoundDimension>();
  for (const { aggregateClass, dimensions, sets } of nodes) {
    if (aggregateClass !== 'distinct') continue;
    for (const dimension of dimensions) {
      const isAlone = sets.some(({ by }) => by.length === 1 && by[0] === dimension.name);
      if (isAlone && isTextual(dimension.type ?? '')) found.set(dimension.name, dimension);
    }
  }
  return [...found.values()];
}

/** sampled is the first rows of a node's scope that are found from an instant on, with what expressions need joined. */
function sampled(
  { schemas, timezone, sampleRows }: SampleInput,
  { scope, sets }: AggregateNode,
  exprs: readonly SqlExpr[],
  from: number,
): string {
  const own = schemas.get(scope.source)!;
  const asked: PreaggregateNode = {
    kind: 'preaggregate',
    scope,
    dimensions: [],
    serves: [],
    table: '',
    axis: dayAxis(scope, sets[0]!.axis),
    keys: exprs.map((expr, i) => ({ name: `k${i}`, expr })),
    parts: [],
    levels: [],
    stretches: [],
    unfused: [],
  };
  const { relation } = nodeSchema(own, asked, timezone);
  const { time, to, where } = scope;
  const column = duckdb.identifier(time);
  const conditions = [timePredicate({ column, info: own.times.get(time)!, timezone, from, to })];
  if (where !== undefined) conditions.push(`(${renderExpr(where, duckdb)})`);
  return `${relation} WHERE ${conditions.join(' AND ')} LIMIT ${sampleRows}`;
}

/** What cannot be read here fails again, and is reported, where it is computed. */
async function unlessRefused(engine: Engine, sql: string) {
  try {
    return await engine.query(sql);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return undefined;
  }
}
