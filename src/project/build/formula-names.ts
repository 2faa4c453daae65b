/** FormulaName is a name in a formula, with its first stretch `[start, end)` in UTF-16 code units. */
export interface FormulaName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'xor', 'mod', 'true', 'false', 'null']);

/**
 * formulaNames gives the metrics that a formula names, each once, in order. It needs no parser: in the formula grammar
 * an identifier is a metric unless it is a word of the grammar or is called as a function.
 */
export function formulaNames(text: string): FormulaName[] {
  const found = new Map<string, FormulaName>();
  const tokens = /"[^"]*"|'[^']*'|\d[\d.]*(?:[eE][+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_$]*/gu;
  for (const match of text.matchAll(tokens)) {
    const name = match[0];
    if (!/^[\p{L}_$]/u.test(name) || words.has(name) || found.has(name)) continue;
    const end = match.index + name.length;
    if (!/^\s*\(/.test(text.slice(end))) found.set(name, { name, start: match.index, end });
  }
  return [...found.values()];
}
