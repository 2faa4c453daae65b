import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { type CsvFile, readCsvSql } from '../../src/source/csv/csv-file.ts';
import { plainRowsSql } from '../../src/source/csv/plain-rows.ts';
import { sniffCsv } from '../../src/source/csv/sniff.ts';
import { type SourceSpec, source, span, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

/** csvFile writes a text and looks at it as the reader of CSV does. */
function csvFile(text: string, of: Source, more: Partial<CsvFile['text']> = {}): CsvFile {
  const path = bench.write('plain.csv', text);
  const shape = sniffCsv(text, {
    format: of.format,
    isTabbed: false,
    nullValues: of.format.nullValues ?? [],
    declared: [],
    isWhole: true,
  });
  const partitions = new Map<string, string>();
  const file = { path, name: 'plain.csv', size: text.length, format: 'csv', compression: 'none', partitions };
  return {
    text: {
      file: { ...file, span: span() } as CsvFile['text']['file'],
      path,
      compression: 'none',
      encoding: 'utf-8',
      hasMark: false,
      sample: text,
      isWhole: true,
      ...more,
    },
    shape,
  };
}

function sqlOf(text: string, spec: SourceSpec = {}, more: Partial<CsvFile['text']> = {}) {
  const of = source(spec);
  return plainRowsSql(of, [csvFile(text, of, more)]);
}

describe('a text that DuckDB must read as CSV', () => {
  test.each([
    ['a quoted field', 'a,b\n1,"2"\n'],
    ['a blank line', 'a,b\n1,2\n\n3,4\n'],
    ['a blank line at the beginning', '\na,b\n1,2\n'],
    ['a row that is too short', 'a,b\n1,2\n3\n'],
    ['a row that is too long', 'a,b\n1,2\n3,4,5\n'],
    ['one column', 'a\n1\n2\n'],
    ['lines that end in a carriage return', 'a,b\r1,2\r'],
    ['a carriage return inside', 'a,b\n1,2\rx\n'],
    ['bytes that are no text', 'a,b\n1,\ufffd\n'],
    ['nothing but a header', 'a,b\n'],
  ])('is one with %s', (_, text) => expect(sqlOf(text)).toBeUndefined());

  test('is one that was not seen whole', () => {
    expect(sqlOf('a,b\n1,2\n', {}, { isWhole: false })).toBeUndefined();
  });

  test('is one of several', () => {
    const of = source();
    const file = csvFile('a,b\n1,2\n', of);
    expect(plainRowsSql(of, [file])).toBeDefined();
    expect(plainRowsSql(of, [file, file])).toBeUndefined();
  });

  test('is one in a partition', () => {
    const of = source();
    const { text, shape } = csvFile('a,b\n1,2\n', of);
    const partitions = new Map([['day', '2026-11-20']]);
    expect(
      plainRowsSql(of, [{ text: { ...text, file: { ...text.file, partitions } }, shape }]),
    ).toBeUndefined();
  });
});

test('any plain text gives the rows that DuckDB reads from its file, in their order', async () => {
  const delimiters = [',', ';', '\t', '|'];
  const field = fc.string({ unit: fc.constantFrom(..."ab1 -.#'\\$é店😀"), maxLength: 5 });
  const table = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.array(
        fc.array(fc.oneof(field, fc.constantFrom('', 'NA', '-')), { minLength: width, maxLength: width }),
        {
          minLength: height,
          maxLength: height,
        },
      ),
    );
  const layout = fc.record({
    delimiter: fc.constantFrom(...delimiters),
    end: fc.constantFrom('\n', '\r\n'),
    hasLastEnd: fc.boolean(),
    header: fc.boolean(),
    nullValues: fc.constantFrom([], ['NA'], ['NA', '-']),
  });
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(table, layout, async (rows, { delimiter, end, hasLastEnd, header, nullValues }) => {
      const names = rows[0]!.map((_, i) => `c${i}`);
      const lines = [...(header ? [names] : []), ...rows].map((row) => row.join(delimiter));
      const of = source({ format: { delimiter, header, nullValues } });
      const file = csvFile(lines.join(end) + (hasLastEnd ? end : ''), of);
      const sql = plainRowsSql(of, [file]);
      if (sql === undefined) return;
      plain++;
      const read = `SELECT * FROM ${readCsvSql(of, [file])}`;
      expect(await bench.read(`SELECT * FROM ${sql}`)).toEqual(await bench.read(read));
    }),
    { numRuns: 300 },
  );
  expect(plain).toBeGreaterThan(100);
});
