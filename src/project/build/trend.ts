import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Condition, Trend } from '../../model/rule.ts';
import type { Scope } from '../definition.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { integerOf } from './scalar.ts';
import { buildBound, checkChange, type MeasuredUnit } from './threshold.ts';

const kinds = ['falls_for', 'rises_for', 'slope'] as const;

/** buildTrend reads a trend: exactly one of a run of falls, a run of rises, and a slope. */
export function buildTrend(
  scope: Scope,
  condition: Located<ConditionSpec>,
  judged: MeasuredUnit,
): Condition | undefined {
  const node = field(condition, 'trend');
  if (node?.kind !== 'map' || node.key === undefined) return undefined;
  const present = kinds.filter((kind) => node.entries.has(kind));
  if (present.length !== 1) {
    const second = present[1] === undefined ? undefined : node.entries.get(present[1])?.key;
    const message = `"trend" has exactly one of ${kinds.join(', ')}`;
    const span = second === undefined ? ownerSpan(node) : spanOf(second);
    scope.diagnostics.push(errorAt('condition-kind', message, span));
    return undefined;
  }
  const over = field(node, 'over');
  const isSlope = present[0] === 'slope';
  if (isSlope !== (over !== undefined)) {
    const message = isSlope ? '"slope" needs "over", a number of periods' : '"over" goes with "slope"';
    scope.diagnostics.push(errorAt('missing-key', message, isSlope ? ownerSpan(node) : guiltySpan(over!)));
    return undefined;
  }
  const trend = isSlope ? buildSlope(scope, node, judged) : buildRun(node);
  return trend && { kind: 'trend', trend, span: spanOf(node.key) };
}

type TrendNode = NonNullable<ReturnType<typeof field<ConditionSpec, 'trend'>>>;

function buildRun(node: TrendNode): Trend | undefined {
  const falls = integerOf(field(node, 'falls_for'));
  const length = falls ?? integerOf(field(node, 'rises_for'));
  return length === undefined ? undefined : { kind: 'run', direction: falls === undefined ? 1 : -1, length };
}

function buildSlope(scope: Scope, node: TrendNode, judged: MeasuredUnit): Trend | undefined {
  const slope = field(node, 'slope');
  const over = integerOf(field(node, 'over'));
  if (slope === undefined || over === undefined) return undefined;
  const built = buildBound(scope, slope, '"slope"');
  const measures = (built?.limits ?? []).map((limit) => checkChange(scope, limit, judged));
  if (built === undefined) return undefined;
  if (new Set(measures).size > 1) {
    const message = 'both numbers must be relative (%), or both differences';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(slope)));
  }
  return { kind: 'slope', bound: built.bound, measure: measures[0] ?? 'difference', over };
}
