import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { recall, remember } from './project-cache.ts';

/** KnownHash is what the file system said of a file when it was hashed, and its SHA-256 in hex. */
export type KnownHash = readonly [stamp: string, sha256: string];

/** readKnownHashes gives what `writeKnownHashes` kept, by path; nothing where that cannot be read. */
export function readKnownHashes(root: string): ReadonlyMap<string, KnownHash> {
  return new Map(Object.entries((recall(root, 'hashes') ?? {}) as Record<string, KnownHash>));
}

/** writeKnownHashes keeps hashes by path, relative to `root` or absolute; those of files that are gone are dropped. */
export function writeKnownHashes(root: string, hashes: ReadonlyMap<string, KnownHash>): void {
  const kept = [...hashes].filter(([path]) => existsSync(resolve(root, path)));
  remember(root, 'hashes', Object.fromEntries(kept));
}
