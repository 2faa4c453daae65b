import { describe, expect, test } from 'vitest';
import type { Condition, Rule, Trend } from '../../src/model/rule.ts';
import { compileRule } from '../../src/rule/compile.ts';
import { newPoint, placePoint } from '../../src/rule/judge.ts';
import { judgementAt } from '../../src/rule/judgement.ts';
import { dayOf, nowhere, plainMetric, ruleOf, seriesOf } from './series-of.ts';

function judge(trend: Trend, values: (number | null)[], rule: Partial<Rule> = {}) {
  const condition: Condition = { kind: 'trend', trend, span: nowhere };
  const series = seriesOf({ values: [values] });
  const levels = [{ severity: 'warning' as const, condition }];
  const compiled = compileRule({
    rule: ruleOf({ levels, ...rule }),
    metric: plainMetric,
    series,
    calendars: new Map(),
  });
  const point = newPoint();
  placePoint(compiled, point, 0, values.length - 1, -1, values.length - 1);
  return judgementAt(compiled, point);
}
const falls = (length: number): Trend => ({ kind: 'run', direction: -1, length });
const slope = (limit: number, over: number, measure: 'relative' | 'difference' = 'difference'): Trend => ({
  kind: 'slope',
  bound: { kind: 'below', limit },
  measure,
  over,
});

describe('a run', () => {
  test.each([
    [[5, 4, 3, 2], 3, 'breach'],
    [[5, 4, 3, 3], 3, 'ok'],
    [[3, 4, 3, 2], 3, 'ok'],
    [[9, 5, 4, 3, 2], 3, 'breach'],
    // One more value is needed than there are falls.
    [[4, 3, 2], 3, 'no_verdict'],
    [[5, null, 3, 2], 3, 'no_verdict'],
    // That it did not fall last is known whatever lies before.
    [[5, null, 2, 3], 3, 'ok'],
    [[5, 4, 3, null], 3, 'no_verdict'],
  ] as const)('%j falling for %i periods: %s', (values, length, verdict) =>
    expect(judge(falls(length), [...values]).verdict).toBe(verdict),
  );

  test('rises are the other way round, and the reason says from where', () => {
    const { verdict, reason } = judge({ kind: 'run', direction: 1, length: 2 }, [7, 1, 2, 3]);
    expect(verdict).toBe('breach');
    expect(reason).toEqual({ kind: 'run', value: 3, direction: 1, length: 2, count: 2, start: 1 });
  });

  test('excluded days are passed over, and a new normal hides what was before', () => {
    // The third is 2026-03-04.
    const third = { from: dayOf('2026-03-04'), to: dayOf('2026-03-04') };
    expect(judge(falls(2), [5, 4, 9, 3]).verdict).toBe('ok');
    expect(judge(falls(2), [5, 4, 9, 3], { exclude: [third] }).verdict).toBe('breach');
    expect(judge(falls(2), [5, 4, 3], { rebaseline: [dayOf('2026-03-03')] }).verdict).toBe('no_verdict');
  });
});

describe('a slope', () => {
  test('is that of the least-squares line', () => {
    // x 0..3, y 10 8 9 5: x̄ 1.5, ȳ 8, Σ(x-x̄)(y-ȳ) = -1.5·2 - 0.5·0 + 0.5·1 + 1.5·(-3) = -7, Σ(x-x̄)² = 5.
    const { verdict, reason } = judge(slope(-1, 4), [100, 10, 8, 9, 5]);
    expect(verdict).toBe('breach');
    expect(reason).toMatchObject({ kind: 'slope', slope: -1.4, over: 4 });
    expect(judge(slope(-0.1, 4, 'relative'), [10, 8, 9, 5]).reason).toMatchObject({ slope: -1.4 / 8 });
  });

  test('a value may lack in a third of the periods', () => {
    // x 0, 2, 3 and y 10, 4, 1 lie on a line that falls by 3.
    expect(judge(slope(-1, 4), [10, null, 4, 1]).reason).toMatchObject({ slope: -3 });
    expect(judge(slope(-1, 5), [10, null, null, 4, 1]).verdict).toBe('no_verdict');
    expect(judge(slope(-1, 4), [8, 9, 5]).verdict).toBe('no_verdict');
  });

  test('a mean of 0 gives no relative slope; large and equal values are exact', () => {
    expect(judge(slope(-0.1, 3, 'relative'), [1, 0, -1]).verdict).toBe('no_verdict');
    expect(judge(slope(-0.5, 3), [1e15 + 2, 1e15 + 1, 1e15]).reason).toMatchObject({ slope: -1 });
    expect(judge(slope(0, 3), [7, 7, 7])).toMatchObject({ verdict: 'ok', reason: { slope: 0 } });
  });

  test('does not depend on the unit when relative, nor on a shift when it is a difference', () => {
    const values = [10, 8, 9, 5];
    const scaled = judge(
      slope(-0.1, 4, 'relative'),
      values.map((v) => v * 1024),
    );
    expect(scaled.reason).toMatchObject({ slope: -1.4 / 8 });
    expect(
      judge(
        slope(-1, 4),
        values.map((v) => v + 4096),
      ).reason,
    ).toMatchObject({ slope: -1.4 });
  });
});
