import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somewhere } from '../../app/project-fixture.ts';
import { ask, engineAt, hasServer, load, startServer } from './database-fixture.ts';

const server = hasServer('mariadb') ? await startServer('mariadb') : undefined;
afterAll(() => server?.stop());

const declared = (name: string, type: string) => ({ name, type, span: somewhere });

describe.skipIf(server === undefined)('rows of MariaDB', () => {
  const url = server?.url ?? '';
  const engine = engineAt(url, { type: 'mariadb' });
  beforeAll(() =>
    ask(
      url,
      "SET GLOBAL time_zone = '+05:00'",
      "SET time_zone = '+00:00'",
      "SET sql_mode = ''",
      `CREATE TABLE types (
        id int PRIMARY KEY, tiny tinyint, tiny_un tinyint unsigned, small_un smallint unsigned, med mediumint, int_un int unsigned,
        big bigint, big_un bigint unsigned, exact decimal(18,2), wide decimal(38,10), single float, twice double,
        word varchar(40), code char(4), day date, local datetime(6), instant timestamp(6) NULL, doc json,
        kind enum('a','b'), flags bit(9), made year, raw varbinary(4), pause time(3)) CHARACTER SET utf8mb4`,
      `INSERT INTO types VALUES
        (1, -128, 255, 65535, -8388608, 4294967295, 9223372036854775807, 18446744073709551615, 1234567890123456.78,
         1234567890123456789012345678.0123456789, 0.1, 0.1, 'straße 北京', 'ab', '2024-02-29',
         '2024-03-31 02:30:00.123456', '2024-03-31 00:30:00', '{"a": [1, 2]}', 'b', b'100000001', 2024, x'00ff', '-01:00:00.5'),
        (2, 127, 0, 0, 8388607, 0, -9223372036854775808, 0, -0.01, -0.0000000001, -1e30, 1.7976931348623157e308, '', '',
         '0000-00-00', '9999-12-31 23:59:59.999999', '1970-01-01 00:00:01', '"x"', 'a', 0, 0, '', '00:00'),
        (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (4, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, -0.5, 'exactly twelv', 'wxyz', '0001-01-01', '0000-00-00 00:00:00', '2038-01-19 03:14:07',
         '[]', 'a', 1, 1901, x'31', '10:00')`,
    ),
  );

  test('keep every value, exactly', async () => {
    const { columns, rows, diagnostics } = await load(engine, { table: 'types' });
    expect(columns).toEqual([
      'id INTEGER',
      'tiny TINYINT',
      'tiny_un SMALLINT',
      'small_un INTEGER',
      'med INTEGER',
      'int_un BIGINT',
      'big BIGINT',
      'big_un HUGEINT',
      'exact DECIMAL(18,2)',
      'wide DECIMAL(38,10)',
      'single FLOAT',
      'twice DOUBLE',
      'word VARCHAR',
      'code VARCHAR',
      'day DATE',
      'local TIMESTAMP',
      'instant TIMESTAMPTZ',
      'doc VARCHAR',
      'kind VARCHAR',
      'flags HUGEINT',
      'made SMALLINT',
      'raw VARCHAR',
      'pause VARCHAR',
    ]);
    expect(rows).toEqual([
      [
        '1',
        '-128',
        '255',
        '65535',
        '-8388608',
        '4294967295',
        '9223372036854775807',
        '18446744073709551615',
        '1234567890123456.78',
        '1234567890123456789012345678.0123456789',
        '0.1',
        '0.1',
        'straße 北京',
        'ab',
        '2024-02-29',
        '2024-03-31 02:30:00.123456',
        '2024-03-31 00:30:00+00',
        '{"a": [1, 2]}',
        'b',
        '257',
        '2024',
        '00FF',
        '-01:00:00.500',
      ],
      [
        '2',
        '127',
        '0',
        '0',
        '8388607',
        '0',
        '-9223372036854775808',
        '0',
        '-0.01',
        '-0.0000000001',
        '-1e+30',
        '1.7976931348623157e+308',
        '',
        '',
        null,
        '9999-12-31 23:59:59.999999',
        '1970-01-01 00:00:01+00',
        '"x"',
        'a',
        '0',
        '0',
        '',
        '00:00:00.000',
      ],
      ['3', ...new Array(22).fill(null)],
      [
        '4',
        '1',
        '1',
        '1',
        '0',
        '1',
        '0',
        '1',
        '0.00',
        '0.0000000000',
        '0.0',
        '-0.5',
        'exactly twelv',
        'wxyz',
        '0001-01-01',
        null,
        '2038-01-19 03:14:07+00',
        '[]',
        'a',
        '1',
        '1901',
        '31',
        '10:00:00.000',
      ],
    ]);
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'source-time',
        'warning',
        '1 value of column day is no date (0000-00-00) and read as null (source rows)',
      ],
      [
        'source-time',
        'warning',
        '1 value of column local is no date (0000-00-00) and read as null (source rows)',
      ],
    ]);
  });

  test('arrive whole when there are many, with texts of every length', async () => {
    const query = `SELECT seq AS id, repeat('é', seq % 40) AS word, CAST(seq / 100 AS decimal(12,2)) AS price, CASE WHEN seq % 7 > 0 THEN seq END AS seventh FROM seq_1_to_20000 -- the end`;
    const { rows, state } = await load(engine, { query });
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
      'CREATE TABLE touched (n int) ENGINE=InnoDB',
      'CREATE FUNCTION touch() RETURNS int BEGIN INSERT INTO touched VALUES (1); RETURN 1; END',
    );
    const { diagnostics } = await load(engine, { query: 'SELECT touch() AS n' });
    expect(diagnostics).toMatchObject([{ code: 'engine-error', severity: 'error' }]);
    expect(diagnostics[0]?.note).toContain('READ ONLY transaction');
  });

  test('with more digits than fit are read as they are declared', async () => {
    const query = "SELECT 1 AS id, CAST('12.5' AS decimal(65,30)) AS price";
    const { diagnostics } = await load(engine, { query });
    expect(diagnostics[0]).toMatchObject({ code: 'source-type' });
    expect(diagnostics[0]?.message).toContain('Column price of source rows is decimal(65,30)');
    const { columns, rows } = await load(
      engine,
      { query },
      { columns: [declared('price', 'decimal(10,2)')] },
    );
    expect([columns, rows]).toEqual([['id INTEGER', 'price DECIMAL(10,2)'], [['1', '12.50']]]);
    const misfit = await load(engine, { query }, { columns: [declared('price', 'decimal(10,0)')] });
    expect(misfit.diagnostics[0]?.message).toContain('is not decimal(10,0) (column price of source rows');
  });
});
