import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../../src/expr/formula/parse.ts';
import type { Formula, FormulaNode } from '../../../src/expr/formula/tree.ts';
import { marked } from '../sql/marked.ts';

async function formulaOf(text: string): Promise<Formula> {
  const parse = await parseFormula(text);
  if (parse.kind === 'error') throw new Error(`${text}: ${parse.message}`);
  return parse.formula;
}

/** Every operand in brackets, metrics by name. */
function spelled(node: FormulaNode, inputs: readonly string[]): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'input':
      return inputs[node.index] ?? '?';
    case 'unary':
      return `[${node.operator} ${spelled(node.arg, inputs)}]`;
    case 'binary':
      return `[${spelled(node.left, inputs)} ${node.operator} ${spelled(node.right, inputs)}]`;
    case 'call':
      return `${node.name}(${node.args.map((arg) => spelled(arg, inputs)).join(', ')})`;
  }
}

describe('trees', () => {
  test.each([
    ['gmv', 'gmv'],
    ['a + b * c', '[a + [b * c]]'],
    ['a - b - c', '[[a - b] - c]'],
    ['a / b * c', '[[a / b] * c]'],
    ['(a + b) * c', '[[a + b] * c]'],
    ['-a ^ 2', '[- [a ^ 2]]'],
    ['2 ^ 3 ^ 2', '[2 ^ [3 ^ 2]]'],
    ['+a - -b', '[a - [- b]]'],
    ['a % -2', '[a % [- 2]]'],
    ['a mod b', '[a % b]'],
    ['1.5e3 + .5', '[1500 + 0.5]'],
    ['a == b', '[a = b]'],
    ['a != b', '[a <> b]'],
    ['a + 1 >= b and c < 2 or d', '[[[[a + 1] >= b] and [c < 2]] or d]'],
    ['not (a > 1) and b', '[[not [a > 1]] and b]'],
    ['a and not b', '[a and [not b]]'],
    ['safe_divide(gmv, orders)', 'safe_divide(gmv, orders)'],
    ['if(a > 1, b, coalesce(c, 0))', 'if([a > 1], b, coalesce(c, 0))'],
    ['round(min(a, b, max(c)), 2)', 'round(min(a, b, max(c)), 2)'],
    ['log(a) + log(a, 10) + sqrt(abs(exp(a)))', '[[log(a) + log(a, 10)] + sqrt(abs(exp(a)))]'],
    ['a\n  + b\n', '[a + b]'],
    ['e + pi + i', '[[e + pi] + i]'],
    ['min + min(min, 1)', '[min + min(min, 1)]'],
  ])('%s', async (text, expected) => {
    const { root, inputs } = await formulaOf(text);
    expect(spelled(root, inputs)).toBe(expected);
  });

  test('names are every mention in order, inputs are each metric once', async () => {
    const text = 'if(gmv > 1e3,\n  orders, gmv) / visits';
    const parse = await parseFormula(text);
    expect(parse).toMatchObject({ kind: 'ok', formula: { inputs: ['gmv', 'orders', 'visits'] } });
    const names = parse.kind === 'ok' ? parse.names : [];
    expect(names.map((name) => name.name)).toEqual(['gmv', 'orders', 'gmv', 'visits']);
    for (const { name, start, end } of names) expect(text.slice(start, end)).toBe(name);
    expect(names[3]).toEqual({ name: 'visits', start: 31, end: 37 });
  });
});

describe('mistakes', () => {
  test.each([
    ['formula-syntax', '«»', 'empty'],
    ['formula-syntax', '«  »', 'empty'],
    ['formula-syntax', 'gmv +«»', 'end of expression'],
    ['formula-syntax', 'gmv «)» 2', 'closes nothing'],
    ['formula-syntax', '(gmv + 2«»', 'closing parenthesis is missing'],
    ['formula-syntax', 'gmv * «*» 2', 'value expected'],
    ['formula-syntax', '«2 gmv»', 'without an operator', '*'],
    ['formula-syntax', '1 + «gmv orders»', 'without an operator'],
    ['formula-syntax', '(a«) (»b)', 'without an operator'],
    ['formula-syntax', '«2(»a)', 'without an operator'],
    ['formula-syntax', '1 + «gmv.orders»', 'has no parts'],
    ['formula-syntax', 'gmv «=» 2', 'assigns nothing', '=='],
    ['formula-syntax', 'abs(x) «=» x', 'assigns nothing'],
    ['formula-syntax', 'a > 1 «?» b : c', 'not part of formulas', 'if('],
    ['formula-syntax', '«[»1, 2]', 'no lists'],
    ['formula-syntax', '«{»a: 1}', 'no objects'],
    ['formula-syntax', 'a«;» b', 'one expression'],
    ['formula-syntax', 'a «#» b', 'no comments'],
    ['formula-syntax', 'a «"text"»', 'no texts'],
    ['formula-syntax', "a + «'text'»", 'no texts'],
    ['formula-syntax', 'a«!»', '! is not part'],
    ['formula-syntax', 'a «&» b', '& is not part', 'and'],
    ['formula-syntax', 'a «|» b', '| is not part', 'or'],
    ['formula-syntax', 'a «xor» b', 'xor is not part'],
    ['formula-syntax', 'cm «to» x', 'to is not part'],
    ['formula-syntax', 'a + «null»', 'null is not part'],
    ['formula-syntax', 'a * 5«%»', 'remainder', '0.05'],
    ['formula-syntax', '«销售额» / orders', 'not the name of a metric'],
    ['formula-syntax', 'gmv «，» orders', 'not part of formulas'],
    ['formula-syntax', '1 + («a < b < c»)', 'chained', 'a < b and b < c'],
    ['formula-syntax', 'c and («not a > 1»)', 'left side', 'parentheses'],
    ['formula-syntax', 'c and («not (a) + 1»)', 'left side', 'parentheses'],
    ['formula-syntax', '(a + 1«) (»b)', 'without an operator'],
    ['formula-syntax', '1 + «safe_divide(a)»', 'takes 2 arguments, not 1', 'safe_divide(x, y)'],
    ['formula-syntax', '2 * «round((a), 1, (2))» + 1', 'takes 1 to 2 arguments, not 3'],
    ['formula-function', '«coalese»(a, 0)', 'coalese is not a function', 'did you mean coalesce?'],
    ['formula-function', '1 + «sum»(a)', 'sum is not a function', 'functions: abs'],
    ['formula-function', '«import»(a)', 'not a function'],
    ['formula-function', '«constructor»(a)', 'not a function'],
  ])('%s: %s', async (code, source, message, help = '') => {
    const { text, start, end } = marked(source);
    const parse = await parseFormula(text);
    expect(parse).toMatchObject({ kind: 'error', code, message: expect.stringContaining(message) });
    expect('start' in parse && [parse.start, parse.end]).toEqual([start, end]);
    expect('help' in parse ? (parse.help ?? '') : '').toContain(help);
  });
});
