import { describe, expect, test } from 'vitest';
import { splitMeasure } from '../../src/expr/sql/measure.ts';
import type { SqlCall, SqlExpr } from '../../src/expr/sql/tree.ts';
import type { Metric } from '../../src/model/metric.ts';
import type { Bindings, BoundMeasure } from '../../src/plan/bound.ts';
import { countAtom } from '../../src/plan/count.ts';
import { describeNode } from '../../src/plan/describe-node.ts';
import { leavesOf } from '../../src/plan/expand.ts';
import {
  axisBack,
  axisOffset,
  joinAxes,
  referenceStart,
  windowFits,
  windowStarts,
} from '../../src/plan/frame.ts';
import { plan } from '../../src/plan/plan.ts';
import { requestKey, type SeriesRequest } from '../../src/plan/request.ts';
import { isSummable } from '../../src/plan/summable.ts';
import { makeAxis, periodCount } from '../../src/time/axis.ts';
import { formatDate } from '../../src/time/date.ts';
import type { Grain } from '../../src/time/grain.ts';
import {
  compareMetric,
  cumulativeMetric,
  dimension,
  ratioMetric,
  sqlMetric,
  text,
} from '../app/compute-fixture.ts';
import { project, source } from '../app/project-fixture.ts';

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
const equals = (name: string, value: string): SqlExpr => ({
  kind: 'comparison',
  operator: '=',
  left: column(name),
  right: { kind: 'literal', type: 'text', text: value, ...at },
  ...at,
});

const trees: Record<string, [SqlExpr, SqlExpr?]> = {
  orders: [call('count', [])],
  gmv: [call('sum', [column('amount')])],
  paid: [call('sum', [column('amount')]), equals('status', 'paid')],
  paid_orders: [call('count', []), equals('status', 'paid')],
  buyers: [call('count', [column('customer')], true)],
  refunded: [call('sum', [column('amount')])],
};
const metrics: Metric[] = [
  ...Object.keys(trees).map((name) =>
    sqlMetric(name, 'written elsewhere', undefined, name === 'refunded' ? { time: 'refunded_at' } : {}),
  ),
  ratioMetric('rate', 'paid_orders', 'orders'),
  cumulativeMetric('gmv_mtd', 'gmv', 'month to date'),
  cumulativeMetric('buyers_7d', 'buyers', '7 days'),
  compareMetric('gmv_yoy', 'gmv', '1 year ago', 'percent'),
];

const shop = project({
  timezone: 'UTC',
  history: { count: 10, unit: 'day' },
  metrics,
  sources: [source('orders', { dimensions: [dimension('region'), dimension('channel')] })],
});

function bound(name: string): BoundMeasure {
  const metric = shop.metrics.get(name)!;
  const [expr, where] = trees[name]!;
  const split = splitMeasure(expr, where);
  if (split.kind === 'error' || metric.kind !== 'measure') throw new Error(name);
  const volume = countAtom(where);
  return {
    ...split,
    metric,
    source: 'orders',
    time: metric.time ?? 'at',
    expr,
    where,
    volume,
    presence: volume,
  };
}

const bindings: Bindings = {
  measures: new Map(Object.keys(trees).map((name) => [name, bound(name)])),
  dimensions: new Map([
    ['orders', new Map(['region', 'channel'].map((name) => [name, { name, expr: column(name) }]))],
  ]),
  keys: new Map(),
  filters: new Map([['orders', new Map([['x = 1', { expr: equals('x', '1'), place: text('x = 1') }]])]]),
  failed: new Map(),
};
const time = (value: string) => Date.parse(`${value}T00:00Z`);
const asOf = time('2026-03-11');

function planOf(
  requests: (Partial<SeriesRequest> & { metric: string })[],
  firstAt: number | null = time('2020-01-01'),
) {
  return plan({
    project: shop,
    requests: requests.map((request) => ({ grain: 'day', by: [], ...request })),
    bindings,
    schemas: new Map([
      [
        'orders',
        { relation: 'orders', columns: [], times: new Map([['at', { type: 'local', zone: 'UTC' }]]) },
      ],
    ]),
    extents: new Map([['orders', { firstAt, lastAt: firstAt === null ? null : asOf }]]),
    asOf,
  });
}

const shown = (requests: Parameters<typeof planOf>[0], firstAt?: number | null) =>
  planOf(requests, firstAt).nodes.map((node) => {
    const { kind, time: by, aggregateClass, atoms, sets, from, to, metrics: serves } = describeNode(node);
    const day = (instant: number) => formatDate(Math.floor(instant / 86_400_000));
    return [kind, by, aggregateClass, atoms, sets.join(', '), `${day(from)}..${day(to)}`, serves.join(' ')];
  });

