import { createHmac } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLock } from '../../src/app/lock.ts';
import type { Ports } from '../../src/app/ports.ts';
import { run } from '../../src/app/run.ts';
import { openSystem } from '../../src/app/system.ts';

const quickstart = new URL('../../examples/quickstart', import.meta.url).pathname;
const delivery = `
environments:
  dev: { act: false }
  prod: { act: true }
channels:
  ops:
    type: webhook
    url: "\${env:HOOK_URL}"
    secret: "\${env:HOOK_SECRET:-}"
    headers: { Authorization: "Bearer \${env:HOOK_TOKEN:-none}" }
    allow_private: true
routes:
  - to: [ops]
`;

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let root: string;
let server: Server;
let received: Received[];
let statuses: number[];
let waits: number[];
const system = openSystem({ env: () => undefined, now: Date.now });

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kpi-run-'));
  cpSync(quickstart, root, { recursive: true });
  appendFileSync(join(root, 'kpi.yaml'), delivery);
  received = [];
  statuses = [];
  waits = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.statusCode = statuses.shift() ?? 200;
      if (response.statusCode === 429) response.setHeader('Retry-After', '7');
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  rmSync(root, { recursive: true, force: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function ports(env: Record<string, string> = {}): Ports {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=s3cret`;
  const all: Record<string, string> = { HOOK_URL: url, ...env };
  return {
    ...system.ports,
    env: (name) => all[name],
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms);
    },
  };
}

// The ads channel converts 26 of 887 visits on the 16th (2.9%), 22 of 841 on the 17th (2.6%), 16 of 866 on the 18th (1.8%)
// and 15 of 894 on the 19th (1.7%): with `for: 2` the warning fires on the 17th and becomes critical on the 19th.
const fires = { asOf: '2026-11-19', environment: 'prod', dryRun: false };

describe('a run that acts', () => {
  test('posts what began to fire as a signed CloudEvent', async () => {
    const result = await run(ports({ HOOK_SECRET: 'k', HOOK_TOKEN: 't0k' }), { root, ...fires });
    expect(result.exitCode).toBe(1);
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [Received];
    const event = JSON.parse(body);
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(headers['idempotency-key']).toBe(event.id);
    expect(headers.authorization).toBe('Bearer t0k');
    expect(headers['x-kpi-signature']).toBe(`sha256=${createHmac('sha256', 'k').update(body).digest('hex')}`);
    expect(event).toMatchObject({
      specversion: '1.0',
      type: 'kpi.alert.raised',
      time: '2026-11-20T00:00:00+08:00',
      data: {
        rule: 'pay_rate_low',
        segment: { channel: 'ads' },
        severity: 'critical',
        previousSeverity: 'warning',
        reason: '支付转化率 1.68%，低于 2%',
      },
    });
    expect(result.report?.deliveries).toMatchObject([{ channel: 'ops', state: 'sent', attempts: 1 }]);
    expect(existsSync(join(root, '.kpi/run.lock'))).toBe(false);
  });

  test('sends the same id when it is repeated', async () => {
    await run(ports(), { root, ...fires });
    await run(ports(), { root, ...fires });
    const ids = received.map(({ headers }) => headers['idempotency-key']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('sends nothing when nothing changed in the judged period', async () => {
    const result = await run(ports(), { root, ...fires, asOf: '2026-11-16' });
    expect(received).toEqual([]);
    expect(result.exitCode).toBe(0);
  });

  test('tries again after an error and as late as it is told', async () => {
    statuses = [500, 429];
    const result = await run(ports(), { root, ...fires });
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    // Half of the first back-off of one second, then the seven seconds of Retry-After.
    expect(waits.map((ms) => Math.round(ms / 100) * 100)).toEqual([500, 7000]);
    expect(result.report?.deliveries).toMatchObject([{ state: 'sent', attempts: 3 }]);
  });

  test('reports what could not be delivered, without the secret', async () => {
    statuses = [400];
    const result = await run(ports(), { root, ...fires });
    expect(result.exitCode).toBe(3);
    expect(result.report?.deliveries).toMatchObject([{ state: 'failed', attempts: 1 }]);
    const [failure] = result.diagnostics.filter((d) => d.severity === 'error');
    expect(failure).toMatchObject({ code: 'delivery-failed' });
    expect(JSON.stringify(result.diagnostics)).not.toContain('s3cret');
  });
});

describe('a run that does not act', () => {
  test('shows what it would send, in any environment', async () => {
    const result = await run(ports(), { root, asOf: '2026-11-19', environment: 'dev', dryRun: true });
    expect(received).toEqual([]);
    expect(result.report?.deliveries).toMatchObject([{ state: 'would_send', rule: 'pay_rate_low' }]);
  });

  test.each([
    ['an environment that does not act', { environment: 'dev' }, 'environment-does-not-act'],
    ['no environment, which is dev', {}, 'environment-does-not-act'],
    ['an environment that does not exist', { environment: 'prdo' }, 'unknown-environment'],
  ])('refuses %s', async (_, options, code) => {
    const result = await run(ports(), { root, asOf: '2026-11-19', dryRun: false, ...options });
    expect(result).toMatchObject({ exitCode: 2, diagnostics: [{ code }] });
    expect(received).toEqual([]);
  });

  test('refuses when a secret is missing, before it computes anything', async () => {
    const without = { ...ports(), env: () => undefined };
    const result = await run(without, { root, ...fires });
    expect(result).toMatchObject({ exitCode: 2, diagnostics: [{ code: 'missing-secret' }] });
  });

  test('refuses while another run holds the lock', async () => {
    const taken = acquireLock(join(root, '.kpi/run.lock'), Date.now());
    const result = await run(ports(), { root, ...fires });
    expect(result).toMatchObject({ exitCode: 2, diagnostics: [{ code: 'locked' }] });
    if ('lock' in taken) taken.lock.release();
  });
});
