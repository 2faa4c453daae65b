import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, expectClose, openDesk, withoutZeros } from './desk.ts';

const yaml = `sources:
  sales:
    file: sales.parquet
    time: moment
    dimensions: { region: {} }
metrics:
  gmv: { source: sales, measure: sum(amount), where: status <> 'cancelled', unit: CNY }
  buyers: { source: sales, measure: count(distinct buyer) }
  stock: { source: sales, measure: sum(amount), semi_additive: { take: last, per: [store_id] } }
  same_store: { metric: gmv, comparable: { entity: store_id, to: 1 month ago } }
  same_store_then: { metric: gmv, comparable: { entity: store_id, to: 1 month ago, as: value } }
  same_store_growth: { metric: gmv, comparable: { entity: store_id, to: 1 month ago, as: percent } }
  same_store_more: { metric: gmv, comparable: { entity: store_id, to: previous, as: difference } }
  same_store_buyers: { metric: buyers, comparable: { entity: store_id, to: previous } }
  same_store_stock: { metric: stock, comparable: { entity: store_id, to: previous } }
  aov: { ratio: { numerator: same_store, denominator: same_store_buyers } }
`;
const zone = 'Asia/Shanghai';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(
    yaml,
    {
      sales: `SELECT TIMESTAMPTZ '2026-01-03 00:00:00+00' + to_hours(CAST(i * 89 % 4000 AS INTEGER)) AS moment,
        CASE WHEN i % 31 = 0 THEN NULL ELSE (i * i + i // 60) % 37 END AS store_id,
        CASE i % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' END AS region,
        CASE i % 6 WHEN 0 THEN 'cancelled' ELSE 'paid' END AS status,
        CAST((i * 37 % 1000) / 10 AS DECIMAL(12,2)) AS amount, i % 11 AS buyer FROM range(420) r(i)`,
    },
    `timezone: ${zone}`,
  );
});
afterAll(() => desk.close());

/** Each row with its period, and whether its entity has rows in the period before or after. */
function rows(grain: string, where = 'true', step = grain): string {
  return `(WITH r AS (SELECT *, date_trunc('${grain}', timezone('${zone}', moment)) AS p FROM sales WHERE ${where}),
    s AS (SELECT DISTINCT p, store_id FROM r)
    SELECT r.*, EXISTS (SELECT 1 FROM s WHERE s.store_id = r.store_id AND s.p = r.p - INTERVAL 1 ${step}) AS was,
      EXISTS (SELECT 1 FROM s WHERE s.store_id = r.store_id AND s.p = r.p + INTERVAL 1 ${step}) AS will FROM r)`;
}
const paid = "status <> 'cancelled'";
const period = (expr: string) => `strftime(${expr}, '%Y-%m-%d')`;
const asked = { grain: 'month', asOf: '2026-06-30' } as const;

