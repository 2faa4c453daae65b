import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb/open.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { splitMeasure } from '../../src/expr/sql/measure.ts';
import type { SqlCall, SqlExpr } from '../../src/expr/sql/tree.ts';
import { countAtom } from '../../src/plan/count.ts';
import type { AggregateNode, EarlierNode, WindowNode } from '../../src/plan/node.ts';
import type { SourceSchema } from '../../src/plan/schema.ts';
import { compile } from '../../src/sql/compile.ts';
import { mergeAtom } from '../../src/sql/compile-atom.ts';
import { compileExtent, readTime } from '../../src/sql/compile-extent.ts';
import { timePredicate, timeSql } from '../../src/sql/compile-time.ts';
import { windowStretches } from '../../src/sql/compile-windows.ts';
import { duckdb } from '../../src/sql/dialect/duckdb.ts';
import { dimensionSql } from '../../src/sql/dimension.ts';
import { makeAxis } from '../../src/time/axis.ts';
import type { Grain } from '../../src/time/grain.ts';
import { rowsOf } from '../app/compute-fixture.ts';

const at = { start: 0, end: 1 };
const column = (name: string): SqlExpr => ({ kind: 'column', name, ...at });
const call = (name: string, args: SqlExpr[], distinct = false): SqlCall => ({
  kind: 'call',
  name,
  args,
  distinct,
  orderBy: [],
  ...at,
});
const paid: SqlExpr = {
  kind: 'comparison',
  operator: '=',
  left: column('status'),
  right: { kind: 'literal', type: 'text', text: `it's paid`, ...at },
  ...at,
};
const time = (value: string) => Date.parse(`${value}T00:00Z`);
const axis = (grain: Grain, from = '2026-03-01', to = '2026-03-03', timezone = 'UTC') =>
  makeAxis({ grain, timezone, weekStart: 1, from: time(from), to: time(to) });
const split = (expr: SqlExpr, where?: SqlExpr) => {
  const parts = splitMeasure(expr, where);
  if (parts.kind === 'error') throw new Error(parts.message);
  return parts;
};

const schema: SourceSchema = {
  relation: '"orders"',
  columns: ['at', 'region', 'amount', 'status', 'customer'].map((name) => ({ name, type: 'VARCHAR' })),
  times: new Map([['at', { type: 'local', zone: 'UTC' }]]),
};
const context = { schema, timezone: 'UTC', dialect: duckdb };
const scope = { key: 'k', source: 'orders', time: 'at', from: time('2026-03-01'), to: time('2026-03-03') };
const region = { name: 'region', expr: column('region'), type: 'VARCHAR' };

const amount = split(call('sum', [column('amount')]), paid);
const buyers = split(call('count', [column('customer')], true), paid);
const base = { scope, dimensions: [region], serves: ['aov', 'gmv'] };
const aggregate: AggregateNode = {
  kind: 'aggregate',
  ...base,
  aggregateClass: 'additive',
  sets: [
    { key: 'day', axis: axis('day'), by: [] },
    { key: 'month|region', axis: axis('month'), by: ['region'] },
  ],
  atoms: [countAtom(), amount.atoms[0]!, countAtom(paid)],
  rows: 0,
  measures: [{ metric: 'gmv', combine: amount.combine, atoms: [1], volume: 2, presence: 2 }],
};

