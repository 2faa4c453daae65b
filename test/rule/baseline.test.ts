import { describe, expect, test } from 'vitest';
import { replayRule } from '../../src/alert/replay.ts';
import type { Alert } from '../../src/model/evaluation.ts';
import type { Condition, Rule } from '../../src/model/rule.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { normals } from '../series/baseline/series-fixture.ts';
import { dayOf, nowhere, plainMetric, ruleOf, type SeriesSpec, seriesOf } from './series-of.ts';

const span = nowhere;
const week = [100, 98, 97, 103, 120, 150, 140];
const sales = (length: number, seed = 1, noise = 2) => {
  const normal = normals(seed);
  return Array.from({ length }, (_, i) => Math.round(10 * (week[i % 7]! + noise * normal())));
};
const baseline = (more: Partial<Extract<Condition, { kind: 'baseline' }>> = {}): Condition => ({
  kind: 'baseline',
  against: 'expected',
  direction: 'both',
  falseAlarms: { max: 1, per: 'quarter' },
  calendars: [],
  span,
  ...more,
});
const promotions: Calendar = {
  name: 'promotions',
  closedWeekdays: [],
  closedDates: [],
  except: [],
  events: [
    { kind: 'dates', name: '大促', from: dayOf('2026-05-10'), to: dayOf('2026-05-12') },
    { kind: 'dates', name: '大促', from: dayOf('2026-06-10'), to: dayOf('2026-06-12') },
  ],
};

function judge(spec: SeriesSpec, condition = baseline(), rule: Partial<Rule> = {}): Alert[] {
  return replayRule({
    rule: ruleOf({ levels: [{ severity: 'critical', condition }], ...rule }),
    metric: plainMetric,
    series: seriesOf(spec),
    calendars: new Map([['promotions', promotions]]),
  });
}
const only = (alerts: Alert[]) => alerts[0]!;

describe('a rule with a baseline', () => {
  test('breaches where a value leaves what its weekday lets expect', () => {
    // The 99th value is of a Sunday (140); 97 would be an ordinary Wednesday.
    const values = [...sales(97), 970];
    const { last, state } = only(judge({ values: [values] }));
    expect(state).toBe('firing');
    expect(last.verdict).toBe('breach');
    expect(last.value).toBe(970);
    expect(last.expected!.value).toBeGreaterThan(1350);
    expect(last.expected!.value).toBeLessThan(1450);
    expect(last.expected!.low).toBeGreaterThan(970);
    expect(last.reason).toMatchObject({
      kind: 'baseline',
      parts: [{ kind: 'season', season: 'day_of_week', phase: 6 }],
    });
    expect(only(judge({ values: [[...sales(97), 1400]] })).last.verdict).toBe('ok');
  });

  test('says how much more history it needs', () => {
    const alerts = judge({ values: [sales(20)] });
    // 19 values lie before the twentieth; a baseline by day learns from 21.
    expect(only(alerts).last.reason).toEqual({
      kind: 'no_verdict',
      why: { kind: 'needs_more_history', more: 2 },
    });
    expect(only(judge({ values: [sales(22)] })).last.verdict).toBe('ok');
  });

  test('stays frozen at what was normal before an alert, for as long as that may be', () => {
    const bad = sales(160, 3).map((value, i) => (i >= 100 ? value / 2 : value));
    const { last, transitions } = only(judge({ values: [bad.slice(0, 150)] }));
    expect(last.verdict).toBe('breach');
    expect(transitions.filter(({ to }) => to === 'resolved')).toEqual([]);
    // The hundredth day after 2026-03-02 is 2026-06-10, which begins in Shanghai at 16:00 UTC of the day before.
    const first = transitions.at(-1)!.period.start;
    expect(new Date(first).toISOString()).toBe('2026-06-09T16:00:00.000Z');
    // After eight weeks the new level counts.
    const later = only(judge({ values: [bad] })).transitions.at(-1)!;
    expect(later.to).toBe('inactive');
    expect((later.period.start - first) / 86_400_000).toBeGreaterThanOrEqual(56);
  });

  test('judges by min_change, min_volume, exclude and direction', () => {
    const values = [...sales(97), 970];
    expect(only(judge({ values: [values] }, baseline({ minChange: 500 }))).last).toMatchObject({
      verdict: 'ok',
      reason: { underMinChange: 500 },
    });
    expect(only(judge({ values: [values] }, baseline({ direction: 'above' }))).last.verdict).toBe('ok');
    const volume = [values.map((_, i) => (i === 97 ? 5 : 100))];
    expect(only(judge({ values: [values], volume }, baseline(), { minVolume: 10 })).last.reason).toEqual({
      kind: 'low_volume',
      volume: 5,
      minimum: 10,
    });
    // Ninety wild days that are not to be learned from leave the range as narrow as it was.
    const wild = values.map((value, i) => (i >= 60 && i < 90 ? value * (i % 2 === 0 ? 5 : 0.1) : value));
    const day = dayOf('2026-03-02');
    const exclude = [{ from: day + 60, to: day + 89 }];
    expect(only(judge({ values: [wild] }, baseline(), { exclude })).last.verdict).toBe('breach');
  });

  test('expects an event that it has seen before, and does not judge one that it has not', () => {
    const lift = sales(104).map((value, i) => {
      const day = dayOf('2026-03-02') + i;
      return promotions.events.some((e) => e.kind === 'dates' && e.from <= day && e.to >= day)
        ? value * 3
        : value;
    });
    const from = '2026-03-02';
    const known = baseline({ calendars: ['promotions'] });
    const until = (date: string) => ({ values: [lift.slice(0, dayOf(date) - dayOf(from) + 1)] });
    expect(only(judge(until('2026-05-11'), known)).last.reason).toEqual({
      kind: 'no_verdict',
      why: { kind: 'new_event', event: '大促' },
    });
    expect(only(judge(until('2026-06-11'), known)).last.verdict).toBe('ok');
    expect(only(judge(until('2026-06-11'))).last.verdict).toBe('breach');
  });

  test('shares its budget among segments', () => {
    const segments = Array.from({ length: 40 }, (_, s) => [`s${s}`]);
    const values = segments.map((_, s) => sales(400, 50 + s));
    const spec = { values, segments, dimensions: ['region'] };
    const alerts = judge(spec, baseline(), { by: ['region'] });
    const fired = alerts.flatMap((a) => a.transitions.filter(({ to }) => to === 'firing')).length;
    // (400 - 21) / 91.3 quarters of one alarm each; a budget for each segment would make it 166.
    expect(fired).toBeLessThanOrEqual(12);
  });
});
