// npm run bench -- stop: how long it takes from Ctrl-C until the program has ended, while it reads a source into a table and
// while it counts.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';
import { asOf, writeOrders } from './metrics/orders.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}.bench/stop`;
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
const orders = `${folder}/orders.parquet`;
const sources = {
  loading:
    '{ file: ../orders.parquet, time: ordered_at, key: [customer_id], clean: [{ dedupe: { keep: latest, by: ordered_at } }] }',
  computing: '{ file: ../orders.parquet, time: ordered_at }',
};

mkdirSync(folder, { recursive: true });
await writeOrders(20_000_000, orders);
for (const [name, source] of Object.entries(sources)) {
  mkdirSync(`${folder}/${name}`, { recursive: true });
  writeFileSync(
    `${folder}/${name}/kpi.yaml`,
    `kpi: 1
name: stop
timezone: Asia/Shanghai
locale: en
sources: { orders: ${source} }
metrics:
  ids: { source: orders, measure: count(distinct order_id) }
  middle: { source: orders, measure: median(amount) }
`,
  );
}
for (const command of [['check'], ['query', 'ids', 'middle']]) {
  for (const name of Object.keys(sources)) {
    const times = [];
    for (let i = 0; i < rounds; i++) times.push(await timeStop([...command, '-C', `${folder}/${name}`]));
    const most = Math.max(...times).toFixed(0);
    console.log(
      `SIGINT to the end, kpi ${command[0]}, ${name}: ${median(times).toFixed(0)} ms, at most ${most} ms (${rounds} rounds)`,
    );
  }
}

/** timeStop interrupts a command in its second second and resolves to the milliseconds until it has ended, without a file left. */
async function timeStop(args) {
  const temporary = mkdtempSync(`${folder}/tmp-`);
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env;
  const child = spawn(process.execPath, [`${root}dist/kpi.cjs`, ...args, '--as-of', asOf], {
    env: { ...env, TMPDIR: temporary },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) =>
    child.once('exit', (code) => resolve({ code, at: performance.now() })),
  );
  await wait(1500);
  const start = performance.now();
  child.kill('SIGINT');
  const { code, at } = await ended;
  const left = readdirSync(temporary);
  rmSync(temporary, { recursive: true });
  if (code !== 130 || left.length > 0)
    throw new Error(`kpi ${args.join(' ')} ended with ${code}, and left ${left}`);
  return at - start;
}
