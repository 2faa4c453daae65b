import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rankSegments } from '../../src/app/query-top.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import type { SeriesRequest } from '../../src/plan/request.ts';
import { periodLabel } from '../../src/time/label.ts';
import {
  compareMetric,
  compute,
  cumulativeMetric,
  dimension,
  formulaMetric,
  openShop,
  ratioMetric,
  rowsOf,
  type Shop,
  sqlMetric,
  text,
} from './compute-fixture.ts';

const { span } = text('');
let shop: Shop;
beforeAll(async () => {
  shop = await openShop(
    [
      // Countries of very different size, one of them null, one called "(other)"; buyers who buy in several.
      `CREATE TABLE orders AS SELECT TIMESTAMP '2026-01-01' + INTERVAL (i * 97) MINUTE AS "at",
         ['DE', 'FR', NULL, '(other)', 'UK', 'Caf' || chr(233), 'Cafe' || chr(769), 'IT'][1 + CAST(floor(8 * pow((i * 7919 % 997) / 997.0, 2)) AS INTEGER)] AS country,
         ['web', 'app', NULL][1 + i % 3] AS channel, i % 41 AS buyer, CAST(i % 19 AS DECIMAL(9,2)) + 0.25 AS amount,
         CAST(i % 5 AS DOUBLE) / 10 AS score, 900000000000000000 + i % 6 AS id, i % 4 > 0 AS paid,
         ['Salem', 'Peoria'][1 + i % 2] AS city, ['IL', 'OR', NULL][1 + i % 5 % 3] AS province FROM range(1200) t(i)`,
      `CREATE TABLE visits AS SELECT DATE '2026-01-01' + CAST(i // 12 AS INTEGER) AS "day",
         ['DE', 'FR', NULL, '(other)', 'UK', 'ES'][1 + i % 6] AS country, i % 50 AS n FROM range(720) t(i)`,
    ],
    [
      {
        name: 'orders',
        timeTypes: { at: { type: 'local', zone: 'UTC' } },
        dimensions: [
          ...['country', 'channel', 'score', 'id', 'paid', 'province'].map((name) => dimension(name)),
          { ...dimension('city'), parent: { name: 'province', span } },
          { ...dimension('value', 'amount'), buckets: { bounds: [2, 10], span } },
        ],
      },
      {
        name: 'visits',
        timeTypes: { day: { type: 'date', zone: 'UTC' } },
        dimensions: [dimension('country')],
      },
    ],
    [
      sqlMetric('gmv', 'sum(amount)'),
      sqlMetric('orders', 'count(*)'),
      sqlMetric('buyers', 'count(distinct buyer)'),
      sqlMetric('middle', 'median(amount)'),
      sqlMetric('visits', 'sum(n)', undefined, { source: 'visits' }),
      ratioMetric('aov', 'gmv', 'orders'),
      ratioMetric('per_buyer', 'orders', 'buyers'),
      ratioMetric('rate', 'orders', 'visits'),
      await formulaMetric('net', 'gmv - 3 * orders'),
      cumulativeMetric('buyers_7d', 'buyers', '7 days'),
      compareMetric('growth', 'gmv', '1 week ago', 'difference'),
    ],
  );
});
afterAll(() => shop.engine.close());

// The last row is on 22 March; periods after it are asked for too.
const asOf = Date.parse('2026-04-10T00:00:00Z');
const whole = (request: Partial<SeriesRequest> & { metric: string }): SeriesRequest => ({
  grain: 'week',
  by: [],
  ...request,
});

async function rank(
  request: Partial<SeriesRequest> & { metric: string },
  count: number,
): Promise<readonly Segment[]> {
  const { keep, diagnostics } = await rankSegments({ ...shop, asOf }, whole(request), count);
  expect(diagnostics).toEqual([]);
  return keep!;
}

const columns: Record<string, string> = { country: 'nfc_normalize(country)', city: 'province, city' };
const values: Record<string, string> = {
  gmv: 'sum(amount)',
  buyers: 'count(DISTINCT buyer)',
  middle: 'median(amount)',
  aov: 'sum(amount) / count(*)',
  per_buyer: 'count(*) / count(DISTINCT buyer)',
  net: 'sum(amount) - 3 * count(*)',
};

