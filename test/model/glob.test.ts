import { expect, test } from 'vitest';
import { isGlob, matchesGlob } from '../../src/model/glob.ts';

test.each([
  ['gmv', 'gmv', true],
  ['gmv', 'gmv_low', false],
  ['gmv_*', 'gmv_', true],
  ['gmv_*', 'gmv', false],
  ['*low', 'gmv_low_low', true],
  ['*a*b*c', 'xxaybzbc', true],
  ['*a*b*c', 'xxaybzbcd', false],
  ['g?v', 'gmv', true],
  ['g?v', 'gv', false],
  ['*', '', true],
  ['?', '', false],
  ['', '', true],
  ['', 'a', false],
  ['华*', '华东', true],
  ['?', '𠮷', true],
  ['caf\u00e9', 'cafe\u0301', true],
  ['a.c', 'abc', false],
  ['[ab]', 'a', false],
])('%s against %s is %s', (pattern, text, expected) => {
  expect(matchesGlob(pattern, text)).toBe(expected);
});

test('a pattern made to explode does not', () => {
  expect(matchesGlob(`${'a*'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
});

test('wildcards make a glob', () => {
  expect([isGlob('gmv'), isGlob('gmv*'), isGlob('g?v')]).toEqual([false, true, true]);
});
