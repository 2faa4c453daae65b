import { errorAt, type Span } from '../../diagnostic/diagnostic.ts';
import type { SourceText } from '../../model/located.ts';
import type { CumulativeWindow, Metric, MetricBase } from '../../model/metric.ts';
import type { Definition, Scope } from '../definition.ts';
import type { MetricKind } from '../metric-kinds.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf } from '../yaml/tree.ts';
import { buildComparable } from './comparable.ts';
import { buildConversion } from './conversion.ts';
import { buildFormulaInputs } from './formula-inputs.ts';
import { buildQuery } from './metric-query.ts';
import { buildReference } from './reference.ts';
import {
  booleanOf,
  choiceOf,
  dateOf,
  durationOf,
  expressionOf,
  grainOf,
  namesOf,
  nowhere,
  referenceOf,
  textOf,
  textsOf,
  wordingOf,
} from './scalar.ts';
import { buildScore } from './score.ts';
import { buildSemiAdditive } from './semi-additive.ts';
import { buildShare } from './share.ts';
import { buildTarget } from './target.ts';

/** buildMetric reads a metric of a kind. */
export function buildMetric(scope: Scope, definition: Definition, kind: MetricKind): Metric {
  switch (kind) {
    case 'measure':
      return buildMeasure(scope, definition);
    case 'ratio':
      return buildRatio(scope, definition);
    case 'formula':
      return buildFormula(scope, definition);
    case 'cumulative':
      return buildCumulative(scope, definition);
    case 'compare':
      return buildCompare(scope, definition);
    case 'share':
      return buildShare(scope, definition, buildBase(scope, definition));
    case 'conversion':
      return buildConversion(scope, definition, buildBase(scope, definition));
    case 'comparable':
      return buildComparable(scope, definition, buildBase(scope, definition));
    case 'score':
      return buildScore(scope, definition, buildBase(scope, definition));
    case 'query':
      return buildQuery(scope, definition, buildBase(scope, definition));
  }
}

type AnySpec = MetricSpec[MetricKind];

function buildBase(scope: Scope, definition: Definition): MetricBase {
  const node = definition.node as Located<AnySpec>;
  const dimensions = field(node, 'dimensions');
  return {
    name: definition.key.name,
    span: spanOf(definition.key),
    label: wordingOf(scope, field(node, 'label')),
    description: wordingOf(scope, field(node, 'description')),
    owner: referenceOf(scope, 'person', field(node, 'owner'))?.name,
    tier: choiceOf(field(node, 'tier')),
    goal: referenceOf(scope, 'goal', field(node, 'goal'))?.name,
    status: choiceOf(field(node, 'status')) ?? 'active',
    unit: textOf(field(node, 'unit')),
    format: textOf(field(node, 'format')),
    good: choiceOf(field(node, 'good')),
    target: buildTarget(scope, field(node, 'target'), textOf(field(node, 'unit')) === '%'),
    whenEmpty: choiceOf(field(node, 'when_empty')),
    grain: grainOf(scope, field(node, 'grain')),
    dimensions: dimensions === undefined ? undefined : namesOf(dimensions).map((d) => d.name),
    tags: textsOf(field(node, 'tags')),
    synonyms: textsOf(field(node, 'synonyms')),
    audience: textsOf(field(node, 'audience')),
    since: dateOf(scope, field(node, 'since')),
  };
}

function emptyText(span: Span): SourceText {
  return { text: '', span, lines: [span.start] };
}

function buildMeasure(scope: Scope, definition: Definition): Metric {
  const node = definition.node as Located<MetricSpec['measure']>;
  return {
    kind: 'measure',
    ...buildBase(scope, definition),
    source: referenceOf(scope, 'source', field(node, 'source'))?.name ?? '',
    time: textOf(field(node, 'time')),
    measure: expressionOf(field(node, 'measure')) ?? emptyText(spanOf(definition.key)),
    where: expressionOf(field(node, 'where')),
    semiAdditive: buildSemiAdditive(node),
    native: booleanOf(field(node, 'native')),
    approx: booleanOf(field(node, 'approx')),
  };
}

function buildRatio(scope: Scope, definition: Definition): Metric {
  const ratio = field(definition.node as Located<MetricSpec['ratio']>, 'ratio');
  return {
    kind: 'ratio',
    ...buildBase(scope, definition),
    numerator: referenceOf(scope, 'metric', field(ratio, 'numerator')) ?? nowhere(definition),
    denominator: referenceOf(scope, 'metric', field(ratio, 'denominator')) ?? nowhere(definition),
  };
}

function buildFormula(scope: Scope, definition: Definition): Metric {
  const node = definition.node as Located<MetricSpec['formula']>;
  const formula = expressionOf(field(node, 'formula')) ?? emptyText(spanOf(definition.key));
  const inputs = buildFormulaInputs(scope, formula, field(node, 'inputs'));
  scope.references.push(...inputs.map(({ name, span }) => ({ kind: 'metric' as const, name, span })));
  if (formula.text !== '' && inputs.length === 0) {
    const message = 'a formula names the metrics it is computed from; this one names none';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(field(node, 'formula')!)));
  }
  return { kind: 'formula', ...buildBase(scope, definition), formula, inputs };
}

function buildCumulative(scope: Scope, definition: Definition): Metric {
  const node = field(definition.node as Located<MetricSpec['cumulative']>, 'cumulative');
  const toDate = grainOf(scope, field(node, 'grain_to_date'));
  const window = field(node, 'window');
  const length = durationOf(scope, window);
  if (node !== undefined && (field(node, 'grain_to_date') === undefined) === (window === undefined)) {
    const message = 'a cumulative metric has exactly one of "grain_to_date" and "window"';
    const both = window?.key;
    const span = both === undefined ? ownerSpan(node) : spanOf(both);
    scope.diagnostics.push(errorAt(both === undefined ? 'missing-key' : 'bad-value', message, span));
  }
  const over: CumulativeWindow =
    toDate === undefined
      ? { kind: 'rolling', length: length ?? { count: 1, unit: 'day' } }
      : { kind: 'to_date', grain: toDate };
  const metric = referenceOf(scope, 'metric', field(node, 'metric')) ?? nowhere(definition);
  return { kind: 'cumulative', ...buildBase(scope, definition), metric, over };
}

function buildCompare(scope: Scope, definition: Definition): Metric {
  const node = field(definition.node as Located<MetricSpec['compare']>, 'compare');
  const to = buildReference(scope, field(node, 'to')) ?? { kind: 'previous' };
  const align = referenceOf(scope, 'calendar', field(node, 'align'));
  if (align !== undefined && !(to.kind === 'ago' && to.unit === 'year')) {
    const help = 'compare with "1 year ago", or leave "align" out';
    const message = 'only whole years ago can follow the events of a calendar';
    scope.diagnostics.push(errorAt('bad-value', message, align.span, { help }));
  }
  return {
    kind: 'compare',
    ...buildBase(scope, definition),
    metric: referenceOf(scope, 'metric', field(node, 'metric')) ?? nowhere(definition),
    to,
    as: choiceOf(field(node, 'as')) ?? 'percent',
    ...(align === undefined ? {} : { align }),
  };
}
