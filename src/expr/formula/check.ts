import { suggest } from '../../diagnostic/suggest.ts';
import { exprError } from '../sql/refusal.ts';
import type { ExprError } from '../sql/tree.ts';
import { formulaFunctions, isFormulaFunction } from './functions.ts';
import type { FormulaToken } from './token.ts';

/** operatorWords are the words that mathjs reads as operators and formulas allow. */
export const operatorWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod']);

/** Words with which the grammar of mathjs does something else than name a metric. */
const reserved: ReadonlySet<string> = new Set([
  'to',
  'in',
  'xor',
  'end',
  'null',
  'undefined',
  'NaN',
  'Infinity',
]);
const refused: Readonly<Record<string, readonly [string, string?]>> = {
  '=': ['a formula assigns nothing', 'write == to compare'],
  '?': ['? and : are not part of formulas', 'write if(condition, then, else)'],
  ':': ['? and : are not part of formulas', 'write if(condition, then, else)'],
  '[': ['a formula has no lists'],
  '{': ['a formula has no objects'],
  ';': ['a formula is one expression'],
  '#': ['a formula has no comments'],
  '!': ['! is not part of formulas', 'write not (…)'],
  '&': ['& is not part of formulas', 'write and'],
  '|': ['| is not part of formulas', 'write or'],
  '"': ['a formula has no texts: it computes numbers from metrics'],
  "'": ['a formula has no texts: it computes numbers from metrics'],
};

/** checkFormulaTokens finds what a formula may not hold, with the exact place, which the parser's tree would not tell. */
export function checkFormulaTokens(text: string, tokens: readonly FormulaToken[]): ExprError | undefined {
  if (tokens.length === 0) {
    return exprError('formula-syntax', 'the formula is empty', { start: 0, end: text.length });
  }
  return (
    firstMistake(tokens, checkToken) ??
    checkParentheses(tokens, text.trimEnd().length) ??
    firstMistake(tokens, checkJoint)
  );
}

function firstMistake(
  tokens: readonly FormulaToken[],
  check: (tokens: readonly FormulaToken[], index: number) => ExprError | undefined,
): ExprError | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const mistake = check(tokens, i);
    if (mistake) return mistake;
  }
  return undefined;
}

function checkToken(tokens: readonly FormulaToken[], index: number): ExprError | undefined {
  const token = tokens[index] as FormulaToken;
  if (token.kind === 'other') return refuseOther(tokens, index);
  if (token.kind !== 'name') return undefined;
  return tokens[index + 1]?.text === '(' ? checkCall(token) : checkName(token);
}

function checkParentheses(tokens: readonly FormulaToken[], end: number): ExprError | undefined {
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth < 0) return exprError('formula-syntax', 'this parenthesis closes nothing', token);
  }
  return depth === 0
    ? undefined
    : exprError('formula-syntax', 'a closing parenthesis is missing', { start: end, end });
}

/** Checks how a token and the next one join. */
function checkJoint(tokens: readonly FormulaToken[], index: number): ExprError | undefined {
  const token = tokens[index] as FormulaToken;
  const next = tokens[index + 1];
  if (next === undefined || !endsOperand(token) || !startsOperand(next)) return checkPercent(token, next);
  if (token.kind === 'name' && next.text === '(') return undefined;
  const message = 'two values stand side by side without an operator';
  return exprError('formula-syntax', message, { start: token.start, end: next.end }, 'write * to multiply');
}

function refuseOther(tokens: readonly FormulaToken[], index: number): ExprError {
  const token = tokens[index] as FormulaToken;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token.text === '.' && previous?.kind === 'name') {
    const range = { start: previous.start, end: next?.kind === 'name' ? next.end : token.end };
    return exprError('formula-syntax', 'a metric has no parts', range, 'write the metric’s own name');
  }
  const [message, help] = refused[token.text[0] ?? ''] ?? [];
  if (message) return exprError('formula-syntax', message, token, help);
  if (/^[\p{L}_$]/u.test(token.text)) {
    return exprError(
      'formula-syntax',
      `${token.text} is not the name of a metric`,
      token,
      'names are a-z, 0-9 and _',
    );
  }
  return exprError('formula-syntax', `${token.text} is not part of formulas`, token);
}

function checkName(token: FormulaToken): ExprError | undefined {
  if (!reserved.has(token.text)) return undefined;
  return exprError('formula-syntax', `${token.text} is not part of formulas`, token);
}

function checkCall(token: FormulaToken): ExprError | undefined {
  if (isFormulaFunction(token.text) || operatorWords.has(token.text)) return undefined;
  const names = Object.keys(formulaFunctions);
  const near = suggest(token.text, names);
  const help = near ? `did you mean ${near}?` : `functions: ${names.join(', ')}`;
  return exprError('formula-function', `${token.text} is not a function of formulas`, token, help);
}

function endsOperand(token: FormulaToken): boolean {
  return (
    token.kind === 'number' || token.text === ')' || (token.kind === 'name' && !operatorWords.has(token.text))
  );
}

function startsOperand(token: FormulaToken): boolean {
  return (
    token.kind === 'number' || token.text === '(' || (token.kind === 'name' && !operatorWords.has(token.text))
  );
}

/** To mathjs `5%` is 0.05, while `5 % 3` is a remainder. */
function checkPercent(token: FormulaToken, next: FormulaToken | undefined): ExprError | undefined {
  const takesOperand = next !== undefined && (startsOperand(next) || ['-', '+', 'not'].includes(next.text));
  if (token.text !== '%' || takesOperand) return undefined;
  return exprError(
    'formula-syntax',
    '% is the remainder of a division',
    token,
    'write a percentage as a fraction, such as 0.05',
  );
}
