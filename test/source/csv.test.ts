import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextFormat } from '../../src/model/source.ts';
import { column, only, type SourceSpec, span, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

/** 华东 and 订单号,大区 in GBK, from the code charts. */
const gbk = {
  east: [0xbb, 0xaa, 0xb6, 0xab],
  header: [0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xb4, 0xf3, 0xc7, 0xf8],
};
const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
const utf16 = (text: string, isBig: boolean, mark = true) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('how a file is written', () => {
  const plain = [
    [1, 'a'],
    [2, 'b'],
  ];
  test.each<[string, string | Uint8Array, TextFormat, unknown[][]]>([
    ['commas', 'id,name\n1,a\n2,b\n', {}, plain],
    ['no last line end', 'id,name\n1,a\n2,b', {}, plain],
    ['semicolons', 'id;name\n1;a\n2;b\n', {}, plain],
    ['tabs', 'id\tname\n1\ta\n2\tb\n', {}, plain],
    ['bars', 'id|name\n1|a\n2|b\n', {}, plain],
    [
      'single quotes',
      "id,name\n1,'a, b'\n2,'it''s'\n",
      {},
      [
        [1, 'a, b'],
        [2, "it's"],
      ],
    ],
    ['a declared delimiter', 'id:name\n1:a\n2:b\n', { delimiter: ':' }, plain],
    [
      'commas within semicolons',
      'id;name\n1;a,b\n2;c,d\n',
      {},
      [
        [1, 'a,b'],
        [2, 'c,d'],
      ],
    ],
    ['CRLF', 'id,name\r\n1,a\r\n2,b\r\n', {}, plain],
    ['CR', 'id,name\r1,a\r2,b\r', {}, plain],
    ['mixed line ends', 'id,name\r\n1,a\n2,b\r\n', {}, plain],
    ['blank lines', '\n\nid,name\n1,a\n\n2,b\n\n', {}, plain],
    ['a byte order mark', '\ufeffid,name\n1,a\n2,b\n', {}, plain],
    [
      'embedded line ends',
      'id,name\n1,"a\nb"\n2,"c\r\nd"\n',
      {},
      [
        [1, 'a\nb'],
        [2, 'c\r\nd'],
      ],
    ],
    [
      'embedded quotes',
      'id,name\n1,"say ""hi"""\n2,5" disk\n',
      {},
      [
        [1, 'say "hi"'],
        [2, '5" disk'],
      ],
    ],
    ['no header', '1,a\n2,b\n', {}, plain],
    [
      'a declared absence of a header',
      'x,y\n1,a\n',
      { header: false },
      [
        ['x', 'y'],
        ['1', 'a'],
      ],
    ],
    ['a declared header', '2025,2026\n1,2\n', { header: true }, [[1, 2]]],
    [
      'UTF-8',
      '订单号,大区\n1,华东\n2,华南\n',
      {},
      [
        [1, '华东'],
        [2, '华南'],
      ],
    ],
    [
      'GBK',
      Uint8Array.from([...gbk.header, ...ascii('\n1,'), ...gbk.east, ...ascii('\n')]),
      {},
      [[1, '华东']],
    ],
    ['UTF-16LE', utf16('订单号,大区\n1,华东\n', false), {}, [[1, '华东']]],
    ['UTF-16BE', utf16('订单号,大区\r\n1,华东\r\n', true), {}, [[1, '华东']]],
    [
      'UTF-16 without a mark',
      utf16('id,name\n1,华东\n', false, false),
      { encoding: 'utf-16le' },
      [[1, '华东']],
    ],
    [
      'a declared encoding',
      Uint8Array.from(ascii('id,name\n1,caf\xe9\n')),
      { encoding: 'windows-1252' },
      [[1, 'café']],
    ],
    [
      'Big5',
      Uint8Array.from([...ascii('id,name\n1,'), 0xa4, 0xa4, ...ascii('\n')]),
      { encoding: 'big5' },
      [[1, '中']],
    ],
    [
      'an emoji in GB18030',
      Uint8Array.from([...ascii('id,name\n1,'), ...gbk.east, 0x94, 0x39, 0xda, 0x33, 10]),
      {},
      [[1, '华东💩']],
    ],
    ['one column', 'id\n1\n2\n', {}, [[1], [2]]],
    ['a trailing delimiter', 'id,name,\n1,a,\n', {}, [[1, 'a', null]]],
    [
      'null words',
      'id,name\n1,NULL\n-,b\n',
      { nullValues: ['NULL', '-'] },
      [
        [1, null],
        [null, 'b'],
      ],
    ],
    [
      'empty fields',
      'id,name\n1,\n,""\n',
      {},
      [
        [1, null],
        [null, null],
      ],
    ],
    [
      'thousands',
      'id,name\n"1,234",a\n"-12,345.5",b\n',
      { thousands: ',' },
      [
        [1234, 'a'],
        [-12345.5, 'b'],
      ],
    ],
    [
      'decimal commas',
      'id;name\n1.234,5;a\n7;b\n',
      { thousands: '.', decimal: ',' },
      [
        [1234.5, 'a'],
        [7, 'b'],
      ],
    ],
    [
      'what is no decimal comma',
      'id;name\n1.5;a\n7;b\n',
      { thousands: '.', decimal: ',' },
      [
        ['1.5', 'a'],
        ['7', 'b'],
      ],
    ],
  ])('%s', async (_, content, format, rows) => {
    bench.write('data.csv', content);
    expect(await bench.rows({ format })).toEqual(rows);
  });

  test('names come from the header, from declared columns, or are numbered', async () => {
    const names = async (content: string, spec: SourceSpec = {}) => {
      bench.write('data.csv', content);
      return (await bench.open(spec)).opened?.columns.map((c) => c.name);
    };
    expect(await names(' id , "大区 ",x\n1,a,2\n')).toEqual(['id', '大区', 'x']);
    expect(await names('1,a\n2,b\n')).toEqual(['column1', 'column2']);
    const columns = [column('id', 'text'), column('name', 'text')];
    expect(await names('1,a\n2,b\n', { columns })).toEqual(['id', 'name']);
    expect(await names('id,,\n1,a,2\n')).toEqual(['id', 'column2', 'column3']);
  });

  test('compressed files', async () => {
    const text = 'id,name\n1,华东\n2,b\n';
    const rows = [
      [1, '华东'],
      [2, 'b'],
    ];
    bench.write('a.csv.gz', gzipSync(text));
    expect(await bench.rows({ file: 'a.csv.gz' })).toEqual(rows);
    const plain = bench.write('plain.csv', text);
    await bench.engine.execute(
      `COPY (SELECT * FROM read_csv('${plain}')) TO '${bench.root}/a.csv.zst' (FORMAT csv, COMPRESSION zstd)`,
    );
    expect([...readFileSync(`${bench.root}/a.csv.zst`).subarray(0, 4)]).toEqual([0x28, 0xb5, 0x2f, 0xfd]);
    expect(await bench.rows({ file: 'a.csv.zst' })).toEqual(rows);
    bench.write('g.csv.gz', gzipSync(Uint8Array.from([...gbk.header, ...ascii('\n1,'), ...gbk.east, 10])));
    expect(await bench.rows({ file: 'g.csv.gz' })).toEqual([[1, '华东']]);
  });
});

describe('types', () => {
  const big = (lines: number, line: (i: number) => string) =>
    `id,v\n${Array.from({ length: lines }, (_, i) => `${i},${line(i)}\n`).join('')}`;
  const typeOfV = async (content: string, spec: SourceSpec = {}) => {
    bench.write('data.csv', content);
    const { opened, diagnostics } = await bench.open(spec);
    expect(diagnostics).toEqual([]);
    return opened?.columns.find((c) => c.name === 'v')?.type;
  };

  test.each([
    [['1', '-20', '0'], 'BIGINT'],
    [['1', '2.5'], 'DOUBLE'],
    [['0.30000000000000004', '1e-5', '.5'], 'DOUBLE'],
    [['007', '12'], 'VARCHAR'],
    [['00'], 'VARCHAR'],
    [['00.5'], 'VARCHAR'],
    [['123456789012345'], 'BIGINT'],
    [['1234567890123456'], 'VARCHAR'],
    [['123456789012345678', '1'], 'VARCHAR'],
    [['110101199003071234', '11010119900307123X'], 'VARCHAR'],
    [['true', 'FALSE'], 'BOOLEAN'],
    [['yes', 'no'], 'VARCHAR'],
    [['2026-11-20', '2024-02-29'], 'DATE'],
    [['2026-02-29'], 'VARCHAR'],
    [['2026-11-20', '2026-11-20 09:30'], 'TIMESTAMP'],
    [['2026-11-20T09:30:15.123456'], 'TIMESTAMP'],
    [['2026-11-20T09:30:15Z', '2026-11-20 09:30:15+08:00'], 'TIMESTAMP WITH TIME ZONE'],
    [['2026-11-20T09:30:15Z', '2026-11-20T09:30:15'], 'VARCHAR'],
    [['2026-11-20 25:00'], 'VARCHAR'],
    [['1', 'x'], 'VARCHAR'],
    [['true', '1'], 'VARCHAR'],
    [['nan', 'inf'], 'VARCHAR'],
    [['1_000'], 'VARCHAR'],
    [[' 1'], 'VARCHAR'],
    [['+1'], 'VARCHAR'],
    [['', ''], 'VARCHAR'],
    [['', '5'], 'BIGINT'],
  ])(
    '%j is %s',
    async (values, type) => {
      const normal = (name: string | undefined) =>
        name === 'TIMESTAMPTZ' ? 'TIMESTAMP WITH TIME ZONE' : name;
      expect(normal(await typeOfV(`id,v\n${values.map((v, i) => `${i},${v}\n`).join('')}`))).toBe(type);
      // The same after so many lines of the first value that the others are not seen at first.
      const content = big(60_000, (i) => (i < 59_000 ? values[0]! : values[i % values.length]!));
      expect(normal(await typeOfV(content)), 'late').toBe(type);
    },
    60_000,
  );

  test('ids keep all their digits and zeros to the last line', async () => {
    bench.write(
      'data.csv',
      big(60_000, (i) => (i === 59_999 ? '007' : String(i))),
    );
    const { opened } = await bench.open();
    expect(await bench.read(`SELECT v FROM ${opened?.relation} WHERE id >= 59998 ORDER BY id`)).toEqual([
      ['59998'],
      ['007'],
    ]);
    bench.write('data.csv', 'id,v\n1,123456789012345678\n2,000000000000000001\n');
    expect(await bench.rows()).toEqual([
      [1, '123456789012345678'],
      [2, '000000000000000001'],
    ]);
  });

  test('no row is lost, whatever the size', async () => {
    bench.write(
      'data.csv',
      big(200_000, (i) => (i % 1000 === 0 ? `"a\n""b"",${i}"` : 'x')),
    );
    const { opened, state } = await bench.open();
    expect(state.rows).toBe(200_000);
    expect(
      await bench.read(`SELECT sum(id), count(*) FILTER (v LIKE 'a%') FROM ${opened?.relation}`),
    ).toEqual([[(200_000 * 199_999) / 2, 200]]);
  });

  test('types hold over all files together', async () => {
    bench.write('many/a.csv', 'id,v\n1,2\n');
    bench.write('many/b.csv', 'id,v\n2,2.5\n');
    bench.write('many/c.csv', 'id,v\n');
    expect(await bench.rows({ file: 'many' })).toEqual([
      [1, 2],
      [2, 2.5],
    ]);
    bench.write('many/d.csv', 'id,v\n3,x\n');
    expect(await bench.rows({ file: 'many/*.csv' })).toEqual([
      [1, '2'],
      [2, '2.5'],
      [3, 'x'],
    ]);
  });

  test('declared types win, and money is exact', async () => {
    bench.write('data.csv', 'id,v,w,t\n7,10.10,"1,234.50",2026-11-20 09:00:00\n8,0.20,-3,2026-11-20\n');
    const columns = [
      column('id', 'text'),
      column('v', 'decimal(18,2)'),
      column('w', 'decimal(12,3)'),
      column('t', 'date'),
    ];
    const opening = await bench.open({ columns: columns.slice(0, 3), format: { thousands: ',' } });
    expect(await bench.read(`SELECT id, v, w, t FROM ${opening.opened?.relation}`)).toEqual([
      ['7', { value: 1010n, scale: 2 }, { value: 1234500n, scale: 3 }, 1795165200000000n],
      ['8', { value: 20n, scale: 2 }, { value: -3000n, scale: 3 }, 1795132800000000n],
    ]);
    const refused = await bench.open({ columns, format: { thousands: ',' } });
    expect(only(refused.diagnostics)).toMatchObject({
      code: 'source-type',
      message: expect.stringContaining('data.csv:2'),
    });
  });
});

describe('what is wrong with a file', () => {
  test.each<[string, string | Uint8Array, SourceSpec, string, RegExp, RegExp]>([
    [
      'a short row',
      'id,name\n1,a\n2\n3,c\n',
      {},
      'source-row',
      /^data\.csv:3: 1 fields where 2 are expected/,
      /./,
    ],
    [
      'a long row',
      'id,name\n1,"a\nb"\n2,b,c\n',
      {},
      'source-row',
      /^data\.csv:4: 3 fields where 2 are expected/,
      /./,
    ],
    [
      'an open quote',
      'id,name\n1,a\n2,"b\n3,c\n',
      {},
      'source-row',
      /^data\.csv:3: a quoted field does not end/,
      /./,
    ],
    ['text after a quote', 'id,name\n1,a\n2,"b"x\n', {}, 'source-row', /^data\.csv:3: a quoted field/, /./],
    [
      'many bad rows',
      `id,name\n${'1,a\n2\n'.repeat(10)}`,
      {},
      'source-row',
      /^data\.csv:3: .*10 rows of source orders cannot be read/,
      /./,
    ],
    ['equal names', 'id,name,name\n1,a,b\n', {}, 'source-columns', /two columns named name/, /rename/],
    [
      'names that differ by case',
      'id,Name,name\n1,a,b\n',
      {},
      'source-columns',
      /columns named Name and name/,
      /rename/,
    ],
    ['nothing', '', {}, 'source-empty', /All files of source orders are empty/, /.*/],
    ['NUL bytes', 'id,name\n1,a\0b\n', {}, 'source-encoding', /NUL bytes/, /utf-16le/],
    [
      'UTF-16 without a mark',
      utf16('id,name\n1,a\n', false, false),
      {},
      'source-encoding',
      /NUL bytes/,
      /utf-16le/,
    ],
    [
      'no known encoding',
      Uint8Array.from([...ascii('id,name\n1,'), 0xff, 0xff, 10]),
      {},
      'source-encoding',
      /data\.csv is not in UTF-8 or GB18030/,
      /declare/,
    ],
    [
      'another encoding than declared',
      Uint8Array.from([...ascii('id,name\n1,'), ...gbk.east, 10]),
      { format: { encoding: 'utf-8' } },
      'source-encoding',
      /data\.csv:2: bytes that are not/,
      /./,
    ],
    [
      'an unknown encoding',
      'id\n1\n',
      { format: { encoding: 'klingon' } },
      'source-encoding',
      /klingon is no known encoding/,
      /gb18030/,
    ],
  ])('%s', async (_, content, spec, code, message, help) => {
    bench.write('data.csv', content);
    const { opened, state, diagnostics } = await bench.open(spec);
    expect(opened).toBeUndefined();
    const problem = diagnostics.find((d) => d.severity === 'error');
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(problem?.help ?? '').toMatch(help);
    expect(state.error).toBe(problem?.message);
  });

  test('a header without rows is empty too', async () => {
    bench.write('data.csv', 'id,name\n');
    const { state, diagnostics } = await bench.open();
    expect(only(diagnostics)).toMatchObject({ code: 'source-empty', severity: 'error' });
    expect(state).toMatchObject({ rows: 0, error: 'Source orders has no rows' });
  });

  test('an empty file among others is only a warning', async () => {
    bench.write('some/a.csv', 'id\n1\n');
    bench.write('some/b.csv', '');
    const { state, diagnostics } = await bench.open({ file: 'some/*.csv' });
    expect(only(diagnostics)).toMatchObject({
      code: 'source-empty',
      severity: 'warning',
      message: 'some/b.csv is empty',
    });
    expect(state).toMatchObject({ rows: 1, files: ['some/a.csv'] });
  });

  test.each([
    [
      'decimal(18,2)',
      ['1.00', 'abc', '2'],
      /^data\.csv:3: "abc" is not decimal\(18,2\) \(column v; 1 value does not fit\)/,
    ],
    ['decimal(18,2)', ['1.005'], /^data\.csv:2: "1\.005"/],
    ['integer', ['1', '1.5'], /^data\.csv:3: "1\.5" is not integer/],
    ['date', ['2026-11-20', '20/11/2026'], /^data\.csv:3: "20\/11\/2026" is not date/],
    ['timestamp', ['2026-11-20T09:00:00+08:00'], /^data\.csv:2/],
    ['boolean', ['true', 'maybe'], /^data\.csv:3: "maybe"/],
    ['bigint', ['99999999999999999999'], /^data\.csv:2/],
  ])('a value that is no %s: %j', async (type, values, message) => {
    bench.write('data.csv', `id,v\n${values.map((v, i) => `${i},${v}\n`).join('')}`);
    const { opened, diagnostics } = await bench.open({ columns: [column('v', type, 33)] });
    expect(opened).toBeUndefined();
    expect(only(diagnostics)).toMatchObject({
      code: 'source-type',
      message: expect.stringMatching(message),
      span: span(33),
    });
  });

  test('misfits are counted, the first five shown with their lines, across files and quoted line ends', async () => {
    bench.write('bad/a.csv', 'id,v\n1,"2"\n"x\ny",q1\n3,q2\n\n4,q3\n');
    bench.write('bad/b.csv', 'id,v\n5,q4\n6,q5\n7,q6\n');
    const { diagnostics } = await bench.open({ file: 'bad/*.csv', columns: [column('v', 'integer')] });
    const problem = only(diagnostics);
    expect(problem.message).toBe('bad/a.csv:3: "q1" is not integer (column v; 6 values do not fit)');
    expect(problem.note).toBe(
      'also bad/a.csv:5: "q2"; bad/a.csv:7: "q3"; bad/b.csv:2: "q4"; bad/b.csv:3: "q5"',
    );
  });

  test('bad rows and bytes late in a large file are found', async () => {
    const good = '1,a\n'.repeat(100_000);
    bench.write('data.csv', `id,name\n${good}2\n${good}`);
    expect(only((await bench.open()).diagnostics).message).toMatch(/^data\.csv:100002: 1 fields/);
    bench.write(
      'data.csv',
      Buffer.concat([Buffer.from(`id,name\n${good}2,`), Uint8Array.from(gbk.east), Buffer.from('\n')]),
    );
    const { opened, state } = await bench.open();
    expect(state.rows).toBe(100_001);
    expect(await bench.read(`SELECT name FROM ${opened?.relation} WHERE id = 2`)).toEqual([['华东']]);
    bench.write('data.csv', `id,name\n${good}2,b\r\n${good}`);
    expect((await bench.open()).state.rows).toBe(200_001);
    bench.write(
      'data.csv',
      Buffer.concat([Buffer.from(`id,name\n${good}2,`), Uint8Array.from([0xff, 0xff, 10])]),
    );
    expect(only((await bench.open()).diagnostics)).toMatchObject({ code: 'source-encoding' });
  });

  test('files with other columns are named, with the columns', async () => {
    bench.write('differ/a.csv', 'id,name,region\n1,a,x\n');
    bench.write('differ/b.csv', 'id,region,channel\n1,a,x\n');
    expect(only((await bench.open({ file: 'differ/*.csv' })).diagnostics)).toMatchObject({
      code: 'source-columns',
      message: 'differ/b.csv has other columns than differ/a.csv: it lacks name and has channel besides',
    });
  });

  test('the same columns in another order, or written otherwise, are read by name', async () => {
    bench.write('order/a.csv', 'id,name\n1,a\n');
    bench.write('order/b.csv', 'name;id\nb;2\n');
    expect(await bench.rows({ file: 'order/*.csv' })).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  test('damaged compression', async () => {
    const whole = gzipSync(`id,name\n${'1,a\n'.repeat(1000)}`);
    bench.write('torn.csv.gz', whole.subarray(0, whole.length - 12));
    bench.write('text.csv.gz', 'id,name\n1,a\n');
    for (const file of ['torn.csv.gz', 'text.csv.gz']) {
      const { diagnostics, state } = await bench.open({ file });
      expect(only(diagnostics)).toMatchObject({
        code: 'source-format',
        message: expect.stringContaining('damaged'),
      });
      expect(state.error).toContain('damaged');
    }
  });
});
