import { describe, expect, test } from 'vitest';
import {
  foretell,
  type Regression,
  regress,
  regressionsFor,
} from '../../../src/series/baseline/regression.ts';
import { cycleSeason } from '../../../src/time/season.ts';

/** learned is the first regression without seasons after it saw the values. */
function learned(values: Float64Array): Regression {
  const [regression] = regressionsFor([]);
  for (let i = 0; i < values.length; i++) regress(regression!, values, i);
  return regression!;
}

const wave = (i: number) => 10 * Math.sin((2 * Math.PI * i) / 17.3);

describe('a regression', () => {
  test('goes on with a wave of any length', () => {
    const values = Float64Array.from({ length: 300 }, (_, i) => wave(i));
    const ahead = foretell(learned(values), values, 300, 17);
    ahead.forEach((value, h) => {
      expect(Math.abs(value - wave(300 + h))).toBeLessThan(1);
    });
  });

  test('knows neither level nor unit', () => {
    const values = Float64Array.from({ length: 120 }, (_, i) => wave(i) + ((i * 7) % 5));
    const other = values.map((value) => 3 * value + 1000);
    const ahead = foretell(learned(values), values, 120, 8);
    foretell(learned(other), other, 120, 8).forEach((value, h) => {
      expect(value).toBeCloseTo(3 * ahead[h]! + 1000, 6);
    });
  });

  test('repeats the last value before it has learned anything, and 0 before it has seen one', () => {
    const values = Float64Array.of(5, 7);
    expect([...foretell(learned(values), values, 2, 3)]).toEqual([7, 7, 7]);
    expect([...foretell(learned(new Float64Array(0)), new Float64Array(0), 0, 2)]).toEqual([0, 0]);
  });

  test('learns nothing from nulls', () => {
    const values = Float64Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? i : Number.NaN));
    expect(learned(values).targets.every((sum) => sum === 0)).toBe(true);
  });

  test('stays near what was seen, however it swings', () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => 1.5 ** i);
    const ahead = foretell(learned(values), values, 40, 200);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(2 * values[39]!);
  });

  test('looks a season and two back where there is one', () => {
    const [near, far] = regressionsFor([cycleSeason(7, 100)]);
    expect(near!.lags).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(far!.lags).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 14, 15]);
  });
});
