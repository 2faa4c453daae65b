import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/model/evaluation.ts';
import type { MetricBase } from '../../src/model/metric.ts';
import type { Bound, Condition, Rule } from '../../src/model/rule.ts';
import { compileRule, type RuleInput } from '../../src/rule/compile.ts';
import { judgeCondition, newPoint, placePoint } from '../../src/rule/judge.ts';
import { judgementAt } from '../../src/rule/judgement.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import type { Reference } from '../../src/time/reference.ts';
import { dayOf, nowhere, plainMetric, ruleOf, type SeriesSpec, seriesOf, targetOf } from './series-of.ts';

const span = nowhere;
const below = (limit: number): Condition => ({ kind: 'static', bound: { kind: 'below', limit }, span });
const fell = (from: Reference, limit = -0.2, minChange?: number): Condition => ({
  kind: 'change',
  from,
  bound: { kind: 'below', limit },
  measure: 'relative',
  ...(minChange === undefined ? {} : { minChange }),
  span,
});
const previous: Reference = { kind: 'previous' };
const weekAgo: Reference = { kind: 'ago', count: 1, unit: 'week' };
const mondays = (count: number): Reference => ({ kind: 'average', count, same: 'weekday' });

const calendar = (events: Calendar['events'], closedWeekdays: number[] = []): Calendar => ({
  name: 'shop',
  closedWeekdays,
  closedDates: [],
  except: [],
  events,
});

interface Asked extends SeriesSpec {
  readonly at?: number;
  readonly cut?: number;
  readonly rule?: Partial<Rule>;
  readonly metric?: Pick<MetricBase, 'target' | 'since'>;
  readonly more?: Partial<RuleInput>;
}

/** judge judges one condition at a period (the last one unless said otherwise) of the first segment. */
function judge(condition: Condition | readonly Condition[], asked: Asked): Judgement {
  const { at = asked.values[0]!.length - 1, cut = -1, rule, metric = plainMetric, more } = asked;
  const conditions = Array.isArray(condition) ? condition : [condition as Condition];
  const severities = ['warning', 'critical'] as const;
  const levels = conditions.map((each: Condition, k: number) => ({
    severity: severities[k]!,
    condition: each,
  }));
  const series = seriesOf(asked);
  const compiled = compileRule({
    rule: ruleOf({ levels, ...rule }),
    metric,
    series,
    calendars: new Map(),
    ...more,
  });
  let lastRow = at;
  while (lastRow >= 0 && series.rows[lastRow] === 0) lastRow--;
  const point = newPoint();
  placePoint(compiled, point, 0, at, cut, lastRow);
  return judgementAt(compiled, point);
}

const open = (why: string, more: object = {}) => ({
  verdict: 'no_verdict',
  reason: { kind: 'no_verdict', why: { kind: why, ...more } },
});

