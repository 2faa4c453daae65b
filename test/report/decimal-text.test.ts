import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupThousands,
  plainDecimal,
  roundDecimal,
  shiftDecimal,
  trimDecimal,
} from '../../src/report/decimal-text.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [1.5, '1.5'],
  [1.5e-7, '0.00000015'],
  [-2.5e-10, '-0.00000000025'],
  [1e21, '1000000000000000000000'],
  [1.25e22, '12500000000000000000000'],
  ['12345678901234567890.12', '12345678901234567890.12'],
  ['1E3', '1000'],
])('plainDecimal of %j is %s', (value, expected) => {
  expect(plainDecimal(value)).toBe(expected);
});

test.each([
  ['0.0182', 2, '1.82'],
  ['-0.303', 2, '-30.3'],
  ['0.5', 4, '5000'],
  ['12345678', -4, '1234.5678'],
  ['5', -4, '0.0005'],
  ['0', 2, '0'],
  ['-1.005', 0, '-1.005'],
])('shiftDecimal of %s by %i is %s', (text, places, expected) => {
  expect(shiftDecimal(text, places)).toBe(expected);
});

test.each([
  ['1.005', 2, '1.01'],
  ['1.004999', 2, '1.00'],
  ['-2.5', 0, '-3'],
  ['2.4', 0, '2'],
  ['9.995', 2, '10.00'],
  ['999.5', 0, '1000'],
  ['0.05', 1, '0.1'],
  ['-0.004', 2, '0.00'],
  ['7', 2, '7.00'],
  ['12345678901234567890.555', 2, '12345678901234567890.56'],
])('roundDecimal of %s to %i is %s', (text, places, expected) => {
  expect(roundDecimal(text, places)).toBe(expected);
});

test.each([
  ['2.00', '2'],
  ['2.50', '2.5'],
  ['200', '200'],
  ['0.0', '0'],
])('trimDecimal of %s is %s', (text, expected) => {
  expect(trimDecimal(text)).toBe(expected);
});

test('grouping and rounding agree with Intl.NumberFormat, which rounds decimals half away from zero too', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
      .map(([n, p]) => n / 10 ** p),
  );
  const format = [0, 1, 2, 5].map(
    (places) =>
      new Intl.NumberFormat('en', {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
        signDisplay: 'negative',
      }),
  );
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 3 }), (value, which) => {
      const places = [0, 1, 2, 5][which]!;
      expect(groupThousands(roundDecimal(plainDecimal(value), places))).toBe(format[which]!.format(value));
    }),
    { numRuns: 2000 },
  );
});
