import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';
import type { NoVerdict, Reason } from '../model/reason.ts';
import type { Bound } from '../model/rule.ts';
import { type DurationUnit, durationUnits } from '../time/duration.ts';
import { type CivilGrain, type Grain, unitOf } from '../time/grain.ts';
import type { PeriodCalendar } from '../time/period-calendar.ts';
import { textsOf } from './locale/locale.ts';
import type { ReasonTexts } from './locale/texts.ts';
import {
  approximately,
  boundLimits,
  formatChange,
  formatChangeLimit,
  formatLimit,
  formatValue,
  formatValueBeside,
} from './number.ts';
import { periodName } from './period.ts';
import { boundHolds, holds, sideOf } from './reason-holds.ts';

/** Explained is what of a metric its sentence needs. */
export type Explained = Pick<Metric, 'name' | 'label' | 'unit' | 'format' | 'isApproximate'>;

/** ReasonContext names the grain and zone of the judged period, so that the sentence can name others. */
export interface ReasonContext {
  readonly grain: Grain;
  readonly timezone: string;
  /** What the metrics that a sentence may name are called and how their values are shown, by name. */
  readonly metrics?: ReadonlyMap<string, Explained> | undefined;
  /** The calendar of the grain, if it is not the one on the wall. */
  readonly calendar?: PeriodCalendar | undefined;
}

/**
 * reasonText says a reason as one sentence with its numbers, in a locale:
 * “转化率 1.82%，低于 2%”, “Conversion 1.82%, down 30.3% from 2.61% 1 week earlier (below -20%)”.
 * All it states is true of the value, whether it breached or not.
 */
export function reasonText(
  reason: Reason,
  metric: Explained,
  locale: Locale,
  context?: ReasonContext,
): string {
  const teller: Teller = { metric, locale, context, texts: textsOf(locale).reason };
  const value = measuredValue(reason);
  const limits = staticLimits(reason);
  const shown =
    value === undefined ? undefined : approximately(formatValueBeside(value, limits, metric, locale), metric);
  const sentence = teller.texts.sentence(metric.label ?? metric.name, shown, facts(reason, teller));
  return metric.isApproximate && reason.kind !== 'no_verdict'
    ? `${sentence}${textsOf(locale).estimatedIn}`
    : sentence;
}

/** noVerdictText says why nothing was judged, without naming the metric. */
export function noVerdictText(why: NoVerdict, locale: Locale): string {
  const texts = textsOf(locale).reason;
  switch (why.kind) {
    case 'no_data':
      return texts.noData;
    case 'null_value':
      return texts.nullValue;
    case 'stale':
      return texts.stale;
    case 'incomplete':
      return texts.incomplete;
    case 'too_little_history':
      return texts.tooLittleHistory(why.needs);
    case 'needs_more_history':
      return texts.needsMoreHistory(why.more);
    case 'new_event':
      return texts.newEvent(why.event);
    case 'no_reference':
      return texts.noReference;
    case 'zero_reference':
      return texts.zeroReference;
    case 'no_target':
      return texts.noTarget;
    case 'missing_input':
      return texts.missingInput(why.metric);
    case 'too_few_peers':
      return texts.tooFewPeers(why.needs);
    case 'error':
      return texts.error(why.message);
  }
}

/** changeOf finds the first change that a reason speaks of. */
export function changeOf(reason: Reason): Extract<Reason, { kind: 'change' }> | undefined {
  return leaves(reason).find((leaf) => leaf.kind === 'change');
}

interface Teller {
  readonly metric: Explained;
  readonly locale: Locale;
  readonly context: ReasonContext | undefined;
  readonly texts: ReasonTexts;
}

type Leaf = Exclude<Reason, { kind: 'all' | 'any' | 'not' }>;

function leaves(reason: Reason): Leaf[] {
  switch (reason.kind) {
    case 'all':
    case 'any':
      return reason.of.flatMap(leaves);
    case 'not':
      return leaves(reason.of);
    default:
      return [reason];
  }
}

function measuredValue(reason: Reason): number | undefined {
  for (const leaf of leaves(reason)) if ('value' in leaf) return leaf.value;
  return undefined;
}

function staticLimits(reason: Reason): number[] {
  return leaves(reason).flatMap((leaf) => (leaf.kind === 'static' ? boundLimits(leaf.bound) : []));
}

