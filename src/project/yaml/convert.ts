import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { checkAnchor, checkComment, rejoin } from './traps.ts';
import {
  type KeyNode,
  type MapEntry,
  type MapNode,
  type Place,
  spanOf,
  type TextFile,
  type YamlNode,
} from './tree.ts';

/** aliasLimit is how many values the aliases of one document may stand for in all. */
export const aliasLimit = 10_000;

type Parsed = ParsedNode | null | undefined;

interface Conversion {
  readonly file: TextFile;
  readonly diagnostics: Diagnostic[];
  readonly anchors: Map<string, YamlNode | 'open'>;
  readonly sizes: Map<YamlNode, number>;
  expanded: number;
}

/** convertDocument turns the parser's nodes into ours: aliases followed, equal keys and traps reported. */
export function convertDocument(
  file: TextFile,
  document: Document.Parsed<ParsedNode>,
): { node?: YamlNode; diagnostics: readonly Diagnostic[] } {
  const conversion: Conversion = {
    file,
    diagnostics: [],
    anchors: new Map(),
    sizes: new Map(),
    expanded: 0,
  };
  const contents = document.contents as Parsed;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  const node = isEmpty ? undefined : convert(conversion, contents, undefined);
  return { node, diagnostics: conversion.diagnostics };
}

function convert(c: Conversion, node: Parsed, key: KeyNode | undefined): YamlNode {
  if (isAlias(node)) return convertAlias(c, node.source, place(c, node.range), key);
  const anchor = node?.anchor;
  if (anchor !== undefined) c.anchors.set(anchor, 'open');
  const converted = convertContent(c, node, key);
  if (anchor !== undefined) {
    c.anchors.set(anchor, converted);
    c.diagnostics.push(...checkAnchor(converted, anchor));
  }
  return converted;
}

function convertContent(c: Conversion, node: Parsed, key: KeyNode | undefined): YamlNode {
  if (isScalar(node)) return convertScalar(c, node as Scalar.Parsed, key);
  if (isMap(node)) return convertMap(c, node as YAMLMap.Parsed, key);
  if (isSeq(node)) {
    const items = (node.items as Parsed[]).map((item) => convert(c, item, undefined));
    const range = place(c, node.range);
    return { kind: 'list', ...range, key, items: node.flow ? rejoin(items, c.diagnostics) : items };
  }
  const at = key?.end ?? 0;
  return { kind: 'scalar', file: c.file, start: at, end: at, key, style: 'plain', text: '', value: null };
}

function convertScalar(c: Conversion, node: Scalar.Parsed, key: KeyNode | undefined): YamlNode {
  const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('QUOTE') ? 'quoted' : 'block';
  const raw = style === 'plain' ? (node.source ?? '') : String(node.value);
  const value = style === 'plain' ? coreValue(node.value, raw) : raw;
  const text = style === 'block' ? raw.replace(/\n+$/, '') : raw;
  const scalar: YamlNode = { kind: 'scalar', ...place(c, node.range), key, style, text, value };
  c.diagnostics.push(...checkComment(scalar));
  return scalar;
}

function coreValue(value: unknown, raw: string): string | number | boolean | null {
  // The word null is text where a text is wanted, such as among the texts that mean null.
  if (raw === '' || raw === '~') return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : raw;
}

function convertMap(c: Conversion, node: YAMLMap.Parsed, key: KeyNode | undefined): MapNode {
  const pairs: MapEntry[] = [];
  const isLone: boolean[] = [];
  for (const pair of node.items) {
    const name = keyNode(c, pair.key as Parsed);
    if (name === undefined) continue;
    pairs.push({ key: name, value: convert(c, pair.value as Parsed, name) });
    isLone.push(pair.value === null);
  }
  const entries = new Map<string, MapEntry>();
  for (const entry of node.flow ? rejoinPairs(c, pairs, isLone) : pairs) {
    const first = entries.get(entry.key.name);
    if (first === undefined) entries.set(entry.key.name, entry);
    else reportDuplicate(c, first.key, entry.key);
  }
  return { kind: 'map', ...place(c, node.range), key, entries };
}

/** rejoinPairs puts an expression together again that a comma in `{ … }` cut into a pair and keys without a value. */
function rejoinPairs(c: Conversion, pairs: readonly MapEntry[], isLone: readonly boolean[]): MapEntry[] {
  const result: MapEntry[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!;
    const parts: YamlNode[] = [pair.value];
    for (let j = i + 1; isLone[j]; j++) {
      const { key } = pairs[j]!;
      parts.push({ kind: 'scalar', ...key, key, style: 'plain', text: key.name, value: key.name });
    }
    const joined = parts.length > 1 ? rejoin(parts, c.diagnostics, true) : parts;
    i += parts.length - joined.length;
    result.push({ key: pair.key, value: joined[0]! });
  }
  return result;
}

function keyNode(c: Conversion, node: Parsed): KeyNode | undefined {
  if (isScalar(node)) {
    const name = node.type === 'PLAIN' ? (node.source ?? '') : String(node.value);
    if (name !== '') return { ...place(c, node.range), name };
  }
  const range = node?.range ?? [0, 1];
  const message = 'a key must be one word, followed by ":"';
  c.diagnostics.push(
    errorAt('yaml-syntax', message, spanOf(place(c, [range[0], Math.max(range[1], range[0] + 1)]))),
  );
  return undefined;
}

function reportDuplicate(c: Conversion, first: KeyNode, second: KeyNode): void {
  c.diagnostics.push(
    errorAt('duplicate-key', `the key "${second.name}" stands twice in this map`, spanOf(second), {
      related: [{ message: 'the first one', span: spanOf(first) }],
    }),
  );
}

function convertAlias(c: Conversion, name: string, at: Place, key: KeyNode | undefined): YamlNode {
  const target = c.anchors.get(name);
  const empty: YamlNode = { kind: 'scalar', ...at, key, style: 'plain', text: '', value: null };
  if (target === undefined) {
    const message = `"*" at the beginning of a value refers to an anchor, and there is no anchor "&${name}" before it`;
    const help = 'if this is an expression, put the whole value in quotes';
    c.diagnostics.push(errorAt('yaml-trap', message, spanOf(at), { help }));
    return empty;
  }
  if (target === 'open') {
    c.diagnostics.push(
      errorAt('yaml-alias', `the alias "*${name}" stands inside what it refers to`, spanOf(at)),
    );
    return empty;
  }
  const before = c.expanded;
  c.expanded += sizeOf(c, target);
  if (c.expanded <= aliasLimit) return { ...target, key };
  if (before <= aliasLimit) {
    const message = `the aliases of this document stand for more than ${aliasLimit} values`;
    c.diagnostics.push(errorAt('yaml-alias', message, spanOf(at), { help: 'write the values out' }));
  }
  return empty;
}

function sizeOf(c: Conversion, node: YamlNode): number {
  if (node.kind === 'scalar') return 1;
  const known = c.sizes.get(node);
  if (known !== undefined) return known;
  const children = node.kind === 'list' ? node.items : [...node.entries.values()].map((e) => e.value);
  const size = children.reduce((sum, child) => sum + sizeOf(c, child), 1);
  c.sizes.set(node, size);
  return size;
}

function place(c: Conversion, range: readonly [number, number, ...number[]] | null | undefined): Place {
  return { file: c.file, start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
