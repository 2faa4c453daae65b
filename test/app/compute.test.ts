import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, SqlValue } from '../../src/engine/engine.ts';
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
  text,
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
      cumulativeMetric('median_3d', 'median_price', '3 days'),
      cumulativeMetric('mean_3d', 'mean_price', '3 days'),
      cumulativeMetric('largest_36h', 'largest', '36 hours'),
      cumulativeMetric('gmv_36h', 'gmv', '36 hours'),
      cumulativeMetric('refunds_36h', 'refunds', '36 hours'),
      cumulativeMetric('per_buyer_3d', 'per_buyer', '3 days'),
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
    // Prices of the last three days: [1.5 2.5], + [3.5 .1 .1], the same, [3.5 .1 .1 .2 .3], [.2 .3 4], [.2 .3 4 9].
    ['median_3d', days(2, 1.5, 1.5, 0.2, 0.3, 2.15)],
    ['mean_3d', days(2, 1.54, 1.54, 0.84, 1.5, 3.375)],
    // 36 hours to midnight begin at noon of the day before.
    ['largest_36h', days(20.2, 20.2, 5.05, 8, 100, 1)],
    ['gmv_36h', days(30.3, 30.3, 10.1, 15, 100, 1)],
    ['refunds_36h', days(0, null, 0, -8, -100, 0)],
    ['per_buyer_3d', days(15.15, 13.4666666667, 13.4666666667, 6.275, 57.5, 38.6666666667)],
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

const segmentsOf = async (metric: string, by: string[], more = {}) => {
  const { list, diagnostics } = await compute(shop, asOf, { metric, by, ...more });
  expect(diagnostics).toEqual([]);
  return list[0]!;
};

describe('by dimension', () => {
  test('segments are typed, merged by spelling, sorted, null last, and filled from their first row', async () => {
    const series = await segmentsOf('orders', ['region']);
    expect(series.segments).toEqual([['Caf\u00e9'], ['north'], ['south'], [null]]);
    expect(valuesOf(series, ['Caf\u00e9'])).toEqual(days(null, null, null, 2, 0, 0));
    expect(valuesOf(series, ['north'])).toEqual(days(1, 1, 0, 0, 0, 0));
    expect(valuesOf(series, ['south'])).toEqual(days(1, 0, 0, 0, 1, 1));
    expect(valuesOf(series, [null])).toEqual(days(null, 2, 0, 0, 0, 0));
    expect(valuesOf(series, ['south'], 'rows')).toEqual(days(1, 0, 0, 0, 1, 1));
  });

  test('values keep their type: boolean, expression, ids that no double holds', async () => {
    const paid = await segmentsOf('gmv', ['paid']);
    expect(paid.segments).toEqual([[false], [true]]);
    expect(valuesOf(paid, [false])).toEqual(days(null, null, 0, 8, 100, 0));
    const size = await segmentsOf('gmv', ['size']);
    expect(valuesOf(size, ['large'])).toEqual(days(30.3, 0, 0, 0, 100, 0));
    expect(valuesOf(size, ['small'])).toEqual(days(null, 10.1, 0, 15, 0, 1));
    const customer = await segmentsOf('orders', ['customer']);
    expect(customer.segments).toEqual([1, 2, 3, 4, 5].map((n) => [`90000000000000000${n}`]));
  });

  test('several dimensions come in the order asked for, totals of ratios are ratios of totals', async () => {
    const series = await segmentsOf('aov', ['size', 'region']);
    expect(series.dimensions).toEqual(['size', 'region']);
    expect(series.segments).toEqual([
      ['large', 'north'],
      ['large', 'south'],
      ['small', 'Caf\u00e9'],
      ['small', 'north'],
      ['small', 'south'],
      ['small', null],
    ]);
    expect(valuesOf(series, ['large', 'south'])).toEqual(days(20.2, null, null, null, 100, null));
    // Two orders in two segments on the 1st: (10.10 + 20.20) / 2, not a sum or mean of what the segments show.
    expect(valuesOf((await compute(shop, asOf, { metric: 'aov', grain: 'month' })).list[0]!)).toEqual({
      '2026-03': 17.3777777778,
    });
    // 156.40 over 8 rows with the null amount, which counts as an order, is 9 rows.
  });

  test('cumulative metrics by segment: exact by sums and by rows', async () => {
    expect(valuesOf(await segmentsOf('gmv_3d', ['region']), ['south'])).toEqual(
      days(20.2, 20.2, 20.2, 0, 100, 101),
    );
    expect(valuesOf(await segmentsOf('buyers_3d', ['region']), ['south'])).toEqual(days(1, 1, 1, 0, 1, 2));
    expect(valuesOf(await segmentsOf('buyers_3d', ['region']), [null])).toEqual(days(null, 1, 1, 1, 0, 0));
    expect(valuesOf(await segmentsOf('pay_rate_mtd', ['region']), ['north'])).toEqual(
      days(1, 0.5, 0.5, 0.5, 0.5, 0.5),
    );
  });
});

