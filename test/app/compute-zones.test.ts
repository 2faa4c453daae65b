import { describe, expect, test } from 'vitest';
import type { TimeInfo } from '../../src/plan/schema.ts';
import { periodCount } from '../../src/time/axis.ts';
import { type Grain, grains } from '../../src/time/grain.ts';
import { isoInstant } from '../../src/time/label.ts';
import { compute, cumulativeMetric, openShop, rowsOf, sqlMetric, valuesOf } from './compute-fixture.ts';

const metrics = [
  sqlMetric('orders', 'count(*)'),
  sqlMetric('buyers', 'count(distinct id % 7)'),
  cumulativeMetric('buyers_30h', 'buyers', '30 hours'),
  cumulativeMetric('orders_2m', 'orders', '2 months'),
];

/** A row every 17 minutes over 220 days from an instant, as the given type. */
async function shopOf(timezone: string, time: TimeInfo, from: string, weekStart = 1) {
  const instant = `TIMESTAMPTZ '${from}' + to_minutes(17 * i)`;
  const value =
    time.type === 'instant'
      ? instant
      : time.type === 'local'
        ? `timezone('${time.zone}', ${instant})`
        : `CAST(timezone('${time.zone}', ${instant}) AS DATE)`;
  const table = `CREATE TABLE orders AS SELECT i AS id, ${value} AS t FROM range(${Math.floor((220 * 1440) / 17)}) AS r(i)`;
  return openShop([table], [{ name: 'orders', timeTypes: { t: time } }], metrics, {
    timezone,
    weekStart,
    history: { count: 2, unit: 'year' },
  });
}

/** What ICU makes of each row: the start of its period, as instant in epoch milliseconds, and the rows in it. */
function icuSql(timezone: string, time: TimeInfo, grain: Grain, weekStart: number): string {
  const instant = time.type === 'local' ? `timezone('${time.zone}', t)` : 't';
  const clock = time.type === 'date' ? 't' : `timezone('${timezone}', ${instant})`;
  const shift = grain === 'week' ? weekStart - 1 : 0;
  const start = `date_trunc('${grain}', ${clock} - INTERVAL ${shift} DAY) + INTERVAL ${shift} DAY`;
  // date_trunc of a clock cannot tell repeated hours apart: their offset does.
  const hour = `epoch_ms(${instant}) - epoch_ms(${instant}) % 3600000`;
  const key = grain === 'hour' ? hour : `epoch_ms(timezone('${timezone}', CAST(${start} AS TIMESTAMP)))`;
  return `SELECT ${key} AS k, count(*), count(DISTINCT id % 7) FROM orders GROUP BY k ORDER BY k`;
}

const london: [string, TimeInfo, string, number?][] = [
  ['Europe/London', { type: 'instant', zone: 'UTC' }, '2026-03-20 00:00:00+00'],
  ['Europe/London', { type: 'instant', zone: 'UTC' }, '2026-08-20 13:00:00+00', 7],
  ['Asia/Shanghai', { type: 'instant', zone: 'UTC' }, '2026-01-01 00:00:00+00'],
  ['America/New_York', { type: 'instant', zone: 'UTC' }, '2026-09-01 00:00:00+00', 6],
  ['America/Santiago', { type: 'instant', zone: 'UTC' }, '2026-02-01 00:00:00+00'],
  ['Europe/London', { type: 'local', zone: 'Asia/Shanghai' }, '2026-03-20 00:00:00+00'],
  ['Asia/Shanghai', { type: 'local', zone: 'Asia/Shanghai' }, '2026-01-01 00:00:00+00', 3],
  ['Asia/Kolkata', { type: 'instant', zone: 'UTC' }, '2026-01-01 00:00:00+00'],
  ['Asia/Shanghai', { type: 'date', zone: 'Asia/Shanghai' }, '2026-01-01 00:00:00+00'],
];

describe('buckets equal those of ICU', () => {
  test.each(london)('%s from %o since %s', async (timezone, time, from, weekStart = 1) => {
    const shop = await shopOf(timezone, time, from, weekStart);
    try {
      const asked = grains.filter((grain) =>
        time.type === 'date' || timezone === 'Asia/Kolkata' ? grain !== 'hour' : true,
      );
      const { list, diagnostics, statements } = await compute(
        shop,
        Date.parse('2027-06-01T00:00Z'),
        ...asked.flatMap((grain) => ['orders', 'buyers'].map((metric) => ({ metric, grain }))),
      );
      expect(diagnostics).toEqual([]);
      expect(statements).toHaveLength(2);
      for (const statement of statements) expect(statement.sql).not.toMatch(/timezone|AT TIME ZONE/i);
      for (const [g, grain] of asked.entries()) {
        const expected = await rowsOf(shop.engine, icuSql(timezone, time, grain, weekStart));
        const [orders, buyers] = [list[2 * g]!, list[2 * g + 1]!];
        const found = Array.from({ length: periodCount(orders.axis) }, (_, i) => [
          orders.axis.bounds[i]!,
          orders.values[i]!,
          buyers.values[i]!,
        ]).filter((row) => row[1]! > 0);
        expect(found).toEqual(expected.map((row) => row.map(Number)));
      }
    } finally {
      shop.engine.close();
    }
  });
});

