import type { Span } from '../diagnostic/diagnostic.ts';
import type { AlertState, Verdict } from './evaluation.ts';
import type { MetricName } from './metric.ts';
import type { Severity } from './rule.ts';
import type { SegmentValue } from './segment.ts';

/** PeriodText names a period by its local start, `2026-11-20` or `2026-11-20T09:00`, with the place where it stands. */
export interface PeriodText {
  readonly text: string;
  readonly span: Span;
}

/** SegmentChoice is dimension values by name; dimensions that are not named are not chosen. */
export type SegmentChoice = Readonly<Record<string, SegmentValue>>;

/** SeriesFixture is the values of a metric in one segment, period by period; null is no value and no row. */
export interface SeriesFixture {
  readonly metric: MetricName;
  readonly segment: SegmentChoice;
  readonly from: PeriodText;
  readonly values: readonly (number | null)[];
  /** Volumes of the periods, for `min_volume`; without limit when absent. */
  readonly volume?: readonly number[];
  readonly span: Span;
}

/** AlertExpectation is what a rule's alert is to be after a period; only what is named is held against it. */
export interface AlertExpectation {
  readonly at: PeriodText;
  readonly rule: MetricName;
  /** Undefined where the test has one segment only. */
  readonly segment?: SegmentChoice;
  readonly state?: AlertState;
  readonly severity?: Severity;
  readonly verdict?: Verdict;
  readonly span: Span;
}

/** ProjectTest is a unit test of a project's rules: values by hand, and what the rules are to make of them. */
export interface ProjectTest {
  readonly name: string;
  readonly span: Span;
  readonly given: readonly SeriesFixture[];
  readonly expect: readonly AlertExpectation[];
}
