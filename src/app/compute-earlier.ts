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
    const own = node.sets.filter(({ by, axis }) => asked.has(by.join('|')) && axis.bounds[0] === scope.to);
    if (own.length === 0) continue;
    if ('window' in node) return true;
    if (node.scope.key === scope.key && !own.every(({ key }) => isFullFromStart(levelOf(key)))) return true;
  }
  return false;
}

function isFullFromStart(level: CellSet | undefined): boolean {
  if (level === undefined) return false;
  const periods = periodCount(level.axis);
  return level.segments.every((_, s) => level.rows[s * periods]! > 0);
}
