import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { MetricBase, ScoreMetric, ScorePart } from '../../model/metric.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, fields, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { numberOf } from './scalar.ts';

/** buildScore reads a metric that puts others together as points, by weight. */
export function buildScore(scope: Scope, definition: Definition, base: MetricBase): ScoreMetric {
  const node = field(definition.node as Located<MetricSpec['score']>, 'score');
  const parts = fields(node).flatMap(({ key, value }): ScorePart[] => {
    const weight = numberOf(scope, value)?.value;
    const part = { name: key.name, span: spanOf(key) };
    scope.references.push({ kind: 'metric', ...part });
    if (weight === undefined) return [];
    if (weight <= 0) {
      const message = `the weight of "${key.name}" must be more than 0`;
      scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(value)));
    }
    return [{ ...part, weight }];
  });
  // What stood there and does not fit has been reported already.
  if (node?.kind === 'map' && parts.length === 0 && scope.diagnostics.length === 0) {
    const message = 'a score names the metrics it is made of, with their weights; this one names none';
    scope.diagnostics.push(errorAt('bad-value', message, ownerSpan(node)));
  }
  return { kind: 'score', ...base, parts };
}
