import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../../src/expr/formula/evaluate.ts';
import { parseFormula } from '../../../src/expr/formula/parse.ts';

type Value = number | null;

/** Evaluates over rows of a, b, c; null stands for NaN. */
async function evaluate(text: string, rows: readonly (readonly Value[])[]): Promise<Value[]> {
  const parse = await parseFormula(text);
  if (parse.kind === 'error') throw new Error(`${text}: ${parse.message}`);
  const inputs = parse.formula.inputs.map((name) =>
    Float64Array.from(rows, (row) => row['abc'.indexOf(name)] ?? Number.NaN),
  );
  const before = inputs.map((values) => [...values]);
  const out = evaluateFormula(parse.formula, inputs, new Float64Array(rows.length));
  expect(inputs.map((values) => [...values])).toEqual(before);
  return Array.from(out, (value) => (Number.isNaN(value) ? null : value));
}

describe('one row', () => {
  test.each<[string, Value[], Value]>([
    ['a', [7], 7],
    ['3', [], 3],
    ['a + b * c', [1, 2, 3], 7],
    ['a - b', [1, null], null],
    ['a * b', [0, null], null],
    ['a / b', [1, 4], 0.25],
    ['a / b', [1, 0], null],
    ['a / b', [0, 0], null],
    ['safe_divide(a, b)', [6, 3], 2],
    ['safe_divide(a, b)', [6, 0], null],
    ['safe_divide(a, b)', [null, 2], null],
    ['-a', [0], 0],
    ['-a', [3], -3],
    ['-a', [null], null],
    ['a % b', [7, 3], 1],
    ['a % b', [-7, 3], -1],
    ['a % b', [7, 0], null],
    ['a ^ b', [2, 10], 1024],
    ['a ^ b', [null, 0], null],
    ['a ^ b', [1, null], null],
    ['a ^ b', [-8, 0.5], null],
    ['a ^ b', [10, 400], null],
    ['a * 1e308 * 10', [1], null],
    ['a > b', [2, 1], 1],
    ['a > b', [1, 1], 0],
    ['a >= b', [1, 1], 1],
    ['a < b', [1, 1], 0],
    ['a <= b', [1, 1], 1],
    ['a == b', [1, 1], 1],
    ['a != b', [1, 1], 0],
    ['a == b', [null, null], null],
    ['a != b', [1, null], null],
    ['a > b', [null, 1], null],
    ['a and b', [2, 3], 1],
    ['a and b', [1, 0], 0],
    ['a and b', [null, 0], 0],
    ['a and b', [null, 1], null],
    ['a or b', [0, 0], 0],
    ['a or b', [0, -2], 1],
    ['a or b', [null, 1], 1],
    ['a or b', [0, null], null],
    ['not a', [0], 1],
    ['not a', [-5], 0],
    ['not a', [null], null],
    ['abs(a)', [-2.5], 2.5],
    ['min(a, b, c)', [3, 1, 2], 1],
    ['max(a, b, c)', [3, 1, 2], 3],
    ['min(a, b)', [3, null], null],
    ['max(a)', [4], 4],
    ['round(a)', [2.5], 3],
    ['round(a)', [-2.5], -3],
    ['round(a, 2)', [1.005], 1.01],
    ['round(a, 2)', [-1.005], -1.01],
    ['round(a, -2)', [1250], 1300],
    ['round(a, 2)', [1e-9], 0],
    ['round(a, 2)', [123456789012345680000], 123456789012345680000],
    ['round(a, b)', [1.5, null], null],
    ['sqrt(a)', [9], 3],
    ['sqrt(a)', [-1], null],
    ['exp(a)', [0], 1],
    ['exp(a)', [1000], null],
    ['log(a)', [1], 0],
    ['log(a)', [0], null],
    ['log(a)', [-1], null],
    ['log(a, 10)', [1000], 3],
    ['log(a, 2)', [8], 3],
    ['log(a, 1)', [8], null],
    ['if(a, b, c)', [1, 2, 3], 2],
    ['if(a, b, c)', [0, 2, 3], 3],
    ['if(a, b, c)', [null, 2, 3], null],
    ['if(a > 0, b, c)', [1, 2, null], 2],
    ['if(b == 0, 0, a / b)', [5, 0], 0],
    ['coalesce(a, b, c)', [null, null, 3], 3],
    ['coalesce(a, b)', [1, 2], 1],
    ['coalesce(a, b)', [null, null], null],
    ['coalesce(a / b, 0)', [1, 0], 0],
  ])('%s of %j is %s', async (text, row, expected) => {
    expect(await evaluate(text, [row])).toEqual([expected]);
  });
});

describe('many rows', () => {
  test('each is computed by itself', async () => {
    const rows: Value[][] = [
      [1, 2, 3],
      [null, 2, 0],
      [4, 0, 1],
    ];
    expect(await evaluate('safe_divide(a + c, b) * 10', rows)).toEqual([20, null, null]);
    expect(await evaluate('coalesce(a, 0) - (b - c) - (a - a)', rows)).toEqual([2, null, 5]);
  });

  test('rounding agrees with exact decimal arithmetic', async () => {
    // Values are thousandths, so that rounding to hundredths is done exactly on whole numbers.
    const thousandths = fc.integer({ min: -2_000_000, max: 2_000_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(thousandths), async (rows) => {
        const expected = rows.map((n) => (Math.sign(n) * Math.floor((Math.abs(n) + 5) / 10)) / 100 + 0);
        expect(
          await evaluate(
            'round(a, 2)',
            rows.map((n) => [n / 1000]),
          ),
        ).toEqual(expected);
      }),
    );
  });

  test('of no rows is nothing', async () => {
    expect(await evaluate('a + b', [])).toEqual([]);
  });

  test('agrees with JavaScript on arithmetic', async () => {
    const value = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value, value)), async (rows) => {
        const expected = rows.map(([a, b, c]) => {
          if (a === null || b === null || c === null || c === 0) return null;
          return (a + b) * (a - b) - (a * b) / c + (a < b ? 1 : 0);
        });
        expect(await evaluate('(a + b) * (a - b) - a * b / c + (a < b)', rows)).toEqual(
          expected.map((x) => (x === null ? null : x + 0)),
        );
      }),
    );
  });

  test('a million values', async () => {
    const parse = await parseFormula('if(a > b, safe_divide(a - b, b), coalesce(a, 0) + round(b, 1) * 2)');
    if (parse.kind === 'error') throw new Error(parse.message);
    const a = Float64Array.from({ length: 1_000_000 }, (_, i) => i % 97);
    const b = Float64Array.from({ length: 1_000_000 }, (_, i) => i % 89);
    const out = evaluateFormula(parse.formula, [a, b], new Float64Array(a.length));
    // Row 100: a = 3, b = 11; row 200: a = 6, b = 22; row 97 + 89 = 186: a = 89, b = 8.
    expect([out[100], out[200], out[186]]).toEqual([25, 50, 81 / 8]);
  });
});
