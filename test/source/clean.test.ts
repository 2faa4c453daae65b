import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CleanedStep } from '../../src/model/series.ts';
import type { CleanStep } from '../../src/model/source.ts';
import { column, fragment, only, span, step, typesOf, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

const rows =
  'id,region,amount,at\n1, 华东 ,10,2026-11-20\n2,华东区,,2026-11-20\n3,,5,2026-11-21\n3,,6,2026-11-22\n4,华北,-1,2026-11-21\n';

describe('each step changes what it says and counts it', () => {
  test.each<[string, CleanStep[], string, unknown[], CleanedStep[]]>([
    [
      'rename',
      [step({ kind: 'rename', columns: { region: 'area' } })],
      'area',
      [' 华东 ', '华东区', null, null, '华北'],
      [{ step: 'rename region', rows: 5 }],
    ],
    [
      'a swap of names',
      [step({ kind: 'rename', columns: { id: 'amount', amount: 'id' } })],
      'id',
      [10, null, 5, 6, -1],
      [{ step: 'rename id, amount', rows: 5 }],
    ],
    [
      'derive',
      [step({ kind: 'derive', columns: { twice: fragment('amount * 2') } })],
      'twice',
      [20, null, 10, 12, -2],
      [{ step: 'derive twice', rows: 5 }],
    ],
    [
      'derive from the derived',
      [step({ kind: 'derive', columns: { a: fragment('amount + 1'), b: fragment('a * 2') } })],
      'b',
      [22, null, 12, 14, 0],
      [
        { step: 'derive a', rows: 5 },
        { step: 'derive b', rows: 5 },
      ],
    ],
    [
      'derive over itself',
      [step({ kind: 'derive', columns: { amount: fragment('-amount') } })],
      'amount',
      [-10, null, -5, -6, 1],
      [{ step: 'derive amount', rows: 5 }],
    ],
    [
      'trim',
      [step({ kind: 'trim', columns: ['region'] })],
      'region',
      ['华东', '华东区', null, null, '华北'],
      [{ step: 'trim region', rows: 1 }],
    ],
    [
      'map',
      [step({ kind: 'map', columns: { region: { 华东区: '华东', 华北: null, 华南: 'x' } } })],
      'region',
      [' 华东 ', '华东', null, null, null],
      [{ step: 'map region', rows: 2 }],
    ],
    [
      'map over numbers',
      [step({ kind: 'map', columns: { id: { 1: 'one' } } })],
      'id',
      ['one', '2', '3', '3', '4'],
      [{ step: 'map id', rows: 1 }],
    ],
    [
      'fill',
      [step({ kind: 'fill', columns: { region: "it's", amount: 0 } })],
      'amount',
      [10, 0, 5, 6, -1],
      [{ step: 'fill region, amount', rows: 3 }],
    ],
    [
      'drop',
      [step({ kind: 'drop', where: fragment('amount < 0') })],
      'amount',
      [10, null, 5, 6],
      [{ step: 'drop amount < 0', rows: 1, drops: true }],
    ],
    [
      'dedupe, latest',
      [step({ kind: 'dedupe_rows', keep: 'latest', by: 'at' })],
      'amount',
      [10, null, 6, -1],
      [{ step: 'dedupe id', rows: 1, drops: true }],
    ],
    [
      'dedupe, first',
      [step({ kind: 'dedupe_rows', keep: 'first', by: 'at' })],
      'amount',
      [10, null, 5, -1],
      [{ step: 'dedupe id', rows: 1, drops: true }],
    ],
    [
      'one after the other',
      [
        step({ kind: 'trim', columns: ['region'] }),
        step({ kind: 'map', columns: { region: { 华东区: '华东' } } }),
        step({ kind: 'drop', where: fragment('region is null') }),
        step({ kind: 'rename', columns: { region: 'area' } }),
        step({ kind: 'drop', where: fragment("area = '华北'") }),
      ],
      'area',
      ['华东', '华东'],
      [
        { step: 'trim region', rows: 1 },
        { step: 'map region', rows: 1 },
        { step: 'drop region is null', rows: 2, drops: true },
        { step: 'rename region', rows: 3 },
        { step: "drop area = '华北'", rows: 1, drops: true },
      ],
    ],
  ])('%s', async (_, clean, name, values, cleaned) => {
    bench.write('data.csv', rows);
    const { opened, state, diagnostics } = await bench.open({ clean, key: ['id'] });
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(state.cleaned).toEqual(cleaned);
    const read = await bench.read(`SELECT "${name}" FROM ${opened?.relation}`);
    const sorted = (list: unknown[]) => list.map((v) => JSON.stringify(v)).sort();
    expect(sorted(read.map(([value]) => value))).toEqual(sorted(values));
    const dropped = cleaned.filter((c) => c.drops).reduce((sum, c) => sum + c.rows, 0);
    expect(state.rows).toBe(5 - dropped);
  });

  test('blanks of all kinds are trimmed', async () => {
    bench.write('data.csv', 'id,name\n1,"\u3000\u00a0\ta b\n "\n');
    expect(await bench.rows({ clean: [step({ kind: 'trim', columns: ['name'] })] })).toEqual([[1, 'a b']]);
  });

  test('rows without a key are never taken for repeats', async () => {
    bench.write('data.csv', 'id,v\n,1\n,2\n7,3\n7,4\n');
    const { state, diagnostics } = await bench.open({
      key: ['id'],
      clean: [step({ kind: 'dedupe_rows', keep: 'latest', by: 'v' })],
    });
    expect(diagnostics).toEqual([]);
    expect(state).toMatchObject({ rows: 3, cleaned: [{ step: 'dedupe id', rows: 1, drops: true }] });
  });

  test('equal ties are broken the same way every time', async () => {
    bench.write(
      'data.csv',
      `id,v,w\n${Array.from({ length: 5000 }, (_, i) => `${i % 50},1,${(i * 7919) % 5000}\n`).join('')}`,
    );
    const spec = { key: ['id'], clean: [step({ kind: 'dedupe_rows', keep: 'latest', by: 'v' })] };
    const once = (await bench.rows(spec)).sort((a, b) => Number(a[0]) - Number(b[0]));
    const again = (await bench.rows(spec)).sort((a, b) => Number(a[0]) - Number(b[0]));
    expect(again).toEqual(once);
    expect(once).toHaveLength(50);
  });
});

describe('across files', () => {
  const write = () => {
    bench.write('days/2026-11-20.csv', 'invoice,v\nA,1\nA,2\nB,3\n,9\n');
    // GBK, so that this file is read from a copy elsewhere: its place among the files must not change.
    bench.write(
      'days/2026-11-21.csv',
      Buffer.concat([
        Buffer.from('invoice,v\nB,4\nB,5\nC,'),
        Uint8Array.from([0xbb, 0xaa]),
        Buffer.from('\n,8\n'),
      ]),
    );
    bench.write('days/2026-11-22.csv', 'invoice,v\nC,6\n');
  };
  test.each([
    ['latest_file', ['9', '8', '1', '2', '4', '5', '6'], 2],
    ['first_file', ['9', '8', '1', '2', '3', '华'], 3],
  ])('keep %s', async (keep, values, rows) => {
    write();
    const { opened, state } = await bench.open({
      file: 'days/*.csv',
      clean: [step({ kind: 'dedupe_files', by: ['invoice'], keep })],
    });
    const read = await bench.read(`SELECT * FROM ${opened?.relation}`);
    expect(read.map(([, v]) => v).sort()).toEqual([...values].sort());
    expect(opened?.columns.map((c) => c.name)).toEqual(['invoice', 'v']);
    expect(state.cleaned).toEqual([{ step: 'dedupe across files by invoice', rows, drops: true }]);
  });
});

describe('mistakes are shown where they stand', () => {
  test.each<[CleanStep, string, RegExp, string | undefined, number]>([
    [
      step({ kind: 'derive', columns: { x: fragment('amont * 2', 41) } }),
      'unknown-column',
      /no column amont/,
      'did you mean amount?',
      41,
    ],
    [
      step({ kind: 'drop', where: fragment('nope is null', 42) }),
      'unknown-column',
      /no column nope/,
      undefined,
      42,
    ],
    [step({ kind: 'derive', columns: { x: fragment('amount +', 43) } }), 'sql-syntax', /./, undefined, 43],
    [
      step({ kind: 'derive', columns: { x: fragment('sum(amount)', 44) } }),
      'sql-not-aggregate',
      /one row at a time/,
      undefined,
      44,
    ],
    [
      step({ kind: 'rename', columns: { regio: 'x' } }),
      'unknown-column',
      /no column regio/,
      'did you mean region?',
      40,
    ],
    [
      step({ kind: 'rename', columns: { region: 'ID' } }),
      'source-columns',
      /two columns the name ID/,
      undefined,
      40,
    ],
    [
      step({ kind: 'trim', columns: ['nope'] }),
      'unknown-column',
      /no column nope/,
      'the columns are id, region, amount, at',
      40,
    ],
    [
      step({ kind: 'derive', columns: { x: fragment('region + 1', 45) } }),
      'sql-type',
      /does not fit its columns/,
      undefined,
      40,
    ],
    [
      step({ kind: 'dedupe_files', by: ['nope'], keep: 'latest_file' }),
      'unknown-column',
      /nope/,
      undefined,
      40,
    ],
  ])('%#', async (clean, code, message, help, line) => {
    bench.write('data.csv', rows);
    const { opened, diagnostics } = await bench.open({ clean: [clean] });
    expect(opened).toBeUndefined();
    const problem = only(diagnostics);
    expect(problem).toMatchObject({ code, severity: 'error', message: expect.stringMatching(message) });
    if (help) expect(problem.help).toBe(help);
    expect(problem.span?.start.line).toBe(line);
  });

  test('dedupe without a key', async () => {
    bench.write('data.csv', rows);
    const { diagnostics } = await bench.open({
      clean: [step({ kind: 'dedupe_rows', keep: 'latest', by: 'at' })],
    });
    expect(only(diagnostics)).toMatchObject({ code: 'missing-key', span: span(40) });
  });

  test('the guilty letters of a fragment are pointed at', async () => {
    bench.write('data.csv', rows);
    const { diagnostics } = await bench.open({
      clean: [step({ kind: 'derive', columns: { x: fragment('1 + amont', 41) } })],
    });
    expect(only(diagnostics).span).toMatchObject({
      start: { line: 41, column: 15 },
      end: { line: 41, column: 20 },
    });
  });

  test('cleaning that drops everything says which step', async () => {
    bench.write('data.csv', rows);
    const { diagnostics } = await bench.open({ clean: [step({ kind: 'drop', where: fragment('id > 0') })] });
    expect(only(diagnostics)).toMatchObject({
      code: 'source-empty',
      help: 'cleaning dropped all of them (drop id > 0: 5 rows)',
    });
  });
});

describe('columns that others need', () => {
  test('repeated keys are reported, not dropped', async () => {
    bench.write('data.csv', rows);
    const { state, diagnostics } = await bench.open({ key: ['id'] });
    expect(state.rows).toBe(5);
    expect(only(diagnostics)).toMatchObject({
      code: 'source-repeats',
      severity: 'warning',
      message: '1 key repeats in source orders: 1 row too many, such as id = 3',
    });
  });

  test.each([
    [{ key: ['idd'] }, 'idd', 9],
    [{ columns: [column('amout', 'text', 33)] }, 'amout', 33],
    [{ dimensions: [{ name: 'regio', synonyms: [], span: span(50) }] }, 'regio', 50],
  ])('%j is missed', async (spec, name, line) => {
    bench.write('data.csv', rows);
    const { opened, diagnostics } = await bench.open(spec);
    expect(opened).toBeUndefined();
    expect(only(diagnostics)).toMatchObject({
      code: 'unknown-column',
      message: `There is no column ${name} here`,
    });
    expect(only(diagnostics).span?.start.line).toBe(line);
  });

  test('what a pack needs is named, with how to supply it', async () => {
    bench.write('data.csv', rows);
    const requires = [
      { pack: 'ecommerce', column: 'order_id', description: 'The order' },
      { pack: 'ecommerce', column: 'amount' },
    ];
    const { opened, diagnostics } = await bench.open({ requires });
    expect(opened).toBeDefined();
    expect(only(diagnostics)).toMatchObject({
      code: 'missing-requirement',
      message: 'Pack ecommerce needs the column order_id (The order) of source orders',
      help: 'supply it: clean: [rename: { yours: order_id }] or [derive: { order_id: an expression }]',
    });
  });

  test('declared types reach through renames and derived columns', async () => {
    bench.write('data.csv', 'InvoiceNo,q,p\n7,3,0.1\n');
    const opening = await bench.open({
      columns: [column('order_id', 'text'), column('amount', 'decimal(18,2)')],
      clean: [
        step({ kind: 'rename', columns: { InvoiceNo: 'order_id' } }),
        step({ kind: 'derive', columns: { amount: fragment('q * p') } }),
      ],
    });
    expect(opening.diagnostics).toEqual([]);
    expect(typesOf(opening)).toEqual({
      order_id: 'VARCHAR',
      q: 'BIGINT',
      p: 'DOUBLE',
      amount: 'DECIMAL(18,2)',
    });
    expect(await bench.read(`SELECT order_id, amount FROM ${opening.opened?.relation}`)).toEqual([
      ['7', { value: 30n, scale: 2 }],
    ]);
  });
});
