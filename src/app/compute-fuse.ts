import { divide } from '../plan/divide.ts';
import { fuse, isWorthFusing } from '../plan/fuse.ts';
import type { AggregateNode, PlanNode } from '../plan/node.ts';
import { densityOf, type KnownSources, sampleSize } from './compute-known.ts';
import { countValues, sampleValues } from './compute-sample.ts';
import type { LightRows } from './compute-stages.ts';

/** Fusing is when nodes are fused, and how many rows are then read at once. */
export interface Fusing {
  /** Where it saves time unless it says otherwise. */
  readonly when: 'worth' | 'always' | 'never';
  readonly rowsAtOnce: number;
  /** Rows that are looked at to find out which values there are. */
  readonly sampleRows: number;
  /** Statements that read so many rows run on one thread each, two at a time; `usualLightRows` when absent. */
  readonly lightRows?: LightRows;
}

const usual: Fusing = { when: 'worth', rowsAtOnce: 1_000_000, sampleRows: sampleSize };

/**
 * fuseNodes fuses the aggregates of each scope where that saves time. It looks at some rows to find out how many values
 * filters and dimensions have.
 */
export async function fuseNodes(
  known: KnownSources,
  planned: readonly PlanNode[],
  { when, rowsAtOnce, sampleRows }: Fusing = usual,
): Promise<PlanNode[]> {
  const scopes = new Map<string, AggregateNode[]>();
  const fused: PlanNode[] = [];
  for (const node of planned) {
    if (node.kind !== 'aggregate' || node.states !== undefined) continue;
    scopes.set(node.scope.key, [...(scopes.get(node.scope.key) ?? []), node]);
  }
  const taken = new Set<PlanNode>();
  for (const nodes of scopes.values()) {
    const density = densityOf(known, nodes[0]!);
    if (density === undefined || when === 'never') continue;
    if (when === 'worth' && !isWorthFusing(nodes, density)) continue;
    const [counts, values] = await Promise.all([
      countValues(known, nodes, sampleRows),
      sampleValues(known, nodes, { lastAt: density.lastAt, most: sampleRows }),
    ]);
    if (counts === undefined) continue;
    const tableName = () => `kpi_cells_${taken.size}`;
    fused.push(
      ...fuse(nodes, { density, counts, values, rowsAtOnce, isAlways: when === 'always', tableName }),
    );
    for (const node of nodes) taken.add(node);
  }
  const rest = planned
    .filter((node) => !taken.has(node))
    .map((node) => {
      const density = densityOf(known, node);
      return withReason(density === undefined || when === 'never' ? node : divide(node, density, rowsAtOnce));
    });
  return [...fused, ...rest];
}

function withReason(node: PlanNode): PlanNode {
  return node.kind === 'aggregate' && node.states !== undefined ? { ...node, reason: 'states' } : node;
}
