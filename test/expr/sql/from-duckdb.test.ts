import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { parseFragments } from '../../../src/engine/parse-fragments.ts';
import type { SqlExpr, SqlParse } from '../../../src/expr/sql/tree.ts';
import { childrenOf } from '../../../src/expr/sql/walk.ts';
import { marked } from './marked.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => engine.close());

async function parseOne(text: string): Promise<SqlParse> {
  const [parse] = await parseFragments(engine, [text]);
  return parse as SqlParse;
}

async function exprOf(text: string): Promise<SqlExpr> {
  const parse = await parseOne(text);
  if (parse.kind === 'error') throw new Error(`${text}: ${parse.message}`);
  return parse.expr;
}

/** The tree without places, as nested lists that can be written by hand. */
function outline(expr: SqlExpr): unknown {
  switch (expr.kind) {
    case 'column':
      return expr.name;
    case 'literal':
      return [expr.type, expr.text];
    default:
      return [expr.kind, ...details(expr), ...childrenOf(expr).map(outline)];
  }
}

function details(expr: SqlExpr): unknown[] {
  switch (expr.kind) {
    case 'call':
      return [expr.name, ...(expr.distinct ? ['distinct'] : []), ...(expr.filter ? ['filter last'] : [])];
    case 'operator':
    case 'comparison':
    case 'conjunction':
      return [expr.operator];
    case 'is_null':
    case 'in':
      return expr.negated ? ['not'] : [];
    case 'like':
      return [expr.caseSensitive ? 'like' : 'ilike', ...(expr.negated ? ['not'] : [])];
    case 'cast':
      return [expr.type, ...(expr.safe ? ['safe'] : [])];
    case 'interval':
      return [expr.unit];
    default:
      return [];
  }
}

describe('trees', () => {
  test.each<[string, unknown]>([
    ['金额', '金额'],
    ['"a ""b"""', 'a "b"'],
    ['"current_date"', 'current_date'],
    ["'it''s'", ['text', "it's"]],
    ["E'a\\nb'", ['text', 'a\nb']],
    ['$$abc$$', ['text', 'abc']],
    ['42', ['integer', '42']],
    ['-1', ['integer', '-1']],
    ['-(1)', ['integer', '-1']],
    ['9007199254740993', ['integer', '9007199254740993']],
    ['-9223372036854775808', ['integer', '-9223372036854775808']],
    ['100000000000000000000000', ['integer', '100000000000000000000000']],
    ['1.50', ['decimal', '1.50']],
    ['.5', ['decimal', '.5']],
    ['5.', ['decimal', '5.']],
    ['12345678901234567890.123456789', ['decimal', '12345678901234567890.123456789']],
    ['1e5', ['double', '100000e0']],
    ['2e-3', ['double', '0.002e0']],
    ['true', ['boolean', 'true']],
    ['null', ['null', 'null']],
    ["date '2026-11-20'", ['date', '2026-11-20']],
    ["'2026-11-20'::date", ['date', '2026-11-20']],
    ["timestamp '2026-11-20 01:02:03'", ['timestamp', '2026-11-20 01:02:03']],
    ["timestamptz '2026-11-20 00:00:00+08'", ['timestamptz', '2026-11-20 00:00:00+08']],
    ['a + b * c', ['operator', '+', 'a', ['operator', '*', 'b', 'c']]],
    ['-a', ['operator', '-', 'a']],
    ['+a', 'a'],
    ['mod(a, 2)', ['operator', '%', 'a', ['integer', '2']]],
    ['a ^ 2', ['call', 'power', 'a', ['integer', '2']]],
    ['a || b', ['operator', '||', 'a', 'b']],
    ['a != b', ['comparison', '<>', 'a', 'b']],
    ['not a = b', ['comparison', '<>', 'a', 'b']],
    ['a is not distinct from b', ['comparison', 'IS NOT DISTINCT FROM', 'a', 'b']],
    ['a is true', ['comparison', 'IS NOT DISTINCT FROM', ['cast', 'BOOLEAN', 'a'], ['boolean', 'true']]],
    ['a and (b and c) or d', ['conjunction', 'OR', ['conjunction', 'AND', 'a', 'b', 'c'], 'd']],
    ['not (a or b)', ['not', ['conjunction', 'OR', 'a', 'b']]],
    ['a isnull', ['is_null', 'a']],
    ['not a is null', ['is_null', 'not', 'a']],
    ['a not between 1 and 2', ['not', ['between', 'a', ['integer', '1'], ['integer', '2']]]],
    ['a in (1, b)', ['in', 'a', ['integer', '1'], 'b']],
    ['a not in (1)', ['in', 'not', 'a', ['integer', '1']]],
    ["a like 'x%'", ['like', 'like', 'a', ['text', 'x%']]],
    ["not a ilike 'x!%' escape '!'", ['like', 'ilike', 'not', 'a', ['text', 'x!%'], ['text', '!']]],
    ['case a when 1 then b else c end', ['case', ['comparison', '=', 'a', ['integer', '1']], 'b', 'c']],
    ['case when a then b else null end', ['case', 'a', 'b']],
    ['if(a, b, c)', ['case', 'a', 'b', 'c']],
    ['a::numeric(10)', ['cast', 'DECIMAL(10,0)', 'a']],
    ['try_cast(a as int)', ['cast', 'INTEGER', 'safe', 'a']],
    ['interval 3 day', ['interval', 'day', ['integer', '3']]],
    ["interval '3' month", ['interval', 'month', ['integer', '3']]],
    ["interval '2 weeks'", ['interval', 'week', ['integer', '2']]],
    ['interval (n) hour', ['interval', 'hour', 'n']],
    ['interval 30 second', ['interval', 'second', ['integer', '30']]],
    ['ifnull(a, b)', ['call', 'coalesce', 'a', 'b']],
    ['len(a)', ['call', 'length', 'a']],
    ["a ^@ 'x'", ['call', 'starts_with', 'a', ['text', 'x']]],
    ["position('x' in a)", ['call', 'strpos', 'a', ['text', 'x']]],
    ['substring(a from 2 for 3)', ['call', 'substr', 'a', ['integer', '2'], ['integer', '3']]],
    ['YEAR(t)', ['call', 'date_part', ['text', 'year'], 't']],
    ['dayofweek(t)', ['call', 'date_part', ['text', 'dow'], 't']],
    ['extract(hour from t)', ['call', 'date_part', ['text', 'hour'], 't']],
    ["t at time zone 'Asia/Shanghai'", ['call', 'timezone', ['text', 'Asia/Shanghai'], 't']],
    ['count(*)', ['call', 'count']],
    ['COUNT(DISTINCT a)', ['call', 'count', 'distinct', 'a']],
    ['min(distinct a)', ['call', 'min', 'a']],
    ['mean(a)', ['call', 'avg', 'a']],
    ['sum(a) filter (where b)', ['call', 'sum', 'filter last', 'a', 'b']],
    ['count_if(a > 1)', ['call', 'count', 'filter last', ['comparison', '>', 'a', ['integer', '1']]]],
    ['percentile_cont(0.9) within group (order by a)', ['call', 'quantile_cont', 'a', ['decimal', '0.9']]],
    ['first(a order by b desc)', ['call', 'first', 'a', 'b']],
    ['max_by(a, b)', ['call', 'arg_max', 'a', 'b']],
    ['sum(a)\n-- net of tax\n+ 1', ['operator', '+', ['call', 'sum', 'a'], ['integer', '1']]],
    ['sum(a) /* gross */ + 1', ['operator', '+', ['call', 'sum', 'a'], ['integer', '1']]],
  ])('%s', async (text, expected) => {
    expect(outline(await exprOf(text))).toEqual(expected);
  });

  test('order keys keep direction and the place of nulls', async () => {
    const expr = await exprOf("string_agg(a, ',' order by b desc nulls last, c)");
    expect(expr).toMatchObject({
      orderBy: [
        { expr: { name: 'b' }, descending: true, nulls: 'last' },
        { expr: { name: 'c' }, descending: false },
      ],
    });
  });
});

