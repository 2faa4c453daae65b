import type { Reference } from '../time/reference.ts';
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
  | { readonly kind: 'low_volume'; readonly volume: number; readonly minimum: number }
  | { readonly kind: 'no_verdict'; readonly why: NoVerdict };

/** AlignedEvent is a day's place in or near an event: its day from 1, or how many days before or after it. */
export type AlignedEvent = {
  readonly event: string;
  readonly phase: 'before' | 'inside' | 'after';
  readonly day: number;
};

/** NoVerdict is why nothing could be judged. */
export type NoVerdict =
  | { readonly kind: 'no_data' }
  | { readonly kind: 'null_value' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'too_little_history'; readonly needs: number }
  | { readonly kind: 'no_reference' }
  | { readonly kind: 'zero_reference' }
  | { readonly kind: 'no_target' }
  | { readonly kind: 'error'; readonly message: string };
