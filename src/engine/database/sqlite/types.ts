import type { TypeDescription } from '../database.ts';

/** ValueKinds are the types of a column's values, as SQLite's typeof() names them. */
export type ValueKinds = ReadonlySet<string>;

/**
 * describeType says which of DuckDB's types holds the values of a column: by its declared type, as SQLite derives the
 * affinity from it (sqlite.org/datatype3.html, 3.1); where that says little (dates, no type at all), by its values.
 * SQLite has no type for dates: they come as the texts or numbers that they are.
 */
export function describeType(declared: string, kindsOf: () => ValueKinds): TypeDescription {
  const native = declared === '' ? 'without a type' : declared.toLowerCase();
  const upper = declared.toUpperCase();
  if (upper.includes('INT')) return { native, type: 'BIGINT' };
  if (/CHAR|CLOB|TEXT/.test(upper)) return { native, type: 'VARCHAR' };
  if (/REAL|FLOA|DOUB/.test(upper)) return { native, type: 'DOUBLE' };
  const [, width, scale = '0'] = /^(?:DECIMAL|NUMERIC)\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)$/.exec(upper) ?? [];
  if (width !== undefined && Number(width) <= 38) return { native, type: `DECIMAL(${width},${scale})` };
  if (/^(?:DECIMAL|NUMERIC)/.test(upper)) return { native };
  return { native, type: typeOf(kindsOf()) };
}

function typeOf(kinds: ValueKinds): string {
  const some = [...kinds].filter((kind) => kind !== 'null');
  if (some.length > 0 && some.every((kind) => kind === 'integer')) return 'BIGINT';
  const isNumeric = some.length > 0 && some.every((kind) => kind === 'integer' || kind === 'real');
  return isNumeric ? 'DOUBLE' : 'VARCHAR';
}

/**
 * valueSql selects the value of a column without loss: whole numbers, of which a double holds only some, as texts, bytes as
 * hexadecimal digits, doubles as doubles.
 */
export function valueSql(column: string): string {
  return `CASE typeof(${column}) WHEN 'integer' THEN CAST(${column} AS TEXT) WHEN 'blob' THEN hex(${column}) ELSE ${column} END`;
}
