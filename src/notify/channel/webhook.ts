import { createHmac } from 'node:crypto';
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Agent, Dispatcher } from 'undici';
import { cloudEventType } from '../cloud-event.ts';
import type { Attempt } from '../deliver.ts';
import type { OutboxEntry } from '../outbox.ts';
import { parseRetryAfter, shouldRetry } from '../retry.ts';
import { isPrivateAddress } from './address.ts';

/** WebhookTarget is a webhook channel with its secrets expanded. */
export interface WebhookTarget {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signingKey?: string;
  /** For one attempt, redirects included. */
  readonly timeoutMs: number;
  readonly allowPrivate: boolean;
}

/** WebhookPorts is the outside a webhook needs besides the network. */
export interface WebhookPorts {
  readonly now: () => number;
  /** Resolves host names; the system's resolver when absent. */
  readonly lookup?: LookupFunction;
}

/** WebhookSender posts entries to one target; `close` frees its connections. */
export interface WebhookSender {
  send(entry: Pick<OutboxEntry, 'id' | 'body'>): Promise<Attempt>;
  close(): Promise<void>;
}

const mostRedirects = 3;
const mostAnswerBytes = 4096;

/**
 * makeWebhookSender makes a sender that posts CloudEvents with `Idempotency-Key` and, with a key,
 * `X-Kpi-Signature: sha256=` + HMAC-SHA256 of the body in hex. Any 2xx is success whatever the body says. Redirects are
 * followed within the same host and port only. Private and link-local addresses are refused unless allowed: names are
 * resolved once per connection and only the checked addresses are connected to. Messages never hold the URL.
 */
export async function makeWebhookSender(target: WebhookTarget, ports: WebhookPorts): Promise<WebhookSender> {
  const { Agent, request } = await import('./http-client.ts');
  const lookup = ports.lookup ?? (systemLookup as LookupFunction);
  const agent = new Agent({
    connect: { lookup: target.allowPrivate ? lookup : publicOnly(lookup), timeout: target.timeoutMs },
  });
  return {
    send: (entry) => post({ target, entry, agent, request, now: ports.now }),
    close: () => agent.destroy(),
  };
}

interface Post {
  readonly target: WebhookTarget;
  readonly entry: Pick<OutboxEntry, 'id' | 'body'>;
  readonly agent: Agent;
  readonly request: (url: URL, options: RequestOptions) => Promise<Dispatcher.ResponseData>;
  readonly now: () => number;
}

type RequestOptions = { dispatcher: Agent } & Omit<Dispatcher.RequestOptions, 'origin' | 'path'>;

async function post(work: Post): Promise<Attempt> {
  const { target } = work;
  const url = URL.canParse(target.url) ? new URL(target.url) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { kind: 'dead', message: 'its url is not an http or https address' };
  }
  const signal = AbortSignal.timeout(target.timeoutMs);
  try {
    return await follow(work, url, signal);
  } catch (error) {
    if (isRefusal(error)) return { kind: 'dead', message: error.message };
    if (signal.aborted) return { kind: 'retry', message: `no answer within ${target.timeoutMs / 1000} s` };
    return { kind: 'retry', message: describe(error) };
  }
}

async function follow(work: Post, start: URL, signal: AbortSignal): Promise<Attempt> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    assertPublicLiteral(url, work.target);
    const response = await work.request(url, {
      method: 'POST',
      headers: headersFor(work, start),
      body: work.entry.body,
      dispatcher: work.agent,
      signal,
    });
    const next = redirection(response, url);
    if (!next) return await judge(response, work.now());
    await discard(response);
    if (next.host !== start.host || (start.protocol === 'https:' && next.protocol !== 'https:')) {
      return { kind: 'dead', message: `HTTP ${response.statusCode}: it redirects to another host` };
    }
    url = next;
  }
  return { kind: 'dead', message: `it redirects more than ${mostRedirects} times` };
}

function headersFor({ target, entry }: Post, url: URL): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': 'kpi',
    'content-type': cloudEventType,
    'idempotency-key': entry.id,
  };
  if (url.username || url.password) {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  for (const [name, value] of Object.entries(target.headers)) headers[name.toLowerCase()] = value;
  if (target.signingKey !== undefined) {
    const mac = createHmac('sha256', target.signingKey).update(entry.body).digest('hex');
    headers['x-kpi-signature'] = `sha256=${mac}`;
  }
  return headers;
}

// 303 would turn the POST into a GET, which delivers nothing.
function redirection(response: Dispatcher.ResponseData, from: URL): URL | undefined {
  if (![301, 302, 307, 308].includes(response.statusCode)) return undefined;
  const location = header(response, 'location');
  return location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}

async function judge(response: Dispatcher.ResponseData, now: number): Promise<Attempt> {
  const { statusCode: status } = response;
  if (status >= 200 && status <= 299) {
    await discard(response);
    const isPage = /^text\/html\b/i.test(header(response, 'content-type') ?? '');
    return isPage
      ? { kind: 'sent', message: `HTTP ${status} with a web page: is the url that of the receiver?` }
      : { kind: 'sent' };
  }
  const answer = await readAnswer(response);
  const message = `HTTP ${status}${answer === '' ? '' : `: ${answer}`}`;
  if (!shouldRetry(status)) return { kind: 'dead', message };
  return { kind: 'retry', message, retryAfterMs: parseRetryAfter(header(response, 'retry-after'), now) };
}

// The status has already told what there is to know: an answer that stalls or breaks off does not change it.
async function readAnswer(response: Dispatcher.ResponseData): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= mostAnswerBytes) break;
    }
  } catch {
    // Kept below is what had come until then.
  }
  const text = Buffer.concat(chunks).subarray(0, mostAnswerBytes).toString('utf8');
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}

async function discard(response: Dispatcher.ResponseData): Promise<void> {
  response.body.on('error', () => undefined);
  response.body.destroy();
}

function header(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

class AddressRefusal extends Error {
  override readonly name = 'AddressRefusal';
  constructor() {
    super('its address is private; `allow_private: true` on the channel allows it');
  }
}

function isRefusal(error: unknown): error is AddressRefusal {
  return error instanceof AddressRefusal || (error instanceof Error && error.cause instanceof AddressRefusal);
}

// A literal address is connected to without asking the resolver.
function assertPublicLiteral(url: URL, target: WebhookTarget): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!target.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new AddressRefusal();
}

function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address))) {
        return callback(new AddressRefusal(), '', 0);
      }
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
};

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return causes[code ?? ''] ?? `the request failed (${code ?? message})`;
}
