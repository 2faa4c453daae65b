import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { Grain } from '../time/grain.ts';
import type { Reference } from '../time/reference.ts';
import type { SourceText } from './located.ts';
import type { MetricName, Status } from './metric.ts';
import type { SegmentValue } from './segment.ts';
import type { SegmentRow, TableSource } from './segment-table.ts';

/** severities lists how bad an alert is, from the least: 提醒, 一般, 紧急. */
export const severities = ['info', 'warning', 'critical'] as const;

/** Severity is how bad an alert is. */
export type Severity = (typeof severities)[number];

/** Bound is what a number is held against. Limits: below < x, above > x, outside and inside [low, high] inclusive. */
export type Bound =
  | { readonly kind: 'below'; readonly limit: number }
  | { readonly kind: 'above'; readonly limit: number }
  | { readonly kind: 'outside'; readonly low: number; readonly high: number }
  | { readonly kind: 'inside'; readonly low: number; readonly high: number }
  | { readonly kind: 'equals'; readonly limit: number };

/** ChangeMeasure is how a change is expressed: relative to |reference|, or as a difference in the metric's unit. */
export type ChangeMeasure = 'relative' | 'difference';

/** directions lists on which side of what is expected a value is unusual. */
export const directions = ['below', 'above', 'both'] as const;

/** Direction is one of `directions`. */
export type Direction = (typeof directions)[number];

/**
 * againsts lists what a baseline holds a value against: what was likely next after those before it, or all values so
 * far, whatever their order.
 */
export const againsts = ['expected', 'history'] as const;

/** Against is one of `againsts`. */
export type Against = (typeof againsts)[number];

/** budgetUnits lists the lengths of time that a number of false alarms may be given for. */
export const budgetUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** AlarmBudget is how many false alarms of a rule, with all its segments together, are bearable in a length of time. */
export interface AlarmBudget {
  readonly max: number;
  readonly per: (typeof budgetUnits)[number];
}

/** Trend is how values move: so many falls (-1) or rises (1) in a row, or the slope of the line through the last ones. */
export type Trend =
  | { readonly kind: 'run'; readonly direction: -1 | 1; readonly length: number }
  /** Change per period over so many periods, the judged one included; relative to |mean|, or in the metric's unit. */
  | {
      readonly kind: 'slope';
      readonly bound: Bound;
      readonly measure: ChangeMeasure;
      readonly over: number;
    };

/** Aim is what a forecast looks for: a value at or beyond a limit, or a longer period that misses its target. */
export type Aim =
  | {
      readonly kind: 'reaches';
      readonly bound: Extract<Bound, { kind: 'below' | 'above' }>;
      readonly within: Duration;
    }
  /** The sum up to now and what is expected of the rest of the period, against the target of the period. */
  | { readonly kind: 'misses_target'; readonly grain: Grain };

/** Pace is how the target of a period is due over its time: evenly, or as earlier periods were filled. */
export type Pace = 'linear' | 'seasonal';

/** Condition is what a rule asks of a value; `span` is where it was written. */
export type Condition =
  | { readonly kind: 'static'; readonly bound: Bound; readonly span: Span }
  | {
      readonly kind: 'change';
      readonly from: Reference;
      readonly bound: Bound;
      readonly measure: ChangeMeasure;
      /** Smallest absolute change, in the metric's unit, that counts. */
      readonly minChange?: number;
      /** The calendar whose events the reference follows. */
      readonly align?: string;
      readonly span: Span;
    }
  /** Attainment value ÷ target; with pace, the running period's target is scaled by the part of it that is due. */
  | { readonly kind: 'target'; readonly bound: Bound; readonly pace: Pace | false; readonly span: Span }
  /** Outside what the series' own past lets expect, as seldom by mistake as `falseAlarms` says. */
  | {
      readonly kind: 'baseline';
      readonly against: Against;
      readonly direction: Direction;
      readonly falseAlarms: AlarmBudget;
      /** Smallest difference from what is expected, in the metric's unit, that counts. */
      readonly minChange?: number;
      /** Calendars whose events are expected to show. */
      readonly calendars: readonly string[];
      readonly span: Span;
    }
  /** The value and those before it fall, rise or slope as the trend says. */
  | { readonly kind: 'trend'; readonly trend: Trend; readonly span: Span }
  /** What is expected of the periods after the judged one. */
  | {
      readonly kind: 'forecast';
      readonly aim: Aim;
      /** Calendars whose events are expected to show. */
      readonly calendars: readonly string[];
      readonly span: Span;
    }
  /** The segment's part of a total of the same period; the condition inside judges that part. */
  | {
      readonly kind: 'share';
      /** Dimensions by which the total is taken: those that its segments have in common; none for the total of all. */
      readonly of: readonly string[];
      readonly holds: Extract<Condition, { kind: 'static' | 'change' }>;
      readonly span: Span;
    }
  /** Other than the segments beside it make of its own past, as seldom by mistake as `falseAlarms` says. */
  | {
      readonly kind: 'peers';
      readonly direction: Direction;
      readonly falseAlarms: AlarmBudget;
      /** Smallest difference from what is expected, in the metric's unit, that counts. */
      readonly minChange?: number;
      readonly span: Span;
    }
  /** The judged metric and others, unusual together, as seldom by mistake as `falseAlarms` says. */
  | {
      readonly kind: 'pattern';
      readonly with: readonly MetricName[];
      readonly falseAlarms: AlarmBudget;
      /** Calendars whose events are expected to show. */
      readonly calendars: readonly string[];
      readonly span: Span;
    }
  /** A formula over metrics of the same segment and period; it holds where it is not 0. */
  | {
      readonly kind: 'expression';
      readonly formula: SourceText;
      readonly inputs: readonly MetricName[];
      readonly span: Span;
    }
  /** No row of the source in the segment for this long before the period's end. */
  | { readonly kind: 'missing'; readonly length: Duration; readonly span: Span }
  /** The period touches an event of the calendar. */
  | { readonly kind: 'calendar'; readonly calendar: string; readonly span: Span }
  | { readonly kind: 'all'; readonly of: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'any'; readonly of: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'not'; readonly of: Condition; readonly span: Span };

