import type { ComparableMetric, MetricBase } from '../../model/metric.ts';
import { parseReference } from '../../time/reference.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { choiceOf, nameOf, nowhere, parsed, referenceOf } from './scalar.ts';

/** buildComparable reads a measure over the entities that are there in both of two periods. */
export function buildComparable(scope: Scope, definition: Definition, base: MetricBase): ComparableMetric {
  const metric = definition.node as Located<MetricSpec['comparable']>;
  const node = field(metric, 'comparable');
  const expects = '"previous" or an age such as "1 month ago" or "1 year ago"';
  const to = parsed(scope, field(node, 'to'), parseReference, expects);
  return {
    kind: 'comparable',
    ...base,
    metric: referenceOf(scope, 'metric', field(metric, 'metric')) ?? nowhere(definition),
    entity: nameOf(field(node, 'entity')) ?? nowhere(definition),
    to: to === undefined || to.kind === 'average' ? { kind: 'previous' } : to,
    as: choiceOf(field(node, 'as')) ?? 'now',
  };
}
