import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MetricSeries } from '../../src/model/series.ts';
import { periodCount } from '../../src/time/axis.ts';
import { fiscalCalendar } from '../../src/time/fiscal-year.ts';
import type { Grain } from '../../src/time/grain.ts';
import { retail } from '../time/retail-calendar.ts';
import { compute, dimension, openShop, ratioMetric, sqlMetric } from './compute-fixture.ts';

/** Rows around both changes of the clock of New York and the ends of retail years, with nulls and repeats. */
const row = fc.record({
  hours: fc.oneof(
    fc.integer({ min: 0, max: 24 * 500 }),
    fc.constantFrom(2590, 2591, 8303, 8304, 8305, 200, 224),
  ),
  amount: fc.option(fc.integer({ min: -50, max: 50 }), { nil: null }),
  region: fc.constantFrom('East', 'West', null),
  buyer: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
});

const calendars = new Map(
  [retail, fiscalCalendar('tax', { starts: { month: 4, day: 6 }, namedBy: 'start' })].map((periods) => [
    periods.name,
    { name: periods.name, closedWeekdays: [], closedDates: [], except: [], events: [], periods },
  ]),
);

/** Each grain with a longer one that its periods lie in. */
const nested: readonly [Grain, Grain][] = [
  ['hour', 'day'],
  ['day', 'week'],
  ['day', 'month'],
  ['month', 'quarter'],
  ['quarter', 'year'],
  ['day', 'retail.week'],
  ['retail.week', 'retail.month'],
  ['retail.month', 'retail.quarter'],
  ['retail.quarter', 'retail.year'],
  ['day', 'tax.month'],
  ['tax.month', 'tax.year'],
];

const zeroIfNull = (value: number) => (Number.isNaN(value) ? 0 : value);

/** sumsBy adds up the values of all segments for each period of a longer series that theirs lie in. */
function sumsBy(short: MetricSeries, long: MetricSeries): number[] {
  const sums = new Array<number>(periodCount(long.axis)).fill(0);
  const periods = periodCount(short.axis);
  for (let s = 0; s < short.segments.length; s++)
    for (let i = 0; i < periods; i++) {
      const at = long.axis.bounds.findLastIndex((bound) => bound <= short.axis.bounds[i]!);
      sums[at]! += zeroIfNull(short.values[s * periods + i]!);
    }
  return sums;
}

test('levels add up, and a ratio of totals is the ratio of the totals, at every grain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
      const values = rows.map(
        ({ hours, amount, region, buyer }) =>
          `(TIMESTAMPTZ '2023-11-20 00:30:00+00' + INTERVAL ${hours} HOUR, ${amount}, ${region === null ? 'NULL' : `'${region}'`}, ${buyer})`,
      );
      const shop = await openShop(
        [
          `CREATE TABLE orders AS SELECT * FROM (VALUES ${values.join(', ')}, (TIMESTAMPTZ '2023-11-20 00:00:00+00', 1, 'East', 1)) t("at", amount, region, buyer)`,
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
          ratioMetric('mean', 'revenue', 'orders'),
          ratioMetric('per_buyer', 'revenue', 'buyers'),
        ],
        { timezone: 'America/New_York', calendars },
      );
      try {
        const levels = [...new Set(nested.flat())].flatMap((grain) => [
          { grain, by: ['region'] },
          { grain, by: [] },
        ]);
        const metrics = ['revenue', 'orders', 'buyers', 'mean', 'per_buyer'];
        const { list } = await compute(
          shop,
          '2025-04-20T00:00:00Z',
          ...metrics.flatMap((metric) => levels.map((level) => ({ metric, ...level }))),
        );
        const find = (metric: string, grain: Grain, isTotal: boolean) =>
          list[
            metrics.indexOf(metric) * levels.length +
              levels.findIndex((l) => l.grain === grain && (l.by.length === 0) === isTotal)
          ]!;
        for (const metric of ['revenue', 'orders'])
          for (const [short, long] of nested) {
            const whole = Array.from(find(metric, long, true).values, zeroIfNull);
            expect(sumsBy(find(metric, short, true), find(metric, long, true))).toEqual(whole);
            expect(sumsBy(find(metric, short, false), find(metric, long, true))).toEqual(whole);
          }
        for (const [ratio, denominator] of [
          ['mean', 'orders'],
          ['per_buyer', 'buyers'],
        ] as const)
          for (const { grain, by } of levels) {
            const [top, bottom, found] = ['revenue', denominator, ratio].map((m) =>
              find(m, grain, by.length === 0),
            );
            const periods = periodCount(found!.axis);
            found!.segments.forEach((segment, s) => {
              const [a, b] = [top!, bottom!].map((one) =>
                one.segments.findIndex((other) => JSON.stringify(other) === JSON.stringify(segment)),
              );
              for (let i = 0; i < periods; i++) {
                const [n, d] = [top!.values[a! * periods + i]!, bottom!.values[b! * periods + i]!];
                const expected = d === 0 || Number.isNaN(n) || Number.isNaN(d) ? Number.NaN : n / d;
                const value = found!.values[s * periods + i]!;
                if (Number.isNaN(expected)) expect(value).toBeNaN();
                else expect(value).toBeCloseTo(expected, 9);
              }
            });
          }
      } finally {
        shop.engine.close();
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);
