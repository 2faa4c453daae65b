import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import type { Definition } from '../definition.ts';
import * as validators from '../generated/validators.js';
import { type MetricKind, metricKinds } from '../metric-kinds.ts';
import { type MapNode, ownerSpan, spanOf } from '../yaml/tree.ts';
import { checkShape } from './check.ts';
import type { Violation } from './validator.ts';

const metricValidators = {
  measure: validators.metric_measure,
  ratio: validators.metric_ratio,
  formula: validators.metric_formula,
  cumulative: validators.metric_cumulative,
  compare: validators.metric_compare,
  share: validators.metric_share,
  conversion: validators.metric_conversion,
  comparable: validators.metric_comparable,
  score: validators.metric_score,
  query: validators.metric_query,
};

const definitionValidators = {
  engine: validators.engine,
  source: validators.source,
  rule: validators.rule,
  calendar: validators.calendar,
  channel: validators.channel,
  person: validators.person,
  goal: validators.goal,
  playbook: validators.playbook,
  test: validators.test,
};

/** checkDefinition reports where a definition disagrees with the schema of its kind. */
export function checkDefinition({ kind, node }: Definition): Diagnostic[] {
  return kind === 'metric' ? checkMetric(node).diagnostics : checkShape(definitionValidators[kind], node);
}

/** checkMetric finds the kind of a metric by its key, and reports where it disagrees with the schema of that kind. */
export function checkMetric(node: Definition['node']): { kind?: MetricKind; diagnostics: Diagnostic[] } {
  if (node.kind !== 'map') return { diagnostics: checkShape(validators.metric_measure, node) };
  const present = metricKinds.filter((kind) => node.entries.has(kind));
  const kind = present[0] ?? misspeltKind(node);
  const fault = present.length === 1 ? undefined : kindFault(node, present, kind);
  if (fault === undefined) {
    return { kind, diagnostics: checkShape(metricValidators[kind ?? 'measure'], node) };
  }
  const isAboutKind = (violation: Violation) => isKindViolation(violation, present);
  const rest = checkShape(metricValidators[kind ?? 'measure'], node, isAboutKind);
  return { diagnostics: [fault, ...rest] };
}

/** misspeltKind is the kind that an unknown key was hardly meant to be anything but. */
function misspeltKind(node: MapNode): MetricKind | undefined {
  for (const name of node.entries.keys()) {
    const near = suggest(name, metricKinds) as MetricKind | undefined;
    if (near !== undefined && name.length >= 4) return near;
  }
  return undefined;
}

function kindFault(
  node: MapNode,
  present: readonly string[],
  kind: MetricKind | undefined,
): Diagnostic | undefined {
  const kinds = metricKinds.join(', ');
  if (present.length === 0) {
    if (kind !== undefined) return undefined;
    return errorAt('metric-kind', `a metric has exactly one of ${kinds}; this one has none`, ownerSpan(node));
  }
  const [first, second] = [...node.entries.values()].filter((e) => present.includes(e.key.name));
  return errorAt('metric-kind', `a metric has exactly one of ${kinds}`, spanOf(second!.key), {
    related: [{ message: 'the first one', span: spanOf(first!.key) }],
    help: 'make it two metrics',
  });
}

/** isKindViolation tells faults that come of the kind being in doubt, which has been reported already. */
function isKindViolation(violation: Violation, present: readonly string[]): boolean {
  if (violation.instancePath !== '') return false;
  if (violation.keyword === 'required') return true;
  const extra = String(violation.params.additionalProperty);
  return violation.keyword === 'additionalProperties' && (present.includes(extra) || isPartOfKind(extra));
}

function isPartOfKind(key: string): boolean {
  return ['metric', 'source', 'time', 'where'].includes(key);
}
