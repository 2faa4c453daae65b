import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { values } from './orders.mjs';

const sums = { gmv: 'sum(amount)', units: 'sum(quantity)', orders: 'count(*)' };
const distinct = { customers: 'customer_id', products: 'product_id' };
const quantiles = [
  ['amount_median', 'amount', 0.5],
  ['amount_p90', 'amount', 0.9],
  ['amount_p99', 'amount', 0.99],
  ['delivery_p50', 'delivery_hours', 0.5],
  ['delivery_p95', 'delivery_hours', 0.95],
];
const equal = (name) => values[name].map((value) => `${name} = '${value}'`);
const sold = "status IN ('paid', 'shipped', 'completed')";
const filters = [
  undefined,
  sold,
  ...equal('status'),
  ...equal('channel'),
  ...equal('category'),
  ...equal('device'),
  'is_new',
  'NOT is_new',
  ...equal('region'),
  ...equal('channel').map((filter) => `${filter} AND ${sold}`),
  ...equal('category').map((filter) => `${filter} AND ${sold}`),
  ...equal('channel').map((filter) => `${filter} AND is_new`),
  ...equal('category').flatMap((filter) => equal('channel').map((other) => `${filter} AND ${other}`)),
  ...equal('category').flatMap((filter) => equal('status').map((other) => `${filter} AND ${other}`)),
  ...equal('device').flatMap((filter) => equal('status').map((other) => `${filter} AND ${other}`)),
];

/**
 * makeMetrics lists different metrics: of 200, 160 are sums, counts and ratios of them, 21 count different customers or
 * products, 19 are quantiles; three fifths stand alone, a fifth each is watched by region and by channel.
 */
export function makeMetrics(count) {
  const metrics = [];
  const [distinctCount, quantileCount] = [Math.round(count * 0.105), Math.round(count * 0.095)];
  const additiveCount = count - distinctCount - quantileCount;
  const names = Object.keys(sums);
  for (let i = 0; i < additiveCount; i++) {
    const where = filters[Math.floor(i / 4) % filters.length];
    const by = byOf(metrics.length);
    if (i % 4 === 3) {
      const [numerator, denominator] = [metrics.at(-3).name, metrics.at(-2).name];
      metrics.push({ name: `average_${i}`, kind: 'ratio', numerator, denominator, by });
    } else {
      // Which of the three comes first turns, and so which is divided by which.
      const name = names[(i + Math.floor(i / (4 * filters.length))) % 3];
      metrics.push({ name: `${name}_${i}`, kind: 'additive', sql: sums[name], where, by });
    }
  }
  for (let i = 0; i < distinctCount; i++) {
    const name = Object.keys(distinct)[i % 3 === 2 ? 1 : 0];
    const where = filters[i % filters.length];
    metrics.push({
      name: `${name}_${i}`,
      kind: 'distinct',
      sql: `count(DISTINCT ${distinct[name]})`,
      where,
      by: byOf(metrics.length),
    });
  }
  for (let i = 0; i < quantileCount; i++) {
    const [name, column, fraction] = quantiles[i % quantiles.length];
    const where = filters[Math.floor(i / quantiles.length) % filters.length];
    const sql = `quantile_cont(${column}, ${fraction})`;
    metrics.push({ name: `${name}_${i}`, kind: 'quantile', sql, where, by: byOf(metrics.length) });
  }
  return metrics;
}

function byOf(i) {
  return i % 5 === 1 ? 'region' : i % 5 === 3 ? 'channel' : undefined;
}

/** writeProject writes a project over a file of orders; a metric that is watched by a dimension has a rule by it. */
export function writeProject(folder, file, metrics, { history = '3 years' } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/kpi.yaml`,
    `kpi: 1\nname: bench\ntimezone: UTC\nlocale: en\ndefaults: { history: ${history} }\n`,
  );
  const dimensions = Object.keys(values).map((name) => `      ${name}: {}\n`);
  writeFileSync(
    `${folder}/sources.yaml`,
    `sources:\n  orders:\n    file: ${file}\n    time: ordered_at\n    dimensions:\n${dimensions.join('')}`,
  );
  const lines = metrics.map((metric) => {
    const head = `  ${metric.name}:\n    label: ${metric.name}\n`;
    if (metric.kind === 'ratio')
      return `${head}    ratio: { numerator: ${metric.numerator}, denominator: ${metric.denominator} }\n`;
    const where = metric.where === undefined ? '' : `    where: ${metric.where}\n`;
    return `${head}    source: orders\n    measure: ${metric.sql}\n${where}`;
  });
  writeFileSync(`${folder}/metrics.yaml`, `metrics:\n${lines.join('')}`);
  const rules = metrics
    .filter(({ by }) => by !== undefined)
    .map(
      ({ name, by }) =>
        `  ${name}_low:\n    metric: ${name}\n    by: [${by}]\n    severity: warning\n    when: { below: 0 }\n`,
    );
  if (rules.length > 0) writeFileSync(`${folder}/rules.yaml`, `rules:\n${rules.join('')}`);
}
