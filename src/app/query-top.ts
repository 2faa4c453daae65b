import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { metricSources } from '../model/lineage.ts';
import type { CumulativeMetric, Metric } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { requestKey, type SeriesRequest } from '../plan/request.ts';
import type { SourceExtent } from '../plan/schema.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import { type ComputeInput, computeSeries, prepareSeries } from './compute.ts';

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
  const prepared = await prepareSeries({ ...input, requests: [request] });
  const axis = prepared.plan.series.get(requestKey(request))?.axis;
  const periods =
    axis === undefined ? 0 : knownPeriods(input.project, request.metric, axis, prepared.extents);
  // What keeps it from being planned, computing it says as well.
  if (axis === undefined || periods === 0) return { keep: [], diagnostics: [] };
  const to = axis.bounds[periods]!;
  const whole = overWhole(input.project, request.metric, { count: periods, unit: axis.grain });
  const atEnd: SeriesRequest = { ...request, from: axis.bounds[periods - 1]!, to };
  const range = await computeSeries({ ...input, ...whole, requests: [{ ...atEnd, metric: whole.metric }] });
  const [ranged] = range.series.values();
  if (ranged?.error === undefined && ranged !== undefined)
    return { keep: largest(ranged, periodCount(ranged.axis) - 1, count), diagnostics: [] };
  const before: SeriesRequest = { ...request, from: axis.bounds[Math.max(0, periods - 2)]!, to };
  const last = await computeSeries({ ...input, requests: [before] });
  const [series] = last.series.values();
  if (series === undefined || series.error !== undefined)
    return { diagnostics: failure(last.diagnostics, series) };
  const complete = Math.min(series.complete, periodCount(series.axis));
  return { keep: largest(series, Math.max(complete - 1, 0), count), diagnostics: [] };
}

/** knownPeriods counts the periods of an axis up to the last that all sources of a metric have rows in or after. */
function knownPeriods(
  project: Project,
  metric: string,
  axis: TimeAxis,
  extents: ReadonlyMap<string, SourceExtent>,
): number {
  let periods = periodCount(axis);
  for (const source of metricSources(project.metrics, [metric])) {
    const lastAt = extents.get(source)?.lastAt ?? Number.NEGATIVE_INFINITY;
    while (periods > 0 && axis.bounds[periods - 1]! > lastAt) periods--;
  }
  return periods;
}

function failure(
  diagnostics: readonly Diagnostic[],
  series: MetricSeries | undefined,
): readonly Diagnostic[] {
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return diagnostics;
  const message = `the segments cannot be ranked: ${series?.error ?? 'there are none'}`;
  return [...diagnostics, errorAt('bad-option', message, undefined)];
}

/** overWhole adds to a project the metric over a stretch that ends with a period. */
function overWhole(
  project: Project,
  name: string,
  length: Extract<CumulativeMetric['over'], { kind: 'rolling' }>['length'],
): { project: Project; metric: string } {
  // The space keeps the name apart from every name that can be declared.
  const metric = `${name} (in all)`;
  const known = project.metrics.get(name);
  if (known === undefined) return { project, metric };
  const { span, status, tags, synonyms, audience } = known;
  const whole: Metric = {
    name: metric,
    kind: 'cumulative',
    metric: { name, span },
    over: { kind: 'rolling', length },
    ...{ span, status, tags, synonyms, audience },
  };
  return { project: { ...project, metrics: new Map([...project.metrics, [metric, whole]]) }, metric };
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
