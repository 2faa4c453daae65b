import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { lineAt, lineEnd, type ScalarNode, spanOf, type YamlNode } from './tree.ts';

const bracketHelp = 'put it in quotes, or write the map over several lines';

/**
 * rejoin puts neighbours of a flow collection together that are pieces of one expression which a comma cut in two:
 * the first has an open parenthesis that a later one closes; in a map also an open quote, or the digits before thousands.
 */
export function rejoin(items: readonly YamlNode[], diagnostics: Diagnostic[], isMap = false): YamlNode[] {
  const result: YamlNode[] = [];
  for (let i = 0; i < items.length; i++) {
    const last = lastPiece(items, i, isMap);
    const first = items[i]!;
    if (last === i) {
      result.push(first);
      continue;
    }
    const [start, end] = [first.start, items[last]!.end];
    const text = first.file.text.slice(start, end);
    const message = `the comma cuts "${text}" in two: inside { } and [ ] a comma ends the value`;
    const place = { file: first.file, start, end };
    const isNumber = /^[+-]?[\d,]+$/.test(text);
    const help = isNumber ? `write "${text.replaceAll(',', '_')}"` : bracketHelp;
    diagnostics.push(errorAt('yaml-trap', message, spanOf(place), { help }));
    result.push({ kind: 'scalar', ...place, key: first.key, style: 'plain', text, value: text });
    i = last;
  }
  return result;
}

function lastPiece(items: readonly YamlNode[], first: number, isMap: boolean): number {
  let text = '';
  for (let i = first; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'scalar' || item.style !== 'plain') return first;
    text += item.text;
    const isOpen = openParentheses(text) > 0 || (isMap && hasOpenQuote(text));
    if (!isOpen && !(isMap && isThousands(item, items[i + 1]))) return i;
  }
  return first;
}

/** isThousands tells a number such as 12,000 whose comma made a key of its last three digits. */
function isThousands(item: ScalarNode, next: YamlNode | undefined): boolean {
  return /^[+-]?\d{1,3}$/.test(item.text) && next?.kind === 'scalar' && /^\d{3}$/.test(next.text);
}

function openParentheses(text: string): number {
  let depth = 0;
  for (const character of text.replace(/'[^']*'/g, '')) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return depth;
}

/** hasOpenQuote tells an opening quote without its partner from an apostrophe inside a word. */
function hasOpenQuote(text: string): boolean {
  return /(^|[\s(=<>,|])'[^']*$/.test(text.replace(/(^|[\s(=<>,|])'[^']*'/g, '$1'));
}

/** checkComment reports a `#` that swallowed the rest of an expression. */
export function checkComment(scalar: ScalarNode): Diagnostic[] {
  if (scalar.style !== 'plain' || scalar.text === '') return [];
  const comment = commentAfter(scalar);
  if (comment === undefined) return [];
  const isCut =
    openParentheses(scalar.text) > 0 || hasOpenQuote(scalar.text) || /[=<>+*/,]$/.test(scalar.text);
  if (!isCut) return [];
  const message = 'a "#" after a space begins a comment, so this is not part of the value';
  return [errorAt('yaml-trap', message, spanOf(comment), { help: 'put the whole value in quotes' })];
}

/** commentAfter is the comment that follows a value on its last line. */
export function commentAfter(
  scalar: ScalarNode,
): { file: ScalarNode['file']; start: number; end: number } | undefined {
  const { file } = scalar;
  let start = scalar.end;
  // Of a value that is empty the place is at the colon of its key.
  if (scalar.text === '' && file.text[start] === ':') start++;
  while (file.text[start] === ' ' || file.text[start] === '\t') start++;
  return file.text[start] === '#' ? { file, start, end: lineEnd(file, lineAt(file, start)) } : undefined;
}

/** checkAnchor reports a value that is nothing but an anchor: an expression that begins with `&`. */
export function checkAnchor(node: YamlNode, anchor: string): Diagnostic[] {
  if (node.kind !== 'scalar' || node.style !== 'plain' || node.text !== '') return [];
  const start = node.file.text.lastIndexOf(`&${anchor}`, node.start);
  if (start < 0) return [];
  const place = { file: node.file, start, end: start + anchor.length + 1 };
  const message = '"&" at the beginning of a value names an anchor, so there is no value here';
  return [errorAt('yaml-trap', message, spanOf(place), { help: 'put the whole value in quotes' })];
}
