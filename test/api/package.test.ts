import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/build.mjs';
import { blocksOf, readPage, repository } from '../docs/markdown.ts';

let folder: string;

// The package as it is installed beside a program that uses it.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-api-'));
  const packed = join(folder, 'node_modules/kpi');
  for (const name of ['package.json', 'metrics', 'rules'])
    cpSync(join(repository, name), join(packed, name), { recursive: true });
  mkdirSync(join(packed, 'node_modules'), { recursive: true });
  symlinkSync(join(repository, 'node_modules/@duckdb'), join(packed, 'node_modules/@duckdb'));
  await bundle(join(packed, 'dist'));
  cpSync(join(repository, 'test/projects/visits'), join(folder, 'shop'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(name: string, program: string) {
  writeFileSync(join(folder, name), program);
  const { stdout, stderr, status } = spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
  return { stdout, stderr, status };
}

/** typesOf gives what the compiler says of a program, by line and code. */
function typesOf(program: string): string[] {
  writeFileSync(join(folder, 'typed.ts'), program);
  const compiler = join(repository, 'node_modules/typescript/bin/tsc');
  const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', types: [] };
  const config = { compilerOptions, files: ['typed.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.includes('error TS'));
  return lines.map((line) => line.replace(/^(\S+?)\((\d+),\d+\): error (TS\d+).*$/, '$1:$2 $3'));
}

test('the program of docs/api.md runs as it stands there', () => {
  const [block] = blocksOf('docs/api.md', readPage('docs/api.md'));
  const { stdout, stderr, status } = node('documented.js', block!.text);
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual([
    '2026-11-18T00:00:00+00:00 ads 0.01',
    '2026-11-18T00:00:00+00:00 search 0.05',
    '2026-11-19T00:00:00+00:00 ads 0.01',
    '2026-11-19T00:00:00+00:00 search 0.05',
    "2026-11-18T00:00:00+00:00 [ 'channel' ] 0.0366666666667",
    "2026-11-19T00:00:00+00:00 [ 'channel' ] 0.0376923076923",
    '2026-11-18T00:00:00+00:00 ads 0.01',
    '2026-11-18T00:00:00+00:00 search 0.05',
    "2026-11-18T00:00:00+00:00 [ 'period', 'channel' ] 0.0371428571429",
    '1 [',
    expect.stringContaining("'pay_rate_low', 'ads', 'firing'"),
    expect.stringContaining("'pay_rate_low', 'search', 'inactive'"),
    expect.stringContaining("'visits_drop', 'inactive'"),
    ']',
    '',
  ]);
  expect(status).toBe(0);
});

test('mistakes are diagnostics, and calls may run at the same time', () => {
  const { stdout, stderr } = node(
    'mistakes.js',
    `import { openProject } from 'kpi';
const shop = await openProject('shop', { now: () => Date.UTC(2026, 10, 20) });
const asked = [{ metrics: ['visit'] }, { metrics: ['visits'], order: ['visit'] }, { metrics: ['visits'], from: '2026-11-18' }];
const given = await Promise.all(asked.map((request) => shop.query(request)));
console.log(JSON.stringify(given.map((one) => [one.ok, one.rows.length, one.diagnostics.map((d) => d.code)])));
console.log(JSON.stringify(given[2].columns), JSON.stringify(given[2].rows[0]), given[2].statements.length);
const wrong = await shop.check({ asOf: 'yesterday' });
console.log(wrong.report, wrong.exitCode, wrong.diagnostics[0].code);
await shop.close();
await shop.close();
const nowhere = await openProject('nowhere');
console.log(nowhere.project, nowhere.diagnostics[0].code, (await nowhere.query({ metrics: ['x'] })).ok);
await nowhere.close();
`,
  );
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual([
    '[[false,0,["unknown-metric"]],[false,0,["bad-option"]],[true,2,[]]]',
    '[{"name":"period","kind":"period","type":"date","label":"period"},{"name":"visits","kind":"metric","type":"integer","label":"visits"}] {"period":{"start":"2026-11-18T00:00:00+00:00","end":"2026-11-19T00:00:00+00:00"},"segment":{},"values":{"visits":1500},"exact":{"visits":"1500"},"complete":true,"rest":false,"totalOver":[]} 1',
    'undefined 2 bad-option',
    'undefined no-project false',
    '',
  ]);
});

test('the largest segments stand by themselves, the rest is one', () => {
  const { stdout, stderr } = node(
    'top.js',
    `import { openProject } from 'kpi';
const shop = await openProject('shop', { now: () => Date.UTC(2026, 10, 20) });
const { rows, diagnostics } = await shop.query({ metrics: ['visits'], by: ['channel'], from: '2026-11-19', top: 1 });
console.log(JSON.stringify([diagnostics, ...rows.map(({ segment, rest, values }) => [segment, rest, values.visits])]));
const wrong = await shop.query({ metrics: ['visits'], top: 1 });
console.log(wrong.ok, wrong.diagnostics[0].code);
await shop.close();
`,
  );
  expect(stderr).toBe('');
  const csv = readFileSync(join(repository, 'test/projects/visits/visits.csv'), 'utf8').split('\n');
  const visits = csv
    .filter((line) => line.startsWith('2026-11-19'))
    .map((line) => Number(line.split(',')[2]));
  const [most, least] = [Math.max(...visits), Math.min(...visits)];
  expect(stdout.split('\n')).toEqual([
    JSON.stringify([[], [{ channel: 'search' }, false, most], [{ channel: null }, true, least]]),
    'false bad-option',
    '',
  ]);
});

test('an aborted signal ends what runs, and the process', () => {
  const { stdout, status } = node(
    'aborted.js',
    `import { openProject } from 'kpi';
const stop = new AbortController();
const shop = await openProject('shop', { signal: stop.signal });
stop.abort();
const outcome = await shop.query({ metrics: ['visits'], asOf: '2026-11-19' }).catch((error) => error);
console.log(outcome instanceof Error || outcome.ok === false || outcome.rows.length > 0);
await shop.close();
`,
  );
  expect(stdout).toBe('true\n');
  expect(status).toBe(0);
});

describe('the types', () => {
  const head = `import { openProject, type Diagnostic, type QueryValues, type Report } from 'kpi';
const shop = await openProject('shop');
const sales = await shop.query({ metrics: ['visits', 'pay_rate'], by: ['channel'], grain: 'week', limit: 3 });
const row = sales.rows[0]!;
`;

  test('fit the use that docs/api.md makes of them', () => {
    const program = `${head}
const visits: number | null = row.values.visits;
const exact: string | null = row.exact.pay_rate;
const channel: string | number | boolean | null | undefined = row.segment.channel;
const found: readonly Diagnostic[] = sales.diagnostics;
const report: Report | undefined = (await shop.check({ failOn: 'warning', select: ['visits'] })).report;
const unit: string | undefined = shop.project?.metrics.get('visits')?.unit;
const any: QueryValues = await shop.query({ metrics: ['visits'] as string[] });
export { visits, exact, channel, found, report, unit, any };
`;
    expect(typesOf(program)).toEqual([]);
  }, 60_000);

  test('refuse what is not there', () => {
    const program = `${head}row.values.visit;
row.segment.region;
await shop.query({ metrics: ['visits'], grain: 'decade' });
await shop.query({ by: ['channel'] });
sales.rows = [];
`;
    expect(typesOf(program)).toEqual([
      'typed.ts:5 TS2551',
      'typed.ts:6 TS2339',
      'typed.ts:7 TS2322',
      'typed.ts:8 TS2345',
      'typed.ts:9 TS2540',
    ]);
  }, 60_000);
});
