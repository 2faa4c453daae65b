import type { Scalar } from '../scalar.ts';
import type { KeyNode, ScalarNode, YamlNode } from '../yaml/tree.ts';

declare const spec: unique symbol;

/** Located is a node of the YAML tree that stands where the schema has a `T`; what does not fit it has been taken out. */
export type Located<T> = YamlNode & { readonly [spec]?: T };

type KeysOf<T> = T extends readonly unknown[] | Scalar<string>
  ? never
  : T extends object
    ? keyof T & string
    : never;
type ValueOf<T, Key extends string> = T extends { [K in Key]?: infer Value } ? NonNullable<Value> : never;
type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never;
type EntryOf<T> = T extends readonly unknown[] | Scalar<string>
  ? never
  : T extends Record<string, infer Value>
    ? NonNullable<Value>
    : never;

/** field is what stands under a key of a map; undefined when there is no such key, or no map. */
export function field<T, Key extends KeysOf<T>>(
  node: Located<T> | undefined,
  key: Key,
): Located<ValueOf<T, Key>> | undefined {
  return node?.kind === 'map' ? (node.entries.get(key)?.value as Located<ValueOf<T, Key>>) : undefined;
}

/** items is the items of a list, or the one item where a lone one may stand for a list; none when absent. */
export function items<T>(node: Located<T> | undefined): Located<ItemOf<T>>[] {
  return node?.kind === 'list' ? (node.items as Located<ItemOf<T>>[]) : [];
}

/** oneOrMoreItems is the items of a list, or the node itself when it is no list. */
export function oneOrMoreItems<T>(
  node: Located<T> | undefined,
): Located<Exclude<T, readonly unknown[]> | ItemOf<T>>[] {
  if (node === undefined) return [];
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes as Located<Exclude<T, readonly unknown[]> | ItemOf<T>>[];
}

/** MapField is a key of a map with what stands under it. */
export interface MapField<T> {
  readonly key: KeyNode;
  readonly value: Located<T>;
}

/** fields is all keys of a map with what stands under them; none when absent. */
export function fields<T>(node: Located<T> | undefined): MapField<EntryOf<T>>[] {
  return node?.kind === 'map' ? ([...node.entries.values()] as MapField<EntryOf<T>>[]) : [];
}

/** scalarOf is the node itself when it is a scalar with a value. */
export function scalarOf(node: YamlNode | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && (node.text !== '' || node.style !== 'plain') ? node : undefined;
}