describe('places', () => {
  // The marked stretch is that of the first node of the given kind, in the order they are written.
  test.each([
    ['column', 'sum(«金额») + 1'],
    ['column', "'😀' || «名称»"],
    ['literal', "状态 <> «'已取消'»"],
    ['literal', 'a - «-(1)»'],
    ['literal', "a > «date '2026-01-01'»"],
    ['literal', "a > «timestamp with time zone '2026-01-01 00:00:00+08'»"],
    ['literal', 'a and «true»'],
    ['operator', '«(金额 + 运费) * 2» > 1'],
    ['operator', 'round(«a*-1»)'],
    ['operator', '«-a»'],
    ['call', "«sum(金额) filter (where 状态 <> '已取消')» / count(*)"],
    ['call', "«coalesce((a), 'x')» = 'y'"],
    ['call', '1 + «percentile_cont(0.5) within group (order by a)»'],
    ['call', '1 + «count(distinct (a))» + 2'],
    ['call', "«t at time zone 'UTC'» > b"],
    ['comparison', 'x and «a is not distinct from (b)»'],
    ['comparison', 'x and «a is not true»'],
    ['conjunction', 'not («a and (b or c)»)'],
    ['not', '«not (a and b)» or c'],
    ['is_null', 'x and «a is not null» and y'],
    ['between', 'x and «a between 1 and (2)» and y'],
    ['in', "x and «省 not in ('京', '沪')» or y"],
    ['like', "x and «省 not like '京%' escape '!'» or y"],
    ['case', '1 + «case when a then case b when 1 then 2 end else 3 end» + 4'],
    ['case', '1 + «if(a, b, c)» + 4'],
    ['cast', '1 + «a::decimal(18,2)» + 4'],
    ['cast', '1 + «cast((a) as double)» + 4'],
    ['interval', 't + «interval 3 day» - u'],
    ['interval', "t + «interval '7 days'» - u"],
  ])('%s in %s', async (kind, source) => {
    const { text, start, end } = marked(source);
    const expr = firstOf(await exprOf(text), kind);
    expect(text.slice(expr?.start, expr?.end)).toBe(text.slice(start, end));
    expect(expr).toMatchObject({ start, end });
  });

  function firstOf(expr: SqlExpr, kind: string): SqlExpr | undefined {
    if (expr.kind === kind) return expr;
    for (const child of childrenOf(expr)) {
      const found = firstOf(child, kind);
      if (found) return found;
    }
    return undefined;
  }
});

