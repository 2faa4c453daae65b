import { mapChildren } from './measure.ts';
import { exprError } from './refusal.ts';
import type { ExprError, SqlColumn, SqlExpr } from './tree.ts';
import { childrenOf } from './walk.ts';

/** mapColumns puts what `map` gives in the place of every column of an expression. */
export function mapColumns(expr: SqlExpr, map: (column: SqlColumn) => SqlExpr): SqlExpr {
  if (expr.kind === 'column') return map(expr);
  const mapped = mapChildren(expr, (child) => mapColumns(child, map));
  if (mapped.kind !== 'call') return mapped;
  const orderBy = mapped.orderBy.map((key) => ({ ...key, expr: mapColumns(key.expr, map) }));
  const filter = mapped.filter && mapColumns(mapped.filter, map);
  return { ...mapped, orderBy, ...(filter && { filter }) };
}

/** columnsIn lists the columns of an expression in the order they are written. */
export function columnsIn(expr: SqlExpr): SqlColumn[] {
  return expr.kind === 'column' ? [expr] : childrenOf(expr).flatMap(columnsIn);
}

/** qualifiedColumn refuses the first column that is not written by its own name alone. */
export function qualifiedColumn(expr: SqlExpr): ExprError | undefined {
  const found = columnsIn(expr).find((column) => column.qualifier !== undefined);
  return found && refuseQualified(found);
}

/** refuseQualified says that a column stands by its own name where nothing is joined. */
export function refuseQualified(column: SqlColumn): ExprError {
  const names = [...(column.qualifier ?? []), column].map((part) => part.name).join('.');
  return exprError('sql-unsupported', `${names} is not a column's own name`, column, `write ${column.name}`);
}
