import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { ConversionMetric, MetricBase } from '../../model/metric.ts';
import { addDuration, type Duration } from '../../time/duration.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { guiltySpan } from '../yaml/tree.ts';
import { choiceOf, durationOf, nameOf, namesOf, nowhere, referenceOf } from './scalar.ts';

/** buildConversion reads a metric that follows entities from one event to another. */
export function buildConversion(scope: Scope, definition: Definition, base: MetricBase): ConversionMetric {
  const node = field(definition.node as Located<MetricSpec['conversion']>, 'conversion');
  const afterNode = field(node, 'after');
  const after = durationOf(scope, afterNode);
  const windowNode = field(node, 'window');
  const window = durationOf(scope, windowNode);
  if (window?.count === 0) {
    const message = '"window" must be at least one unit of time';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(windowNode!)));
  }
  if (after !== undefined && window !== undefined && window.count > 0 && !isShorter(after, window)) {
    const message = `"after" must be shorter than "window", or no conversion counts`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(afterNode!)));
  }
  return {
    kind: 'conversion',
    ...base,
    base: referenceOf(scope, 'metric', field(node, 'base')) ?? nowhere(definition),
    conversion: referenceOf(scope, 'metric', field(node, 'conversion')) ?? nowhere(definition),
    entity: nameOf(field(node, 'entity')) ?? nowhere(definition),
    ...(after === undefined || after.count === 0 ? {} : { after }),
    ...(window === undefined ? {} : { window }),
    as: choiceOf(field(node, 'as')) ?? 'rate',
    constant: namesOf(field(node, 'constant')),
  };
}

/** A day here is one of 24 hours and a month the shortest there is: February's. */
function isShorter(a: Duration, b: Duration): boolean {
  const february = Date.UTC(2026, 1, 1);
  return addDuration(february, a, 'UTC') < addDuration(february, b, 'UTC');
}
