import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { quoteIdentifier, quoteLiteral } from '../../src/sql/quote.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => engine.close());

const hostile = [
  "'",
  '"',
  "''",
  '""',
  "'; DROP TABLE t; --",
  '"; DROP TABLE t; --',
  "' OR '1'='1",
  '-- comment',
  '/* comment',
  '*/',
  '\\',
  "\\'",
  '\\"',
  "E'\\n'",
  '$$',
  '$tag$ $tag$',
  '$1',
  '?',
  '%s',
  '$' + '{env:HOME}',
  'line\nbreak',
  'carriage\rreturn',
  'tab\t',
  ' ',
  ' leading and trailing ',
  'select',
  'SELECT',
  '金额',
  '已取消’；',
  '“全角”',
  '😀',
  'e\u0301 and \u00e9',
  '\u200b\u202e',
  '\ufeff',
  '\u0001',
  'x'.repeat(100_000),
  "'".repeat(10_000),
  '"'.repeat(10_000),
];
const shown = hostile.map((text) => [text.length > 40 ? `${text[0]} × ${text.length}` : text, text] as const);

async function literalBack(text: string): Promise<unknown> {
  const result = await engine.query(`SELECT ${quoteLiteral(text)} AS v, 1 AS after`);
  expect(result.columns.map((column) => column.name)).toEqual(['v', 'after']);
  return result.columns[0]?.values[0];
}

async function nameBack(name: string): Promise<string | undefined> {
  const quoted = quoteIdentifier(name);
  const result = await engine.query(`SELECT ${quoted} FROM (SELECT 1 AS ${quoted})`);
  expect(result.columns).toHaveLength(1);
  return result.columns[0]?.name;
}

describe('on DuckDB', () => {
  test.each(shown)('the value %j comes back as it is', async (_, text) => {
    expect(await literalBack(text)).toBe(text);
  });

  test.each(shown)('the name %j comes back as it is', async (_, text) => {
    expect(await nameBack(text)).toBe(text);
  });

  test('any text comes back as it is', async () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await literalBack(text)).toBe(text);
        expect(await nameBack(text)).toBe(text);
      }),
    );
  });

  test.each([
    [null, null],
    [true, true],
    [false, false],
    [0, 0],
    [-12, -12],
    [1e21, 1e21],
    [9007199254740993n, 9007199254740993n],
    ['', ''],
  ])('%s', async (value, expected) => {
    const result = await engine.query(`SELECT ${quoteLiteral(value)}`);
    expect(result.columns[0]?.values[0]).toEqual(expected);
  });
});

describe('refused', () => {
  test.each(['\0', 'a\0b', "x'\0; DROP TABLE t"])('%j', (text) => {
    expect(() => quoteLiteral(text)).toThrow(RangeError);
    expect(() => quoteIdentifier(text)).toThrow(RangeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s', (value) => {
    expect(() => quoteLiteral(value)).toThrow(RangeError);
  });
});
