import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { AlarmBudget, Condition } from '../../model/rule.ts';
import type { Scope } from '../definition.ts';
import type { Scalar } from '../scalar.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, items, type Located } from '../shape/located.ts';
import { guiltySpan, spanOf } from '../yaml/tree.ts';
import type { Judged } from './condition.ts';
import { choiceOf, numberOf, referenceOf } from './scalar.ts';
import type { MeasuredUnit } from './threshold.ts';

/** defaultBudget holds where a rule does not say how many false alarms are bearable. */
const defaultBudget: AlarmBudget = { max: 1, per: 'quarter' };

/** buildBaseline reads a baseline condition. */
export function buildBaseline(
  scope: Scope,
  condition: Located<ConditionSpec>,
  judged: MeasuredUnit,
): Condition | undefined {
  const node = field(condition, 'baseline');
  if (node?.key === undefined) return undefined;
  const minChange = buildMinDifference(scope, field(node, 'min_change'), judged);
  return {
    kind: 'baseline',
    against: choiceOf(field(node, 'against')) ?? 'expected',
    direction: choiceOf(field(node, 'direction')) ?? 'both',
    falseAlarms: buildBudget(scope, field(node, 'false_alarms')),
    ...(minChange === undefined ? {} : { minChange }),
    calendars: items(field(node, 'calendars')).flatMap(
      (item) => referenceOf(scope, 'calendar', item)?.name ?? [],
    ),
    span: spanOf(node.key),
  };
}

/** buildPeers reads a comparison with the other segments. */
export function buildPeers(
  scope: Scope,
  condition: Located<ConditionSpec>,
  judged: Judged,
): Condition | undefined {
  const node = field(condition, 'peers');
  if (node?.key === undefined) return undefined;
  if (judged.by.length === 0) {
    const help = 'add "by:" with the dimensions whose segments are held beside each other';
    const message = '"peers" compares segments, but the rule has no "by"';
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(node.key), { help }));
  }
  const minChange = buildMinDifference(scope, field(node, 'min_change'), judged);
  return {
    kind: 'peers',
    direction: choiceOf(field(node, 'direction')) ?? 'both',
    falseAlarms: buildBudget(scope, field(node, 'false_alarms')),
    ...(minChange === undefined ? {} : { minChange }),
    span: spanOf(node.key),
  };
}

type BudgetSpec = NonNullable<NonNullable<ConditionSpec['baseline']>['false_alarms']>;

/** buildBudget reads how many false alarms are bearable. */
export function buildBudget(scope: Scope, node: Located<BudgetSpec> | undefined): AlarmBudget {
  const most = field(node, 'max');
  const max = numberOf(scope, most);
  const per = choiceOf(field(node, 'per'));
  if (node === undefined || most === undefined || max === undefined || per === undefined)
    return defaultBudget;
  if (max.suffix === '%' || max.suffix === 'pp' || !(max.value > 0)) {
    const message = '"max" is a number of alarms, more than 0';
    const help = 'fewer than one is fine: "{ max: 1, per: year }" says the same as 0.25 a quarter';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(most), { help }));
  }
  return { max: max.value, per };
}

/** buildMinDifference reads a least difference, which is in the unit of the metric and never relative. */
function buildMinDifference(
  scope: Scope,
  node: Located<Scalar<'number'>> | undefined,
  judged: MeasuredUnit,
): number | undefined {
  const number = numberOf(scope, node);
  if (number === undefined || node === undefined) return undefined;
  const isRate = number.suffix === '%' || number.suffix === 'pp';
  if ((judged.isKnown && isRate && judged.unit !== '%') || number.value < 0) {
    const message = '"min_change" is a difference in the metric\'s unit, neither relative nor negative';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node)));
  }
  return number.value;
}
