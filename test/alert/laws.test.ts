import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointRule, type ReplayInput, replayRule } from '../../src/alert/replay.ts';
import type { Alert } from '../../src/model/evaluation.ts';
import type { Bound, Condition, Rule } from '../../src/model/rule.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import type { Grain } from '../../src/time/grain.ts';
import type { Reference } from '../../src/time/reference.ts';
import { dayOf, nowhere, ruleOf, seriesOf, targetOf } from '../rule/series-of.ts';

const span = nowhere;
const firstDay = dayOf('2026-03-02');
const runs = 80;

const limit = fc.constantFrom(-1, 0, 0.5, 2, 5, 8);
const bound: fc.Arbitrary<Bound> = fc.oneof(
  limit.map((x) => ({ kind: 'below' as const, limit: x })),
  limit.map((x) => ({ kind: 'above' as const, limit: x })),
  fc
    .tuple(limit, limit)
    .map(([a, b]) => ({ kind: 'outside' as const, low: Math.min(a, b), high: Math.max(a, b) })),
  limit.map((x) => ({ kind: 'equals' as const, limit: x })),
);
const reference: fc.Arbitrary<Reference> = fc.oneof(
  fc.constant({ kind: 'previous' as const }),
  fc.integer({ min: 1, max: 2 }).map((count) => ({ kind: 'ago' as const, count, unit: 'week' as const })),
  fc.integer({ min: 1, max: 3 }).map((count) => ({ kind: 'average' as const, count })),
  fc
    .integer({ min: 1, max: 2 })
    .map((count) => ({ kind: 'average' as const, count, same: 'weekday' as const })),
);
const changed: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('change' as const),
  from: reference,
  bound: fc.constantFrom<Bound[]>(
    { kind: 'below', limit: -0.2 },
    { kind: 'above', limit: 0.5 },
    { kind: 'outside', low: -0.5, high: 1 },
  ),
  measure: fc.constantFrom('relative' as const, 'difference' as const),
  minChange: fc.constantFrom(undefined, 2),
  span: fc.constant(span),
});
const expected: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('baseline' as const),
  against: fc.constantFrom('expected' as const, 'history' as const),
  direction: fc.constantFrom('below' as const, 'above' as const, 'both' as const),
  falseAlarms: fc.constantFrom({ max: 1, per: 'week' as const }, { max: 1, per: 'year' as const }),
  minChange: fc.constantFrom(undefined, 2),
  calendars: fc.constantFrom([], ['events']),
  span: fc.constant(span),
});
const ahead: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('forecast' as const),
  aim: fc.oneof(
    fc.record({
      kind: fc.constant('reaches' as const),
      bound: fc.constantFrom({ kind: 'below' as const, limit: 3 }, { kind: 'above' as const, limit: 8 }),
      within: fc.constantFrom({ count: 3, unit: 'day' as const }, { count: 1, unit: 'hour' as const }),
    }),
    fc.constant({ kind: 'misses_target' as const, grain: 'week' as const }),
  ),
  calendars: fc.constantFrom([], ['events']),
  span: fc.constant(span),
});
const beside: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('share' as const),
    of: fc.constant([]),
    holds: fc.oneof(
      fc.constant({ kind: 'static' as const, bound: { kind: 'below' as const, limit: 0.2 }, span }),
      changed as fc.Arbitrary<Extract<Condition, { kind: 'change' }>>,
    ),
    span: fc.constant(span),
  }),
  fc.record({
    kind: fc.constant('peers' as const),
    direction: fc.constantFrom('below' as const, 'above' as const, 'both' as const),
    falseAlarms: fc.constantFrom({ max: 1, per: 'week' as const }, { max: 1, per: 'year' as const }),
    minChange: fc.constantFrom(undefined, 2),
    span: fc.constant(span),
  }),
  fc.record({
    kind: fc.constant('pattern' as const),
    with: fc.constant([{ name: 'low', span }]),
    falseAlarms: fc.constantFrom({ max: 1, per: 'week' as const }, { max: 1, per: 'year' as const }),
    calendars: fc.constantFrom([], ['events']),
    span: fc.constant(span),
  }),
  fc.constant<Condition>({
    kind: 'expression',
    formula: { text: 'metric < 2', span, lines: [span.start] },
    inputs: [{ name: 'metric', span }],
    span,
  }),
);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  bound.map((b): Condition => ({ kind: 'static', bound: b, span })),
  changed,
  fc.constant<Condition>({ kind: 'target', bound: { kind: 'below', limit: 0.9 }, pace: false, span }),
  fc
    .integer({ min: 1, max: 4 })
    .map((count): Condition => ({ kind: 'missing', length: { count, unit: 'day' }, span })),
  fc.tuple(fc.constantFrom(-1 as const, 1 as const), fc.integer({ min: 1, max: 3 })).map(
    ([direction, length]): Condition => ({
      kind: 'trend',
      trend: { kind: 'run', direction, length },
      span,
    }),
  ),
  fc.tuple(fc.constantFrom('relative' as const, 'difference' as const), fc.integer({ min: 3, max: 9 })).map(
    ([measure, over]): Condition => ({
      kind: 'trend',
      trend: { kind: 'slope', bound: { kind: 'below', limit: -0.1 }, measure, over },
      span,
    }),
  ),
  fc.constant<Condition>({ kind: 'calendar', calendar: 'events', span }),
  expected,
  ahead,
  beside,
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(leaf, { minLength: 1, maxLength: 3 }))
      .map(([kind, of]): Condition => ({ kind, of, span })),
  },
  { weight: 1, arbitrary: leaf.map((of): Condition => ({ kind: 'not', of, span })) },
);
const date = fc.integer({ min: firstDay, max: firstDay + 50 });
const rule: fc.Arbitrary<Partial<Rule>> = fc.record({
  by: fc.constant(['region']),
  levels: fc.array(condition, { minLength: 1, maxLength: 3 }).map((conditions) =>
    conditions.map((each, k) => ({
      severity: (['info', 'warning', 'critical'] as const)[k]!,
      condition: each,
    })),
  ),
  for: fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .map(([breaches, more]) => ({ breaches, of: breaches + more })),
  recover: fc.option(condition, { nil: undefined }),
  recoverFor: fc.integer({ min: 1, max: 3 }),
  keepFiringFor: fc.integer({ min: 0, max: 3 }),
  minVolume: fc.constantFrom(undefined, 5),
  freezeFor: fc.constantFrom(undefined, 0, 5),
  goneAfter: fc.constantFrom(undefined, 3),
  calendar: fc.constantFrom(undefined, 'weekend'),
  since: fc.option(date, { nil: undefined }),
  rebaseline: fc.array(date, { maxLength: 2 }),
  exclude: fc.array(
    date.map((from) => ({ from, to: from + 3 })),
    { maxLength: 2 },
  ),
  segments: fc.constantFrom({ include: {}, exclude: {} }, { include: {}, exclude: {}, top: 2 }),
});

