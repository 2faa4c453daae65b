import { expect, test } from 'vitest';
import { type Attempt, deliver, type Sender } from '../../src/notify/deliver.ts';
import { makeRunOutbox, type OutboxEntry } from '../../src/notify/outbox.ts';
import { backoffMs, parseRetryAfter, type RetryPolicy, shouldRetry } from '../../src/notify/retry.ts';

const policy: RetryPolicy = { attempts: 4, baseMs: 1000, capMs: 3000, patienceMs: 60_000 };
const ok: Attempt = { kind: 'sent' };
const busy: Attempt = { kind: 'retry', message: 'HTTP 503' };
const wait = (retryAfterMs: number): Attempt => ({ kind: 'retry', message: 'HTTP 429', retryAfterMs });
const bad: Attempt = { kind: 'dead', message: 'HTTP 400: no such room' };

/** Runs one channel with scripted answers by entry, on a clock that only sleeping moves. */
async function run(script: Record<string, Attempt[]>, random = 0.5, signal?: AbortSignal) {
  const outbox = makeRunOutbox();
  const log: string[] = [];
  let now = 0;
  await outbox.put(
    Object.keys(script).map((id) => ({ id, channel: 'chat', body: id })),
    now,
  );
  const send = async (entry: OutboxEntry) => {
    log.push(`${entry.id}@${now}`);
    return script[entry.id]!.shift() ?? ok;
  };
  const sleep = async (ms: number) => {
    now += ms;
  };
  await deliver(outbox, new Map([['chat', send]]), policy, {
    now: () => now,
    sleep,
    random: () => random,
    signal,
  });
  const states = (await outbox.entries()).map((e) =>
    [e.id, e.state, e.attempts, e.message ?? ''].join(' ').trim(),
  );
  return { log: log.join(' '), states };
}

test.each<[what: string, script: Record<string, Attempt[]>, log: string, states: string[]]>([
  ['at once', { a: [ok] }, 'a@0', ['a sent 1']],
  // 0.5 × 1000, 0.5 × 2000, then 0.5 × the cap of 3000
  ['after three failures', { a: [busy, busy, busy, ok] }, 'a@0 a@500 a@1500 a@3000', ['a sent 4']],
  ['never', { a: [busy, busy, busy, busy, ok] }, 'a@0 a@500 a@1500 a@3000', ['a failed 4 HTTP 503']],
  ['dead at once', { a: [bad, ok] }, 'a@0', ['a dead 1 HTTP 400: no such room']],
  ['when asked to', { a: [wait(7000), ok] }, 'a@0 a@7000', ['a sent 2']],
  ['not sooner than our own wait', { a: [wait(1), ok] }, 'a@0 a@500', ['a sent 2']],
  ['not if that is too long', { a: [wait(60_001), ok] }, 'a@0', ['a failed 1 HTTP 429; to wait 61 s']],
  ['others in between', { a: [busy, ok], b: [ok] }, 'a@0 b@0 a@500', ['a sent 2', 'b sent 1']],
  [
    'once only on a channel that is down',
    { a: [busy, busy, busy, busy], b: [ok], c: [wait(4000), busy, ok] },
    'a@0 b@0 c@0 a@500 a@1500 a@3000 c@4000',
    ['a failed 4 HTTP 503', 'b sent 1', 'c failed 2 HTTP 503'],
  ],
])('sent %s', async (_, script, log, states) => {
  expect(await run(script)).toEqual({ log, states });
});

test('a notification that is given up does not hold up another channel', async () => {
  const outbox = makeRunOutbox();
  await outbox.put(
    [
      { id: 'a', channel: 'down', body: '' },
      { id: 'b', channel: 'up', body: '' },
    ],
    0,
  );
  const never = new Promise<void>(() => undefined);
  const senders = new Map<string, Sender>([
    ['down', async () => busy],
    ['up', async () => ok],
  ]);
  void deliver(outbox, senders, policy, { now: () => 0, sleep: () => never, random: () => 0.5 });
  await new Promise((resolve) => setImmediate(resolve));
  expect((await outbox.entries()).map((e) => e.state)).toEqual(['queued', 'sent']);
});

test('nothing more is tried after an interrupt', async () => {
  expect(await run({ a: [ok] }, 0.5, AbortSignal.abort())).toEqual({ log: '', states: ['a queued 0'] });
});

test('an id is queued once', async () => {
  const outbox = makeRunOutbox();
  await outbox.put([{ id: 'a', channel: 'c', body: 'first' }], 0);
  await outbox.mark('a', { state: 'sent', attempts: 1, dueAt: 0 });
  await outbox.put([{ id: 'a', channel: 'c', body: 'second' }], 5);
  expect(await outbox.entries()).toMatchObject([{ body: 'first', state: 'sent' }]);
  await expect(outbox.mark('b', { state: 'sent', attempts: 1, dueAt: 0 })).rejects.toThrow('no entry b');
});

test('back-off grows to its cap, with full jitter', () => {
  expect([1, 2, 3, 4].map((n) => backoffMs(policy, n, 0.999999))).toEqual([
    expect.closeTo(1000, 0),
    expect.closeTo(2000, 0),
    expect.closeTo(3000, 0),
    expect.closeTo(3000, 0),
  ]);
  expect(backoffMs(policy, 3, 0)).toBe(0);
});

test.each([
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7000],
  // The example of RFC 9110 §5.6.7, read 37 seconds before.
  ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
  ['Sun Nov  6 08:49:37 1994', 37_000],
  ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['1994', 1_994_000],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %s', (header, expected) => {
  expect(parseRetryAfter(header, Date.UTC(1994, 10, 6, 8, 49, 0))).toBe(expected);
});

test('what may pass on a second try', () => {
  const codes = [
    200, 301, 400, 401, 403, 404, 408, 409, 410, 413, 422, 425, 429, 500, 502, 503, 504, 599, 600,
  ];
  expect(codes.filter(shouldRetry)).toEqual([408, 425, 429, 500, 502, 503, 504, 599]);
});
