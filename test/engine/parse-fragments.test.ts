import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine, ResultTable, SqlValue } from '../../src/engine/engine.ts';
import { parseFragments } from '../../src/engine/parse-fragments.ts';

let engine: Engine;
let statements = 0;
beforeAll(async () => {
  const duckdb = await openDuckDb({ threads: 1 });
  const query = (sql: string, params?: readonly SqlValue[]): Promise<ResultTable> => {
    statements++;
    return duckdb.query(sql, params);
  };
  engine = {
    query,
    queryBeside: (sql) => duckdb.queryBeside(sql),
    useThreads: (which) => duckdb.useThreads(which),
    append: (table, write) => duckdb.append(table, write),
    store: (table, folder, write) => duckdb.store(table, folder, write),
    execute: (sql) => duckdb.execute(sql),
    interrupt: () => duckdb.interrupt(),
    close: () => duckdb.close(),
  };
});
afterAll(() => engine.close());

describe('parseFragments', () => {
  test('parses all fragments in one statement and keeps their order', async () => {
    statements = 0;
    const parses = await parseFragments(engine, [
      'sum(金额)',
      'a, b',
      'count(*)',
      '',
      '1 +',
      "状态 <> '已取消'",
    ]);
    expect(statements).toBe(1);
    expect(parses).toMatchObject([
      { kind: 'ok', expr: { kind: 'call', name: 'sum' } },
      { kind: 'error', code: 'sql-syntax' },
      { kind: 'ok', expr: { kind: 'call', name: 'count', args: [] } },
      { kind: 'error', message: 'the fragment is empty' },
      { kind: 'error', message: 'syntax error at end of input', start: 3, end: 3 },
      { kind: 'ok', expr: { kind: 'comparison', right: { text: '已取消' } } },
    ]);
  });

  test('asks nothing of the engine for nothing', async () => {
    statements = 0;
    expect(await parseFragments(engine, [])).toEqual([]);
    expect(await parseFragments(engine, ['a;', 'x\0'])).toMatchObject([{ kind: 'error' }, { kind: 'error' }]);
    expect(statements).toBe(0);
  });

  test('runs nothing of a fragment', async () => {
    await engine.execute('CREATE TABLE kept AS SELECT 1 AS x');
    const attacks = [
      '1; DROP TABLE kept',
      "getenv('HOME')",
      '(DELETE FROM kept)',
      "read_text('/etc/passwd')",
    ];
    const parses = await parseFragments(engine, attacks);
    expect(parses.map((parse) => parse.kind)).toEqual(attacks.map(() => 'error'));
    expect((await engine.query('SELECT x FROM kept')).rows).toBe(1);
  });

  test('a thousand fragments, a deep one and a long one', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `sum(c${i}) / ${i + 1}`);
    const deep = `${'('.repeat(2000)}a${')'.repeat(2000)}`;
    const long = Array.from({ length: 500 }, (_, i) => `金额${i}`).join(' + ');
    const parses = await parseFragments(engine, [...many, deep, long]);
    expect(parses.slice(0, 1000).every((parse) => parse.kind === 'ok')).toBe(true);
    expect(parses[1000]).toMatchObject({ kind: expect.stringMatching(/ok|error/) });
    expect(parses[1001]).toMatchObject({ kind: 'ok', expr: { start: 0, end: long.length } });
  });

  test('any text at all gives a tree or a mistake inside the text', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'sum(',
        ')',
        '(',
        "'",
        '"',
        '--',
        '/*',
        '*/',
        ',',
        ';',
        '$$',
        '$1',
        '金额',
        '😀',
        ' from ',
        ' as ',
      ),
      fc.constantFrom(
        '[',
        ']',
        '{',
        '}',
        ' over ',
        ' case ',
        ' when ',
        ' end ',
        ' in ',
        ' not ',
        '::',
        '.',
        '1',
        '1e',
        '\n',
      ),
      fc.string({ maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    const texts = fc.array(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      { maxLength: 50 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const parses = await parseFragments(engine, given);
        expect(parses).toHaveLength(given.length);
        parses.forEach((parse, i) => {
          const range = parse.kind === 'ok' ? parse.expr : parse;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual((given[i] ?? '').length);
        });
      }),
      { numRuns: 60 },
    );
  });
});