describe('static bounds', () => {
  const b = (bound: Bound) => bound;
  test.each([
    [b({ kind: 'below', limit: 3 }), 2.9, 'breach', { low: 3 }],
    [b({ kind: 'below', limit: 3 }), 3, 'ok', { low: 3 }],
    [b({ kind: 'above', limit: 3 }), 3.1, 'breach', { high: 3 }],
    [b({ kind: 'above', limit: 3 }), 3, 'ok', { high: 3 }],
    [b({ kind: 'outside', low: 1, high: 2 }), 0.9, 'breach', { low: 1, high: 2 }],
    [b({ kind: 'outside', low: 1, high: 2 }), 1, 'ok', { low: 1, high: 2 }],
    [b({ kind: 'outside', low: 1, high: 2 }), 2, 'ok', { low: 1, high: 2 }],
    [b({ kind: 'outside', low: 1, high: 2 }), 2.1, 'breach', { low: 1, high: 2 }],
    [b({ kind: 'inside', low: 1, high: 2 }), 1, 'breach', undefined],
    [b({ kind: 'inside', low: 1, high: 2 }), 2, 'breach', undefined],
    [b({ kind: 'inside', low: 1, high: 2 }), 2.1, 'ok', undefined],
    [b({ kind: 'equals', limit: 0 }), 0, 'breach', undefined],
    [b({ kind: 'equals', limit: 0 }), 1, 'ok', undefined],
  ])('%o of %d is %s', (bound, value, verdict, expected) => {
    const judgement = judge({ kind: 'static', bound, span }, { values: [[value]] });
    expect(judgement).toMatchObject({ verdict, value, reason: { kind: 'static', value, bound } });
    expect(judgement.expected).toEqual(expected);
  });

  test.each([
    // 0.1 + 0.2 is 0.30000000000000004 as a double.
    ['computed values in 12 digits', 0.1 + 0.2, { kind: 'above', limit: 0.3 }, undefined, 'ok'],
    ['the 12th digit counts', 0.300000000001, { kind: 'above', limit: 0.3 }, undefined, 'breach'],
    [
      'exact decimals in all digits',
      1234567890123.45,
      { kind: 'below', limit: 1234567890123.46 },
      2,
      'breach',
    ],
    ['the same as floats', 1234567890123.45, { kind: 'below', limit: 1234567890123.46 }, undefined, 'ok'],
    ['huge', 1.7e308, { kind: 'above', limit: 1e300 }, undefined, 'breach'],
    ['tiny', 5e-324, { kind: 'equals', limit: 0 }, undefined, 'ok'],
    ['minus zero', -0, { kind: 'below', limit: 0 }, undefined, 'ok'],
  ] as const)('%s', (_name, value, bound, scale, verdict) => {
    const asked = { values: [[value]], ...(scale === undefined ? {} : { scale }) };
    expect(judge({ kind: 'static', bound, span }, asked).verdict).toBe(verdict);
  });

  test.each([
    ['null with rows', Number.NaN, 5, 'null_value'],
    ['null without rows', Number.NaN, 0, 'no_data'],
    ['infinite', Number.POSITIVE_INFINITY, 5, 'null_value'],
    ['minus infinite', Number.NEGATIVE_INFINITY, 5, 'null_value'],
  ])('%s is no value', (_name, value, rows, why) => {
    expect(judge(below(3), { values: [[value]], rows: [[rows]] })).toEqual({ ...open(why), value: null });
  });
});

