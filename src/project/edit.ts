import type { LeafCondition } from '../model/rule.ts';
import { parseFile } from './yaml/parse.ts';
import { type MapEntry, type ScalarNode, textFile, type YamlNode } from './yaml/tree.ts';

/**
 * withNumber is the text of a file in which the number of a condition is another one, everything else to the letter as
 * it was; the suffix that it has (`%`, `pp`) stays. undefined where the number is not written there.
 */
export async function withNumber(
  path: string,
  text: string,
  leaf: LeafCondition,
  value: number,
): Promise<string | undefined> {
  const { maps } = await parseFile(textFile(path, text));
  const entry = maps.map((map) => entryAt(map, leaf.span.start.offset)).find((found) => found !== undefined);
  const number = entry && numberOf(entry, leaf);
  if (number?.style !== 'plain') return undefined;
  return text.slice(0, number.start) + written(number.text, value) + text.slice(number.end);
}

function entryAt(node: YamlNode, offset: number): MapEntry | undefined {
  if (node.kind === 'scalar' || offset < node.start || offset > node.end) return undefined;
  if (node.kind === 'list') {
    for (const item of node.items) {
      const found = entryAt(item, offset);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const entry of node.entries.values()) {
    const found = entry.key.start === offset ? entry : entryAt(entry.value, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberOf(entry: MapEntry, leaf: LeafCondition): ScalarNode | undefined {
  const path =
    leaf.kind === 'static' ? [] : leaf.kind === 'change' ? [leaf.bound.kind] : ['false_alarms', 'max'];
  let node: YamlNode | undefined = entry.value;
  for (const key of path) node = node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return node?.kind === 'scalar' ? node : undefined;
}

function written(before: string, value: number): string {
  const suffix = /(%|pp)$/.exec(before)?.[1];
  return suffix === undefined ? String(value) : `${Number((value * 100).toPrecision(12))}${suffix}`;
}
