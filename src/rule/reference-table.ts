import { periodCount, type TimeAxis } from '../time/axis.ts';
import { type Reference, referenceIndex } from '../time/reference.ts';

/** How many times its count an average looks back for periods it may use. */
const reach = 3;

const none = new Int32Array(0);

/** ReferenceTable gives the reference periods of each period, found once and shared by all segments. */
export interface ReferenceTable {
  readonly axis: TimeAxis;
  readonly reference: Reference;
  /** How many values are needed: the count of an average, else 1. */
  readonly count: number;
  readonly rows: (Int32Array | undefined)[];
  /** Under a cut, by period × periods + cut. */
  readonly frozen: Map<number, Int32Array>;
}

/** makeReferenceTable makes an empty table; its rows are filled when they are first asked for. */
export function makeReferenceTable(axis: TimeAxis, reference: Reference): ReferenceTable {
  const count = reference.kind === 'average' ? reference.count : 1;
  return { axis, reference, count, rows: new Array(periodCount(axis)), frozen: new Map() };
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

function find(table: ReferenceTable, i: number, cut: number): Int32Array {
  const { reference } = table;
  const asked = reference.kind === 'average' ? { ...reference, count: reference.count * reach } : reference;
  const indices = referenceIndex(table.axis, i, asked, cut);
  return indices === undefined ? none : Int32Array.from(indices.filter((index) => index >= 0));
}
