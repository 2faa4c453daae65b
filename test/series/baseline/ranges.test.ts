import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsAt } from '../../../src/series/baseline/ranges.ts';
import { at, countAlarms, eventAt, normals, rangesOf, type requestOf } from './series-fixture.ts';

const week = [10, 12, 12, 13, 15, 30, 25];
const weekly = (length: number, noise = 0, seed = 1) => {
  const normal = normals(seed);
  return Float64Array.from({ length }, (_, i) => week[i % 7]! + noise * normal());
};

function meanOf(from: number, to: number, each: (i: number) => number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += each(i);
  return sum / (to - from);
}

describe('what is expected', () => {
  test('is the pattern that has repeated', () => {
    const ranges = rangesOf(weekly(200, 0.5));
    // Two thirds of the mean absolute error that the noise itself has, 0.5 × √(2/π).
    expect(meanOf(100, 200, (i) => Math.abs(at(ranges, i).expected - week[i % 7]!))).toBeLessThan(0.27);
  });

  test('follows a trend', () => {
    const normal = normals(2);
    const values = Float64Array.from({ length: 200 }, (_, i) => 100 + 2 * i + normal());
    const ranges = rangesOf(values);
    // A level without trend would lag behind by a whole step, if it took over each value as it is.
    expect(meanOf(100, 200, (i) => 100 + 2 * i - at(ranges, i).expected)).toBeLessThan(1);
  });

  test('is hardly moved by one value far off, and follows a level that lasts a season', () => {
    const values = weekly(120, 0.5);
    values[100] = 500;
    expect(Math.abs(at(rangesOf(values), 101).expected - week[101 % 7]!)).toBeLessThan(2);
    const shifted = weekly(140, 0.5).map((value, i) => (i < 100 ? value : value + 200));
    expect(at(rangesOf(shifted), 115).expected).toBeGreaterThan(150);
  });

  test('of a product of level and season grows with the level', () => {
    const normal = normals(3);
    const values = Float64Array.from(
      { length: 400 },
      (_, i) => week[i % 7]! * Math.exp(i / 100 + 0.05 * normal()),
    );
    const ranges = rangesOf(values);
    for (let i = 386; i < 400; i++) {
      const truth = week[i % 7]! * Math.exp(i / 100);
      expect(Math.abs(at(ranges, i).expected / truth - 1)).toBeLessThan(0.1);
    }
  });

  test('leaves out barred periods and starts over at a new normal', () => {
    const values = weekly(150, 0.5).map((value, i) => (i >= 100 && i < 120 ? value * 10 : value));
    const barred = Uint8Array.from({ length: 150 }, (_, i) => (i >= 100 && i < 120 ? 1 : 0));
    expect(Math.abs(at(rangesOf(values, { barred }), 121).expected - week[121 % 7]!)).toBeLessThan(2);
    const floor = Int32Array.from({ length: 150 }, (_, i) => (i < 100 ? 0 : 100));
    const anew = rangesOf(values, { floor });
    expect([99, 100, 101, 130].map((i) => at(anew, i).seen)).toEqual([99, 0, 1, 30]);
  });

  test('knows an event from when it was before, and nothing of one that never was', () => {
    const effects = eventAt(300, [80, 180, 280], 3);
    const values = weekly(300, 0.5).map((value, i) => (effects.event[i] === 0 ? value + 100 : value));
    const ranges = rangesOf(values, { effects });
    expect(at(ranges, 80).seen).toBe(-1);
    const known = at(ranges, 281);
    expect(Math.abs(known.expected - (week[281 % 7]! + 100))).toBeLessThan(5);
    expect(values[281]).toBeGreaterThan(known.low);
    expect(values[281]).toBeLessThan(known.high);
    // What was learned of the event is not left behind in the level.
    expect(Math.abs(at(ranges, 290).expected - week[290 % 7]!)).toBeLessThan(2);
    expect(partsAt(ranges, 0, 281, -1)[0]).toMatchObject({ of: 0, offset: 1 });
    expect(Math.abs(partsAt(ranges, 0, 281, -1)[0]!.size - 100)).toBeLessThan(5);
  });
});

describe('the range', () => {
  test('of a share is wider in a period of few cases', () => {
    const normal = normals(4);
    const volume = Float64Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? 10000 : 100));
    const values = volume.map((n) => 0.2 + Math.sqrt((0.2 * 0.8) / n) * normal());
    const ranges = rangesOf(values, { seasons: [], volume, noise: { kind: 'share', volume } });
    const width = (i: number) => at(ranges, i).high - at(ranges, i).low;
    // The standard deviations differ by the root of 10000 / 100; the level, too, is known only so well.
    expect(width(117) / width(118)).toBeGreaterThan(3);
    expect(width(117) / width(118)).toBeLessThan(15);
  });

  test('of a count is never narrower than chance', () => {
    const values = Float64Array.from({ length: 100 }, () => 100);
    const { low, high } = at(rangesOf(values, { seasons: [], noise: { kind: 'count' } }), 99);
    // One and a half standard deviations of a Poisson count of mean 100.
    expect(low).toBeLessThan(85);
    expect(high).toBeGreaterThan(115);
  });

  test('has one end where one side is asked for', () => {
    const below = at(rangesOf(weekly(60, 1), { direction: 'below' }), 59);
    expect(below.high).toBe(Number.POSITIVE_INFINITY);
    expect(below.low).toBeLessThan(below.expected);
    expect(at(rangesOf(weekly(60, 1), { direction: 'above' }), 59).low).toBe(Number.NEGATIVE_INFINITY);
  });

  test('is wider for fewer false alarms, more segments, and narrower where a breach must last', () => {
    const values = weekly(300, 1);
    const width = (more: Parameters<typeof requestOf>[1], of = values) =>
      at(rangesOf(of, more), 299).high - at(rangesOf(of, more), 299).expected;
    expect(width({ budget: 1 / 365 })).toBeGreaterThan(width({ budget: 1 / 30 }));
    expect(width({ breaches: 2, of: 2 })).toBeLessThan(width({}));
    const segments = [...Array(10).keys()];
    const ten = Float64Array.from(segments.flatMap((s) => [...weekly(300, 1, 10 + s)]));
    expect(width({ periods: 300, segments, budget: 1 / 90 }, ten)).toBeGreaterThan(
      width({ periods: 300, segments: [0], budget: 1 / 90 }, ten),
    );
  });

  test('is left about as often as the budget allows', () => {
    // Twenty series of normal errors, over 600 periods each after a warm-up: 20 × 600 / 60 = 200 alarms are bearable,
    // and of so many the square root is 14.
    let alarms = 0;
    for (let seed = 100; seed < 120; seed++) {
      const values = weekly(700, 1, seed);
      alarms += countAlarms(values, rangesOf(values, { budget: 1 / 60 }), 100);
    }
    expect(alarms).toBeGreaterThan(100);
    expect(alarms).toBeLessThan(400);
  });
});

