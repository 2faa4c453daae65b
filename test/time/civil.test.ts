import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from '../../src/time/civil.ts';
import { formatDate, formatYear, parseDate } from '../../src/time/date.ts';
import { compareGrains, grains } from '../../src/time/grain.ts';
import { plainDate } from './zoned.ts';

const anyDay = fc.integer({ min: -3_000_000, max: 3_000_000 });

describe('civil dates', () => {
  // Day numbers of spreadsheets and of the tables in Reingold and Dershowitz, reduced to 1970-01-01.
  test.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2000-03-01', 11_017, 3],
    ['2026-11-20', 20_777, 5],
    ['1900-03-01', -25_508, 4],
    ['2100-03-01', 47_541, 1],
    ['0001-01-01', -719_162, 1],
  ])('%s is day %i, weekday %i', (text, days, weekday) => {
    expect(parseDate(text)).toBe(days);
    expect(formatDate(days)).toBe(text);
    expect(isoWeekday(days)).toBe(weekday);
  });

  test('agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (days, months) => {
        const date = plainDate(days);
        expect(civilFromDays(days)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(daysFromCivil(date.year, date.month, date.day)).toBe(days);
        expect(isoWeekday(days)).toBe(date.dayOfWeek);
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
        expect(formatDate(days)).toBe(date.toString());
        expect(formatDate(addMonths(days, months))).toBe(date.add({ months }).toString());
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', -12, '2023-02-28'],
  ])('%s moved by %i months is %s', (from, months, to) => {
    expect(formatDate(addMonths(parseDate(from)!, months))).toBe(to);
  });
});

describe('parseDate', () => {
  test.each([
    '',
    '2026-11',
    '2026-1-1',
    '2026-13-01',
    '2026-00-10',
    '2026-02-29',
    '2026-04-31',
    '2026-11-00',
    '20261120',
    '2026/11/20',
    '2026-11-20 ',
    '2026-11-20T00:00',
    '２０２６-11-20',
  ])('refuses %j', (text) => expect(parseDate(text)).toBeUndefined());

  test('is the inverse of formatDate', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (days) => {
        expect(parseDate(formatDate(days))).toBe(days);
      }),
    );
  });
});

test.each([
  [0, '0000'],
  [33, '0033'],
  [2026, '2026'],
  [9999, '9999'],
  [10_000, '+010000'],
  [-44, '-000044'],
])('formatYear(%i) is %s', (year, text) => expect(formatYear(year)).toBe(text));

test('compareGrains goes from hour to year', () => {
  expect([...grains].reverse().sort(compareGrains)).toEqual([
    'hour',
    'day',
    'week',
    'month',
    'quarter',
    'year',
  ]);
  expect(compareGrains('hour', 'day')).toBeLessThan(0);
  expect(compareGrains('week', 'day')).toBeGreaterThan(0);
  expect(compareGrains('month', 'month')).toBe(0);
});
