import { eventOfPeriodIn, referencesOf } from '../time/align.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Reference } from '../time/reference.ts';

/** How many times its count an average looks back for periods it may use. */
const reach = 3;

const none = new Int32Array(0);

/** ReferenceTable gives the reference periods of each period, found once and shared by all segments. */
export interface ReferenceTable {
  readonly axis: TimeAxis;
  readonly reference: Reference;
  /** The calendar whose events the references follow. */
  readonly align: Calendar | undefined;
  /** How many values are needed: the count of an average, else 1. */
  readonly count: number;
  readonly rows: (Int32Array | undefined)[];
  /** Under a cut, by period × periods + cut. */
  readonly frozen: Map<number, Int32Array>;
}

/** makeReferenceTable makes an empty table; its rows are filled when they are first asked for. */
export function makeReferenceTable(axis: TimeAxis, reference: Reference, align?: Calendar): ReferenceTable {
  const count = reference.kind === 'average' ? reference.count : 1;
  return { axis, reference, align, count, rows: new Array(periodCount(axis)), frozen: new Map() };
}

/**
 * referenceCandidates lists the periods that period i may be compared with, latest first, all before i and the cut
 * (-1: none); of an average up to three times as many as it needs, so that unusable ones can be passed over.
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

/**
 * leastReferences is how many values a period needs: of the earlier occurrences of its event those there are, else the
 * count of an average.
 */
export function leastReferences({ axis, align, count }: ReferenceTable, i: number): number {
  return count > 1 && align !== undefined && eventOfPeriodIn(axis, i, align) !== undefined ? 1 : count;
}

function find(table: ReferenceTable, i: number, cut: number): Int32Array {
  const { reference } = table;
  const asked = reference.kind === 'average' ? { ...reference, count: reference.count * reach } : reference;
  const indices = referencesOf(table.axis, i, asked, table.align, cut);
  return indices === undefined ? none : Int32Array.from(indices.filter((index) => index >= 0));
}
