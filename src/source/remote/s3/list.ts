import { isGlob, matchesGlob } from '../../../model/glob.ts';
import { scanXml } from '../../xlsx/scan-xml.ts';
import { RemoteFailure } from '../failure.ts';

/** S3Object is an object as a listing shows it. */
export interface S3Object {
  readonly key: string;
  readonly etag: string;
  readonly size: number;
}

const mostKeys = 1_000_000;

/**
 * listObjects lists the objects whose keys match a pattern (`*`, `?`, and `**` over folders), in the order of their keys,
 * by ListObjectsV2; `page` gives the XML of one page. A pattern that ends in `/` stands for all below it. Throws
 * RemoteFailure.
 */
export async function listObjects(
  pattern: string,
  page: (query: readonly (readonly [string, string])[]) => Promise<string>,
): Promise<S3Object[]> {
  const parts = (pattern.endsWith('/') ? `${pattern}**` : pattern).split('/');
  const fixed = parts.findIndex(isGlob);
  const folder = parts.slice(0, fixed).map((part) => `${part}/`);
  const prefix = folder.join('') + parts[fixed]!.replace(/[*?].*$/s, '');
  const found: S3Object[] = [];
  const tokens = new Set<string>();
  for (let token: string | undefined, listed = 0; ; ) {
    const query: [string, string][] = [
      ['list-type', '2'],
      ['prefix', prefix],
      ['encoding-type', 'url'],
    ];
    if (token !== undefined) query.push(['continuation-token', token]);
    const { objects, next } = readListing(await page(query));
    found.push(...objects.filter(({ key }) => !key.endsWith('/') && matches(parts, key.split('/'))));
    listed += objects.length;
    if (next === undefined)
      return found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    if (tokens.has(next)) throw new RemoteFailure('its listing goes round in a circle');
    if (listed > mostKeys) throw new RemoteFailure(`more than ${mostKeys} keys begin with ${prefix}`);
    tokens.add(next);
    token = next;
  }
}

/** Hidden files, and the marker files of Hadoop that start with an underscore, are no data unless asked for. */
function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  const [part, ...below] = parts;
  if (first === undefined || part === undefined) return first === part;
  const isHidden = part[0] === '.' || part[0] === '_';
  if (first === '**') {
    if (rest.length === 0) return !parts.some((one) => /^[._]/.test(one));
    return matches(rest, parts) || (!isHidden && matches(pattern, below));
  }
  if (isHidden && first[0] !== part[0]) return false;
  return matchesGlob(first, part) && matches(rest, below);
}

function readListing(xml: string): { objects: S3Object[]; next?: string } {
  const objects: S3Object[] = [];
  const said: Record<string, string> = {};
  let own: Record<string, string> | undefined;
  let at = '';
  let isWhole = false;
  scanXml(xml, {
    open(name) {
      at = name;
      if (name === 'Contents') own = {};
    },
    text(words) {
      const place = own ?? said;
      if (at !== '') place[at] = (place[at] ?? '') + words;
    },
    close(name) {
      at = '';
      if (name === 'ListBucketResult') isWhole = true;
      if (name !== 'Contents' || own === undefined) return;
      const { Key = '', ETag = '', Size = '' } = own;
      if (Key === '' || !/^\d+$/.test(Size))
        throw new RemoteFailure('its listing has an object without key or size');
      objects.push({ key: Key, etag: ETag, size: Number(Size) });
      own = undefined;
    },
  });
  if (!isWhole) throw new RemoteFailure('it answers with something else than a listing');
  const isEncoded = said.EncodingType === 'url';
  const keys = objects.map((one) => (isEncoded ? { ...one, key: decode(one.key) } : one));
  if (said.IsTruncated !== 'true') return { objects: keys };
  if (!said.NextContinuationToken)
    throw new RemoteFailure('its listing breaks off without saying where it goes on');
  return { objects: keys, next: said.NextContinuationToken };
}

function decode(key: string): string {
  return decodeURIComponent(key.replaceAll('+', '%20'));
}
