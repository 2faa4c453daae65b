import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodLabel } from '../../src/time/label.ts';
import {
  compute,
  cumulativeMetric,
  dimension,
  openShop,
  ratioMetric,
  rowsOf,
  type Shop,
  sqlMetric,
  text,
  valuesOf,
} from './compute-fixture.ts';

const { span } = text('');
const zone = 'America/New_York';
const timed = (name: string, grain?: string, expr?: string) =>
  ({ ...dimension(name, expr), ...(grain ? { grain } : {}) }) as ReturnType<typeof dimension>;
const below = (name: string, parent: string) => ({ ...dimension(name), parent: { name: parent, span } });

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(
    [
      // Rows around midnight, year ends and a change of the clock, every 5 hours and 7 minutes.
      `CREATE TABLE orders AS SELECT TIMESTAMPTZ '2025-12-20 00:00:00+00' + INTERVAL (i * 307) MINUTE AS "at",
         TIMESTAMPTZ '2025-10-30 01:00:00+00' + INTERVAL (i * 211) MINUTE AS seen,
         TIMESTAMP '2025-12-30 00:10' + INTERVAL (i * 509) MINUTE AS paid_at, TIMESTAMP '2026-01-30' + INTERVAL (i * 99) MINUTE AS sent,
         CASE WHEN i % 9 = 0 THEN NULL ELSE DATE '2024-12-28' + CAST(i % 400 AS INTEGER) END AS born,
         CASE WHEN i % 10 = 0 THEN NULL ELSE i % 77 END AS age, CAST(i % 50 / 8 AS DOUBLE) AS score, i % 13 AS buyer,
         ['Springfield', 'Peoria', 'Salem', NULL][1 + i % 4] AS city, ['IL', 'OR', NULL][1 + i % 3] AS province, 'US' AS country
         FROM range(600) t(i)`,
      `CREATE TABLE visits AS SELECT DATE '2026-01-01' + CAST(i AS INTEGER) AS "day", ['Salem', 'Peoria'][1 + i % 2] AS city, i AS n FROM range(20) t(i)`,
    ],
    [
      {
        name: 'orders',
        timeTypes: {
          at: { type: 'instant', zone: 'UTC' },
          paid_at: { type: 'local', zone: 'Asia/Shanghai' },
        },
        dimensions: [
          timed('seen', 'hour'),
          timed('seen_day', undefined, 'seen'),
          timed('seen_week', 'week', 'seen'),
          timed('paid_at', 'month'),
          timed('paid_day', 'day', 'paid_at'),
          timed('sent', 'quarter'),
          timed('born', 'week'),
          timed('born_quarter', 'quarter', 'born'),
          timed('born_year', 'year', 'born'),
          timed('born_day', undefined, 'born'),
          { ...dimension('age'), buckets: { bounds: [18, 30, 45], span } },
          { ...dimension('score'), buckets: { bounds: [-1, 0.5, 2.25], span } },
          { ...dimension('many', 'age'), buckets: { bounds: [5, 10, 20, 100], span } },
          below('city', 'province'),
          below('province', 'country'),
          dimension('country'),
        ],
      },
      { name: 'visits', timeTypes: { day: { type: 'date', zone } }, dimensions: [dimension('city')] },
    ],
    [
      sqlMetric('orders', 'count(*)'),
      sqlMetric('buyers', 'count(distinct buyer)'),
      sqlMetric('visits', 'sum(n)', undefined, { source: 'visits' }),
      sqlMetric('by_city', 'count(*)', undefined, { dimensions: ['city'] }),
      ratioMetric('rate', 'orders', 'visits'),
      ratioMetric('per_buyer', 'orders', 'buyers'),
      cumulativeMetric('buyers_30d', 'buyers', '30 days'),
    ],
    { timezone: zone, weekStart: 7 },
  );
});
afterAll(() => shop.engine.close());

const asOf = '2026-12-31T00:00:00Z';
const local = (expr: string) => `timezone('${zone}', ${expr})`;
const paid = local(`timezone('Asia/Shanghai', paid_at)`);
const sunday = (date: string) => `CAST(date_trunc('week', ${date} + 1) AS DATE) - 1`;

async function expectYear(request: { metric: string; by: string[] }, groups: string): Promise<string[]> {
  const { list, diagnostics } = await compute(shop, asOf, { grain: 'year', ...request });
  const [series] = list;
  expect(diagnostics).toEqual([]);
  expect(series!.error).toBeUndefined();
  const rows = await rowsOf(
    shop.engine,
    `SELECT year(${local('"at"')}), ${groups}, count(*), count(DISTINCT buyer) FROM orders GROUP BY ALL`,
  );
  const at = request.metric === 'buyers' ? -1 : -2;
  const wanted = new Map(
    rows.map((row) => [JSON.stringify([String(row[0]), ...row.slice(1, -2)]), Number(row.at(at))]),
  );
  const found = new Map<string, number>();
  const count = series!.axis.bounds.length - 1;
  series!.segments.forEach((segment, s) => {
    for (let i = 0; i < count; i++)
      if (series!.rows[s * count + i]! > 0)
        found.set(JSON.stringify([periodLabel(series!.axis, i), ...segment]), series!.values[s * count + i]!);
  });
  expect(new Map([...found].sort())).toEqual(new Map([...wanted].sort()));
  return series!.segments.map((segment) => String(segment.at(-1)));
}