const calendarOf = (name: string, more: Partial<Calendar>): [string, Calendar] => [
  name,
  { name, closedWeekdays: [], closedDates: [], except: [], events: [], ...more },
];
const calendars = new Map([
  calendarOf('weekend', { closedWeekdays: [6, 7] }),
  calendarOf('events', {
    events: [{ kind: 'yearly', name: '618', from: { month: 3, day: 10 }, to: { month: 3, day: 20 } }],
  }),
]);

// A stretch of normal values, one of bad ones, holes and nonsense: what makes alerts go through all their states.
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 4, max: 9 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, Number.POSITIVE_INFINITY, 1e308, -1e308, 5e-324) },
);
const length = 50;
const segments = [['north'], ['south'], [null], ['west']] as const;
const lines = <T>(each: fc.Arbitrary<T>) =>
  fc.array(fc.array(each, { minLength: length, maxLength: length }), {
    minLength: segments.length,
    maxLength: segments.length,
  });
const rowCount = fc.oneof({ weight: 4, arbitrary: fc.constant(3) }, { weight: 1, arbitrary: fc.constant(0) });

interface Raw {
  readonly values: (number | null)[][];
  readonly rows: number[][];
  readonly volume: number[][];
}
const raw: fc.Arbitrary<Raw> = fc.record({
  values: lines(cell),
  rows: lines(rowCount),
  volume: lines(fc.constantFrom(10, 10, 10, 1)),
});
const grain = fc.constantFrom<Grain[]>('day', 'day', 'day', 'hour', 'week');

