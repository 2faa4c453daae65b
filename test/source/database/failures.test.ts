import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../../../scripts/servers.mjs';
import { runMain } from '../../cli/run-main.ts';
import { ask, engineAt, hasServer, idsOf, load, startServer, whileRunning } from './database-fixture.ts';

/** What differs from server to server. */
interface Kind {
  readonly name: 'postgres' | 'mariadb';
  readonly type: string;
  readonly setup: readonly string[];
  /** Rows that take long to come. */
  readonly slow: string;
  /** Connections of the reader that run something. */
  readonly running: string;
  readonly end: (id: string) => string;
  readonly grant: string;
  readonly revoke: string;
}

const orders = `CREATE TABLE orders (id int PRIMARY KEY, day date NOT NULL, amount decimal(10,2) NOT NULL)`;
const rows = `INSERT INTO orders VALUES (1, '2026-11-01', 10.50), (2, '2026-11-02', 20.25), (3, '2026-11-03', 4.25)`;

const kinds: readonly Kind[] = [
  {
    name: 'postgres',
    type: 'postgres',
    setup: [
      orders,
      rows,
      "CREATE ROLE kpi_secret LOGIN PASSWORD 's3cret-word'",
      'GRANT SELECT ON orders TO kpi_secret',
    ],
    slow: `SELECT n AS id, date '2026-11-01' AS day, repeat('x', 2000) AS pad, (CASE WHEN pg_sleep(0.002) IS NULL THEN 0 ELSE 1 END)::decimal(10,2) AS amount FROM generate_series(1, 100000) AS n`,
    running: `SELECT pid AS id FROM pg_stat_activity WHERE usename = 'kpi_secret' AND state = 'active' AND query LIKE 'COPY%'`,
    end: (id) => `SELECT pg_terminate_backend(${id})`,
    grant: 'GRANT SELECT ON orders TO kpi_secret',
    revoke: 'REVOKE SELECT ON orders FROM kpi_secret',
  },
  {
    name: 'mariadb',
    type: 'mariadb',
    setup: [
      orders,
      rows,
      "CREATE USER kpi_secret@'%' IDENTIFIED BY 's3cret-word'",
      "GRANT SELECT ON mysql.orders TO kpi_secret@'%'",
    ],
    slow: `SELECT seq AS id, DATE '2026-11-01' AS day, repeat('x', 2000) AS pad, CAST(1 + sleep(0.002) AS decimal(10,2)) AS amount FROM seq_1_to_100000`,
    running: `SELECT id FROM information_schema.processlist WHERE user = 'kpi_secret' AND command = 'Query'`,
    end: (id) => `KILL CONNECTION ${id}`,
    grant: "GRANT SELECT ON mysql.orders TO kpi_secret@'%'",
    revoke: "REVOKE SELECT ON mysql.orders FROM kpi_secret@'%'",
  },
];

