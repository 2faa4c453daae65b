// 100 rule tests of fifteen days each: the same rule, values and expectations for `kpi test` and for `promtool test rules`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare, report } from '../measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tests = 100;
const days = 15;
const rounds = 5;
/** The version of Debian 12, which is taken where none is installed. */
const debian = 'prometheus';

/** runPromtool compares both as whole processes, in turn. */
export async function runPromtool() {
  const folder = `${root}/.bench/rules/tests`;
  rmSync(folder, { recursive: true, force: true });
  for (const own of ['kpi', 'promtool']) mkdirSync(`${folder}/${own}`, { recursive: true });
  const promtool = findPromtool();
  if (promtool === undefined) {
    console.log('promtool: skipped, it is not installed and apt-get could not fetch it');
    return;
  }
  writeKpiTests(`${folder}/kpi`);
  writePromtoolTests(`${folder}/promtool`);
  const times = await compare(
    {
      kpi: { command: [process.execPath, `${root}/dist/kpi.cjs`, 'test', '-C', `${folder}/kpi`] },
      promtool: { command: [promtool, 'test', 'rules', `${folder}/promtool/tests.yml`], stderr: 'ignore' },
    },
    rounds,
  );
  report([
    {
      name: `${tests} rule tests: promtool / kpi test`,
      ratio: times.promtool / times.kpi,
      atLeast: 10,
      detail: `${times.promtool.toFixed(0)} ms, ${times.kpi.toFixed(0)} ms`,
    },
  ]);
}

function findPromtool() {
  if (spawnSync('promtool', ['--version'], { stdio: 'ignore' }).status === 0) return 'promtool';
  const folder = `${root}/.bench/rules/prometheus`;
  const own = `${folder}/usr/bin/promtool`;
  if (spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0) return own;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fetch = `apt-get download ${debian} && dpkg -x ${debian}_*.deb .`;
  if (spawnSync('sh', ['-c', fetch], { cwd: folder, stdio: 'ignore' }).status !== 0) return undefined;
  return spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0 ? own : undefined;
}

/** valuesOf is a rate that falls under 3 % on the days 9 and 10 and under 2 % on the last two of the test. */
function valuesOf(k) {
  return Array.from({ length: days }, (_, i) =>
    i === 9 || i === 10 ? 2.5 : i > 12 ? 1 : 4 + ((i + k) % 5) / 10,
  );
}

function writeKpiTests(folder) {
  const all = Array.from({ length: tests }, (_, k) => {
    const values = valuesOf(k).map((value) => `${value}%`);
    return `  falls_${k}:
    given:
      rate: { segment: { channel: c${k} }, from: 2026-03-01, values: [${values.join(', ')}] }
    expect:
      - { at: 2026-03-09, rule: rate_low, state: inactive }
      - { at: 2026-03-11, rule: rate_low, state: firing, severity: warning }
      - { at: 2026-03-15, rule: rate_low, state: firing, severity: critical }
`;
  });
  writeFileSync(
    `${folder}/kpi.yaml`,
    `kpi: 1
name: tested
timezone: UTC
locale: en
sources:
  visits: { file: visits.csv, time: day, columns: { day: date, orders: bigint, visits: bigint, channel: text }, dimensions: { channel: {} } }
metrics:
  orders: { source: visits, measure: sum(orders) }
  visits: { source: visits, measure: sum(visits) }
  rate: { ratio: { numerator: orders, denominator: visits }, unit: "%" }
rules:
  rate_low:
    metric: rate
    by: [channel]
    levels: { warning: { below: 3% }, critical: { below: 2% } }
    for: 2
tests:
${all.join('')}`,
  );
}

/** A rule for each level; what fires is expected, and nothing else. The first breach is a day before the second. */
function writePromtoolTests(folder) {
  const rule = (name, limit) => `  - alert: ${name}
    expr: rate < ${limit}
    for: 1d
    labels: { severity: ${name} }
`;
  writeFileSync(
    `${folder}/rules.yml`,
    `groups:\n- name: rates\n  interval: 1d\n  rules:\n${rule('warning', 3)}${rule('critical', 2)}`,
  );
  const all = Array.from({ length: tests }, (_, k) => {
    const alert = (day, name, fires) => `  - eval_time: ${day}d
    alertname: ${name}
    exp_alerts: [${fires ? `{ exp_labels: { severity: ${name}, channel: c${k} } }` : ''}]
`;
    return `- interval: 1d
  input_series:
  - series: 'rate{channel="c${k}"}'
    values: '${valuesOf(k).join(' ')}'
  alert_rule_test:
${alert(8, 'warning', false)}${alert(10, 'warning', true)}${alert(14, 'critical', true)}`;
  });
  writeFileSync(
    `${folder}/tests.yml`,
    `rule_files: [rules.yml]\nevaluation_interval: 1d\ntests:\n${all.join('')}`,
  );
}
