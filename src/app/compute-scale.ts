import type { Formula, FormulaNode } from '../expr/formula/tree.ts';

/**
 * formulaScale is the number of decimal places that a formula keeps exactly: of sums, differences and products of exact
 * decimals. undefined when it divides, calls a function or reads a floating-point value. `scales` are those of its inputs.
 */
export function formulaScale(formula: Formula, scales: readonly (number | undefined)[]): number | undefined {
  const scale = scaleOf(formula.root, scales);
  return scale === undefined || scale > maxScale ? undefined : scale;
}

/** More places leave too few digits before the point for a double to stay exact. */
const maxScale = 8;

function scaleOf(node: FormulaNode, scales: readonly (number | undefined)[]): number | undefined {
  switch (node.kind) {
    case 'number':
      return placesOf(node.value);
    case 'input':
      return scales[node.index];
    case 'unary':
      return node.operator === '-' ? scaleOf(node.arg, scales) : undefined;
    case 'binary': {
      const left = scaleOf(node.left, scales);
      const right = scaleOf(node.right, scales);
      if (left === undefined || right === undefined) return undefined;
      if (node.operator === '+' || node.operator === '-') return Math.max(left, right);
      return node.operator === '*' ? left + right : undefined;
    }
    case 'call':
      return undefined;
  }
}

function placesOf(value: number): number | undefined {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return text.split('.')[1]?.length ?? 0;
}
