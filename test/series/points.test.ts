import { describe, expect, test } from 'vitest';
import { historyPoints, targetPoints } from '../../src/series/points.ts';

describe('points for a target', () => {
  test.each([
    [50, 200, 'up', 25],
    [200, 200, 'up', 100],
    [900, 200, 'up', 100],
    [-50, 200, 'up', 0],
    [-5, -10, 'up', 100],
    [-20, -10, 'up', 0],
    [4, 2, 'down', 50],
    [1, 2, 'down', 100],
    [0, 0, 'down', 100],
    [3, 0, 'down', 0],
    [110, 100, 'middle', 90],
    [75, 100, 'middle', 75],
    [300, 100, 'middle', 0],
    [-90, -100, 'middle', 90],
    [0, 0, 'middle', 100],
    [1, 0, 'middle', 0],
  ] as const)('%d of %d, good: %s, has %d', (value, target, good, points) => {
    expect(targetPoints(value, target, good)).toBeCloseTo(points, 12);
  });

  test('null has none', () => expect(targetPoints(Number.NaN, 1, 'middle')).toBeNaN());
});

describe('points in history', () => {
  const values = Float64Array.of(4, 1, Number.NaN, 3, 2, 3, 9, 0, 3);
  const all = new Int32Array(values.length);
  const none = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN];

  test.each([
    // Of 4 1 3 2 two are below 3 and one is equal; of 4 1 3 2 3 all are below 9; and so on.
    ['up', [62.5, 100, 0, (100 * (2 + 1 + 1)) / 7]],
    ['down', [37.5, 0, 100, 100 - (100 * (2 + 1 + 1)) / 7]],
    ['middle', [75, 0, 0, 100 * (1 - Math.abs((2 * 4) / 7 - 1))]],
  ] as const)('good: %s', (good, points) => {
    const found = [...historyPoints(values, all, good)];
    expect(found.slice(0, 5)).toEqual(none);
    points.forEach((point, i) => {
      expect(found[i + 5]).toBeCloseTo(point, 12);
    });
  });

  test('leave out what came before the first index', () => {
    // The last value is held against 3 9 0 and the null does not count: too few; with 2 there are four.
    const last = (start: number) => historyPoints(values, all.with(8, start), 'up')[8];
    expect(last(5)).toBeNaN();
    expect(last(4)).toBeCloseTo((100 * (2 + 0.5)) / 4, 12);
  });
});
