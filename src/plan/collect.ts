import { periodCount, type TimeAxis } from '../time/axis.ts';
import type { BoundDimension, BoundMeasure, RowState } from './bound.ts';
import type { ComparableGroup } from './collect-comparable.ts';
import type { ConversionGroup } from './collect-conversion.ts';
import { joinAxes } from './frame.ts';
import type {
  AggregateNode,
  EarlierNode,
  GroupingSet,
  PlanNode,
  RowScope,
  SketchNode,
  WindowNode,
} from './node.ts';
import { fewFilters, type SharedAtoms, shareAtoms } from './share-atoms.ts';
import { sketchKey, sketchPlace } from './sketch.ts';

/** RowChoice is a scope without its stretch of time, which follows from what is computed in it. */
export interface RowChoice extends Omit<RowScope, 'from' | 'to'> {
  readonly sinceAt?: number;
  /** First row of the source, epoch milliseconds. */
  readonly firstAt: number | null;
}

/** Group is needs that one scan serves. */
export interface Group {
  readonly choice: RowChoice;
  readonly aggregateClass: AggregateNode['aggregateClass'];
  readonly sets: Map<string, GroupingSet>;
  readonly measures: Map<string, BoundMeasure>;
  readonly serves: Set<string>;
}

interface AggregateGroup extends Group {
  /** Where each measure is asked for, by name: keys of levels, and the requested metrics. */
  readonly asked: Map<string, { readonly at: Set<string>; readonly serves: Set<string> }>;
}

interface WindowGroup extends Group {
  readonly key: string;
  readonly axis: TimeAxis;
  readonly starts: Float64Array;
}

/** Collected is what leaves need, grouped so that each group is one scan. */
export interface Collected {
  readonly groups: Map<string, AggregateGroup>;
  readonly windows: Map<string, WindowGroup>;
  readonly conversions: Map<string, ConversionGroup>;
  readonly comparables: Map<string, ComparableGroup>;
}

/** newCollected is nothing collected. */
export function newCollected(): Collected {
  return { groups: new Map(), windows: new Map(), conversions: new Map(), comparables: new Map() };
}

/** LeafNeed asks for a measure at one level; without a measure, for the rows there are. */
export interface LeafNeed extends Omit<LevelNeed, 'measure'> {
  readonly choice: RowChoice;
  readonly measure?: BoundMeasure;
  readonly axis: TimeAxis;
}

/** setKey names a level within a scope; equal levels have equal keys whatever their axes. */
export function setKey(axis: TimeAxis, by: readonly string[]): string {
  return [axis.grain, ...by].join('|');
}

/** collectLeaf notes a need; needs of one scope and aggregate class share a scan. */
export function collectLeaf(collected: Collected, need: LeafNeed): void {
  const { choice, measure, axis, by } = need;
  const aggregateClass = measure?.aggregateClass ?? 'additive';
  // An entity's state in a day is another than in a month.
  const states = measure?.state === undefined ? '' : `|states|${axis.grain}`;
  const counted = measure === undefined ? '' : sketchPlace(measure);
  const key = `${choice.key}|${aggregateClass}${counted}${states}`;
  let group = collected.groups.get(key);
  if (group === undefined) {
    const empty = { sets: new Map(), measures: new Map(), serves: new Set<string>(), asked: new Map() };
    group = { choice, aggregateClass, ...empty };
    collected.groups.set(key, group);
  }
  const level = setKey(axis, by);
  const known = group.sets.get(level);
  group.sets.set(level, { key: level, by, axis: known === undefined ? axis : joinAxes(known.axis, axis) });
  if (measure !== undefined) noteMeasure(group, measure, level, need.serves);
  group.serves.add(need.serves);
}

function noteMeasure(group: AggregateGroup, measure: BoundMeasure, level: string, serves: string): void {
  const { name } = measure.metric;
  const asked = group.asked.get(name) ?? { at: new Set(), serves: new Set() };
  group.asked.set(name, asked);
  asked.at.add(level);
  asked.serves.add(serves);
  group.measures.set(name, measure);
}

/** LevelNeed is which measure is asked for at which level, and by whom. */
export interface LevelNeed {
  readonly measure: BoundMeasure;
  readonly by: readonly string[];
  /** The requested metric. */
  readonly serves: string;
}

/** noteNeed notes a need in the group of its key, all of whose levels have one axis. */
export function noteNeed<
  Shared extends Pick<Group, 'choice'> & { readonly key: string; readonly axis: TimeAxis },
>(groups: Map<string, Shared & Group>, shared: Shared, { measure, by, serves }: LevelNeed): void {
  const { key, axis } = shared;
  const { aggregateClass } = measure;
  const empty = { aggregateClass, sets: new Map(), measures: new Map(), serves: new Set<string>() };
  const group = groups.get(key) ?? { ...shared, ...empty };
  groups.set(key, group);
  const level = setKey(axis, by);
  group.sets.set(level, { key: level, by, axis });
  group.measures.set(measure.metric.name, measure);
  group.serves.add(serves);
}

/** collectWindow notes a need over windows that end with the periods of its axis, and gives the key of its node. */
export function collectWindow(
  collected: Collected,
  need: LeafNeed & { readonly measure: BoundMeasure },
  window: string,
  starts: Float64Array,
): string {
  const { choice, measure, axis, by, serves } = need;
  const place = [axis.grain, axis.bounds[0], axis.bounds.at(-1)];
  const states = measure.state === undefined ? 'rows' : 'states';
  const counted = `${measure.aggregateClass}${sketchPlace(measure)}`;
  const key = [choice.key, counted, states, window, ...place].join('|');
  noteNeed(collected.windows, { key, choice, axis, starts }, need);
  collectLeaf(collected, { choice, axis, by, serves });
  return key;
}

