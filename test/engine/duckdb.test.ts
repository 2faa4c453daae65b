import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import { type Engine, EngineError, type ResultTable } from '../../src/engine/engine.ts';

async function failure(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EngineError);
  return error as EngineError;
}

describe('values', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDb();
  });
  afterAll(() => engine.close());

  test.each([
    ['true', 'BOOLEAN', true],
    ['(-5)::tinyint', 'TINYINT', -5],
    ['(-300)::smallint', 'SMALLINT', -300],
    ['70000', 'INTEGER', 70000],
    ['9007199254740991::bigint', 'BIGINT', 9007199254740991],
    ['9007199254740993::bigint', 'BIGINT', 9007199254740993n],
    ['(-9223372036854775808)::bigint', 'BIGINT', -9223372036854775808n],
    ['200::utinyint', 'UTINYINT', 200],
    ['60000::usmallint', 'USMALLINT', 60000],
    ['4000000000::uinteger', 'UINTEGER', 4000000000],
    ['18446744073709551615::ubigint', 'UBIGINT', 18446744073709551615n],
    ['sum(5::bigint)', 'HUGEINT', 5],
    [
      '(-170141183460469231731687303715884105727)::hugeint',
      'HUGEINT',
      -170141183460469231731687303715884105727n,
    ],
    ['1.5::float', 'FLOAT', 1.5],
    ["'nan'::double", 'DOUBLE', Number.NaN],
    ['0.1::double', 'DOUBLE', 0.1],
    ['(-1.25)::decimal(4,2)', 'DECIMAL(4,2)', { value: -125n, scale: 2 }],
    ['1234567.89::decimal(9,2)', 'DECIMAL(9,2)', { value: 123456789n, scale: 2 }],
    ['(-1234567890.12)::decimal(18,2)', 'DECIMAL(18,2)', { value: -123456789012n, scale: 2 }],
    ['(-1.5)::decimal(38,10)', 'DECIMAL(38,10)', { value: -15000000000n, scale: 10 }],
    ["date '1969-12-31'", 'DATE', -1],
    ["date '2026-11-20'", 'DATE', 20777],
    ["timestamp '1970-01-01 00:00:01.000002'", 'TIMESTAMP', 1000002n],
    ["timestamptz '1970-01-01 08:00:00+08'", 'TIMESTAMP WITH TIME ZONE', 0n],
    ["timestamptz '1970-01-01 00:00:00'", 'TIMESTAMP WITH TIME ZONE', 0n],
    ["'1970-01-01 00:00:01'::timestamp_s", 'TIMESTAMP_S', 1000000n],
    ["'1970-01-01 00:00:01'::timestamp_ms", 'TIMESTAMP_MS', 1000000n],
    ["'1970-01-01 00:00:01'::timestamp_ns", 'TIMESTAMP_NS', 1000000n],
    ["'华东'", 'VARCHAR', '华东'],
    ["'twelve bytes'", 'VARCHAR', 'twelve bytes'],
    ["'thirteen byte' || '华东'", 'VARCHAR', 'thirteen byte华东'],
    ["''", 'VARCHAR', ''],
    ['[1, 2]', 'VARCHAR', '[1, 2]'],
    ["{'a': 1}", 'VARCHAR', "{'a': 1}"],
    ["interval '1 day'", 'VARCHAR', '1 day'],
    ["time '09:00'", 'VARCHAR', '09:00:00'],
    ["'a'::enum('a', 'b')", 'VARCHAR', 'a'],
  ])('%s is read as %s', async (expression, type, value) => {
    const result = await engine.query(`SELECT ${expression} AS v, NULL AS n`);
    expect(result.rows).toBe(1);
    expect(result.columns[0]).toEqual({ name: 'v', type, values: [value] });
    expect(result.columns[1]?.values).toEqual([null]);
  });

  test('reads many chunks with nulls in place', async () => {
    const result = await engine.query(
      "SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE 'row number ' || i END AS t FROM range(10000) r(i)",
    );
    expect(result.rows).toBe(10000);
    const expected = Array.from({ length: 10000 }, (_, i) => (i % 3 === 0 ? null : `row number ${i}`));
    expect(result.columns[0]?.values).toEqual(Array.from({ length: 10000 }, (_, i) => i));
    expect(result.columns[1]?.values).toEqual(expected);
  });

  test('keeps names and order, also of equal names and of columns that become text', async () => {
    const result = await engine.query(
      'SELECT i AS "A b", [i] AS "A b" FROM range(3) r(i) ORDER BY i DESC -- end\n;',
    );
    expect(result.columns.map((c) => c.name)).toEqual(['A b', 'A b']);
    expect(result.columns.map((c) => c.values)).toEqual([
      [2, 1, 0],
      ['[2]', '[1]', '[0]'],
    ]);
  });

  test('an empty result has its columns', async () => {
    const result = await engine.query('SELECT 1 AS a WHERE false');
    expect(result).toEqual({ rows: 0, columns: [{ name: 'a', type: 'INTEGER', values: [] }] });
  });

  test('binds parameters by their type', async () => {
    const result = await engine.query('SELECT $1, $2, $3, $4, $5, $6, $7', [
      "it's; DROP TABLE x",
      3,
      2.5,
      10n ** 30n,
      true,
      null,
      -7n,
    ]);
    expect(result.columns.map((c) => c.values[0])).toEqual([
      "it's; DROP TABLE x",
      3,
      2.5,
      10n ** 30n,
      true,
      null,
      -7,
    ]);
  });

  test('concurrent calls are answered in order', async () => {
    const answers = await Promise.all([3, 1, 2].map((n) => engine.query(`SELECT ${n} AS n`)));
    expect(answers.map((a) => a.columns[0]?.values[0])).toEqual([3, 1, 2]);
  });
});

