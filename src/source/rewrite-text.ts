import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source } from '../model/source.ts';
import { rawConcealed } from './conceal.ts';
import type { SourceFile } from './files.ts';
import { Gb18030Doubt } from './gb18030.ts';
import { delimiterOf, skippedLines } from './skipped-lines.ts';
import { failAt } from './source-failure.ts';
import { readBytes, sampleBytes } from './text-bytes.ts';
import type { TextFile, TextFileOptions } from './text-file.ts';

/**
 * rewrite copies a text file as UTF-8, from an encoding that must hold for all of it; with `lineEnds` every line end
 * becomes a line feed. Throws SourceFailure when the bytes are not in the encoding.
 */
export async function rewrite(
  source: Source,
  file: SourceFile,
  encoding: string,
  options: TextFileOptions & { readonly lineEnds?: boolean; readonly start: string },
): Promise<TextFile> {
  const skipped = skippedLines(source, file, options.start);
  const delimiter = delimiterOf(file, options.start);
  const folders = [...file.partitions].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const { createHash } = await import('node:crypto');
  const key = createHash('sha256').update(file.path).digest('hex').slice(0, 16);
  const folder = join(options.tempDirectory, source.name, key, ...folders);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(file.path).replace(/\.gz$/i, ''));
  const sample: string[] = [];
  let size = 0;
  let isWhole = true;
  const below = lineSkipper(skipped);
  const texts = async function* () {
    for await (const decoded of decode(source, file, encoding, options.lineEnds ?? false)) {
      const text = below(decoded);
      if (size < sampleBytes) sample.push(text.slice(0, sampleBytes - size));
      size += text.length;
      isWhole = size <= sampleBytes;
      yield text;
    }
  };
  const { pipeline } = await import('node:stream/promises');
  await pipeline(texts, createWriteStream(path));
  const copy = { compression: 'none', encoding, hasMark: false, sample: sample.join(''), isWhole } as const;
  const start = delimiter === undefined ? {} : { delimiter };
  return { file, path, ...copy, start: options.start, skipped, ...start };
}

/** Gives what comes after so many line ends of a text that it is handed piece by piece. */
function lineSkipper(lines: number): (text: string) => string {
  let left = lines;
  let afterReturn = false;
  return (text) => {
    let at = 0;
    for (; at < text.length && (left > 0 || afterReturn); at++) {
      const letter = text[at];
      const follows = afterReturn && letter === '\n';
      afterReturn = false;
      if (follows) continue;
      if (left === 0) break;
      if (letter === '\n' || letter === '\r') left--;
      afterReturn = letter === '\r';
    }
    return text.slice(at);
  };
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
  const doubt =
    encoding === 'gb18030' && source.format.encoding === undefined ? new Gb18030Doubt() : undefined;
  try {
    for await (const bytes of readBytes(file)) {
      const text = decoder.decode(bytes, { stream: true });
      doubt?.read(bytes);
      yield unify(text);
    }
    yield unify(decoder.decode());
    if (doubt?.isDoubtful) await failDoubt(source, file, doubt);
    if (endsInReturn) yield '\n';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    failAt('source-encoding', `${file.name} is not in ${describe(source, encoding)}`, file.span, {
      help: 'declare format: { encoding: … }, such as windows-1252, big5, shift_jis or utf-16le',
    });
  }
}

/** Bytes can be characters of GB18030 without being meant so; then the file is asked about, never guessed at. */
async function failDoubt(source: Source, file: SourceFile, { firstRare }: Gb18030Doubt): Promise<never> {
  const shown = rawConcealed(source).isAny ? '' : `: "${await excerptAt(file, firstRare)}"`;
  failAt(
    'source-encoding',
    `${file.name} is not in UTF-8, and would read strangely in GB18030${shown}`,
    file.span,
    {
      help: 'declare format: { encoding: … }: gb18030 if that is right, else big5, windows-1252, shift_jis or another',
    },
  );
}

/** The line around a byte of a file, as GB18030. */
async function excerptAt(file: SourceFile, at: number): Promise<string> {
  const most = 40;
  let from = 0;
  let around = Buffer.alloc(0);
  for await (const bytes of readBytes(file)) {
    around = Buffer.concat([around, bytes]);
    if (from + around.length > at + most) break;
    const extra = Math.max(0, Math.min(around.length, at - most - from));
    around = around.subarray(extra);
    from += extra;
  }
  const place = at - from;
  const start = Math.max(around.lastIndexOf(10, place), around.lastIndexOf(13, place)) + 1;
  const line = new TextDecoder('gb18030').decode(
    around.subarray(Math.max(start, place - most), place + most),
  );
  return line.split(/[\r\n]/)[0]!.slice(0, most);
}

function describe(source: Source, encoding: string): string {
  return source.format.encoding === undefined && encoding === 'gb18030' ? 'UTF-8 or GB18030' : encoding;
}