/** FindDimension gives a source's bound dimension by name; it must exist. */
export type FindDimension = (source: string, name: string) => BoundDimension;

/** makeNodes turns what was collected into statements: aggregates first, then windows, then earlier segments. */
export function makeNodes(collected: Collected, find: FindDimension, asOf: number): PlanNode[] {
  const aggregates = [...collected.groups.values()].flatMap((group) => aggregateNodes(group, find, asOf));
  const windows = [...collected.windows.values()].flatMap((group) => windowNodes(group, find, asOf));
  return [...aggregates, ...windows, ...earlierNodes([...collected.groups.values()], find)];
}

function aggregateNodes(
  group: AggregateGroup,
  find: FindDimension,
  asOf: number,
): (AggregateNode | SketchNode)[] {
  const sets = [...group.sets.values()].filter((set) => periodCount(set.axis) > 0);
  if (sets.length === 0) return [];
  const from = Math.min(...sets.map((set) => set.axis.bounds[0]!));
  const base = nodeBase(group, sets, find, from, asOf);
  const key = sketchKey(group.measures.values());
  if (key !== undefined) {
    const shared = withAsked(group, shareAtoms([...group.measures.values()]));
    return [{ kind: 'sketch', ...base, aggregateClass: 'sketch', sets, key, ...shared }];
  }
  return chunkMeasures(group).map((measures) => ({
    kind: 'aggregate',
    ...base,
    aggregateClass: group.aggregateClass,
    sets,
    ...withAsked(group, shareAtoms(measures)),
    ...statesOf(measures),
  }));
}

function withAsked({ asked }: AggregateGroup, shared: SharedAtoms): SharedAtoms {
  const measures = shared.measures.map((measure) => {
    const { at, serves } = asked.get(measure.metric)!;
    return { ...measure, at, serves: [...serves].sort() };
  });
  return { ...shared, measures };
}

function windowNodes(group: WindowGroup, find: FindDimension, asOf: number): WindowNode[] {
  const sets = [...group.sets.values()];
  if (group.starts.length === 0) return [];
  const earliest = group.starts.reduce((a, b) => Math.min(a, b));
  const base = nodeBase(group, sets, find, earliest, asOf);
  const key = sketchKey(group.measures.values());
  return chunkMeasures(group).map((measures) => ({
    kind: 'window',
    ...base,
    ...(key === undefined ? {} : { key }),
    aggregateClass: group.aggregateClass,
    window: group.key,
    sets,
    axis: group.axis,
    starts: group.starts,
    ...shareAtoms(measures),
    ...statesOf(measures),
  }));
}

/** A segment's first row may lie before what is read of it: only where a source has rows from before that. */
function earlierNodes(groups: readonly Group[], find: FindDimension): EarlierNode[] {
  const found = new Map<string, { group: Group; before: number; sets: Map<string, GroupingSet> }>();
  for (const group of groups) {
    for (const set of group.sets.values()) {
      const before = set.axis.bounds[0]!;
      const first = Math.max(
        group.choice.firstAt ?? before,
        group.choice.sinceAt ?? Number.NEGATIVE_INFINITY,
      );
      if (set.by.length === 0 || periodCount(set.axis) === 0 || first >= before) continue;
      const key = `${group.choice.key}|${before}`;
      const entry = found.get(key) ?? { group, before, sets: new Map() };
      // One answer serves all grains: it depends on the dimensions alone.
      entry.sets.set(set.by.join('|'), set);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ group, before, sets }) => {
    const from = group.choice.firstAt ?? before;
    const list = [...sets.values()];
    return { kind: 'earlier', ...nodeBase(group, list, find, from, before), sets: list };
  });
}

/** statesOf is the states that measures need, each once; no key where they need none. */
export function statesOf(measures: readonly BoundMeasure[]): { readonly states?: readonly RowState[] } {
  const states = new Map(measures.flatMap(({ state }) => (state === undefined ? [] : [[state.name, state]])));
  return states.size === 0 ? {} : { states: [...states.values()] };
}

/** nodeBase is what a node over the sets of a group reads, from `earliest` on. */
export function nodeBase(
  group: Group,
  sets: readonly GroupingSet[],
  find: FindDimension,
  earliest: number,
  asOf: number,
): Pick<AggregateNode, 'scope' | 'dimensions' | 'serves'> {
  const { key, source, time, where, sinceAt } = group.choice;
  const from = Math.max(earliest, sinceAt ?? earliest);
  const to = Math.min(asOf, Math.max(...sets.map((set) => set.axis.bounds.at(-1)!)));
  const names = [...new Set(sets.flatMap((set) => set.by))].sort();
  return {
    scope: { key, source, time, ...(where === undefined ? {} : { where }), from, to },
    dimensions: names.map((name) => find(source, name)),
    serves: [...group.serves].sort(),
  };
}

/** chunkMeasures divides the measures of a group into those that one statement serves well. */
export function chunkMeasures(group: Pick<Group, 'measures' | 'aggregateClass'>): BoundMeasure[][] {
  const measures = [...group.measures.values()];
  if (group.aggregateClass === 'additive' || group.aggregateClass === 'sketch') return [measures];
  return fewFilters(measures);
}