/** OwnerTable is owners by segment: rows as written, or a source of them. */
export interface OwnerTable {
  readonly rows: readonly SegmentRow<string>[];
  readonly source?: TableSource;
}

/** thresholdKeys lists what a table of thresholds may hold: the limit of a level, or that of `recover`. */
export const thresholdKeys = [...severities, 'recover'] as const;

/** Limits are limits in the metric's unit, by level and for recovery. */
export type Limits = Readonly<Partial<Record<(typeof thresholdKeys)[number], number>>>;

/** ThresholdTable is limits by segment: rows as written, or a source whose columns are called like the levels. */
export interface ThresholdTable {
  readonly rows: readonly SegmentRow<Limits>[];
  readonly source?: TableSource;
}

/** conditionLeaves lists the parts of a condition that are no combination of others. */
export function conditionLeaves(condition: Condition): LeafCondition[] {
  if (condition.kind === 'not') return conditionLeaves(condition.of);
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(conditionLeaves);
  return [condition];
}

/** LeafCondition is a condition that is no combination of others. */
export type LeafCondition = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

/** ruleLeaves lists what the levels and the recovery of a rule ask, combinations taken apart. */
export function ruleLeaves({ levels, recover }: Pick<Rule, 'levels' | 'recover'>): LeafCondition[] {
  const conditions = [...levels.map(({ condition }) => condition), ...(recover ? [recover] : [])];
  return conditions.flatMap(conditionLeaves);
}

/** looksAtValue tells whether a condition depends on the value of a period. */
export function looksAtValue({ kind }: LeafCondition): boolean {
  return kind !== 'missing' && kind !== 'calendar';
}

/** metricsBeside lists the mentions of metrics that the conditions of a rule look at beside the judged one. */
export function metricsBeside(rule: Pick<Rule, 'levels' | 'recover'>): MetricName[] {
  return ruleLeaves(rule).flatMap((leaf) => {
    if (leaf.kind === 'pattern') return leaf.with;
    return leaf.kind === 'expression' ? leaf.inputs : [];
  });
}

/** targetGrains lists the grains whose targets a rule holds values against, each once. */
export function targetGrains(rule: Pick<Rule, 'levels' | 'recover' | 'grain'>): Grain[] {
  const grains = ruleLeaves(rule).flatMap((leaf) => {
    if (leaf.kind === 'target') return [rule.grain];
    return leaf.kind === 'forecast' && leaf.aim.kind === 'misses_target' ? [leaf.aim.grain] : [];
  });
  return [...new Set(grains)];
}

/** Level is one severity of a rule with its own condition. */
export interface Level {
  readonly severity: Severity;
  readonly condition: Condition;
}

/** Persistence is how many breaching periods make an alert fire: `breaches` of the last `of` judged ones. */
export interface Persistence {
  readonly breaches: number;
  readonly of: number;
}

/** DateRange is a stretch of local dates, days since 1970-01-01, both ends included. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** SegmentSelection says which segments of a rule are judged. */
export interface SegmentSelection {
  readonly include: Readonly<Record<string, readonly SegmentValue[]>>;
  readonly exclude: Readonly<Record<string, readonly SegmentValue[]>>;
  /** Only the largest by the metric's value in the previous complete quarter. */
  readonly top?: number;
}

/** Rule turns a metric's values into alerts, one per segment. */
export interface Rule {
  readonly name: string;
  readonly span: Span;
  readonly description?: string;
  readonly metric: string;
  readonly metricSpan: Span;
  readonly status: Status;
  readonly grain: Grain;
  readonly by: readonly string[];
  readonly segments: SegmentSelection;
  /** From the least severe to the most. */
  readonly levels: readonly Level[];
  readonly for: Persistence;
  /** What counts as recovered; not breaching when absent. */
  readonly recover?: Condition;
  readonly recoverFor: number;
  readonly keepFiringFor: number;
  /** Skip periods whose volume (denominator or rows) is below it. */
  readonly minVolume?: number;
  /** Periods for which references stay frozen while an alert is active. */
  readonly freezeFor?: number;
  /** Periods without a row after which a segment is gone. */
  readonly goneAfter?: number;
  /** Periods closed in this calendar are not judged. */
  readonly calendar?: string;
  readonly owner?: string;
  /** Who owns alerts of some segments; the rule's owner the rest. */
  readonly owners?: OwnerTable;
  /** Limits of some segments in place of those of the levels. */
  readonly thresholds?: ThresholdTable;
  readonly playbook?: string;
  /** First local date that is judged. */
  readonly since?: number;
  /** Local dates from which a new normal holds: references do not reach behind the latest of them. */
  readonly rebaseline: readonly number[];
  /** Local dates not to learn from. */
  readonly exclude: readonly DateRange[];
  readonly tags: readonly string[];
}
