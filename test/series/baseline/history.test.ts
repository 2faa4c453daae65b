import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsAt, sinceAt } from '../../../src/series/baseline/ranges.ts';
import type { RangeRequest } from '../../../src/series/baseline/scoring.ts';
import { newWalks, walkOf } from '../../../src/series/baseline/walk.ts';
import { at, countAlarms, eventAt, normals, rangesOf, requestOf } from './series-fixture.ts';

const history = (values: ArrayLike<number>, more: Partial<RangeRequest> = {}) =>
  rangesOf(values, { against: 'history', ...more });
const walkThrough = (values: ArrayLike<number>, more: Partial<RangeRequest> = {}) =>
  walkOf(requestOf(values, { against: 'history', ...more }), newWalks(), 0);
/** Turns of one below and one above a level: the mean of an even number of them is the level. */
const turning = (length: number, level: number, by = 1) =>
  Array.from({ length }, (_, i) => level + (i % 2 === 0 ? -by : by));

describe('what is usual', () => {
  test('is the mean of all values before, by distances from the means before them', () => {
    const walk = walkThrough([10, 12, 11, 15, 0]);
    // The means are 10, 11, 11, 12; 12, 11 and 15 lie 2, 0 and 4 off those before them.
    expect([...walk.expected].slice(1)).toEqual([10, 11, 11, 12]);
    expect([...walk.spread].slice(2)).toEqual([2, 1, 2]);
    expect([...walk.seen]).toEqual([0, 1, 2, 3, 4]);
  });

  test('does not become a level that stays, as what is expected does', () => {
    const values = [...turning(300, 100), ...turning(150, 120)];
    // 300 values of 100 and 100 of 120, on average.
    expect(at(history(values), 400).expected).toBeCloseTo(105, 10);
    expect(at(rangesOf(values), 400).expected).toBeGreaterThan(119);
    expect(at(history(values), 301, 300).high).toBeLessThan(119);
  });

  test('is neither of excluded periods, nor of empty ones, nor of what was before a new normal', () => {
    const values = [5, 500, Number.NaN, 7, 900, 900, 20, 22, 24, 0];
    const barred = Uint8Array.from(values, (_, i) => (i === 1 ? 1 : 0));
    const floor = Int32Array.from(values, (_, i) => (i < 6 ? 0 : 6));
    const walk = walkThrough(values, { barred, floor });
    expect([walk.expected[4], walk.seen[4]]).toEqual([6, 2]);
    expect([...walk.seen].slice(6)).toEqual([0, 1, 2, 3]);
    // 20 and 22 are 21 on average, with 24 they are 22; 22 and 24 lie 2 and 3 off the means before them.
    expect([walk.expected[9], walk.spread[9]]).toEqual([22, 2.5]);
    const ranges = history(values, { barred, floor });
    expect([4, 6, 9].map((i) => sinceAt(ranges, 0, i, -1))).toEqual([0, -1, 6]);
    expect(sinceAt(rangesOf(values), 0, 4, -1)).toBeUndefined();
  });

  test('counts what an event adds apart, once it has been there before', () => {
    const effects = eventAt(120, [40, 100], 2);
    const values = turning(120, 10).map((value, i) => (effects.event[i] === 0 ? value + 100 : value));
    const ranges = history(values, { effects });
    expect(at(ranges, 40).seen).toBe(-1);
    // Its first time is no value like others: 98 of 10 on average were there before the hundredth period. Its first day
    // came to 109 and its second to 111, of which a day by itself counts for two thirds.
    expect(at(ranges, 100).seen).toBe(98);
    expect(at(ranges, 100).expected).toBeCloseTo(109 + 1 / 3, 8);
    expect(at(ranges, 102).expected).toBeCloseTo(10, 1);
    expect(partsAt(ranges, 0, 100, -1)).toHaveLength(1);
    expect(partsAt(ranges, 0, 100, -1)[0]).toMatchObject({ of: 0, offset: 0 });
    expect(partsAt(ranges, 0, 100, -1)[0]!.size).toBeCloseTo(99 + 1 / 3, 8);
    expect(partsAt(ranges, 0, 102, -1)).toEqual([]);
  });
});

