import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type AxisRequest,
  makeAxis,
  periodAt,
  periodCount,
  periodIndex,
  periodIndexOfDay,
  periodLastDay,
  shiftStartDay,
  startDayOf,
} from '../../src/time/axis.ts';
import { formatDate } from '../../src/time/date.ts';
import { type Grain, grains, unitOf } from '../../src/time/grain.ts';
import { isoInstant, periodLabel } from '../../src/time/label.ts';
import { anyInstant, at, dayOf, near, plainDate, zoned, zoneName } from './zoned.ts';

function axisOf(grain: Grain, timezone: string, from: string, to: string, weekStart = 1) {
  return makeAxis({ grain, timezone, weekStart, from: at(from), to: at(to) });
}

function labels(axis: ReturnType<typeof makeAxis>): string[] {
  return Array.from({ length: periodCount(axis) }, (_, i) => periodLabel(axis, i));
}

function hoursLong(axis: ReturnType<typeof makeAxis>): number[] {
  return Array.from({ length: periodCount(axis) }, (_, i) => {
    const { start, end } = periodAt(axis, i);
    return (end - start) / 3_600_000;
  });
}

describe('makeAxis', () => {
  // Each row: what is asked, the labels, and the length of each period in hours by the zone's own rules.
  test.each<[string, Grain, string, string, string, string[], number[]]>([
    [
      'days in Shanghai',
      'day',
      'Asia/Shanghai',
      '2026-11-20T00:00+08:00',
      '2026-11-22T00:00+08:00',
      ['2026-11-20', '2026-11-21'],
      [24, 24],
    ],
    [
      'every day that is touched',
      'day',
      'Asia/Shanghai',
      '2026-11-20T23:59+08:00',
      '2026-11-21T00:01+08:00',
      ['2026-11-20', '2026-11-21'],
      [24, 24],
    ],
    [
      'a day of 23 hours',
      'day',
      'Europe/London',
      '2026-03-28T00:00Z',
      '2026-03-30T00:00Z',
      ['2026-03-28', '2026-03-29', '2026-03-30'],
      [24, 23, 24],
    ],
    [
      'a day of 25 hours',
      'day',
      'America/New_York',
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
      ['2026-11-01'],
      [25],
    ],
    [
      'a day of 24.5 hours',
      'day',
      'Australia/Lord_Howe',
      '2026-04-04T13:00Z',
      '2026-04-05T13:00Z',
      ['2026-04-05'],
      [24.5],
    ],
    [
      'no 30 December 2011 in Apia',
      'day',
      'Pacific/Apia',
      '2011-12-29T00:00-10:00',
      '2012-01-01T00:00+14:00',
      ['2011-12-29', '2011-12-31'],
      [24, 24],
    ],
    [
      'a midnight that does not exist',
      'day',
      'America/Sao_Paulo',
      '2018-11-03T12:00-03:00',
      '2018-11-04T12:00-02:00',
      ['2018-11-03', '2018-11-04'],
      [24, 23],
    ],
    [
      'a short week in Apia',
      'week',
      'Pacific/Apia',
      '2011-12-28T00:00-10:00',
      '2011-12-29T00:00-10:00',
      ['2011-12-26'],
      [144],
    ],
    [
      'months',
      'month',
      'America/New_York',
      '2026-02-15T00:00Z',
      '2026-03-15T00:00Z',
      ['2026-02', '2026-03'],
      [28 * 24, 31 * 24 - 1],
    ],
    [
      'quarters',
      'quarter',
      'UTC',
      '2023-12-31T23:59Z',
      '2024-01-01T00:01Z',
      ['2023-Q4', '2024-Q1'],
      [92 * 24, 91 * 24],
    ],
    ['years', 'year', 'UTC', '2023-06-01T00:00Z', '2024-06-01T00:00Z', ['2023', '2024'], [8760, 8784]],
    [
      'hours in Kolkata start at local full hours',
      'hour',
      'Asia/Kolkata',
      '2026-01-01T00:00Z',
      '2026-01-01T01:00Z',
      ['2026-01-01T05:00', '2026-01-01T06:00'],
      [1, 1],
    ],
    [
      'an hour that is skipped',
      'hour',
      'Europe/London',
      '2026-03-29T00:00Z',
      '2026-03-29T02:00Z',
      ['2026-03-29T00:00', '2026-03-29T02:00'],
      [1, 1],
    ],
    [
      'an hour that is repeated',
      'hour',
      'Europe/London',
      '2026-10-25T00:00Z',
      '2026-10-25T02:00Z',
      ['2026-10-25T01:00', '2026-10-25T01:00'],
      [1, 1],
    ],
    [
      'half an hour is skipped',
      'hour',
      'Australia/Lord_Howe',
      '2026-10-03T14:30Z',
      '2026-10-03T17:00Z',
      ['2026-10-04T01:00', '2026-10-04T02:30', '2026-10-04T03:00'],
      [1, 0.5, 1],
    ],
    [
      'half an hour is repeated',
      'hour',
      'Australia/Lord_Howe',
      '2026-04-04T14:00Z',
      '2026-04-04T16:00Z',
      ['2026-04-05T01:00', '2026-04-05T02:00'],
      [1.5, 1],
    ],
  ])('%s', (_, grain, timezone, from, to, expected, lengths) => {
    const axis = axisOf(grain, timezone, from, to);
    expect(labels(axis)).toEqual(expected);
    expect(hoursLong(axis)).toEqual(lengths);
  });

  test.each([
    [1, '2026-11-16'],
    [6, '2026-11-14'],
    [7, '2026-11-15'],
    [5, '2026-11-20'],
  ])('a week that starts on weekday %i and holds 2026-11-20 starts on %s', (weekStart, expected) => {
    const axis = axisOf(
      'week',
      'Asia/Shanghai',
      '2026-11-20T00:00+08:00',
      '2026-11-20T01:00+08:00',
      weekStart,
    );
    expect(labels(axis)).toEqual([expected]);
    expect(formatDate(periodLastDay(axis, 0))).toBe(formatDate(dayOf(expected) + 6));
  });

  test('tells the two 01:00 of a 25-hour day apart by their offset', () => {
    const axis = axisOf('hour', 'America/New_York', '2026-11-01T04:00Z', '2026-11-02T05:00Z');
    expect(periodCount(axis)).toBe(25);
    expect(isoInstant(axis.bounds[1]!, axis.timezone)).toBe('2026-11-01T01:00:00-04:00');
    expect(isoInstant(axis.bounds[2]!, axis.timezone)).toBe('2026-11-01T01:00:00-05:00');
    expect(new Set(axis.days)).toEqual(new Set([dayOf('2026-11-01')]));
  });

  test.each(grains)('has no %s when nothing is asked', (grain) => {
    const from = at('2026-11-20T10:00Z');
    for (const to of [from, from - 1]) {
      const axis = makeAxis({ grain, timezone: 'Asia/Shanghai', weekStart: 1, from, to });
      expect(periodCount(axis)).toBe(0);
      expect(axis.days).toHaveLength(0);
      expect(periodIndex(axis, from)).toBe(-1);
      expect(periodIndexOfDay(axis, dayOf('2026-11-20'))).toBe(-1);
    }
  });

  test.each([
    [Number.NaN, 0],
    [0, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
  ])('refuses %d to %d rather than counting for ever', (from, to) => {
    const asked: AxisRequest = { grain: 'day', timezone: 'UTC', weekStart: 1, from, to };
    expect(() => makeAxis(asked)).toThrow(RangeError);
  });

  test('passes over a short midnight that is repeated', () => {
    // The clock of St John's went back from 00:01 to 23:01; that hour belongs to the date that had begun.
    const axis = axisOf('day', 'America/St_Johns', '2008-11-02T03:00Z', '2008-11-02T03:10Z');
    expect(labels(axis)).toEqual(['2008-11-02']);
    expect(hoursLong(axis)).toEqual([25]);
  });
});

const request = fc
  .tuple(
    fc.constantFrom(...grains),
    fc.oneof(near, fc.tuple(zoneName, anyInstant)),
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 86_400_000 }),
  )
  .map(([grain, [timezone, from], weekStart, periods, rest]): AxisRequest => {
    const hours = { hour: 1, day: 24, week: 168, month: 720, quarter: 2190, year: 8760 }[grain];
    return { grain, timezone, weekStart, from, to: from + periods * hours * 3_600_000 + rest + 1 };
  });

