import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { parseFragments } from '../../../src/engine/parse-fragments.ts';
import type { SqlExpr } from '../../../src/expr/sql/tree.ts';
import { columnRefs, findAggregate, hasAggregate, normalise } from '../../../src/expr/sql/walk.ts';

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

describe('columnRefs', () => {
  test.each([
    ['sum(金额) filter (where "状 态" is null)', ['金额', '状 态']],
    ['case when a then b else c end', ['a', 'b', 'c']],
    ['a between b and c', ['a', 'b', 'c']],
    ["a like b escape '!' and c in (d, 1)", ['a', 'b', 'c', 'd']],
    ['first(a order by b) + interval (c) day', ['a', 'b', 'c']],
    ['cast(a as date) is not distinct from not b', ['a', 'b']],
    ['count(*)', []],
    ['a + A', ['a', 'A']],
  ])('%s', async (text, names) => {
    const uses = columnRefs(await exprOf(text));
    expect(uses.map((use) => use.name)).toEqual(names);
    for (const use of uses) expect(text.slice(use.start, use.end).replaceAll('"', '')).toBe(use.name);
  });
});

describe('hasAggregate', () => {
  test.each([
    ['abs(a) + 1', undefined],
    ['abs(sum(a)) + 1', 'sum(a)'],
    ['case when a then max(b) end', 'max(b)'],
    ['count(*)', 'count(*)'],
  ])('%s: %s', async (text, found) => {
    const expr = await exprOf(text);
    expect(hasAggregate(expr)).toBe(found !== undefined);
    const aggregate = findAggregate(expr);
    expect(aggregate && text.slice(aggregate.start, aggregate.end)).toBe(found);
  });
});

describe('normalise', () => {
  test.each([
    ['sum( a )', 'SUM(A)'],
    ['a = b', 'b = a'],
    ['a <> b', 'b != a'],
    ['a and b and c', 'c and (b and a)'],
    ['a * b + c', 'c + b * a'],
    ['(a)', '"a"'],
    ['mean(a)', 'avg(a)'],
    ['a::int', 'cast(a as integer)'],
    ['not (a in (1))', 'a not in (1)'],
    ['sum(a) filter (where b and c)', 'sum(a) filter (where c and b)'],
    ["date '2026-01-01'", "cast('2026-01-01' as date)"],
    ['case a when 1 then 2 end', 'case when a = 1 then 2 else null end'],
  ])('%s is %s', async (a, b) => {
    expect(normalise(await exprOf(a))).toBe(normalise(await exprOf(b)));
  });

  test.each([
    ['a - b', 'b - a'],
    ['a / b', 'b / a'],
    ['a || b', 'b || a'],
    ['a < b', 'b < a'],
    ['a and b', 'a or b'],
    ["'a'", 'a'],
    ["'1'", '1'],
    ['1', '1.0'],
    ["'a'", "'A'"],
    ['sum(a)', 'sum(distinct a)'],
    ['sum(a)', 'sum(a) filter (where a)'],
    ['count(a)', 'count(*)'],
    ['coalesce(a, b)', 'coalesce(b, a)'],
    ['first(a order by b)', 'first(a order by b desc)'],
    ['first(a order by b)', 'first(a order by b nulls first)'],
    ['a is null', 'a is not null'],
    ['a in (1)', 'a not in (1)'],
    ["a like 'x'", "a ilike 'x'"],
    ["a like 'x'", "a not like 'x'"],
    ['cast(a as date)', 'try_cast(a as date)'],
    ['a::int', 'a::bigint'],
    ['interval 1 day', 'interval 1 week'],
    ['case when a then b end', 'case when a then b else c end'],
    ['case when a then b else c end', 'case when a then b when c then c end'],
    ['a between b and c', 'a between c and b'],
    ['"a b"', '"a" || "b"'],
  ])('%s is not %s', async (a, b) => {
    expect(normalise(await exprOf(a))).not.toBe(normalise(await exprOf(b)));
  });
});