function series(data: Raw, of: Grain = 'day', complete = length, fresh = length): MetricSeries {
  return seriesOf({ ...data, dimensions: ['region'], segments, grain: of, complete, fresh });
}

const isLow = (value: number) => (Number.isNaN(value) ? Number.NaN : value < 2 ? 1 : 0);

function input(partial: Partial<Rule>, over: MetricSeries): ReplayInput {
  const { grain: of } = over.axis;
  return {
    rule: ruleOf({ ...partial, grain: of }),
    metric: { target: targetOf({ week: 40, [of]: 6 }) },
    series: over,
    calendars,
    companions: ({ metric, by }) => {
      if (by.length > 0) return metric === over.metric ? over : { ...over, values: over.values.map(isLow) };
      const length = over.axis.days.length;
      const values = Float64Array.from({ length }, (_, i) =>
        over.segments.reduce((sum, __, s) => sum + over.values[s * length + i]!, 0),
      );
      return { ...over, dimensions: [], segments: [[]], values };
    },
  };
}

/** until gives what happened up to an instant to the segments that fired by then: those are in every result. */
const until = (alerts: readonly Alert[], at: number) =>
  alerts
    .map((alert) => [alert.segment, alert.transitions.filter((each) => each.period.end <= at)] as const)
    .filter(([, found]) => found.some((each) => each.to === 'firing'));

