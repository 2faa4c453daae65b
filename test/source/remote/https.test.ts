import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, globalAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../scripts/servers.mjs';
import { errorAt } from '../../../src/diagnostic/diagnostic.ts';
import type { RemoteSettings } from '../../../src/model/remote.ts';
import type { HttpAccess } from '../../../src/source/http/access.ts';
import { openSource } from '../../../src/source/open.ts';
import { SourceFailure } from '../../../src/source/source-failure.ts';
import { noon, runMain } from '../../cli/run-main.ts';
import { only, project, source, span, Workbench } from '../source-fixture.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void;

const keys = mkdtempSync(join(tmpdir(), 'kpi-remote-'));
const { certificate, key } = makeCertificate(keys);
const authority = readFileSync(certificate);
const bench = new Workbench();
let handler: Handler = () => undefined;
let asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
let waits: number[] = [];
let now = Date.UTC(2026, 10, 20);
const server = createServer({ cert: authority, key: readFileSync(key) }, (request, response) => {
  const path = request.url ?? '';
  asked.push({ path, headers: request.headers });
  handler(request, response, path);
});
let address = '';

beforeAll(async () => {
  await bench.start();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  bench.stop();
  rmSync(keys, { recursive: true, force: true });
});
beforeEach(() => {
  globalAgent.options.ca = authority;
  asked = [];
  waits = [];
  now = Date.UTC(2026, 10, 20);
  rmSync(join(bench.root, 'cache'), { recursive: true, force: true });
});

const access = (signal?: AbortSignal): HttpAccess => ({
  async expand({ template, span: place }) {
    if (template.includes('missing')) throw new SourceFailure([errorAt('missing-secret', template, place)]);
    return template.replace(/\$\{env:(\w+)\}/g, 'secret-$1');
  },
  conceal: () => undefined,
  redact: (text) => text,
  now: () => now,
  sleep: async (ms) => {
    waits.push(ms);
  },
  random: () => 0,
  cacheFolder: join(bench.root, 'cache'),
  ...(signal ? { signal } : {}),
});

const settings = (more: Partial<RemoteSettings> = {}): RemoteSettings => ({
  headers: {},
  region: 'us-east-1',
  timeout: { count: 20, unit: 'second' },
  retries: 2,
  maxBytes: 1_000_000,
  span: span(29),
  ...more,
});

function open(path: string | readonly string[], more: Partial<RemoteSettings> = {}, signal?: AbortSignal) {
  const file = [path].flat().map((one) => (one.startsWith('/') ? `${address}${one}` : one));
  const given = { ...source({ file }), remote: settings(more) };
  const tempDirectory = join(bench.root, '.tmp');
  return openSource(bench.engine, project(bench.root), given, { tempDirectory, http: access(signal) });
}

async function rows(path: string | readonly string[], more: Partial<RemoteSettings> = {}) {
  const { opened, state, diagnostics } = await open(path, more);
  if (opened === undefined) throw new Error(JSON.stringify(diagnostics));
  return { rows: await bench.read(`SELECT * FROM ${opened.relation} ORDER BY 1`), state };
}

async function failure(path: string, more: Partial<RemoteSettings> = {}) {
  const { opened, diagnostics } = await open(path, more);
  expect(opened).toBeUndefined();
  const { code, message, help } = only(diagnostics);
  return { code, message: message.replaceAll(address, ''), help };
}

/** Files below a folder, but for what keeps them out of Git. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const csv = 'id,name\n1,a\n2,b\n';
const two = [
  [1, 'a'],
  [2, 'b'],
];
/** A file of 300 kB. */
const large = `id,name\n${Array.from({ length: 30_000 }, (_, i) => `${i},n${i % 7}\n`).join('')}`;
const sum = (30_000 * 29_999) / 2;

/** A server of one file, which knows conditions and ranges. */
function serve(body: string | Buffer, headers: Record<string, string> = { etag: '"1"' }): Handler {
  const bytes = Buffer.from(body);
  return (request, response) => {
    const { range } = request.headers;
    const tag = request.headers['if-none-match'];
    if (tag !== undefined && tag === headers.etag) return response.writeHead(304, headers).end();
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const state = request.headers['if-range'];
    const isPart = range !== undefined && (state === headers.etag || state === headers['last-modified']);
    if (!isPart) return response.writeHead(200, { 'content-length': bytes.length, ...headers }).end(bytes);
    const part = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
    return response
      .writeHead(206, { ...part, 'content-length': bytes.length - from, ...headers })
      .end(bytes.subarray(from));
  };
}

