import type { FileHandle } from 'node:fs/promises';
import type { HttpAccess } from '../http/access.ts';
import { type Ask, type AskOptions, type RemoteAnswer, send } from './ask.ts';
import { makeVerifier, type Verifier } from './checksums.ts';
import { describeError, RemoteFailure } from './failure.ts';

/** Download is what is fetched, and within which limits. */
export interface Download {
  readonly access: HttpAccess;
  /** The request, made anew for each attempt. */
  readonly ask: () => Promise<Ask>;
  readonly options: AskOptions;
  readonly retries: number;
  readonly maxBytes: number;
  /** The copy there is: if it is still that one, nothing is sent. */
  readonly known?: Stamp;
  /** Whether the server knows `If-Match` for parts and not `If-Range`, as S3 does. */
  readonly isS3: boolean;
}

/** Stamp tells one state of a file from another, as the server states it. */
export interface Stamp {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Fetched is a file that has come whole. */
export interface Fetched extends Stamp {
  readonly size: number;
  readonly sha256: string;
  /** Whether the bytes are compressed by gzip on the way or where they are stored, whatever the file is called. */
  readonly isGzip: boolean;
}

/** Progress is how far a download has come over its attempts. */
interface Progress {
  offset: number;
  total?: number;
  stamp: Stamp;
  verifier?: Verifier;
  isGzip: boolean;
}

/** So much more than before is progress, which starts the count of attempts anew. */
const stride = 1_000_000;

/**
 * download fetches a file into `draft`, undefined where it is the one that is known. A connection that drops is taken up
 * where it dropped as long as the file is the same (RFC 9110, 13 and 14); a file that changes meanwhile is fetched from its
 * start. What is shorter or longer than stated, or has another checksum, is not taken. Throws RemoteFailure.
 */
export async function download(wanted: Download, draft: FileHandle): Promise<Fetched | undefined> {
  const { access, retries } = wanted;
  const progress: Progress = { offset: 0, stamp: {}, isGzip: false };
  let best = 0;
  for (let attempt = 0; ; attempt++) {
    if (access.signal?.aborted) throw new RemoteFailure('it was interrupted');
    try {
      const answer = await askFor(wanted, progress);
      if (answer === undefined) return undefined;
      return await receive(wanted, answer, progress, draft);
    } catch (error) {
      if (!(error instanceof RemoteFailure)) throw error;
      if (progress.offset >= best + stride) {
        best = progress.offset;
        attempt = 0;
      }
      if (error.more.isTransient !== true) throw error;
      if (attempt >= retries)
        throw attempt === 0
          ? error
          : new RemoteFailure(`${error.message} (after ${attempt + 1} attempts)`, error.more);
      await access.sleep(error.more.waitMs ?? 500 * 2 ** attempt * (1 + access.random() / 4));
    }
  }
}

/** Asks for what is missing; undefined where nothing is. */
async function askFor(wanted: Download, progress: Progress): Promise<RemoteAnswer | undefined> {
  const { url, headers } = await wanted.ask();
  const more = progress.offset > 0 ? rangeOf(wanted, progress) : knownOf(wanted.known);
  const answer = await send({ url, headers: { ...headers, ...more } }, wanted.options, wanted.access.now());
  const { status, body } = answer;
  if (status === 304 && progress.offset === 0 && wanted.known !== undefined) {
    body.destroy();
    return undefined;
  }
  if (status === 200 || (status === 206 && isRest(answer, progress))) return answer;
  body.destroy();
  restart(progress);
  if (status === 206 || status === 412 || status === 416)
    throw new RemoteFailure('it changed while it was read', { isTransient: true });
  throw new RemoteFailure(`HTTP ${status}`);
}

function knownOf(known: Stamp | undefined): Record<string, string> {
  if (known?.etag !== undefined) return { 'if-none-match': known.etag };
  return known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified };
}

