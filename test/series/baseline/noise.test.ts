import { expect, test } from 'vitest';
import { noiseSpread } from '../../../src/series/baseline/noise.ts';
import { chooseTransform, fromScale, scaleSlope, toScale } from '../../../src/series/baseline/transform.ts';
import { normals } from './series-fixture.ts';

test('chance scatters counts by the root of their mean and shares by that of p (1 - p) / n', () => {
  // √(2/π) = 0.797885: the mean absolute deviation of a normal distribution, in standard deviations.
  expect(noiseSpread({ kind: 'count' }, 100, 0)).toBeCloseTo(7.97885, 4);
  // (0.2 × 400 + 0.5) / 401 = 0.200748; √(0.200748 × 0.799252 / 400) = 0.0200281.
  const share = { kind: 'share', volume: Float64Array.of(400, 0, Number.NaN) } as const;
  expect(noiseSpread(share, 0.2, 0)).toBeCloseTo(0.0159801, 6);
  expect([noiseSpread(share, 0.2, 1), noiseSpread(share, 0.2, 2)]).toEqual([0, 0]);
  expect(noiseSpread({ kind: 'none' }, 100, 0)).toBe(0);
});

test.each([
  ['errors of one size', 1, (level: number, error: number) => level + error],
  ['errors that grow with the root', 0.5, (level: number, error: number) => level + Math.sqrt(level) * error],
  ['errors that grow with the level', 0, (level: number, error: number) => level * Math.exp(error / 20)],
] as const)('%s', (_, power, make) => {
  const normal = normals(7);
  const values = Float64Array.from({ length: 2000 }, (_, i) => make(100 + i, normal()));
  expect(chooseTransform(values, 1).power).toBe(power);
});

test('what cannot be logarithms is not', () => {
  const normal = normals(8);
  const grown = Float64Array.from({ length: 500 }, (_, i) => (100 + i) * Math.exp(normal() / 20));
  expect(chooseTransform(grown.with(3, 0), 1).power).toBe(0.5);
  expect(chooseTransform(grown.with(3, -1), 1).power).toBe(1);
  expect(chooseTransform(new Float64Array(100).fill(Number.NaN), 7).power).toBe(1);
});

test.each([
  [{ power: 1, least: 0 }, -7.5, -7.5, 1],
  [{ power: 0.5, least: 0 }, 16, 4, 0.125],
  [{ power: 0, least: 0.1 }, Math.E, 1, 1 / Math.E],
] as const)('%o and back', (transform, value, scaled, slope) => {
  expect(toScale(transform, value)).toBeCloseTo(scaled);
  expect(fromScale(transform, scaled)).toBeCloseTo(value);
  expect(scaleSlope(transform, value)).toBeCloseTo(slope);
});

test('a value under what the logarithm knows counts as the least', () => {
  expect(toScale({ power: 0, least: 0.1 }, -5)).toBe(Math.log(0.1));
  expect(toScale({ power: 0.5, least: 0 }, -4)).toBe(-2);
  expect(fromScale({ power: 0.5, least: 0 }, -2)).toBe(0);
});
