import type { SortKey, SqlCall, SqlCase, SqlExpr, SqlLike, SqlLiteral } from '../expr/sql/tree.ts';
import type { Dialect } from './dialect.ts';

/** AtomText gives the SQL that stands for the atom of an index, such as a column of a pre-aggregate. */
export type AtomText = (index: number) => string;

/** Binding strength of what was rendered, from OR to a primary; an operand weaker than its place wants gets parentheses. */
const strength = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  concat: 5,
  sum: 6,
  product: 7,
  sign: 8,
  primary: 9,
} as const;

type Rendered = readonly [text: string, strength: number];
interface Rendering {
  readonly dialect: Dialect;
  readonly atomText: AtomText;
}

/**
 * renderExpr writes an expression in a dialect, with parentheses only where they are needed; parsing the text again
 * gives the same tree. Throws when the expression refers to atoms and no `atomText` says what stands for them.
 */
export function renderExpr(expr: SqlExpr, dialect: Dialect, atomText: AtomText = missingAtom): string {
  return render({ dialect, atomText }, expr)[0];
}

function missingAtom(index: number): never {
  throw new Error(`nothing stands for atom ${index}`);
}

function render(rendering: Rendering, expr: SqlExpr): Rendered {
  const { dialect } = rendering;
  const at = (arg: SqlExpr, least: number) => operand(rendering, arg, least);
  switch (expr.kind) {
    case 'column':
      return [dialect.identifier(expr.name), strength.primary];
    case 'literal':
      return renderLiteral(rendering, expr);
    case 'atom':
      return [rendering.atomText(expr.index), strength.primary];
    case 'call':
      return [renderCall(rendering, expr), strength.primary];
    case 'operator':
      return renderOperator(rendering, expr.operator, expr.args);
    case 'comparison':
      return [
        `${at(expr.left, strength.concat)} ${expr.operator} ${at(expr.right, strength.concat)}`,
        strength.comparison,
      ];
    case 'conjunction': {
      const own = expr.operator === 'AND' ? strength.and : strength.or;
      return [expr.args.map((arg) => at(arg, own + 1)).join(` ${expr.operator} `), own];
    }
    case 'not':
      return [`NOT ${at(expr.arg, strength.comparison)}`, strength.not];
    case 'is_null':
      return [`${at(expr.arg, strength.concat)} IS ${expr.negated ? 'NOT ' : ''}NULL`, strength.comparison];
    case 'between': {
      const bounds = `${at(expr.low, strength.concat)} AND ${at(expr.high, strength.concat)}`;
      return [`${at(expr.arg, strength.concat)} BETWEEN ${bounds}`, strength.comparison];
    }
    case 'in': {
      const items = expr.items.map((item) => at(item, 0)).join(', ');
      return [
        `${at(expr.arg, strength.concat)}${expr.negated ? ' NOT' : ''} IN (${items})`,
        strength.comparison,
      ];
    }
    case 'like':
      return [renderLike(rendering, expr), strength.comparison];
    case 'case':
      return [renderCase(rendering, expr), strength.primary];
    case 'cast':
      return [dialect.cast(at(expr.arg, 0), dialect.type(expr.type), expr.safe), strength.primary];
    case 'interval':
      return [dialect.interval(at(expr.count, 0), expr.unit), strength.primary];
  }
}

function operand(rendering: Rendering, arg: SqlExpr, least: number): string {
  const [text, own] = render(rendering, arg);
  return own < least ? `(${text})` : text;
}

function renderLiteral({ dialect }: Rendering, literal: SqlLiteral): Rendered {
  const text = dialect.literal(literal.type, literal.text);
  // Two signs in a row would start a comment, and a sign binds weaker than a following operator of some dialects.
  return [text, text.startsWith('-') ? strength.sign : strength.primary];
}

function renderOperator(rendering: Rendering, operator: string, args: readonly SqlExpr[]): Rendered {
  const [left, right] = args as [SqlExpr, SqlExpr?];
  if (right === undefined) return [`-${operand(rendering, left, strength.primary)}`, strength.sign];
  const own = operator === '||' ? strength.concat : '+-'.includes(operator) ? strength.sum : strength.product;
  return [`${operand(rendering, left, own)} ${operator} ${operand(rendering, right, own + 1)}`, own];
}

function renderCall(rendering: Rendering, call: SqlCall): string {
  const args = call.args.map((arg) => operand(rendering, arg, 0));
  const order = call.orderBy.map((key) => renderSortKey(rendering, key)).join(', ');
  if (call.distinct && args[0] !== undefined) args[0] = `DISTINCT ${args[0]}`;
  const last = args.length - 1;
  if (order !== '' && last >= 0) args[last] = `${args[last]} ORDER BY ${order}`;
  const text = rendering.dialect.call(call.name, args);
  return call.filter ? `${text} FILTER (WHERE ${operand(rendering, call.filter, 0)})` : text;
}

function renderSortKey(rendering: Rendering, { expr, descending, nulls }: SortKey): string {
  const direction = descending ? ' DESC' : '';
  return `${operand(rendering, expr, 0)}${direction}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}`;
}

function renderLike(rendering: Rendering, like: SqlLike): string {
  const words = `${like.negated ? 'NOT ' : ''}${like.caseSensitive ? 'LIKE' : 'ILIKE'}`;
  const text = `${operand(rendering, like.arg, strength.concat)} ${words} ${operand(rendering, like.pattern, strength.concat)}`;
  return like.escape ? `${text} ESCAPE ${operand(rendering, like.escape, strength.primary)}` : text;
}

function renderCase(rendering: Rendering, { branches, otherwise }: SqlCase): string {
  const arms = branches.map(
    ({ when, result }) => `WHEN ${operand(rendering, when, 0)} THEN ${operand(rendering, result, 0)}`,
  );
  return `CASE ${arms.join(' ')}${otherwise ? ` ELSE ${operand(rendering, otherwise, 0)}` : ''} END`;
}
