import type { Span } from '../diagnostic/diagnostic.ts';
import type { Duration } from '../time/duration.ts';
import type { Grain } from '../time/grain.ts';
import type { Reference } from '../time/reference.ts';
import type { SourceText } from './located.ts';
import type { SegmentRow } from './segment-table.ts';

/** Tier is the level at which a metric steers: strategic, tactical or operational. */
export type Tier = 'strategic' | 'tactical' | 'operational';

/** Status is where a definition stands in its life; draft and retired ones are not checked. */
export type Status = 'draft' | 'active' | 'deprecated' | 'retired';

/** MetricTarget is what a metric should reach, in its unit: by rows of its own, or as a source says. */
export interface MetricTarget {
  readonly rows: readonly TargetRow[];
  readonly source?: TargetSource;
}

/** plainTarget is what every period of a grain should reach, if that is the same for all segments and all time. */
export function plainTarget(target: MetricTarget | undefined, grain: Grain): number | undefined {
  const rows = target?.rows.filter((row) => row.grain === grain) ?? [];
  const [row] = rows;
  if (row === undefined || rows.length > 1 || row.from !== undefined || row.to !== undefined)
    return undefined;
  return Object.keys(row.segment).length === 0 ? row.value : undefined;
}

/** TargetRow is what periods of a grain should reach in the segments and the time it holds for. */
export interface TargetRow extends SegmentRow<number> {
  readonly grain: Grain;
}

/** TargetSource is a source of targets: each row holds for the period and the segment it stands in. */
export interface TargetSource {
  readonly source: string;
  readonly column: MetricName;
  /** How long the period of a row is. */
  readonly grain: Grain;
  readonly where?: SourceText;
  readonly span: Span;
}

/** MetricBase is what all kinds of metric share. */
export interface MetricBase {
  readonly name: string;
  readonly span: Span;
  readonly label?: string;
  readonly description?: string;
  readonly owner?: string;
  readonly tier?: Tier;
  readonly goal?: string;
  readonly status: Status;
  readonly unit?: string;
  /** How values are shown: 万, 亿, 0.00, … */
  readonly format?: string;
  readonly good?: 'up' | 'down' | 'middle';
  readonly target?: MetricTarget;
  /** What an empty period between the source's first and last row is; by the aggregate when absent. */
  readonly whenEmpty?: 'zero' | 'null' | 'previous';
  readonly grain?: Grain;
  /** Dimensions by which it may be asked; all of its source's when absent. */
  readonly dimensions?: readonly string[];
  readonly tags: readonly string[];
  readonly synonyms: readonly string[];
  readonly audience: readonly string[];
  /** First local date (days since 1970-01-01) that counts. */
  readonly since?: number;
  /** Whether its values are estimates: those of a measure with `approx`, and of what is computed from one. */
  readonly isApproximate?: boolean;
}

/** MeasureMetric aggregates one source. */
export interface MeasureMetric extends MetricBase {
  readonly kind: 'measure';
  readonly source: string;
  /** One of the source's time columns; its main one when absent. */
  readonly time?: string;
  readonly measure: SourceText;
  readonly where?: SourceText;
  readonly semiAdditive?: SemiAdditive;
  /** Whether its SQL may use functions of the engine that the documented list leaves out. */
  readonly native?: boolean;
  /** Whether its distinct counts are estimated from sketches. */
  readonly approx?: boolean;
  /** Where it is written as a SELECT: its source is the rows of that. */
  readonly query?: MetricQuery;
}

/** MetricQuery is a metric's own SQL, which gives one value for each period and segment. */
export interface MetricQuery {
  readonly text: SourceText;
  /** The source that says when a period is complete. */
  readonly source: string;
  /** What makes one value of those of several periods or segments; there is none when absent. */
  readonly rollUp?: 'sum' | 'min' | 'max';
}

/** querySource names the source that holds the rows of a metric's own SQL; no source that is written has such a name. */
export function querySource(metric: string): string {
  return `query:${metric}`;
}

/** SemiAdditive makes a measure add up over entities but not over time: of each entity it takes one state a period. */
export interface SemiAdditive {
  /** last and first: the rows at the entity's last or first time in the period; mean: the mean over its times in it. */
  readonly take: 'last' | 'first' | 'mean';
  /** Dimensions or columns that identify an entity; everything is one entity when empty. */
  readonly per: readonly MetricName[];
}

/** RatioMetric divides one metric by another; in totals both roll up by themselves. */
export interface RatioMetric extends MetricBase {
  readonly kind: 'ratio';
  readonly numerator: MetricName;
  readonly denominator: MetricName;
}

/** FormulaMetric computes from other metrics of the same segment and period. */
export interface FormulaMetric extends MetricBase {
  readonly kind: 'formula';
  readonly formula: SourceText;
  /** The metrics the formula reads, each operand once. */
  readonly inputs: readonly FormulaInput[];
}

