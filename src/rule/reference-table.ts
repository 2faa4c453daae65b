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
  all?: AllReferences;
}

/** AllReferences is the references of all periods, without a cut: those of period i from `starts[i]` to `starts[i + 1]`. */
export interface AllReferences {
  readonly starts: Int32Array;
  readonly periods: Int32Array;
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

/** allReferences lists the same for all periods without a cut, in one array. */
export function allReferences(table: ReferenceTable): AllReferences {
  if (table.all !== undefined) return table.all;
  const starts = new Int32Array(table.rows.length + 1);
  for (let i = 0; i < table.rows.length; i++)
    starts[i + 1] = starts[i]! + referenceCandidates(table, i, -1).length;
  const periods = new Int32Array(starts.at(-1)!);
  for (let i = 0; i < table.rows.length; i++) periods.set(referenceCandidates(table, i, -1), starts[i]!);
  table.all = { starts, periods };
  return table.all;
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
