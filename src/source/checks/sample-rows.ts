import type { Engine } from '../../engine/engine.ts';
import { findColumn } from '../../model/find-column.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { shownSql } from '../conceal.ts';
import type { ScanColumn } from '../load.ts';
import type { OpenedSource } from '../open.ts';
import type { BoundCheck } from './bind.ts';

/** shownCount is how many of the rows that fail are shown. */
export const shownCount = 3;

/** chosenColumns are the columns by which rows that fail a check are shown: the key, and those that it speaks of. */
export function chosenColumns({ source, columns }: OpenedSource, bound: BoundCheck): ScanColumn[] {
  const named = [...source.key, ...bound.columns, ...(bound.uses ?? [])];
  return [...new Set(named.flatMap((name) => findColumn(columns, name) ?? []))].slice(0, 6);
}

/**
 * sampleRows words the first few rows that fail a check, such as `order_id=17, amount=null`: always the same ones for the
 * same rows, and sensitive values as people may see them.
 */
export async function sampleRows(
  engine: Engine,
  opened: OpenedSource,
  from: string,
  bound: BoundCheck,
  fails: string,
): Promise<string[]> {
  const chosen = chosenColumns(opened, bound);
  if (chosen.length === 0) return [];
  const names = chosen.map(({ name }) => quoteIdentifier(name)).join(', ');
  const failing = `SELECT DISTINCT ${names} FROM ${from} AS checked WHERE ${fails} ORDER BY ALL LIMIT ${shownCount}`;
  return wordRows(engine, `(${failing})`, chosen);
}

/** wordRows words all rows of a relation by some of its columns, in their order. */
export async function wordRows(
  engine: Engine,
  relation: string,
  chosen: readonly ScanColumn[],
): Promise<string[]> {
  const texts = chosen.map(({ name, concealment }) => shownSql(name, concealment)).join(', ');
  const names = chosen.map(({ name }) => quoteIdentifier(name)).join(', ');
  const table = await engine.query(`SELECT ${texts} FROM ${relation} AS failing ORDER BY ${names}`);
  return Array.from({ length: table.rows }, (_, row) =>
    chosen.map(({ name }, i) => `${name}=${table.columns[i]!.values[row] ?? 'null'}`).join(', '),
  );
}
