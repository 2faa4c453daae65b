import type { SqlExpr } from '../expr/sql/tree.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import type { BoundMeasure } from './bound.ts';
import {
  type Collected,
  chunkMeasures,
  type FindDimension,
  type Group,
  nodeBase,
  setKey,
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
export interface ComparableNeed
  extends Pick<ComparableGroup, 'key' | 'axis' | 'choice' | 'reach' | 'entity' | 'where' | 'pairs'> {
  readonly measure: BoundMeasure;
  readonly by: readonly string[];
  /** The requested metric. */
  readonly serves: string;
}

/** collectComparable notes a need; needs with one key share a scan. */
export function collectComparable(collected: Collected, need: ComparableNeed): void {
  const { measure, by, serves, ...shared } = need;
  const { aggregateClass } = measure;
  let group = collected.comparables.get(need.key);
  if (group === undefined) {
    group = { ...shared, aggregateClass, sets: new Map(), measures: new Map(), serves: new Set() };
    collected.comparables.set(need.key, group);
  }
  const level = setKey(need.axis, by);
  group.sets.set(level, { key: level, by, axis: need.axis });
  group.measures.set(measure.metric.name, measure);
  group.serves.add(serves);
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
