import type { Position, Span } from '../../diagnostic/diagnostic.ts';

/** TextFile is the text of one definition file; `path` is relative to the project's root, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** The pack that the file belongs to; the project itself when absent. */
  readonly pack?: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

/** Place is a half-open stretch of a file, in UTF-16 code units. */
export interface Place {
  readonly file: TextFile;
  readonly start: number;
  readonly end: number;
}

/** KeyNode is a key of a map. */
export interface KeyNode extends Place {
  readonly name: string;
}

/** ScalarNode is a value that is neither map nor list. */
export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  /** The key under which it stands, if any. */
  readonly key?: KeyNode;
  readonly style: 'plain' | 'quoted' | 'block';
  /** The text as written, without quotes; folded lines are joined. */
  readonly text: string;
  /** The value by YAML's core schema, but that the word null is text. */
  readonly value: string | number | boolean | null;
}

/** MapNode is a map; its entries keep the order of the file, of equal keys only the first. */
export interface MapNode extends Place {
  readonly kind: 'map';
  readonly key?: KeyNode;
  readonly entries: Map<string, MapEntry>;
}

/** MapEntry is a key and what stands under it. */
export interface MapEntry {
  readonly key: KeyNode;
  readonly value: YamlNode;
}

/** ListNode is a list. */
export interface ListNode extends Place {
  readonly kind: 'list';
  readonly key?: KeyNode;
  readonly items: YamlNode[];
}

/** YamlNode is a value with its place. */
export type YamlNode = ScalarNode | MapNode | ListNode;

/** textFile prepares a text for looking up positions. */
export function textFile(path: string, text: string, pack?: string): TextFile {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, pack, lineStarts };
}

/** lineAt is the 0-based number of the line that holds an offset. */
export function lineAt(file: TextFile, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (file.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** positionAt is the position of an offset. */
export function positionAt(file: TextFile, offset: number): Position {
  const line = lineAt(file, offset);
  return { line: line + 1, column: offset - file.lineStarts[line]! + 1, offset };
}

/** spanOf is the span of a place. */
export function spanOf(place: Place): Span {
  const { file, start, end } = place;
  return { file: file.path, start: positionAt(file, start), end: positionAt(file, end) };
}

/** lineEnd is the offset at which the text of a line ends, its white space and line break left out. */
export function lineEnd(file: TextFile, line: number): number {
  const start = file.lineStarts[line]!;
  const next = file.lineStarts[line + 1] ?? file.text.length;
  return start + file.text.slice(start, next).trimEnd().length;
}

/**
 * guiltySpan is where to point for a value: at the value when it stands on one line, else at its key, else at the
 * first line of the value.
 */
export function guiltySpan(node: YamlNode): Span {
  const { file, start } = node;
  const line = lineAt(file, start);
  const last = Math.max(node.end - 1, start);
  // The range of a collection in block style goes on to the next thing in the file.
  const end = node.kind === 'scalar' ? node.end : Math.min(node.end, lineEnd(file, lineAt(file, last)));
  if (end > start && lineAt(file, end - 1) === line) return spanOf({ file, start, end });
  if (node.key !== undefined) return spanOf(node.key);
  return spanOf({ file, start, end: Math.max(Math.min(node.end, lineEnd(file, line)), start) });
}

/** ownerSpan is where to point for something that a map lacks: at the key it stands under, else at its first key. */
export function ownerSpan(node: YamlNode): Span {
  if (node.key !== undefined) return spanOf(node.key);
  if (node.kind === 'map') for (const entry of node.entries.values()) return spanOf(entry.key);
  return guiltySpan(node);
}

/** plainValue is a node's value as plain data, with YAML's core types. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  // Without a prototype, keys such as `constructor` are keys like any other.
  const value: Record<string, unknown> = Object.create(null);
  for (const [name, entry] of node.entries) value[name] = plainValue(entry.value);
  return value;
}
