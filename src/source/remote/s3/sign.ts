import { createHash, createHmac } from 'node:crypto';

/** SigningKey is who signs, and for what. */
export interface SigningKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
  readonly service: string;
}

/** Unsigned is a request before it is signed; all of its headers are signed. */
export interface Unsigned {
  readonly method: string;
  /** Path as it is sent, percent-encoded. */
  readonly path: string;
  /** Parameters before they are encoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** With `host`, and `x-amz-date` in the form 20261120T090000Z. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, hex. */
  readonly payloadHash: string;
}

/** emptyHash is the SHA-256 of no bytes, which is the body of a GET. */
export const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** authorize gives the Authorization header of AWS Signature Version 4 (docs.aws.amazon.com, "Create a signed AWS API request"). */
export function authorize(request: Unsigned, key: SigningKey): string {
  const at = request.headers['x-amz-date']!;
  const scope = `${at.slice(0, 8)}/${key.region}/${key.service}/aws4_request`;
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    request.method,
    request.path,
    queryText(request.query),
    ...headers.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    request.payloadHash,
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', at, scope, hash].join('\n');
  const secret = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${key.secretKey}`);
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  return `AWS4-HMAC-SHA256 Credential=${key.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** queryText writes parameters in the order and encoding that are signed. */
export function queryText(query: Unsigned['query']): string {
  return query
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** encodePath writes a key as a path: all but letters, digits, `-._~` and `/` percent-encoded. */
export function encodePath(key: string): string {
  return key.split('/').map(encode).join('/');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
