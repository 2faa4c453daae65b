import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/app/check.ts';
import type { ColumnFacts, FileFacts } from '../../src/app/init/file-facts.ts';
import { propose, renderSource, snake } from '../../src/app/init/propose.ts';
import { sampleOrders, sampleVisits } from '../../src/app/init/sample-data.ts';
import { yamlSql, yamlText } from '../../src/app/init/yaml-text.ts';
import { type InitOptions, init } from '../../src/app/init.ts';
import { openSystem } from '../../src/app/system.ts';
import { validate } from '../../src/app/validate.ts';

let folder: string;
let system: ReturnType<typeof openSystem>;
const now = Date.UTC(2026, 10, 20, 12);

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'kpi-init-')), 'shop');
  system = openSystem({ env: () => undefined, now: () => now });
});
afterEach(async () => {
  await system.close();
  rmSync(dirname(folder), { recursive: true });
});

async function start(more: Partial<InitOptions> = {}) {
  const options = { folder, from: [], packs: [], timezone: 'Asia/Shanghai', locale: 'en', ...more } as const;
  const result = await init(system.ports, options);
  for (const { path, text } of result.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return result;
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('a sample project', () => {
  test.each([
    ['en', [], 'critical pay_rate_low ["ads"]', 5],
    ['zh-CN', [], 'critical pay_rate_low ["ads"]', 5],
    ['en', ['ecommerce'], 'critical refund_rate_high []', 16],
    ['zh-CN', ['ecommerce'], 'critical refund_rate_high []', 16],
  ] as const)('in %s with packs %j is valid, and one alert fires', async (locale, packs, firing, metrics) => {
    expect(await start({ locale, packs })).toMatchObject({ diagnostics: [], exitCode: 0 });
    const validated = await validate(system.ports, { root: folder });
    expect(validated).toMatchObject({ diagnostics: [], exitCode: 0, counts: { metrics } });
    const { report, exitCode } = await check(system.ports, { root: folder });
    const alerts = report!.alerts.filter((a) => a.state === 'firing');
    expect(alerts.map((a) => `${a.severity} ${a.rule} ${JSON.stringify(a.segment)}`)).toEqual([firing]);
    expect(exitCode).toBe(1);
    expect(report!.diagnostics).toEqual([]);
  });

  test('its files are for editors and Git too', async () => {
    const { files } = await start();
    expect(files.map((f) => f.path)).toEqual([
      'kpi.yaml',
      'data/visits.csv',
      'sources.yaml',
      'metrics.yaml',
      'rules.yaml',
      'kpi.schema.json',
      '.gitignore',
    ]);
    for (const { path, text } of files.filter((f) => f.path.endsWith('.yaml'))) {
      expect(text.split('\n')[0], path).toBe('# yaml-language-server: $schema=kpi.schema.json');
    }
    expect(JSON.parse(read('kpi.schema.json')).$schema).toContain('draft-07');
    expect(read('kpi.yaml')).toContain('name: shop\ntimezone: Asia/Shanghai\nlocale: en\n');
    expect(read('.gitignore')).toBe('.kpi/\n');
  });

  test('labels are in the language of the project, synonyms in the other', async () => {
    await start({ locale: 'zh-CN' });
    expect(read('metrics.yaml')).toContain('    label: 支付转化率\n    synonyms: [Pay rate]');
  });

  test.each([sampleVisits, sampleOrders])(
    'data of %o ends with the last day and is always the same',
    (sample) => {
      const day = Date.UTC(2026, 1, 28) / 86_400_000;
      const lines = sample(day).trimEnd().split('\n');
      expect(lines.at(-1)).toContain('2026-02-28');
      expect(lines[1]).toContain('2025-12-31');
      expect(new Set(lines.slice(1).map((l) => /\d{4}-\d\d-\d\d/.exec(l)![0])).size).toBe(60);
      expect(sample(day)).toBe(sample(day));
      const widths = new Set(lines.map((line) => line.split(',').length));
      expect(widths.size).toBe(1);
    },
  );

  test('an unknown pack is named', async () => {
    expect(await start({ packs: ['ecomerce'] })).toMatchObject({
      files: [],
      exitCode: 2,
      diagnostics: [{ code: 'unknown-pack', help: 'did you mean "ecommerce"?' }],
    });
  });
});

describe('proposals for files', () => {
  test('a CSV becomes a source, dimensions, metrics and a rule that are valid', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    const rows = Array.from({ length: 80 }, (_, i) => {
      const day = String(1 + (i % 19)).padStart(2, '0');
      return `${900 + i},2026-11-${day} 09:00:00,cust${i % 60},${['华东', '华南'][i % 2]},${i % 5},${(i * 1.25).toFixed(2)},4.5`;
    });
    const header = 'order_id,ordered_at,customerId,大区,quantity,Amount,rating';
    writeFileSync(join(folder, 'data/Order Lines.csv'), `${header}\n${rows.join('\n')}\n`);
    const from = [join(folder, 'data/Order Lines.csv')];
    expect(await start({ from, locale: 'zh-CN' })).toMatchObject({ diagnostics: [], exitCode: 0 });
    expect(read('sources.yaml')).toBe(`# yaml-language-server: $schema=kpi.schema.json
sources:
  order_lines:
    file: data/Order Lines.csv
    time: ordered_at
    key: [order_id]
    columns:
      order_id: text
      Amount: decimal(18,2)
    dimensions:
      dimension:
        label: 大区
        expr: '"大区"'
`);
    expect(read('metrics.yaml')).toBe(`# yaml-language-server: $schema=kpi.schema.json
metrics:
  order_lines_rows:
    source: order_lines
    measure: count(*)
  customers:
    source: order_lines
    measure: count(distinct "customerId")
  quantity:
    source: order_lines
    measure: sum(quantity)
  amount:
    source: order_lines
    measure: sum("Amount")
  avg_rating:
    source: order_lines
    measure: avg(rating)
`);
    expect(read('rules.yaml')).toContain('  quantity_drop:\n');
    expect(await validate(system.ports, { root: folder })).toMatchObject({ diagnostics: [], exitCode: 0 });
    const { report } = await check(system.ports, { root: folder, asOf: '2026-11-19' });
    expect(report!.diagnostics).toEqual([]);
    expect(report!.sources).toMatchObject([{ source: 'order_lines', rows: 80 }]);
  });

  test('two files share no names', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.csv'), 'day,sales\n2026-11-01,5\n');
    writeFileSync(join(folder, 'b.csv'), 'day,sales\n2026-11-01,7\n');
    await start({ from: [join(folder, 'a.csv'), join(folder, 'b.csv')] });
    expect(read('metrics.yaml').match(/^ {2}\w+/gm)).toEqual([
      '  a_rows',
      '  sales',
      '  b_rows',
      '  b_sales',
    ]);
    expect(await validate(system.ports, { root: folder })).toMatchObject({ diagnostics: [] });
  });

  test('without a time there are no metrics, and it says what to do', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.csv'), 'what,sales\nx,5\ny,6\n');
    const { diagnostics, files } = await start({ from: [join(folder, 'a.csv')] });
    expect(diagnostics).toMatchObject([{ code: 'no-time', severity: 'warning' }]);
    expect(files.map((f) => f.path)).not.toContain('metrics.yaml');
    expect(await validate(system.ports, { root: folder })).toMatchObject({ diagnostics: [], exitCode: 0 });
  });

  test('a file that is not there is an error without a place', async () => {
    const { files, diagnostics, exitCode } = await start({ from: [join(folder, 'nothing.csv')] });
    expect({ files, exitCode }).toEqual({ files: [], exitCode: 2 });
    expect(diagnostics).toMatchObject([{ code: 'source-missing', severity: 'error' }]);
    expect(diagnostics[0]!.span).toBeUndefined();
  });
});