describe('compile', () => {
  test('one statement for all levels; additive filters are CASE', () => {
    expect(compile(aggregate, context).sql).toBe(
      `-- metrics: aov, gmv
SELECT _g, _t_day, _t_month, _d0, _a0, _a1 AS _m_gmv, _a2
FROM (
SELECT GROUPING_ID(_t_day, _t_month, _d0) AS _g, _t_day, _t_month, _d0, count(*) AS _a0, sum(CASE WHEN "status" = 'it''s paid' THEN "amount" END) AS _a1, count(CASE WHEN "status" = 'it''s paid' THEN 1 END) AS _a2
FROM (SELECT *, CAST("at" AS DATE) AS _t_day, CAST(date_trunc('month', CAST("at" AS DATE)) AS DATE) AS _t_month, nfc_normalize("region") AS _d0 FROM "orders" WHERE "at" >= TIMESTAMP '2026-03-01 00:00:00' AND "at" < TIMESTAMP '2026-03-03 00:00:00')
GROUP BY GROUPING SETS ((_t_day), (_t_month, _d0))
) AS cells`,
    );
  });

  test('its layout finds levels by their grouping bits', () => {
    const { layout } = compile(aggregate, context);
    // Bits from the left: day, month, region; set where a level is not grouped by it.
    expect([...layout.levels]).toEqual([
      [0b011, 'day'],
      [0b100, 'month|region'],
    ]);
    expect(layout).toMatchObject({ level: 0, rows: 4 });
    expect([...layout.periods, ...layout.dimensions]).toEqual([
      ['day', 1],
      ['month', 2],
      ['region', 3],
    ]);
    expect(layout.measures.get('gmv')).toEqual({ value: 5, volume: 6, presence: 6 });
  });

  test('other classes keep FILTER, and a condition of the request chooses rows first', () => {
    const node: AggregateNode = {
      ...aggregate,
      aggregateClass: 'distinct',
      scope: { ...scope, where: paid },
      atoms: [countAtom(), buyers.atoms[0]!],
      measures: [{ metric: 'buyers', combine: buyers.combine, atoms: [1], volume: 0, presence: 0 }],
    };
    const { sql } = compile(node, context);
    expect(sql).toContain(`count(DISTINCT "customer") FILTER (WHERE "status" = 'it''s paid') AS _a1`);
    expect(sql).toContain(`AND ("status" = 'it''s paid'))`);
  });

  test('names of our own never meet those of the source', () => {
    const crowded = {
      ...schema,
      columns: [...schema.columns, { name: '_d0', type: 'VARCHAR' }, { name: '__', type: 'VARCHAR' }],
    };
    const { sql } = compile(aggregate, { ...context, schema: crowded });
    expect(sql).toContain('___g, ___t_day');
    expect(sql).not.toMatch(/\b_{1,2}[a-z]/);
  });

  test('windows: rows go to the stretch they lie in and from there to the windows that cover it', () => {
    const node: WindowNode = {
      kind: 'window',
      ...base,
      aggregateClass: 'distinct',
      window: 'w',
      sets: [{ key: 'day|region', axis: axis('day'), by: ['region'] }],
      axis: axis('day'),
      starts: Float64Array.of(time('2026-02-28'), time('2026-03-01')),
      atoms: [countAtom(), buyers.atoms[0]!],
      rows: 0,
      measures: [{ metric: 'buyers', combine: buyers.combine, atoms: [1], volume: 0, presence: 0 }],
    };
    const { sql, layout } = compile(node, context);
    expect(sql).toContain(
      'ASOF JOIN (SELECT unnest([1772236800000000, 1772323200000000, 1772409600000000, 1772496000000000]) AS _w_at, unnest([0, 0, 1, 2]) AS _w_first, unnest([1, 2, 2, 2]) AS _w_end) AS w ON _u >= _w_at',
    );
    expect(layout.periods.get('day')).toBe(1);
    expect(layout.levels.get(0)).toBe('day|region');
  });

  test('earlier segments', () => {
    const node: EarlierNode = {
      kind: 'earlier',
      ...base,
      sets: [{ key: 'day|region', axis: axis('day'), by: ['region'] }],
    };
    expect(compile(node, context).sql.split('\n').slice(0, 2)).toEqual([
      '-- segments with earlier rows for: aov, gmv',
      'SELECT GROUPING_ID(_d0) AS _g, _d0',
    ]);
  });
});

test.each([
  ['VARCHAR', 'nfc_normalize("region")'],
  ['BIGINT', '"region"'],
  ['DECIMAL(18,2)', '"region"'],
  ['BOOLEAN', '"region"'],
  ['DATE', 'nfc_normalize(CAST("region" AS VARCHAR))'],
  ['ENUM', 'nfc_normalize(CAST("region" AS VARCHAR))'],
])('a dimension of type %s is %s', (type, sql) => {
  expect(dimensionSql({ ...region, type }, duckdb)).toBe(sql);
});

