import type { Condition } from '../model/rule.ts';
import { valuesBeside } from './companion.ts';
import type { RuleInput } from './compile.ts';
import type { CompiledCondition, CompiledRule, Point } from './compiled.ts';

/** Share is a compiled share condition. */
export type Share = Extract<CompiledCondition, { kind: 'share' }>;

/** compileShare divides the values by the total of their period. */
export function compileShare(
  { rule, series, companions }: RuleInput,
  { of }: Extract<Condition, { kind: 'share' }>,
  holds: CompiledCondition,
): Share {
  const totals = valuesBeside(series, companions?.({ metric: rule.metric, grain: rule.grain, by: of }));
  const shares = new Float64Array(totals.length);
  for (let at = 0; at < shares.length; at++) {
    const total = totals[at]!;
    shares[at] = total === 0 ? Number.NaN : series.values[at]! / total;
  }
  return { kind: 'share', of, holds, totals, shares, view: {} };
}

/** shareView is the rule as if it judged the shares. */
export function shareView(compiled: CompiledRule, { shares, view }: Share): CompiledRule {
  if (view.rule === undefined) {
    const { scale: _, exact: __, ...series } = compiled.series;
    view.rule = { ...compiled, series: { ...series, values: shares }, exact: false };
  }
  return view.rule;
}

/** onShare does something at a point whose value is the share for that time; undefined with the failure set without one. */
export function onShare<T>(
  { shares, totals }: Share,
  point: Point,
  metric: string,
  act: (point: Point) => T,
): T | undefined {
  const at = point.offset + point.period;
  const share = shares[at]!;
  if (!Number.isFinite(share)) {
    point.failure = totals[at] === 0 ? { kind: 'zero_reference' } : { kind: 'missing_input', metric };
    return undefined;
  }
  const { value } = point;
  point.value = share;
  try {
    return act(point);
  } finally {
    point.value = value;
  }
}
