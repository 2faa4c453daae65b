import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

const yaml = `sources:
  orders:
    file: orders.parquet
    time: moment
    dimensions: { region: { label: Area }, channel: {} }
  stores: { file: stores.parquet }
metrics:
  gmv: { source: orders, measure: sum(amount) }
  repeats:
    source: orders
    time: day
    dimensions: [region]
    query: |
      with numbered as (
        select *, row_number() over (partition by customer order by moment, id) as n from orders
      )
      select cast(timezone('Asia/Shanghai', moment) as date) as day, region, count(*) as value
      from numbered where n > 1
      group by all
  weighted:
    source: orders
    dimensions: [region, channel]
    roll_up: sum
    query: |
      SELECT o.moment, o.region, o.channel, o.amount * s.factor AS value, s.kind
      FROM Orders o LEFT JOIN stores AS s USING (store);
  largest:
    source: orders
    dimensions: [region]
    roll_up: max
    where: channel is not null
    query: select moment, region, channel, amount as value from orders
  monthly:
    source: orders
    time: month
    grain: month
    query: select date_trunc('month', timezone('Asia/Shanghai', moment))::date as month, median(amount) as value from orders group by 1
  twice:
    source: orders
    time: day
    dimensions: [region]
    query: select cast(moment as date) as day, region, amount as value from orders
  part: { ratio: { numerator: weighted, denominator: gmv } }
  weighted_mtd: { cumulative: { metric: weighted, grain_to_date: month } }
  largest_28d: { cumulative: { metric: largest, window: 28 days } }
  weighted_was: { compare: { metric: weighted, to: 1 week ago, as: value } }
  only_gold: { formula: gold, inputs: { gold: { metric: weighted, where: kind = 'gold' } } }
  of_all: { share: { metric: weighted, of: total } }
  of_none: { share: { metric: repeats, of: total } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(
    yaml,
    {
      orders: `SELECT i AS id, TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_hours(CAST(i * 37 % 2900 AS INTEGER)) AS moment,
        'c' || (i % 90) AS customer, CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
        CASE i % 4 WHEN 0 THEN 'web' WHEN 1 THEN '' WHEN 2 THEN NULL ELSE 'app' END AS channel, i % 5 AS store,
        CAST((i * 37 % 1000) / 10 AS DECIMAL(12,1)) AS amount FROM range(400) r(i)`,
      stores: `SELECT i AS store, CAST(i AS DECIMAL(4,1)) / 2 AS factor, CASE WHEN i > 2 THEN 'gold' END AS kind FROM range(4) r(i)`,
    },
    'timezone: Asia/Shanghai',
  );
});
afterAll(() => desk.close());

const day = "CAST(timezone('Asia/Shanghai', moment) AS DATE)";
const joined = 'orders LEFT JOIN stores USING (store)';

describe('a metric by its own SQL', () => {
  test('is its rows, where nothing says how several become one', async () => {
    const numbered = `(SELECT *, row_number() OVER (PARTITION BY customer ORDER BY moment, id) AS n FROM orders)`;
    expect(await desk.cells('repeats', { by: ['region'] })).toEqual(
      await desk.byHand(
        `SELECT strftime(${day}, '%Y-%m-%d'), region, count(*) FROM ${numbered} WHERE n > 1 GROUP BY ALL`,
      ),
    );
    const month = `date_trunc('month', ${day})`;
    expect(await desk.cells('monthly', { grain: 'month' })).toEqual(
      await desk.byHand(`SELECT strftime(${month}, '%Y-%m-%d'), median(amount) FROM orders GROUP BY 1`),
    );
  });

  test('is aggregated from its rows at every level, where it rolls up', async () => {
    for (const grain of ['day', 'month', 'year'] as const) {
      for (const by of [[], ['region'], ['region', 'channel']]) {
        const keys = [`strftime(date_trunc('${grain}', ${day}), '%Y-%m-%d')`, ...by].join(', ');
        const dropZeros = ([, value]: [string, number]) => value !== 0;
        const found = Object.entries(await desk.cells('weighted', { grain, by })).filter(dropZeros);
        const expected = Object.entries(
          await desk.byHand(`SELECT ${keys}, sum(amount * factor) FROM ${joined} GROUP BY ALL`),
        );
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected.filter(dropZeros)));
      }
    }
    expect(await desk.cells('largest', { grain: 'month', by: ['region'] })).toEqual(
      await desk.byHand(
        `SELECT strftime(${day}, '%Y-%m-01'), region, max(amount) FROM orders WHERE channel IS NOT NULL GROUP BY ALL`,
      ),
    );
  });

  test('is an input like any other', async () => {
    const byMonth = (sql: string) => desk.byHand(`SELECT strftime(${day}, '%Y-%m-01'), ${sql} GROUP BY ALL`);
    expect(await desk.cells('part', { grain: 'month' })).toEqual(
      await byMonth(`round(sum(amount * factor) / sum(amount), 12) FROM ${joined}`),
    );
    expect(await desk.cells('only_gold', { grain: 'month' })).toEqual(
      await byMonth(`sum(amount * factor) FROM ${joined} WHERE kind = 'gold'`),
    );
    const dates = `(SELECT DISTINCT ${day} AS d FROM orders)`;
    const upTo = (value: string, from: string) =>
      `SELECT strftime(d, '%Y-%m-%d'), (SELECT ${value} AND ${day} BETWEEN ${from} AND d) FROM ${dates}`;
    const found = await desk.cells('weighted_mtd');
    const expected = await desk.byHand(
      upTo(`sum(amount * factor) FROM ${joined} WHERE true`, "date_trunc('month', d)"),
    );
    expect(found).toMatchObject(expected);
    expect(await desk.cells('largest_28d')).toMatchObject(
      await desk.byHand(upTo('max(amount) FROM orders WHERE channel IS NOT NULL', 'd - 27')),
    );
    expect(await desk.cells('weighted_was')).toMatchObject(
      await desk.byHand(
        `SELECT strftime(${day} + 7, '%Y-%m-%d'), sum(amount * factor) FROM ${joined}
         WHERE ${day} + 7 <= (SELECT max(${day}) FROM orders) GROUP BY ALL`,
      ),
    );
  });

  test('is chosen by the columns of its SELECT', async () => {
    expect(
      await desk.cells('weighted', { grain: 'year', where: "kind = 'gold' and region is null" }),
    ).toEqual(
      await desk.byHand(
        `SELECT '2026-01-01', sum(amount * factor) FROM ${joined} WHERE kind = 'gold' AND region IS NULL`,
      ),
    );
  });

  test('reads the rows before as-of only', async () => {
    expect(await desk.cells('monthly', { grain: 'month', asOf: '2026-02-14' })).toEqual(
      await desk.byHand(
        `SELECT strftime(${day}, '%Y-%m-01'), median(amount) FROM orders WHERE ${day} <= DATE '2026-02-14' GROUP BY 1`,
      ),
    );
  });

  test('has totals from rows, and none where nothing makes one value of several', async () => {
    const outcome = await desk.ask('weighted', { grain: 'month', by: ['region'], totals: true });
    const overall = outcome.result!.totals!.find(
      ({ isOverall, series }) => isOverall && series[0]!.dimensions.length === 0,
    );
    const [total] = Object.values(await desk.byHand(`SELECT sum(amount * factor) FROM ${joined}`));
    expect(overall!.series[0]!.values.at(-1)).toBe(total);
    const refused = await desk.ask('repeats', { by: ['region'], totals: true });
    expect(refused.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'incompatible-dimensions',
        'metric "repeats" is written as a query by region, which has no value for several of them',
      ],
    ]);
  });

  test.each([
    ['repeats', {}, 'incompatible-dimensions', /by region, which has no value for several/],
    [
      'repeats',
      { by: ['region'], grain: 'month' },
      'grain-mismatch',
      /by day, which has no value for several days/,
    ],
    ['monthly', {}, 'grain-mismatch', /by month, of which no day can be made/],
    ['of_none', { by: ['region'] }, 'incompatible-dimensions', /"repeats" is written as a query by region/],
    ['twice', { by: ['region'] }, 'source-repeats', /gives \d+ rows for 2026-01-\d\d, /],
    ['weighted', { by: ['kind'] }, 'unknown-dimension', /has no dimension "kind"/],
  ] as const)('is refused where it has no value: %s %o', async (metric, asked, code, message) => {
    const { diagnostics } = await desk.ask(metric, asked as object);
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(diagnostics[0]!.message).toMatch(message);
  });

  test('says its statement', async () => {
    const { statements } = await desk.ask('weighted', { grain: 'year' });
    expect(statements.map(({ sql }) => sql.split('\n')[0])).toEqual([
      '-- query of metric: weighted',
      '-- metrics: weighted',
    ]);
  });

  test('is as valid as its SELECT', async () => {
    expect((await desk.validate()).diagnostics).toEqual([]);
  });
});

const broken: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'select moment, «amout» as value from orders',
    'unknown-column',
    'has no column "amout" here',
    /did you mean amount\?/,
  ],
  [
    'select moment, 1 as value from «ordrs»',
    'unknown-source',
    'the project has no source "ordrs"',
    /"orders"/,
  ],
  ["select moment, 1 as value from «read_csv»('/etc/passwd')", 'sql-unsupported', 'not read_csv', /^$/],
  ['select moment, 1 as value from «main».orders', 'unknown-source', 'no source "orders"', /it has|mean/],
  [
    'select moment, 1 as value from orders where moment < «now»()',
    'sql-unsupported',
    'now gives another',
    /^$/,
  ],
  ['select «current_date» as moment, 1 as value from orders', 'sql-unsupported', 'current_date gives', /^$/],
  ['select moment, 1 as value «form» orders', 'sql-syntax', 'syntax error', /^$/],
  ['«drop» table orders', 'sql-syntax', 'a query is one SELECT', /^$/],
  ['«select moment, 1 as value from orders; select 2»', 'sql-syntax', 'not several statements', /^$/],
  [
    '«select moment, amount from orders»',
    'unknown-column',
    'gives no column "value"',
    /it gives: moment, amount/,
  ],
  [
    '«select 1 as moment, 1 as value from orders»',
    'source-time',
    'is INTEGER, which is no time',
    /cast\(moment as date\)/,
  ],
  ["«select moment, '订单' as value from orders»", 'sql-type', 'not a number', /^$/],
  ["select moment, 1 as value from orders where '订单' = «regoin»", 'unknown-column', '"regoin"', /region/],
];

test.each(broken)('shows the mistake at its place: %s', async (marked, code, message, help) => {
  const sql = marked.replace(/[«»]/g, '');
  const before = `sources:
  orders: { file: orders.parquet, time: moment }
metrics:
  odd:
    source: orders
    query: |
      `;
  const other = await openDesk(`${before}${sql}\n`, {
    orders: "SELECT TIMESTAMP '2026-01-01' AS moment, 'n' AS region, 1 AS amount",
  });
  const { diagnostics } = await other.validate();
  other.close();
  expect(diagnostics.map((d) => d.code)).toEqual([code]);
  const [found] = diagnostics;
  expect(found!.message).toContain(message);
  expect(found!.help ?? '').toMatch(help);
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  const { span } = found!;
  expect([span!.start.line, span!.end.line]).toEqual([7, 7]);
  if (code !== 'unknown-column' || start > 0)
    expect([span!.start.column, span!.end.column].map((c) => c - 7)).toEqual([start, end]);
});
