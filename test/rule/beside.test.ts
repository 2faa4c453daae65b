import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../src/model/located.ts';
import type { Bound, Condition, Rule } from '../../src/model/rule.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import { type Companion, companionsOf } from '../../src/rule/companion.ts';
import { compileRule } from '../../src/rule/compile.ts';
import { newPoint, placePoint } from '../../src/rule/judge.ts';
import { judgementAt } from '../../src/rule/judgement.ts';
import { normals } from '../series/baseline/series-fixture.ts';
import { nowhere, plainMetric, ruleOf, type SeriesSpec, seriesOf } from './series-of.ts';

const span = nowhere;
const regions = [['east'], ['north'], ['south'], ['west']];

interface Asked {
  readonly condition: Condition;
  readonly series: SeriesSpec;
  readonly beside?: (companion: Companion) => MetricSeries | undefined;
  readonly rule?: Partial<Rule>;
  readonly segment?: number;
}

/** judge gives what a rule by region says of the last period of a segment. */
function judge({ condition, series: spec, beside, rule = {}, segment = 0 }: Asked) {
  const whole = ruleOf({ by: ['region'], levels: [{ severity: 'warning', condition }], ...rule });
  const series = seriesOf({ dimensions: ['region'], segments: regions, ...spec });
  const compiled = compileRule({
    rule: whole,
    metric: plainMetric,
    series,
    calendars: new Map(),
    ...(beside === undefined ? {} : { companions: beside }),
  });
  const last = series.complete - 1;
  const point = newPoint();
  placePoint(compiled, point, segment * compiled.periods, last, -1, last);
  return judgementAt(compiled, point);
}

describe('a share', () => {
  const values = [
    [20, 10],
    [30, 30],
    [40, 40],
    [10, 20],
  ];
  const total = seriesOf({ values: [[100, 100]] });
  const ask = (holds: Extract<Condition, { kind: 'static' | 'change' }>, of: string[] = []): Condition => ({
    kind: 'share',
    of,
    holds,
    span,
  });
  const under = (limit: number) => ask({ kind: 'static', bound: { kind: 'below', limit }, span });
  const fell = (limit: number) =>
    ask({
      kind: 'change',
      from: { kind: 'previous' },
      bound: { kind: 'below', limit },
      measure: 'relative',
      span,
    });

  test('is held against a limit, or against what it was', () => {
    const low = judge({ condition: under(0.15), series: { values }, beside: () => total });
    expect(low).toMatchObject({ verdict: 'breach', value: 10 });
    expect(low.reason).toEqual({
      kind: 'share',
      value: 10,
      share: 0.1,
      of: [],
      part: { kind: 'static', value: 0.1, bound: { kind: 'below', limit: 0.15 } },
    });
    expect(judge({ condition: under(0.1), series: { values }, beside: () => total }).verdict).toBe('ok');
    // From 20% to 10% is a fall by half.
    const halved = judge({ condition: fell(-0.4), series: { values }, beside: () => total });
    expect(halved.reason).toMatchObject({
      part: { kind: 'change', value: 0.1, reference: 0.2, change: -0.5 },
    });
    expect(
      judge({ condition: fell(-0.4), series: { values }, beside: () => total, segment: 3 }).verdict,
    ).toBe('ok');
  });

  test('asks for the total of its period, which it finds by the calendar', () => {
    const rule = ruleOf({ by: ['region'], levels: [{ severity: 'info', condition: under(0.1) }] });
    expect(companionsOf(rule)).toEqual([{ metric: 'metric', grain: 'day', by: [] }]);
    // The totals begin a day earlier.
    const longer = seriesOf({ values: [[7, 100, 50]], from: '2026-03-01' });
    expect(judge({ condition: under(0.3), series: { values }, beside: () => longer }).reason).toMatchObject({
      share: 0.2,
    });
  });

  test('of segments that have a dimension in common is taken by that', () => {
    const segments = [
      ['a', 'east'],
      ['b', 'east'],
      ['a', 'west'],
      ['b', 'west'],
    ];
    const byRegion = seriesOf({
      values: [
        [50, 40],
        [50, 60],
      ],
      dimensions: ['region'],
      segments: [['east'], ['west']],
    });
    const spec = { values, dimensions: ['city', 'region'], segments };
    const half = ask({ kind: 'static', bound: { kind: 'above', limit: 0.5 }, span }, ['region']);
    const rule = { by: ['city', 'region'] };
    const east = judge({ condition: half, series: spec, rule, beside: () => byRegion, segment: 1 });
    expect(east.reason).toMatchObject({ share: 0.75, of: ['region'] });
    expect(east.verdict).toBe('breach');
  });

  test('has no verdict without a total, or of a total of 0', () => {
    const zero = seriesOf({ values: [[0, 0]] });
    const failed = seriesOf({ values: [[1, 1]], error: 'no such table' });
    const stale = seriesOf({ values: [[100, 100]], fresh: 1 });
    for (const other of [undefined, failed, stale]) {
      const { reason } = judge({ condition: under(0.5), series: { values }, beside: () => other });
      expect(reason).toEqual({ kind: 'no_verdict', why: { kind: 'missing_input', metric: 'metric' } });
    }
    const { reason } = judge({ condition: under(0.5), series: { values }, beside: () => zero });
    expect(reason).toEqual({ kind: 'no_verdict', why: { kind: 'zero_reference' } });
    const nothing = values.map(([first]) => [first!, null]);
    expect(judge({ condition: under(0.5), series: { values: nothing }, beside: () => total }).verdict).toBe(
      'no_verdict',
    );
  });
});

