import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/build.mjs';
import { codeCacheName, compileApplication } from '../../src/cli/load-application.ts';
import { helpTexts } from '../../src/cli/program.ts';
import { version } from '../../src/cli/version.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';

const root = join(import.meta.dirname, '..', '..');
let folder: string;
let kpi: string;
let outputs: Metafile['outputs'];

// The program as it is installed: its own folder, with the packages of this checkout.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-bundle-'));
  kpi = join(folder, 'package/dist/kpi.cjs');
  for (const name of ['package.json', 'metrics', 'rules'])
    cpSync(join(root, name), join(folder, 'package', name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'));
  outputs = await bundle(join(folder, 'package/dist'), { withTypes: false });
  cpSync(join(root, 'test/projects/visits'), join(folder, 'visits'), { recursive: true });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asOf = ['--as-of', '2026-11-19'];

function run(...argv: string[]) {
  const env = { PATH: process.env.PATH, TMPDIR: join(folder, 'tmp') };
  mkdirSync(env.TMPDIR, { recursive: true });
  const { stdout, stderr, status } = spawnSync(process.execPath, [kpi, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

// Read with the wrong encoding, words in patterns matched nothing while texts looked right.
test('patterns with Chinese words match as in the source', () => {
  const project = join(folder, 'wan');
  mkdirSync(project);
  writeFileSync(
    join(project, 'kpi.yaml'),
    'kpi: 1\nname: shop\ntimezone: Asia/Shanghai\nlocale: zh-CN\nsources:\n  orders: { file: orders.csv, time: day }\n' +
      'metrics:\n  gmv: { source: orders, measure: sum(amount), unit: CNY, format: 万 }\n',
  );
  writeFileSync(join(project, 'orders.csv'), 'day,amount\n2026-11-19,123456.5\n');
  expect(run('query', 'gmv', '-C', project, ...asOf).stdout).toContain('¥12.35万');
});

describe('what is loaded', () => {
  function inputsOf(entry: string): string[] {
    const output = Object.values(outputs).find(({ entryPoint }) => entryPoint === entry);
    expect(output, entry).toBeDefined();
    return Object.keys(output!.inputs);
  }
  const packages = (inputs: string[]) => [
    ...new Set(inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
  ];

  test.each<[entry: string, mayLoad: string[]]>([
    ['src/cli/kpi.ts', []],
    ['src/cli/application.ts', ['commander', 'fast-deep-equal']],
  ])('%s has no package but %j', (entry, mayLoad) => {
    expect(packages(inputsOf(entry)).filter((name) => !mayLoad.includes(name))).toEqual([]);
  });

  test('what is asked for most is answered by a few lines', () => {
    expect(inputsOf('src/cli/kpi.ts').sort()).toEqual([
      'package.json',
      'src/app/file-stamp.ts',
      'src/app/locate.ts',
      'src/app/project-cache.ts',
      'src/app/start-database.ts',
      'src/cli/known-valid.ts',
      'src/cli/kpi.ts',
      'src/cli/load-application.ts',
      'src/cli/quick-answer.ts',
      'src/cli/standard-stream.ts',
      'src/cli/validity-summary.ts',
      'src/cli/version.ts',
      'src/engine/duckdb/database.ts',
      'src/engine/duckdb/native.ts',
      'src/project/list.ts',
      'src/source/file-stamp.ts',
      'src/source/project-cache.ts',
    ]);
  });

  test('the application loads neither the engine, nor formulas, nor HTTP before they are needed', () => {
    const script = `require(${JSON.stringify(join(folder, 'package/dist/application.cjs'))});
      console.log(Object.keys(require.cache).map((path) => require('path').basename(path)).join());
      console.log(process.moduleLoadList.filter((name) => /NativeModule (zlib|http)/.test(name)).join());`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).toBe('application.cjs\n\n');
  });

  test('a check of a small file uses none of what Node itself takes long to load', () => {
    const script = join(folder, 'loaded.cjs');
    const heavy =
      /^NativeModule (crypto|net|stream|tty|zlib|http|fs\/promises|child_process|worker_threads)$/;
    writeFileSync(
      script,
      `process.on('exit', () => require('fs').writeSync(1, process.moduleLoadList.filter((name) => ${heavy}.test(name)).join()));`,
    );
    const { stdout } = spawnSync(process.execPath, ['-r', script, kpi, 'check', '-C', 'visits', ...asOf], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/Pay rate 1.00%, below 2%[\s\S]*\n$/);
  });
});

describe('the code that is compiled ahead', () => {
  const cache = () => join(folder, 'package/dist', codeCacheName);
  const check = () => run('check', '-C', 'visits', ...asOf, '--json').stdout;
  const metrics = () => JSON.parse(check()).metrics as unknown;

  test('fits the Node that built it', () => {
    const file = join(folder, 'package/dist/application.cjs');
    const { script } = compileApplication(file, readFileSync(cache()));
    expect(script.cachedDataRejected).toBe(false);
  });

  test('changes nothing: without it, and with one that does not fit, the program does the same', () => {
    const kept = readFileSync(cache());
    const expected = metrics();
    try {
      rmSync(cache());
      expect(metrics()).toEqual(expected);
      writeFileSync(cache(), 'of another Node');
      expect(metrics()).toEqual(expected);
      writeFileSync(cache(), '');
      expect(metrics()).toEqual(expected);
    } finally {
      writeFileSync(cache(), kept);
    }
  });
});

test('it runs as a program', () => {
  expect(readFileSync(kpi, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(spawnSync(kpi, ['--version'], { encoding: 'utf8' })).toMatchObject({
    stdout: `${version}\n`,
    status: 0,
  });
});

test('help that is answered at once is that of the program', () => {
  const texts = helpTexts();
  for (const [command, text] of Object.entries(texts)) {
    expect(run(...(command === '' ? [] : [command]), '--help')).toEqual({
      stdout: text,
      stderr: '',
      status: 0,
    });
  }
});

test('it checks, and leaves nothing behind', () => {
  const { stdout, stderr, status } = run('check', '-C', 'visits', ...asOf);
  expect(stderr).toBe('');
  expect(stdout).toContain('Pay rate 1.00%, below 2%');
  expect(status).toBe(1);
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  expect(readdirSync(join(folder, 'visits')).sort()).toEqual(['kpi.yaml', 'visits.csv']);
});

test('it writes several reports at once, making their folders', () => {
  const out = join(folder, 'out/deep');
  const files = ['a.json', 'b.md', 'c.xml', 'd.txt'].flatMap((name) => ['--report', join(out, name)]);
  expect(run('check', '-C', 'visits', ...asOf, ...files).status).toBe(1);
  expect(readdirSync(out).sort()).toEqual(['a.json', 'b.md', 'c.xml', 'd.txt']);
  expect(JSON.parse(readFileSync(join(out, 'a.json'), 'utf8')).exitCode).toBe(1);
  expect(readFileSync(join(out, 'c.xml'), 'utf8')).toContain('<testsuites');
});

test('a report that cannot be written is a partial failure', () => {
  const { stderr, status } = run('check', '-C', 'visits', ...asOf, '--report', join(kpi, 'x.json'));
  expect(stderr).toMatch(/^error: the report .*x\.json could not be written \((EEXIST|ENOTDIR)\)\n$/);
  expect(status).toBe(3);
});

test('packs and formulas work from the package', () => {
  expect(run('init', 'packed', '--pack', 'ecommerce').status).toBe(0);
  const { stdout, stderr, status } = run('check', '-C', 'packed', 'aov', '--json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).metrics[0].value).toBeGreaterThan(0);
  expect(status).toBe(0);
});

test('a reader that has seen enough is no failure', () => {
  const script = `"${process.execPath}" "${kpi}" schema | head -c 10; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n  "$sche 0\n', stderr: '' });
});

test('a reader that cannot take all at once gets all', () => {
  const node = `"${process.execPath}"`;
  // The first program makes the pipe they share one that does not wait; the text is longer than a pipe holds.
  const writers = `${node} -e 'process.stdout.write(""); setTimeout(() => {}, 20000)' & sleep 0.5; ${node} "${kpi}" schema; kill $!`;
  const { stdout } = spawnSync('bash', ['-c', `(${writers}) | (sleep 1.5; wc -c)`], { encoding: 'utf8' });
  expect(Number(stdout)).toBe(readFileSync(join(folder, 'package/dist/kpi.schema.json')).length);
});

describe('when it is told to stop', () => {
  const temporary = () => join(folder, 'tmp-stop');
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  beforeAll(async () => {
    mkdirSync(temporary());
    const rows = join(folder, 'rows.parquet');
    const sources = {
      loading: `{ file: ${rows}, time: day, key: [k], clean: [{ dedupe: { keep: latest, by: day } }] }`,
      computing: `{ file: ${rows}, time: day }`,
    };
    for (const [name, source] of Object.entries(sources)) {
      mkdirSync(join(folder, name));
      writeFileSync(
        join(folder, name, 'kpi.yaml'),
        `kpi: 1
name: busy
timezone: UTC
locale: en
sources:
  rows: ${source}
metrics:
  customers: { source: rows, measure: count(distinct k) }
  middle: { source: rows, measure: median(k) }
`,
      );
    }
    const engine = await openDuckDb();
    // Some seconds of sorting or counting for any machine.
    const made =
      "SELECT DATE '2026-11-01' + (i % 19)::INTEGER AS day, hash(i) % 1000000007 AS k FROM range(15000000) AS t(i)";
    await engine.execute(`COPY (${made}) TO '${rows}' (FORMAT parquet)`);
    engine.close();
  }, 60_000);

  function start(project: string, command: readonly string[]): ChildProcess {
    const env = { PATH: process.env.PATH, TMPDIR: temporary() };
    return spawn(process.execPath, [kpi, ...command, '-C', join(folder, project), ...asOf], { env });
  }

  const commands = [['check'], ['query', 'customers', 'middle']];
  const phases: [project: string, afterMs: number][] = [
    ['loading', 0],
    ['loading', 600],
    ['computing', 600],
  ];
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const;
  const cases = commands.flatMap((command) =>
    phases.flatMap(([project, afterMs]) =>
      signals.map(([signal, code]) => ({ command, name: command[0], project, afterMs, signal, code })),
    ),
  );

  test.each(cases)(
    '$name ends soon by $signal, $project for $afterMs ms, with $code and no files left',
    async ({ command, project, afterMs, signal, code }) => {
      const child = start(project, command);
      let output = '';
      for (const stream of [child.stdout!, child.stderr!])
        stream.on('data', (chunk) => {
          output += chunk;
        });
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      while (readdirSync(temporary()).length === 0) await wait(5);
      await wait(afterMs);
      expect(child.exitCode, output).toBeNull();
      child.kill(signal);
      // A second is promised; this tells ending from going on, on a busy machine too.
      expect(await Promise.race([ended, wait(5000)])).toBe(code);
      expect(output).toBe('');
      expect(readdirSync(temporary())).toEqual([]);
      expect(readdirSync(join(folder, project))).toEqual(['kpi.yaml']);
    },
  );
});

test('it sends notifications, so what is loaded only then is there', async () => {
  const keys: unknown[] = [];
  const server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const env = {
    ...process.env,
    KPI_WEBHOOK_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  };
  const child = spawn(process.execPath, [kpi, 'run', '-C', 'visits', '--env', 'prod', ...asOf], {
    cwd: folder,
    env,
  });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => server.close(resolve));
  rmSync(join(folder, 'visits/.kpi'), { recursive: true });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('it reads formulas', () => {
  const project = join(folder, 'formula');
  cpSync(join(folder, 'visits'), project, { recursive: true });
  const metric = '\nmetrics:\n  twice: { formula: orders * 2 }\n';
  writeFileSync(join(project, 'twice.yaml'), metric);
  const { stdout, status } = run('query', 'twice', 'orders', '-C', 'formula', ...asOf, '--format', 'csv');
  expect(status).toBe(0);
  const rows = stdout.trim().split('\n').slice(1);
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(Number(row.split(',')[1])).toBe(2 * Number(row.split(',')[2]));
});

// As a stranger would: the tarball into an empty folder. It needs the registry or npm's cache.
describe('the tarball', () => {
  test('holds what is needed and nothing else', () => {
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: join(folder, 'package'),
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(packed.stdout) as [{ files: { path: string }[] }];
    const paths = files.map((file) => file.path);
    for (const path of [
      'package.json',
      'dist/kpi.cjs',
      'dist/application.cjs',
      `dist/${codeCacheName}`,
      'dist/help.json',
      'dist/kpi.schema.json',
      'metrics/ecommerce.yaml',
      'rules/ecommerce.yaml',
    ]) {
      expect(paths).toContain(path);
    }
    expect(
      paths.filter(
        (path) => !/^(package\.json|dist\/|metrics\/|rules\/|LICENSE|README|CHANGELOG)/.test(path),
      ),
    ).toEqual([]);
    expect(existsSync(kpi)).toBe(true);
  });
});
