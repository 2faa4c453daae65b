import type {
  ComparableMetric,
  CompareMetric,
  ConversionMetric,
  CumulativeMetric,
  FormulaMetric,
  MeasureMetric,
  Metric,
  RatioMetric,
  ScoreMetric,
  ShareMetric,
} from '../model/metric.ts';
import type { TimeAxis } from '../time/axis.ts';
import type { Reference } from '../time/reference.ts';
import type { BoundMeasure } from './bound.ts';

interface ComputationBase {
  /** Equal for equal computations of one plan. */
  readonly key: string;
  readonly axis: TimeAxis;
  /** Dimension names in name order; segments come in this order. */
  readonly by: readonly string[];
  /** Sources it is computed from. */
  readonly sources: readonly string[];
  /** Whether it is one value over all periods asked for, in an axis of their last one. */
  readonly isOverall?: boolean;
}

/** LeafWindow makes a leaf accumulate: sums of its periods, or an aggregate over the rows of each window. */
export interface LeafWindow {
  readonly kind: 'sums' | 'rows';
  /** Start of each period's window, epoch milliseconds; it ends with the period. */
  readonly starts: Float64Array;
}

/** LeafComputation is a measure, as a statement computed it. */
export interface LeafComputation extends ComputationBase {
  readonly kind: 'leaf';
  readonly metric: MeasureMetric;
  readonly bound: BoundMeasure;
  /** Which rows, and at which level: keys of `RowScope` and `GroupingSet`. */
  readonly scope: string;
  readonly set: string;
  readonly window?: LeafWindow;
  /** Key of the node of a window over rows, or of others whose rows are put into periods by more than their time. */
  readonly windowNode?: string;
  /** No row before it counts, epoch milliseconds. */
  readonly sinceAt?: number;
}

/** RatioComputation divides two computations. */
export interface RatioComputation extends ComputationBase {
  readonly kind: 'ratio';
  readonly metric: RatioMetric;
  readonly numerator: Computation;
  readonly denominator: Computation;
}

/** FormulaComputation evaluates a formula; `inputs` are in the order of the metric's. */
export interface FormulaComputation extends ComputationBase {
  readonly kind: 'formula';
  readonly metric: FormulaMetric;
  readonly inputs: readonly Computation[];
}

/** CompareComputation compares with earlier periods; its input's axis reaches as far back as the references do. */
export interface CompareComputation extends ComputationBase {
  readonly kind: 'compare';
  readonly metric: CompareMetric;
  readonly input: Computation;
}

/** CumulativeComputation is its input, which has been computed over windows. */
export interface CumulativeComputation extends ComputationBase {
  readonly kind: 'cumulative';
  readonly metric: CumulativeMetric;
  readonly input: Computation;
}

/** OffsetComputation is its input as it was in earlier periods; the input's axis reaches as far back as they do. */
export interface OffsetComputation extends ComputationBase {
  readonly kind: 'offset';
  /** The metric that is read from an earlier time. */
  readonly metric: Metric;
  readonly input: Computation;
  readonly to: Reference;
}

/** ShareComputation divides segments by the total, which has no dimensions. */
export interface ShareComputation extends ComputationBase {
  readonly kind: 'share';
  readonly metric: ShareMetric;
  readonly input: Computation;
  readonly total: Computation;
}

/** ConversionComputation is conversions, put into the periods and segments of their base events, over the base. */
export interface ConversionComputation extends ComputationBase {
  readonly kind: 'conversion';
  readonly metric: ConversionMetric;
  readonly base: LeafComputation;
  readonly conversions: LeafComputation;
}

/** ComparableComputation is a measure over entities that two periods have in common: in either of them. */
export interface ComparableComputation extends ComputationBase {
  readonly kind: 'comparable';
  readonly metric: ComparableMetric;
  readonly now: LeafComputation;
  readonly before: LeafComputation;
}

/** ScoreComputation puts metrics together as points. */
export interface ScoreComputation extends ComputationBase {
  readonly kind: 'score';
  readonly metric: ScoreMetric;
  readonly parts: readonly {
    /** On the axis of the score, or, without a target, on one that begins a year earlier as far as there are rows. */
    readonly input: Computation;
    readonly weight: number;
    readonly good: NonNullable<Metric['good']>;
    /** For the periods of the axis, in the metric's unit. */
    readonly target?: number;
  }[];
}

/** Computation says how the values of a metric come about from leaves, each of which a statement computes. */
export type Computation =
  | LeafComputation
  | RatioComputation
  | FormulaComputation
  | CompareComputation
  | CumulativeComputation
  | OffsetComputation
  | ShareComputation
  | ConversionComputation
  | ComparableComputation
  | ScoreComputation;
