import { describe, expect, test } from 'vitest';
import type { Aim, Condition, Rule } from '../../src/model/rule.ts';
import { compileRule, type Judgeable } from '../../src/rule/compile.ts';
import { newPoint, placePoint } from '../../src/rule/judge.ts';
import { judgementAt } from '../../src/rule/judgement.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { dayOf, nowhere, ruleOf, seriesOf, targetOf } from './series-of.ts';

const calendarOf = (more: Partial<Calendar>): Calendar => ({
  name: 'shop_days',
  closedWeekdays: [],
  closedDates: [],
  except: [],
  events: [],
  ...more,
});

interface Case {
  readonly aim: Aim;
  readonly values: (number | null)[];
  readonly from?: string;
  readonly metric?: Judgeable;
  readonly rule?: Partial<Rule>;
  readonly calendars?: Calendar[];
  readonly asks?: string[];
}

function judge({
  aim,
  values,
  from = '2026-01-05',
  metric = {},
  rule = {},
  calendars = [],
  asks = [],
}: Case) {
  const condition: Condition = { kind: 'forecast', aim, calendars: asks, span: nowhere };
  const compiled = compileRule({
    rule: ruleOf({ levels: [{ severity: 'warning', condition }], ...rule }),
    metric,
    series: seriesOf({ values: [values], from }),
    calendars: new Map(calendars.map((each) => [each.name, each])),
  });
  const point = newPoint();
  placePoint(compiled, point, 0, values.length - 1, -1, values.length - 1);
  return judgementAt(compiled, point);
}

const below = (limit: number, days: number): Aim => ({
  kind: 'reaches',
  bound: { kind: 'below', limit },
  within: { count: days, unit: 'day' },
});
const falling = Array.from({ length: 60 }, (_, i) => 1000 - 10 * i);

describe('a value that is to be reached', () => {
  test('is found where a line leads, and no sooner', () => {
    // The last value is 410; in seven days the line is at 340.
    const found = judge({ aim: below(350, 7), values: falling });
    expect(found.verdict).toBe('breach');
    expect(found.reason).toMatchObject({ kind: 'forecast', value: 410, holds: true });
    const not = judge({ aim: below(300, 7), values: falling });
    expect(not.verdict).toBe('ok');
    expect(not.reason).toMatchObject({ holds: false });
    const { expected } = not.reason as { expected: number };
    expect(Math.abs(expected - 340)).toBeLessThan(15);
  });

  test('above is the other way round, and a limit that is met counts', () => {
    const above = (limit: number): Aim => ({
      kind: 'reaches',
      bound: { kind: 'above', limit },
      within: { count: 1, unit: 'week' },
    });
    const rising = falling.map((value) => 1410 - value);
    expect(judge({ aim: above(1050), values: rising }).verdict).toBe('breach');
    expect(judge({ aim: above(1110), values: rising }).verdict).toBe('ok');
    const flat = Array.from({ length: 40 }, () => 7);
    expect(judge({ aim: above(7), values: flat })).toMatchObject({ verdict: 'breach' });
    expect(judge({ aim: above(7.01), values: flat })).toMatchObject({ verdict: 'ok' });
  });

  test('names the day of the week it is expected on', () => {
    // Sundays are at 40, all other days at 100; 2026-03-05 is a Thursday, so the next Sunday is 2026-03-08.
    const values = Array.from({ length: 60 }, (_, i) => (i % 7 === 6 ? 40 : 100));
    const { reason } = judge({ aim: below(50, 7), values });
    const { at, expected } = reason as { at: number; expected: number };
    expect(new Date(at).toISOString()).toBe('2026-03-07T16:00:00.000Z');
    expect(Math.abs(expected - 40)).toBeLessThan(2);
    // Until Saturday nothing of the kind is to be seen.
    expect(judge({ aim: below(50, 2), values }).verdict).toBe('ok');
  });

  test('closed days are not looked at', () => {
    const values = Array.from({ length: 60 }, (_, i) => (i % 7 === 6 ? 40 : 100));
    const calendars = [calendarOf({ closedWeekdays: [7] })];
    const rule = { calendar: 'shop_days' };
    expect(judge({ aim: below(50, 7), values, rule, calendars }).verdict).toBe('ok');
  });

  test('needs as much history as a baseline', () => {
    const { reason } = judge({ aim: below(0, 7), values: falling.slice(0, 20) });
    expect(reason).toEqual({ kind: 'no_verdict', why: { kind: 'needs_more_history', more: 1 } });
    expect(judge({ aim: below(0, 7), values: falling.slice(0, 21) }).verdict).toBe('ok');
    // A new normal begins with nothing.
    const rule = { rebaseline: [dayOf('2026-03-01')] };
    expect(judge({ aim: below(0, 7), values: falling, rule }).verdict).toBe('no_verdict');
  });

  test('gives a defined result for every value', () => {
    for (const value of [0, 5e-324, 1e-300, -1e139, 1e139, 2 ** 53 + 2]) {
      const values = Array.from({ length: 40 }, () => value);
      expect(judge({ aim: below(value, 3), values }).verdict).toBe('breach');
    }
    // Further out, values are learned as if they were at 1e140.
    for (const value of [1e300, -1e308, 1.7e308])
      expect(judge({ aim: below(0, 3), values: falling.map(() => value) }).verdict).toBe(
        value < 0 ? 'breach' : 'ok',
      );
    for (const nothing of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      const values = [...falling, nothing];
      expect(judge({ aim: below(0, 3), values }).verdict).toBe('no_verdict');
    }
    expect(judge({ aim: below(0, 3), values: [null, null] }).verdict).toBe('no_verdict');
  });
});

