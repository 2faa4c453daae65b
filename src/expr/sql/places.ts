import { readTokens, type SqlToken } from './token.ts';
import type { TextRange } from './tree.ts';

/** Places knows the tokens of a fragment, its comments apart, and turns DuckDB's byte offsets into ranges of its text. */
export interface Places {
  readonly text: string;
  readonly tokens: readonly SqlToken[];
  readonly comments: readonly SqlToken[];
  /** UTF-16 offset of each byte of the fragment's UTF-8, and of its end; absent when the text is ASCII. */
  readonly offsets?: Int32Array;
}

/** makePlaces reads the tokens of a fragment. */
export function makePlaces(text: string): Places {
  const all = readTokens(text);
  const tokens = all.filter((token) => token.kind !== 'comment');
  const comments = all.filter((token) => token.kind === 'comment');
  return /^[\0-\x7f]*$/.test(text)
    ? { text, tokens, comments }
    : { text, tokens, comments, offsets: byteOffsets(text) };
}

function byteOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length * 3 + 1);
  let byte = 0;
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    offsets.fill(at, byte, byte + bytes);
    byte += bytes;
    at += character.length;
  }
  return offsets.fill(text.length, byte);
}

/** offsetOfByte is the UTF-16 offset of a byte of the fragment. */
export function offsetOfByte(places: Places, byte: number): number {
  return places.offsets?.[Math.min(byte, places.offsets.length - 1)] ?? Math.min(byte, places.text.length);
}

/** offsetOfCharacter is the UTF-16 offset of a character (code point) of the fragment. */
export function offsetOfCharacter(places: Places, index: number): number {
  let at = 0;
  for (let n = 0; n < index && at < places.text.length; n++) {
    at += (places.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** tokenIndexAt is the index of the token that holds an offset, or else of the next one; may be the number of tokens. */
export function tokenIndexAt(places: Places, offset: number): number {
  let low = 0;
  let high = places.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** isToken tells whether the token of an index has a text; words are compared in lower case. */
export function isToken(places: Places, index: number, ...texts: readonly string[]): boolean {
  const token = places.tokens[index];
  return (
    token !== undefined && token.kind !== 'quoted' && token.kind !== 'string' && texts.includes(token.text)
  );
}

/** closingIndex is the index of the bracket that closes the one at an index; the last token if none does. */
export function closingIndex(places: Places, open: number): number {
  let depth = 0;
  for (let i = open; i < places.tokens.length; i++) {
    depth += bracketStep(places.tokens[i]);
    if (depth === 0) return i;
  }
  return places.tokens.length - 1;
}

/** cover is the shortest range with all of the given ranges in which brackets are balanced. */
export function cover(places: Places, ranges: readonly TextRange[]): TextRange {
  const start = Math.min(...ranges.map((range) => range.start));
  const end = Math.max(...ranges.map((range) => range.end));
  const { tokens } = places;
  let first = tokenIndexAt(places, start);
  let last = tokenIndexAt(places, Math.max(start, end - 1));
  let depth = 0;
  let lowest = 0;
  for (let i = first; i <= last; i++) {
    depth += bracketStep(tokens[i]);
    lowest = Math.min(lowest, depth);
  }
  for (let open = depth - lowest; open > 0 && last + 1 < tokens.length; open += bracketStep(tokens[last]))
    last++;
  for (let missing = -lowest; missing > 0 && first > 0; missing -= bracketStep(tokens[first])) first--;
  return {
    start: Math.min(start, tokens[first]?.start ?? start),
    end: Math.max(end, tokens[last]?.end ?? end),
  };
}

function bracketStep(token: SqlToken | undefined): -1 | 0 | 1 {
  if (token?.kind !== 'symbol') return 0;
  return '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0;
}

/** depths gives the bracket depth at which each token stands; an opening and its closing bracket stand outside. */
export function depths(places: Places): number[] {
  let depth = 0;
  return places.tokens.map((token) => {
    const step = bracketStep(token);
    if (step < 0) depth--;
    const here = depth;
    if (step > 0) depth++;
    return here;
  });
}
