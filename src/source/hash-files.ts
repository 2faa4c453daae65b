import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceInput } from '../model/series.ts';

/**
 * hashFiles adds the SHA-256 of each file to what was read of it, one after the other; a file that has changed since, or
 * is no longer there, has none. Names are relative to `root`.
 */
export async function hashFiles(root: string, inputs: readonly SourceInput[]): Promise<SourceInput[]> {
  const hashed: SourceInput[] = [];
  for (const input of inputs) {
    const path = resolve(root, input.file);
    const sha256 = isAsRead(path, input) ? await hashOf(path) : undefined;
    hashed.push(sha256 === undefined || !isAsRead(path, input) ? input : { ...input, sha256 });
  }
  return hashed;
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
