import { segmentKey } from '../model/segment.ts';
import type { LeafComputation } from '../plan/computation.ts';
import { axisOffset } from '../plan/frame.ts';
import type { SourceExtent } from '../plan/schema.ts';
import type { Block } from '../series/block.ts';
import { type EmptyPolicy, fillEmpty } from '../series/fill.ts';
import { type IndexWindows, sumWindows } from '../series/window-sum.ts';
import { periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import { type Evaluated, gather, gatherBlock, slice } from './compute-cells.ts';
import type { CellMeasure, CellSet } from './compute-read.ts';

/** LeafCells is what statements found for a leaf. */
export interface LeafCells {
  /** The level at which its rows were read, and, where the leaf is not over windows of rows, its values. */
  readonly cells: CellSet;
  readonly measure: CellMeasure;
  /** The windows' level, where the values are over windows of rows. */
  readonly windows?: CellSet;
  /** Keys of segments that have a row before the level's axis. */
  readonly earlier: ReadonlySet<string>;
  readonly extent: SourceExtent;
}

/**
 * evaluateLeaf turns the cells of a measure into values over the leaf's axis: sums over windows if it accumulates, then
 * empty periods by policy. A window that begins before the first row accumulates what there is.
 */
export function evaluateLeaf(leaf: LeafComputation, found: LeafCells): Evaluated {
  const { cells, windows } = found;
  if (windows !== undefined) return fillLeaf(leaf, found, overRows(found.measure, windows, cells, leaf.axis));
  const { block, volume, presence } = found.measure;
  const whole: LeafParts = { axis: cells.axis, cells, block, volume, presence };
  if (leaf.window === undefined) {
    return slice(fillLeaf(leaf, found, whole), leaf.axis, axisOffset(cells.axis, leaf.axis));
  }
  return fillLeaf(leaf, found, overSums(whole, leaf.axis, leaf.window.starts));
}

/** LeafParts are unfilled values on an axis, with the segments of `cells` in their order. */
interface LeafParts {
  readonly axis: TimeAxis;
  readonly cells: Pick<CellSet, 'axis' | 'segments' | 'rows'>;
  readonly block: Block;
  readonly volume: Float64Array;
  readonly presence: Float64Array;
}

function overSums(parts: LeafParts, axis: TimeAxis, starts: Float64Array): LeafParts {
  const periods = periodCount(parts.axis);
  const offset = axisOffset(parts.axis, axis);
  const first = parts.axis.bounds[0]!;
  const windows: IndexWindows = {
    start: Int32Array.from(starts, (start) => (start <= first ? 0 : periodIndex(parts.axis, start))),
    end: Int32Array.from(starts, (_, i) => offset + i + 1),
  };
  const counted = (values: Float64Array) => sumWindows({ values, scale: 0 }, periods, windows).values;
  return {
    axis,
    cells: parts.cells,
    block: sumWindows(parts.block, periods, windows),
    volume: counted(parts.volume),
    presence: counted(parts.presence),
  };
}

/** Segments without a row in the axis itself may still have some in their windows, and those with one may have none. */
function overRows(measure: CellMeasure, windows: CellSet, cells: CellSet, axis: TimeAxis): LeafParts {
  const others = cells.segments.filter((segment) => !windows.index.has(segmentKey(segment)));
  const segments = [...windows.segments, ...others];
  const from = segments.map((segment) => cells.index.get(segmentKey(segment)) ?? -1);
  const shape = { periods: periodCount(cells.axis), offset: 0, count: periodCount(cells.axis) };
  const rows = { axis: cells.axis, segments, rows: gather(cells.rows, shape, from, 0) };
  if (others.length === 0) return { axis, cells: rows, ...measure };
  const count = periodCount(axis);
  const own = segments.map((_, s) => (s < windows.segments.length ? s : -1));
  const all = { periods: count, offset: 0, count };
  return {
    axis,
    cells: rows,
    block: gatherBlock(measure.block, all, own),
    volume: gather(measure.volume, all, own, 0),
    presence: gather(measure.presence, all, own, 0),
  };
}

function fillLeaf(leaf: LeafComputation, found: LeafCells, parts: LeafParts): Evaluated {
  const { axis, cells, presence } = parts;
  const { metric, bound } = leaf;
  const policy: EmptyPolicy = metric.whenEmpty ?? (bound.emptyIsZero ? 'zero' : 'null');
  const periods = periodCount(axis);
  const cellPeriods = periodCount(cells.axis);
  const offset = axisOffset(cells.axis, axis);
  const { isOverall = false } = leaf;
  const { first, last } = isOverall
    ? overallPeriods(leaf, found.extent)
    : filledPeriods(axis, found.extent, leaf.sinceAt);
  const keys = cells.segments.map(segmentKey);
  const values = parts.block.values.slice();
  const exact = parts.block.exact === undefined ? undefined : new Map(parts.block.exact);
  keys.forEach((key, s) => {
    const isTotal = isOverall || leaf.by.length === 0 || found.earlier.has(key);
    const born = isTotal ? 0 : firstRow(cells.rows, s * cellPeriods, cellPeriods) - offset;
    const span = { offset: s * periods, periods, first: Math.max(first, born), last };
    fillEmpty(values, presence, span, policy, exact);
  });
  const { scale } = parts.block;
  const whole = { periods: cellPeriods, offset, count: periods };
  const rows = gather(cells.rows, whole, [...keys.keys()], 0);
  return {
    axis,
    segments: cells.segments,
    keys,
    block: { values, ...(scale === undefined ? {} : { scale }), ...(exact === undefined ? {} : { exact }) },
    volume: parts.volume,
    rows: new Map([[leaf.scope, rows]]),
  };
}

/** filledPeriods are the first and last period of an axis that lie between a source's first and last row. */
export function filledPeriods(
  axis: TimeAxis,
  { firstAt, lastAt }: SourceExtent,
  sinceAt: number = Number.NEGATIVE_INFINITY,
): { first: number; last: number } {
  const count = periodCount(axis);
  if (firstAt === null || lastAt === null || count === 0) return { first: count, last: -1 };
  const from = Math.max(firstAt, sinceAt);
  const first = from < axis.bounds[0]! ? 0 : periodIndex(axis, from);
  const last = lastAt >= axis.bounds[count]! ? count - 1 : periodIndex(axis, lastAt);
  return { first: first === -1 ? count : first, last };
}

/** An overall value is there when the source has a row anywhere in its window, whatever the last period holds. */
function overallPeriods(leaf: LeafComputation, { firstAt, lastAt }: SourceExtent) {
  const start = Math.max(leaf.window?.starts[0] ?? Number.POSITIVE_INFINITY, leaf.sinceAt ?? -Infinity);
  const isCovered =
    firstAt !== null && lastAt !== null && lastAt >= start && firstAt < leaf.axis.bounds.at(-1)!;
  return isCovered ? { first: 0, last: periodCount(leaf.axis) - 1 } : { first: 0, last: -1 };
}

function firstRow(rows: Float64Array, offset: number, periods: number): number {
  for (let i = 0; i < periods; i++) if (rows[offset + i]! > 0) return i;
  return periods;
}
