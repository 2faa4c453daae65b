import { describe, expect, test } from 'vitest';
import { forecastSeries } from '../../../src/series/baseline/forecast.ts';
import { normals, requestOf } from './series-fixture.ts';

const week = [100, 98, 97, 103, 120, 150, 140];
const horizon = 14;

function forecast(known: ArrayLike<number>, level = 0.9) {
  const periods = known.length + horizon;
  const values = Float64Array.from({ length: periods }, (_, i) => known[i] ?? Number.NaN);
  return forecastSeries({
    followed: { ...requestOf(values), offset: 0 },
    from: known.length,
    horizon,
    level,
  });
}

const weekly = (length: number, seed: number) => {
  const normal = normals(seed);
  return Array.from({ length }, (_, i) => week[i % 7]! + 4 * normal());
};

describe('a forecast', () => {
  test('goes on with the pattern and the trend', () => {
    const { expected, seen } = forecast(weekly(200, 1).map((value, i) => value + i));
    expect(seen).toBe(200);
    // A tenth of the level: the trend alone would add 14 over the horizon, the pattern 53.
    for (let h = 0; h < horizon; h++)
      expect(Math.abs(expected[h]! - (week[(200 + h) % 7]! + 200 + h))).toBeLessThan(15);
  });

  test('holds about as many future values in its interval as it was asked to', () => {
    let held = 0;
    for (let seed = 0; seed < 40; seed++) {
      const all = weekly(300 + horizon, 500 + seed);
      const { low, high } = forecast(all.slice(0, 300), 0.9);
      for (let h = 0; h < horizon; h++) if (all[300 + h]! >= low[h]! && all[300 + h]! <= high[h]!) held++;
    }
    // 0.9 of 40 × 14 is 504; errors of one origin go together, so twice their binomial scatter of 7 is little.
    expect(held).toBeGreaterThan(450);
    expect(held).toBeLessThan(556);
  });

  test('has an interval that holds what is expected and never narrows with the distance', () => {
    const { expected, low, high } = forecast(weekly(90, 3), 0.5);
    const wide = forecast(weekly(90, 3), 0.99);
    for (let h = 0; h < horizon; h++) {
      expect(low[h]! <= expected[h]! && expected[h]! <= high[h]!).toBe(true);
      expect(wide.high[h]!).toBeGreaterThan(high[h]!);
    }
  });

  test.each([
    ['nothing', [], 0],
    ['nulls', Array(30).fill(Number.NaN), 0],
    ['one value', [7], 1],
    ['a constant', Array(30).fill(42), 30],
    ['huge values', Array(30).fill(1e300), 30],
  ])('of %s is made of numbers', (_, known, seen) => {
    const { expected, low, high, ...rest } = forecast(known);
    expect(rest.seen).toBe(seen);
    expect([...expected, ...low, ...high].every(Number.isFinite)).toBe(true);
    if (known[0] === 42) expect([...expected].every((value) => Math.abs(value - 42) < 1e-9)).toBe(true);
  });
});
