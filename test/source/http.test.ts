import { createHash, createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSecretKeeper } from '../../src/app/secret.ts';
import type { HttpRows } from '../../src/model/http.ts';
import type { Source } from '../../src/model/source.ts';
import type { HttpAccess } from '../../src/source/http/access.ts';
import { openSource } from '../../src/source/open.ts';
import { SourceFailure } from '../../src/source/source-failure.ts';
import { column, only, project, source, span, Workbench } from './source-fixture.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL, body: string) => void;

const bench = new Workbench();
let handler: Handler = () => undefined;
let asked: { path: string; headers: IncomingMessage['headers']; body: string }[] = [];
let waits: number[] = [];
let now = Date.UTC(2026, 10, 20);
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  asked.push({ path: request.url ?? '', headers: request.headers, body });
  handler(request, response, new URL(request.url ?? '', 'http://server'), body);
});
let address = '';

beforeAll(async () => {
  await bench.start();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  bench.stop();
});
beforeEach(() => {
  asked = [];
  waits = [];
  rmSync(join(bench.root, 'cache'), { recursive: true, force: true });
});

const secret = (template: string) => ({ template, span: span(30) });
const keeper = makeSecretKeeper({
  env: (name) => (name.includes('missing') ? undefined : `secret-${name}`),
  file: () => Promise.reject(new Error('there are no files')),
});
const access = (): HttpAccess => ({
  async expand(text) {
    const { value, diagnostics } = await keeper.expand(text);
    if (value === undefined) throw new SourceFailure(diagnostics);
    return value;
  },
  conceal: keeper.conceal,
  redact: keeper.redact,
  now: () => now,
  sleep: async (ms) => {
    if (ms > 0) waits.push(ms);
  },
  random: () => 0,
  cacheFolder: join(bench.root, 'cache'),
});

function rows(more: Partial<HttpRows> = {}, path = '/rows'): HttpRows {
  return {
    url: secret(`${address}${path}`),
    method: 'GET',
    headers: {},
    params: {},
    body: 'json',
    records: '$.items',
    timeout: { count: 20, unit: 'second' },
    retries: 2,
    maxPages: 20,
    maxBytes: 100_000,
    span: span(29),
    ...more,
  };
}

function open(http: HttpRows, more: Partial<Source> = {}) {
  const { files: _, ...rest } = source(more as object);
  const given = { ...rest, files: [], http };
  return openSource(bench.engine, project(bench.root), given, {
    tempDirectory: join(bench.root, '.tmp'),
    http: access(),
  });
}

async function read(http: HttpRows, more: Partial<Source> = {}) {
  const { opened, state, diagnostics } = await open(http, more);
  if (opened === undefined) throw new Error(JSON.stringify(diagnostics));
  const list = await bench.read(`SELECT id FROM ${opened.relation} ORDER BY 1`);
  return { ids: list.map(([id]) => id), state, relation: opened.relation };
}

async function failure(http: HttpRows, more: Partial<Source> = {}) {
  const { opened, diagnostics } = await open(http, more);
  expect(opened).toBeUndefined();
  const diagnostic = only(diagnostics);
  expect(diagnostic.code).toBe('source-http');
  return diagnostic.message;
}

const json = (response: ServerResponse, value: unknown, headers = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
const items = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ id: from + i }));
const five = [1, 2, 3, 4, 5];

