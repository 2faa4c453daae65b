import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { Metric, MetricName } from '../../model/metric.ts';
import type { Built } from '../definition.ts';

/** checkMeasureInputs reports a metric that is computed from the rows of others, where one of these has none of its own. */
export function checkMeasureInputs(
  { value: metric }: Built<Metric>,
  metrics: ReadonlyMap<string, Built<Metric>>,
): Diagnostic[] {
  const check = (input: MetricName, why: string, wantsEvents: boolean): Diagnostic[] => {
    const found = metrics.get(input.name)?.value;
    if (found === undefined) return [];
    const { kind } = found.kind === 'measure' && found.query !== undefined ? { kind: 'query' } : found;
    const isSemiAdditive = found.kind === 'measure' && found.semiAdditive !== undefined;
    if (kind === 'measure' && !(isSemiAdditive && wantsEvents)) return [];
    const what = kind === 'measure' ? 'semi-additive' : `of the kind "${kind}"`;
    const message = `metric "${input.name}" is ${what}, but ${why}`;
    const help = wantsEvents ? 'name a measure that just adds up' : 'name a measure';
    return [errorAt('bad-value', message, input.span, { help })];
  };
  if (metric.kind === 'comparable')
    return check(metric.metric, 'entities are compared by the rows of a measure', false);
  if (metric.kind !== 'conversion') return [];
  const why = 'a conversion follows the rows of two measures';
  return [...check(metric.base, why, true), ...check(metric.conversion, why, true)];
}