/** Breaks the connection off after so many bytes of a whole answer. */
function drop(body: string, after: number, headers: Record<string, string>): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers });
    response.write(body.slice(0, after), () => setTimeout(() => response.destroy(), 50));
  };
}

/** Handlers in turn, the last one for all that follow. */
function inTurn(...handlers: Handler[]): Handler {
  let next = 0;
  return (...args) => handlers[Math.min(next++, handlers.length - 1)]!(...args);
}

describe('files over https', () => {
  test('CSV, JSON, Parquet and workbooks, with what tells one state from another', async () => {
    const modified = 'Thu, 19 Nov 2026 10:00:00 GMT';
    handler = serve(csv, { etag: '"1"', 'last-modified': modified });
    const read = await rows('/data/orders.csv?token=1');
    expect(read.rows).toEqual(two);
    expect(read.state).toMatchObject({
      files: [`${address}/data/orders.csv`],
      bytes: csv.length,
      inputs: [
        {
          file: `${address}/data/orders.csv`,
          bytes: csv.length,
          modifiedAt: Date.UTC(2026, 10, 19, 10),
          sha256: createHash('sha256').update(csv).digest('hex'),
        },
      ],
    });
    handler = serve('{"id":1,"name":"a"}\n{"id":2,"name":"b"}\n');
    expect((await rows('/orders.ndjson')).rows).toEqual(two);
    const path = join(bench.root, 'orders.parquet');
    await bench.engine.execute(`COPY (SELECT 1 AS id, 'a' AS name) TO '${path}' (FORMAT parquet)`);
    handler = serve(readFileSync(path));
    expect((await rows('/orders.parquet')).rows).toEqual([[1, 'a']]);
    handler = serve(readFileSync(join(import.meta.dirname, '../corpus/files/no-places.xlsx')));
    expect((await rows('/orders.xlsx')).rows).toEqual([[1, 2]]);
    handler = serve(gzipSync(csv));
    expect((await rows('/orders.csv.gz')).rows).toEqual(two);
  });

  test('several, beside local ones, with folders as columns', async () => {
    handler = (request, response, path) => serve(`id\n${path.at(-5)}\n`)(request, response, path);
    bench.write('local/year=2024/0.csv', 'id\n0\n');
    const { rows: read } = await rows(['/year=2025/1.csv', '/year=2026/2.csv', 'local/year=2024/0.csv']);
    expect(read).toEqual([
      [0, 2024],
      [1, 2025],
      [2, 2026],
    ]);
  });

  test('stored compressed, whatever the name says', async () => {
    handler = serve(gzipSync(csv), { etag: '"1"', 'content-encoding': 'gzip' });
    expect((await rows('/orders.csv')).rows).toEqual(two);
    expect(asked[0]!.headers['accept-encoding']).toBe('identity');
    handler = serve(csv, { etag: '"2"', 'content-encoding': 'br' });
    expect((await failure('/other.csv')).message).toContain('it comes compressed by br');
  });

  test('headers carry secrets, and do not follow to another server', async () => {
    handler = (request, response, path) => {
      if (path === '/here.csv') return response.writeHead(302, { location: '/there.csv' }).end();
      if (path === '/there.csv')
        return response
          .writeHead(307, { location: `${address.replace('127.0.0.1', 'localhost')}/away.csv` })
          .end();
      return serve(csv)(request, response, path);
    };
    const template = 'Bearer ${env:TOKEN}';
    expect(
      (await rows('/here.csv', { headers: { authorization: { template, span: span() } } })).rows,
    ).toEqual(two);
    expect(asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/here.csv', 'Bearer secret-TOKEN'],
      ['/there.csv', 'Bearer secret-TOKEN'],
      ['/away.csv', undefined],
    ]);
  });

  test('a copy is used while the server says it is right, and not after', async () => {
    handler = serve(csv);
    await rows('/orders.csv');
    expect((await rows('/orders.csv')).rows).toEqual(two);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    handler = serve('id,name\n9,z\n', { etag: '"2"' });
    expect((await rows('/orders.csv')).rows).toEqual([[9, 'z']]);
    const folder = join(bench.root, 'cache/remote');
    const kept = readdirSync(join(folder, readdirSync(folder)[0]!)).sort();
    expect(kept.filter((name) => name.endsWith('.csv'))).toHaveLength(2);
    expect(kept.filter((name) => !name.endsWith('.csv'))).toEqual(['.gitignore', 'facts.json']);
  });

  test('a copy that somebody changed is fetched again', async () => {
    handler = serve(csv);
    await rows('/orders.csv');
    const folder = join(bench.root, 'cache/remote');
    const place = join(folder, readdirSync(folder)[0]!);
    const name = readdirSync(place).find((one) => one.endsWith('.csv'))!;
    writeFileSync(join(place, name), csv.replace('a', 'x'));
    expect((await rows('/orders.csv')).rows).toEqual(two);
    expect(asked[1]!.headers['if-none-match']).toBeUndefined();
  });

  test('of a source with sensitive columns no copy is kept', async () => {
    handler = serve(csv);
    const file = `${address}/people.csv`;
    const sensitive = [{ name: 'name', treatment: 'mask', span: span(8) }] as const;
    const given = { ...source({ file, sensitive }), remote: settings() };
    const tempDirectory = mkdtempSync(join(tmpdir(), 'kpi-sensitive-'));
    const read = () =>
      openSource(bench.engine, project(bench.root), given, { tempDirectory, http: access() });
    expect((await read()).state.rows).toBe(2);
    expect(filesBelow(join(bench.root, 'cache'))).toEqual([]);
    expect(filesBelow(tempDirectory)).toContain('facts.json');
    rmSync(tempDirectory, { recursive: true });
    // Nothing is left that could be used again.
    asked = [];
    expect((await read()).state.rows).toBe(2);
    expect(asked[0]!.headers).not.toHaveProperty('if-none-match');
    rmSync(tempDirectory, { recursive: true });
  });

  test('with `cache` the server is not asked for a while', async () => {
    handler = serve(csv);
    const cache = { count: 1, unit: 'hour' } as const;
    await rows('/orders.csv', { cache });
    now += 59 * 60_000;
    await rows('/orders.csv', { cache });
    expect(asked).toHaveLength(1);
    now += 60_000;
    await rows('/orders.csv', { cache });
    expect(asked).toHaveLength(2);
  });
});

