import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetricSeries } from '../../../src/model/series.ts';
import { decimalNumber } from '../../../src/series/block.ts';
import { periodCount } from '../../../src/time/axis.ts';
import { periodStartText } from '../../../src/time/label.ts';
import { runMain } from '../../cli/run-main.ts';
import { rowsOf } from '../compute-fixture.ts';
import { type Desk, openDesk } from './desk.ts';

const yaml = `sources:
  orders:
    file: orders.parquet
    time: day
    dimensions:
      country: {}
      province: { parent: country }
      city: { parent: province }
metrics:
  gmv: { source: orders, measure: sum(amount), good: up, target: { month: 500 } }
  orders: { source: orders, measure: count(*) }
  buyers: { source: orders, measure: count(distinct buyer) }
  p90: { source: orders, measure: "quantile_cont(amount, 0.9)" }
  spread: { source: orders, measure: max(amount) - min(amount) }
  aov: { ratio: { numerator: gmv, denominator: orders } }
  per_buyer: { formula: gmv / buyers }
  buyers_ytd: { cumulative: { metric: buyers, grain_to_date: year } }
  aov_2m: { cumulative: { metric: aov, window: 2 months } }
  stock: { source: orders, measure: sum(stock), semi_additive: { take: last, per: [shop] } }
  visits: { source: orders, measure: count(*), where: kind = 'visit' }
  deals: { source: orders, measure: count(distinct buyer), where: kind = 'deal' }
  won: { conversion: { base: visits, conversion: deals, entity: buyer, window: 7 days } }
  same: { metric: gmv, comparable: { entity: shop, to: previous } }
  aov_was: { compare: { metric: aov, to: previous, as: value } }
  part: { share: { metric: buyers, of: total } }
  points: { score: { gmv: 1 } }
  own:
    source: orders
    dimensions: [country, province, city]
    roll_up: max
    query: select day, country, province, city, amount as value from orders
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml, {
    // Two cities of one name; the texts 'null' and '' beside no city at all.
    orders: `SELECT i, DATE '2026-01-01' + CAST(i * 13 % 120 AS INTEGER) AS day,
        CASE i % 11 WHEN 0 THEN NULL WHEN 1 THEN 'US' WHEN 2 THEN 'US' ELSE 'CN' END AS country,
        CASE i % 11 WHEN 0 THEN NULL WHEN 1 THEN 'IL' WHEN 2 THEN 'OR' WHEN 3 THEN 'null' WHEN 4 THEN '' WHEN 5 THEN NULL ELSE 'GD' END AS province,
        CASE i % 11 WHEN 0 THEN NULL WHEN 1 THEN 'Springfield' WHEN 2 THEN 'Springfield' WHEN 3 THEN 'null' WHEN 4 THEN ''
          WHEN 5 THEN NULL WHEN 6 THEN NULL WHEN 7 THEN 'null' WHEN 8 THEN '' ELSE 'SZ' END AS city,
        i % 37 AS buyer, i % 6 AS shop, CASE i % 3 WHEN 0 THEN 'visit' ELSE 'deal' END AS kind, i % 50 AS stock,
        CAST((i * 37 % 10000) / 100 AS DECIMAL(12,2)) AS amount FROM range(600) r(i)`,
  });
});
afterAll(() => desk.close());

const levels = [['country', 'province', 'city'], ['country', 'province'], ['country'], []];
const month = "date_trunc('month', day)";
const isSame = (by: readonly string[], a: string, b: string) =>
  ['true', ...by.map((name) => `${a}.${name} IS NOT DISTINCT FROM ${b}.${name}`)].join(' AND ');

type Cells = Map<string, number>;

/** Values that are not null, by period and segment as JSON, so that null, 'null' and '' stay apart. */
function cellsIn(series: MetricSeries): Cells {
  const count = periodCount(series.axis);
  const cells: Cells = new Map();
  series.segments.forEach((segment, s) => {
    for (let i = 0; i < count; i++) {
      const value = series.values[s * count + i]!;
      if (Number.isNaN(value) || value === 0) continue;
      cells.set(JSON.stringify([periodStartText(series.axis, i), ...segment]), Number(value.toPrecision(10)));
    }
  });
  return cells;
}

async function byHand(sql: string): Promise<Cells> {
  const cells: Cells = new Map();
  for (const row of await rowsOf(desk.engine, sql)) {
    const last = row.at(-1)!;
    if (last === null) continue;
    const value = typeof last === 'object' ? decimalNumber(last.value, last.scale) : Number(last);
    if (value !== 0) cells.set(JSON.stringify(row.slice(0, -1)), Number(value.toPrecision(10)));
  }
  return cells;
}

const byMonth =
  (sql: string, rows = 'orders') =>
  (by: readonly string[]) =>
    `SELECT strftime(${month}, '%Y-%m-%d'), ${[...by, sql].join(', ')} FROM ${rows} GROUP BY ALL`;

/** Over the rows of each month and those before it from a date on. */
const upTo = (sql: string, from: string) => (by: readonly string[]) =>
  `SELECT strftime(m, '%Y-%m-%d'), ${by.map((name) => `s.${name}, `).join('')}${sql}
   FROM (SELECT DISTINCT ${month} AS m FROM orders) CROSS JOIN (SELECT DISTINCT ${[...by, '1 AS one'].join(', ')} FROM orders) s
   JOIN orders o ON ${isSame(by, 's', 'o')} AND o.day >= ${from} AND o.day < m + INTERVAL 1 MONTH GROUP BY ALL`;

const expected: Record<string, (by: readonly string[]) => string> = {
  gmv: byMonth('sum(amount)'),
  orders: byMonth('count(*)'),
  buyers: byMonth('count(DISTINCT buyer)'),
  p90: byMonth('quantile_cont(CAST(amount AS DOUBLE), 0.9)'),
  spread: byMonth('max(amount) - min(amount)'),
  aov: byMonth('CAST(sum(amount) AS DOUBLE) / count(*)'),
  per_buyer: byMonth('CAST(sum(amount) AS DOUBLE) / count(DISTINCT buyer)'),
  buyers_ytd: upTo('count(DISTINCT buyer)', "DATE '2026-01-01'"),
  aov_2m: upTo('CAST(sum(amount) AS DOUBLE) / count(*)', 'm - INTERVAL 1 MONTH'),
  stock: byMonth(
    'sum(stock)',
    `(SELECT * FROM orders QUALIFY day = max(day) OVER (PARTITION BY ${month}, shop))`,
  ),
  won: (by) => `SELECT b.* EXCLUDE (n), count(DISTINCT c.buyer) / any_value(n) FROM
    (SELECT strftime(${month}, '%Y-%m-%d') AS p, ${[...by, ''].join(', ')}count(*) AS n FROM orders WHERE kind = 'visit' GROUP BY ALL) b
    LEFT JOIN (SELECT strftime(date_trunc('month', v.day), '%Y-%m-%d') AS p, ${by.map((name) => `v.${name}, `).join('')} d.buyer
      FROM orders d ASOF JOIN (SELECT * FROM orders WHERE kind = 'visit'
        QUALIFY row_number() OVER (PARTITION BY buyer, day ${by.length > 0 ? `ORDER BY ${by.join(', ')}` : ''}) = 1) v
      ON d.buyer = v.buyer AND d.day >= v.day WHERE d.kind = 'deal' AND d.day - v.day < 7) c
    ON b.p = c.p AND ${isSame(by, 'b', 'c')} GROUP BY ALL`,
  same: byMonth(
    'sum(amount)',
    `(SELECT o.* FROM orders o WHERE (date_trunc('month', o.day) - INTERVAL 1 MONTH, shop) IN
      (SELECT (${month}, shop) FROM orders))`,
  ),
  aov_was: (by) => `SELECT * FROM (SELECT strftime(${month} + INTERVAL 1 MONTH, '%Y-%m-%d') AS m,
    ${[...by, 'CAST(sum(amount) AS DOUBLE) / count(*)'].join(', ')} FROM orders GROUP BY ALL) WHERE m < '2026-05-01'`,
  part: (by) =>
    `SELECT p.* EXCLUDE (v, g), p.v / t.v FROM
    (SELECT ${month} AS g, strftime(${month}, '%Y-%m-%d') AS m, ${[...by, ''].join(', ')}count(DISTINCT buyer) AS v FROM orders GROUP BY ALL) p
    JOIN (SELECT ${month} AS g, count(DISTINCT buyer) AS v FROM orders GROUP BY ALL) t USING (g)`,
  points: byMonth('least(100, 100 * CAST(sum(amount) AS DOUBLE) / 500)'),
  own: byMonth('max(amount)'),
};

/** What has one value over all periods, and the rows it is of. */
const overall: Record<string, string> = {
  gmv: 'sum(amount) FROM orders',
  orders: 'count(*) FROM orders',
  buyers: 'count(DISTINCT buyer) FROM orders',
  p90: 'quantile_cont(CAST(amount AS DOUBLE), 0.9) FROM orders',
  spread: 'max(amount) - min(amount) FROM orders',
  aov: 'CAST(sum(amount) AS DOUBLE) / count(*) FROM orders',
  per_buyer: 'CAST(sum(amount) AS DOUBLE) / count(DISTINCT buyer) FROM orders',
  own: 'max(amount) FROM orders',
  stock: 'sum(stock) FROM (SELECT * FROM orders QUALIFY day = max(day) OVER (PARTITION BY shop))',
};

describe('every level of a hierarchy is computed from rows', () => {
  test.each(Object.keys(expected))('%s', async (metric) => {
    const { result, diagnostics } = await desk.ask(metric, {
      grain: 'month',
      by: ['city'],
      totals: true,
      asOf: '2026-04-30',
    });
    expect(diagnostics).toEqual([]);
    const perPeriod = [
      result!.series[0]!,
      ...result!.totals!.filter((t) => !t.isOverall).map((t) => t.series[0]!),
    ];
    expect(perPeriod.map(({ dimensions }) => dimensions)).toEqual(levels);
    for (const [i, by] of levels.entries()) {
      expect(cellsIn(perPeriod[i]!), by.join()).toEqual(await byHand(expected[metric]!(by)));
    }
    const whole = result!.totals!.filter((t) => t.isOverall).map((t) => t.series[0]!);
    const sql = overall[metric];
    for (const [i, by] of levels.entries()) {
      if (sql === undefined) continue;
      const [value, ...rest] = sql.split(' FROM ');
      const keys = ["'2026-04-01'", ...by, value].join(', ');
      expect(cellsIn(whole[i]!), `all, ${by.join()}`).toEqual(
        await byHand(`SELECT ${keys} FROM ${rest.join(' FROM ')} GROUP BY ALL`),
      );
    }
  });

  test.each(['buyers_ytd', 'aov_2m', 'same', 'aov_was', 'points'])(
    '%s has no value over all periods',
    async (metric) => {
      const { result } = await desk.ask(metric, { grain: 'month', totals: true });
      expect([...result!.totals!.at(-1)!.series[0]!.values].filter((value) => !Number.isNaN(value))).toEqual(
        [],
      );
    },
  );
});

test('no value, the text null and the empty text are three segments in every format', async () => {
  const ask = async (...options: string[]) => {
    const { stdout } = await runMain(
      ['query', 'orders', '--by', 'city', '--grain', 'year', '--as-of', '2026-04-30', ...options],
      desk.root,
    );
    return stdout;
  };
  const counts = await byHand(
    `SELECT 'x', country, province, city, count(*) FROM orders WHERE country = 'CN' AND province = 'GD' GROUP BY ALL`,
  );
  const of = (city: string | null) => counts.get(JSON.stringify(['x', 'CN', 'GD', city]));
  const csv = await ask('--format', 'csv');
  expect(csv).toContain(`2026-01-01,CN,GD,,${of(null)}\n`);
  expect(csv).toContain(`2026-01-01,CN,GD,null,${of('null')}\n`);
  expect(csv).toContain(`2026-01-01,CN,GD,"",${of('')}\n`);
  const rows = (JSON.parse(await ask('--format', 'json')) as { rows: { segment: object; values: object }[] })
    .rows;
  for (const city of [null, 'null', '']) {
    const segment = { country: 'CN', province: 'GD', city };
    expect(rows).toContainEqual(expect.objectContaining({ segment, values: { orders: of(city) } }));
  }
  for (const text of [await ask(), await ask('--chart')]) {
    const named = text.split('\n').filter((line) => /CN( +| \/ )GD/.test(line));
    expect(named.map((line) => /GD(?: +| \/ )(\(null\)|null|\(blank\)|SZ)/.exec(line)?.[1]).sort()).toEqual([
      '(blank)',
      '(null)',
      'SZ',
      'null',
    ]);
  }
});
