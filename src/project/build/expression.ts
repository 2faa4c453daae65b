import { spanWithin } from '../../model/located.ts';
import type { Condition } from '../../model/rule.ts';
import type { Scope } from '../definition.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, type Located } from '../shape/located.ts';
import { spanOf } from '../yaml/tree.ts';
import { formulaNames } from './formula-names.ts';
import { expressionOf } from './scalar.ts';

/** buildExpression reads a formula that holds or not, and notes the metrics that it names. */
export function buildExpression(scope: Scope, condition: Located<ConditionSpec>): Condition | undefined {
  const node = field(condition, 'expr');
  const formula = expressionOf(node);
  if (node?.key === undefined || formula === undefined) return undefined;
  const inputs = formulaNames(formula.text).map(({ name, start, end }) => ({
    name,
    span: spanWithin(formula, start, end),
  }));
  for (const input of inputs) scope.references.push({ kind: 'metric', ...input });
  return { kind: 'expression', formula, inputs, span: spanOf(node.key) };
}