describe('an expression', () => {
  const formula: SourceText = { text: 'roi < 1 and spend > budget', span, lines: [span.start] };
  const inputs = ['roi', 'spend', 'budget'].map((name) => ({ name, span }));
  const condition: Condition = { kind: 'expression', formula, inputs, span };
  const values = [[5], [6], [7], [8]];
  const of = (list: (number | null)[]) =>
    seriesOf({ dimensions: ['region'], segments: regions, values: list.map((value) => [value]) });
  const known: Record<string, MetricSeries> = {
    'expr: roi < 1 and spend > budget': of([1, 0, null, 1]),
    roi: of([0.8, 1.2, 0.5, 0.7]),
    spend: of([120, 130, null, 150]),
    budget: of([100, 100, 100, 100]),
  };
  const beside = ({ metric }: Companion) => known[metric];

  test('holds where its value is not 0, and says what its metrics are', () => {
    const told = judge({ condition, series: { values }, beside });
    expect(told).toMatchObject({ verdict: 'breach', value: 5 });
    expect(told.reason).toEqual({
      kind: 'expression',
      value: 5,
      text: formula.text,
      holds: true,
      inputs: [
        { metric: 'roi', value: 0.8 },
        { metric: 'spend', value: 120 },
        { metric: 'budget', value: 100 },
      ],
    });
    expect(judge({ condition, series: { values }, beside, segment: 1 }).verdict).toBe('ok');
  });

  test('has no verdict where it is null, and says which metric has no value', () => {
    const { reason } = judge({ condition, series: { values }, beside, segment: 2 });
    expect(reason).toEqual({ kind: 'no_verdict', why: { kind: 'missing_input', metric: 'spend' } });
  });

  test('asks for its value and its metrics by the segments of the rule', () => {
    const rule = ruleOf({ by: ['region'], grain: 'week', levels: [{ severity: 'info', condition }] });
    expect(companionsOf(rule).map(({ metric }) => metric)).toEqual(Object.keys(known));
    expect(new Set(companionsOf(rule).map(({ grain, by }) => `${grain} ${by}`))).toEqual(
      new Set(['week region']),
    );
  });
});

