import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, expectClose, openDesk } from './desk.ts';

const yaml = `sources:
  orders:
    file: orders.parquet
    time: day
    dimensions: { region: {} }
metrics:
  gmv: { source: orders, measure: sum(amount), good: up, target: { month: 700 }, when_empty: "null" }
  late: { source: orders, measure: sum(late), good: down, target: { month: 9 } }
  rate: { ratio: { numerator: late, denominator: gmv }, good: down }
  buyers: { source: orders, measure: count(distinct buyer), good: middle }
  undirected: { source: orders, measure: count(*) }
  to_target: { score: { gmv: 3, late: 1 } }
  to_history: { score: { rate: 40%, buyers: 60% } }
  mixed: { score: { gmv: 1, buyers: 1 } }
  mtd: { cumulative: { metric: mixed, grain_to_date: month } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(yaml, {
    orders: `SELECT DATE '2024-01-01' + CAST(i * 7 % 800 AS INTEGER) AS day,
      CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
      CAST((i * 37 % 10000) / 100 AS DECIMAL(12,2)) AS amount, i * 13 % 5 AS late, i * i % 29 AS buyer
      FROM range(900) r(i)`,
  });
});
afterAll(() => desk.close());

const cell = (grain: string, keys: string) =>
  `SELECT date_trunc('${grain}', day) AS p${keys}, sum(amount) AS gmv, sum(late) AS late, sum(late) / nullif(sum(amount), 0) AS rate,
   count(DISTINCT buyer) AS buyers FROM orders GROUP BY ALL`;

/** The part of the values of the year before that a value is better than: every pair, counted. */
function historyByHand(grain: string, by: readonly string[]) {
  const keys = by.map((key) => `, ${key}`).join('');
  const rank = (name: string) =>
    `(count(*) FILTER (e.${name} < c.${name}) + count(*) FILTER (e.${name} = c.${name}) / 2) / count(e.${name})`;
  const same = by.map((key) => ` AND c.${key} IS NOT DISTINCT FROM e.${key}`).join('');
  return `WITH c AS (${cell(grain, keys)}), r AS (
    SELECT c.p${by.map((key) => `, c.${key}`).join('')}, ${rank('rate')} AS rate, ${rank('buyers')} AS buyers FROM c JOIN c AS e
    ON e.p < c.p AND e.p >= c.p - INTERVAL 1 YEAR${same} GROUP BY ALL HAVING count(e.rate) > 3)
  SELECT strftime(p, '%Y-%m-%d')${keys}, 40 * (1 - rate) + 60 * (1 - abs(2 * buyers - 1)) FROM r`;
}

describe('a score', () => {
  test.each([[[]], [['region']]])('says how much of targets is reached, by %j', async (by) => {
    const keys = by.map((key) => `, ${key}`).join('');
    const expected = await desk.byHand(
      `SELECT strftime(p, '%Y-%m-%d')${keys}, (3 * least(100, 100 * gmv / 700) + CASE WHEN late <= 9 THEN 100 ELSE 900 / late END) / 4
       FROM (${cell('month', keys)})`,
    );
    const found = await desk.cells('to_target', { grain: 'month', by, asOf: '2026-03-31' });
    expectClose(found, expected);
    expect(Object.keys(expected).length).toBeGreaterThan(20);
  });

  test.each([
    ['month', []],
    ['month', ['region']],
    ['week', []],
  ] as const)('says where values stand in the year before: %s by %j', async (grain, by) => {
    const expected = await desk.byHand(historyByHand(grain, by));
    const found = await desk.cells('to_history', { grain, by, asOf: '2026-04-05' });
    expectClose(found, expected);
    expect(Object.keys(expected).length).toBeGreaterThan(15);
  });

  test('is the same whatever periods are asked for, and null while a period runs', async () => {
    const whole = await desk.cells('to_history', { grain: 'month', asOf: '2026-02-20' });
    expect(Object.keys(whole).at(-1)).toBe('2026-01-01');
    const part = await desk.cells('to_history', {
      grain: 'month',
      from: '2025-10-01',
      to: '2025-11-30',
      asOf: '2026-02-20',
    });
    const kept = Object.entries(whole).filter(([month]) => month === '2025-10-01' || month === '2025-11-01');
    expect(part).toEqual(Object.fromEntries(kept));
  });

  test('mixes both, by the target of the grain', async () => {
    const { result } = await desk.ask('mixed', { grain: 'month', totals: true, by: ['region'] });
    expect(result!.series[0]!.error).toBeUndefined();
    const overall = result!.totals!.filter(({ isOverall }) => isOverall);
    expect(overall.map(({ series }) => series[0]!.error !== undefined)).toEqual([true, true]);
    expect((await desk.ask('mtd')).diagnostics).toMatchObject([{ code: 'grain-mismatch' }]);
  });
});

describe('mistakes', () => {
  test.each([
    ['gmv: 3, late: 1', 'gmv: 0, late: 1', [['bad-value', '0']]],
    ['gmv: 3, late: 1', 'gmv: -1, late: 1', [['bad-value', '-1']]],
    ['gmv: 3, late: 1', 'gmv: much', [['wrong-type', 'much']]],
    ['gmv: 3, late: 1', 'undirected: 3', [['bad-value', 'undirected']]],
    ['gmv: 3, late: 1', 'gvm: 3', [['unknown-metric', 'gvm']]],
    ['{ gmv: 3, late: 1 }', '{}', [['bad-value', 'score']]],
    [
      'gmv: 3, late: 1',
      'to_target: 1',
      [
        ['metric-cycle', 'to_target'],
        ['bad-value', 'to_target'],
      ],
    ],
  ])('%j written as %j', async (from, to, expected) => {
    const text = yaml.replace(from, to);
    desk.write(text);
    const { diagnostics } = await desk.validate();
    desk.write(yaml);
    const found = diagnostics.map(({ code, span }) => [
      code,
      text.slice(span!.start.offset, span!.end.offset),
    ]);
    expect(found.sort()).toEqual(expected.sort());
  });
});
