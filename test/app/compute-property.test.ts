import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetricSeries } from '../../src/model/series.ts';
import { periodCount } from '../../src/time/axis.ts';
import { periodStartText } from '../../src/time/label.ts';
import {
  compute,
  cumulativeMetric,
  dimension,
  formulaMetric,
  openShop,
  ratioMetric,
  rowsOf,
  type Shop,
  sqlMetric,
} from './compute-fixture.ts';

const zone = 'America/New_York';
/** `hand` is how the statement written by hand says it: between decimals DuckDB would interpolate in their decimal places. */
const measures: Record<string, { sql: string; hand?: string; where?: string; zero?: true }> = {
  orders: { sql: 'count(*)', zero: true },
  amount: { sql: 'sum(amount)', zero: true },
  paid: { sql: 'sum(amount)', where: 'paid', zero: true },
  paid_orders: { sql: 'count(*)', where: 'paid', zero: true },
  customers: { sql: 'count(DISTINCT customer)', zero: true },
  paid_customers: { sql: 'count(DISTINCT customer)', where: 'paid', zero: true },
  middle: { sql: 'median(amount)', hand: 'median(amount::DOUBLE)' },
  p90: { sql: 'quantile_cont(amount, 0.9)', hand: 'quantile_cont(amount::DOUBLE, 0.9)', where: 'paid' },
  mean: { sql: 'avg(amount)' },
  least: { sql: 'min(amount)' },
  spread: { sql: 'stddev_samp(CAST(amount AS DOUBLE))' },
  per_customer: { sql: 'sum(amount) / count(DISTINCT customer)' },
};
const derived: Record<string, string> = {
  paid_rate: 'd.paid_orders / nullif(d.orders, 0)',
  left_over: 'd.amount - d.paid',
};
const dimensions = ['region', 'paid', 'size'];
const grainsAsked = ['day', 'week', 'month'] as const;

/** A row is an hour since the start of 2026-10-20 UTC, a region, an amount in cents, a customer, and whether it is paid. */
const row = fc.record({
  hour: fc.integer({ min: 0, max: 24 * 24 }),
  region: fc.constantFrom('north', 'south', null, 'null', ''),
  cents: fc.option(fc.integer({ min: -9999, max: 9999 }), { nil: null }),
  customer: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  paid: fc.constantFrom(true, false, null),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(
    [
      'CREATE TABLE orders ("at" TIMESTAMPTZ, region TEXT, amount DECIMAL(12,2), customer INTEGER, paid BOOLEAN)',
      `INSERT INTO orders VALUES ('2026-10-20 00:00:00+00', NULL, NULL, NULL, NULL)`,
    ],
    [
      {
        name: 'orders',
        timeTypes: { at: { type: 'instant', zone: 'UTC' } },
        dimensions: [dimension('region'), dimension('paid'), dimension('size', 'amount > 10')],
      },
    ],
    [
      ...Object.entries(measures).map(([name, { sql, where }]) => sqlMetric(name, sql, where)),
      ratioMetric('paid_rate', 'paid_orders', 'orders'),
      await formulaMetric('left_over', 'amount - paid'),
      cumulativeMetric('paid_rate_mtd', 'paid_rate', 'month to date'),
      cumulativeMetric('customers_5d', 'customers', '5 days'),
      cumulativeMetric('amount_5d', 'amount', '5 days'),
    ],
    { timezone: zone },
  );
});
afterAll(() => shop.engine.close());