/** FormulaInput is an operand of a formula: a metric, as it stands or of other rows or an earlier time. */
export interface FormulaInput extends MetricName {
  /** What the formula calls it; the metric's name when absent. */
  readonly as?: string;
  /** A condition on the rows that the metric is computed from. */
  readonly where?: SourceText;
  /** How far back its value is taken from. */
  readonly offset?: Duration;
  /** The longer period from whose first period its value is taken; not beside `offset`. */
  readonly offsetToGrain?: Grain;
}

/** CumulativeMetric accumulates a metric since the start of a longer period, or over a moving window. */
export interface CumulativeMetric extends MetricBase {
  readonly kind: 'cumulative';
  readonly metric: MetricName;
  readonly over: CumulativeWindow;
}

/** CumulativeWindow is to-date within a grain, or the time that ends with the period. */
export type CumulativeWindow =
  | { readonly kind: 'to_date'; readonly grain: Grain }
  | { readonly kind: 'rolling'; readonly length: Duration };

/** CompareMetric compares a metric with itself in an earlier period. */
export interface CompareMetric extends MetricBase {
  readonly kind: 'compare';
  readonly metric: MetricName;
  readonly to: Reference;
  /** percent: (now − then) / |then|; difference: now − then; ratio: now / then; value: then. */
  readonly as: 'percent' | 'difference' | 'ratio' | 'value';
  /** The calendar whose events `to`, whole years ago, follows. */
  readonly align?: MetricName;
}

/** ShareMetric is the part that a segment has of the metric over all segments, in the same period. */
export interface ShareMetric extends MetricBase {
  readonly kind: 'share';
  readonly metric: MetricName;
}

/** ConversionMetric follows entities from a base event to a later conversion; it belongs to the base event's period. */
export interface ConversionMetric extends MetricBase {
  readonly kind: 'conversion';
  /** Measures: their rows are the events. */
  readonly base: MetricName;
  readonly conversion: MetricName;
  /** A dimension or column that both sources have. */
  readonly entity: MetricName;
  /** How long after the base event a conversion counts first; at once when absent. */
  readonly after?: Duration;
  /** How long after the base event a conversion still counts, its end excluded; without end when absent. */
  readonly window?: Duration;
  /** rate: conversions per base; count: the conversions' measure. */
  readonly as: 'rate' | 'count';
  /** Dimensions or columns of both sources that must be equal in the two events. */
  readonly constant: readonly MetricName[];
}

/** ComparableMetric is a measure over the entities that have rows in a period and in the one it refers to. */
export interface ComparableMetric extends MetricBase {
  readonly kind: 'comparable';
  readonly metric: MetricName;
  /** A dimension or column of the measure's source. */
  readonly entity: MetricName;
  readonly to: Extract<Reference, { kind: 'previous' | 'ago' }>;
  /** now: the value of the period; value: that of the other period; the rest compares the two. */
  readonly as: 'now' | 'percent' | 'difference' | 'ratio' | 'value';
}

/** ScoreMetric puts metrics together as points from 0 to 100, by weight. */
export interface ScoreMetric extends MetricBase {
  readonly kind: 'score';
  /** Metrics that say which of their values are good. */
  readonly parts: readonly ScorePart[];
}

/** ScorePart is a metric of a score. */
export interface ScorePart extends MetricName {
  /** More than 0; only its size beside the other weights matters. */
  readonly weight: number;
}

/** MetricName is a reference to a metric, with the place where it was written. */
export interface MetricName {
  readonly name: string;
  readonly span: Span;
}

/** Metric is a named, owned definition of something to measure. */
export type Metric =
  | MeasureMetric
  | RatioMetric
  | FormulaMetric
  | CumulativeMetric
  | CompareMetric
  | ShareMetric
  | ConversionMetric
  | ComparableMetric
  | ScoreMetric;

/** isSum tells whether the values of adjacent periods make one together: those of sums and counts of rows. */
export function isSum(metric: Metric): boolean {
  if (metric.unit === '%' || metric.kind !== 'measure' || metric.semiAdditive !== undefined) return false;
  return /^\s*(sum|count)\s*\((?!\s*distinct\b)/i.test(metric.measure.text);
}

/** metricInputs names the metrics that a metric is computed from; none for a measure. */
export function metricInputs(metric: Metric): readonly MetricName[] {
  switch (metric.kind) {
    case 'measure':
      return [];
    case 'ratio':
      return [metric.numerator, metric.denominator];
    case 'formula':
      return metric.inputs;
    case 'cumulative':
    case 'compare':
    case 'share':
    case 'comparable':
      return [metric.metric];
    case 'conversion':
      return [metric.base, metric.conversion];
    case 'score':
      return metric.parts;
  }
}