const facts = (columns: Partial<ColumnFacts>[], rows = 1000): FileFacts => ({
  name: 'orders',
  file: 'orders.parquet',
  rows,
  columns: columns.map((c) => ({ name: 'c', type: 'VARCHAR', distinct: 3, nulls: 0, isCents: false, ...c })),
});

test.each<[what: string, column: Partial<ColumnFacts>, role: string]>([
  ['a date', { name: 'day', type: 'DATE' }, 'time day'],
  ['an instant', { name: 'at', type: 'TIMESTAMP WITH TIME ZONE' }, 'time at'],
  ['few texts', { name: 'region' }, 'dimension region'],
  ['one text', { name: 'region', distinct: 1 }, ''],
  ['many texts', { name: 'remark', distinct: 900 }, ''],
  ['a flag', { name: 'paid', type: 'BOOLEAN', distinct: 2 }, 'dimension paid'],
  ['a unique id', { name: 'order_id', type: 'BIGINT', distinct: 1000 }, 'key order_id'],
  [
    'an id with nulls',
    { name: 'order_id', distinct: 999, nulls: 1 },
    'metric orders=count(distinct order_id)',
  ],
  ['a repeated id', { name: 'companyId', distinct: 400 }, 'metric companies=count(distinct "companyId")'],
  ['an id of few', { name: 'store_id', type: 'INTEGER', distinct: 12 }, 'dimension store_id'],
  ['an amount', { name: 'amount', type: 'DECIMAL(18,2)' }, 'metric amount=sum(amount)'],
  ['a rate', { name: 'unit_price', type: 'DOUBLE' }, 'metric avg_unit_price=avg(unit_price)'],
  ['a year', { name: 'year', type: 'INTEGER', distinct: 2 }, 'dimension year'],
  ['a keyword', { name: 'order', type: 'BIGINT' }, 'metric order=sum("order")'],
  ['a list', { name: 'tags', type: 'VARCHAR[]' }, ''],
  ['a struct', { name: 's', type: 'STRUCT(a INTEGER)' }, ''],
])('%s', (_, column, role) => {
  const p = propose(facts([column]));
  const roles = [
    ...(p.time ? [`time ${p.time}`] : []),
    ...(p.key ? [`key ${p.key}`] : []),
    ...p.dimensions.map((d) => `dimension ${d.name}`),
    ...p.metrics.slice(1).map((m) => `metric ${m.name}=${m.measure}`),
  ];
  expect(roles.join(' ')).toBe(role);
});

