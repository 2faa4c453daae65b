import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../../../scripts/build.mjs';
import type { TestServer } from '../../../scripts/servers.mjs';
import type { IncrementalRows } from '../../../src/model/database.ts';
import type { Source } from '../../../src/model/source.ts';
import { somewhere } from '../../app/project-fixture.ts';
import { runMain } from '../../cli/run-main.ts';
import {
  ask,
  engineAt,
  hasServer,
  load,
  type ServerKind,
  startServer,
  whileRunning,
} from './database-fixture.ts';

const rootOfCode = fileURLToPath(new URL('../../..', import.meta.url));
// Below the checkout, so that a program that is built there finds its native library.
mkdirSync(join(rootOfCode, 'dist'), { recursive: true });
const workshop = mkdtempSync(join(rootOfCode, 'dist', 'incremental-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const hourMs = 3_600_000;

/** What differs from server to server. */
const kinds: readonly {
  readonly name: ServerKind;
  readonly table: string;
  readonly upsert: string;
  readonly many: string;
  readonly slow: string;
  readonly running: string;
  readonly end: (id: string) => string;
}[] = [
  {
    name: 'postgres',
    table: `CREATE TABLE orders (id int PRIMARY KEY, changed_at timestamp NOT NULL, amount numeric(10,2), word text, serial numeric(20,0))`,
    upsert:
      'ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, amount = excluded.amount, word = excluded.word',
    many: `INSERT INTO orders SELECT n, timestamp '2026-01-01' + n * interval '1 second', n / 100.0, repeat(md5(n::text), 18), n FROM generate_series(1, 60000) AS n`,
    slow: `SELECT orders.*, CASE WHEN pg_sleep(0.01) IS NULL THEN 0 END AS pause FROM orders`,
    running: `SELECT pid AS id FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY%'`,
    end: (id) => `SELECT pg_terminate_backend(${id})`,
  },
  {
    name: 'mariadb',
    table: `CREATE TABLE orders (id int PRIMARY KEY, changed_at timestamp(6) NOT NULL, amount decimal(10,2), word text, serial bigint unsigned)`,
    upsert:
      'ON DUPLICATE KEY UPDATE changed_at = values(changed_at), amount = values(amount), word = values(word)',
    many: `INSERT INTO orders SELECT seq, timestamp('2026-01-01') + interval seq second, seq / 100, repeat(md5(seq), 18), seq FROM seq_1_to_60000`,
    slow: `SELECT orders.*, sleep(0.01) AS pause FROM orders`,
    running: `SELECT id FROM information_schema.processlist WHERE command = 'Query' AND info LIKE '%sleep%' AND id <> connection_id()`,
    end: (id) => `KILL CONNECTION ${id}`,
  },
];

const start = Date.UTC(2026, 0, 1);
const timeText = (seconds: number) =>
  new Date(start + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

for (const kind of kinds)
  describe.skipIf(!hasServer(kind.name))(`incremental rows of ${kind.name}`, () => {
    let server: TestServer;
    let root = '';
    beforeAll(async () => {
      server = await startServer(kind.name);
    });
    afterAll(() => server.stop());
    beforeEach(async () => {
      root = mkdtempSync(join(workshop, 'project-'));
      await ask(server.url, 'DROP TABLE IF EXISTS orders', kind.table);
    });

    const put = (
      ...rows: readonly (readonly [id: number, seconds: number, amount: number, word?: string])[]
    ) =>
      ask(
        server.url,
        `INSERT INTO orders VALUES ${rows
          .map(
            ([id, seconds, amount, word = `row ${id}`]) =>
              `(${id}, '${timeText(seconds)}', ${amount}, '${word}', ${id})`,
          )
          .join(', ')} ${kind.upsert}`,
      );
    const read = (
      incremental: Partial<IncrementalRows> = {},
      more: Partial<Source> = {},
      options: { now?: number; query?: string } = {},
    ) => {
      const from = options.query === undefined ? { table: 'orders' } : { query: options.query };
      const rows = { ...from, incremental: { column: 'changed_at', span: somewhere, ...incremental } };
      return load(engineAt(server.url), rows, { key: ['id'], ...more }, {}, { root, now: options.now });
    };
    const readAll = () => load(engineAt(server.url), { table: 'orders' });
    const expectSame = async (found: Awaited<ReturnType<typeof read>>) => {
      expect(found.diagnostics).toEqual([]);
      const all = await readAll();
      expect(found.rows).toEqual(all.rows);
      const shortNames = (columns: readonly string[]) =>
        columns.map((text) => text.replace('TIMESTAMP WITH TIME ZONE', 'TIMESTAMPTZ'));
      expect(shortNames(found.columns)).toEqual(shortNames(all.columns));
    };

    test('are all read the first time, and then those from the watermark on', async () => {
      await put([1, 10, 1.5], [2, 20, 2.5], [3, 20, 3.5]);
      const first = await read();
      expect(first.state.database).toMatchObject({ rows: 3, kept: 0 });
      expect(first.state.database?.since).toBeUndefined();
      await expectSame(first);
      await put([4, 30, 4.5]);
      const second = await read();
      // The two at the watermark are read again.
      expect(second.state.database).toMatchObject({ rows: 3, kept: 1, since: `${timeText(20)}.000000` });
      await expectSame(second);
      const third = await read();
      expect(third.state.database).toMatchObject({ rows: 1, kept: 3, since: `${timeText(30)}.000000` });
      await expectSame(third);
    });

    test('do not lose a row that comes later with the time of the watermark', async () => {
      await put([1, 10, 1], [2, 20, 2]);
      await read();
      await put([3, 20, 3]);
      await expectSame(await read());
    });

    test('are replaced by what they were changed to, wherever they were kept', async () => {
      await put([1, 10, 1], [2, 20, 2], [3, 30, 3]);
      await read();
      await put([1, 40, 100, 'changed'], [3, 30, 300]);
      const again = await read();
      expect(again.state).toMatchObject({ rows: 3 });
      await expectSame(again);
    });

    test('are as those of a full load after any inserts and changes', async () => {
      const change = fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 99 }),
      );
      const step = fc.array(change, { minLength: 0, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
          rmSync(join(root, '.kpi'), { recursive: true, force: true });
          await ask(server.url, 'DELETE FROM orders');
          let seconds = 0;
          await put([99, 0, 0]);
          for (const changes of steps) {
            for (const [id, later, amount] of changes) {
              seconds += later;
              await put([id, seconds, amount]);
            }
            await expectSame(await read());
          }
        }),
        { numRuns: 8, seed: 7 },
      );
    });

    test('read again what committed late, as far back as the overlap goes', async () => {
      await put([1, 10, 1], [2, 7200, 2]);
      await read();
      await put([3, 3700, 3], [4, 3500, 4]);
      const overlap = { overlap: { count: 1, unit: 'hour' } } as const;
      const again = await read(overlap);
      expect(again.state.database).toMatchObject({ since: `${timeText(3600)}.000000`, rows: 2 });
      expect(again.rows.map(([id]) => id)).toEqual(['1', '2', '3']);
      expect((await read({ overlap: { count: 2, unit: 'hour' } })).rows.map(([id]) => id)).toEqual([
        '1',
        '2',
        '3',
        '4',
      ]);
    });

    test('by number, and without a key', async () => {
      await put([1, 10, 1], [2, 20, 2]);
      const byId = (more = {}) => read({ column: 'serial', ...more }, { key: [] });
      expect((await byId()).state.database).toMatchObject({ rows: 2, kept: 0 });
      await put([3, 5, 3], [2, 20, 22]);
      const again = await byId();
      expect(again.state.database).toMatchObject({ rows: 2, kept: 1, since: '2' });
      await expectSame(again);
      expect((await byId({ overlap: 2 })).state.database).toMatchObject({ rows: 3, kept: 0, since: '1' });
    });

    test('keep deleted rows until all is read again', async () => {
      await put([1, 10, 1], [2, 20, 2], [3, 30, 3]);
      const reload = { reload: { count: 1, unit: 'day' } } as const;
      await read(reload, {}, { now: start });
      await ask(server.url, 'DELETE FROM orders WHERE id IN (1, 3)');
      const kept = await read(reload, {}, { now: start + 23 * hourMs });
      // What is gone from the watermark on is gone at once.
      expect(kept.rows.map(([id]) => id)).toEqual(['1', '2']);
      await expectSame(await read(reload, {}, { now: start + 24 * hourMs }));
    });

    test('are all read again when the table or the definition has changed', async () => {
      await put([1, 10, 1], [2, 20, 2]);
      await read();
      await ask(server.url, 'ALTER TABLE orders ADD COLUMN extra int');
      const widened = await read();
      expect(widened.state.database).toMatchObject({ rows: 2, kept: 0 });
      await expectSame(widened);
      const other = await read({}, {}, { query: 'SELECT * FROM orders WHERE id = 2' });
      expect(other.state.database).toMatchObject({ rows: 1, kept: 0 });
      expect(other.rows).toHaveLength(1);
    });

    test('are all read again when what was kept is damaged or gone', async () => {
      await put([1, 10, 1], [2, 20, 2]);
      await read();
      const folder = join(root, '.kpi/cache/rows.rows');
      const [part] = readdirSync(folder, { recursive: true }).filter((name) =>
        String(name).endsWith('.parquet'),
      );
      writeFileSync(join(folder, String(part)), 'cut short');
      const again = await read();
      expect(again.state.database).toMatchObject({ rows: 2, kept: 0 });
      await expectSame(again);
      writeFileSync(join(folder, 'rows.json'), '{"definition":');
      expect((await read()).state.database).toMatchObject({ rows: 2, kept: 0 });
    });

    test('rewrite only the files that changed, and forget replaced ones an hour later', async () => {
      await ask(server.url, kind.many);
      const files = () =>
        readdirSync(join(root, '.kpi/cache/rows.rows'), { recursive: true }).filter((name) =>
          String(name).endsWith('.parquet'),
        );
      const now = Date.now();
      await expectSame(await read({}, {}, { now }));
      const before = files();
      expect(before.length).toBeGreaterThan(2);
      await put([20_000, 300_000, 7], [300_001, 300_001, 8]);
      const again = await read({}, {}, { now: now + 1000 });
      expect(again.state.database).toMatchObject({ rows: 3, kept: 59_998 });
      await expectSame(again);
      const lately = files();
      expect(lately).toEqual(expect.arrayContaining(before));
      await put([300_002, 300_002, 9]);
      await expectSame(await read({}, {}, { now: now + 2 * hourMs }));
      const later = files();
      expect(before.filter((name) => !later.includes(name)).length).toBeGreaterThan(0);
      expect(before.filter((name) => later.includes(name)).length).toBeGreaterThan(0);
    }, 120_000);

    test.each([
      [{ column: 'nowhere' }, {}, 'source-columns', 'has no column nowhere'],
      [
        { column: 'word' },
        {},
        'source-type',
        'Column word of source rows is VARCHAR, by which new rows cannot be told',
      ],
      [
        { column: 'amount' },
        {},
        'source-type',
        '1 row has no amount, by which new rows are told (source rows)',
      ],
      [{}, { key: ['nothing'] }, 'source-columns', 'has no column nothing, by which changed rows are told'],
      [
        {},
        { key: ['amount'] },
        'source-type',
        '1 row has no amount, by which changed rows are told (source rows)',
      ],
    ])('are refused where they cannot be told apart: %j %j', async (incremental, more, code, message) => {
      await put([1, 10, 1], [2, 20, 2]);
      await ask(server.url, 'UPDATE orders SET amount = NULL WHERE id = 2');
      const { diagnostics } = await read(incremental, more);
      expect(diagnostics).toMatchObject([{ code }]);
      expect(diagnostics[0]!.message).toContain(message);
    });

    test('with an overlap of the wrong unit are refused', async () => {
      await put([1, 10, 1]);
      await read();
      expect((await read({ overlap: 5 })).diagnostics).toMatchObject([{ code: 'bad-value' }]);
    });

    const yaml = (from: string) => `kpi: 1
engines: { warehouse: { type: ${kind.name}, url: "${server.url}" } }
sources:
  orders:
    engine: warehouse
    ${from}
    incremental: { column: changed_at }
    key: id
    time: changed_at
metrics:
  revenue: { source: orders, measure: sum(amount) }
`;
    const query = ['query', 'revenue', '--grain', 'year', '--format', 'csv'];
    const revenue = (value: string) => ({
      stdout: `period,revenue\n2026-01-01,${value}\n`,
      exit: 0,
      stderr: '',
    });

    test('are what they were before a connection that is cut in the middle', async () => {
      const sql = `query: |\n      ${kind.slow}`;
      await put([1, 10, 1]);
      writeFileSync(join(root, 'kpi.yaml'), yaml(sql));
      expect(await runMain(query, root)).toMatchObject(revenue('1.00'));
      const list = () => readFileSync(join(root, '.kpi/cache/orders.rows/rows.json'), 'utf8');
      const before = list();
      await put(...Array.from({ length: 300 }, (_, i) => [i + 2, i + 20, 1] as const));
      const outcome = runMain(query, root);
      await ask(server.url, kind.end(await whileRunning(server.url, kind.running)));
      expect((await outcome).exit).toBe(3);
      expect((await outcome).stdout).toBe('');
      expect(list()).toBe(before);
      expect(readdirSync(join(root, '.kpi/cache/orders.rows'))).toHaveLength(2);
      expect(await runMain(query, root)).toMatchObject(revenue('301.00'));
    });

    test('are what they were before a run that is killed in the middle', async () => {
      const program = join(workshop, 'built', 'kpi.cjs');
      if (!readdirSync(workshop).includes('built'))
        await bundle(join(workshop, 'built'), { withTypes: false });
      await put([1, 10, 1]);
      writeFileSync(join(root, 'kpi.yaml'), yaml(`query: |\n      ${kind.slow}`));
      expect(await runMain(query, root)).toMatchObject(revenue('1.00'));
      await put(...Array.from({ length: 300 }, (_, i) => [i + 2, i + 20, 1] as const));
      const temporary = mkdtempSync(join(workshop, 'tmp-'));
      const child = spawn(process.execPath, [program, ...query], {
        cwd: root,
        env: { ...process.env, TMPDIR: temporary },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await whileRunning(server.url, kind.running);
      child.kill('SIGKILL');
      await ended;
      const again = await runMain(['check', '--json'], root);
      expect(JSON.parse(again.stdout).sources[0]).toMatchObject({
        database: { rows: 301, kept: 0, since: `${timeText(10)}.000000` },
        rows: 301,
      });
      expect(await runMain(query, root)).toMatchObject(revenue('301.00'));
    }, 120_000);
  });
