import type { Engine } from '../engine/engine.ts';
import type { QueryResult } from '../report/query-rows.ts';
import { type QueryColumn, type QueryTable, queryTable } from '../report/query-table.ts';
import { quoteIdentifier, quoteLiteral } from '../sql/quote.ts';
import type { Ports } from './ports.ts';

/** One parameter of a statement holds this many rows, which bounds the text that is in memory twice. */
const rowsPerInsert = 20_000;

/**
 * exportParquet writes the values of a query to a Parquet file: the columns of `queryTable`, periods as DATE (hours as
 * TIMESTAMPTZ), exact decimals as DECIMAL, counts as BIGINT. Throws EngineError where the file cannot be written.
 */
export async function exportParquet(ports: Ports, result: QueryResult, path: string): Promise<void> {
  const workspace = await ports.openWorkspace();
  try {
    await writeParquet(workspace.engine, queryTable(result), path);
  } finally {
    workspace.close();
  }
}

async function writeParquet(engine: Engine, { columns, rows }: QueryTable, path: string): Promise<void> {
  const types = columns.map((column, i) => sqlType(column, rows, i));
  const names = distinctNames(columns);
  const defined = names.map((name, i) => `${quoteIdentifier(name)} ${types[i]}`);
  await engine.execute(`CREATE TEMP TABLE kpi_export (${defined.join(', ')})`);
  const shape = quoteLiteral(
    JSON.stringify([Object.fromEntries(columns.map((_, i) => [`c${i}`, 'VARCHAR']))]),
  );
  const cast = types.map((type, i) => `CAST(row.c${i} AS ${type})`).join(', ');
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const chunk = rows.slice(from, from + rowsPerInsert).map((row) => textsOf(row));
    const insert = `INSERT INTO kpi_export SELECT ${cast} FROM (SELECT unnest(from_json(?, ${shape})) AS row)`;
    await engine.query(insert, [JSON.stringify(chunk)]);
  }
  await engine.execute(`COPY kpi_export TO ${quoteLiteral(path)} (FORMAT parquet)`);
}

/** Every value travels as text, so that no decimal passes through a double on its way. */
function textsOf(row: QueryTable['rows'][number]): Record<string, string | null> {
  return Object.fromEntries(row.map((value, i) => [`c${i}`, value === null ? null : String(value)]));
}

function sqlType({ type, scale = 0 }: QueryColumn, rows: QueryTable['rows'], index: number): string {
  switch (type) {
    case 'date':
      return 'DATE';
    case 'timestamp':
      return 'TIMESTAMP WITH TIME ZONE';
    case 'text':
      return 'VARCHAR';
    case 'boolean':
      return 'BOOLEAN';
    case 'integer':
      return mostDigits(rows, index, 0) <= 18 ? 'BIGINT' : 'DECIMAL(38,0)';
    case 'decimal':
      return `DECIMAL(${mostDigits(rows, index, scale) <= 18 ? Math.max(18, scale) : 38},${scale})`;
    case 'double':
      return 'DOUBLE';
  }
}

/** mostDigits is how many digits the longest number of a column has, at that many decimal places. */
function mostDigits(rows: QueryTable['rows'], index: number, scale: number): number {
  let most = 0;
  for (const row of rows) {
    const whole =
      String(row[index] ?? '')
        .replace(/^-/, '')
        .split('.')[0] ?? '';
    most = Math.max(most, whole.length + scale);
  }
  return most;
}

/** A dimension and a metric may have one name; Parquet wants different ones. */
function distinctNames(columns: readonly QueryColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ name }) => {
    let free = name;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${name}_${i}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
