import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Join } from '../../src/model/source.ts';
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
} from './compute-fixture.ts';

const { span } = text('');
const place = (name: string) => ({ name, span });

/** join looks up a source by `ours = theirs`, … and the latest row by `ours >= theirs`. */
function join(name: string, using: Record<string, string>, more: Partial<Join> = {}): Join {
  const keys = Object.entries(using).map(([ours, theirs]) => ({ ours: place(ours), theirs: place(theirs) }));
  return { name, source: name, keys, span, ...more };
}

// Orders of 60 days with stores that do not exist, no store, currencies without a rate, in a zone with a change of clock.
const zone = 'America/New_York';
const tables = [
  `CREATE TABLE orders AS SELECT i AS id, TIMESTAMPTZ '2026-02-10 03:00:00+00' + INTERVAL (i * 37) MINUTE AS "at",
     TIMESTAMP '2026-02-01' + INTERVAL (i * 41) MINUTE AS booked_at,
     CASE WHEN i % 17 = 0 THEN NULL ELSE 'S' || (i * 7 % 13) END AS store_id,
     ['USD', 'EUR', 'JPY', 'XXX'][1 + i % 4] AS currency, i % 23 AS buyer,
     CAST(i % 101 + i % 7 / 100 AS DECIMAL(12,2)) AS amount FROM range(2300) t(i)`,
  `CREATE TABLE stores AS SELECT 'S' || i AS store_id, 'R' || (i % 4) AS region_id, 'City ' || (i % 3) AS city,
     CASE WHEN i = 2 THEN NULL ELSE i * 10 END AS size FROM range(11) t(i)`,
  `CREATE TABLE regions AS SELECT 'R' || i AS id, ['North', 'South', NULL][1 + i] AS name, i AS head FROM range(3) t(i)`,
  `CREATE TABLE fx AS SELECT c AS code, DATE '2026-02-12' + CAST(d AS INTEGER) AS rate_date,
     CAST(d / 7.0 + length(c) + ascii(c) / 10 AS DECIMAL(12,4)) AS rate
     FROM range(0, 60, 3) a(d), (VALUES ('USD'), ('EUR'), ('JPY')) b(c)`,
  `CREATE TABLE ticks AS SELECT c AS code, TIMESTAMP '2026-02-12' + INTERVAL (d * 511) MINUTE AS seen_at, d AS price
     FROM range(200) a(d), (VALUES ('USD'), ('EUR')) b(c)`,
  `CREATE TABLE twice AS SELECT 'S' || (i % 6) AS store_id, i AS n FROM range(8) t(i)`,
];
const instant = { type: 'instant', zone: 'UTC' } as const;
let shop: Shop;

beforeAll(async () => {
  shop = await openShop(
    tables,
    [
      {
        name: 'orders',
        timeTypes: { at: instant, booked_at: { type: 'local', zone: 'Asia/Shanghai' } },
        joins: [
          join('stores', { store_id: 'store_id' }),
          join('fx', { currency: 'code' }, { asOf: { theirs: place('rate_date') } }),
          join(
            'booked',
            { currency: 'code' },
            { source: 'fx', asOf: { ours: place('booked_at'), theirs: place('rate_date') } },
          ),
          join('ticks', { currency: 'code' }, { asOf: { theirs: place('seen_at') } }),
          join(
            'booked_tick',
            { currency: 'code' },
            { source: 'ticks', asOf: { ours: place('booked_at'), theirs: place('seen_at') } },
          ),
          join('twice', { store_id: 'store_id' }),
        ],
        dimensions: [
          { ...dimension('city'), from: { path: ['stores'], span } },
          { ...dimension('name'), from: { path: ['stores', 'regions'], span } },
          { ...dimension('kind'), from: { path: ['stores'], span } },
          { ...dimension('size'), from: { path: ['stores'], span }, buckets: { bounds: [0, 30, 70], span } },
          dimension('shop', "stores.city || ' / ' || coalesce(regions.name, '?')"),
          { ...dimension('n'), from: { path: ['twice'], span } },
          dimension('currency'),
        ],
      },
      {
        name: 'stores',
        timeTypes: {},
        joins: [join('regions', { region_id: 'id' })],
        dimensions: [
          dimension('city'),
          dimension('kind', "coalesce(CASE WHEN size >= 50 THEN 'big' END, 'small')"),
        ],
      },
      { name: 'regions', timeTypes: {} },
      { name: 'fx', timeTypes: {} },
      { name: 'ticks', timeTypes: { seen_at: { type: 'local', zone: 'UTC' } } },
      { name: 'twice', timeTypes: {} },
    ],
    [
      sqlMetric('orders', 'count(*)'),
      sqlMetric('gmv', 'sum(amount)'),
      sqlMetric('converted', 'sum(amount * fx.rate)'),
      sqlMetric('converted_booked', 'sum(amount * booked.rate)', undefined, { time: 'booked_at' }),
      sqlMetric('priced', 'sum(amount * ticks.price)'),
      sqlMetric('priced_booked', 'sum(booked_tick.price)'),
      sqlMetric('north', 'sum(amount)', "stores.regions.name = 'North' and regions.head < 5"),
      sqlMetric('of_kind', 'count(*)', "stores.kind = 'small'"),
      sqlMetric('buyers', 'count(distinct buyer)', 'stores.size > 20'),
      sqlMetric('widest', "max(stores.size) filter (where regions.name = 'South')"),
      ratioMetric('north_share', 'north', 'gmv'),
      cumulativeMetric('buyers_7d', 'buyers', '7 days'),
      sqlMetric('doubled', 'sum(twice.n)'),
    ],
    { timezone: zone },
  );
});
afterAll(() => shop.engine.close());