/** expectedDates lists the starts of date periods that overlap a request, by Temporal alone. */
function expectedDates({
  grain,
  timezone,
  weekStart,
  from,
  to,
}: AxisRequest): { start: number; date: string }[] {
  const first = zoned(timezone, from).toPlainDate().subtract({ days: 370 });
  let date = {
    hour: first,
    day: first,
    week: first.subtract({ days: (first.dayOfWeek - weekStart + 7) % 7 }),
    month: first.with({ day: 1 }),
    quarter: first.with({ day: 1, month: 1 }),
    year: first.with({ day: 1, month: 1 }),
  }[unitOf(grain)];
  const step = {
    hour: { days: 1 },
    day: { days: 1 },
    week: { weeks: 1 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { years: 1 },
  }[unitOf(grain)];
  const found: { start: number; date: string }[] = [];
  for (;;) {
    const start = date.toZonedDateTime(timezone).epochMilliseconds;
    if (found.at(-1)?.start === start) found.pop();
    found.push({ start, date: date.toString() });
    if (start >= to) break;
    date = date.add(step);
  }
  return found.filter((_, i) => i === found.length - 1 || found[i + 1]!.start > from);
}

describe('an axis of any grain', () => {
  test('of dates is the one that Temporal gives', () => {
    fc.assert(
      fc.property(
        request.filter(({ grain }) => grain !== 'hour'),
        (asked) => {
          const axis = makeAxis(asked);
          const expected = expectedDates(asked);
          expect([...axis.bounds]).toEqual(expected.map(({ start }) => start));
          expect(Array.from(axis.days, formatDate)).toEqual(expected.slice(0, -1).map(({ date }) => date));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of hours starts where the local clock reaches or passes a full hour, minute by minute', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'America/Sao_Paulo',
      'America/St_Johns',
    );
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: at('1975-01-01T00:00Z'), max: at('2030-01-01T00:00Z') }),
        (timezone, after) => {
          const change = zoned(timezone, after).getTimeZoneTransition('next')?.epochMilliseconds ?? after;
          const minute = 60_000;
          const from = Math.floor((change - 3 * 3_600_000) / minute) * minute;
          const to = from + 6 * 3_600_000;
          const axis = makeAxis({ grain: 'hour', timezone, weekStart: 1, from, to });
          const expected: number[] = [];
          const local = (ms: number) => ms + zoned(timezone, ms).offsetNanoseconds / 1e6;
          for (let ms = from + minute; ms < to; ms += minute) {
            const [before, now] = [local(ms - minute), local(ms)];
            const passed = now > before && Math.floor(before / 3_600_000) < Math.floor(now / 3_600_000);
            if (passed || now % 3_600_000 === 0) expected.push(ms);
          }
          expect([...axis.bounds].filter((ms) => ms > from && ms < to)).toEqual(expected);
          expect(axis.bounds[0]).toBeLessThanOrEqual(from);
          expect(axis.bounds[1]).toBeGreaterThan(from);
          expect(axis.bounds.at(-1)).toBeGreaterThanOrEqual(to);
          expect(axis.bounds.at(-2)).toBeLessThan(to);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has every instant in exactly one period', () => {
    fc.assert(
      fc.property(request, fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
        const axis = makeAxis(asked);
        const count = periodCount(axis);
        expect(axis.days).toHaveLength(count);
        expect(axis.bounds[0]).toBeLessThanOrEqual(asked.from);
        expect(axis.bounds[count]).toBeGreaterThanOrEqual(asked.to);
        const instant = Math.floor(asked.from + share * (asked.to - asked.from - 1));
        const { start, end } = periodAt(axis, periodIndex(axis, instant));
        expect(start).toBeLessThanOrEqual(instant);
        expect(end).toBeGreaterThan(instant);
        for (let i = 0; i < count; i++) {
          expect(periodIndex(axis, axis.bounds[i]!)).toBe(i);
          expect(periodIndex(axis, axis.bounds[i + 1]! - 1)).toBe(i);
          const found = periodIndexOfDay(axis, axis.days[i]!);
          if (axis.grain === 'hour') expect(axis.days.indexOf(axis.days[i]!)).toBe(found);
          else expect(found).toBe(i);
        }
        expect(periodIndex(axis, axis.bounds[0]! - 1)).toBe(-1);
        expect(periodIndex(axis, axis.bounds[count]!)).toBe(-1);
        // A clock that goes back over midnight leaves an hour of the later date before one of the earlier date.
        const last = axis.grain === 'hour' ? Math.max(...axis.days) : periodLastDay(axis, count - 1);
        expect(periodIndexOfDay(axis, Math.min(...axis.days) - 1)).toBe(-1);
        expect(periodIndexOfDay(axis, last + 1)).toBe(-1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('local dates of periods', () => {
  // At 00:01 on 1988-10-30 the clocks of St. John's went back two hours, from UTC-1:30 to UTC-3:30.
  test.each<[string, string, string, [number, number]]>([
    ['that begins with the hour of the later date', '1988-10-30T01:31Z', '1988-10-30T02:31Z', [1, 0]],
    ['that ends with it', '1988-10-29T23:31Z', '1988-10-30T01:31Z', [0, 2]],
    ['that has it in the middle', '1988-10-29T23:31Z', '1988-10-31T12:00Z', [0, 2]],
    ['that is long', '1988-01-01T03:30Z', '1988-12-31T03:30Z', [302 * 24 - 1, 303 * 24 - 1]],
  ])(
    'are found in hours, where a clock goes back over midnight, on an axis %s',
    (_, from, to, [day29, day30]) => {
      const hours = axisOf('hour', 'America/St_Johns', from, to);
      expect(periodIndexOfDay(hours, dayOf('1988-10-29'))).toBe(day29);
      expect(periodIndexOfDay(hours, dayOf('1988-10-30'))).toBe(day30);
    },
  );

  test('a date that the zone skipped is in no day, but in its week', () => {
    const from = '2011-12-20T00:00-10:00';
    const to = '2012-01-20T00:00+14:00';
    const skipped = dayOf('2011-12-30');
    const days = axisOf('day', 'Pacific/Apia', from, to);
    expect(periodIndexOfDay(days, skipped)).toBe(-1);
    expect(periodIndexOfDay(days, skipped - 1)).toBe(9);
    expect(periodIndexOfDay(days, skipped + 1)).toBe(10);
    const weeks = axisOf('week', 'Pacific/Apia', from, to, 5);
    expect(periodLabel(weeks, periodIndexOfDay(weeks, skipped))).toBe('2011-12-30');
  });

  test.each<[Grain, string, string, string]>([
    ['day', '2026-11-20', '2026-11-20', '2026-11-21'],
    ['week', '2026-11-20', '2026-11-16', '2026-11-23'],
    ['month', '2026-11-20', '2026-11-01', '2026-12-01'],
    ['quarter', '2026-11-20', '2026-10-01', '2027-01-01'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-04-01'],
    ['year', '2026-11-20', '2026-01-01', '2027-01-01'],
  ])('%s of %s starts on %s, the next on %s', (grain, date, start, next) => {
    if (grain === 'hour') return;
    const found = startDayOf(grain, 1, dayOf(date));
    expect(plainDate(found).toString()).toBe(start);
    expect(plainDate(shiftStartDay(grain, found, 1)).toString()).toBe(next);
    expect(shiftStartDay(grain, shiftStartDay(grain, found, 1), -1)).toBe(found);
  });
});

test('long axes are quick to make', () => {
  const from = at('2016-01-01T00:00Z');
  const before = process.cpuUsage();
  const days = makeAxis({
    grain: 'day',
    timezone: 'America/New_York',
    weekStart: 1,
    from,
    to: at('2026-01-01T00:00Z'),
  });
  const hours = makeAxis({
    grain: 'hour',
    timezone: 'Europe/London',
    weekStart: 1,
    from,
    to: at('2018-01-01T00:00Z'),
  });
  const { user, system } = process.cpuUsage(before);
  // Ten times what it takes on a slow machine; asking Intl for each period would take longer.
  expect((user + system) / 1000).toBeLessThan(500);
  expect(periodCount(days)).toBe(Temporal.PlainDate.from('2015-12-31').until('2026-01-01').days);
  expect(periodCount(hours)).toBe((366 + 365) * 24);
});
