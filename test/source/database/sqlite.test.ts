import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../../../src/engine/database/sqlite/sqlite.ts';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import { EngineError } from '../../../src/engine/engine.ts';
import { somewhere } from '../../app/project-fixture.ts';
import { runMain } from '../../cli/run-main.ts';
import { engineAt, isInstalled, load, ordersProject } from './database-fixture.ts';

// The file was written by SQLite 3 through Python: sqlite/make.py says what it holds.
const made = join(import.meta.dirname, 'sqlite/types.sqlite');
const folder = mkdtempSync(join(tmpdir(), 'kpi-sqlite-'));
const file = join(folder, 'types.sqlite');
beforeAll(() => copyFileSync(made, file));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasDriver = ['better-sqlite3', 'node-sqlite3-wasm', 'node:sqlite'].some(isInstalled);

const declared = (name: string, type: string) => ({ name, type, span: somewhere });
const engine = engineAt('', { type: 'sqlite', url: undefined, file });
const yaml = ordersProject('type: sqlite, file: types.sqlite');

describe.skipIf(!hasDriver)('rows of a SQLite file', () => {
  test('have the types of their columns, or of their values where those say little', async () => {
    const { columns, rows, diagnostics, state } = await load(engine, { table: 'types' });
    expect(diagnostics).toEqual([]);
    expect(columns).toEqual([
      'id BIGINT',
      'exact DECIMAL(18,2)',
      'twice DOUBLE',
      'word VARCHAR',
      'day VARCHAR',
      'stamp BIGINT',
      'bare DOUBLE',
      'raw VARCHAR',
    ]);
    expect(rows).toEqual([
      ['-9223372036854775808', '0.10', '0.1', '北京 "x"', '2024-02-29', '1704412800', '1.0', '00FF'],
      ['3', null, null, null, null, null, null, null],
      ['9223372036854775807', '1234567.89', '1e+300', '', '0001-01-01', '-1', '0.5', ''],
    ]);
    expect(state.database).toEqual({
      engine: 'warehouse',
      mode: 'load',
      statement: 'SELECT * FROM types',
      rows: 3,
    });
  });

  test('can come from a query, of columns without a type', async () => {
    const query = 'SELECT count(*) AS n, sum(twice) AS s, max(word) AS w, NULL AS empty FROM types -- all';
    const { columns, rows } = await load(engine, { query });
    expect(columns).toEqual(['n BIGINT', 's DOUBLE', 'w VARCHAR', 'empty VARCHAR']);
    expect(rows).toEqual([['3', '1e+300', '北京 "x"', null]]);
  });

  test('can be declared as another type, and have times as texts', async () => {
    const columns = [declared('day', 'date')];
    const loaded = await load(engine, { table: 'orders' }, { columns });
    expect(loaded.columns).toEqual(['day DATE', 'amount BIGINT']);
    expect(loaded.rows).toEqual([
      ['2024-01-05', '7'],
      ['2024-01-06', '8'],
    ]);
    const timed = await load(engine, { table: 'orders' }, { time: { column: 'day', span: somewhere } });
    expect(timed.state).toMatchObject({
      firstAt: Date.UTC(2024, 0, 4, 16),
      lastAt: Date.UTC(2024, 0, 5, 16),
    });
  });

  test.each([
    ['whole', '"many" is not BIGINT (column v of source rows)'],
    ['half', '"1.5" is not BIGINT (column v of source rows)'],
    ['float', '"much" is not DOUBLE (column v of source rows)'],
    ['money', '"1.005" is not DECIMAL(10,2) (column v of source rows)'],
  ])('a value that does not fit its column is an error: %s', async (table, message) => {
    const { diagnostics } = await load(engine, { table: `bad_${table}` });
    expect(diagnostics).toMatchObject([{ code: 'source-type', message }]);
  });

  test('a number without bounds has to be declared', async () => {
    const { diagnostics } = await load(engine, { table: 'unbounded' });
    expect(diagnostics).toMatchObject([
      { code: 'source-type', message: 'Column v of source rows is numeric, whose digits are not bounded' },
    ]);
    const { rows } = await load(
      engine,
      { table: 'unbounded' },
      { columns: [declared('v', 'decimal(10,3)')] },
    );
    expect(rows).toEqual([['1.250'], ['2.000']]);
  });

  test('cannot be changed', async () => {
    const { diagnostics } = await load(engine, { query: 'DELETE FROM orders RETURNING *' });
    expect(diagnostics).toMatchObject([{ code: 'source-missing' }]);
    expect((await load(engine, { table: 'orders' })).rows).toHaveLength(2);
  });

  test('many of them come whole', async () => {
    const query =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT i FROM n';
    const { state, rows } = await load(engine, { query });
    expect(state.rows).toBe(50_000);
    expect(new Set(rows.map(([i]) => i)).size).toBe(50_000);
  });

  describe('that are more than stay in memory', () => {
    const from = `(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
      SELECT i, CASE WHEN i % 3 > 0 THEN printf('%02000d', i) END AS pad FROM n)`;
    const columns = [
      { name: 'i', sql: 'i', type: 'BIGINT' },
      { name: 'pad', sql: 'pad', type: 'VARCHAR' },
    ];
    const store = async (temporary: string) => {
      const duckdb = await openDuckDb({ threads: 1 });
      const database = openSqlite({ path: file, folder, timeoutMs: 60_000 });
      try {
        await duckdb.execute('CREATE TABLE many (i BIGINT, pad VARCHAR)');
        const { value, view } = await duckdb.store('many', temporary, (sink) =>
          database.read({ columns, from }, sink),
        );
        // The digits of a padded number are those of the number.
        const facts = 'count(*), sum(i), sum(pad::BIGINT), min(length(pad)), count(pad)';
        const found = await duckdb.query(`SELECT ${facts} FROM ${view}`);
        return { rows: value.rows, facts: found.columns.map(({ values }) => Number(values[0])) };
      } finally {
        await database.close();
        duckdb.close();
      }
    };

    test('go into files', async () => {
      const temporary = mkdtempSync(join(folder, 'tmp-'));
      // 1 + … + 6000, and without the multiples of three: 3 (1 + … + 2000) less.
      const facts = [6000, 18_003_000, 12_000_000, 2000, 4000];
      expect(await store(temporary)).toEqual({ rows: 6000, facts });
      expect(readdirSync(temporary).length).toBeGreaterThan(1);
    });

    // Writing to this device fails as on a full disk.
    test.skipIf(!existsSync('/dev/full'))('say that the disk is full, not the file to blame', async () => {
      const temporary = mkdtempSync(join(folder, 'full-'));
      symlinkSync('/dev/full', join(temporary, 'many-1.parquet'));
      const failing = store(temporary);
      await expect(failing).rejects.toBeInstanceOf(EngineError);
      await expect(failing).rejects.toThrow(/No space left on device$/);
    });
  });

  test('are missed where there is no such table, or the file is none of SQLite', async () => {
    expect((await load(engine, { table: 'nothing' })).diagnostics).toMatchObject([
      { code: 'source-missing' },
    ]);
    const text = join(folder, 'text.sqlite');
    writeFileSync(text, 'no database, but a text that is long enough to be looked at as one '.repeat(20));
    expect((await load({ ...engine, file: text }, { table: 't' })).diagnostics).toMatchObject([
      { code: 'source-connection' },
    ]);
  });

  test('are judged by a command', async () => {
    writeFileSync(join(folder, 'kpi.yaml'), yaml);
    const { stdout, exit } = await runMain(['check', '--json', '--as-of', '2024-01-06'], folder);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout).sources).toMatchObject([{ source: 'orders', rows: 2, database: { rows: 2 } }]);
  });
});