const asOf = '2026-05-12T04:00:00Z';
const joined = `orders o LEFT JOIN stores s USING (store_id) LEFT JOIN regions r ON s.region_id = r.id`;
const rate = (time: string) =>
  `(SELECT rate FROM fx WHERE code = o.currency AND rate_date <= ${time} ORDER BY rate_date DESC LIMIT 1)`;
const tick = (time: string) =>
  `(SELECT price FROM ticks WHERE code = o.currency AND timezone('UTC', seen_at) <= ${time} ORDER BY seen_at DESC LIMIT 1)`;
const day = `CAST(timezone('${zone}', o."at") AS DATE)`;

/** byHand runs hand-written SQL of the columns day, dimensions, value. */
async function byHand(sql: string): Promise<Map<string, number | null>> {
  const rows = await rowsOf(shop.engine, `SELECT * REPLACE (CAST(value AS DOUBLE) AS value) FROM (${sql})`);
  return new Map(
    rows.map((row) => {
      const [date, ...rest] = row;
      const key = [new Date(Number(date) * 86_400_000).toISOString().slice(0, 10), ...rest.slice(0, -1)];
      return [JSON.stringify(key), rest.at(-1) as number | null];
    }),
  );
}

/** ofSeries gives the values of a series by day and segment, where it has rows. */
async function ofSeries(request: { metric: string; by?: string[]; where?: string }) {
  const { where, ...more } = request;
  const { list, diagnostics } = await compute(shop, asOf, {
    ...more,
    ...(where ? { where: text(where) } : {}),
  });
  const [series] = list;
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(series!.error).toBeUndefined();
  const count = series!.axis.bounds.length - 1;
  const found = new Map<string, number | null>();
  series!.segments.forEach((segment, s) => {
    for (let i = 0; i < count; i++) {
      if (series!.rows[s * count + i] === 0) continue;
      const value = series!.values[s * count + i]!;
      found.set(
        JSON.stringify([periodLabel(series!.axis, i), ...segment]),
        Number.isNaN(value) ? null : value,
      );
    }
  });
  return found;
}

function expectClose(found: Map<string, number | null>, wanted: Map<string, number | null>): void {
  expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [key, value] of wanted) {
    if (value === null) expect([key, found.get(key)]).toEqual([key, null]);
    else expect(found.get(key), key).toBeCloseTo(value, 6);
  }
}