/** facts lists what is true of the value. Each part states what is the case, so `not` needs no word and `any` shows only what holds. */
function facts(reason: Reason, teller: Teller): string[] {
  switch (reason.kind) {
    case 'all':
      return unique(reason.of.flatMap((part) => facts(part, teller)));
    case 'any': {
      const holding = reason.of.filter(holds);
      return unique((holding.length > 0 ? holding : reason.of).flatMap((part) => facts(part, teller)));
    }
    case 'not':
      return facts(reason.of, teller);
    default:
      return [fact(reason, teller)];
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function fact(leaf: Leaf, teller: Teller): string {
  const { texts, metric, locale } = teller;
  switch (leaf.kind) {
    case 'static':
      return boundText(leaf.bound, leaf.value, teller, (limit) => formatLimit(limit, metric, locale));
    case 'change':
      return changeText(leaf, teller);
    case 'target':
      return targetText(leaf, teller);
    case 'baseline':
      return baselineText(leaf, teller);
    case 'run':
      return texts.run(leaf, contextUnit(teller), formatValue(leaf.start, metric, locale));
    case 'slope':
      return slopeText(leaf, teller);
    case 'share':
      return shareText(leaf, teller);
    case 'peers':
      return peersText(leaf, teller);
    case 'pattern':
      return patternText(leaf, teller);
    case 'expression':
      return expressionText(leaf, teller);
    case 'forecast':
      return forecastText(leaf, teller);
    case 'projection':
      return projectionText(leaf, teller);
    case 'missing':
      return texts.missing(leaf.periods, contextUnit(teller), lengthText(leaf.limit, locale));
    case 'calendar':
      return texts.event(leaf.calendar, leaf.event, leaf.inside);
    case 'failed_checks':
      return texts.failedChecks(leaf.checks);
    case 'low_volume':
      return texts.lowVolume(formatValue(leaf.volume, {}, locale), formatValue(leaf.minimum, {}, locale));
    case 'restricted':
      return texts.restricted(leaf.audience);
    case 'no_verdict':
      return noVerdictText(leaf.why, locale);
  }
}

function contextUnit({ context }: Teller): CivilGrain | undefined {
  return context && unitOf(context.grain);
}

function changeText(leaf: Extract<Reason, { kind: 'change' }>, teller: Teller): string {
  const { texts, metric, locale, context } = teller;
  const limits = boundLimits(leaf.bound);
  const signed = formatChange(leaf.change, leaf.measure, metric, locale, limits);
  const named = context && leaf.referenceAt !== undefined && leaf.from.kind === 'ago';
  const change = texts.change({
    size: signed.replace(/^[+-]/, ''),
    direction: leaf.change < 0 ? -1 : leaf.change > 0 ? 1 : 0,
    reference: formatValue(leaf.reference, metric, locale),
    from: leaf.from,
    grain: contextUnit(teller),
    at: named
      ? periodName({ grain: context.grain, start: leaf.referenceAt ?? 0 }, context.timezone, context.calendar)
      : undefined,
    event: leaf.aligned && texts.eventDay(leaf.aligned),
  });
  const bound = boundText(leaf.bound, leaf.change, teller, (l) =>
    formatChangeLimit(l, leaf.measure, metric, locale),
  );
  const text = texts.withBound(change, bound);
  return leaf.underMinChange === undefined
    ? text
    : text + texts.underMinChange(formatLimit(leaf.underMinChange, metric, locale));
}

function targetText(leaf: Extract<Reason, { kind: 'target' }>, teller: Teller): string {
  const { texts, metric, locale } = teller;
  const percent = (value: number) => formatLimit(value, { unit: '%' }, locale);
  const attainment = formatValueBeside(leaf.attainment, boundLimits(leaf.bound), { format: '0.0%' }, locale);
  const text = texts.target(attainment, formatValue(leaf.target, metric, locale), leaf.pace);
  return texts.withBound(text, boundText(leaf.bound, leaf.attainment, teller, percent));
}

type BaselineReason = Extract<Reason, { kind: 'baseline' }>;

function baselineText(leaf: BaselineReason, teller: Teller): string {
  const { texts, metric, locale, context } = teller;
  const shown = (value: number | undefined) =>
    value === undefined ? undefined : formatValueBeside(value, [leaf.value], metric, locale);
  const text = texts.baseline({
    side: sideOf(leaf),
    low: shown(leaf.low),
    high: shown(leaf.high),
    expected: formatValue(leaf.expected, metric, locale),
    past: leaf.past && {
      count: formatValue(leaf.past.count, {}, locale),
      since:
        context &&
        periodName({ grain: context.grain, start: leaf.past.since }, context.timezone, context.calendar),
    },
    parts: leaf.parts.map((part) => {
      const name =
        part.kind === 'event'
          ? texts.eventOffset(part.event, part.offset)
          : texts.seasonPlace(part.season, part.phase);
      return `${name} ${formatChange(part.size, 'difference', metric, locale)}`;
    }),
  });
  return leaf.underMinChange === undefined
    ? text
    : text + texts.underMinChange(formatLimit(leaf.underMinChange, metric, locale));
}

function slopeText(leaf: Extract<Reason, { kind: 'slope' }>, teller: Teller): string {
  const { texts, metric, locale } = teller;
  const signed = formatChange(leaf.slope, leaf.measure, metric, locale, boundLimits(leaf.bound));
  const limit = (l: number) => formatChangeLimit(l, leaf.measure, metric, locale);
  const text = texts.slope(signed, leaf.over, contextUnit(teller));
  return texts.withBound(text, boundText(leaf.bound, leaf.slope, teller, limit));
}

function shareText(leaf: Extract<Reason, { kind: 'share' }>, teller: Teller): string {
  const { texts, locale, metric } = teller;
  const shares: Explained = { name: metric.name, unit: '%' };
  const share = formatValueBeside(leaf.share, staticLimits(leaf.part), shares, locale);
  return texts.share(share, leaf.of, facts(leaf.part, { ...teller, metric: shares }));
}

function peersText(leaf: Extract<Reason, { kind: 'peers' }>, teller: Teller): string {
  const { texts, metric, locale } = teller;
  const shown = (value: number | undefined) =>
    value === undefined ? undefined : formatValueBeside(value, [leaf.value], metric, locale);
  const text = texts.peers({
    side: sideOf(leaf),
    low: shown(leaf.low),
    high: shown(leaf.high),
    expected: formatValue(leaf.expected, metric, locale),
    others: formatValue(leaf.others, { format: '0.0%' }, locale),
  });
  return leaf.underMinChange === undefined
    ? text
    : text + texts.underMinChange(formatLimit(leaf.underMinChange, metric, locale));
}

/** Part of the distance below which a metric is not worth a word. */
const leastPart = 0.1;

function patternText(leaf: Extract<Reason, { kind: 'pattern' }>, teller: Teller): string {
  const { texts, locale, context } = teller;
  const shown = leaf.parts.filter(({ part }, k) => k === 0 || part >= leastPart);
  const number = (value: number) => formatValue(value, { format: '0.0' }, locale);
  return texts.pattern({
    holds: leaf.holds,
    distance: number(leaf.distance),
    limit: number(leaf.limit),
    parts: shown.map(({ metric, value, expected, part }) => {
      const named = context?.metrics?.get(metric) ?? { name: metric };
      return {
        name: named.label ?? named.name,
        value: formatValueBeside(value, [expected], named, locale),
        expected: formatValue(expected, named, locale),
        part: formatValue(part, { format: '0%' }, locale),
      };
    }),
  });
}

function expressionText(leaf: Extract<Reason, { kind: 'expression' }>, teller: Teller): string {
  const { texts, locale, context } = teller;
  const inputs = leaf.inputs.map(({ metric, value }) => {
    const shown = context?.metrics?.get(metric) ?? { name: metric };
    return `${shown.label ?? shown.name} ${formatValue(value, shown, locale)}`;
  });
  return texts.expression(leaf.text, leaf.holds, inputs);
}

function forecastText(leaf: Extract<Reason, { kind: 'forecast' }>, teller: Teller): string {
  const { texts, metric, locale, context } = teller;
  const limits = boundLimits(leaf.bound);
  return texts.forecast({
    holds: leaf.holds,
    expected: formatValueBeside(leaf.expected, limits, metric, locale),
    at: context && periodName({ grain: context.grain, start: leaf.at }, context.timezone, context.calendar),
    limit: texts.bound(
      leaf.bound.kind,
      true,
      limits.map((limit) => formatLimit(limit, metric, locale)),
    ),
    within: lengthText(leaf.within, locale),
  });
}

function projectionText(leaf: Extract<Reason, { kind: 'projection' }>, teller: Teller): string {
  const { texts, metric, locale } = teller;
  const { attainment } = leaf;
  return texts.projection({
    projected: formatValueBeside(leaf.projected, [leaf.target], metric, locale),
    target: formatValue(leaf.target, metric, locale),
    part:
      attainment === undefined ? undefined : formatValueBeside(attainment, [1], { format: '0.0%' }, locale),
    grain: unitOf(leaf.grain),
  });
}

function boundText(
  bound: Bound,
  value: number,
  teller: Teller,
  limitText: (limit: number) => string,
): string {
  const limits =
    bound.kind === 'outside' || bound.kind === 'inside' ? [bound.low, bound.high] : [bound.limit];
  return teller.texts.bound(bound.kind, boundHolds(bound, value), limits.map(limitText));
}

function lengthText(limit: { readonly count: number; readonly unit: string }, locale: Locale): string {
  const unit = durationUnits.find(
    (name): name is DurationUnit => limit.unit === name || limit.unit === `${name}s`,
  );
  return unit ? textsOf(locale).length(limit.count, unit) : `${limit.count} ${limit.unit}`;
}
