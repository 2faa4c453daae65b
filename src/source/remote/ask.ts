import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { scanXml } from '../xlsx/scan-xml.ts';
import { describeError, RemoteFailure } from './failure.ts';

/** Ask is a request as it is sent now: addresses may be signed by the time. */
export interface Ask {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** AskOptions are how long to wait and when to stop. */
export interface AskOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Whether an answer may send on to another address; credentials do not follow to another server. */
  readonly follows: boolean;
}

/** RemoteAnswer is the start of an answer, whose body is still to be read. */
export interface RemoteAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

const mostRedirects = 5;
const redirects = [301, 302, 303, 307, 308];

/**
 * send sends a GET. An answer of status 200, 206, 304, 412 or 416 is given back, redirects are followed where they may be;
 * every other answer, and none within the time, is thrown as a RemoteFailure.
 */
export async function send(ask: Ask, options: AskOptions, now: number): Promise<RemoteAnswer> {
  let { url, headers } = ask;
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const answer = await sendOnce({ url, headers }, options);
    const { location } = answer.headers;
    if (!options.follows || !redirects.includes(answer.status) || location === undefined)
      return settle(answer, now);
    answer.body.destroy();
    const next = new URL(location, url);
    if (next.protocol !== 'https:' && url.protocol === 'https:')
      throw new RemoteFailure(`it sends on to ${next.protocol}//${next.host}, which is not encrypted`);
    if (!/^https?:$/.test(next.protocol)) throw new RemoteFailure(`it sends on to ${next.protocol}`);
    if (next.origin !== url.origin) headers = onlyRange(headers);
    url = next;
  }
  throw new RemoteFailure(`it sends on more than ${mostRedirects} times`);
}

const harmless = ['range', 'if-range', 'if-match', 'if-none-match', 'if-modified-since', 'accept-encoding'];

function onlyRange(headers: Ask['headers']): Ask['headers'] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => harmless.includes(name.toLowerCase())),
  );
}

async function sendOnce({ url, headers }: Ask, { timeoutMs, signal }: AskOptions): Promise<RemoteAnswer> {
  const { request } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return new Promise((resolve, reject) => {
    const silence = () => new RemoteFailure(`no answer within ${timeoutMs / 1000} s`, { isTransient: true });
    const fail = (error: unknown) => {
      if (signal?.aborted) reject(new RemoteFailure('it was interrupted'));
      else reject(error instanceof RemoteFailure ? error : describeError(error as NodeJS.ErrnoException));
    };
    try {
      const sent = request(url, { headers: { ...headers, 'accept-encoding': 'identity' }, signal }, (body) =>
        resolve({ status: body.statusCode ?? 0, headers: body.headers, body }),
      );
      sent.setTimeout(timeoutMs, () => sent.destroy(silence()));
      sent.on('error', fail);
      sent.end();
    } catch (error) {
      fail(error);
    }
  });
}

async function settle(answer: RemoteAnswer, now: number): Promise<RemoteAnswer> {
  if ([200, 206, 304, 412, 416].includes(answer.status)) return answer;
  throw await refusal(answer, now);
}

/** bodyOf reads the body of an answer that ought to be small; throws RemoteFailure. */
export async function bodyOf({ body }: RemoteAnswer, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > most) throw new RemoteFailure(`its answer is larger than ${most} bytes`);
    }
  } catch (error) {
    throw error instanceof RemoteFailure ? error : describeError(error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const longestWaitMs = 5 * 60_000;

async function refusal(answer: RemoteAnswer, now: number): Promise<RemoteFailure> {
  const { status, headers } = answer;
  const text = await bodyOf(answer, 100_000).catch(() => '');
  const { code, message } = saidOf(text);
  const region = headers['x-amz-bucket-region'];
  const elsewhere = status === 301 && region !== undefined ? `; the bucket is in the region ${region}` : '';
  const said = code === undefined ? '' : ` (${code}${message ? `: ${message}` : ''})`;
  const isTransient = status === 408 || status === 429 || status >= 500;
  const waitMs = isTransient ? retryAfter(headers['retry-after'], now) : undefined;
  const full = `HTTP ${status}${said}${elsewhere}`;
  if (waitMs !== undefined && waitMs > longestWaitMs)
    return new RemoteFailure(`${full}; it asks to wait ${Math.round(waitMs / 1000)} s`);
  return new RemoteFailure(full, { isMissing: status === 404 || status === 410, isTransient, waitMs });
}

/** What S3 says of a refusal: <Error><Code>, <Message>. */
function saidOf(text: string): { code?: string; message?: string } {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?<Error\b/.test(text)) return {};
  const said: Record<string, string> = {};
  let at = '';
  scanXml(text, {
    open: (name) => {
      at = name;
    },
    text: (words) => {
      said[at] = (said[at] ?? '') + words;
    },
    close: () => {
      at = '';
    },
  });
  return { code: said.Code, message: said.Message?.slice(0, 200) };
}

function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
