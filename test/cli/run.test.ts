import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

let folder: string;
let server: Server;
let url: string;
let answers: number[];
let received: { key: unknown; event: { type: string; subject: string; data: Record<string, unknown> } }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-run-'));
  cpSync(join(import.meta.dirname, '../projects/visits'), folder, { recursive: true });
  answers = [];
  received = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ key: request.headers['idempotency-key'], event: JSON.parse(body) });
      response.writeHead(answers.shift() ?? 204).end('the token s3cret-token is wrong');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/s3cret-token`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const run = (...more: string[]) =>
  runMain(['run', '--as-of', '2026-11-19', '--json', ...more], folder, {
    env: { KPI_ENV: 'prod', KPI_WEBHOOK_URL: url },
    now: Date.now,
  });

test('what rose in the judged period is sent once, and again only with the same key', async () => {
  const first = await run();
  expect(first).toMatchObject({ stderr: '', exit: 1 });
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    key: expect.stringMatching(/^[0-9a-f]{64}$/),
    event: {
      type: 'kpi.alert.raised',
      subject: 'pay_rate_low{channel="ads"}',
      time: '2026-11-20T00:00:00+00:00',
      data: {
        environment: 'prod',
        severity: 'critical',
        previousSeverity: 'warning',
        value: 0.01,
        reason: 'Pay rate 1.00%, below 2%',
        metric: { name: 'pay_rate', label: 'Pay rate', unit: '%' },
      },
    },
  });
  expect(JSON.parse(first.stdout).deliveries).toMatchObject([
    { channel: 'ops', rule: 'pay_rate_low', kind: 'raised', state: 'sent', attempts: 1 },
  ]);
  await run();
  expect(new Set(received.map((r) => r.key)).size).toBe(1);
});

test('a dry run shows it and sends nothing', async () => {
  const { stdout } = await run('--dry-run');
  expect(JSON.parse(stdout).deliveries).toMatchObject([{ state: 'would_send', attempts: 0 }]);
  expect(received).toEqual([]);
});

test('what is refused is a partial failure, and no secret is shown', async () => {
  answers = [401];
  const { stdout, stderr, exit } = await run();
  expect(exit).toBe(3);
  expect(JSON.parse(stdout).deliveries).toMatchObject([{ state: 'failed', attempts: 1 }]);
  expect(stdout + stderr).toContain('HTTP 401: the token *** is wrong');
  expect(stdout + stderr).not.toContain('s3cret-token');
});

test('an interrupt ends the waiting for another try', async () => {
  answers = Array(9).fill(503);
  const interrupt = new AbortController();
  const env = { KPI_ENV: 'prod', KPI_WEBHOOK_URL: url };
  const ended = runMain(['run', '--as-of', '2026-11-19'], folder, {
    env,
    interrupt: interrupt.signal,
    now: Date.now,
  });
  while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  interrupt.abort(143);
  expect(await ended).toEqual({ stdout: '', stderr: '', exit: 143 });
  expect(existsSync(join(folder, '.kpi/run.lock'))).toBe(false);
});

test('a second run is locked out, and computes nothing', async () => {
  mkdirSync(join(folder, '.kpi'));
  const holder = { pid: process.ppid, host: hostname(), since: '2026-11-20T01:00:00.000Z', started: null };
  writeFileSync(join(folder, '.kpi/run.lock'), JSON.stringify(holder));
  const { stdout, exit } = await run();
  expect(exit).toBe(2);
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { code: 'locked', message: expect.stringContaining(`process ${process.ppid} `) },
  ]);
  expect(received).toEqual([]);
  expect((await run('--dry-run')).exit).toBe(1);
});
