import { createHash, createHmac } from 'node:crypto';
import type { HttpAuth } from '../../model/http.ts';
import type { HttpAccess } from './access.ts';

/** Params are the parameters of a request, by name. */
export type Params = Readonly<Record<string, string>>;

/** Authorizer adds to a request what proves who asks. */
export interface Authorizer {
  headers(): Promise<Readonly<Record<string, string>>>;
  /** params adds a signature; each attempt has its own time. */
  params(method: string, url: URL, params: Params): Promise<Params>;
  /** refuse is told that a request was not let in; true where trying again makes sense. */
  refuse(): boolean;
}

/** TokenRequest asks for an OAuth 2.0 token with a form; resolves to the answer's JSON. */
export type TokenRequest = (
  url: string,
  headers: Readonly<Record<string, string>>,
  form: Params,
) => Promise<unknown>;

/** makeAuthorizer makes what authorizes requests; secrets are expanded when they are used. */
export function makeAuthorizer(
  auth: HttpAuth | undefined,
  access: HttpAccess,
  askToken: TokenRequest,
): Authorizer {
  const plain: Authorizer = {
    headers: () => Promise.resolve({}),
    params: (_method, _url, params) => Promise.resolve(params),
    refuse: () => false,
  };
  switch (auth?.kind) {
    case undefined:
      return plain;
    case 'bearer':
      return {
        ...plain,
        headers: async () => ({ authorization: `Bearer ${await access.expand(auth.token)}` }),
      };
    case 'basic':
      return {
        ...plain,
        headers: async () => ({
          authorization: basic(access, await access.expand(auth.user), await access.expand(auth.password)),
        }),
      };
    case 'oauth2':
      return { ...plain, ...makeTokens(auth, access, askToken) };
    case 'sign':
      return {
        ...plain,
        params: async (method, url, params) =>
          sign(auth, await access.expand(auth.secret), access.now(), { method, url, params }),
      };
  }
}

/** A server may repeat the header in what it says is wrong. */
function basic(access: HttpAccess, user: string, password: string): string {
  const pair = Buffer.from(`${user}:${password}`).toString('base64');
  access.conceal(pair);
  return `Basic ${pair}`;
}

/** RFC 6749, 4.4: the client proves itself by Basic, whose parts are form-encoded (2.3.1). */
function makeTokens(
  auth: Extract<HttpAuth, { kind: 'oauth2' }>,
  access: HttpAccess,
  askToken: TokenRequest,
): Pick<Authorizer, 'headers' | 'refuse'> {
  let token: string | undefined;
  let refusals = 0;
  return {
    async headers() {
      if (token === undefined) {
        const url = await access.expand(auth.tokenUrl);
        const id = encodeURIComponent(await access.expand(auth.clientId));
        const secret = encodeURIComponent(await access.expand(auth.clientSecret));
        const form = { grant_type: 'client_credentials', ...(auth.scope ? { scope: auth.scope } : {}) };
        const answer = await askToken(url, { authorization: basic(access, id, secret) }, form);
        token = String((answer as { access_token?: unknown } | null)?.access_token ?? '');
        access.conceal(token);
      }
      return { authorization: `Bearer ${token}` };
    },
    refuse() {
      token = undefined;
      return refusals++ === 0;
    },
  };
}

/** sign adds a time and a signature over the parameters, sorted by name. */
export function sign(
  auth: Extract<HttpAuth, { kind: 'sign' }>,
  secret: string,
  now: number,
  { method, url, params }: { readonly method: string; readonly url: URL; readonly params: Params },
): Params {
  const time = String(auth.unit === 'seconds' ? Math.floor(now / 1000) : now);
  const timed = auth.timestamp === undefined ? params : { ...params, [auth.timestamp]: time };
  const sorted = Object.entries(timed).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const joined =
    auth.join === 'concat'
      ? sorted.map(([k, v]) => k + v).join('')
      : sorted.map(([k, v]) => `${k}=${v}`).join('&');
  const words: Params = { params: joined, method, path: url.pathname, timestamp: time, secret };
  const message = auth.message.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
  const digest = digestOf(auth.algorithm, secret, message);
  const signature = auth.encoding === 'base64' ? digest.toString('base64') : digest.toString('hex');
  return { ...timed, [auth.param]: auth.encoding === 'HEX' ? signature.toUpperCase() : signature };
}

function digestOf(
  algorithm: Extract<HttpAuth, { kind: 'sign' }>['algorithm'],
  secret: string,
  message: string,
): Buffer {
  if (algorithm === 'md5') return createHash('md5').update(message).digest();
  return createHmac(algorithm.slice('hmac-'.length), secret).update(message).digest();
}
