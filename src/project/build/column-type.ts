/** columnTypes lists the types that a column may be declared as, for messages. */
export const columnTypes = [
  'text',
  'integer',
  'bigint',
  'decimal(18,2)',
  'double',
  'boolean',
  'date',
  'timestamp',
  'timestamptz',
  'time',
] as const;

const names =
  /^(text|varchar|string|tinyint|smallint|integer|int|bigint|hugeint|utinyint|usmallint|uinteger|ubigint|float|real|double|boolean|bool|date|time|timestamp|datetime|timestamptz|timestamp with time zone|uuid|json|decimal|numeric)$/i;
const exact = /^(?:decimal|numeric)\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)$/i;

/** isColumnType tells whether a column may be declared as this type; decimals have at most 38 digits. */
export function isColumnType(type: string): boolean {
  if (names.test(type)) return true;
  const match = exact.exec(type);
  if (match === null) return false;
  const [width, scale] = [Number(match[1]), Number(match[2] ?? 0)];
  return width >= 1 && width <= 38 && scale <= width;
}
