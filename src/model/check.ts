import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { CivilGrain } from '../time/grain.ts';
import type { SourceText } from './located.ts';
import type { SegmentValue } from './segment.ts';

/** CheckSeverity says what a failed check means: critical ones leave the source's metrics without a verdict. */
export type CheckSeverity = 'critical' | 'warning';

/** NamedColumn is a column that a check speaks of, and where it does. */
export interface NamedColumn {
  readonly name: string;
  readonly span: Span;
}

/** RowRule is what must hold for each row; null meets all of them but `not_null`. */
export type RowRule =
  | { readonly kind: 'not_null'; readonly column: NamedColumn }
  | { readonly kind: 'in'; readonly column: NamedColumn; readonly values: readonly SegmentValue[] }
  | {
      readonly kind: 'range';
      readonly column: NamedColumn;
      /** Both included; null where open. */
      readonly low: SegmentValue;
      readonly high: SegmentValue;
    }
  | { readonly kind: 'pattern'; readonly column: NamedColumn; readonly pattern: string }
  | {
      readonly kind: 'references';
      readonly column: NamedColumn;
      readonly source: string;
      readonly target: string;
    }
  | { readonly kind: 'sql'; readonly expr: SourceText };

/** CheckRule is what must hold for a source's rows. */
export type CheckRule =
  | RowRule
  | { readonly kind: 'unique'; readonly columns: readonly NamedColumn[] }
  /** Rows in each complete period, or in the last so many of them. */
  | {
      readonly kind: 'rows';
      readonly per: CivilGrain;
      readonly min?: number;
      readonly max?: number;
      readonly last?: number;
    }
  /** Rows in the latest complete period against the mean of the `periods` before it. */
  | { readonly kind: 'volume'; readonly per: CivilGrain; readonly change: number; readonly periods: number }
  | { readonly kind: 'freshness'; readonly within: Duration; readonly column?: NamedColumn }
  /** The columns are those that are declared; with `ordered` also in that order. */
  | { readonly kind: 'schema'; readonly ordered: boolean };

/** SourceCheck is one declared check of a source. */
export interface SourceCheck {
  readonly name: string;
  readonly severity: CheckSeverity;
  readonly rule: CheckRule;
  readonly span: Span;
}

/** CheckOutcome is what a check found. */
export interface CheckOutcome {
  readonly check: string;
  readonly kind: CheckRule['kind'];
  readonly severity: CheckSeverity;
  /** `not_judged` where there is nothing to hold it against, such as no complete period. */
  readonly state: 'passed' | 'failed' | 'not_judged';
  /** Rows, periods or columns that fail, and how many there were. */
  readonly failed: number;
  readonly of: number;
  /** A few of what fails, in the words of the data. */
  readonly samples: readonly string[];
}