describe('plan', () => {
  test('one node per time column and aggregate class, with all levels and each atom once', () => {
    expect(
      shown(
        [
          { metric: 'orders' },
          { metric: 'rate', by: ['region'] },
          { metric: 'paid' },
          { metric: 'gmv', grain: 'month', by: ['channel', 'region'] },
          { metric: 'buyers' },
          { metric: 'refunded' },
        ],
        time('2026-03-01'),
      ),
    ).toEqual([
      // count(*), sum(amount), and both where paid.
      [
        'aggregate',
        'at',
        'additive',
        4,
        'day, day × region, month × channel × region',
        '2026-03-01..2026-03-11',
        'gmv orders paid rate',
      ],
      ['aggregate', 'at', 'distinct', 2, 'day', '2026-03-01..2026-03-11', 'buyers'],
      ['aggregate', 'refunded_at', 'additive', 2, 'day', '2026-03-01..2026-03-11', 'refunded'],
    ]);
  });

  test('each level reaches as far back as what is computed at it', () => {
    const nodes = planOf([
      { metric: 'gmv' },
      { metric: 'gmv_yoy', by: ['region'] },
      { metric: 'gmv_mtd', by: ['region'] },
    ]).nodes;
    const [aggregate, earlier] = nodes;
    expect(aggregate).toMatchObject({ kind: 'aggregate', scope: { from: time('2025-03-01'), to: asOf } });
    const sets = aggregate!.kind === 'aggregate' ? aggregate!.sets : [];
    expect(sets.map((set) => [set.key, set.axis.bounds[0], periodCount(set.axis)])).toEqual([
      ['day', time('2026-03-01'), 10],
      ['day|region', time('2025-03-01'), 375],
    ]);
    // Older rows tell which regions existed already.
    expect(earlier).toMatchObject({
      kind: 'earlier',
      scope: { from: time('2020-01-01'), to: time('2025-03-01') },
    });
    expect(nodes).toHaveLength(2);
  });

  test('the first row bounds the axis, the history reached back to, and earlier segments', () => {
    const planned = planOf([{ metric: 'gmv_yoy', by: ['region'] }], time('2026-03-05'));
    expect(planned.nodes).toHaveLength(1);
    expect(planned.nodes[0]!.scope.from).toBe(time('2026-03-05'));
    expect([...planned.series.values()][0]!.axis.bounds[0]).toBe(time('2026-03-05'));
    expect(planOf([{ metric: 'gmv_yoy' }], null).nodes[0]!.scope.from).toBe(time('2026-03-01'));
  });

  test('windows of what does not add up are a node of their own beside their rows', () => {
    expect(
      shown([{ metric: 'buyers_7d' }, { metric: 'buyers_7d', by: ['region'] }], time('2026-01-01')),
    ).toEqual([
      ['aggregate', 'at', 'additive', 1, 'day, day × region', '2026-03-01..2026-03-11', 'buyers_7d'],
      ['window', 'at', 'distinct', 2, 'day, day × region', '2026-02-23..2026-03-11', 'buyers_7d'],
      ['earlier', 'at', undefined, 0, 'day × region', '2026-01-01..2026-03-01', 'buyers_7d'],
    ]);
  });

  test('a condition of a request is a scope of its own; equal requests are one', () => {
    const where = text('x = 1');
    expect(
      shown([{ metric: 'gmv' }, { metric: 'gmv', where }, { metric: 'orders', where }, { metric: 'gmv' }]),
    ).toHaveLength(2);
    const key = requestKey({ metric: 'gmv', grain: 'day', by: [], where });
    expect(key).not.toBe(requestKey({ metric: 'gmv', grain: 'day', by: [] }));
    expect(key).toBe(requestKey({ where: text('x = 1'), by: [], grain: 'day', metric: 'gmv' }));
  });

  test('filtered aggregates that cannot be a CASE are spread over statements of fewer than 50', () => {
    const many = Array.from({ length: 120 }, (_, i) => `d${i}`);
    const split = (name: string): BoundMeasure => {
      const parts = splitMeasure(call('count', [column('customer')], true), equals('x', name));
      if (parts.kind === 'error') throw new Error(name);
      const metric = sqlMetric(name, '') as BoundMeasure['metric'];
      return { ...bound('buyers'), ...parts, metric };
    };
    const planned = plan({
      project: project({ timezone: 'UTC', metrics: many.map((name) => sqlMetric(name, '')) }),
      requests: many.map((metric) => ({ metric, grain: 'day', by: [] })),
      bindings: { ...bindings, measures: new Map(many.map((name) => [name, split(name)])) },
      schemas: new Map(),
      extents: new Map([['orders', { firstAt: time('2026-03-01'), lastAt: asOf }]]),
      asOf,
    });
    expect(planned.nodes.map((node) => (node.kind === 'aggregate' ? node.measures.length : 0))).toEqual([
      49, 49, 22,
    ]);
  });

  test('leaves of a metric, each once', () => {
    expect(leavesOf(shop, 'rate').map((leaf) => leaf.name)).toEqual(['paid_orders', 'orders']);
    expect(leavesOf(shop, 'gmv_yoy').map((leaf) => leaf.name)).toEqual(['gmv']);
    expect(leavesOf(shop, 'unknown')).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['orders', true],
  ['gmv', true],
  ['paid', true],
  ['buyers', false],
])('%s is summable: %s', (name, expected) => {
  expect(isSummable(bound(name))).toBe(expected);
});

describe('frames', () => {
  const axis = (grain: Grain, from: string, to: string, timezone = 'UTC') =>
    makeAxis({ grain, timezone, weekStart: 1, from: time(from), to: time(to) });

  test('axes of one grain nest', () => {
    const march = axis('day', '2026-03-01', '2026-04-01');
    expect(periodCount(axisBack(march, time('2026-02-26')))).toBe(34);
    expect(axisBack(march, time('2026-03-01'))).toBe(march);
    const later = axis('day', '2026-03-20', '2026-04-10');
    expect(joinAxes(march, later).days).toEqual(axis('day', '2026-03-01', '2026-04-10').days);
    expect(axisOffset(march, later)).toBe(19);
    const none = axis('day', '2026-03-01', '2026-03-01');
    expect([joinAxes(none, march), joinAxes(march, none), axisOffset(march, none)]).toEqual([
      march,
      march,
      0,
    ]);
  });

  test.each<[Grain, string, boolean]>([
    ['day', 'month to date', true],
    ['month', 'month to date', true],
    ['week', 'month to date', false],
    ['week', 'week to date', true],
    ['year', 'quarter to date', false],
    ['month', 'year to date', true],
    ['week', '28 days', true],
  ])('%s within %s: %s', (grain, over, expected) => {
    const metric = cumulativeMetric('x', 'y', over);
    expect(windowFits(grain, metric.kind === 'cumulative' ? metric.over : (undefined as never))).toBe(
      expected,
    );
  });

  test.each<[Grain, string, string, string[]]>([
    ['day', 'month to date', '2026-02-27', ['2026-02-01', '2026-02-01', '2026-03-01', '2026-03-01']],
    ['day', 'week to date', '2026-02-27', ['2026-02-23', '2026-02-23', '2026-02-23', '2026-03-02']],
    ['day', '2 days', '2026-02-27', ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01']],
    ['day', '1 month', '2026-03-28', ['2026-02-28', '2026-02-28', '2026-02-28', '2026-03-01']],
    ['month', 'quarter to date', '2026-02-01', ['2026-01-01', '2026-01-01', '2026-04-01', '2026-04-01']],
  ])('the windows of four %ss over %s from %s', (grain, over, from, expected) => {
    const metric = cumulativeMetric('x', 'y', over);
    if (metric.kind !== 'cumulative') throw new Error();
    const starts = windowStarts(axis(grain, from, '2027-01-01'), metric.over, new Map()).slice(0, 4);
    expect([...starts].map((at) => formatDate(at / 86_400_000))).toEqual(expected);
  });

  test('references reach back whole periods, and not at all where they do not fit', () => {
    const days = axis('day', '2026-03-05', '2026-03-08');
    const day = (instant: number | undefined) =>
      instant === undefined ? undefined : formatDate(instant / 86_400_000);
    expect(day(referenceStart(days, { kind: 'previous' }))).toBe('2026-03-04');
    expect(day(referenceStart(days, { kind: 'ago', count: 1, unit: 'year' }))).toBe('2025-03-05');
    expect(day(referenceStart(days, { kind: 'average', count: 4, same: 'weekday' }))).toBe('2026-02-05');
    expect(
      referenceStart(axis('month', '2026-01-01', '2026-03-01'), { kind: 'ago', count: 1, unit: 'day' }),
    ).toBeUndefined();
  });
});
