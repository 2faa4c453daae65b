import type { DiagnosticCode } from '../../diagnostic/codes.ts';

/** TextRange is a half-open stretch `[start, end)` of a fragment, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** SqlColumn is a column of the source, by its name as written (without quotes). */
export interface SqlColumn extends TextRange {
  readonly kind: 'column';
  readonly name: string;
  /** The names written before it, `stores.regions.`: absent for a column of the source's own. */
  readonly qualifier?: readonly SqlName[];
}

/** SqlName is one of the names of a qualified column. */
export interface SqlName extends TextRange {
  readonly name: string;
}

/** LiteralType is what a literal is; `null` has no type of its own. */
export type LiteralType =
  | 'integer'
  | 'decimal'
  | 'double'
  | 'text'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | 'null';

/** SqlLiteral is a constant; `text` is its unquoted value (`-12`, `1.50`, `已取消`, `true`, `2026-11-20`, `null`). */
export interface SqlLiteral extends TextRange {
  readonly kind: 'literal';
  readonly type: LiteralType;
  readonly text: string;
}

/** SortKey is one key of an ordered aggregate; `nulls` only where it was written. */
export interface SortKey {
  readonly expr: SqlExpr;
  readonly descending: boolean;
  readonly nulls?: 'first' | 'last';
}

/** SqlCall is a call of a function, by its canonical name, of the documented list unless it is native; `count(*)` is `count` of nothing. */
export interface SqlCall extends TextRange {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly SqlExpr[];
  /** The following three stand on aggregates only. */
  readonly distinct: boolean;
  readonly filter?: SqlExpr;
  readonly orderBy: readonly SortKey[];
  /** What a function of the engine is that the documented list leaves out. */
  readonly native?: NativeKind;
}

/** NativeKind is what a function of an engine is computed over: rows, or the values of one. */
export type NativeKind = 'aggregate' | 'scalar';

/** NativeFunctions tells what an engine's function of a name in lower case is; undefined where it has none. */
export type NativeFunctions = (name: string) => NativeKind | undefined;

/** ArithmeticOperator is an operator that is not a comparison; `-` is also unary. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '||';

/** SqlOperator applies an arithmetic operator to one (only `-`) or two operands. */
export interface SqlOperator extends TextRange {
  readonly kind: 'operator';
  readonly operator: ArithmeticOperator;
  readonly args: readonly SqlExpr[];
}

/** ComparisonOperator compares two values; the last two treat null as a value. */
export type ComparisonOperator =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'IS DISTINCT FROM'
  | 'IS NOT DISTINCT FROM';

/** SqlComparison compares two expressions. */
export interface SqlComparison extends TextRange {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: SqlExpr;
  readonly right: SqlExpr;
}

/** SqlConjunction joins two or more conditions by `AND` or `OR`. */
export interface SqlConjunction extends TextRange {
  readonly kind: 'conjunction';
  readonly operator: 'AND' | 'OR';
  readonly args: readonly SqlExpr[];
}

/** SqlNot negates a condition. */
export interface SqlNot extends TextRange {
  readonly kind: 'not';
  readonly arg: SqlExpr;
}

/** SqlIsNull asks whether a value is null, or is not. */
export interface SqlIsNull extends TextRange {
  readonly kind: 'is_null';
  readonly arg: SqlExpr;
  readonly negated: boolean;
}

/** SqlBetween asks whether a value lies in a closed interval. */
export interface SqlBetween extends TextRange {
  readonly kind: 'between';
  readonly arg: SqlExpr;
  readonly low: SqlExpr;
  readonly high: SqlExpr;
}

/** SqlIn asks whether a value equals one of a list. */
export interface SqlIn extends TextRange {
  readonly kind: 'in';
  readonly arg: SqlExpr;
  readonly items: readonly SqlExpr[];
  readonly negated: boolean;
}

/** SqlLike matches a text against a pattern of `%` and `_`. */
export interface SqlLike extends TextRange {
  readonly kind: 'like';
  readonly arg: SqlExpr;
  readonly pattern: SqlExpr;
  readonly escape?: SqlExpr;
  readonly caseSensitive: boolean;
  readonly negated: boolean;
}

/** SqlCase is a searched `CASE`; `otherwise` is absent when there is no `ELSE`. */
export interface SqlCase extends TextRange {
  readonly kind: 'case';
  readonly branches: readonly { readonly when: SqlExpr; readonly result: SqlExpr }[];
  readonly otherwise?: SqlExpr;
}

/** SqlCast converts to a type of the documented list, such as `DECIMAL(18,2)`; `safe` gives null instead of failing. */
export interface SqlCast extends TextRange {
  readonly kind: 'cast';
  readonly arg: SqlExpr;
  readonly type: string;
  readonly safe: boolean;
}

/** IntervalUnit is a unit of `INTERVAL n unit`. */
export type IntervalUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** SqlInterval is a number of calendar or clock units. */
export interface SqlInterval extends TextRange {
  readonly kind: 'interval';
  readonly count: SqlExpr;
  readonly unit: IntervalUnit;
}

/** SqlAtom stands, in the combining expression of a measure, for its atom of that index. */
export interface SqlAtom extends TextRange {
  readonly kind: 'atom';
  readonly index: number;
}

/** SqlExpr is a parsed fragment of SQL; every node says which stretch of the fragment it came from. */
export type SqlExpr =
  | SqlColumn
  | SqlLiteral
  | SqlCall
  | SqlOperator
  | SqlComparison
  | SqlConjunction
  | SqlNot
  | SqlIsNull
  | SqlBetween
  | SqlIn
  | SqlLike
  | SqlCase
  | SqlCast
  | SqlInterval
  | SqlAtom;

/** ExprError is a mistake in a fragment or formula and the stretch of it that is to blame. */
export interface ExprError extends TextRange {
  readonly kind: 'error';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help?: string;
}

/** SqlParse is what parsing one fragment gives. */
export type SqlParse = { readonly kind: 'ok'; readonly expr: SqlExpr } | ExprError;
