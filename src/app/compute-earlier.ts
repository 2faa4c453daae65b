import type { EarlierNode, PlanNode } from '../plan/node.ts';
import { periodCount } from '../time/axis.ts';
import type { CellSet } from './compute-read.ts';

/**
 * isEarlierAsked tells whether earlier rows of any segment can change a value: where all segments have a row in the first
 * period they are there from the start, and no row before it has to be looked for. Windows, whose segments may have no row
 * in any period, always ask. `levelOf` gives the rows that were read of a scope, by the key of a set.
 */
export function isEarlierAsked(
  { scope, sets }: EarlierNode,
  nodes: readonly PlanNode[],
  levelOf: (set: string) => CellSet | undefined,
): boolean {
  const asked = new Set(sets.map(({ by }) => by.join('|')));
  for (const node of nodes) {
    if (node.kind === 'earlier' || node.kind === 'preaggregate' || node.scope.source !== scope.source)
      continue;
    const own = node.sets.filter(({ by }) => asked.has(by.join('|')));
    if ('window' in node && own.length > 0) return true;
    if (node.scope.key !== scope.key) continue;
    const levels = own.filter(({ axis }) => axis.bounds[0] === scope.to).map(({ key }) => levelOf(key));
    if (!levels.every((level) => isFullFromStart(level, scope.to))) return true;
  }
  return false;
}

/** Of a level that was read over another time, segments may have rows in its first period and none in this one. */
function isFullFromStart(level: CellSet | undefined, start: number): boolean {
  if (level === undefined || level.axis.bounds[0] !== start) return false;
  const periods = periodCount(level.axis);
  return level.segments.every((_, s) => level.rows[s * periods]! > 0);
}
