import type { SqlExpr } from '../expr/sql/tree.ts';
import { dayMs } from '../time/zone.ts';
import { type CellKeys, keyColumn, makeKeys } from './cell-keys.ts';
import { countAtom } from './count.ts';
import { type FuseFacts, type Level, servesOf } from './fuse-facts.ts';
import {
  type CellCosts,
  type CellSetChoice,
  cellsOf,
  chooseSets,
  directCost,
  setCost,
} from './grouping-sets.ts';
import { type LevelMeasure, levelNode, servedBy } from './level.ts';
import type { AggregateNode, PlanNode, PreaggregateNode, RowScope } from './node.ts';
import { type CellParts, canRollUp, makeParts, rollUp } from './rollup.ts';
import type { SourceSchema } from './schema.ts';
import { numberAtoms } from './share-atoms.ts';
import { dayAxis, joinScopes, rowsIn, stretchesOf } from './stretches.ts';

// A cell takes 100 to 200 bytes in each thread.
const cellsAtOnce = 300_000;
// Longer ones save nothing more, and progress is told by stretch.
const longestStretch = 10;

/** LevelNeed is the measures of one level that the same keys cover. */
interface LevelNeed {
  readonly level: Level;
  readonly measures: readonly LevelMeasure[];
  readonly keys: ReadonlySet<string>;
  readonly atoms: number;
}

/** fuseAdditive computes additive measures from cells where that is faster than from rows, and the rest from rows. */
export function fuseAdditive(levels: readonly Level[], facts: FuseFacts): PlanNode[] {
  const keys = makeKeys(facts.counts);
  const fused = levels.filter(({ set }) => set.axis.grain !== 'hour');
  const hours = levels.filter(({ set }) => set.axis.grain === 'hour');
  const nodes: PlanNode[] = hours.map((level) =>
    levelNode(level, 'additive', level.measures, { reason: 'hours' }),
  );
  if (fused.length === 0) return nodes;
  const scope = fused.map((level) => level.scope).reduce(joinScopes);
  const costs: CellCosts = {
    rows: rowsIn(facts.density, scope),
    days: Math.max(1, (scope.to - scope.from) / dayMs),
    values: keys.values,
  };
  nodes.push(...fused.flatMap(unmerged));
  const needs = fused.flatMap((level) => needsOf(level, keys));
  const chosen = chooseSets(needs, costs);
  const worth = chosen.filter((choice) => facts.isAlways || isWorth(choice, needs, costs));
  const direct = chosen.filter((choice) => !worth.includes(choice));
  nodes.push(...directNodes(direct, needs));
  if (worth.length > 0) nodes.push(...cellNodes(worth, { needs, scope, keys, facts, costs }));
  return nodes;
}

function isMergeable({ atoms }: LevelMeasure): boolean {
  return atoms.every(canRollUp);
}

function unmerged(level: Level): AggregateNode[] {
  const rest = level.measures.filter((measure) => !isMergeable(measure));
  return rest.length === 0 ? [] : [levelNode(level, 'additive', rest, { reason: 'aggregate' })];
}

function needsOf(level: Level, keys: CellKeys): LevelNeed[] {
  const own = level.dimensions.map(({ expr }) => keys.ofExpr(expr));
  const found = new Map<string, { measures: LevelMeasure[]; keys: Set<string>; atoms: Set<string> }>();
  const need = (names: Set<string>) => {
    const text = [...names].sort().join(' ');
    const known = found.get(text) ?? { measures: [], keys: names, atoms: new Set() };
    found.set(text, known);
    return known;
  };
  for (const measure of level.measures.filter(isMergeable)) {
    const atoms = [...measure.atoms, measure.volume, measure.presence];
    const names = new Set(own);
    for (const { filter } of atoms) {
      if (filter !== undefined) for (const name of keys.ofFilter(filter)) names.add(name);
    }
    const entry = need(names);
    entry.measures.push(measure);
    for (const { key } of atoms) entry.atoms.add(key);
  }
  // The rows of a level are counted also where no measure is.
  if (found.size === 0) need(new Set(own));
  return [...found.values()].map(({ atoms, ...entry }) => ({ level, ...entry, atoms: atoms.size + 1 }));
}

function isWorth(
  { keys, needs: met }: CellSetChoice,
  needs: readonly LevelNeed[],
  costs: CellCosts,
): boolean {
  const own = met.map((index) => needs[index]!);
  const atoms = own.reduce((sum, need) => sum + need.atoms, 0);
  const direct = own.reduce((sum, need) => sum + directCost(need.atoms, costs.rows), 0);
  return setCost(keys, atoms, costs) < direct;
}

