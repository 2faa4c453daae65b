import { type Segment, type SegmentValue, segmentKey } from '../model/segment.ts';
import type { Block } from '../series/block.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';

/** Evaluated is a computation's result: segment-major over its axis, segments in no particular order. */
export interface Evaluated {
  readonly axis: TimeAxis;
  readonly segments: readonly Segment[];
  /** Key of each segment. */
  readonly keys: readonly string[];
  readonly block: Block;
  readonly volume: Float64Array;
  /** Rows by scope: what several inputs have read once counts once. */
  readonly rows: ReadonlyMap<string, Float64Array>;
}

/** emptyEvaluated is the result of a computation without periods. */
export function emptyEvaluated(axis: TimeAxis, by: readonly string[]): Evaluated {
  const segments = by.length === 0 ? [[]] : [];
  const none = new Float64Array(0);
  return {
    axis,
    segments,
    keys: segments.map(segmentKey),
    block: { values: none },
    volume: none,
    rows: new Map(),
  };
}

/** gather copies segments of `periods` values from `offset` on: output segment s is input segment `from[s]`, -1 for none. */
export function gather(
  input: Float64Array,
  shape: { readonly periods: number; readonly offset: number; readonly count: number },
  from: readonly number[],
  missing: number,
): Float64Array {
  const { periods, offset, count } = shape;
  const out = new Float64Array(from.length * count).fill(missing);
  for (let s = 0; s < from.length; s++) {
    const segment = from[s]!;
    if (segment < 0) continue;
    const start = segment * periods + offset;
    out.set(input.subarray(start, start + count), s * count);
  }
  return out;
}

/** gatherBlock is `gather` of a block, exact texts included; missing values are null. */
export function gatherBlock(
  block: Block,
  shape: { readonly periods: number; readonly offset: number; readonly count: number },
  from: readonly number[],
): Block {
  const values = gather(block.values, shape, from, Number.NaN);
  if (block.scale === undefined) return { values };
  if (block.exact === undefined) return { values, scale: block.scale };
  const exact = new Map<number, string>();
  for (let s = 0; s < from.length; s++) {
    for (let i = 0; i < shape.count && from[s]! >= 0; i++) {
      const text = block.exact.get(from[s]! * shape.periods + shape.offset + i);
      if (text !== undefined) exact.set(s * shape.count + i, text);
    }
  }
  return { values, scale: block.scale, exact };
}

/** slice is the part of a result that lies on an axis within its own. */
export function slice(evaluated: Evaluated, axis: TimeAxis, offset: number): Evaluated {
  const [periods, count] = [periodCount(evaluated.axis), periodCount(axis)];
  if (periods === count) return evaluated;
  return select(
    evaluated,
    axis,
    { periods, offset, count },
    evaluated.segments.map((_, s) => s),
  );
}

/** pick keeps the segments at the given indices, in that order; -1 stands for a segment without data. */
export function pick(evaluated: Evaluated, segments: readonly Segment[], from: readonly number[]): Evaluated {
  const periods = periodCount(evaluated.axis);
  const picked = select(evaluated, evaluated.axis, { periods, offset: 0, count: periods }, from);
  return { ...picked, segments, keys: segments.map(segmentKey) };
}

function select(
  evaluated: Evaluated,
  axis: TimeAxis,
  shape: { periods: number; offset: number; count: number },
  from: readonly number[],
): Evaluated {
  const rows = [...evaluated.rows].map(([scope, values]) => [scope, gather(values, shape, from, 0)] as const);
  return {
    ...evaluated,
    axis,
    block: gatherBlock(evaluated.block, shape, from),
    volume: gather(evaluated.volume, shape, from, 0),
    rows: new Map(rows),
  };
}

/** alignSegments brings results of one axis to the segments that any of them has. */
export function alignSegments(inputs: readonly Evaluated[]): Evaluated[] {
  const first = inputs[0];
  if (first === undefined || inputs.every((input) => hasSameKeys(input, first))) return [...inputs];
  const union = new Map<string, Segment>();
  for (const { keys, segments } of inputs) {
    for (const [s, key] of keys.entries()) union.set(key, segments[s]!);
  }
  const segments = [...union.values()];
  return inputs.map((input) => {
    const index = new Map(input.keys.map((key, s) => [key, s]));
    return pick(
      input,
      segments,
      [...union.keys()].map((key) => index.get(key) ?? -1),
    );
  });
}

function hasSameKeys(a: Evaluated, b: Evaluated): boolean {
  return a.keys.length === b.keys.length && a.keys.every((key, s) => key === b.keys[s]);
}

/** joinRows puts the rows of aligned results together; a scope that several have read is one. */
export function joinRows(inputs: readonly Evaluated[]): ReadonlyMap<string, Float64Array> {
  return new Map(inputs.flatMap(({ rows }) => [...rows]));
}

/** totalRows adds up the rows of all scopes. */
export function totalRows(evaluated: Evaluated): Float64Array {
  const total = new Float64Array(evaluated.block.values.length);
  for (const rows of evaluated.rows.values()) {
    for (let i = 0; i < total.length; i++) total[i] = total[i]! + rows[i]!;
  }
  return total;
}

/** ValueOrders is, by place in a segment, the order of a dimension's values where it is not their own. */
export type ValueOrders = readonly (readonly SegmentValue[] | undefined)[];

/** compareSegments orders segments by their values: booleans, numbers, then text by code unit, null last. */
export function compareSegments(a: Segment, b: Segment, orders: ValueOrders = []): number {
  for (let i = 0; i < a.length; i++) {
    const known = orders[i];
    const order =
      known === undefined || a[i] === null || b[i] === null
        ? compareValues(a[i]!, b[i]!)
        : known.indexOf(a[i]!) - known.indexOf(b[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: SegmentValue, b: SegmentValue): number {
  if (a === b) return 0;
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  return a! < b! ? -1 : 1;
}

function rank(value: SegmentValue): number {
  if (value === null) return 3;
  return typeof value === 'boolean' ? 0 : typeof value === 'number' ? 1 : 2;
}
