import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Condition } from '../../model/rule.ts';
import type { Scope } from '../definition.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, items, type Located } from '../shape/located.ts';
import { guiltySpan, spanOf } from '../yaml/tree.ts';
import { buildBudget } from './baseline.ts';
import type { Judged } from './condition.ts';
import { referenceOf } from './scalar.ts';

/** Most metrics that are looked at together: more would need years to know how they vary. */
const most = 12;

/** buildPattern reads several metrics that are looked at together, of which the judged one is always one. */
export function buildPattern(
  scope: Scope,
  condition: Located<ConditionSpec>,
  { metric }: Judged,
): Condition | undefined {
  const node = field(condition, 'pattern');
  const list = field(node, 'with');
  if (node?.key === undefined || list === undefined) return undefined;
  const names = items(list).flatMap((item) => referenceOf(scope, 'metric', item) ?? []);
  const others = names.filter(
    ({ name }, k) => name !== metric && names.findIndex((each) => each.name === name) === k,
  );
  if (others.length === 0 || others.length >= most) {
    const message =
      others.length === 0
        ? `"with" names no metric beside "${metric}"`
        : `at most ${most} metrics are looked at together`;
    const help = others.length === 0 ? 'one metric by itself is for "baseline"' : undefined;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(list), { help }));
    return undefined;
  }
  return {
    kind: 'pattern',
    with: others,
    falseAlarms: buildBudget(scope, field(node, 'false_alarms')),
    calendars: items(field(node, 'calendars')).flatMap(
      (item) => referenceOf(scope, 'calendar', item)?.name ?? [],
    ),
    span: spanOf(node.key),
  };
}
