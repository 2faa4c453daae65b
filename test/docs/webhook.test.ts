import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../cli/run-main.ts';
import { blocksOf, codeOf, readPage, repository, tablesOf } from './markdown.ts';

const page = readPage('docs/webhook.md');
const blockOf = (language: string) =>
  blocksOf('docs/webhook.md', page).find((b) => b.language === language)!.text;
const secret = 'a secret of this test';
const folder = mkdtempSync(join(tmpdir(), 'kpi-docs-'));
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.end();
  });
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const quickstart = join(repository, 'examples/quickstart');
  cpSync(quickstart, folder, { recursive: true });
  const channels = blockOf('yaml').replace('type: webhook', 'type: webhook\n    allow_private: true');
  writeFileSync(join(folder, 'kpi.yaml'), readFileSync(join(quickstart, 'kpi.yaml'), 'utf8') + channels);
  const port = (server.address() as AddressInfo).port;
  const env = { KPI_WEBHOOK_URL: `http://127.0.0.1:${port}/kpi`, KPI_WEBHOOK_SECRET: secret };
  const outcome = await runMain(['run', '--env', 'prod', '--as-of', '2026-11-17'], folder, { env });
  expect([outcome.exit, outcome.stderr]).toEqual([0, '']);
}, 60_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** facts is a document without what differs from run to run. */
function facts(text: string): unknown {
  const document = JSON.parse(text);
  const { run } = document.data;
  document.data.run = { ...run, id: typeof run.id, definitions: run.definitions.length, git: null };
  document.data.why = document.data.why.replace(/\d+$/, 'N');
  return document;
}

/** keysOf lists the paths of a document's keys down to those of `data`. */
function keysOf(document: Record<string, unknown>): string[] {
  const { data, ...rest } = document as { data: Record<string, unknown> };
  return [...Object.keys(rest), ...Object.keys(data).map((key) => `data.${key}`)];
}

describe('docs/webhook.md', () => {
  test('shows the body that is sent', () => {
    expect(received).toHaveLength(1);
    expect(facts(blockOf('json'))).toEqual(facts(received[0]!.body));
  });

  test('explains every key that is not fixed by CloudEvents or plain', () => {
    const rows = tablesOf(page).find(({ header }) => header[0] === 'key')!.rows;
    const said = rows.flatMap((row) => [...row[0]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!));
    const plain = ['specversion', 'datacontenttype', 'data.project', 'data.environment', 'data.rule'];
    expect([...said, ...plain].sort()).toEqual(keysOf(JSON.parse(received[0]!.body)).sort());
  });

  test('lists the headers that are sent', () => {
    const rows = tablesOf(page).find(({ header }) => header[0] === 'header')!.rows;
    const { headers, body } = received[0]!;
    expect(rows.map((row) => codeOf(row[0])).filter((name) => headers[name] === undefined)).toEqual([]);
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(headers['idempotency-key']).toBe(JSON.parse(body).id);
    expect(headers['user-agent']).toBe('kpi');
  });

  test('checks signatures in JavaScript', async () => {
    const file = join(folder, 'signature.mjs');
    writeFileSync(file, blockOf('js'));
    const { isFromKpi } = await import(file);
    const { headers, body } = received[0]!;
    const given = headers['x-kpi-signature'];
    expect(isFromKpi(body, given, secret)).toBe(true);
    expect(isFromKpi(`${body} `, given, secret)).toBe(false);
    expect(isFromKpi(body, given, 'another')).toBe(false);
    expect(isFromKpi(body, undefined, secret)).toBe(false);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  test.skipIf(!hasPython)('checks signatures in Python', () => {
    const { headers, body } = received[0]!;
    const check = `
import sys
body, given, secret = sys.stdin.buffer.read(), sys.argv[1], sys.argv[2]
print(is_from_kpi(body, given, secret), is_from_kpi(body + b" ", given, secret), is_from_kpi(body, None, secret))
`;
    const given = String(headers['x-kpi-signature']);
    const { stdout } = spawnSync('python3', ['-c', blockOf('python') + check, given, secret], {
      input: body,
    });
    expect(stdout.toString().trim()).toBe('True False False');
  });
});
