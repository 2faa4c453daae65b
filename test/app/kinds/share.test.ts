import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, expectClose, openDesk, withoutZeros } from './desk.ts';

const yaml = `sources:
  orders:
    file: orders.parquet
    time: day
    dimensions: { region: {}, channel: {} }
metrics:
  gmv: { source: orders, measure: sum(amount) }
  buyers: { source: orders, measure: count(distinct buyer) }
  orders: { source: orders, measure: count(*) }
  aov: { ratio: { numerator: gmv, denominator: orders } }
  gmv_share: { share: { metric: gmv, of: total } }
  buyers_share: { share: { metric: buyers, of: total } }
  aov_share: { share: { metric: aov, of: total } }
  share_2m: { cumulative: { metric: buyers_share, window: 2 months } }
`;
const month = "strftime(date_trunc('month', day), '%Y-%m-%d')";
const asked = { grain: 'month', asOf: '2026-06-30' } as const;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml, {
    orders: `SELECT DATE '2026-01-01' + CAST(i * 7 % 170 AS INTEGER) AS day,
      CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
      CASE i % 4 WHEN 0 THEN 'app' ELSE 'web' END AS channel,
      CAST((i * 37 % 10000) / 100 AS DECIMAL(12,2)) AS amount, i % 29 AS buyer
      FROM range(400) r(i) WHERE i * 7 % 170 NOT BETWEEN 31 AND 58`,
  });
});
afterAll(() => desk.close());

describe('a share of the total', () => {
  test.each([
    ['gmv_share', 'sum(amount)', ['region']],
    ['gmv_share', 'sum(amount)', ['region', 'channel']],
    ['buyers_share', 'count(DISTINCT buyer)', ['region']],
    ['aov_share', 'sum(amount) / count(*)', ['channel']],
  ])('%s divides by the metric over all segments: %s by %j', async (metric, sql, by) => {
    const expected = await desk.byHand(
      `SELECT p.* EXCLUDE v, CAST(p.v AS DOUBLE) / t.v
       FROM (SELECT ${month} AS m, ${by.join(', ')}, ${sql} AS v FROM orders GROUP BY ALL) p
       JOIN (SELECT ${month} AS m, ${sql} AS v FROM orders GROUP BY ALL) t USING (m)`,
    );
    expectClose(withoutZeros(await desk.cells(metric, { ...asked, by })), withoutZeros(expected));
  });

  test('is 1 without dimensions, and null where the total is 0', async () => {
    const found = await desk.cells('gmv_share', asked);
    expect(Object.values(found)).toEqual([1, 1, 1, 1, 1]);
    expect(found['2026-02-01']).toBeUndefined();
  });

  test('has the condition of a request in the total too', async () => {
    const found = await desk.cells('gmv_share', { ...asked, by: ['region'], where: "region = 'north'" });
    expect(new Set(Object.values(found))).toEqual(new Set([1]));
  });

  test('accumulates both sides', async () => {
    const expected = await desk.byHand(
      `WITH o AS (SELECT date_trunc('month', day) AS m, region, buyer FROM orders),
         w AS (SELECT a.m, o.region, o.buyer FROM (SELECT DISTINCT m FROM o UNION SELECT TIMESTAMP '2026-02-01') a
           JOIN o ON o.m BETWEEN a.m - INTERVAL 1 MONTH AND a.m)
       SELECT strftime(m, '%Y-%m-%d'), region, count(DISTINCT buyer) / any_value(t.n) FROM w
       JOIN (SELECT m, count(DISTINCT buyer) AS n FROM w GROUP BY 1) t USING (m) GROUP BY ALL`,
    );
    expect(await desk.cells('share_2m', { ...asked, by: ['region'] })).toEqual(expected);
  });

  test('is a rate, whose volume is the total', async () => {
    const { result } = await desk.ask('gmv_share', { ...asked, by: ['region'] });
    expect(result!.metrics[0]!.unit).toBe('%');
    const [series] = result!.series;
    const total = await desk.cells('gmv', asked);
    expect(series!.volume[0]).toBe(total['2026-01-01']);
  });
});
