import { expect, test } from 'vitest';
import { makeAxis } from '../../src/time/axis.ts';
import { parseDate } from '../../src/time/date.ts';
import type { Grain } from '../../src/time/grain.ts';
import { cycleSeason, seasonsOf } from '../../src/time/season.ts';
import { startOfDay } from '../../src/time/zone.ts';
import { retail } from './retail-calendar.ts';

function phases(grain: Grain, timezone: string, from: string, to: string) {
  const day = (date: string) => startOfDay(timezone, parseDate(date)!);
  const axis = makeAxis({ grain, timezone, weekStart: 1, from: day(from), to: day(to) });
  return Object.fromEntries(seasonsOf(axis).map((season) => [season.name, [...season.phase]]));
}

test('days have a weekday and a day of the month', () => {
  // 2026-02-27 is a Friday.
  expect(phases('day', 'Asia/Shanghai', '2026-02-27', '2026-03-03')).toEqual({
    day_of_week: [4, 5, 6, 0],
    day_of_month: [26, 27, 0, 1],
  });
});

test('an hour keeps its place where the clock jumps', () => {
  // In Berlin 2026-03-29, a Sunday, has no hour 2, and 2026-10-25 has two of them.
  const spring = phases('hour', 'Europe/Berlin', '2026-03-29', '2026-03-30');
  expect(spring.hour_of_day).toEqual([0, 1, ...Array.from({ length: 21 }, (_, k) => k + 3)]);
  expect(spring.hour_of_week![2]).toBe(6 * 24 + 3);
  const autumn = phases('hour', 'Europe/Berlin', '2026-10-25', '2026-10-26');
  expect(autumn.hour_of_day!.slice(0, 5)).toEqual([0, 1, 2, 2, 3]);
});

test('weeks, months and quarters have a place in the year, years none', () => {
  // The fourth day of the week of 2025-12-29 is the first of January; that of 2026-12-28 is the last of December.
  expect(phases('week', 'UTC', '2025-12-29', '2026-01-12')).toEqual({ week_of_year: [0, 1] });
  expect(phases('week', 'UTC', '2026-12-28', '2027-01-04')).toEqual({ week_of_year: [51] });
  expect(phases('month', 'UTC', '2026-11-01', '2027-02-01')).toEqual({ month_of_year: [10, 11, 0] });
  expect(phases('quarter', 'UTC', '2026-10-01', '2027-04-01')).toEqual({ quarter_of_year: [3, 0] });
  expect(phases('year', 'UTC', '2024-01-01', '2027-01-01')).toEqual({});
});

test('periods of a calendar of its own are numbered by its years, and a 53rd week counts as the 52nd', () => {
  // The year 2023 of the National Retail Federation had 53 weeks and ended on 3 February 2024.
  const calendar = retail;
  const [from, to] = ['2024-01-21', '2024-02-11'].map((date) => startOfDay('UTC', parseDate(date)!));
  const phasesOf = (grain: Grain) => {
    const axis = makeAxis({ grain, timezone: 'UTC', weekStart: 1, calendar, from: from!, to: to! });
    return seasonsOf(axis).map(({ name, phase }) => [name, [...phase]]);
  };
  expect(phasesOf('retail.week')).toEqual([['period_of_year', [51, 51, 0]]]);
  expect(phasesOf('retail.month')).toEqual([['period_of_year', [11, 0]]]);
  expect(phasesOf('retail.year')).toEqual([]);
});

test('a plain cycle counts periods', () => {
  expect([...cycleSeason(3, 5).phase]).toEqual([0, 1, 2, 0, 1]);
});
