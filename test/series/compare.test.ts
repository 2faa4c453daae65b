import { expect, test } from 'vitest';
import { type Comparison, compareSegment, comparisonScale } from '../../src/series/compare.ts';

const nil = Number.NaN;
const block = { values: Float64Array.of(99, 10, -4, 0, nil, 5.5), scale: 1 };
// Indices count from the segment's own start, at 1.
const now = Int32Array.of(1, 2, 3, 4, 4);
const references = [[0], [1], [2], [3], [-1]];

test.each<[Comparison, number[]]>([
  ['value', [10, -4, 0, nil, nil]],
  ['difference', [-14, 4, nil, nil, nil]],
  ['ratio', [-0.4, 0, nil, nil, nil]],
  ['percent', [-1.4, 1, nil, nil, nil]],
])('%s', (as, expected) => {
  expect([...compareSegment(block, 1, now, references, as)]).toEqual(expected);
});

test('several references are one by their mean, and all must be known', () => {
  const several = [undefined, [], [0, 1], [0, 3], [0, -2]];
  const at = Int32Array.of(4, 4, 4, 4, 4);
  expect([...compareSegment(block, 1, at, several, 'difference')]).toEqual([nil, nil, 2.5, nil, nil]);
});

test('a comparison keeps decimals exact unless it divides or averages', () => {
  expect(comparisonScale(block, references, 'difference')).toBe(1);
  expect(comparisonScale(block, references, 'value')).toBe(1);
  expect(comparisonScale(block, references, 'percent')).toBeUndefined();
  expect(comparisonScale(block, [[0, 1]], 'difference')).toBeUndefined();
  expect(comparisonScale({ ...block, exact: new Map([[0, '99.0']]) }, references, 'value')).toBeUndefined();
  const cents = { values: Float64Array.of(0.1, 0.3), scale: 1 };
  expect([...compareSegment(cents, 0, Int32Array.of(1), [[0]], 'difference')]).toEqual([0.2]);
});
