import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';
import { type Segment, type SegmentValue, segmentKey } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { type Period, periodAt, periodCount } from '../time/axis.ts';
import { periodStartText } from '../time/label.ts';
import { compareValues, type QueryOrder } from './query-order.ts';
import { pointDigits, pointValue, type SeriesPoint } from './series-point.ts';

/** QueryResult is what was asked for: series of one grain, zone and choice of dimensions, one per metric in order. */
export interface QueryResult {
  readonly locale: Locale;
  readonly metrics: readonly Metric[];
  readonly series: readonly MetricSeries[];
  /** Levels of totals, finest first; none when absent. */
  readonly totals?: readonly QueryTotals[];
  /** How rows are ordered, the most important term first; by period and then segment where nothing is said. */
  readonly order?: readonly QueryOrder[];
  /** Most rows that are given, totals not counted. */
  readonly limit?: number;
}

/** QueryTotals is the metrics at a coarser level: by fewer dimensions, or over all periods together. */
export interface QueryTotals {
  /** Whether the series hold one value over all periods, in their last one. */
  readonly isOverall: boolean;
  /** One per metric in order, by the same dimensions, which are the first ones asked for. */
  readonly series: readonly MetricSeries[];
}

/** QueryRow is one period and segment, with where each metric's value stands. */
export interface QueryRow {
  /** Local start of the period; undefined for a total over all periods. */
  readonly label?: string;
  /** Of a total over all periods from the first to the last of them. */
  readonly period: Period;
  /** Values by dimension; a dimension that is totalled over is not there. */
  readonly segment: ReadonlyMap<string, SegmentValue>;
  /** Whether it is all segments that do not stand by themselves; its values by dimension then say nothing. */
  readonly isRest: boolean;
  readonly complete: boolean;
  readonly points: readonly SeriesPoint[];
  /** What it is a total over: `period` and names of dimensions; empty for a row that is no total. */
  readonly totalOver: readonly string[];
}

/** periodColumn names the column of periods, in orders, files and totals. */
export const periodColumn = 'period';

/** dimensionsOf lists the dimensions asked for, in order. */
export function dimensionsOf({ series }: QueryResult): readonly string[] {
  return series[0]?.dimensions ?? [];
}

/**
 * queryRows joins the metrics on period and segment. A segment's rows reach from its first to its last value; gaps between
 * are rows without values. Totals follow all other rows, level by level, each in the order asked for; `limit` leaves
 * them alone, and they cover what it leaves out.
 */
export function queryRows(result: QueryResult): QueryRow[] {
  const { series, totals = [], order = [], limit } = result;
  const sorted = (rows: QueryRow[]) => (order.length === 0 ? rows : rows.sort(comparator(result, order)));
  const details = sorted(levelRows(result, series)).slice(0, limit);
  const span = spanOf(series);
  return [
    ...details,
    ...totals.flatMap((level) =>
      sorted(level.isOverall ? overallRows(result, level, span) : levelRows(result, level.series)),
    ),
  ];
}

function levelRows(result: QueryResult, series: readonly MetricSeries[]): QueryRow[] {
  const segments = joinSegments(series);
  const reach = segments.map(({ at }) => valueReach(series, at));
  const dimensions = series[0]?.dimensions ?? [];
  const totalOver = dimensionsOf(result).slice(dimensions.length);
  return joinPeriods(series).flatMap(({ start, at, axis, index }) =>
    segments.flatMap(({ segment, isRest, at: segmentAt }, s) => {
      const [first, last] = reach[s] ?? [1, 0];
      if (start < first || start > last) return [];
      return [
        {
          label: periodStartText(axis, index),
          period: periodAt(axis, index),
          segment: new Map(dimensions.map((name, d) => [name, segment[d] ?? null])),
          isRest,
          complete: series.every((one, m) => (at[m] ?? -1) < one.complete),
          points: series.map((one, m) => ({ series: one, segment: segmentAt[m] ?? -1, period: at[m] ?? -1 })),
          totalOver,
        },
      ];
    }),
  );
}

function overallRows(result: QueryResult, { series }: QueryTotals, span: Span | undefined): QueryRow[] {
  if (span === undefined) return [];
  const dimensions = series[0]?.dimensions ?? [];
  const totalOver = [periodColumn, ...dimensionsOf(result).slice(dimensions.length)];
  return joinSegments(series)
    .map(({ segment, isRest, at }) => ({
      period: span.period,
      segment: new Map(dimensions.map((name, d) => [name, segment[d] ?? null])),
      isRest,
      complete: span.complete,
      points: series.map((one, m) => ({
        series: one,
        segment: at[m] ?? -1,
        period: periodCount(one.axis) - 1,
      })),
      totalOver,
    }))
    .filter(({ points }) => points.some((point) => !Number.isNaN(pointValue(point))));
}

