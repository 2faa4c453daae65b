import { eventOfPeriodIn, referencesOf } from '../time/align.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Reference } from '../time/reference.ts';
import type { Learnable } from './learnable.ts';

/** How many times its count an average looks back for periods it may use. */
const reach = 3;

const none = new Int32Array(0);

/** ReferenceTable gives the reference periods of each period, found once and shared by all segments. */
export interface ReferenceTable {
  readonly axis: TimeAxis;
  readonly reference: Reference;
  /** The calendar whose events the references follow. */
  readonly align: Calendar | undefined;
  readonly learnable: Learnable;
  /** How many values are needed: the count of an average, else 1. */
  readonly count: number;
  readonly rows: (Int32Array | undefined)[];
  /** Under a cut, by period × periods + cut. */
  readonly frozen: Map<number, Int32Array>;
  /** Those of all periods without a cut, once they were asked for. */
  first?: FirstReferences;
}

/** FirstReferences is the latest references of all periods without a cut, as many as are used. */
export interface FirstReferences {
  readonly count: number;
  /** Those of period i begin at `i * count`; -1 for one that has fewer. */
  readonly periods: Int32Array;
  /** 1 for periods that have as many as they need, if all of them have a value. */
  readonly isEnough: Uint8Array;
}

/** makeReferenceTable makes an empty table; its rows are filled when they are first asked for. */
export function makeReferenceTable(
  axis: TimeAxis,
  reference: Reference,
  learnable: Learnable,
  align?: Calendar,
): ReferenceTable {
  const count = reference.kind === 'average' ? reference.count : 1;
  const rows = new Array(periodCount(axis));
  return { axis, reference, align, learnable, count, rows, frozen: new Map() };
}

/**
 * referenceCandidates lists the periods that period i may be compared with, latest first, all before i and the cut
 * (-1: none) and none that is not to be learned from; of an average up to three times as many as it needs, so that those
 * without a value can be passed over.
 */
export function referenceCandidates(table: ReferenceTable, i: number, cut: number): Int32Array {
  if (cut < 0) {
    const known = table.rows[i];
    if (known !== undefined) return known;
    const row = find(table, i, i);
    table.rows[i] = row;
    return row;
  }
  const key = i * table.rows.length + cut;
  const known = table.frozen.get(key);
  if (known !== undefined) return known;
  const row = find(table, i, cut);
  table.frozen.set(key, row);
  return row;
}

/** firstReferences lists for all periods without a cut the references that are used where each of them has a value. */
export function firstReferences(table: ReferenceTable): FirstReferences {
  if (table.first !== undefined) return table.first;
  const { count } = table;
  const { length } = table.rows;
  const periods = new Int32Array(count * length).fill(-1);
  const isEnough = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const candidates = referenceCandidates(table, i, -1);
    if (candidates.length >= leastReferences(table, i)) isEnough[i] = 1;
    if (candidates.length >= count) periods.set(candidates.subarray(0, count), i * count);
  }
  table.first = { count, periods, isEnough };
  return table.first;
}

/**
 * leastReferences is how many values a period needs: of the earlier occurrences of its event those there are, else the
 * count of an average.
 */
export function leastReferences({ axis, align, count }: ReferenceTable, i: number): number {
  return count > 1 && align !== undefined && eventOfPeriodIn(axis, i, align) !== undefined ? 1 : count;
}

function find(table: ReferenceTable, i: number, cut: number): Int32Array {
  const { reference } = table;
  const { barred, floor } = table.learnable;
  const asked = reference.kind === 'average' ? { ...reference, count: reference.count * reach } : reference;
  const indices = referencesOf(table.axis, i, asked, table.align, cut) ?? [];
  const first = Math.max(0, floor[i]!);
  return indices.length === 0
    ? none
    : Int32Array.from(indices.filter((index) => index >= first && barred[index] !== 1));
}
