import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import { rootFile } from './collect.ts';
import { decodeText } from './decode.ts';

/** fileLimit is the size above which a definition file is not read, in bytes. */
export const fileLimit = 10 * 1024 * 1024;

/** DefinitionFile is the text of a definition file; `path` is relative to the project's root, with `/`. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}

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

/**
 * readDefinitions reads all *.yaml and *.yml files under the root, in the order of their paths. Left out are
 * node_modules, dist, folders that begin with a dot, and folders with a kpi.yaml of their own, which are other projects.
 */
export async function readDefinitions(
  root: string,
): Promise<{ files: DefinitionFile[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const paths: string[] = [];
  listFolder({ root, paths, diagnostics, visited: new Set() }, '');
  const files = paths.sort().flatMap((path) => readDefinition(root, path, diagnostics) ?? []);
  return { files, diagnostics };
}

/** TextReader gives the text of a file that a definition names by its path in the project, or says why it cannot. */
export type TextReader = (path: string) => { readonly text?: string; readonly diagnostic?: Diagnostic };

/** readText reads a file that a definition names: UTF-8, of at most the size of a definition file. */
export function readText(root: string, path: string): ReturnType<TextReader> {
  try {
    const absolute = resolve(root, path);
    if (statSync(absolute).size > fileLimit) {
      const message = `${path} is larger than 10 MB, the limit of a file that belongs to the definitions`;
      return { diagnostic: errorAt('file-too-large', message, startOf(path)) };
    }
    return decodeText(path, readFileSync(absolute));
  } catch (error) {
    return { diagnostic: unreadable(path, 'the file', error) };
  }
}

interface Listing {
  readonly root: string;
  readonly paths: string[];
  readonly diagnostics: Diagnostic[];
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
    listing.diagnostics.push(unreadable(folder || '.', 'the folder', error));
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

function readDefinition(root: string, path: string, diagnostics: Diagnostic[]): DefinitionFile | undefined {
  try {
    const absolute = join(root, path);
    if (statSync(absolute).size > fileLimit) {
      const message = `${path} is larger than 10 MB, the limit of a definition file`;
      const help = 'split it, or move it out of the project if it holds no definitions';
      diagnostics.push(errorAt('file-too-large', message, startOf(path), { help }));
      return undefined;
    }
    const { text, diagnostic } = decodeText(path, readFileSync(absolute));
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
    return text === undefined ? undefined : { path, text };
  } catch (error) {
    diagnostics.push(unreadable(path, 'the file', error));
    return undefined;
  }
}

function unreadable(path: string, what: string, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  const reason = error.code === 'EACCES' ? 'permission is denied' : error.code;
  return errorAt('unreadable-file', `${what} ${path} cannot be read: ${reason}`, startOf(path), {
    note: error.message,
  });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

function startOf(file: string): Span {
  return { file, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    // A folder above that may not be looked into holds no project of ours.
    if (isSystemError(error)) return false;
    throw error;
  }
}
