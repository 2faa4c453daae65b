import { create, type MathNode, parseDependencies } from 'mathjs/number';

// The named import lets the bundler leave out all of mathjs but its parser.
const { parse } = create(parseDependencies ?? {});

/** parseMath reads an expression in the grammar of mathjs; throws SyntaxError. */
export function parseMath(text: string): MathNode {
  return parse(text);
}
