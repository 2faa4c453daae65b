import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../cli/run-main.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kpi-checks-')));
beforeAll(() => mkdirSync(join(folder, 'data')));
afterAll(() => rmSync(folder, { recursive: true }));

// 3 rows a day from 16 to 19 November but 1 on the 18th; the 17th, a Tuesday, is closed. One amount is null, one row
// names a store that there is not, and order 5 is there twice.
const orders = `order_id,ordered_at,amount,status,store_id,phone
1,2026-11-16 01:00:00,10,paid,s1,13800000001
2,2026-11-16 02:00:00,20,paid,s1,13800000002
3,2026-11-16 03:00:00,30,paid,s2,13800000003
4,2026-11-18 01:00:00,,PAID,s2,138
5,2026-11-19 01:00:00,50,cancelled,s9,13800000005
5,2026-11-19 02:00:00,-60,paid,s1,13800000006
7,2026-11-19 03:00:00,70,,,
`;

interface Found {
  readonly check: string;
  readonly state: string;
  readonly failed: number;
  readonly of: number;
  readonly samples: readonly string[];
}

async function check(checks: string, more = '') {
  writeFileSync(join(folder, 'data/orders.csv'), orders);
  writeFileSync(join(folder, 'data/stores.csv'), 'store_id,city\ns1,A\ns2,B\n');
  writeFileSync(
    join(folder, 'kpi.yaml'),
    `kpi: 1
timezone: Asia/Shanghai
calendars: { shop_days: { closed: [tuesday] } }
sources:
  stores: { file: data/stores.csv }
  orders:
    file: data/orders.csv
    time: ordered_at
    key: [order_id]
    calendar: shop_days
    columns: { order_id: integer, ordered_at: timestamp, amount: "decimal(18,2)", status: text, store_id: text, phone: text }
    ${more}
    checks:
${checks
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
metrics:
  gmv: { source: orders, measure: sum(amount) }
rules:
  gmv_low: { metric: gmv, levels: { critical: { below: 100 } } }
`,
  );
  const { stdout, stderr, exit } = await runMain(['check', '--json', '--as-of', '2026-11-19'], folder);
  const report = JSON.parse(stdout);
  const source = report.sources?.find((one: { source: string }) => one.source === 'orders');
  return { report, source, stderr, exit, checks: (source?.checks ?? []) as Found[] };
}

describe('each check', () => {
  test.each<[string, string, string, number, number, string[]]>([
    ['not_null: [amount]', 'not_null amount', 'failed', 1, 7, ['order_id=4, amount=null']],
    ['not_null: order_id', 'not_null order_id', 'passed', 0, 7, []],
    ['unique: [order_id]', 'unique order_id', 'failed', 1, 7, ['order_id=5']],
    ['unique: [order_id, ordered_at]', 'unique order_id, ordered_at', 'passed', 0, 7, []],
    ['in: { status: [paid, cancelled] }', 'in status', 'failed', 1, 7, ['order_id=4, status=PAID']],
    ['range: { amount: [0, 1000] }', 'range amount', 'failed', 1, 7, ['order_id=5, amount=-60.00']],
    ['range: { amount: [null, 0.01万] }', 'range amount', 'passed', 0, 7, []],
    [
      'range: { ordered_at: [2026-11-17, null] }',
      'range ordered_at',
      'failed',
      3,
      7,
      [
        'order_id=1, ordered_at=2026-11-16 01:00:00',
        'order_id=2, ordered_at=2026-11-16 02:00:00',
        'order_id=3, ordered_at=2026-11-16 03:00:00',
      ],
    ],
    ['pattern: { phone: "1[0-9]{10}" }', 'pattern phone', 'failed', 1, 7, ['order_id=4, phone=138']],
    ['references: { store_id: stores }', 'references store_id', 'failed', 1, 7, ['order_id=5, store_id=s9']],
    [
      'references: { store_id: stores.store_id }',
      'references store_id',
      'failed',
      1,
      7,
      ['order_id=5, store_id=s9'],
    ],
    ['rows: { per: day, min: 2 }', 'rows per day', 'failed', 1, 3, ['2026-11-18: 1']],
    ['rows: { per: day, min: 2, last: 1 }', 'rows per day', 'passed', 0, 1, []],
    ['rows: { per: day, max: 2 }', 'rows per day', 'failed', 2, 3, ['2026-11-16: 3', '2026-11-19: 3']],
    ['rows: { per: hour, max: 1, last: 20 }', 'rows per hour', 'passed', 0, 20, []],
    [
      'volume: { per: day, change: 49%, periods: 2 }',
      'volume per day',
      'failed',
      1,
      1,
      ['2026-11-19: 3 / 2'],
    ],
    ['volume: { per: day, change: 50%, periods: 2 }', 'volume per day', 'passed', 0, 1, []],
    ['volume: { per: day, change: 50% }', 'volume per day', 'not_judged', 0, 0, []],
    ['freshness: 21 hours', 'freshness', 'passed', 0, 1, []],
    ['freshness: { within: 20 hours, column: ordered_at }', 'freshness ordered_at', 'failed', 1, 1, []],
    ['schema: strict', 'schema', 'passed', 0, 0, []],
    ['sql: amount > 0', 'sql amount > 0', 'failed', 1, 7, ['order_id=5, amount=-60.00']],
    ['sql: { name: enough, expr: sum(amount) > 1000 }', 'enough', 'failed', 1, 1, []],
    ['sql: { name: enough, expr: sum(amount) = 120 }', 'enough', 'passed', 0, 1, []],
  ])('%s', async (yaml, name, state, failed, of, samples) => {
    const { checks } = await check(`- ${yaml}`);
    expect(checks).toEqual([expect.objectContaining({ check: name, state, failed, of, samples })]);
  });
});