describe('what is looked up equals a join by hand', () => {
  test.each([
    [
      'gmv by a dimension of a joined source',
      { metric: 'gmv', by: ['city'] },
      `SELECT ${day}, s.city, sum(amount) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'a chain of joins',
      { metric: 'orders', by: ['name'] },
      `SELECT ${day}, r.name, count(*) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'two dimensions, one of them qualified SQL',
      { metric: 'gmv', by: ['shop', 'currency'] },
      `SELECT ${day}, s.city || ' / ' || coalesce(r.name, '?'), currency, sum(amount) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'an expression of the joined source is null where nothing is found',
      { metric: 'orders', by: ['kind'] },
      `SELECT ${day}, CASE WHEN s.store_id IS NOT NULL THEN CASE WHEN s.size >= 50 THEN 'big' ELSE 'small' END END, count(*) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'ranges of a joined number',
      { metric: 'orders', by: ['size'] },
      `SELECT ${day}, CASE WHEN s.size < 0 THEN '< 0' WHEN s.size < 30 THEN '0 to < 30' WHEN s.size < 70 THEN '30 to < 70' WHEN s.size >= 70 THEN '>= 70' END, count(*) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'the rate of the day or before, by the date in the zone of the project',
      { metric: 'converted', by: ['currency'] },
      `SELECT ${day}, currency, sum(amount * ${rate(day)}) AS value FROM orders o GROUP BY ALL`,
    ],
    [
      'the rate by another time of ours',
      { metric: 'converted_booked' },
      `SELECT CAST(timezone('${zone}', timezone('Asia/Shanghai', booked_at)) AS DATE) AS d, sum(amount * ${rate(`CAST(timezone('${zone}', timezone('Asia/Shanghai', o.booked_at)) AS DATE)`)}) AS value FROM orders o GROUP BY ALL`,
    ],
    [
      'the latest instant',
      { metric: 'priced' },
      `SELECT ${day} AS d, sum(amount * ${tick('o."at"')}) AS value FROM orders o GROUP BY ALL`,
    ],
    [
      'clocks of two zones',
      { metric: 'priced_booked' },
      `SELECT ${day} AS d, sum(${tick(`timezone('Asia/Shanghai', o.booked_at)`)}) AS value FROM orders o GROUP BY ALL`,
    ],
    [
      'a condition of the metric',
      { metric: 'north', by: ['city'] },
      `SELECT ${day}, s.city, coalesce(sum(amount) FILTER (WHERE r.name = 'North'), 0) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'a dimension of the joined source in a condition',
      { metric: 'of_kind' },
      `SELECT ${day} AS d, count(*) FILTER (WHERE s.store_id IS NOT NULL AND coalesce(s.size, 0) < 50) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'distinct',
      { metric: 'buyers', by: ['name'] },
      `SELECT ${day}, r.name, count(DISTINCT buyer) FILTER (WHERE s.size > 20) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'max with a filter of its own',
      { metric: 'widest', by: ['city'] },
      `SELECT ${day}, s.city, max(s.size) FILTER (WHERE r.name = 'South') AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'ratio',
      { metric: 'north_share' },
      `SELECT ${day} AS d, coalesce(sum(amount) FILTER (WHERE r.name = 'North'), 0) / sum(amount) AS value FROM ${joined} GROUP BY ALL`,
    ],
    [
      'a condition of the request',
      { metric: 'gmv', by: ['name'], where: "stores.city <> 'City 1' and stores.kind = 'big'" },
      `SELECT ${day}, r.name, sum(amount) AS value FROM ${joined} WHERE s.city <> 'City 1' AND s.size >= 50 GROUP BY ALL`,
    ],
    [
      'dimensions in a condition of the request',
      { metric: 'gmv', by: ['city'], where: "name = 'North' and size < 70 and shop like 'City 1%'" },
      `SELECT ${day}, s.city, sum(amount) AS value FROM ${joined} WHERE r.name = 'North' AND s.size < 70 AND s.city LIKE 'City 1%' GROUP BY ALL`,
    ],
  ])('%s', async (_, request, sql) => {
    expectClose(await ofSeries(request), await byHand(sql));
  });

  test('over moving windows', async () => {
    const sql = `SELECT d.d, r.name, count(DISTINCT buyer) FILTER (WHERE s.size > 20) AS value
      FROM (SELECT DISTINCT ${day} AS d FROM orders o) d JOIN (${joined}) ON ${day} BETWEEN d.d - 6 AND d.d GROUP BY ALL`;
    const found = await ofSeries({ metric: 'buyers_7d', by: ['name'] });
    const wanted = await byHand(sql);
    for (const [key, value] of found) expect([key, value]).toEqual([key, wanted.get(key)]);
    expect(found.size).toBeGreaterThan(150);
  });

  test('only what a statement uses is joined', async () => {
    const { statements } = await compute(shop, asOf, { metric: 'gmv' }, { metric: 'gmv', by: ['city'] });
    expect(statements).toHaveLength(1);
    expect(statements[0]!.sql.match(/JOIN/g)).toHaveLength(1);
    const plain = await compute(shop, asOf, { metric: 'gmv', by: ['currency'] });
    expect(plain.statements[0]!.sql).not.toContain('JOIN');
    const chained = await compute(shop, asOf, { metric: 'north' });
    expect(chained.statements[0]!.sql.match(/JOIN/g)).toHaveLength(2);
  });
});

describe('a key that repeats', () => {
  test('refuses what uses the join, with an example, and nothing else', async () => {
    const { list, diagnostics } = await compute(
      shop,
      asOf,
      { metric: 'doubled' },
      { metric: 'gmv', by: ['n'] },
      { metric: 'gmv', by: ['city'] },
      { metric: 'gmv', where: text('twice.n > 1') },
    );
    const errors = diagnostics.filter((d) => d.severity === 'error');
    expect(errors.map((d) => d.code)).toEqual(['source-fan-out']);
    expect(errors[0]!.message).toBe(
      'source "twice" has 2 rows for store_id = "S0" (2 keys repeat), so that rows of source "orders" would count more than once',
    );
    expect(list.map((series) => series.error === undefined)).toEqual([false, false, true, false]);
    expect(list[0]!.error).toContain('"twice" has 2 rows');
  });

  test('may come at different times of an as-of join, but not at one', async () => {
    await shop.engine.execute(`INSERT INTO ticks SELECT * FROM ticks WHERE price = 7 AND code = 'EUR'`);
    const { diagnostics } = await compute(shop, asOf, { metric: 'priced' });
    await shop.engine.execute(`DELETE FROM ticks WHERE price = 7 AND code = 'EUR'`);
    await shop.engine.execute(`INSERT INTO ticks VALUES ('EUR', TIMESTAMP '2026-02-14 11:37:00', 7)`);
    expect(diagnostics.map((d) => d.message)).toEqual([
      'source "ticks" has 2 rows for code = "EUR", seen_at = "2026-02-14 11:37:00", so that rows of source "orders" would count more than once',
    ]);
    expect((await compute(shop, asOf, { metric: 'priced' })).list[0]!.error).toBeUndefined();
  });
});

describe('rows without a match', () => {
  const from = Date.parse('2026-03-01T05:00:00Z');
  const to = Date.parse('2026-03-02T05:00:00Z');
  const within = `"at" >= TIMESTAMPTZ '2026-03-01 05:00:00+00' AND "at" < TIMESTAMPTZ '2026-03-02 05:00:00+00'`;

  test('are counted among those that are read', async () => {
    const [counts] = (await rowsOf(
      shop.engine,
      `SELECT count(*), count_if(o.store_id IS NOT NULL AND s.store_id IS NULL), count_if(o.store_id IS NULL),
         count_if(s.store_id IS NOT NULL AND r.id IS NULL) FROM ${joined} WHERE ${within}`,
    )) as number[][];
    const [rows, unmatched, keyless, regionless] = counts!;
    const { diagnostics } = await compute(shop, asOf, { metric: 'gmv', by: ['name'], from, to });
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'source-unmatched',
        'warning',
        `${unmatched} of ${rows} rows of source "orders" have no match in source "stores", such as store_id = "S11"; ${keyless} of ${rows} rows of source "orders" have no store_id`,
      ],
      [
        'source-unmatched',
        'warning',
        `${regionless} of ${rows} rows of source "orders" have no match in source "regions", such as region_id = "R3"`,
      ],
    ]);
    expect(rows).toBeLessThan(50);
  });

  test('by a time that no row of theirs is before', async () => {
    const [counts] = (await rowsOf(
      shop.engine,
      `SELECT count(*), count_if(${rate(day)} IS NULL) FROM orders o WHERE ${within}`,
    )) as number[][];
    const [rows, unmatched] = counts!;
    const { diagnostics } = await compute(shop, asOf, { metric: 'converted', from, to });
    expect(diagnostics.map((d) => d.message)).toEqual([
      `${unmatched} of ${rows} rows of source "orders" have no match in source "fx" with rate_date on or before at, such as currency = "XXX"`,
    ]);
  });

  test('nothing is said of joins that are not used', async () => {
    expect((await compute(shop, asOf, { metric: 'gmv', by: ['currency'] })).diagnostics).toEqual([]);
  });
});