describe('times as dimensions', () => {
  test.each([
    ['seen', `strftime(date_trunc('hour', ${local('seen')}), '%Y-%m-%dT%H:00')`],
    ['seen_day', `strftime(${local('seen')}, '%Y-%m-%d')`],
    ['seen_week', `strftime(${sunday(`CAST(${local('seen')} AS DATE)`)}, '%Y-%m-%d')`],
    ['paid_at', `strftime(${paid}, '%Y-%m')`],
    ['paid_day', `strftime(${paid}, '%Y-%m-%d')`],
    ['sent', `year(sent) || '-Q' || quarter(sent)`],
    ['born', `strftime(${sunday('born')}, '%Y-%m-%d')`],
    ['born_quarter', `year(born) || '-Q' || quarter(born)`],
    ['born_year', `CAST(year(born) AS VARCHAR)`],
    ['born_day', `strftime(born, '%Y-%m-%d')`],
  ])('%s has the labels of its periods', async (name, sql) => {
    const labels = await expectYear({ metric: 'buyers', by: [name] }, sql);
    expect(labels.filter((label) => label !== 'null')).toEqual(labels.filter((l) => l !== 'null').sort());
  });

  test('a row of 23:30 in New York on 31 December belongs to that year', async () => {
    const { list } = await compute(shop, asOf, { metric: 'orders', by: ['born_year'], grain: 'year' });
    expect(list[0]!.segments).toEqual([['2024'], ['2025'], ['2026'], [null]]);
  });
});

describe('numbers as dimensions', () => {
  test.each([
    [
      'age',
      `CASE WHEN age < 18 THEN '< 18' WHEN age < 30 THEN '18 to < 30' WHEN age < 45 THEN '30 to < 45' WHEN age IS NOT NULL THEN '>= 45' END`,
    ],
    [
      'score',
      `CASE WHEN score < -1 THEN '< -1' WHEN score < 0.5 THEN '-1 to < 0.5' WHEN score < 2.25 THEN '0.5 to < 2.25' ELSE '>= 2.25' END`,
    ],
  ])('%s', async (name, sql) => {
    await expectYear({ metric: 'orders', by: [name] }, sql);
  });

  test('ranges stand in their order, null last', async () => {
    const order = async (by: string) =>
      (await compute(shop, asOf, { metric: 'orders', by: [by], grain: 'year' })).list[0]!.segments.flat();
    expect(await order('age')).toEqual(['< 18', '18 to < 30', '30 to < 45', '>= 45', null]);
    expect(await order('many')).toEqual(['< 5', '5 to < 10', '10 to < 20', '20 to < 100', null]);
  });
});

describe('levels', () => {
  test('a city comes with what it lies in, so that equal names stay apart', async () => {
    await expectYear({ metric: 'buyers', by: ['city'] }, 'country, province, city');
    const { list } = await compute(shop, asOf, { metric: 'orders', by: ['city'], grain: 'year' });
    expect(list[0]!.dimensions).toEqual(['country', 'province', 'city']);
    expect(list[0]!.segments.filter((segment) => segment[2] === 'Salem')).toEqual([
      ['US', 'IL', 'Salem'],
      ['US', 'OR', 'Salem'],
      ['US', null, 'Salem'],
    ]);
  });

  test('each level is recomputed: distinct buyers do not add up', async () => {
    const { list } = await compute(
      shop,
      asOf,
      { metric: 'buyers', by: ['city'], grain: 'year' },
      { metric: 'buyers', by: ['province'], grain: 'year' },
      { metric: 'buyers', grain: 'year' },
    );
    const [counts] = (await rowsOf(
      shop.engine,
      `SELECT count(DISTINCT buyer) FILTER (WHERE province = 'IL'), count(DISTINCT buyer) FROM orders WHERE year(${local('"at"')}) = 2026`,
    )) as [number, number][];
    const [inIllinois, all] = counts!;
    expect(valuesOf(list[1]!, ['US', 'IL'])['2026']).toBe(inIllinois);
    expect(valuesOf(list[2]!)['2026']).toBe(all);
    const parts = list[0]!.segments
      .filter((segment) => segment[1] === 'IL')
      .map((segment) => valuesOf(list[0]!, segment)['2026']!);
    expect(parts.reduce((a, b) => a + b)).toBeGreaterThan(inIllinois);
  });

  test('levels that are asked too stand once, above', async () => {
    const { list } = await compute(
      shop,
      asOf,
      { metric: 'orders', by: ['city', 'age', 'country'], grain: 'year' },
      { metric: 'orders', by: ['age', 'province'], grain: 'year' },
    );
    expect(list.map((series) => series.dimensions)).toEqual([
      ['country', 'province', 'city', 'age'],
      ['age', 'country', 'province'],
    ]);
  });

  test('who offers a city offers its province, and nothing else', async () => {
    const { list, diagnostics } = await compute(
      shop,
      asOf,
      { metric: 'by_city', by: ['city'] },
      { metric: 'by_city', by: ['province'] },
      { metric: 'by_city', by: ['age'] },
    );
    expect(list.map((series) => series.error === undefined)).toEqual([true, true, false]);
    expect(diagnostics.map((d) => d.code)).toEqual(['unknown-dimension']);
  });

  test('a metric of a source without the level above says so', async () => {
    const { list, diagnostics } = await compute(shop, asOf, { metric: 'rate', by: ['city'] });
    expect(list[0]!.error).toContain('metric "visits" has no dimension "country", by which "rate" is asked');
    expect(diagnostics.map((d) => d.code)).toEqual(['incompatible-dimensions']);
  });

  test('ratios and windows have the levels too', async () => {
    await Promise.all(
      ['per_buyer', 'buyers_30d'].map(async (metric) => {
        const { list } = await compute(shop, asOf, { metric, by: ['province'], grain: 'day' });
        expect([list[0]!.error, list[0]!.dimensions]).toEqual([undefined, ['country', 'province']]);
      }),
    );
  });
});
