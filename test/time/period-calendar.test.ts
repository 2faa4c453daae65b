import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { makeAxis, periodCount, periodIndexOfDay, periodLastDay } from '../../src/time/axis.ts';
import { formatDate } from '../../src/time/date.ts';
import { fiscalCalendar, weekCalendar } from '../../src/time/fiscal-year.ts';
import type { CalendarGrain } from '../../src/time/grain.ts';
import { periodLabel } from '../../src/time/label.ts';
import { type PeriodCalendar, periodOfDay, tableOf } from '../../src/time/period-calendar.ts';
import { parseReference, referenceFits, referenceIndex } from '../../src/time/reference.ts';
import { retail } from './retail-calendar.ts';
import { at, dayOf } from './zoned.ts';

/** Apple's: the last Saturday of September; the 53rd week is in the first quarter. */
const apple = weekCalendar('apple', {
  weeks: [5, 4, 4],
  weekday: 6,
  month: 9,
  rule: 'last',
  longMonth: 3,
  namedBy: 'end',
});

/** period gives the name, first and last date of the period of a date. */
function period(calendar: PeriodCalendar, grain: CalendarGrain, date: string): [string, string, string] {
  const table = tableOf(calendar, grain);
  const i = periodOfDay(table, dayOf(date));
  return [table.names[i]!, formatDate(table.starts[i]!), formatDate(table.starts[i + 1]! - 1)];
}

function weeksOf(calendar: PeriodCalendar, date: string): number {
  const [, first, last] = period(calendar, `${calendar.name}.year`, date);
  return (dayOf(last) + 1 - dayOf(first)) / 7;
}

describe('the 4-5-4 calendar of the National Retail Federation, as published', () => {
  test.each([
    ['2022-06-01', 'FY2022', '2022-01-30', '2023-01-28'],
    ['2023-06-01', 'FY2023', '2023-01-29', '2024-02-03'],
    ['2024-02-03', 'FY2023', '2023-01-29', '2024-02-03'],
    ['2024-02-04', 'FY2024', '2024-02-04', '2025-02-01'],
    ['2025-06-01', 'FY2025', '2025-02-02', '2026-01-31'],
    ['2026-06-01', 'FY2026', '2026-02-01', '2027-01-30'],
  ])('%s lies in %s, %s to %s', (date, ...expected) => {
    expect(period(retail, 'retail.year', date)).toEqual(expected);
  });

  test('has 53 weeks in 2000, 2006, 2012, 2017 and 2023', () => {
    const long = Array.from({ length: 27 }, (_, i) => 2000 + i).filter(
      (year) => weeksOf(retail, `${year}-06-01`) === 53,
    );
    expect(long).toEqual([2000, 2006, 2012, 2017, 2023]);
  });

  test.each([
    ['2023-02-25', 'FY2023-P01', '2023-01-29', '2023-02-25'],
    ['2023-02-26', 'FY2023-P02', '2023-02-26', '2023-04-01'],
    ['2023-04-02', 'FY2023-P03', '2023-04-02', '2023-04-29'],
    ['2023-11-24', 'FY2023-P10', '2023-10-29', '2023-11-25'],
    ['2023-12-25', 'FY2023-P11', '2023-11-26', '2023-12-30'],
    // January has the 53rd week.
    ['2024-01-15', 'FY2023-P12', '2023-12-31', '2024-02-03'],
    ['2025-01-15', 'FY2024-P12', '2025-01-05', '2025-02-01'],
  ])('%s lies in %s, %s to %s', (date, ...expected) => {
    expect(period(retail, 'retail.month', date)).toEqual(expected);
  });

  test('quarters have 13 weeks, the last one of a long year 14', () => {
    expect(period(retail, 'retail.quarter', '2023-03-01')).toEqual(['FY2023-Q1', '2023-01-29', '2023-04-29']);
    expect(period(retail, 'retail.quarter', '2024-01-01')).toEqual(['FY2023-Q4', '2023-10-29', '2024-02-03']);
    expect(period(retail, 'retail.week', '2024-02-01')).toEqual(['FY2023-W53', '2024-01-28', '2024-02-03']);
    expect(period(retail, 'retail.week', '2024-02-08')).toEqual(['FY2024-W01', '2024-02-04', '2024-02-10']);
  });
});

