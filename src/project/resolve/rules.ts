import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { metricsBeside, type Rule } from '../../model/rule.ts';
import { namesOf } from '../build/scalar.ts';
import type { Built } from '../definition.ts';
import type { RuleSpec } from '../schema/rule.ts';
import { field, fields, type Located } from '../shape/located.ts';
import { spanOf } from '../yaml/tree.ts';
import type { DimensionsOf } from './metrics.ts';
import { nearestHelp } from './references.ts';

/** checkRule reports a rule that groups by what its metric does not have, or selects segments it does not group by. */
export function checkRule(built: Built<Rule>, dimensionsOf: DimensionsOf): Diagnostic[] {
  const rule = built.value;
  const node = built.definition.node as Located<RuleSpec>;
  const dimensions = dimensionsOf(rule.metric);
  const unknown = namesOf(field(node, 'by')).flatMap(({ name, span }) => {
    if (dimensions === undefined || dimensions.includes(name)) return [];
    const message = `metric "${rule.metric}" has no dimension "${name}"`;
    return [errorAt('unknown-dimension', message, span, { help: nearestHelp(name, dimensions, 'it has') })];
  });
  return [...unknown, ...checkBeside(rule, dimensionsOf), ...checkSegments(rule, node)];
}

/** checkBeside reports metrics that stand beside the judged one but cannot be grouped as the rule groups. */
function checkBeside(rule: Rule, dimensionsOf: DimensionsOf): Diagnostic[] {
  return metricsBeside(rule).flatMap(({ name, span }) => {
    const dimensions = dimensionsOf(name);
    const lacks = rule.by.find((dimension) => dimensions?.includes(dimension) === false);
    if (dimensions === undefined || lacks === undefined) return [];
    const message = `the rule groups by "${lacks}", which metric "${name}" does not have`;
    return [
      errorAt('incompatible-dimensions', message, span, { help: nearestHelp(lacks, dimensions, 'it has') }),
    ];
  });
}

function checkSegments(rule: Rule, node: Located<RuleSpec>): Diagnostic[] {
  const segments = field(node, 'segments');
  const keys = [...fields(field(segments, 'include')), ...fields(field(segments, 'exclude'))].map(
    (f) => f.key,
  );
  const stray = keys.filter((key) => !rule.by.includes(key.name));
  const diagnostics = stray.map((key) => {
    const message = `the rule does not group by "${key.name}"`;
    const help = nearestHelp(key.name, rule.by, 'it groups by') ?? `add "by: [${key.name}]"`;
    return errorAt('unknown-dimension', message, spanOf(key), { help });
  });
  const top = segments?.kind === 'map' ? segments.entries.get('top') : undefined;
  if (top !== undefined && rule.by.length === 0) {
    const message = '"top" chooses among segments, but the rule has no "by"';
    diagnostics.push(errorAt('bad-value', message, spanOf(top.key)));
  }
  return diagnostics;
}
