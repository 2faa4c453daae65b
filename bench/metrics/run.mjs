// npm run bench -- metrics [rows]: 200 metrics of orders, side by side with statements by hand and with peers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { report } from '../measure.mjs';
import { installPeer, peerCommand } from '../peers.mjs';
import { asOf, writeOrders } from './orders.mjs';
import { makeMetrics, writeProject } from './project.mjs';
import { fused, oneEach, scanStatement } from './statements.mjs';
import { cubeTwenty, malloyTwenty, twenty } from './twenty.mjs';
import { measureUse } from './usage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}.bench/metrics`;
const rows = Number(process.argv[3] ?? 20_000_000);
const fewer = rows / 10;
mkdirSync(folder, { recursive: true });
const fileOf = (count) => `${folder}/orders-${count}.parquet`;
await writeOrders(rows, fileOf(rows));
await writeOrders(fewer, fileOf(fewer));

const kpi = [`${root}dist/kpi.js`];
const common = ['--as-of', asOf];
const metrics = makeMetrics(200);
const additive = metrics.filter(({ kind }) => kind === 'additive' || kind === 'ratio');

/** A project over orders, and the command that checks it. */
function project(name, list, count = rows) {
  writeProject(`${folder}/${name}`, `../orders-${count}.parquet`, list);
  return [
    process.execPath,
    ...kpi,
    'check',
    '-C',
    `${folder}/${name}`,
    ...common,
    '--fail-on',
    'never',
    '--json',
  ];
}

/** Statements by hand over all orders. */
function byHand(name, statements) {
  writeFileSync(`${folder}/${name}.json`, JSON.stringify({ statements }));
  const script = fileURLToPath(new URL('by-hand.mjs', import.meta.url));
  return [process.execPath, script, fileOf(rows), `${folder}/${name}.json`];
}

function plannedStatements(name) {
  const args = [...kpi, 'plan', '-C', `${folder}/${name}`, ...common, '--json'];
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`kpi plan exited with ${result.status}: ${result.stderr}`);
  return JSON.parse(result.stdout).statements;
}

async function use(label, command, rounds = 1, stderr = 'inherit') {
  const used = await measureUse({ command, stderr }, folder, rounds);
  console.log(
    `${label.padEnd(58)} ${used.wall.toFixed(2).padStart(7)} s  ${used.cpu.toFixed(2).padStart(7)} s CPU  ${used.peak.toFixed(0).padStart(6)} MiB`,
  );
  return used;
}

const million = (count) => `${count / 1e6} M rows`;
const check = project('all', metrics);
const scan = await use(
  `scan of the columns of additive metrics, ${million(rows)}`,
  byHand('scan', scanStatement()),
  3,
);
const scanned = await use('kpi check, 160 additive metrics', project('additive', additive), 1);
const checked = await use('kpi check, 200 metrics', check);
const plan = await use('the statements of kpi plan, by hand', byHand('plan', plannedStatements('all')));
const caseFused = await use('one statement a level and kind, by hand', byHand('fused', fused(metrics)));
const each = await use('one statement a metric, by hand', byHand('each', oneEach(metrics)));
const small = await use(`kpi check, 200 metrics, ${million(fewer)}`, project('fewer', metrics, fewer));
const [few, many] = [50, 1000].map((count) => project(`metrics-${count}`, makeMetrics(count)));
const fewUse = await use('kpi check, 50 metrics', few);
const manyUse = await use('kpi check, 1000 metrics', many);
const recent = ['query', ...metrics.map(({ name }) => name), '-C', `${folder}/all`, ...common, '--json'];
const days = await use(
  'kpi query, 200 metrics, last 3 days',
  [process.execPath, ...kpi, ...recent, '--from', '2026-10-29'],
  3,
);
const everything = await use('kpi query, 200 metrics, everything', [
  process.execPath,
  ...kpi,
  ...recent,
  '--from',
  '2024-11-01',
]);
const ours = await use('kpi check, 20 metrics', project('twenty', twenty), 3);
const raw = await use('one statement with all 20, by hand', byHand('twenty', fused(twenty)), 3);
const peers = await usePeers();

const seconds = (a, b) => `${a.wall.toFixed(2)} s / ${b.wall.toFixed(2)} s`;
const line = (name, a, b, budget) => ({ name, ratio: a.wall / b.wall, ...budget, detail: seconds(a, b) });
console.log();
report([
  line('kpi, 160 additive metrics / scan of their columns', scanned, scan, { atMost: 4 }),
  line('one statement a metric / kpi, 200 metrics', each, checked, { atLeast: 5 }),
  line('one statement a level and kind / kpi, 200 metrics', caseFused, checked, {}),
  line('kpi, 200 metrics / its statements by hand', checked, plan, { atMost: 1.1 }),
  line('kpi, last 3 days / everything', days, everything, { atMost: 0.02 }),
  line('kpi, 20 metrics / one statement with all of them', ours, raw, { atMost: 0.55 }),
  ...peers.map(({ label, used, atLeast }) => line(`${label} / kpi, 20 metrics`, used, ours, { atLeast })),
  { name: 'peak memory of kpi, 200 metrics, GiB', ratio: checked.peak / 1024, atMost: 0.5 },
  line(`kpi, ${million(rows)} / ${million(fewer)}`, checked, small, {}),
  line('kpi, 1000 metrics / 50', manyUse, fewUse, {}),
]);

async function usePeers() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const sql = `SELECT sum(amount)::DOUBLE FROM read_parquet('${fileOf(rows)}') WHERE ordered_at < DATE '2024-11-02'`;
  const expected = Number((await connection.runAndReadAll(sql)).getRows()[0][0]);
  connection.closeSync();
  instance.closeSync();
  const asked = { malloy: malloyTwenty(fileOf(rows), expected), cube: cubeTwenty(fileOf(rows), expected) };
  const found = [];
  for (const [name, label, atLeast] of [
    ['malloy', 'Malloy', 2.8],
    ['cube', 'Cube', 4.4],
  ]) {
    if (!installPeer(name, `${folder}/${name}`)) {
      console.log(`${label}, 20 metrics: skipped, npm could not install it`);
      continue;
    }
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(asked[name]));
    const { command } = peerCommand(name, `${folder}/${name}`, `${folder}/${name}.json`);
    found.push({ label, atLeast, used: await use(`${label}, 20 metrics`, command, 3, 'ignore') });
  }
  return found;
}
