import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, expectClose, openDesk, withoutZeros } from './desk.ts';

const yaml = `sources:
  inventory:
    file: inventory.parquet
    time: moment
    dimensions:
      warehouse: {}
      state: {}
      item: { expr: upper(sku) }
metrics:
  last: { source: inventory, measure: sum(on_hand), semi_additive: { take: last, per: [sku] } }
  first: { source: inventory, measure: sum(on_hand), semi_additive: { take: first, per: [sku] } }
  mean: { source: inventory, measure: sum(on_hand), semi_additive: { take: mean, per: [sku] } }
  good:
    source: inventory
    measure: sum(on_hand)
    where: state <> 'broken'
    semi_additive: { take: last, per: [item, warehouse] }
  mean_good:
    source: inventory
    measure: sum(on_hand)
    where: state <> 'broken'
    semi_additive: { take: mean, per: [sku] }
  items: { source: inventory, measure: count(distinct sku), semi_additive: { take: last, per: [sku] } }
  level: { source: inventory, measure: sum(on_hand), semi_additive: { take: last } }
  kept: { source: inventory, measure: sum(on_hand), semi_additive: { take: last, per: [sku] }, when_empty: previous }
  moved: { source: inventory, measure: sum(on_hand) }
  last_3m: { cumulative: { metric: last, window: 3 months } }
  last_qtd: { cumulative: { metric: mean, grain_to_date: quarter } }
  turn: { formula: "safe_divide(moved, last)" }
  north: { formula: n, inputs: { n: { metric: last, where: warehouse = 'north' } } }
`;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(
    yaml,
    {
      inventory: `SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_hours(CAST(i * 41 % 4300 AS INTEGER)) AS moment,
        CASE i % 7 WHEN 6 THEN NULL ELSE 'sku' || (i % 7) END AS sku,
        CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS warehouse,
        CASE i % 5 WHEN 0 THEN 'broken' WHEN 1 THEN NULL ELSE 'fine' END AS state,
        CASE WHEN i % 13 = 0 THEN NULL ELSE CAST((i * 37 % 1000) / 10 AS DECIMAL(12,1)) END AS on_hand
        FROM range(600) r(i) WHERE i * 41 % 4300 NOT BETWEEN 1500 AND 2300`,
    },
    'timezone: America/New_York',
  );
});
afterAll(() => desk.close());

const local = "timezone('America/New_York', moment)";
const key = (grain: string) => `date_trunc('${grain}', ${local})`;
const text = (expr: string) => `strftime(${expr}, '%Y-%m-%d')`;

/** Rows of the last (or first) time of each entity in each period, found by a join as MetricFlow does. */
function chosen(grain: string, pick: string, per: readonly string[], where = 'true'): string {
  const keys = ['p', ...per];
  return `(WITH r AS (SELECT *, ${key(grain)} AS p FROM inventory WHERE ${where}),
    t AS (SELECT ${keys.join(', ')}, ${pick}(moment) AS chosen_at FROM r GROUP BY ALL)
    SELECT r.* FROM r JOIN t ON ${keys.map((k) => `r.${k} IS NOT DISTINCT FROM t.${k}`).join(' AND ')} AND r.moment = t.chosen_at)`;
}