describe('mergeAtom', () => {
  const merged = (expr: SqlCall, where?: SqlExpr) => {
    const found = mergeAtom(split(expr, where).atoms[0]!, duckdb);
    return found && [found.isKey, found.part, found.whole('p')];
  };
  test.each<[string, unknown, unknown]>([
    [
      'counts add up',
      merged(call('count', []), paid),
      [false, `count(CASE WHEN "status" = 'it''s paid' THEN 1 END)`, 'sum(p)'],
    ],
    ['sums', merged(call('sum', [column('amount')])), [false, 'sum("amount")', 'sum(p)']],
    ['extremes', merged(call('max', [column('amount')])), [false, 'max("amount")', 'max(p)']],
    [
      'different values are kept',
      merged(call('count', [column('customer')], true)),
      [true, '"customer"', 'count(DISTINCT p)'],
    ],
    [
      'those that pass a filter',
      merged(call('count', [column('customer')], true), paid),
      [true, `CASE WHEN "status" = 'it''s paid' THEN "customer" END`, 'count(DISTINCT p)'],
    ],
    ['means do not follow from means', merged(call('avg', [column('amount')])), undefined],
    ['medians neither', merged(call('median', [column('amount')])), undefined],
    ['nor sums of different values', merged(call('sum', [column('amount')], true)), undefined],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('windowStretches', () => {
  test.each<[string, number[], number[], [number, number, number][]]>([
    [
      'moving windows',
      [0, 1, 2],
      [2, 3, 4],
      [
        [0, 0, 1],
        [1, 0, 2],
        [2, 1, 3],
        [3, 2, 3],
        [4, 3, 3],
      ],
    ],
    [
      'to date',
      [0, 0, 2],
      [1, 2, 3],
      [
        [0, 0, 2],
        [1, 1, 2],
        [2, 2, 3],
        [3, 3, 3],
      ],
    ],
    [
      'with gaps',
      [0, 5],
      [1, 6],
      [
        [0, 0, 1],
        [1, 1, 1],
        [5, 1, 2],
        [6, 2, 2],
      ],
    ],
  ])('%s', (_, starts, ends, expected) => {
    const { at: bounds, first, end } = windowStretches(Float64Array.from(starts), Float64Array.from(ends));
    expect(bounds.map((bound, j) => [bound, first[j], end[j]])).toEqual(expected);
  });
});

describe('time', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDb();
  });
  afterAll(() => engine.close());

  const london = {
    column: 't',
    timezone: 'Europe/London',
    from: Date.parse('2026-10-25T00:30Z'),
    to: Date.parse('2026-10-25T01:20Z'),
  };

  test('the predicate compares the bare column with constants', () => {
    expect(timePredicate({ ...london, info: { type: 'instant', zone: 'UTC' } })).toBe(
      `t >= TIMESTAMPTZ '2026-10-25 00:30:00+00:00' AND t < TIMESTAMPTZ '2026-10-25 01:20:00+00:00'`,
    );
    // 00:30Z is the first 01:30; 01:20Z the second 01:20, by which all clock times of the repeated hour have passed.
    expect(timePredicate({ ...london, info: { type: 'local', zone: 'Europe/London' } })).toBe(
      `t >= TIMESTAMP '2026-10-25 01:30:00' AND t < TIMESTAMP '2026-10-25 02:00:00'`,
    );
    expect(timePredicate({ ...london, info: { type: 'date', zone: 'Europe/London' } })).toBe(
      `t >= DATE '2026-10-26' AND t < DATE '2026-10-26'`,
    );
    expect(
      timePredicate({
        ...london,
        from: Date.parse('2026-10-24T23:00Z'),
        info: { type: 'date', zone: 'Europe/London' },
      }),
    ).toBe(`t >= DATE '2026-10-25' AND t < DATE '2026-10-26'`);
  });

  test('own clock times and dates need no conversion for days and longer; one offset is one addition', () => {
    const info = { type: 'local', zone: 'Europe/London' } as const;
    const days = timeSql({ ...london, info }, [axis('day')], '_', false);
    expect([days.columns, days.buckets.get('day')]).toEqual([[], 'CAST(t AS DATE)']);
    const shanghai = {
      ...london,
      timezone: 'Asia/Shanghai',
      info: { type: 'instant', zone: 'UTC' },
    } as const;
    expect(timeSql(shanghai, [axis('day')], '_', false).columns).toEqual([
      { name: '_u', sql: 'epoch_us(t)' },
      { name: '_l', sql: 'make_timestamp(_u + 28800000000)' },
    ]);
    const sunday = makeAxis({ grain: 'week', timezone: 'UTC', weekStart: 7, from: 0, to: 1 });
    const dates = { ...london, info: { type: 'date', zone: 'Europe/London' } } as const;
    expect(timeSql(dates, [sunday], '_', false).buckets.get('week')).toBe(
      `CAST(date_trunc('week', t - 6) AS DATE) + 6`,
    );
  });

  test('pruning survives: the plan of the engine filters while it scans', async () => {
    await engine.execute(
      `CREATE TABLE orders AS SELECT TIMESTAMP '2026-01-01' + to_hours(i) AS "at", 'x' AS region, 1 AS amount, 'it''s paid' AS status, i AS customer FROM range(2000) AS r(i)`,
    );
    const explained = await rowsOf(
      engine,
      `EXPLAIN ${compile(aggregate, context).sql.split('\n').slice(1).join('\n')}`,
    );
    expect(String(explained[0]![1])).toMatch(/Filters:[\s\S]*at>=/);
    const table = await rowsOf(engine, compile(aggregate, context).sql);
    expect(table.map((row) => Number(row[4])).sort((a, b) => a - b)).toEqual([24, 24, 48]);
  });

  test('first and last rows, by any column, leave out infinite times and those after as-of', async () => {
    await engine.execute(`CREATE TABLE extents (t TIMESTAMP, d DATE)`);
    await engine.execute(
      `INSERT INTO extents VALUES ('2026-03-02 10:00', '2026-03-05'), ('infinity', NULL), ('-infinity', '2026-03-01'), ('2026-03-04 00:00', '2026-03-03')`,
    );
    const to = time('2026-03-04');
    const columns = [
      { column: 't', info: { type: 'local', zone: 'UTC' }, timezone: 'UTC', to },
      { column: 'd', info: { type: 'date', zone: 'UTC' }, timezone: 'UTC', to },
    ] as const;
    const [found] = await rowsOf(engine, compileExtent('extents', 'extents', columns));
    const instants = found!.map((value, i) =>
      readTime(value as bigint, columns[Math.floor(i / 2)]!.info, 'UTC'),
    );
    expect(instants).toEqual([
      Date.parse('2026-03-02T10:00Z'),
      Date.parse('2026-03-02T10:00Z'),
      time('2026-03-01'),
      time('2026-03-03'),
    ]);
    expect(readTime(1_750_000_000_123_456n, { type: 'instant', zone: 'UTC' }, 'UTC')).toBe(1_750_000_000_123);
  });
});
