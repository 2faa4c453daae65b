import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock } from '../../src/app/lock.ts';

const at = Date.UTC(2026, 10, 20, 1);
let root: string;
let path: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kpi-lock-'));
  path = join(root, '.kpi', 'run.lock');
});
afterEach(() => rmSync(root, { recursive: true }));

function acquired() {
  const result = acquireLock(path, at);
  if (!('lock' in result)) throw new Error(result.diagnostic.message);
  return result.lock;
}

function refused() {
  const result = acquireLock(path, at);
  if ('lock' in result) throw new Error('the lock was free');
  return result.diagnostic;
}

const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

test('one holds it, the second is told who, release frees it', () => {
  const lock = acquired();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    pid: process.pid,
    host: hostname(),
    since: '2026-11-20T01:00:00.000Z',
  });
  expect(refused()).toMatchObject({
    code: 'locked',
    message: `another run holds the lock: process ${process.pid} on ${hostname()} since 2026-11-20T01:00:00.000Z`,
    help: 'wait until it ends, or end it',
  });
  lock.release();
  lock.release();
  expect(existsSync(path)).toBe(false);
  acquired().release();
});

test('release leaves a lock alone that is no longer its own', () => {
  const lock = acquired();
  writeFileSync(path, '{"pid":1,"host":"elsewhere"}');
  lock.release();
  expect(existsSync(path)).toBe(true);
});

test.each([
  ['a dead process', () => ({ pid: deadPid(), host: hostname(), since: 'x', started: null })],
  [
    'an earlier process with our own pid',
    () => ({ pid: process.pid, host: hostname(), since: 'x', started: '1' }),
  ],
  ['a reused pid', () => ({ pid: process.ppid, host: hostname(), since: 'x', started: '1' })],
])('the lock of %s is taken over', (_, holder) => {
  acquired().release();
  writeFileSync(path, JSON.stringify(holder()));
  acquired().release();
  expect(existsSync(`${path}.takeover`)).toBe(false);
});

test.each([
  ['a live process', () => ({ pid: process.ppid, host: hostname(), since: 'then', started: null }), 'wait'],
  ['another machine', () => ({ pid: 1, host: 'elsewhere', since: 'then', started: null }), 'on elsewhere'],
])('the lock of %s is respected', (_, holder, help) => {
  acquired().release();
  writeFileSync(path, JSON.stringify(holder()));
  expect(refused().help).toContain(help);
});

test('an empty lock is being written while it is young, and abandoned when it is old', () => {
  acquired().release();
  writeFileSync(path, '');
  expect(refused().message).toBe('another run holds the lock: another process');
  utimesSync(path, 0, 0);
  acquired().release();
});

test('an abandoned takeover does not block for ever', () => {
  acquired().release();
  writeFileSync(path, JSON.stringify({ pid: deadPid(), host: hostname(), since: 'x', started: null }));
  writeFileSync(`${path}.takeover`, '');
  expect(refused().code).toBe('locked');
  utimesSync(`${path}.takeover`, 0, 0);
  acquired().release();
});

test('it is released when the process exits, and survives as stale when it is killed', async () => {
  const { build } = await import('esbuild');
  const module = join(root, 'lock.mjs');
  await build({
    entryPoints: ['src/app/lock.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: module,
  });
  const hold = `import(${JSON.stringify(module)}).then(m => { m.acquireLock(${JSON.stringify(path)}, 0); console.log('held'); ${'REST'} })`;
  spawnSync(process.execPath, ['-e', hold.replace('REST', 'process.exit(7)')]);
  expect(existsSync(path)).toBe(false);

  const child = spawn(process.execPath, ['-e', hold.replace('REST', 'setInterval(() => {}, 1000)')]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(refused().message).toContain(`process ${child.pid} `);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(existsSync(path)).toBe(true);
  acquired().release();
});
