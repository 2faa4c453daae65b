import { errorAt } from '../../diagnostic/diagnostic.ts';
import { isGlob } from '../../model/glob.ts';
import { isRemote, type RemoteSettings } from '../../model/remote.ts';
import type { FilePattern, Source } from '../../model/source.ts';
import { addDuration } from '../../time/duration.ts';
import { assertOneFormat, findFiles, type SourceFile, sortFiles, traitsOf } from '../files.ts';
import type { HttpAccess } from '../http/access.ts';
import { SourceFailure } from '../source-failure.ts';
import { type Ask, type AskOptions, bodyOf, send } from './ask.ts';
import { type Copy, keepCopy, noteCopy, placeOf, readCopy } from './copies.ts';
import { download } from './download.ts';
import { RemoteFailure } from './failure.ts';
import { openBucket } from './s3/bucket.ts';
import { listObjects, type S3Object } from './s3/list.ts';

/** Wanted is one file at an address. */
interface Wanted {
  /** Address as people may see it. */
  readonly name: string;
  readonly pattern: FilePattern;
  /** All that tells it from other addresses. */
  readonly identity: readonly string[];
  readonly ask: () => Promise<Ask>;
  readonly isS3: boolean;
  /** What a listing says of it. */
  readonly listed?: S3Object;
}

/**
 * findRemote fetches the files of a source that lie at addresses into the cache, and finds those beside them, as
 * `findFiles` does. The server is asked each time whether a copy is still right, unless `cache` says for how long it is; no
 * copy is used that may be out of date. Throws SourceFailure.
 */
export async function findRemote(root: string, source: Source, access: HttpAccess): Promise<SourceFile[]> {
  const settings = source.remote!;
  const local = source.files.filter(({ pattern }) => !isRemote(pattern));
  const found = new Map(findFiles(root, { ...source, files: local }).map((file) => [file.name, file]));
  for (const pattern of source.files.filter((one) => isRemote(one.pattern))) {
    const wanted = await failing(source, pattern, shown(pattern.pattern), undefined, () =>
      expand(source, pattern, settings, access),
    );
    for (const file of await fetchAll(source, wanted, settings, access)) found.set(file.name, file);
  }
  const files = sortFiles([...found.values()]);
  assertOneFormat(source, files);
  return files;
}

/** shown is an address without user, query and fragment, which may hold secrets. */
function shown(address: string): string {
  return address.startsWith('s3:') ? address : address.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
}

function optionsOf({ timeout }: RemoteSettings, { signal }: HttpAccess, follows: boolean): AskOptions {
  return { timeoutMs: addDuration(0, timeout, 'UTC'), signal, follows };
}

async function expand(
  source: Source,
  pattern: FilePattern,
  settings: RemoteSettings,
  access: HttpAccess,
): Promise<Wanted[]> {
  const address = await access.expand({ template: pattern.pattern, span: pattern.span });
  const match = /^s3:\/\/([^/]+)\/(.*)$/is.exec(address);
  if (match === null) {
    const url = new URL(address);
    const ask = async (): Promise<Ask> => {
      const headers: Record<string, string> = {};
      for (const [name, value] of Object.entries(settings.headers))
        headers[name] = await access.expand(value);
      return { url, headers };
    };
    return [{ name: shown(pattern.pattern), pattern, identity: [address], ask, isS3: false }];
  }
  const [, name = '', key = ''] = match;
  const bucket = await openBucket(name, settings, access);
  const identity = (one: string) => [settings.endpoint?.template ?? settings.region, name, one];
  const wantedOf = (one: string, listed?: S3Object): Wanted => ({
    name: `s3://${name}/${one}`,
    pattern,
    identity: identity(one),
    ask: () => bucket.get(one),
    isS3: true,
    ...(listed === undefined ? {} : { listed }),
  });
  if (!isGlob(key) && !key.endsWith('/')) return [wantedOf(key)];
  const options = optionsOf(settings, access, false);
  const objects = await listObjects(key, (query) =>
    insist(settings, access, async () =>
      bodyOf(await send(await bucket.list(query), options, access.now()), 50_000_000),
    ),
  );
  const data = key.endsWith('/') ? objects.filter((one) => traitsOf(source, one.key) !== undefined) : objects;
  if (data.length > 0) return data.map((one) => wantedOf(one.key, one));
  throw new RemoteFailure('no key matches', { isMissing: true });
}

