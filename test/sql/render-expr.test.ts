import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { parseFragments } from '../../src/engine/parse-fragments.ts';
import type { SqlExpr } from '../../src/expr/sql/tree.ts';
import { duckdb } from '../../src/sql/dialect/duckdb.ts';
import { renderExpr } from '../../src/sql/render-expr.ts';
import { aggregates, exprs } from './expr-arbitrary.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
  await engine.execute(`CREATE TABLE rows AS SELECT * FROM (VALUES
    (1, 2.50, -3, 'ab', '广告', true, TIMESTAMP '2026-11-20 10:00:00'),
    (-4, 0.00, 7, 'it''s', NULL, false, TIMESTAMP '2026-02-28 23:59:59'),
    (NULL, -1.25, 0, '已取消', '', NULL, NULL),
    (9, NULL, NULL, NULL, '%a_', true, TIMESTAMP '2026-12-31 00:00:00')
  ) AS v(n, 金额, "a ""b", s, 渠道, b, t)`);
});
afterAll(() => engine.close());

async function parseAll(texts: readonly string[]): Promise<SqlExpr[]> {
  const parses = await parseFragments(engine, texts);
  return parses.map((parse, i) => {
    if (parse.kind === 'error') throw new Error(`${texts[i]}: ${parse.message}`);
    return parse.expr;
  });
}

/** Without places, so that trees of different texts compare. */
function placeless(expr: SqlExpr): unknown {
  return JSON.parse(
    JSON.stringify(expr, (key, value) => (key === 'start' || key === 'end' ? undefined : value)),
  );
}

/** Values of a fragment by row, or DuckDB's refusal (a cast or a division of generated nonsense). */
async function valuesOf(fragment: string): Promise<unknown> {
  try {
    const result = await engine.query(`SELECT CAST((${fragment}) AS VARCHAR) FROM rows`);
    return result.columns[0]?.values;
  } catch {
    return 'refused';
  }
}

describe('parentheses', () => {
  test.each([
    ['(a + b) * c', '("a" + "b") * "c"'],
    ['a + (b * c)', '"a" + "b" * "c"'],
    ['a - (b - c)', '"a" - ("b" - "c")'],
    ['(a - b) - c', '"a" - "b" - "c"'],
    ['a / (b * c)', '"a" / ("b" * "c")'],
    ['a - -1', '"a" - -1'],
    ['-(-a)', '-(-"a")'],
    ['-(a + b)', '-("a" + "b")'],
    ['a || (b || c)', '"a" || ("b" || "c")'],
    ['(a or b) and c', '("a" OR "b") AND "c"'],
    ['a or (b and c)', '"a" OR "b" AND "c"'],
    ['not (a or b)', 'NOT ("a" OR "b")'],
    ['(a = b) = c', '("a" = "b") = "c"'],
    ['(a = b) is null', '("a" = "b") IS NULL'],
    ['a between (b = c) and d', '"a" BETWEEN ("b" = "c") AND "d"'],
    ['a in (b, c or d)', '"a" IN ("b", "c" OR "d")'],
    ['case when a then b end + 1', 'CASE WHEN "a" THEN "b" END + 1'],
    ['count(distinct a) filter (where b or c)', 'count(DISTINCT "a") FILTER (WHERE "b" OR "c")'],
    ['first(a order by b desc nulls last)', 'first("a" ORDER BY "b" DESC NULLS LAST)'],
    ['count(*)', 'count(*)'],
    ["t + interval '3 days'", '"t" + INTERVAL (3) DAY'],
    ["timestamptz '2026-01-01 00:00:00+08'", "TIMESTAMPTZ '2026-01-01 00:00:00+08'"],
    [
      "金额::decimal(18,2) > 1.50 and 状态 <> '已取消'",
      `CAST("金额" AS DECIMAL(18,2)) > 1.50 AND "状态" <> '已取消'`,
    ],
  ])('%s', async (text, expected) => {
    const [expr] = await parseAll([text]);
    expect(renderExpr(expr as SqlExpr, duckdb)).toBe(expected);
  });

  test('atoms stand as what they are given as, and nothing else can stand for them', () => {
    const combine: SqlExpr = {
      kind: 'operator',
      operator: '/',
      args: [
        { kind: 'atom', index: 0, start: 0, end: 0 },
        { kind: 'atom', index: 1, start: 0, end: 0 },
      ],
      start: 0,
      end: 0,
    };
    expect(renderExpr(combine, duckdb, (index) => `a${index}`)).toBe('a0 / a1');
    expect(() => renderExpr(combine, duckdb)).toThrow('atom 0');
  });
});

describe('laws', () => {
  const any = fc.oneof(exprs.number, exprs.text, exprs.truth, aggregates);

  test('parsing what was rendered gives the same tree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 20, maxLength: 40 }), async (given) => {
        const parsed = await parseAll(given.map((expr) => renderExpr(expr, duckdb)));
        expect(parsed.map(placeless)).toEqual(given.map(placeless));
      }),
      { numRuns: 25 },
    );
  });

  test('what is written with every possible parenthesis has the values of what is rendered', async () => {
    let computed = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(exprs.number, exprs.text, exprs.truth), async (expr) => {
        const expected = await valuesOf(spelledOut(expr));
        if (expected !== 'refused') computed++;
        expect(await valuesOf(renderExpr(expr, duckdb))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
    expect(computed).toBeGreaterThan(100);
  });

  /** Every operand in parentheses: an independent way to write a tree, in which precedence plays no part. */
  function spelledOut(expr: SqlExpr): string {
    const p = (arg: SqlExpr) => `(${spelledOut(arg)})`;
    switch (expr.kind) {
      case 'column':
        return `"${expr.name.replaceAll('"', '""')}"`;
      case 'literal':
        return expr.type === 'text' ? `'${expr.text.replaceAll("'", "''")}'` : expr.text;
      case 'operator':
        return expr.args.length === 1 ? `-${p(expr.args[0]!)}` : expr.args.map(p).join(` ${expr.operator} `);
      case 'comparison':
        return `${p(expr.left)} ${expr.operator} ${p(expr.right)}`;
      case 'conjunction':
        return expr.args.map(p).join(` ${expr.operator} `);
      case 'not':
        return `not ${p(expr.arg)}`;
      case 'is_null':
        return `${p(expr.arg)} is ${expr.negated ? 'not' : ''} null`;
      case 'between':
        return `${p(expr.arg)} between ${p(expr.low)} and ${p(expr.high)}`;
      case 'in':
        return `${p(expr.arg)} ${expr.negated ? 'not' : ''} in (${expr.items.map(p).join(', ')})`;
      case 'like': {
        const word = `${expr.negated ? 'not' : ''} ${expr.caseSensitive ? 'like' : 'ilike'}`;
        return `${p(expr.arg)} ${word} ${p(expr.pattern)}${expr.escape ? ` escape ${p(expr.escape)}` : ''}`;
      }
      case 'case': {
        const arms = expr.branches.map((arm) => `when ${p(arm.when)} then ${p(arm.result)}`).join(' ');
        return `case ${arms} ${expr.otherwise ? `else ${p(expr.otherwise)}` : ''} end`;
      }
      case 'cast':
        return `${expr.safe ? 'try_cast' : 'cast'}(${p(expr.arg)} as ${expr.type})`;
      case 'call':
        return `${expr.name}(${expr.args.map(p).join(', ')})`;
      default:
        throw new Error(`${expr.kind} is not generated`);
    }
  }
});
