// npm run bench -- load [rows] [postgres,mariadb]: orders that are loaded from PostgreSQL and MariaDB, beside programs that read the same rows
// (COPY through psql, mysqldump), and beside the same metrics computed in the database. Servers are started for it.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startMariaDb, startPostgres } from '../../scripts/servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const most = Number(process.argv[3] ?? 10_000_000);
const sizes = [most / 100, most / 10, most];
const scratch = mkdtempSync(join(tmpdir(), 'kpi-load-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const columns = (time) =>
  `id int PRIMARY KEY, ordered_at ${time} NOT NULL, region varchar(10) NOT NULL, amount decimal(12,2) NOT NULL, customer int NOT NULL`;

const kinds = {
  postgres: {
    start: startPostgres,
    time: 'timestamp',
    fill: (rows) =>
      `INSERT INTO orders SELECT n, timestamp '2024-01-01' + n % 730 * interval '1 day' + n % 86400 * interval '1 second', 'r' || n % 7, (n % 100000) / 100.0, n % 50000 FROM generate_series(1, ${rows}) AS n`,
    run: (url, sql) => must(spawnSync('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1', '-c', sql])),
    reader: (url, rows) => ['psql', [url, '-c', `COPY (SELECT * FROM orders WHERE id <= ${rows}) TO STDOUT`]],
    readerName: 'psql COPY',
  },
  mariadb: {
    start: startMariaDb,
    time: 'datetime',
    fill: (rows) =>
      `INSERT INTO orders SELECT seq, timestamp('2024-01-01') + interval (seq % 730) day + interval (seq % 86400) second, concat('r', seq % 7), (seq % 100000) / 100, seq % 50000 FROM seq_1_to_${rows}`,
    run: (url, sql) => must(spawnSync('mariadb', [...clientOf(url), '-e', sql])),
    reader: (url, rows) => [
      'mariadb-dump',
      [
        ...clientOf(url, false),
        '--no-create-info',
        '--quick',
        '--skip-lock-tables',
        `--where=id <= ${rows}`,
        'mysql',
        'orders',
      ],
    ],
    readerName: 'mariadb-dump',
  },
};

function clientOf(url, withDatabase = true) {
  const { hostname, port, username } = new URL(url);
  return ['-h', hostname, '-P', port, '-u', username, '--ssl=0', ...(withDatabase ? ['mysql'] : [])];
}

function must(result) {
  if (result.status === 0) return;
  throw new Error(String(result.error ?? result.stderr));
}

/** measure runs a command once: seconds, and the peak of its memory in MiB (VmHWM of /proc). */
async function measure(program, args, env = {}) {
  const out = openSync('/dev/null', 'w');
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', out, 'inherit'], env: { ...process.env, ...env } });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? peak * 1024) / 1024;
    } catch {
      // It has ended.
    }
  }, 20);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  closeSync(out);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${code}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

function writeProject(name, type, mode, rows) {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'kpi.yaml'),
    `kpi: 1
timezone: UTC
engines: { db: { type: ${type}, url: "\${env:DB}", tls: off } }
sources:
  orders:
    engine: db
    query: SELECT * FROM orders WHERE id <= ${rows}
    mode: ${mode}
    time: ordered_at
    dimensions: { region: }
metrics:
  revenue: { source: orders, measure: sum(amount) }
  orders: { source: orders, measure: count(*) }
  customers: { source: orders, measure: count(distinct customer) }
`,
  );
  return folder;
}

const query = ['revenue', 'orders', 'customers', '--by', 'region', '--grain', 'month', '--format', 'csv'];
const wanted = process.argv[4] ?? Object.keys(kinds).join();
for (const type of wanted.split(',')) {
  const kind = kinds[type];
  const server = await kind.start();
  if (server === undefined) {
    console.log(`${type}: skipped, its server is not installed`);
    continue;
  }
  try {
    kind.run(server.url, `CREATE TABLE orders (${columns(kind.time)})`);
    kind.run(server.url, kind.fill(most));
    kind.run(server.url, type === 'postgres' ? 'VACUUM ANALYZE orders' : 'ANALYZE TABLE orders');
    for (const rows of sizes) {
      const kpi = (mode) => {
        const folder = writeProject(`${type}-${mode}-${rows}`, type, mode, rows);
        const args = [`${root}dist/kpi.cjs`, 'query', ...query, '-C', folder];
        return measure(process.execPath, args, { DB: server.url });
      };
      const [program, args] = kind.reader(server.url, rows);
      const reader = await measure(program, args);
      const load = await kpi('load');
      const pushdown = await kpi('pushdown');
      const perSecond = (seconds) => `${Math.round(rows / seconds / 1000)}k rows/s`;
      const line = [
        `${type}, ${rows / 1000}k rows`,
        `${kind.readerName} ${reader.seconds.toFixed(1)} s (${perSecond(reader.seconds)})`,
        `load ${load.seconds.toFixed(1)} s (${perSecond(load.seconds)}), peak ${Math.round(load.peak)} MiB`,
        `pushdown ${pushdown.seconds.toFixed(1)} s, peak ${Math.round(pushdown.peak)} MiB`,
        `load / ${kind.readerName} ${(load.seconds / reader.seconds).toFixed(2)}, load / pushdown ${(load.seconds / pushdown.seconds).toFixed(2)}`,
      ];
      console.log(line.join('  |  '));
    }
  } finally {
    await server.stop();
  }
}
