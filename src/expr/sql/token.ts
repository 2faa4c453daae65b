import type { TextRange } from './tree.ts';

/** SqlToken is one token of a fragment; comments are tokens too. */
export interface SqlToken extends TextRange {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'comment';
  /** The text as written; words in lower case. */
  readonly text: string;
}

const operatorCharacters = '+-*/<>=~!@#%^&|?`:';
// What only begins with a certain character is not even compiled without it: classes of letters take long.
const patterns: readonly (readonly [SqlToken['kind'], RegExp, begins?: string])[] = [
  ['comment', /--[^\r\n]*/y],
  ['string', /[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y],
  ['string', /[nNbBxX]?'(?:[^']|'')*'/y],
  ['string', /\$((?:[\p{L}_][\p{L}\p{N}_]*)?)\$[\s\S]*?\$\1\$/uy, '$'],
  ['quoted', /"(?:[^"]|"")*"/y],
  ['number', /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ['word', /(?:[A-Za-z_]|(?!\s)[\u0080-\u{10ffff}])(?:[\w$]|(?!\s)[\u0080-\u{10ffff}])*/uy],
];

/**
 * readTokens cuts a fragment into tokens the way DuckDB's scanner does, which the places it reports refer to.
 * Text that DuckDB refuses still gives tokens; it is never the judge of what is valid.
 */
export function readTokens(text: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number): SqlToken {
  if (text.startsWith('/*', start))
    return { kind: 'comment', text: '/*', start, end: endOfBlock(text, start) };
  for (const [kind, pattern, begins] of patterns) {
    if (begins !== undefined && text[start] !== begins) continue;
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      return { kind, text: kind === 'word' ? found.toLowerCase() : found, start, end: start + found.length };
    }
  }
  const end = endOfSymbol(text, start);
  return { kind: 'symbol', text: text.slice(start, end), start, end };
}

function endOfBlock(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith('/*', at)) {
      depth++;
      at++;
    } else if (text.startsWith('*/', at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfSymbol(text: string, start: number): number {
  let end = start;
  while (end < text.length && operatorCharacters.includes(text[end] ?? ' ')) {
    if (end > start && (text.startsWith('--', end) || text.startsWith('/*', end))) break;
    end++;
  }
  if (end === start) return start + 1;
  // As in PostgreSQL, an operator ends in + or - only if it holds one of these characters: `a*-1` is `*` and `-`.
  const special = /[~!@#%^&|`?]/.test(text.slice(start, end));
  while (!special && end > start + 1 && '+-'.includes(text[end - 1] ?? '')) end--;
  return end;
}
