import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAxis, periodCount, periodIndex, periodIndexOfDay, type TimeAxis } from '../../src/time/axis.ts';
import { durationUnits } from '../../src/time/duration.ts';
import { type Grain, grains } from '../../src/time/grain.ts';
import { isoInstant, periodLabel } from '../../src/time/label.ts';
import {
  formatReference,
  parseReference,
  type Reference,
  referenceFits,
  referenceIndex,
} from '../../src/time/reference.ts';
import { at, dayOf, plainDate } from './zoned.ts';

function axisOf(grain: Grain, timezone: string, from: string, to: string, weekStart = 1): TimeAxis {
  return makeAxis({ grain, timezone, weekStart, from: at(from), to: at(to) });
}

/** ago gives the labels of the reference periods of the period that holds a date. */
function ago(axis: TimeAxis, date: string, reference: Reference, cut?: string): string[] | undefined {
  const i = periodIndexOfDay(axis, dayOf(date));
  const before = cut === undefined ? undefined : periodIndexOfDay(axis, dayOf(cut));
  return referenceIndex(axis, i, reference, before)?.map((index) => periodLabel(axis, index));
}

const days = axisOf('day', 'Asia/Shanghai', '2022-12-31T16:00Z', '2026-12-31T16:00Z');
const weeks = axisOf('week', 'Asia/Shanghai', '2014-12-31T16:00Z', '2027-12-31T16:00Z');
const months = axisOf('month', 'Asia/Shanghai', '2022-12-31T16:00Z', '2026-12-31T16:00Z');
const quarters = axisOf('quarter', 'Asia/Shanghai', '2022-12-31T16:00Z', '2026-12-31T16:00Z');
const years = axisOf('year', 'Asia/Shanghai', '2014-12-31T16:00Z', '2026-12-31T16:00Z');
const byGrain = { day: days, week: weeks, month: months, quarter: quarters, year: years };

describe('parseReference', () => {
  test.each<[string, Reference]>([
    ['previous', { kind: 'previous' }],
    ['1 week ago', { kind: 'ago', count: 1, unit: 'week' }],
    ['1 month ago', { kind: 'ago', count: 1, unit: 'month' }],
    ['2 years ago', { kind: 'ago', count: 2, unit: 'year' }],
    [' 30 minutes  ago ', { kind: 'ago', count: 30, unit: 'minute' }],
  ])('reads %j', (text, expected) => expect(parseReference(text)).toEqual(expected));

  test.each([
    '',
    'ago',
    'last week',
    '1 week',
    '0 days ago',
    'a week ago',
    '1 week ago ago',
    'Previous',
    '-1 day ago',
  ])('refuses %j', (text) => expect(parseReference(text)).toBeUndefined());

  test('is the inverse of formatReference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...durationUnits), (count, unit) => {
        expect(parseReference(formatReference({ kind: 'ago', count, unit }))).toEqual({
          kind: 'ago',
          count,
          unit,
        });
      }),
    );
    expect(formatReference({ kind: 'previous' })).toBe('previous');
    expect(formatReference({ kind: 'average', count: 4, same: 'weekday' })).toBe(
      'average of 4 (same weekday)',
    );
    expect(formatReference({ kind: 'average', count: 7 })).toBe('average of 7');
  });
});

