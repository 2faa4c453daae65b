import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Metric } from '../../model/metric.ts';
import type { Condition, Pace } from '../../model/rule.ts';
import { alignmentFits } from '../../time/align.ts';
import type { Grain } from '../../time/grain.ts';
import { formatReference, type Reference, referenceFits } from '../../time/reference.ts';
import type { Scope } from '../definition.ts';
import type { ConditionSpec } from '../schema/condition.ts';
import { field, items, type Located, scalarOf } from '../shape/located.ts';
import { guiltySpan, ownerSpan, spanOf, type YamlNode } from '../yaml/tree.ts';
import { buildBaseline, buildPeers } from './baseline.ts';
import { buildExpression } from './expression.ts';
import { buildForecast } from './forecast.ts';
import { buildReference } from './reference.ts';
import { durationOf, numberOf, referenceOf } from './scalar.ts';
import { buildShareCondition } from './share-condition.ts';
import {
  type BoundSpec,
  buildBound,
  checkAttainment,
  checkChange,
  checkLevel,
  type MeasuredUnit,
} from './threshold.ts';
import { buildTrend } from './trend.ts';

/** Judged is what a condition needs to know of the metric it judges. */
export interface Judged extends MeasuredUnit {
  readonly metric: string;
  readonly hasTarget: boolean;
  /** The dimensions the rule groups by. */
  readonly by: readonly string[];
  /** Whether it adds up day by day. */
  readonly isMeasure: boolean;
  /** Whether the values of adjacent periods make one together. */
  readonly isSum: boolean;
  readonly good?: Metric['good'];
  readonly grain: Grain;
}

/** buildCondition reads a condition; undefined when there is none that can be used. */
export function buildCondition(
  scope: Scope,
  node: Located<ConditionSpec> | undefined,
  judged: Judged,
): Condition | undefined {
  if (node?.kind !== 'map') return undefined;
  const key = [...node.entries.values()][0]?.key;
  if (key === undefined) return undefined;
  const span = spanOf(key);
  switch (key.name as keyof ConditionSpec) {
    case 'change':
      return buildChange(scope, node, judged);
    case 'target':
      return buildTarget(scope, node, judged);
    case 'trend':
      return buildTrend(scope, node, judged);
    case 'baseline':
      return buildBaseline(scope, node, judged);
    case 'share':
      return buildShareCondition(scope, node, judged, (part, of) => buildPart(scope, part, of));
    case 'peers':
      return buildPeers(scope, node, judged);
    case 'expr':
      return buildExpression(scope, node);
    case 'forecast':
      return buildForecast(scope, node, judged);
    case 'missing': {
      const length = durationOf(scope, field(node, 'missing'));
      return length && { kind: 'missing', length, span };
    }
    case 'calendar': {
      const calendar = referenceOf(scope, 'calendar', field(node, 'calendar'));
      return calendar && { kind: 'calendar', calendar: calendar.name, span };
    }
    case 'all':
      return { kind: 'all', of: buildConditions(scope, field(node, 'all'), judged), span };
    case 'any':
      return { kind: 'any', of: buildConditions(scope, field(node, 'any'), judged), span };
    case 'not': {
      const of = buildCondition(scope, field(node, 'not'), judged);
      return of && { kind: 'not', of, span };
    }
    default: {
      const built = buildBound(scope, node as Located<BoundSpec>, 'a condition');
      for (const limit of built?.limits ?? []) checkLevel(scope, limit, judged);
      return built && { kind: 'static', bound: built.bound, span };
    }
  }
}

/** buildPart reads what is asked of a share: its change, or a limit. */
function buildPart(scope: Scope, part: Located<ConditionSpec>, judged: Judged): Condition | undefined {
  if (field(part, 'change') !== undefined) return buildChange(scope, part, judged);
  const built = buildBound(scope, part as Located<BoundSpec>, '"share"');
  for (const limit of built?.limits ?? []) checkLevel(scope, limit, judged);
  return built && part.key && { kind: 'static', bound: built.bound, span: spanOf(part.key) };
}

