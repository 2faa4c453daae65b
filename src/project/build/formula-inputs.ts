import { errorAt } from '../../diagnostic/diagnostic.ts';
import { type SourceText, spanWithin } from '../../model/located.ts';
import type { FormulaInput } from '../../model/metric.ts';
import type { Scope } from '../definition.ts';
import { nearestHelp } from '../resolve/references.ts';
import type { FormulaInputSpec } from '../schema/metric.ts';
import { field, fields, type Located, scalarOf } from '../shape/located.ts';
import { guiltySpan, spanOf } from '../yaml/tree.ts';
import { formulaNames } from './formula-names.ts';
import { durationOf, expressionOf, grainOf } from './scalar.ts';

/**
 * buildFormulaInputs gives the operands that a formula names: metrics, and what stands under their names in `inputs`.
 * An entry of `inputs` that the formula does not name is reported.
 */
export function buildFormulaInputs(
  scope: Scope,
  formula: SourceText,
  node: Located<Record<string, FormulaInputSpec>> | undefined,
): FormulaInput[] {
  const declared = new Map(fields(node).map((entry) => [entry.key.name, entry]));
  const named = formulaNames(formula.text);
  for (const { key } of declared.values()) {
    if (formula.text === '' || named.some(({ name }) => name === key.name)) continue;
    const names = named.map(({ name }) => name);
    const help = nearestHelp(key.name, names, 'it names');
    scope.diagnostics.push(
      errorAt('bad-value', `the formula does not name "${key.name}"`, spanOf(key), { help }),
    );
  }
  return named.map(({ name, start, end }) => {
    const span = spanWithin(formula, start, end);
    const input = declared.get(name)?.value;
    return input === undefined ? { name, span } : buildInput(scope, name, input, span);
  });
}

function buildInput(
  scope: Scope,
  as: string,
  node: Located<FormulaInputSpec>,
  named: FormulaInput['span'],
): FormulaInput {
  const metric = scalarOf(field(node, 'metric'));
  const where = expressionOf(field(node, 'where'));
  const offsetNode = field(node, 'offset');
  const offset = durationOf(scope, offsetNode);
  if (offset?.count === 0) {
    const message = '"offset" must be at least one unit of time';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(offsetNode!)));
  }
  const toGrain = field(node, 'offset_to_grain');
  const offsetToGrain = grainOf(scope, toGrain);
  if (offsetNode !== undefined && toGrain?.key !== undefined) {
    const message = 'an operand is of one earlier time: either "offset" or "offset_to_grain"';
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(toGrain.key)));
  }
  return {
    name: metric?.text ?? as,
    span: metric === undefined ? named : guiltySpan(metric),
    as,
    ...(where === undefined ? {} : { where }),
    ...(offset === undefined ? {} : { offset }),
    ...(offsetToGrain === undefined ? {} : { offsetToGrain }),
  };
}
