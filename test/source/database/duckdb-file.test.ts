import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import duckdb from '@duckdb/node-bindings';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somewhere } from '../../app/project-fixture.ts';
import { engineAt, load } from './database-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'kpi-duckdb-file-'));
const file = join(folder, 'file.duckdb');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(...statements: string[]): Promise<{ close(): void }> {
  const database = await duckdb.open(file);
  const connection = await duckdb.connect(database);
  for (const sql of statements) await duckdb.query(connection, sql);
  return {
    close: () => {
      duckdb.disconnect_sync(connection);
      duckdb.close_sync(database);
    },
  };
}

describe('rows of a DuckDB file', () => {
  const engine = engineAt('', { type: 'duckdb', url: undefined, file });
  beforeAll(async () => {
    const writer = await write(
      'CREATE SCHEMA shop',
      "CREATE TABLE shop.orders AS SELECT 1 AS id, DATE '2026-11-01' AS day, 10.50::DECIMAL(10,2) AS amount UNION ALL SELECT 2, DATE '2026-11-02', NULL",
    );
    writer.close();
  });

  test('are read in place', async () => {
    const { columns, rows, diagnostics, state } = await load(engine, { table: 'shop.orders' });
    expect(diagnostics).toEqual([]);
    expect(columns).toEqual(['id INTEGER', 'day DATE', 'amount DECIMAL(10,2)']);
    expect(rows).toEqual([
      ['1', '2026-11-01', '10.50'],
      ['2', '2026-11-02', null],
    ]);
    expect(state.database).toMatchObject({ engine: 'warehouse', rows: null });
  });

  test('can come from a query, and be declared as another type', async () => {
    const query = 'SELECT id, amount FROM warehouse.shop.orders WHERE amount IS NOT NULL -- paid';
    const columns = [{ name: 'amount', type: 'double', span: somewhere }];
    const loaded = await load(engine, { query }, { columns });
    expect(loaded.columns).toEqual(['id INTEGER', 'amount DOUBLE']);
    expect(loaded.rows).toEqual([['1', '10.5']]);
  });

  test('cannot be changed', async () => {
    const { diagnostics } = await load(engine, { query: 'DROP TABLE warehouse.shop.orders' });
    expect(diagnostics).toMatchObject([{ code: 'source-missing' }]);
    expect((await load(engine, { table: 'shop.orders' })).rows).toHaveLength(2);
  });

  test('are missed where there is no such file or table', async () => {
    const nothing = await load({ ...engine, file: join(folder, 'none.duckdb') }, { table: 'shop.orders' });
    expect(nothing.diagnostics).toMatchObject([
      { code: 'source-missing', message: expect.stringContaining('There is no file') },
    ]);
    const noTable = await load(engine, { table: 'shop.none' });
    expect(noTable.diagnostics).toMatchObject([
      { code: 'source-missing', message: expect.stringContaining('has no such table') },
    ]);
  });
});
