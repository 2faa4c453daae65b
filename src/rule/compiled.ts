import type { NoVerdict } from '../model/reason.ts';
import type { Aim, Bound, ChangeMeasure, Rule, Trend } from '../model/rule.ts';
import type { MetricSeries } from '../model/series.ts';
import type { Range, Ranges } from '../series/baseline/ranges.ts';
import type { LookAhead } from '../series/lookahead.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Duration } from '../time/duration.ts';
import type { Course, Horizon } from './forecast.ts';
import type { Learnable } from './learnable.ts';
import type { ReferenceTable } from './reference-table.ts';

/** CompiledCondition is a condition with everything that depends on the period alone worked out. */
export type CompiledCondition =
  /** `limits` replace the bound's by segment and period, as the series' values lie; NaN keeps it. */
  | { readonly kind: 'static'; readonly bound: Bound; readonly limits?: Float64Array }
  | {
      readonly kind: 'change';
      readonly references: ReferenceTable;
      readonly bound: Bound;
      readonly measure: ChangeMeasure;
      readonly minChange: number;
    }
  /** targets lie as the series' values do, NaN where there is none; so do shares if `bySegment`, else by period. */
  | {
      readonly kind: 'target';
      readonly bound: Bound;
      readonly pace: boolean;
      readonly targets: Float64Array;
      readonly shares: Float64Array;
      readonly bySegment: boolean;
    }
  | {
      readonly kind: 'baseline';
      readonly ranges: Ranges;
      readonly minChange: number;
      /** Values that it learns from before it judges. */
      readonly needs: number;
    }
  | {
      readonly kind: 'forecast';
      readonly aim: Aim;
      readonly horizon: Horizon;
      /** For a target that may be missed. */
      readonly course?: Course;
      /** Whether it is missed by what is more than it. */
      readonly isMissedAbove: boolean;
      /** Values that it learns from before it judges. */
      readonly needs: number;
      /** Where the latest point was: it goes on from there. */
      readonly stand: { offset: number; ahead?: LookAhead };
    }
  /** Totals and shares lie as the series' values do. */
  | {
      readonly kind: 'share';
      readonly of: readonly string[];
      readonly holds: CompiledCondition;
      readonly totals: Float64Array;
      readonly shares: Float64Array;
      /** The rule over the shares, once it was asked for. */
      readonly view: { rule?: CompiledRule };
    }
  /** `movements` is what the others are relative to their usual values, as the series' values lie. */
  | {
      readonly kind: 'peers';
      readonly baseline: Extract<CompiledCondition, { kind: 'baseline' }>;
      readonly movements: Float64Array;
    }
  /** What the formula and its metrics come to, as the series' values lie. */
  | {
      readonly kind: 'expression';
      readonly text: string;
      readonly results: Float64Array;
      readonly inputs: readonly { readonly metric: string; readonly values: Float64Array }[];
    }
  /** It breaches period i when the last row lies before period `silentFrom[i]`; negative when that is before the axis. */
  | { readonly kind: 'missing'; readonly length: Duration; readonly silentFrom: Int32Array }
  | { readonly kind: 'trend'; readonly trend: Trend }
  | { readonly kind: 'calendar'; readonly calendar: Calendar; readonly inside: Uint8Array }
  | { readonly kind: 'all' | 'any'; readonly of: readonly CompiledCondition[] }
  | { readonly kind: 'not'; readonly of: CompiledCondition };

/** CompiledLevel is one level of a rule; `needsValue` when some part of it looks at the period's value. */
export interface CompiledLevel {
  readonly condition: CompiledCondition;
  readonly needsValue: boolean;
}

/** CompiledRule is a rule laid out over the axis of a series: judging reads arrays only. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly series: MetricSeries;
  readonly periods: number;
  /** Whether values are exact decimals and therefore compared in all their digits. */
  readonly exact: boolean;
  /** In the order of the rule's levels, from the least severe. */
  readonly levels: readonly CompiledLevel[];
  readonly recover: CompiledCondition | undefined;
  readonly learnable: Learnable;
  readonly freezeFor: number;
  /** First period that is judged, by `since` of rule and metric. */
  readonly start: number;
  /** The incomplete period that pace judges too; -1 without. */
  readonly running: number;
  /** 1 for periods in which a source that is silent may be so. */
  readonly sourceClosed: Uint8Array;
  /** 1 for periods that are judged as far as the rule's calendar goes. */
  readonly open: Uint8Array;
  /** Open periods up to and including this one. */
  readonly openCount: Int32Array;
  /** Periods that the longest `missing` of the rule spans; 0 without. */
  readonly missingPeriods: number;
}

/** block says why a period's value cannot be judged. */
export const block = { clear: 0, stale: 1, lowVolume: 2, noValue: 3, incomplete: 4 } as const;

/** Block is one of `block`. */
export type Block = (typeof block)[keyof typeof block];

/** Point is one segment and period under judgement; it is reused from one to the next. */
export interface Point {
  /** Where the segment's values begin. */
  offset: number;
  period: number;
  /** References use only data before this period; -1 without an active alert. */
  cut: number;
  /** Latest period up to this one that has a row; -1 before the first. */
  lastRow: number;
  value: number;
  block: Block;
  /** What the last change or target that was measured gave: reference value, its period (-1 for several), result. */
  reference: number;
  referencePeriod: number;
  measured: number;
  /** What the last baseline that was asked expected. */
  readonly range: Range;
  failure: NoVerdict;
}
