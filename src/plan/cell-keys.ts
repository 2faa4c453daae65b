import { columnsIn, mapColumns } from '../expr/sql/columns.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { CellColumn } from './node.ts';

/** Columns with more values than this are not what cells are grouped by: a condition on them is, which has three. */
const maxValues = 64;

/** CellKeys is what cells are grouped by. Filters and dimensions are put in terms of it. */
export interface CellKeys {
  readonly columns: readonly CellColumn[];
  /** How many values each key may have, by name. */
  readonly values: ReadonlyMap<string, number>;
  /** ofExpr names the key that holds the values of an expression. */
  readonly ofExpr: (expr: SqlExpr) => string;
  /** ofFilter names the keys that a filter is put in terms of. */
  readonly ofFilter: (filter: SqlExpr) => ReadonlySet<string>;
  /** rewrite is the filter over the keys. */
  readonly rewrite: (filter: SqlExpr) => SqlExpr;
}

/** keyCandidates lists the expressions whose numbers of values decide about keys: dimensions and the columns of filters. */
export function keyCandidates(dimensions: readonly SqlExpr[], filters: readonly SqlExpr[]): SqlExpr[] {
  const found = new Map<string, SqlExpr>();
  for (const expr of [...dimensions, ...filters.flatMap(columnsIn)]) found.set(normalise(expr), expr);
  return [...found.values()];
}

/** makeKeys begins without keys; they are made as they are asked for. `counts` is by normalised expression. */
export function makeKeys(counts: ReadonlyMap<string, number>): CellKeys {
  const columns: CellColumn[] = [];
  const values = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (expr: SqlExpr, count: number): string => {
    const text = normalise(expr);
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = `k${columns.length}`;
    columns.push({ name, expr });
    names.set(text, name);
    values.set(name, count);
    return name;
  };
  const ofExpr = (expr: SqlExpr) => nameOf(expr, counts.get(normalise(expr)) ?? maxValues);
  const hasFew = (expr: SqlExpr) => (counts.get(normalise(expr)) ?? Number.POSITIVE_INFINITY) <= maxValues;
  const condition = (expr: SqlExpr): SqlExpr => {
    if (columnsIn(expr).every(hasFew)) return mapColumns(expr, (column) => keyColumn(ofExpr(column)));
    return keyColumn(nameOf(expr, 3));
  };
  const conditions = new Map<SqlExpr, SqlExpr>();
  const rewrite = (filter: SqlExpr): SqlExpr => {
    const known = conditions.get(filter);
    if (known !== undefined) return known;
    const isList = filter.kind === 'conjunction' && filter.operator === 'AND';
    const rewritten = isList ? { ...filter, args: filter.args.map(condition) } : condition(filter);
    conditions.set(filter, rewritten);
    return rewritten;
  };
  const ofFilter = (filter: SqlExpr) => new Set(columnsIn(rewrite(filter)).map((column) => column.name));
  return { columns, values, ofExpr, ofFilter, rewrite };
}

/** keyColumn refers to a column of cells. */
export function keyColumn(name: string): SqlExpr {
  return { kind: 'column', name, start: 0, end: 0 };
}
