import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportParquet } from '../../src/app/export-parquet.ts';
import { openSystem } from '../../src/app/system.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { QueryResult } from '../../src/report/query-rows.ts';
import { metric, series } from '../report/fixture.ts';
import { rowsOf } from './compute-fixture.ts';

let folder: string;
let engine: Engine;
const system = openSystem({ env: () => undefined, now: () => 0 });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-parquet-'));
  engine = await openDuckDb();
});
afterAll(async () => {
  engine.close();
  await system.close();
  rmSync(folder, { recursive: true });
});

async function written(result: QueryResult) {
  const path = join(folder, "it's.parquet");
  await exportParquet(system.ports, result, path);
  const from = `FROM read_parquet('${path.replaceAll("'", "''")}')`;
  const described = await rowsOf(engine, `SELECT column_name, column_type FROM (DESCRIBE ${from})`);
  return {
    types: Object.fromEntries(described),
    rows: await rowsOf(engine, `SELECT COLUMNS(*)::VARCHAR ${from}`),
  };
}

const huge = '12345678901234567.89';

describe('exportParquet', () => {
  test('keeps types, decimals with all their digits, and null apart from empty text', async () => {
    const regions = { dimensions: ['region'], segments: [['华东'], [''], [null], ['a\'"\n\\b']] };
    const result: QueryResult = {
      locale: 'en',
      metrics: [metric('gmv'), metric('orders'), metric('rate')],
      series: [
        series('gmv', '2026-11-20', [[Number(huge)], [1.5], [null], [-0.05]], {
          ...regions,
          scale: 2,
          exact: new Map([[0, huge]]),
        }),
        series('orders', '2026-11-20', [[3], [2], [1], [0]], { ...regions, scale: 0 }),
        series('rate', '2026-11-20', [[0.1], [1 / 3], [null], [1e-9]], regions),
      ],
    };
    const { types, rows } = await written(result);
    expect(types).toEqual({
      period: 'DATE',
      region: 'VARCHAR',
      gmv: 'DECIMAL(38,2)',
      orders: 'BIGINT',
      rate: 'DOUBLE',
    });
    expect(rows).toEqual([
      ['2026-11-20', '华东', huge, '3', '0.1'],
      ['2026-11-20', '', '1.50', '2', String(1 / 3)],
      ['2026-11-20', null, null, '1', null],
      ['2026-11-20', 'a\'"\n\\b', '-0.05', '0', '1e-09'],
    ]);
  });

  test('writes hours as instants, totals with their mark, numbers and booleans of dimensions as such', async () => {
    const dimensions = ['store', 'open'];
    const segments = [[7, true]] as const;
    const hourly = { grain: 'hour' as const, until: '2026-11-21', scale: 0 };
    const values = [Array.from({ length: 24 }, (_, i) => i)];
    const result: QueryResult = {
      locale: 'en',
      metrics: [metric('n')],
      series: [series('n', '2026-11-20', values, { ...hourly, dimensions, segments })],
      totals: [
        {
          isOverall: true,
          series: [series('n', '2026-11-20', [[276]], { dimensions: ['store'], segments: [[7]], scale: 0 })],
        },
      ],
      limit: 2,
    };
    const { types, rows } = await written(result);
    expect(types).toEqual({
      period: 'TIMESTAMP WITH TIME ZONE',
      store: 'BIGINT',
      open: 'BOOLEAN',
      n: 'BIGINT',
      total_over: 'VARCHAR',
    });
    expect(rows).toEqual([
      ['2026-11-19 16:00:00+00', '7', 'true', '0', null],
      ['2026-11-19 17:00:00+00', '7', 'true', '1', null],
      [null, '7', null, '276', 'period open'],
    ]);
  });

  test('gives a dimension and a metric of one name different columns; no rows are a file too', async () => {
    const result: QueryResult = {
      locale: 'en',
      metrics: [metric('orders')],
      series: [series('orders', '2026-11-20', [[null]], { dimensions: ['orders'], segments: [['x']] })],
    };
    const { types, rows } = await written(result);
    expect(Object.keys(types)).toEqual(['period', 'orders', 'orders_2']);
    expect(rows).toEqual([]);
  });

  test('says where a file could not be written', async () => {
    const path = join(folder, 'missing/x.parquet');
    const nothing = {
      locale: 'en',
      metrics: [metric('n')],
      series: [series('n', '2026-11-20', [[1]])],
    } as const;
    await expect(exportParquet(system.ports, nothing, path)).rejects.toThrow(/No such file/);
  });
});
