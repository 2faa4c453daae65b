import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDate } from '../../src/time/date.ts';
import {
  compareMetric,
  compute,
  cumulativeMetric,
  dimension,
  formulaMetric,
  openShop,
  ratioMetric,
  type Shop,
  sqlMetric,
  text,
  valuesOf,
} from './compute-fixture.ts';

const local = { type: 'local', zone: 'UTC' } as const;
const june = (...values: (number | null)[]) =>
  Object.fromEntries(values.map((value, i) => [`2026-06-0${i + 1}`, value]));

let shop: Shop;

beforeAll(async () => {
  shop = await openShop(
    [
      `CREATE TABLE orders (ordered_at TIMESTAMP, refunded_at TIMESTAMP, region TEXT, amount DECIMAL(38,2), note TEXT)`,
      `INSERT INTO orders VALUES
        ('2026-06-01 10:00', '2026-06-03 10:00', 'north', 100, 'a'),
        ('2026-06-02 10:00', '2026-06-03 11:00', 'south', 50, 'b'),
        ('2026-06-02 11:00', NULL, 'north', 9007199254740993.07, 'b'),
        ('2026-06-04 10:00', '2026-06-05 10:00', 'north', 9007199254740993.08, '5'),
        ('2026-06-05 10:00', NULL, 'south', 25, '6')`,
      `CREATE TABLE visits (day DATE, region TEXT, visits INTEGER)`,
      `INSERT INTO visits VALUES
        ('2026-06-02', 'north', 10), ('2026-06-02', 'east', 5), ('2026-06-03', 'north', 4), ('2026-06-04', 'east', 1)`,
      `CREATE TABLE empty_source (t TIMESTAMP, x INTEGER)`,
      `CREATE TABLE timeless (x INTEGER)`,
      `CREATE TABLE texts (t TIMESTAMP, amount TEXT)`,
      `INSERT INTO texts VALUES ('2026-06-01', '1'), ('2026-06-02', 'x')`,
    ],
    [
      {
        name: 'orders',
        timeTypes: { ordered_at: local, refunded_at: local },
        dimensions: [dimension('region'), dimension('note')],
        delay: { count: 2, unit: 'hour' },
      },
      {
        name: 'visits',
        timeTypes: { day: { type: 'date', zone: 'UTC' } },
        dimensions: [dimension('region')],
        watermarkAt: Date.parse('2026-06-05T00:00Z'),
      },
      { name: 'empty_source', timeTypes: { t: local } },
      { name: 'timeless', timeTypes: {} },
      { name: 'texts', timeTypes: { t: local }, dimensions: [dimension('broken', 'amount + 1')] },
    ],
    [
      sqlMetric('orders', 'count(*)'),
      sqlMetric('gmv', 'sum(amount)'),
      sqlMetric('refunded', 'sum(amount)', undefined, { time: 'refunded_at' }),
      sqlMetric('refunds', 'count(*)', undefined, { time: 'refunded_at' }),
      sqlMetric('visits', 'sum(visits)', undefined, { source: 'visits' }),
      ratioMetric('conversion', 'orders', 'visits'),
      ratioMetric('conversion_filled', 'orders', 'visits', { whenEmpty: 'previous' }),
      await formulaMetric('net', 'coalesce(gmv, 0) - coalesce(refunded, 0)'),
      await formulaMetric('both', 'orders + visits'),
      sqlMetric('nothing', 'count(*)', undefined, { source: 'empty_source' }),
      sqlMetric('no_time', 'count(*)', undefined, { source: 'timeless' }),
      sqlMetric('since', 'count(*)', undefined, { since: parseDate('2026-06-02')! }),
      ratioMetric('ratio_since', 'orders', 'orders', { since: parseDate('2026-06-04')! }),
      cumulativeMetric('gmv_mtd', 'gmv', 'month to date'),
      cumulativeMetric('since_mtd', 'since', 'month to date'),
      sqlMetric('only_region', 'count(*)', undefined, { dimensions: ['region'] }),
      cumulativeMetric('twice', 'gmv_mtd', 'year to date'),
      cumulativeMetric('orders_mtd', 'orders', 'month to date'),
      cumulativeMetric('conversion_mtd', 'conversion', 'month to date'),
      compareMetric('vs_yesterday', 'orders', '1 day ago', 'ratio'),
      // What does not fit.
      sqlMetric('typo', 'sum(amuont)'),
      sqlMetric('typo_where', 'count(*)', `region = 'x' and amout > 1`),
      sqlMetric('no_aggregate', 'amount'),
      sqlMetric('syntax', 'sum(amount'),
      sqlMetric('aggregate_where', 'count(*)', 'sum(amount) > 1'),
      sqlMetric('text_sum', 'sum(note)'),
      sqlMetric('text_value', 'max(note)'),
      sqlMetric('date_value', 'max(ordered_at)'),
      sqlMetric('number_where', 'count(*)', 'amount + 1'),
      sqlMetric('wrong_time', 'count(*)', undefined, { time: 'shipped_at' }),
      sqlMetric('lost', 'count(*)', undefined, { source: 'gone' }),
      ratioMetric('lost_rate', 'orders', 'lost'),
      // Fails only when it runs.
      sqlMetric('bad_cast', 'sum(cast(amount as integer))', undefined, { source: 'texts' }),
      sqlMetric('good', 'count(*)', undefined, { source: 'texts' }),
      sqlMetric('bad_median', 'median(cast(amount as integer))', undefined, { source: 'texts' }),
      ratioMetric('bad_rate', 'good', 'bad_median'),
    ],
  );
  shop.states.set('gone', {
    source: 'gone',
    files: [],
    bytes: 0,
    rows: 0,
    firstAt: null,
    lastAt: null,
    watermark: null,
    cleaned: [],
    error: 'no file matches gone.csv',
  });
});
afterAll(() => shop.engine.close());

