import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { SourceState } from '../../src/model/series.ts';
import type { CleanStep, Source } from '../../src/model/source.ts';
import { openSource } from '../../src/source/open.ts';
import { ask, engineAt, hasServer, load, startServer } from './database/database-fixture.ts';
import { column, fragment, project, source, span, step, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

interface Row {
  /** Grows from row to row. */
  readonly seq: number;
  readonly id: number;
  readonly day: string | null;
  readonly amount: number;
  readonly name: string;
  /** A number as somebody typed it, or no number. */
  readonly typed: string;
}

const rowsOf = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 5 }),
      day: fc.constantFrom('2024-01-01', '2024-01-02', null),
      amount: fc.integer({ min: -3, max: 9 }),
      name: fc.constantFrom('a', ' a', 'b ', 'c'),
      typed: fc.constantFrom('1', '1,000', 'x', 'n/a'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => rows.map((row, i): Row => ({ seq: i + 1, ...row })));

// The first row has all kinds of values, so that every format finds the same types.
const first: Row = { seq: 0, id: 9, day: '2024-01-01', amount: 1, name: 'a', typed: '1,000' };

const clean: CleanStep[] = [
  step({ kind: 'trim', columns: ['name'] }),
  step({ kind: 'parse', columns: { typed: { as: 'number', otherwise: 'empty' } } }),
  step({ kind: 'drop', where: fragment('amount < 0') }),
  step({ kind: 'dedupe_rows', keep: 'latest', by: 'seq' }),
  step({ kind: 'fill', columns: { typed: 0 } }),
];
const spec = {
  time: 'day',
  key: ['id'],
  columns: [column('day', 'date'), column('typed', 'decimal(18,2)')],
  clean,
} as const;

/** What becomes of rows, counted by hand. */
function expected(rows: readonly Row[]) {
  const kept = rows.filter(({ amount }) => amount >= 0);
  const latest = new Map(kept.map((row) => [row.id, row]));
  const isNumber = (text: string) => text !== 'x' && text !== 'n/a';
  return {
    read: rows.length,
    rows: latest.size,
    untimed: [...latest.values()].filter(({ day }) => day === null).length,
    cleaned: {
      'trim name': rows.filter(({ name }) => name !== name.trim()).length,
      'parse typed: no DECIMAL(18,2), so null': rows.filter(({ typed }) => !isNumber(typed)).length,
      'drop amount < 0': rows.length - kept.length,
      'dedupe id': kept.length - latest.size,
      'fill typed': [...latest.values()].filter(({ typed }) => !isNumber(typed)).length,
    },
  };
}

function checkLaw(state: SourceState, rows: readonly Row[]): void {
  const { cleaned, ...numbers } = expected(rows);
  expect(state).toMatchObject(numbers);
  const steps = state.cleaned.filter((one) => one.step !== 'parse typed');
  expect(Object.fromEntries(steps.map((one) => [one.step, one.rows]))).toEqual(cleaned);
  const dropped = state.cleaned.reduce((sum, one) => sum + (one.drops ? one.rows : 0), 0);
  expect(state.read).toBe(state.rows + dropped);
}

const names = ['seq', 'id', 'day', 'amount', 'name', 'typed'] as const;
const quoted = (value: unknown) => (value === null ? '' : `"${value}"`);
const csv = (rows: readonly Row[], delimiter = ',') =>
  [names.join(delimiter), ...rows.map((row) => names.map((name) => quoted(row[name])).join(delimiter))].join(
    '\n',
  );

