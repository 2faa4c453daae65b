import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordCounter, readRecords } from '../../src/source/csv/records.ts';
import { numberStyle } from '../../src/source/number-style.ts';

const comma = { delimiter: ',', quote: '"' };

test.each<[string, boolean, string[][]]>([
  [
    'a,b\n1,2\n',
    true,
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    true,
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,b\n1,2', false, [['a', 'b']]],
  [
    'a,\n,b\n',
    true,
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,', true, [['a', '']]],
  ['"a\nb", "c""d" ,e\n', true, [['a\nb', 'c"d', 'e']]],
  ['a"b,c\n', true, [['a"b', 'c']]],
  ['\n\na\r\n', true, [[''], [''], ['a']]],
  ['', true, []],
])('readRecords %j', (text, isWhole, rows) => {
  expect(readRecords(text, comma, isWhole).rows).toEqual(rows);
});

test('broken quotes and mixed ends are noticed', () => {
  expect(readRecords('"a"b,c\n', comma, true).isBroken).toBe(true);
  expect(readRecords('"a', comma, true).isBroken).toBe(true);
  expect(readRecords('"a\r\nb"\nc\n', comma, true)).toMatchObject({ isBroken: false, hasMixedEnds: false });
  expect(readRecords('a\r\nc\n', comma, true).hasMixedEnds).toBe(true);
});

const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '华', '😀', '') });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('what is written with quotes is read back, and every row starts where it does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      fc.nat(7),
      (rows, size) => {
        const lines = rows.map((row) => row.map(quoted).join(','));
        const text = `${lines.join('\n')}\n`;
        expect(readRecords(text, comma, true).rows).toEqual(rows);
        const starts: number[] = [];
        const counter = new RecordCounter(comma, (_, line) => starts.push(line));
        for (let at = 0; at < text.length; at += size + 1) counter.read(text.slice(at, at + size + 1));
        counter.finish();
        const expected = lines.map(
          (_, i) => lines.slice(0, i).join('\n').split('\n').length + (i > 0 ? 1 : 0),
        );
        expect(starts).toEqual(expected);
      },
    ),
  );
});

test.each([
  [{ thousands: ',' }, '1,234,567.5', '1234567.5'],
  [{ thousands: ',' }, '1234', '1234'],
  [{ thousands: ',' }, '12,34', ''],
  [{ thousands: '.', decimal: ',' }, '-1.234,5', '-1234.5'],
  [{ thousands: '.', decimal: ',' }, '1.5', ''],
  [{ thousands: ' ' }, '1 234', '1234'],
  [{ decimal: ',' }, '1,5', '1.5'],
  [{}, 'as it is', 'as it is'],
])('numberStyle(%j) reads %s', (format, text, plain) => {
  expect(numberStyle(format).plain(text)).toBe(plain);
});
