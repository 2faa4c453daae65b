import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, withoutZeros } from './desk.ts';

const yaml = `sources:
  orders:
    file: orders.parquet
    time: day
    dimensions: { region: {} }
  returns:
    file: returns.parquet
    time: day
    dimensions: { region: {} }
metrics:
  gmv: { source: orders, measure: sum(amount), where: status <> 'cancelled' }
  orders: { source: orders, measure: count(*) }
  buyers: { source: orders, measure: count(distinct buyer) }
  refunds: { source: returns, measure: sum(amount) }
  aov: { ratio: { numerator: gmv, denominator: orders } }
  net:
    formula: gmv - returned
    inputs:
      returned: { metric: refunds, where: reason <> 'test' }
  growth:
    formula: (gmv - last_year) / last_year
    inputs: { last_year: { metric: gmv, offset: 1 year } }
  app_share:
    formula: safe_divide(app, aov)
    inputs: { app: { metric: aov, where: "channel = 'app' or channel is null" } }
  big_last_month:
    formula: big
    inputs: { big: { metric: buyers, where: amount >= 50, offset: 1 month } }
  nested:
    formula: net - before
    inputs: { before: { metric: net, where: amount > 10, offset: 1 month } }
  since_start:
    formula: gmv - first
    inputs: { first: { metric: gmv, offset_to_grain: month } }
  buyers_at_start:
    formula: first
    inputs: { first: { metric: buyers, where: amount >= 50, offset_to_grain: quarter } }
  gmv_mtd: { cumulative: { metric: growth_base, window: 2 months } }
  growth_base:
    formula: gmv - before
    inputs: { before: { metric: gmv, offset: 1 month } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml, {
    orders: `SELECT DATE '2024-01-01' + CAST(i * 7 % 900 AS INTEGER) AS day,
      CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
      CASE i % 4 WHEN 0 THEN 'app' WHEN 1 THEN 'web' WHEN 2 THEN NULL ELSE 'shop' END AS channel,
      CASE WHEN i % 11 = 0 THEN 'cancelled' ELSE 'paid' END AS status,
      CAST((i * 37 % 10000) / 100 AS DECIMAL(12,2)) AS amount, i % 29 AS buyer FROM range(2000) r(i)`,
    returns: `SELECT DATE '2024-01-01' + CAST(i * 11 % 900 AS INTEGER) AS day,
      CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
      CASE i % 5 WHEN 0 THEN 'test' WHEN 1 THEN 'late' ELSE 'broken' END AS reason,
      CAST((i * 17 % 3000) / 100 AS DECIMAL(12,2)) AS amount FROM range(500) r(i)`,
  });
});
afterAll(() => desk.close());

const month = "strftime(date_trunc('month', day), '%Y-%m-%d')";
const paid = "FILTER (WHERE status <> 'cancelled')";
const asked = { grain: 'month', asOf: '2026-06-30' } as const;

describe('an operand with its own rows', () => {
  test.each([[], ['region']])('is filtered like a measure of its own, by %s', async (...by) => {
    const keys = [month, ...by].join(', ');
    const name = ['m', ...by].join(', ');
    const expected = await desk.byHand(
      `SELECT ${name.replaceAll(/\w+/g, (k) => `coalesce(o.${k}, r.${k})`)}, coalesce(o.v, 0) - coalesce(r.v, 0)
       FROM (SELECT ${month} AS m, ${by.map((b) => `${b},`).join('')} sum(amount) ${paid} AS v FROM orders GROUP BY ${keys}) o
       FULL JOIN (SELECT ${month} AS m, ${by.map((b) => `${b},`).join('')} sum(amount) FILTER (WHERE reason <> 'test') AS v FROM returns GROUP BY ${keys}) r
       ON ${['m', ...by].map((k) => `o.${k} IS NOT DISTINCT FROM r.${k}`).join(' AND ')}`,
    );
    expect(withoutZeros(await desk.cells('net', { ...asked, by }))).toEqual(withoutZeros(expected));
  });

  test('reaches every measure of a ratio, and shares its scan', async () => {
    const expected = await desk.byHand(
      `SELECT m, round_even(a / b / (c / d), 20) FROM (SELECT ${month} AS m,
        CAST(sum(amount) FILTER (WHERE status <> 'cancelled' AND (channel = 'app' OR channel IS NULL)) AS DOUBLE) AS a,
        count(*) FILTER (WHERE channel = 'app' OR channel IS NULL) AS b,
        CAST(sum(amount) ${paid} AS DOUBLE) AS c, count(*) AS d FROM orders GROUP BY 1)`,
    );
    const found = await desk.cells('app_share', asked);
    expect(Object.keys(found)).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) expect(found[key]).toBeCloseTo(value, 10);
    const outcome = await desk.ask('app_share', asked);
    expect(outcome.statements).toHaveLength(1);
  });

  test('keeps the condition of the request beside its own', async () => {
    const expected = await desk.byHand(
      `SELECT o.m, o.v - o.w FROM (SELECT ${month} AS m, sum(amount) ${paid} AS v,
        lag(count(DISTINCT buyer)) OVER (ORDER BY ${month}) * 0 AS w FROM orders WHERE region = 'north' GROUP BY 1) o`,
    );
    const outcome = await desk.cells('growth_base', { ...asked, where: "region = 'north'" });
    const values = Object.values(await desk.cells('gmv', { ...asked, where: "region = 'north'" }));
    expect(values.slice(1)).toEqual(Object.values(expected));
    expect(Object.values(outcome)).toEqual(
      values.slice(1).map((value, i) => Number((value - values[i]!).toFixed(2))),
    );
  });
});

describe('an operand of an earlier time', () => {
  test('is the value of the period that lies so far back', async () => {
    const expected = await desk.byHand(
      `WITH g AS (SELECT date_trunc('month', day) AS m, CAST(sum(amount) ${paid} AS DOUBLE) AS v FROM orders GROUP BY 1)
       SELECT strftime(a.m, '%Y-%m-%d'), (a.v - b.v) / b.v FROM g a JOIN g b ON b.m = a.m - INTERVAL 1 YEAR ORDER BY 1`,
    );
    expect(await desk.cells('growth', asked)).toEqual(expected);
  });

  test('may have its own rows too, of a distinct count', async () => {
    const expected = await desk.byHand(
      `SELECT strftime(date_trunc('month', day) + INTERVAL 1 MONTH, '%Y-%m-%d'), coalesce(region, 'null'), count(DISTINCT buyer)
       FROM orders WHERE amount >= 50 AND day < DATE '2026-05-01' GROUP BY ALL`,
    );
    const found = await desk.cells('big_last_month', { ...asked, asOf: '2026-05-31', by: ['region'] });
    expect(withoutZeros(found)).toEqual(expected);
  });

  test('adds up with the conditions and offsets below it', async () => {
    const expected = await desk.byHand(
      `WITH p AS (
         SELECT m, sum(v) AS v, sum(w) AS w FROM (
           SELECT date_trunc('month', day) AS m, CASE WHEN status <> 'cancelled' THEN amount END AS v,
             CASE WHEN status <> 'cancelled' AND amount > 10 THEN amount END AS w FROM orders
           UNION ALL SELECT date_trunc('month', day), CASE WHEN reason <> 'test' THEN -amount END,
             CASE WHEN reason <> 'test' AND amount > 10 THEN -amount END FROM returns) GROUP BY 1)
       SELECT strftime(a.m, '%Y-%m-%d'), a.v - b.w FROM p a JOIN p b ON b.m = a.m - INTERVAL 1 MONTH ORDER BY 1`,
    );
    expect(await desk.cells('nested', asked)).toEqual(expected);
  });

  test('is null in a running period, and before the first row', async () => {
    const found = await desk.cells('growth_base', { grain: 'month', asOf: '2024-03-20' });
    expect(Object.keys(found)).toEqual(['2024-02-01']);
    expect(Object.keys(await desk.cells('gmv', { grain: 'month', asOf: '2024-03-20' }))).toHaveLength(3);
  });

  test('is taken of the window where the formula is accumulated', async () => {
    const expected = await desk.byHand(
      `WITH g AS (SELECT date_trunc('month', day) AS m, sum(amount) ${paid} AS v FROM orders GROUP BY 1),
         w AS (SELECT a.m, sum(b.v) AS v FROM g a JOIN g b ON b.m BETWEEN a.m - INTERVAL 1 MONTH AND a.m GROUP BY 1)
       SELECT strftime(a.m, '%Y-%m-%d'), a.v - b.v FROM w a JOIN w b ON b.m = a.m - INTERVAL 1 MONTH ORDER BY 1`,
    );
    expect(await desk.cells('gmv_mtd', asked)).toEqual(expected);
  });

  test.each([
    [
      'since_start',
      'day',
      'month',
      "sum(amount) FILTER (status <> 'cancelled')",
      'n.v - coalesce(b.v, 0)',
      '2025-03-15',
    ],
    [
      'since_start',
      'month',
      'month',
      "sum(amount) FILTER (status <> 'cancelled')",
      'n.v - b.v',
      '2025-03-01',
    ],
    [
      'buyers_at_start',
      'day',
      'quarter',
      'count(DISTINCT buyer) FILTER (amount >= 50)',
      'coalesce(b.v, 0)',
      '2024-01-01',
    ],
    [
      'buyers_at_start',
      'month',
      'quarter',
      'count(DISTINCT buyer) FILTER (amount >= 50)',
      'b.v',
      '2024-05-01',
    ],
  ] as const)(
    'may be that of the start of a longer one: %s by %s of the %s',
    async (name, grain, longer, sql, value, from) => {
      const expected = await desk.byHand(
        `WITH v AS (SELECT date_trunc('${grain}', day) AS p, ${sql} AS v FROM orders GROUP BY ALL),
        n AS (SELECT CAST(d AS DATE) AS p, coalesce(v, 0) AS v
          FROM generate_series(date_trunc('${grain}', DATE '${from}'), DATE '2026-06-18', INTERVAL 1 ${grain}) AS s(d) LEFT JOIN v ON v.p = s.d)
       SELECT strftime(n.p, '%Y-%m-%d'), ${value} FROM n LEFT JOIN v AS b ON b.p = date_trunc('${longer}', n.p)
       WHERE n.p < DATE '2026-06-01'`,
      );
      const found = await desk.cells(name, { grain, from, to: '2026-05-31', asOf: '2026-06-30' });
      expect(withoutZeros(found)).toEqual(withoutZeros(expected));
      expect(Object.keys(found).length).toBeGreaterThan(12);
    },
  );

  test('is refused where a period lies in several longer ones', async () => {
    const week = await desk.ask('since_start', { grain: 'week' });
    expect(week.diagnostics).toMatchObject([{ code: 'grain-mismatch', help: 'ask for it by day' }]);
    const year = await desk.ask('since_start', { grain: 'year' });
    expect(year.diagnostics).toMatchObject([{ code: 'grain-mismatch' }]);
  });

  test('is refused where it is no whole number of periods', async () => {
    const outcome = await desk.ask('growth_base', { grain: 'quarter' });
    expect(outcome.diagnostics).toMatchObject([{ code: 'grain-mismatch' }]);
    expect(outcome.diagnostics[0]!.message).toContain('reads "before" from 1 month ago');
  });
});

test('validate points into the condition of an operand', async () => {
  const broken = yaml.replace("reason <> 'test'", "raeson <> 'test'");
  desk.write(broken);
  const { diagnostics } = await desk.validate();
  desk.write(yaml);
  expect(diagnostics).toMatchObject([{ code: 'unknown-column' }]);
  const { start, end } = diagnostics[0]!.span!;
  expect(broken.slice(start.offset, end.offset)).toBe('raeson');
});
