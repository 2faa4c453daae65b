import type { Period } from '../time/axis.ts';
import type { Reason } from './reason.ts';
import type { Severity } from './rule.ts';
import type { Segment } from './segment.ts';

/** Verdict is the outcome of judging one period. */
export type Verdict = 'breach' | 'ok' | 'no_verdict';

/** AlertState is where an alert stands after a period. */
export type AlertState = 'inactive' | 'pending' | 'firing' | 'resolved' | 'gone';

/** Expected is what the value was held against, in the metric's unit; null where open. */
export interface Expected {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Judgement is what a condition says about one segment and period, before any memory. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly expected?: Expected;
  readonly reason: Reason;
}

/** Evaluation is the result for rule × segment × period, with the state the alert is in after it. */
export interface Evaluation extends Judgement {
  readonly rule: string;
  readonly metric: string;
  readonly dimensions: readonly string[];
  readonly segment: Segment;
  readonly period: Period;
  /** Highest severity that breaches in this period, or that fires. */
  readonly severity?: Severity;
  readonly state: AlertState;
}

/** Transition is a change of an alert's state or severity at the end of a period. */
export interface Transition {
  readonly from: AlertState;
  readonly to: AlertState;
  readonly severity?: Severity;
  readonly previousSeverity?: Severity;
  readonly period: Period;
}

/** Alert is one rule × segment as it stands after the judged period. */
export interface Alert {
  readonly rule: string;
  readonly metric: string;
  readonly dimensions: readonly string[];
  readonly segment: Segment;
  readonly state: AlertState;
  readonly severity?: Severity;
  /** Who owns this segment's alert, where that is not the same for all of the rule. */
  readonly owner?: string;
  /** Period in which it began to breach, and in which it began to fire. */
  readonly since?: Period;
  readonly firingSince?: Period;
  readonly last: Evaluation;
  /** All changes over the replayed history, oldest first. */
  readonly transitions: readonly Transition[];
}
