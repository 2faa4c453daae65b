import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { Grain } from '../time/grain.ts';
import type { Reference } from '../time/reference.ts';
import type { Status } from './metric.ts';
import type { SegmentValue } from './segment.ts';

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
  /** Attainment value ÷ target; with pace, the running period's target is scaled by the part of it that has elapsed. */
  | { readonly kind: 'target'; readonly bound: Bound; readonly pace: boolean; readonly span: Span }
  /** No row of the source in the segment for this long before the period's end. */
  | { readonly kind: 'missing'; readonly length: Duration; readonly span: Span }
  /** The period touches an event of the calendar. */
  | { readonly kind: 'calendar'; readonly calendar: string; readonly span: Span }
  | { readonly kind: 'all'; readonly of: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'any'; readonly of: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'not'; readonly of: Condition; readonly span: Span };

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
  readonly playbook?: string;
  /** First local date that is judged. */
  readonly since?: number;
  /** Local dates from which a new normal holds: references do not reach behind the latest of them. */
  readonly rebaseline: readonly number[];
  /** Local dates not to learn from. */
  readonly exclude: readonly DateRange[];
  readonly tags: readonly string[];
}
