import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  compareMetric,
  compute,
  cumulativeMetric,
  dimension,
  formulaMetric,
  openShop,
  ratioMetric,
  type Shop,
  sqlMetric,
  valuesOf,
} from './compute-fixture.ts';

// Five days of orders: nothing on the 3rd, a null amount, a repeated row, a null region, an accent in two spellings.
const orders = [
  `CREATE TABLE orders (id INTEGER, "at" TIMESTAMP, region TEXT, amount DECIMAL(18,2), price DOUBLE, customer BIGINT, paid BOOLEAN)`,
  `INSERT INTO orders VALUES
    (1, '2026-03-01 08:00', 'north', 10.10, 1.5, 900000000000000001, true),
    (2, '2026-03-01 23:59:59.999', 'south', 20.20, 2.5, 900000000000000002, true),
    (3, '2026-03-02 00:00', 'north', NULL, 3.5, 900000000000000001, false),
    (4, '2026-03-02 12:00', NULL, 5.05, 0.1, 900000000000000003, true),
    (4, '2026-03-02 12:00', NULL, 5.05, 0.1, 900000000000000003, true),
    (5, '2026-03-04 09:00', 'Caf' || chr(233), 7.00, 0.2, 900000000000000002, true),
    (6, '2026-03-04 10:00', 'Cafe' || chr(769), 8.00, 0.3, 900000000000000004, false),
    (7, '2026-03-05 10:00', 'south', 100.00, 4.0, 900000000000000002, false),
    (8, '2026-03-06 10:00', 'south', 1.00, 9.0, 900000000000000005, true)`,
];
const local = { type: 'local', zone: 'UTC' } as const;

let shop: Shop;

beforeAll(async () => {
  shop = await openShop(
    orders,
    [
      {
        name: 'orders',
        timeTypes: { at: local },
        dimensions: [
          dimension('region'),
          dimension('paid'),
          dimension('size', `CASE WHEN amount >= 10 THEN 'large' ELSE 'small' END`),
          dimension('customer'),
        ],
      },
    ],
    [
      sqlMetric('orders', 'count(*)'),
      sqlMetric('gmv', 'sum(amount)'),
      sqlMetric('paid_gmv', 'sum(amount)', 'paid'),
      sqlMetric('paid_orders', 'count(*)', 'paid'),
      sqlMetric('buyers', 'count(distinct customer)'),
      sqlMetric('median_price', 'median(price)'),
      sqlMetric('mean_price', 'avg(price)'),
      sqlMetric('largest', 'max(amount)', undefined, { whenEmpty: 'previous' }),
      sqlMetric('orders_or_null', 'count(*)', undefined, { whenEmpty: 'null' }),
      sqlMetric('per_buyer', 'sum(amount) / count(distinct customer)'),
      sqlMetric('refunds', '-sum(amount)', 'not paid'),
      ratioMetric('pay_rate', 'paid_orders', 'orders'),
      ratioMetric('aov', 'gmv', 'orders'),
      await formulaMetric('net', 'gmv - 2 * paid_gmv'),
      await formulaMetric('mixed', 'safe_divide(gmv, buyers) + 1'),
      cumulativeMetric('gmv_mtd', 'gmv', 'month to date'),
      cumulativeMetric('gmv_3d', 'gmv', '3 days'),
      cumulativeMetric('buyers_3d', 'buyers', '3 days'),
      cumulativeMetric('buyers_mtd', 'buyers', 'month to date'),
      cumulativeMetric('pay_rate_mtd', 'pay_rate', 'month to date'),
      compareMetric('gmv_change', 'gmv', 'previous', 'difference'),
      compareMetric('gmv_percent', 'gmv', 'previous', 'percent'),
      compareMetric('gmv_ratio', 'gmv', '2 days ago', 'ratio'),
      compareMetric('gmv_then', 'gmv', '2 days ago', 'value'),
    ],
  );
});
afterAll(() => shop.engine.close());

// The as-of is in the middle of the 6th, after the last row; the 6th is still running.
const asOf = '2026-03-06T12:00Z';
const days = (...values: (number | null)[]) =>
  Object.fromEntries(values.map((value, i) => [`2026-03-0${i + 1}`, value]));

describe('one metric in total, by day', () => {
  test.each([
    ['orders', days(2, 3, 0, 2, 1, 1)],
    ['gmv', days(30.3, 10.1, 0, 15, 100, 1)],
    ['paid_gmv', days(30.3, 10.1, 0, 7, 0, 1)],
    ['buyers', days(2, 2, 0, 2, 1, 1)],
    ['median_price', days(2, 0.1, null, 0.25, 4, 9)],
    // (3.5 + 0.1 + 0.1) / 3 = 1.2333…
    ['mean_price', days(2, 1.23333333333, null, 0.25, 4, 9)],
    ['largest', days(20.2, 5.05, 5.05, 8, 100, 1)],
    ['orders_or_null', days(2, 3, null, 2, 1, 1)],
    ['per_buyer', days(15.15, 5.05, null, 7.5, 100, 1)],
    ['refunds', days(0, null, 0, -8, -100, 0)],
    ['pay_rate', days(1, 0.666666666667, null, 0.5, 0, 1)],
    ['aov', days(15.15, 3.36666666667, null, 7.5, 100, 1)],
    ['net', days(-30.3, -10.1, 0, 1, 100, -1)],
    ['mixed', days(16.15, 6.05, null, 8.5, 101, 2)],
    ['gmv_mtd', days(30.3, 40.4, 40.4, 55.4, 155.4, 156.4)],
    ['gmv_3d', days(30.3, 40.4, 40.4, 25.1, 115, 116)],
    ['buyers_3d', days(2, 3, 3, 4, 2, 3)],
    ['buyers_mtd', days(2, 3, 3, 4, 4, 5)],
    ['pay_rate_mtd', days(1, 0.8, 0.8, 0.714285714286, 0.625, 0.666666666667)],
    ['gmv_change', days(null, -20.2, -10.1, 15, 85, null)],
    ['gmv_percent', days(null, -0.666666666667, -1, null, 5.66666666667, null)],
    ['gmv_ratio', days(null, null, 0, 1.48514851485, null, null)],
    ['gmv_then', days(null, null, 30.3, 10.1, 0, null)],
  ])('%s', async (metric, expected) => {
    const { list, diagnostics } = await compute(shop, asOf, { metric });
    expect(diagnostics).toEqual([]);
    expect(valuesOf(list[0]!)).toEqual(expected);
    expect(list[0]).toMatchObject({ complete: 5, fresh: 6 });
    expect(list[0]!.error).toBeUndefined();
  });
});