describe('errors', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDb();
  });
  afterAll(() => engine.close());

  test.each([
    ['SELECT ‸foo FROM (SELECT 1 AS a)', 'Binder Error: Referenced column "foo" not found'],
    ['SELECT "列" , ‸foo FROM (SELECT 1 AS "列")', 'Binder Error: Referenced column "foo" not found'],
    ["SELECT '😀列', ‸foo FROM (SELECT 1 AS a)", 'Binder Error: Referenced column "foo" not found'],
    ['SELECT 1 AS 列, fro m ‸x x', 'Parser Error: syntax error at or near "x"'],
    ["SELECT '😀', fro m ‸x x", 'Parser Error: syntax error at or near "x"'],
    ['‸selec 1', 'Parser Error: syntax error at or near "selec"'],
    ['SELECT\n1,\n  ‸nope(2)', 'Catalog Error: Scalar Function with name nope does not exist!'],
  ])('%j says where', async (marked, message) => {
    const position = marked.indexOf('‸');
    const error = await failure(engine.query(marked.replace('‸', '')));
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('exception_type');
    expect(error.position).toBe(position);
    expect(error.sql).toBe(marked.replace('‸', ''));
  });

  test.each([
    ['SELECT 1; SELECT 2', 'multiple statements'],
    ['', 'No statement'],
    ['SELECT * FROM missing_table', 'missing_table'],
    ["SELECT CAST(t AS INTEGER) FROM (VALUES ('1'), ('x')) v(t)", "Could not convert string 'x' to INT32"],
    ["SET TimeZone = 'Asia/Tokyo'", 'locked'],
  ])('%j is refused', async (sql, message) => {
    expect((await failure(engine.query(sql))).message).toContain(message);
  });

  test('works on after an error', async () => {
    await failure(engine.query('SELECT nope'));
    expect((await engine.query('SELECT 1 AS a')).columns[0]?.values).toEqual([1]);
  });
});

