import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stampBefore, stampOf } from '../app/file-stamp.ts';
import { listDefinitions, locateProject } from '../app/locate.ts';
import { recall, remember } from '../app/project-cache.ts';
import { type Counts, validitySummary } from './validity-summary.ts';

/** Known is the file that says of which definition files it is known that they are valid together. */
interface Known {
  /** The build of the program that found it. */
  readonly program: string;
  readonly counts: Counts;
  readonly files: readonly KnownFile[];
}

/** KnownFile is a path, what the file system said of the file ('' when that proves nothing), and the hash of its text. */
type KnownFile = readonly [path: string, stamp: string, hash: string];

/** Fewer files than these are read as fast as remembered. */
const fewestFiles = 100;

/** programOf names the build that a file of the program belongs to. */
export function programOf(file: string): string {
  return stampOf(file);
}

/**
 * recallValidity answers `kpi validate --offline`, also with `-C`, when nothing has changed since the same program found
 * the definitions valid; undefined for whatever else.
 */
export async function recallValidity(
  argv: readonly string[],
  place: { readonly cwd: string; readonly program: string },
): Promise<string | undefined> {
  const folder = offlineFolder(argv);
  if (folder === undefined) return undefined;
  try {
    const root = await locateProject(resolve(place.cwd, folder));
    const known = root === undefined ? undefined : (recall(root, 'valid') as Known | undefined);
    if (root === undefined || known?.program !== place.program) return undefined;
    return (await isUnchanged(root, known)) ? `${validitySummary(known.counts, true)}\n` : undefined;
  } catch {
    // What cannot be read here is read again, and reported, by the command itself.
    return undefined;
  }
}

/** rememberValidity notes that the definitions of a project, whose texts were read since `since`, are valid together. */
export async function rememberValidity(
  root: string,
  found: { readonly texts: ReadonlyMap<string, string>; readonly counts: Counts },
  { program, since }: { readonly program: string; readonly since: number },
): Promise<void> {
  const { paths } = listDefinitions(root);
  // What is read besides, packs and the files that definitions name, is not watched.
  const isWhole = paths.length === found.texts.size && paths.every((path) => found.texts.has(path));
  if (!isWhole || paths.length < fewestFiles) return;
  const files: KnownFile[] = [];
  for (const path of paths) {
    files.push([path, stampBefore(join(root, path), since), await hashOf(found.texts.get(path)!)]);
  }
  remember(root, 'valid', { program, counts: found.counts, files });
}

function offlineFolder(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '-C' || word === '--project');
  const words = at < 0 ? argv : argv.filter((_, i) => i !== at && i !== at + 1);
  const isAsked = words.length === 2 && words[0] === 'validate' && words[1] === '--offline';
  return isAsked ? (at < 0 ? '.' : argv[at + 1]) : undefined;
}

async function isUnchanged(root: string, known: Known): Promise<boolean> {
  const since = Date.now();
  const { paths, unreadable } = listDefinitions(root);
  if (unreadable.length > 0 || paths.length !== known.files.length) return false;
  const files: KnownFile[] = [];
  for (const [i, [path, stamp, hash]] of known.files.entries()) {
    if (paths[i] !== path) return false;
    const file = join(root, path);
    if (stampOf(file) === stamp) {
      files.push(known.files[i]!);
      continue;
    }
    const now = stampBefore(file, since);
    if ((await hashOf(readFileSync(file))) !== hash) return false;
    files.push([path, now, hash]);
  }
  if (files.some(([, stamp], i) => stamp !== known.files[i]![1]))
    remember(root, 'valid', { ...known, files });
  return true;
}

async function hashOf(text: string | Buffer): Promise<string> {
  // Loaded only where something changed: it takes as long as looking at all the files.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(text).digest('base64url');
}
