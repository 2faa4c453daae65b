import type { SqlExpr } from '../expr/sql/tree.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import {
  type Collected,
  chunkMeasures,
  type FindDimension,
  type Group,
  type LevelNeed,
  nodeBase,
  noteNeed,
  statesOf,
} from './collect.ts';
import type { ComparableNode, PeriodPair } from './node.ts';
import { shareAtoms } from './share-atoms.ts';

/** ComparableGroup is needs of the same entities in the same pairs of periods. */
export interface ComparableGroup extends Group {
  readonly key: string;
  readonly axis: TimeAxis;
  readonly reach: TimeAxis;
  readonly entity: SqlExpr;
  readonly where?: SqlExpr;
  readonly pairs: readonly PeriodPair[];
}

/** ComparableNeed asks for a measure over the entities of two periods at one level. */
export type ComparableNeed = Omit<ComparableGroup, keyof Group> & Pick<Group, 'choice'> & LevelNeed;

/** collectComparable notes a need; needs with one key share a scan. */
export function collectComparable(
  collected: Collected,
  { measure, by, serves, ...shared }: ComparableNeed,
): void {
  noteNeed(collected.comparables, shared, { measure, by, serves });
}

/** comparableNodes turns what was collected into statements. */
export function comparableNodes(collected: Collected, find: FindDimension, asOf: number): ComparableNode[] {
  return [...collected.comparables.values()]
    .filter(({ axis }) => periodCount(axis) > 0)
    .flatMap((group) => nodesOf(group, find, asOf));
}

function nodesOf(group: ComparableGroup, find: FindDimension, asOf: number): ComparableNode[] {
  const { key, axis, reach, entity, where, pairs, aggregateClass } = group;
  const sets = [...group.sets.values()];
  const start = nodeBase(group, sets, find, reach.bounds[0]!, asOf);
  return chunkMeasures(group).map((measures) => ({
    kind: 'comparable',
    ...start,
    aggregateClass,
    window: key,
    sets,
    axis,
    reach,
    entity,
    ...(where === undefined ? {} : { where }),
    pairs,
    ...shareAtoms(measures),
    ...statesOf(measures),
  }));
}