const asOf = '2026-06-06T01:00Z';
const one = async (metric: string, more = {}) => {
  const { list, diagnostics } = await compute(shop, asOf, { metric, ...more });
  expect(diagnostics).toEqual([]);
  return list[0]!;
};

describe('several sources and times', () => {
  test('each source has its own first and last row; axis, completeness and staleness take all of them', async () => {
    expect(valuesOf(await one('orders'))).toEqual(june(1, 2, 0, 1, 1, null));
    expect(valuesOf(await one('visits'))).toEqual({
      '2026-06-02': 15,
      '2026-06-03': 4,
      '2026-06-04': 1,
      '2026-06-05': null,
      '2026-06-06': null,
    });
    const conversion = await one('conversion');
    expect(valuesOf(conversion)).toEqual(june(null, 0.133333333333, 0, 1, null, null));
    expect(valuesOf(conversion, [], 'volume')).toEqual(june(0, 15, 4, 1, 0, 0));
    // The 5th ended an hour before the delay of orders lets it be complete; visits has no row after the 4th.
    expect(conversion).toMatchObject({ complete: 4, fresh: 4 });
    expect(await one('orders')).toMatchObject({ complete: 4, fresh: 5 });
    expect(await one('visits')).toMatchObject({ complete: 3 });
    expect(valuesOf(await one('both'), [], 'rows')).toEqual(june(1, 4, 1, 2, 1, 0));
  });

  test('segments of several sources are joined by value', async () => {
    const series = await one('conversion', { by: ['region'] });
    expect(series.segments).toEqual([['east'], ['north'], ['south']]);
    expect(valuesOf(series, ['north'])).toEqual(june(null, 0.1, 0, null, null, null));
    // No order ever came from the east, and no visit from the south: no first row, so no zeros either.
    expect(valuesOf(series, ['east'])).toEqual(june(null, null, null, null, null, null));
    expect(valuesOf(series, ['south'], 'rows')).toEqual(june(0, 1, 0, 0, 1, 0));
  });

  test('a derived metric fills its own empty periods only', async () => {
    expect(valuesOf(await one('conversion_filled'))).toEqual(june(null, 0.133333333333, 0, 1, null, null));
  });

  test('another time column is counted by its own times, within the rows of the source', async () => {
    const { list, statements } = await compute(
      shop,
      asOf,
      { metric: 'orders' },
      { metric: 'refunds' },
      { metric: 'refunded' },
    );
    expect(statements).toHaveLength(2);
    expect(valuesOf(list[1]!)).toEqual(june(0, 0, 2, 0, 1, null));
    expect(valuesOf(list[2]!)).toEqual(june(0, 0, 150, 0, Number('9007199254740993.08'), null));
    expect(valuesOf(await one('net'))).toMatchObject({ '2026-06-01': 100, '2026-06-03': -150 });
  });

  test('decimals that no double holds come with their text, also accumulated', async () => {
    const gmv = await one('gmv');
    expect(gmv.scale).toBe(2);
    expect([...gmv.exact!]).toEqual([
      [1, '9007199254741043.07'],
      [3, '9007199254740993.08'],
    ]);
    const mtd = await one('gmv_mtd');
    expect([...mtd.exact!]).toEqual([
      [1, '9007199254741143.07'],
      [2, '9007199254741143.07'],
      [3, '18014398509482136.15'],
      [4, '18014398509482161.15'],
    ]);
    const north = await one('gmv_mtd', { by: ['region'], from: Date.parse('2026-06-04') });
    expect(north.segments).toEqual([['north'], ['south']]);
    expect([...north.exact!]).toEqual([
      [0, '18014398509482086.15'],
      [1, '18014398509482086.15'],
    ]);
  });

  test('nothing before `since` counts', async () => {
    expect(valuesOf(await one('since'))).toEqual({
      '2026-06-02': 2,
      '2026-06-03': 0,
      '2026-06-04': 1,
      '2026-06-05': 1,
      '2026-06-06': null,
    });
    expect(valuesOf(await one('since', { grain: 'month' }))).toEqual({ '2026-06': 4 });
    expect(valuesOf(await one('since_mtd'))).toMatchObject({ '2026-06-02': 2, '2026-06-05': 4 });
    expect(valuesOf(await one('ratio_since'))).toEqual({
      '2026-06-04': 1,
      '2026-06-05': 1,
      '2026-06-06': null,
    });
    const { list } = await compute(shop, asOf, { metric: 'since', from: Date.parse('2026-05-31') });
    expect(Object.keys(valuesOf(list[0]!))[0]).toBe('2026-06-02');
  });

  test('a source without rows gives nulls over the history asked for', async () => {
    const series = await one('nothing', { from: Date.parse('2026-06-05') });
    expect(valuesOf(series)).toEqual({ '2026-06-05': null, '2026-06-06': null });
    expect(series).toMatchObject({ segments: [[]], complete: 1, fresh: 0 });
    expect((await one('nothing', { from: Date.parse('2026-06-05'), by: [] })).rows).toEqual(
      Float64Array.of(0, 0),
    );
  });
});

