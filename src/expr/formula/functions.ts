import type { FormulaFunction } from './tree.ts';

/** FormulaFunctionEntry says how a function of formulas is called and what it does. */
export interface FormulaFunctionEntry {
  readonly signature: string;
  readonly meaning: string;
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
}

/** formulaFunctions is the fixed list; null in, null out, except for coalesce and the branch that `if` does not take. */
export const formulaFunctions: Readonly<Record<FormulaFunction, FormulaFunctionEntry>> = {
  abs: { signature: 'abs(x)', meaning: 'absolute value', arity: [1, 1] },
  min: { signature: 'min(x, y, …)', meaning: 'smallest of the values', arity: [1, 100] },
  max: { signature: 'max(x, y, …)', meaning: 'largest of the values', arity: [1, 100] },
  round: { signature: 'round(x [, digits])', meaning: 'rounded half away from zero', arity: [1, 2] },
  sqrt: { signature: 'sqrt(x)', meaning: 'square root, null below zero', arity: [1, 1] },
  log: {
    signature: 'log(x [, base])',
    meaning: 'natural logarithm, or to a base, null unless above zero',
    arity: [1, 2],
  },
  exp: { signature: 'exp(x)', meaning: 'e to the x', arity: [1, 1] },
  if: {
    signature: 'if(condition, then, else)',
    meaning: 'one of two values, null without a condition',
    arity: [3, 3],
  },
  coalesce: { signature: 'coalesce(x, y, …)', meaning: 'first value that is not null', arity: [1, 100] },
  safe_divide: { signature: 'safe_divide(x, y)', meaning: 'x / y, null where y is zero', arity: [2, 2] },
};

/** isFormulaFunction tells whether a name is on the list. */
export function isFormulaFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(formulaFunctions, name);
}
