import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fusing } from '../../src/app/compute-fuse.ts';
import type { MetricSeries } from '../../src/model/series.ts';
import type { PlanNode } from '../../src/plan/node.ts';
import { periodCount } from '../../src/time/axis.ts';
import { periodStartText } from '../../src/time/label.ts';
import {
  compute,
  cumulativeMetric,
  dimension,
  openShop,
  ratioMetric,
  rowsOf,
  type Shop,
  sqlMetric,
} from './compute-fixture.ts';

const zone = 'America/New_York';

/** What each measure is in SQL, without and with its filter; by hand also where it says so differently. */
const measures: Record<string, { sql: string; where?: string; hand?: string; isZero?: true }> = {
  orders: { sql: 'count(*)', isZero: true },
  with_amount: { sql: 'count(amount)', where: "region <> 'south'", isZero: true },
  amount: { sql: 'sum(amount)', where: "region = 'north'", isZero: true },
  large: { sql: 'sum(amount)', where: 'amount > 17.5 AND paid', isZero: true },
  either: { sql: 'count(*)', where: "region IN ('north', '') OR NOT paid", isZero: true },
  mean: { sql: 'avg(amount)', where: 'paid' },
  least: { sql: 'min(amount)', where: 'paid' },
  most: { sql: 'max(amount)' },
  all_paid: { sql: 'CASE WHEN bool_and(paid) THEN 1 ELSE 0 END' },
  share: { sql: 'sum(amount) FILTER (WHERE paid) / nullif(count(*), 0)' },
  customers: { sql: 'count(DISTINCT customer)', isZero: true },
  northern: { sql: 'count(DISTINCT customer)', where: "region = 'north'", isZero: true },
  others: { sql: 'count(DISTINCT customer)', where: "region IN ('south', 'null') AND paid", isZero: true },
  known: { sql: 'count(DISTINCT customer)', where: 'region IS NOT NULL AND amount > 3', isZero: true },
  never: { sql: 'count(DISTINCT customer)', where: "region = 'north' AND region = 'south'", isZero: true },
  amounts: { sql: 'count(DISTINCT amount)', where: 'paid', isZero: true },
  per_customer: { sql: 'count(DISTINCT customer) / nullif(count(DISTINCT amount), 0)' },
  repeated: { sql: 'sum(amount) / nullif(count(DISTINCT customer), 0)' },
  middle: { sql: 'median(amount)', where: 'paid', hand: 'median(amount::DOUBLE)' },
  p10: { sql: 'quantile_cont(amount, 0.1)', where: 'paid', hand: 'quantile_cont(amount::DOUBLE, 0.1)' },
  p90: { sql: 'quantile_disc(amount, 0.9)' },
  spread: { sql: 'stddev_pop(CAST(amount AS DOUBLE))' },
  // Numbers stand only where the filter looks for them.
  codes: {
    sql: 'sum(CAST(code AS INTEGER))',
    where: 'paid IS NOT NULL',
    hand: 'sum(TRY_CAST(code AS INTEGER))',
    isZero: true,
  },
};

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
      'CREATE TABLE orders (ordered_at TIMESTAMP, region VARCHAR, amount DECIMAL(12,2), customer INTEGER, paid BOOLEAN, code VARCHAR)',
    ],
    [
      {
        name: 'orders',
        timeTypes: { ordered_at: { type: 'local', zone } },
        dimensions: [dimension('region'), dimension('paid'), dimension('size', 'amount > 50')],
      },
    ],
    [
      ...Object.entries(measures).map(([name, { sql, where }]) => sqlMetric(name, sql, where)),
      ratioMetric('paid_rate', 'large', 'orders'),
      cumulativeMetric('to_date', 'amount', 'month to date'),
      cumulativeMetric('customers_7d', 'customers', '7 days'),
    ],
    { timezone: zone },
  );
});
afterAll(() => shop.engine.close());

async function fill(rows: readonly Row[]): Promise<void> {
  const { engine } = shop;
  await engine.execute('DELETE FROM orders');
  if (rows.length > 0) {
    const value = (cell: string | number | boolean | null) =>
      cell === null ? 'NULL' : typeof cell === 'string' ? `'${cell}'` : String(cell);
    const tuples = rows.map(({ hour, region, cents, customer, paid }) => {
      const time = `TIMESTAMP '2026-10-20' + INTERVAL (${hour}) HOUR`;
      const amount = cents === null ? 'NULL' : `${cents} / 100`;
      const code = paid === null ? 'none' : String(hour);
      return `(${[time, value(region), amount, value(customer), value(paid), value(code)].join(', ')})`;
    });
    await engine.execute(`INSERT INTO orders VALUES ${tuples.join(', ')}`);
  }
  const [first, last, count] = (
    await rowsOf(engine, 'SELECT min(ordered_at), max(ordered_at), count(*) FROM orders')
  )[0]!;
  const at = (time: unknown) =>
    time === null ? null : Number(BigInt(time as bigint) / 1000n) + 4 * 3_600_000;
  const state = shop.states.get('orders')!;
  // An hour more on either side: in November the zone is one further from UTC.
  const [firstAt, lastAt] = [at(first), at(last)];
  shop.states.set('orders', {
    ...state,
    rows: Number(count),
    firstAt,
    lastAt: lastAt === null ? null : lastAt + 3_600_000,
  });
}

const names = [...Object.keys(measures), 'paid_rate', 'to_date', 'customers_7d'];
const groupings = [[], ['region'], ['paid', 'region'], ['size']] as const;
const asOf = '2026-11-15T00:00:00Z';

function requests(grain: 'hour' | 'day' | 'week' | 'month', by: readonly string[]) {
  return names
    .filter((name) => grain !== 'hour' || !name.startsWith('customers_7d'))
    .map((metric) => ({ metric, grain, by: [...by] }));
}

