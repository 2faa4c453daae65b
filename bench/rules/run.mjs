// npm run bench -- rules: evaluations a second of each condition on one thread; a comparison with the mean of four
// weekdays beside window functions of DuckDB, a baseline beside fits of statsforecast, and, as whole processes, rule
// tests beside promtool, a backtest of 1000 metrics, and checks of up to 100,000 segments.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';
import { runBacktest } from './backtest.mjs';
import { runPromtool } from './promtool.mjs';
import { runSegments } from './segments.mjs';
import { fitsOfStatsforecast } from './statsforecast.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = `${root}/.bench/rules`;
mkdirSync(scratch, { recursive: true });
await build({
  stdin: {
    contents: `export { replayRule } from './src/alert/replay.ts';
      export { makeAxis } from './src/time/axis.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: `${scratch}/rules.mjs`,
});
const { replayRule, makeAxis } = await import(`${scratch}/rules.mjs`);

const days = 730;
const dayMs = 86_400_000;
const start = Date.UTC(2024, 0, 1);
const axis = makeAxis({ grain: 'day', timezone: 'UTC', weekStart: 1, from: start, to: start + days * dayMs });
const span = {
  file: 'rules.yaml',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

/** seriesOf makes so many segments with a weekly pattern and noise, the same in every run. */
function seriesOf(count) {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const week = [100, 98, 97, 103, 120, 150, 140];
  const values = new Float64Array(count * days);
  for (let at = 0; at < values.length; at++) {
    const noise = random() + random() + random() - 1.5;
    values[at] = Math.round(week[(at % days) % 7] * (10 + noise));
  }
  const ones = new Float64Array(values.length).fill(1);
  const segments = Array.from({ length: count }, (_, s) => [`s${s}`]);
  return {
    metric: 'metric',
    axis,
    dimensions: ['segment'],
    segments,
    values,
    volume: ones,
    rows: ones,
    complete: days,
    fresh: days,
  };
}

const falseAlarms = { max: 1, per: 'quarter' };
const bound = (limit) => ({ kind: 'below', limit });
const weekdays = { kind: 'average', count: 4, same: 'weekday' };
const within = { count: 7, unit: 'day' };
const conditions = {
  static: [1000, { kind: 'static', bound: bound(900) }],
  change: [1000, { kind: 'change', from: weekdays, bound: bound(-0.2), measure: 'relative' }],
  run: [1000, { kind: 'trend', trend: { kind: 'run', direction: -1, length: 5 } }],
  slope: [
    1000,
    { kind: 'trend', trend: { kind: 'slope', bound: bound(-0.02), measure: 'relative', over: 14 } },
  ],
  share: [1000, { kind: 'share', of: [], holds: { kind: 'static', bound: bound(0.0005), span } }],
  expression: [
    1000,
    { kind: 'expression', formula: { text: 'a < 1', span, lines: [span.start] }, inputs: [] },
  ],
  baseline: [100, { kind: 'baseline', direction: 'both', falseAlarms, calendars: [] }],
  peers: [100, { kind: 'peers', direction: 'both', falseAlarms }],
  forecast: [100, { kind: 'forecast', aim: { kind: 'reaches', bound: bound(500), within }, calendars: [] }],
  pattern: [100, { kind: 'pattern', with: [{ name: 'other', span }], falseAlarms, calendars: [] }],
};

function ruleOf(condition) {
  return {
    name: 'rule',
    span,
    metric: 'metric',
    metricSpan: span,
    status: 'active',
    grain: 'day',
    by: ['segment'],
    segments: { include: {}, exclude: {} },
    levels: [{ severity: 'warning', condition: { ...condition, span } }],
    for: { breaches: 1, of: 1 },
    recoverFor: 1,
    keepFiringFor: 0,
    rebaseline: [],
    exclude: [],
    tags: [],
  };
}

/** total adds up the segments of each day. */
function total(series) {
  const values = new Float64Array(days);
  for (let at = 0; at < series.values.length; at++) values[at % days] += series.values[at];
  return { ...series, dimensions: [], segments: [[]], values };
}

/** cpu is the processor time that something takes, in seconds: the least of a few tries. */
async function cpu(act, tries = 5) {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < tries; k++) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** inTurn measures several things, one after the other in each of a few rounds: the least processor time of each. */
async function inTurn(acts, turns = 5) {
  const least = acts.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn++)
    for (const [k, act] of acts.entries()) least[k] = Math.min(least[k], await cpu(act, 1));
  return least;
}

const wide = seriesOf(1000);
const narrow = seriesOf(100);
const rows = [];
const judged = {};
for (const [name, [count, condition]] of Object.entries(conditions)) {
  const series = count === 1000 ? wide : narrow;
  const whole = total(series);
  judged[name] = () =>
    replayRule({
      rule: ruleOf(condition),
      metric: {},
      series,
      calendars: new Map(),
      companions: ({ by }) => (by.length === 0 ? whole : series),
    });
  const seconds = await cpu(judged[name]);
  rows.push({
    condition: name,
    evaluations: count * days,
    seconds: seconds.toFixed(2),
    'a second': Math.round((count * days) / seconds),
  });
}
console.table(rows);

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run(`CREATE TABLE v AS SELECT s, d, 900 + (hash(s * 1000 + d) % 400)::DOUBLE AS value
  FROM range(1000) a(s), range(${days}) b(d)`);
const breaches = `SELECT s, d, (value - mean) / abs(mean) < -0.2 AS breach FROM (
  SELECT s, d, value, avg(value) OVER (PARTITION BY s, d % 7 ORDER BY d ROWS BETWEEN 4 PRECEDING AND 1 PRECEDING) AS mean
  FROM v)`;
const changes = `SELECT s, d, breach FROM (
  SELECT *, lag(breach, 1, false) OVER (PARTITION BY s ORDER BY d) AS before FROM (${breaches})) WHERE breach <> before`;
const [own, windows, alerts] = await inTurn([
  judged.change,
  () => connection.run(`SELECT count(*) FROM (${breaches}) WHERE breach`),
  () => connection.run(`SELECT count(*) FROM (${changes})`),
]);
const said = (seconds) => `${(1000 * seconds).toFixed(0)} ms, ratio ${(seconds / own).toFixed(1)}`;
console.log(`mean of four weekdays, 730,000 evaluations with states and frozen references: ${(1000 * own).toFixed(0)} ms
  window functions of DuckDB, breaches alone: ${said(windows)}
  window functions of DuckDB, where alerts begin and end, nothing frozen: ${said(alerts)}`);

const lists = narrow.segments.map((_, s) => Array.from(narrow.values.subarray(s * days, (s + 1) * days)));
const perSeries = (await cpu(judged.baseline)) / narrow.segments.length;
console.log(
  `baseline, all ${days} days of a series judged in order: ${(1000 * perSeries).toFixed(2)} ms a series`,
);
for (const [model, seconds] of Object.entries(fitsOfStatsforecast(lists)))
  console.log(
    `  statsforecast, ${model}, one fit to judge one day: ${(1000 * seconds).toFixed(1)} ms, ratio a day judged ${Math.round((seconds * days) / perSeries)}`,
  );

await runPromtool();
await runBacktest();
await runSegments();
