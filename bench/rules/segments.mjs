// `kpi check` of one rule over so many segments: what memory and processor time grow with.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { measureInTurn } from '../metrics/usage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const days = 90;
const sizes = [1000, 10_000, 100_000];

/** runSegments checks a change against the mean of four weekdays by segment, for each number of segments. */
export async function runSegments() {
  const folder = `${root}/.bench/rules/segments`;
  rmSync(folder, { recursive: true, force: true });
  for (const size of sizes) {
    mkdirSync(`${folder}/${size}`, { recursive: true });
    await writeData(`${folder}/${size}/sales.parquet`, size);
    writeFileSync(`${folder}/${size}/kpi.yaml`, definitions);
    const args = ['check', '-C', `${folder}/${size}`, '--as-of', '2025-03-31', '--fail-on', 'never'];
    const command = [process.execPath, `${root}/dist/kpi.cjs`, ...args];
    const [{ cpu, wall, peak }] = (await measureInTurn([['kpi', { command }]], folder, 1)).kpi;
    console.log(
      `check of ${size} segments, ${size * days} evaluations: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ` +
        `peak ${peak.toFixed(0)} MiB`,
    );
  }
}

async function writeData(file, size) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT DATE '2025-01-01' + d::INTEGER AS day, printf('sku-%06d', s) AS sku, 80 + (hash(s * 1000 + d) % 40)::BIGINT AS pieces
    FROM range(${days}) a(d), range(${size}) b(s)) TO '${file}'`);
  connection.closeSync();
  instance.closeSync();
}

const definitions = `kpi: 1
name: segments
timezone: UTC
locale: en
defaults: { history: ${days} days }
sources:
  sales: { file: sales.parquet, time: day, dimensions: { sku: {} } }
metrics:
  pieces: { source: sales, measure: sum(pieces) }
rules:
  pieces_fall:
    metric: pieces
    by: [sku]
    when: { change: { from: { average: 4, same: weekday }, below: -30% } }
    severity: warning
`;
