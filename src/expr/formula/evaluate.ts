import type { Formula, FormulaFunction, FormulaNode, FormulaOperator } from './tree.ts';

/**
 * evaluateFormula computes a formula for every index of its inputs, which stand in the order of `formula.inputs` and
 * are as long as `out`; NaN is null. Null in gives null out, so do a division by zero and what is not a finite number;
 * comparisons give 1 or 0; `and` and `or` follow SQL's three-valued logic.
 */
export function evaluateFormula(
  formula: Formula,
  inputs: readonly Float64Array[],
  out: Float64Array,
): Float64Array {
  const result = values({ inputs, length: out.length }, formula.root, out);
  if (result !== out) out.set(result);
  return out;
}

interface Evaluation {
  readonly inputs: readonly Float64Array[];
  readonly length: number;
}

/** Gives an input itself or fills and gives `target`; the caller must not write into the result. */
function values(evaluation: Evaluation, node: FormulaNode, target: Float64Array): Float64Array {
  switch (node.kind) {
    case 'number':
      return target.fill(node.value);
    case 'input':
      return evaluation.inputs[node.index] as Float64Array;
    case 'unary':
      return unary(node.operator, values(evaluation, node.arg, target), target);
    case 'binary': {
      const left = values(evaluation, node.left, target);
      const right = values(evaluation, node.right, new Float64Array(evaluation.length));
      return binary(node.operator, left, right, target);
    }
    case 'call': {
      const args = node.args.map((arg) => values(evaluation, arg, new Float64Array(evaluation.length)));
      return call(node.name, args, target);
    }
  }
}

function unary(operator: '-' | 'not', a: Float64Array, out: Float64Array): Float64Array {
  if (operator === '-') for (let i = 0; i < out.length; i++) out[i] = 0 - a[i]!;
  else for (let i = 0; i < out.length; i++) out[i] = a[i] === 0 ? 1 : zeroUnlessNull(a[i]!);
  return out;
}

function binary(
  operator: FormulaOperator,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
): Float64Array {
  const n = out.length;
  switch (operator) {
    case '+':
      for (let i = 0; i < n; i++) out[i] = finite(a[i]! + b[i]!);
      return out;
    case '-':
      for (let i = 0; i < n; i++) out[i] = finite(a[i]! - b[i]!);
      return out;
    case '*':
      for (let i = 0; i < n; i++) out[i] = finite(a[i]! * b[i]!);
      return out;
    case '/':
      for (let i = 0; i < n; i++) out[i] = finite(a[i]! / b[i]!);
      return out;
    case '%':
      for (let i = 0; i < n; i++) out[i] = a[i]! % b[i]!;
      return out;
    case '^':
      // Math.pow takes 1 ** null and null ** 0 for 1.
      for (let i = 0; i < n; i++)
        out[i] = Number.isNaN(a[i]!) || Number.isNaN(b[i]!) ? Number.NaN : finite(a[i]! ** b[i]!);
      return out;
    case 'and':
      for (let i = 0; i < n; i++)
        out[i] = a[i] === 0 || b[i] === 0 ? 0 : 1 + zeroUnlessNull(a[i]!) + zeroUnlessNull(b[i]!);
      return out;
    case 'or':
      for (let i = 0; i < n; i++)
        out[i] = isTrue(a[i]!) || isTrue(b[i]!) ? 1 : zeroUnlessNull(a[i]!) + zeroUnlessNull(b[i]!);
      return out;
    default:
      return compare(operator, a, b, out);
  }
}

type Comparison = Exclude<FormulaOperator, '+' | '-' | '*' | '/' | '%' | '^' | 'and' | 'or'>;

function compare(operator: Comparison, a: Float64Array, b: Float64Array, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i++) {
    const left = a[i]!;
    const right = b[i]!;
    if (Number.isNaN(left) || Number.isNaN(right)) {
      out[i] = Number.NaN;
      continue;
    }
    out[i] = holds(operator, left, right) ? 1 : 0;
  }
  return out;
}

function holds(operator: Comparison, left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function call(name: FormulaFunction, args: readonly Float64Array[], out: Float64Array): Float64Array {
  const [a, b, c] = args as [Float64Array, Float64Array, Float64Array];
  const n = out.length;
  switch (name) {
    case 'abs':
      for (let i = 0; i < n; i++) out[i] = Math.abs(a[i]!);
      return out;
    case 'sqrt':
      for (let i = 0; i < n; i++) out[i] = Math.sqrt(a[i]!);
      return out;
    case 'exp':
      for (let i = 0; i < n; i++) out[i] = finite(Math.exp(a[i]!));
      return out;
    case 'log':
      for (let i = 0; i < n; i++) out[i] = finite(b ? logarithm(a[i]!, b[i]!) : Math.log(a[i]!));
      return out;
    case 'round':
      for (let i = 0; i < n; i++) out[i] = round(a[i]!, b ? b[i]! : 0);
      return out;
    case 'safe_divide':
      return binary('/', a, b, out);
    case 'if':
      for (let i = 0; i < n; i++) out[i] = Number.isNaN(a[i]!) ? Number.NaN : a[i] === 0 ? c[i]! : b[i]!;
      return out;
    case 'coalesce':
      return coalesce(args, out);
    case 'min':
      return extreme(Math.min, args, out);
    case 'max':
      return extreme(Math.max, args, out);
  }
}

function coalesce(args: readonly Float64Array[], out: Float64Array): Float64Array {
  out.fill(Number.NaN);
  for (const values of args) {
    for (let i = 0; i < out.length; i++) if (Number.isNaN(out[i]!)) out[i] = values[i]!;
  }
  return out;
}

function extreme(
  choose: (a: number, b: number) => number,
  [first, ...rest]: readonly Float64Array[],
  out: Float64Array,
): Float64Array {
  out.set(first as Float64Array);
  for (const values of rest) for (let i = 0; i < out.length; i++) out[i] = choose(out[i]!, values[i]!);
  return out;
}

function isTrue(value: number): boolean {
  return !Number.isNaN(value) && value !== 0;
}

function zeroUnlessNull(value: number): number {
  return Number.isNaN(value) ? value : 0;
}

function finite(value: number): number {
  return value - value === 0 ? value : Number.NaN;
}

/** The exact logarithms to 2 and 10 are exact for powers of them, which a quotient is not. */
function logarithm(value: number, base: number): number {
  if (base === 10) return Math.log10(value);
  return base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

/** Rounds half away from zero on the decimal digits, so that 1.005 to two digits is 1.01. */
function round(value: number, digits: number): number {
  if (Number.isNaN(value) || Number.isNaN(digits)) return Number.NaN;
  const places = Math.trunc(digits);
  const size = Math.abs(value);
  const scale = 10 ** places;
  const scaled = size * scale;
  // Only near a half can the error of the product change the result; writing out digits is some fifty times dearer.
  const isClear =
    places >= 0 && places <= 15 && scaled < 1e9 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-6;
  return Math.sign(value) * (isClear ? Math.round(scaled) / scale : roundDigits(size, places)) + 0;
}

function roundDigits(size: number, places: number): number {
  const shifted = Math.round(Number(shift(size, places)));
  return finite(Number(shift(shifted, -places)));
}

/** Moves the decimal point of a number without leaving decimal digits. */
function shift(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return `${mantissa}e${Number(exponent) + places}`;
}
