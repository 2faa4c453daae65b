import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCalendarFile } from '../../src/project/calendar-file.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { fiscalCalendar } from '../../src/time/fiscal-year.ts';
import type { CalendarGrain } from '../../src/time/grain.ts';
import { periodLabel } from '../../src/time/label.ts';
import type { PeriodCalendar } from '../../src/time/period-calendar.ts';
import { retail } from '../time/retail-calendar.ts';
import {
  compareMetric,
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

const zone = 'America/New_York';
const plain = { closedWeekdays: [], closedDates: [], except: [], events: [] };
const calendar = (periods: PeriodCalendar): [string, Calendar] => [
  periods.name,
  { name: periods.name, ...plain, periods },
];

/** Months of the retail year 2023 and 2024 as the National Retail Federation publishes them: names and first days. */
const published = `(VALUES ('FY2023-P09', DATE '2023-10-01'), ('FY2023-P10', DATE '2023-10-29'), ('FY2023-P11', DATE '2023-11-26'),
  ('FY2023-P12', DATE '2023-12-31'), ('FY2024-P01', DATE '2024-02-04'), ('FY2024-P02', DATE '2024-03-03'), ('FY2024-P03', DATE '2024-04-07')) m(name, first)`;

const listed = `first,last,period,fy
2023-09-01,2023-10-13,A,2023
2023-10-14,2024-01-07,B,2023
2024-01-08,2024-02-29,A,2024
2024-03-01,2024-06-30,B,2024
`;

let shop: Shop;
beforeAll(async () => {
  const { calendar: custom } = readCalendarFile({
    name: 'custom',
    path: 'custom.csv',
    text: listed,
    columns: { start: 'first', end: 'last', month: 'period', year: 'fy' },
    span: text('').span,
  });
  shop = await openShop(
    [
      // Rows around midnight and both changes of the clock, every 5 hours and 7 minutes; nulls and a segment born late.
      `CREATE TABLE orders AS SELECT TIMESTAMPTZ '2023-10-05 00:00:00+00' + INTERVAL (i * 307) MINUTE AS "at",
         CASE WHEN i % 7 = 0 THEN NULL ELSE i % 50 END AS amount, i % 31 AS buyer,
         CASE WHEN i > 500 AND i % 3 = 0 THEN 'late' WHEN i % 5 = 0 THEN NULL ELSE 'a' END AS region FROM range(850) t(i)`,
    ],
    [
      {
        name: 'orders',
        timeTypes: { at: { type: 'instant', zone: 'UTC' } },
        dimensions: [dimension('region')],
      },
    ],
    [
      sqlMetric('revenue', 'sum(amount)'),
      sqlMetric('orders', 'count(*)'),
      sqlMetric('buyers', 'count(distinct buyer)'),
      ratioMetric('per_buyer', 'revenue', 'buyers'),
      cumulativeMetric('revenue_mtd', 'revenue', 'month to date'),
      {
        ...cumulativeMetric('buyers_mtd', 'buyers', 'month to date'),
        over: { kind: 'to_date', grain: 'retail.month' },
      },
      {
        ...cumulativeMetric('weeks_ytd', 'revenue', 'month to date'),
        over: { kind: 'to_date', grain: 'retail.year' },
      },
      {
        ...cumulativeMetric('custom_ytd', 'revenue', 'month to date'),
        over: { kind: 'to_date', grain: 'custom.year' },
      },
      compareMetric('change', 'revenue', '1 month ago', 'difference'),
    ] as Parameters<typeof openShop>[2],
    {
      timezone: zone,
      calendars: new Map([
        calendar(retail),
        calendar(fiscalCalendar('tax', { starts: { month: 4, day: 6 }, namedBy: 'start' })),
        calendar(custom!),
      ]),
    },
  );
});
afterAll(() => shop.engine.close());

const asOf = '2024-04-03T00:00:00Z';
const date = `CAST(timezone('${zone}', "at") AS DATE)`;

async function computed(metric: string, grain: CalendarGrain | 'day', by: string[] = []) {
  const { list, diagnostics } = await compute(shop, asOf, { metric, grain, by });
  expect(list[0]!.error).toBeUndefined();
  return { series: list[0]!, diagnostics };
}

describe('a calendar of weeks', () => {
  test.each([
    ['revenue', 'sum(amount)'],
    ['orders', 'count(*)'],
    ['buyers', 'count(DISTINCT buyer)'],
    ['per_buyer', 'sum(amount) / count(DISTINCT buyer)'],
  ])('%s by month and region is that of the published months', async (metric, sql) => {
    const { series } = await computed(metric, 'retail.month', ['region']);
    const rows = await rowsOf(
      shop.engine,
      `SELECT (SELECT arg_max(name, first) FROM ${published} WHERE first <= ${date}) AS month, region, CAST(${sql} AS DOUBLE)
       FROM orders WHERE "at" < TIMESTAMPTZ '${asOf}' GROUP BY ALL`,
    );
    expect(rows.length).toBeGreaterThan(12);
    for (const [month, region, value] of rows)
      expect(valuesOf(series, [region as string | null])[String(month)]).toBeCloseTo(Number(value), 9);
  });

  test('weeks of the year of 53 weeks are those of the wall calendar from Sunday on', async () => {
    const { series } = await computed('buyers', 'retail.week');
    const rows = await rowsOf(
      shop.engine,
      `SELECT CAST(count(DISTINCT buyer) AS DOUBLE) FROM orders WHERE "at" < TIMESTAMPTZ '${asOf}'
       GROUP BY date_trunc('week', ${date} + 1) ORDER BY date_trunc('week', ${date} + 1)`,
    );
    expect([...series.values]).toEqual(rows.map(([value]) => value));
    const labels = Array.from(series.values, (_, i) => periodLabel(series.axis, i));
    expect(labels.slice(16, 20)).toEqual(['FY2023-W52', 'FY2023-W53', 'FY2024-W01', 'FY2024-W02']);
  });

  test('a month before is the month before, of four weeks or five', async () => {
    const { series } = await computed('change', 'retail.month');
    const { series: revenue } = await computed('revenue', 'retail.month');
    const [now, then] = [valuesOf(revenue)['FY2023-P12']!, valuesOf(revenue)['FY2023-P11']!];
    expect(valuesOf(series)['FY2023-P12']).toBe(now - then);
  });

  test('distinct buyers to date by day begin anew with the retail month', async () => {
    const { series } = await computed('buyers_mtd', 'day');
    const rows = await rowsOf(
      shop.engine,
      `SELECT CAST(d AS VARCHAR), (SELECT CAST(count(DISTINCT buyer) AS DOUBLE) FROM orders
         WHERE ${date} <= d AND ${date} >= (SELECT max(first) FROM ${published} WHERE first <= d))
       FROM (SELECT unnest([DATE '2023-12-30', DATE '2023-12-31', DATE '2024-02-03', DATE '2024-02-04', DATE '2024-03-11']) AS d)`,
    );
    for (const [day, value] of rows) expect(valuesOf(series)[String(day)]).toBe(value);
  });

  test('weeks lie in the years that are made of them, and months of the wall calendar do not', async () => {
    const { series } = await computed('weeks_ytd', 'retail.week');
    const revenue = valuesOf((await computed('revenue', 'retail.week')).series);
    const own = Object.entries(revenue).filter(([name]) => name.startsWith('FY2024'));
    expect(own.length).toBeGreaterThan(5);
    const last = own.at(-1)![0];
    expect(valuesOf(series)[last]).toBe(own.reduce((sum, [, value]) => sum + value!, 0));
    const { list, diagnostics } = await compute(shop, asOf, { metric: 'weeks_ytd', grain: 'month' });
    expect(list[0]!.error).toMatch('which a month does not lie in');
    expect(diagnostics.map((d) => d.code)).toEqual(['grain-mismatch']);
  });
});

test('several calendars are read in one scan, and each adds up to the same whole', async () => {
  const grains = [
    'retail.week',
    'retail.month',
    'retail.year',
    'tax.month',
    'tax.quarter',
    'month',
    'day',
  ] as const;
  const { list, statements } = await compute(
    shop,
    asOf,
    ...grains.map((grain) => ({ metric: 'revenue', grain })),
  );
  expect(statements.filter(({ node }) => node.kind === 'aggregate')).toHaveLength(1);
  const [[whole]] = (await rowsOf(
    shop.engine,
    `SELECT CAST(sum(amount) AS DOUBLE) FROM orders WHERE "at" < TIMESTAMPTZ '${asOf}'`,
  )) as [[number]];
  for (const series of list) expect(series.values.reduce((sum, value) => sum + (value || 0), 0)).toBe(whole);
});

describe('a calendar from a file', () => {
  test('has the periods it lists, with the year before names that repeat', async () => {
    const { series, diagnostics } = await computed('revenue', 'custom.month');
    expect(diagnostics).toEqual([]);
    const rows = await rowsOf(
      shop.engine,
      `SELECT CASE WHEN ${date} < DATE '2023-10-14' THEN '2023-A' WHEN ${date} < DATE '2024-01-08' THEN '2023-B'
         WHEN ${date} < DATE '2024-03-01' THEN '2024-A' ELSE '2024-B' END, CAST(sum(amount) AS DOUBLE)
       FROM orders WHERE "at" < TIMESTAMPTZ '${asOf}' GROUP BY ALL`,
    );
    expect(valuesOf(series)).toEqual(Object.fromEntries(rows));
  });

  test('that ends too early is refused, and one that begins too late is spoken of', async () => {
    const late = await compute(shop, '2024-08-01T00:00:00Z', { metric: 'revenue', grain: 'custom.month' });
    expect(late.list[0]!.error).toBe(
      'calendar "custom" ends on 2024-06-30, but metric "revenue" is asked for on 2024-07-31',
    );
    expect(late.diagnostics.map((d) => d.code)).toEqual(['calendar-ends']);
    const from = Date.parse('2023-08-01T04:00:00Z');
    const early = { ...shop.project.calendars.get('custom')!.periods!.units.month! };
    const short = { starts: early.starts.subarray(1), names: early.names.slice(1) };
    const periods = { name: 'custom', units: { month: short, year: short } };
    const project = { ...shop.project, calendars: new Map([calendar(periods)]) };
    const request = { metric: 'revenue', grain: 'custom.month' as const, from };
    const found = await compute({ ...shop, project }, asOf, request);
    expect(found.diagnostics.map((d) => [d.code, d.severity])).toEqual([['calendar-ends', 'warning']]);
    expect(found.diagnostics[0]!.message).toMatch('begins on 2023-10-14');
    expect(Object.keys(valuesOf(found.list[0]!))).toEqual(['2023-B', '2024-A', '2024-B']);
    const toDate = await compute({ ...shop, project }, asOf, { metric: 'custom_ytd' });
    expect(toDate.diagnostics.map((d) => d.code)).toEqual(['calendar-ends']);
  });
});