describe('a part of the history', () => {
  const from = Date.parse('2026-03-04T00:00Z');
  test.each([
    'orders',
    'gmv',
    'largest',
    'gmv_3d',
    'buyers_3d',
    'gmv_mtd',
    'gmv_change',
    'gmv_ratio',
    'pay_rate_mtd',
  ])('%s has the values it has in the whole', async (metric) => {
    for (const by of [[], ['region'], ['paid', 'size']]) {
      const whole = await segmentsOf(metric, by);
      const part = await segmentsOf(metric, by, { from });
      for (const segment of part.segments) {
        const { '2026-03-01': _, '2026-03-02': __, '2026-03-03': ___, ...rest } = valuesOf(whole, segment);
        expect([by, segment, valuesOf(part, segment)]).toEqual([by, segment, rest]);
      }
      expect(part.complete).toBe(2);
    }
  });

  test('a segment without rows in it is left out, one whose window still has some is not', async () => {
    const late = Date.parse('2026-03-05T00:00Z');
    expect((await segmentsOf('gmv', ['region'], { from: late })).segments).toEqual([['south']]);
    expect((await segmentsOf('gmv_3d', ['region'], { from: late })).segments).toEqual([
      ['Caf\u00e9'],
      ['south'],
    ]);
  });

  // Both values of `paid` have a row on the 4th; the south has its next one on the 5th.
  test.each([
    ['orders', ['paid'], false],
    ['orders', ['region'], true],
    ['orders', ['paid', 'region'], true],
    // What is read for a month to date begins with the source itself.
    ['gmv_mtd', ['region'], false],
    // A window may hold rows of a segment that has none in any period.
    ['buyers_3d', ['paid'], true],
  ])('rows before it of %s by %j are looked for: %j', async (metric, by, isAsked) => {
    const statements: string[] = [];
    const engine = new Proxy(shop.engine, {
      get: (own, name: keyof Engine) =>
        name === 'query'
          ? (sql: string, params?: SqlValue[]) => {
              statements.push(sql);
              return own.query(sql, params);
            }
          : (own[name] as () => unknown).bind(own),
    });
    await compute({ ...shop, engine }, asOf, { metric, by, from });
    expect(statements.some((sql) => sql.includes('segments with earlier rows'))).toBe(isAsked);
  });

  test('it ends where it is asked to, and with as-of whatever is asked', async () => {
    const to = Date.parse('2026-03-02T00:00Z');
    expect(valuesOf(await segmentsOf('orders', [], { to }))).toEqual({ '2026-03-01': 2 });
    expect(valuesOf(await segmentsOf('orders', [], { from, to: from + 1e12 }))).toEqual({
      '2026-03-04': 2,
      '2026-03-05': 1,
      '2026-03-06': 1,
    });
    expect((await segmentsOf('orders', [], { from: to, to: to })).values).toHaveLength(0);
  });

  test('an earlier as-of sees nothing later: neither rows nor that the source went on', async () => {
    const { list } = await compute(shop, '2026-03-04T09:30Z', { metric: 'orders' }, { metric: 'gmv_mtd' });
    expect(valuesOf(list[0]!)).toEqual({
      '2026-03-01': 2,
      '2026-03-02': 3,
      '2026-03-03': 0,
      '2026-03-04': 1,
    });
    expect(valuesOf(list[1]!)['2026-03-04']).toBe(47.4);
    expect(list[0]).toMatchObject({ complete: 3, fresh: 4 });
    const silent = await compute(shop, '2026-03-04T00:00Z', { metric: 'orders' });
    expect(valuesOf(silent.list[0]!)).toEqual({ '2026-03-01': 2, '2026-03-02': 3, '2026-03-03': null });
    expect(silent.list[0]).toMatchObject({ complete: 3, fresh: 2 });
    const before = await compute(shop, '2026-02-01T00:00Z', {
      metric: 'orders',
      from: Date.parse('2026-01-30'),
    });
    expect(valuesOf(before.list[0]!)).toEqual({ '2026-01-30': null, '2026-01-31': null });
    expect(before.list[0]).toMatchObject({ complete: 2, fresh: 0 });
  });
});