describe('what does not fit is said at its place', () => {
  const at = (start: number, end: number) => ({ start: { offset: 20 + start }, end: { offset: 20 + end } });
  test.each([
    ['typo', 'unknown-column', 'source "orders" has no column "amuont"', at(4, 10), 'did you mean "amount"?'],
    [
      'typo_where',
      'unknown-column',
      'source "orders" has no column "amout"',
      at(17, 22),
      'did you mean "amount"?',
    ],
    ['no_aggregate', 'sql-not-aggregate', 'must aggregate', at(0, 6), 'sum(amount)'],
    ['syntax', 'sql-syntax', 'syntax error', {}, ''],
    ['aggregate_where', 'sql-not-aggregate', 'cannot aggregate', at(0, 11), ''],
    ['text_sum', 'sql-type', 'metric "text_sum" does not fit the types of its columns', at(0, 9), ''],
    ['text_value', 'sql-type', 'metric "text_value": its measure is a text, not a number', at(0, 9), ''],
    ['date_value', 'sql-type', 'metric "date_value": its measure is a time, not a number', at(0, 15), ''],
    [
      'number_where',
      'sql-type',
      'metric "number_where": its condition is a number, neither true nor false',
      at(0, 10),
      '',
    ],
    ['no_time', 'no-time', 'which has no time', {}, '`time:`'],
    ['wrong_time', 'unknown-time', 'has no time column "shipped_at"', {}, 'ordered_at, refunded_at'],
    ['twice', 'grain-mismatch', 'accumulates already', {}, ''],
    ['nobody', 'unknown-metric', 'there is no metric "nobody"', undefined, ''],
  ])('%s', async (metric, code, message, span, help) => {
    const { list, diagnostics, statements } = await compute(shop, asOf, { metric }, { metric: 'orders' });
    expect(diagnostics).toMatchObject([{ code, severity: 'error', ...(span === undefined ? {} : { span }) }]);
    expect(diagnostics[0]!.message).toContain(message);
    expect(diagnostics[0]!.help ?? '').toContain(help);
    expect(list[0]).toMatchObject({ metric, segments: [] });
    expect(list[0]!.error).toContain(message);
    // The others go on.
    expect(valuesOf(list[1]!)['2026-06-02']).toBe(2);
    expect(statements).toHaveLength(1);
  });

  test('the words of the engine are kept apart, as a note', async () => {
    const { diagnostics } = await compute(shop, asOf, { metric: 'text_sum' });
    expect(diagnostics[0]!.note).toMatch(/sum\(VARCHAR\)/);
  });

  test.each([
    [
      'only_region',
      ['note'],
      'unknown-dimension',
      'metric "only_region" has no dimension "note"',
      'it has: region',
    ],
    [
      'orders',
      ['country'],
      'unknown-dimension',
      'metric "orders" has no dimension "country"',
      'it has: note, region',
    ],
    [
      'conversion',
      ['note'],
      'incompatible-dimensions',
      'metric "visits" has no dimension "note", by which "conversion" is asked',
      'it has: region',
    ],
  ])('%s by %j', async (metric, by, code, message, help) => {
    const { list, diagnostics } = await compute(shop, asOf, { metric, by });
    expect(diagnostics).toMatchObject([{ code, message, help }]);
    expect(list[0]!.error).toBe(message);
  });

  test.each([
    ['orders_mtd', 'week', 'accumulates within a month, which a week does not lie in', 'ask for it by day'],
    [
      'orders_mtd',
      'year',
      'accumulates within a month, which a year does not lie in',
      'ask for it by month or a finer grain',
    ],
    [
      'vs_yesterday',
      'month',
      'compares with a time that is not a whole number of months',
      'ask for it at a finer grain',
    ],
  ] as const)('%s by %s', async (metric, grain, message, help) => {
    const { list, diagnostics } = await compute(shop, asOf, { metric, grain });
    expect(diagnostics).toMatchObject([
      { code: 'grain-mismatch', message: `metric "${metric}" ${message}`, help },
    ]);
    expect(list[0]).toMatchObject({ segments: [], error: `metric "${metric}" ${message}` });
  });

  test('conditions of requests are bound to every source they choose from', async () => {
    const { list, diagnostics } = await compute(
      shop,
      asOf,
      { metric: 'conversion', where: text('visits > 1') },
      { metric: 'visits', where: text('visits > 1') },
      { metric: 'orders', where: text('amount') },
    );
    expect(diagnostics.map((d) => [d.code, d.message])).toEqual([
      ['unknown-column', 'source "orders" has no column "visits"'],
      ['sql-type', 'the condition on source "orders": its condition is a number, neither true nor false'],
    ]);
    expect(list.map((series) => series.error)).toEqual([
      'the condition does not fit the source "orders"',
      undefined,
      'the condition does not fit the source "orders"',
    ]);
    expect(valuesOf(list[1]!)).toMatchObject({ '2026-06-02': 15, '2026-06-04': 0 });
  });
});