describe('the range', () => {
  test('is left as seldom by past distances as the budget says', () => {
    // Every fiftieth value lies 10 off: of 1000, 20 begin to, and a budget of one in 100 periods allows for 10.
    const withSpikes = (every: number) =>
      turning(1000, 0).map((value, i) => (i % every === every - 1 ? 10 * value : value));
    const often = at(history(withSpikes(50), { budget: 1 / 100 }), 999);
    expect(Math.abs(often.high - often.expected - 10)).toBeLessThan(0.7);
    // Every two hundredth: five are fewer than ten, so that what is usual ends where the others do.
    const seldom = at(history(withSpikes(200), { budget: 1 / 100 }), 999);
    expect(seldom.high - seldom.expected).toBeLessThan(4);
    expect(seldom.expected - seldom.low).toBeCloseTo(seldom.high - seldom.expected, 10);
  });

  test('counts past distances as they were, whatever was usual when they came', () => {
    // A calm half, in which every thirtieth value lies 8 off, and a wild one, in which it lies 20 off: both ten times.
    const spiky = (length: number, by: number, far: number) =>
      turning(length, 0, by).map((value, i) => (i % 30 === 29 ? far * Math.sign(value) : value));
    const values = [...spiky(300, 1, 8), ...spiky(300, 10, 20), 0];
    // Of 600 periods, a budget of one in 100 allows for six.
    const { expected, high } = at(history(values, { budget: 1 / 100 }), 600);
    expect(Math.abs(high - expected - 20)).toBeLessThan(1.5);
  });

  test('is left about as often as the budget allows by a series that hovers around a level', () => {
    // Twenty series of 600 judged periods each: 20 × 600 / 60 = 200 alarms are bearable, and the root of that is 14.
    let alarms = 0;
    for (let seed = 100; seed < 120; seed++) {
      const normal = normals(seed);
      const values = Float64Array.from({ length: 700 }, () => 50 + 4 * normal());
      alarms += countAlarms(values, history(values, { budget: 1 / 60 }), 100);
    }
    expect(alarms).toBeGreaterThan(140);
    expect(alarms).toBeLessThan(300);
  });

  test('of counts and of shares is never narrower than chance makes it', () => {
    // The mean absolute deviation of a normal distribution is √(2/π) of its standard deviation.
    const chance = (deviation: number) => Math.sqrt(2 / Math.PI) * deviation;
    const counts = walkThrough(Array(50).fill(100), { noise: { kind: 'count' } });
    expect(counts.spread[49]).toBeCloseTo(chance(10), 10);
    const volume = Float64Array.from({ length: 50 }, (_, i) => (i === 49 ? 24 : 1e6));
    const shares = walkThrough(Array(50).fill(0.2), { noise: { kind: 'share', volume }, volume });
    // Half a case more on either side: 5.3 of 25 cases.
    expect(shares.spread[49]).toBeCloseTo(chance(Math.sqrt((0.212 * 0.788) / 24)), 10);
  });

  test('of a segment with little history is that of the others, in its own measure', () => {
    const normal = normals(3);
    const segments = [0, 1, 2, 3, 4];
    const long = segments.slice(1).flatMap((s) => Array.from({ length: 400 }, () => 10 * s + s * normal()));
    const young = Array.from({ length: 400 }, (_, i) => (i < 380 ? Number.NaN : 1000 + 100 * normal()));
    const ranges = history([...young, ...long], { periods: 400, segments, budget: 1 / 20 });
    const width = (segment: number) =>
      at(ranges, 399, -1, segment).high - at(ranges, 399, -1, segment).expected;
    expect(width(0) / width(1) / 100).toBeGreaterThan(0.5);
    expect(width(0) / width(1) / 100).toBeLessThan(2);
  });

  test('under a cut stays as it was there', () => {
    const values = [...turning(200, 100), ...turning(200, 300)];
    for (const period of [200, 250, 399]) {
      expect(at(history(values), period, 200)).toEqual(at(history(values), 200));
    }
    expect(at(history(values), 399, 200).expected).toBeCloseTo(100, 10);
  });

  test('is there for constants, empty series, single values, and the largest and smallest numbers', () => {
    const constant = at(history(Array(40).fill(7)), 39);
    expect(constant.expected).toBe(7);
    expect(constant.high).toBeGreaterThan(7);
    expect(constant.high).toBeLessThan(7 + 1e-8);
    expect(at(history(Array(40).fill(Number.NaN)), 39).seen).toBe(0);
    expect(at(history([3]), 0).seen).toBe(0);
    const extremes = [1e308, -1e308, 5e-324, 0, Number.NaN, -5e-324, 1e-300, 1e300];
    const ranges = history(Array.from({ length: 64 }, (_, i) => extremes[i % 8]!));
    for (let i = 0; i < 64; i++) {
      const { expected, low, high } = at(ranges, i);
      expect([expected, low, high].every(Number.isFinite)).toBe(true);
      expect(low).toBeLessThanOrEqual(expected);
    }
  });
});

const series = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 30, maxLength: 90 })
  .map((values) => [1, 4, 2, ...values]);

describe('laws', () => {
  test('what a period is held against does not depend on it or on what comes later', () => {
    fc.assert(
      fc.property(
        series,
        fc.nat(),
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        (values, place, other) => {
          const from = place % values.length;
          const changed = values.map((value, i) => (i >= from ? other : value));
          expect(at(history(changed), from)).toEqual(at(history(values), from));
        },
      ),
    );
  });

  test('a change of the unit or of the zero point changes it in the same way', () => {
    fc.assert(
      fc.property(
        series,
        fc.constantFrom(-8, -0.25, 0.5, 4),
        fc.constantFrom(-4096, 0, 64),
        (values, scale, shift) => {
          const last = values.length - 1;
          const plain = at(history(values), last);
          const moved = at(history(values.map((value) => scale * value + shift)), last);
          const ends = [scale * plain.low + shift, scale * plain.high + shift].sort((a, b) => a - b);
          expect(moved.expected).toBeCloseTo(scale * plain.expected + shift, 6);
          expect(moved.low).toBeCloseTo(ends[0]!, 5);
          expect(moved.high).toBeCloseTo(ends[1]!, 5);
        },
      ),
    );
  });
});
