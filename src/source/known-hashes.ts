import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** KnownHash is what the file system said of a file when it was hashed, and its SHA-256 in hex. */
export type KnownHash = readonly [stamp: string, sha256: string];

/** readKnownHashes gives what `writeKnownHashes` kept, by path; nothing where that cannot be read. */
export function readKnownHashes(root: string): ReadonlyMap<string, KnownHash> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(fileIn(root), 'utf8')) as object));
  } catch {
    return new Map();
  }
}

/** writeKnownHashes keeps hashes by path, relative to `root` or absolute; those of files that are gone are dropped. */
export function writeKnownHashes(root: string, hashes: ReadonlyMap<string, KnownHash>): void {
  const kept = [...hashes].filter(([path]) => existsSync(resolve(root, path)));
  const folder = join(root, '.kpi/cache');
  const draft = `${fileIn(root)}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeFileSync(draft, JSON.stringify(Object.fromEntries(kept)));
    renameSync(draft, fileIn(root));
  } catch {
    // A folder that may not be written costs time and nothing else.
  }
}

function fileIn(root: string): string {
  return join(root, '.kpi/cache/hashes.json');
}
