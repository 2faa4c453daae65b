/** quoteIdentifier writes a name so that SQL reads it as that one name; throws RangeError for a NUL character. */
export function quoteIdentifier(name: string): string {
  return `"${refuseNul(name).replaceAll('"', '""')}"`;
}

/**
 * quoteLiteral writes a value as a SQL literal: text in single quotes (a backslash is an ordinary character),
 * numbers and booleans bare, null as NULL; throws RangeError for a NUL character or a number that is not finite.
 */
export function quoteLiteral(value: string | number | bigint | boolean | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${refuseNul(value).replaceAll("'", "''")}'`;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no SQL literal`);
  }
  return String(value);
}

function refuseNul(text: string): string {
  // DuckDB ends a statement at a NUL, so what follows it would silently vanish.
  if (text.includes('\0')) throw new RangeError('a NUL character cannot stand in SQL');
  return text;
}
