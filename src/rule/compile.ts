import type { MetricBase } from '../model/metric.ts';
import type { Condition, Rule } from '../model/rule.ts';
import type { MetricSeries } from '../model/series.ts';
import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';
import { type Calendar, eventBetween } from '../time/calendar.ts';
import { addDuration, type Duration } from '../time/duration.ts';
import type { CompiledCondition, CompiledLevel, CompiledRule } from './compiled.ts';
import { makeLearnable } from './learnable.ts';
import { closedPeriods } from './open-days.ts';
import { paceShares } from './pace.ts';
import { makeReferenceTable } from './reference-table.ts';
import { freezePeriods } from './season.ts';

/** RuleInput is all that a rule's judgements depend on. */
export interface RuleInput {
  readonly rule: Rule;
  readonly metric: Pick<MetricBase, 'target' | 'since'>;
  /** At the rule's grain; for a rule by `isPaceRule` also to-date values at day grain. */
  readonly series: MetricSeries;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** One for each source of the metric; empty unless every one of them has a calendar. */
  readonly sourceCalendars?: readonly Calendar[];
  /** Needed by `pace` to judge the running period, epoch milliseconds. */
  readonly asOf?: number;
}

/** compileRule works out per period what the rule's conditions need; throws for a calendar that does not exist. */
export function compileRule(input: RuleInput): CompiledRule {
  const { rule, metric, series } = input;
  const { axis } = series;
  const periods = periodCount(axis);
  const closed =
    rule.calendar === undefined ? undefined : closedPeriods(axis, calendarOf(input, rule.calendar));
  const open = new Uint8Array(periods).map((_, i) => (closed?.[i] === 1 ? 0 : 1));
  const levels = rule.levels.map((level) => compileLevel(input, level.condition));
  return {
    rule,
    series,
    periods,
    exact: series.scale !== undefined,
    levels,
    recover: rule.recover === undefined ? undefined : compileCondition(input, rule.recover),
    learnable: makeLearnable(axis, rule, closed),
    freezeFor: freezePeriods(axis.grain, rule.freezeFor),
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

function calendarOf(input: RuleInput, name: string): Calendar {
  const calendar = input.calendars.get(name);
  if (calendar === undefined) throw new Error(`rule ${input.rule.name} has no calendar ${name}`);
  return calendar;
}

function compileLevel(input: RuleInput, condition: Condition): CompiledLevel {
  const compiled = compileCondition(input, condition);
  return { condition: compiled, needsValue: looksAtValue(compiled) };
}

function compileCondition(input: RuleInput, condition: Condition): CompiledCondition {
  const { axis } = input.series;
  switch (condition.kind) {
    case 'static':
      return { kind: 'static', bound: condition.bound };
    case 'change': {
      const { bound, measure, minChange = 0 } = condition;
      const align = condition.align === undefined ? undefined : calendarOf(input, condition.align);
      return {
        kind: 'change',
        references: makeReferenceTable(axis, condition.from, align),
        bound,
        measure,
        minChange,
      };
    }
    case 'target': {
      const { bound, pace } = condition;
      const target = input.metric.target?.[input.rule.grain] ?? Number.NaN;
      return {
        kind: 'target',
        bound,
        pace,
        target,
        shares: paceShares(input.series, input.rule.grain, input.asOf),
      };
    }
    case 'missing':
      return { kind: 'missing', length: condition.length, silentFrom: silentFrom(axis, condition.length) };
    case 'calendar': {
      const calendar = calendarOf(input, condition.calendar);
      return { kind: 'calendar', calendar, inside: insideEvents(axis, calendar) };
    }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((each) => compileCondition(input, each)) };
    case 'not':
      return { kind: 'not', of: compileCondition(input, condition.of) };
  }
}

function looksAtValue(condition: CompiledCondition): boolean {
  switch (condition.kind) {
    case 'static':
    case 'change':
    case 'target':
      return true;
    case 'missing':
    case 'calendar':
      return false;
    case 'all':
    case 'any':
      return condition.of.some(looksAtValue);
    case 'not':
      return looksAtValue(condition.of);
  }
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

function runningPeriod({ rule, series, asOf }: RuleInput): number {
  const { axis, complete } = series;
  if (asOf === undefined || axis.grain !== rule.grain || complete >= periodCount(axis)) return -1;
  const judges = rule.levels.some((level) => hasPace(level.condition));
  return judges && paceShares(series, rule.grain, asOf)[complete]! > 0 ? complete : -1;
}

function hasPace(condition: Condition): boolean {
  if (condition.kind === 'target') return condition.pace;
  if (condition.kind === 'not') return hasPace(condition.of);
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.some(hasPace);
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
