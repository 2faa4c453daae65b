import { describe, expect, test } from 'vitest';
import { at, normals, randoms, rangesOf, type requestOf } from './series-fixture.ts';

/** Upper tails of distributions, in closed form or by a published approximation, and numbers that follow them. */
const distributions = {
  normal: { of: normals, above: normalAbove, direction: 'both' },
  // Student's t with 3 degrees of freedom: a normal number over the root of the mean of three squares.
  'heavy-tailed': {
    of: (seed: number) => {
      const normal = normals(seed);
      return () => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3);
    },
    above: (x: number) =>
      0.5 - (x / Math.sqrt(3) / (1 + (x * x) / 3) + Math.atan(x / Math.sqrt(3))) / Math.PI,
    direction: 'both',
  },
  exponential: {
    of: (seed: number) => {
      const random = randoms(seed);
      return () => -Math.log(1 - random());
    },
    above: (x: number) => Math.min(1, Math.exp(-x)),
    direction: 'above',
  },
} as const;

/** normalAbove is the upper tail of the normal distribution, right to 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
function normalAbove(x: number): number {
  if (x < 0) return 1 - normalAbove(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

const periods = 400;

/** noises are the values of so many segments, 1000 and ten times a number each. */
function noises(segments: number, of: (seed: number) => () => number): Float64Array {
  const values = new Float64Array(segments * periods);
  for (let s = 0; s < segments; s++) {
    const next = of(500 + s);
    for (let i = 0; i < periods; i++) values[s * periods + i] = 1000 + 10 * next();
  }
  return values;
}

const indices = (count: number) => [...Array(count).keys()];

const againsts = ['expected', 'history'] as const;

describe.each(againsts)('a level that no segment alone has seen, against %s,', (against) => {
  test.each(Object.entries(distributions))('of %s noise is exceeded as seldom as asked', (_, known) => {
    const { of, above, direction } = known;
    const segments = indices(100);
    // Once in 1000 periods of a segment, that has been seen for 400 at most.
    const ranges = rangesOf(noises(100, of), {
      against,
      segments,
      periods,
      seasons: [],
      direction,
      budget: 1 / 10,
    });
    let sum = 0;
    for (const s of segments) {
      for (let i = 200; i < periods; i++) {
        const { low, high } = at(ranges, i, -1, s);
        sum += above((high - 1000) / 10) + (direction === 'both' ? above((1000 - low) / 10) : 0);
      }
    }
    const rate = sum / (100 * (periods - 200));
    expect(rate * 1000).toBeGreaterThan(0.5);
    expect(rate * 1000).toBeLessThan(2);
  });
});

describe.each(againsts)('the ranges of several segments, against %s,', (against) => {
  const rule = (count: number, more: Parameters<typeof requestOf>[1] = {}) => ({
    against,
    segments: indices(count),
    periods,
    seasons: [],
    budget: 1 / 30,
    ...more,
  });

  test('do not depend on the order of the segments', () => {
    const values = noises(7, distributions['heavy-tailed'].of);
    const plain = rangesOf(values, rule(7));
    const turned = rangesOf(values, rule(7, { segments: [4, 0, 6, 2, 5, 1, 3] }));
    for (const s of indices(7)) {
      for (let i = 0; i < periods; i++) expect(at(turned, i, -1, s)).toEqual(at(plain, i, -1, s));
    }
  });

  test('use nothing of their own or a later period, of whatever segment', () => {
    const values = noises(5, distributions.normal.of);
    const plain = rangesOf(values, rule(5));
    for (const from of [60, 61, 62, 63, 250]) {
      const changed = values.map((value, k) => (k % periods >= from ? 3 * value + (k % 11) : value));
      const ranges = rangesOf(changed, rule(5));
      for (const s of indices(5)) {
        for (let i = 0; i <= from; i++) expect(at(ranges, i, -1, s)).toEqual(at(plain, i, -1, s));
      }
    }
  });

  test('are not widened by one day on which all segments fell out', () => {
    const values = noises(50, distributions.normal.of);
    const fallen = values.map((value, k) => (k % periods === 290 ? 0 : value));
    const [calm, shaken] = [values, fallen].map((all) => {
      const ranges = rangesOf(all, rule(50));
      return indices(50).reduce(
        (sum, s) => sum + at(ranges, 399, -1, s).high - at(ranges, 399, -1, s).low,
        0,
      );
    });
    expect(shaken! / calm!).toBeLessThan(1.3);
  });
});
