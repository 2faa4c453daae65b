import { describe, expect, test } from 'vitest';
import { makeAxis } from '../../src/time/axis.ts';
import { type Grain, nestsIn } from '../../src/time/grain.ts';
import { isoInstant, periodLabel } from '../../src/time/label.ts';
import { periodStart, periodStartIndex } from '../../src/time/period-start.ts';
import { retail } from './retail-calendar.ts';
import { at } from './zoned.ts';

const none = new Map();
const axisOf = (grain: Grain, timezone: string, from: string, to: string, weekStart = 1) =>
  makeAxis({ grain, timezone, weekStart, from: at(from), to: at(to) });

describe('the start of the longer period', () => {
  const days = axisOf('day', 'Europe/London', '2026-02-27T00:00Z', '2026-04-02T00:00Z');
  test.each<[number, Grain, number, string]>([
    [0, 'month', -1, '2026-02-01T00:00:00+00:00'],
    [1, 'year', -1, '2026-01-01T00:00:00+00:00'],
    [2, 'month', 2, '2026-03-01T00:00:00+00:00'],
    [32, 'month', 2, '2026-03-01T00:00:00+00:00'],
    [33, 'month', 33, '2026-04-01T00:00:00+01:00'],
    [33, 'quarter', 33, '2026-04-01T00:00:00+01:00'],
    [33, 'week', 31, '2026-03-30T00:00:00+01:00'],
    [5, 'day', 5, '2026-03-04T00:00:00+00:00'],
  ])('of day %i in its %s', (i, longer, index, start) => {
    expect(periodStartIndex(days, i, longer, none)).toBe(index);
    expect(isoInstant(periodStart(days, i, longer, none), 'Europe/London')).toBe(start);
  });

  test('may be one of a calendar of its own', () => {
    // The year 2023 of the National Retail Federation ended on 3 February 2024.
    const calendars = new Map([['retail', { periods: retail }]]);
    const axis = axisOf('day', 'UTC', '2024-02-03T00:00Z', '2024-02-06T00:00Z');
    const starts = [0, 1, 2].map((i) => isoInstant(periodStart(axis, i, 'retail.year', calendars), 'UTC'));
    expect(starts.map((text) => text.slice(0, 10))).toEqual(['2023-01-29', '2024-02-04', '2024-02-04']);
    expect([0, 1, 2].map((i) => periodStartIndex(axis, i, 'retail.year', calendars))).toEqual([-1, 1, 1]);
  });

  test('of hours is the first hour of the local day, also of one that begins at one o’clock', () => {
    // In Beirut the clock went from 24:00 to 1:00 on 31 March 2024.
    const hours = axisOf('hour', 'Asia/Beirut', '2024-03-30T20:00Z', '2024-03-31T12:00Z');
    const last = hours.bounds.length - 2;
    expect(periodLabel(hours, periodStartIndex(hours, last, 'day', none))).toContain('2024-03-31T01:00');
    expect(periodStartIndex(hours, last, 'hour', none)).toBe(last);
    expect(periodStartIndex(hours, last, 'month', none)).toBe(-1);
  });

  test.each<[Grain, Grain, boolean]>([
    ['day', 'week', true],
    ['week', 'month', false],
    ['week', 'week', true],
    ['month', 'week', false],
    ['month', 'quarter', true],
    ['hour', 'year', true],
    ['year', 'month', false],
    ['day', 'retail.month', true],
    ['week', 'retail.month', false],
    ['retail.week', 'retail.month', true],
    ['retail.month', 'year', false],
    ['month', 'retail.year', false],
  ])('a %s lies in one %s: %s', (grain, longer, expected) => {
    expect(nestsIn(grain, longer)).toBe(expected);
  });
});
