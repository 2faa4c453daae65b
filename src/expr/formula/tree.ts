import type { ExprError, TextRange } from '../sql/tree.ts';

/** FormulaOperator is an operator of a formula; comparisons and the logical ones give 1 or 0. */
export type FormulaOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'and'
  | 'or';

/** FormulaFunction is a function a formula may call. */
export type FormulaFunction =
  | 'abs'
  | 'min'
  | 'max'
  | 'round'
  | 'sqrt'
  | 'log'
  | 'exp'
  | 'if'
  | 'coalesce'
  | 'safe_divide';

/** FormulaNode is one node of a formula; `input` is the metric of that index in `Formula.inputs`. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly arg: FormulaNode }
  | {
      readonly kind: 'binary';
      readonly operator: FormulaOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly args: readonly FormulaNode[] };

/** Formula is a parsed formula and the different metrics it names, in the order of their first mention. */
export interface Formula {
  readonly root: FormulaNode;
  readonly inputs: readonly string[];
}

/** FormulaName is a place where a formula names a metric. */
export interface FormulaName extends TextRange {
  readonly name: string;
}

/** FormulaParse is what parsing a formula gives; `names` lists every mention. */
export type FormulaParse =
  | { readonly kind: 'ok'; readonly formula: Formula; readonly names: readonly FormulaName[] }
  | ExprError;