function rangeOf({ isS3 }: Download, { offset, stamp }: Progress): Record<string, string> {
  const state = stamp.etag ?? stamp.lastModified!;
  const condition: Record<string, string> =
    isS3 && stamp.etag ? { 'if-match': state } : { 'if-range': state };
  return { range: `bytes=${offset}-`, ...condition };
}

function isRest({ headers }: RemoteAnswer, { offset, total, stamp }: Progress): boolean {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '');
  if (range === null || Number(range[1]) !== offset || Number(range[3]) !== total) return false;
  if (stamp.etag !== undefined) return headers.etag === stamp.etag;
  return headers['last-modified'] === stamp.lastModified;
}

function restart(progress: Progress): void {
  progress.offset = 0;
  progress.total = undefined;
}

async function receive(
  wanted: Download,
  answer: RemoteAnswer,
  progress: Progress,
  draft: FileHandle,
): Promise<Fetched> {
  if (answer.status === 200) {
    await draft.truncate(0);
    begin(answer, progress);
    if ((progress.total ?? 0) > wanted.maxBytes) {
      answer.body.destroy();
      throw new RemoteFailure(`it is larger than ${wanted.maxBytes} bytes`);
    }
  }
  const verifier = progress.verifier!;
  try {
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      if (progress.offset + chunk.length > wanted.maxBytes)
        throw new RemoteFailure(`it is larger than ${wanted.maxBytes} bytes`);
      await draft.write(chunk, 0, chunk.length, progress.offset);
      verifier.update(chunk);
      progress.offset += chunk.length;
    }
  } catch (error) {
    throw settleDrop(wanted, progress, error);
  }
  if (progress.total !== undefined && progress.offset !== progress.total) throw settleDrop(wanted, progress);
  return finish(progress, verifier);
}

function begin({ headers }: RemoteAnswer, progress: Progress): void {
  const length = headers['content-length'];
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (!['identity', 'gzip', 'aws-chunked'].includes(encoding))
    throw new RemoteFailure(`it comes compressed by ${encoding}, which was not asked for`);
  if (/^text\/html\b/i.test(headers['content-type'] ?? ''))
    throw new RemoteFailure('it is a web page; perhaps a login page came instead of the file');
  if (length === undefined && !/chunked/i.test(headers['transfer-encoding'] ?? ''))
    throw new RemoteFailure('the server does not say how long it is, so that it may break off unseen');
  const etag = headers.etag;
  const modified = headers['last-modified'];
  Object.assign(progress, {
    offset: 0,
    total: length === undefined ? undefined : Number(length),
    stamp: {
      ...(etag === undefined ? {} : { etag }),
      ...(modified === undefined ? {} : { lastModified: modified }),
    },
    verifier: makeVerifier(headers),
    isGzip: encoding === 'gzip',
  } satisfies Progress);
}

/** What has come can be gone on with only where the file can be told from a later one (RFC 9110, 13.1.5: no weak tags). */
function settleDrop({ access }: Download, progress: Progress, error?: unknown): RemoteFailure {
  const { offset, total, stamp } = progress;
  const isStrong = stamp.etag === undefined ? stamp.lastModified !== undefined : !stamp.etag.startsWith('W/');
  if (!isStrong || total === undefined) restart(progress);
  if (access.signal?.aborted) return new RemoteFailure('it was interrupted');
  if (error instanceof RemoteFailure) return error;
  if (total !== undefined)
    return new RemoteFailure(`${offset} of ${total} bytes came`, { isTransient: true });
  return describeError(error as NodeJS.ErrnoException);
}

function finish(progress: Progress, verifier: Verifier): Fetched {
  const wrong = verifier.mismatch();
  const { offset: size, stamp, isGzip } = progress;
  if (wrong !== undefined) {
    restart(progress);
    throw new RemoteFailure(`its bytes do not have the checksum that ${wrong} states`, { isTransient: true });
  }
  return { ...stamp, size, sha256: verifier.sha256(), isGzip };
}
