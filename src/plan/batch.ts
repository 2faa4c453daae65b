import type { PlanNode, SegmentBatch } from './node.ts';

/** inBatch is a node that reads the rows of a batch alone. */
export function inBatch(node: PlanNode, batch: SegmentBatch): PlanNode {
  return { ...node, scope: { ...node.scope, batch } };
}

/**
 * canBatch tells whether nodes give for a batch of segments what they give for these among all: where every level is by
 * the dimensions of the batch, no value depends on rows of other segments, and equal values have equal hashes.
 */
export function canBatch(nodes: readonly PlanNode[], by: readonly string[]): boolean {
  return nodes.every((node) => isBySegment(node, by)) && by.every((name) => hasOneType(nodes, name));
}

function isBySegment(node: PlanNode, by: readonly string[]): boolean {
  switch (node.kind) {
    case 'aggregate':
    case 'window':
      // Which row of an entity is its last one, also rows of other segments say.
      return node.states === undefined && hasLevels(node, by);
    case 'sketch':
    case 'earlier':
      return hasLevels(node, by);
    case 'preaggregate':
    case 'flags':
    case 'conversion':
    case 'comparable':
      return false;
  }
}

function hasLevels({ sets }: Pick<Extract<PlanNode, { kind: 'earlier' }>, 'sets'>, by: readonly string[]) {
  return sets.every((set) => by.every((name) => set.by.includes(name)));
}

/** Of two sources, one may have a number where the other has the same number of another type. */
function hasOneType(nodes: readonly PlanNode[], name: string): boolean {
  const types = nodes.map(({ dimensions }) => dimensions.find((dimension) => dimension.name === name)?.type);
  return new Set(types).size === 1 && types[0] !== undefined;
}
