import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { parseFragments } from '../../../src/engine/parse-fragments.ts';
import { columnsIn, mapColumns, qualifiedColumn } from '../../../src/expr/sql/columns.ts';
import type { SqlExpr } from '../../../src/expr/sql/tree.ts';
import { duckdb } from '../../../src/sql/dialect/duckdb.ts';
import { renderExpr } from '../../../src/sql/render-expr.ts';
import { marked } from './marked.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

async function parse(text: string): Promise<SqlExpr> {
  const [parsed] = await parseFragments(engine, [text]);
  if (parsed?.kind !== 'ok') throw new Error(JSON.stringify(parsed));
  return parsed.expr;
}

test.each([
  ['«stores.region»', ['stores'], 'region'],
  ['upper(«stores . "Re gion"»)', ['stores'], 'Re gion'],
  ['金额 * «a.b.c.d»', ['a', 'b', 'c'], 'd'],
  ['sum(x) filter (where «店铺.地区» = 1)', ['店铺'], '地区'],
  ["string_agg(x, ',' order by «t.at»)", ['t'], 'at'],
])('%s is a qualified column', async (source, qualifier, name) => {
  const { text, start, end } = marked(source);
  const column = columnsIn(await parse(text)).find((one) => one.qualifier !== undefined)!;
  expect(column).toMatchObject({ name, start, end });
  expect(column.qualifier!.map((part) => part.name)).toEqual(qualifier);
  for (const part of column.qualifier!) expect(text.slice(part.start, part.end)).toBe(part.name);
  expect(qualifiedColumn(await parse(text))).toMatchObject({
    code: 'sql-unsupported',
    message: `${[...qualifier, name].join('.')} is not a column's own name`,
    start,
    end,
    help: `write ${name}`,
  });
});

test('every column is replaced, in filters and orders too', async () => {
  const expr = await parse(
    'sum(a) filter (where t.b > c) / first(d order by t.e desc) + case when f in (g, 1) then h else i end',
  );
  const names = columnsIn(expr).map((column) => column.name);
  expect(names).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  const replaced = mapColumns(expr, (column) => ({
    kind: 'column',
    name: `${column.name}1`,
    start: 0,
    end: 0,
  }));
  expect(renderExpr(replaced, duckdb)).toBe(
    'sum("a1") FILTER (WHERE "b1" > "c1") / first("d1" ORDER BY "e1" DESC) + CASE WHEN "f1" IN ("g1", 1) THEN "h1" ELSE "i1" END',
  );
  expect(qualifiedColumn(replaced)).toBeUndefined();
});
