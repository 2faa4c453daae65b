import type { MetricBase, ShareMetric } from '../../model/metric.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { nowhere, referenceOf } from './scalar.ts';

/** buildShare reads a metric that says which part of the whole a segment has. */
export function buildShare(scope: Scope, definition: Definition, base: MetricBase): ShareMetric {
  const node = field(definition.node as Located<MetricSpec['share']>, 'share');
  const metric = referenceOf(scope, 'metric', field(node, 'metric')) ?? nowhere(definition);
  return { kind: 'share', ...base, metric };
}
