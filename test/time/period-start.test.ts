import { describe, expect, test } from 'vitest';
import { makeAxis } from '../../src/time/axis.ts';
import type { Grain } from '../../src/time/grain.ts';
import { isoInstant, periodLabel } from '../../src/time/label.ts';
import { periodStart, periodStartIndex, startsWithin } from '../../src/time/period-start.ts';
import { at } from './zoned.ts';

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
    expect(periodStartIndex(days, i, longer)).toBe(index);
    expect(isoInstant(periodStart(days, i, longer), 'Europe/London')).toBe(start);
  });

  test('of hours is the first hour of the local day, also of one that begins at one o’clock', () => {
    // In Beirut the clock went from 24:00 to 1:00 on 31 March 2024.
    const hours = axisOf('hour', 'Asia/Beirut', '2024-03-30T20:00Z', '2024-03-31T12:00Z');
    const last = hours.bounds.length - 2;
    expect(periodLabel(hours, periodStartIndex(hours, last, 'day'))).toContain('2024-03-31T01:00');
    expect(periodStartIndex(hours, last, 'hour')).toBe(last);
    expect(periodStartIndex(hours, last, 'month')).toBe(-1);
  });

  test.each<[Grain, Grain, boolean]>([
    ['day', 'week', true],
    ['week', 'month', false],
    ['week', 'week', true],
    ['month', 'week', false],
    ['month', 'quarter', true],
    ['hour', 'year', true],
    ['year', 'month', false],
  ])('a %s lies in one %s: %s', (grain, longer, expected) => {
    expect(startsWithin(grain, longer)).toBe(expected);
  });
});
