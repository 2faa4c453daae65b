import { errorAt } from '../../diagnostic/diagnostic.ts';
import { isSum, type Metric } from '../../model/metric.ts';
import {
  type DateRange,
  type Level,
  type Persistence,
  type Rule,
  type SegmentSelection,
  severities,
} from '../../model/rule.ts';
import type { SegmentValue } from '../../model/segment.ts';
import type { Grain } from '../../time/grain.ts';
import type { Definition, Scope } from '../definition.ts';
import type { RuleSpec } from '../schema/rule.ts';
import { field, fields, items, type Located, oneOrMoreItems } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { buildCondition, type Judged } from './condition.ts';
import {
  choiceOf,
  dateOf,
  grainOf,
  integerOf,
  namesOf,
  numberOf,
  referenceOf,
  textsOf,
  untypedOf,
  wordingOf,
} from './scalar.ts';
import { buildOwner, buildThresholds } from './segment-table.ts';

/** RuleSurroundings is what a rule takes over from the project. */
export interface RuleSurroundings {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly grain: Grain;
}

/** buildRule reads a rule. */
export function buildRule(scope: Scope, definition: Definition, around: RuleSurroundings): Rule {
  const node = definition.node as Located<RuleSpec>;
  const metric = referenceOf(scope, 'metric', field(node, 'metric'));
  const judged = judgedBy(scope, node, around, metric?.name);
  const segments = field(node, 'segments');
  const by = namesOf(field(node, 'by'));
  return {
    name: definition.key.name,
    span: spanOf(definition.key),
    description: wordingOf(scope, field(node, 'description')),
    metric: metric?.name ?? '',
    metricSpan: metric?.span ?? spanOf(definition.key),
    status: choiceOf(field(node, 'status')) ?? 'active',
    grain: judged.grain,
    by: by.map((d) => d.name),
    segments: buildSegments(node),
    levels: buildLevels(scope, node, judged),
    for: buildPersistence(scope, node),
    recover: buildCondition(scope, field(node, 'recover'), judged),
    recoverFor: integerOf(field(node, 'recover_for')) ?? 1,
    keepFiringFor: integerOf(field(node, 'keep_firing_for')) ?? 0,
    minVolume: numberOf(scope, field(segments, 'min_volume'))?.value,
    freezeFor: integerOf(field(node, 'freeze_for')),
    goneAfter: integerOf(field(node, 'gone_after')),
    calendar: referenceOf(scope, 'calendar', field(node, 'calendar'))?.name,
    ...buildOwner(scope, node, by),
    thresholds: buildThresholds(scope, node, by, judged),
    playbook: referenceOf(scope, 'playbook', field(node, 'playbook'))?.name,
    since: dateOf(scope, field(node, 'since')),
    rebaseline: oneOrMoreItems(field(node, 'rebaseline'))
      .flatMap((d) => dateOf(scope, d) ?? [])
      .sort((a, b) => a - b),
    exclude: buildExclude(scope, node),
    tags: textsOf(field(node, 'tags')),
  };
}

function judgedBy(
  scope: Scope,
  node: Located<RuleSpec>,
  around: RuleSurroundings,
  name: string | undefined,
): Judged {
  const metric = name === undefined ? undefined : around.metrics.get(name);
  return {
    metric: name ?? '',
    isKnown: metric !== undefined,
    unit: metric?.unit,
    hasTarget:
      metric?.target !== undefined && (metric.target.source !== undefined || metric.target.rows.length > 0),
    by: namesOf(field(node, 'by')).map((d) => d.name),
    isMeasure: metric?.kind === 'measure',
    isSum: metric !== undefined && isSum(metric),
    ...(metric?.good === undefined ? {} : { good: metric.good }),
    grain: grainOf(scope, field(node, 'grain')) ?? metric?.grain ?? around.grain,
  };
}

function buildLevels(scope: Scope, node: Located<RuleSpec>, judged: Judged): Level[] {
  const levels = field(node, 'levels');
  const when = field(node, 'when');
  const severity = field(node, 'severity');
  const stray = when === undefined ? severity : levels === undefined ? undefined : when;
  if (stray?.key !== undefined) {
    const message =
      stray === when
        ? 'a rule has either "levels" or "when", not both'
        : '"severity" goes with "when"; under "levels" each key is a severity';
    scope.diagnostics.push(errorAt('bad-value', message, spanOf(stray.key)));
  }
  if (levels === undefined && when === undefined) return [];
  if (levels !== undefined) {
    return severities.flatMap((level) => {
      const condition = buildCondition(scope, field(levels, level), judged);
      return condition === undefined ? [] : [{ severity: level, condition }];
    });
  }
  const condition = buildCondition(scope, when, judged);
  const level = choiceOf(severity);
  return condition === undefined || level === undefined ? [] : [{ severity: level, condition }];
}

/** checkRuleShape reports a rule that does not say when it breaches or how bad that is. */
export function checkRuleShape(scope: Scope, node: Located<RuleSpec>): void {
  const hasWhen = field(node, 'when') !== undefined;
  if (!hasWhen && field(node, 'levels') === undefined) {
    const help = 'add "levels: { critical: { below: … } }", or "when:" and "severity:"';
    scope.diagnostics.push(
      errorAt('missing-key', 'a rule needs "levels" or "when"', ownerSpan(node), { help }),
    );
  }
  if (hasWhen && field(node, 'severity') === undefined && field(node, 'levels') === undefined) {
    const help = `add "severity:" with one of ${severities.join(', ')}`;
    scope.diagnostics.push(
      errorAt('missing-key', '"when" needs "severity" beside it', ownerSpan(node), { help }),
    );
  }
}

function buildPersistence(scope: Scope, rule: Located<RuleSpec>): Persistence {
  const node = field(rule, 'for');
  if (node?.kind !== 'map') {
    const count = integerOf(node as Parameters<typeof integerOf>[0]) ?? 1;
    return { breaches: count, of: count };
  }
  const breaches = integerOf(field(node, 'breaches'));
  const of = integerOf(field(node, 'of'));
  if (breaches !== undefined && of !== undefined && breaches > of) {
    const message = `${breaches} of ${of} periods cannot breach`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(field(node, 'breaches')!)));
  }
  return { breaches: breaches ?? 1, of: of ?? 1 };
}

function buildSegments(rule: Located<RuleSpec>): SegmentSelection {
  const node = field(rule, 'segments');
  const top = integerOf(field(node, 'top'));
  return {
    include: buildSegmentValues(field(node, 'include')),
    exclude: buildSegmentValues(field(node, 'exclude')),
    ...(top === undefined ? {} : { top }),
  };
}

type SegmentsSpec = NonNullable<RuleSpec['segments']>;

function buildSegmentValues(
  node: Located<NonNullable<SegmentsSpec['include']>> | undefined,
): Record<string, readonly SegmentValue[]> {
  return Object.fromEntries(
    fields(node).map(({ key, value }) => [key.name, oneOrMoreItems(value).map((item) => untypedOf(item))]),
  );
}

function buildExclude(scope: Scope, rule: Located<RuleSpec>): DateRange[] {
  return items(field(rule, 'exclude')).flatMap((node) => {
    if (node.kind === 'scalar') {
      const day = dateOf(scope, node as Parameters<typeof dateOf>[1]);
      return day === undefined ? [] : [{ from: day, to: day }];
    }
    const from = dateOf(scope, field(node, 'from'));
    const to = dateOf(scope, field(node, 'to'));
    if (from === undefined || to === undefined) return [];
    if (to < from) {
      const message = '"to" is before "from"';
      scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(field(node, 'to')!)));
    }
    return [{ from, to }];
  });
}
