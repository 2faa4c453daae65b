import type { Engine } from '../engine/engine.ts';
import type { SourceState } from '../model/series.ts';
import { divide } from '../plan/divide.ts';
import { fuse, isWorthFusing } from '../plan/fuse.ts';
import type { AggregateNode, PlanNode } from '../plan/node.ts';
import type { SourceExtent, SourceSchema } from '../plan/schema.ts';
import type { RowDensity } from '../plan/stretches.ts';
import { countValues, sampleValues } from './compute-sample.ts';

/** Fusing is when nodes are fused, and how many rows are then read at once. */
export interface Fusing {
  /** Where it saves time unless it says otherwise. */
  readonly when: 'worth' | 'always' | 'never';
  readonly rowsAtOnce: number;
  /** Rows that are looked at to find out which values there are. */
  readonly sampleRows: number;
}

/** FuseInput is nodes and what is known of the sources they read. */
export interface FuseInput {
  readonly engine: Engine;
  readonly nodes: readonly PlanNode[];
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly extents: ReadonlyMap<string, SourceExtent>;
  readonly timezone: string;
  /** Whether the rows of a source are in their database, which is read once a statement. */
  readonly isElsewhere: (source: string) => boolean;
  readonly fusing?: Fusing;
}

const usual: Fusing = { when: 'worth', rowsAtOnce: 1_000_000, sampleRows: 30_000 };

/**
 * fuseNodes fuses the aggregates of each scope where that saves time. It looks at some rows to find out how many values
 * filters and dimensions have.
 */
export async function fuseNodes(input: FuseInput): Promise<PlanNode[]> {
  const { when, rowsAtOnce, sampleRows } = input.fusing ?? usual;
  const scopes = new Map<string, AggregateNode[]>();
  const fused: PlanNode[] = [];
  for (const node of input.nodes) {
    if (node.kind !== 'aggregate' || node.states !== undefined || input.isElsewhere(node.scope.source))
      continue;
    scopes.set(node.scope.key, [...(scopes.get(node.scope.key) ?? []), node]);
  }
  const taken = new Set<PlanNode>();
  for (const nodes of scopes.values()) {
    const density = densityOf(input, nodes[0]!);
    if (density === undefined || when === 'never') continue;
    if (when === 'worth' && !isWorthFusing(nodes, density)) continue;
    const counts = await countValues({ ...input, sampleRows }, nodes);
    if (counts === undefined) continue;
    const values = await sampleValues({ ...input, sampleRows }, nodes, density);
    const tableName = () => `kpi_cells_${taken.size}`;
    fused.push(
      ...fuse(nodes, { density, counts, values, rowsAtOnce, isAlways: when === 'always', tableName }),
    );
    for (const node of nodes) taken.add(node);
  }
  const rest = input.nodes
    .filter((node) => !taken.has(node))
    .map((node) => {
      const density = input.isElsewhere(node.scope.source) ? undefined : densityOf(input, node);
      return withReason(density === undefined || when === 'never' ? node : divide(node, density, rowsAtOnce));
    });
  return [...fused, ...rest];
}

function withReason(node: PlanNode): PlanNode {
  return node.kind === 'aggregate' && node.states !== undefined ? { ...node, reason: 'states' } : node;
}

/** densityOf is how many rows the source of a node has, and in what time; undefined where that is not known. */
export function densityOf(
  { states, extents }: Pick<FuseInput, 'states' | 'extents'>,
  { scope }: PlanNode,
): RowDensity | undefined {
  const rows = states.get(scope.source)?.rows;
  const extent = extents.get(scope.source);
  if (rows === undefined || extent === undefined || extent.firstAt === null || extent.lastAt === null) return;
  return { rows, firstAt: extent.firstAt, lastAt: extent.lastAt };
}
