import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceInput } from '../model/series.ts';
import { stampBefore } from './file-stamp.ts';
import { type KnownHash, readKnownHashes, writeKnownHashes } from './known-hashes.ts';

/** Smaller files are hashed as fast as remembered. */
const fewestBytes = 1 << 20;

/**
 * hashFiles adds the SHA-256 of each file to what was read of it, one after the other; a file that has changed since, or
 * is no longer there, has none. Names are relative to `root`, in whose `.kpi/cache` the hashes of large files are kept
 * for as long as their size and times stay.
 */
export async function hashFiles(root: string, inputs: readonly SourceInput[]): Promise<SourceInput[]> {
  const known = inputs.some(isLarge) ? readKnownHashes(root) : new Map<string, KnownHash>();
  const found = new Map(known);
  const hashed: SourceInput[] = [];
  for (const input of inputs) {
    const path = resolve(root, input.file);
    const sha256 = await hashAsRead(path, input, found);
    hashed.push(sha256 === undefined ? input : { ...input, sha256 });
  }
  if ([...found].some(([path, hash]) => known.get(path) !== hash)) writeKnownHashes(root, found);
  return hashed;
}

async function hashAsRead(
  path: string,
  input: SourceInput,
  known: Map<string, KnownHash>,
): Promise<string | undefined> {
  if (!isAsRead(path, input)) return undefined;
  const stamp = isLarge(input) ? stampBefore(path, Date.now()) : '';
  const kept = known.get(input.file);
  if (stamp !== '' && kept?.[0] === stamp) return kept[1];
  const sha256 = await hashOf(path);
  if (sha256 === undefined || !isAsRead(path, input)) return undefined;
  if (stamp !== '') known.set(input.file, [stamp, sha256]);
  return sha256;
}

function isLarge({ bytes }: SourceInput): boolean {
  return bytes >= fewestBytes;
}

function isAsRead(path: string, { bytes, modifiedAt }: SourceInput): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.size === bytes && Math.floor(stats.mtimeMs) === modifiedAt;
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
      hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
