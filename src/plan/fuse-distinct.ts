import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { FuseFacts, Level } from './fuse-facts.ts';
import { countsOf, type LevelMeasure, levelNodes, servedBy, withoutCounts } from './level.ts';
import type { FlagsNode, PlanNode } from './node.ts';
import { type MeasureAtoms, numberAtoms } from './share-atoms.ts';
import { stretchesOf } from './stretches.ts';

/** DistinctLevel is measures that count different values at one level. */
export interface DistinctLevel {
  readonly level: Level;
  readonly measures: readonly LevelMeasure[];
}

/** KeyedLevel is those of one level that count different values of one key. */
interface KeyedLevel extends DistinctLevel {
  readonly key: SqlExpr;
}

// Bits of one column of flags.
const mostBits = 63;

/**
 * fuseDistinct counts the values of each key in as few passes as it can: filters are flags, and so are the segments of
 * dimensions with few values. The rows that measures count are left to their levels.
 */
export function fuseDistinct(levels: readonly DistinctLevel[], facts: FuseFacts): PlanNode[] {
  const byKey = new Map<string, KeyedLevel[]>();
  const plain: PlanNode[] = [];
  for (const { level, measures } of levels) {
    const rest = measures.filter(({ atoms }) => keyOf(atoms) === undefined);
    if (rest.length > 0) plain.push(...levelNodes(level, 'distinct', rest, { reason: 'keys' }));
    for (const keyed of keyedLevels(level, measures)) {
      level.measures.push(...keyed.measures.map(countsOf));
      const name = normalise(keyed.key);
      byKey.set(name, [...(byKey.get(name) ?? []), keyed]);
    }
  }
  return [...[...byKey.values()].flatMap((keyed) => joinLevels(keyed, facts)), ...plain];
}

function keyedLevels(level: Level, measures: readonly LevelMeasure[]): KeyedLevel[] {
  const found = new Map<string, KeyedLevel>();
  for (const measure of measures) {
    const key = keyOf(measure.atoms);
    if (key === undefined) continue;
    const known = found.get(normalise(key));
    found.set(normalise(key), { level, key, measures: [...(known?.measures ?? []), measure] });
  }
  return [...found.values()];
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

/** joinLevels puts levels of one axis into one pass, the ones with the fewest bits first, as many as one column holds. */
function joinLevels(levels: readonly KeyedLevel[], facts: FuseFacts): FlagsNode[] {
  const apart = new Map(levels.map((keyed) => [keyed, flagsNode(keyed, facts)]));
  const byAxis = new Map<string, { keyed: KeyedLevel; bits: number }[]>();
  for (const [keyed, { flags }] of apart) {
    const { set, scope } = keyed.level;
    const segments = segmentsOf(keyed.level, facts);
    if (segments === undefined) continue;
    const name = [scope.from, scope.to, set.axis.grain, set.axis.bounds[0], set.axis.bounds.at(-1)].join(' ');
    byAxis.set(name, [...(byAxis.get(name) ?? []), { keyed, bits: flags.length * segments }]);
  }
  const joined: FlagsNode[] = [];
  for (const candidates of byAxis.values()) {
    let free = mostBits;
    const chosen = [...candidates]
      .sort((a, b) => a.bits - b.bits)
      .filter(({ bits }) => {
        free -= bits;
        return free >= 0;
      })
      .map(({ keyed }) => keyed);
    if (chosen.length < 2) continue;
    joined.push(
      joinedNode(
        chosen,
        chosen.map((keyed) => apart.get(keyed)!),
        facts,
      ),
    );
    for (const keyed of chosen) apart.delete(keyed);
  }
  return [...joined, ...apart.values()];
}

/** segmentsOf is how many segments of a level flags would tell apart; undefined where they cannot. */
function segmentsOf({ set }: Level, { values }: FuseFacts): number | undefined {
  const [dimension, ...more] = set.by;
  if (dimension === undefined) return 1;
  return more.length > 0 ? undefined : values.get(dimension)?.length;
}

function joinedNode(
  levels: readonly KeyedLevel[],
  unfused: readonly FlagsNode[],
  facts: FuseFacts,
): FlagsNode {
  const byMetric = new Map<string, MeasureAtoms & { at: Set<string> }>();
  for (const { level, measures } of levels) {
    for (const measure of measures.map(withoutCounts)) {
      const known = byMetric.get(measure.metric);
      const serves = [...new Set([...(known?.serves ?? []), ...(measure.serves ?? [])])];
      const at = new Set([...(known?.at ?? []), level.set.key]);
      byMetric.set(measure.metric, { ...measure, serves, at });
    }
  }
  const values = [...byMetric.values()];
  const { atoms, measures } = numberAtoms(values);
  const dimensions = levels.flatMap(({ level }) => level.dimensions);
  const [{ scope, stretches, key }] = unfused as [FlagsNode];
  return {
    kind: 'flags',
    scope,
    dimensions: dimensions.sort((a, b) => (a.name < b.name ? -1 : 1)),
    serves: servedBy(values),
    sets: levels.map(({ level }) => level.set),
    spread: dimensions.map(({ name }) => ({ name, values: facts.values.get(name)! })),
    key,
    flags: atoms.map(({ filter }) => filter),
    measures,
    stretches,
    unfused,
  };
}

function flagsNode({ level, key, measures }: KeyedLevel, facts: FuseFacts): FlagsNode {
  const { scope, set, dimensions } = level;
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
    unfused: levelNodes(level, 'distinct', values, { hasRows: false }),
  };
}
