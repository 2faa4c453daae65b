import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import type { Segment } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { periodCount } from '../time/axis.ts';
import { type ComputeInput, computeSeries } from './compute.ts';

/** Ranked is the largest segments of a request, the largest first, or why they are not known. */
export interface Ranked {
  readonly keep?: readonly Segment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * rankSegments finds the `count` largest segments of a request by the metric's value over all of the time asked for,
 * computed from rows as any other level is. What has no such value, a comparison or what accumulates already, is ranked
 * by its last complete period. Segments without a value come last.
 */
export async function rankSegments(
  input: Omit<ComputeInput, 'requests'>,
  request: SeriesRequest,
  count: number,
): Promise<Ranked> {
  const overall = await computeSeries({ ...input, requests: [{ ...request, overall: true }] });
  const [whole] = overall.series.values();
  if (whole !== undefined && whole.error === undefined)
    return { keep: largest(whole, periodCount(whole.axis) - 1, count), diagnostics: [] };
  const byPeriod = await computeSeries({ ...input, requests: [request] });
  const [series] = byPeriod.series.values();
  if (series === undefined || series.error !== undefined)
    return { diagnostics: failure(byPeriod.diagnostics, series) };
  return { keep: largest(series, Math.max(latestKnown(series), 0), count), diagnostics: [] };
}

/** latestKnown is the last period that is complete and in or after which there are rows. */
function latestKnown({ axis, complete, fresh }: MetricSeries): number {
  return Math.min(complete, fresh, periodCount(axis)) - 1;
}

function failure(
  diagnostics: readonly Diagnostic[],
  series: MetricSeries | undefined,
): readonly Diagnostic[] {
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return diagnostics;
  const message = `the segments cannot be ranked: ${series?.error ?? 'there are none'}`;
  return [...diagnostics, errorAt('bad-option', message, undefined)];
}

/** largest gives the segments with the largest values in a period; equal ones in their own order. */
function largest(series: MetricSeries, period: number, count: number): Segment[] {
  const periods = periodCount(series.axis);
  const ranked = series.segments.map((segment, s) => ({
    segment,
    value: series.values[s * periods + period]!,
  }));
  const rank = (value: number) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);
  ranked.sort((a, b) => (rank(a.value) === rank(b.value) ? 0 : rank(b.value) - rank(a.value)));
  return ranked.slice(0, count).map(({ segment }) => segment);
}
