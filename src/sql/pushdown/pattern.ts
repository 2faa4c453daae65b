import { refuse } from './value.ts';

const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\t\n\f\r ',
};
const special = /[\\.[\]{}()*+?^$|/-]/;
const mostRepeats = 255;

/**
 * commonPattern writes a regular expression of RE2 that has to match a whole text so that PostgreSQL, MariaDB and MySQL
 * read it in the same way. What all of a text matches does not depend on how an engine searches, so that only the
 * notation matters: anything but characters, classes, groups, alternatives and repetitions is a PushdownRefusal.
 */
export function commonPattern(pattern: string): string {
  const chars = [...pattern.replace(/^\^/, '').replace(/(?<!\\)((?:\\\\)*)\$$/, '$1')];
  let written = '';
  let depth = 0;
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at]!;
    if (char === '\\') written += escaped(chars[++at], pattern);
    else if (char === '[') {
      const [text, end] = bracket(chars, at, pattern);
      written += text;
      at = end;
    } else if (char === '(') {
      depth++;
      written += '(?:';
      if (chars[at + 1] === '?' && chars[at + 2] === ':') at += 2;
    } else if (char === ')') {
      depth--;
      written += ')';
    } else if (char === '.') written += '[^\n]';
    else if (char === '{') {
      const [text, end] = repetition(chars, at, pattern);
      written += text;
      at = end;
      if (chars[at + 1] === '?') at++;
    } else if ('*+?'.includes(char)) {
      written += char;
      // Lazy or greedy, the same texts match.
      if (chars[at + 1] === '?') at++;
    } else if (char === '|') written += char;
    else if (special.test(char) && !'/-'.includes(char)) other(pattern);
    else written += char;
  }
  if (depth !== 0 || /(?:^|[(|:])[*+?{]|[*+?}][*+{]/.test(written.replace(/\(\?:/g, '(:'))) other(pattern);
  return written;
}

function other(pattern: string): never {
  return refuse(undefined, `databases may read the regular expression ${pattern} in another way`);
}

function escaped(char: string | undefined, pattern: string): string {
  if (char === undefined) return other(pattern);
  if (classes[char] !== undefined) return `[${classes[char]}]`;
  return special.test(char) ? `\\${char}` : other(pattern);
}

/** A class of ASCII characters and ranges, and where it ends. */
function bracket(chars: readonly string[], start: number, pattern: string): [string, number] {
  let at = start + 1;
  let written = '[';
  if (chars[at] === '^') {
    written += '^';
    at++;
  }
  const first = at;
  for (; at < chars.length && chars[at] !== ']'; at++) {
    const char = chars[at]!;
    if (char === '\\') {
      const next = chars[++at] ?? '';
      if (classes[next] !== undefined) written += classes[next];
      else if (special.test(next)) written += `\\${next}`;
      else other(pattern);
    } else if (char === '[' || char === '&' || char === '~' || char === '^') other(pattern);
    else if (char === '-' && (at === first || chars[at + 1] === ']')) written += '\\-';
    else written += char;
  }
  if (at === chars.length || at === first) other(pattern);
  return [`${written}]`, at];
}

function repetition(chars: readonly string[], start: number, pattern: string): [string, number] {
  const end = chars.indexOf('}', start);
  const text = chars.slice(start, end + 1).join('');
  const match = /^\{(\d+)(?:,(\d*))?\}$/.exec(text);
  if (match === null || [match[1], match[2]].some((count) => Number(count ?? 0) > mostRepeats))
    other(pattern);
  return [text, end];
}