describe('change', () => {
  test.each([
    ['from the period before', previous, [100, 70], 'breach', 100, -0.3],
    ['exactly the limit', previous, [100, 80], 'ok', 100, -0.2],
    // (0.8 - 1) / 1 = -0.19999999999999996 as doubles; 12 digits make it the limit.
    ['the limit up to rounding', previous, [1, 0.8], 'ok', 1, -0.2],
    ['from a negative reference, relative to its size', previous, [-100, -130], 'breach', -100, -0.3],
    ['from a week ago', weekAgo, [100, 1, 1, 1, 1, 1, 1, 75], 'breach', 100, -0.25],
    // The mean of 100, 110 and 90, the same weekday of three weeks.
    [
      'from the mean of three same weekdays',
      mondays(3),
      [100, ...Array(6).fill(1), 110, ...Array(6).fill(1), 90, ...Array(6).fill(1), 75],
      'breach',
      100,
      -0.25,
    ],
    ['from the mean of the last two', { kind: 'average', count: 2 }, [1, 90, 110, 75], 'breach', 100, -0.25],
  ] as const)('%s', (_name, from, values, verdict, reference, change) => {
    const judgement = judge(fell(from as Reference), { values: [[...values]] });
    expect(judgement).toMatchObject({ verdict, reason: { kind: 'change', reference, change, from } });
    expect(judgement.expected).toEqual({ value: reference, low: reference - 0.2 * Math.abs(reference) });
  });

  test('names the one period it looked at, and none for a mean', () => {
    const one = judge(fell(weekAgo), { values: [[100, 1, 1, 1, 1, 1, 1, 75]] }).reason;
    // 2026-03-02T00:00 in Shanghai.
    expect(one).toMatchObject({ referenceAt: Date.UTC(2026, 2, 1, 16) });
    const many = judge(fell({ kind: 'average', count: 2 }), { values: [[90, 110, 75]] }).reason;
    expect(many).not.toHaveProperty('referenceAt');
  });

  test('a difference is in the unit of the metric', () => {
    const drop: Condition = {
      kind: 'change',
      from: previous,
      bound: { kind: 'below', limit: -0.02 },
      measure: 'difference',
      span,
    };
    expect(judge(drop, { values: [[0.05, 0.03]] })).toMatchObject({
      verdict: 'ok',
      reason: { change: -0.02 },
    });
    expect(judge(drop, { values: [[0.05, 0.029]] })).toMatchObject({
      verdict: 'breach',
      reason: { change: -0.021 },
      expected: { value: 0.05, low: 0.03 },
    });
    expect(judge(drop, { values: [[0, -1]] }).verdict).toBe('breach');
  });

  test('min_change is a floor in the unit of the metric, and the reason says when it held a breach back', () => {
    const values = [[100, 70]];
    expect(judge(fell(previous, -0.2, 30), { values })).toMatchObject({ verdict: 'breach' });
    const held = judge(fell(previous, -0.2, 31), { values });
    expect(held).toMatchObject({
      verdict: 'ok',
      reason: { kind: 'change', change: -0.3, underMinChange: 31 },
    });
    expect(judge(fell(previous, -0.2, 31), { values: [[100, 90]] }).reason).not.toHaveProperty(
      'underMinChange',
    );
  });

  test.each([
    ['nothing before', previous, [70], open('no_reference')],
    ['a null reference', previous, [null, 70], open('no_reference')],
    ['zero', previous, [0, 70], open('zero_reference')],
    [
      'too few same weekdays',
      mondays(2),
      [100, 1, 1, 1, 1, 1, 1, 50],
      open('too_little_history', { needs: 2 }),
    ],
    ['a null value', previous, [100, null], open('no_data')],
  ] as const)('cannot be computed: %s', (_name, from, values, expected) => {
    expect(judge(fell(from as Reference), { values: [[...values]] })).toMatchObject(expected);
  });

  test('an overflow counts as the largest number', () => {
    const rose: Condition = {
      kind: 'change',
      from: previous,
      bound: { kind: 'above', limit: 0.5 },
      measure: 'relative',
      span,
    };
    const judgement = judge(rose, { values: [[1e-308, 1e308]] });
    expect(judgement).toMatchObject({ verdict: 'breach', reason: { change: 1.79769313486e308 } });
    expect(judge(fell({ kind: 'average', count: 2 }), { values: [[1.7e308, 1.7e308, 1]] }).verdict).toBe(
      'no_verdict',
    );
  });

  test('nulls and excluded periods are passed over by a mean, up to three times its count', () => {
    const mean: Reference = { kind: 'average', count: 2 };
    expect(judge(fell(mean), { values: [[90, 110, null, 75]] })).toMatchObject({
      reason: { reference: 100 },
    });
    const exclude = [{ from: dayOf('2026-03-04'), to: dayOf('2026-03-04') }];
    const values = [[90, 110, 7000, 75]];
    expect(judge(fell(mean), { values, rule: { exclude } })).toMatchObject({ reason: { reference: 100 } });
    // Six periods back: only one of them has a value.
    const sparse = [[100, 100, null, null, null, null, null, 75]];
    expect(judge(fell(mean), { values: sparse })).toMatchObject(open('too_little_history', { needs: 2 }));
    expect(judge(fell(mean), { values: [[100, 100, null, null, null, null, 75]] }).verdict).toBe('breach');
  });

  test('a single reference that is excluded, or closed in the calendar of the rule, is none', () => {
    const exclude = [{ from: dayOf('2026-03-01'), to: dayOf('2026-03-02') }];
    expect(judge(fell(previous), { values: [[100, 70]], rule: { exclude } })).toMatchObject(
      open('no_reference'),
    );
    const more = { calendars: new Map([['shop', calendar([], [1])]]) };
    const closed = judge(fell(previous), { values: [[100, 70]], rule: { calendar: 'shop' }, more });
    expect(closed).toMatchObject(open('no_reference'));
  });

  test('references do not reach behind the latest new normal', () => {
    const values = [[100, 100, 50, 50]];
    const rebaseline = [dayOf('2026-03-02'), dayOf('2026-03-04')];
    const at = (period: number) => judge(fell(previous), { values, at: period, rule: { rebaseline } });
    expect(at(1)).toMatchObject({ verdict: 'ok', reason: { reference: 100 } });
    expect(at(2)).toMatchObject(open('no_reference'));
    expect(at(3)).toMatchObject({ verdict: 'ok', reason: { reference: 50 } });
  });

  test('a new normal within a month counts from the next month on', () => {
    const asked = { values: [[100, 50, 50, 50]], grain: 'month' as const, from: '2026-01-01' };
    const rule = { grain: 'month' as const, rebaseline: [dayOf('2026-02-10')] };
    const verdicts = [1, 2, 3].map((at) => judge(fell(previous), { ...asked, at, rule }).verdict);
    expect(verdicts).toEqual(['breach', 'no_verdict', 'ok']);
  });
});