async function fused(
  fusing: Fusing,
  ...asked: Parameters<typeof compute> extends [unknown, unknown, ...infer R] ? R : never
) {
  const { list, diagnostics, statements } = await compute({ ...shop, fusing } as Shop, asOf, ...asked);
  return { list, diagnostics, nodes: statements.map(({ node }) => node) };
}

function plain({ segments, values, volume, rows, exact, error }: MetricSeries) {
  return { segments, values: [...values], volume: [...volume], rows: [...rows], exact, error };
}

describe('what is computed in fewer passes', () => {
  test('equals what is computed from rows, at any grain and dimension', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
        fc.constantFrom(...groupings),
        fc.constantFrom(3, 20, 1000),
        // Of one row each some segments are not known before they are counted.
        fc.constantFrom(1, 1000),
        // None of the statements, some, or all run on one thread, beside each other.
        fc.constantFrom(0, 20, 1000),
        async (rows, grain, by, rowsAtOnce, sampleRows, light) => {
          await fill(rows);
          const asked = [...requests(grain, by), ...requests('day', [])];
          const apart = await fused({ when: 'never', rowsAtOnce, sampleRows }, ...asked);
          const lightRows = { from: 1, to: light };
          const together = await fused({ when: 'always', rowsAtOnce, sampleRows, lightRows }, ...asked);
          expect(together.diagnostics).toEqual(apart.diagnostics);
          expect(together.list.map(plain)).toEqual(apart.list.map(plain));
        },
      ),
      { numRuns: 20 },
    );
  }, 120_000);

  test('equals statements written by hand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        await fill(rows);
        const asked = Object.keys(measures).map((metric) => ({ metric, by: ['region'] }));
        const totals = asked.map(({ metric }) => ({ metric, by: [] }));
        const sizes = { rowsAtOnce: 10, sampleRows: 1000, lightRows: { from: 0, to: 15 } };
        const { list, nodes } = await fused({ when: 'always', ...sizes }, ...asked, ...totals);
        expect(flagSets(nodes)).toContainEqual(['', 'region']);
        for (const [i, [name, measure]] of Object.entries(measures).entries()) {
          expect({ name, values: cellsOf(list[i]!) }).toEqual({ name, values: await byHand(measure) });
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

/** Values of periods and segments that have rows; what is 0 or null without rows is left out. */
function cellsOf(series: MetricSeries): Record<string, number | null> {
  const count = periodCount(series.axis);
  const cells: [string, number | null][] = [];
  series.segments.forEach(([region], s) => {
    for (let i = 0; i < count; i++) {
      const at = s * count + i;
      if (series.rows[at] === 0) continue;
      const value = series.values[at]!;
      cells.push([`${periodStartText(series.axis, i)} ${region}`, rounded(value)]);
    }
  });
  return Object.fromEntries(cells.sort());
}

/** The last digits of quotients and floating aggregates depend on the order of the rows. */
function rounded(value: unknown): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return Number(Number(Number(value).toPrecision(12)).toPrecision(9)) + 0;
}

async function byHand({ sql, where, hand = sql, isZero }: (typeof measures)[string]) {
  const filter = where === undefined ? '' : ` FILTER (WHERE ${where})`;
  const value = isZero ? `CASE WHEN count(*)${filter} = 0 THEN 0 ELSE ${hand}${filter} END` : hand + filter;
  const found = await rowsOf(
    shop.engine,
    `SELECT CAST(CAST(ordered_at AS DATE) AS VARCHAR), region, CAST(${value} AS DOUBLE) FROM orders GROUP BY ALL`,
  );
  return Object.fromEntries(
    found.map(([day, region, number]) => [`${day} ${region}`, rounded(number)]).sort(),
  );
}

test('a statement serves many metrics', async () => {
  await fill(fc.sample(row, { numRuns: 50, seed: 7 }));
  const { nodes } = await fused(
    { when: 'always', rowsAtOnce: 1000, sampleRows: 1000 },
    ...requests('day', []),
    ...requests('day', ['region']),
  );
  const kinds = nodes.map(({ kind }: PlanNode) => kind);
  expect(kinds.filter((kind) => kind === 'preaggregate')).toHaveLength(1);
  // One for each of two keys, for both levels.
  expect(flagSets(nodes)).toEqual([
    ['', 'region'],
    ['', 'region'],
  ]);
});

// Nothing of the first and the last row is in the south, and both are read as the sample.
test('segments that were not expected are counted with the others', async () => {
  const at = (hour: number, region: Row['region'], customer: number): Row => {
    return { hour, region, customer, cents: 100, paid: true };
  };
  await fill([
    at(0, 'north', 1),
    at(30, 'south', 1),
    at(31, 'south', 2),
    at(32, null, 2),
    at(60, 'north', 2),
  ]);
  const asked = ['region', undefined].map((by) => ({
    metric: 'customers',
    by: by === undefined ? [] : [by],
  }));
  const lightRows = { from: 0, to: 1000 };
  const { list, nodes } = await fused(
    { when: 'always', rowsAtOnce: 1000, sampleRows: 1, lightRows },
    ...asked,
  );
  expect(nodes).toContainEqual(expect.objectContaining({ spread: [{ name: 'region', values: ['north'] }] }));
  expect(cellsOf(list[0]!)).toEqual({
    '2026-10-20 north': 1,
    '2026-10-21 null': 1,
    '2026-10-21 south': 2,
    '2026-10-22 north': 1,
  });
});

/** The dimensions of each set of the statements that count by flags. */
function flagSets(nodes: readonly PlanNode[]): string[][] {
  return nodes.flatMap((node) =>
    node.kind === 'flags' ? [node.sets.map(({ by }) => by.join()).sort()] : [],
  );
}
