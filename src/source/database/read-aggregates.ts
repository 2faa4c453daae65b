import type { Engine } from '../../engine/engine.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { describeSelect } from '../describe.ts';
import type { OpenedSource } from '../open.ts';

/** Aggregated is a column of what a database computes: of a type, or of that which SQL of ours has over the source's columns. */
export type Aggregated = { readonly name: string; readonly sql: string } & (
  | { readonly type: string }
  | { readonly typedAs: string }
);

/** DuckDB describes this type by its long name. */
function shortName(type: string): string {
  return type === 'TIMESTAMP WITH TIME ZONE' ? 'TIMESTAMPTZ' : type;
}

/**
 * readAggregates has a database compute columns over its rows, or over a statement of its own, and gives the quoted name
 * of the temporary table that holds them; the next call with the same `table` takes that table. Throws DatabaseError.
 */
export async function readAggregates(
  engine: Engine,
  { pushdown, relation }: OpenedSource,
  columns: readonly Aggregated[],
  statement?: string,
  table = 'kpi_cells',
): Promise<string> {
  const probes = columns.flatMap((column) => ('typedAs' in column ? [column.typedAs] : []));
  const found =
    probes.length === 0
      ? []
      : await describeSelect(
          engine,
          `SELECT ${probes.map((sql, i) => `${sql} AS c${i}`).join(', ')} FROM ${relation}`,
        );
  let next = 0;
  const typed = columns.map((column) => ({
    name: column.name,
    sql: column.sql,
    type: shortName('type' in column ? column.type : found[next++]!.type),
  }));
  const declared = typed.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`).join(', ');
  await engine.execute(`CREATE OR REPLACE TABLE ${table} (${declared})`);
  const { database, from } = pushdown!;
  await engine.append(table, (sink) =>
    database.read(
      { columns: typed, from: statement === undefined ? from : `(${statement}) AS kpi_cells` },
      sink,
    ),
  );
  return quoteIdentifier(table);
}
