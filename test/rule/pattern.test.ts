import { describe, expect, test } from 'vitest';
import { replayRule } from '../../src/alert/replay.ts';
import type { Condition, Rule } from '../../src/model/rule.ts';
import { normals } from '../series/baseline/series-fixture.ts';
import { dayOf, nowhere, plainMetric, ruleOf, seriesOf } from './series-of.ts';

const span = nowhere;
const length = 200;
const pattern = (more: Partial<Extract<Condition, { kind: 'pattern' }>> = {}): Condition => ({
  kind: 'pattern',
  with: ['orders', 'carts'].map((name) => ({ name, span })),
  falseAlarms: { max: 1, per: 'quarter' },
  calendars: [],
  span,
  ...more,
});

/** Visits scatter by 10% around a weekly pattern; orders follow them, but for 1%, and carts are on their own. */
function shop(seed = 1) {
  const [mood, own, carts] = [normals(seed), normals(seed + 50), normals(seed + 90)];
  const week = [100, 98, 97, 103, 120, 150, 140];
  const visits = Array.from({ length }, (_, i) => 10 * week[i % 7]! * (1 + 0.1 * mood()));
  return {
    visits,
    orders: visits.map((value) => 0.05 * value * (1 + 0.01 * own())),
    carts: visits.map(() => 300 * (1 + 0.05 * carts())),
  };
}

type Shop = ReturnType<typeof shop>;

function judge({ visits, orders, carts }: Shop, condition = pattern(), rule: Partial<Rule> = {}) {
  const beside: Record<string, (number | null)[]> = { orders, carts };
  return replayRule({
    rule: ruleOf({ metric: 'visits', levels: [{ severity: 'warning', condition }], ...rule }),
    metric: plainMetric,
    series: seriesOf({ values: [visits] }),
    calendars: new Map(),
    companions: ({ metric }) =>
      beside[metric] === undefined ? undefined : seriesOf({ values: [beside[metric]!] }),
  })[0]!;
}
const withLast = (of: Shop, change: Partial<Record<keyof Shop, number>>): Shop => {
  const changed = (name: keyof Shop) =>
    of[name].map((value, i) => (i === length - 1 ? value * (change[name] ?? 1) : value));
  return { visits: changed('visits'), orders: changed('orders'), carts: changed('carts') };
};

describe('a pattern', () => {
  test('finds what is ordinary for each and odd for all together', () => {
    // Orders fall by 18%, which is within what they scatter by in a quarter, while visits do not.
    const last = withLast(shop(), { orders: 0.82 });
    const { last: told } = judge(last);
    expect(told.verdict).toBe('breach');
    const reason = told.reason as Extract<typeof told.reason, { kind: 'pattern' }>;
    expect(reason).toMatchObject({ kind: 'pattern', holds: true });
    expect(reason.distance).toBeGreaterThan(reason.limit);
    expect(reason.parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 6);
    expect(reason.parts.at(-1)!.metric).toBe('carts');
    const alone: Condition = {
      kind: 'baseline',
      against: 'expected',
      direction: 'both',
      falseAlarms: { max: 1, per: 'quarter' },
      calendars: [],
      span,
    };
    expect(judge({ ...last, visits: last.orders }, alone).last.verdict).toBe('ok');
    expect(judge(shop()).last.verdict).toBe('ok');
  });

  test('names the metric that makes it', () => {
    const { last } = judge(withLast(shop(), { carts: 1.6 }));
    expect(last.verdict).toBe('breach');
    const [first] = (last.reason as Extract<typeof last.reason, { kind: 'pattern' }>).parts;
    expect(first!.metric).toBe('carts');
    expect(first!.part).toBeGreaterThan(0.9);
    expect(Math.abs(first!.expected - 300)).toBeLessThan(25);
  });

  test('what all do together is no oddity', () => {
    const both = withLast(shop(), { visits: 1.15, orders: 1.15 });
    expect(judge(both).last.verdict).toBe('ok');
  });

  test('keeps to its budget on what is ordinary', () => {
    // Ten shops of 200 days at one a quarter: about 22 alarms, less what it takes to learn.
    const alarms = Array.from({ length: 10 }, (_, k) => judge(shop(k + 1)))
      .flatMap(({ transitions }) => transitions)
      .filter(({ to, from }) => to === 'firing' && from !== 'firing').length;
    expect(alarms).toBeGreaterThan(5);
    expect(alarms).toBeLessThan(44);
  });

  test('depends on no unit', () => {
    const odd = withLast(shop(), { orders: 0.82 });
    const scaled = {
      ...odd,
      orders: odd.orders.map((value) => value * 1024),
      carts: odd.carts.map((v) => v / 4096),
    };
    expect(judge(scaled).last.verdict).toBe('breach');
  });

  test('has no verdict without one of the values, or with too short a past', () => {
    const gap = { ...shop(), carts: shop().carts.map((value, i) => (i === length - 1 ? Number.NaN : value)) };
    expect(judge(gap).last.reason).toMatchObject({ why: { kind: 'missing_input', metric: 'carts' } });
    const unknown = pattern({ with: [{ name: 'nothing', span }] });
    expect(judge(shop(), unknown).last.reason).toMatchObject({ why: { metric: 'nothing' } });
    const young = judge(shop(), pattern(), { rebaseline: [dayOf('2026-09-01')] });
    expect(young.last.reason).toMatchObject({ why: { kind: 'needs_more_history' } });
  });

  test('gives a defined result for every value', () => {
    const same = (value: number) => Array.from({ length: 60 }, () => value);
    for (const value of [0, 1, 5e-324, 1e139, -1e139, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { last } = judge({ visits: same(value), orders: same(1), carts: same(value) });
      expect(['ok', 'no_verdict']).toContain(last.verdict);
    }
  });
});
