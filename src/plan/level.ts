import type { AggregateClass } from '../expr/sql/functions.ts';
import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { UnfusedReason } from '../model/unfused-reason.ts';
import { countAtom } from './count.ts';
import type { AggregateNode, GroupingSet } from './node.ts';
import { fewFilters, type MeasureAtoms, numberAtoms } from './share-atoms.ts';

/** LevelMeasure is a measure as it is asked for at one level, its counts included. */
export interface LevelMeasure extends MeasureAtoms {
  readonly volume: Atom;
  readonly presence: Atom;
}

/** measuresAt lists the measures of a node that are asked for at one of its grouping sets. */
export function measuresAt(node: AggregateNode, set: GroupingSet): LevelMeasure[] {
  return node.measures
    .filter(({ at }) => at === undefined || at.has(set.key))
    .map(({ metric, serves = node.serves, combine, atoms, volume, presence }) => ({
      metric,
      serves,
      combine,
      atoms: atoms.map((index) => node.atoms[index]!),
      volume: node.atoms[volume]!,
      presence: node.atoms[presence]!,
    }));
}

/** countsOf is the counts of a measure whose value another node computes; they are additive. */
export function countsOf({ metric, serves, volume, presence }: LevelMeasure): LevelMeasure {
  const combine: SqlExpr = { kind: 'atom', index: 0, start: 0, end: 0 };
  return { metric, ...(serves ? { serves } : {}), combine, atoms: [presence], volume, presence };
}

/** withoutCounts is the value of a measure whose counts another node computes. */
export function withoutCounts({ metric, serves, combine, atoms }: LevelMeasure): MeasureAtoms {
  return { metric, ...(serves ? { serves } : {}), combine, atoms };
}

/** NodeParts is what nodes at one level of a scope have in common. */
export interface NodeParts extends Pick<AggregateNode, 'scope' | 'dimensions'> {
  readonly set: GroupingSet;
}

/** partsOf is what a node has in common with those that compute one of its levels. */
export function partsOf(node: AggregateNode, set: GroupingSet): NodeParts {
  return { scope: node.scope, set, dimensions: node.dimensions.filter(({ name }) => set.by.includes(name)) };
}

/** levelNode computes measures of one class at one level from rows. */
export function levelNode(
  { scope, set, dimensions }: NodeParts,
  aggregateClass: AggregateClass,
  measures: readonly MeasureAtoms[],
  { hasRows = true, reason }: { readonly hasRows?: boolean; readonly reason?: UnfusedReason } = {},
): AggregateNode {
  return {
    kind: 'aggregate',
    scope,
    dimensions,
    serves: servedBy(measures),
    aggregateClass,
    sets: [set],
    ...numberAtoms(measures, hasRows ? countAtom() : undefined),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** levelNodes is `levelNode` with as many nodes as it takes to keep FILTERs few. */
export function levelNodes(...[parts, aggregateClass, measures, options]: Parameters<typeof levelNode>) {
  const nodes: AggregateNode[] = [];
  for (const chunk of fewFilters(measures)) nodes.push(levelNode(parts, aggregateClass, chunk, options));
  return nodes;
}

/** servedBy lists the requested metrics that need some measures. */
export function servedBy(measures: readonly MeasureAtoms[]): string[] {
  return [...new Set(measures.flatMap(({ serves = [] }) => serves))].sort();
}
