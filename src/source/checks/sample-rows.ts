import type { Engine } from '../../engine/engine.ts';
import { shownSql } from '../conceal.ts';
import { findColumn } from '../load.ts';
import type { OpenedSource } from '../open.ts';
import type { BoundCheck } from './bind.ts';

const shown = 3;

/**
 * sampleRows words a few rows that fail a check by their key and the columns that the check speaks of, such as
 * `order_id=17, amount=null`: always the same ones for the same rows, and sensitive values as people may see them.
 */
export async function sampleRows(
  engine: Engine,
  opened: OpenedSource,
  from: string,
  bound: BoundCheck,
  fails: string,
): Promise<string[]> {
  const { source, columns } = opened;
  const named = [...source.key, ...bound.columns, ...(bound.uses ?? [])];
  const all = named.flatMap((name) => findColumn(columns, name)?.name ?? []);
  const chosen = [...new Set(all)].slice(0, 6);
  if (chosen.length === 0) return [];
  const texts = chosen.map((name) => shownSql(name, findColumn(columns, name)?.concealment)).join(', ');
  const table = await engine.query(
    `SELECT DISTINCT ${texts} FROM ${from} AS checked WHERE ${fails} ORDER BY ALL LIMIT ${shown}`,
  );
  return Array.from({ length: table.rows }, (_, row) =>
    chosen.map((name, i) => `${name}=${table.columns[i]!.values[row] ?? 'null'}`).join(', '),
  );
}
