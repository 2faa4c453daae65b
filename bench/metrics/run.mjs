// npm run bench -- metrics [rows] [names of what is measured]: 200 metrics of orders, side by side with statements by hand
// and with peers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
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

const kpi = [`${root}dist/kpi.cjs`];
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
  const found = await measureUse({ command, stderr }, folder, rounds);
  console.log(
    `${label.padEnd(58)} ${found.wall.toFixed(2).padStart(7)} s  ${found.cpu.toFixed(2).padStart(7)} s CPU  ${found.peak.toFixed(0).padStart(6)} MiB`,
  );
  return found;
}

const million = (count) => `${count / 1e6} M rows`;
const check = project('all', metrics);
const query = ['query', ...metrics.map(({ name }) => name), '-C', `${folder}/all`, ...common, '--json'];
const since = (day) => [process.execPath, ...kpi, ...query, '--from', day];
/** What is measured, in this order: by name what is done, how often, and how. The statements of kpi plan want its project. */
const measured = {
  scan: ['scan of the columns of additive metrics', 3, () => byHand('scan', scanStatement())],
  additive: ['kpi check, 160 additive metrics', 3, () => project('additive', additive)],
  check: ['kpi check, 200 metrics', 1, () => check],
  plan: ['the statements of kpi plan, by hand', 1, () => byHand('plan', plannedStatements('all'))],
  fused: ['one statement a level and kind, by hand', 1, () => byHand('fused', fused(metrics))],
  each: ['one statement a metric, by hand', 1, () => byHand('each', oneEach(metrics))],
  fewer: [`kpi check, 200 metrics, ${million(fewer)}`, 1, () => project('fewer', metrics, fewer)],
  metrics50: ['kpi check, 50 metrics', 1, () => project('metrics-50', makeMetrics(50))],
  metrics1000: ['kpi check, 1000 metrics', 1, () => project('metrics-1000', makeMetrics(1000))],
  days: ['kpi query, 200 metrics, last 3 days', 3, () => since('2026-10-29')],
  everything: ['kpi query, 200 metrics, everything', 1, () => since('2024-11-01')],
  twenty: ['kpi check, 20 metrics', 3, () => project('twenty', twenty)],
  raw: ['one statement with all 20, by hand', 3, () => byHand('raw', fused(twenty))],
};
const chosen = process.argv[4]?.split(',') ?? [...Object.keys(measured), 'malloy', 'cube'];
const used = {};
console.log(`${million(rows)}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
for (const [name, [label, rounds, command]] of Object.entries(measured)) {
  if (chosen.includes(name)) used[name] = await use(label, command(), rounds);
}
await usePeers();

const lines = [
  ['kpi, 160 additive metrics / scan of their columns', 'additive', 'scan', { atMost: 4 }],
  ['one statement a metric / kpi, 200 metrics', 'each', 'check', { atLeast: 5 }],
  ['one statement a level and kind / kpi, 200 metrics', 'fused', 'check', {}],
  ['kpi, 200 metrics / its statements by hand', 'check', 'plan', { atMost: 1.1 }],
  ['kpi, last 3 days / everything', 'days', 'everything', { atMost: 0.02 }],
  ['kpi, 20 metrics / one statement with all of them', 'twenty', 'raw', { atMost: 0.55 }],
  ['Malloy / kpi, 20 metrics', 'malloy', 'twenty', { atLeast: 2.8 }],
  ['Cube / kpi, 20 metrics', 'cube', 'twenty', { atLeast: 4.4 }],
  [`kpi, ${million(rows)} / ${million(fewer)}`, 'check', 'fewer', {}],
  ['kpi, 1000 metrics / 50', 'metrics1000', 'metrics50', {}],
];
console.log();
for (const [name, a, b, budget] of lines) {
  if (used[a] === undefined || used[b] === undefined) continue;
  const detail = `${used[a].wall.toFixed(2)} s / ${used[b].wall.toFixed(2)} s`;
  report([{ name, ratio: used[a].wall / used[b].wall, ...budget, detail }]);
}
if (used.check !== undefined)
  report([{ name: 'peak memory of kpi, 200 metrics, GiB', ratio: used.check.peak / 1024, atMost: 0.5 }]);

async function usePeers() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const sql = `SELECT sum(amount)::DOUBLE FROM read_parquet('${fileOf(rows)}') WHERE ordered_at < DATE '2024-11-02'`;
  const expected = Number((await connection.runAndReadAll(sql)).getRows()[0][0]);
  connection.closeSync();
  instance.closeSync();
  const asked = { malloy: malloyTwenty(fileOf(rows), expected), cube: cubeTwenty(fileOf(rows), expected) };
  for (const [name, label] of Object.entries({ malloy: 'Malloy', cube: 'Cube' })) {
    if (!chosen.includes(name)) continue;
    if (!installPeer(name, `${folder}/${name}`)) {
      console.log(`${label}, 20 metrics: skipped, npm could not install it`);
      continue;
    }
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(asked[name]));
    const { command } = peerCommand(name, `${folder}/${name}`, `${folder}/${name}.json`);
    used[name] = await use(`${label}, 20 metrics`, command, 3, 'ignore');
  }
}