describe('referenceIndex', () => {
  test.each<[keyof typeof byGrain, string, string, string]>([
    ['day', '2026-11-20', 'previous', '2026-11-19'],
    ['day', '2026-03-01', '1 day ago', '2026-02-28'],
    ['day', '2026-11-20', '1 week ago', '2026-11-13'],
    ['day', '2026-03-31', '1 month ago', '2026-02-28'],
    ['day', '2024-03-31', '1 month ago', '2024-02-29'],
    ['day', '2026-05-31', '1 quarter ago', '2026-02-28'],
    ['day', '2024-02-29', '1 year ago', '2023-02-28'],
    ['day', '2026-06-18', '1 year ago', '2025-06-18'],
    // Weeks that start on Monday; 2020 and 2026 have a week 53 by ISO 8601.
    ['week', '2026-11-20', 'previous', '2026-11-09'],
    ['week', '2026-11-20', '2 weeks ago', '2026-11-02'],
    ['week', '2026-11-20', '14 days ago', '2026-11-02'],
    // 2026-W47 and 2025-W47.
    ['week', '2026-11-20', '1 year ago', '2025-11-17'],
    // 2026-W53 has no counterpart in 2025: W52.
    ['week', '2026-12-28', '1 year ago', '2025-12-22'],
    // 2020-W53 and 2019-W52; 2021-W53 does not exist, so 2021-W01 is compared with 2020-W01.
    ['week', '2020-12-28', '1 year ago', '2019-12-23'],
    ['week', '2021-01-04', '1 year ago', '2019-12-30'],
    ['week', '2026-12-28', '6 years ago', '2020-12-28'],
    // The fourth day, Thursday 31 December, a month earlier is 30 November.
    ['week', '2026-12-28', '1 month ago', '2026-11-30'],
    ['week', '2026-11-20', '1 quarter ago', '2026-08-17'],
    ['month', '2026-03-31', 'previous', '2026-02'],
    ['month', '2026-03-31', '1 month ago', '2026-02'],
    ['month', '2026-03-31', '1 quarter ago', '2025-12'],
    ['month', '2026-03-31', '1 year ago', '2025-03'],
    ['quarter', '2026-03-31', '1 quarter ago', '2025-Q4'],
    ['quarter', '2026-03-31', '6 months ago', '2025-Q3'],
    ['quarter', '2026-03-31', '2 years ago', '2024-Q1'],
    ['year', '2026-03-31', '1 year ago', '2025'],
    ['year', '2026-03-31', '24 months ago', '2024'],
    ['year', '2026-03-31', '4 quarters ago', '2025'],
  ])('%s of %s, %s, is %s', (grain, date, text, expected) => {
    const reference = parseReference(text)!;
    expect(referenceFits(grain, reference)).toBe(true);
    expect(ago(byGrain[grain], date, reference)).toEqual([expected]);
  });

  test.each<[Grain, string]>([
    ['day', '6 hours ago'],
    ['hour', '90 minutes ago'],
    ['week', '10 days ago'],
    ['week', '1 hour ago'],
    ['month', '4 weeks ago'],
    ['month', '30 days ago'],
    ['quarter', '1 month ago'],
    ['year', '1 quarter ago'],
    ['year', '365 days ago'],
  ])('%s: %s does not fit', (grain, text) => {
    const reference = parseReference(text)!;
    expect(referenceFits(grain, reference)).toBe(false);
    const axis = axisOf(grain, 'UTC', '2020-01-01T00:00Z', '2020-01-02T00:00Z');
    expect(referenceIndex(axis, 0, reference)).toBeUndefined();
  });

  test('averages take the last periods, or the last on the same weekday', () => {
    expect(ago(days, '2026-11-20', { kind: 'average', count: 3 })).toEqual([
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
    ]);
    expect(ago(days, '2026-11-20', { kind: 'average', count: 4, same: 'weekday' })).toEqual([
      '2026-11-13',
      '2026-11-06',
      '2026-10-30',
      '2026-10-23',
    ]);
    expect(ago(months, '2026-03-01', { kind: 'average', count: 2 })).toEqual(['2026-02', '2026-01']);
    for (const grain of grains) {
      const fits = grain === 'day' || grain === 'hour';
      expect(referenceFits(grain, { kind: 'average', count: 4 })).toBe(true);
      expect(referenceFits(grain, { kind: 'average', count: 4, same: 'weekday' })).toBe(fits);
    }
    expect(ago(weeks, '2026-11-20', { kind: 'average', count: 4, same: 'weekday' })).toBeUndefined();
  });

  test('is negative before the axis', () => {
    expect(referenceIndex(days, 3, { kind: 'previous' })).toEqual([2]);
    expect(referenceIndex(days, 0, { kind: 'previous' })).toEqual([-1]);
    expect(referenceIndex(days, 3, { kind: 'ago', count: 1, unit: 'week' })).toEqual([-4]);
    // 2023-01-04 and 2022-01-04.
    expect(referenceIndex(days, 3, { kind: 'ago', count: 1, unit: 'year' })).toEqual([-362]);
    expect(referenceIndex(weeks, 1, { kind: 'ago', count: 3, unit: 'week' })).toEqual([-2]);
    expect(referenceIndex(weeks, 1, { kind: 'ago', count: 1, unit: 'year' })).toEqual([-51]);
    expect(referenceIndex(months, 2, { kind: 'ago', count: 1, unit: 'year' })).toEqual([-10]);
    expect(referenceIndex(days, 10, { kind: 'average', count: 3, same: 'weekday' })).toEqual([3, -4, -11]);
    const hours = axisOf('hour', 'UTC', '2026-01-01T00:00Z', '2026-01-02T00:00Z');
    expect(referenceIndex(hours, 5, { kind: 'ago', count: 1, unit: 'day' })).toEqual([-19]);
  });

  test('hours keep the local clock across changes of it', () => {
    const axis = axisOf('hour', 'America/New_York', '2026-10-01T04:00Z', '2026-12-01T05:00Z');
    const from = (instant: string, text: string) => {
      const indices = referenceIndex(axis, periodIndex(axis, at(instant)), parseReference(text)!);
      return indices?.map((index) => isoInstant(axis.bounds[index]!, axis.timezone));
    };
    expect(from('2026-11-02T09:00-05:00', '1 week ago')).toEqual(['2026-10-26T09:00:00-04:00']);
    expect(from('2026-11-02T09:00-05:00', '168 hours ago')).toEqual(['2026-10-26T10:00:00-04:00']);
    expect(from('2026-11-02T01:00-05:00', '1 day ago')).toEqual(['2026-11-01T01:00:00-04:00']);
    // Both hours named 01:00 look back on the one of the day before.
    expect(from('2026-11-01T01:00-04:00', '1 day ago')).toEqual(['2026-10-31T01:00:00-04:00']);
    expect(from('2026-11-01T01:00-05:00', '1 day ago')).toEqual(['2026-10-31T01:00:00-04:00']);
    expect(from('2026-11-30T09:00-05:00', '1 month ago')).toEqual(['2026-10-30T09:00:00-04:00']);
    expect(from('2026-11-01T01:00-05:00', '120 minutes ago')).toEqual(['2026-11-01T00:00:00-04:00']);
  });

  test('a date that the zone skipped is no reference, and shifts no weekday', () => {
    const axis = axisOf('day', 'Pacific/Apia', '2011-12-01T00:00-10:00', '2012-02-01T00:00+14:00');
    expect(ago(axis, '2012-01-06', { kind: 'ago', count: 1, unit: 'week' })).toBeUndefined();
    expect(ago(axis, '2012-01-05', { kind: 'ago', count: 1, unit: 'week' })).toEqual(['2011-12-29']);
    expect(ago(axis, '2012-01-13', { kind: 'average', count: 3, same: 'weekday' })).toEqual([
      '2012-01-06',
      '2011-12-23',
      '2011-12-16',
    ]);
  });
});