describe('laws of replay', () => {
  test('from any checkpoint, also one made from a checkpoint, is from the anchor', () => {
    fc.assert(
      fc.property(
        rule,
        raw,
        grain,
        fc.nat(length),
        fc.nat(length),
        fc.nat(5),
        (partial, data, of, a, b, stale) => {
          const whole = input(partial, series(data, of, length, length - stale));
          const [first, second] = [Math.min(a, b), Math.max(a, b)].map(
            (k) => whole.series.axis.bounds[k]!,
          ) as [number, number];
          const expected = replayRule(whole);
          const one = JSON.parse(JSON.stringify(checkpointRule(whole, first)));
          const two = JSON.parse(JSON.stringify(checkpointRule({ ...whole, from: one }, second)));
          expect(two).toEqual(JSON.parse(JSON.stringify(checkpointRule(whole, second))));
          expect(replayRule({ ...whole, from: one })).toEqual(expected);
          expect(replayRule({ ...whole, from: two })).toEqual(expected);
        },
      ),
      { numRuns: runs },
    );
  });

  test('no later value changes an earlier transition, and what is judged last does not look ahead', () => {
    fc.assert(
      fc.property(
        rule,
        raw,
        raw,
        grain,
        fc.integer({ min: 1, max: length - 1 }),
        (partial, data, other, of, k) => {
          const splice = <T>(ours: T[][], theirs: T[][]) =>
            ours.map((list, s) => [...list.slice(0, k), ...theirs[s]!.slice(k)]);
          const changedLater: Raw = {
            values: splice(data.values, other.values),
            rows: splice(data.rows, other.rows),
            volume: splice(data.volume, other.volume),
          };
          const left = input(partial, series(data, of));
          const right = input(partial, series(changedLater, of));
          const at = left.series.axis.bounds[k]!;
          expect(until(replayRule(right), at)).toEqual(until(replayRule(left), at));
          const early = (from: Raw) => replayRule(input(partial, series(from, of, k, k)));
          expect(early(changedLater)).toEqual(early(data));
        },
      ),
      { numRuns: runs },
    );
  });

  test('day by day gives the transitions of one replay over everything', () => {
    fc.assert(
      fc.property(rule, raw, (partial, data) => {
        const all = replayRule(input(partial, series(data)));
        for (const k of [length - 7, length - 3, length - 1]) {
          const early = input(partial, series(data, 'day', k, k));
          const at = early.series.axis.bounds[k]!;
          expect(until(replayRule(early), at)).toEqual(until(all, at));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('states follow from each other, and the severity is that of the highest level that fires', () => {
    const allowed = new Set([
      'inactive>pending',
      'inactive>firing',
      'pending>firing',
      'pending>inactive',
      'pending>gone',
      'firing>firing',
      'firing>resolved',
      'firing>gone',
      'resolved>inactive',
      'resolved>pending',
      'resolved>firing',
      'gone>inactive',
      'gone>pending',
      'gone>firing',
    ]);
    fc.assert(
      fc.property(rule, raw, (partial, data) => {
        for (const alert of replayRule(input(partial, series(data)))) {
          let state = 'inactive';
          let severity: string | undefined;
          for (const each of alert.transitions) {
            expect(each.from).toBe(state);
            expect(allowed).toContain(`${each.from}>${each.to}`);
            if (each.from === 'firing' && each.to === 'firing') {
              expect(each.previousSeverity).toBe(severity);
              expect(each.severity).not.toBe(severity);
            } else {
              expect(each).not.toHaveProperty('previousSeverity');
            }
            state = each.to;
            severity = each.severity;
          }
          expect(alert.state).toBe(state);
          expect(alert.last.state).toBe(state);
          // While pending, the level that is may change without a word.
          if (state !== 'inactive' && state !== 'pending') expect(alert.severity).toBe(severity);
          if (state === 'firing') expect(alert.since!.start).toBeLessThanOrEqual(alert.firingSince!.start);
        }
      }),
      { numRuns: runs },
    );
  });

  test('when the critical level alone would fire, the alert fires as critical', () => {
    const nested = (limits: readonly number[]) =>
      limits.map((below, k) => ({
        severity: (['info', 'warning', 'critical'] as const)[k]!,
        condition: { kind: 'static' as const, bound: { kind: 'below' as const, limit: below }, span },
      }));
    fc.assert(
      fc.property(rule, raw, (partial, data) => {
        // A lower level keeps a segment among `top` and begins the freeze of what a `recover` may compare with.
        const plain = { ...partial, segments: { include: {}, exclude: {} }, recover: undefined };
        const all = replayRule(input({ ...plain, levels: nested([7, 4, 2]) }, series(data)));
        const alone = replayRule(input({ ...plain, levels: nested([7, 4, 2]).slice(2) }, series(data)));
        const fires = (alerts: readonly Alert[], severity: string) =>
          alerts
            .filter((alert) => alert.state === 'firing' && alert.severity === severity)
            .map((alert) => alert.segment);
        expect(fires(all, 'critical')).toEqual(fires(alone, 'critical'));
      }),
      { numRuns: runs },
    );
  });

  test('a relative change does not depend on the unit', () => {
    const relative = changed.map((each) =>
      each.kind === 'change' ? { ...each, measure: 'relative' as const, minChange: undefined } : each,
    );
    const finite = lines(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null)));
    fc.assert(
      fc.property(
        relative,
        rule,
        finite,
        raw,
        fc.constantFrom(2 ** -20, 0.01, 100, 10_000, 2 ** 40),
        (each, partial, values, data, factor) => {
          const levels: Rule['levels'] = [{ severity: 'warning', condition: each }];
          const outcome = (scaled: (number | null)[][]) =>
            replayRule(
              input({ ...partial, levels, recover: undefined }, series({ ...data, values: scaled })),
            ).map((alert) => [alert.segment, alert.state, alert.last.verdict, alert.transitions]);
          const scaled = values.map((list) => list.map((value) => (value === null ? null : value * factor)));
          expect(outcome(scaled)).toEqual(outcome(values));
        },
      ),
      { numRuns: runs },
    );
  });

  test('whatever the values, a report can be written as JSON without losing a number', () => {
    const wild = lines(fc.oneof(fc.double(), fc.constant(null)));
    fc.assert(
      fc.property(rule, raw, wild, (partial, data, values) => {
        const alerts = replayRule(input(partial, series({ ...data, values })));
        expect(JSON.parse(JSON.stringify(alerts), (_, value) => (Object.is(value, 0) ? 0 : value))).toEqual(
          JSON.parse(JSON.stringify(alerts)),
        );
        expect(
          JSON.stringify(alerts, (_, value) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'LOST' : value,
          ),
        ).not.toContain('LOST');
      }),
      { numRuns: runs },
    );
  });
});

describe('against a definition by counting', () => {
  test('an alert that never recovers fires at the first period with enough breaches among the last judged ones', () => {
    const values = fc.array(fc.constantFrom(1, 9, 9, null), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (list, breaches, more) => {
          const of = breaches + more;
          const over = seriesOf({ values: [list], rows: [list.map(() => 1)] });
          const levels: Rule['levels'] = [
            { severity: 'warning', condition: { kind: 'static', bound: { kind: 'below', limit: 5 }, span } },
          ];
          const [alert] = replayRule({
            rule: ruleOf({ levels, for: { breaches, of }, recoverFor: 1000 }),
            metric: {},
            series: over,
            calendars: new Map(),
          });
          const judged = list.flatMap((value, i) => (value === null ? [] : [{ i, breach: value < 5 }]));
          const first = judged.findIndex(
            (_, k) =>
              judged.slice(Math.max(0, k - of + 1), k + 1).filter((each) => each.breach).length >= breaches,
          );
          const expected = first < 0 ? undefined : over.axis.bounds[judged[first]!.i];
          expect(alert!.firingSince?.start).toBe(expected);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('speed', () => {
  test('a million noisy periods at two levels, with a mean of four weekdays each, take about a second', () => {
    const periods = 730;
    const count = 1400;
    // A linear congruential generator (Numerical Recipes): the same data in each run.
    let seed = 1;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const base = seriesOf({ values: [Array(periods).fill(1)], from: '2024-01-01' });
    const values = Float64Array.from({ length: periods * count }, () => 50 + 50 * random());
    const over: MetricSeries = {
      ...base,
      dimensions: ['sku'],
      segments: Array.from({ length: count }, (_, k) => [k]),
      values,
      rows: new Float64Array(values.length).fill(1),
      volume: new Float64Array(values.length).fill(100),
    };
    const drop = (below: number): Condition => ({
      kind: 'change',
      from: { kind: 'average', count: 4, same: 'weekday' },
      bound: { kind: 'below', limit: below },
      measure: 'relative',
      span,
    });
    const big = input(
      {
        by: ['sku'],
        levels: [
          { severity: 'warning', condition: drop(-0.3) },
          { severity: 'critical', condition: drop(-0.4) },
        ],
        for: { breaches: 2, of: 3 },
      },
      over,
    );
    replayRule(big);
    const before = process.cpuUsage();
    const alerts = replayRule(big);
    const { user, system } = process.cpuUsage(before);
    expect(alerts).toHaveLength(count);
    expect(alerts.some((alert) => alert.transitions.length > 10)).toBe(true);
    // On such noise, with 130,000 transitions, 1 s of a contended core; the limit is there for what grows with the square.
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
