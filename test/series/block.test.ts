import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalNumber,
  decimalText,
  decimalUnits,
  isExactInDouble,
  unitsAt,
} from '../../src/series/block.ts';

test.each([
  [0n, 0, '0', 0],
  [5n, 2, '0.05', 0.05],
  [-5n, 2, '-0.05', -0.05],
  [123456n, 3, '123.456', 123.456],
  [-100n, 2, '-1.00', -1],
  [12345678901234567890n, 2, '123456789012345678.90', 123456789012345680],
  [10n ** 37n, 10, `1${'0'.repeat(27)}.${'0'.repeat(10)}`, 1e27],
])('%s units of 10^-%i are %s', (units, scale, text, number) => {
  expect(decimalText(units, scale)).toBe(text);
  expect(decimalUnits(text, scale)).toBe(units);
  expect(decimalNumber(units, scale)).toBe(number);
});

test('text and units are inverse, and the number is the double nearest to the text', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
      fc.integer({ min: 0, max: 20 }),
      (units, scale) => {
        const text = decimalText(units, scale);
        expect(decimalUnits(text, scale)).toBe(units);
        expect(decimalNumber(units, scale)).toBe(Number(text));
      },
    ),
  );
});

test('decimals of up to 15 digits survive the way through a double', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.integer({ min: 0, max: 6 }),
      (units, scale) => {
        expect(isExactInDouble(units)).toBe(true);
        expect(unitsAt({ values: Float64Array.of(decimalNumber(units, scale)), scale }, 0)).toBe(units);
      },
    ),
  );
  expect(isExactInDouble(10n ** 15n)).toBe(false);
  expect(
    unitsAt({ values: Float64Array.of(0), scale: 2, exact: new Map([[0, '90071992547409931.07']]) }, 0),
  ).toBe(9007199254740993107n);
});
