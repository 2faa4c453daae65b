import type { SourceText } from '../model/located.ts';
import type { Segment } from '../model/segment.ts';
import type { Grain } from '../time/grain.ts';

/** SeriesRequest asks for one metric per period and segment. */
export interface SeriesRequest {
  readonly metric: string;
  readonly grain: Grain;
  /** Dimension names; the total when empty. Segments come in this order. */
  readonly by: readonly string[];
  /** First and last periods are those that overlap `[from, to)`, epoch milliseconds; history up to as-of when absent. */
  readonly from?: number;
  readonly to?: number;
  /** A condition on the rows of every source the metric is computed from. */
  readonly where?: SourceText;
  /**
   * Segments that stand by themselves; all others are one, the rest, computed from their rows. Their values are in the
   * order of `groupingOf`.
   */
  readonly keep?: readonly Segment[];
  /** Whether one value over all of these periods is asked for, in a series of their last one, rather than one for each. */
  readonly overall?: boolean;
}

/** requestKey is a text that is equal for equal requests only. */
export function requestKey(request: SeriesRequest): string {
  const { metric, grain, by, from, to, where, keep, overall = false } = request;
  const place = [from ?? null, to ?? null, where?.text ?? null, keep ?? null];
  return JSON.stringify([metric, grain, by, ...place, overall]);
}