describe('the frozen cut', () => {
  const ramp = Array.from({ length: 28 }, (_, i) => i + 1);
  // Periods are numbered from Monday 0; values are the number plus one, so a reference names its period.
  test.each([
    ['previous: the last period before the cut', previous, 20, 16, 16],
    ['a week ago, before the cut anyway', weekAgo, 20, 16, 14],
    ['a week ago, one week further back', weekAgo, 24, 16, 11],
    ['a week ago, two weeks further back', weekAgo, 24, 10, 4],
    ['the mean of two same weekdays before the cut', mondays(2), 24, 16, (11 + 4) / 2],
    ['the mean of the last two before the cut', { kind: 'average', count: 2 }, 24, 16, (16 + 15) / 2],
  ] as const)('%s', (_name, from, at, cut, reference) => {
    const judgement = judge(fell(from as Reference), { values: [ramp], at, cut });
    expect(judgement.reason).toMatchObject({ kind: 'change', reference });
  });

  test('is lifted after freeze_for periods, by default eight weeks of days', () => {
    const values = [Array.from({ length: 70 }, (_, i) => i + 1)];
    const reference = (at: number, freezeFor?: number) => {
      const { reason } = judge(fell(previous), {
        values,
        at,
        cut: 5,
        rule: { ...(freezeFor === undefined ? {} : { freezeFor }) },
      });
      return reason.kind === 'change' ? reason.reference : reason;
    };
    expect([reference(5 + 55), reference(5 + 56)]).toEqual([5, 61]);
    expect([reference(7, 3), reference(8, 3)]).toEqual([5, 8]);
    expect(reference(7, 0)).toBe(7);
  });

  test('is lifted by a new normal at or after it', () => {
    const rebaseline = [dayOf('2026-03-08')];
    const judgement = judge(fell(previous), { values: [ramp], at: 9, cut: 3, rule: { rebaseline } });
    expect(judgement.reason).toMatchObject({ reference: 9 });
  });
});

