import { closeSync, openSync, readSync } from 'node:fs';
import type { Source } from '../model/source.ts';
import type { SourceFile } from './files.ts';
import { assertNoArchive, assertNoPage } from './foreign-file.ts';
import { skippedLines } from './skipped-lines.ts';
import { failAt } from './source-failure.ts';
import { readBytes, sampleBytes } from './text-bytes.ts';

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
  /** How the file itself begins, where the sample does not show it. */
  readonly start?: string;
  /** Whether the sample is the whole text. */
  readonly isWhole: boolean;
  /** What a first line `sep=;`, which spreadsheets understand, says that stands between fields. */
  readonly delimiter?: string;
  /** Lines above the text that the file at `path` no longer has. */
  readonly skipped?: number;
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
 * openText finds the encoding of a text file (byte order mark, else declared, else strict UTF-8, else strict GB18030)
 * and rewrites it into the temp directory when it is not UTF-8, or lines above its table are to be skipped. Throws
 * SourceFailure when it cannot be decoded, or is no text.
 */
export async function openText(
  source: Source,
  file: SourceFile,
  options: TextFileOptions,
): Promise<TextFile> {
  if (file.compression === 'zstd') {
    assertUnskipped(source, file);
    const { text, isWhole } = await options.readLines(file);
    const hasMark = text.startsWith('\ufeff');
    const sample = hasMark ? text.slice(1) : text;
    return { file, path: file.path, compression: 'zstd', encoding: 'utf-8', hasMark, sample, isWhole };
  }
  const { bytes, isWhole } = await readStart(file);
  assertNoArchive(file, bytes);
  const encoding = findEncoding(source, file, bytes, isWhole);
  const sample = new TextDecoder(encoding).decode(bytes, { stream: !isWhole });
  assertNoPage(file, sample);
  if (encoding !== 'utf-8' || skippedLines(source, file, sample) > 0) {
    const { rewrite } = await import('./rewrite-text.ts');
    return rewrite(source, file, encoding, { ...options, start: sample });
  }
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

function findEncoding(source: Source, file: SourceFile, bytes: Uint8Array, isWhole: boolean): string {
  const mark = markOf(bytes);
  const declared = source.format.encoding;
  const label = declared === undefined ? undefined : normaliseLabel(source, declared);
  if (mark !== undefined) return mark;
  if (label !== undefined) return label;
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

function assertUnskipped(source: Source, file: SourceFile): void {
  if (source.format.skip === undefined) return;
  failAt(
    'source-format',
    `Lines of ${file.name} cannot be skipped, since it is compressed by zstd`,
    file.span,
    {
      help: 'compress it by gzip, or not at all',
    },
  );
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
