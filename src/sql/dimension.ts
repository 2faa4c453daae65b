import type { BoundDimension } from '../plan/bound.ts';
import type { Dialect } from './dialect.ts';
import { renderExpr } from './render-expr.ts';

const numberType = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL)/;

/** dimensionSql is a dimension's value: numbers and booleans as they are, the rest as text in Unicode's composed form. */
export function dimensionSql(dimension: BoundDimension, dialect: Dialect): string {
  const sql = renderExpr(dimension.expr, dialect);
  const type = dimension.type ?? '';
  if (numberType.test(type) || type === 'BOOLEAN') return sql;
  return `nfc_normalize(${type === 'VARCHAR' ? sql : dialect.cast(sql, 'VARCHAR', false)})`;
}
