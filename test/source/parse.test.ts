import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typedNumberSql } from '../../src/source/typed-number.ts';
import { column, only, span, step, typesOf, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

const parse = (columns: Record<string, unknown>) => [step({ kind: 'parse', columns })];
const number = { as: 'number', otherwise: 'fail' };

describe('numbers as people type them', () => {
  test.each<[string, string | null]>([
    ['1234.5', '1234.5'],
    ['￥1,234.50', '1234.5'],
    ['¥ 1,234,567', '1234567'],
    ['$-5', '-5'],
    ['-$5', '-5'],
    ['USD 12.00', '12'],
    ['12元', '12'],
    ['12.5%', '0.125'],
    ['１２.５％', '0.125'],
    ['3‰', '0.003'],
    ['3.2万', '32000'],
    ['1.1亿', '110000000'],
    ['2百万', '2000000'],
    ['1.5万亿', '1500000000000'],
    ['12万元', '120000'],
    ['3k', '3000'],
    ['3.2W', '32000'],
    ['１２３．５', '123.5'],
    ['(123)', '-123'],
    ['（１，２３４）', '-1234'],
    ['−5', '-5'],
    ['+7', '7'],
    ['.5', '0.5'],
    ['\u00a01 ', '1'],
    ['0.00001%', '0.0000001'],
    ['999999999999999999', '999999999999999999'],
    // On both sides of where decimals are read as short ones.
    ['-999999999999.999999', '-999999999999.999999'],
    ['1000000000000.5', '1000000000000.5'],
    ['0.0000005万', '0.005'],
    ['(1,000,000,000,000.0000001)', '-1000000000000.0000001'],
    // What could mean two things, or nothing, is no number.
    ['1,23', null],
    ['12,3456', null],
    ['1 2', null],
    ['(5', null],
    ['(-5)', null],
    ['--5', null],
    ['1.2.3', null],
    ['abc', null],
    ['万', null],
    ['.', null],
    ['1e5', null],
    ['1234567890123456789', null],
    ['0.12345678901', null],
    ['999999999999999999万亿', null],
  ])('%s', async (text, expected) => {
    const [row] = await bench.read(`SELECT CAST(${typedNumberSql(`'${text}'`)} AS VARCHAR)`);
    const plain = row![0] === null ? null : String(row![0]).replace(/\.?0+$/, '');
    expect(plain).toBe(expected);
  });
});

describe('parse', () => {
  test('a column becomes its declared type exactly, and says how many were not plain', async () => {
    bench.write('data.csv', 'id,amount\n1,"￥1,234.50"\n2,3.2万\n3,99.90\n4,\n5,  \n');
    const spec = { clean: parse({ amount: number }), columns: [column('amount', 'decimal(18,2)')] };
    const opening = await bench.open(spec);
    expect(typesOf(opening)).toEqual({ id: 'BIGINT', amount: 'DECIMAL(18,2)' });
    expect(await bench.read(`SELECT amount::VARCHAR FROM ${opening.opened?.relation} ORDER BY id`)).toEqual([
      ['1234.50'],
      ['32000.00'],
      ['99.90'],
      [null],
      [null],
    ]);
    expect(opening.state).toMatchObject({ read: 5, rows: 5, cleaned: [{ step: 'parse amount', rows: 2 }] });
  });

  test('the declared name may be given by a later rename', async () => {
    bench.write('data.csv', '金额\n1.5亿\n');
    const clean = [
      ...parse({ 金额: number }),
      step({ kind: 'rename', columns: { 金额: 'amount' } }),
      step({ kind: 'drop', where: { text: 'amount < 0', span: span(1), lines: [span(1).start] } }),
    ];
    const opening = await bench.open({ clean, columns: [column('amount', 'bigint')] });
    expect(typesOf(opening)).toEqual({ amount: 'BIGINT' });
    expect(await bench.read(`SELECT amount FROM ${opening.opened?.relation}`)).toEqual([[150_000_000]]);
  });

  test('without a declared type it is a double', async () => {
    bench.write('data.csv', 'share\n12.5%\n(0.5%)\n');
    expect(await bench.rows({ clean: parse({ share: number }) })).toEqual([[0.125], [-0.005]]);
  });

  test('dates are read year first, or by their format', async () => {
    bench.write('data.csv', 'a,b\n2026年3月5日,05/03/2026\n2026/12/31,31/12/2026\n20260101,01/01/2026\n');
    const clean = parse({
      a: { as: 'date', otherwise: 'fail' },
      b: { as: 'date', format: '%d/%m/%Y', otherwise: 'fail' },
    });
    const opening = await bench.open({ clean });
    expect(await bench.read(`SELECT a::VARCHAR, b::VARCHAR FROM ${opening.opened?.relation}`)).toEqual([
      ['2026-03-05', '2026-03-05'],
      ['2026-12-31', '2026-12-31'],
      ['2026-01-01', '2026-01-01'],
    ]);
  });

  test('timestamps with and without seconds', async () => {
    bench.write('data.csv', 'at\n2026/3/5 9:05\n2026-03-05 23:59:59\n2026-03-06\n');
    const opening = await bench.open({ clean: parse({ at: { as: 'timestamp', otherwise: 'fail' } }) });
    expect(await bench.read(`SELECT CAST("at" AS VARCHAR) FROM ${opening.opened?.relation}`)).toEqual([
      ['2026-03-05 09:05:00'],
      ['2026-03-05 23:59:59'],
      ['2026-03-06 00:00:00'],
    ]);
  });

  test.each([
    [
      'text',
      'decimal(18,2)',
      /^data\.csv:3: "n\/a" is no DECIMAL\(18,2\) \(column amount of source orders; 2 values\)$/,
    ],
    ['digits that the type would drop', 'bigint', /^data\.csv:2: "1\.5" is no BIGINT/],
  ])('%s fails the source, with its place', async (_, type, message) => {
    bench.write('data.csv', 'amount\n1.5\nn/a\n-\n');
    const { opened, diagnostics } = await bench.open({
      clean: parse({ amount: number }),
      columns: [column('amount', type)],
    });
    expect(opened).toBeUndefined();
    expect(only(diagnostics)).toMatchObject({
      code: 'source-type',
      message: expect.stringMatching(message),
      span: span(40),
    });
  });

  test('a text in a row that was dropped before is no place', async () => {
    bench.write('data.csv', 'id,amount\n1,1.5\n2,n/a\n3,soon\n');
    const clean = [
      step({ kind: 'drop', where: { text: 'id = 2', span: span(1), lines: [span(1).start] } }),
      ...parse({ amount: number }),
    ];
    const { diagnostics } = await bench.open({ clean });
    expect(only(diagnostics).message).toMatch(
      /^"soon" is no number \(column amount of source orders; 1 value\)$/,
    );
  });

  test('with otherwise: empty it is null, and counted', async () => {
    bench.write('data.csv', 'amount\n1.5\nn/a\n-\n\n');
    const opening = await bench.open({ clean: parse({ amount: { as: 'number', otherwise: 'empty' } }) });
    expect(await bench.read(`SELECT count(*), sum(amount) FROM ${opening.opened?.relation}`)).toEqual([
      [4, 1.5],
    ]);
    expect(opening.state.cleaned).toEqual([
      { step: 'parse amount', rows: 2 },
      { step: 'parse amount: no number, so null', rows: 2 },
    ]);
  });

  test('case', async () => {
    bench.write('data.csv', 'a,b\nAds,x\nads,Y\n');
    const clean = [step({ kind: 'case', columns: { a: 'lower', b: 'upper' } })];
    expect(await bench.rows({ clean })).toEqual([
      ['ads', 'X'],
      ['ads', 'Y'],
    ]);
  });

  test('two steps of one name are counted apart', async () => {
    bench.write('data.csv', 'a\nx\ny\n');
    const { state } = await bench.open({
      clean: [
        step({ kind: 'map', columns: { a: { x: 'y' } } }),
        step({ kind: 'map', columns: { a: { y: 'z' } } }),
      ],
    });
    expect(state.cleaned).toEqual([
      { step: 'map a', rows: 1 },
      { step: 'map a', rows: 2 },
    ]);
  });
});
