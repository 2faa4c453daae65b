import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { parseFragments } from '../../../src/engine/parse-fragments.ts';
import { type MeasureError, type MeasureSplit, splitMeasure } from '../../../src/expr/sql/measure.ts';
import type { SqlExpr } from '../../../src/expr/sql/tree.ts';
import { duckdb } from '../../../src/sql/dialect/duckdb.ts';
import { renderExpr } from '../../../src/sql/render-expr.ts';
import { marked } from './marked.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => engine.close());

async function exprOf(text: string): Promise<SqlExpr> {
  const [parse] = await parseFragments(engine, [text]);
  if (parse?.kind !== 'ok') throw new Error(`${text}: ${parse?.message}`);
  return parse.expr;
}

async function split(measure: string, where?: string): Promise<MeasureSplit | MeasureError> {
  return splitMeasure(await exprOf(measure), where === undefined ? undefined : await exprOf(where));
}

async function splitOk(measure: string, where?: string): Promise<MeasureSplit> {
  const result = await split(measure, where);
  if (result.kind === 'error') throw new Error(result.message);
  return result;
}

function written(split: MeasureSplit): { combine: string; atoms: string[] } {
  const atoms = split.atoms.map(({ call, filter }) => {
    const text = renderExpr(call, duckdb);
    return filter ? `${text} where ${renderExpr(filter, duckdb)}` : text;
  });
  return { combine: renderExpr(split.combine, duckdb, (index) => `#${index}`), atoms };
}

describe('atoms', () => {
  test.each<[string, string | undefined, string, string[]]>([
    ['sum(a)', undefined, '#0', ['sum("a")']],
    ['sum(a)', 'b = 1', '#0', ['sum("a") where "b" = 1']],
    ['sum(a) / count(*)', undefined, '#0 / #1', ['sum("a")', 'count(*)']],
    ['sum(a) / (sum(A) + count(*))', undefined, '#0 / (#0 + #1)', ['sum("a")', 'count(*)']],
    ['avg(a)', undefined, '#0', ['avg("a")']],
    [
      'sum(a) filter (where c) - sum(a)',
      'b',
      '#0 - #1',
      ['sum("a") where "b" AND "c"', 'sum("a") where "b"'],
    ],
    ['sum(a) filter (where b) - sum(a)', 'b', '#0 - #0', ['sum("a") where "b"']],
    [
      'sum(a) filter (where b and c) + sum(a) filter (where c and b)',
      undefined,
      '#0 + #0',
      ['sum("a") where "b" AND "c"'],
    ],
    ['sum(a) filter (where c or d)', 'a or b', '#0', ['sum("a") where ("a" OR "b") AND ("c" OR "d")']],
    ['sum(a * 2) + sum(2 * a)', undefined, '#0 + #0', ['sum("a" * 2)']],
    ['sum(a - b) + sum(b - a)', undefined, '#0 + #1', ['sum("a" - "b")', 'sum("b" - "a")']],
    ["sum(a) + sum('a'::int)", undefined, '#0 + #1', ['sum("a")', `sum(CAST('a' AS INTEGER))`]],
    ['count(distinct a) + count(a)', undefined, '#0 + #1', ['count(DISTINCT "a")', 'count("a")']],
    ['coalesce(sum(a), 0)', undefined, 'coalesce(#0, 0)', ['sum("a")']],
    [
      'case when count(*) > 9 then avg(a) end',
      undefined,
      'CASE WHEN #0 > 9 THEN #1 END',
      ['count(*)', 'avg("a")'],
    ],
    [
      'cast(sum(a) as double) between 1 and max(b)',
      undefined,
      'CAST(#0 AS DOUBLE) BETWEEN 1 AND #1',
      ['sum("a")', 'max("b")'],
    ],
    ['count_if(a > 1)', 'b', '#0', ['count(*) where "b" AND "a" > 1']],
    [
      'first(a order by t) - last(a order by t)',
      undefined,
      '#0 - #1',
      ['first("a" ORDER BY "t")', 'last("a" ORDER BY "t")'],
    ],
    [
      'max(a) is null or not (min(b) in (1, 2))',
      undefined,
      '#0 IS NULL OR #1 NOT IN (1, 2)',
      ['max("a")', 'min("b")'],
    ],
    [
      "any_value(a) like 'x%' = (-max(b) = 1)",
      undefined,
      `(#0 LIKE 'x%') = (-#1 = 1)`,
      ['any_value("a")', 'max("b")'],
    ],
  ])('%s where %s', async (measure, where, combine, atoms) => {
    expect(written(await splitOk(measure, where))).toEqual({ combine, atoms });
  });
});

describe('class', () => {
  test.each([
    ['sum(a) + min(b) + count(*) + avg(a)', 'additive'],
    ['bool_or(a)', 'additive'],
    ['count(distinct a)', 'distinct'],
    ['sum(distinct a)', 'other'],
    ['min(distinct a)', 'additive'],
    ['median(a)', 'quantile'],
    ['quantile_cont(a, 0.9) - median(a)', 'quantile'],
    ['stddev(a)', 'other'],
    ['arg_max(a, b)', 'other'],
    ['count(distinct a) / count(*)', 'other'],
  ])('%s is %s', async (measure, expected) => {
    expect((await splitOk(measure)).aggregateClass).toBe(expected);
  });
});

describe('an empty period', () => {
  test.each([
    ['sum(a)', true],
    ['count(*)', true],
    ['count(a)', true],
    ['count(distinct a)', true],
    ['sum(a) - sum(b) + count(*)', true],
    ['-sum(a)', true],
    ['sum(a) * 0.01', true],
    ['100 * (sum(a) - sum(b))', true],
    ['sum(a) / 100', true],
    ['cast(sum(a) as double)', true],
    ['coalesce(avg(a), 0)', true],
    ['sum(a) / 0', false],
    ['100 / count(*)', false],
    ['sum(a) / count(*)', false],
    ['sum(a) * sum(b)', false],
    ['sum(a) + 1', false],
    ['sum(a) + avg(b)', false],
    ['coalesce(sum(a), 1)', false],
    ['coalesce(sum(a) + 1, 0)', false],
    ['round(sum(a))', false],
    ['avg(a)', false],
    ['min(a)', false],
    ['max(a)', false],
    ['median(a)', false],
  ])('of %s is zero: %s', async (measure, expected) => {
    expect((await splitOk(measure)).emptyIsZero).toBe(expected);
  });
});

describe('not an aggregate', () => {
  test.each([
    ['«金额»', 'must aggregate'],
    ['«amount * 2»', 'must aggregate'],
    ['sum(a) + «b»', 'b stands outside'],
    ['case when «b» then sum(a) end', 'b stands outside'],
    ['sum(a) / coalesce(«单价», 1)', '单价 stands outside'],
    ['sum(«avg(a)»)', 'inside another'],
    ['sum(a) filter (where «max(b)» > 1)', 'a filter chooses rows'],
    ['first(a order by «max(b)»)', 'inside another'],
  ])('%s', async (source, message) => {
    const { text, start, end } = marked(source);
    expect(await split(text)).toMatchObject({
      kind: 'error',
      text: 'measure',
      code: 'sql-not-aggregate',
      message: expect.stringContaining(message),
      start,
      end,
    });
  });

  test('a filter that aggregates is the mistake of the filter', async () => {
    const { text, start, end } = marked("状态 = '已付' and 金额 > «avg(金额)»");
    expect(await split('sum(a)', text)).toMatchObject({
      text: 'where',
      code: 'sql-not-aggregate',
      start,
      end,
    });
  });
});
