import type { TextRange } from '../sql/tree.ts';

/** FormulaToken is one token of a formula. */
export interface FormulaToken extends TextRange {
  readonly kind: 'name' | 'number' | 'symbol' | 'other';
  readonly text: string;
}

const pattern =
  /(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<symbol>[=!<>]=|[-+*/%^<>(),])|(?<other>[\p{L}_$][\p{L}\p{N}_$]*|"[^"]*"?|'[^']*'?|\S)/gu;

/** readFormulaTokens cuts a formula into tokens; what no formula may hold is `other`. */
export function readFormulaTokens(text: string): FormulaToken[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { name, number, symbol } = match.groups ?? {};
    const kind =
      name !== undefined
        ? 'name'
        : number !== undefined
          ? 'number'
          : symbol !== undefined
            ? 'symbol'
            : 'other';
    return { kind, text: match[0], start: match.index, end: match.index + match[0].length };
  });
}
