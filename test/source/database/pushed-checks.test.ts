import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../../../scripts/servers.mjs';
import { runMain } from '../../cli/run-main.ts';
import { ask, hasServer, type ServerKind, startServer } from './database-fixture.ts';

/** What differs from server to server. */
const kinds: readonly { readonly name: ServerKind; readonly table: string; readonly like: string }[] = [
  {
    name: 'postgres',
    table: `CREATE TABLE orders (order_id int, ordered_at timestamp, amount numeric(18,2), status text, store_id varchar(10), phone text, big bigint, day date, seen_at timestamptz, ratio float8, single real)`,
    like: 'CREATE TABLE stores (store_id varchar(10), city text)',
  },
  {
    name: 'mariadb',
    table: `CREATE TABLE orders (order_id int, ordered_at datetime, amount decimal(18,2), status text, store_id varchar(10), phone text, big bigint unsigned, day date, seen_at timestamp NULL, ratio double, \`single\` float) CHARACTER SET utf8mb4`,
    like: 'CREATE TABLE stores (store_id varchar(10), city text) CHARACTER SET utf8mb4',
  },
];

// 3 rows a day from 16 to 19 November but 1 on the 18th; the 17th, a Tuesday, is closed.
const rows = `INSERT INTO orders VALUES
  (1, '2026-11-16 01:00:00', 10, 'paid', 's1', '13800000001', 1, '2026-11-16', '2026-11-16 01:00:00', 0.5, 0.5),
  (2, '2026-11-16 02:00:00', 20, 'paid', 's1', '13800000002', 2, '2026-11-16', '2026-11-16 02:00:00', 1.5, 1.5),
  (3, '2026-11-16 03:00:00', 30, 'paid', 's2', '13800000003\n', 3, '2026-11-16', NULL, 2.5, 2.5),
  (4, '2026-11-18 01:00:00', NULL, 'PAID', 's2', '138', 10, '2026-11-18', '2026-11-18 01:00:00', NULL, NULL),
  (5, '2026-11-19 01:00:00', 50, 'cancelled', 's9', '+86-138.0000.0005', NULL, '2026-11-19', '2026-11-19 01:00:00', -1, -1),
  (5, '2026-11-19 02:00:00', -60, 'paid ', 'S1', '北京', 5, '2026-11-19', '2026-11-19 02:00:00', 1e10, 3),
  (7, '2026-11-19 03:00:00', 70, NULL, NULL, '', 5, NULL, '2026-11-19 03:00:00', 1e-10, 4)`;