describe('ranks by the value over all of the time, from rows', () => {
  test.each([
    ['gmv', ['country'], 3],
    ['buyers', ['country'], 4],
    ['middle', ['country'], 2],
    ['aov', ['country'], 5],
    ['per_buyer', ['country', 'channel'], 6],
    ['net', ['channel'], 2],
    ['gmv', ['city'], 3],
  ])('%s by %j', async (metric, by, count) => {
    const groups = by.map((name) => columns[name] ?? name).join(', ');
    const found = await rank({ metric, by }, count);
    const rows = await rowsOf(
      shop.engine,
      `SELECT ${groups}, CAST(${values[metric]} AS DOUBLE) AS v FROM orders GROUP BY ALL ORDER BY v DESC, ${groups.replaceAll(',', ' NULLS LAST,')} NULLS LAST LIMIT ${count}`,
    );
    expect(found).toEqual(rows.map((row) => row.slice(0, -1)));
  });

  test('within the dates asked for only', async () => {
    const from = Date.parse('2026-01-05T00:00:00Z');
    const to = Date.parse('2026-01-19T00:00:00Z');
    const rows = await rowsOf(
      shop.engine,
      `SELECT nfc_normalize(country) AS c FROM orders WHERE "at" >= TIMESTAMP '2026-01-05' AND "at" < TIMESTAMP '2026-01-19' GROUP BY 1 ORDER BY count(DISTINCT buyer) DESC, c NULLS LAST LIMIT 3`,
    );
    expect(await rank({ metric: 'buyers', by: ['country'], from, to }, 3)).toEqual(rows);
  });

  test('what accumulates or compares already by its last complete period', async () => {
    const rows = await rowsOf(
      shop.engine,
      `SELECT nfc_normalize(country) AS c FROM orders WHERE "at" >= TIMESTAMP '2026-03-16' AND "at" < TIMESTAMP '2026-03-23' GROUP BY 1 ORDER BY count(DISTINCT buyer) DESC, c NULLS LAST LIMIT 2`,
    );
    expect(await rank({ metric: 'buyers_7d', by: ['country'] }, 2)).toEqual(rows);
    expect(await rank({ metric: 'growth', by: ['country'] }, 2)).toHaveLength(2);
  });

  test('a ratio of two sources', async () => {
    const rows = await rowsOf(
      shop.engine,
      `WITH o AS (SELECT country, count(*) AS n FROM orders GROUP BY 1),
         v AS (SELECT country, sum(n) AS n FROM visits GROUP BY 1)
       SELECT o.country FROM o JOIN v ON o.country IS NOT DISTINCT FROM v.country ORDER BY o.n / v.n DESC LIMIT 3`,
    );
    expect(await rank({ metric: 'rate', by: ['country'] }, 3)).toEqual(rows);
  });

  test('what cannot be computed says why', async () => {
    const { keep, diagnostics } = await rankSegments(
      { ...shop, asOf },
      whole({ metric: 'gmv', by: ['cuntry'] }),
      3,
    );
    expect([keep, diagnostics.map((d) => d.code)]).toEqual([undefined, ['unknown-dimension']]);
  });
});

function pointsOf(series: MetricSeries): Map<string, number> {
  const count = series.axis.bounds.length - 1;
  const found = new Map<string, number>();
  series.segments.forEach((segment, s) => {
    for (let i = 0; i < count; i++)
      if (series.rows[s * count + i]! > 0)
        found.set(
          JSON.stringify([periodLabel(series.axis, i), s === series.rest ? 'rest' : segment]),
          series.values[s * count + i]!,
        );
  });
  return found;
}