async function fillTable(rows: readonly Row[]): Promise<void> {
  await shop.engine.execute('DELETE FROM orders');
  const literal = (value: string | number | boolean | null) =>
    typeof value === 'string' ? `'${value}'` : String(value);
  const values = rows.map((r) => {
    const amount = r.cents === null ? 'NULL' : `${r.cents} / 100.0`;
    return `(TIMESTAMPTZ '2026-10-20 00:00:00+00' + to_hours(${r.hour}), ${literal(r.region)}, ${amount}, ${r.customer}, ${r.paid})`;
  });
  await shop.engine.execute(`INSERT INTO orders VALUES ${values.join(', ')}`);
  const hours = rows.map((r) => r.hour);
  const at = (hour: number) => Date.parse('2026-10-20T00:00Z') + hour * 3_600_000;
  const state = shop.states.get('orders')!;
  shop.states.set('orders', { ...state, firstAt: at(Math.min(...hours)), lastAt: at(Math.max(...hours)) });
}

const asOf = Date.parse('2026-11-16T05:00Z');

/** The cells of a metric as one hand-written query finds them: period, if there is a grain, segment, value; no empty ones. */
async function byHand(metric: string, grain: string | undefined, by: readonly string[]): Promise<string[]> {
  const keys = [
    ...(grain === undefined
      ? []
      : [`strftime(date_trunc('${grain}', timezone('${zone}', "at")), '%Y-%m-%d')`]),
    ...by.map((name) => (name === 'size' ? 'amount > 10' : name)),
  ];
  const column = (name: string) => {
    const { sql: written, hand: sql = written, where, zero } = measures[name]!;
    const value = where === undefined ? sql : `${sql} FILTER (WHERE ${where})`;
    const seen = where === undefined ? 'count(*)' : `count(*) FILTER (WHERE ${where})`;
    return zero ? `CASE WHEN ${seen} = 0 THEN 0 ELSE ${value} END` : value;
  };
  const value = derived[metric] ?? `d.${metric}`;
  const inner = Object.keys(measures).filter((name) => new RegExp(`d\\.${name}\\b`).test(value));
  const selected = inner.map((name) => `${column(name)} AS ${name}`).join(', ');
  const sql = `SELECT k, CAST(${value} AS DOUBLE) FROM (SELECT [${keys.map((key) => `CAST(${key} AS VARCHAR)`).join(', ')}]::VARCHAR AS k, ${selected} FROM orders GROUP BY ${keys.length === 0 ? '()' : keys.join(', ')}) AS d`;
  return (await rowsOf(shop.engine, sql))
    .map(([key, number]) => `${key} ${show(number as number | null)}`)
    .sort();
}

/** The same cells of a series, segments written as DuckDB writes lists. */
function cellsOf(series: MetricSeries): string[] {
  const count = periodCount(series.axis);
  return series.segments
    .flatMap((segment, s) =>
      Array.from({ length: count }, (_, i) => i).flatMap((i) => {
        if (series.rows[s * count + i] === 0) return [];
        const parts = [periodStartText(series.axis, i), ...segment.map((v) => listItem(v))];
        return [`[${parts.join(', ')}] ${show(series.values[s * count + i]!)}`];
      }),
    )
    .sort();
}

function listItem(value: string | number | boolean | null): string {
  if (value === null) return 'NULL';
  if (value === '' || value === 'null') return `'${value}'`;
  return String(value);
}

/** A division by zero is infinite in DuckDB and null in a series; the last digits of floating aggregates differ by run. */
function show(value: number | null): string {
  return value === null || !Number.isFinite(value)
    ? 'null'
    : String(Number(Number(value.toPrecision(12)).toPrecision(9)) + 0);
}

const choice = fc.subarray(dimensions, { maxLength: 2 });
const rowsOfTable = fc.array(row, { minLength: 1, maxLength: 40 });
const settings = { numRuns: 12 };

