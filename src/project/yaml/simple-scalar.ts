import { checkComment, rejoin } from './traps.ts';
import type { KeyNode, MapEntry, ScalarNode, TextFile, YamlNode } from './tree.ts';

/** Reading is how far the simple reader got in a text. */
export interface Reading {
  readonly file: TextFile;
  readonly text: string;
  /** Offset of the next character. */
  at: number;
  /** Offset behind the last line that said something. */
  end: number;
}

/** notSimple ends the simple reader: the text is not of its subset, or something is wrong with it. */
export const notSimple = new Error('not in the subset of YAML that is read in one pass');

const keyPattern = /([^\s#:,[\]{}&*!|>'"%@`?\\-][^\s#:,[\]{}'"\\]*):(?= |$)/my;
const plainStart = /[^\s#:,[\]{}&*!|>'"%@`?-]|-(?=[^\s,[\]{}])/y;
const blockPlain = /(?:[^\n:#]|:(?=[^\s])|(?<=[^\s])#)+/y;
const flowPlain = /(?:[^\n:#,[\]{}]|:(?=[^\s,[\]{}])|(?<=[^\s])#)+/y;
const singleQuoted = /'((?:[^'\n]|'')*)'/y;
const doubleQuoted = /"([^"\\\n]*)"/y;
const rest = / *(?:#[^\n]*)?(?:\n|$)/y;

/** readKey reads a key and its colon; undefined when none stands here. */
export function readKey(r: Reading): KeyNode | undefined {
  const found = match(keyPattern, r);
  if (found === undefined) return undefined;
  const start = r.at;
  r.at += found[0].length;
  return { file: r.file, start, end: r.at - 1, name: found[1]! };
}

/** readLineValue reads a value that ends on its line, and the rest of the line. */
export function readLineValue(r: Reading, key: KeyNode | undefined): YamlNode {
  const value = readInline(r, key, blockPlain);
  if (value.kind === 'scalar' && checkComment(value).length > 0) throw notSimple;
  endLine(r);
  return value;
}

/** endLine goes on to the next line, over white space and a comment. */
export function endLine(r: Reading): void {
  // A comment needs a space before it.
  if (r.text[r.at] === '#') throw notSimple;
  const found = match(rest, r);
  if (found === undefined) throw notSimple;
  r.at += found[0].length;
  r.end = r.at;
}

function readInline(r: Reading, key: KeyNode | undefined, plain: RegExp): YamlNode {
  const first = r.text[r.at];
  if (first === '{') return readFlowMap(r, key);
  if (first === '[') return readFlowList(r, key);
  if (first === "'") return readQuoted(r, key, singleQuoted);
  if (first === '"') return readQuoted(r, key, doubleQuoted);
  return readPlain(r, key, plain);
}

function readPlain(r: Reading, key: KeyNode | undefined, pattern: RegExp): ScalarNode {
  if (match(plainStart, r) === undefined) throw notSimple;
  const found = match(pattern, r);
  if (found === undefined) throw notSimple;
  const text = found[0].trimEnd();
  const start = r.at;
  const end = start + text.length;
  r.at = end;
  return { kind: 'scalar', file: r.file, start, end, key, style: 'plain', text, value: coreValue(text) };
}

function readQuoted(r: Reading, key: KeyNode | undefined, pattern: RegExp): ScalarNode {
  const found = match(pattern, r);
  if (found === undefined) throw notSimple;
  const text = pattern === singleQuoted ? found[1]!.replaceAll("''", "'") : found[1]!;
  const start = r.at;
  r.at += found[0].length;
  return { kind: 'scalar', file: r.file, start, end: r.at, key, style: 'quoted', text, value: text };
}

function readFlowMap(r: Reading, key: KeyNode | undefined): YamlNode {
  const start = r.at;
  const entries = new Map<string, MapEntry>();
  for (let isFirst = true; !closes(r, '}', isFirst); isFirst = false) {
    const name = readKey(r);
    if (name === undefined || entries.has(name.name)) throw notSimple;
    skipSpaces(r);
    entries.set(name.name, { key: name, value: readInline(r, name, flowPlain) });
  }
  return { kind: 'map', file: r.file, start, end: r.at, key, entries };
}

function readFlowList(r: Reading, key: KeyNode | undefined): YamlNode {
  const start = r.at;
  const items: YamlNode[] = [];
  for (let isFirst = true; !closes(r, ']', isFirst); isFirst = false) {
    items.push(readInline(r, undefined, flowPlain));
  }
  if (rejoin(items, []).length < items.length) throw notSimple;
  return { kind: 'list', file: r.file, start, end: r.at, key, items };
}

/** closes steps over an opening bracket or a comma, and over the closing bracket if that comes next. */
function closes(r: Reading, bracket: string, isFirst: boolean): boolean {
  if (isFirst) r.at++;
  skipSpaces(r);
  if (r.text[r.at] === bracket) {
    r.at++;
    return true;
  }
  if (isFirst) return false;
  if (r.text[r.at] !== ',') throw notSimple;
  r.at++;
  skipSpaces(r);
  return false;
}

/** skipSpaces steps over spaces. */
export function skipSpaces(r: Reading): void {
  while (r.text[r.at] === ' ') r.at++;
}

function match(pattern: RegExp, r: Reading): RegExpExecArray | undefined {
  pattern.lastIndex = r.at;
  return pattern.exec(r.text) ?? undefined;
}

const number = /^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;

/** coreValue is the value of a plain text by YAML's core schema, but that the word null is text. */
function coreValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (first <= 57) {
    // Signs before octal and hexadecimal numbers, and the words for infinity, are left to the library.
    if (/^[-+]0[ox]|^[-+]?\.(?:inf|nan)/i.test(text)) throw notSimple;
    return number.test(text) ? Number(text) : text;
  }
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return text === '~' ? null : text;
}
