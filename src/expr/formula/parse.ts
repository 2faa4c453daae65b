import type { ConstantNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from 'mathjs';
import { exprError, Refusal } from '../sql/refusal.ts';
import type { TextRange } from '../sql/tree.ts';
import { checkFormulaTokens, operatorWords } from './check.ts';
import { formulaFunctions, isFormulaFunction } from './functions.ts';
import { type FormulaToken, readFormulaTokens } from './token.ts';
import type {
  Formula,
  FormulaFunction,
  FormulaName,
  FormulaNode,
  FormulaOperator,
  FormulaParse,
} from './tree.ts';

const binary: Readonly<Record<string, FormulaOperator>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  mod: '%',
  pow: '^',
  equal: '=',
  unequal: '<>',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  and: 'and',
  or: 'or',
};

type ParseMath = (text: string) => MathNode;
let parser: Promise<ParseMath> | undefined;

/** The import costs more than most commands take in all, so it waits for the first formula. */
async function loadParser(): Promise<ParseMath> {
  return (await import('./mathjs.ts')).parseMath;
}

/**
 * parseFormula reads a formula in the grammar of mathjs, restricted to arithmetic, comparisons, `and or not` and the
 * fixed list of functions; everything else is a mistake with its range. Nothing is evaluated.
 */
export async function parseFormula(text: string): Promise<FormulaParse> {
  const tokens = readFormulaTokens(text);
  const mistake = checkFormulaTokens(text, tokens);
  if (mistake) return mistake;
  parser ??= loadParser();
  const parse = await parser;
  try {
    // A line break would end the expression.
    return readFormula(parse(text.replace(/\s/g, ' ')), tokens);
  } catch (error) {
    if (error instanceof Refusal) return error.mistake;
    if (error instanceof SyntaxError) return syntaxError(error, text, tokens);
    throw error;
  }
}

function syntaxError(
  error: SyntaxError & { char?: number },
  text: string,
  tokens: readonly FormulaToken[],
): FormulaParse {
  const end = text.trimEnd().length;
  const at = Math.min((error.char ?? 1) - 1, end);
  const token = tokens.find((candidate) => candidate.end > at);
  const message = error.message.replace(/ \(char \d+\)$/, '').toLowerCase();
  return exprError('formula-syntax', message, { start: token?.start ?? end, end: token?.end ?? end });
}

/** Operands are met in the order they are written, which gives the nodes of mathjs their places. */
interface Reading {
  readonly tokens: readonly FormulaToken[];
  readonly operands: readonly FormulaToken[];
  next: number;
  readonly names: FormulaName[];
  readonly inputs: string[];
}

interface Placed extends TextRange {
  readonly node: FormulaNode;
}

function readFormula(root: MathNode, tokens: readonly FormulaToken[]): FormulaParse {
  const operands = tokens.filter(
    (token) => token.kind === 'number' || (token.kind === 'name' && !operatorWords.has(token.text)),
  );
  const reading: Reading = { tokens, operands, next: 0, names: [], inputs: [] };
  const { node } = readNode(reading, root);
  const formula: Formula = { root: node, inputs: reading.inputs };
  return { kind: 'ok', formula, names: reading.names };
}

function readNode(reading: Reading, node: MathNode): Placed {
  switch (node.type) {
    case 'ParenthesisNode':
      return readNode(reading, (node as ParenthesisNode).content);
    case 'ConstantNode':
      return readConstant(reading, node as ConstantNode);
    case 'SymbolNode':
      return readName(reading, node as SymbolNode);
    case 'FunctionNode':
      return readCall(reading, node as FunctionNode);
    case 'OperatorNode':
      return readOperator(reading, node as OperatorNode);
    case 'RelationalNode': {
      const places = (node as MathNode & { params: MathNode[] }).params.map((param) =>
        readNode(reading, param),
      );
      return refuse('comparisons cannot be chained', rangeOver(places), 'write a < b and b < c');
    }
    default:
      return refuse('this is not part of formulas', rangeOver(reading.operands));
  }
}

