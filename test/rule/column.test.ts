import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bound, Condition } from '../../src/model/rule.ts';
import { fillColumns, makeColumns } from '../../src/rule/column.ts';
import { compileRule } from '../../src/rule/compile.ts';
import { judgeLevel, newPoint, placePoint } from '../../src/rule/judge.ts';
import type { Reference } from '../../src/time/reference.ts';
import { nowhere, plainMetric, ruleOf, seriesOf } from './series-of.ts';

const periods = 30;
const number = fc.constantFrom(0, 1, -1, 2, 2.0000000000001, 5, 100, -100, 1e308, -1e308, 5e-324);
const value = fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
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
  { kind: 'average', count: 3 },
  { kind: 'average', count: 2, same: 'weekday' },
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  bound.map((each) => ({ kind: 'static' as const, bound: each, span: nowhere })),
  fc.record({
    kind: fc.constant('change' as const),
    from,
    bound,
    measure: fc.constantFrom('relative' as const, 'difference' as const),
    minChange: fc.constantFrom(0, 1),
    span: fc.constant(nowhere),
  }),
);

/** verdictsOf judges a segment in one pass, and each of its periods by itself. */
function verdictsOf(rule: Parameters<typeof ruleOf>[0], series: ReturnType<typeof seriesOf>) {
  const compiled = compileRule({ rule: ruleOf(rule), metric: plainMetric, series, calendars: new Map() });
  const columns = makeColumns(compiled)!;
  fillColumns(columns, 0, 0, compiled.periods);
  const point = newPoint();
  const alone = Array.from({ length: compiled.periods }, (_, i) => {
    placePoint(compiled, point, 0, i, -1, i);
    return judgeLevel(compiled, compiled.levels[0]!, point);
  });
  return { inOnePass: Array.from(columns.verdicts[0]!), breaches: Array.from(columns.breaches), alone };
}

test('a segment is judged in one pass as its periods are by themselves', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: periods, maxLength: periods }),
      condition,
      fc.record({
        complete: fc.integer({ min: 0, max: periods }),
        fresh: fc.integer({ min: 0, max: periods }),
      }),
      fc.record({
        minVolume: fc.constantFrom(undefined, 3),
        exclude: fc.boolean(),
        rebaseline: fc.boolean(),
      }),
      (values, each, known, { minVolume, exclude, rebaseline }) => {
        const series = { ...seriesOf({ values: [values] }), ...known };
        const first = series.axis.days[0]!;
        const rule = {
          levels: [{ severity: 'warning' as const, condition: each }],
          ...(minVolume === undefined ? {} : { minVolume }),
          exclude: exclude ? [{ from: first + 8, to: first + 10 }] : [],
          rebaseline: rebaseline ? [first + 12] : [],
        };
        const volume = Float64Array.from({ length: periods }, (_, i) => i % 7);
        const { inOnePass, breaches, alone } = verdictsOf(rule, { ...series, volume });
        expect(inOnePass).toEqual(alone);
        expect(breaches).toEqual(alone.map((code) => (code === 1 ? 1 : 0)));
      },
    ),
    { numRuns: 300 },
  );
});

test('the mean of two weekdays, by hand', () => {
  // Mondays of 100 and 200 make 150; the third Monday is 30 % under it, the fourth 50 % over 152.5.
  const values = Array.from({ length: 22 }, (_, i) => [100, 200, 105, 228.75][Math.floor(i / 7)]!);
  const change: Condition = {
    kind: 'change',
    from: { kind: 'average', count: 2, same: 'weekday' },
    bound: { kind: 'outside', low: -0.29, high: 0.51 },
    measure: 'relative',
    span: nowhere,
  };
  const { inOnePass } = verdictsOf(
    { levels: [{ severity: 'warning', condition: change }] },
    seriesOf({ values: [values] }),
  );
  expect(inOnePass).toEqual([...Array(14).fill(-1), ...Array(7).fill(1), 0]);
});
