import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { column, only, span, step, typesOf, Workbench } from './source-fixture.ts';

const bench = new Workbench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

async function parquet(name: string, select: string): Promise<void> {
  const path = bench.write(name, '');
  await bench.engine.execute(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
}

describe('Parquet files', () => {
  test('partitions become columns, typed as one', async () => {
    await parquet('hive/year=2025/month=02/a.parquet', "SELECT 1 AS id, DATE '2025-02-01' AS day");
    await parquet('hive/year=2026/month=11/a.parquet', "SELECT 2 AS id, DATE '2026-11-01' AS day");
    const opening = await bench.open({ file: 'hive', time: 'day' });
    expect(opening.diagnostics).toEqual([]);
    expect(typesOf(opening)).toMatchObject({ id: 'INTEGER', day: 'DATE', year: 'BIGINT', month: 'VARCHAR' });
    expect(await bench.read(`SELECT id, year, month FROM ${opening.opened?.relation} ORDER BY id`)).toEqual([
      [1, 2025, '02'],
      [2, 2026, '11'],
    ]);
    expect(opening.state.files).toEqual([
      'hive/year=2025/month=02/a.parquet',
      'hive/year=2026/month=11/a.parquet',
    ]);
  });

  test('partitions of text files too', async () => {
    bench.write('hive2/region=%E5%8D%8E%E4%B8%9C/a.csv', 'id\n1\n');
    bench.write('hive2/region=x/a.csv', 'id\n2\n');
    expect(await bench.rows({ file: 'hive2/**/*.csv' })).toEqual([
      [1, '华东'],
      [2, 'x'],
    ]);
    bench.write('hive3/day=2026-11-20/a.json', '[{"id":1}]');
    expect(await bench.rows({ file: 'hive3' })).toEqual([[1, 20777]]);
  });

  test('declared types are cast where nothing is lost, else refused', async () => {
    await parquet(
      'types.parquet',
      "SELECT 0.1::double AS x, '12' AS n, 7 AS id UNION ALL SELECT 2.25, '13', 8",
    );
    const opening = await bench.open({
      file: 'types.parquet',
      columns: [column('x', 'decimal(18,2)'), column('n', 'integer'), column('id', 'text')],
    });
    expect(opening.diagnostics).toEqual([]);
    expect(await bench.read(`SELECT * FROM ${opening.opened?.relation} ORDER BY id`)).toEqual([
      [{ value: 10n, scale: 2 }, 12, '7'],
      [{ value: 225n, scale: 2 }, 13, '8'],
    ]);
    const lossy = await bench.open({ file: 'types.parquet', columns: [column('x', 'decimal(18,1)', 34)] });
    expect(only(lossy.diagnostics)).toMatchObject({
      code: 'source-type',
      message: '"2.25" is not decimal(18,1) (column x of source orders; 1 such value)',
      span: span(34),
    });
  });

  test('files with other columns, other types, no content', async () => {
    await parquet('mix/a.parquet', "SELECT 1 AS id, {'p': 1, 'q': [1]} AS s, 'x' AS name");
    await parquet('mix/b.parquet', "SELECT {'p': 1, 'q': [1]} AS s, 2 AS id");
    expect(only((await bench.open({ file: 'mix' })).diagnostics)).toMatchObject({
      code: 'source-columns',
      message: 'mix/b.parquet has other columns than mix/a.parquet: it lacks name',
    });
    await parquet('wide/a.parquet', 'SELECT 1::integer AS v');
    await parquet('wide/b.parquet', 'SELECT 2.5::double AS v');
    expect((await bench.rows({ file: 'wide' })).map(([v]) => v)).toEqual([1, 2.5]);
    bench.write('bad/a.parquet', 'not parquet at all, but long enough');
    const { diagnostics } = await bench.open({ file: 'bad' });
    expect(only(diagnostics)).toMatchObject({
      code: 'source-format',
      message: 'bad/a.parquet cannot be read as Parquet',
    });
    bench.write('none/a.parquet', '');
    expect((await bench.open({ file: 'none' })).state.error).toContain('empty');
    await parquet('zero.parquet', 'SELECT 1 AS id WHERE false');
    expect(only((await bench.open({ file: 'zero.parquet' })).diagnostics).code).toBe('source-empty');
  });

  test('dear cleaning is done once', async () => {
    await parquet('dear.parquet', "SELECT i % 3 AS id, i AS v, '20/11/2026' AS day FROM range(9) r(i)");
    const kindOf = async (name: string) =>
      (
        await bench.read(
          `SELECT table_type FROM information_schema.tables WHERE table_name IN ('kpi_rows_${name}', 'kpi_view_${name}')`,
        )
      )[0]?.[0];
    const dedupe = step({ kind: 'dedupe_rows', keep: 'latest', by: 'v' });
    const opening = await bench.open({ name: 'deduped', file: 'dear.parquet', key: ['id'], clean: [dedupe] });
    expect(await bench.read(`SELECT id, v FROM ${opening.opened?.relation} ORDER BY id`)).toEqual([
      [0, 6],
      [1, 7],
      [2, 8],
    ]);
    expect(await kindOf('deduped')).toBe('BASE TABLE');
    await bench.open({ name: 'timed', file: 'dear.parquet', time: { column: 'day', format: '%d/%m/%Y' } });
    expect(await kindOf('timed')).toBe('BASE TABLE');
    await bench.open({ name: 'plain', file: 'dear.parquet' });
    expect(await kindOf('plain')).toBe('VIEW');
  });

  test('text times in ISO are read, timestamps of any unit too', async () => {
    await parquet(
      'iso.parquet',
      "SELECT '2026-11-20T09:00:00Z' AS a, TIMESTAMP_NS '2026-11-20 09:00:00' AS b",
    );
    const { opened, state, diagnostics } = await bench.open({ file: 'iso.parquet', time: 'a', times: ['b'] });
    expect(diagnostics).toEqual([]);
    expect([...(opened?.times.values() ?? [])].map((t) => t.type)).toEqual(['instant', 'local']);
    expect(state.lastAt).toBe(Date.UTC(2026, 10, 20, 9));
    expect(await bench.read(`SELECT typeof(b) FROM ${opened?.relation}`)).toEqual([['TIMESTAMP']]);
  });
});
