import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { makeAxis } from '../../src/time/axis.ts';
import type { Grain } from '../../src/time/grain.ts';
import { isoInstant, periodLabel, periodStartText } from '../../src/time/label.ts';
import { anyInstant, at, near, zoned, zoneName } from './zoned.ts';

describe('texts of a period', () => {
  test.each<[Grain, string, string, string]>([
    ['hour', 'Asia/Shanghai', '2026-11-20T09:00', '2026-11-20T09:00'],
    // 09:00 in Shanghai is 06:30 in Kolkata.
    ['hour', 'Asia/Kolkata', '2026-11-20T06:00', '2026-11-20T06:00'],
    ['day', 'Asia/Shanghai', '2026-11-20', '2026-11-20'],
    ['week', 'Asia/Shanghai', '2026-11-16', '2026-11-16'],
    ['month', 'Asia/Shanghai', '2026-11', '2026-11-01'],
    ['quarter', 'Asia/Shanghai', '2026-Q4', '2026-10-01'],
    ['year', 'Asia/Shanghai', '2026', '2026-01-01'],
  ])('%s in %s: %s from %s', (grain, timezone, label, start) => {
    const from = at('2026-11-20T09:00+08:00');
    const axis = makeAxis({ grain, timezone, weekStart: 1, from, to: from + 1 });
    expect([periodLabel(axis, 0), periodStartText(axis, 0)]).toEqual([label, start]);
  });

  test('quarters and months of a whole year', () => {
    const [from, to] = [at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z')];
    const axis = makeAxis({ grain: 'quarter', timezone: 'UTC', weekStart: 1, from, to });
    expect([0, 1, 2, 3].map((i) => periodLabel(axis, i))).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
    const months = makeAxis({ grain: 'month', timezone: 'UTC', weekStart: 1, from, to });
    expect([0, 8, 9, 11].map((i) => periodLabel(months, i))).toEqual([
      '2026-01',
      '2026-09',
      '2026-10',
      '2026-12',
    ]);
  });
});

describe('isoInstant', () => {
  test.each([
    ['2026-11-19T16:00:00Z', 'Asia/Shanghai', '2026-11-20T00:00:00+08:00'],
    ['2026-11-20T00:00:00Z', 'UTC', '2026-11-20T00:00:00+00:00'],
    ['2026-11-20T00:00:00.007Z', 'Asia/Kolkata', '2026-11-20T05:30:00.007+05:30'],
    ['2026-11-20T00:00:59Z', 'America/St_Johns', '2026-11-19T20:30:59-03:30'],
    ['1880-01-01T00:00:00Z', 'America/New_York', '1879-12-31T19:03:58-04:56:02'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31T23:59:59.999+00:00'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(isoInstant(at(instant), zone)).toBe(expected);
  });

  test('is read back as the same instant and the same local time', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(zoneName, anyInstant)), ([zone, instant]) => {
        const text = isoInstant(instant, zone);
        expect(at(text)).toBe(instant);
        expect(Temporal.PlainDateTime.from(text.slice(0, 19)).toString()).toBe(
          zoned(zone, instant)
            .toPlainDateTime()
            .round({ smallestUnit: 'second', roundingMode: 'floor' })
            .toString(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
