// Peak memory and time of questions that remember entities or values: `node memory.mjs [rows] [question]`, 5 million rows
// by default. Needs the built `dist/`.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOf, writeOrders } from './orders.mjs';
import { measureInTurn } from './usage.mjs';

const rows = Number(process.argv[2] ?? 5_000_000);
const only = process.argv[3];
const cli = new URL('../../dist/kpi.cjs', import.meta.url).pathname;

const metrics = `sources:
  orders: { file: orders.parquet, time: ordered_at, dimensions: { product: { expr: product_id }, customer: { expr: customer_id } } }
metrics:
  amount: { source: orders, measure: sum(amount) }
  orders: { source: orders, measure: count(*) }
  customers: { source: orders, measure: count(distinct customer_id) }
  customers_about: { source: orders, measure: count(distinct customer_id), approx: true }
  stock: { source: orders, measure: sum(amount), semi_additive: { take: last, per: [customer_id] } }
  median_amount: { source: orders, measure: median(amount) }
  again: { conversion: { base: orders, conversion: orders, entity: customer_id, window: 7 days } }
  kept: { metric: amount, comparable: { entity: customer_id, to: previous } }
  kept_year: { metric: amount, comparable: { entity: customer_id, to: 1 year ago } }
  customers_28d: { cumulative: { metric: customers, window: 28 days } }
  customers_about_28d: { cumulative: { metric: customers_about, window: 28 days } }
  median_28d: { cumulative: { metric: median_amount, window: 28 days } }
`;

const questions = {
  'distinct by day': ['customers', '--grain', 'day'],
  'estimated by day': ['customers_about', '--grain', 'day'],
  'last state by month': ['stock', '--grain', 'month'],
  'conversion by month': ['again', '--grain', 'month'],
  'kept by month': ['kept', '--grain', 'month'],
  'kept from a year ago by month': ['kept_year', '--grain', 'month'],
  'distinct of 28 days by day': ['customers_28d', '--grain', 'day'],
  'estimated of 28 days by day': ['customers_about_28d', '--grain', 'day'],
  'median of 28 days by day': ['median_28d', '--grain', 'day'],
  'median by product and month': ['median_amount', '--by', 'product', '--grain', 'month'],
};

const cache = join(tmpdir(), 'kpi-bench');
mkdirSync(cache, { recursive: true });
const file = join(cache, `orders-${rows}.parquet`);
await writeOrders(rows, file);
const root = mkdtempSync(join(tmpdir(), 'kpi-memory-'));
try {
  writeFileSync(join(root, 'kpi.yaml'), 'kpi: 1\ntimezone: UTC\ndefaults: { history: 2 years }\n');
  writeFileSync(join(root, 'metrics.yaml'), metrics);
  symlinkSync(file, join(root, 'orders.parquet'));
  const commands = Object.entries(questions)
    .filter(([name]) => only === undefined || name.includes(only))
    .map(([name, words]) => {
      const command = [
        process.execPath,
        cli,
        '-C',
        root,
        'query',
        ...words,
        '--as-of',
        asOf,
        '--format',
        'csv',
      ];
      return [name, { command, stderr: 'ignore' }];
    });
  for (const one of commands) {
    const runs = await measureInTurn([one], root, 1);
    const [{ wall, cpu, peak }] = runs[one[0]];
    console.log(
      `${one[0].padEnd(32)} ${wall.toFixed(1)} s  CPU ${cpu.toFixed(1)} s  ${Math.round(peak)} MiB`,
    );
  }
} finally {
  rmSync(root, { recursive: true });
}