function directNodes(choices: readonly CellSetChoice[], needs: readonly LevelNeed[]): AggregateNode[] {
  const byLevel = new Map<Level, LevelMeasure[]>();
  for (const index of choices.flatMap((choice) => choice.needs)) {
    const { level, measures } = needs[index]!;
    byLevel.set(level, [...(byLevel.get(level) ?? []), ...measures]);
  }
  return [...byLevel].map(([level, measures]) => levelNode(level, 'additive', measures, { reason: 'cells' }));
}

interface CellInput {
  readonly needs: readonly LevelNeed[];
  readonly scope: RowScope;
  readonly keys: CellKeys;
  readonly facts: FuseFacts;
  readonly costs: CellCosts;
}

function cellNodes(choices: readonly CellSetChoice[], input: CellInput): PlanNode[] {
  const { needs, scope, keys, facts, costs } = input;
  const parts = makeParts();
  const used = new Set(choices.flatMap((choice) => [...choice.keys]));
  const columns = keys.columns.filter(({ name }) => used.has(name));
  const table = facts.tableName();
  const codes = choices.map((choice) => levelCode(columns, choice.keys));
  const over: SourceSchema = {
    relation: table,
    columns: ['level', 'date', ...columns.map(({ name }) => name)].map((name) => ({ name, type: '' })),
    times: new Map([['date', { type: 'date', zone: '' }]]),
  };
  const rollups = choices.flatMap((choice, i) => {
    return byLevel(choice, needs).map(([level, measures]) => {
      return rollupNode(level, measures, { keys, parts, over, code: codes[i]! });
    });
  });
  const levels = [...new Set(choices.flatMap(({ needs: met }) => met.map((index) => needs[index]!.level)))];
  const axis = dayAxis(scope, levels[0]!.set.axis);
  const node: PreaggregateNode = {
    kind: 'preaggregate',
    scope,
    dimensions: [],
    serves: servesOf(levels),
    table,
    axis,
    keys: columns,
    parts: parts.columns,
    levels: choices.map((choice) =>
      columns.filter(({ name }) => choice.keys.has(name)).map(({ name }) => name),
    ),
    stretches: stretchesOf(
      scope,
      axis,
      facts.density,
      facts.rowsAtOnce * stretchFactor(choices, costs, facts),
    ),
    unfused: choices.flatMap((choice) =>
      byLevel(choice, needs).map(([level, measures]) => levelNode(level, 'additive', measures)),
    ),
  };
  return [node, ...rollups];
}

/**
 * stretchFactor is how many times the usual rows are read at once for cells: a stretch less saves the start of a scan, and
 * memory follows the cells that a stretch fills, not its rows.
 */
function stretchFactor(
  choices: readonly CellSetChoice[],
  costs: CellCosts,
  { rowsAtOnce }: FuseFacts,
): number {
  const cells = choices.reduce((sum, choice) => sum + cellsOf(choice.keys, costs), 0);
  const usual = (cells / Math.max(1, costs.rows)) * rowsAtOnce;
  return Math.min(longestStretch, Math.max(1, cellsAtOnce / Math.max(1, usual)));
}

function byLevel({ needs: met }: CellSetChoice, needs: readonly LevelNeed[]): [Level, LevelMeasure[]][] {
  const found = new Map<Level, LevelMeasure[]>();
  for (const index of met) {
    const { level, measures } = needs[index]!;
    found.set(level, [...(found.get(level) ?? []), ...measures]);
  }
  return [...found];
}

/** levelCode is what GROUPING_ID gives of the keys: a bit per name, the last one lowest, set where it is not grouped by. */
function levelCode(columns: readonly { readonly name: string }[], keys: ReadonlySet<string>): number {
  return columns.reduce((bits, { name }) => bits * 2 + (keys.has(name) ? 0 : 1), 0);
}

interface RollupInput {
  readonly keys: CellKeys;
  readonly parts: CellParts;
  readonly over: SourceSchema;
  readonly code: number;
}

function rollupNode(level: Level, measures: readonly LevelMeasure[], input: RollupInput): AggregateNode {
  const { keys, parts, over, code } = input;
  const rolled = measures.map((measure) => rollUp(measure, keys, parts));
  const all = { metric: '', combine: keyColumn(''), atoms: [], volume: countAtom(), presence: countAtom() };
  const rows = rollUp(all, keys, parts).volume;
  const { scope, set, dimensions } = level;
  const where: SqlExpr = {
    kind: 'comparison',
    operator: '=',
    left: keyColumn('level'),
    right: { kind: 'literal', type: 'integer', text: String(code), start: 0, end: 0 },
    start: 0,
    end: 0,
  };
  return {
    kind: 'aggregate',
    scope: { ...scope, time: 'date', where },
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      expr: keyColumn(keys.ofExpr(dimension.expr)),
    })),
    serves: servedBy(measures),
    aggregateClass: 'additive',
    sets: [set],
    ...numberAtoms(rolled, rows),
    over,
  };
}
