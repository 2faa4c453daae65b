import { describe, expect, test } from 'vitest';
import { replayRule } from '../../src/alert/replay.ts';
import type { Alert } from '../../src/model/evaluation.ts';
import type { Condition, Rule } from '../../src/model/rule.ts';
import { findLevelShifts } from '../../src/rule/level-shift.ts';
import { normals } from '../series/baseline/series-fixture.ts';
import { dayOf, nowhere, plainMetric, ruleOf, type SeriesSpec, seriesOf } from './series-of.ts';

type BaselineCondition = Extract<Condition, { kind: 'baseline' }>;
const against = (more: Partial<BaselineCondition> = {}): BaselineCondition => ({
  kind: 'baseline',
  against: 'history',
  direction: 'both',
  falseAlarms: { max: 1, per: 'quarter' },
  calendars: [],
  span: nowhere,
  ...more,
});

interface Asked {
  readonly condition?: Partial<BaselineCondition>;
  readonly rule?: Partial<Rule>;
}

function inputOf(spec: SeriesSpec, { condition = {}, rule = {} }: Asked = {}) {
  const levels = [{ severity: 'critical' as const, condition: against(condition) }];
  const series = seriesOf(spec);
  return { rule: ruleOf({ levels, ...rule }), metric: plainMetric, series, calendars: new Map() };
}
const judge = (values: readonly (number | null)[], asked?: Asked): Alert =>
  replayRule(inputOf({ values: [values] }, asked))[0]!;

/** About 50, in whole numbers, so that their mean is that of a sum. */
const hovering = (length: number) => {
  const normal = normals(9);
  return Array.from({ length }, () => Math.round(50 + 3 * normal()));
};
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const firstDay = dayOf('2026-03-02');
/** The first instant of the so manieth day: midnight in Shanghai is 16:00 UTC of the day before. */
const startOf = (day: number) => (firstDay + day) * 86_400_000 - 8 * 3_600_000;

describe('a baseline against history', () => {
  test('says the mean of all values so far, how many there were and since when', () => {
    const calm = hovering(100);
    const values = [null, null, ...calm, 80];
    const { state, last } = judge(values);
    expect(state).toBe('firing');
    const reason = last.reason as Extract<typeof last.reason, { kind: 'baseline' }>;
    expect(reason.expected).toBeCloseTo(meanOf(calm), 9);
    expect(reason.past).toEqual({ count: 100, since: startOf(2) });
    expect(reason.parts).toEqual([]);
    expect(reason.high).toBeLessThan(80);
    expect(reason.high).toBeGreaterThan(56);
    expect(reason.expected - reason.low!).toBeCloseTo(reason.high! - reason.expected, 9);
    expect(judge([...calm, 53]).last.verdict).toBe('ok');
  });

  test('keeps an alert for as long as the level stays away, until the rule says that it is normal', () => {
    const calm = hovering(200);
    const values = [...calm, ...hovering(120).map((value) => value + 40)];
    const { state, last, transitions } = judge(values);
    expect(state).toBe('firing');
    expect(transitions.at(-1)).toMatchObject({ to: 'firing', period: { start: startOf(200) } });
    // Still held against what there was before the alert.
    expect((last.reason as { past: unknown }).past).toEqual({ count: 200, since: startOf(0) });
    expect(judge(values, { condition: { against: 'expected' } }).state).not.toBe('firing');
    const rebaseline = [firstDay + 200];
    const anew = judge(values, { rule: { rebaseline } });
    expect(anew.last.verdict).toBe('ok');
    expect((anew.last.reason as { past: unknown }).past).toEqual({ count: 119, since: startOf(200) });
    const young = judge(values.slice(0, 210), { rule: { rebaseline } });
    // Nine days of the new level are known before the tenth; a baseline by day learns from 21.
    expect(young.last.reason).toEqual({
      kind: 'no_verdict',
      why: { kind: 'needs_more_history', more: 12 },
    });
  });

  test('counts the values of an alert in after freeze_for, where the rule has one', () => {
    const values = [...hovering(100), ...Array(40).fill(90)];
    const { last } = judge(values, { rule: { freezeFor: 10 } });
    expect((last.reason as { past: unknown }).past).toEqual({ count: 139, since: startOf(0) });
    expect((last.reason as { expected: number }).expected).toBeCloseTo(
      meanOf([...hovering(100), ...Array(39).fill(90)]),
      9,
    );
  });

  test('does not learn from excluded days, but judges them', () => {
    const calm = hovering(100);
    const values = calm.map((value, i) => (i >= 40 && i < 60 ? value + 500 : value));
    const exclude = [{ from: firstDay + 40, to: firstDay + 59 }];
    const { last, transitions } = judge(values, { rule: { exclude } });
    expect((last.reason as { past: unknown }).past).toEqual({ count: 79, since: startOf(0) });
    const kept = values.filter((_, i) => i < 99 && (i < 40 || i >= 60));
    expect((last.reason as { expected: number }).expected).toBeCloseTo(meanOf(kept), 9);
    expect(transitions.map(({ to }) => to)).toContain('firing');
  });

  test('keeps to direction, min_change, min_volume and for', () => {
    const values = [...hovering(100), 80];
    expect(judge(values, { condition: { direction: 'below' } }).last.verdict).toBe('ok');
    expect(judge(values, { condition: { direction: 'above' } }).last.verdict).toBe('breach');
    expect(judge(values, { condition: { minChange: 40 } }).last).toMatchObject({
      verdict: 'ok',
      reason: { underMinChange: 40 },
    });
    const volume = [values.map((_, i) => (i === 100 ? 5 : 100))];
    const few = replayRule(inputOf({ values: [values], volume }, { rule: { minVolume: 10 } }))[0]!;
    expect(few.last.reason).toEqual({ kind: 'low_volume', volume: 5, minimum: 10 });
    const rule = { for: { breaches: 2, of: 2 } };
    expect(judge(values, { rule }).state).toBe('pending');
    expect(judge([...values, 80], { rule }).state).toBe('firing');
  });

  test('has its new level found as that of any baseline is', () => {
    const values = [...hovering(100), ...hovering(20).map((value) => value + 40)];
    const [shift] = findLevelShifts(inputOf({ values: [values] }), [0]);
    expect(shift!.date).toBe(firstDay + 100);
    expect(shift!.from).toBeCloseTo(50, -1);
    expect(shift!.to).toBeCloseTo(90, -1);
  });
});