/** Blank lines and lines above the table are no rows. */
const writers: Readonly<Record<string, (rows: readonly Row[], path: string) => Promise<void> | void>> = {
  csv: (rows, path) => writeFileSync(path, `\n${csv(rows, ';').replaceAll('\n', '\n\n')}\n\n`),
  tsv: (rows, path) => writeFileSync(path, Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le')),
  ndjson: (rows, path) => writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n')),
  json: (rows, path) => writeFileSync(path, JSON.stringify(rows)),
  parquet: async (rows, path) => {
    const values = rows.map(
      ({ seq, id, day, amount, name, typed }) =>
        `(${seq}, ${id}, ${day === null ? 'NULL' : `'${day}'`}::DATE, ${amount}, '${name}', '${typed}')`,
    );
    await bench.engine.execute(
      `COPY (SELECT * FROM (VALUES ${values.join(', ')}) AS t(${names.join(', ')})) TO '${path}' (FORMAT parquet)`,
    );
  },
  xlsx: async (rows, path) => {
    const cell = (value: string | number | null) => (value === null ? null : { value });
    const data = [
      names.map((value) => ({ value })),
      ...rows.map((row) => names.map((name) => cell(row[name]))),
    ];
    await writeXlsxFile(data).toFile(path);
  },
};

describe.each(Object.keys(writers))('rows of a %s file', (format) => {
  test('are those that are left and those that steps dropped', async () => {
    let files = 0;
    const law = fc.asyncProperty(rowsOf, async (rest) => {
      const rows = [first, ...rest];
      // DuckDB, which lives longer here than in a command, takes a file of the same inode, size and second for the same.
      const file = `rows-${++files}.${format}`;
      await writers[format]!(rows, join(bench.root, file));
      const { opened, state, diagnostics } = await bench.open({ ...spec, file });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      checkLaw(state, rows);
      const found = await bench.read(`SELECT count(*), count(day) FROM ${opened!.relation}`);
      expect(found[0]!.map(Number)).toEqual([state.rows, state.rows - state.untimed!]);
    });
    await fc.assert(law, { numRuns: format === 'xlsx' ? 3 : 6 });
  });
});

test('rows of an API are those of all its pages', async () => {
  let rows: readonly Row[] = [];
  const server = createServer((request, response) => {
    const page = Number(new URL(request.url!, 'http://server').searchParams.get('page'));
    const items = rows.slice((page - 1) * 7, page * 7);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ items }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const access = {
    expand: async ({ template }: { readonly template: string }) => template,
    conceal: () => undefined,
    redact: (text: string) => text,
    now: () => 0,
    sleep: async () => undefined,
    random: () => 0,
    cacheFolder: join(bench.root, 'cache'),
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rows`;
  const http: Source['http'] = {
    url: { template: url, span: span(30) },
    method: 'GET',
    headers: {},
    params: {},
    body: 'json',
    records: '$.items',
    paginate: { kind: 'page', param: 'page', start: 1 },
    timeout: { count: 5, unit: 'second' },
    retries: 0,
    maxPages: 20,
    maxBytes: 100_000,
    span: span(29),
  };
  const law = fc.asyncProperty(rowsOf, async (rest) => {
    rows = [first, ...rest];
    rmSync(access.cacheFolder, { recursive: true, force: true });
    const given = { ...source({ ...spec }), files: [], http };
    const options = { tempDirectory: join(bench.root, '.tmp'), http: access };
    const { state } = await openSource(bench.engine, project(bench.root), given, options);
    checkLaw(state, rows);
    expect(state.http?.rows).toBe(rows.length);
  });
  await fc.assert(law, { numRuns: 6 });
  server.close();
});

const needsPostgres = hasServer('postgres');
describe.skipIf(!needsPostgres)('rows of a database', () => {
  test('are those that it gave', async () => {
    const server = await startServer('postgres');
    const law = fc.asyncProperty(rowsOf, async (rest) => {
      const rows = [first, ...rest];
      const values = rows.map(
        ({ seq, id, day, amount, name, typed }) =>
          `(${seq}, ${id}, ${day === null ? 'NULL' : `DATE '${day}'`}, ${amount}, '${name}', '${typed}')`,
      );
      await ask(
        server.url,
        'DROP TABLE IF EXISTS rows',
        'CREATE TABLE rows (seq int, id int, day date, amount int, name text, typed text)',
        `INSERT INTO rows VALUES ${values.join(', ')}`,
      );
      const { time, ...more } = source({ ...spec });
      const { state } = await load(engineAt(server.url), { table: 'rows' }, { ...more, time });
      checkLaw(state, rows);
      expect(state.database?.rows).toBe(rows.length);
    });
    try {
      await fc.assert(law, { numRuns: 6 });
    } finally {
      await server.stop();
    }
  });
});

test('encodings and delimiters of texts are recorded', async () => {
  // 华东 in GBK, from the code chart.
  bench.write('w/a.csv', Buffer.from([...Buffer.from('id;region\n1;'), 0xbb, 0xaa, 0xb6, 0xab, 0x0a]));
  bench.write('w/b.csv', 'id,region\n2,b\n');
  bench.write('w/c.csv', Buffer.from('\ufeffid\tregion\n3\tc\n', 'utf16le'));
  const { state } = await bench.open({ file: 'w/*.csv' });
  expect(state.inputs).toMatchObject([
    { file: 'w/a.csv', encoding: 'gb18030', delimiter: ';' },
    { file: 'w/b.csv', encoding: 'utf-8', delimiter: ',' },
    { file: 'w/c.csv', encoding: 'utf-16le', delimiter: '\t' },
  ]);
  bench.write('w/d.ndjson', '{"id": 1}\n');
  const json = await bench.open({ file: 'w/d.ndjson' });
  expect(json.state.inputs![0]).toMatchObject({ encoding: 'utf-8' });
  expect(json.state.inputs![0]).not.toHaveProperty('delimiter');
});
