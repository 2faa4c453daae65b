import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { parseQuery } from '../../../src/engine/parse-fragments.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

const sources = ['orders', 'stores'];

test.each([
  ['select 1 from orders', ['orders']],
  ['select 1 from "Orders" as o, stores', ['orders', 'stores']],
  ['from stores', ['stores']],
  ['(select 1)', []],
  ['with stores as (select 1 as a) select * from stores', []],
  ['with x as (select * from stores) select (select max(a) from x) from orders', ['orders', 'stores']],
  ['select * from (with stores as (select 1) select * from stores) join stores on true', ['stores']],
  [
    'with recursive up(n) as (select 1 union all select n + 1 from up where n < 3) select * from up, orders',
    ['orders'],
  ],
  ['select * from orders where id in (select id from stores)', ['orders', 'stores']],
  ["select unnest([1, 2]), 'from secrets' from range(3), generate_series(1, 2) -- from x", []],
  ['select "now", o."current_date" from orders o', ['orders']],
  ['values (1, 2)', undefined],
])('finds the sources of %s', async (text, tables) => {
  const parsed = await parseQuery(engine, text, sources);
  expect(parsed.kind === 'ok' ? [...parsed.tables].sort() : undefined).toEqual(tables);
});

test.each([
  ["select * from «read_text»('/etc/passwd')", 'sql-unsupported'],
  ["select * from «glob»('/*')", 'sql-unsupported'],
  ['select * from «duckdb_settings»()', 'sql-unsupported'],
  ["select (select max(content) from «read_blob»('x')) from orders", 'sql-unsupported'],
  ["from «query»('select 1')", 'sql-unsupported'],
  ["select * from «'orders.csv'»", 'unknown-source'],
  ['select * from «"orders.csv"»', 'unknown-source'],
  ['select * from «information_schema».tables', 'unknown-source'],
  ['select * from «kpi_source_orders»', 'unknown-source'],
  ['select * from orders where amount > «random»()', 'sql-unsupported'],
  ['select «CURRENT_TIMESTAMP» from orders', 'sql-unsupported'],
  ["«copy» orders to 'x'", 'sql-syntax'],
  ["«attach» 'x'", 'sql-syntax'],
  ['«set» threads = 1', 'sql-syntax'],
  ['«select 1; drop table orders»', 'sql-syntax'],
  ["select '订单' from «ordrs»", 'unknown-source'],
  ['select 1 frm «orders»', 'sql-syntax'],
])('refuses %s', async (marked, code) => {
  const text = marked.replace(/[«»]/g, '');
  const parsed = await parseQuery(engine, text, sources);
  expect(parsed).toMatchObject({ kind: 'error', code });
  if (parsed.kind !== 'error') return;
  expect(text.slice(parsed.start, parsed.end)).toBe(/«(.*)»/.exec(marked)![1]);
});
