import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  type Duration,
  durationUnits,
  formatDuration,
  parseDuration,
} from '../../src/time/duration.ts';
import { anyInstant, at, near, zoned, zoneName } from './zoned.ts';

describe('parseDuration', () => {
  test.each<[string, Duration]>([
    ['90 minutes', { count: 90, unit: 'minute' }],
    ['6 hours', { count: 6, unit: 'hour' }],
    ['1 day', { count: 1, unit: 'day' }],
    ['1 days', { count: 1, unit: 'day' }],
    ['2 week', { count: 2, unit: 'week' }],
    ['1 month', { count: 1, unit: 'month' }],
    ['4 quarters', { count: 4, unit: 'quarter' }],
    ['2 years', { count: 2, unit: 'year' }],
    ['0 hours', { count: 0, unit: 'hour' }],
    ['  007   days ', { count: 7, unit: 'day' }],
  ])('reads %j', (text, expected) => expect(parseDuration(text)).toEqual(expected));

  test.each([
    '',
    '1',
    'day',
    '-1 day',
    '1.5 days',
    '1 Day',
    '1d',
    '1day',
    '1 dayss',
    '1 day 2 hours',
    '1 fortnight',
    '1 fortnight',
    '1\tday',
    '1234567 days',
  ])('refuses %j', (text) => expect(parseDuration(text)).toBeUndefined());

  test('is the inverse of formatDuration', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.constantFrom(...durationUnits), (count, unit) => {
        expect(parseDuration(formatDuration({ count, unit }))).toEqual({ count, unit });
      }),
    );
    expect(formatDuration({ count: 1, unit: 'week' })).toBe('1 week');
    expect(formatDuration({ count: 2, unit: 'week' })).toBe('2 weeks');
  });
});

describe('addDuration', () => {
  test.each<[string, string, string, 1 | -1, string, string]>([
    [
      'a month end is clamped',
      '2026-03-31T09:00+08:00',
      '1 month',
      -1,
      'Asia/Shanghai',
      '2026-02-28T09:00+08:00',
    ],
    ['a leap day is clamped', '2024-02-29T00:00Z', '1 year', 1, 'UTC', '2025-02-28T00:00Z'],
    ['a quarter is three months', '2026-11-30T00:00Z', '1 quarter', 1, 'UTC', '2027-02-28T00:00Z'],
    [
      'a day keeps the clock',
      '2026-03-07T12:00-05:00',
      '1 day',
      1,
      'America/New_York',
      '2026-03-08T12:00-04:00',
    ],
    [
      '24 hours do not',
      '2026-03-07T12:00-05:00',
      '24 hours',
      1,
      'America/New_York',
      '2026-03-08T13:00-04:00',
    ],
    [
      'a skipped clock is pushed forward',
      '2026-03-07T02:30-05:00',
      '1 day',
      1,
      'America/New_York',
      '2026-03-08T03:30-04:00',
    ],
    [
      'of a repeated clock the earlier',
      '2026-10-31T01:30-04:00',
      '1 day',
      1,
      'America/New_York',
      '2026-11-01T01:30-04:00',
    ],
    [
      'a skipped date is pushed forward',
      '2011-12-29T08:00-10:00',
      '1 day',
      1,
      'Pacific/Apia',
      '2011-12-31T08:00+14:00',
    ],
    [
      'nothing keeps the later of two',
      '2026-11-01T01:30-05:00',
      '0 days',
      1,
      'America/New_York',
      '2026-11-01T01:30-05:00',
    ],
    ['minutes', '2026-01-01T00:00Z', '90 minutes', -1, 'UTC', '2025-12-31T22:30Z'],
    ['weeks', '2026-10-20T00:00+01:00', '1 week', 1, 'Europe/London', '2026-10-27T00:00Z'],
  ])('%s', (_, from, text, sign, zone, expected) => {
    expect(addDuration(at(from), parseDuration(text)!, zone, sign)).toBe(at(expected));
  });

  test('agrees with Temporal', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const unit = fc.constantFrom(...durationUnits);
    const place = fc.oneof(near, fc.tuple(zoneName, anyInstant));
    fc.assert(
      fc.property(place, count, unit, fc.constantFrom<1 | -1>(1, -1), ([zone, from], n, of, sign) => {
        const amount = of === 'quarter' ? { months: 3 * n } : { [`${of}s`]: n };
        const moved = sign === 1 ? zoned(zone, from).add(amount) : zoned(zone, from).subtract(amount);
        expect(addDuration(from, { count: n, unit: of }, zone, sign)).toBe(moved.epochMilliseconds);
      }),
      { numRuns: 1500 },
    );
  });
});
