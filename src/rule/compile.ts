import type { SourceText } from '../model/located.ts';
import type { Metric, MetricBase } from '../model/metric.ts';
import {
  type Condition,
  conditionLeaves,
  type Limits,
  looksAtValue,
  type Pace,
  type Rule,
  ruleLeaves,
  type Severity,
} from '../model/rule.ts';
import { chooser, type SegmentRow } from '../model/segment-table.ts';
import type { MetricSeries } from '../model/series.ts';
import {
  type Crowd,
  crowdOf,
  type Gathering,
  gatherActive,
  gatherErrors,
  newGathering,
} from '../series/baseline/pool.ts';
import { newWalks } from '../series/baseline/walk.ts';
import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';
import { type Calendar, eventBetween } from '../time/calendar.ts';
import { addDuration, type Duration } from '../time/duration.ts';
import type { Grain } from '../time/grain.ts';
import { compileBaseline, learnRequest, rangeRequest } from './baseline.ts';
import { calendarOf, calendarsOf, closedIn } from './calendars.ts';
import type { FindCompanion } from './companion.ts';
import type { CompiledCondition, CompiledLevel, CompiledRule } from './compiled.ts';
import { compileExpression } from './expression.ts';
import { compileForecast } from './forecast.ts';
import { type Learnable, makeLearnable } from './learnable.ts';
import { closedPeriods } from './open-days.ts';
import { paceShares } from './pace.ts';
import { compilePattern } from './pattern.ts';
import { compilePeers } from './peers.ts';
import { makeReferenceTable } from './reference-table.ts';
import { freezePeriods } from './season.ts';
import { seasonalShares } from './seasonal-pace.ts';
import { compileShare } from './share.ts';
import { targetsOf } from './target.ts';

/** Judgeable is what of a metric its judgements depend on. */
export type Judgeable = Pick<MetricBase, 'target' | 'since' | 'unit' | 'good'> & {
  readonly kind?: Metric['kind'];
  readonly measure?: SourceText;
};

/** RuleInput is all that a rule's judgements depend on. */
export interface RuleInput {
  readonly rule: Rule;
  readonly metric: Judgeable;
  /** At the rule's grain; for a rule by `isPaceRule` also to-date values at day grain. */
  readonly series: MetricSeries;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** One for each source of the metric; empty unless every one of them has a calendar. */
  readonly sourceCalendars?: readonly Calendar[];
  /** Indices of the segments that are judged; all of them when absent. */
  readonly segments?: readonly number[];
  /** What all segments of the rule say of errors, by condition, where those of the series are some of many. */
  readonly crowds?: ReadonlyMap<Condition, Crowd>;
  /** The targets that a source gives, at a grain and by the rule's dimensions. */
  readonly targets?: ((grain: Grain) => MetricSeries | undefined) | undefined;
  /** The series beside its own that the rule looks at; what is not there has no verdict. */
  readonly companions?: FindCompanion;
  /** The limits that a source gives; the rule's own rows when absent. */
  readonly limits?: readonly SegmentRow<Limits>[] | undefined;
  /** Needed by `pace` to judge the running period, epoch milliseconds. */
  readonly asOf?: number;
}

/** compileRule works out per period what the rule's conditions need; throws for a calendar that does not exist. */
export function compileRule(input: RuleInput): CompiledRule {
  const { rule, metric, series } = input;
  const { axis } = series;
  const periods = periodCount(axis);
  const closed = closedIn(input, axis);
  const open = new Uint8Array(periods).map((_, i) => (closed?.[i] === 1 ? 0 : 1));
  const learnable = makeLearnable(axis, rule, closed);
  const levels = rule.levels.map((level) => compileLevel(input, level.condition, level.severity, learnable));
  return {
    rule,
    series,
    periods,
    exact: series.scale !== undefined,
    levels,
    recover:
      rule.recover === undefined
        ? undefined
        : withLimits(input, compileCondition(input, rule.recover, learnable), 'recover'),
    learnable,
    freezeFor: freezePeriods(axis.grain, rule),
    start: firstPeriodOn(
      axis,
      Math.max(rule.since ?? Number.NEGATIVE_INFINITY, metric.since ?? Number.NEGATIVE_INFINITY),
    ),
    running: runningPeriod(input),
    sourceClosed: everywhereClosed(axis, input.sourceCalendars ?? []),
    open,
    openCount: countUp(open),
    missingPeriods: Math.max(0, ...levels.map((level) => longestMissing(level.condition))),
  };
}