describe('target', () => {
  const target = (limit: number, isPaced = false): Condition => ({
    kind: 'target',
    bound: { kind: 'below', limit },
    pace: isPaced && 'linear',
    span,
  });
  const monthly = { target: targetOf({ month: 3000 }) };
  const asked = {
    grain: 'month' as const,
    from: '2026-03-01',
    rule: { grain: 'month' as const },
    metric: monthly,
  };

  test('is the attainment of a complete period', () => {
    expect(judge(target(0.9), { ...asked, values: [[2600]] })).toMatchObject({
      verdict: 'breach',
      reason: { kind: 'target', target: 3000, attainment: 0.866666666667, pace: false },
      expected: { value: 3000, low: 2700 },
    });
    expect(judge(target(0.9), { ...asked, values: [[2700]] }).verdict).toBe('ok');
    expect(judge(target(0.9, true), { ...asked, values: [[2600]] })).toMatchObject({
      verdict: 'breach',
      reason: { target: 3000 },
    });
  });

  test('of another grain is none', () => {
    expect(judge(target(0.9), { values: [[100]], metric: monthly })).toMatchObject(open('no_target'));
    expect(judge(target(0.9), { values: [[100]], metric: {} })).toMatchObject(open('no_target'));
    expect(judge(target(0.9), { values: [[100]], metric: { target: targetOf({ day: 0 }) } })).toMatchObject(
      open('zero_reference'),
    );
  });

  test('with pace judges the running month against the part that has elapsed', () => {
    // 24:00 of 2026-04-20: 20 of 30 days, so 2000 of 3000.
    const asOf = Date.UTC(2026, 3, 20, 16);
    const running = { ...asked, values: [[3000, 1700]], complete: 1, more: { asOf } };
    expect(judge(target(0.9, true), running)).toMatchObject({
      verdict: 'breach',
      reason: { target: 2000, attainment: 0.85, pace: true },
      expected: { value: 2000, low: 1800 },
    });
    expect(judge(target(0.9, true), { ...running, values: [[3000, 1800]] }).verdict).toBe('ok');
    expect(judge(target(0.9), running)).toMatchObject(open('incomplete'));
    expect(judge(below(1), running)).toMatchObject(open('incomplete'));
  });

  test('with pace over to-date values by day scales by days of the month', () => {
    const values = [Array.from({ length: 31 }, (_, i) => 96 * (i + 1))];
    const byDay = {
      values,
      from: '2026-03-01',
      rule: { grain: 'month' as const },
      metric: { target: targetOf({ month: 3100 }) },
    };
    expect(judge(target(1, true), { ...byDay, at: 9 })).toMatchObject({
      verdict: 'breach',
      reason: { target: 1000, attainment: 0.96 },
    });
    expect(judge(target(0.95, true), { ...byDay, at: 30 })).toMatchObject({
      verdict: 'ok',
      reason: { target: 3100 },
    });
  });
});

describe('missing', () => {
  const missing = (count: number, unit: 'hour' | 'day' | 'week'): Condition => ({
    kind: 'missing',
    length: { count, unit },
    span,
  });
  const rows = (...list: number[]) => ({ values: [list.map(() => 0)], rows: [list] });

  test.each([
    ['a day with rows', missing(1, 'day'), rows(1, 1), 'ok', 0],
    ['a day without', missing(1, 'day'), rows(1, 0), 'breach', 1],
    ['less than a period is a period', missing(6, 'hour'), rows(1, 0), 'breach', 1],
    ['two days, one of them silent', missing(2, 'day'), rows(1, 1, 0), 'ok', 1],
    ['two silent days', missing(2, 'day'), rows(1, 0, 0), 'breach', 2],
    // The last row may have been at 23:59: only whole silent days are known to be silent.
    ['36 hours need two silent days', missing(36, 'hour'), rows(1, 0), 'ok', 1],
    ['36 hours, two silent days', missing(36, 'hour'), rows(1, 0, 0), 'breach', 2],
    ['a week that began before the series', missing(1, 'week'), rows(1, 0, 0), 'ok', 2],
  ] as const)('%s', (_name, condition, asked, verdict, periods) => {
    expect(judge(condition, asked)).toMatchObject({ verdict, reason: { kind: 'missing', periods } });
  });

  test('judges rows, not values, and a stale source too', () => {
    expect(judge(missing(1, 'day'), { values: [[0, 5]], rows: [[1, 0]], fresh: 1 }).verdict).toBe('breach');
    expect(judge(missing(1, 'day'), { values: [[0, null]], rows: [[1, 1]] }).verdict).toBe('ok');
    expect(judge(missing(2, 'day'), { ...rows(1, 0), fresh: 1 }).verdict).toBe('ok');
  });

  test('before the first row there is nothing to miss', () => {
    expect(judge(missing(1, 'day'), rows(0, 0))).toMatchObject(open('no_data'));
  });

  test('an incomplete period may still get rows', () => {
    expect(judge(missing(1, 'day'), { ...rows(1, 0), complete: 1 })).toMatchObject(open('incomplete'));
  });
});

