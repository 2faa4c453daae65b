import { describe, expect, test } from 'vitest';
import { evaluateFreshness } from '../../src/alert/freshness.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import type { Duration } from '../../src/time/duration.ts';

const shanghai = 'Asia/Shanghai';

/** at reads a local time of Shanghai, which is always eight hours ahead. */
const at = (text: string) => Date.parse(`${text}+08:00`);

function evaluate(
  lastAt: number | null,
  asOf: number,
  freshness?: Duration,
  calendar?: Calendar,
  error?: string,
) {
  const state = {
    source: 'orders',
    files: [],
    bytes: 0,
    rows: 1,
    firstAt: lastAt,
    lastAt,
    watermark: null,
    cleaned: [],
    error,
  };
  const source = { name: 'orders', ...(freshness === undefined ? {} : { freshness }) };
  return evaluateFreshness({
    source,
    state,
    asOf,
    timezone: shanghai,
    ...(calendar === undefined ? {} : { calendar }),
  });
}

const day: Duration = { count: 1, unit: 'day' };
const sundays: Calendar = { name: 'shop', closedWeekdays: [7], closedDates: [], except: [], events: [] };

describe('freshness', () => {
  test('without a declaration there is no rule', () => {
    expect(evaluate(at('2026-03-02T12:00'), at('2026-03-20T00:00'))).toBeUndefined();
  });

  // 2026-03-06 is a Friday, 2026-03-08 a Sunday.
  test.each([
    ['within a day', '2026-03-03T12:00', '2026-03-04T11:59', day, undefined, 'inactive'],
    ['exactly a day', '2026-03-03T12:00', '2026-03-04T12:00', day, undefined, 'inactive'],
    ['more than a day', '2026-03-03T12:00', '2026-03-04T12:01', day, undefined, 'firing'],
    ['hours', '2026-03-03T12:00', '2026-03-03T18:01', { count: 6, unit: 'hour' }, undefined, 'firing'],
    ['a row from later than now', '2026-03-09T12:00', '2026-03-04T12:00', day, undefined, 'inactive'],
    ['over a closed Sunday', '2026-03-07T12:00', '2026-03-09T12:00', day, sundays, 'inactive'],
    ['over a closed Sunday and more', '2026-03-07T12:00', '2026-03-09T12:01', day, sundays, 'firing'],
    ['the same without calendar', '2026-03-07T12:00', '2026-03-09T12:00', day, undefined, 'firing'],
    ['from within a closed Sunday', '2026-03-08T18:00', '2026-03-10T00:00', day, sundays, 'inactive'],
    ['from within a closed Sunday and more', '2026-03-08T18:00', '2026-03-10T00:01', day, sundays, 'firing'],
    ['two Sundays', '2026-03-07T12:00', '2026-03-16T12:00', { count: 7, unit: 'day' }, sundays, 'inactive'],
    [
      'always closed',
      '2026-03-01T12:00',
      '2026-05-01T12:00',
      day,
      { ...sundays, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] },
      'inactive',
    ],
  ] as const)('%s', (_name, lastAt, asOf, freshness, calendar, state) => {
    expect(evaluate(at(lastAt), at(asOf), freshness, calendar)?.state).toBe(state);
  });

  test('a stale source fires as critical, since the period in which the row was due', () => {
    const alert = evaluate(at('2026-03-03T12:00'), at('2026-03-07T00:00'), day)!;
    const period = (date: string) => ({
      grain: 'day',
      start: at(`${date}T00:00`),
      end: at(`${date}T00:00`) + 86_400_000,
    });
    expect(alert).toEqual({
      rule: 'source:orders',
      metric: 'source:orders',
      dimensions: [],
      segment: [],
      state: 'firing',
      severity: 'critical',
      since: period('2026-03-04'),
      firingSince: period('2026-03-04'),
      last: {
        rule: 'source:orders',
        metric: 'source:orders',
        dimensions: [],
        segment: [],
        verdict: 'breach',
        value: null,
        reason: { kind: 'missing', periods: 3, limit: day },
        period: period('2026-03-06'),
        severity: 'critical',
        state: 'firing',
      },
      transitions: [{ from: 'inactive', to: 'firing', severity: 'critical', period: period('2026-03-04') }],
    });
  });

  test('hours are counted as hours', () => {
    const alert = evaluate(at('2026-03-03T12:30'), at('2026-03-03T20:00'), { count: 6, unit: 'hour' })!;
    expect(alert.since).toEqual({
      grain: 'hour',
      start: at('2026-03-03T18:00'),
      end: at('2026-03-03T19:00'),
    });
    expect(alert.last.reason).toMatchObject({ kind: 'missing', periods: 7 });
    expect(alert.last.period).toEqual({
      grain: 'hour',
      start: at('2026-03-03T19:00'),
      end: at('2026-03-03T20:00'),
    });
  });

  test('an error or an empty source gives no verdict and fires nothing', () => {
    expect(evaluate(at('2026-03-03T12:00'), at('2026-04-03T12:00'), day, undefined, 'gone')).toMatchObject({
      state: 'inactive',
      last: { verdict: 'no_verdict', reason: { why: { kind: 'error', message: 'gone' } } },
    });
    expect(evaluate(null, at('2026-04-03T12:00'), day)).toMatchObject({
      state: 'inactive',
      last: { verdict: 'no_verdict', reason: { why: { kind: 'no_data' } } },
    });
  });
});
