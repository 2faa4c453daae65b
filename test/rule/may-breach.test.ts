import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bound, Condition } from '../../src/model/rule.ts';
import { compileRule } from '../../src/rule/compile.ts';
import { judgeLevel, newPoint, placePoint } from '../../src/rule/judge.ts';
import { markerOf } from '../../src/rule/may-breach.ts';
import { verdictCode } from '../../src/rule/verdict.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import type { Reference } from '../../src/time/reference.ts';
import { ruleOf, seriesOf, nowhere as span, targetOf } from './series-of.ts';

const periods = 30;
const number = fc.constantFrom(0, 1, -1, 2, 2.0000000000001, 5, 100, -100, 1e308, -1e308, 5e-324);
const hole = fc.constantFrom(Number.NaN, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
const value = fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: hole });
const values = fc.array(value, { minLength: periods, maxLength: periods });
const bound: fc.Arbitrary<Bound> = fc.oneof(
  number.map((limit) => ({ kind: 'below' as const, limit })),
  number.map((limit) => ({ kind: 'above' as const, limit })),
  number.map((limit) => ({ kind: 'equals' as const, limit })),
  fc.constantFrom<Bound[]>(
    { kind: 'outside', low: -0.5, high: 1 },
    { kind: 'outside', low: 0, high: 0 },
    { kind: 'inside', low: -1, high: 2 },
  ),
);
const from: fc.Arbitrary<Reference> = fc.constantFrom<Reference[]>(
  { kind: 'previous' },
  { kind: 'ago', count: 1, unit: 'week' },
  { kind: 'ago', count: 1, unit: 'year' },
  { kind: 'average', count: 3 },
  { kind: 'average', count: 2, same: 'weekday' },
);
const measure = fc.constantFrom('relative' as const, 'difference' as const);
const limited = bound.map((each) => ({ kind: 'static' as const, bound: each, span }));
const changed = fc.record({
  kind: fc.constant('change' as const),
  from,
  bound,
  measure,
  minChange: fc.constantFrom(0, 1),
  align: fc.constantFrom(undefined, 'events'),
  span: fc.constant(span),
});
const trend = fc.oneof(
  fc.record({
    kind: fc.constant('run' as const),
    direction: fc.constantFrom(-1 as const, 1 as const),
    length: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('slope' as const), bound, measure, over: fc.integer({ min: 3, max: 6 }) }),
);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  limited,
  changed,
  trend.map((each): Condition => ({ kind: 'trend', trend: each, span })),
  fc.record({
    kind: fc.constant('target' as const),
    bound,
    pace: fc.constantFrom(false as const, 'linear' as const),
    span: fc.constant(span),
  }),
  fc.oneof(limited, changed).map((holds): Condition => ({ kind: 'share', of: [], holds, span })),
  fc.constantFrom<Condition[]>(
    { kind: 'expression', formula: { text: 'value > 1', span, lines: [span.start] }, inputs: [], span },
    { kind: 'calendar', calendar: 'events', span },
    { kind: 'missing', length: { count: 2, unit: 'day' }, span },
  ),
);
const nested = fc
  .record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    learned: fc.boolean(),
  })
  .map(({ kind, of, learned }): Condition => ({ kind, of: learned ? [...of, unmarked] : of, span }));
/** Of this nothing is known of a period before it is judged. */
const unmarked: Condition = {
  kind: 'not',
  of: { kind: 'static', bound: { kind: 'above', limit: 2 }, span },
  span,
};
const calendars = new Map<string, Calendar>([
  [
    'events',
    {
      name: 'events',
      closedWeekdays: [],
      closedDates: [],
      except: [],
      events: [{ kind: 'yearly', name: 'sale', from: { month: 3, day: 10 }, to: { month: 3, day: 13 } }],
    },
  ],
]);

