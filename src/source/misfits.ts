import type { Engine } from '../engine/engine.ts';
import type { Scan } from './load.ts';

/** rawMisfits counts the rows of a scan, before any is dropped, where a condition on its raw columns holds. */
export async function rawMisfits(engine: Engine, scan: Scan, condition: string): Promise<number> {
  const table = await engine.query(`SELECT count(*) FROM (${scan.sql}) WHERE ${condition}`);
  return Number(table.columns[0]!.values[0]);
}

/**
 * misfitPlaces gives up to five places `file:line: "value"` where a condition on a raw column holds. None where the files
 * have no lines, nor where cleaning left another number of such rows than `count`: a place could be that of a dropped row.
 */
export async function misfitPlaces(
  engine: Engine,
  scan: Scan,
  raw: string | undefined,
  condition: string,
  count: number,
): Promise<string[]> {
  if (raw === undefined || scan.places === undefined) return [];
  return (await rawMisfits(engine, scan, condition)) === count ? scan.places(raw, condition, 5) : [];
}
