import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { column, step, typesOf, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

const json = '{"Amount": "1.50"}\n{"Amount": "1.5"}\n';

// SQL finds a column whatever its case; a declaration does as well, in every format.
test.each([
  ['a.csv', 'Amount\n1.50\n1.5\n'],
  ['b.csv.gz', gzipSync('Amount\n1.50\n1.5\n')],
  ['c.ndjson', json],
])('a declared type finds its column of %s without regard to case', async (file, content) => {
  bench.write(file, content);
  const opening = await bench.open({ file, columns: [column('amount', 'text')] });
  expect(typesOf(opening)).toEqual({ Amount: 'VARCHAR' });
  const found = await bench.read(`SELECT count(DISTINCT "Amount") FROM ${opening.opened!.relation}`);
  expect(Number(found[0]![0])).toBe(2);
});

test('and in Parquet', async () => {
  const path = `${bench.root}/d.parquet`;
  await bench.engine.execute(`COPY (SELECT 7 AS "Amount") TO '${path}' (FORMAT parquet)`);
  const opening = await bench.open({ file: 'd.parquet', columns: [column('amount', 'decimal(18,2)')] });
  expect(typesOf(opening)).toEqual({ Amount: 'DECIMAL(18,2)' });
});

test('through a rename, whose names have another case', async () => {
  bench.write('e.csv', 'Betrag\n1.50\n');
  const opening = await bench.open({
    file: 'e.csv',
    columns: [column('amount', 'text')],
    clean: [step({ kind: 'rename', columns: { betrag: 'Amount' } })],
  });
  expect(opening.diagnostics).toEqual([]);
  expect(typesOf(opening)).toEqual({ Amount: 'VARCHAR' });
});

test('of two names that differ in case alone, each has its own', async () => {
  bench.write('f.ndjson', '{"v": "1", "w": "2"}\n');
  const opening = await bench.open({
    file: 'f.ndjson',
    columns: [column('v', 'bigint'), column('W', 'text')],
  });
  expect(typesOf(opening)).toEqual({ v: 'BIGINT', w: 'VARCHAR' });
});
