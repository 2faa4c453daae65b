import { EngineError } from '../engine/engine.ts';
import { tryQueryBeside } from '../engine/try-query.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { BoundDimension } from '../plan/bound.ts';
import { keyCandidates } from '../plan/cell-keys.ts';
import { filtersOf } from '../plan/fuse.ts';
import type { DimensionSample } from '../plan/fuse-facts.ts';
import type { AggregateNode } from '../plan/node.ts';
import { duckdb } from '../sql/dialect/duckdb.ts';
import { dimensionSql, isTextual } from '../sql/dimension.ts';
import { renderExpr } from '../sql/render-expr.ts';
import { firstRows, type KnownSources, sampleRows } from './compute-known.ts';

// More values of a dimension than this are not told apart by flags, of which a column has 63.
const mostValues = 40;

/** countValues estimates the numbers of values from the first rows; undefined where these cannot be read. */
export async function countValues(
  known: KnownSources,
  nodes: readonly AggregateNode[],
  most: number,
): Promise<Map<string, number> | undefined> {
  const dimensions = nodes.flatMap((node) => node.dimensions.map(({ expr }) => expr));
  const candidates = keyCandidates(dimensions, filtersOf(nodes));
  if (candidates.length === 0) return new Map();
  const counted = candidates.map((_, i) => `approx_count_distinct(v${i})`);
  const columns = candidates.map((expr, i) => `${renderExpr(expr, duckdb)} AS v${i}`);
  const rows = firstRows(known, { scope: nodes[0]!.scope, expressions: candidates }, columns, most);
  const table = await tryQueryBeside(known.engine, `SELECT ${counted.join(', ')} FROM (${rows})`);
  // What cannot be read here fails again, and is reported, where it is computed.
  if (table instanceof EngineError) return undefined;
  return new Map(candidates.map((expr, i) => [normalise(expr), Number(table.columns[i]!.values[0]) + 1]));
}

/**
 * sampleValues lists, by dimension, the texts by which different values are counted, where they are few: those in the
 * sample of `sampleRows`. There may be others.
 */
export async function sampleValues(
  known: KnownSources,
  nodes: readonly AggregateNode[],
  places: { readonly lastAt: number; readonly most: number },
): Promise<Map<string, DimensionSample>> {
  const dimensions = countedBy(nodes);
  if (dimensions.length === 0) return new Map();
  const reading = { scope: nodes[0]!.scope, expressions: dimensions.map(({ expr }) => expr) };
  const columns = dimensions.map((dimension, i) => `${dimensionSql(dimension, duckdb)} AS d${i}`);
  const rows = sampleRows(known, reading, columns, places);
  const values = columns.map((_, i) => `SELECT ${i} AS d, d${i} AS v FROM sample GROUP BY v`);
  const sql = `WITH sample AS MATERIALIZED (${rows})\n${values.join(' UNION ALL ')}\nORDER BY d, v`;
  const table = await tryQueryBeside(known.engine, sql);
  if (table instanceof EngineError) return new Map();
  const found = new Map(dimensions.map(({ name }) => [name, [] as (string | null)[]]));
  const [indices, texts] = table.columns;
  indices!.values.forEach((index, row) => {
    const text = texts!.values[row]!;
    found.get(dimensions[Number(index)]!.name)!.push(text === null ? null : String(text));
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
