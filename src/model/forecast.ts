import type { TimeAxis } from '../time/axis.ts';
import type { Metric } from './metric.ts';
import type { Locale } from './project.ts';
import type { Segment } from './segment.ts';
import type { MetricSeries } from './series.ts';

/** MetricForecast is what is expected of a metric's segments in the periods after those that are known. */
export interface MetricForecast {
  readonly locale: Locale;
  readonly metric: Metric;
  readonly history: MetricSeries;
  /** Periods `[0, known)` of the history are complete and not stale: what the forecast was learned from. */
  readonly known: number;
  /** The periods that are forecast; the first follows the last known one. */
  readonly ahead: TimeAxis;
  /** Part of the future values that the interval is to hold, between 0 and 1. */
  readonly level: number;
  readonly segments: readonly SegmentForecast[];
}

/** SegmentForecast has a number per period ahead; `needs` more values instead where there are too few. */
export interface SegmentForecast {
  readonly segment: Segment;
  readonly needs: number;
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}
