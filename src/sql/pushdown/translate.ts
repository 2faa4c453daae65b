import type { SqlCall, SqlCase, SqlCast, SqlExpr, SqlLiteral, SqlOperator } from '../../expr/sql/tree.ts';
import type { PushdownDialect } from './dialect.ts';
import { isNumber, isTime, kindOf, refuse, type Value, type ValueKind, widest } from './value.ts';

/** Translation is the columns that expressions are over, by lower-case name, and the dialect to write. */
export interface Translation {
  readonly dialect: PushdownDialect;
  readonly columns: ReadonlyMap<string, Value>;
}

/** makeTranslation is a translation over columns with DuckDB's types. */
export function makeTranslation(
  dialect: PushdownDialect,
  columns: readonly { readonly name: string; readonly type: string }[],
): Translation {
  const known = new Map<string, Value>();
  for (const { name, type } of columns)
    known.set(name.toLowerCase(), { sql: dialect.identifier(name), kind: kindOf(type) });
  return { dialect, columns: known };
}

/**
 * translate writes an expression that does not aggregate in the words of a database; throws PushdownRefusal where the
 * database has nothing that gives the same value for every row.
 */
export function translate(translation: Translation, expr: SqlExpr): Value {
  const { dialect } = translation;
  const of = (one: SqlExpr) => translate(translation, one);
  switch (expr.kind) {
    case 'column': {
      const column = translation.columns.get(expr.name.toLowerCase());
      return column ?? refuse(expr, `the column ${expr.name} is not computed in a database`);
    }
    case 'literal':
      return literal(dialect, expr);
    case 'call':
      return call(translation, expr);
    case 'operator':
      return operator(translation, expr);
    case 'comparison':
      return comparison(translation, expr);
    case 'conjunction':
      return truth(`(${expr.args.map((arg) => condition(of(arg), arg)).join(` ${expr.operator} `)})`);
    case 'not':
      return truth(`(NOT ${condition(of(expr.arg), expr.arg)})`);
    case 'is_null':
      return truth(`(${of(expr.arg).sql} IS ${expr.negated ? 'NOT ' : ''}NULL)`);
    case 'between': {
      const [arg, low, high] = comparable(translation, [expr.arg, expr.low, expr.high]);
      return truth(`(${arg} BETWEEN ${low} AND ${high})`);
    }
    case 'in': {
      const [arg, ...items] = comparable(translation, [expr.arg, ...expr.items]);
      return truth(`(${arg}${expr.negated ? ' NOT' : ''} IN (${items.join(', ')}))`);
    }
    case 'like':
      return like(translation, expr);
    case 'case':
      return cases(translation, expr);
    case 'cast':
      return cast(translation, expr);
    case 'interval':
      return refuse(expr, 'an interval by itself is not computed in a database');
    case 'atom':
      throw new Error('an atom stands for an aggregate');
  }
}

function truth(sql: string): Value {
  return { sql, kind: 'boolean' };
}

function condition(value: Value, expr: SqlExpr): string {
  if (value.kind === 'boolean' || value.kind === 'null') return value.sql;
  return refuse(expr, `a ${value.kind} is no condition in every database`);
}

const literalKinds: Readonly<Record<SqlLiteral['type'], ValueKind>> = {
  integer: 'integer',
  decimal: 'decimal',
  double: 'double',
  text: 'text',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamptz',
  null: 'null',
};

function literal(dialect: PushdownDialect, { type, text }: SqlLiteral): Value {
  const sql = dialect.literal(type, text);
  return { sql: sql.startsWith('-') ? `(${sql})` : sql, kind: literalKinds[type] };
}

function call(translation: Translation, expr: SqlCall): Value {
  const known = translation.dialect.functions[expr.name];
  const { name } = translation.dialect;
  if (known === undefined) refuse(expr, `${name} has nothing that always gives what ${expr.name} gives`);
  const isDated = ['date_trunc', 'date_part', 'date_diff'].includes(expr.name);
  const [unit, ...times] = expr.args;
  const args = (isDated ? times : expr.args).map((arg) => translate(translation, arg));
  if (isDated && unit?.kind !== 'literal') refuse(expr, 'the unit is not written out');
  return known(args, expr);
}

