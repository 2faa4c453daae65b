import type { YAMLError } from 'yaml';
import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { lineAt, lineEnd, spanOf, type TextFile } from './tree.ts';

/** DescribedError is a YAML error in our words; one that `tears` leaves the structure of the rest in doubt. */
export interface DescribedError {
  readonly diagnostic: Diagnostic;
  readonly tears: boolean;
}

/** describeError says what a YAML error is about and points at what has to change. */
export function describeError(file: TextFile, error: YAMLError): DescribedError {
  const [start, end] = [error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)];
  if (error.code === 'TAB_AS_INDENT') return describeTab(file, start);
  const trap = describeTrap(file, error);
  // A colon makes a map that takes in what follows, so the rest of the structure is lost.
  if (trap !== undefined) return { diagnostic: trap, tears: error.code === 'BLOCK_AS_IMPLICIT_KEY' };
  const place = guiltyPlace(file, error, start, end);
  const message = messages[error.code] ?? 'this is not well-formed YAML';
  const diagnostic = errorAt('yaml-syntax', message, spanOf(place), { note: error.message });
  return { diagnostic, tears: error.code !== 'TAG_RESOLVE_FAILED' };
}

const messages: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'this bracket is not closed, or what follows is not indented',
  MISSING_CHAR: 'something is missing here, such as a closing quote, a comma or a space after ":"',
  BLOCK_AS_IMPLICIT_KEY: 'this has a value already, so nothing can stand indented below it',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line, followed by ":"',
  TAG_RESOLVE_FAILED: 'a tag ("!") means nothing here',
  BAD_DQ_ESCAPE: 'there is no such escape in a double-quoted text',
};

function describeTab(file: TextFile, start: number): DescribedError {
  let end = start;
  while (file.text[end] === '\t') end++;
  const diagnostic = errorAt(
    'yaml-tab',
    'YAML is indented with spaces; here stands a tab',
    spanOf({ file, start, end: Math.max(end, start + 1) }),
    { help: 'replace it by two spaces for each level' },
  );
  return { diagnostic, tears: true };
}

const traps: Readonly<Record<string, string>> = {
  "'": 'the value ends at its second quote, but more follows',
  '"': 'the value ends at its second quote, but more follows',
  '%': 'a plain value cannot begin with "%"',
  '@': 'a plain value cannot begin with "@"',
  '`': 'a plain value cannot begin with a backtick',
  '*': '"*" at the beginning of a value refers to an anchor, and there is none of this name',
  '&': '"&" at the beginning of a value names an anchor',
};

function describeTrap(file: TextFile, error: YAMLError): Diagnostic | undefined {
  if (!['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'BAD_ALIAS', 'BLOCK_AS_IMPLICIT_KEY'].includes(error.code)) {
    return undefined;
  }
  const line = lineAt(file, error.pos[0]);
  const lineText = file.text.slice(file.lineStarts[line], lineEnd(file, line));
  const at = valueStart(lineText, error.pos[0] - file.lineStarts[line]!);
  if (at === undefined) return undefined;
  const value = lineText.slice(at);
  const message =
    error.code === 'BLOCK_AS_IMPLICIT_KEY'
      ? /:\s/.test(value)
        ? 'a colon and a space inside a plain value begin a map'
        : undefined
      : traps[value[0] ?? ''];
  if (message === undefined) return undefined;
  const start = file.lineStarts[line]! + at;
  const help = `put the whole value in quotes (${quoted(value)}) or in a "|" block`;
  return errorAt('yaml-trap', message, spanOf({ file, start, end: start + value.length }), {
    help,
    note: error.message,
  });
}

/** valueStart finds where on a line the value begins that holds the offset `at`. */
function valueStart(line: string, at: number): number | undefined {
  const block = /^\s*(?:- +)*(?:[^\s"'{[][^:]*:\s+|"[^"]*":\s+)?/.exec(line)?.[0].length ?? 0;
  if (line[block] !== '{' && line[block] !== '[') return block < line.length ? block : undefined;
  const before = [...line.slice(0, at + 1).matchAll(/(?:[{[,]|:)\s+(?=["'%@`*&])/g)].at(-1);
  return before === undefined ? undefined : before.index + before[0].length;
}

function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`;
}

/** guiltyPlace prefers the opening bracket or quote to the far end of the file, where its lack is noticed. */
function guiltyPlace(file: TextFile, error: YAMLError, start: number, end: number) {
  const closing = /end with a ([\]}])|Expected .* to end with ([\]}])/.exec(error.message);
  const bracket = closing?.[1] ?? closing?.[2];
  const quote = /closing ('|")quote/.exec(error.message)?.[1];
  const opening =
    bracket !== undefined
      ? openBracket(file.text, start, bracket)
      : quote !== undefined
        ? file.text.lastIndexOf(quote, start - 1)
        : -1;
  if (opening >= 0) return { file, start: opening, end: opening + 1 };
  const stop = lineEnd(file, lineAt(file, start));
  const isWholeValue = error.code === 'BLOCK_AS_IMPLICIT_KEY';
  return { file, start, end: Math.max(isWholeValue ? stop : Math.min(end, stop), start + 1) };
}

function openBracket(text: string, before: number, close: string): number {
  const open = close === ']' ? '[' : '{';
  let depth = 1;
  for (let at = before - 1; at >= 0; at--) {
    if (text[at] === close) depth++;
    else if (text[at] === open && --depth === 0) return at;
  }
  return -1;
}
