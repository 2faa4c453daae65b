// `kpi backtest` of 1000 metrics with five rules each over two years of days, as one process.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { measureInTurn } from '../metrics/usage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const metrics = 1000;
const days = 730;
const conditions = {
  limit: 'below: 60',
  change: 'change: { from: { average: 4, same: weekday }, below: -30% }',
  trend: 'trend: { falls_for: 6 }',
  baseline: 'baseline: { false_alarms: { max: 1, per: quarter } }',
  forecast: 'forecast: { reaches: { below: 40 }, within: 7 days }',
};

/** runBacktest writes the data and the definitions, and prints what a backtest of them takes. */
export async function runBacktest() {
  const folder = `${root}/.bench/rules/backtest`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await writeData(`${folder}/values.parquet`);
  writeFileSync(`${folder}/kpi.yaml`, definitions());
  const evaluations = metrics * Object.keys(conditions).length * days;
  const args = ['backtest', '-C', folder, '--from', '2024-01-01', '--to', '2025-12-30', '--json'];
  const command = [process.execPath, `${root}/dist/kpi.cjs`, ...args];
  const runs = await measureInTurn([['kpi', { command }]], folder, 1);
  const [{ cpu, wall, peak }] = runs.kpi;
  console.log(
    `backtest of ${metrics} metrics × ${Object.keys(conditions).length} rules × ${days} days: ${wall.toFixed(1)} s, ` +
      `${cpu.toFixed(1)} s of processor time, ${Math.round(evaluations / cpu)} evaluations a second, ` +
      `peak ${peak.toFixed(0)} MiB, with start, reading and report`,
  );
}

/** writeData makes a day a row and a metric a column: a week's pattern, noise, and a level of its own for each metric. */
async function writeData(file) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const noise = (m) => `((hash(${m} * 1000 + d) % 1000) / 1000.0 - 0.5)`;
  const columns = Array.from(
    { length: metrics },
    (_, m) =>
      `round(100 * (1 + 0.2 * sin((d + ${m % 7}) * 0.8975979)) * (1 + 0.2 * ${noise(m)}), 2) AS m${m}`,
  );
  await connection.run(
    `COPY (SELECT DATE '2024-01-01' + d::INTEGER AS day, ${columns.join(', ')} FROM range(${days}) t(d)) TO '${file}'`,
  );
  connection.closeSync();
  instance.closeSync();
}

function definitions() {
  const names = Array.from({ length: metrics }, (_, m) => `m${m}`);
  const rules = names.flatMap((name) =>
    Object.entries(conditions).map(
      ([kind, when]) => `  ${name}_${kind}: { metric: ${name}, when: { ${when} }, severity: warning }\n`,
    ),
  );
  return `kpi: 1
name: backtest
timezone: UTC
locale: en
defaults: { history: 730 days }
sources:
  values: { file: values.parquet, time: day }
metrics:
${names.map((name) => `  ${name}: { source: values, measure: sum(${name}) }\n`).join('')}rules:
${rules.join('')}`;
}
