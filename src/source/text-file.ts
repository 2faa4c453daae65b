import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Gunzip } from 'node:zlib';
import type { Source } from '../model/source.ts';
import type { SourceFile } from './files.ts';
import { failAt } from './source-failure.ts';

/** sampleBytes is how much of a text file is looked at before it is read. */
export const sampleBytes = 256 * 1024;

/** TextFile is a text file in UTF-8, without a byte order mark where it was rewritten, and its beginning. */
export interface TextFile {
  readonly file: SourceFile;
  /** The file itself, or its rewritten copy. */
  readonly path: string;
  readonly compression: SourceFile['compression'];
  /** Encoding of the original file, a WHATWG name. */
  readonly encoding: string;
  /** Whether the file at `path` begins with a byte order mark. */
  readonly hasMark: boolean;
  readonly sample: string;
  /** Whether the sample is the whole text. */
  readonly isWhole: boolean;
  /** Name of the sheet of a workbook that was written as this text. */
  readonly sheet?: string;
  /** Rows of that sheet, by row of the text. */
  readonly places?: readonly number[];
}

/** LineReader gives the first lines of a file that only the engine can decompress. */
export type LineReader = (file: SourceFile) => Promise<{ readonly text: string; readonly isWhole: boolean }>;

/** TextFileOptions say where copies go and how zstd files are looked into. */
export interface TextFileOptions {
  readonly tempDirectory: string;
  readonly readLines: LineReader;
}

/**
 * openText finds the encoding of a text file (declared, else byte order mark, else strict UTF-8, else strict GB18030)
 * and, when it is not UTF-8, rewrites it into the temp directory. Throws SourceFailure when it cannot be decoded.
 */
export async function openText(
  source: Source,
  file: SourceFile,
  options: TextFileOptions,
): Promise<TextFile> {
  if (file.compression === 'zstd') {
    const { text, isWhole } = await options.readLines(file);
    const hasMark = text.startsWith('\ufeff');
    const sample = hasMark ? text.slice(1) : text;
    return { file, path: file.path, compression: 'zstd', encoding: 'utf-8', hasMark, sample, isWhole };
  }
  const { bytes, isWhole } = await readStart(file);
  const encoding = findEncoding(source, file, bytes, isWhole);
  if (encoding !== 'utf-8') return rewrite(source, file, encoding, options);
  const sample = new TextDecoder('utf-8').decode(bytes, { stream: !isWhole });
  const hasMark = markOf(bytes) === 'utf-8';
  return { file, path: file.path, compression: file.compression, encoding, hasMark, sample, isWhole };
}

async function readStart(file: SourceFile): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  if (file.compression === 'none') {
    const handle = openSync(file.path, 'r');
    try {
      const buffer = Buffer.allocUnsafe(Math.min(sampleBytes, file.size) + 1);
      const bytesRead = readSync(handle, buffer, 0, buffer.length, 0);
      return {
        bytes: buffer.subarray(0, Math.min(bytesRead, sampleBytes)),
        isWhole: bytesRead <= sampleBytes,
      };
    } finally {
      closeSync(handle);
    }
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readBytes(file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > sampleBytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, sampleBytes), isWhole: size <= sampleBytes };
}

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

function findEncoding(source: Source, file: SourceFile, bytes: Uint8Array, isWhole: boolean): string {
  const mark = markOf(bytes);
  const declared = source.format.encoding;
  if (declared !== undefined) return normaliseLabel(source, declared);
  if (mark !== undefined) return mark;
  if (bytes.includes(0)) {
    failAt(
      'source-encoding',
      `${file.name} holds NUL bytes, so it is no text in UTF-8 or GB18030`,
      file.span,
      {
        help: 'declare format: { encoding: utf-16le } (or utf-16be) if it is UTF-16',
      },
    );
  }
  if (decodes(bytes, 'utf-8', isWhole)) return 'utf-8';
  return 'gb18030';
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function normaliseLabel(source: Source, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).encoding;
  } catch {
    failAt('source-encoding', `${label} is no known encoding`, source.span, {
      help: 'use utf-8, gb18030, utf-16le, utf-16be or another name of the WHATWG encoding standard',
    });
  }
}

function decodes(bytes: Uint8Array, encoding: string, isWhole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/**
 * rewrite copies a text file as UTF-8, from an encoding that must hold for all of it; with `lineEnds` every line end
 * becomes a line feed. Throws SourceFailure when the bytes are not in the encoding.
 */
export async function rewrite(
  source: Source,
  file: SourceFile,
  encoding: string,
  options: TextFileOptions & { readonly lineEnds?: boolean },
): Promise<TextFile> {
  const folders = [...file.partitions].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const { createHash } = await import('node:crypto');
  const key = createHash('sha256').update(file.path).digest('hex').slice(0, 16);
  const folder = join(options.tempDirectory, source.name, key, ...folders);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(file.path).replace(/\.gz$/i, ''));
  const sample: string[] = [];
  let size = 0;
  let isWhole = true;
  const texts = async function* () {
    for await (const text of decode(source, file, encoding, options.lineEnds ?? false)) {
      if (size < sampleBytes) sample.push(text.slice(0, sampleBytes - size));
      size += text.length;
      isWhole = size <= sampleBytes;
      yield text;
    }
  };
  const { pipeline } = await import('node:stream/promises');
  await pipeline(texts, createWriteStream(path));
  return { file, path, compression: 'none', encoding, hasMark: false, sample: sample.join(''), isWhole };
}

async function* decode(
  source: Source,
  file: SourceFile,
  encoding: string,
  lineEnds: boolean,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let endsInReturn = false;
  const unify = (text: string): string => {
    if (!lineEnds) return text;
    const whole = endsInReturn ? `\r${text}` : text;
    endsInReturn = whole.endsWith('\r');
    return (endsInReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  };
  try {
    for await (const bytes of readBytes(file)) yield unify(decoder.decode(bytes, { stream: true }));
    yield unify(decoder.decode());
    if (endsInReturn) yield '\n';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    failAt('source-encoding', `${file.name} is not in ${describe(source, encoding)}`, file.span, {
      help: 'declare format: { encoding: … }, such as windows-1252, big5, shift_jis or utf-16le',
    });
  }
}

function describe(source: Source, encoding: string): string {
  return source.format.encoding === undefined && encoding === 'gb18030' ? 'UTF-8 or GB18030' : encoding;
}