describe('connections that drop', () => {
  const total = async (path: string, more: Partial<RemoteSettings> = {}) => {
    const { opened, diagnostics } = await open(path, more);
    if (opened === undefined) throw new Error(JSON.stringify(diagnostics));
    return (await bench.read(`SELECT count(*), sum(id) FROM ${opened.relation}`))[0];
  };
  // How much of what was sent has come when a connection drops is for the network to say.
  const aPart = expect.stringMatching(/^bytes=[1-9]\d*-$/);
  const ranges = () => asked.map(({ headers }) => headers.range);

  test('are taken up where they dropped', async () => {
    handler = inTurn(drop(large, 100_000, { etag: '"1"' }), serve(large));
    expect(await total('/large.csv')).toEqual([30_000, sum]);
    expect(asked[1]!.headers).toMatchObject({ 'if-range': '"1"', range: aPart });
    expect(waits).toEqual([500]);
  });

  test('by the time of the last change, where there is no tag', async () => {
    const headers = { 'last-modified': 'Thu, 19 Nov 2026 10:00:00 GMT' };
    handler = inTurn(drop(large, 100_000, headers), serve(large, headers));
    expect(await total('/large.csv')).toEqual([30_000, sum]);
    expect(asked[1]!.headers).toMatchObject({ 'if-range': headers['last-modified'] });
  });

  test('start anew where nothing tells one state from another', async () => {
    for (const headers of [{}, { etag: 'W/"1"' }] as Record<string, string>[]) {
      asked = [];
      handler = inTurn(drop(large, 100_000, headers), serve(large, headers));
      expect(await total(`/large-${headers.etag ? 1 : 0}.csv`)).toEqual([30_000, sum]);
      expect(ranges()).toEqual([undefined, undefined]);
    }
  });

  test('start anew where the file has changed meanwhile', async () => {
    const other = large.replaceAll('n1', 'm1').replace('0,n0', '7,n0');
    handler = inTurn(drop(large, 100_000, { etag: '"1"' }), serve(other, { etag: '"2"' }));
    expect(await total('/large.csv')).toEqual([30_000, sum + 7]);
    expect(asked).toHaveLength(2);
  });

  test('are not glued together by a server that ignores the condition', async () => {
    const other = large.replace('0,n0', '7,n0');
    const careless: Handler = (request, response, path) => {
      request.headers['if-range'] = '"2"';
      serve(other, { etag: '"2"' })(request, response, path);
    };
    handler = inTurn(drop(large, 100_000, { etag: '"1"' }), careless);
    expect(await total('/large.csv')).toEqual([30_000, sum + 7]);
    expect(ranges()).toEqual([undefined, aPart, undefined]);
  });

  test('and drop again are a failure', async () => {
    handler = drop(csv, 9, {});
    expect(await failure('/orders.csv')).toMatchObject({
      code: 'source-http',
      message: expect.stringMatching(
        /^\/orders\.csv cannot be fetched for source orders: \d of 16 bytes came \(after 3 attempts\)$/,
      ),
    });
    expect(waits).toEqual([500, 1000]);
    expect(
      readdirSync(join(bench.root, 'cache/remote')).flatMap((name) =>
        readdirSync(join(bench.root, 'cache/remote', name)),
      ),
    ).toEqual(['.gitignore']);
  });

  test('silence is not waited for without end', async () => {
    handler = (_, response) => response.writeHead(200, { 'content-length': 16 }).write(csv.slice(0, 9));
    const impatient: Partial<RemoteSettings> = { retries: 0, timeout: { count: 1, unit: 'second' } };
    expect((await failure('/orders.csv', impatient)).message).toContain('9 of 16 bytes came');
    handler = () => undefined;
    expect((await failure('/orders.csv', impatient)).message).toContain('no answer within 1 s');
  });

  test('an interruption ends it', async () => {
    const stop = new AbortController();
    handler = () => stop.abort();
    const { diagnostics } = await open('/orders.csv', {}, stop.signal);
    expect(only(diagnostics).message).toContain('it was interrupted');
    expect(waits).toEqual([]);
  });
});

