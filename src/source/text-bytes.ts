import { createReadStream } from 'node:fs';
import type { Gunzip } from 'node:zlib';
import type { SourceFile } from './files.ts';

/** sampleBytes is how much of a text file is looked at before it is read. */
export const sampleBytes = 256 * 1024;

// Loading the decompressor takes longer than reading a small file.
async function makeGunzip(): Promise<Gunzip> {
  const { createGunzip } = await import('node:zlib');
  return createGunzip();
}

/** readBytes streams a file's bytes, gunzipped where it is compressed so. */
export async function* readBytes(file: Pick<SourceFile, 'path' | 'compression'>): AsyncGenerator<Buffer> {
  const raw = createReadStream(file.path);
  const stream = file.compression === 'gzip' ? raw.pipe(await makeGunzip()) : raw;
  if (stream !== raw) raw.on('error', (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } finally {
    raw.destroy();
  }
}
