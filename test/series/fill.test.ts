import { expect, test } from 'vitest';
import { type EmptyPolicy, fillEmpty } from '../../src/series/fill.ts';

const nil = Number.NaN;

// Period 0 lies before the first row and 6 after the last; 2 and 4 are empty; 3 has rows, but they make no value.
test.each<[EmptyPolicy, number[]]>([
  ['zero', [nil, 5, 0, nil, 0, 7, nil]],
  ['null', [nil, 5, nil, nil, nil, 7, nil]],
  ['previous', [nil, 5, 5, nil, 5, 7, nil]],
])('an empty period is %s', (policy, expected) => {
  const values = Float64Array.of(9, 9, nil, 5, nil, nil, nil, 7, nil);
  const present = Float64Array.of(1, 1, 0, 2, 0, 1, 0, 1, 0);
  fillEmpty(values, present, { offset: 2, periods: 7, first: 1, last: 5 }, policy);
  expect([...values]).toEqual([9, 9, ...expected]);
});

test('nothing before the first value is carried forward, and exact texts go with their values', () => {
  const values = Float64Array.of(nil, 12345678901234568, nil);
  const exact = new Map([[1, '12345678901234567.89']]);
  fillEmpty(
    values,
    Float64Array.of(0, 1, 0),
    { offset: 0, periods: 3, first: 0, last: 2 },
    'previous',
    exact,
  );
  expect([...values]).toEqual([nil, 12345678901234568, 12345678901234568]);
  expect(exact.get(2)).toBe('12345678901234567.89');
});

test('a source without rows has nothing to fill', () => {
  const values = Float64Array.of(1, 2);
  fillEmpty(values, Float64Array.of(0, 0), { offset: 0, periods: 2, first: 2, last: -1 }, 'zero');
  expect([...values]).toEqual([nil, nil]);
});