describe('one unlike its peers', () => {
  const condition = (more: Partial<Extract<Condition, { kind: 'peers' }>> = {}): Condition => ({
    kind: 'peers',
    direction: 'below',
    falseAlarms: { max: 1, per: 'quarter' },
    span,
    ...more,
  });
  // Four regions of different size share good and bad days, and each scatters by 3%.
  const length = 120;
  const mood = normals(5);
  const days = Array.from({ length }, () => Math.exp(0.4 * mood()));
  const lists = regions.map((_, s) => {
    const own = normals(10 + s);
    return days.map((day) => Math.round(1000 * (s + 1) * day * (1 + 0.03 * own())));
  });
  const at = (change: (value: number, segment: number) => number) =>
    lists.map((list, s) => list.map((value, i) => (i === length - 1 ? change(value, s) : value)));

  test('breaches where it alone falls, not where all do', () => {
    const alone = at((value, s) => (s === 2 ? 0.7 * value : value));
    const told = judge({ condition: condition(), series: { values: alone }, segment: 2 });
    expect(told.verdict).toBe('breach');
    expect(told.reason).toMatchObject({ kind: 'peers' });
    const { expected, low } = told.reason as { expected: number; low: number };
    // What it would have been but for the fall, within twice its scatter of 3%.
    expect(Math.abs(expected / lists[2]!.at(-1)! - 1)).toBeLessThan(0.07);
    expect(low).toBeGreaterThan(told.value!);
    for (const segment of [0, 1, 3])
      expect(judge({ condition: condition(), series: { values: alone }, segment }).verdict).toBe('ok');
    const all = at((value) => 0.3 * value);
    for (const segment of [0, 1, 2, 3])
      expect(judge({ condition: condition(), series: { values: all }, segment }).verdict).toBe('ok');
  });

  test('is blind to size and to the unit, and to the side that is not asked for', () => {
    const risen = at((value, s) => (s === 0 ? 1.5 * value : value));
    expect(judge({ condition: condition(), series: { values: risen } }).verdict).toBe('ok');
    expect(judge({ condition: condition({ direction: 'above' }), series: { values: risen } }).verdict).toBe(
      'breach',
    );
    for (const factor of [2 ** -20, 2 ** 30]) {
      const scaled = risen.map((list) => list.map((value) => value * factor));
      expect(
        judge({ condition: condition({ direction: 'above' }), series: { values: scaled } }).verdict,
      ).toBe('breach');
    }
  });

  test('a difference smaller than what counts is none', () => {
    const alone = at((value, s) => (s === 2 ? 0.7 * value : value));
    const { verdict, reason } = judge({
      condition: condition({ minChange: 1e6 }),
      series: { values: alone },
      segment: 2,
    });
    expect(verdict).toBe('ok');
    expect(reason).toMatchObject({ underMinChange: 1e6 });
  });

  test('needs three others, and says nothing where the others are at 0', () => {
    const two = { values: lists.slice(0, 3), segments: regions.slice(0, 3) };
    expect(judge({ condition: condition(), series: two }).reason).toMatchObject({
      why: { kind: 'too_few_peers', needs: 3 },
    });
    const out = at((value, s) => (s === 0 ? value : 0));
    expect(judge({ condition: condition(), series: { values: out } }).reason).toMatchObject({
      why: { kind: 'zero_reference' },
    });
  });

  test('gives a defined result for every value', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 0, 5e-324, 1e139, -1e139]) {
      const values = lists.map((list) => list.map(() => value));
      expect(['ok', 'no_verdict']).toContain(judge({ condition: condition(), series: { values } }).verdict);
    }
    expect(judge({ condition: condition(), series: { values: [[1], [1], [1], [1]] } }).verdict).toBe(
      'no_verdict',
    );
    const bound: Bound = { kind: 'below', limit: 0 };
    const both: Condition = { kind: 'any', of: [{ kind: 'static', bound, span }, condition()], span };
    expect(judge({ condition: both, series: { values: [[-1], [1], [1], [1]] } }).verdict).toBe('breach');
  });
});
