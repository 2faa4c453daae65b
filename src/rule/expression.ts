import type { NoVerdict } from '../model/reason.ts';
import type { Condition } from '../model/rule.ts';
import { besideOf, expressionName, valuesBeside } from './companion.ts';
import type { RuleInput } from './compile.ts';
import type { CompiledCondition, Point } from './compiled.ts';

/** Expression is a compiled expression condition. */
export type Expression = Extract<CompiledCondition, { kind: 'expression' }>;

/** compileExpression lays out what the formula and each metric in it come to. */
export function compileExpression(
  { rule, series, companions }: RuleInput,
  { formula, inputs }: Extract<Condition, { kind: 'expression' }>,
): Expression {
  const beside = (metric: string) => valuesBeside(series, companions?.(besideOf(rule, metric)));
  return {
    kind: 'expression',
    text: formula.text,
    results: beside(expressionName(formula)),
    inputs: inputs.map(({ name }) => ({ metric: name, values: beside(name) })),
  };
}

/** resultAt is what the formula comes to at a point: not 0 where it holds, NaN where it is unknown. */
export function resultAt({ results }: Expression, { offset, period }: Point): number {
  return results[offset + period]!;
}

/** unknownAt says why the formula is unknown at a point: the first metric without a value, else the formula itself. */
export function unknownAt({ text, inputs }: Expression, { offset, period }: Point): NoVerdict {
  const missing = inputs.find(({ values }) => Number.isNaN(values[offset + period]!));
  return { kind: 'missing_input', metric: missing?.metric ?? text };
}
