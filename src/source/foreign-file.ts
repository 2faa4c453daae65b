import type { SourceFile } from './files.ts';
import { failAt } from './source-failure.ts';

/** isTable tells whether a file is read as CSV or TSV. */
export function isTable({ format }: Pick<SourceFile, 'format'>): boolean {
  return format === 'csv' || format === 'tsv';
}

/** assertNoArchive throws a SourceFailure where a table is a zip archive, as workbooks are. */
export function assertNoArchive(file: SourceFile, bytes: Uint8Array): void {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (!isArchive || !isTable(file)) return;
  failAt('source-format', `${file.name} is a zip archive, not ${file.format.toUpperCase()}`, file.span, {
    help: 'if it is a workbook, declare format: { type: xlsx }; else unpack it',
  });
}

/** assertNoPage throws a SourceFailure where a table is a web page. */
export function assertNoPage(file: SourceFile, start: string): void {
  if (!isTable(file) || !looksLikePage(start)) return;
  failAt('source-format', `${file.name} is a web page, not ${file.format.toUpperCase()}`, file.span, {
    help: 'open it to see what the server says: perhaps a login page was saved instead of the data',
  });
}

/** looksLikePage tells whether a text begins as HTML does. */
export function looksLikePage(start: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|script|meta)\b/i.test(start);
}