describe('on any rows', () => {
  test('every metric at every level equals one statement written by hand for it alone', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfTable, choice, fc.constantFrom(...grainsAsked), async (rows, by, grain) => {
        await fillTable(rows);
        const metrics = [...Object.keys(measures), ...Object.keys(derived)];
        const requests = metrics.flatMap((metric) => [
          { metric, grain, by: [] as string[] },
          { metric, grain, by },
        ]);
        const { list, diagnostics } = await compute(shop, asOf, ...requests);
        expect(diagnostics).toEqual([]);
        for (const [i, { metric, grain, by: level }] of requests.entries()) {
          const expected = await byHand(metric, grain, level);
          expect([metric, grain, level, cellsOf(list[i]!)]).toEqual([metric, grain, level, expected]);
        }
      }),
      settings,
    );
  }, 120_000);

  test('an overall value equals one statement over all rows', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfTable, choice, fc.constantFrom(...grainsAsked), async (rows, by, grain) => {
        await fillTable(rows);
        const metrics = [...Object.keys(measures), ...Object.keys(derived)];
        const requests = metrics.flatMap((metric) => [
          { metric, grain, by },
          { metric, grain, by, overall: true },
          { metric, grain, by: [] as string[], overall: true },
        ]);
        const { list, diagnostics } = await compute(shop, asOf, ...requests);
        expect(diagnostics).toEqual([]);
        for (const [i, request] of requests.entries()) {
          if (!('overall' in request)) continue;
          const { metric, by: level } = request;
          const found = list[i]!.segments.map((segment, s) => {
            return `[${segment.map((v) => listItem(v)).join(', ')}] ${show(list[i]!.values[s]!)}`;
          });
          expect([metric, level, found.sort()]).toEqual([
            metric,
            level,
            await byHand(metric, undefined, level),
          ]);
        }
      }),
      settings,
    );
  }, 120_000);

  test('together or alone, whole or in part: a value is the same', async () => {
    const names = [
      ...Object.keys(measures),
      'paid_rate',
      'left_over',
      'paid_rate_mtd',
      'customers_5d',
      'amount_5d',
    ];
    await fc.assert(
      fc.asyncProperty(
        rowsOfTable,
        choice,
        fc.constantFrom(...names),
        fc.integer({ min: 0, max: 20 }),
        async (rows, by, metric, day) => {
          await fillTable(rows);
          const from = Date.parse('2026-10-20T04:00Z') + day * 86_400_000;
          const together = await compute(
            shop,
            asOf,
            { metric, by },
            ...names.map((name) => ({ metric: name, by: ['paid'] })),
          );
          const alone = await compute(shop, asOf, { metric, by });
          const part = await compute(shop, asOf, { metric, by, from });
          const whole = together.list[0]!;
          expect(alone.list[0]).toEqual(whole);
          const cells = (series: MetricSeries, s: number) => {
            const count = periodCount(series.axis);
            return [...series.values.subarray(s * count, (s + 1) * count)];
          };
          const piece = part.list[0]!;
          for (const [s, segment] of piece.segments.entries()) {
            const same = whole.segments.findIndex(
              (other) => JSON.stringify(other) === JSON.stringify(segment),
            );
            expect([segment, cells(piece, s)]).toEqual([
              segment,
              cells(whole, same).slice(-periodCount(piece.axis)),
            ]);
          }
        },
      ),
      settings,
    );
  });

  test('additive segments add up to the total, rows always do', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfTable, choice, async (rows, by) => {
        await fillTable(rows);
        const { list } = await compute(
          shop,
          asOf,
          ...['orders', 'amount', 'amount_5d'].flatMap((metric) => [{ metric }, { metric, by }]),
        );
        for (let k = 0; k < list.length; k += 2) {
          const [total, split] = [list[k]!, list[k + 1]!];
          const count = periodCount(total.axis);
          for (let i = 0; i < count; i++) {
            const add = (values: Float64Array) =>
              split.segments.reduce(
                (sum, _, s) => sum + (Number.isNaN(values[s * count + i]!) ? 0 : values[s * count + i]!),
                0,
              );
            expect(add(split.rows)).toBe(total.rows[i]);
            if (Number.isNaN(total.values[i]!)) continue;
            expect(Math.round(add(split.values) * 100)).toBe(Math.round(total.values[i]! * 100));
          }
        }
      }),
      settings,
    );
  });
});
