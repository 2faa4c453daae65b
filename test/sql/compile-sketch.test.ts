import { describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import { countAtom } from '../../src/plan/count.ts';
import { keyHash, sketchCells, sketchedRows } from '../../src/sql/compile-sketch.ts';
import { duckdb } from '../../src/sql/dialect/duckdb.ts';
import { rowsOf } from '../app/compute-fixture.ts';

const sketch = { ...countAtom(), class: 'sketch' as const };
const names = { hash: 'h', register: 'r', rank: 'z', part: 'p' };

/** Estimates by group of the columns `seed` and `x` of a table. */
function statement(table: string): string {
  const rows = `(SELECT seed, ${keyHash('x')} AS h FROM ${table})`;
  const sketched = sketchedRows({ atoms: [sketch], rows, keys: ['seed'], names, dialect: duckdb });
  const { from } = sketched;
  const cells = sketchCells({ from, sketched, level: 'g', names: ['seed'], sets: [['seed']], atom: 'a' });
  return `SELECT seed, ${sketched.atoms[0]!.value('a0')} FROM (${cells}) ORDER BY seed`;
}

const seeds = 200;

async function estimates(count: number, threads: number): Promise<number[]> {
  const engine = await openDuckDb({ threads });
  try {
    await engine.execute(
      `CREATE TABLE t AS SELECT s AS seed, s || '-' || i AS x FROM range(${seeds}) a(s), range(${count}) b(i)`,
    );
    await engine.execute('INSERT INTO t SELECT seed, NULL FROM t LIMIT 1000');
    return (await rowsOf(engine, statement('t'))).map(([, value]) => Number(value));
  } finally {
    engine.close();
  }
}

describe('estimates of many sets of values', () => {
  // Exact by construction: each set has so many different values.
  test.each([1, 10, 100, 1000, 4000, 10_000, 20_000])(
    'of %i have a standard error of at most 1.04 / √4096',
    async (count) => {
      const found = await estimates(count, 2);
      expect(found).toHaveLength(seeds);
      const errors = found.map((value) => (value - count) / count);
      const mean = errors.reduce((sum, error) => sum + error, 0) / seeds;
      const rms = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / seeds);
      const standard = 1.04 / Math.sqrt(4096);
      // An rms over 200 sets is itself off by 5%, their mean by a fourteenth of the standard error.
      expect(rms).toBeLessThan(1.15 * standard);
      expect(Math.abs(mean)).toBeLessThan((4 / Math.sqrt(seeds)) * standard);
    },
  );

  test('of up to ten values are nearly always exact', async () => {
    const found = await estimates(10, 2);
    expect(found.filter((value) => value === 10).length).toBeGreaterThan(0.95 * seeds);
  });

  test('are the same with any number of threads', async () => {
    const one = await estimates(3000, 1);
    expect(await estimates(3000, 2)).toEqual(one);
    expect(await estimates(3000, 5)).toEqual(one);
  });
});