describe('conditions, volume and fusing', () => {
  test('a condition of the request chooses rows for every input', async () => {
    const where = text(`region = 'north' or region is null`);
    const { list, statements, diagnostics } = await compute(
      shop,
      asOf,
      { metric: 'aov', where },
      { metric: 'gmv', where, by: ['region'] },
      { metric: 'gmv' },
    );
    expect(diagnostics).toEqual([]);
    expect(valuesOf(list[0]!)).toEqual(days(10.1, 3.36666666667, null, null, null, null));
    expect(list[1]!.segments).toEqual([['north'], [null]]);
    expect(valuesOf(list[2]!)['2026-03-05']).toBe(100);
    expect(statements).toHaveLength(2);
  });

  test('volume is the denominator of a ratio, the filtered rows of a measure and the least of several inputs', async () => {
    const { list } = await compute(
      shop,
      asOf,
      { metric: 'aov' },
      { metric: 'paid_gmv' },
      { metric: 'net' },
      { metric: 'gmv_3d' },
    );
    expect(list.map((series) => Object.values(valuesOf(series, [], 'volume')))).toEqual([
      [2, 3, 0, 2, 1, 1],
      [2, 2, 0, 1, 0, 1],
      [2, 2, 0, 1, 0, 1],
      [2, 5, 5, 5, 3, 4],
    ]);
    for (const series of list)
      expect(Object.values(valuesOf(series, [], 'rows'))).toEqual([2, 3, 0, 2, 1, 1]);
  });

  test('many metrics, grains and dimensions are one statement per aggregate class', async () => {
    const requests = [
      'orders',
      'gmv',
      'paid_gmv',
      'pay_rate',
      'aov',
      'net',
      'gmv_mtd',
      'gmv_change',
      'buyers',
    ].flatMap((metric) =>
      (['day', 'month'] as const).map((grain) => ({ metric, grain, by: grain === 'day' ? ['region'] : [] })),
    );
    const { statements, diagnostics } = await compute(shop, asOf, ...requests);
    expect(diagnostics).toEqual([]);
    expect(statements.map((s) => s.sql.split('\n')[0])).toEqual([
      '-- metrics: aov, gmv, gmv_change, gmv_mtd, net, orders, paid_gmv, pay_rate',
      '-- metrics: buyers',
    ]);
    // Equal aggregates are computed once, whatever the number of metrics that share them.
    expect(statements[0]!.sql.match(/sum\(/g)).toHaveLength(2);
    expect(statements[0]!.sql.match(/count\(/g)).toHaveLength(2);
  });

  test('counts and decimals say their scale, floating-point values none', async () => {
    const { list } = await compute(
      shop,
      asOf,
      { metric: 'orders' },
      { metric: 'gmv' },
      { metric: 'net' },
      { metric: 'aov' },
      { metric: 'mean_price' },
      { metric: 'gmv_change' },
    );
    expect(list.map((series) => series.scale)).toEqual([0, 2, 2, undefined, undefined, 2]);
  });
});