describe('a measure over the entities of both periods', () => {
  test.each([[], ['region']])('is that of the period, by %j', async (...by) => {
    const keys = [period('p'), ...by].join(', ');
    expect(withoutZeros(await desk.cells('same_store', { ...asked, by }))).toEqual(
      withoutZeros(
        await desk.byHand(`SELECT ${keys}, sum(amount) FROM ${rows('month', paid)} WHERE was GROUP BY ALL`),
      ),
    );
    expect(withoutZeros(await desk.cells('same_store_buyers', { ...asked, by }))).toEqual(
      await desk.byHand(`SELECT ${keys}, count(DISTINCT buyer) FROM ${rows('month')} WHERE was GROUP BY ALL`),
    );
  });

  test('is that of the other period, and the change from it', async () => {
    const then = `SELECT p + INTERVAL 1 MONTH AS p, sum(amount) AS v FROM ${rows('month', paid)} WHERE will GROUP BY 1`;
    const now = `SELECT p, sum(amount) AS v FROM ${rows('month', paid)} WHERE was GROUP BY 1`;
    const within = "WHERE p <= TIMESTAMP '2026-06-30'";
    expect(await desk.cells('same_store_then', asked)).toEqual(
      await desk.byHand(`SELECT ${period('p')}, v FROM (${then}) ${within} ORDER BY p`),
    );
    expectClose(
      await desk.cells('same_store_growth', asked),
      await desk.byHand(
        `SELECT ${period('n.p')}, CAST(n.v - t.v AS DOUBLE) / t.v FROM (${now}) n JOIN (${then}) t USING (p) ORDER BY p`,
      ),
    );
  });

  test('compares whole periods only', async () => {
    const found = await desk.cells('same_store_growth', { grain: 'month', asOf: '2026-05-20' });
    expect(Object.keys(found).at(-1)).toBe('2026-04-01');
    const now = await desk.cells('same_store', { grain: 'month', asOf: '2026-05-20' });
    expect(Object.keys(now).at(-1)).toBe('2026-05-01');
    expect(Object.keys(now)[0]).toBe('2026-02-01');
  });

  test.each(['day', 'hour'])('pairs %ss too', async (grain) => {
    const both = rows(grain, paid);
    const step = `INTERVAL 1 ${grain}`;
    const label = grain === 'day' ? "'%Y-%m-%d'" : "'%Y-%m-%dT%H:%M'";
    const expected = await desk.byHand(
      `SELECT strftime(n.p, ${label}), n.v - t.v FROM (SELECT p, sum(amount) AS v FROM ${both} WHERE was GROUP BY 1) n
       JOIN (SELECT p + ${step} AS p, sum(amount) AS v FROM ${both} WHERE will GROUP BY 1) t USING (p) ORDER BY 1`,
    );
    const found = await desk.cells('same_store_more', { ...asked, grain: grain as 'day' });
    expect(withoutZeros(found)).toEqual(withoutZeros(expected));
  });

  test('takes the states of semi-additive measures', async () => {
    const expected = await desk.byHand(
      `SELECT ${period('p')}, sum(amount) FROM (SELECT *, max(moment) OVER (PARTITION BY p, store_id) AS last_at
       FROM ${rows('month')} WHERE was) WHERE moment = last_at GROUP BY ALL ORDER BY 1`,
    );
    expect(await desk.cells('same_store_stock', asked)).toEqual(expected);
  });

  test('is an input like any other', async () => {
    const [gmv, buyers] = [
      await desk.cells('same_store', asked),
      await desk.cells('same_store_buyers', asked),
    ];
    const found = await desk.cells('aov', asked);
    for (const [month, value] of Object.entries(found))
      expect(value).toBeCloseTo(gmv[month]! / buyers[month]!, 8);
    expect((await desk.ask('same_store_growth')).result!.metrics[0]!.unit).toBe('%');
    expect((await desk.ask('same_store')).result!.metrics[0]!.unit).toBe('CNY');
  });
});

describe('mistakes', () => {
  test.each([
    [
      'entity: store_id, to: 1 month ago }',
      'entity: shop_id, to: 1 month ago }',
      [['unknown-column', 'shop_id']],
    ],
    [
      'metric: gmv, comparable: { entity: store_id, to: previous',
      'metric: aov, comparable: { entity: store_id, to: previous',
      [['bad-value', 'aov']],
    ],
    ['to: 1 month ago }', 'to: last month }', [['wrong-type', 'last month']]],
    ['metric: buyers, comparable', 'comparable', [['missing-key', 'same_store_buyers']]],
  ])('%j written as %j', async (from, to, expected) => {
    const text = yaml.replace(from, to);
    desk.write(text);
    const { diagnostics } = await desk.validate();
    desk.write(yaml);
    const found = diagnostics.map(({ code, span }) => [
      code,
      text.slice(span!.start.offset, span!.end.offset),
    ]);
    expect(found).toEqual(expected);
  });
});
