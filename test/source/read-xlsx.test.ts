import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellKind, numberText, serialText } from '../../src/source/xlsx/number-format.ts';
import { columnName, parseArea } from '../../src/source/xlsx/read-sheet.ts';
import { column, only, typesOf, Workbench } from './source-fixture.ts';

// The workbooks were written by openpyxl and XlsxWriter: xlsx/make.py says what they hold.
const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

const put = (name: string) => bench.write(name, readFileSync(join(import.meta.dirname, 'xlsx', name)));

async function texts(relation: string | undefined, order = 1) {
  return bench.read(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${relation} ORDER BY ${order}`);
}

describe('a workbook as people write them', () => {
  test('title above, dates, money, percent, booleans, calculated values, ids', async () => {
    put('sales.xlsx');
    const opening = await bench.open({
      file: 'sales.xlsx',
      columns: [column('金额', 'decimal(18,2)'), column('编号', 'text')],
    });
    expect(only(opening.diagnostics)).toMatchObject({
      severity: 'warning',
      message: 'sales.xlsx has the sheets 销售, 汇总; 销售 is read',
    });
    expect(typesOf(opening)).toEqual({
      日期: 'DATE',
      下单时间: 'TIMESTAMP',
      地区: 'VARCHAR',
      金额: 'DECIMAL(18,2)',
      占比: 'DOUBLE',
      已付: 'BOOLEAN',
      编号: 'VARCHAR',
      时刻: 'VARCHAR',
    });
    expect(await texts(opening.opened?.relation)).toEqual([
      ['2026-11-19', '2026-11-19 23:59:59', '华东\n一区', '1234.50', '0.125', 'true', '00123', '09:30:00'],
      [
        '2026-11-20',
        '2026-11-20 00:00:01',
        '华北',
        '0.30',
        '0.333333333333333',
        'false',
        '00456',
        '18:00:05',
      ],
    ]);
    expect(opening.state).toMatchObject({ files: ['sales.xlsx'], rows: 2, read: 2 });
  });

  test('a sheet by name or number', async () => {
    put('sales.xlsx');
    for (const sheet of ['汇总', '2']) {
      const opening = await bench.open({ file: 'sales.xlsx', format: { sheet } });
      expect(opening.diagnostics).toMatchObject([{ code: 'source-empty' }]);
    }
    const { diagnostics } = await bench.open({ file: 'sales.xlsx', format: { sheet: '销受' } });
    expect(only(diagnostics)).toMatchObject({
      code: 'source-format',
      message: 'sales.xlsx has no sheet 销受',
    });
  });

  test('merged cells of the header name the columns below them', async () => {
    put('merged.xlsx');
    const opening = await bench.open({ file: 'merged.xlsx', format: { merged: 'fill' } });
    expect(opening.opened?.columns.map(({ name }) => name)).toEqual([
      '地区',
      '一季度 销售额',
      '一季度 订单',
      '二季度 销售额',
      '二季度 订单',
    ]);
    expect(await texts(opening.opened?.relation, 2)).toEqual([
      ['华东', '10', '1', '30', '3'],
      ['华东', '20', '2', '40', '4'],
      ['华北', '5', '1', '6', '2'],
    ]);
  });

  test('merged cells below the header mean nothing until something says what', async () => {
    put('merged.xlsx');
    const { opened, diagnostics } = await bench.open({ file: 'merged.xlsx' });
    expect(opened).toBeUndefined();
    expect(only(diagnostics)).toMatchObject({
      code: 'source-format',
      message: 'merged.xlsx, sheet Sheet: cells are merged below the header (A3:A4)',
    });
    const first = await bench.open({ file: 'merged.xlsx', format: { merged: 'first' } });
    expect(await bench.read(`SELECT count(*), count("地区") FROM ${first.opened?.relation}`)).toEqual([
      [3, 2],
    ]);
  });

  test('a formula that was never calculated is no number', async () => {
    put('formulas.xlsx');
    const { opened, diagnostics } = await bench.open({ file: 'formulas.xlsx' });
    expect(opened).toBeUndefined();
    expect(only(diagnostics).message).toBe(
      'formulas.xlsx, sheet Sheet: 2 formulas have no calculated value (B2, B3)',
    );
  });

  test('numbers as text, and places by row of the sheet', async () => {
    put('texts.xlsx');
    const format = { range: 'B2:D5', thousands: ',' };
    const columns = [column('amount', 'decimal(18,2)')];
    const failed = await bench.open({ file: 'texts.xlsx', format, columns });
    expect(only(failed.diagnostics).message).toBe(
      'texts.xlsx, sheet Data & more, row 5: "n/a" is not decimal(18,2) (column amount; 1 value does not fit)',
    );
    const nulls = { ...format, nullValues: ['n/a', '#N/A'] };
    const opening = await bench.open({ file: 'texts.xlsx', format: nulls, columns });
    expect(await texts(opening.opened?.relation)).toEqual([
      ['1', '1234.50', 'a,"b"'],
      ['2', '12.00', ' '],
      ['3', null, null],
    ]);
  });

  test('several workbooks are one source, also beside their folders', async () => {
    put('dates-1900.xlsx');
    bench.write('year=2026/a.xlsx', readFileSync(join(import.meta.dirname, 'xlsx/dates-1900.xlsx')));
    bench.write('year=2027/b.xlsx', readFileSync(join(import.meta.dirname, 'xlsx/dates-1900.xlsx')));
    const opening = await bench.open({ file: ['year=*/*.xlsx'] });
    expect(
      await bench.read(`SELECT year, count(*) FROM ${opening.opened?.relation} GROUP BY 1 ORDER BY 1`),
    ).toEqual([
      [2026, 5],
      [2027, 5],
    ]);
  });
});

describe('date systems', () => {
  // Serials 1, 59, 61, 42000 and 42000.5, as Microsoft documents both systems (support article 214330).
  test.each([
    ['dates-1900.xlsx', ['1900-01-01', '1900-02-28', '1900-03-01', '2014-12-27', '2014-12-27 12:00:00']],
    ['dates-1904.xlsx', ['1904-01-02', '1904-02-29', '1904-03-02', '2018-12-28', '2018-12-28 12:00:00']],
  ])('%s', async (name, expected) => {
    put(name);
    const opening = await bench.open({ file: name, columns: [column('day', 'text')] });
    expect((await texts(opening.opened?.relation)).map(([, day]) => day)).toEqual(expected);
  });

  test('the 29th of February 1900, and what is too early or too late, is no date', () => {
    expect(serialText(60, 'date', false)).toBeUndefined();
    expect(serialText(-1, 'date', false)).toBeUndefined();
    expect(serialText(2_958_467, 'date', false)).toBeUndefined();
    expect(serialText(2_958_465, 'date', false)).toBe('9999-12-31');
  });

  test.each([
    [14, undefined, 'date'],
    [22, undefined, 'datetime'],
    [31, undefined, 'date'],
    [9, undefined, 'number'],
    [164, 'yyyy"年"m"月"d"日"', 'date'],
    [164, '[$-804]yyyy/m/d;@', 'date'],
    [164, 'm/d/yy h:mm AM/PM', 'datetime'],
    [164, '[h]:mm:ss', 'number'],
    [164, 'h:mm', 'time'],
    [164, '#,##0.00" days"', 'number'],
    [164, 'General', 'number'],
    [164, '0.00E+00', 'number'],
    [164, '\\d0', 'number'],
    [164, '[Red]0.0%', 'number'],
  ])('format %d %s is %s', (id, code, kind) => expect(cellKind(id, code)).toBe(kind));
});

test.each([
  ['0.30000000000000004', '0.3'],
  ['1234.5600000000001', '1234.56'],
  ['123456789012345', '123456789012345'],
  ['1E-3', '0.001'],
])('%s is the number %s', (value, text) => expect(numberText(value)).toBe(text));

test('places', () => {
  expect([1, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(parseArea('B3:F200')).toEqual({ top: 3, left: 2, bottom: 200, right: 6 });
  expect(parseArea('$B$3:F')).toEqual({ top: 3, left: 2, bottom: Number.POSITIVE_INFINITY, right: 6 });
  expect(parseArea('F3:B1')).toBeUndefined();
  expect(parseArea('3B')).toBeUndefined();
});

describe('what is no workbook', () => {
  test.each([
    ['a text', Buffer.from('a,b\n1,2\n'), /it is no zip archive/, /save it again/],
    [
      'an old one',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /an old workbook \(\.xls\) or has a password/,
      /save it as \.xlsx/,
    ],
  ])('%s', async (_, bytes, message, help) => {
    bench.write('bad.xlsx', bytes);
    const { diagnostics } = await bench.open({ file: 'bad.xlsx' });
    expect(only(diagnostics)).toMatchObject({ code: 'source-format' });
    expect(only(diagnostics).message).toMatch(message);
    expect(only(diagnostics).help).toMatch(help);
  });

  test('one that is cut short', async () => {
    const whole = readFileSync(join(import.meta.dirname, 'xlsx/sales.xlsx'));
    bench.write('bad.xlsx', whole.subarray(0, whole.length / 2));
    expect(only((await bench.open({ file: 'bad.xlsx' })).diagnostics).code).toBe('source-format');
  });
});
