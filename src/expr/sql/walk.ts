import { aggregateClassOf } from './functions.ts';
import type { SqlExpr, TextRange } from './tree.ts';

/** ColumnUse is a place where a fragment names a column. */
export interface ColumnUse extends TextRange {
  readonly name: string;
}

/** childrenOf gives the expressions directly below one, in the order they are written. */
export function childrenOf(expr: SqlExpr): readonly SqlExpr[] {
  switch (expr.kind) {
    case 'column':
    case 'literal':
    case 'atom':
      return [];
    case 'call': {
      const keys = expr.orderBy.map((key) => key.expr);
      return [...expr.args, ...keys, ...(expr.filter ? [expr.filter] : [])];
    }
    case 'operator':
    case 'conjunction':
      return expr.args;
    case 'comparison':
      return [expr.left, expr.right];
    case 'not':
    case 'is_null':
    case 'cast':
      return [expr.arg];
    case 'between':
      return [expr.arg, expr.low, expr.high];
    case 'in':
      return [expr.arg, ...expr.items];
    case 'like':
      return [expr.arg, expr.pattern, ...(expr.escape ? [expr.escape] : [])];
    case 'case': {
      const arms = expr.branches.flatMap((branch) => [branch.when, branch.result]);
      return expr.otherwise ? [...arms, expr.otherwise] : arms;
    }
    case 'interval':
      return [expr.count];
  }
}

/** columnRefs lists every place where an expression names a column, in the order they are written. */
export function columnRefs(expr: SqlExpr): ColumnUse[] {
  if (expr.kind === 'column') return [{ name: expr.name, start: expr.start, end: expr.end }];
  return childrenOf(expr).flatMap(columnRefs);
}

/** isAggregate tells whether an expression is itself a call of an aggregate. */
export function isAggregate(expr: SqlExpr): boolean {
  if (expr.kind !== 'call') return false;
  return expr.native === 'aggregate' || aggregateClassOf(expr.name, expr.distinct) !== undefined;
}

/** findAggregate gives the first aggregate in an expression, the expression itself included. */
export function findAggregate(expr: SqlExpr): SqlExpr | undefined {
  if (isAggregate(expr)) return expr;
  for (const child of childrenOf(expr)) {
    const found = findAggregate(child);
    if (found) return found;
  }
  return undefined;
}

/** hasAggregate tells whether an expression holds a call of an aggregate. */
export function hasAggregate(expr: SqlExpr): boolean {
  return findAggregate(expr) !== undefined;
}

/**
 * normalise is a text that is equal for expressions that mean the same to the letter: places are left out, the case of
 * column names does not count, nor does the order of the sides of `AND`, `OR`, `=`, `+` and `*`.
 */
export function normalise(expr: SqlExpr): string {
  switch (expr.kind) {
    case 'column':
      return JSON.stringify(expr.name.toLowerCase());
    case 'literal':
      return `${expr.type}:${JSON.stringify(expr.text)}`;
    case 'atom':
      return `atom:${expr.index}`;
    default:
      return normaliseComposite(expr);
  }
}

// Expressions never change, and plans compare the same ones again and again.
const normalised = new WeakMap<Composite, string>();

function normaliseComposite(expr: Composite): string {
  const known = normalised.get(expr);
  if (known !== undefined) return known;
  const text = `(${[headOf(expr), ...normalisedChildren(expr)].join(' ')})`;
  normalised.set(expr, text);
  return text;
}

type Composite = Exclude<SqlExpr, { kind: 'column' | 'literal' | 'atom' }>;

function normalisedChildren(expr: Composite): string[] {
  const children = childrenOf(expr).map(normalise);
  return isCommutative(expr) ? children.sort() : children;
}

function isCommutative(expr: Composite): boolean {
  switch (expr.kind) {
    case 'conjunction':
      return true;
    case 'comparison':
      return expr.operator === '=' || expr.operator === '<>' || expr.operator.startsWith('IS');
    case 'operator':
      // The sum of two texts does not exist, but that of a date and an interval does, and it commutes as well.
      return expr.operator === '+' || expr.operator === '*';
    default:
      return false;
  }
}

function headOf(expr: Composite): string {
  switch (expr.kind) {
    case 'call': {
      const keys = expr.orderBy.map((key) => `${key.descending ? 'desc' : 'asc'}${key.nulls ?? ''}`);
      const flags = [expr.distinct ? 'distinct' : '', ...keys, expr.filter ? 'filter' : ''].filter(Boolean);
      return [expr.name, expr.args.length, ...flags].join(':');
    }
    case 'operator':
    case 'comparison':
    case 'conjunction':
      return expr.operator;
    case 'is_null':
    case 'in':
      return `${expr.negated ? 'not_' : ''}${expr.kind}`;
    case 'like':
      return `${expr.negated ? 'not_' : ''}${expr.caseSensitive ? 'like' : 'ilike'}`;
    case 'case':
      return `case:${expr.branches.length}`;
    case 'cast':
      return `${expr.safe ? 'try_' : ''}cast:${expr.type}`;
    case 'interval':
      return `interval:${expr.unit}`;
    default:
      return expr.kind;
  }
}