/** Checks, whether they hold, how many rows or periods fail, of how many, and by what they are shown. */
const known: readonly (readonly [string, string, number, number, readonly string[]])[] = [
  ['not_null: amount', 'failed', 1, 7, ['order_id=4, amount=null']],
  ['not_null: order_id', 'passed', 0, 7, []],
  ['unique: order_id', 'failed', 1, 7, ['order_id=5']],
  ['unique: [big]', 'failed', 1, 7, ['order_id=5, big=5', 'order_id=7, big=5']],
  ['unique: [order_id, ordered_at]', 'passed', 0, 7, []],
  [
    'unique: [status, store_id]',
    'failed',
    1,
    7,
    ['order_id=1, status=paid, store_id=s1', 'order_id=2, status=paid, store_id=s1'],
  ],
  [
    'in: { status: [paid, cancelled] }',
    'failed',
    2,
    7,
    ['order_id=4, status=PAID', 'order_id=5, status=paid '],
  ],
  ['in: { order_id: [1, 2, 3, 4, "05", 7] }', 'failed', 2, 7, ['order_id=5']],
  ['in: { day: ["2026-11-16", "2026-11-19"] }', 'failed', 1, 7, ['order_id=4, day=2026-11-18']],
  [
    'in: { amount: ["10.00", "20.00", "30.00", "50.00", "-60.00", 70] }',
    'failed',
    1,
    7,
    ['order_id=7, amount=70.00'],
  ],
  ['range: { amount: [0, 1000] }', 'failed', 1, 7, ['order_id=5, amount=-60.00']],
  ['range: { amount: [null, 69.999] }', 'failed', 1, 7, ['order_id=7, amount=70.00']],
  [
    'range: { amount: [-60, 0.7] }',
    'failed',
    5,
    7,
    ['order_id=1, amount=10.00', 'order_id=2, amount=20.00', 'order_id=3, amount=30.00'],
  ],
  [
    'range: { ratio: [-1, 0.0000000001] }',
    'failed',
    4,
    7,
    ['order_id=1, ratio=0.5', 'order_id=2, ratio=1.5', 'order_id=3, ratio=2.5'],
  ],
  ['range: { status: [a, z] }', 'failed', 1, 7, ['order_id=4, status=PAID']],
  [
    'range: { ratio: [0, 100] }',
    'failed',
    2,
    7,
    ['order_id=5, ratio=-1.0', 'order_id=5, ratio=10000000000.0'],
  ],
  [
    'range: { day: ["2026-11-17", null] }',
    'failed',
    3,
    7,
    ['order_id=1, day=2026-11-16', 'order_id=2, day=2026-11-16', 'order_id=3, day=2026-11-16'],
  ],
  [
    'range: { ordered_at: [2026-11-18, "2026-11-19 02:00:00"] }',
    'failed',
    4,
    7,
    [
      'order_id=1, ordered_at=2026-11-16 01:00:00',
      'order_id=2, ordered_at=2026-11-16 02:00:00',
      'order_id=3, ordered_at=2026-11-16 03:00:00',
    ],
  ],
  [
    'pattern: { phone: "1[0-9]{10}" }',
    'failed',
    5,
    7,
    ['order_id=3, phone=13800000003\n', 'order_id=4, phone=138', 'order_id=5, phone=+86-138.0000.0005'],
  ],
  [
    'pattern: { phone: "^(1\\\\d+|\\\\+86-[\\\\d.]*|[^a-z]{2}|)$" }',
    'failed',
    1,
    7,
    ['order_id=3, phone=13800000003\n'],
  ],
  ['pattern: { status: "(?:pa|can)[a-z]+?.?" }', 'failed', 1, 7, ['order_id=4, status=PAID']],
  [
    'references: { store_id: stores }',
    'failed',
    2,
    7,
    ['order_id=5, store_id=S1', 'order_id=5, store_id=s9'],
  ],
  ['rows: { per: day, min: 2 }', 'failed', 1, 3, ['2026-11-18: 1']],
  ['rows: { per: day, max: 2 }', 'failed', 2, 3, ['2026-11-16: 3', '2026-11-19: 3']],
  ['rows: { per: week, min: 8 }', 'not_judged', 0, 0, []],
  ['rows: { per: hour, max: 1, last: 20 }', 'passed', 0, 20, []],
  ['volume: { per: day, change: 49%, periods: 2 }', 'failed', 1, 1, ['2026-11-19: 3 / 2']],
  ['volume: { per: day, change: 50%, periods: 2 }', 'passed', 0, 1, []],
  ['freshness: 21 hours', 'passed', 0, 1, []],
  ['freshness: { within: 20 hours, column: ordered_at }', 'failed', 1, 1, []],
  ['freshness: { within: 13 hours, column: seen_at }', 'passed', 0, 1, []],
  ['freshness: { within: 12 hours, column: seen_at }', 'failed', 1, 1, []],
  ['freshness: { within: 2 days, column: day }', 'passed', 0, 1, []],
  ['schema: strict', 'failed', 5, 5, ['new: big', 'new: day', 'new: seen_at', 'new: ratio', 'new: single']],
  ['sql: amount > 0', 'failed', 1, 7, ['order_id=5, amount=-60.00']],
  [
    "sql: status like 'p%' or store_id is null",
    'failed',
    2,
    7,
    ['order_id=4, status=PAID, store_id=s2', 'order_id=5, status=cancelled, store_id=s9'],
  ],
  ['sql: sum(amount) > 1000', 'failed', 1, 1, []],
  ['sql: sum(amount) = 120 and count(*) = 7', 'passed', 0, 1, []],
  ['sql: count(distinct store_id) filter (where amount > 0) >= 3', 'passed', 0, 1, []],
];

/** Checks that a database would judge in another way, and what is said. */
const refused: readonly (readonly [string, string])[] = [
  ['pattern: { phone: "\\\\bx" }', 'databases may read the regular expression \\bx in another way'],
  ['pattern: { phone: "(?i)x" }', 'databases may read the regular expression (?i)x in another way'],
  ['pattern: { order_id: "[0-9]+" }', 'a integer is written in another way in every database'],
  ['in: { ratio: [1.5] }', 'a double is written in another way in every database'],
  ['range: { single: [0, 1] }', 'a FLOAT is not compared with a limit in the same way by every database'],
  ['range: { amount: [cheap, null] }', 'cheap is not DECIMAL(18,2)'],
  ['unique: ratio', 'databases do not agree on which doubles are the same'],
  ["sql: lower(status) = 'paid'", 'lower'],
  ['sql: order_id', 'a integer is no condition in every database'],
];