/** Gatherings is what is being counted of the errors of all segments, by the condition that learns from them. */
export type Gatherings = Map<Condition, Gathering>;

/** crowdsOf ends gatherings of a rule that judges at most so many segments at a time. */
export function crowdsOf(gathered: Gatherings, mostSegments: number): Map<Condition, Crowd> {
  return new Map([...gathered].map(([leaf, gathering]) => [leaf, crowdOf(gathering, mostSegments)]));
}

/**
 * gatherCrowds counts what the judged segments of a series say of errors, by each condition that learns from them. After
 * all segments, whatever the order, `crowdsOf` gives what they say together. `peers` is not among them: it needs to see
 * all segments at a time.
 */
export function gatherCrowds(input: RuleInput, into: Gatherings): void {
  const { rule, series } = input;
  const learnable = makeLearnable(series.axis, rule, closedIn(input, series.axis));
  for (const leaf of ruleLeaves(rule)) {
    if (leaf.kind !== 'baseline' && leaf.kind !== 'pattern') continue;
    const calendars = calendarsOf(input, leaf.calendars);
    const request = { ...learnRequest(input, leaf.falseAlarms, calendars, learnable), values: series.values };
    const gathering = into.get(leaf) ?? newGathering(request);
    into.set(leaf, gathering);
    gatherActive(gathering, request);
    if (leaf.kind === 'baseline')
      gatherErrors(gathering, rangeRequest(input, leaf, calendars, learnable), newWalks());
  }
}

function compileLevel(
  input: RuleInput,
  condition: Condition,
  severity: Severity,
  learnable: Learnable,
): CompiledLevel {
  const compiled = withLimits(input, compileCondition(input, condition, learnable), severity);
  return { condition: compiled, needsValue: conditionLeaves(condition).some(looksAtValue) };
}

function compileCondition(input: RuleInput, condition: Condition, learnable: Learnable): CompiledCondition {
  const { axis } = input.series;
  switch (condition.kind) {
    case 'static':
      return { kind: 'static', bound: condition.bound };
    case 'change': {
      const { bound, measure, minChange = 0 } = condition;
      const align = condition.align === undefined ? undefined : calendarOf(input, condition.align);
      return {
        kind: 'change',
        references: makeReferenceTable(axis, condition.from, learnable, align),
        bound,
        measure,
        minChange,
      };
    }
    case 'target': {
      const { bound, pace } = condition;
      return {
        kind: 'target',
        bound,
        pace: pace !== false,
        targets: targetsFor(input),
        ...sharesFor(input, pace),
      };
    }
    case 'baseline':
      return compileBaseline(input, condition, calendarsOf(input, condition.calendars), learnable);
    case 'share':
      return compileShare(input, condition, compileCondition(input, condition.holds, learnable));
    case 'peers':
      return compilePeers(input, condition, learnable);
    case 'pattern':
      return compilePattern(input, condition, calendarsOf(input, condition.calendars), learnable);
    case 'expression':
      return compileExpression(input, condition);
    case 'forecast':
      return compileForecast(input, condition, calendarsOf(input, condition.calendars), (axis) =>
        closedOn(input, axis),
      );
    case 'trend':
      return { kind: 'trend', trend: condition.trend };
    case 'missing':
      return { kind: 'missing', length: condition.length, silentFrom: silentFrom(axis, condition.length) };
    case 'calendar': {
      const calendar = calendarOf(input, condition.calendar);
      return { kind: 'calendar', calendar, inside: insideEvents(axis, calendar) };
    }
    case 'all':
    case 'any':
      return {
        kind: condition.kind,
        of: condition.of.map((each) => compileCondition(input, each, learnable)),
      };
    case 'not':
      return { kind: 'not', of: compileCondition(input, condition.of, learnable) };
  }
}

/** closedOn marks the periods that are closed in the rule's calendar, or in those of all its sources. */
function closedOn(input: RuleInput, axis: TimeAxis): Uint8Array {
  const sources = everywhereClosed(axis, input.sourceCalendars ?? []);
  return closedIn(input, axis)?.map((closed, i) => closed | sources[i]!) ?? sources;
}

