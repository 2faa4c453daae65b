import type { ArithmeticOperator, LiteralType, SqlCall, SqlCase, SqlExpr } from './tree.ts';

// What is made and not written has no place in a fragment.
const nowhere = { start: 0, end: 0 } as const;

/** makeLiteral is a constant from its unquoted text. */
export function makeLiteral(type: LiteralType, text: string): SqlExpr {
  return { kind: 'literal', type, text, ...nowhere };
}

/** makeNumber is a constant number. */
export function makeNumber(value: number): SqlExpr {
  const text = String(value);
  return makeLiteral(/e/.test(text) ? 'double' : Number.isInteger(value) ? 'integer' : 'decimal', text);
}

/** makeCall is a call of a function. */
export function makeCall(name: string, ...args: readonly SqlExpr[]): SqlCall {
  return { kind: 'call', name, args, distinct: false, orderBy: [], ...nowhere };
}

/** makeCast converts to a type. */
export function makeCast(arg: SqlExpr, type: string): SqlExpr {
  return { kind: 'cast', arg, type, safe: false, ...nowhere };
}

/** makeOperator joins two operands. */
export function makeOperator(operator: ArithmeticOperator, left: SqlExpr, right: SqlExpr): SqlExpr {
  return { kind: 'operator', operator, args: [left, right], ...nowhere };
}

/** makeCase is the result of the first branch whose condition holds. */
export function makeCase(branches: SqlCase['branches'], otherwise?: SqlExpr): SqlExpr {
  return { kind: 'case', branches, ...(otherwise && { otherwise }), ...nowhere };
}
