import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import type { Metric } from '../../model/metric.ts';
import { type Rule, targetGrains } from '../../model/rule.ts';
import { namesOf } from '../build/scalar.ts';
import type { Built } from '../definition.ts';
import type { RuleSpec } from '../schema/rule.ts';
import { field, type Located } from '../shape/located.ts';
import type { Metrics, Sources } from './metrics.ts';
import { nearestHelp } from './references.ts';

/** checkTargetSource reports targets from a source without a time: they would hold for no period. */
export function checkTargetSource({ value: metric }: Built<Metric>, sources: Sources): Diagnostic[] {
  const target = metric.target?.source;
  const source = target && sources.get(target.source);
  if (target === undefined || !source?.isSound || source.value.time !== undefined) return [];
  const message = `source "${target.source}" has no time, so its targets hold for no period`;
  const help = 'give it a "time": the column with the first day of the period that a row is about';
  return [errorAt('no-time', message, target.span, { help })];
}

/** checkRuleTarget reports a rule by target that groups by what its source of targets does not have. */
export function checkRuleTarget(
  { value: rule, definition }: Built<Rule>,
  metrics: Metrics,
  sources: Sources,
): Diagnostic[] {
  const target = metrics.get(rule.metric)?.value.target?.source;
  const source = target && sources.get(target.source);
  if (target === undefined || !source?.isSound || targetGrains(rule).length === 0) return [];
  const known = source.value.dimensions.map(({ name }) => name);
  return namesOf(field(definition.node as Located<RuleSpec>, 'by')).flatMap(({ name, span }) => {
    if (known.includes(name)) return [];
    const message = `source "${target.source}", which has the targets of metric "${rule.metric}", has no dimension "${name}"`;
    const help = nearestHelp(name, known, 'it has') ?? `list it under the "dimensions" of "${target.source}"`;
    return [errorAt('incompatible-dimensions', message, span, { help })];
  });
}