test('a file that is not there is missed', async () => {
  const { diagnostics } = await load({ ...engine, file: join(folder, 'gone.sqlite') }, { table: 't' });
  expect(diagnostics).toMatchObject([
    { code: 'source-missing', message: expect.stringMatching(/^There is no file/) },
  ]);
});

test('it is loaded whole', async () => {
  const incremental = { column: 'day', span: somewhere };
  const { diagnostics } = await load(engine, { table: 'orders', incremental });
  expect(diagnostics).toMatchObject([
    { code: 'bad-value', message: 'Engine warehouse is a file, which is read anew each time' },
  ]);
});

test('nothing is computed in the file', async () => {
  const { diagnostics } = await load(engine, { table: 'orders', mode: 'pushdown' });
  expect(diagnostics).toMatchObject([
    { code: 'pushdown-refused', message: 'Nothing is computed in an engine of type sqlite' },
  ]);
});

test.skipIf(hasDriver)('without a driver the command says how to install one', async () => {
  mkdirSync(join(folder, 'bare'));
  copyFileSync(made, join(folder, 'bare/types.sqlite'));
  writeFileSync(join(folder, 'bare/kpi.yaml'), yaml);
  const { stdout, exit } = await runMain(['check', '--json'], join(folder, 'bare'));
  expect(exit).toBe(3);
  expect(stdout).toContain('The driver of engine shop is not installed (source orders)');
  expect(stdout).toContain('npm install better-sqlite3');
});