/** proxyTo passes bytes on, `most` of them from the server; after that it cuts the connection, or never closes it. */
async function proxyTo(url: string, most: number, end: 'cuts' | 'stays') {
  const { hostname, port } = new URL(url);
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let left = most;
    client.pipe(server);
    server.on('data', (bytes) => {
      client.write(bytes.subarray(0, left));
      left = Math.max(0, left - bytes.length);
      if (left > 0 || end === 'stays') return;
      server.destroy();
      client.destroySoon();
    });
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('close', () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((proxy.address() as AddressInfo).port);
  return { url: through.href, close: () => proxy.close() };
}

for (const kind of kinds)
  describe.skipIf(!hasServer(kind.name))(`a ${kind.name} that fails`, () => {
    let server: TestServer;
    let root = '';
    beforeAll(async () => {
      server = await startServer(kind.name);
      await ask(server.url, ...kind.setup);
      root = mkdtempSync(join(tmpdir(), 'kpi-failures-'));
    });
    afterAll(async () => {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    });

    const secretUrl = (password = 's3cret-word') => {
      const url = new URL(server.url);
      url.username = 'kpi_secret';
      url.password = password;
      return url.href;
    };

    const check = async (
      more: { query?: string; table?: string; password?: string; url?: string; signal?: AbortSignal } = {},
    ) => {
      const from =
        more.query === undefined ? `table: ${more.table ?? 'orders'}` : `query: |\n      ${more.query}`;
      writeFileSync(
        join(root, 'kpi.yaml'),
        `kpi: 1
engines:
  warehouse: { type: ${kind.type}, url: "\${env:WAREHOUSE}" }
sources:
  orders:
    engine: warehouse
    ${from}
    time: day
    columns: { amount: "decimal(10,2)" }
metrics:
  revenue: { source: orders, measure: sum(amount) }
`,
      );
      const args = ['query', 'revenue', '--from', '2026-11-01', '--to', '2026-11-04', '--format', 'csv'];
      return runMain(args, root, {
        env: { WAREHOUSE: more.url ?? secretUrl(more.password) },
        ...(more.signal === undefined ? {} : { interrupt: more.signal }),
      });
    };
    const right = 'period,revenue\n2026-11-01,10.50\n2026-11-02,20.25\n2026-11-03,4.25\n';
    const expectRight = async () =>
      expect(await check()).toMatchObject({ stdout: right, exit: 0, stderr: '' });

    const expectFailure = (outcome: Awaited<ReturnType<typeof check>>, ...says: string[]) => {
      for (const text of says) expect(outcome.stderr).toContain(text);
      expect(outcome.exit).toBe(3);
      expect(outcome.stdout).not.toMatch(/\d,\d/);
      expect(outcome.stdout + outcome.stderr).not.toContain('s3cret-word');
    };

    test('is read right while it does not', async () => {
      await expectRight();
    });

    test('with a wrong password', async () => {
      const outcome = await check({ password: 'wrong-word' });
      expectFailure(outcome, 'source-connection', 'Engine warehouse refuses the user or the password');
      expect(outcome.stdout + outcome.stderr).not.toContain('wrong-word');
    });

    test('with a permission that was revoked', async () => {
      await ask(server.url, kind.revoke);
      expectFailure(
        await check(),
        'source-access',
        'Engine warehouse does not let its user read source orders',
      );
      await ask(server.url, kind.grant);
      await expectRight();
    });

    test('with a table that is not there', async () => {
      const table = kind.name === 'postgres' ? 'orderz' : 'orders_2025';
      if (kind.name === 'mariadb') await ask(server.url, "GRANT SELECT ON mysql.* TO kpi_secret@'%'");
      expectFailure(
        await check({ table }),
        'source-missing',
        'has no such table or column as source orders reads',
      );
    });

    test('with a column that was renamed, and one that has another type', async () => {
      await ask(server.url, 'ALTER TABLE orders RENAME COLUMN amount TO total');
      expectFailure(await check(), 'source-columns', 'has no column amount, which is declared');
      await ask(
        server.url,
        'ALTER TABLE orders RENAME COLUMN total TO amount_before',
        'ALTER TABLE orders ADD COLUMN amount varchar(20)',
        "UPDATE orders SET amount = '12 EUR'",
      );
      expectFailure(await check(), 'source-type', '"12 EUR" is not decimal(10,2)');
      await ask(
        server.url,
        'ALTER TABLE orders DROP COLUMN amount',
        'ALTER TABLE orders RENAME COLUMN amount_before TO amount',
      );
      await expectRight();
    });

    test('with a connection that is cut in the middle of the rows', async () => {
      const outcome = check({ query: kind.slow });
      await ask(server.url, kind.end(await whileRunning(server.url, kind.running)));
      expectFailure(await outcome, 'source-connection', 'The connection to engine warehouse broke off');
      await expectRight();
    });

    test.each([4000, 4001, 20_000, 100_003])('with a connection that is cut after %i bytes', async (most) => {
      const proxy = await proxyTo(secretUrl(), most, 'cuts');
      const quick = kind.slow.replace(/(sleep)\(0\.002\)/, '$1(0.0001)');
      expectFailure(await check({ query: quick, url: `${proxy.url}` }), 'source-connection');
      proxy.close();
    });

    test('to close a connection that is done with', async () => {
      const proxy = await proxyTo(secretUrl(), Number.POSITIVE_INFINITY, 'stays');
      expect(await check({ url: proxy.url })).toMatchObject({ stdout: right, exit: 0, stderr: '' });
      proxy.close();
    });

    test('with a server that is killed in the middle of the rows', async () => {
      const outcome = check({ query: kind.slow });
      await whileRunning(server.url, kind.running);
      await server.kill();
      expectFailure(await outcome, 'source-connection', 'The connection to engine warehouse broke off');
      expectFailure(await check(), 'source-connection', 'Engine warehouse cannot be reached');
      await server.start();
      await expectRight();
    });

    test('to answer in time', async () => {
      const engine = engineAt(secretUrl(), { timeout: { count: 0.01, unit: 'minute' } });
      const { diagnostics } = await load(engine, { query: kind.slow });
      expect(diagnostics).toMatchObject([{ code: 'source-timeout', severity: 'error' }]);
    });

    test('to finish before an interrupt stops what it does too', async () => {
      const interrupt = new AbortController();
      const outcome = check({ query: kind.slow, signal: interrupt.signal });
      await whileRunning(server.url, kind.running);
      interrupt.abort(130);
      expect((await outcome).exit).toBe(130);
      for (let tries = 0; tries < 800 && (await idsOf(server.url, kind.running)).length > 0; tries++)
        await wait(50);
      expect(await idsOf(server.url, kind.running)).toEqual([]);
    });

    test('to prove who it is, unless that is not asked for or its authority is named', async () => {
      const verified = await load(engineAt(secretUrl(), { tls: 'verify' }), { table: 'orders' });
      expect(verified.diagnostics).toMatchObject([{ code: 'source-connection' }]);
      expect(verified.diagnostics[0]?.message).toContain('No trusted connection to engine warehouse');
      const named = engineAt(secretUrl(), { tls: 'verify', authority: server.authority });
      for (const engine of [named, engineAt(secretUrl(), { tls: 'require' })]) {
        const { rows: found, diagnostics } = await load(engine, { table: 'orders' });
        expect(diagnostics).toEqual([]);
        expect(found).toHaveLength(3);
      }
    });
  });