describe('a failure', () => {
  test('that is critical leaves no verdict, with the reason, and the alert is about the source', async () => {
    const { report, source, exit, stderr } = await check('- not_null: [amount]\n- unique: [phone]');
    expect(exit).toBe(3);
    expect(source.error).toBe('it fails not_null amount (1 of 7), such as order_id=4, amount=null');
    const [first, second] = report.evaluations;
    expect(first).toMatchObject({
      rule: 'source:orders',
      verdict: 'breach',
      state: 'firing',
      severity: 'critical',
      reason: 'source orders: fails not_null amount (1 of 7)',
    });
    expect(second).toMatchObject({ rule: 'gmv_low', verdict: 'no_verdict' });
    expect(second.reason).toContain('source "orders": it fails not_null amount');
    expect(report.metrics).toEqual([]);
    expect(stderr).toContain('source-check');
  });

  test('that warns is told, and the metrics are judged', async () => {
    const { report, source, exit } = await check('- { not_null: [amount], severity: warning, name: paid }');
    expect(source).toMatchObject({
      error: null,
      checks: [{ check: 'paid', state: 'failed', severity: 'warning' }],
    });
    expect(report.evaluations).toMatchObject([{ rule: 'gmv_low', verdict: 'breach' }]);
    expect(report.diagnostics).toMatchObject([
      { code: 'source-repeats' },
      { code: 'source-check', severity: 'warning' },
    ]);
    expect(exit).toBe(1);
  });

  test('of the schema names what is new and what moved', async () => {
    const { checks } = await check('- schema: strict', 'clean: [{ rename: { phone: mobile } }]');
    expect(checks).toEqual([]);
    const wide = await check('- schema: ordered', 'dimensions: { status: }');
    expect(wide.checks).toMatchObject([{ state: 'passed' }]);
  });
});

test.each([
  ['- not_null: [amont]', /unknown-column[\s\S]*did you mean amount\?/],
  ['- sql: amont > 0', /unknown-column/],
  ['- references: { store_id: stors }', /unknown-source/],
  ['- range: { amount: [1] }', /a range is \[least, greatest\]/],
  ['- rows: { per: day }', /needs [\\"]+min/],
  ['- { not_null: a, unique: b }', /exactly one of/],
  ['- severity: warning', /exactly one of/],
])('%s is a mistake', async (yaml, message) => {
  const { report, stderr, exit } = await check(yaml);
  expect(stderr + JSON.stringify(report.diagnostics)).toMatch(message);
  expect(exit).toBe(2);
});