describe('the fiscal year of Apple, as it reports it', () => {
  test.each([
    ['2022-09-24', 'FY2022', '2021-09-26', '2022-09-24', 52],
    ['2023-06-01', 'FY2023', '2022-09-25', '2023-09-30', 53],
    ['2024-06-01', 'FY2024', '2023-10-01', '2024-09-28', 52],
    ['2017-06-01', 'FY2017', '2016-09-25', '2017-09-30', 53],
    ['2012-06-01', 'FY2012', '2011-09-25', '2012-09-29', 53],
  ])('%s lies in %s, %s to %s, of %i weeks', (date, name, first, last, weeks) => {
    expect(period(apple, 'apple.year', date)).toEqual([name, first, last]);
    expect(weeksOf(apple, date)).toBe(weeks);
  });

  test('the first quarter of 2023 had 14 weeks and ended on 31 December', () => {
    expect(period(apple, 'apple.quarter', '2022-12-31')).toEqual(['FY2023-Q1', '2022-09-25', '2022-12-31']);
    expect(period(apple, 'apple.month', '2022-12-31')).toEqual(['FY2023-P03', '2022-11-27', '2022-12-31']);
  });
});

test('a year that ends on the Sunday nearest to 31 December has the weeks of ISO 8601', () => {
  const iso = weekCalendar('iso', {
    weeks: [4, 4, 5],
    weekday: 7,
    month: 12,
    rule: 'nearest',
    longMonth: 12,
    namedBy: 'start',
  });
  fc.assert(
    fc.property(fc.integer({ min: dayOf('1950-01-01'), max: dayOf('2100-12-31') }), (day) => {
      const date = Temporal.PlainDate.from(formatDate(day));
      const [name] = period(iso, 'iso.week', formatDate(day));
      expect(name).toBe(`FY${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`);
    }),
  );
});

describe('fiscal years', () => {
  test.each([
    [{ month: 7, day: 1 }, 'end', '2025-12-31', 'FY2026', '2025-07-01', '2026-06-30'],
    [{ month: 4, day: 1 }, 'start', '2026-03-31', 'FY2025', '2025-04-01', '2026-03-31'],
    // The tax year of the United Kingdom.
    [{ month: 4, day: 6 }, 'start', '2026-04-05', 'FY2025', '2025-04-06', '2026-04-05'],
    [{ month: 1, day: 1 }, 'end', '2026-05-01', 'FY2026', '2026-01-01', '2026-12-31'],
  ] as const)('from %o, named by its %s: %s', (starts, namedBy, date, ...expected) => {
    expect(period(fiscalCalendar('f', { starts, namedBy }), 'f.year', date)).toEqual(expected);
  });

  test('months and quarters begin on the day of the year', () => {
    const tax = fiscalCalendar('tax', { starts: { month: 4, day: 6 }, namedBy: 'start' });
    expect(period(tax, 'tax.month', '2026-03-05')).toEqual(['FY2025-P11', '2026-02-06', '2026-03-05']);
    expect(period(tax, 'tax.quarter', '2026-03-05')).toEqual(['FY2025-Q4', '2026-01-06', '2026-04-05']);
    expect(tax.units.week).toBeUndefined();
  });
});

