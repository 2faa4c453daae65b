import type { RemoteSettings } from '../../../model/remote.ts';
import type { HttpAccess } from '../../http/access.ts';
import type { Ask } from '../ask.ts';
import { authorize, emptyHash, encodePath, queryText } from './sign.ts';

/** Bucket makes the requests that its service answers. */
export interface Bucket {
  readonly name: string;
  /** get asks for an object, signed for now. */
  get(key: string): Promise<Ask>;
  /** list asks for a page of keys, signed for now. */
  list(query: readonly (readonly [name: string, value: string])[]): Promise<Ask>;
}

/** openBucket finds out where a bucket is and with which keys it is asked; throws SourceFailure where a secret is missing. */
export async function openBucket(
  name: string,
  settings: RemoteSettings,
  access: HttpAccess,
): Promise<Bucket> {
  const { region } = settings;
  const suffix = region.startsWith('cn-') ? '.cn' : '';
  const endpoint = settings.endpoint && (await access.expand(settings.endpoint));
  const service = new URL(endpoint ?? `https://s3.${region}.amazonaws.com${suffix}`);
  // The certificate of AWS holds for one name before its own, so that a bucket with a dot cannot stand in the host.
  const isInPath = settings.pathStyle ?? (endpoint !== undefined || name.includes('.'));
  const host = isInPath ? service.host : `${name}.${service.host}`;
  const root = service.pathname.replace(/\/$/, '') + (isInPath ? `/${encodePath(name)}` : '');
  const accessKey = settings.accessKey && (await access.expand(settings.accessKey));
  const secretKey = settings.secretKey && (await access.expand(settings.secretKey));
  const token = settings.sessionToken && (await access.expand(settings.sessionToken));
  const ask = async (path: string, query: readonly (readonly [string, string])[]): Promise<Ask> => {
    const search = queryText(query);
    const url = new URL(`${service.protocol}//${host}${path}${search === '' ? '' : `?${search}`}`);
    const asked: Record<string, string> = query.length > 0 ? {} : { 'x-amz-checksum-mode': 'ENABLED' };
    if (!accessKey || !secretKey) return { url, headers: asked };
    const headers: Record<string, string> = {
      ...asked,
      host,
      'x-amz-content-sha256': emptyHash,
      'x-amz-date': new Date(access.now()).toISOString().replace(/[:-]|\.\d+/g, ''),
      ...(token ? { 'x-amz-security-token': token } : {}),
    };
    const request = { method: 'GET', path, query, headers, payloadHash: emptyHash };
    const authorization = authorize(request, { accessKey, secretKey, region, service: 's3' });
    return { url, headers: { ...headers, authorization } };
  };
  return {
    name,
    get: (key) => ask(`${root}/${encodePath(key)}`, []),
    list: (query) => ask(`${root}${isInPath ? '' : '/'}`, query),
  };
}