describe('lifetime', () => {
  let folder: string;
  const engines: Engine[] = [];
  const open = async (options: Parameters<typeof openDuckDb>[0] = {}) => {
    const engine = await openDuckDb(options);
    engines.push(engine);
    return engine;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kpi-test-'));
  });
  afterEach(() => {
    for (const engine of engines.splice(0)) engine.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('interrupt stops a long statement and the engine stays usable', async () => {
    const engine = await open();
    const running = failure(engine.query('SELECT count(*) FROM range(1000000000000) a WHERE range % 7 = 3'));
    setTimeout(() => engine.interrupt(), 50);
    expect((await running).message.toLowerCase()).toContain('interrupt');
    expect((await engine.query('SELECT 1 AS a')).rows).toBe(1);
  });

  test('an interruption between prepare and run is not lost', async () => {
    const engine = await open();
    const running = failure(engine.query('SELECT count(*) FROM range(1000000000000) a WHERE range % 7 = 3'));
    await Promise.resolve();
    await Promise.resolve();
    engine.interrupt();
    expect((await running).message.toLowerCase()).toContain('interrupt');
  });

  test('statements beside each other see what was made before, and have their own errors', async () => {
    const engine = await open();
    await engine.execute('CREATE TABLE numbers AS SELECT range AS n FROM range(1000)');
    await engine.execute('CREATE VIEW even AS SELECT n FROM numbers WHERE n % 2 = 0');
    const zone = "SELECT current_setting('TimeZone') || current_setting('parquet_metadata_cache') AS v";
    const asked = await Promise.all([
      engine.queryBeside('SELECT sum(n) AS v FROM numbers'),
      failure(engine.queryBeside('SELECT nothing FROM numbers')),
      engine.queryBeside('SELECT count(*) AS v FROM even'),
      engine.queryBeside(zone),
      engine.queryBeside(zone),
      engine.query('SELECT 7 AS v'),
    ]);
    const [sum, wrong, count, ...others] = asked;
    expect((wrong as EngineError).position).toBe('SELECT '.length);
    const values = [sum, count, ...others].map((table) => (table as ResultTable).columns[0]!.values[0]);
    expect(values).toEqual([499_500, 500, 'UTCtrue', 'UTCtrue', 7]);
  });

  test('statements run beside each other, not one after the other', async () => {
    const engine = await open();
    const endless = 'SELECT count(*) FROM range(1000000000000) a WHERE range % 7 = 3';
    const running = failure(engine.queryBeside(endless));
    expect((await engine.queryBeside('SELECT 1 AS v')).columns[0]!.values).toEqual([1]);
    const waiting = [failure(engine.queryBeside(endless)), failure(engine.queryBeside(endless))];
    const timer = setInterval(() => engine.interrupt(), 20);
    for (const error of await Promise.all([running, ...waiting]))
      expect(error.message.toLowerCase()).toContain('interrupt');
    clearInterval(timer);
    expect((await engine.queryBeside('SELECT 2 AS v')).columns[0]!.values).toEqual([2]);
  });

  test('threads are one for few rows, and then as many as before; nothing else can be set', async () => {
    const engine = await open({ threads: 3 });
    const threads = async () => {
      const found = await engine.query("SELECT current_setting('threads')::int AS t");
      return found.columns[0]!.values[0];
    };
    await engine.queryBeside('SELECT 1');
    expect(await threads()).toBe(1);
    await engine.useThreads('all');
    expect(await threads()).toBe(3);
    await engine.useThreads('one');
    expect(await threads()).toBe(1);
    expect((await failure(engine.execute("SET memory_limit = '1GB'"))).message).toContain('lock');
    expect((await failure(engine.execute("SET allowed_configs = ['memory_limit']"))).message).toContain(
      'lock',
    );
  });

  test('close ends what runs beside and refuses what waits', async () => {
    const engine = await open();
    const endless = 'SELECT count(*) FROM range(1000000000000) a WHERE range % 7 = 3';
    const asked = [1, 2, 3].map(() => failure(engine.queryBeside(endless)));
    const timer = setInterval(() => engine.interrupt(), 20);
    await Promise.any(asked);
    clearInterval(timer);
    engine.close();
    for (const error of await Promise.all(asked)) expect(error.message).toMatch(/interrupt|closed/i);
    expect((await failure(engine.queryBeside('SELECT 1'))).message).toContain('closed');
  });

  test('close removes what was spilled and refuses more work', async () => {
    const engine = await open({ tempDirectory: folder, memoryLimit: '60MB', threads: 1 });
    await engine.execute('CREATE TEMP TABLE big AS SELECT i, md5(i::varchar) AS t FROM range(3000000) r(i)');
    expect(readdirSync(folder).length).toBe(1);
    engine.close();
    engine.close();
    expect(readdirSync(folder)).toEqual([]);
    expect((await failure(engine.query('SELECT 1'))).message).toContain('closed');
  });

  test('allowed directories are the only ones that can be read', async () => {
    const inside = join(folder, "it's inside");
    const outside = join(folder, 'outside.csv');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'a.csv'), 'a\n1\n');
    writeFileSync(outside, 'a\n1\n');
    const engine = await open({ allowedDirectories: [inside] });
    const read = (path: string) => engine.query(`SELECT * FROM read_csv('${path.replaceAll("'", "''")}')`);
    expect((await read(join(inside, 'a.csv'))).rows).toBe(1);
    expect((await failure(read(outside))).message).toMatch(/permission|disabled|access/i);
    expect((await failure(engine.execute('SET enable_external_access = true'))).message).toContain('lock');
    expect(existsSync(outside)).toBe(true);
  });

  test('options reach DuckDB', async () => {
    const engine = await open({ threads: 2, memoryLimit: '512MB' });
    const result = await engine.query(
      "SELECT current_setting('threads')::int AS t, current_setting('TimeZone') AS z, current_setting('Calendar') AS c, current_setting('autoload_known_extensions') AS e",
    );
    expect(result.columns.map((c) => c.values[0])).toEqual([2, 'UTC', 'gregorian', false]);
  });

  test('nonsense options are an EngineError', async () => {
    expect((await failure(openDuckDb({ memoryLimit: 'lots' }))).message).toMatch(/memory/i);
  });
});