function targetsFor({ rule, metric, series, targets, calendars }: RuleInput): Float64Array {
  return targetsOf({
    target: metric.target,
    series,
    grain: rule.grain,
    given: targets?.(rule.grain),
    calendars,
  });
}

function sharesFor({ rule, series, asOf, calendars }: RuleInput, pace: Pace | false) {
  const bySegment = pace === 'seasonal' && series.axis.grain !== rule.grain;
  return bySegment
    ? { shares: seasonalShares(series, rule.grain, calendars), bySegment }
    : { shares: paceShares(series, rule.grain, asOf, calendars), bySegment };
}

/** withLimits gives a condition the limits that a table has for some segments and periods. */
function withLimits(
  { rule, series, limits = rule.thresholds?.rows }: RuleInput,
  condition: CompiledCondition,
  key: keyof Limits,
): CompiledCondition {
  if (condition.kind !== 'static' || limits === undefined) return condition;
  const choose = chooser(
    limits.filter(({ value }) => value[key] !== undefined),
    series.dimensions,
  );
  const periods = periodCount(series.axis);
  const own = new Float64Array(series.segments.length * periods);
  series.segments.forEach((segment, s) => {
    const at = choose(segment);
    for (let i = 0; i < periods; i++) own[s * periods + i] = at(series.axis.days[i]!)?.[key] ?? Number.NaN;
  });
  return { ...condition, limits: own };
}

/** silentFrom finds the fewest whole periods that span the length: where in one its rows stood is not known. */
function silentFrom(axis: TimeAxis, length: Duration): Int32Array {
  const from = new Int32Array(periodCount(axis));
  let first = -1;
  for (let i = 0; i < from.length; i++) {
    const start = addDuration(axis.bounds[i + 1]!, length, axis.timezone, -1);
    while (first + 1 < i && axis.bounds[first + 1]! <= start) first++;
    from[i] = axis.bounds[i]! <= start ? i : first;
  }
  return from;
}

function longestMissing(condition: CompiledCondition): number {
  switch (condition.kind) {
    case 'missing':
      return condition.silentFrom.reduce((most, from, i) => Math.max(most, i - from + 1), 0);
    case 'all':
    case 'any':
      return Math.max(0, ...condition.of.map(longestMissing));
    case 'not':
      return longestMissing(condition.of);
    default:
      return 0;
  }
}

function insideEvents(axis: TimeAxis, calendar: Calendar): Uint8Array {
  const inside = new Uint8Array(periodCount(axis));
  for (let i = 0; i < inside.length; i++) {
    if (eventBetween(calendar, axis.days[i]!, periodLastDay(axis, i)) !== undefined) inside[i] = 1;
  }
  return inside;
}

function runningPeriod({ rule, series, asOf, calendars }: RuleInput): number {
  const { axis, complete } = series;
  if (asOf === undefined || axis.grain !== rule.grain || complete >= periodCount(axis)) return -1;
  const { levels } = rule;
  const judges = ruleLeaves({ levels }).some((leaf) => leaf.kind === 'target' && leaf.pace !== false);
  return judges && paceShares(series, rule.grain, asOf, calendars)[complete]! > 0 ? complete : -1;
}

function firstPeriodOn(axis: TimeAxis, day: number): number {
  let i = 0;
  while (i < axis.days.length && axis.days[i]! < day) i++;
  return i;
}

/** everywhereClosed marks periods closed in every calendar: an open source among several may not be silent. */
function everywhereClosed(axis: TimeAxis, calendars: readonly Calendar[]): Uint8Array {
  const [first, ...others] = calendars.map((calendar) => closedPeriods(axis, calendar));
  if (first === undefined) return new Uint8Array(periodCount(axis));
  return first.map((closed, i) => (closed === 1 && others.every((other) => other[i] === 1) ? 1 : 0));
}

function countUp(open: Uint8Array): Int32Array {
  const counts = new Int32Array(open.length);
  let count = 0;
  for (let i = 0; i < open.length; i++) {
    count += open[i]!;
    counts[i] = count;
  }
  return counts;
}