function operator(translation: Translation, expr: SqlOperator): Value {
  const { dialect } = translation;
  const [left, right] = expr.args as [SqlExpr, SqlExpr?];
  if (right === undefined) {
    const value = translate(translation, left);
    if (!isNumber(value.kind)) refuse(expr, `a ${value.kind} has no sign`);
    return { sql: `(- ${value.sql})`, kind: value.kind };
  }
  if (right.kind === 'interval' || left.kind === 'interval') return shifted(translation, expr, left, right);
  const [a, b] = [translate(translation, left), translate(translation, right)];
  if (expr.operator === '||')
    return { sql: dialect.concat([textOf(a, left), textOf(b, right)]), kind: 'text' };
  if (a.kind === 'date') return dateArithmetic(dialect, expr, a, b);
  if (!isNumber(a.kind) || !isNumber(b.kind))
    refuse(expr, `${expr.operator} of a ${a.kind} and a ${b.kind} is not the same in every database`);
  return arithmetic(dialect, expr, a, b, right);
}

function arithmetic(
  dialect: PushdownDialect,
  expr: SqlOperator,
  a: Value,
  b: Value,
  divisor: SqlExpr,
): Value {
  const kind = widest([a.kind, b.kind])!;
  switch (expr.operator) {
    case '/':
      return { sql: dialect.divide(a, b, divisor), kind: 'double' };
    case '//':
      if (kind !== 'integer') refuse(expr, 'whole-number division is only of whole numbers in a database');
      return { sql: dialect.integerDivide(a.sql, b.sql), kind };
    case '%':
      if (kind === 'double') refuse(expr, 'the remainder of a double differs from database to database');
      return { sql: dialect.remainder(a.sql, b.sql), kind };
    default:
      return { sql: `(${a.sql} ${expr.operator} ${b.sql})`, kind };
  }
}

function dateArithmetic(dialect: PushdownDialect, expr: SqlOperator, a: Value, b: Value): Value {
  if (expr.operator === '-' && b.kind === 'date')
    return { sql: dialect.daysBetween(a.sql, b.sql), kind: 'integer' };
  if (b.kind === 'integer' && (expr.operator === '+' || expr.operator === '-'))
    return { sql: dialect.addDays(a.sql, expr.operator === '-' ? `(- ${b.sql})` : b.sql), kind: 'date' };
  return refuse(expr, `${expr.operator} of a date and a ${b.kind} is not computed in a database`);
}

function shifted(translation: Translation, expr: SqlOperator, left: SqlExpr, right: SqlExpr): Value {
  const { dialect } = translation;
  const [time, interval] = right.kind === 'interval' ? [left, right] : [right, left];
  if (interval.kind !== 'interval' || (expr.operator !== '+' && expr.operator !== '-'))
    return refuse(expr, 'only times are moved by an interval');
  const value = translate(translation, time);
  const count = translate(translation, interval.count);
  if (!isTime(value.kind) || count.kind !== 'integer')
    refuse(expr, 'only times are moved, by whole numbers of units');
  const moved = expr.operator === '-' ? `(- ${count.sql})` : count.sql;
  const from = value.kind === 'date' ? dialect.toTimestamp(value.sql) : value.sql;
  const kind = value.kind === 'date' ? 'timestamp' : value.kind;
  return { sql: dialect.addInterval(from, moved, interval.unit), kind };
}

/** comparable translates expressions that are compared with each other; literals take the kind of the others. */
function comparable(translation: Translation, exprs: readonly SqlExpr[]): string[] {
  const values = exprs.map((expr) => translate(translation, expr));
  const others = values.filter((_, i) => !isText(exprs[i]!)).map((value) => value.kind);
  const wanted = widest(others);
  const time = wanted !== undefined && isTime(wanted) ? wanted : undefined;
  const fitted = values.map((value, i) =>
    time !== undefined && isText(exprs[i]!) ? timeLiteral(translation.dialect, exprs[i]!, time) : value,
  );
  if (widest(fitted.map((value) => value.kind)) === undefined) {
    const kinds = [...new Set(fitted.map((value) => value.kind))].join(' and a ');
    refuse(exprs[0], `a ${kinds} are not compared in the same way by every database`);
  }
  return fitted.map((value) => value.sql);
}

