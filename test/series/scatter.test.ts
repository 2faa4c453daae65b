import { describe, expect, test } from 'vitest';
import {
  learnScatter,
  mahalanobis,
  newScatter,
  normalScore,
  shrunkProducts,
  squareOf,
} from '../../src/series/scatter.ts';
import { normals } from './baseline/series-fixture.ts';

function distanceOf(products: number[], errors: number[]) {
  const size = errors.length;
  const distance = { square: 0, parts: new Float64Array(size) };
  mahalanobis(
    Float64Array.from(products),
    Float64Array.from(errors),
    new Float64Array(size * size),
    distance,
  );
  return { square: distance.square, parts: [...distance.parts] };
}

describe('mahalanobis', () => {
  test('is (a² - 2 ρ a b + b²) / (1 - ρ²) for two errors of correlation ρ', () => {
    const { square, parts } = distanceOf([1, 0.8, 0.8, 1], [1, -1]);
    expect(square).toBeCloseTo(3.6 / 0.36, 10);
    expect(parts).toEqual([expect.closeTo(0.5, 10), expect.closeTo(0.5, 10)]);
    // The same errors on one side are less odd than either alone.
    expect(distanceOf([1, 0.8, 0.8, 1], [1, 1]).square).toBeCloseTo(0.4 / 0.36, 10);
  });

  test('adds up squares where nothing varies together, and says what each makes', () => {
    expect(distanceOf([1, 0, 0, 0, 4, 0, 0, 0, 1], [3, 2, 0])).toEqual({
      square: expect.closeTo(10, 10),
      parts: [expect.closeTo(0.9, 10), expect.closeTo(0.1, 10), 0],
    });
  });

  test('cannot be said by a matrix that is none, or of what is not a number', () => {
    expect(distanceOf([1, 1, 1, 1], [1, -1]).square).toBeNaN();
    expect(distanceOf([1, 0, 0, 1], [Number.NaN, 1]).square).toBeNaN();
    expect(distanceOf([1, 0, 0, 1], [0, 0])).toEqual({ square: 0, parts: [0.5, 0.5] });
  });
});

describe('normalScore', () => {
  // Quantiles of chi-squared and of the normal distribution, from published tables.
  test.each([
    [3.841, 1, 1.645],
    [5.991, 2, 1.645],
    [9.21, 2, 2.326],
    [15.086, 5, 2.326],
    [18.467, 4, 3.09],
  ])('of %d over %i errors is %d', (square, size, normal) => {
    expect(Math.abs(normalScore(square, size) - normal)).toBeLessThan(0.05);
    expect(squareOf(normalScore(square, size), size)).toBeCloseTo(square, 8);
  });
});

describe('a scatter', () => {
  const learned = (errors: (k: number) => number[], count = 500) => {
    const scatter = newScatter(2);
    for (let k = 0; k < count; k++) learnScatter(scatter, Float64Array.from(errors(k)));
    const out = new Float64Array(4);
    shrunkProducts(scatter, out);
    return [...out];
  };

  test('learns how errors vary together, and wild ones do not carry it away', () => {
    const normal = normals(3);
    const draw = () => {
      const [a, b] = [normal(), normal()];
      return [a, 0.8 * a + 0.6 * b];
    };
    const [one, both, same, two] = learned(draw);
    for (const variance of [one, two]) expect(Math.abs(variance! - 1)).toBeLessThan(0.25);
    expect(Math.abs(both! - 0.8)).toBeLessThan(0.2);
    expect(same).toBe(both);
    const wild = learned((k) => (k === 490 ? [1e300, -1e300] : draw()));
    expect(Math.abs(wild[1]! - 0.8)).toBeLessThan(0.35);
    expect(wild.every(Number.isFinite)).toBe(true);
  });

  test('that has seen nothing is each by itself', () => {
    expect(learned(() => [0, 0], 0)).toEqual([1, 0, 0, 1]);
  });
});
