// npm run bench -- metrics [rows] [names of what is measured]: 200 metrics of orders, side by side with statements by hand
// and with peers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { median, report } from '../measure.mjs';
import { installPeer, peerCommand } from '../peers.mjs';
import { asOf, writeOrders } from './orders.mjs';
import { makeMetrics, writeProject } from './project.mjs';
import { fused, inParts, oneEach, scanStatement } from './statements.mjs';
import { cubeTwenty, malloyTwenty, twenty } from './twenty.mjs';
import { measureInTurn } from './usage.mjs';

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
function project(name, list, count = rows, options = {}) {
  writeProject(`${folder}/${name}`, `../orders-${count}.parquet`, list, options);
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

const million = (count) => `${count / 1e6} M rows`;
const check = project('all', metrics);
/** Ratios, in the order of the turns that they are measured in. */
const lines = [
  ['kpi, 160 additive metrics / scan of their columns', 'additive', 'scan', { atMost: 4 }],
  ['kpi, 20 metrics / one statement with all of them', 'twenty', 'raw', { atMost: 0.55 }],
  ['Malloy / kpi, 20 metrics', 'malloy', 'twenty', { atLeast: 2.8 }],
  ['Cube / kpi, 20 metrics', 'cube', 'twenty', { atLeast: 4.4 }],
  ['kpi, 200 metrics / its statements by hand', 'check', 'plan', { atMost: 1.1 }],
  ['kpi, 200 metrics / the same, each at once', 'check', 'whole', {}],
  ['kpi, last 3 days / everything', 'days', 'check', { atMost: 0.02 }],
  [`kpi, ${million(rows)} / ${million(fewer)}`, 'check', 'fewer', {}],
  ['one statement a metric / kpi, 200 metrics', 'each', 'check', { atLeast: 5 }],
  ['one statement a level and kind / kpi, 200 metrics', 'fused', 'check', {}],
  ['kpi, 1000 metrics / 50', 'metrics1000', 'metrics50', {}],
];
/** What can be measured: by name what is done, and how. The statements of kpi plan want its project. */
const measured = {
  scan: ['scan of the columns of additive metrics', () => byHand('scan', scanStatement())],
  additive: ['kpi check, 160 additive metrics', () => project('additive', additive)],
  check: ['kpi check, 200 metrics', () => check],
  plan: ['the statements of kpi plan, by hand', () => byHand('plan', inParts(plannedStatements('all')))],
  whole: ['the same, each at once', () => byHand('whole', plannedStatements('all'))],
  fused: ['one statement a level and kind, by hand', () => byHand('fused', fused(metrics))],
  each: ['one statement a metric, by hand', () => byHand('each', oneEach(metrics))],
  fewer: [`kpi check, 200 metrics, ${million(fewer)}`, () => project('fewer', metrics, fewer)],
  metrics50: ['kpi check, 50 metrics', () => project('metrics-50', makeMetrics(50))],
  metrics1000: ['kpi check, 1000 metrics', () => project('metrics-1000', makeMetrics(1000))],
  days: ['kpi check, 200 metrics, last 3 days', () => project('days', metrics, rows, { history: '3 days' })],
  twenty: ['kpi check, 20 metrics', () => project('twenty', twenty)],
  raw: ['one statement with all 20, by hand', () => byHand('raw', fused(twenty))],
};
/** What is divided by each other runs in turn, round after round: a machine may be half as fast a minute later. */
const turns = [
  { rounds: 5, names: ['scan', 'additive'] },
  { rounds: 5, names: ['twenty', 'raw', 'malloy', 'cube'] },
  { rounds: 3, names: ['check', 'plan', 'whole', 'days', 'fewer'] },
  { rounds: 1, names: ['check', 'fused', 'each'] },
  { rounds: 1, names: ['metrics50', 'metrics1000'] },
];
const chosen = process.argv[4]?.split(',');
const peers = await installPeers();
console.log(`${million(rows)}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
const peaks = [];
for (const { rounds, names } of turns) await takeTurns(rounds, names);
if (peaks.length > 0)
  report([{ name: 'peak memory of kpi, 200 metrics, GiB', ratio: median(peaks) / 1024, atMost: 0.5 }]);

/** Measures what is chosen of some names, in turn, and prints each, and the ratios between them. */
async function takeTurns(rounds, names) {
  const own = names.filter((name) => isChosen(name)).map((name) => [name, commandOf(name)]);
  const runs = await measureInTurn(
    own.filter(([, how]) => how !== undefined),
    folder,
    rounds,
  );
  for (const [name, found] of Object.entries(runs)) {
    const [wall, cpu, peak] = ['wall', 'cpu', 'peak'].map((key) => median(found.map((run) => run[key])));
    console.log(
      `${(measured[name] ?? peers[name]).at(0).padEnd(58)} ${wall.toFixed(2).padStart(7)} s  ${cpu.toFixed(2).padStart(7)} s CPU  ${peak.toFixed(0).padStart(6)} MiB`,
    );
  }
  for (const [name, a, b, budget] of lines) {
    if (runs[a] !== undefined && runs[b] !== undefined)
      report([{ name, ratio: ratioOf(runs[a], runs[b]), ...budget }]);
  }
  for (const { peak } of runs.check ?? []) peaks.push(peak);
  console.log();
}

/** The median of the ratios round by round. */
function ratioOf(a, b) {
  return median(a.map(({ wall }, round) => wall / b[round].wall));
}

function isChosen(name) {
  return chosen === undefined || chosen.includes(name);
}

function commandOf(name) {
  if (name in measured) return { command: measured[name][1]() };
  return peers[name] && { command: peers[name][1], stderr: 'ignore' };
}

async function installPeers() {
  const names = ['malloy', 'cube'].filter(isChosen);
  if (names.length === 0) return {};
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const sql = `SELECT sum(amount)::DOUBLE FROM read_parquet('${fileOf(rows)}') WHERE ordered_at < DATE '2024-11-02'`;
  const expected = Number((await connection.runAndReadAll(sql)).getRows()[0][0]);
  connection.closeSync();
  instance.closeSync();
  const asked = { malloy: malloyTwenty(fileOf(rows), expected), cube: cubeTwenty(fileOf(rows), expected) };
  const installed = {};
  for (const name of names) {
    const label = `${name === 'malloy' ? 'Malloy' : 'Cube'}, 20 metrics`;
    if (!installPeer(name, `${folder}/${name}`)) {
      console.log(`${label}: skipped, npm could not install it`);
      continue;
    }
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(asked[name]));
    installed[name] = [label, peerCommand(name, `${folder}/${name}`, `${folder}/${name}.json`).command];
  }
  return installed;
}