describe('the state of each entity in a period', () => {
  test.each([
    ['last', 'max', ['sku'], 'true', 'sum(on_hand)'],
    ['first', 'min', ['sku'], 'true', 'sum(on_hand)'],
    ['good', 'max', ['sku', 'warehouse'], "state <> 'broken'", 'sum(on_hand)'],
    ['items', 'max', ['sku'], 'true', 'count(DISTINCT sku)'],
    ['level', 'max', [], 'true', 'sum(on_hand)'],
  ])('%s equals a join with the chosen times', async (metric, pick, per, where, sql) => {
    for (const grain of ['day', 'week', 'month'] as const) {
      for (const by of [[], ['warehouse'], ['warehouse', 'state']]) {
        const expected = await desk.byHand(
          `SELECT ${[text('p'), ...by].join(', ')}, ${sql} FROM ${chosen(grain, pick, per, where)} GROUP BY ALL`,
        );
        const found = await desk.cells(metric, { grain, by, asOf: '2026-07-31' });
        expect(withoutZeros(found)).toEqual(withoutZeros(expected));
      }
    }
  });

  test('adds up over dimensions', async () => {
    const total = await desk.cells('last', { grain: 'month' });
    const parts = await desk.cells('last', { grain: 'month', by: ['state'] });
    for (const [period, value] of Object.entries(total)) {
      const own = Object.entries(parts).filter(([cell]) => cell.startsWith(period));
      expect(own.reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(value, 6);
    }
  });

  test('is null in a period without rows, or the state before it', async () => {
    const last = await desk.cells('last', { asOf: '2026-04-10', from: '2026-03-01', to: '2026-04-09' });
    const kept = await desk.cells('kept', { asOf: '2026-04-10', from: '2026-03-01', to: '2026-04-09' });
    expect(last['2026-03-15']).toBeUndefined();
    expect(kept['2026-03-15']).toBe(last['2026-03-04']);
    expect(Object.values(kept).filter((value) => value === last['2026-03-04']).length).toBeGreaterThan(30);
  });
});

describe('the mean over time', () => {
  test.each([
    ['mean', 'true'],
    ['mean_good', "state <> 'broken'"],
  ])('%s is per entity over its times, then summed', async (metric, where) => {
    const expected = await desk.byHand(
      `WITH times AS (SELECT ${key('month')} AS p, sku, moment, coalesce(sum(on_hand), 0) AS v FROM inventory WHERE ${where} GROUP BY ALL)
       SELECT ${text('p')}, sum(m) FROM (SELECT p, sku, avg(v) AS m FROM times GROUP BY ALL) GROUP BY ALL`,
    );
    const found = await desk.cells(metric, { grain: 'month', asOf: '2026-07-31' });
    expectClose(withoutZeros(found), withoutZeros(expected));
    const parts = await desk.cells(metric, { grain: 'month', by: ['state'] });
    for (const [period, value] of Object.entries(expected)) {
      const own = Object.entries(parts).filter(([cell]) => cell.startsWith(period));
      expect(own.reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(value, 6);
    }
  });
});

describe('a semi-additive metric in others', () => {
  test('is taken at the end of a moving window', async () => {
    const expected = await desk.byHand(
      `WITH m AS (SELECT DISTINCT ${key('month')} AS p FROM inventory),
         r AS (SELECT m.p, i.* FROM m JOIN inventory i ON ${key('month')} BETWEEN m.p - INTERVAL 2 MONTH AND m.p),
         t AS (SELECT p, sku, max(moment) AS moment FROM r GROUP BY ALL)
       SELECT ${text('r.p')}, warehouse, sum(on_hand) FROM r JOIN t ON r.p = t.p AND r.sku IS NOT DISTINCT FROM t.sku AND r.moment = t.moment GROUP BY ALL`,
    );
    const found = await desk.cells('last_3m', { grain: 'month', by: ['warehouse'], asOf: '2026-07-31' });
    const months = new Set(Object.keys(expected).map((cell) => cell.slice(0, 10)));
    const own = Object.entries(found).filter(([cell]) => months.has(cell.slice(0, 10)));
    expect(withoutZeros(Object.fromEntries(own))).toEqual(withoutZeros(expected));
  });

  test('is averaged over a window to date', async () => {
    const expected = await desk.byHand(
      `WITH m AS (SELECT DISTINCT ${key('month')} AS p FROM inventory),
         r AS (SELECT m.p, i.* FROM m JOIN inventory i ON ${key('quarter')} = date_trunc('quarter', m.p) AND ${key('month')} <= m.p),
         v AS (SELECT p, sku, moment, coalesce(sum(on_hand), 0) AS v FROM r GROUP BY ALL)
       SELECT ${text('p')}, sum(a) FROM (SELECT p, sku, avg(v) AS a FROM v GROUP BY ALL) GROUP BY ALL`,
    );
    const found = await desk.cells('last_qtd', { grain: 'month', asOf: '2026-07-31' });
    for (const [period, value] of Object.entries(expected)) expect(found[period] ?? 0).toBeCloseTo(value, 8);
  });

  test('is narrowed by an operand before states are taken, and shares a scan', async () => {
    const expected = await desk.byHand(
      `SELECT ${text('p')}, sum(on_hand) FROM ${chosen('month', 'max', ['sku'], "warehouse = 'north'")} GROUP BY ALL`,
    );
    expect(await desk.cells('north', { grain: 'month' })).toEqual(expected);
    expect((await desk.ask('turn', { grain: 'month' })).statements).toHaveLength(2);
  });
});

describe('mistakes', () => {
  const broken = async (from: string, to: string) => {
    const text = yaml.replace(from, to);
    desk.write(text);
    const { diagnostics } = await desk.validate();
    desk.write(yaml);
    return diagnostics.map(({ code, span }) => [code, text.slice(span!.start.offset, span!.end.offset)]);
  };
  test.each([
    ['per: [sku] } }\n  first', 'per: [skuu] } }\n  first', [['unknown-column', 'skuu']]],
    [
      'sum(on_hand), semi_additive: { take: mean',
      'max(on_hand), semi_additive: { take: mean',
      [['bad-value', 'max(on_hand)']],
    ],
    ['take: first', 'take: frist', [['bad-value', 'frist']]],
  ])('%j written as %j', async (from, to, expected) => {
    expect(await broken(from, to)).toEqual(expected);
  });
});
