import { normalise } from '../expr/sql/walk.ts';
import type { ComparableMetric, MeasureMetric } from '../model/metric.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import { formatReference, referenceIndex } from '../time/reference.ts';
import { boundOf, checkDimensions, checkGrain, choiceOf, keyOf } from './build-leaf.ts';
import { type Building, baseOf, earliestRow, type Frame, refuse, refuseNested } from './building.ts';
import { collectLeaf, setKey } from './collect.ts';
import { collectComparable } from './collect-comparable.ts';
import type { ComparableComputation, LeafComputation } from './computation.ts';
import { axisBack, axisOffset, referenceStart } from './frame.ts';
import type { PeriodPair } from './node.ts';

/** buildComparable plans a measure over the entities that a period and the one it refers to have in common. */
export function buildComparable(
  building: Building,
  metric: ComparableMetric,
  frame: Frame,
  key: string,
): ComparableComputation {
  refuseNested(metric, frame, 'compares periods, which cannot be accumulated');
  const start = referenceStart(frame.axis, metric.to);
  if (start === undefined) {
    const what = `compares with a time that is not a whole number of ${frame.axis.grain}s`;
    throw refuse('grain-mismatch', metric, what, { help: 'ask for it at a finer grain' });
  }
  const reach = axisBack(frame.axis, Math.max(start, earliestRow(building, metric.metric.name)));
  const now = side(building, metric, frame, reach, 'now');
  const before = side(building, metric, frame, reach, 'before');
  return { kind: 'comparable', metric, now, before, ...baseOf(key, frame, [now]) };
}

type Side = 'now' | 'before';

function side(
  building: Building,
  metric: ComparableMetric,
  frame: Frame,
  reach: TimeAxis,
  which: Side,
): LeafComputation {
  const measure = building.project.metrics.get(metric.metric.name) as MeasureMetric;
  // Without an entity in common there is nothing to be 0.
  const bound = { ...boundOf(building, measure, frame), emptyIsZero: false };
  checkDimensions(building, measure, frame);
  checkGrain(building, bound, frame);
  const choice = choiceOf(building, bound, frame);
  const entity = keyOf(building, bound.source, metric.entity.name);
  const { axis, by } = frame;
  const present = bound.presence.filter;
  const place = [axis.grain, axis.bounds[0], axis.bounds.at(-1)];
  const events = present === undefined ? '' : normalise(present);
  const parts = [
    choice.key,
    events,
    normalise(entity),
    bound.aggregateClass,
    formatReference(metric.to),
    which,
  ];
  const node = [...parts, ...place].join('|');
  collectComparable(building.collected, {
    key: node,
    axis,
    reach,
    choice,
    entity,
    ...(present === undefined ? {} : { where: present }),
    pairs: pairsOf(axis, reach, metric, which),
    measure: bound,
    by,
    serves: frame.root,
  });
  collectLeaf(building.collected, { choice, axis, by, serves: frame.root });
  return {
    kind: 'leaf',
    metric: { ...bound.metric, whenEmpty: undefined },
    bound,
    scope: choice.key,
    set: setKey(axis, by),
    windowNode: node,
    key: JSON.stringify([node, bound.metric.name, setKey(axis, by)]),
    axis,
    by,
    sources: [bound.source],
    ...(choice.sinceAt === undefined ? {} : { sinceAt: choice.sinceAt }),
  };
}

function pairsOf(axis: TimeAxis, reach: TimeAxis, metric: ComparableMetric, which: Side): PeriodPair[] {
  const offset = axisOffset(reach, axis);
  const startOf = (i: number) => (reach.grain === 'hour' ? reach.bounds[i]! : reach.days[i]!);
  return Array.from({ length: periodCount(axis) }, (_, index): PeriodPair[] => {
    const before = referenceIndex(reach, offset + index, metric.to)?.[0] ?? -1;
    if (before < 0) return [];
    const [now, then] = [startOf(offset + index), startOf(before)];
    return [which === 'now' ? { index, rows: now, present: then } : { index, rows: then, present: now }];
  }).flat();
}
