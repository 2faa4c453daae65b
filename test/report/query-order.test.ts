import { describe, expect, test } from 'vitest';
import { compareValues, type OrderedValue, type QueryOrder } from '../../src/report/query-order.ts';
import { type QueryResult, queryRows } from '../../src/report/query-rows.ts';
import { queryTable } from '../../src/report/query-table.ts';
import { metric, series } from './fixture.ts';

describe('compareValues', () => {
  test.each<[OrderedValue, OrderedValue, number]>([
    [1, 2, -1],
    [2, 1, 1],
    [1, 1, 0],
    [-0.5, 0.25, -1],
    [true, 0, -1],
    [9, '1', -1],
    ['a', 'b', -1],
    ['Z', 'a', -1],
    [false, true, -1],
    [null, null, 0],
    [{ digits: '12345678901234567.88' }, { digits: '12345678901234567.89' }, -1],
    [{ digits: '-12345678901234567.88' }, { digits: '-12345678901234567.89' }, 1],
    [{ digits: '12345678901234567.9' }, { digits: '12345678901234567.90' }, 0],
    [{ digits: '2.5' }, 10, -1],
  ])('%j and %j', (a, b, expected) => {
    expect(Math.sign(compareValues(a, b, false))).toBe(expected);
    expect(Math.sign(compareValues(b, a, false))).toBe(-expected + 0);
    expect(Math.sign(compareValues(a, b, true)) + 0).toBe(-expected + 0);
  });

  test.each([true, false])('null comes last, descending: %s', (descending) => {
    expect(compareValues(null, 1, descending)).toBeGreaterThan(0);
    expect(compareValues('x', null, descending)).toBeLessThan(0);
  });
});

const byRegion: QueryResult = {
  locale: 'en',
  metrics: [metric('gmv'), metric('orders')],
  series: [
    series(
      'gmv',
      '2026-11-19',
      [
        [10, 30],
        [20, null],
        [null, 5],
      ],
      { dimensions: ['region'], segments: [['east'], ['west'], [null]], scale: 2 },
    ),
    series(
      'orders',
      '2026-11-19',
      [
        [3, 4],
        [2, 1],
      ].concat([[7, 7]]),
      {
        dimensions: ['region'],
        segments: [['east'], ['west'], [null]],
        scale: 0,
      },
    ),
  ],
};

function ordered(order: readonly [string, QueryOrder['kind'], boolean][], more: Partial<QueryResult> = {}) {
  const terms = order.map(([column, kind, descending]) => ({ column, kind, descending }));
  return queryTable({ ...byRegion, order: terms, ...more }).rows.map((row) => row.join(','));
}

describe('rows of a query', () => {
  test('are ordered by a metric, null last, equal ones as they stood', () => {
    expect(ordered([['gmv', 'metric', true]])).toEqual([
      '2026-11-20,east,30.00,4',
      '2026-11-19,west,20.00,2',
      '2026-11-19,east,10.00,3',
      '2026-11-20,,5.00,7',
      '2026-11-19,,,7',
      '2026-11-20,west,,1',
    ]);
  });

  test('are ordered by several terms', () => {
    const rows = ordered([
      ['region', 'dimension', true],
      ['period', 'period', true],
    ]);
    expect(rows.map((row) => row.split(',').slice(0, 2).join(' '))).toEqual([
      '2026-11-20 west',
      '2026-11-19 west',
      '2026-11-20 east',
      '2026-11-19 east',
      '2026-11-20 ',
      '2026-11-19 ',
    ]);
  });

  test('are cut after they are ordered, and totals are not', () => {
    const total = series('gmv', '2026-11-19', [[40, 35]], { scale: 2 });
    const all = series('gmv', '2026-11-20', [[75]], { scale: 2 });
    const counts = (name: string, from: string, values: number[]) =>
      series(name, from, [values], { scale: 0 });
    const totals = [
      { isOverall: false, series: [total, counts('orders', '2026-11-19', [12, 12])] },
      { isOverall: true, series: [all, counts('orders', '2026-11-20', [24])] },
    ];
    expect(ordered([['gmv', 'metric', true]], { limit: 1, totals })).toEqual([
      '2026-11-20,east,30.00,4,',
      '2026-11-19,,40.00,12,region',
      '2026-11-20,,35.00,12,region',
      ',,75.00,24,period region',
    ]);
    const [, , last] = queryRows({ ...byRegion, totals }).slice(-3);
    expect(last).toMatchObject({ totalOver: ['period', 'region'], complete: true });
    expect(last!.label).toBeUndefined();
    expect([...last!.segment]).toEqual([]);
    const day = 86_400_000;
    expect(last!.period.end - last!.period.start).toBe(2 * day);
  });
});

describe('columns of a query', () => {
  test.each([
    ['text', [['a'], ['b'], [null]]],
    ['integer', [[1], [2], [null]]],
    ['double', [[1], [2.5], [null]]],
    ['boolean', [[true], [false], [null]]],
    ['text', [[true], [1], [null]]],
    ['text', [[1], ['12345678901234567890'], [null]]],
  ])('a dimension is %s where its values are %j', (type, segments) => {
    const few = [{ ...byRegion.series[0]!, segments }];
    const { columns } = queryTable({ ...byRegion, metrics: [metric('gmv')], series: few });
    expect(columns.map((column) => column.type)).toEqual(['date', type, 'decimal']);
  });

  test('have the label and unit of the metric, and its decimal places', () => {
    const result = {
      ...byRegion,
      metrics: [metric('gmv', { label: 'Sales', unit: 'CNY' }), metric('orders')],
    };
    expect(queryTable({ ...result, totals: [] }).columns).toEqual([
      { name: 'period', kind: 'period', type: 'date', label: 'period' },
      { name: 'region', kind: 'dimension', type: 'text', label: 'region' },
      { name: 'gmv', kind: 'metric', type: 'decimal', scale: 2, label: 'Sales', unit: 'CNY' },
      { name: 'orders', kind: 'metric', type: 'integer', label: 'orders' },
      { name: 'total_over', kind: 'total', type: 'text', label: 'total_over' },
    ]);
  });
});