describe('laws', () => {
  const weekYear = fc.record({
    weeks: fc.constantFrom([4, 4, 5], [4, 5, 4], [5, 4, 4]) as fc.Arbitrary<[number, number, number]>,
    weekday: fc.integer({ min: 1, max: 7 }),
    month: fc.integer({ min: 1, max: 12 }),
    rule: fc.constantFrom('last' as const, 'nearest' as const),
    longMonth: fc.integer({ min: 1, max: 12 }),
    namedBy: fc.constantFrom('start' as const, 'end' as const),
  });

  test('years of weeks have 52 or 53, and each unit starts where the longer one does', () => {
    fc.assert(
      fc.property(weekYear, (spec) => {
        const { units } = weekCalendar('c', spec);
        const [weeks, years] = [units.week!, units.year!];
        for (let i = 0; i < years.names.length; i++) {
          const days = years.starts[i + 1]! - years.starts[i]!;
          expect([364, 371]).toContain(days);
        }
        for (const longer of [units.month!, units.quarter!, years]) {
          const known = new Set(weeks.starts);
          expect([...longer.starts].every((start) => known.has(start))).toBe(true);
        }
        for (const table of Object.values(units)) {
          expect(new Set(table.names).size).toBe(table.names.length);
          expect(table.starts.length).toBe(table.names.length + 1);
          expect(table.starts.at(-1)).toBe(weeks.starts.at(-1));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('the last day of a year of weeks is the weekday, by the rule', () => {
    fc.assert(
      fc.property(weekYear, fc.integer({ min: 1950, max: 2100 }), (spec, year) => {
        const end = Temporal.PlainYearMonth.from({ year, month: spec.month });
        const last = end.toPlainDate({ day: end.daysInMonth });
        const near = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3]
          .filter((days) => (spec.rule === 'nearest' ? days >= -3 : days <= 0))
          .map((days) => last.add({ days }))
          .find((date) => date.dayOfWeek === spec.weekday)!;
        const [, , found] = period(weekCalendar('c', spec), 'c.year', String(near));
        expect(found).toBe(String(near));
      }),
      { numRuns: 40 },
    );
  });

  test('every day of an axis lies in the period that the table gives it, also across changes of the clock', () => {
    for (const timezone of ['America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe']) {
      const request = { grain: 'retail.month' as const, timezone, weekStart: 1, calendar: retail };
      const axis = makeAxis({ ...request, from: at('2022-11-15T12:00Z'), to: at('2024-03-10T12:00Z') });
      expect(periodLabel(axis, 0)).toBe('FY2022-P10');
      expect(periodLabel(axis, periodCount(axis) - 1)).toBe('FY2024-P02');
      for (let i = 0; i < periodCount(axis); i++) {
        const days = periodLastDay(axis, i) - axis.days[i]! + 1;
        expect([28, 35]).toContain(days);
        expect(Math.abs(axis.bounds[i + 1]! - axis.bounds[i]! - days * 86_400_000)).toBeLessThanOrEqual(
          3_600_000,
        );
        expect(periodIndexOfDay(axis, axis.days[i]!)).toBe(i);
      }
    }
  });
});

describe('references', () => {
  const axis = (grain: CalendarGrain) => {
    const request = { grain, timezone: 'UTC', weekStart: 1, calendar: retail };
    return makeAxis({ ...request, from: at('2022-01-30T00:00Z'), to: at('2025-02-02T00:00Z') });
  };

  test.each<[CalendarGrain, string, string, string]>([
    ['retail.week', 'FY2024-W01', '1 year ago', 'FY2023-W01'],
    // What the earlier year lacks becomes its last week.
    ['retail.week', 'FY2023-W53', '1 year ago', 'FY2022-W52'],
    ['retail.week', 'FY2024-W01', '1 week ago', 'FY2023-W53'],
    ['retail.week', 'FY2024-W52', '52 weeks ago', 'FY2023-W53'],
    ['retail.week', 'FY2024-W06', '1 month ago', 'FY2024-W02'],
    // The fifth week of a month, of which the month before has four.
    ['retail.week', 'FY2024-W22', '1 month ago', 'FY2024-W17'],
    ['retail.month', 'FY2024-P12', '1 year ago', 'FY2023-P12'],
    ['retail.month', 'FY2024-P01', '1 month ago', 'FY2023-P12'],
    ['retail.month', 'FY2024-P05', '1 quarter ago', 'FY2024-P02'],
    ['retail.quarter', 'FY2024-Q1', '1 year ago', 'FY2023-Q1'],
    ['retail.year', 'FY2024', '2 years ago', 'FY2022'],
  ])('%s %s, %s, is %s', (grain, from, ago, expected) => {
    const own = axis(grain);
    const labels = Array.from({ length: periodCount(own) }, (_, i) => periodLabel(own, i));
    const found = referenceIndex(own, labels.indexOf(from), parseReference(ago)!);
    expect(found?.map((i) => labels[i])).toEqual([expected]);
  });

  test('before the axis the index is as many periods negative', () => {
    const own = axis('retail.month');
    expect(referenceIndex(own, 0, parseReference('1 year ago')!)).toEqual([-12]);
    expect(referenceIndex(own, 3, parseReference('2 years ago')!)).toEqual([-21]);
  });

  test.each<[CalendarGrain, string, boolean]>([
    ['retail.month', '1 year ago', true],
    ['retail.month', '12 months ago', true],
    ['retail.month', '1 week ago', false],
    ['retail.month', '30 days ago', false],
    ['retail.week', '14 days ago', true],
    ['retail.week', '10 days ago', false],
    ['retail.year', '1 quarter ago', false],
    ['retail.week', '5 hours ago', false],
  ])('%s with %s fits: %s', (grain, ago, fits) => {
    expect(referenceFits(grain, parseReference(ago)!)).toBe(fits);
  });
});

test('an axis has only the periods that its calendar lists', () => {
  const starts = ['2026-01-04', '2026-02-01', '2026-03-01'].map(dayOf);
  const calendar = { name: 'c', units: { month: { starts: Int32Array.from(starts), names: ['A', 'B'] } } };
  const axis = (from: string, to: string) => {
    const request = { grain: 'c.month' as const, timezone: 'UTC', weekStart: 1, calendar };
    return makeAxis({ ...request, from: at(from), to: at(to) });
  };
  const days = (from: string, to: string) => [...axis(from, to).days].map(formatDate);
  expect(days('2025-06-01T00:00Z', '2026-12-01T00:00Z')).toEqual(['2026-01-04', '2026-02-01']);
  expect(days('2026-02-10T00:00Z', '2026-12-01T00:00Z')).toEqual(['2026-02-01']);
  expect(days('2025-06-01T00:00Z', '2026-01-05T00:00Z')).toEqual(['2026-01-04']);
  expect(days('2026-03-01T00:00Z', '2026-12-01T00:00Z')).toEqual([]);
  expect(days('2025-03-01T00:00Z', '2025-12-01T00:00Z')).toEqual([]);
});
