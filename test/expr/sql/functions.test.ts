import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/duckdb/open.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { parseFragments } from '../../../src/engine/parse-fragments.ts';
import { formulaFunctions } from '../../../src/expr/formula/functions.ts';
import {
  aggregateClassOf,
  castTypes,
  dateFieldFunctions,
  dateUnits,
  findFunction,
  functionNames,
  sqlFunctions,
} from '../../../src/expr/sql/functions.ts';
import { duckdb } from '../../../src/sql/dialect/duckdb.ts';
import { renderExpr } from '../../../src/sql/render-expr.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => engine.close());

/** The value of a fragment over three rows, through parsing and rendering. */
async function resultOf(fragment: string): Promise<unknown> {
  const [parse] = await parseFragments(engine, [fragment]);
  if (parse?.kind !== 'ok') throw new Error(`${fragment}: ${parse?.message}`);
  const rows = `(VALUES (1, 'one', true, TIMESTAMP '2026-11-20 09:30:15'), (2, 'two', true, NULL), (4, 'four', false, NULL)) AS v(x, s, b, t)`;
  const result = await engine.query(`SELECT CAST(${renderExpr(parse.expr, duckdb)} AS VARCHAR) FROM ${rows}`);
  return result.columns[0]?.values[0];
}

describe('every function of the list is known to DuckDB and means what it says', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['abs(-2)', '2'],
    ['sign(-2)', '-1'],
    ['round(2.345, 2)', '2.35'],
    ['floor(-1.5)', '-2'],
    ['ceil(1.2)', '2'],
    ['trunc(-1.7)', '-1'],
    ['sqrt(9)', '3.0'],
    ['power(2, 10)', '1024.0'],
    ['exp(0)', '1.0'],
    ['ln(1)', '0.0'],
    ['log10(1000)', '3.0'],
    ['log2(8)', '3.0'],
    ['greatest(1, null, 3)', '3'],
    ['least(1, null, 3)', '1'],
    ['coalesce(null, 5)', '5'],
    ['nullif(1, 1)', null],
    ["concat('a', null, 'b')", 'ab'],
    ["lower('ÄB')", 'äb'],
    ["upper('äb')", 'ÄB'],
    ["trim(' a ')", 'a'],
    ["ltrim('xxa', 'x')", 'a'],
    ["rtrim('axx', 'x')", 'a'],
    ["length('已取消')", '3'],
    ["substr('abcd', 2, 2)", 'bc'],
    ["replace('aXbX', 'X', '-')", 'a-b-'],
    ["left('abc', 2)", 'ab'],
    ["right('abc', 2)", 'bc'],
    ["lpad('7', 3, '0')", '007'],
    ["rpad('7', 3, '0')", '700'],
    ["split_part('a-b-c', '-', 2)", 'b'],
    ["strpos('abc', 'c')", '3'],
    ["starts_with('abc', 'ab')", 'true'],
    ["ends_with('abc', 'bc')", 'true'],
    ["contains('abc', 'b')", 'true'],
    ["regexp_matches('abc', 'b.')", 'true'],
    ["date_trunc('month', timestamp '2026-11-20 09:30:15')", '2026-11-01 00:00:00'],
    ["date_part('isodow', date '2026-11-22')", '7'],
    ["date_diff('day', date '2026-02-28', date '2026-03-01')", '1'],
    ["timezone('Asia/Shanghai', timestamptz '2026-11-20 00:00:00+00')", '2026-11-20 08:00:00'],
    ['count(*)', '3'],
    ['sum(x)', '7'],
    ['avg(x)', '2.3333333333333335'],
    ['min(x)', '1'],
    ['max(x)', '4'],
    ['bool_and(b)', 'false'],
    ['bool_or(b)', 'true'],
    ['median(x)', '2.0'],
    ['quantile_cont(x, 0.75)', '3.0'],
    ['quantile_disc(x, 0.5)', '2'],
    ['var_samp(x)', '2.3333333333333335'],
    ['var_pop(x)', '1.5555555555555556'],
    ['stddev_samp(x)', '1.5275252316519468'],
    ['stddev_pop(x)', '1.247219128924647'],
    ['arg_min(s, x)', 'one'],
    ['arg_max(s, x)', 'four'],
    ['any_value(t)', '2026-11-20 09:30:15'],
    ['first(s order by x desc)', 'four'],
    ['last(s order by x desc)', 'one'],
    ["string_agg(s, '+' order by x)", 'one+two+four'],
  ];

  test.each(cases)('%s is %s', async (fragment, expected) => {
    const value = await resultOf(fragment);
    // Spreads are exact to the last digits only by hand.
    if (/^(var|stddev)/.test(fragment)) expect(Number(value)).toBeCloseTo(Number(expected), 12);
    else expect(value).toBe(expected);
  });

  test('none is left out', () => {
    const tested = new Set(cases.map(([fragment]) => fragment.slice(0, fragment.indexOf('('))));
    expect(sqlFunctions.map((f) => f.name).filter((name) => !tested.has(name))).toEqual([]);
  });

  test.each([...dateFieldFunctions])('%s(t) is the field %s', async (name, field) => {
    const direct = await engine.query(
      `SELECT CAST(date_part('${field}', TIMESTAMP '2026-11-20 09:30:15') AS VARCHAR)`,
    );
    expect(await resultOf(`${name}(timestamp '2026-11-20 09:30:15')`)).toBe(direct.columns[0]?.values[0]);
    const own = await engine.query(`SELECT CAST(${name}(TIMESTAMP '2026-11-20 09:30:15') AS VARCHAR)`);
    expect(direct.columns[0]?.values[0]).toBe(own.columns[0]?.values[0]);
  });

  test.each([...castTypes])('a null of %s', async (type) => {
    expect(await resultOf(`cast(null as ${type})`)).toBeNull();
  });
});

describe('names', () => {
  test('an alias is the function it stands for, and no name stands for two', () => {
    const names = sqlFunctions.flatMap((f) => [f.name, ...f.aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const f of sqlFunctions) for (const alias of f.aliases) expect(findFunction(alias)).toBe(f);
    expect(findFunction('sume')).toBeUndefined();
    expect(functionNames).toEqual(expect.arrayContaining(['sum', 'mean', 'year', 'mod', 'count_if']));
    expect(dateUnits).toContain('quarter');
  });

  test.each([
    ['sum', false, 'additive'],
    ['sum', true, 'other'],
    ['count', true, 'distinct'],
    ['median', false, 'quantile'],
    ['arg_max', false, 'other'],
    ['abs', false, undefined],
    ['nothing', true, undefined],
  ])('%s (distinct: %s) is %s', (name, distinct, expected) => {
    expect(aggregateClassOf(name, distinct)).toBe(expected);
  });
});

describe('docs/sql.md', () => {
  const page = readFileSync(new URL('../../../docs/sql.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '));

  test('lists exactly the functions there are', () => {
    const code = (text: string) => `\`${text}\``;
    const expected = sqlFunctions.map((f) => [
      code(f.signature),
      f.aliases.map(code).join(', '),
      ...(f.aggregate ? [f.aggregate] : []),
      f.meaning,
    ]);
    const formulas = Object.values(formulaFunctions).map((f) => [code(f.signature), f.meaning]);
    expect(rows).toEqual([...expected, ...formulas]);
  });

  test('names every type and unit', () => {
    for (const type of castTypes) expect(page).toContain(`\`${type.toLowerCase()}`);
    for (const unit of dateUnits) expect(page).toContain(`\`${unit}\``);
  });
});
