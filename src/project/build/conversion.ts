import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { ConversionMetric, MetricBase } from '../../model/metric.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { guiltySpan } from '../yaml/tree.ts';
import { choiceOf, durationOf, nameOf, namesOf, nowhere, referenceOf } from './scalar.ts';

/** buildConversion reads a metric that follows entities from one event to another. */
export function buildConversion(scope: Scope, definition: Definition, base: MetricBase): ConversionMetric {
  const node = field(definition.node as Located<MetricSpec['conversion']>, 'conversion');
  const windowNode = field(node, 'window');
  const window = durationOf(scope, windowNode);
  if (window?.count === 0) {
    const message = '"window" must be at least one unit of time';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(windowNode!)));
  }
  return {
    kind: 'conversion',
    ...base,
    base: referenceOf(scope, 'metric', field(node, 'base')) ?? nowhere(definition),
    conversion: referenceOf(scope, 'metric', field(node, 'conversion')) ?? nowhere(definition),
    entity: nameOf(field(node, 'entity')) ?? nowhere(definition),
    ...(window === undefined ? {} : { window }),
    as: choiceOf(field(node, 'as')) ?? 'rate',
    constant: namesOf(field(node, 'constant')),
  };
}
