import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { FuseFacts } from './fuse-facts.ts';
import { type LevelMeasure, levelNodes, type NodeParts, servedBy, withoutCounts } from './level.ts';
import type { FlagsNode, PlanNode } from './node.ts';
import { numberAtoms } from './share-atoms.ts';
import { stretchesOf } from './stretches.ts';

/** fuseDistinct counts the values of each key in one pass; `counted` are the measures whose rows another node must count. */
export function fuseDistinct(
  parts: NodeParts,
  measures: readonly LevelMeasure[],
  facts: FuseFacts,
): { readonly nodes: PlanNode[]; readonly counted: readonly LevelMeasure[] } {
  const byKey = new Map<string, { key: SqlExpr; measures: LevelMeasure[] }>();
  const rest: LevelMeasure[] = [];
  for (const measure of measures) {
    const key = keyOf(measure.atoms);
    if (key === undefined) {
      rest.push(measure);
      continue;
    }
    const group = byKey.get(normalise(key)) ?? { key, measures: [] };
    byKey.set(normalise(key), group);
    group.measures.push(measure);
  }
  const flagged = [...byKey.values()].map((group) => flagsNode(parts, group.key, group.measures, facts));
  const plain = rest.length === 0 ? [] : levelNodes(parts, 'distinct', rest, { reason: 'keys' });
  return { nodes: [...flagged, ...plain], counted: measures.filter((measure) => !rest.includes(measure)) };
}

/** keyOf is what all of a measure's aggregates count different values of. */
function keyOf(atoms: readonly Atom[]): SqlExpr | undefined {
  const [first] = atoms;
  const key = first?.call.args[0];
  if (key === undefined) return undefined;
  const isSame = atoms.every(({ call }) => {
    const [arg, ...more] = call.args;
    return call.name === 'count' && call.distinct && more.length === 0 && normalise(arg!) === normalise(key);
  });
  return isSame ? key : undefined;
}

function flagsNode(
  parts: NodeParts,
  key: SqlExpr,
  measures: readonly LevelMeasure[],
  facts: FuseFacts,
): FlagsNode {
  const { scope, set, dimensions } = parts;
  const values = measures.map(withoutCounts);
  const { atoms, measures: numbered } = numberAtoms(values);
  return {
    kind: 'flags',
    scope,
    dimensions,
    serves: servedBy(measures),
    sets: [set],
    key,
    flags: atoms.map(({ filter }) => filter),
    measures: numbered,
    stretches: stretchesOf(scope, set.axis, facts.density, facts.rowsAtOnce),
    unfused: levelNodes(parts, 'distinct', values, { hasRows: false }),
  };
}