describe('calendar', () => {
  const event = { kind: 'dates' as const, name: '618', from: dayOf('2026-03-03'), to: dayOf('2026-03-04') };
  const more = { calendars: new Map([['shop', calendar([event])]]) };
  const inside: Condition = { kind: 'calendar', calendar: 'shop', span };

  test('holds where the period touches an event', () => {
    const verdicts = [0, 1, 2, 3].map((at) => judge(inside, { values: [[1, 1, 1, 1]], at, more }).verdict);
    expect(verdicts).toEqual(['ok', 'breach', 'breach', 'ok']);
    expect(judge(inside, { values: [[1, 1]], more }).reason).toEqual({
      kind: 'calendar',
      calendar: 'shop',
      event: '618',
      inside: true,
    });
    expect(judge(inside, { values: [[1]], more }).reason).toEqual({
      kind: 'calendar',
      calendar: 'shop',
      inside: false,
    });
    expect(judge(inside, { values: [[1]], grain: 'week', more }).verdict).toBe('breach');
  });

  test('an unknown calendar is a bug, not a verdict', () => {
    expect(() => judge(inside, { values: [[1]] })).toThrow(/shop/);
  });
});

describe('all, any, not', () => {
  // For the value 5 of the first period: holds, does not, cannot be said.
  const yes = below(10);
  const no = below(1);
  const unknown = fell(previous);
  const table = { T: yes, F: no, U: unknown };
  const names = { breach: 'T', ok: 'F', no_verdict: 'U' };

  // Kleene's strong logic (1952, §64), the tables of ∧ and ∨.
  test.each([
    ['all', 'TT', 'T'],
    ['all', 'TF', 'F'],
    ['all', 'TU', 'U'],
    ['all', 'FT', 'F'],
    ['all', 'FF', 'F'],
    ['all', 'FU', 'F'],
    ['all', 'UT', 'U'],
    ['all', 'UF', 'F'],
    ['all', 'UU', 'U'],
    ['any', 'TT', 'T'],
    ['any', 'TF', 'T'],
    ['any', 'TU', 'T'],
    ['any', 'FT', 'T'],
    ['any', 'FF', 'F'],
    ['any', 'FU', 'U'],
    ['any', 'UT', 'T'],
    ['any', 'UF', 'U'],
    ['any', 'UU', 'U'],
  ] as const)('%s of %s is %s', (kind, parts, result) => {
    const of = [...parts].map((part) => table[part as 'T' | 'F' | 'U']);
    expect(names[judge({ kind, of, span }, { values: [[5]] }).verdict]).toBe(result);
  });

  test.each([
    ['T', 'F'],
    ['F', 'T'],
    ['U', 'U'],
  ] as const)('not %s is %s', (part, result) => {
    expect(names[judge({ kind: 'not', of: table[part], span }, { values: [[5]] }).verdict]).toBe(result);
  });

  test('the reason names the parts that decided', () => {
    const all = judge({ kind: 'all', of: [yes, { kind: 'not', of: no, span }], span }, { values: [[5]] });
    expect(all.reason).toMatchObject({
      kind: 'all',
      of: [{ kind: 'static' }, { kind: 'not', of: { kind: 'static', bound: { limit: 1 } } }],
    });
    expect(all.expected).toEqual({ low: 10 });
    const any = judge({ kind: 'any', of: [no, yes, unknown], span }, { values: [[5]] });
    expect(any.reason).toMatchObject({ kind: 'any', of: [{ kind: 'static', bound: { limit: 10 } }] });
    const none = judge({ kind: 'any', of: [no, unknown], span }, { values: [[5]] });
    expect(none).toMatchObject(open('no_reference'));
  });

  test('an absent value is not ok because another part says so: nothing recovers on missing data', () => {
    const guarded: Condition = {
      kind: 'all',
      of: [below(10), { kind: 'calendar', calendar: 'shop', span }],
      span,
    };
    const more = { calendars: new Map([['shop', calendar([])]]) };
    expect(judge(guarded, { values: [[5]], more }).verdict).toBe('ok');
    expect(judge(guarded, { values: [[null]], more })).toMatchObject(open('no_data'));
    expect(judge(guarded, { values: [[5]], fresh: 0, more })).toMatchObject(open('stale'));
    expect(judge({ kind: 'calendar', calendar: 'shop', span }, { values: [[null]], more }).verdict).toBe(
      'ok',
    );
  });

  test('silence breaches beside a value that cannot be judged', () => {
    const either: Condition = {
      kind: 'any',
      of: [below(10), { kind: 'missing', length: { count: 1, unit: 'day' }, span }],
      span,
    };
    expect(judge(either, { values: [[5, null]], fresh: 1 })).toMatchObject({
      verdict: 'breach',
      reason: { kind: 'any', of: [{ kind: 'missing' }] },
    });
  });
});

