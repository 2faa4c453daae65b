import { periodCount } from '../time/axis.ts';
import type { GroupingSet, PlanNode } from './node.ts';
import { type RowDensity, rowsIn } from './stretches.ts';

/** usualMemoryLimit is the bytes that the values of one question may take where the project does not say. */
export const usualMemoryLimit = 4e9;

// Bytes at the peak, measured: a value in a result, and on its way to the series that is asked for with its counts; a
// segment with its key; a value that a quantile sorts; a row of events that are held against each other.
const cellBytes = 64;
const segmentBytes = 300;
const quantileBytes = 24;
const eventBytes = 64;

/** seriesBytes estimates the memory of a node's values at one of its levels: every segment has a place for every period. */
export function seriesBytes(node: PlanNode, set: GroupingSet, segments: number): number {
  const periods = node.kind === 'earlier' ? 0 : periodCount(set.axis);
  return segments * (segmentBytes + periods * cellBytes * Math.max(1, measuresAt(node, set).length));
}

/** measuresAt is the measures that a node computes at one of its levels. */
export function measuresAt(node: PlanNode, set: GroupingSet) {
  if (node.kind === 'earlier' || node.kind === 'preaggregate') return [];
  return node.measures.filter(({ at }) => at === undefined || at.has(set.key));
}

/** rowBytes estimates the memory of what a statement must hold of rows and cannot put aside, at one of its levels. */
export function rowBytes(node: PlanNode, set: GroupingSet, density: RowDensity): number {
  if (node.kind === 'conversion' && (node.within === undefined || node.isOverall))
    return rowsIn(density, node.scope) * eventBytes;
  if (!('aggregateClass' in node) || node.aggregateClass !== 'quantile') return 0;
  if (node.kind === 'window') {
    const ends = node.axis.bounds.subarray(1);
    return longest(node.starts, ends, density) * quantileBytes;
  }
  return longest(set.axis.bounds, set.axis.bounds.subarray(1), density) * quantileBytes;
}

function longest(starts: ArrayLike<number>, ends: ArrayLike<number>, density: RowDensity): number {
  let most = 0;
  for (let i = 0; i < ends.length; i++)
    most = Math.max(most, rowsIn(density, { from: starts[i]!, to: ends[i]! }));
  return most;
}
