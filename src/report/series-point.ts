import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { periodCount } from '../time/axis.ts';
import { type Reference, referenceIndex } from '../time/reference.ts';
import { approximately, formatChange, formatValue, noValue } from './number.ts';
import { sparkline } from './spark.ts';

/** SeriesPoint is one segment and period of a series. */
export interface SeriesPoint {
  readonly series: MetricSeries;
  readonly segment: number;
  readonly period: number;
}

/** segmentIndex finds a segment in a series, -1 when it is not there. */
export function segmentIndex(series: MetricSeries, segment: Segment): number {
  return indexOf(series.segments).get(segmentKey(segment)) ?? -1;
}

const indices = new WeakMap<readonly Segment[], ReadonlyMap<string, number>>();

/** A report asks once for each alert, and there may be one for each of very many segments. */
function indexOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const known = indices.get(segments);
  if (known !== undefined) return known;
  const index = new Map(segments.map((segment, s) => [segmentKey(segment), s]));
  indices.set(segments, index);
  return index;
}

/** latestComplete is the last period that is complete, -1 without one. */
export function latestComplete(series: MetricSeries): number {
  return Math.min(series.complete, periodCount(series.axis)) - 1;
}

/** latestKnown is the last period that is complete and not stale, -1 without one. */
export function latestKnown(series: MetricSeries): number {
  return Math.min(latestComplete(series), series.fresh - 1);
}

/** pointValue is the value at a point, NaN for null and outside the axis. */
export function pointValue({ series, segment, period }: SeriesPoint): number {
  const count = periodCount(series.axis);
  if (period < 0 || period >= count || segment < 0) return Number.NaN;
  return series.values[segment * count + period] ?? Number.NaN;
}

/** pointExact is the decimal text of a value that a double cannot hold. */
export function pointExact({ series, segment, period }: SeriesPoint): string | undefined {
  return series.exact?.get(segment * periodCount(series.axis) + period);
}

/**
 * pointDigits is the exact decimal text of the value at a point, with all decimal places of its scale; undefined for null.
 * A floating-point value has the fewest digits that read back as the same double.
 */
export function pointDigits(point: SeriesPoint): string | undefined {
  const value = pointValue(point);
  if (!Number.isFinite(value)) return undefined;
  const digits = pointExact(point) ?? String(value);
  const { scale = 0 } = point.series;
  if (scale === 0 || /e/i.test(digits)) return digits;
  const [whole = '', fraction = ''] = digits.split('.');
  return `${whole}.${fraction.padEnd(scale, '0')}`;
}

/** pointText writes the value at a point as a person reads it, after ≈ where it is an estimate. */
export function pointText(point: SeriesPoint, metric: Metric, locale: Locale): string {
  return approximately(formatValue(pointValue(point), metric, locale, pointExact(point)), metric);
}

/** pointChange writes the change to an earlier period: percent, or percentage points for rates; – where there is none. */
export function pointChange(point: SeriesPoint, to: Reference, metric: Metric, locale: Locale): string {
  const now = pointValue(point);
  const then = referenceValue(point, to);
  if (Number.isNaN(now) || Number.isNaN(then)) return noValue;
  if (metric.unit === '%') return formatChange(now - then, 'difference', metric, locale);
  return then === 0 ? noValue : formatChange((now - then) / Math.abs(then), 'relative', metric, locale);
}

/** pointSpark draws the last `count` periods up to a point. */
export function pointSpark(point: SeriesPoint, count: number): string {
  const from = Math.max(0, point.period - count + 1);
  const values: number[] = [];
  for (let i = from; i <= point.period; i++) values.push(pointValue({ ...point, period: i }));
  return sparkline(values);
}

function referenceValue(point: SeriesPoint, to: Reference): number {
  const indices = referenceIndex(point.series.axis, point.period, to) ?? [];
  const values = indices
    .map((period) => pointValue({ ...point, period }))
    .filter((value) => !Number.isNaN(value));
  if (values.length === 0) return Number.NaN;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
