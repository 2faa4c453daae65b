import { createHash } from 'node:crypto';
import {
  existsSync,
  promises as fs,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Fetched } from './download.ts';

/** Copy is a file that was fetched and is kept. */
export interface Copy extends Fetched {
  /** Absolute path of the bytes. */
  readonly path: string;
  /** When it was last known to be what the server has, epoch milliseconds. */
  readonly readAt: number;
}

/** Place is where copies of one address are kept, and what is known of them; `ending` ends the names of the copies. */
export interface Place {
  readonly folder: string;
  /** The folder of the copies themselves, below the other: its path has the partitions of the address. */
  readonly files: string;
  readonly ending: string;
}

interface Facts extends Fetched {
  readonly file: string;
  readonly modifiedMs: number;
  readonly readAt: number;
}

/** placeOf is the place of an address within the cache; `identity` holds all that tells it from others. */
export function placeOf(
  cacheFolder: string,
  identity: readonly string[],
  name: string,
  partitions: ReadonlyMap<string, string>,
): Place {
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
  const ending = /(?:\.\w{1,8}){1,2}$/.exec(name)?.[0] ?? '';
  const folder = join(cacheFolder, 'remote', key);
  const inner = [...partitions].map(([column, value]) => `${column}=${encodeURIComponent(value)}`);
  return { folder, files: join(folder, ...inner), ending };
}

/** readCopy finds the copy that is kept; undefined where there is none, or its file is not as it was written. */
export function readCopy(place: Place): Copy | undefined {
  const path = join(place.folder, 'facts.json');
  if (!existsSync(path)) return undefined;
  try {
    const { file, modifiedMs, ...facts } = JSON.parse(readFileSync(path, 'utf8')) as Facts;
    const bytes = join(place.files, file);
    const stats = statSync(bytes);
    return stats.size === facts.size && stats.mtimeMs === modifiedMs ? { ...facts, path: bytes } : undefined;
  } catch {
    // What was cut short is as good as nothing.
    return undefined;
  }
}

/** noteCopy says that a copy is still what the server has. */
export function noteCopy(place: Place, copy: Copy, readAt: number): Copy {
  return write(place, { ...copy, readAt }, basename(copy.path));
}

/** keepCopy fetches a file into its place and keeps it; undefined where `fetch` finds nothing new. */
export async function keepCopy(
  place: Place,
  readAt: number,
  fetch: (draft: fs.FileHandle) => Promise<Fetched | undefined>,
): Promise<Copy | undefined> {
  mkdirSync(place.files, { recursive: true });
  writeFileSync(join(place.folder, '.gitignore'), '*\n');
  const draft = join(place.files, `${process.pid}-${readAt}.part`);
  try {
    const handle = await fs.open(draft, 'w', 0o600);
    const fetched = await fetch(handle).finally(() => handle.close());
    if (fetched === undefined) return undefined;
    const isPacked = fetched.isGzip && !place.ending.endsWith('.gz');
    const file = `${fetched.sha256.slice(0, 16)}${place.ending}${isPacked ? '.gz' : ''}`;
    const before = readCopy(place)?.path;
    const path = join(place.files, file);
    renameSync(draft, path);
    // A time in whole milliseconds, which is read back as it was written.
    utimesSync(path, readAt / 1000, readAt / 1000);
    const copy = write(place, { ...fetched, readAt, path }, file);
    removeOthers(place, [file, 'facts.json', '.gitignore'], before);
    return copy;
  } finally {
    rmSync(draft, { force: true });
  }
}

function write(place: Place, { path, ...facts }: Copy, file: string): Copy {
  const draft = join(place.folder, `${process.pid}.facts`);
  const { mtimeMs: modifiedMs } = statSync(path);
  writeFileSync(draft, JSON.stringify({ ...facts, file, modifiedMs } satisfies Facts), { mode: 0o600 });
  renameSync(draft, join(place.folder, 'facts.json'));
  return { ...facts, path };
}

/** The copy before may still be read by another run. */
function removeOthers({ files }: Place, kept: readonly string[], before: string | undefined): void {
  for (const name of readdirSync(files)) {
    const path = join(files, name);
    if (!kept.includes(name) && path !== before && !/\.(?:part|facts)$/.test(name))
      rmSync(path, { force: true });
  }
}
