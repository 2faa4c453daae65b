import type { Span } from '../diagnostic/diagnostic.ts';
import type { Segment } from './segment.ts';

/** LevelShift is a segment whose values have lastingly been at another level; levels in the metric's unit, about. */
export interface LevelShift {
  readonly segment: Segment;
  /** First local date at the new level, days since 1970-01-01. */
  readonly since: number;
  /** First local date on which a period begins that is wholly at the new level; the same but for hours. */
  readonly date: number;
  readonly from: number;
  readonly to: number;
}

/** Rebaseline is a rule that learns from values of before a new level, and what its `rebaseline` would have to say. */
export interface Rebaseline {
  readonly rule: string;
  readonly metric: string;
  readonly dimensions: readonly string[];
  /** Where the rule is written. */
  readonly span: Span;
  /** The latest first. */
  readonly shifts: readonly LevelShift[];
  /** Local dates, those that the rule already has first. */
  readonly dates: readonly number[];
}
