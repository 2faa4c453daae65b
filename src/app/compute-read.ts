import type { ResultColumn, ResultTable, ResultValue } from '../engine/engine.ts';
import { type Segment, type SegmentValue, segmentKey } from '../model/segment.ts';
import type { EarlierNode, GroupingSet, PlanNode, PreaggregateNode } from '../plan/node.ts';
import { type Block, decimalNumber, decimalText, isExactInDouble } from '../series/block.ts';
import { roundSignificant } from '../series/round.ts';
import type { CompiledStatement, StatementLayout } from '../sql/statement.ts';
import { periodCount, periodIndex, periodIndexOfDay, type TimeAxis } from '../time/axis.ts';

/** CellMeasure is a measure at one level, NaN where no rows are; without counts where another statement gives them. */
export interface CellMeasure {
  readonly block: Block;
  /** Rows that pass the metric's filter, and rows that its aggregate sees. */
  readonly volume: Float64Array;
  readonly presence: Float64Array;
}

/** CellSet is what a statement found at one of its levels, segment-major over the level's axis. */
export interface CellSet {
  readonly axis: TimeAxis;
  readonly segments: readonly Segment[];
  /** Keys of the segments, and the index of each. */
  readonly index: ReadonlyMap<string, number>;
  readonly rows: Float64Array;
  readonly measures: ReadonlyMap<string, CellMeasure>;
}

/** CellNode is a node whose statement gives the cells of its sets. */
export type CellNode = Exclude<PlanNode, EarlierNode | PreaggregateNode>;

/** readCells sorts the rows of a result into its levels, by set key. */
export function readCells(statement: CompiledStatement, table: ResultTable): Map<string, CellSet> {
  const node = statement.node as CellNode;
  const { layout } = statement;
  const { sets } = node;
  const rowsOf = new Map<string, number[]>(sets.map((set) => [set.key, []]));
  table.columns[layout.level]!.values.forEach((level, row) => {
    rowsOf.get(layout.levels.get(Number(level))!)!.push(row);
  });
  return new Map(sets.map((set) => [set.key, readSet(node, set, layout, table, rowsOf.get(set.key)!)]));
}

/** readEarlier lists the keys of the segments that an earlier node found, by the names of their dimensions. */
export function readEarlier(statement: CompiledStatement, table: ResultTable): Map<string, Set<string>> {
  const { layout, node } = statement;
  const found = new Map<string, Set<string>>();
  if (node.kind !== 'earlier') return found;
  const sets = new Map(node.sets.map((set) => [set.by.join('|'), set.by]));
  for (const name of sets.keys()) found.set(name, new Set());
  table.columns[layout.level]!.values.forEach((level, row) => {
    const name = layout.levels.get(Number(level))!;
    const columns = sets.get(name)!.map((dimension) => table.columns[layout.dimensions.get(dimension)!]!);
    found.get(name)!.add(segmentKey(columns.map((column) => segmentValue(column.values[row]!))));
  });
  return found;
}

/** Places says, per row of a set, at which index its cell is; -1 outside the axis. */
interface Places {
  readonly rows: readonly number[];
  readonly at: Int32Array;
  readonly size: number;
}

function readSet(
  node: CellNode,
  set: GroupingSet,
  layout: StatementLayout,
  table: ResultTable,
  rows: readonly number[],
): CellSet {
  const column = (index: number) => table.columns[index]!;
  const periods = periodCount(set.axis);
  const keys = column(layout.periods.get(set.axis.grain)!).values;
  const segmentColumns = set.by.map((name) => column(layout.dimensions.get(name)!).values);
  const { segments, index, ofRow } = readSegments(segmentColumns, rows);
  const isIndexed = node.kind === 'window' || node.kind === 'comparable';
  const at = new Int32Array(rows.length);
  rows.forEach((row, k) => {
    const period = isIndexed ? Number(keys[row]) : periodOf(set.axis, keys[row]!);
    at[k] = period < 0 ? -1 : ofRow[k]! * periods + period;
  });
  const places: Places = { rows, at, size: segments.length * periods };
  const none = new Float64Array(0);
  const countsAt = (index: number) => (index < 0 ? none : readCounts(column(index), places));
  const measures = new Map<string, CellMeasure>();
  for (const [name, indices] of layout.measures) {
    measures.set(name, {
      block: readBlock(column(indices.value), places),
      volume: countsAt(indices.volume),
      presence: countsAt(indices.presence),
    });
  }
  return { axis: set.axis, segments, index, rows: countsAt(layout.rows), measures };
}

