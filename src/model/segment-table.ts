import type { Span } from '../diagnostic/diagnostic.ts';
import { type SegmentValue, segmentKey } from './segment.ts';

/** SegmentRow is what holds for the segments that have some values, and for some time. */
export interface SegmentRow<T> {
  /** Values by dimension; a dimension that is not named, or is null, may have any. */
  readonly segment: Readonly<Record<string, SegmentValue>>;
  /** First and last local date, days since 1970-01-01, both included; open when absent. */
  readonly from?: number;
  readonly to?: number;
  readonly value: T;
}

/** TableSource is a source that such rows are kept in: which columns of it hold the value, and where it was named. */
export interface TableSource {
  readonly source: string;
  readonly column?: { readonly name: string; readonly span: Span };
  readonly span: Span;
}

/** Choose finds for a segment what holds on a local date; undefined where nothing does. */
export type Choose<T> = (segment: readonly SegmentValue[]) => (day: number) => T | undefined;

/**
 * chooser finds for segments of some dimensions, on a local date, the row that fits best: the one that names most of the
 * segment's values, of several the one that begins last, of these the last one.
 */
export function chooser<T>(rows: readonly SegmentRow<T>[], dimensions: readonly string[]): Choose<T> {
  const shapes = new Map<string, Shape<T>>();
  rows.forEach((row, order) => {
    const named = Object.keys(row.segment)
      .filter((name) => row.segment[name] !== null)
      .sort();
    const shape = shapes.get(segmentKey(named)) ?? { named, rows: new Map() };
    shapes.set(segmentKey(named), shape);
    const key = segmentKey(named.map((name) => row.segment[name]!));
    const ranked = { row, from: row.from ?? beginning, order, named: named.length };
    const known = shape.rows.get(key);
    if (known === undefined) shape.rows.set(key, [ranked]);
    else known.push(ranked);
  });
  return (segment) => {
    const fitting = [...shapes.values()].flatMap(({ named, rows: known }) => {
      const values = named.map((name) => segment[dimensions.indexOf(name)] ?? null);
      return known.get(segmentKey(values)) ?? [];
    });
    fitting.sort((a, b) => b.named - a.named || b.from - a.from || b.order - a.order);
    return (day) =>
      fitting.find(({ row, from }) => from <= day && (row.to === undefined || row.to >= day))?.row.value;
  };
}

/** Before any date there is. */
const beginning = -8_640_000_000;

/** Shape is the rows that name values of the same dimensions, by these values. */
interface Shape<T> {
  readonly named: readonly string[];
  readonly rows: Map<string, RankedRow<T>[]>;
}

interface RankedRow<T> {
  readonly row: SegmentRow<T>;
  readonly from: number;
  readonly order: number;
  readonly named: number;
}
