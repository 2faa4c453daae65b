import { closingIndex, cover, isToken, offsetOfByte, type Places, tokenIndexAt } from './places.ts';
import { refuse } from './refusal.ts';
import { locationOf, type SerializedNode } from './serialized.ts';
import type { NativeFunctions, SqlExpr, TextRange } from './tree.ts';

/** Reading is what every step of turning a serialised fragment into a tree needs. */
export interface Reading {
  readonly places: Places;
  readonly prefixLength: number;
  /** The engine's own functions, where they are allowed. */
  readonly native?: NativeFunctions;
  /** read turns a node below the current one; throws Refusal. */
  readonly read: (node: SerializedNode) => SqlExpr;
}

/** tokenIndexOf is the index of the token DuckDB located a node at, if it did. */
export function tokenIndexOf({ places, prefixLength }: Reading, node: SerializedNode): number | undefined {
  const location = locationOf(node);
  if (location === undefined || location < prefixLength) return undefined;
  return Math.min(
    tokenIndexAt(places, offsetOfByte(places, location - prefixLength)),
    places.tokens.length - 1,
  );
}

/** tokenRange is the range of the tokens from one index to another, both included. */
export function tokenRange({ places }: Reading, first: number, last = first): TextRange {
  const { tokens, text } = places;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? text.length };
}

/** rangeOf covers a node's own token and its parts, with balanced brackets; the whole fragment if no place is known. */
export function rangeOf(reading: Reading, node: SerializedNode, parts: readonly TextRange[]): TextRange {
  const own = tokenIndexOf(reading, node);
  const ranges = own === undefined ? parts : [tokenRange(reading, own), ...parts];
  if (ranges.length === 0) return { start: 0, end: reading.places.text.length };
  return cover(reading.places, ranges);
}

/** callRange covers a call from its name at a token to its closing parenthesis, and its parts. */
export function callRange(reading: Reading, name: number, parts: readonly TextRange[]): TextRange {
  const { places } = reading;
  const last = isToken(places, name + 1, '(') ? closingIndex(places, name + 1) : name;
  return cover(places, [tokenRange(reading, name, last), ...parts]);
}

/** wordBefore is the index of the nearest token before an offset that is not an opening parenthesis. */
export function wordBefore({ places }: Reading, offset: number): number {
  let index = tokenIndexAt(places, offset) - 1;
  while (isToken(places, index, '(')) index--;
  return index;
}

/** refuseNode refuses a node with the range that is to blame, found from whatever places its parts have. */
export function refuseNode(reading: Reading, node: SerializedNode, message: string, help?: string): never {
  return refuse(message, blameOf(reading, node), help);
}

/** blameOf is the range of everything below a node that has a place. */
export function blameOf(reading: Reading, node: SerializedNode): TextRange {
  const { places } = reading;
  const indexes: number[] = [];
  collectIndexes(reading, node, indexes);
  if (indexes.length === 0) return { start: 0, end: places.text.length };
  const first = Math.min(...indexes);
  const range = cover(
    places,
    indexes.map((index) => tokenRange(reading, index)),
  );
  return isToken(places, first + 1, '(') ? callRange(reading, first, [range]) : range;
}

function collectIndexes(reading: Reading, value: unknown, indexes: number[]): void {
  if (value === null || typeof value !== 'object') return;
  if ('query_location' in value) {
    const index = tokenIndexOf(reading, value as SerializedNode);
    if (index !== undefined) indexes.push(index);
  }
  for (const part of Object.values(value)) collectIndexes(reading, part, indexes);
}