describe('what is not believed', () => {
  const md5 = (text: string) => createHash('md5').update(text).digest('base64');

  test('bytes that do not have the stated checksum', async () => {
    handler = serve(csv, { etag: '"1"', 'content-md5': md5(csv) });
    expect((await rows('/orders.csv')).rows).toEqual(two);
    handler = serve(csv, { etag: '"2"', 'content-md5': md5('else') });
    expect((await failure('/orders.csv')).message).toBe(
      '/orders.csv cannot be fetched for source orders: its bytes do not have the checksum that content-md5 states (after 3 attempts)',
    );
  });

  test('a web page', async () => {
    handler = serve('<html>log in</html>', { 'content-type': 'text/html; charset=utf-8' });
    expect((await failure('/orders.parquet')).message).toContain('it is a web page');
  });

  test('an answer that may break off unseen', async () => {
    handler = (_, response) => response.socket?.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${csv}`);
    expect((await failure('/orders.csv')).message).toContain('the server does not say how long it is');
  });

  test('more bytes than allowed', async () => {
    handler = serve(csv);
    expect((await failure('/orders.csv', { maxBytes: 10 })).message).toContain('it is larger than 10 bytes');
    handler = (_, response) => response.writeHead(200).end(csv);
    expect((await failure('/orders.csv', { maxBytes: 10 })).message).toContain('it is larger than 10 bytes');
  });

  test.each([
    [403, 'source-http', '/orders.csv cannot be fetched for source orders: HTTP 403'],
    [404, 'source-missing', 'There is no file /orders.csv (source orders): HTTP 404'],
    [500, 'source-http', '/orders.csv cannot be fetched for source orders: HTTP 500 (after 3 attempts)'],
  ])('an answer with status %d', async (status, code, message) => {
    handler = (_, response) => response.writeHead(status).end('no');
    expect(await failure('/orders.csv')).toMatchObject({ code, message });
  });

  test.each([
    [429, '7', [7000]],
    [503, 'Fri, 20 Nov 2026 00:00:09 GMT', [9000]],
  ])('status %d is waited out as the server asks', async (status, after, expected) => {
    handler = inTurn((_, response) => response.writeHead(status, { 'retry-after': after }).end(), serve(csv));
    expect((await rows('/orders.csv')).rows).toEqual(two);
    expect(waits).toEqual(expected);
  });

  test('a wait of hours is not waited', async () => {
    handler = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    expect((await failure('/orders.csv')).message).toContain('HTTP 429; it asks to wait 7200 s');
  });

  test('redirects that leave encryption, or go round', async () => {
    handler = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/x.csv' }).end();
    expect((await failure('/orders.csv')).message).toContain(
      'it sends on to http://127.0.0.1:1, which is not encrypted',
    );
    handler = (_, response) => response.writeHead(302, { location: '/orders.csv' }).end();
    expect((await failure('/orders.csv')).message).toContain('it sends on more than 5 times');
  });

  test('a certificate that nobody vouches for', async () => {
    globalAgent.options.ca = undefined;
    server.closeAllConnections();
    globalAgent.destroy();
    expect((await failure('/orders.csv')).message).toContain('its certificate is not trusted');
    expect(waits).toEqual([]);
  });

  test('an old copy, when the server cannot be reached', async () => {
    const port = (server.address() as AddressInfo).port;
    handler = serve(csv);
    await rows('/orders.csv');
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
    const { code, message, help } = await failure('/orders.csv', { retries: 1 });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    expect(code).toBe('source-http');
    expect(message).toBe(
      '/orders.csv cannot be fetched for source orders: the connection was refused (after 2 attempts)',
    );
    expect(help).toBe(
      'the copy of 2026-11-20T00:00Z is not used, since it may be out of date; remote: { cache: 1 day } allows copies of that age',
    );
  });
});

describe('from YAML to the report', () => {
  const folder = join(bench.root, 'project');
  const yaml = (more: string) => `kpi: 1
timezone: UTC
sources:
  sales:
    file: ${address}/sales.csv
    remote:
      headers: { Authorization: "Bearer \${env:TOKEN}" }
      retries: 0
${more}
    time: day
metrics:
  total: { source: sales, measure: sum(amount) }
rules:
  low: { metric: total, when: { below: 5 }, severity: critical }
`;
  const check = (more = '') => {
    bench.write('project/kpi.yaml', yaml(more));
    return runMain(['check', '--json', '--as-of', '2026-11-04'], folder, {
      env: { TOKEN: 'hush' },
      now: () => noon,
    });
  };

  test('a file is judged, and what was read is told', async () => {
    const text = 'day,amount\n2026-11-02,7\n2026-11-03,3\n';
    handler = serve(text, { etag: '"1"', 'last-modified': 'Tue, 03 Nov 2026 00:00:00 GMT' });
    const { stdout, exit } = await check();
    expect(exit).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.sources).toMatchObject([
      {
        source: 'sales',
        rows: 2,
        inputs: [
          {
            file: `${address}/sales.csv`,
            bytes: text.length,
            modifiedAt: '2026-11-03T00:00:00+00:00',
            sha256: createHash('sha256').update(text).digest('hex'),
          },
        ],
      },
    ]);
    expect(asked[0]!.headers.authorization).toBe('Bearer hush');
    expect(stdout).not.toContain('hush');
    expect(existsSync(join(folder, '.kpi/cache/remote'))).toBe(true);
  });

  test('a file that cannot be fetched gives no verdict, though there is a copy', async () => {
    handler = (_, response) => response.writeHead(503).end();
    const { stdout, exit } = await check();
    expect(exit).toBe(3);
    expect(stdout).toContain('HTTP 503');
    expect(stdout).toContain('"no_verdict"');
  });

  test.each([
    ['    query: select 1', 'needs "engine"'],
    ['      access_key: a', '"access_key" and "secret_key" go together'],
  ])('%s is refused', async (more, message) => {
    const { stdout, stderr, exit } = await check(more);
    expect(exit).toBe(2);
    expect(stdout + stderr).toContain(message.replaceAll('"', '\\"'));
  });

  test('addresses that cannot be listed, and settings without an address, are refused', async () => {
    const refused = async (file: string) => {
      bench.write('project/kpi.yaml', yaml('').replace(`${address}/sales.csv`, file));
      const { stdout, stderr } = await runMain(['validate', '--json'], folder);
      return stdout + stderr;
    };
    expect(await refused('"https://example.com/*.csv"')).toContain('over https files are named one by one');
    expect(await refused('"s3://bucket"')).toContain('s3://bucket is no s3://bucket/key');
    expect(await refused('sales.csv')).toContain('is for files at https:// and s3:// addresses');
  });
});
