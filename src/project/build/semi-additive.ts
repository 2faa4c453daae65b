import type { SemiAdditive } from '../../model/metric.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { choiceOf, namesOf } from './scalar.ts';

/** buildSemiAdditive reads how a measure is taken over time; undefined when it just adds up. */
export function buildSemiAdditive(metric: Located<MetricSpec['measure']>): SemiAdditive | undefined {
  const node = field(metric, 'semi_additive');
  const take = choiceOf(field(node, 'take'));
  return take === undefined ? undefined : { take, per: namesOf(field(node, 'per')) };
}