describe('the rest', () => {
  test.each([
    ['gmv', ['country'], [['UK'], [null]]],
    ['buyers', ['country'], [['(other)'], ['DE']]],
    ['middle', ['country'], [['Caf\u00e9']]],
    [
      'aov',
      ['country', 'channel'],
      [
        ['DE', null],
        [null, 'web'],
        ['DE', 'app'],
      ],
    ],
    ['per_buyer', ['country'], [[null]]],
    ['net', ['score'], [[0.3], [0.1]]],
    ['gmv', ['paid'], [[false]]],
    ['buyers', ['id'], [['900000000000000003']]],
    ['gmv', ['value'], [['>= 10'], ['< 2']]],
    [
      'buyers',
      ['city'],
      [
        ['OR', 'Salem'],
        [null, 'Peoria'],
      ],
    ],
    ['gmv', ['country'], []],
    ['gmv', ['country'], [['Atlantis']]],
  ])('%s by %j without %j is computed from its rows', async (metric, by, keep) => {
    const { list, diagnostics } = await compute(shop, asOf, whole({ metric, by, keep }));
    expect([list[0]!.error, diagnostics]).toEqual([undefined, []]);
    const names = by.flatMap((name) => (name === 'city' ? ['province', 'city'] : [name]));
    const sql: Record<string, string> = {
      country: 'nfc_normalize(country)',
      id: 'CAST(id AS VARCHAR)',
      value: `CASE WHEN amount < 2 THEN '< 2' WHEN amount < 10 THEN '2 to < 10' ELSE '>= 10' END`,
    };
    const text = (v: unknown) => (v === null ? 'NULL' : typeof v === 'string' ? `'${v}'` : String(v));
    const matches = keep.map((segment) =>
      names.map((name, i) => `${sql[name] ?? name} IS NOT DISTINCT FROM ${text(segment[i])}`).join(' AND '),
    );
    const which = ['CASE', ...matches.map((when, k) => `WHEN ${when} THEN ${k}`), 'ELSE -1 END'].join(' ');
    const rows = await rowsOf(
      shop.engine,
      `SELECT strftime(date_trunc('week', "at"), '%Y-%m-%d') AS w, ${matches.length > 0 ? which : -1} AS k, CAST(${values[metric]} AS DOUBLE) FROM orders GROUP BY ALL`,
    );
    const wanted = new Map(
      rows.map(([week, k, value]) => [
        JSON.stringify([week, k === -1 ? 'rest' : keep[Number(k)]]),
        value as number,
      ]),
    );
    const found = pointsOf(list[0]!);
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [key, value] of wanted) expect(found.get(key), key).toBeCloseTo(value, 8);
    expect(list[0]!.dimensions).toEqual(names);
    expect(list[0]!.rest).toBe(list[0]!.segments.length - 1);
    const listed = list[0]!.segments.slice(0, -1);
    expect(listed).toEqual(
      keep.filter((segment) => listed.some((one) => JSON.stringify(one) === JSON.stringify(segment))),
    );
  });

  test('over moving windows, and of a metric of two sources', async () => {
    const keep = [['DE'], [null]];
    const { list } = await compute(
      shop,
      asOf,
      whole({ metric: 'buyers_7d', by: ['country'], keep }),
      whole({ metric: 'rate', by: ['country'], keep }),
    );
    const [[buyers]] = (await rowsOf(
      shop.engine,
      `SELECT count(DISTINCT buyer) FROM orders WHERE "at" >= TIMESTAMP '2026-02-02' AND "at" < TIMESTAMP '2026-02-09' AND country <> 'DE'`,
    )) as [[number]];
    const [[orders, visits]] = (await rowsOf(
      shop.engine,
      `SELECT (SELECT count(*) FROM orders WHERE "at" >= TIMESTAMP '2026-02-02' AND "at" < TIMESTAMP '2026-02-09' AND country <> 'DE'),
        (SELECT sum(n) FROM visits WHERE "day" BETWEEN DATE '2026-02-02' AND DATE '2026-02-08' AND country <> 'DE')`,
    )) as [[number, number]];
    expect(pointsOf(list[0]!).get('["2026-02-02","rest"]')).toBe(buyers);
    expect(pointsOf(list[1]!).get('["2026-02-02","rest"]')).toBeCloseTo(orders / Number(visits), 10);
  });

  test('is not there when all segments are kept', async () => {
    const { list } = await compute(
      shop,
      asOf,
      whole({ metric: 'gmv', by: ['paid'], keep: [[true], [false]] }),
    );
    expect([list[0]!.rest, list[0]!.segments]).toEqual([undefined, [[true], [false]]]);
  });

  test('together with everything else in one statement', async () => {
    const keep = [['DE']];
    const { list, statements } = await compute(
      shop,
      asOf,
      whole({ metric: 'gmv', by: ['country'], keep }),
      whole({ metric: 'gmv', by: ['country'] }),
      whole({ metric: 'gmv' }),
    );
    expect(statements).toHaveLength(1);
    const total = pointsOf(list[2]!).get('["2026-02-02",[]]')!;
    const parts = pointsOf(list[0]!);
    expect(parts.get('["2026-02-02",["DE"]]')! + parts.get('["2026-02-02","rest"]')!).toBeCloseTo(total, 8);
  });

  test('of a metric that does not offer the dimension', async () => {
    const { diagnostics } = await compute(
      shop,
      asOf,
      whole({ metric: 'visits', by: ['channel'], keep: [['web']] }),
    );
    expect(diagnostics.map((d) => [d.code, d.message])).toEqual([
      ['unknown-dimension', 'metric "visits" has no dimension "channel"'],
    ]);
  });
});