describe('under a cut', () => {
  test('nothing from the cut on is used, and later periods keep their place in the season', () => {
    const values = weekly(100, 0.5);
    const bad = values.map((value, i) => (i >= 60 ? value / 10 : value));
    for (const period of [60, 61, 65, 80]) {
      expect(at(rangesOf(bad), period, 60)).toEqual(at(rangesOf(values), period, 60));
      expect(Math.abs(at(rangesOf(bad), period, 60).expected - week[period % 7]!)).toBeLessThan(2);
    }
  });

  test('the range widens with the distance', () => {
    const normal = normals(5);
    let level = 0;
    const walk = Float64Array.from({ length: 200 }, () => {
      level += normal();
      return level;
    });
    const width = (period: number) =>
      at(rangesOf(walk, { seasons: [] }), period, 150).high -
      at(rangesOf(walk, { seasons: [] }), period, 150).low;
    expect(width(170)).toBeGreaterThan(2 * width(150));
  });
});

const values = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: -100, max: 1000, noNaN: true }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0, 1e308, -1e308, 5e-324, 2 ** 53),
    },
  ),
  { minLength: 40, maxLength: 80 },
);
const same = (ours: ReturnType<typeof at>, theirs: ReturnType<typeof at>) => expect(ours).toEqual(theirs);

describe('laws', () => {
  test('no value changes what is expected of its own or an earlier period', () => {
    fc.assert(
      fc.property(values, values, fc.nat(39), (one, other, k) => {
        const spliced = one.map((value, i) => (i < k ? value : (other[i] ?? 7)));
        const [ours, theirs] = [rangesOf(one), rangesOf(spliced)];
        for (let i = 0; i <= k; i++) same(at(ours, i), at(theirs, i));
      }),
      { numRuns: 60 },
    );
  });

  test('the range is made of numbers, whatever the values are', () => {
    fc.assert(
      fc.property(values, (all) => {
        const ranges = rangesOf(all);
        for (let i = 0; i < all.length; i++) {
          const { expected, low, high } = at(ranges, i);
          expect([expected, low, high].some(Number.isNaN)).toBe(false);
          expect(low <= expected && expected <= high).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a larger unit changes nothing but the unit, and where values are negative nor does another zero', () => {
    const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.abs(b) + 1e-6);
    for (const base of [weekly(150, 1), weekly(150, 1).map((value) => value - 20)]) {
      const plain = rangesOf(base);
      const scaled = rangesOf(base.map((value) => value * 1000));
      for (let i = 21; i < 150; i++) {
        near(at(scaled, i).expected, 1000 * at(plain, i).expected);
        near(at(scaled, i).low, 1000 * at(plain, i).low);
      }
    }
    const negative = weekly(150, 1).map((value) => value - 100);
    const [plain, moved] = [rangesOf(negative), rangesOf(negative.map((value) => value - 5000))];
    for (let i = 21; i < 150; i++) near(at(moved, i).high, at(plain, i).high - 5000);
  });

  test.each([
    ['constant', Array(60).fill(42), 42],
    ['zero', Array(60).fill(0), 0],
    ['huge', Array(60).fill(1e120), 1e120],
    ['tiny', Array(60).fill(1e-300), 1e-300],
    ['beyond whole numbers of a double', Array(60).fill(2 ** 60), 2 ** 60],
  ])('a series that is always %s expects just that', (_, all: number[], expected) => {
    const range = at(rangesOf(all), 59);
    expect(Math.abs(range.expected - expected)).toBeLessThanOrEqual(1e-9 * expected);
    expect(range.high - range.low).toBeLessThan(1e-8 * (expected || 1));
    expect(range.low <= expected && expected <= range.high).toBe(true);
  });

  test('nothing but nulls, and one value, teach as much as there is', () => {
    expect(at(rangesOf(Array(40).fill(Number.NaN)), 39).seen).toBe(0);
    expect(at(rangesOf([5]), 0).seen).toBe(0);
    const one = [Number.NaN, 5, ...Array(20).fill(Number.NaN)];
    expect(at(rangesOf(one), 21).seen).toBe(1);
    expect(at(rangesOf(one), 21).expected).toBeCloseTo(5);
  });
});