function take(reading: Reading): FormulaToken {
  const token = reading.operands[reading.next++];
  if (token === undefined) throw new Error('the parser found more operands than the formula has');
  return token;
}

function readConstant(reading: Reading, node: ConstantNode): Placed {
  const { start, end } = take(reading);
  return { node: { kind: 'number', value: Number(node.value) }, start, end };
}

function readName(reading: Reading, { name }: SymbolNode): Placed {
  const { start, end } = take(reading);
  reading.names.push({ name, start, end });
  const known = reading.inputs.indexOf(name);
  const index = known < 0 ? reading.inputs.push(name) - 1 : known;
  return { node: { kind: 'input', index }, start, end };
}

function readCall(reading: Reading, call: FunctionNode): Placed {
  const { name } = call.fn as unknown as SymbolNode;
  const token = take(reading);
  const args = call.args.map((arg) => readNode(reading, arg));
  const range = { start: token.start, end: closingEnd(reading, token) };
  if (!isFormulaFunction(name)) return refuse(`${name} is not a function of formulas`, token);
  checkArity(name, args.length, range);
  return { node: { kind: 'call', name, args: args.map((arg) => arg.node) }, ...range };
}

function closingEnd({ tokens }: Reading, name: FormulaToken): number {
  let depth = 0;
  for (let i = tokens.indexOf(name) + 1; i < tokens.length; i++) {
    if (tokens[i]?.text === '(') depth++;
    if (tokens[i]?.text === ')') depth--;
    if (depth === 0) return tokens[i]?.end ?? name.end;
  }
  return name.end;
}

/** signStart is where the sign or `not` before an operand stands, which may itself stand in parentheses. */
function signStart({ tokens }: Reading, operand: TextRange): number {
  let index = tokens.findIndex((token) => token.end > operand.start) - 1;
  while (tokens[index]?.text === '(') index--;
  return tokens[index]?.start ?? operand.start;
}

function checkArity(name: FormulaFunction, count: number, range: TextRange): void {
  const { arity, signature } = formulaFunctions[name];
  const [least, most] = arity;
  if (count >= least && count <= most) return;
  const wanted = least === most ? `${least}` : most === 100 ? `at least ${least}` : `${least} to ${most}`;
  refuse(`${name} takes ${wanted} argument${wanted === '1' ? '' : 's'}, not ${count}`, range, signature);
}

function readOperator(reading: Reading, operation: OperatorNode): Placed {
  const args = operation.args.map((arg) => readNode(reading, arg)) as [Placed, Placed?];
  const [left, right] = args;
  const name: string = operation.fn;
  const covered = rangeOver(args as Placed[]);
  const range = right === undefined ? { ...covered, start: signStart(reading, left) } : covered;
  if (right === undefined) {
    if (name === 'unaryPlus') return { ...left, ...range };
    if (name !== 'unaryMinus' && name !== 'not')
      return refuse(`${operation.op} is not part of formulas`, range);
    return { node: { kind: 'unary', operator: name === 'not' ? 'not' : '-', arg: left.node }, ...range };
  }
  const operator = binary[name];
  if (operator === undefined) return refuse(`${operation.op} is not part of formulas`, range);
  // The grammar binds `not` tighter than a comparison, which nobody who writes this means.
  const [first] = operation.args as [MathNode];
  if (
    first.type === 'OperatorNode' &&
    (first as OperatorNode).fn === 'not' &&
    operator !== 'and' &&
    operator !== 'or'
  ) {
    return refuse('not would apply to the left side only', range, 'put what is negated in parentheses');
  }
  return { node: { kind: 'binary', operator, left: left.node, right: right.node }, ...range };
}

function rangeOver(ranges: readonly TextRange[]): TextRange {
  return {
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  };
}

function refuse(message: string, range: TextRange, help?: string): never {
  throw new Refusal(exprError('formula-syntax', message, range, help));
}
