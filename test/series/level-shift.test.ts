import { describe, expect, test } from 'vitest';
import { findShift, type ShiftRequest, type ShiftSpans } from '../../src/series/level-shift.ts';
import { normals, randoms } from './baseline/series-fixture.ts';

// Levels are medians of three values on either side, so that what is expected can be worked out by hand.
const few: ShiftSpans = { before: 8, leastBefore: 4, least: 3, most: 5, block: 2, year: 0 };
const low = [10, 12, 10, 12, 10, 12, 10, 12];
const high = [20, 22, 20, 22];

function shiftIn(values: readonly number[], more: Partial<ShiftRequest> = {}) {
  const own = Float64Array.from(values);
  const none = { barred: new Uint8Array(own.length), season: undefined, spans: few, minChange: 0 };
  return findShift({ values: own, from: 0, to: own.length, ...none, ...more });
}

describe('of values worked out by hand', () => {
  // 12, 10, 12 before and 20, 22, 20 after.
  const found = { period: 8, from: 12, to: 20 };

  test('a new level begins with the first value that is at it', () => {
    expect(shiftIn([...low, ...high])).toEqual(found);
  });

  test('a fall is one as well', () => {
    expect(shiftIn([...low, ...high].map((value) => 40 - value))).toEqual({ period: 8, from: 28, to: 20 });
  });

  test('what is barred and what has no value is left out', () => {
    const values = [...low, 99, 20, Number.NaN, 22, 20, 22];
    const barred = Uint8Array.from(values, (value) => (value === 99 ? 1 : 0));
    expect(shiftIn(values, { barred })).toEqual({ period: 9, from: 12, to: 20 });
  });

  test('the season is taken out', () => {
    // 20 ∓ 10 by turns, then 30 ∓ 10.
    const values = [10, 30, 10, 30, 10, 30, 10, 30, 20, 40, 20, 40];
    const season = { name: 'turns', length: 2, phase: Int32Array.from(values, (_, i) => i % 2) };
    expect(shiftIn(values, { season: season as unknown as ShiftRequest['season'] & object })).toEqual({
      period: 8,
      from: 20,
      to: 30,
    });
  });

  test.each<[string, readonly number[], Partial<ShiftRequest>]>([
    ['two values at it are too few', [...low, 20, 22], {}],
    ['five values before it are too few', [...low, ...high], { from: 6 }],
    ['later values are not looked at', [...low, ...high], { to: 10 }],
    ['a trend that goes on is none', [...low, ...high].map((_, i) => 2 * i), {}],
    // Values scatter by 1 around their median: 3 × 1.4826 is more than the 4 from 10 to 14.
    ['less than what single values scatter is none', [...low, 14, 16, 14, 16], {}],
    ['less than what counts is none', [...low, ...high], { minChange: 8.5 }],
    // 5% of 1012 is 50.6.
    ['less than a twentieth is none', [...low, ...high].map((value) => value + 1000), {}],
    ['what came back is none', [...low, 20, 22, 20, 11, 12], {}],
  ])('%s', (_, values, more) => {
    expect(shiftIn(values, more)).toBeUndefined();
  });

  test('as much as what counts is one', () => {
    expect(shiftIn([...low, ...high], { minChange: 8 })).toEqual(found);
  });

  test('what came a year before just so is none', () => {
    const year = [...new Array(8).fill(10), ...new Array(4).fill(20)];
    const spans = { ...few, most: 4 };
    expect(shiftIn([...year, ...year], { spans })).toEqual({ period: 20, from: 10, to: 20 });
    expect(shiftIn([...year, ...year], { spans: { ...spans, year: 12 } })).toBeUndefined();
  });
});

describe('without a new level', () => {
  const days: ShiftSpans = { before: 56, leastBefore: 28, least: 14, most: 42, block: 7, year: 364 };
  const length = 120;
  // Student's t with 3 degrees of freedom: a normal number over the root of the mean of three squares.
  const heavy = (normal: () => number) =>
    normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3);
  const noises: Readonly<Record<string, (seed: number) => number[]>> = {
    'normal noise': (seed) => {
      const normal = normals(seed);
      return Array.from({ length }, () => 100 + 5 * normal());
    },
    'heavy tails': (seed) => {
      const normal = normals(seed);
      return Array.from({ length }, () => 100 + 5 * heavy(normal));
    },
    'an outage of ten days': (seed) => {
      const normal = normals(seed);
      const begins = 60 + Math.floor(40 * randoms(seed)());
      return Array.from({ length }, (_, i) => (i >= begins && i < begins + 10 ? 40 : 100) + 5 * normal());
    },
    'a trend': (seed) => {
      const normal = normals(seed);
      return Array.from({ length }, (_, i) => 100 + i + 5 * normal());
    },
    'few of rare events': (seed) => {
      const random = randoms(seed);
      return Array.from({ length }, () => (random() < 0.1 ? 1 : 0));
    },
  };

  test.each(Object.entries(noises))('%s has hardly any in 300 seeds', (_, make) => {
    const seeds = Array.from({ length: 300 }, (_, k) => 1000 + k);
    const found = seeds.filter((seed) => shiftIn(make(seed), { spans: days }) !== undefined);
    expect(found.length).toBeLessThanOrEqual(3);
  });
});