for (const kind of kinds)
  describe.skipIf(!hasServer(kind.name))(`checks of rows that stay in ${kind.name}`, () => {
    let server: TestServer;
    let folder = '';
    beforeAll(async () => {
      server = await startServer(kind.name);
      await ask(
        server.url,
        kind.table,
        kind.like,
        rows,
        "INSERT INTO stores VALUES ('s1', 'A'), ('s2', 'B'), (NULL, 'C')",
      );
      folder = mkdtempSync(join(tmpdir(), 'kpi-pushed-checks-'));
    });
    afterAll(async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const check = async (checks: readonly string[], mode: string, more = '', storesMode = mode) => {
      writeFileSync(
        join(folder, 'kpi.yaml'),
        `kpi: 1
timezone: Asia/Shanghai
engines: { warehouse: { type: ${kind.name}, url: "${server.url}" } }
calendars: { shop_days: { closed: [tuesday] } }
sources:
  stores: { engine: warehouse, table: stores, mode: ${storesMode} }
  orders:
    engine: warehouse
    table: orders
    mode: ${mode}
    time: ordered_at
    key: [order_id]
    calendar: shop_days
    columns: { order_id: integer, ordered_at: timestamp, amount: "decimal(18,2)", status: text, store_id: text, phone: text }
    ${more}
    checks:
${checks.map((one) => `      - ${one}\n`).join('')}
metrics:
  gmv: { source: orders, measure: sum(amount) }
rules:
  gmv_low: { metric: gmv, levels: { critical: { below: 100 } } }
`,
      );
      const { stdout, stderr, exit } = await runMain(['check', '--json', '--as-of', '2026-11-19'], folder);
      const report = JSON.parse(stdout);
      const source = report.sources.find((one: { source: string }) => one.source === 'orders');
      return { checks: source.checks, error: source.error, stdout, stderr, exit };
    };

    test('are judged as those of rows that are loaded, and as they should be', async () => {
      const yaml = known.map(([text]) => text);
      const pushed = await check(yaml, 'pushdown');
      const found = pushed.checks.map(
        ({ state, failed, of, samples }: Record<string, unknown>, i: number) => [
          yaml[i],
          state,
          failed,
          of,
          samples,
        ],
      );
      expect(found).toEqual(known);
      const loaded = await check(yaml, 'load');
      expect(pushed.checks).toEqual(loaded.checks);
      expect(pushed.error).toBe(loaded.error);
      expect(pushed.exit).toBe(loaded.exit);
    });

    test('that would be judged in another way are refused by name, all at once', async () => {
      const { stderr, exit } = await check(
        refused.map(([text]) => text),
        'pushdown',
      );
      for (const [, message] of refused) expect(stderr).toContain(message);
      expect(stderr.match(/pushdown-refused/g)).toHaveLength(refused.length);
      expect(exit).toBe(2);
    });

    test('that look into rows elsewhere are refused by name', async () => {
      const references = ['references: { store_id: stores }'];
      for (const [mode, other] of [
        ['pushdown', 'load'],
        ['load', 'pushdown'],
      ] as const) {
        const { stderr, exit } = await check(references, mode, '', other);
        expect(stderr).toContain('pushdown-refused');
        expect(exit).toBe(2);
      }
      const { stderr } = await check(['references: { order_id: stores.store_id }'], 'pushdown');
      expect(stderr).toContain('order_id is INTEGER and stores.store_id is VARCHAR');
    });

    test('show sensitive values as people may see them', async () => {
      const all = await check(
        ['pattern: { phone: "[a-z]*" }', 'not_null: phone'],
        'pushdown',
        'sensitive: { phone: mask }',
      );
      expect(all.checks[0].samples).toHaveLength(3);
      expect(all.checks[0].samples[0]).toMatch(/^order_id=1, phone=13\*\*\*01$/);
      expect(all.stdout + all.stderr).not.toMatch(/1380000000\d/);
    });

    test('of a column that is not there are told where that is written', async () => {
      const { stderr, exit } = await check(['sql: not_there > 0'], 'pushdown');
      expect(stderr).toContain('There is no column not_there here');
      expect(exit).toBe(3);
    });
  });
