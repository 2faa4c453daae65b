// npm run bench -- load [rows] [postgres,mariadb]: orders that are loaded from PostgreSQL and MariaDB, beside programs that read the same rows
// (COPY through psql, mysqldump), and beside the same metrics computed in the database. Servers are started for it.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
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
    fill: (from, to) =>
      `INSERT INTO orders SELECT n, timestamp '2024-01-01' + n % 730 * interval '1 day' + n % 86400 * interval '1 second', 'r' || n % 7, (n % 100000) / 100.0, n % 50000 FROM generate_series(${from}, ${to}) AS n`,
    run: (url, sql) => must(spawnSync('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1', '-c', sql])),
    prepare: [],
    settle: 'VACUUM ANALYZE orders',
    reader: (url, rows) => ['psql', [url, '-c', `COPY (SELECT * FROM orders WHERE id <= ${rows}) TO STDOUT`]],
    readerName: 'psql COPY',
  },
  mariadb: {
    start: startMariaDb,
    time: 'datetime',
    fill: (from, to) =>
      `INSERT INTO orders SELECT seq, timestamp('2024-01-01') + interval (seq % 730) day + interval (seq % 86400) second, concat('r', seq % 7), (seq % 100000) / 100, seq % 50000 FROM seq_${from}_to_${to}`,
    run: (url, sql) => must(spawnSync('mariadb', [...clientOf(url), '-e', sql])),
    // It reads past the page cache of the system, which PostgreSQL's tables stay in.
    prepare: ['SET GLOBAL innodb_buffer_pool_size = 2147483648'],
    settle: 'ANALYZE TABLE orders',
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

/** Processor seconds of a process, and of children that have ended, by /proc, which counts hundredths. */
function processorSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100;
}

/** measure runs a command once: seconds, processor seconds of it and of the server, and the peak of its memory in MiB (VmHWM of /proc). */
async function measure(server, program, args, env = {}) {
  const out = openSync('/dev/null', 'w');
  const before = processorSeconds(server.pid());
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...usual } = process.env;
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', out, 'inherit'], env: { ...usual, ...env } });
  let peak = 0;
  let own = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? peak * 1024) / 1024;
      own = processorSeconds(child.pid);
    } catch {
      // It has ended.
    }
  }, 10);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  closeSync(out);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${code}`);
  // The process of a connection of PostgreSQL counts once it has ended.
  await wait(500);
  return { seconds, own, server: processorSeconds(server.pid()) - before, peak };
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

/** Sums take no memory that grows with the rows, so that what loading takes shows; different values are held while they are counted. */
const questions = { sums: ['revenue', 'orders'], 'with distinct': ['revenue', 'orders', 'customers'] };

async function measureSize(type, kind, server, rows) {
  const kpi = (mode, metrics) => {
    const folder = writeProject(`${type}-${mode}-${rows}`, type, mode, rows);
    const query = ['query', ...metrics, '--by', 'region', '--grain', 'month', '--format', 'csv'];
    const args = [`${root}dist/kpi.cjs`, ...query, '-C', folder];
    return measure(server, process.execPath, args, { DB: server.url });
  };
  const shown = ({ seconds, own, server: there, peak }) =>
    `${seconds.toFixed(1)} s, processor ${own.toFixed(1)} + server ${there.toFixed(1)} s, peak ${Math.round(peak)} MiB`;
  const all = ({ own, server: there }) => own + there;
  const [program, args] = kind.reader(server.url, rows);
  const reader = await measure(server, program, args);
  console.log(`${type}, ${rows / 1000}k rows: ${kind.readerName} ${shown(reader)}`);
  for (const [name, metrics] of Object.entries(questions)) {
    const load = await kpi('load', metrics);
    const pushdown = await kpi('pushdown', metrics);
    console.log(
      [
        `  ${name}: load ${shown(load)} (${Math.round(rows / load.seconds / 1000)}k rows/s)`,
        `pushdown ${shown(pushdown)}`,
        `load / ${kind.readerName} ${(load.seconds / reader.seconds).toFixed(2)}`,
        `pushdown / load ${(pushdown.seconds / load.seconds).toFixed(2)}, of processor time ${(all(pushdown) / all(load)).toFixed(2)}`,
      ].join('  |  '),
    );
  }
}

const wanted = process.argv[4] ?? Object.keys(kinds).join();
for (const type of wanted.split(',')) {
  const kind = kinds[type];
  const server = await kind.start();
  if (server === undefined) {
    console.log(`${type}: skipped, its server is not installed`);
    continue;
  }
  try {
    for (const sql of kind.prepare) kind.run(server.url, sql);
    kind.run(server.url, `CREATE TABLE orders (${columns(kind.time)})`);
    const atOnce = 1_000_000;
    for (let from = 1; from <= most; from += atOnce)
      kind.run(server.url, kind.fill(from, Math.min(most, from + atOnce - 1)));
    kind.run(server.url, kind.settle);
    for (const rows of sizes) await measureSize(type, kind, server, rows);
  } finally {
    await server.stop();
  }
}
