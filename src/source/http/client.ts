import { addDuration, type Duration } from '../../time/duration.ts';
import type { HttpAccess } from './access.ts';

/** Answer is a whole answer with status 2xx. */
export interface Answer {
  readonly url: string;
  readonly body: Buffer;
  readonly headers: Headers;
}

/** HttpFailure is why no answer could be had; `isRefusal` where the server asks who is there. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  constructor(
    message: string,
    readonly isRefusal = false,
  ) {
    super(message);
  }
}

/** Ask is one request; the address and headers are made anew for each attempt. */
export type Ask = () => Promise<{ readonly url: URL; readonly init: RequestInit }>;

/** ClientLimits say how often and how long requests are tried. */
export interface ClientLimits {
  readonly timeout: Duration;
  readonly retries: number;
  /** Most requests a second. */
  readonly rate?: number;
  /** Most bytes over all answers. */
  readonly maxBytes: number;
}

/** HttpClient sends requests one after the other and counts them. */
export interface HttpClient {
  send(ask: Ask): Promise<Answer>;
  readonly counted: { requests: number; bytes: number };
}

const mostRedirects = 5;
const longestWaitMs = 5 * 60_000;

/**
 * makeClient makes a client that tries again after failures of the network, 408, 429 and 5xx, as long after as
 * `Retry-After` says (RFC 9110, 10.2.3), else after 0.5, 1, 2 … seconds. Redirects stay with the origin. An answer
 * that breaks off or is shorter than it says is no answer. Throws HttpFailure.
 */
export function makeClient(access: HttpAccess, limits: ClientLimits): HttpClient {
  const counted = { requests: 0, bytes: 0 };
  let earliest = 0;
  const send = async (ask: Ask): Promise<Answer> => {
    for (let attempt = 0; ; attempt++) {
      await access.sleep(Math.max(0, earliest - access.now()));
      if (limits.rate !== undefined) earliest = access.now() + 1000 / limits.rate;
      if (access.signal?.aborted) throw new HttpFailure('it was interrupted');
      const { url, init } = await ask();
      const outcome = await attemptOnce(access, limits, counted, url, init);
      if ('answer' in outcome) return outcome.answer;
      if (!outcome.isTransient || attempt >= limits.retries) {
        const tried = attempt === 0 ? '' : ` (after ${attempt + 1} attempts)`;
        throw new HttpFailure(`${outcome.message}${tried}`, outcome.isRefusal);
      }
      await access.sleep(outcome.waitMs ?? 500 * 2 ** attempt * (1 + access.random() / 4));
    }
  };
  return { send, counted };
}

type Outcome =
  | { readonly answer: Answer }
  | {
      readonly message: string;
      readonly isTransient: boolean;
      readonly isRefusal?: boolean;
      readonly waitMs?: number;
    };

async function attemptOnce(
  access: HttpAccess,
  limits: ClientLimits,
  counted: HttpClient['counted'],
  url: URL,
  init: RequestInit,
): Promise<Outcome> {
  const timeoutMs = addDuration(0, limits.timeout, 'UTC');
  const timer = AbortSignal.timeout(timeoutMs);
  const signal = access.signal ? AbortSignal.any([timer, access.signal]) : timer;
  try {
    counted.requests++;
    const response = await follow(url, { ...init, signal });
    if (!response.ok) return await refused(response, access.now());
    const body = await readBody(response, counted, limits.maxBytes);
    return { answer: { url: response.url, body, headers: response.headers } };
  } catch (error) {
    if (error instanceof HttpFailure) return { message: error.message, isTransient: false };
    if (access.signal?.aborted) return { message: 'it was interrupted', isTransient: false };
    const message = timer.aborted ? `no answer within ${timeoutMs / 1000} s` : describe(error);
    return { message, isTransient: true };
  }
}

/** Credentials must not reach another server. */
async function follow(start: URL, init: RequestInit): Promise<Response> {
  let url = start;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, url);
    if (next.origin !== start.origin) throw new HttpFailure(`it redirects to another server, ${next.host}`);
    url = next;
  }
  throw new HttpFailure(`it redirects more than ${mostRedirects} times`);
}

async function refused(response: Response, now: number): Promise<Outcome> {
  const { status } = response;
  const text = await response.text().catch(() => '');
  const said = text.replace(/\s+/g, ' ').trim().slice(0, 200);
  const message = `HTTP ${status}${said === '' ? '' : `: ${said}`}`;
  const isTransient = status === 408 || status === 429 || status >= 500;
  const after = retryAfter(response.headers.get('retry-after'), now);
  if (after !== undefined && after > longestWaitMs)
    return { message: `${message}; it asks to wait ${Math.round(after / 1000)} s`, isTransient: false };
  return { message, isTransient, isRefusal: status === 401, waitMs: isTransient ? after : undefined };
}

function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

async function readBody(response: Response, counted: HttpClient['counted'], most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (counted.bytes + size > most) throw new HttpFailure(`its answers are larger than ${most} bytes`);
    chunks.push(chunk);
  }
  const stated = Number(response.headers.get('content-length') ?? size);
  const isEncoded = response.headers.has('content-encoding');
  if (!isEncoded && stated !== size) throw new TypeError(`${size} of ${stated} bytes came`);
  counted.bytes += size;
  return Buffer.concat(chunks);
}

const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known: is this machine online?',
  EAI_AGAIN: 'its host could not be looked up: is this machine online?',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer is not as long as it says',
};

function describe(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return causes[cause?.code ?? ''] ?? `the request failed (${cause?.message ?? message})`;
}