describe('pages', () => {
  /** Two rows a page of five, whatever size is asked for. */
  const paged: Handler = (_, response, url) => {
    const page = Number(url.searchParams.get('page') ?? 1);
    json(response, { total: 5, items: items(page * 2 - 1, Math.min(5, page * 2)) });
  };

  test('by number, to the total', async () => {
    handler = paged;
    const { ids, state } = await read(
      rows({ paginate: { kind: 'page', param: 'page', start: 1, total: '$.total' } }),
    );
    expect(ids).toEqual(five);
    expect(asked.map(({ path }) => path)).toEqual(['/rows?page=1', '/rows?page=2', '/rows?page=3']);
    expect(state.http).toEqual({
      url: `${address}/rows`,
      requests: 3,
      pages: 3,
      bytes: expect.any(Number),
      rows: 5,
      kept: 0,
      since: null,
    });
  });

  test('by number without a total: to an empty page, and twice', async () => {
    handler = paged;
    expect((await read(rows({ paginate: { kind: 'page', param: 'page', start: 1 } }))).ids).toEqual(five);
    expect(asked).toHaveLength(8);
  });

  test('by offset', async () => {
    handler = (_, response, url) => {
      const offset = Number(url.searchParams.get('skip'));
      json(response, { total: 5, items: items(offset + 1, Math.min(5, offset + 2)) });
    };
    const paginate = { kind: 'offset', param: 'skip', start: 0, total: '$.total' } as const;
    expect((await read(rows({ paginate }))).ids).toEqual(five);
  });

  test('by cursor', async () => {
    handler = (_, response, url) => {
      const after = Number(url.searchParams.get('after') ?? 0);
      json(response, {
        items: items(after + 1, Math.min(5, after + 2)),
        next: after + 2 < 5 ? after + 2 : null,
      });
    };
    expect((await read(rows({ paginate: { kind: 'cursor', path: '$.next', param: 'after' } }))).ids).toEqual(
      five,
    );
  });

  test('by Link header', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('p') ?? 1);
      const link = page < 3 ? { link: `</rows?p=1>; rel="first", </rows?p=${page + 1}>; rel="next"` } : {};
      json(response, items(page * 2 - 1, Math.min(5, page * 2)), link);
    };
    expect((await read(rows({ records: undefined, paginate: { kind: 'link' } }))).ids).toEqual(five);
  });

  test.each<[string, Partial<HttpRows>, Handler, RegExp]>([
    [
      'a cursor that loops',
      { paginate: { kind: 'cursor', path: '$.next', param: 'after' } },
      (_, response, url) =>
        json(response, {
          items: [{ id: asked.length }],
          next: url.searchParams.get('after') === 'a' ? 'b' : 'a',
        }),
      /run in a circle/,
    ],
    [
      'a server that ignores the page',
      { paginate: { kind: 'page', param: 'page', start: 1 } },
      (_, response) => json(response, { items: items(1, 2) }),
      /page 2 is the same as page 1/,
    ],
    [
      'pages without end',
      { paginate: { kind: 'page', param: 'page', start: 1 } },
      (_, response, url) => json(response, { items: [{ id: Number(url.searchParams.get('page')) }] }),
      /more than 20 pages/,
    ],
    [
      'a total that is never reached',
      { paginate: { kind: 'page', param: 'page', start: 1, total: '$.total' } },
      (_, response, url) =>
        json(response, { total: 9, items: url.searchParams.get('page') === '1' ? items(1, 2) : [] }),
      /change while they are read: it says 9 rows and gives 2/,
    ],
    [
      'a next page on another server',
      { records: undefined, paginate: { kind: 'link' } },
      (_, response) => json(response, items(1, 2), { link: '<http://example.com/steal>; rel="next"' }),
      /on another server, example\.com/,
    ],
  ])('%s gives no rows', async (_, more, give, message) => {
    handler = give;
    expect(await failure(rows(more))).toMatch(message);
  });

  test('rows that move between pages are read again, until they stand still', async () => {
    let calls = 0;
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      // While the first reading is at its second page, a row is added in front.
      const shift = ++calls === 2 ? 1 : 0;
      json(response, { items: items(page * 2 - 1 - shift, Math.min(5, page * 2 - shift)) });
    };
    const paginate = { kind: 'page', param: 'page', start: 1 } as const;
    expect((await read(rows({ paginate }), { key: ['id'] })).ids).toEqual(five);
  });

  test('versions of a row on several pages are all read where cleaning keeps one of them', async () => {
    const versions = [
      { id: 1, at: 1 },
      { id: 2, at: 2 },
      { id: 1, at: 3 },
    ];
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { total: 3, items: versions.slice(page - 1, page) });
    };
    const paginate = { kind: 'page', param: 'page', start: 1, total: '$.total' } as const;
    const dedupe = { kind: 'dedupe_rows', keep: 'latest', by: 'at', span: span(8) } as const;
    const { ids, state } = await read(rows({ paginate }), { key: ['id'], clean: [dedupe] });
    expect(ids).toEqual([1, 2]);
    expect(state.read).toBe(3);
    // The same row twice has been moved there by another one.
    versions[2] = { id: 1, at: 1 };
    rmSync(join(bench.root, 'cache'), { recursive: true, force: true });
    expect(await failure(rows({ paginate }), { key: ['id'], clean: [dedupe] })).toMatch(
      /comes again on page 3/,
    );
  });

  test('a total that changes is noticed, and rows that never stand still are none', async () => {
    let calls = 0;
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { total: 100 + ++calls, items: items(page * 2 - 1, page * 2) });
    };
    const paginate = { kind: 'page', param: 'page', start: 1, total: '$.total' } as const;
    expect(await failure(rows({ paginate }))).toMatch(
      /its rows change while they are read: it has \d+ rows, then \d+/,
    );
  });
});

