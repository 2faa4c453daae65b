import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** rootFile is the path of the file that marks a project's root. */
export const rootFile = 'kpi.yaml';

/** findRoot is the nearest folder at or above `startDir` that holds kpi.yaml; undefined when there is none. */
export async function findRoot(startDir: string): Promise<string | undefined> {
  for (let folder = resolve(startDir); ; folder = dirname(folder)) {
    if (isProjectRoot(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** isProjectRoot tells whether a folder holds kpi.yaml. */
export function isProjectRoot(folder: string): boolean {
  return isFile(join(folder, rootFile));
}

/** UnreadableFolder is a folder that could not be listed; `path` is relative to the root. */
export interface UnreadableFolder {
  readonly path: string;
  readonly error: unknown;
}

/**
 * listDefinitions gives the paths of all *.yaml and *.yml files under the root, in their order. Left out are
 * node_modules, dist, folders that begin with a dot, and folders with a kpi.yaml of their own, which are other projects.
 */
export function listDefinitions(root: string): { paths: string[]; unreadable: UnreadableFolder[] } {
  const listing: Listing = { root, paths: [], unreadable: [], visited: new Set() };
  listFolder(listing, '');
  return { paths: listing.paths.sort(), unreadable: listing.unreadable };
}

interface Listing {
  readonly root: string;
  readonly paths: string[];
  readonly unreadable: UnreadableFolder[];
  /** Real paths of the folders that were listed: a symbolic link may lead back to one. */
  readonly visited: Set<string>;
}

function listFolder(listing: Listing, folder: string): void {
  const absolute = join(listing.root, folder);
  let entries: Dirent[];
  try {
    const real = realpathSync(absolute);
    if (listing.visited.has(real)) return;
    listing.visited.add(real);
    entries = readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    listing.unreadable.push({ path: folder || '.', error });
    return;
  }
  if (folder !== '' && entries.some((entry) => entry.name === rootFile)) return;
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = kindOf(listing.root, path, entry);
    if (kind === 'folder' && isOurs(entry.name)) listFolder(listing, path);
    if (kind === 'file' && /\.ya?ml$/.test(entry.name)) listing.paths.push(path);
  }
}

function isOurs(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules' && folder !== 'dist';
}

function kindOf(root: string, path: string, entry: Dirent): 'file' | 'folder' | undefined {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;
  const target = statSync(join(root, path), { throwIfNoEntry: false });
  return target?.isDirectory() ? 'folder' : target?.isFile() ? 'file' : undefined;
}

/** isSystemError tells an error that the operating system reported. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** isFile tells whether a path leads to a file that may be looked at. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    // A folder above that may not be looked into holds no project of ours.
    if (isSystemError(error)) return false;
    throw error;
  }
}
