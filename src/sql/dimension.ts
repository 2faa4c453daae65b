import { isNumberType } from '../model/column-type.ts';
import type { BoundDimension } from '../plan/bound.ts';
import type { SegmentBatch } from '../plan/node.ts';
import type { Dialect } from './dialect.ts';
import { renderExpr } from './render-expr.ts';

/** isTextual tells whether a dimension of a type is grouped by as text; numbers and booleans are as they are. */
export function isTextual(type: string): boolean {
  return !isNumberType(type) && type !== 'BOOLEAN';
}

/** dimensionSql is a dimension's value: numbers and booleans as they are, the rest as text in Unicode's composed form. */
export function dimensionSql(dimension: BoundDimension, dialect: Dialect): string {
  return groupedSql(renderExpr(dimension.expr, dialect), dimension.type ?? '', dialect);
}

/** groupedSql is what rows are grouped by for values of a type: see `dimensionSql`. */
export function groupedSql(sql: string, type: string, dialect: Dialect): string {
  if (!isTextual(type)) return sql;
  return `nfc_normalize(${type === 'VARCHAR' ? sql : dialect.cast(sql, 'VARCHAR', false)})`;
}

/** batchSql holds for the rows of the segments of a batch. */
export function batchSql(
  dimensions: readonly BoundDimension[],
  { by, index, count }: SegmentBatch,
  dialect: Dialect,
): string {
  const values = by.map((name) => dimensionSql(dimensions.find((one) => one.name === name)!, dialect));
  return `hash(${values.join(', ')}) % ${count} = ${index}`;
}
