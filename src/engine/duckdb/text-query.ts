import type { PreparedStatement } from '@duckdb/node-bindings';
import { duckdb } from './native.ts';
import { vectorReader } from './read-vector.ts';

/** needsText tells whether a SELECT has columns (lists, structs, intervals, …) that only DuckDB can write as text. */
export function needsText(prepared: PreparedStatement): boolean {
  if (duckdb.prepared_statement_type(prepared) !== duckdb.StatementType.SELECT) return false;
  const count = duckdb.prepared_statement_column_count(prepared);
  for (let i = 0; i < count; i++) if (!isReadable(prepared, i)) return true;
  return false;
}

/** textQuery wraps a SELECT so that its unreadable columns come as VARCHAR; names, order and parameters stay. */
export function textQuery(sql: string, prepared: PreparedStatement): string {
  const count = duckdb.prepared_statement_column_count(prepared);
  const inner = Array.from({ length: count }, (_, i) => `c${i}`);
  const outer = inner.map((column, i) => {
    const name = duckdb.prepared_statement_column_name(prepared, i).replaceAll('"', '""');
    return `${isReadable(prepared, i) ? column : `CAST(${column} AS VARCHAR)`} AS "${name}"`;
  });
  const body = sql.trim().replace(/;\s*$/, '');
  return `SELECT ${outer.join(', ')} FROM (\n${body}\n) AS wrapped(${inner.join(', ')})`;
}

function isReadable(prepared: PreparedStatement, index: number): boolean {
  const type = duckdb.prepared_statement_column_logical_type(prepared, index);
  // The type of a bare parameter is known only once it is bound.
  const isOpen = duckdb.get_type_id(type) === duckdb.Type.INVALID;
  return isOpen || vectorReader(type) !== undefined;
}