test('the time that says when a row happened comes before those of its changes', () => {
  const date = { type: 'TIMESTAMP' };
  expect(
    propose(
      facts([
        { ...date, name: 'updated_at' },
        { ...date, name: 'ordered_at' },
      ]),
    ).time,
  ).toBe('ordered_at');
  expect(propose(facts([{ ...date, name: 'updated_at' }])).time).toBe('updated_at');
});

test('names that no script has are still apart', () => {
  const { dimensions } = propose(facts([{ name: '大区' }, { name: '渠道' }]));
  expect(dimensions.map((d) => d.name)).toEqual(['dimension', 'dimension_2']);
  expect(renderSource(propose(facts([{ name: '大区' }])))).toContain(`expr: '"大区"'`);
});

test.each([
  ['InvoiceNo', 'invoice_no'],
  ['Unit Price', 'unit_price'],
  ['  -x- ', 'x'],
  ['2nd', 'n_2nd'],
  ['Größe', 'gro_e'],
  ['Crème brûlée', 'creme_brulee'],
  ['渠道', 'column'],
  ['already_snake', 'already_snake'],
])('%s as a name is %s', (text, name) => expect(snake(text, 'column')).toBe(name));

test.each([
  ['plain', 'plain'],
  ['data/orders.csv', 'data/orders.csv'],
  ['大区', '大区'],
  ['yes', '"yes"'],
  ['a: b', '"a: b"'],
  ['*.csv', '"*.csv"'],
  ['#1', '"#1"'],
  [' padded', '" padded"'],
])('the YAML of %s is %s', (text, yaml) => expect(yamlText(text)).toBe(yaml));

test.each([
  ['count(*)', 'count(*)'],
  ['sum("Unit Price")', 'sum("Unit Price")'],
  ['"大区"', `'"大区"'`],
  [`sum("it's")`, `sum("it's")`],
  [`"it's"`, `'"it''s"'`],
  ['a, b', `'a, b'`],
])('the YAML of the SQL %s is %s', (sql, yaml) => expect(yamlSql(sql)).toBe(yaml));
