import { compareGrains, nestsIn } from '../time/grain.ts';
import type { AggregateNode, GroupingSet, PlanNode, RowScope } from './node.ts';
import { canRollUp } from './rollup.ts';
import { type MeasureAtoms, numberAtoms } from './share-atoms.ts';
import { joinScopes } from './stretches.ts';

/** PushedRead is a level that a database aggregates from its rows, and the levels that follow from its cells, itself first. */
export interface PushedRead {
  readonly set: GroupingSet;
  readonly levels: readonly GroupingSet[];
  readonly scope: RowScope;
  /** Indices of the node's atoms that any of the levels needs. */
  readonly atoms: readonly number[];
}

// PostgreSQL selects 1664 columns at most, of which keys are a few and a mean is two.
const mostAtoms = 750;

/**
 * mergePushed makes one node of the aggregates of each scope whose rows are in their database, so that a level's rows are
 * read once for all kinds of aggregate. Levels that are asked for over different times are not put together.
 */
export function mergePushed(
  nodes: readonly PlanNode[],
  isElsewhere: (source: string) => boolean,
): PlanNode[] {
  const groups: AggregateNode[][] = [];
  const others: PlanNode[] = [];
  for (const node of nodes) {
    const isPushed = node.kind === 'aggregate' && node.states === undefined && isElsewhere(node.scope.source);
    if (!isPushed) others.push(node);
    else {
      const group = groups.find(
        (known) => known.every((other) => isMergeable(other, node)) && isFew(known, node),
      );
      if (group === undefined) groups.push([node]);
      else group.push(node);
    }
  }
  return [...groups.map((group) => (group.length === 1 ? group[0]! : merge(group))), ...others];
}

function isMergeable(a: AggregateNode, b: AggregateNode): boolean {
  if (a.scope.key !== b.scope.key) return false;
  return a.sets.every((set) => {
    const other = b.sets.find(({ key }) => key === set.key);
    return other === undefined || isSameTime(set, other);
  });
}

function isSameTime({ axis: a }: GroupingSet, { axis: b }: GroupingSet): boolean {
  return a.bounds[0] === b.bounds[0] && a.bounds.at(-1) === b.bounds.at(-1);
}

function isFew(known: readonly AggregateNode[], node: AggregateNode): boolean {
  return [...known, node].reduce((sum, { atoms }) => sum + atoms.length, 0) <= mostAtoms;
}

function merge(nodes: readonly AggregateNode[]): AggregateNode {
  const classes = new Set(nodes.map(({ aggregateClass }) => aggregateClass));
  const sets = new Map(nodes.flatMap((node) => node.sets.map((set) => [set.key, set])));
  const dimensions = new Map(nodes.flatMap((node) => node.dimensions.map((one) => [one.name, one])));
  const names = [...dimensions.keys()].sort();
  const [rows] = nodes.map((node) => node.atoms[node.rows]);
  return {
    kind: 'aggregate',
    scope: nodes.map(({ scope }) => scope).reduce(joinScopes),
    dimensions: names.map((name) => dimensions.get(name)!),
    serves: [...new Set(nodes.flatMap(({ serves }) => serves))].sort(),
    aggregateClass: classes.size === 1 ? nodes[0]!.aggregateClass : 'other',
    sets: [...sets.values()],
    ...numberAtoms(nodes.flatMap(measuresOf), rows),
    unfused: nodes,
  };
}

function measuresOf(node: AggregateNode): MeasureAtoms[] {
  const everywhere = new Set(node.sets.map(({ key }) => key));
  return node.measures.map(({ metric, serves, at = everywhere, combine, atoms, volume, presence }) => ({
    metric,
    ...(serves === undefined ? {} : { serves }),
    at,
    combine,
    atoms: atoms.map((index) => node.atoms[index]!),
    volume: node.atoms[volume]!,
    presence: node.atoms[presence]!,
  }));
}

/**
 * chooseReads finds which levels of a node a database must aggregate from its rows: those that do not follow from the
 * cells of a finer one that is asked for as well. What is read is never finer than what is asked for.
 */
export function chooseReads(node: AggregateNode): PushedRead[] {
  const reads: { set: GroupingSet; levels: GroupingSet[]; atoms: Set<number> }[] = [];
  for (const set of finestFirst(node.sets)) {
    const atoms = atomsAt(node, set);
    const isAddedUp = atoms.every((index) => canRollUp(node.atoms[index]!));
    const base = isAddedUp ? reads.find((read) => covers(read.set, set)) : undefined;
    if (base === undefined) reads.push({ set, levels: [set], atoms: new Set(atoms) });
    else {
      base.levels.push(set);
      for (const index of atoms) base.atoms.add(index);
    }
  }
  return reads.map(({ set, levels, atoms }) => ({
    set,
    levels,
    scope: scopeOf(node, levels),
    atoms: [...atoms].sort((a, b) => a - b),
  }));
}

/** finestFirst orders levels so that one follows from another only where that stands before it. */
export function finestFirst(sets: readonly GroupingSet[]): GroupingSet[] {
  return [...sets].sort((a, b) => b.by.length - a.by.length || compareGrains(a.axis.grain, b.axis.grain));
}

function covers(fine: GroupingSet, coarse: GroupingSet): boolean {
  if (!coarse.by.every((name) => fine.by.includes(name))) return false;
  const [own, longer] = [fine.axis.grain, coarse.axis.grain];
  if (own === longer) return true;
  // Hours have other keys than dates, and a period of a calendar has none outside the axis.
  return own !== 'hour' && fine.axis.calendar === undefined && nestsIn(own, longer);
}

function atomsAt({ rows, measures }: AggregateNode, { key }: GroupingSet): number[] {
  const asked = measures.filter(({ at }) => at?.has(key) !== false);
  const indices = asked.flatMap(({ atoms, volume, presence }) => [...atoms, volume, presence]);
  return [...new Set([rows, ...indices])].filter((index) => index >= 0);
}

function scopeOf({ scope }: AggregateNode, levels: readonly GroupingSet[]): RowScope {
  const axis = (set: GroupingSet) => set.axis.bounds;
  const from = Math.max(scope.from, Math.min(...levels.map((set) => axis(set)[0]!)));
  const to = Math.min(scope.to, Math.max(...levels.map((set) => axis(set).at(-1)!)));
  return { ...scope, from, to };
}
