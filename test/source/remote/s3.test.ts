import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RemoteSettings } from '../../../src/model/remote.ts';
import { openSource } from '../../../src/source/open.ts';
import { openBucket } from '../../../src/source/remote/s3/bucket.ts';
import { only, project, source, span, Workbench } from '../source-fixture.ts';

// The server checks signatures with botocore. Without moto these tests are left out; those of the signature are in
// sign.test.ts.
const ownPython = join(import.meta.dirname, '../../../.bench/s3/bin/python');
const python = [ownPython, 'python3'].find((program) => {
  return spawnSync(program, ['-c', 'import moto.server, boto3, flask']).status === 0;
});
if (python === undefined) {
  const message = 'no Python with moto, which is the S3 server';
  if (process.env.KPI_REQUIRE_SERVERS) throw new Error(message);
  console.warn(`skipped: ${message}`);
}

interface Server {
  readonly url: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const bench = new Workbench();
let child: ChildProcessByStdio<Writable, Readable, null>;
let lines: AsyncIterator<string>;
let server: Server;

async function tell(command: object): Promise<Record<string, string>> {
  child.stdin.write(`${JSON.stringify(command)}\n`);
  return JSON.parse((await lines.next()).value);
}

const put = (bucket: string, objects: Record<string, string | Buffer>, options = {}) =>
  tell({
    put: [
      bucket,
      Object.fromEntries(
        Object.entries(objects).map(([key, body]) => [key, Buffer.from(body).toString('base64')]),
      ),
      options,
    ],
  });

const names = [
  'plain',
  'with space',
  'plus+sign',
  "quote's",
  'paren(1)',
  'eq=1&b',
  '中文',
  'tilde~',
  'per%cent',
  'hash#1',
];

describe.skipIf(python === undefined)('files in S3', () => {
  beforeAll(async () => {
    await bench.start();
    child = spawn(python!, [join(import.meta.dirname, 's3-server.py')], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, MOTO_S3_DEFAULT_MAX_KEYS: '5' },
    });
    lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    server = JSON.parse((await lines.next()).value);
    await put('sales', {
      'orders/year=2025/a.csv': 'id\n1\n',
      'orders/year=2026/b.csv': 'id\n2\n',
      'orders/year=2026/deep/c.csv': 'id\n3\n',
      'orders/_SUCCESS': '',
      'orders/.hidden/d.csv': 'id\n4\n',
      'orders/readme.md': 'no data',
      'orders/empty/': '',
      'other/e.csv': 'id\n5\n',
    });
    await put('names', Object.fromEntries(names.map((name, i) => [`odd/${name}.csv`, `id\n${i}\n`])));
    await put('open', { 'a.csv': 'id\n1\n' }, { ACL: 'public-read' });
    await put('summed', { 'a.csv': 'id\n1\n' }, { ChecksumAlgorithm: 'SHA256' });
    await put('many', Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`k/${i}.csv`, `id\n${i}\n`])));
  }, 120_000);
  afterAll(() => {
    child.stdin.end();
    bench.stop();
  });
  beforeEach(() => rmSync(join(bench.root, 'cache'), { recursive: true, force: true }));

  const secret = (template: string) => ({ template, span: span(30) });

  const settings = (): RemoteSettings => ({
    headers: {},
    region: 'us-east-1',
    endpoint: secret(server.url),
    accessKey: secret(server.accessKey),
    secretKey: secret(server.secretKey),
    timeout: { count: 20, unit: 'second' },
    retries: 0,
    maxBytes: 1000,
    span: span(29),
  });
  const access = () => ({
    expand: async ({ template }: { template: string }) => template,
    conceal: () => undefined,
    redact: (text: string) => text,
    now: () => Date.now(),
    sleep: async () => undefined,
    random: () => 0,
    cacheFolder: join(bench.root, 'cache'),
  });

  function open(file: string, more: Partial<RemoteSettings> = {}) {
    const remote: RemoteSettings = { ...settings(), ...more };
    const http = access();
    const tempDirectory = join(bench.root, '.tmp');
    return openSource(
      bench.engine,
      project(bench.root),
      { ...source({ file }), remote },
      { tempDirectory, http },
    );
  }

  async function read(file: string, more: Partial<RemoteSettings> = {}) {
    const { opened, state, diagnostics } = await open(file, more);
    if (opened === undefined) throw new Error(JSON.stringify(diagnostics));
    return { rows: await bench.read(`SELECT * FROM ${opened.relation} ORDER BY 1`), files: state.files };
  }

  const failure = async (file: string, more: Partial<RemoteSettings> = {}) =>
    only((await open(file, more)).diagnostics);

  test('requests are signed as botocore signs them', async () => {
    const keys = { accessKey: secret(server.accessKey), secretKey: secret(server.secretKey) };
    const bucket = await openBucket('names', { ...settings(), ...keys }, access());
    const list = (prefix: string) =>
      bucket.list([
        ['list-type', '2'],
        ['prefix', prefix],
        ['continuation-token', 'a+b/c='],
      ]);
    const asks = [...names.map((name) => bucket.get(`odd/${name}.csv`)), list('odd/'), list("中文 '(1)'")];
    for (const { url, headers } of await Promise.all(asks)) {
      const { authorization, ...signed } = headers;
      const { signature } = await tell({ sign: [url.href, signed] });
      expect(authorization, url.href).toMatch(new RegExp(`Signature=${signature}$`));
    }
  });

  test('one object', async () => {
    expect(await read('s3://sales/other/e.csv')).toEqual({ rows: [[5]], files: ['s3://sales/other/e.csv'] });
  });

  test('a pattern, with folders as columns', async () => {
    const found = await read('s3://sales/orders/*/*.csv');
    expect(found.rows).toEqual([
      [1, 2025],
      [2, 2026],
    ]);
    expect(found.files).toEqual(['s3://sales/orders/year=2025/a.csv', 's3://sales/orders/year=2026/b.csv']);
    expect((await read('s3://sales/orders/**/*.csv')).rows.map(([id]) => id)).toEqual([1, 2, 3]);
    expect((await read('s3://sales/o*/year=202?/?.csv')).rows).toHaveLength(2);
  });

  test('a folder: its data files, without hidden ones', async () => {
    expect((await read('s3://sales/orders/')).rows.map(([id]) => id)).toEqual([1, 2, 3]);
  });

  test('more keys than a page holds', async () => {
    const { rows } = await read('s3://many/k/*.csv');
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  }, 120_000);

  test.each(names.map((name, i) => [name, i] as const))('the key %s', async (name, i) => {
    expect((await read(`s3://names/odd/${name}.csv`)).rows).toEqual([[i]]);
  });

  test('keys with letters that XML and addresses write otherwise, listed', async () => {
    const { rows, files } = await read('s3://names/odd/*.csv');
    expect(rows).toEqual(names.map((_, i) => [i]));
    expect([...files].sort()).toEqual(names.map((name) => `s3://names/odd/${name}.csv`).sort());
  });

  test('a checksum that S3 states is verified', async () => {
    expect((await read('s3://summed/a.csv')).rows).toEqual([[1]]);
  });

  test('a copy is used again as long as the listing shows the same object', async () => {
    await read('s3://sales/orders/*/*.csv');
    await read('s3://sales/orders/*/*.csv');
    const { rows } = await read('s3://sales/orders/year=2025/a.csv');
    expect(rows).toEqual([[1, 2025]]);
  });

  // What moto makes of a signed address with other letters than these is not what was signed, not by AWS's client either.
  test('a server that answers signed requests only', async () => {
    await tell({ lock: true });
    expect((await read('s3://sales/other/e.csv')).rows).toEqual([[5]]);
    expect((await read('s3://sales/other*/e.csv')).rows).toEqual([[5]]);
    const anonymous = { accessKey: undefined, secretKey: undefined };
    expect((await failure('s3://summed/a.csv', anonymous)).message).toContain('HTTP 403');
    await tell({ lock: false });
    expect((await read('s3://open/a.csv', anonymous)).rows).toEqual([[1]]);
  });

  test.each<[string, string, Partial<RemoteSettings>, string, RegExp]>([
    [
      'a wrong secret',
      's3://sales/other/e.csv',
      { secretKey: secret('no') },
      'source-http',
      /HTTP 403 \(SignatureDoesNotMatch/,
    ],
    [
      'a wrong secret, listing',
      's3://sales/other*/*',
      { secretKey: secret('no') },
      'source-http',
      /HTTP 403 \(SignatureDoesNotMatch/,
    ],
    [
      'an unknown key',
      's3://sales/other/e.csv',
      { accessKey: secret('AKIA') },
      'source-http',
      /HTTP 403 \(InvalidAccessKeyId/,
    ],
    [
      'no object',
      's3://sales/other/f.csv',
      {},
      'source-missing',
      /There is no file s3:\/\/sales\/other\/f\.csv.*NoSuchKey/,
    ],
    ['no match', 's3://sales/other/*.json', {}, 'source-missing', /no key matches/],
    ['no bucket', 's3://nowhere/a.csv', {}, 'source-missing', /NoSuchBucket/],
    ['too large an object', 's3://sales/other/e.csv', { maxBytes: 3 }, 'source-http', /larger than 3 bytes/],
  ])('%s', async (_, file, more, code, message) => {
    await tell({ lock: 'secretKey' in more || 'accessKey' in more });
    const found = await failure(file, more);
    expect(found.code).toBe(code);
    expect(found.message).toMatch(message);
    expect(JSON.stringify(found)).not.toContain(server.secretKey);
  });
});
