import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ResultValue } from '../../src/engine/engine.ts';
import { openSource } from '../../src/source/open.ts';
import { fragment, project, source, step, typesOf, Workbench } from './source-fixture.ts';

const root = resolve(import.meta.dirname, '../../examples/online-retail');
const first = `'${root}/data/2009-2010.parquet'`;
const second = `'${root}/data/2010-2011.parquet'`;

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

async function number(sql: string): Promise<ResultValue> {
  return (await bench.read(sql))[0]![0]!;
}

const dedupe = step({ kind: 'dedupe_files', by: ['order_id'], keep: 'latest_file' });
const rename = step({ kind: 'rename', columns: { invoice: 'order_id', invoiced_at: 'ordered_at' } });

test('two Parquet files are read in place, all rows of them', async () => {
  const { opened, state, diagnostics } = await openSource(
    bench.engine,
    project(root),
    source({
      name: 'raw',
      file: 'data/*.parquet',
      time: { column: 'invoiced_at', timezone: 'Europe/London' },
    }),
    { tempDirectory: bench.root },
  );
  expect(diagnostics).toEqual([]);
  expect(state.rows).toBe(1_067_370);
  expect(state.files).toEqual(['data/2009-2010.parquet', 'data/2010-2011.parquet']);
  // 2009-12-01 07:45 in London winter is the same in UTC; so is 2011-12-09 12:50.
  expect(state.firstAt).toBe(Date.UTC(2009, 11, 1, 7, 45));
  expect(state.lastAt).toBe(Date.UTC(2011, 11, 9, 12, 50));
  expect(opened?.times).toEqual(new Map([['invoiced_at', { type: 'local', zone: 'Europe/London' }]]));
  const kind = await bench.read(
    "SELECT table_type FROM information_schema.tables WHERE table_name = 'kpi_view_raw'",
  );
  expect(kind).toEqual([['VIEW']]);
});

test('an invoice that came in both files counts once, as the later file has it', async () => {
  const opening = await openSource(
    bench.engine,
    project(root),
    source({
      name: 'once',
      file: 'data/*.parquet',
      time: { column: 'ordered_at', timezone: 'Europe/London' },
      clean: [
        rename,
        dedupe,
        step({ kind: 'derive', columns: { amount: fragment('quantity * unit_price') } }),
      ],
    }),
    { tempDirectory: bench.root },
  );
  const relation = opening.opened?.relation;
  expect(opening.diagnostics).toEqual([]);
  // By hand: all lines of the later file, and of the earlier one those whose invoice the later one does not have.
  const expected = `SELECT * FROM ${second} UNION ALL SELECT a.* FROM ${first} a WHERE NOT EXISTS (SELECT 1 FROM ${second} b WHERE b.invoice = a.invoice)`;
  const both = `SELECT invoice FROM ${first} INTERSECT SELECT invoice FROM ${second}`;
  expect(await number(`SELECT count(*) FROM (${both})`)).toBe(1088);
  const doubled = await number(`SELECT count(*) FROM ${first} WHERE invoice IN (${both})`);
  expect(doubled).toBe(22_523);
  expect(opening.state.rows).toBe(1_067_370 - 22_523);
  expect(await number(`SELECT count(*) FROM (${expected})`)).toBe(opening.state.rows);
  expect(opening.state.cleaned).toEqual([
    { step: 'rename invoice, invoiced_at', rows: 1_067_370 },
    { step: 'dedupe across files by order_id', rows: 22_523, drops: true },
    { step: 'derive amount', rows: 1_044_847 },
  ]);
  expect(
    await bench.read(`SELECT sum(amount), count(DISTINCT order_id), sum(quantity) FROM ${relation}`),
  ).toEqual(
    await bench.read(
      `SELECT sum(quantity * unit_price), count(DISTINCT invoice), sum(quantity) FROM (${expected})`,
    ),
  );
  expect(
    await number(`SELECT count(DISTINCT order_id) FROM ${relation} WHERE ordered_at >= '2010-12-01'`),
  ).toBe(25_900);
  const groups = `GROUP BY ALL ORDER BY ALL`;
  expect(
    await bench.read(`SELECT ordered_at::date, count(*), sum(amount) FROM ${relation} ${groups}`),
  ).toEqual(
    await bench.read(
      `SELECT invoiced_at::date, count(*), sum(quantity * unit_price) FROM (${expected}) ${groups}`,
    ),
  );
  expect(typesOf(opening)).toMatchObject({
    order_id: 'VARCHAR',
    ordered_at: 'TIMESTAMP',
    quantity: 'INTEGER',
  });
});

test('true repeats of a line are kept, and reported where the key says a line is unique', async () => {
  const { state, diagnostics } = await openSource(
    bench.engine,
    project(root),
    source({ name: 'keyed', file: 'data/2010-2011.parquet', key: ['invoice', 'stock_code'] }),
    { tempDirectory: bench.root },
  );
  expect(state.rows).toBe(541_909);
  const extra = await number(
    `SELECT sum(n - 1) FROM (SELECT count(*) n FROM ${second} WHERE invoice IS NOT NULL AND stock_code IS NOT NULL GROUP BY invoice, stock_code)`,
  );
  expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([['source-repeats', 'warning']]);
  expect(diagnostics[0]?.message).toContain(`${extra} rows too many`);
});