describe('days whose clock changes', () => {
  test('London: 23 hours in March, 25 in October, the repeated hour twice', async () => {
    const shop = await shopOf('Europe/London', { type: 'instant', zone: 'UTC' }, '2026-03-28 00:00:00+00');
    const { list } = await compute(
      shop,
      Date.parse('2026-10-27T00:00Z'),
      {
        metric: 'orders',
        grain: 'hour',
        from: Date.parse('2026-03-29T00:00Z'),
        to: Date.parse('2026-03-29T23:00Z'),
      },
      {
        metric: 'orders',
        grain: 'hour',
        from: Date.parse('2026-10-24T23:00Z'),
        to: Date.parse('2026-10-26T00:00Z'),
      },
      { metric: 'orders', from: Date.parse('2026-03-29T00:00Z'), to: Date.parse('2026-03-29T23:00Z') },
    );
    expect(periodCount(list[0]!.axis)).toBe(23);
    expect(periodCount(list[1]!.axis)).toBe(25);
    expect([...list[1]!.axis.bounds].slice(0, 4).map((at) => isoInstant(at, 'Europe/London'))).toEqual([
      '2026-10-25T00:00:00+01:00',
      '2026-10-25T01:00:00+01:00',
      '2026-10-25T01:00:00+00:00',
      '2026-10-25T02:00:00+00:00',
    ]);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    // 23 hours hold 1380 minutes, and every 17th has a row.
    expect([81, 82]).toContain(sum(list[0]!.values));
    expect(sum(list[0]!.values)).toBe(list[2]!.values[0]);
    expect([...list[1]!.values].every((value) => value === 3 || value === 4)).toBe(true);
    shop.engine.close();
  });

  test('clock times of the own zone: a repeated hour is the earlier one, a skipped time is pushed forward', async () => {
    const rows = [
      '2026-03-29 00:30',
      '2026-03-29 01:30',
      '2026-03-29 02:10',
      '2026-10-25 01:30',
      '2026-10-25 01:45',
      '2026-10-25 02:00',
    ];
    const shop = await openShop(
      [
        'CREATE TABLE orders (id INTEGER, t TIMESTAMP)',
        `INSERT INTO orders VALUES ${rows.map((row, i) => `(${i}, '${row}')`).join(', ')}`,
      ],
      [{ name: 'orders', timeTypes: { t: { type: 'local', zone: 'Europe/London' } } }],
      metrics,
      { timezone: 'Europe/London' },
    );
    const { list } = await compute(
      shop,
      Date.parse('2026-10-25T00:40Z'),
      { metric: 'orders', grain: 'hour', to: Date.parse('2026-03-29T02:00Z') },
      { metric: 'orders', grain: 'hour', from: Date.parse('2026-10-25T00:00Z') },
    );
    expect(valuesOf(list[0]!)).toEqual({ '2026-03-29T00:00': 1, '2026-03-29T02:00': 2 });
    // As of 00:40Z the first 01:30 (00:30Z) has passed and the first 01:45 (00:45Z) has not.
    expect([...list[1]!.values]).toEqual([1]);
    const later = await compute(shop, Date.parse('2026-10-25T01:20Z'), {
      metric: 'orders',
      grain: 'hour',
      from: Date.parse('2026-10-25T00:00Z'),
    });
    // In the second 01:20 both have passed, since clock times of the repeated hour are the first ones.
    expect([...later.list[0]!.values].slice(0, 1)).toEqual([2]);
    shop.engine.close();
  });

  // Lord Howe changes by half an hour; St. John's and Goose Bay did so a minute after midnight, back over it; Casey by three
  // hours, back over it.
  test.each([
    ['Australia/Lord_Howe', '2026-03-25 00:00:00+00', true],
    ['America/St_Johns', '1989-03-01 00:00:00+00', true],
    ['America/St_Johns', '2008-05-01 00:00:00+00', false],
    ['America/Goose_Bay', '1987-05-01 00:00:00+00', false],
    ['Antarctica/Casey', '2010-02-01 00:00:00+00', false],
  ])(
    '%s since %s: every row is in the period that its instant lies in',
    async (timezone, from, hasOddHours) => {
      const time = { type: 'instant', zone: 'UTC' } as const;
      // Weeks start on Sunday, as many changes do.
      const shop = await shopOf(timezone, time, from, 7);
      const { list, diagnostics } = await compute(
        shop,
        Date.parse(from) + 250 * 86_400_000,
        ...grains.map((grain) => ({ metric: 'orders', grain })),
        { metric: 'buyers_30h', grain: 'hour' },
      );
      expect(diagnostics).toEqual([]);
      const instants = (await rowsOf(shop.engine, 'SELECT epoch_ms(t) FROM orders ORDER BY t')).map(([at]) =>
        Number(at),
      );
      for (const { axis, values } of list.slice(0, grains.length)) {
        const expected = new Float64Array(values.length).fill(Number.NaN);
        for (let i = 0; i < expected.length && axis.bounds[i]! <= instants.at(-1)!; i++) expected[i] = 0;
        let i = 0;
        for (const at of instants) {
          while (axis.bounds[i + 1]! <= at) i++;
          expected[i] = expected[i]! + 1;
        }
        expect([axis.grain, ...values]).toEqual([axis.grain, ...expected]);
      }
      const { bounds } = list[0]!.axis;
      const odd = [...bounds].filter((at, k) => k > 0 && at - bounds[k - 1]! !== 3_600_000);
      expect(odd.length > 0).toBe(hasOddHours);
      shop.engine.close();
    },
  );

  test('Apia: the date that was skipped is no period, and rows that claim it go to the next', async () => {
    const shop = await openShop(
      [
        'CREATE TABLE orders (id INTEGER, t DATE)',
        `INSERT INTO orders VALUES (1, '2011-12-29'), (2, '2011-12-30'), (3, '2011-12-31'), (4, '2012-01-01')`,
      ],
      [{ name: 'orders', timeTypes: { t: { type: 'date', zone: 'Pacific/Apia' } } }],
      metrics,
      { timezone: 'Pacific/Apia' },
    );
    const { list, diagnostics } = await compute(shop, Date.parse('2012-01-02T12:00Z'), { metric: 'orders' });
    expect(diagnostics).toEqual([]);
    expect(valuesOf(list[0]!)).toMatchObject({ '2011-12-29': 1, '2011-12-31': 2, '2012-01-01': 1 });
    expect(valuesOf(list[0]!)).not.toHaveProperty('2011-12-30');
    shop.engine.close();
  });
});

