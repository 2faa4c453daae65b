import type { EarlierNode, GroupingSet, PlanNode } from '../plan/node.ts';
import { periodCount } from '../time/axis.ts';
import type { CellSet } from './compute-read.ts';

/**
 * needsEarlier tells whether it matters which segments have rows before the levels of some nodes begin: only where a
 * segment has none in the first period, or a window may reach rows that no period has. `cellsOf` gives a level that was read.
 */
export function needsEarlier(
  earlier: EarlierNode,
  nodes: readonly PlanNode[],
  cellsOf: (set: GroupingSet) => CellSet | undefined,
): boolean {
  const { scope } = earlier;
  const asked = new Set(earlier.sets.map(({ by }) => by.join('|')));
  return nodes.some((node) => {
    if (node.scope.key !== scope.key || node.kind === 'earlier' || node.kind === 'preaggregate') return false;
    const sets = node.sets.filter(({ by }) => asked.has(by.join('|')));
    if (node.kind !== 'aggregate') return sets.length > 0;
    return sets.some((set) => {
      const cells = cellsOf(set);
      return cells !== undefined && cells.axis.bounds[0] === scope.to && beginsLate(cells);
    });
  });
}

function beginsLate({ axis, segments, rows }: CellSet): boolean {
  const periods = periodCount(axis);
  return segments.some((_, s) => rows[s * periods] === 0);
}
