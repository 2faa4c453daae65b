import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import { type Engine, EngineError } from '../../src/engine/engine.ts';
import type { FloatSink, IntegerSink, RowSink, TextSink } from '../../src/engine/row-sink.ts';

const columns = `n INTEGER, small SMALLINT, huge HUGEINT, exact DECIMAL(38,4), moment TIMESTAMP, instant TIMESTAMPTZ, day DATE, twice DOUBLE, single FLOAT, yes BOOLEAN, word VARCHAR`;

/** The same rows as `writeRows`, in SQL. */
const expected = (rows: number) => `
  SELECT n::INTEGER AS n, (n % 60000 - 30000)::SMALLINT AS small,
    CASE WHEN n % 7 > 0 THEN 18446744073709551615::HUGEINT - n END AS huge,
    (n * 1000000000000::DECIMAL(38,4) - 0.0001)::DECIMAL(38,4) AS exact,
    make_timestamp(n * 1000003) AS moment, make_timestamp(-n)::TIMESTAMPTZ AS instant,
    DATE '1970-01-01' + (n % 40000)::INTEGER AS day,
    CASE WHEN n % 5 = 0 THEN 'NaN'::DOUBLE WHEN n % 5 = 1 THEN 'Infinity'::DOUBLE ELSE n / 3 END AS twice,
    (n / 4)::FLOAT AS single, n % 2 = 1 AS yes,
    CASE WHEN n % 11 > 0 THEN 'row ' || n || repeat('北', n % 20) END AS word
  FROM range(${rows}) AS t(n)`;

async function writeRows(sink: RowSink, rows: number, drains: { count: number }): Promise<number> {
  const [n, small, huge, exact, moment, instant, day] = sink.columns as readonly IntegerSink[];
  const [twice, single] = sink.columns.slice(7) as readonly FloatSink[];
  const yes = sink.columns[9] as IntegerSink;
  const word = sink.columns[10] as TextSink;
  for (let i = 0; i < rows; i++) {
    const { row } = sink;
    n!.setNumber(row, i);
    small!.setNumber(row, (i % 60000) - 30000);
    if (i % 7 > 0) huge!.setBig(row, 18446744073709551615n - BigInt(i));
    else huge!.setNull(row);
    exact!.setBig(row, BigInt(i) * 10_000_000_000_000_000n - 1n);
    moment!.setNumber(row, i * 1000003);
    instant!.setNumber(row, -i);
    day!.setNumber(row, i % 40000);
    twice!.setNumber(row, i % 5 === 0 ? Number.NaN : i % 5 === 1 ? Number.POSITIVE_INFINITY : i / 3);
    single!.setNumber(row, i / 4);
    yes.setNumber(row, i % 2);
    const text = Buffer.from(`row ${i}${'北'.repeat(i % 20)}`);
    if (i % 11 > 0) word.setBytes(row, text, 0, text.length);
    else word.setNull(row);
    sink.next();
    if (!sink.isFull) continue;
    drains.count++;
    await sink.drain();
  }
  return rows;
}

describe('rows that are stored', () => {
  let engine: Engine;
  let folder = '';
  beforeEach(async () => {
    engine = await openDuckDb({ threads: 2 });
    folder = mkdtempSync(join(tmpdir(), 'kpi-store-'));
    await engine.execute(`CREATE TABLE "a ""row""" (${columns})`);
  });
  afterEach(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const differences = async (relation: string, rows: number) => {
    const other = expected(rows);
    const { columns: counts } = await engine.query(
      `SELECT (SELECT count(*) FROM ((${other}) EXCEPT ALL SELECT * FROM ${relation})), (SELECT count(*) FROM ${relation})`,
    );
    return counts.map(({ values }) => values[0]);
  };
  const typesOf = async (relation: string) =>
    (
      await engine.query(
        `SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE ${relation})`,
      )
    ).columns[0]!.values[0];

  test('stay in their table while they are few', async () => {
    const drains = { count: 0 };
    const stored = await engine.store('a "row"', folder, (sink) => writeRows(sink, 5000, drains));
    expect(stored).toEqual({ value: 5000 });
    expect(drains.count).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(await differences('"a ""row"""', 5000)).toEqual([0, 5000]);
  });

  test('go into files when they are many, and every value is as it was', async () => {
    const drains = { count: 0 };
    const { value, view } = await engine.store('a "row"', folder, (sink) => writeRows(sink, 250_000, drains));
    expect(value).toBe(250_000);
    expect(drains.count).toBeGreaterThan(0);
    expect(readdirSync(folder)).toHaveLength(drains.count + 1);
    expect(await differences(view!, 250_000)).toEqual([0, 250_000]);
    const before = columns.replace('TIMESTAMPTZ', 'TIMESTAMP WITH TIME ZONE');
    expect(await typesOf(view!)).toBe(before);
    await expect(engine.query('SELECT 1 FROM "a ""row"""')).rejects.toThrow(/does not exist/);
  });

  test('leave no files behind when writing them fails', async () => {
    const drains = { count: 0 };
    const failing = engine.store('a "row"', folder, async (sink) => {
      await writeRows(sink, 250_000, drains);
      throw new Error('the connection broke off');
    });
    await expect(failing).rejects.toThrow('the connection broke off');
    expect(drains.count).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leave no files behind when their engine is interrupted', async () => {
    const failing = engine.store('a "row"', folder, async (sink) => {
      await writeRows(sink, 200_000, { count: 0 });
      const draining = sink.drain();
      engine.interrupt();
      await draining;
    });
    await expect(failing).rejects.toThrow(/interrupt/i);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  });

  // Writing to this device fails as on a full disk.
  test.skipIf(!existsSync('/dev/full'))('say in plain words why a file cannot be written', async () => {
    symlinkSync('/dev/full', join(folder, 'a "row"-1.parquet'));
    const failing = engine.store('a "row"', folder, (sink) => writeRows(sink, 250_000, { count: 0 }));
    await expect(failing).rejects.toBeInstanceOf(EngineError);
    await expect(failing).rejects.toThrow(/^IO Error: .*a "row"-1\.parquet.*: No space left on device$/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
