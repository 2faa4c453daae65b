import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { copyToParquet, keepsInParquet, selectFromParquet } from '../sql/parquet.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { describeSelect } from './describe.ts';

/**
 * storeSelect computes a SELECT once and gives the quoted name of what holds its rows: a temporary table, or where a
 * folder is given a view over a file in it, which takes no memory.
 */
export async function storeSelect(
  engine: Engine,
  name: string,
  select: string,
  folder: string | undefined,
): Promise<string> {
  const columns = folder === undefined ? [] : await describeSelect(engine, select);
  if (folder === undefined || !columns.every(({ type }) => keepsInParquet(type))) {
    const table = quoteIdentifier(name);
    await engine.execute(`CREATE OR REPLACE TABLE ${table} AS ${select}`);
    return table;
  }
  const view = quoteIdentifier(`${name}_file`);
  const path = join(folder, `${name}.parquet`);
  await engine.execute(copyToParquet(`(${select})`, columns, path));
  await engine.execute(`CREATE OR REPLACE VIEW ${view} AS ${selectFromParquet(columns, [path])}`);
  return view;
}
