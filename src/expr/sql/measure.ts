import { type AggregateClass, aggregateClassOf } from './functions.ts';
import { exprError } from './refusal.ts';
import type { ExprError, SqlCall, SqlExpr } from './tree.ts';
import { childrenOf, findAggregate, isAggregate, normalise } from './walk.ts';

/** Atom is one aggregate over the rows that pass its filter: what is computed where the data lives. */
export interface Atom {
  /** The aggregate without its filter. */
  readonly call: SqlCall;
  /** The metric's `where` and the aggregate's own FILTER together; all rows when absent. */
  readonly filter?: SqlExpr;
  readonly class: AggregateClass;
  /** Equal for equal atoms of one source. */
  readonly key: string;
}

/** MeasureSplit is a measure taken apart into its atoms and the expression that puts their values together. */
export interface MeasureSplit {
  readonly kind: 'ok';
  readonly atoms: readonly Atom[];
  /** Refers to the atoms as `{kind: 'atom', index}`; holds no column and no aggregate. */
  readonly combine: SqlExpr;
  /** The class that all atoms share, else `other`. */
  readonly aggregateClass: AggregateClass;
  /** Whether an empty period is 0 rather than null: sums and counts, added, subtracted or times a constant. */
  readonly emptyIsZero: boolean;
}

/** MeasureError is a mistake in a measure or in its `where`; the range counts in that text. */
export interface MeasureError extends ExprError {
  readonly text: 'measure' | 'where';
}

/** splitMeasure takes a measure apart; `where` becomes part of each atom's filter. */
export function splitMeasure(expr: SqlExpr, where?: SqlExpr): MeasureSplit | MeasureError {
  const wrong = where && aggregateInFilter(where);
  if (wrong) return { ...wrong, text: 'where' };
  const mistake = checkMeasure(expr);
  if (mistake) return { ...mistake, text: 'measure' };
  const atoms: Atom[] = [];
  const combine = replaceAggregates(expr, (call) => {
    const atom = makeAtom(call, where);
    const known = atoms.findIndex((other) => other.key === atom.key);
    return {
      kind: 'atom',
      index: known < 0 ? atoms.push(atom) - 1 : known,
      start: call.start,
      end: call.end,
    };
  });
  const classes = new Set(atoms.map((atom) => atom.class));
  const [only = 'other'] = classes;
  const aggregateClass = classes.size === 1 ? only : 'other';
  return { kind: 'ok', atoms, combine, aggregateClass, emptyIsZero: isZeroWhenEmpty(combine, atoms) };
}

/** aggregateInFilter finds an aggregate where rows are still to be chosen. */
export function aggregateInFilter(filter: SqlExpr): ExprError | undefined {
  const found = findAggregate(filter);
  return found && exprError('sql-not-aggregate', 'a filter chooses rows and cannot aggregate', found);
}

function checkMeasure(expr: SqlExpr): ExprError | undefined {
  const isCalled = findAggregate(expr) !== undefined;
  const help = 'write an aggregate such as sum(amount) or count(*)';
  if (!isCalled)
    return exprError('sql-not-aggregate', 'a measure must aggregate the rows of its source', expr, help);
  return checkOutside(expr);
}

function checkOutside(expr: SqlExpr): ExprError | undefined {
  if (expr.kind === 'call' && isAggregate(expr)) return checkNested(expr);
  if (expr.kind === 'column') {
    const message = `the column ${expr.name} stands outside an aggregate`;
    return exprError(
      'sql-not-aggregate',
      message,
      expr,
      `write sum(${expr.name}), max(${expr.name}) or the like`,
    );
  }
  return firstOf(childrenOf(expr), checkOutside);
}

function checkNested(call: SqlCall): ExprError | undefined {
  const inFilter = call.filter && aggregateInFilter(call.filter);
  if (inFilter) return inFilter;
  const inner = firstOf(childrenOf(call), findAggregate);
  return inner && exprError('sql-not-aggregate', 'an aggregate cannot stand inside another', inner);
}

function firstOf<In, Out>(items: readonly In[], find: (item: In) => Out | undefined): Out | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function makeAtom(call: SqlCall, where: SqlExpr | undefined): Atom {
  const { filter: own, ...bare } = call;
  const filter = own && where ? joined(where, own) : (own ?? where);
  const key = filter ? `${normalise(bare)} where ${normalise(filter)}` : normalise(bare);
  const aggregateClass = aggregateClassOf(call.name, call.distinct) ?? 'other';
  return { call: bare, ...(filter && { filter }), class: aggregateClass, key };
}