describe('failures stay with what depends on them', () => {
  test('a source that could not be opened', async () => {
    const { list, diagnostics } = await compute(
      shop,
      asOf,
      { metric: 'lost' },
      { metric: 'lost_rate' },
      { metric: 'orders' },
    );
    expect(diagnostics).toEqual([]);
    expect(list.map((series) => series.error)).toEqual([
      'source "gone": no file matches gone.csv',
      'source "gone": no file matches gone.csv',
      undefined,
    ]);
    expect(list[1]).toMatchObject({ fresh: 0, segments: [] });
  });

  test('a statement that fails when it runs: its series carry the error, a diagnostic shows the SQL', async () => {
    const { list, diagnostics } = await compute(
      shop,
      asOf,
      { metric: 'good' },
      { metric: 'bad_rate' },
      { metric: 'bad_median', grain: 'month' },
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'engine-error',
      message: 'the statement for bad_median, bad_rate failed',
    });
    expect(diagnostics[0]!.note).toMatch(
      /Could not convert string 'x'[\s\S]*-- metrics: bad_median, bad_rate\nSELECT/,
    );
    expect(valuesOf(list[0]!)).toMatchObject({ '2026-06-01': 1, '2026-06-02': 1 });
    expect(list[1]!.error).toContain('the statement for bad_median, bad_rate failed: ');
    expect(list[2]).toMatchObject({ segments: [], complete: 0 });
  });

  test('what shares a statement with it fails too, and says so', async () => {
    const { list } = await compute(shop, asOf, { metric: 'good' }, { metric: 'bad_cast' });
    for (const series of list) expect(series.error).toContain('the statement for bad_cast, good failed');
  });

  test('a dimension that does not fit its columns', async () => {
    const { list, diagnostics } = await compute(shop, asOf, { metric: 'good', by: ['broken'] });
    expect(diagnostics.map((d) => d.code)).toEqual(['sql-type']);
    expect(list[0]!.error).toContain('the dimension "broken" of source');
  });
});