describe('guards and levels', () => {
  test('below min_volume a period neither breaches nor is ok', () => {
    const asked = { values: [[5, 5]], volume: [[100, 99]], rule: { minVolume: 100 } };
    expect(judge(below(10), { ...asked, at: 0 }).verdict).toBe('breach');
    expect(judge(below(10), asked)).toEqual({
      verdict: 'no_verdict',
      value: 5,
      reason: { kind: 'low_volume', volume: 99, minimum: 100 },
    });
    expect(judge(below(1), asked).verdict).toBe('no_verdict');
    expect(judge(below(10), { ...asked, volume: [[100, Number.NaN]] })).toMatchObject({
      reason: { kind: 'low_volume', volume: 0 },
    });
  });

  test('a stale period has no verdict unless all sources are closed', () => {
    const asked = { values: [[50, 5]], fresh: 1 };
    expect(judge(below(10), asked)).toMatchObject(open('stale'));
    // 2026-03-03 is a Tuesday.
    const closed = calendar([], [2]);
    expect(judge(below(10), { ...asked, more: { sourceCalendars: [closed] } }).verdict).toBe('breach');
    const half = { sourceCalendars: [closed, calendar([], [7])] };
    expect(judge(below(10), { ...asked, more: half })).toMatchObject(open('stale'));
  });

  test('the highest level that breaches is told; ok by the least severe', () => {
    const levels = [below(3), below(2)];
    expect(judge(levels, { values: [[2.5]] })).toMatchObject({
      verdict: 'breach',
      severity: 'warning',
      reason: { bound: { limit: 3 } },
    });
    expect(judge(levels, { values: [[1.5]] })).toMatchObject({
      verdict: 'breach',
      severity: 'critical',
      reason: { bound: { limit: 2 } },
    });
    const fine = judge(levels, { values: [[5]] });
    expect(fine).toMatchObject({ verdict: 'ok', reason: { bound: { limit: 3 } } });
    expect(fine).not.toHaveProperty('severity');
    expect(judge([below(3), fell(previous)], { values: [[5]] })).toMatchObject(open('no_reference'));
    expect(judge([fell(previous), below(10)], { values: [[5]] })).toMatchObject({
      verdict: 'breach',
      severity: 'critical',
    });
  });

  test('the verdict of the reason is the verdict of the hot loop', () => {
    const condition = fell(previous);
    const series = seriesOf({ values: [[100, 70, null, 50, 0, 10, 9]] });
    const rule = ruleOf({ levels: [{ severity: 'warning', condition }] });
    const compiled = compileRule({ rule, metric: plainMetric, series, calendars: new Map() });
    const point = newPoint();
    const hot: number[] = [];
    const told: string[] = [];
    for (let i = 0; i < 7; i++) {
      placePoint(compiled, point, 0, i, -1, i);
      hot.push(judgeCondition(compiled, compiled.levels[0]!.condition, point));
      told.push(judgementAt(compiled, point).verdict);
    }
    expect(hot).toEqual([-1, 1, -1, -1, 1, -1, 0]);
    expect(told).toEqual(['no_verdict', 'breach', 'no_verdict', 'no_verdict', 'breach', 'no_verdict', 'ok']);
  });
});
