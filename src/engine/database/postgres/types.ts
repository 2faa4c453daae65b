import type { TypeDescription } from '../database.ts';

/** Names and types by OID of what is read as it is; everything else is read as the text that PostgreSQL writes. */
const known: ReadonlyMap<number, readonly [native: string, type: string]> = new Map([
  [16, ['boolean', 'BOOLEAN']],
  [21, ['smallint', 'SMALLINT']],
  [23, ['integer', 'INTEGER']],
  [20, ['bigint', 'BIGINT']],
  [26, ['oid', 'BIGINT']],
  [700, ['real', 'FLOAT']],
  [701, ['double precision', 'DOUBLE']],
  [1082, ['date', 'DATE']],
  [1114, ['timestamp', 'TIMESTAMP']],
  [1184, ['timestamptz', 'TIMESTAMPTZ']],
  [790, ['money', 'DECIMAL(19,2)']],
  [25, ['text', 'VARCHAR']],
  [1043, ['varchar', 'VARCHAR']],
  [1042, ['char', 'VARCHAR']],
  [114, ['json', 'VARCHAR']],
  [3802, ['jsonb', 'VARCHAR']],
  [2950, ['uuid', 'VARCHAR']],
]);

const numeric = 1700;

/** describeType says what a column's type is called and which of DuckDB's types holds its values. */
export function describeType(oid: number, modifier: number): TypeDescription {
  if (oid !== numeric) {
    const [native, type] = known.get(oid) ?? ['another type', 'VARCHAR'];
    return { native, type };
  }
  if (modifier < 0) return { native: 'numeric' };
  const width = ((modifier - 4) >> 16) & 0xffff;
  // The scale is a signed number of 11 bits.
  const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
  const native = `numeric(${width},${scale})`;
  return width <= 38 && scale >= 0 && scale <= width
    ? { native, type: `DECIMAL(${width},${scale})` }
    : { native };
}

/** castSql converts to the type of PostgreSQL whose binary form is read as one of DuckDB's types. */
export function castSql(sql: string, type: string): string {
  if (type.startsWith('DECIMAL')) return `CAST(${sql} AS numeric)`;
  return `CAST(${sql} AS ${wireTypes[type] ?? 'text'})`;
}

const wireTypes: Readonly<Record<string, string>> = {
  BOOLEAN: 'boolean',
  TINYINT: 'int2',
  SMALLINT: 'int2',
  INTEGER: 'int4',
  BIGINT: 'int8',
  HUGEINT: 'numeric',
  FLOAT: 'float4',
  DOUBLE: 'float8',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  TIMESTAMPTZ: 'timestamptz',
};
