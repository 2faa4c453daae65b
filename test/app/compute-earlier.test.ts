import { expect, test } from 'vitest';
import { isEarlierAsked } from '../../src/app/compute-earlier.ts';
import type { CellSet } from '../../src/app/compute-read.ts';
import type { AggregateNode, EarlierNode, GroupingSet, PlanNode, WindowNode } from '../../src/plan/node.ts';
import { makeAxis } from '../../src/time/axis.ts';

const begin = Date.parse('2026-01-01T00:00:00Z');
const axis = makeAxis({
  grain: 'day',
  timezone: 'UTC',
  weekStart: 1,
  from: begin,
  to: begin + 3 * 86_400_000,
});
const set = (by: readonly string[], more: Partial<GroupingSet> = {}): GroupingSet => ({
  key: ['day', ...by].join('|'),
  axis,
  by,
  ...more,
});
const scope = { key: 'orders', source: 'orders', time: 'at', from: 0, to: begin };
const earlier = { kind: 'earlier', scope, sets: [set(['region'])] } as unknown as EarlierNode;
const aggregate = (by: readonly string[], key = 'orders', from = axis) =>
  ({
    kind: 'aggregate',
    scope: { ...scope, key },
    sets: [set(by, { axis: from })],
  }) as unknown as AggregateNode;
const window = { kind: 'window', window: '7d', scope, sets: [set(['region'])] } as unknown as WindowNode;

/** Rows of two segments in three days. */
const cells = (rows: readonly number[], bounds = axis): CellSet => ({
  axis: bounds,
  segments: [['north'], ['south']],
  index: new Map(),
  rows: Float64Array.from(rows),
  measures: new Map(),
});
const later = makeAxis({ ...axis, from: begin + 86_400_000, to: begin + 4 * 86_400_000 });

const early = [1, 0, 0, 2, 0, 1];
const late = [1, 0, 0, 0, 0, 1];
test.each<[string, PlanNode[], CellSet | undefined, boolean]>([
  ['all segments have rows in the first period', [aggregate(['region'])], cells(early), false],
  ['a segment has none there', [aggregate(['region'])], cells(late), true],
  ['the level has other dimensions', [aggregate(['channel'])], cells(late), false],
  ['the level is of other rows', [aggregate(['region'], 'refunds')], cells(late), false],
  ['the level begins at another time', [aggregate(['region'], 'orders', later)], cells(late, later), false],
  ['the level was read over another time', [aggregate(['region'])], cells(early, later), true],
  ['the level could not be read', [aggregate(['region'])], undefined, true],
  ['a window may have segments of its own', [aggregate(['region']), window], cells(early), true],
])('earlier rows: %s', (_, nodes, found, expected) => {
  expect(isEarlierAsked(earlier, [...nodes, earlier], () => found)).toBe(expected);
});
