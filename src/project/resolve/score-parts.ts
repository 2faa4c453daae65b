import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { Metric } from '../../model/metric.ts';
import type { Built } from '../definition.ts';

/** checkScoreParts reports the metrics of a score that do not say which of their values are good. */
export function checkScoreParts(
  { value: metric }: Built<Metric>,
  metrics: ReadonlyMap<string, Built<Metric>>,
): Diagnostic[] {
  if (metric.kind !== 'score') return [];
  return metric.parts.flatMap(({ name, span }) => {
    const part = metrics.get(name)?.value;
    if (part === undefined || part.good !== undefined) return [];
    const message = `metric "${name}" does not say which direction is good, so it has no points`;
    return [
      errorAt('bad-value', message, span, { help: `give it "good: up", "good: down" or "good: middle"` }),
    ];
  });
}
