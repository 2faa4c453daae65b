import type { Grain } from '../time/grain.ts';
import type { Reference } from '../time/reference.ts';
import type { SeasonName } from '../time/season.ts';
import type { Bound, ChangeMeasure } from './rule.ts';

/** Reason is why a judgement came out as it did; it is data, and becomes a sentence in the project's locale. */
export type Reason =
  | { readonly kind: 'static'; readonly value: number; readonly bound: Bound }
  | {
      readonly kind: 'change';
      readonly value: number;
      readonly reference: number;
      readonly from: Reference;
      /** Start of the reference period when it is a single one, epoch milliseconds. */
      readonly referenceAt?: number;
      /** Where the period stands in or near the event by which the reference was chosen. */
      readonly aligned?: AlignedEvent;
      readonly measure: ChangeMeasure;
      readonly change: number;
      readonly bound: Bound;
      /** The change breached but was smaller than this. */
      readonly underMinChange?: number;
    }
  | {
      readonly kind: 'target';
      readonly value: number;
      readonly target: number;
      readonly attainment: number;
      readonly bound: Bound;
      readonly pace: boolean;
    }
  | {
      readonly kind: 'baseline';
      readonly value: number;
      readonly expected: number;
      /** The ends of the range that the value is held against; absent where there is none. */
      readonly low?: number;
      readonly high?: number;
      /** The values that `expected` is the mean of, where it is that of all so far. */
      readonly past?: PastValues;
      /** What adds most to what is expected, the largest first. */
      readonly parts: readonly ExpectedPart[];
      /** The value lies outside the range by less than this from what is expected. */
      readonly underMinChange?: number;
    }
  /** How many falls (-1) or rises (1) in a row there were, of those asked for, and the value before the first. */
  | {
      readonly kind: 'run';
      readonly value: number;
      readonly direction: -1 | 1;
      readonly length: number;
      readonly count: number;
      readonly start: number;
    }
  /** Change per period of the line through the last `over` values. */
  | {
      readonly kind: 'slope';
      readonly value: number;
      readonly slope: number;
      readonly measure: ChangeMeasure;
      readonly over: number;
      readonly bound: Bound;
    }
  /** The first value at or beyond the limit that is expected, else the one nearest to it. */
  | {
      readonly kind: 'forecast';
      readonly value: number;
      readonly bound: Bound;
      readonly within: { readonly count: number; readonly unit: string };
      readonly holds: boolean;
      readonly expected: number;
      /** Start of the period that it is expected in, epoch milliseconds. */
      readonly at: number;
    }
  /** What the period of a target is expected to come to, and the part of the target that this is. */
  | {
      readonly kind: 'projection';
      readonly value: number;
      readonly grain: Grain;
      readonly holds: boolean;
      readonly projected: number;
      readonly target: number;
      /** Absent for a target of 0. */
      readonly attainment?: number;
    }
  /** The part of a total, and what is said of it; `of` names the dimensions of the total. */
  | {
      readonly kind: 'share';
      readonly value: number;
      readonly share: number;
      readonly of: readonly string[];
      readonly part: Reason;
    }
  /** What was expected from the segment's past and from how the others moved. */
  | {
      readonly kind: 'peers';
      readonly value: number;
      readonly expected: number;
      readonly low?: number;
      readonly high?: number;
      /** The middle of the others' values, each relative to its own usual one. */
      readonly others: number;
      readonly underMinChange?: number;
    }
  /** How far several metrics lie out together, from where on that is unusual, and what part of it each makes. */
  | {
      readonly kind: 'pattern';
      readonly value: number;
      readonly distance: number;
      readonly limit: number;
      readonly holds: boolean;
      /** The largest part first; all parts add up to 1. */
      readonly parts: readonly PatternPart[];
    }
  /** A formula, what the metrics in it are, and whether it holds. */
  | {
      readonly kind: 'expression';
      readonly value: number;
      readonly text: string;
      readonly holds: boolean;
      readonly inputs: readonly { readonly metric: string; readonly value: number }[];
    }
  /** Whole periods since the last row. */
  | {
      readonly kind: 'missing';
      readonly periods: number;
      readonly limit: { readonly count: number; readonly unit: string };
    }
  | {
      readonly kind: 'calendar';
      readonly calendar: string;
      readonly event?: string;
      readonly inside: boolean;
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Reason[] }
  | { readonly kind: 'not'; readonly of: Reason }
  /** Critical checks of a source that failed. */
  | {
      readonly kind: 'failed_checks';
      readonly checks: readonly { readonly check: string; readonly failed: number; readonly of: number }[];
    }
  | { readonly kind: 'low_volume'; readonly volume: number; readonly minimum: number }
  /** What was found is for an audience only. */
  | { readonly kind: 'restricted'; readonly audience: readonly string[] }
  | { readonly kind: 'no_verdict'; readonly why: NoVerdict };

/** PatternPart is one of several metrics that are looked at together. */
export interface PatternPart {
  readonly metric: string;
  readonly value: number;
  readonly expected: number;
  /** The part of the square of the distance; negative for what makes the others less odd. */
  readonly part: number;
}

/** AlignedEvent is a day's place in or near an event: its day from 1, or how many days before or after it. */
export type AlignedEvent = {
  readonly event: string;
  readonly phase: 'before' | 'inside' | 'after';
  readonly day: number;
};

/** PastValues is how many values there were since the start of a period, epoch milliseconds. */
export interface PastValues {
  readonly count: number;
  readonly since: number;
}

/** ExpectedPart is what the place in a season, or an event, adds to what is expected, in the metric's unit. */
export type ExpectedPart =
  /** `phase` counts from 0: midnight, Monday, the first, January. */
  | { readonly kind: 'season'; readonly season: SeasonName; readonly phase: number; readonly size: number }
  /** Days from the event's own day, negative before it. */
  | { readonly kind: 'event'; readonly event: string; readonly offset: number; readonly size: number };

/** NoVerdict is why nothing could be judged. */
export type NoVerdict =
  | { readonly kind: 'no_data' }
  | { readonly kind: 'null_value' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'too_little_history'; readonly needs: number }
  /** A baseline that must see so many values more. */
  | { readonly kind: 'needs_more_history'; readonly more: number }
  /** An event of a calendar that no earlier occurrence tells the effect of. */
  | { readonly kind: 'new_event'; readonly event: string }
  | { readonly kind: 'no_reference' }
  | { readonly kind: 'zero_reference' }
  | { readonly kind: 'no_target' }
  /** A metric beside the judged one that has no value in the period. */
  | { readonly kind: 'missing_input'; readonly metric: string }
  /** Fewer other segments with a value and a past than are needed to compare with. */
  | { readonly kind: 'too_few_peers'; readonly needs: number }
  | { readonly kind: 'error'; readonly message: string };
