import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  dayMs,
  hourMs,
  isTimeZone,
  localDay,
  offsetAt,
  startOfDay,
  toInstant,
  toLocal,
  transitions,
} from '../../src/time/zone.ts';
import { anyInstant, at, near, zoned, zoneName, zoneNames } from './zoned.ts';

function plain(local: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
}

describe('isTimeZone', () => {
  test.each(['UTC', 'Etc/UTC', 'GMT', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta'])(
    'knows %s',
    (name) => expect(isTimeZone(name)).toBe(true),
  );
  test.each(['', '+08:00', '-05:00', 'Asia/Shanghia', 'Beijing', 'Asia/Shanghai ', '8'])(
    'refuses %j',
    (name) => expect(isTimeZone(name)).toBe(false),
  );
});

describe('offsetAt', () => {
  // Published in the IANA time zone database.
  test.each([
    ['Asia/Shanghai', '2026-11-20T00:00Z', 8],
    ['Asia/Shanghai', '1988-07-01T00:00Z', 9],
    ['Asia/Kolkata', '2026-01-01T00:00Z', 5.5],
    ['Asia/Kathmandu', '2026-01-01T00:00Z', 5.75],
    ['Europe/London', '2026-03-29T00:59:59.999Z', 0],
    ['Europe/London', '2026-03-29T01:00Z', 1],
    ['Europe/London', '2026-10-25T00:59:59.999Z', 1],
    ['Europe/London', '2026-10-25T01:00Z', 0],
    ['America/New_York', '2026-03-08T06:59:59Z', -5],
    ['America/New_York', '2026-03-08T07:00Z', -4],
    ['Australia/Lord_Howe', '2026-01-01T00:00Z', 11],
    ['Australia/Lord_Howe', '2026-06-01T00:00Z', 10.5],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -10],
    ['Pacific/Apia', '2011-12-30T10:00Z', 14],
    // Summer time of one week, the shortest there was.
    ['America/Recife', '2000-10-08T02:59:59Z', -3],
    ['America/Recife', '2000-10-10T00:00Z', -2],
    ['America/Recife', '2000-10-15T02:00Z', -3],
    ['America/New_York', '1880-01-01T00:00Z', -(4 + 56 / 60 + 2 / 3600)],
  ])('%s at %s is %f hours', (name, at, hours) => {
    expect(offsetAt(name, Date.parse(at))).toBe(Math.round(hours * 3600) * 1000);
  });

  test('agrees with Temporal anywhere', () => {
    fc.assert(
      fc.property(zoneName, anyInstant, (name, ms) => {
        expect(offsetAt(name, ms)).toBe(zoned(name, ms).offsetNanoseconds / 1e6);
        expect(toLocal(name, ms)).toBe(ms + zoned(name, ms).offsetNanoseconds / 1e6);
      }),
      { numRuns: 2000 },
    );
  });

  test('throws for a name that is no zone', () => {
    expect(() => offsetAt('Nowhere/Land', 0)).toThrow(RangeError);
  });
});

describe('transitions', () => {
  test.each(zoneNames)('of %s over eighty years are those of Temporal', (name) => {
    const from = Date.UTC(1950, 0, 1);
    const to = Date.UTC(2030, 0, 1);
    const expected: { at: number; offset: number }[] = [
      { at: Number.NEGATIVE_INFINITY, offset: zoned(name, from).offsetNanoseconds / 1e6 },
    ];
    let at = zoned(name, from).getTimeZoneTransition('next');
    while (at !== null && at.epochMilliseconds < to) {
      expected.push({ at: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
      at = at.getTimeZoneTransition('next');
    }
    expect(transitions(name, from, to)).toEqual(expected);
  });

  // At midnight of UTC a multiple of 400 days from 1970, where one stretch of what is known of a zone meets the next.
  test.each([
    ['Asia/Jerusalem', '1950-04-16T00:00Z', [2, 3]],
    ['Atlantic/Azores', '1942-08-16T00:00Z', [0, -1]],
  ])('of %s at %s are not lost', (name, change, hours) => {
    const ms = at(change);
    const [before, after] = hours.map((hour) => hour * hourMs);
    expect(zoned(name, ms - 1).getTimeZoneTransition('next')!.epochMilliseconds).toBe(ms);
    expect(transitions(name, ms - dayMs, ms + dayMs)).toEqual([
      { at: Number.NEGATIVE_INFINITY, offset: before },
      { at: ms, offset: after },
    ]);
    expect([ms - 1, ms].map((instant) => offsetAt(name, instant))).toEqual([before, after]);
    const next = zoned(name, ms + dayMs).startOfDay();
    expect(startOfDay(name, localDay(name, ms + dayMs))).toBe(next.epochMilliseconds);
  });

  test('are strictly inside the range', () => {
    const spring = Date.parse('2026-03-29T01:00Z');
    const open = transitions('Europe/London', spring, spring + dayMs);
    expect(open).toEqual([{ at: Number.NEGATIVE_INFINITY, offset: hourMs }]);
    const before = transitions('Europe/London', spring - 1, spring + 1);
    expect(before).toEqual([
      { at: Number.NEGATIVE_INFINITY, offset: 0 },
      { at: spring, offset: hourMs },
    ]);
    expect(transitions('Europe/London', spring - 1, spring)).toHaveLength(1);
  });
});

describe('toInstant', () => {
  test.each([
    ['a plain time', 'Asia/Shanghai', '2026-11-20T09:00', '2026-11-20T01:00Z'],
    ['a gap is pushed forward', 'America/New_York', '2026-03-08T02:30', '2026-03-08T07:30Z'],
    ['the earlier of two', 'America/New_York', '2026-11-01T01:30', '2026-11-01T05:30Z'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45Z'],
    ['a date that does not exist', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00Z'],
    ['a midnight that does not exist', 'America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00Z'],
  ])('%s', (_, name, local, expected) => {
    expect(toInstant(name, Date.parse(`${local}Z`))).toBe(Date.parse(expected));
  });

  test('agrees with Temporal, near changes of the clock above all', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(zoneName, anyInstant)), ([name, local]) => {
        const expected = plain(local).toZonedDateTime(name, { disambiguation: 'compatible' });
        expect(toInstant(name, local)).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('startOfDay', () => {
  test.each([
    ['UTC', '2026-11-20', '2026-11-20T00:00Z'],
    ['Asia/Shanghai', '2026-11-20', '2026-11-19T16:00Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00Z'],
    // 23:30 became 00:30, so the day begins half an hour in.
    ['America/Toronto', '1919-03-31', '1919-03-31T04:30Z'],
    // The clock went back from 00:01 to 23:01: the first of two midnights.
    ['America/St_Johns', '2008-11-02', '2008-11-02T02:30Z'],
  ])('%s %s', (name, date, expected) => {
    expect(startOfDay(name, Date.parse(date) / dayMs)).toBe(Date.parse(expected));
  });

  test('agrees with Temporal, and is on its own date', () => {
    fc.assert(
      fc.property(zoneName, anyInstant, (name, ms) => {
        const date = zoned(name, ms).toPlainDate();
        const days = Math.floor(Date.UTC(date.year, date.month - 1, date.day) / dayMs);
        expect(localDay(name, ms)).toBe(days);
        expect(startOfDay(name, days)).toBe(zoned(name, ms).startOfDay().epochMilliseconds);
      }),
      { numRuns: 1000 },
    );
  });
});