/** Asks again after failures that may pass. */
async function insist<T>(settings: RemoteSettings, access: HttpAccess, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RemoteFailure) || !error.more.isTransient || attempt >= settings.retries)
        throw error;
      await access.sleep(error.more.waitMs ?? 500 * 2 ** attempt * (1 + access.random() / 4));
    }
  }
}

const atOnce = 4;

async function fetchAll(
  source: Source,
  wanted: readonly Wanted[],
  settings: RemoteSettings,
  access: HttpAccess,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  let next = 0;
  const work = async () => {
    while (next < wanted.length) files.push(await fetchOne(source, wanted[next++]!, settings, access));
  };
  const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return files;
}

async function fetchOne(
  source: Source,
  wanted: Wanted,
  settings: RemoteSettings,
  access: HttpAccess,
): Promise<SourceFile> {
  const { name, pattern } = wanted;
  const path = name.replace(/^\w+:\/\/[^/]*\//, '');
  const traits = traitsOf(source, path);
  if (traits === undefined) {
    const message = `The format of ${name} cannot be told from its name`;
    const help = 'declare it: format: { type: csv } (or tsv, json, ndjson, parquet, xlsx)';
    throw new SourceFailure([errorAt('source-format', message, pattern.span, { help })]);
  }
  const place = placeOf(access.cacheFolder, wanted.identity, path, traits.partitions);
  const kept = readCopy(place);
  const copy = await failing(source, pattern, name, kept, async () => {
    const now = access.now();
    if (kept && settings.cache && now < addDuration(kept.readAt, settings.cache, 'UTC')) return kept;
    if (kept && wanted.listed?.etag && kept.etag === wanted.listed.etag && kept.size === wanted.listed.size)
      return noteCopy(place, kept, now);
    const { ask, isS3 } = wanted;
    const { retries, maxBytes } = settings;
    const options = optionsOf(settings, access, !isS3);
    const fetched = await keepCopy(place, now, (draft) =>
      download({ access, ask, options, retries, maxBytes, known: kept, isS3 }, draft),
    );
    return fetched ?? noteCopy(place, kept!, now);
  });
  const stated = Date.parse(copy.lastModified ?? '');
  return {
    name,
    path: copy.path,
    size: copy.size,
    modifiedAt: Number.isNaN(stated) ? copy.readAt : stated,
    sha256: copy.sha256,
    ...traits,
    ...(copy.isGzip ? { compression: 'gzip' as const } : {}),
    span: pattern.span,
  };
}

/** What keeps a file from being fetched is a diagnostic at its pattern, which tells of a copy that is not used. */
async function failing<T>(
  source: Source,
  pattern: FilePattern,
  name: string,
  kept: Copy | undefined,
  fetch: () => Promise<T>,
): Promise<T> {
  try {
    return await fetch();
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error;
    const { isMissing = false } = error.more;
    const message = isMissing
      ? `There is no file ${name} (source ${source.name}): ${error.message}`
      : `${name} cannot be fetched for source ${source.name}: ${error.message}`;
    const old = kept && !isMissing ? { help: keptHelp(kept) } : {};
    throw new SourceFailure([
      errorAt(isMissing ? 'source-missing' : 'source-http', message, pattern.span, old),
    ]);
  }
}

function keptHelp({ readAt }: Copy): string {
  const at = new Date(readAt).toISOString().slice(0, 16);
  return `the copy of ${at}Z is not used, since it may be out of date; remote: { cache: 1 day } allows copies of that age`;
}
