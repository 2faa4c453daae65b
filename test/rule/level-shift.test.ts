import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import { findLevelShifts } from '../../src/rule/level-shift.ts';
import { formatDate } from '../../src/time/date.ts';
import type { Grain } from '../../src/time/grain.ts';
import { normals } from '../series/baseline/series-fixture.ts';
import { dayOf, nowhere, plainMetric, ruleOf, type SeriesSpec, seriesOf } from './series-of.ts';

// What is found is held against what the series were made of: the date and the size of the shift.
interface Asked extends Omit<SeriesSpec, 'values'> {
  readonly rule?: Partial<Rule>;
  readonly minChange?: number;
}

function shiftsOf(values: readonly (number | null)[], { rule = {}, minChange = 0, ...spec }: Asked = {}) {
  const grain: Grain = spec.grain ?? 'day';
  const condition = {
    kind: 'baseline' as const,
    against: 'expected' as const,
    direction: 'both' as const,
    falseAlarms: { max: 1, per: 'quarter' as const },
    minChange,
    calendars: [],
    span: nowhere,
  };
  const own = ruleOf({ grain, levels: [{ severity: 'warning', condition }], ...rule });
  const series = seriesOf({ ...spec, values: [values] });
  const input = { rule: own, metric: plainMetric, series, calendars: new Map() };
  return findLevelShifts(input, [0]).map((shift) => ({ ...shift, date: formatDate(shift.date) }));
}

const week = [1, 0.95, 0.97, 1, 1.1, 1.4, 1.3];

/** Weekly pattern around a level of 1000 with normal noise of 50, times a factor by period. */
function daily(seed: number, length: number, factor: (i: number) => number): number[] {
  const noise = normals(seed);
  return Array.from({ length }, (_, i) => week[i % 7]! * 1000 * factor(i) + 50 * noise());
}

const seeds = Array.from({ length: 200 }, (_, k) => k + 1);
const from = dayOf('2026-03-02');
const daysOff = (date: string, period: number) => Math.abs(dayOf(date) - from - period);

/** How many of the seeds have a suggestion. */
function countFound(make: (seed: number) => number[], asked: Asked = {}): number {
  return seeds.filter((seed) => shiftsOf(make(seed), asked).length > 0).length;
}

describe('a shift of known size at a known date', () => {
  test.each([0.75, 1.25, 1.6])('to %f of the level is found three weeks later, at its date', (factor) => {
    const found = seeds.map((seed) => shiftsOf(daily(seed, 121, (i) => (i < 100 ? 1 : factor))));
    const hits = found.flat();
    expect(hits.length).toBeGreaterThanOrEqual(0.9 * seeds.length);
    expect(hits.filter(({ date }) => daysOff(date, 100) <= 1).length).toBeGreaterThanOrEqual(
      0.95 * hits.length,
    );
    for (const { from: before, to } of hits) expect(Math.abs(to / before / factor - 1)).toBeLessThan(0.1);
  });

  test('is not told before it has lasted for two weeks, and not after six', () => {
    const values = daily(3, 160, (i) => (i < 100 ? 1 : 0.7));
    expect(shiftsOf(values, { complete: 113 })).toEqual([]);
    expect(shiftsOf(values, { complete: 116 })).toMatchObject([{ date: formatDate(from + 100) }]);
    expect(shiftsOf(values, { complete: 140 })).toMatchObject([{ date: formatDate(from + 100) }]);
    expect(shiftsOf(values, { complete: 160 })).toEqual([]);
  });

  test('is found in hours after two days, in weeks after eight', () => {
    const noise = normals(5);
    const hours = Array.from({ length: 30 * 24 }, (_, i) => {
      const shape = 1000 + 500 * Math.sin((i % 24) / 4) + (i % 168 > 120 ? 300 : 0);
      return shape + (i >= 660 ? 400 : 0) + 40 * noise();
    });
    expect(shiftsOf(hours, { grain: 'hour', rule: { grain: 'hour' } })).toMatchObject([
      { date: formatDate(from + 28), since: from + 27 },
    ]);
    const weeks = Array.from({ length: 50 }, (_, i) => (i < 40 ? 100 : 130) + 4 * noise());
    expect(shiftsOf(weeks, { grain: 'week' })).toMatchObject([{ date: formatDate(from + 40 * 7) }]);
  });

  test('grows with the values and turns round with them', () => {
    const values = daily(8, 130, (i) => (i < 100 ? 1 : 1.4));
    const [plain] = shiftsOf(values);
    const [large] = shiftsOf(values.map((value) => value * 1e9));
    const [negative] = shiftsOf(values.map((value) => -value));
    expect(large!.date).toBe(plain!.date);
    expect(large!.to / 1e9).toBeCloseTo(plain!.to, 6);
    expect(negative).toMatchObject({ date: plain!.date, from: -plain!.from, to: -plain!.to });
  });

  test('is no new level if it is less than min_change', () => {
    const values = daily(8, 130, (i) => (i < 100 ? 1 : 1.4));
    expect(shiftsOf(values, { minChange: 300 })).toHaveLength(1);
    expect(shiftsOf(values, { minChange: 600 })).toEqual([]);
  });

  test('depends on no running or later period', () => {
    const values = daily(4, 130, (i) => (i < 100 ? 1 : 0.7));
    const changed = values.map((value, i) => (i < 125 ? value : value * 50));
    expect(shiftsOf(changed, { complete: 125 })).toEqual(shiftsOf(values, { complete: 125 }));
  });
});

