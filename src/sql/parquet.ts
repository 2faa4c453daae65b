import { quoteIdentifier, quoteLiteral } from './quote.ts';

/** StoredColumn is a column with DuckDB's name of its type. */
export interface StoredColumn {
  readonly name: string;
  readonly type: string;
}

const exact =
  /^(?:BOOLEAN|TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|FLOAT|DOUBLE|DATE|TIMESTAMP|TIMESTAMPTZ|TIMESTAMP WITH TIME ZONE|VARCHAR|DECIMAL\(\d+,\d+\))$/;

/** keepsInParquet tells whether values of a type come back from a Parquet file as they were, by way of the SQL below. */
export function keepsInParquet(type: string): boolean {
  return exact.test(type);
}

/** copyToParquet writes the rows of a relation into a file. */
export function copyToParquet(relation: string, columns: readonly StoredColumn[], path: string): string {
  const selected = columns.map(({ name, type }) => changed(name, type, 'VARCHAR')).join(', ');
  return `COPY (SELECT ${selected} FROM ${relation}) TO ${quoteLiteral(path)} (FORMAT parquet)`;
}

/**
 * selectFromParquet reads the rows that `copyToParquet` wrote into files, in their order; with `pathColumn` also the path
 * of a row's file, under that name.
 */
export function selectFromParquet(
  columns: readonly StoredColumn[],
  paths: readonly string[],
  pathColumn?: string,
): string {
  const selected = columns.map(({ name, type }) => changed(name, type, 'HUGEINT'));
  if (pathColumn !== undefined) selected.push(quoteIdentifier(pathColumn));
  const named = pathColumn === undefined ? '' : `, filename = ${quoteLiteral(pathColumn)}`;
  const files = `[${paths.map(quoteLiteral).join(', ')}]`;
  return `SELECT ${selected.join(', ')} FROM read_parquet(${files}, hive_partitioning = false${named})`;
}

/** Parquet has no integer of 128 bits, for which DuckDB writes a double: its digits are written instead. */
function changed(name: string, type: string, other: string): string {
  const quoted = quoteIdentifier(name);
  return type === 'HUGEINT' ? `CAST(${quoted} AS ${other}) AS ${quoted}` : quoted;
}
