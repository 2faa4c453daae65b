import type { SourceText } from '../../model/located.ts';
import { type MeasureMetric, type MetricBase, querySource } from '../../model/metric.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { spanOf } from '../yaml/tree.ts';
import { choiceOf, expressionOf, referenceOf, textOf } from './scalar.ts';

/** buildQuery reads a metric that is written as a SELECT: a measure of the rows of that. */
export function buildQuery(scope: Scope, definition: Definition, base: MetricBase): MeasureMetric {
  const node = definition.node as Located<MetricSpec['query']>;
  const span = spanOf(definition.key);
  const text: SourceText = expressionOf(field(node, 'query')) ?? { text: '', span, lines: [span.start] };
  const rollUp = choiceOf(field(node, 'roll_up'));
  return {
    kind: 'measure',
    ...base,
    source: querySource(base.name),
    time: textOf(field(node, 'time')),
    measure: { ...text, text: `${rollUp ?? 'min'}(value)` },
    where: expressionOf(field(node, 'where')),
    query: {
      text,
      source: referenceOf(scope, 'source', field(node, 'source'))?.name ?? '',
      ...(rollUp === undefined ? {} : { rollUp }),
    },
  };
}