/** joined flattens conditions as the parser does, so that the same filter written in two places is the same. */
function joined(where: SqlExpr, own: SqlExpr): SqlExpr {
  if (normalise(where) === normalise(own)) return where;
  const args = [where, own].flatMap((expr) =>
    expr.kind === 'conjunction' && expr.operator === 'AND' ? expr.args : [expr],
  );
  return { kind: 'conjunction', operator: 'AND', args, start: own.start, end: own.end };
}

function replaceAggregates(expr: SqlExpr, replace: (call: SqlCall) => SqlExpr): SqlExpr {
  if (expr.kind === 'call' && isAggregate(expr)) return replace(expr);
  return mapChildren(expr, (child) => replaceAggregates(child, replace));
}

/** mapChildren replaces the expressions directly below one; of a call its arguments only. */
export function mapChildren(expr: SqlExpr, map: (child: SqlExpr) => SqlExpr): SqlExpr {
  switch (expr.kind) {
    case 'column':
    case 'literal':
    case 'atom':
      return expr;
    case 'call':
    case 'operator':
    case 'conjunction':
      return { ...expr, args: expr.args.map(map) };
    case 'comparison':
      return { ...expr, left: map(expr.left), right: map(expr.right) };
    case 'not':
    case 'is_null':
    case 'cast':
      return { ...expr, arg: map(expr.arg) };
    case 'between':
      return { ...expr, arg: map(expr.arg), low: map(expr.low), high: map(expr.high) };
    case 'in':
      return { ...expr, arg: map(expr.arg), items: expr.items.map(map) };
    case 'like':
      return {
        ...expr,
        arg: map(expr.arg),
        pattern: map(expr.pattern),
        ...(expr.escape && { escape: map(expr.escape) }),
      };
    case 'case': {
      const branches = expr.branches.map(({ when, result }) => ({ when: map(when), result: map(result) }));
      return { ...expr, branches, ...(expr.otherwise && { otherwise: map(expr.otherwise) }) };
    }
    case 'interval':
      return { ...expr, count: map(expr.count) };
  }
}

function isZeroWhenEmpty(expr: SqlExpr, atoms: readonly Atom[]): boolean {
  if (expr.kind === 'atom') return ['sum', 'count'].includes(atoms[expr.index]?.call.name ?? '');
  if (expr.kind === 'cast') return isZeroWhenEmpty(expr.arg, atoms);
  if (expr.kind === 'call') return isZeroByDefault(expr, atoms);
  if (expr.kind !== 'operator') return false;
  const zeros = expr.args.map((arg) => isZeroWhenEmpty(arg, atoms));
  if (expr.operator === '+' || expr.operator === '-') return zeros.every(Boolean);
  const [left, right] = expr.args;
  if (expr.operator === '*')
    return (zeros[0] === true && isNumber(right)) || (zeros[1] === true && isNumber(left));
  return expr.operator === '/' && zeros[0] === true && isNumber(right) && Number(right?.text) !== 0;
}

/** `coalesce(avg(x), 0)` says itself what nothing is. */
function isZeroByDefault(call: SqlCall, atoms: readonly Atom[]): boolean {
  const last = call.args.at(-1);
  if (call.name !== 'coalesce' || !isNumber(last) || Number(last.text) !== 0) return false;
  return call.args.slice(0, -1).every((arg) => arg.kind === 'atom' || isZeroWhenEmpty(arg, atoms));
}

function isNumber(expr: SqlExpr | undefined): expr is SqlExpr & { kind: 'literal' } {
  return expr?.kind === 'literal' && ['integer', 'decimal', 'double'].includes(expr.type);
}

const merging = new Map([
  ['count', 'sum'],
  ...['sum', 'min', 'max', 'bool_and', 'bool_or'].map((name) => [name, name] as const),
]);

/** mergingAggregate is the aggregate over parts that gives an aggregate of the whole; undefined where none does. */
export function mergingAggregate({ name, distinct }: Pick<SqlCall, 'name' | 'distinct'>): string | undefined {
  return distinct ? undefined : merging.get(name);
}
