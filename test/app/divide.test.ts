import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Metric } from '../../src/model/metric.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import { parseDuration } from '../../src/time/duration.ts';
import { parseReference } from '../../src/time/reference.ts';
import {
  compute,
  cumulativeMetric,
  dimension,
  openShop,
  rowsOf,
  type Shop,
  sqlMetric,
  text,
} from './compute-fixture.ts';

const zone = 'America/New_York';
const { span } = text('');
const named = (name: string) => ({ name, span });
const shared = { span, status: 'active', tags: [], synonyms: [], audience: [] } as const;

function conversion(name: string, window: string, more: object = {}): Metric {
  return {
    ...shared,
    kind: 'conversion',
    name,
    base: named('visits'),
    conversion: named('paid'),
    entity: named('customer'),
    window: parseDuration(window)!,
    as: 'count',
    constant: [],
    ...more,
  } as Metric;
}

function comparable(name: string, metric: string, to: string): Metric {
  const reference = parseReference(to)!;
  return {
    ...shared,
    kind: 'comparable',
    name,
    metric: named(metric),
    entity: named('customer'),
    to: reference,
    as: 'now',
  } as Metric;
}

const stock = (name: string, take: string) =>
  sqlMetric(name, 'sum(amount)', undefined, { semiAdditive: { take, per: [named('customer')] } } as object);

const metrics = [
  sqlMetric('visits', 'count(*)'),
  sqlMetric('amount', 'sum(amount)'),
  sqlMetric('paid', 'count(*)', 'paid'),
  sqlMetric('customers', 'count(DISTINCT customer)'),
  sqlMetric('payers', 'count(DISTINCT customer)', 'paid'),
  sqlMetric('amounts', 'count(DISTINCT amount)', 'paid'),
  sqlMetric('middle', 'median(amount)'),
  sqlMetric('about', 'count(DISTINCT customer)', undefined, { approx: true } as object),
  stock('last_stock', 'last'),
  stock('mean_stock', 'mean'),
  ...['customers', 'payers', 'amounts', 'middle', 'about', 'last_stock'].flatMap((name) => [
    cumulativeMetric(`${name}_5d`, name, '5 days'),
    cumulativeMetric(`${name}_mtd`, name, 'month to date'),
  ]),
  conversion('bought', '3 days'),
  conversion('bought_soon', '5 hours', { as: 'rate' }),
  conversion('returned', '10 days', { after: parseDuration('2 days') }),
  comparable('kept', 'visits', 'previous'),
  comparable('kept_weekly', 'amount', '1 week ago'),
  comparable('kept_customers', 'customers', 'previous'),
];
const asked = metrics.slice(8).map(({ name }) => name);

const row = fc.record({
  hour: fc.integer({ min: 0, max: 24 * 30 }),
  region: fc.constantFrom('north', 'south', null),
  cents: fc.option(fc.integer({ min: -99, max: 99 }), { nil: null }),
  customer: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  paid: fc.boolean(),
});

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(
    [
      'CREATE TABLE orders (ordered_at TIMESTAMP, region VARCHAR, amount DECIMAL(12,2), customer INTEGER, paid BOOLEAN)',
    ],
    [
      {
        name: 'orders',
        timeTypes: { ordered_at: { type: 'local', zone } },
        dimensions: [dimension('region'), dimension('customer')],
      },
    ],
    metrics,
    { timezone: zone },
  );
});
afterAll(() => shop.engine.close());

/** Rows of 30 days in which clocks go back. */
async function fill(rows: readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> {
  const { engine } = shop;
  const literal = (value: string | number | null) =>
    value === null ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value);
  await engine.execute('DELETE FROM orders');
  const tuples = rows.map(({ hour, region, cents, customer, paid }) => {
    const time = `TIMESTAMP '2026-10-20' + INTERVAL (${hour}) HOUR`;
    const amount = cents === null ? 'NULL' : `${cents} / 100`;
    return `(${[time, literal(region), amount, literal(customer), paid].join(', ')})`;
  });
  await engine.execute(`INSERT INTO orders VALUES ${tuples.join(', ')}`);
  const [[first, last] = []] = await rowsOf(engine, 'SELECT min(ordered_at), max(ordered_at) FROM orders');
  const at = (time: unknown) => Number(BigInt(time as bigint) / 1000n) + 4 * 3_600_000;
  const state = shop.states.get('orders')!;
  shop.states.set('orders', {
    ...state,
    rows: rows.length,
    firstAt: at(first),
    lastAt: at(last) + 3_600_000,
  });
}

function plain({ metric, segments, values, volume, error }: MetricSeries) {
  return { metric, segments, values: [...values], volume: [...volume], error };
}

describe('what remembers entities, in parts', () => {
  test('equals the whole, at any grain and dimension', async () => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        fc.constantFrom([], ['region'], ['customer', 'region']),
        fc.constantFrom(1, 3, 1000),
        async (rows, grain, by, rowsAtOnce) => {
          await fill(rows);
          const fits = asked.filter((name) => grain === 'day' || !/_mtd$|_weekly$/.test(name));
          const requests = fits.map((metric) => ({ metric, grain, by: [...by] }));
          const run = (when: 'never' | 'worth') =>
            compute({ ...shop, fusing: { when, rowsAtOnce } } as Shop, '2026-11-25T00:00:00Z', ...requests);
          const [whole, divided] = [await run('never'), await run('worth')];
          for (const { parts: own = [] } of divided.statements) parts += own.length;
          expect(divided.diagnostics).toEqual(whole.diagnostics);
          expect(divided.list.map(plain)).toEqual(whole.list.map(plain));
          expect(divided.list.filter(({ error }) => error !== undefined)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
    expect(parts).toBeGreaterThan(100);
  }, 240_000);
});
