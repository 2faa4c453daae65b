import { normalise } from '../expr/sql/walk.ts';
import type { ConversionMetric, MeasureMetric, MetricName } from '../model/metric.ts';
import { boundOf, choiceOf, keyOf } from './build-leaf.ts';
import { type Building, baseOf, type Expand, type Frame, refuseNested } from './building.ts';
import { collectConversion } from './collect-conversion.ts';
import type { ConversionComputation, LeafComputation } from './computation.ts';

/**
 * buildConversion plans a conversion: its base as a measure like any other, and the conversions in the periods and
 * segments of their base events. Conditions choose base events.
 */
export function buildConversion(
  building: Building,
  metric: ConversionMetric,
  frame: Frame,
  key: string,
  expand: Expand,
): ConversionComputation {
  if (frame.window?.kind !== 'overall')
    refuseNested(metric, frame, 'follows entities over time, which cannot be accumulated');
  const base = expand(metric.base.name, frame) as LeafComputation;
  const conversions = conversionsOf(building, metric, frame, base);
  const { key: _, ...rest } = baseOf(key, frame, [base, conversions]);
  return { kind: 'conversion', metric, base, conversions, key, ...rest };
}

function conversionsOf(
  building: Building,
  metric: ConversionMetric,
  frame: Frame,
  base: LeafComputation,
): LeafComputation {
  const conversion = building.project.metrics.get(metric.conversion.name) as MeasureMetric;
  const { where: _, filters: __, ...free } = frame;
  const eventFrame = { ...free, filters: [] };
  const bound = boundOf(building, conversion, eventFrame);
  const choice = choiceOf(building, base.bound, frame);
  const eventChoice = choiceOf(building, bound, eventFrame);
  const keysIn = (source: string) =>
    [metric.entity, ...metric.constant].map(({ name }: MetricName) => keyOf(building, source, name));
  const [baseKeys, keys] = [keysIn(base.bound.source), keysIn(bound.source)];
  const events = base.bound.presence.filter;
  const start = base.isOverall ? base.window!.starts[0]! : frame.axis.bounds[0]!;
  const parts = [
    choice.key,
    events === undefined ? '' : normalise(events),
    eventChoice.key,
    bound.aggregateClass,
    ...[...baseKeys, ...keys].map(normalise),
    JSON.stringify([metric.after ?? null, metric.window ?? null]),
    frame.axis.grain,
    start,
    frame.axis.bounds[0],
    frame.axis.bounds.at(-1),
  ];
  const node = parts.join('|');
  collectConversion(building.collected, {
    key: node,
    axis: frame.axis,
    start,
    choice,
    ...(events === undefined ? {} : { base: events }),
    baseKeys,
    events: { choice: eventChoice, schema: building.schemas.get(bound.source)!, keys },
    ...(metric.after === undefined ? {} : { after: metric.after }),
    ...(metric.window === undefined ? {} : { within: metric.window }),
    measure: bound,
    by: frame.by,
    serves: frame.root,
  });
  return {
    kind: 'leaf',
    metric: bound.metric,
    bound,
    scope: base.scope,
    set: base.set,
    windowNode: node,
    key: JSON.stringify([node, bound.metric.name, base.set]),
    axis: frame.axis,
    by: frame.by,
    // The periods are the base's, so its rows say which of them lie between the first and the last one.
    sources: [base.bound.source, bound.source],
    ...(base.sinceAt === undefined ? {} : { sinceAt: base.sinceAt }),
    ...(base.isOverall ? { isOverall: true, window: { kind: 'rows', starts: base.window!.starts } } : {}),
  };
}