describe('a target that is missed', () => {
  // 100 on weekdays, 150 at weekends, from Monday 2026-01-05 to Friday 2026-04-10.
  const week = [100, 100, 100, 100, 100, 150, 150];
  const values = Array.from({ length: 96 }, (_, i) => week[i % 7]!);
  const aim: Aim = { kind: 'misses_target', grain: 'month' };
  // April has 22 weekdays and 8 days of weekends: 22 × 100 + 8 × 150 = 3400.
  const metric = (month: number, good?: 'up' | 'down'): Judgeable => ({
    target: targetOf({ month }),
    ...(good === undefined ? {} : { good }),
  });

  test('is held against what the rest of the month is expected to bring', () => {
    const missed = judge({ aim, values, metric: metric(3500) });
    expect(missed.verdict).toBe('breach');
    expect(missed.reason).toMatchObject({ kind: 'projection', grain: 'month', target: 3500 });
    const { projected, attainment } = missed.reason as { projected: number; attainment: number };
    expect(projected).toBeCloseTo(3400, 0);
    expect(attainment).toBeCloseTo(3400 / 3500, 3);
    expect(judge({ aim, values, metric: metric(3350) }).verdict).toBe('ok');
  });

  test('is missed by more than it where low is good', () => {
    expect(judge({ aim, values, metric: metric(3350, 'down') }).verdict).toBe('breach');
    expect(judge({ aim, values, metric: metric(3500, 'down') }).verdict).toBe('ok');
  });

  test('nothing is expected of closed days, such as those that a festival closes', () => {
    // Sundays are closed and 18 April, a Saturday: of the 20 days left, 14 weekdays and 2 Saturdays are open.
    const open = values.map((value, i) => (i % 7 === 6 ? null : value));
    const calendars = [calendarOf({ closedWeekdays: [7], closedDates: [dayOf('2026-04-18')] })];
    const rule = { calendar: 'shop_days' };
    const { reason } = judge({ aim, values: open, metric: metric(9999), rule, calendars });
    // 1 to 10 April: 8 weekdays and one Saturday, 950; then 14 × 100 + 2 × 150.
    expect((reason as { projected: number }).projected).toBeCloseTo(950 + 1700, 0);
  });

  test('on the last day it is what was reached, to the digit', () => {
    const april = judge({ aim, values: values.slice(0, 86), metric: metric(3300) });
    // 2026-03-31 is the 86th day; March 2026 has 22 weekdays and 9 days of weekends: 3550.
    expect(april.reason).toMatchObject({ projected: 3550, target: 3300 });
    expect(april.verdict).toBe('ok');
  });

  test('says nothing without a target, or where the month began before the data', () => {
    expect(judge({ aim, values, metric: {} }).reason).toMatchObject({ why: { kind: 'no_target' } });
    const young = judge({ aim, values: values.slice(0, 24), metric: metric(3300) });
    expect(young.reason).toMatchObject({ why: { kind: 'too_little_history' } });
  });

  test('an event that was seen before is expected to show again', () => {
    const sale = (from: string) => ({
      kind: 'dates' as const,
      name: 'sale',
      from: dayOf(from),
      to: dayOf(from),
    });
    const promotions = calendarOf({
      name: 'promotions',
      events: [sale('2026-02-11'), sale('2026-03-11'), sale('2026-04-22')],
    });
    // Both sales so far brought 900 more than the 100 of a Wednesday.
    const spiked = values.map((value, i) => (i === 37 || i === 65 ? value + 900 : value));
    const found = judge({
      aim,
      values: spiked,
      metric: metric(4200),
      calendars: [promotions],
      asks: ['promotions'],
    });
    const { projected } = found.reason as { projected: number };
    expect(Math.abs(projected - 4300)).toBeLessThan(60);
    expect(found.verdict).toBe('ok');
    expect(judge({ aim, values: spiked, metric: metric(4200) }).verdict).toBe('breach');
  });
});
