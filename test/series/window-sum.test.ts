import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, decimalNumber, decimalText } from '../../src/series/block.ts';
import { sumWindows } from '../../src/series/window-sum.ts';

const nil = Number.NaN;
const windows = (...pairs: [number, number][]) => ({
  start: Int32Array.from(pairs, (pair) => pair[0]),
  end: Int32Array.from(pairs, (pair) => pair[1]),
});

describe('sumWindows', () => {
  test.each<[string, Block, [number, number][], number[]]>([
    [
      'to date',
      { values: Float64Array.of(1, 2, nil, 4), scale: 0 },
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [3, 4],
      ],
      [1, 3, 3, 4],
    ],
    [
      'moving',
      { values: Float64Array.of(1, 2, nil, 4), scale: 0 },
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 4],
      ],
      [1, 3, 2, 4],
    ],
    [
      'nothing but nulls',
      { values: Float64Array.of(nil, nil, 1), scale: 0 },
      [
        [0, 2],
        [0, 3],
        [2, 2],
      ],
      [nil, 1, nil],
    ],
    [
      'cents',
      { values: Float64Array.of(0.1, 0.2, 0.3), scale: 2 },
      [
        [0, 3],
        [1, 3],
      ],
      [0.6, 0.5],
    ],
    [
      'floating',
      { values: Float64Array.of(0.1, 0.2, 0.3, nil) },
      [
        [0, 3],
        [0, 4],
        [1, 3],
      ],
      [0.6, 0.6, 0.5],
    ],
  ])('%s', (_, block, pairs, expected) => {
    expect([...sumWindows(block, block.values.length, windows(...pairs)).values]).toEqual(expected);
  });

  test('segments do not run into each other', () => {
    const block: Block = { values: Float64Array.of(1, 2, 3, 10, 20, 30), scale: 0 };
    expect([...sumWindows(block, 3, windows([0, 1], [0, 2], [1, 3])).values]).toEqual([1, 3, 5, 10, 30, 50]);
  });

  test('sums beyond a double keep their text, and only those', () => {
    const values = Float64Array.of(
      Number('90071992547409.93'),
      Number('90071992547409.93'),
      -180143985094819,
    );
    const exact = new Map([
      [0, '90071992547409.93'],
      [1, '90071992547409.93'],
    ]);
    const sums = sumWindows({ values, scale: 2, exact }, 3, windows([0, 1], [0, 2], [0, 3]));
    expect(sums.scale).toBe(2);
    expect([...(sums.exact ?? [])]).toEqual([
      [0, '90071992547409.93'],
      [1, '180143985094819.86'],
    ]);
    expect(sums.values[2]).toBe(0.86);
    const small = sumWindows({ values: Float64Array.of(1, 2), scale: 2 }, 2, windows([0, 2]));
    expect(small.exact).toBeUndefined();
    expect(sumWindows({ values: new Float64Array(0) }, 0, windows()).values).toHaveLength(0);
  });

  test('decimals are exact for any values and windows', () => {
    const unit = fc.option(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (units, length) => {
          const exact = new Map(
            units.flatMap((u, i) => (u === null ? [] : [[i, decimalText(u, 4)] as const])),
          );
          const block: Block = {
            values: Float64Array.from(units, (u) => (u === null ? nil : decimalNumber(u, 4))),
            scale: 4,
            exact,
          };
          const pairs = units.map((_, i): [number, number] => [Math.max(0, i + 1 - length), i + 1]);
          const sums = sumWindows(block, units.length, windows(...pairs));
          for (const [k, [from, to]] of pairs.entries()) {
            const present = units.slice(from, to).filter((u): u is bigint => u !== null);
            const sum = present.reduce((a, b) => a + b, 0n);
            expect(sums.values[k]).toBe(present.length === 0 ? nil : Number(decimalText(sum, 4)));
            if (sums.exact?.has(k)) expect(sums.exact.get(k)).toBe(decimalText(sum, 4));
            else if (present.length > 0) expect(sum < 10n ** 15n && sum > -(10n ** 15n)).toBe(true);
          }
        },
      ),
    );
  });
});