function periodOf(axis: TimeAxis, key: ResultValue): number {
  if (axis.grain === 'hour') return periodIndex(axis, Number(key) / 1000);
  return periodIndexOfDay(axis, Number(key));
}

interface Segments {
  readonly segments: Segment[];
  readonly index: Map<string, number>;
  readonly ofRow: Int32Array;
}

/** readSegments numbers the different segments; the total is there even without rows. */
function readSegments(columns: readonly (readonly ResultValue[])[], rows: readonly number[]): Segments {
  const segments: Segment[] = [];
  const index = new Map<string, number>();
  const ofRow = new Int32Array(rows.length);
  const add = (segment: Segment): number => {
    const key = segmentKey(segment);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, segments.length);
    return segments.push(segment) - 1;
  };
  if (columns.length === 0) add([]);
  // With one dimension the raw value tells segments apart already, without making a key for every row.
  const seen = new Map<ResultValue, number>();
  const only = columns.length === 1 ? columns[0]! : undefined;
  rows.forEach((row, k) => {
    if (columns.length === 0) return;
    const raw = only?.[row];
    const known = raw === undefined ? undefined : seen.get(raw);
    const found = known ?? add(columns.map((values) => segmentValue(values[row]!)));
    if (known === undefined && raw !== undefined) seen.set(raw, found);
    ofRow[k] = found;
  });
  return { segments, index, ofRow };
}

/** segmentValue keeps what a double cannot hold as text, ids of 18 digits above all. */
export function segmentValue(value: ResultValue): SegmentValue {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value !== 'object') return value;
  return isExactInDouble(value.value)
    ? decimalNumber(value.value, value.scale)
    : decimalText(value.value, value.scale);
}

function readCounts(column: ResultColumn, places: Places): Float64Array {
  const counts = new Float64Array(places.size);
  for (let k = 0; k < places.rows.length; k++) {
    const at = places.at[k]!;
    if (at >= 0) counts[at] = Number(column.values[places.rows[k]!]);
  }
  return counts;
}

const integerType = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

function readBlock(column: ResultColumn, places: Places): Block {
  const decimal = /^DECIMAL\(\d+, ?(\d+)\)$/.exec(column.type);
  const values = new Float64Array(places.size).fill(Number.NaN);
  const exact = new Map<number, string>();
  for (let k = 0; k < places.rows.length; k++) {
    const at = places.at[k]!;
    const value = column.values[places.rows[k]!] ?? null;
    if (at < 0 || value === null) continue;
    if (typeof value === 'number') {
      values[at] = decimal === null && !integerType.test(column.type) ? roundSignificant(value) : value;
    } else if (typeof value === 'bigint') {
      values[at] = decimalNumber(value, 0);
      if (!isExactInDouble(value)) exact.set(at, value.toString());
    } else if (typeof value === 'object') {
      values[at] = decimalNumber(value.value, value.scale);
      if (!isExactInDouble(value.value)) exact.set(at, decimalText(value.value, value.scale));
    }
  }
  const scale = decimal !== null ? Number(decimal[1]) : integerType.test(column.type) ? 0 : undefined;
  if (scale === undefined) return { values };
  return exact.size === 0 ? { values, scale } : { values, scale, exact };
}
