import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagesOf } from '../../src/app/compute-stages.ts';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { CompiledStatement } from '../../src/sql/statement.ts';
import { compute, dimension, openShop, type Shop, sqlMetric, valuesOf } from './compute-fixture.ts';

const light = { rows: 12 };
const statement = (kind: string, more: object = {}, rows = light) =>
  ({ sql: kind, node: { kind, ...more }, rows }) as unknown as CompiledStatement & { rows: object };
const names = (stages: readonly (readonly CompiledStatement[])[]) =>
  stages.map((stage) => stage.map(({ sql }) => sql).join(' '));
const isLight = (each: CompiledStatement) => (each as { rows?: object }).rows === light;

test('what needs the cells or the segments of others comes in a later stage', () => {
  const heavy = statement('aggregate', {}, { rows: 1e7 });
  const spread = [{ name: 'region', values: [] }];
  const cells = ['preaggregate', 'aggregate', 'aggregate', 'flags'].map((kind) => statement(kind));
  const flags = [statement('flags', { spread }), statement('flags', { spread }), statement('aggregate')];
  expect(names(stagesOf([...cells, ...flags, statement('earlier')], isLight))).toEqual([
    'preaggregate',
    'aggregate aggregate flags',
    'flags flags aggregate',
    'earlier',
  ]);
  expect(names(stagesOf([heavy, statement('aggregate'), heavy, heavy], isLight))).toEqual(
    Array.from({ length: 4 }, () => 'aggregate'),
  );
  expect(stagesOf([], isLight)).toEqual([]);
});

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(
    [
      `CREATE TABLE orders AS SELECT TIMESTAMP '2026-10-01' + to_seconds(i * 7) AS ordered_at, i % 5 AS customer,
         ['north', 'south', NULL][1 + i % 3] AS region, i::DECIMAL(12, 2) / 3 AS amount FROM range(20000) AS r(i)`,
    ],
    [
      {
        name: 'orders',
        timeTypes: { ordered_at: { type: 'local', zone: 'UTC' } },
        dimensions: [dimension('region')],
      },
    ],
    [
      sqlMetric('revenue', 'sum(amount)'),
      sqlMetric('customers', 'count(DISTINCT customer)'),
      sqlMetric('typical', 'median(amount)'),
      sqlMetric('wrong', "stddev_pop(CAST('x' || amount AS INTEGER))"),
    ],
  );
});
afterAll(() => shop.engine.close());

/** An engine that counts the statements that run at the same time. */
function watched(engine: Engine) {
  const seen = { running: 0, most: 0 };
  const queryBeside = async (sql: string) => {
    seen.most = Math.max(seen.most, ++seen.running);
    return engine.queryBeside(sql).finally(() => seen.running--);
  };
  const watching: Engine = {
    query: (sql, params) => engine.query(sql, params),
    queryBeside,
    useThreads: (which) => engine.useThreads(which),
    execute: (sql) => engine.execute(sql),
    append: (table, write) => engine.append(table, write),
    store: (table, folder, write) => engine.store(table, folder, write),
    interrupt: () => engine.interrupt(),
    close: () => engine.close(),
  };
  return { seen, watching };
}

const asked = ['revenue', 'customers', 'typical', 'wrong'].map((metric) => ({ metric, by: ['region'] }));

test('what reads some ten thousand rows runs beside each other, and a fault is its own', async () => {
  const { seen, watching } = watched(shop.engine);
  const { list, diagnostics } = await compute(
    { ...shop, engine: watching },
    '2026-10-03T00:00:00Z',
    ...asked,
  );
  expect(seen.most).toBeGreaterThan(1);
  expect(seen.running).toBe(0);
  expect(diagnostics.map(({ message }) => message)).toEqual(['the statement for wrong failed']);
  expect(list.map(({ error }) => error !== undefined)).toEqual([false, false, false, true]);
  const hand = await shop.engine.query(`SELECT CAST(ordered_at AS DATE) AS day, sum(amount)::DOUBLE,
    count(DISTINCT customer), median(amount::DOUBLE) FROM orders WHERE region = 'north' GROUP BY day ORDER BY day`);
  for (const [i, { values }] of hand.columns.slice(1).entries())
    expect(Object.values(valuesOf(list[i]!, ['north']))).toEqual(values.map(Number));
  // Afterwards all threads are there again.
  const fresh = await openDuckDb();
  const threads = "SELECT current_setting('threads')";
  const [before, after] = [await fresh.query(threads), await shop.engine.query(threads)];
  fresh.close();
  expect(after).toEqual(before);
});