test('windows over rows and sums of windows agree with joins written by hand, also where months are short', async () => {
  const shop = await shopOf('Europe/London', { type: 'instant', zone: 'UTC' }, '2026-01-29 00:00:00+00');
  const { list, diagnostics } = await compute(
    shop,
    Date.parse('2026-06-30T23:00Z'),
    { metric: 'orders_2m' },
    { metric: 'buyers_30h' },
    { metric: 'orders_2m', grain: 'month' },
  );
  expect(diagnostics).toEqual([]);
  const expected = await rowsOf(
    shop.engine,
    `SELECT strftime(d, '%Y-%m-%d'),
      (SELECT count(*) FROM orders WHERE t >= timezone('Europe/London', d + INTERVAL 1 DAY - INTERVAL 2 MONTH) AND t < timezone('Europe/London', d + INTERVAL 1 DAY)),
      (SELECT count(DISTINCT id % 7) FROM orders WHERE t >= timezone('Europe/London', d + INTERVAL 1 DAY) - INTERVAL 30 HOUR AND t < timezone('Europe/London', d + INTERVAL 1 DAY))
    FROM (SELECT unnest(generate_series(TIMESTAMP '2026-01-29', TIMESTAMP '2026-06-30', INTERVAL 1 DAY)) AS d) ORDER BY d`,
  );
  expect(valuesOf(list[0]!)).toEqual(Object.fromEntries(expected.map((row) => [row[0], Number(row[1])])));
  expect(valuesOf(list[1]!)).toEqual(Object.fromEntries(expected.map((row) => [row[0], Number(row[2])])));
  expect(valuesOf(list[2]!)['2026-06']).toBe(Number(expected.at(-1)![1]));
  shop.engine.close();
});

test('hours of a source of dates are refused', async () => {
  const shop = await shopOf('UTC', { type: 'date', zone: 'UTC' }, '2026-01-01 00:00:00+00');
  const { list, diagnostics } = await compute(shop, Date.parse('2026-02-01'), {
    metric: 'orders',
    grain: 'hour',
  });
  expect(diagnostics).toMatchObject([
    {
      code: 'grain-mismatch',
      severity: 'error',
      message: 'metric "orders" is counted by t, which holds dates, not hours',
    },
  ]);
  expect(list[0]).toMatchObject({ segments: [], error: diagnostics[0]!.message });
  shop.engine.close();
});