interface Span {
  readonly period: Period;
  readonly complete: boolean;
}

/** spanOf is from the first to the last period of any metric; undefined without periods. */
function spanOf(series: readonly MetricSeries[]): Span | undefined {
  const some = series.filter(({ axis }) => periodCount(axis) > 0);
  if (some.length === 0) return undefined;
  return {
    period: {
      grain: some[0]!.axis.grain,
      start: Math.min(...some.map(({ axis }) => axis.bounds[0]!)),
      end: Math.max(...some.map(({ axis }) => axis.bounds.at(-1)!)),
    },
    complete: some.every(({ axis, complete }) => complete >= periodCount(axis)),
  };
}

function comparator({ metrics }: QueryResult, order: readonly QueryOrder[]) {
  const places = order.map(({ column }) => metrics.findIndex((metric) => metric.name === column));
  return (a: QueryRow, b: QueryRow): number => {
    for (let i = 0; i < order.length; i++) {
      const { column, kind, descending } = order[i]!;
      // The rest has no value of its own to stand at.
      if (kind === 'dimension' && a.isRest !== b.isRest) return a.isRest ? 1 : -1;
      if (kind === 'period' && a.period.start !== b.period.start)
        return (a.period.start - b.period.start) * (descending ? -1 : 1);
      const compared =
        kind === 'dimension'
          ? compareValues(a.segment.get(column) ?? null, b.segment.get(column) ?? null, descending)
          : kind === 'metric'
            ? compareValues(numberAt(a.points[places[i]!]), numberAt(b.points[places[i]!]), descending)
            : 0;
      if (compared !== 0) return compared;
    }
    return 0;
  };
}

function numberAt(point: SeriesPoint | undefined): number | { readonly digits: string } | null {
  if (point === undefined) return null;
  const value = pointValue(point);
  if (Number.isNaN(value)) return null;
  return point.series.exact === undefined ? value : { digits: pointDigits(point)! };
}

interface JoinedSegment {
  readonly segment: Segment;
  readonly isRest: boolean;
  readonly at: number[];
}

/** The rest stands last, also where another metric has a segment that the first has not. */
function joinSegments(series: readonly MetricSeries[]): JoinedSegment[] {
  const joined = new Map<string, JoinedSegment>();
  series.forEach((one, m) => {
    one.segments.forEach((segment, index) => {
      const isRest = index === one.rest;
      const key = isRest ? 'rest' : segmentKey(segment);
      const known = joined.get(key) ?? { segment, isRest, at: series.map(() => -1) };
      known.at[m] = index;
      joined.set(key, known);
    });
  });
  const all = [...joined.values()];
  return [...all.filter(({ isRest }) => !isRest), ...all.filter(({ isRest }) => isRest)];
}

interface JoinedPeriod {
  readonly start: number;
  /** The axis and index the period is named by. */
  readonly axis: MetricSeries['axis'];
  readonly index: number;
  /** Its index in each series, -1 outside. */
  readonly at: number[];
}

function joinPeriods(series: readonly MetricSeries[]): JoinedPeriod[] {
  const joined = new Map<number, JoinedPeriod>();
  series.forEach(({ axis }, m) => {
    for (let index = 0; index < periodCount(axis); index++) {
      const start = axis.bounds[index]!;
      const known = joined.get(start) ?? { start, axis, index, at: series.map(() => -1) };
      known.at[m] = index;
      joined.set(start, known);
    }
  });
  return [...joined.values()].sort((a, b) => a.start - b.start);
}

/** valueReach gives the starts of the first and last period in which any series has a value for a segment. */
function valueReach(
  series: readonly MetricSeries[],
  segmentAt: readonly number[],
): [first: number, last: number] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  series.forEach((one, m) => {
    const segment = segmentAt[m] ?? -1;
    for (let period = 0; period < periodCount(one.axis); period++) {
      if (Number.isNaN(pointValue({ series: one, segment, period }))) continue;
      const start = one.axis.bounds[period]!;
      first = Math.min(first, start);
      last = Math.max(last, start);
    }
  });
  return [first, last];
}