describe('more than one expression', () => {
  test.each([
    ['«»', 'the fragment is empty'],
    ['a«, b»', 'cannot be a list'],
    ['a«,»', 'cannot be a list'],
    ['1 «x»', 'x names it'],
    ['0«x1F»', 'x1F names it'],
    ['金额 «as 总额»', '总额 names it'],
    ['«x:» a', 'x names it'],
    ['a «FROM other»', 'a clause FROM'],
    ['a «where b»', 'a clause WHERE'],
    ['a «group by b»', 'a clause GROUP'],
    ['a «order by b limit 1»', 'a clause ORDER'],
    ['a «union select 1»', 'a clause UNION'],
    ['a «window w as ()»', 'a clause WINDOW'],
    ['a «using sample 1»', 'a clause USING'],
    ['a«; DROP TABLE t»', 'a second statement'],
    ['a«;»', 'a second statement'],
    ['«distinct» a', 'cannot start with DISTINCT'],
    ['«select» 1', 'cannot start with SELECT'],
    ['金额 + «)» 2', 'syntax error at or near ")"'],
    ["'😀' = 金额 + «)»", 'syntax error at or near ")"'],
    ['1 +«»', 'syntax error at end of input'],
    ['a = b «=» c', 'syntax error at or near "="'],
    ["a = «'abc + 1»", 'unterminated quoted string'],
    ['a = «/* abc»', 'unterminated /* comment'],
    ['a«\0»b', 'a NUL character'],
  ])('%j', async (source, message) => {
    const { text, start, end } = marked(source);
    expect(await parseOne(text)).toMatchObject({
      code: 'sql-syntax',
      message: expect.stringContaining(message),
      start,
      end,
    });
  });
});

describe('outside the documented list', () => {
  test.each([
    ['sum(a) «-- gross + sum(b)»', 'takes the rest', '/* … */'],
    ['1 + «sum(a) over (partition by b)»', 'a window function'],
    ['1 + «(select max(x) from t)»', 'a subquery'],
    ['a «in (select x from t)»', 'a subquery'],
    ['«exists(select 1)»', 'a subquery'],
    ['sum(«x -> x + 1»)', 'a lambda'],
    ['«columns(*)»', '*'],
    ['«t.*»', '*'],
    ['a + «?»', 'a parameter'],
    ['a + «$1»', 'a parameter'],
    ['«a[1]» + 1', 'an element of a list'],
    ['«[1, 2]»', 'a list'],
    ["«{'a': 1}» = b", 'a struct'],
    ['«summ»(金额)', 'summ is not a function', 'did you mean sum?'],
    ['«avrage»(a)', 'avrage is not a function'],
    ["sum(«read_csv»('/etc/passwd'))", 'read_csv is not a function'],
    ['«now»() - a', 'another answer every time'],
    ['a > «current_date»', 'another answer every time'],
    ["a «~» 'x'", 'the operator ~', 'use regexp_matches'],
    ["a «glob» 'x'", 'the operator GLOB'],
    ['«median(*)»', 'takes 1 argument, not 0'],
    ['quantile_cont(a, «2»)', 'between 0 and 1'],
    ['quantile_cont(a, «b»)', 'between 0 and 1'],
    ['percentile_cont(0.9) within group (order by «a» desc)', 'from the smallest'],
    ['1 + «first(a)»', 'without an order', 'order by y'],
    ['«sum(a order by b)»', 'ORDER BY does nothing'],
    ['«abs(distinct a)»', 'no DISTINCT, FILTER or ORDER BY'],
    ['1 + «abs(a) filter (where b)»', 'no DISTINCT, FILTER or ORDER BY'],
    ['«upper(a, b)»', 'takes 1 argument, not 2', 'upper(text)'],
    ['«year(a, b)»', 'takes 1 argument, not 2'],
    ['«count(a, b)»', 'takes 0 to 1 arguments, not 2'],
    ['«mod(a)»', 'mod takes 2 arguments'],
    ["date_trunc(«'days'», t)", "no unit 'days'", "did you mean 'day'?"],
    ['date_trunc(«u», t)', 'must be a text'],
    ['«a::json» + 1', 'json is not a type'],
    ["interval «'1.5'» day", 'a whole number'],
    ['«1e400»', 'this literal'],
    ['«a.upper()»', 'a.upper is not a function'],
  ])('%s', async (source, message, help = '') => {
    const { text, start, end } = marked(source);
    const parse = await parseOne(text);
    expect(parse).toMatchObject({ code: 'sql-unsupported', message: expect.stringContaining(message) });
    expect('start' in parse && text.slice(parse.start, parse.end)).toBe(text.slice(start, end));
    expect('help' in parse ? parse.help : '').toContain(help);
  });
});
