import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somewhere } from '../../app/project-fixture.ts';
import { ask, engineAt, hasServer, load, startServer } from './database-fixture.ts';

const server = hasServer('postgres') ? await startServer('postgres') : undefined;
afterAll(() => server?.stop());

const declared = (name: string, type: string) => ({ name, type, span: somewhere });

describe.skipIf(server === undefined)('rows of PostgreSQL', () => {
  const url = server?.url ?? '';
  const engine = engineAt(url);
  beforeAll(() =>
    ask(
      url,
      `CREATE TYPE mood AS ENUM ('sad', 'glad')`,
      `CREATE TABLE types (
        id integer PRIMARY KEY, small smallint, big bigint, exact numeric(18,2), wide numeric(38,10), tiny numeric(4,4),
        single real, twice double precision, yes boolean, word text, code char(4), day date, local timestamp,
        instant timestamptz, doc jsonb, unique_id uuid, feeling mood, tags int[], pause interval, raw bytea)`,
      `INSERT INTO types VALUES
        (1, -32768, 9223372036854775807, 1234567890123456.78, 1234567890123456789012345678.0123456789, 0.0001,
         0.1, 0.1, true, 'straße 北京', 'ab', '2024-02-29', '2024-03-31 02:30:00.123456', '2024-03-31 02:30:00+02',
         '{"a": [1, 2]}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'glad', '{1,2}', '1 day 02:00', '\\x00ff'),
        (2, 32767, -9223372036854775808, -0.01, -0.0000000001, -0.9999, 'NaN', 'Infinity', false, '', '', '0001-01-01',
         '9999-12-31 23:59:59.999999', '1969-12-31 23:59:59.999999+00', '"x"', NULL, 'sad', '{}', '-00:00:01', ''),
        (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (4, 0, 0, 0, 10000000000.5, 0, 1e-30, -1e300, true, 'exactly twelv', 'exactly', '1970-01-01', 'infinity',
         '-infinity', 'null', NULL, 'sad', '{3}', '00:00', NULL)`.replace(
        "'exactly', '1970",
        "'wxyz', '1970",
      ),
    ),
  );

  test('keep every value, exactly', async () => {
    const { columns, rows, diagnostics } = await load(engine, { table: 'public.types' });
    expect(diagnostics).toEqual([]);
    expect(columns).toEqual([
      'id INTEGER',
      'small SMALLINT',
      'big BIGINT',
      'exact DECIMAL(18,2)',
      'wide DECIMAL(38,10)',
      'tiny DECIMAL(4,4)',
      'single FLOAT',
      'twice DOUBLE',
      'yes BOOLEAN',
      'word VARCHAR',
      'code VARCHAR',
      'day DATE',
      'local TIMESTAMP',
      'instant TIMESTAMPTZ',
      'doc VARCHAR',
      'unique_id VARCHAR',
      'feeling VARCHAR',
      'tags VARCHAR',
      'pause VARCHAR',
      'raw VARCHAR',
    ]);
    expect(rows).toEqual([
      [
        '1',
        '-32768',
        '9223372036854775807',
        '1234567890123456.78',
        '1234567890123456789012345678.0123456789',
        '.0001',
        '0.1',
        '0.1',
        'true',
        'straße 北京',
        'ab',
        '2024-02-29',
        '2024-03-31 02:30:00.123456',
        '2024-03-31 00:30:00+00',
        '{"a": [1, 2]}',
        'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
        'glad',
        '{1,2}',
        '1 day 02:00:00',
        '\\x00ff',
      ],
      [
        '2',
        '32767',
        '-9223372036854775808',
        '-0.01',
        '-0.0000000001',
        '-.9999',
        'nan',
        'inf',
        'false',
        '',
        '',
        '0001-01-01',
        '9999-12-31 23:59:59.999999',
        '1969-12-31 23:59:59.999999+00',
        '"x"',
        null,
        'sad',
        '{}',
        '-00:00:01',
        '\\x',
      ],
      ['3', ...new Array(19).fill(null)],
      [
        '4',
        '0',
        '0',
        '0.00',
        '10000000000.5000000000',
        '.0000',
        '1e-30',
        '-1e+300',
        'true',
        'exactly twelv',
        'wxyz',
        '1970-01-01',
        'infinity',
        '-infinity',
        'null',
        null,
        'sad',
        '{3}',
        '00:00:00',
        null,
      ],
    ]);
  });

  test('arrive whole when there are many, with texts of every length', async () => {
    const query = `SELECT n AS id, repeat('é', n % 40) AS word, n * 0.01::numeric(10,2) AS price, CASE WHEN n % 7 > 0 THEN n END AS seventh FROM generate_series(1, 20000) AS n`;
    const { rows, state } = await load(engine, {
      query: `SELECT id, word, price::numeric(12,2) AS price, seventh FROM (${query}) AS s -- the end`,
    });
    expect(state.database).toMatchObject({ engine: 'warehouse', mode: 'load', rows: 20000 });
    const byId = new Map(rows.map((row) => [Number(row[0]), row]));
    for (let n = 1; n <= 20000; n++) {
      const cents = String(n).padStart(3, '0');
      const price = `${cents.slice(0, -2)}.${cents.slice(-2)}`;
      expect(byId.get(n)).toEqual([String(n), 'é'.repeat(n % 40), price, n % 7 > 0 ? String(n) : null]);
    }
  });

  test('are read in a transaction that cannot write', async () => {
    await ask(
      url,
      'CREATE TABLE touched (n int)',
      'CREATE FUNCTION touch() RETURNS int LANGUAGE sql AS $$ INSERT INTO touched VALUES (1) RETURNING n $$',
    );
    const { diagnostics } = await load(engine, { query: 'SELECT touch() AS n' });
    expect(diagnostics).toMatchObject([{ code: 'engine-error', severity: 'error' }]);
    expect(diagnostics[0]?.note).toContain('read-only transaction');
  });

  test('whose numbers have no bounds are read as they are declared', async () => {
    const query = 'SELECT 1 AS id, 12.50::numeric AS price, 7::numeric AS pieces, 0.1::numeric AS part';
    const { diagnostics } = await load(engine, { query });
    expect(diagnostics).toMatchObject([
      { code: 'source-type', message: expect.stringContaining('Column price of source rows is numeric') },
    ]);
    const columns = [
      declared('price', 'decimal(10,2)'),
      declared('pieces', 'bigint'),
      declared('part', 'double'),
    ];
    const { columns: types, rows } = await load(engine, { query }, { columns });
    expect(types).toEqual(['id INTEGER', 'price DECIMAL(10,2)', 'pieces BIGINT', 'part DOUBLE']);
    expect(rows).toEqual([['1', '12.50', '7', '0.1']]);
  });

  test.each([
    ['12.505::numeric', 'decimal(10,2)', '12.505'],
    ['123456789.00::numeric', 'decimal(10,2)', '123456789'],
    ["'NaN'::numeric", 'decimal(10,2)', 'NaN'],
    ["'Infinity'::numeric", 'decimal(18,2)', 'Infinity'],
    ['1.5::numeric', 'bigint', '1.5'],
    ['1e40::numeric', 'decimal(38,2)', `1${'0'.repeat(40)}`],
    ["'12 pieces'::text", 'bigint', '12 pieces'],
  ])('%s is not %s', async (value, type, shown) => {
    const query = `SELECT 1 AS id, ${value} AS x UNION ALL SELECT 2, NULL`;
    const { diagnostics, rows } = await load(engine, { query }, { columns: [declared('x', type)] });
    expect(rows).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'source-type' }]);
    expect(diagnostics[0]?.message).toContain(`"${shown}" is not ${type} (column x of source rows`);
  });

  test('with two columns that SQL cannot tell apart are refused', async () => {
    const { diagnostics } = await load(engine, { query: 'SELECT 1 AS a, 2 AS "A"' });
    expect(diagnostics).toMatchObject([
      { code: 'source-columns', message: expect.stringContaining('two columns a and A') },
    ]);
  });
});