describe('what is no shift', () => {
  test('noise, at every grain', () => {
    const plain = (length: number) => (seed: number) => {
      const noise = normals(seed);
      return Array.from({ length }, () => 1000 + 100 * noise());
    };
    expect(countFound(plain(1100), { grain: 'hour', rule: { grain: 'hour' } })).toBe(0);
    expect(countFound(plain(150))).toBe(0);
    expect(countFound(plain(60), { grain: 'week' })).toBe(0);
    expect(countFound(plain(40), { grain: 'month' })).toBeLessThanOrEqual(0.01 * seeds.length);
    expect(countFound(plain(24), { grain: 'quarter' })).toBeLessThanOrEqual(0.02 * seeds.length);
  });

  test('noise that hangs together', () => {
    const hanging = (part: number) => (seed: number) => {
      const noise = normals(seed);
      let state = 0;
      return Array.from({ length: 150 }, () => {
        state = part * state + noise();
        return 1000 + 50 * state;
      });
    };
    expect(countFound(hanging(0.5))).toBe(0);
    expect(countFound(hanging(0.8))).toBeLessThanOrEqual(0.02 * seeds.length);
  });

  test('seasons of the week and of the year', () => {
    expect(countFound((seed) => daily(seed, 150, () => 1))).toBe(0);
    const wave = (i: number) => 1 + 0.3 * Math.sin((2 * Math.PI * i) / 365);
    for (const start of [0, 90, 180, 270])
      expect(countFound((seed) => daily(seed, 150, (i) => wave(i + start)))).toBe(0);
  });

  test('a trend, slow or steep, and one that begins or ends', () => {
    expect(countFound((seed) => daily(seed, 150, (i) => 1 + 0.002 * i))).toBe(0);
    expect(countFound((seed) => daily(seed, 150, (i) => 1 + 0.02 * i))).toBe(0);
    expect(countFound((seed) => daily(seed, 150, (i) => 1 + 0.02 * Math.max(0, i - 110)))).toBe(0);
    expect(countFound((seed) => daily(seed, 150, (i) => 1 + 0.02 * Math.min(110, i)))).toBe(0);
  });

  test('an outlier, and an outage of ten days', () => {
    expect(countFound((seed) => daily(seed, 150, (i) => (i === 130 ? 9 : 1)))).toBe(0);
    expect(countFound((seed) => daily(seed, 150, (i) => (i >= 120 && i < 130 ? 0.2 : 1)))).toBe(0);
    expect(countFound((seed) => daily(seed, 150, (i) => (i >= 140 ? 0.2 : 1)))).toBe(0);
  });

  test('days that the rule does not learn from', () => {
    const values = daily(2, 150, (i) => (i >= 120 && i < 146 ? 0.5 : 1));
    const exclude = [{ from: from + 120, to: from + 145 }];
    expect(shiftsOf(values.slice(0, 146))).toHaveLength(1);
    expect(shiftsOf(values.slice(0, 146), { rule: { exclude } })).toEqual([]);
  });

  test('what the rule was told of', () => {
    const values = daily(2, 150, (i) => (i < 120 ? 1 : 0.6));
    const rebaselined = (day: number) => shiftsOf(values, { rule: { rebaseline: [from + day] } });
    expect(rebaselined(120)).toEqual([]);
    expect(rebaselined(130)).toEqual([]);
    expect(rebaselined(20)).toHaveLength(1);
  });

  test('what comes at the same time every year', () => {
    const winter = (i: number) => (i % 365 >= 330 || i % 365 < 30 ? 1.5 : 1);
    const values = daily(6, 365 + 355, winter);
    expect(shiftsOf(values.slice(0, 355))).toMatchObject([{ date: formatDate(from + 330) }]);
    expect(shiftsOf(values)).toEqual([]);
  });

  test('constants, nothing at all, a few values, and values beyond all bounds', () => {
    const ones = Array.from({ length: 150 }, () => 1);
    expect(shiftsOf(ones)).toEqual([]);
    expect(shiftsOf(ones.map(() => null))).toEqual([]);
    expect(shiftsOf([])).toEqual([]);
    expect(shiftsOf([1])).toEqual([]);
    expect(shiftsOf(ones.map((_, i) => (i % 2 === 0 ? Number.MAX_VALUE : -Number.MAX_VALUE)))).toEqual([]);
    expect(shiftsOf(ones.map((one, i) => (i < 120 ? one : 2)))).toMatchObject([{ from: 1, to: 2 }]);
  });
});

