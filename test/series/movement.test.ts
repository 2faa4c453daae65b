import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherMovements } from '../../src/series/movement.ts';

function movements(
  lists: readonly (readonly (number | null)[])[],
  more: { barred?: number[]; floor?: number } = {},
) {
  const periods = lists[0]!.length;
  const found = otherMovements({
    values: Float64Array.from(lists.flat().map((value) => value ?? Number.NaN)),
    segments: lists.map((_, s) => s),
    periods,
    window: 7,
    barred: Uint8Array.from({ length: periods }, (_, i) => (more.barred?.includes(i) ? 1 : 0)),
    floor: Int32Array.from({ length: periods }, (_, i) => (i >= (more.floor ?? 0) ? (more.floor ?? 0) : 0)),
  });
  return lists.map((_, s) => [...found.subarray(s * periods, (s + 1) * periods)]);
}
const steady = (value: number, ...last: (number | null)[]) => [value, value, value, value, value, ...last];

describe('otherMovements', () => {
  test('is the median of the others, each relative to the median of its own past', () => {
    // Relative to their usual values the last ones are 0.5, 0.9, 1, 2.
    const found = movements([steady(10, 5), steady(20, 18), steady(30, 30), steady(40, 80)]);
    // Each is held against the other three.
    expect(found.map((list) => list[5])).toEqual([1, 1, 0.9, 0.9]);
  });

  test('of an even number of others it is the mean of the two in the middle', () => {
    const found = movements([steady(1, 1), steady(10, 5), steady(20, 18), steady(30, 30), steady(40, 80)]);
    // The others of the first are at 0.5, 0.9, 1, 2.
    expect(found[0]![5]).toBeCloseTo(0.95, 12);
  });

  test('needs three others with a value and five earlier ones', () => {
    expect(movements([steady(10, 5), steady(20, 18), steady(30, 30)]).map((list) => list[5])).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    // The first has no value itself, which the others do not need to know.
    const found = movements([steady(10, null), steady(20, 18), steady(30, 30), steady(40, 80)]);
    expect(found.map((list) => list[5])).toEqual([1, Number.NaN, Number.NaN, Number.NaN]);
    expect(found[0]![4]).toBeNaN();
  });

  test('what is barred is not learned, and nothing from before a new normal is', () => {
    const lists = [steady(10, 99, 5), steady(20, 99, 18), steady(30, 99, 30), steady(40, 99, 80)];
    expect(movements(lists, { barred: [5] }).map((list) => list[6])).toEqual([1, 1, 0.9, 0.9]);
    expect(movements(lists, { floor: 3 }).map((list) => list[6])).toEqual(Array(4).fill(Number.NaN));
  });

  test('depends on no unit of a segment, and on nothing later', () => {
    const list = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 4, maxLength: 7 }),
        fc.integer({ min: 6, max: 19 }),
        (lists, k) => {
          const scaled = movements(lists.map((values, s) => values.map((value) => value * 2 ** s)));
          expect(scaled).toEqual(movements(lists));
          const other = movements(
            lists.map((values) => values.map((value, i) => (i > k ? value * 7 : value))),
          );
          const early = (all: number[][]) => all.map((values) => values.slice(0, k + 1));
          expect(early(other)).toEqual(early(movements(lists)));
        },
      ),
    );
  });
});
