const types: Readonly<Record<string, string>> = {
  text: 'VARCHAR',
  string: 'VARCHAR',
  varchar: 'VARCHAR',
  int: 'BIGINT',
  integer: 'BIGINT',
  bigint: 'BIGINT',
  number: 'DOUBLE',
  double: 'DOUBLE',
  float: 'DOUBLE',
  decimal: 'DECIMAL(18,2)',
  numeric: 'DECIMAL(18,2)',
  money: 'DECIMAL(18,2)',
  bool: 'BOOLEAN',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  datetime: 'TIMESTAMP',
  timestamptz: 'TIMESTAMPTZ',
};

/** columnTypeWords lists the words that a declared type may be, apart from `decimal(precision, scale)`. */
export const columnTypeWords: readonly string[] = Object.keys(types);

/** columnTypes lists the types that a column may be declared as, without their synonyms, for messages. */
export const columnTypes = [
  'text',
  'bigint',
  'decimal(18,2)',
  'double',
  'boolean',
  'date',
  'timestamp',
  'timestamptz',
] as const;

/**
 * sqlTypeOf is the SQL type of a declared one such as `decimal(18,2)` or `text`; undefined for an unknown one. Decimals
 * have at most 38 digits.
 */
export function sqlTypeOf(declared: string): string | undefined {
  const plain = declared.trim().toLowerCase();
  const decimal = /^(?:decimal|numeric)\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)$/.exec(plain);
  if (!decimal) return types[plain];
  const [width, scale] = [Number(decimal[1]), Number(decimal[2] ?? 0)];
  return width >= 1 && width <= 38 && scale <= width ? `DECIMAL(${width},${scale})` : undefined;
}

/** isNumberType tells whether what the engine calls a type is one of numbers. */
export function isNumberType(type: string): boolean {
  return /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL.*|BIGNUM)$/.test(type);
}
