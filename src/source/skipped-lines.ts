import type { Source } from '../model/source.ts';
import type { SourceFile } from './files.ts';
import { isTable } from './foreign-file.ts';

/** A first line `sep=;`: what spreadsheets are told the delimiter with. */
const delimiterLine = /^"?sep=(.)"?(?:\r\n?|\n)/i;

/** delimiterOf is the delimiter that the first line of a table says, `sep=;`. */
export function delimiterOf(file: SourceFile, start: string): string | undefined {
  return isTable(file) ? delimiterLine.exec(start)?.[1] : undefined;
}

/** skippedLines is how many lines at the start of a text are not part of it. */
export function skippedLines(source: Source, file: SourceFile, start: string): number {
  if (!isTable(file)) return 0;
  const declared = source.format.skip ?? 0;
  return declared === 0 && delimiterOf(file, start) !== undefined ? 1 : declared;
}