describe('what goes wrong on the way', () => {
  test('throttled: it waits as long as it is told', async () => {
    handler = (_, response) => {
      if (asked.length === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else if (asked.length === 2) response.writeHead(503).end('busy');
      else json(response, { items: items(1, 5) });
    };
    expect((await read(rows())).ids).toEqual(five);
    expect(waits).toEqual([7000, 1000]);
  });

  test('a rate is kept', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { total: 4, items: items(page * 2 - 1, page * 2) });
    };
    await read(rows({ rate: 2, paginate: { kind: 'page', param: 'page', start: 1, total: '$.total' } }));
    expect(waits).toEqual([500]);
  });

  test('a connection that is dropped, before and in an answer, is tried again', async () => {
    handler = (request, response) => {
      if (asked.length === 1) request.socket.destroy();
      else if (asked.length === 2) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"items":[{"id":1},');
        setImmediate(() => request.socket.destroy());
      } else json(response, { items: items(1, 5) });
    };
    expect((await read(rows())).ids).toEqual(five);
  });

  test('no answer in time is a failure', async () => {
    handler = () => undefined;
    const impatient = rows({ timeout: { count: 1, unit: 'second' } });
    expect(await failure(impatient)).toMatch(/no answer within 1 s \(after 3 attempts\)/);
  });

  test.each<[string, Handler, RegExp]>([
    [
      'an answer shorter than it says',
      (request, response) => {
        const text = JSON.stringify({ items: items(1, 5) });
        response.writeHead(200, { 'content-length': text.length + 10 });
        response.write(text);
        setImmediate(() => request.socket.destroy());
      },
      /\(after 3 attempts\)/,
    ],
    [
      'an answer longer than it says',
      (request) => {
        const text = JSON.stringify({ items: items(1, 5) });
        request.socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n${text}`);
      },
      /its answer is no JSON|attempts/,
    ],
    [
      'a web page with status 200',
      (_, response) => response.writeHead(200).end('<!DOCTYPE html><title>Sign in</title>'),
      /answers with a web page: Sign in/,
    ],
    [
      'an error in an envelope',
      (_, response) => json(response, { code: 40001, message: 'bad token' }),
      /there is no list at \$\.items of its answer: {"code":40001,"message":"bad token"}/,
    ],
    [
      'rows that are no objects',
      (_, response) => json(response, { items: [1, 2] }),
      /a row at \$\.items is no object: 1/,
    ],
    ['JSON that is cut', (_, response) => response.end('{"items":[{"id":1}'), /its answer is no JSON/],
    [
      'a redirect to another server',
      (_, response) => response.writeHead(302, { location: 'http://example.com/' }).end(),
      /redirects to another server, example\.com/,
    ],
    ['no permission', (_, response) => response.writeHead(403).end('no'), /HTTP 403: no$/],
    [
      'too much',
      (_, response) => response.end(`{"items":"${'x'.repeat(200_000)}"}`),
      /larger than 100000 bytes/,
    ],
    [
      'a wait of an hour',
      (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
      /asks to wait 3600 s/,
    ],
    ['bytes that are no text', (_, response) => response.end(Buffer.from([0x7b, 0xff])), /not in utf-8/],
  ])('%s gives no rows', async (_, give, message) => {
    handler = give;
    expect(await failure(rows())).toMatch(message);
  });

  test('success that must be said', async () => {
    const success = { path: '$.code', values: ['0'] };
    handler = (_, response) => json(response, { code: 7, items: items(1, 5) });
    expect(await failure(rows({ success }))).toMatch(/it answers that it failed: {"code":7/);
    handler = (_, response) => json(response, { code: 0, items: items(1, 5) });
    expect((await read(rows({ success }))).ids).toEqual(five);
  });

  test('a server that is not there', async () => {
    expect(await failure({ ...rows(), url: secret('http://127.0.0.1:1/x?token=hidden') })).toMatch(
      /^http:\/\/127\.0\.0\.1:1\/x gives no rows for source orders: /,
    );
  });

  test('a secret that is missing', async () => {
    const { diagnostics } = await open(rows({ headers: { 'X-Key': secret('${env:missing}') } }));
    expect(only(diagnostics).code).toBe('missing-secret');
  });
});

describe('who asks', () => {
  const give: Handler = (_, response) => json(response, { items: items(1, 5) });

  test('headers, bearer and basic', async () => {
    handler = give;
    await read(
      rows({
        headers: { 'X-Key': secret('${env:KEY}') },
        auth: { kind: 'bearer', token: secret('${env:T}') },
      }),
    );
    expect(asked[0]!.headers).toMatchObject({ 'x-key': 'secret-KEY', authorization: 'Bearer secret-T' });
    await read(rows({ auth: { kind: 'basic', user: secret('amy'), password: secret('p:w') } }));
    expect(asked[1]!.headers.authorization).toBe(`Basic ${Buffer.from('amy:p:w').toString('base64')}`);
  });

  test('OAuth 2.0 client credentials; a token that has run out is asked for once more', async () => {
    let tokens = 0;
    handler = (request, response, url) => {
      if (url.pathname === '/token')
        return json(response, { access_token: `t${++tokens}`, token_type: 'bearer' });
      if (request.headers.authorization !== 'Bearer t2') return response.writeHead(401).end();
      return json(response, { items: items(1, 5) });
    };
    const auth = {
      kind: 'oauth2',
      tokenUrl: secret(`${address}/token`),
      clientId: secret('id'),
      clientSecret: secret('s/ecret'),
      scope: 'read',
    } as const;
    expect((await read(rows({ auth }))).ids).toEqual(five);
    const [token] = asked;
    expect(token!.body).toBe('grant_type=client_credentials&scope=read');
    expect(token!.headers.authorization).toBe(`Basic ${Buffer.from('id:s%2Fecret').toString('base64')}`);
  });

  test('a token_url that refuses is named', async () => {
    handler = (_, response, url) =>
      url.pathname === '/token'
        ? response.writeHead(400).end('{"error":"invalid_client"}')
        : json(response, { items: items(1, 5) });
    const auth = {
      kind: 'oauth2',
      tokenUrl: secret(`${address}/token`),
      clientId: secret('id'),
      clientSecret: secret('${env:C}'),
    } as const;
    expect(await failure(rows({ auth }))).toMatch(
      /its token_url says HTTP 400: \{"error":"invalid_client"\}/,
    );
  });

  test.each([
    ['a token that was given for a secret', 'oauth2'],
    ['a password as it was sent', 'basic'],
  ])('%s is not shown, though the server repeats it', async (_, kind) => {
    handler = (request, response, url) =>
      url.pathname === '/token'
        ? json(response, { access_token: 'given-7f3a9c' })
        : response.writeHead(403).end(`denied: ${request.headers.authorization}.`);
    const auth =
      kind === 'basic'
        ? { kind, user: secret('amy'), password: secret('${env:P}') }
        : {
            kind: 'oauth2' as const,
            tokenUrl: secret(`${address}/token`),
            clientId: secret('id'),
            clientSecret: secret('${env:C}'),
          };
    const said = await failure(rows({ auth: auth as HttpRows['auth'] }));
    expect(said).toMatch(/HTTP 403: denied: (Basic|Bearer) \*\*\*\.$/);
  });

  test('the value of a sensitive key that comes again is not shown', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { total: 9, items: [{ id: page, phone: '13812345678' }] });
    };
    const paginate = { kind: 'page', param: 'page', start: 1, total: '$.total' } as const;
    const sensitive = [{ name: 'phone', treatment: 'mask', span: span(8) }] as const;
    const said = await failure(rows({ paginate }), { key: ['phone'], sensitive });
    expect(said).toMatch(/phone = \*\*\* comes again on page 2$/);
  });

  const signing = {
    kind: 'sign',
    secret: secret('k'),
    param: 'sign',
    algorithm: 'hmac-sha256',
    encoding: 'hex',
    message: '{params}',
    join: 'query',
    timestamp: 'ts',
    unit: 'seconds',
  } as const;

  test('a signature over the sorted parameters and the time', async () => {
    handler = give;
    await read(rows({ params: { shop: secret('7'), app: secret('a') }, auth: signing }));
    const params = new URL(asked[0]!.path, address).searchParams;
    const expected = createHmac('sha256', 'k')
      .update(`app=a&shop=7&ts=${now / 1000}`)
      .digest('hex');
    expect(Object.fromEntries(params)).toEqual({
      app: 'a',
      shop: '7',
      ts: String(now / 1000),
      sign: expected,
    });
  });

  test('as older platforms sign: secret, names and values without signs between, MD5 in capitals', async () => {
    handler = give;
    const auth = {
      ...signing,
      algorithm: 'md5',
      encoding: 'HEX',
      message: '{secret}{params}{secret}',
      join: 'concat',
      unit: 'milliseconds',
    } as const;
    await read(rows({ params: { b: secret('2'), a: secret('1') }, auth }));
    const params = new URL(asked[0]!.path, address).searchParams;
    const expected = createHash('md5').update(`ka1b2ts${now}k`).digest('hex').toUpperCase();
    expect(params.get('sign')).toBe(expected);
  });

  test('POST sends parameters as JSON', async () => {
    handler = give;
    await read(rows({ method: 'POST', params: { from: secret('2026-01-01') } }));
    expect(JSON.parse(asked[0]!.body)).toEqual({ from: '2026-01-01' });
  });
});

describe('bodies', () => {
  test('numbers keep all of their digits', async () => {
    handler = (_, response) =>
      response.end(
        '{"items":[{"id":9007199254740993123,"amount":12345678901234.56789,"s":"12345678901234567890"}]}',
      );
    const { relation } = await read(rows(), {
      columns: [column('id', 'text'), column('amount', 'decimal(28,5)')],
    });
    expect(await bench.read(`SELECT id, CAST(amount AS VARCHAR), s FROM ${relation}`)).toEqual([
      ['9007199254740993123', '12345678901234.56789', '12345678901234567890'],
    ]);
  });

  test('NDJSON', async () => {
    handler = (_, response) => response.end('{"id":1}\n{"id":2}\n\n');
    expect((await read(rows({ body: 'ndjson' }))).ids).toEqual([1, 2]);
  });

  test('CSV pages, to one with its header alone', async () => {
    handler = (_, response, url) => {
      const page = Number(url.searchParams.get('page'));
      response.end(page === 1 ? 'id,v\n1,a\n2,b\n' : page === 2 ? 'id,v\n3,c\n' : 'id,v\n');
    };
    const http = rows({ body: 'csv', paginate: { kind: 'page', param: 'page', start: 1 } });
    const { ids, state } = await read(http);
    expect(ids).toEqual([1, 2, 3]);
    expect(state).toMatchObject({ read: 3, http: { rows: 3, kept: 0 } });
    const cached = { ...http, cache: { count: 1, unit: 'hour' } } as const;
    await read(cached);
    expect((await read(cached)).state.http).toMatchObject({ requests: 0, rows: 0, kept: 3 });
  });

  test('CSV that is an error in JSON', async () => {
    handler = (_, response) => response.end('{"error":"no"}');
    expect(await failure(rows({ body: 'csv' }))).toMatch(/no CSV: {"error":"no"}/);
  });

  test('SOAP by the path of its records', async () => {
    handler = (_, response) =>
      response.end(`<?xml version="1.0"?><soap:Envelope xmlns:soap="x"><soap:Body><r><row id="007"><v>1.50</v></row>
        <row id="008"><v>2 &amp; 3</v></row></r></soap:Body></soap:Envelope>`);
    const { relation } = await read(rows({ body: 'xml', records: '$.Envelope.Body.r.row' }));
    expect(await bench.read(`SELECT id, v FROM ${relation} ORDER BY id`)).toEqual([
      ['007', '1.50'],
      ['008', '2 & 3'],
    ]);
    handler = (_, response) => response.end('<a><b></a>');
    expect(await failure(rows({ body: 'xml', records: '$.a' }))).toMatch(/no XML/);
  });
});

describe('readings that follow', () => {
  const incremental = { param: 'since', column: 'day' };

  test('ask from the greatest value on, and replace what was kept from there', async () => {
    handler = (_, response, url) => {
      const since = url.searchParams.get('since');
      if (since === null)
        return json(response, {
          items: [
            { id: 1, day: '2026-11-18' },
            { id: 2, day: '2026-11-19' },
          ],
        });
      return json(response, {
        items: [
          { id: 22, day: '2026-11-19' },
          { id: 3, day: '2026-11-20' },
        ],
      });
    };
    expect((await read(rows({ incremental }))).ids).toEqual([1, 2]);
    const { ids, state } = await read(rows({ incremental }));
    expect(ids).toEqual([1, 3, 22]);
    expect(asked.map(({ path }) => path)).toEqual(['/rows', '/rows?since=2026-11-19']);
    expect(state.http).toMatchObject({ rows: 2, kept: 1, since: '2026-11-19' });
  });

  test('keep nothing of a reading that fails', async () => {
    handler = (_, response) => json(response, { items: [{ id: 1, day: '2026-11-18' }] });
    await read(rows({ incremental }));
    handler = (_, response) => json(response, { items: [{ id: 2 }] });
    expect(await failure(rows({ incremental }))).toMatch(/a row has no day/);
    handler = (_, response) =>
      json(response, {
        items: [
          { id: 1, day: '2026-11-18' },
          { id: 4, day: '2026-11-21' },
        ],
      });
    expect((await read(rows({ incremental }))).ids).toEqual([1, 4]);
  });

  test('begin anew when the definition changes', async () => {
    handler = (_, response) => json(response, { items: [{ id: 1, day: '2026-11-18' }] });
    await read(rows({ incremental }));
    await read(rows({ incremental, params: { shop: secret('2') } }));
    expect(asked[1]!.path).toBe('/rows?shop=2');
  });

  test('within `cache` nothing is asked', async () => {
    handler = (_, response) => json(response, { items: items(1, 5) });
    const http = rows({ cache: { count: 1, unit: 'hour' } });
    await read(http);
    now += 59 * 60_000;
    const { state } = await read(http);
    expect(state.http).toMatchObject({ requests: 0, rows: 0, kept: 5 });
    expect(state.read).toBe(5);
    now += 60_000;
    expect((await read(http)).state.http).toMatchObject({ requests: 1, kept: 0 });
  });
});
