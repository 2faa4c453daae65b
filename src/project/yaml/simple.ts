import { endLine, notSimple, type Reading, readKey, readLineValue, skipSpaces } from './simple-scalar.ts';
import type { KeyNode, MapEntry, MapNode, TextFile, YamlNode } from './tree.ts';

/**
 * parseSimple reads the subset of YAML in which definitions are nearly always written, in one pass: maps and lists by
 * indentation, values and `{ }` and `[ ]` that end on their line, `|` blocks, comments. Undefined when the text goes
 * beyond that or anything is wrong with it: the library then reads it, and says what is wrong. The tree is the same.
 */
export function parseSimple(file: TextFile): MapNode | undefined {
  if (/[\t\r\0\u0085\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m.test(file.text)) return undefined;
  const r: Reading = { file, text: file.text, at: 0, end: 0 };
  try {
    if (nextLine(r) !== 0) return undefined;
    const map = readMap(r, 0, undefined);
    return r.at === r.text.length ? map : undefined;
  } catch (error) {
    // Deeper nesting than the stack allows is an error for the library to report.
    if (error !== notSimple && !(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** nextLine goes to the start of the next line that says something and tells its indentation; -1 at the end. */
function nextLine(r: Reading): number {
  let comment = 0;
  for (;;) {
    const start = r.at;
    skipSpaces(r);
    const column = r.at - start;
    const character = r.text[r.at];
    if (character !== '\n' && character !== '#') {
      r.at = start;
      // A comment that is indented more than what follows belongs to what precedes.
      if (comment > (character === undefined ? 0 : column)) throw notSimple;
      return character === undefined ? -1 : column;
    }
    if (character === '#') comment = Math.max(comment, column);
    const end = r.text.indexOf('\n', r.at);
    r.at = end < 0 ? r.text.length : end + 1;
  }
}

/** readMap reads a block map whose first key stands at or after `r.at`, in column `indent`. */
function readMap(r: Reading, indent: number, key: KeyNode | undefined): MapNode {
  skipSpaces(r);
  const start = r.at;
  const entries = new Map<string, MapEntry>();
  for (let next = indent; next === indent; next = nextLine(r)) {
    skipSpaces(r);
    const name = readKey(r);
    if (name === undefined || entries.has(name.name)) throw notSimple;
    entries.set(name.name, { key: name, value: readValue(r, indent, name) });
    if (indentAt(r) > indent) throw notSimple;
  }
  return { kind: 'map', file: r.file, start, end: r.end, key, entries };
}

function indentAt(r: Reading): number {
  const { at } = r;
  const indent = nextLine(r);
  r.at = at;
  return indent;
}

function readValue(r: Reading, indent: number, key: KeyNode): YamlNode {
  skipSpaces(r);
  const character = r.text[r.at];
  if (character === '|') return readBlock(r, indent, key);
  if (character !== '\n' && character !== '#') return readLineValue(r, key);
  if (character === '#' && r.text[r.at - 1] !== ' ') throw notSimple;
  endLine(r);
  const next = nextLine(r);
  const isList = r.text[r.at + next] === '-' && r.text[r.at + next + 1] === ' ';
  if (isList && next >= indent) return readList(r, next, key);
  if (next > indent) return readMap(r, next, key);
  throw notSimple;
}

function readList(r: Reading, indent: number, key: KeyNode): YamlNode {
  const start = r.at + indent;
  const items: YamlNode[] = [];
  for (let next = indent; next === indent; next = nextLine(r)) {
    r.at += indent;
    if (r.text[r.at] !== '-' || r.text[r.at + 1] !== ' ') break;
    items.push(readItem(r, indent));
    if (indentAt(r) > indent) throw notSimple;
  }
  return { kind: 'list', file: r.file, start, end: r.end, key, items };
}

function readItem(r: Reading, indent: number): YamlNode {
  const dash = r.at;
  r.at++;
  skipSpaces(r);
  const { at } = r;
  const isMap = readKey(r) !== undefined;
  r.at = at;
  return isMap ? readMap(r, indent + at - dash, undefined) : readLineValue(r, undefined);
}

/** readBlock reads a text after `|` or `|-`, which keeps its line breaks. */
function readBlock(r: Reading, indent: number, key: KeyNode): YamlNode {
  const start = r.at;
  r.at++;
  const isStripped = r.text[r.at] === '-';
  if (isStripped) r.at++;
  endLine(r);
  const inner = blockIndent(r);
  if (inner <= indent) throw notSimple;
  const lines: string[] = [];
  for (let line = blockLine(r, inner); line !== undefined; line = blockLine(r, inner)) {
    lines.push(line);
    // Empty lines after the text do not belong to it.
    if (line !== '') r.end = r.at;
  }
  while (lines.at(-1) === '') lines.pop();
  const text = lines.join('\n');
  const value = isStripped ? text : `${text}\n`;
  return { kind: 'scalar', file: r.file, start, end: r.end, key, style: 'block', text, value };
}

function blockIndent(r: Reading): number {
  let end = r.at;
  while (r.text[end] === ' ') end++;
  // Empty lines before the first, and blocks without a text, have rules of their own.
  if (end === r.text.length || r.text[end] === '\n') throw notSimple;
  return end - r.at;
}

function blockLine(r: Reading, indent: number): string | undefined {
  if (r.at === r.text.length) return undefined;
  const newline = r.text.indexOf('\n', r.at);
  if (newline < 0) throw notSimple;
  const line = r.text.slice(r.at, newline);
  const isBlank = line.trim() === '';
  if (isBlank && line.length > indent) throw notSimple;
  if (!isBlank && line.search(/[^ ]/) < indent) return undefined;
  r.at = newline + 1;
  return line.slice(indent);
}