function isText(expr: SqlExpr): boolean {
  return expr.kind === 'literal' && expr.type === 'text';
}

/** DuckDB reads a text that is compared with a time as such a time. */
function timeLiteral(dialect: PushdownDialect, expr: SqlExpr, kind: ValueKind): Value {
  const text = expr.kind === 'literal' ? expr.text.trim() : '';
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isClock = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/.test(text);
  if (kind === 'date' ? !isDate : !isDate && !isClock)
    refuse(expr, `"${text}" is not a ${kind} that every database reads`);
  if (kind === 'date') return { sql: dialect.literal('date', text), kind };
  if (kind === 'timestamptz')
    return { sql: dialect.literal('timestamptz', `${isDate ? `${text} 00:00:00` : text}+00`), kind };
  return { sql: dialect.literal('timestamp', isDate ? `${text} 00:00:00` : text), kind };
}

function comparison(translation: Translation, expr: Extract<SqlExpr, { kind: 'comparison' }>): Value {
  const [left, right] = comparable(translation, [expr.left, expr.right]) as [string, string];
  if (expr.operator.startsWith('IS '))
    return truth(translation.dialect.isDistinct(left, right, expr.operator.includes('NOT')));
  return truth(`(${left} ${expr.operator} ${right})`);
}

function textOf(value: Value, expr: SqlExpr): string {
  if (value.kind === 'text' || value.kind === 'null') return value.sql;
  return refuse(expr, `a ${value.kind} is written as text in different ways`);
}

function like(translation: Translation, expr: Extract<SqlExpr, { kind: 'like' }>): Value {
  if (!expr.caseSensitive) refuse(expr, 'ILIKE compares letters in different ways from database to database');
  const parts = [expr.arg, expr.pattern].map((arg) => textOf(translate(translation, arg), arg));
  const escapeText = expr.escape && textOf(translate(translation, expr.escape), expr.escape);
  const sql = translation.dialect.like(parts[0]!, parts[1]!, escapeText);
  return truth(expr.negated ? `(NOT ${sql})` : sql);
}

function cases(translation: Translation, expr: SqlCase): Value {
  const results = [...expr.branches.map((branch) => branch.result), ...asList(expr.otherwise)];
  const values = results.map((result) => translate(translation, result));
  const kind = widest(values.map((value) => value.kind));
  if (kind === undefined) refuse(expr, 'the results of a CASE are of different kinds');
  const arms = expr.branches.map(
    ({ when }, i) => `WHEN ${condition(translate(translation, when), when)} THEN ${values[i]!.sql}`,
  );
  const rest = expr.otherwise === undefined ? '' : ` ELSE ${values.at(-1)!.sql}`;
  return { sql: `(CASE ${arms.join(' ')}${rest} END)`, kind };
}

function asList<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function cast(translation: Translation, expr: SqlCast): Value {
  const { dialect } = translation;
  const value = translate(translation, expr.arg);
  const to = kindOf(expr.type);
  const from = value.kind;
  if (expr.safe) refuse(expr, 'TRY_CAST gives null for other values than a database would');
  if (from === 'null' || from === to) {
    return to === 'decimal'
      ? { sql: dialect.toDecimal(value.sql, expr.type), kind: to }
      : { ...value, kind: to };
  }
  if (to === 'double' && isNumber(from)) return { sql: dialect.toDouble(value.sql), kind: to };
  if (to === 'decimal' && from === 'integer')
    return { sql: dialect.toDecimal(value.sql, expr.type), kind: to };
  if (to === 'integer' && from === 'decimal') return { sql: dialect.toInteger(value.sql), kind: to };
  if (to === 'date' && from === 'timestamp') return { sql: dialect.toDate(value.sql), kind: to };
  if (to === 'text' && from === 'date') return { sql: dialect.dateText(value.sql), kind: to };
  if (to === 'timestamp' && from === 'date') return { sql: dialect.toTimestamp(value.sql), kind: to };
  if (to === 'integer' && from === 'boolean')
    return { sql: `(CASE WHEN ${value.sql} THEN 1 WHEN NOT ${value.sql} THEN 0 END)`, kind: to };
  return refuse(expr, `a ${from} is made a ${to} in different ways from database to database`);
}
