import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderQuery } from '../../../src/report/query.ts';
import { type Cells, type Desk, openDesk } from './desk.ts';

const yaml = `sources:
  visits: { file: visits.parquet, time: moment, dimensions: { region: {} } }
metrics:
  visitors: { source: visits, measure: count(distinct visitor) }
  visitors_about: { source: visits, measure: count(distinct visitor), approx: true }
  payers_about: { source: visits, measure: count(distinct visitor), where: paid, approx: true }
  month_about: { cumulative: { metric: visitors_about, window: 28 days } }
  month: { cumulative: { metric: visitors, window: 28 days } }
  per_visitor: { source: visits, measure: count(*) * 1.0 / count(distinct visitor), approx: true }
  pay_rate: { ratio: { numerator: payers_about, denominator: visitors_about } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml, {
    // 120 days with 0 to 4,760 visits, 30,000 visitors; some rows without one; every third pays.
    visits: `SELECT TIMESTAMPTZ '2026-01-01 12:00:00+00' + to_days(CAST(d AS INTEGER)) AS moment,
      CASE WHEN i % 97 = 0 THEN NULL ELSE 'v' || (i * 7919 + d * 104729) % 30000 END AS visitor,
      CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region, i % 3 = 1 AS paid
      FROM range(120) x(d), LATERAL (SELECT unnest(range(d * 40)) AS i)`,
  });
});
afterAll(() => desk.close());

function deviations(found: Cells, exact: Cells): number[] {
  expect(Object.keys(found).sort()).toEqual(Object.keys(exact).sort());
  return Object.entries(exact).map(([key, value]) => (value === 0 ? 0 : (found[key]! - value) / value));
}

/** One of a standard error of 1.04 / √4096 is further off than five of these once in two million times. */
const furthest = 5 * (1.04 / 64);

function worst(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}

const asked = { asOf: '2026-05-01' } as const;

describe('estimated distinct counts', () => {
  test.each([
    ['day', []],
    ['day', ['region']],
    ['month', []],
    ['year', ['region']],
  ] as const)('come near the exact ones by %s and %j', async (grain, by) => {
    const group = [
      `strftime(date_trunc('${grain}', timezone('UTC', moment)), '%Y-%m-%d')`,
      ...by.map((name) => `coalesce(${name}, 'null')`),
    ].join(', ');
    const exact = await desk.byHand(
      `SELECT ${group}, count(DISTINCT visitor) FROM visits GROUP BY ALL HAVING count(*) > 0`,
    );
    const found = await desk.cells('visitors_about', { ...asked, grain, by: [...by] });
    const known = Object.fromEntries(Object.entries(found).filter(([key]) => key in exact));
    expect(worst(deviations(known, exact))).toBeLessThan(furthest);
  });

  test('come near over rolling windows, with filters, and beside sums', async () => {
    const exact = await desk.cells('month', asked);
    expect(worst(deviations(await desk.cells('month_about', asked), exact))).toBeLessThan(furthest);
    const perVisitor = await desk.byHand(
      `SELECT strftime(timezone('UTC', moment), '%Y-%m-%d'), count(*) / count(DISTINCT visitor) FROM visits GROUP BY ALL`,
    );
    const found = await desk.cells('per_visitor', asked);
    expect(worst(deviations(found, perVisitor))).toBeLessThan(furthest);
    const payRate = await desk.byHand(
      `SELECT strftime(timezone('UTC', moment), '%Y-%m-%d'),
        count(DISTINCT visitor) FILTER (WHERE paid) / count(DISTINCT visitor) FROM visits GROUP BY ALL`,
    );
    expect(worst(deviations(await desk.cells('pay_rate', asked), payRate))).toBeLessThan(2 * furthest);
  });

  test('are whole numbers, and 0 where nothing is', async () => {
    const cells = await desk.cells('visitors_about', asked);
    expect(Object.values(cells).every(Number.isInteger)).toBe(true);
    const none = await desk.cells('payers_about', { ...asked, from: '2026-01-02', by: ['region'] });
    expect(none['2026-01-05 north']).toBe(0);
  });

  test('are the same in every run', async () => {
    const once = await desk.cells('month_about', asked);
    for (let i = 0; i < 2; i++) expect(await desk.cells('month_about', asked)).toEqual(once);
  });

  test('are marked in JSON and in text, and exact ones are not', async () => {
    const about = (await desk.ask('pay_rate', { ...asked, from: '2026-04-01' })).result!;
    expect(JSON.parse(renderQuery(about, 'json')).metrics).toEqual([
      { metric: 'pay_rate', label: 'pay_rate', unit: null, approximate: true },
    ]);
    expect(renderQuery(about, 'table')).toMatch(/ ≈0\.3\d\d* *\n(?:.*\n)*≈ distinct counts are estimates/);
    const exact = (await desk.ask('visitors', { ...asked, from: '2026-04-01' })).result!;
    expect(renderQuery(exact, 'json')).not.toContain('approximate');
    expect(renderQuery(exact, 'table')).not.toContain('≈');
  });
});

describe('what is not estimated', () => {
  const only = (metric: string) => `sources:
  visits: { file: visits.parquet, time: moment, dimensions: { region: {} } }
metrics:
  m: ${metric}
`;
  test.each([
    ['{ source: visits, measure: sum(1), approx: true }', 'only count(DISTINCT …) is estimated'],
    ['{ source: visits, measure: median(1), approx: true }', 'only count(DISTINCT …) is estimated'],
    [
      '{ source: visits, measure: count(distinct visitor) / count(distinct region), approx: true }',
      'others of the same',
    ],
    [
      '{ source: visits, measure: count(distinct visitor) / avg(1), approx: true }',
      'sum, count, min and max',
    ],
    [
      '{ source: visits, measure: count(distinct visitor), approx: true, semi_additive: { take: last } }',
      'the states of entities are counted exactly',
    ],
  ])('%s is refused', async (metric, why) => {
    const kept = yaml;
    desk.write(only(metric));
    const { diagnostics } = await desk.validate();
    desk.write(kept);
    expect(diagnostics.map(({ code }) => code)).toEqual(['bad-value']);
    expect(diagnostics[0]!.message).toContain(why);
  });
});
