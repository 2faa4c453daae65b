import type { Segment } from '../model/segment.ts';
import { segmentKey } from '../model/segment.ts';
import { periodIndex, type TimeAxis } from '../time/axis.ts';
import type { SegmentMemory } from './fold.ts';
import type { AlertMemory } from './memory.ts';

/**
 * ReplayState is a rule's replay after some periods, plain JSON-able data from which it can go on. It holds for the
 * definition and the input it was made from. Where the memories speak of periods, it has their starts in epoch
 * milliseconds, since the axis may begin elsewhere next time; none is null.
 */
export interface ReplayState {
  readonly rule: string;
  /** Start of the first period that is not folded in. */
  readonly next: number;
  readonly segments: readonly StoredSegment[];
}

/** StoredSegment is what is remembered of one segment. */
export interface StoredSegment {
  readonly segment: Segment;
  readonly memory: StoredMemory;
}

/** StoredMemory is a SegmentMemory with instants for periods. */
export type StoredMemory = WithInstants<SegmentMemory>;

type PeriodField =
  | 'since'
  | 'firingSince'
  | 'lastRow'
  | 'judgedAt'
  | 'judgedCut'
  | 'judgedLastRow'
  | 'period';
type WithInstants<T> = T extends readonly (infer Item)[]
  ? readonly WithInstants<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: K extends PeriodField ? number | null : WithInstants<T[K]> }
    : T;

/** storeMemory turns a memory into plain data of its own. */
export function storeMemory(memory: SegmentMemory, axis: TimeAxis): StoredMemory {
  const at = (period: number) => (period < 0 ? null : axis.bounds[period]!);
  const { alert, presence } = memory;
  return {
    alert: {
      ...alert,
      since: at(alert.since),
      firingSince: at(alert.firingSince),
      levels: alert.levels.map((level) => ({ ...level, since: at(level.since), marks: [...level.marks] })),
    },
    presence: { ...presence, lastRow: at(presence.lastRow), gaps: [...presence.gaps] },
    judgedAt: at(memory.judgedAt),
    judgedCut: at(memory.judgedCut),
    judgedLastRow: at(memory.judgedLastRow),
    changes: memory.changes.map((change) => ({ ...change, period: at(change.period) })),
  };
}

/** restoreMemory turns stored data into a memory over an axis; a period before the axis becomes its first. */
export function restoreMemory(stored: StoredMemory, axis: TimeAxis): SegmentMemory {
  const index = (at: number | null) => (at === null ? -1 : Math.max(0, periodIndex(axis, at)));
  const { presence } = stored;
  return {
    alert: restoreAlert(stored.alert, index),
    presence: { ...presence, lastRow: index(presence.lastRow), gaps: [...presence.gaps] },
    judgedAt: index(stored.judgedAt),
    judgedCut: index(stored.judgedCut),
    judgedLastRow: index(stored.judgedLastRow),
    changes: stored.changes.map((change) => ({ ...change, period: index(change.period) })),
  };
}

function restoreAlert(stored: WithInstants<AlertMemory>, index: (at: number | null) => number): AlertMemory {
  return {
    ...stored,
    since: index(stored.since),
    firingSince: index(stored.firingSince),
    levels: stored.levels.map((level) => ({ ...level, since: index(level.since), marks: [...level.marks] })),
  };
}

/** storedByKey gives the stored memories by segment key. */
export function storedByKey(state: ReplayState): ReadonlyMap<string, StoredMemory> {
  return new Map(state.segments.map(({ segment, memory }) => [segmentKey(segment), memory]));
}