/** lookOver marks the periods of a segment in which a rule may breach, and judges each of them by itself. */
function lookOver(
  rule: Parameters<typeof ruleOf>[0],
  series: ReturnType<typeof seriesOf>,
  total: readonly number[],
) {
  const over = Float64Array.from(total);
  const compiled = compileRule({
    rule: ruleOf(rule),
    metric: { target: targetOf({ day: 2, week: 10 }) },
    series,
    calendars,
    companions: ({ metric }) => ({
      ...series,
      values: metric.startsWith('expr')
        ? over.map((each) => (Number.isNaN(each) ? each : +(each > 1)))
        : over,
    }),
  });
  const marks = new Uint8Array(periods);
  const mark = markerOf(compiled);
  mark?.(0, 0, periods, marks);
  const point = newPoint();
  const breaches = Array.from({ length: periods }, (_, i) => {
    placePoint(compiled, point, 0, i, -1, i);
    return judgeLevel(compiled, compiled.levels[0]!, point) === verdictCode.breach ? 1 : 0;
  });
  return { isMarked: mark !== undefined, marks: Array.from(marks), breaches };
}

test('where nothing is marked, no period breaches by itself', () => {
  fc.assert(
    fc.property(
      values,
      values,
      fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: nested }),
      fc.record({
        complete: fc.integer({ min: 0, max: periods }),
        fresh: fc.integer({ min: 0, max: periods }),
      }),
      fc.record({
        minVolume: fc.constantFrom(undefined, 3),
        exclude: fc.boolean(),
        rebaseline: fc.boolean(),
      }),
      (own, total, each, known, { minVolume, exclude, rebaseline }) => {
        const series = { ...seriesOf({ values: [own] }), ...known };
        const first = series.axis.days[0]!;
        const rule = {
          levels: [{ severity: 'warning' as const, condition: each }],
          ...(minVolume === undefined ? {} : { minVolume }),
          exclude: exclude ? [{ from: first + 8, to: first + 10 }] : [],
          rebaseline: rebaseline ? [first + 12] : [],
        };
        const volume = Float64Array.from({ length: periods }, (_, i) => i % 7);
        const { isMarked, marks, breaches } = lookOver(rule, { ...series, volume }, total);
        if (isMarked) expect(breaches.filter((breach, i) => breach > marks[i]!)).toEqual([]);
        else expect(JSON.stringify(each)).toContain('"not"');
      },
    ),
    { numRuns: 1500 },
  );
});

/** markedIn marks what a condition says of values, by which it is then judged. */
function markedIn(condition: Condition, own: readonly number[]) {
  const padded = [...own, ...Array(periods - own.length).fill(Number.NaN)];
  const levels = [{ severity: 'warning' as const, condition }];
  const { marks, breaches } = lookOver({ levels }, seriesOf({ values: [padded] }), padded);
  expect(marks).toEqual(breaches);
  return marks.slice(0, own.length);
}

test('a change from the mean of two weekdays is marked where it breaches alone, by hand', () => {
  // Mondays of 100 and 200 make 150; the third Monday is 30 % under it, the fourth 50 % over 152.5.
  const own = Array.from({ length: 22 }, (_, i) => [100, 200, 105, 228.75][Math.floor(i / 7)]!);
  const change: Condition = {
    kind: 'change',
    from: { kind: 'average', count: 2, same: 'weekday' },
    bound: { kind: 'outside', low: -0.29, high: 0.51 },
    measure: 'relative',
    span,
  };
  expect(markedIn(change, own)).toEqual([...Array(14).fill(0), ...Array(7).fill(1), 0]);
  // Without a value a week before, the one of two weeks before is taken: 100 and 200 again.
  const holed = [...Array(7).fill(100), ...Array(7).fill(200), ...Array(7).fill(Number.NaN), 105];
  expect(markedIn(change, holed)).toEqual([...Array(21).fill(0), 1]);
});

test('falls and slopes are marked where they breach alone, by hand', () => {
  const falls: Condition = { kind: 'trend', trend: { kind: 'run', direction: -1, length: 2 }, span };
  expect(markedIn(falls, [5, 4, 3, 3, 2, 1, 2, Number.NaN, 1, 0, -1])).toEqual([
    0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1,
  ]);
  const slope: Condition = {
    kind: 'trend',
    trend: { kind: 'slope', bound: { kind: 'above', limit: 1.4 }, measure: 'difference', over: 3 },
    span,
  };
  // Of three values the slope is half of what the last is above the first: 1, 1.5, 0.5.
  expect(markedIn(slope, [1, 2, 3, 5, 4])).toEqual([0, 0, 0, 1, 0]);
});
