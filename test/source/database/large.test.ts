import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../../../scripts/servers.mjs';
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

/** What differs from server to server. */
const kinds: readonly {
  readonly name: ServerKind;
  readonly types: string;
  readonly values: string;
  /** The rows of `types` so many times, each with a text of 20,000 bytes. */
  readonly many: (times: number) => string;
  /** Rows of 20,000 bytes that take a millisecond each. */
  readonly slow: string;
  readonly running: string;
  readonly end: (id: string) => string;
}[] = [
  {
    name: 'postgres',
    types: `CREATE TABLE types (id int, big numeric(20,0), exact numeric(38,10), day date, local timestamp, instant timestamptz, twice float8, word text, yes boolean)`,
    values: `INSERT INTO types VALUES (1, 18446744073709551615, -0.0000000001, '0001-01-01', '2024-03-31 02:30:00.123456', '2024-03-31 02:30:00+02', 'NaN', 'straße 北京', true), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (3, 0, 1234567890123456789012345678.5, '9999-12-31', 'infinity', '-infinity', -0.1, '', false)`,
    many: (times) =>
      `SELECT types.*, repeat('x', 20000) AS pad FROM types CROSS JOIN generate_series(1, ${times})`,
    slow: `SELECT n AS id, date '2026-11-01' AS day, repeat('x', 20000) || pg_sleep(0.001) AS pad FROM generate_series(1, 100000) AS n`,
    running: `SELECT pid AS id FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY%'`,
    end: (id) => `SELECT pg_terminate_backend(${id})`,
  },
  {
    name: 'mariadb',
    types: `CREATE TABLE types (id int, big bigint unsigned, exact decimal(38,10), day date, local datetime(6), instant timestamp(6) NULL, twice double, word text, yes tinyint) CHARACTER SET utf8mb4`,
    values: `INSERT INTO types VALUES (1, 18446744073709551615, -0.0000000001, '1000-01-01', '2024-03-31 02:30:00.123456', '2024-03-31 02:30:00', -0.1, 'straße 北京', 1), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (3, 0, 1234567890123456789012345678.5, '9999-12-31', '9999-12-31 23:59:59.999999', '1970-01-01 00:00:01', 1e300, '', -128)`,
    many: (times) => `SELECT types.*, repeat('x', 20000) AS pad FROM types CROSS JOIN seq_1_to_${times}`,
    slow: `SELECT seq AS id, DATE '2026-11-01' AS day, concat(repeat('x', 20000), sleep(0.001)) AS pad FROM seq_1_to_100000`,
    running: `SELECT id FROM information_schema.processlist WHERE command = 'Query' AND info LIKE '%seq_1_to_100000%' AND id <> connection_id()`,
    end: (id) => `KILL CONNECTION ${id}`,
  },
];

/** Rows of 20,000 bytes that are more than stay in memory. */
const enough = 1200;

for (const kind of kinds)
  describe.skipIf(!hasServer(kind.name))(`more rows of ${kind.name} than stay in memory`, () => {
    let server: TestServer;
    let root = '';
    let temporary = '';
    const before = process.env.TMPDIR;
    beforeAll(async () => {
      server = await startServer(kind.name);
      await ask(server.url, kind.types, kind.values);
      root = mkdtempSync(join(tmpdir(), 'kpi-large-'));
      temporary = join(root, 'tmp');
      mkdirSync(temporary);
    });
    afterAll(async () => {
      process.env.TMPDIR = before;
      if (before === undefined) delete process.env.TMPDIR;
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    });

    test('are the rows that there are', async () => {
      const few = await load(engineAt(server.url), { table: 'types' });
      const many = await load(engineAt(server.url), { query: kind.many(enough) });
      expect(few.diagnostics).toEqual([]);
      expect(many.diagnostics).toEqual([]);
      expect(many.state).toMatchObject({ rows: 3 * enough, database: { rows: 3 * enough } });
      expect(many.rows).toHaveLength(3 * enough);
      const pad = 'x'.repeat(20_000);
      const once = [0, 1, 2].map((i) => many.rows[i * enough]!);
      expect(once).toEqual(few.rows.map((row) => [...row, pad]));
      for (const [i, row] of many.rows.entries()) expect(row).toEqual(once[Math.floor(i / enough)]);
    });

    test('are converted and cleaned like few', async () => {
      const more = {
        columns: [{ name: 'big', type: 'decimal(20,0)', span: somewhere }],
        key: ['id'],
        clean: [{ kind: 'dedupe_rows', keep: 'latest', by: 'day', span: somewhere }],
      } as const;
      const few = await load(engineAt(server.url), { table: 'types' }, more);
      const many = await load(engineAt(server.url), { query: kind.many(enough) }, more);
      expect(many.diagnostics).toEqual(few.diagnostics);
      expect(many.columns).toContain('big DECIMAL(20,0)');
      expect(many.rows).toEqual(few.rows.map((row) => [...row, 'x'.repeat(20_000)]));
    });

    const run = (signal?: AbortSignal) => {
      process.env.TMPDIR = temporary;
      writeFileSync(
        join(root, 'kpi.yaml'),
        `kpi: 1
engines: { warehouse: { type: ${kind.name}, url: "${server.url}" } }
sources:
  orders:
    engine: warehouse
    query: |
      ${kind.slow}
    time: day
metrics:
  orders: { source: orders, measure: count(*) }
`,
      );
      return runMain(
        ['query', 'orders', '--format', 'csv'],
        root,
        signal === undefined ? {} : { interrupt: signal },
      );
    };
    const filesLeft = () => readdirSync(temporary, { recursive: true }).map(String);
    const untilInFiles = async () => {
      for (let tries = 0; tries < 2000 && !filesLeft().some((name) => name.endsWith('-1.parquet')); tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(filesLeft().filter((name) => name.endsWith('.parquet'))).not.toEqual([]);
    };

    test('leave nothing behind when the connection is cut', async () => {
      const outcome = run();
      const id = await whileRunning(server.url, kind.running);
      await untilInFiles();
      await ask(server.url, kind.end(id));
      expect(await outcome).toMatchObject({ exit: 3, stdout: '' });
      expect((await outcome).stderr).toContain('The connection to engine warehouse broke off');
      expect(filesLeft()).toEqual([]);
    });

    test('leave nothing behind when the program is interrupted', async () => {
      const interrupt = new AbortController();
      const outcome = run(interrupt.signal);
      await untilInFiles();
      interrupt.abort(130);
      expect((await outcome).exit).toBe(130);
      expect(filesLeft()).toEqual([]);
    });
  });
