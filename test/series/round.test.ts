import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundAll, roundSignificant, roundToScale } from '../../src/series/round.ts';

describe('roundSignificant', () => {
  test.each([
    [0, 0],
    [1 / 3, 0.333333333333],
    [2 / 3, 0.666666666667],
    [-1 / 3, -0.333333333333],
    [0.1 + 0.2, 0.3],
    [123456789012.34, 123456789012],
    [1234567890123, 1234567890120],
    [999999999999, 999999999999],
    [1e-300 / 3, 3.33333333333e-301],
    [Number.POSITIVE_INFINITY, Number.NaN],
    [Number.NEGATIVE_INFINITY, Number.NaN],
    [Number.NaN, Number.NaN],
  ])('%d becomes %d', (value, expected) => {
    expect(roundSignificant(value)).toBe(expected);
  });

  test('what differs in the last bits becomes equal, and rounding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }), (value) => {
        const once = roundSignificant(value);
        expect(roundSignificant(once)).toBe(once);
        expect(Math.abs(once - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-12);
      }),
    );
  });

  test('roundAll rounds in place', () => {
    const values = Float64Array.of(1 / 3, 2, Number.NaN);
    roundAll(values);
    expect([...values]).toEqual([0.333333333333, 2, Number.NaN]);
  });
});

test.each([
  [0.1 + 0.2, 1, 0.3],
  [30.3 - 60.6, 2, -30.3],
  [1.005, 2, 1],
  [7, 0, 7],
  [Number.NaN, 2, Number.NaN],
])('roundToScale(%d, %i) is %d', (value, scale, expected) => {
  expect(roundToScale(value, scale)).toBe(expected);
});