function buildConditions(
  scope: Scope,
  list: Located<ConditionSpec[]> | undefined,
  judged: Judged,
): Condition[] {
  return items(list).flatMap((item) => buildCondition(scope, item, judged) ?? []);
}

function buildChange(scope: Scope, condition: Located<ConditionSpec>, judged: Judged): Condition | undefined {
  const node = field(condition, 'change');
  if (node?.key === undefined) return undefined;
  const from = field(node, 'from');
  const reference = buildReference(scope, from);
  if (from !== undefined && reference !== undefined && !referenceFits(judged.grain, reference)) {
    const message = `periods of a ${judged.grain} cannot be compared with these`;
    scope.diagnostics.push(errorAt('grain-mismatch', message, guiltySpan(from)));
  }
  const built = buildBound(scope, node, '"change"');
  const measures = (built?.limits ?? []).map((limit) => checkChange(scope, limit, judged));
  if (new Set(measures).size > 1) {
    const message = 'both numbers must be relative (%), or both differences';
    scope.diagnostics.push(
      errorAt('bad-value', message, guiltySpan(field(node, 'outside') ?? field(node, 'inside')!)),
    );
  }
  const minChange = buildMinChange(scope, condition, judged);
  const align = buildAlign(scope, field(node, 'align'), judged, reference);
  if (built === undefined || reference === undefined) return undefined;
  return {
    kind: 'change',
    from: reference,
    bound: built.bound,
    measure: measures[0] ?? 'difference',
    ...(minChange === undefined ? {} : { minChange }),
    ...(align === undefined ? {} : { align }),
    span: spanOf(node.key),
  };
}

function buildAlign(
  scope: Scope,
  node: Parameters<typeof referenceOf>[2],
  judged: Judged,
  reference: Reference | undefined,
): string | undefined {
  const align = referenceOf(scope, 'calendar', node);
  if (align === undefined || reference === undefined || alignmentFits(judged, reference)) return align?.name;
  const message = `${judged.grain}s compared with "${formatReference(reference)}" cannot follow the events of a calendar`;
  const help = 'hours, days and weeks can, compared with "1 year ago"; hours and days with an average too';
  scope.diagnostics.push(errorAt('grain-mismatch', message, align.span, { help }));
  return align.name;
}

function buildMinChange(scope: Scope, condition: Located<ConditionSpec>, judged: Judged): number | undefined {
  const node = field(field(condition, 'change'), 'min_change');
  const number = numberOf(scope, node);
  if (number === undefined || node === undefined) return undefined;
  const isRate = number.suffix === '%' || number.suffix === 'pp';
  if (judged.isKnown && isRate && judged.unit !== '%') {
    const message = '"min_change" is an absolute change in the metric\'s unit, not a relative one';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node)));
  }
  return number.value;
}

function buildPace(scope: Scope, node: YamlNode | undefined, judged: Judged): Pace | false {
  const text = scalarOf(node)?.text;
  if (node === undefined || text === undefined || text === 'false') return false;
  if (text !== 'seasonal') return 'linear';
  if (judged.isKnown && !judged.isMeasure) {
    const message = `"seasonal" is how a sum fills up day by day, but metric "${judged.metric}" is no measure`;
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node), { help: 'write "pace: linear"' }));
  }
  return 'seasonal';
}

function buildTarget(scope: Scope, condition: Located<ConditionSpec>, judged: Judged): Condition | undefined {
  const node = field(condition, 'target');
  if (node?.key === undefined) return undefined;
  if (judged.isKnown && !judged.hasTarget) {
    const message = `metric "${judged.metric}" has no target`;
    const help = `give it one, such as "target: { ${judged.grain}: 100 }"`;
    scope.diagnostics.push(errorAt('missing-key', message, ownerSpan(node), { help }));
  }
  const built = buildBound(scope, node, '"target"');
  for (const limit of built?.limits ?? []) checkAttainment(scope, limit);
  const pace = buildPace(scope, field(node, 'pace'), judged);
  return built && { kind: 'target', bound: built.bound, pace, span: spanOf(node.key) };
}
