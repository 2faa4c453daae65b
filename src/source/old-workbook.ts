import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { FileFormat } from '../model/source.ts';
import { looksLikePage } from './foreign-file.ts';
import { failAt } from './source-failure.ts';

/** isNamedOld tells whether a file is called `.xls`, which many systems call whatever spreadsheets open. */
export function isNamedOld(path: string): boolean {
  return extname(path).toLowerCase() === '.xls';
}

/** formatOfOld tells by its content what a file that is called `.xls` is; throws SourceFailure unless it is a workbook. */
export function formatOfOld(path: string, name: string, span: Span): FileFormat {
  const start = Buffer.alloc(4096);
  const handle = openSync(path, 'r');
  try {
    const size = readSync(handle, start, 0, start.length, 0);
    if (start.subarray(0, 4).toString('hex') === '504b0304') return 'xlsx';
    assertNoOther({ name, span }, start.subarray(0, size));
  } finally {
    closeSync(handle);
  }
  return failAt('source-format', `${name} is a text, not a workbook`, span, {
    help: 'declare how it is written: format: { type: tsv } (or csv)',
  });
}

/** assertNoOther throws a SourceFailure where a file that ought to be a workbook is an old one, has a password, or is a web page. */
export function assertNoOther({ name, span }: { name: string; span: Span }, bytes: Buffer): void {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    failAt('source-format', `${name} is an old workbook (.xls) or has a password`, span, {
      help: 'save it as .xlsx, without a password',
    });
  }
  if (looksLikePage(bytes.toString('latin1', 0, 4096).replace(/^\u00ef\u00bb\u00bf/, ''))) {
    failAt('source-format', `${name} is a web page, not a workbook`, span, {
      help: 'open it in a spreadsheet program and save it as .xlsx, or export CSV',
    });
  }
}
