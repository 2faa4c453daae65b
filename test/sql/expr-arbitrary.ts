import fc from 'fast-check';
import type { SqlCall, SqlExpr } from '../../src/expr/sql/tree.ts';

const nowhere = { start: 0, end: 0 };
const plainCall = { kind: 'call', distinct: false, orderBy: [], ...nowhere } as const;

/** columns are those of the table that generated expressions are run over, by their type. */
export const columns = {
  number: ['n', '金额', 'a "b'],
  text: ['s', '渠道'],
  truth: ['b'],
  time: ['t'],
} as const;

const column = (names: readonly string[]): fc.Arbitrary<SqlExpr> =>
  fc.constantFrom(...names).map((name) => ({ kind: 'column', name, ...nowhere }));
const literal = (type: 'integer' | 'decimal' | 'double' | 'text' | 'boolean', texts: fc.Arbitrary<string>) =>
  texts.map((text): SqlExpr => ({ kind: 'literal', type, text, ...nowhere }));
const numberLiteral = fc.oneof(
  literal('integer', fc.integer({ min: -9, max: 9 }).map(String)),
  literal('decimal', fc.constantFrom('1.50', '.5', '-0.25', '2.')),
  literal('double', fc.constantFrom('0.1e0', '100000e0')),
);
const textLiteral = literal(
  'text',
  fc.constantFrom('', "it's", '已取消', '%a_', 'back\\slash', '-- x', '/* y', '😀'),
);

const call = (name: string, ...args: fc.Arbitrary<SqlExpr>[]): fc.Arbitrary<SqlExpr> =>
  fc.tuple(...args).map((given): SqlExpr => ({ ...plainCall, name, args: given }));

/** exprs are typed row expressions, in the form the parser gives (what it folds is not generated). */
export const exprs = fc.letrec<{ number: SqlExpr; text: SqlExpr; truth: SqlExpr }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    numberLiteral,
    column(columns.number),
    tie('number')
      .filter((arg) => arg.kind !== 'literal')
      .map((arg): SqlExpr => ({ kind: 'operator', operator: '-', args: [arg], ...nowhere })),
    fc.tuple(fc.constantFrom('+', '-', '*', '/', '//', '%'), tie('number'), tie('number')).map(
      ([operator, left, right]): SqlExpr => ({
        kind: 'operator',
        operator: operator as '+',
        args: [left, right],
        ...nowhere,
      }),
    ),
    call('coalesce', tie('number'), tie('number')),
    call('abs', tie('number')),
    call('length', tie('text')),
    fc.tuple(tie('truth'), tie('number'), fc.option(tie('number'), { nil: undefined })).map(
      ([when, result, otherwise]): SqlExpr => ({
        kind: 'case',
        branches: [{ when, result }],
        ...(otherwise && { otherwise }),
        ...nowhere,
      }),
    ),
    fc
      .tuple(tie('number'), fc.boolean())
      .map(([arg, safe]): SqlExpr => ({ kind: 'cast', arg, type: 'DOUBLE', safe, ...nowhere })),
  ),
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    textLiteral,
    column(columns.text),
    fc
      .tuple(tie('text'), tie('text'))
      .map(
        ([left, right]): SqlExpr => ({ kind: 'operator', operator: '||', args: [left, right], ...nowhere }),
      ),
    call('lower', tie('text')),
    call('replace', tie('text'), textLiteral, textLiteral),
  ),
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    column(columns.truth),
    literal('boolean', fc.constantFrom('true', 'false')),
    fc
      .tuple(
        fc.constantFrom('=', '<>', '<', '<=', '>', '>=', 'IS DISTINCT FROM'),
        tie('number'),
        tie('number'),
      )
      .map(
        ([operator, left, right]): SqlExpr => ({
          kind: 'comparison',
          operator: operator as '=',
          left,
          right,
          ...nowhere,
        }),
      ),
    fc
      .tuple(fc.constantFrom('AND', 'OR'), fc.array(tie('truth'), { minLength: 2, maxLength: 3 }))
      .map(([operator, given]): SqlExpr => conjunction(operator as 'AND', given)),
    tie('truth')
      .filter((arg) => ['column', 'conjunction', 'between', 'literal', 'not'].includes(arg.kind))
      .map((arg): SqlExpr => ({ kind: 'not', arg, ...nowhere })),
    fc
      .tuple(fc.oneof(tie('number'), tie('text'), tie('truth')), fc.boolean())
      .map(([arg, negated]): SqlExpr => ({ kind: 'is_null', arg, negated, ...nowhere })),
    fc
      .tuple(tie('number'), tie('number'), tie('number'))
      .map(([arg, low, high]): SqlExpr => ({ kind: 'between', arg, low, high, ...nowhere })),
    fc
      .tuple(tie('number'), fc.array(tie('number'), { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([arg, items, negated]): SqlExpr => ({ kind: 'in', arg, items, negated, ...nowhere })),
    fc.tuple(tie('text'), tie('text'), fc.boolean(), fc.boolean(), fc.boolean()).map(
      ([arg, pattern, caseSensitive, negated, escaped]): SqlExpr => ({
        kind: 'like',
        arg,
        pattern,
        ...(escaped && { escape: { kind: 'literal', type: 'text', text: '!', ...nowhere } as const }),
        caseSensitive,
        negated,
        ...nowhere,
      }),
    ),
  ),
}));

/** The parser flattens conditions joined by the same word. */
function conjunction(operator: 'AND' | 'OR', given: readonly SqlExpr[]): SqlExpr {
  const args = given.flatMap((arg) =>
    arg.kind === 'conjunction' && arg.operator === operator ? arg.args : [arg],
  );
  return { kind: 'conjunction', operator, args, ...nowhere };
}

/** aggregates are calls over row expressions, with filters. */
export const aggregates: fc.Arbitrary<SqlCall> = fc
  .tuple(
    fc.constantFrom('sum', 'min', 'max', 'count'),
    exprs.number,
    fc.option(exprs.truth, { nil: undefined }),
    fc.boolean(),
  )
  .map(([name, arg, filter, distinct]) => ({
    ...plainCall,
    name,
    args: [arg],
    distinct: distinct && name === 'count',
    ...(filter && { filter }),
  }));
