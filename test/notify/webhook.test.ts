import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPrivateAddress } from '../../src/notify/channel/address.ts';
import { makeWebhookSender, type WebhookTarget } from '../../src/notify/channel/webhook.ts';
import { type Attempt, deliver } from '../../src/notify/deliver.ts';
import { makeRunOutbox } from '../../src/notify/outbox.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let origin: string;
let answers: Answer[];
let requests: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[];

beforeEach(async () => {
  answers = [];
  requests = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      requests.push({ method: request.method, url: request.url, headers: request.headers, body });
      (answers.shift() ?? status(200))(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end(body);
const drop: Answer = (request) => request.socket.destroy();
const silence: Answer = () => undefined;
const stall =
  (code: number): Answer =>
  (_, response) => {
    response.writeHead(code, { 'content-length': '1000' });
    response.write('the beginning');
  };

const now = Date.UTC(1994, 10, 6, 8, 49, 0);
const entry = { id: 'id-1', body: '{"specversion":"1.0","说":"好"}' };

async function attempt(target: Partial<WebhookTarget> = {}, lookup?: LookupFunction): Promise<Attempt> {
  const sender = await makeWebhookSender(
    { url: `${origin}/hook?t=1`, headers: {}, timeoutMs: 20_000, allowPrivate: true, ...target },
    { now: () => now, lookup },
  );
  try {
    return await sender.send(entry);
  } finally {
    await sender.close();
  }
}

test('the request is a CloudEvent with its key, headers and signature', async () => {
  expect(await attempt({ headers: { Authorization: 'Bearer t', 'X-Room': '7' }, signingKey: 'key' })).toEqual(
    {
      kind: 'sent',
    },
  );
  expect(requests).toMatchObject([
    {
      method: 'POST',
      url: '/hook?t=1',
      body: entry.body,
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'idempotency-key': 'id-1',
        authorization: 'Bearer t',
        'x-room': '7',
        'x-kpi-signature': `sha256=${createHmac('sha256', 'key').update(entry.body).digest('hex')}`,
        'user-agent': 'kpi',
      },
    },
  ]);
});

// RFC 4231, test case 2: the signature is plain HMAC-SHA256 over the bytes of the body.
test('a published signature', async () => {
  const sender = await makeWebhookSender(
    { url: origin, headers: {}, signingKey: 'Jefe', timeoutMs: 20_000, allowPrivate: true },
    { now: () => now },
  );
  await sender.send({ id: 'x', body: 'what do ya want for nothing?' });
  await sender.close();
  expect(requests[0]!.headers['x-kpi-signature']).toBe(
    'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('without a key there is no signature; credentials of the url become a header', async () => {
  await attempt({ url: `${origin.replace('//', '//me:p%40ss@')}/` });
  expect(requests[0]!.headers).not.toHaveProperty('x-kpi-signature');
  expect(requests[0]!.headers.authorization).toBe(`Basic ${btoa('me:p@ss')}`);
});

test.each<[what: string, answer: Answer, expected: Attempt]>([
  ['200', status(200, {}, 'ok'), { kind: 'sent' }],
  ['202', status(202), { kind: 'sent' }],
  ['204', status(204), { kind: 'sent' }],
  [
    '200 with a web page',
    status(200, { 'content-type': 'text/html; charset=utf-8' }, '<html>Sign in</html>'),
    { kind: 'sent', message: 'HTTP 200 with a web page: is the url that of the receiver?' },
  ],
  ['200 whose body stalls', stall(200), { kind: 'sent' }],
  ['400', status(400, {}, 'no\n  such room'), { kind: 'dead', message: 'HTTP 400: no such room' }],
  ['404', status(404), { kind: 'dead', message: 'HTTP 404' }],
  ['410', status(410), { kind: 'dead', message: 'HTTP 410' }],
  ['303', status(303, { location: '/other' }), { kind: 'dead', message: 'HTTP 303' }],
  ['302 without a place', status(302), { kind: 'dead', message: 'HTTP 302' }],
  ['408', status(408), { kind: 'retry', message: 'HTTP 408' }],
  ['425', status(425), { kind: 'retry', message: 'HTTP 425' }],
  ['500', status(500, {}, 'boom'), { kind: 'retry', message: 'HTTP 500: boom' }],
  [
    '429 with seconds',
    status(429, { 'retry-after': '7' }),
    { kind: 'retry', message: 'HTTP 429', retryAfterMs: 7000 },
  ],
  [
    '503 with a date',
    status(503, { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }),
    { kind: 'retry', message: 'HTTP 503', retryAfterMs: 37_000 },
  ],
  ['a dropped connection', drop, { kind: 'retry', message: 'the connection was broken off' }],
])('%s', async (_, answer, expected) => {
  answers = [answer];
  expect(await attempt()).toEqual(expected);
  expect(requests).toHaveLength(1);
});

test('an answer of megabytes is read to its first few kilobytes', async () => {
  answers = [status(400, {}, 'x'.repeat(5_000_000))];
  expect(await attempt()).toEqual({ kind: 'dead', message: `HTTP 400: ${'x'.repeat(500)}` });
});

test('no answer in time, and one that stalls', async () => {
  answers = [silence, stall(500)];
  expect(await attempt({ timeoutMs: 1000 })).toEqual({ kind: 'retry', message: 'no answer within 1 s' });
  expect(await attempt({ timeoutMs: 1000 })).toEqual({ kind: 'retry', message: 'HTTP 500: the beginning' });
});

test('nobody listens', async () => {
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await attempt({ url: `http://127.0.0.1:${port}/secret-path` })).toEqual({
    kind: 'retry',
    message: 'the connection was refused',
  });
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

test.each(['ftp://example.com', 'not a url', 'file:///etc/passwd', ''])('%s is no webhook', async (url) => {
  expect(await attempt({ url })).toEqual({
    kind: 'dead',
    message: 'its url is not an http or https address',
  });
});

describe('redirects', () => {
  test.each([301, 302, 307, 308])('%i within the host is followed as a POST', async (code) => {
    answers = [status(code, { location: '/moved' })];
    expect(await attempt()).toEqual({ kind: 'sent' });
    expect(requests.map((r) => `${r.method} ${r.url} ${r.body === entry.body}`)).toEqual([
      'POST /hook?t=1 true',
      'POST /moved true',
    ]);
  });

  test('to another host it is not, and nothing is sent there', async () => {
    let reached = 0;
    const other = createServer((_, response) => {
      reached++;
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    answers = [status(307, { location: `http://127.0.0.1:${port}/` })];
    expect(await attempt()).toEqual({ kind: 'dead', message: 'HTTP 307: it redirects to another host' });
    expect(reached).toBe(0);
    await new Promise((resolve) => other.close(resolve));
  });

  test('in circles they end', async () => {
    answers = Array(9).fill(status(307, { location: '/again' }));
    expect(await attempt()).toEqual({ kind: 'dead', message: 'it redirects more than 3 times' });
    expect(requests).toHaveLength(4);
  });
});

describe('private addresses', () => {
  const refused = {
    kind: 'dead',
    message: 'its address is private; `allow_private: true` on the channel allows it',
  };
  const resolving = (...addresses: string[]) => {
    const calls: string[] = [];
    const lookup: LookupFunction = (hostname, _, callback) => {
      calls.push(hostname);
      const answer = addresses[Math.min(calls.length, addresses.length) - 1]!.split(' ');
      callback(
        null,
        answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    return { lookup, calls };
  };
  const url = () => `http://hooks.example.com:${(server.address() as AddressInfo).port}/`;

  test.each(['127.0.0.1', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])(
    'http://%s is refused',
    async (host) => {
      const { port } = server.address() as AddressInfo;
      expect(await attempt({ url: `http://${host}:${port}/`, allowPrivate: false })).toEqual(refused);
      expect(requests).toEqual([]);
    },
  );

  test.each(['127.0.0.1', '169.254.169.254', '93.184.215.14 10.0.0.1', 'fd00::1'])(
    'a name that resolves to %s is refused',
    async (addresses) => {
      const { lookup } = resolving(addresses);
      expect(await attempt({ url: url(), allowPrivate: false }, lookup)).toEqual(refused);
      expect(requests).toEqual([]);
    },
  );

  test('a name that resolves anew after the check is refused anew', async () => {
    const { lookup, calls } = resolving('93.184.215.14', '127.0.0.1');
    // The first answer is public: what is connected to is that address, which does not answer here.
    expect((await attempt({ url: url(), allowPrivate: false, timeoutMs: 100 }, lookup)).kind).toBe('retry');
    expect(calls).toHaveLength(1);
    expect(await attempt({ url: url(), allowPrivate: false }, lookup)).toEqual(refused);
    expect(requests).toEqual([]);
  });

  test('where they are allowed, they are reached', async () => {
    const { lookup } = resolving('127.0.0.1');
    expect(await attempt({ url: url() }, lookup)).toEqual({ kind: 'sent' });
    expect(requests[0]!.headers.host).toMatch(/^hooks\.example\.com:/);
  });

  test.each([
    ['8.8.8.8', false],
    ['172.15.255.255', false],
    ['172.16.0.1', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['0.0.0.0', true],
    ['169.254.169.254', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['2606:4700::1111', false],
    ['::', true],
    ['::1', true],
    ['::ffff:8.8.8.8', false],
    ['::ffff:10.1.2.3', true],
    ['::ffff:a01:203', true],
    ['64:ff9b::8.8.8.8', false],
    ['64:ff9b::10.1.2.3', true],
    ['fe80::1', true],
    ['fe80::1%eth0', true],
    ['fd12:3456::1', true],
    ['ff02::1', true],
    ['2002:7f00:1::', true],
    ['not an address', true],
  ])('%s is private: %s', (address, expected) => {
    expect(isPrivateAddress(address)).toBe(expected);
  });
});

test('through the outbox: two failures, a wait that was asked for, then sent once with one key', async () => {
  answers = [status(500), drop, status(429, { 'retry-after': '1' }), status(204)];
  const sender = await makeWebhookSender(
    { url: origin, headers: {}, timeoutMs: 20_000, allowPrivate: true },
    { now: () => clock },
  );
  let clock = 0;
  const outbox = makeRunOutbox();
  await outbox.put([{ id: 'key-1', channel: 'chat', body: '{}' }], clock);
  const sleeps: number[] = [];
  const sleep = async (ms: number) => {
    sleeps.push(ms);
    clock += ms;
  };
  const policy = { attempts: 5, baseMs: 100, capMs: 1000, patienceMs: 5000 };
  await deliver(outbox, new Map([['chat', sender.send]]), policy, {
    now: () => clock,
    sleep,
    random: () => 0.5,
  });
  await sender.close();
  expect(sleeps).toEqual([50, 100, 1000]);
  expect(await outbox.entries()).toMatchObject([{ state: 'sent', attempts: 4 }]);
  expect(new Set(requests.map((r) => r.headers['idempotency-key']))).toEqual(new Set(['key-1']));
});
