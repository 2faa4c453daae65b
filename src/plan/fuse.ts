import type { AggregateClass } from '../expr/sql/functions.ts';
import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { joinAxes } from './frame.ts';
import { fuseAdditive } from './fuse-additive.ts';
import { type DistinctLevel, fuseDistinct } from './fuse-distinct.ts';
import type { FuseFacts, Level } from './fuse-facts.ts';
import { countsOf, type LevelMeasure, levelNodes, measuresAt, partsOf, withoutCounts } from './level.ts';
import type { AggregateNode, PlanNode } from './node.ts';
import { joinScopes, type RowDensity, rowsIn, stretchesOf } from './stretches.ts';

// Nanoseconds that a row takes for an aggregate with a FILTER, measured on DuckDB 1.5.
const rowCosts = { additive: 12, distinct: 60, sketch: 20, quantile: 40, other: 40 } as const;
const fusedFrom = 3e8;

/** isWorthFusing tells whether the nodes of one scope take so long that reading them in another way saves time. */
export function isWorthFusing(nodes: readonly AggregateNode[], density: RowDensity): boolean {
  const costs = nodes.map(({ scope, atoms, sets, aggregateClass }) => {
    return rowsIn(density, scope) * atoms.length * sets.length * rowCosts[aggregateClass];
  });
  return costs.reduce((sum, cost) => sum + cost, 0) >= fusedFrom;
}

/** filtersOf lists the filters that the rows of nodes are counted or added up by. */
export function filtersOf(nodes: readonly AggregateNode[]): SqlExpr[] {
  return nodes.flatMap(({ atoms }) => atoms.flatMap(({ filter }: Atom) => filter ?? []));
}

/**
 * fuse computes what the aggregate nodes of one scope do in fewer passes: additive measures from cells, distinct values
 * by flags, everything only at the levels where it is asked for, and each statement for one class of aggregate. Long
 * histories are read in stretches of time, which bounds memory.
 */
export function fuse(nodes: readonly AggregateNode[], facts: FuseFacts): PlanNode[] {
  const levels = levelsOf(nodes);
  const others: PlanNode[] = [];
  const distinct: DistinctLevel[] = [];
  for (const node of nodes) {
    for (const { key } of node.sets) {
      const level = levels.get(key)!;
      const measures = measuresAt(node, level.set);
      if (node.aggregateClass === 'additive') level.measures.push(...measures);
      else if (node.aggregateClass === 'distinct') distinct.push({ level, measures });
      else others.push(...fuseOthers(node.aggregateClass, level, measures, facts));
    }
  }
  const keyed = fuseDistinct(distinct, facts);
  return [...fuseAdditive([...levels.values()], facts), ...keyed, ...others];
}

/** What different classes of aggregate are asked for at one level has one axis, so that it can be put together. */
function levelsOf(nodes: readonly AggregateNode[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const node of nodes) {
    for (const set of node.sets) {
      const known = levels.get(set.key);
      const own = { ...partsOf(node, set), measures: [] };
      if (known === undefined) levels.set(set.key, own);
      else {
        const axis = joinAxes(known.set.axis, set.axis);
        levels.set(set.key, { ...known, set: { ...set, axis }, scope: joinScopes(known.scope, node.scope) });
      }
    }
  }
  return levels;
}

function fuseOthers(
  aggregateClass: Exclude<AggregateClass, 'additive' | 'distinct'>,
  level: Level,
  measures: readonly LevelMeasure[],
  facts: FuseFacts,
): PlanNode[] {
  if (measures.length === 0) return [];
  if (aggregateClass !== 'quantile')
    return levelNodes(level, aggregateClass, measures, { reason: 'aggregate' });
  level.measures.push(...measures.map(countsOf));
  const stretches = stretchesOf(level.scope, level.set.axis, facts.density, facts.rowsAtOnce);
  const values = measures.map(withoutCounts);
  return levelNodes(level, 'quantile', values, { hasRows: false }).map((fused) => ({ ...fused, stretches }));
}