describe('a frozen baseline', () => {
  // An alert that is active since Wednesday 2026-11-11.
  test.each<[string, string, string[]]>([
    ['2026-11-11', 'previous', ['2026-11-10']],
    ['2026-11-13', 'previous', ['2026-11-10']],
    ['2026-11-12', '1 week ago', ['2026-11-05']],
    ['2026-11-17', '1 week ago', ['2026-11-10']],
    ['2026-11-18', '1 week ago', ['2026-11-04']],
    ['2026-11-20', '1 week ago', ['2026-11-06']],
    ['2026-12-31', '1 month ago', ['2026-10-31']],
    ['2026-12-05', '1 year ago', ['2025-12-05']],
  ])('on %s, %s is %j', (date, text, expected) => {
    expect(ago(days, date, parseReference(text)!, '2026-11-11')).toEqual(expected);
  });

  test('averages end before it', () => {
    expect(ago(days, '2026-11-20', { kind: 'average', count: 2 }, '2026-11-11')).toEqual([
      '2026-11-10',
      '2026-11-09',
    ]);
    expect(ago(days, '2026-11-20', { kind: 'average', count: 2, same: 'weekday' }, '2026-11-11')).toEqual([
      '2026-11-06',
      '2026-10-30',
    ]);
  });

  test('never lets a reference reach the cut or the period, and keeps its weekday', () => {
    const reference = fc.oneof(
      fc.constant<Reference>({ kind: 'previous' }),
      fc.record({
        kind: fc.constant('ago' as const),
        count: fc.integer({ min: 1, max: 5 }),
        unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year' as const),
      }),
      fc.record({
        kind: fc.constant('average' as const),
        count: fc.integer({ min: 1, max: 5 }),
        same: fc.constantFrom(undefined, 'weekday' as const),
      }),
    ) as fc.Arbitrary<Reference>;
    const index = fc.nat(periodCount(days) - 1);
    fc.assert(
      fc.property(reference, index, index, (asked, i, cut) => {
        const found = referenceIndex(days, i, asked, cut)!;
        expect(found).toHaveLength(asked.kind === 'average' ? asked.count : 1);
        for (const [k, at] of found.entries()) {
          expect(at).toBeLessThan(Math.min(i, cut));
          if (k > 0) expect(at).toBeLessThan(found[k - 1]!);
          const weekly =
            asked.kind === 'average'
              ? asked.same === 'weekday'
              : asked.kind === 'ago' && asked.unit === 'week';
          if (weekly) expect((i - at) % 7).toBe(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a day of an earlier month or year is the one that Temporal gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 1400 }), fc.integer({ min: 1, max: 12 }), (i, count) => {
        const expected = plainDate(days.days[i]!).subtract({ months: count }).toString();
        const found = referenceIndex(days, i, { kind: 'ago', count, unit: 'month' })!;
        expect(periodLabel(days, found[0]!)).toBe(expected);
      }),
    );
  });
});

test.each([1, 7])(
  'a week of last year has the number it has this year, weeks starting on %i',
  (weekStart) => {
    const axis = axisOf('week', 'UTC', '2014-01-01T00:00Z', '2040-01-01T00:00Z', weekStart);
    // A week's year and number by counting: week 1 is the first with at least four days in its year.
    const named = Array.from(axis.days, (start) => {
      const year = plainDate(start + 3).year;
      let first = dayOf(`${year}-01-01`);
      while (plainDate(first).dayOfWeek !== weekStart) first++;
      if (first - dayOf(`${year}-01-01`) >= 4) first -= 7;
      return { year, number: (start - first) / 7 + 1 };
    });
    let fiftyThird = 0;
    for (let i = 60; i < named.length; i++) {
      const { year, number } = named[i]!;
      const [then] = referenceIndex(axis, i, { kind: 'ago', count: 1, unit: 'year' })!;
      const found = named[then!]!;
      expect(found.year).toBe(year - 1);
      const had = named.some((other) => other.year === year - 1 && other.number === number);
      expect(found.number).toBe(had ? number : 52);
      if (!had) fiftyThird++;
    }
    expect(fiftyThird).toBeGreaterThanOrEqual(3);
  },
);
