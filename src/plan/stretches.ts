import { makeAxis, periodCount, type TimeAxis } from '../time/axis.ts';
import type { RowScope, Stretch } from './node.ts';

/** RowDensity is how many rows there are in how long a time, as a whole; rows may be spread unevenly. */
export interface RowDensity {
  readonly rows: number;
  /** First and last row, epoch milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** rowsIn estimates the rows of a stretch of time. */
export function rowsIn({ rows, firstAt, lastAt }: RowDensity, { from, to }: Stretch): number {
  const length = Math.max(1, lastAt - firstAt);
  const inside = Math.min(to, lastAt + 1) - Math.max(from, firstAt);
  return inside <= 0 ? 0 : Math.min(rows, (rows * inside) / length);
}

/** dayAxis is the days of a scope. */
export function dayAxis({ from, to }: Stretch, axis: TimeAxis): TimeAxis {
  const { timezone, weekStart } = axis;
  return makeAxis({ grain: 'day', timezone, weekStart, from, to });
}

/** stretchesOf cuts a scope at bounds of an axis so that each part has about `most` rows, or one period if that has more. */
export function stretchesOf(
  { from, to }: Pick<RowScope, 'from' | 'to'>,
  axis: TimeAxis,
  density: RowDensity,
  most: number,
): Stretch[] {
  const parts = Math.ceil(rowsIn(density, { from, to }) / most);
  const stretches: Stretch[] = [];
  let start = from;
  for (let i = 1; i < periodCount(axis); i++) {
    const bound = axis.bounds[i]!;
    if (bound <= start || bound >= to) continue;
    // Parts of equal length come out whatever the rounding to periods.
    const isFull =
      rowsIn(density, { from, to: bound }) * parts >= (stretches.length + 1) * rowsIn(density, { from, to });
    if (!isFull) continue;
    stretches.push({ from: start, to: bound });
    start = bound;
  }
  return [...stretches, { from: start, to }];
}

/** joinScopes is the rows of two scopes that differ in their stretch of time alone. */
export function joinScopes(a: RowScope, b: RowScope): RowScope {
  return { ...a, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
