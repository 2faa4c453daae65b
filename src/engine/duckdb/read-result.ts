import type { LogicalType, Result } from '@duckdb/node-bindings';
import type { ResultTable, ResultValue } from '../engine.ts';
import { duckdb } from './native.ts';
import { vectorReader } from './read-vector.ts';

/** readResult reads a finished result column by column, straight from DuckDB's chunks. */
export async function readResult(result: Result): Promise<ResultTable> {
  const count = duckdb.column_count(result);
  const columns = Array.from({ length: count }, (_, i) => {
    const type = duckdb.column_logical_type(result, i);
    return {
      name: duckdb.column_name(result, i),
      type: typeName(type),
      values: [] as ResultValue[],
      read: vectorReader(type),
    };
  });
  let rows = 0;
  for (;;) {
    const chunk = await duckdb.fetch_chunk(result);
    const size = chunk ? duckdb.data_chunk_get_size(chunk) : 0;
    if (!chunk || size === 0) break;
    rows += size;
    columns.forEach((column, i) => {
      if (!column.read) throw new Error(`Column ${column.name} has the unreadable type ${column.type}`);
      column.read(duckdb.data_chunk_get_vector(chunk, i), size, column.values);
    });
  }
  return { rows, columns: columns.map(({ name, type, values }) => ({ name, type, values })) };
}

function typeName(type: LogicalType): string {
  const id = duckdb.get_type_id(type);
  if (id === duckdb.Type.DECIMAL)
    return `DECIMAL(${duckdb.decimal_width(type)},${duckdb.decimal_scale(type)})`;
  if (id === duckdb.Type.TIMESTAMP_TZ) return 'TIMESTAMP WITH TIME ZONE';
  return duckdb.Type[id] ?? 'UNKNOWN';
}