describe('a rule that looks at more than one series', () => {
  const condition = { falseAlarms: { max: 1, per: 'quarter' }, span: nowhere } as const;
  const peers = { ...condition, kind: 'peers', direction: 'both' } as const;
  const pattern = { ...condition, kind: 'pattern', with: [], calendars: [] } as const;
  const own = { against: 'expected', direction: 'both', calendars: [] } as const;
  const baseline = { ...condition, kind: 'baseline', ...own } as const;

  function foundIn(values: readonly number[][], own: typeof peers | typeof pattern | typeof baseline) {
    const rule = ruleOf({ levels: [{ severity: 'warning', condition: own }] });
    const segments = values.map((_, s) => [`s${s}`]);
    const series = seriesOf({ values, dimensions: ['place'], segments });
    const input = { rule, metric: plainMetric, series, calendars: new Map() };
    return findLevelShifts(
      input,
      values.map((_, s) => s),
    );
  }

  // Six segments; the first one falls by 30% for good, while all halve for a week, or grow together.
  const segments = (together: (i: number) => number) =>
    Array.from({ length: 6 }, (_, s) =>
      daily(40 + s, 121, (i) => together(i) * (s === 0 && i >= 100 ? 0.7 : 1)),
    );
  const week100 = (i: number) => (i >= 60 && i < 67 ? 0.5 : 1);

  test.each([peers, pattern, baseline])('finds the segment that changed, by $kind', (own) => {
    const found = foundIn(segments(week100), own);
    expect(found).toHaveLength(1);
    expect(Math.abs(found[0]!.since - from - 100)).toBeLessThanOrEqual(1);
    expect(Math.abs(found[0]!.to / found[0]!.from / 0.7 - 1)).toBeLessThan(0.1);
  });

  test('holds a segment against the others where it only looks at it beside them', () => {
    // All fall by 40% in the last two weeks: a new level of each, and of none beside the others.
    const all = Array.from({ length: 6 }, (_, s) => daily(60 + s, 121, (i) => (i >= 107 ? 0.6 : 1)));
    expect(foundIn(all, baseline)).toHaveLength(6);
    expect(foundIn(all, peers)).toEqual([]);
  });

  test('has no suggestion for segments that stay as they are', () => {
    const found = seeds.slice(0, 40).flatMap((seed) => {
      const all = Array.from({ length: 5 }, (_, s) => daily(1000 * seed + s, 121, () => 1));
      return [...foundIn(all, peers), ...foundIn(all, pattern)];
    });
    expect(found).toEqual([]);
  });
});
