import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';
import { type Segment, type SegmentValue, segmentKey, segmentRecord } from '../model/segment.ts';
import type { MetricSeries } from '../model/series.ts';
import { type Period, periodAt, periodCount } from '../time/axis.ts';
import { isoInstant, periodStartText } from '../time/label.ts';
import { csvText } from './csv.ts';
import { type JsonValue, jsonText, NumberText } from './json-text.ts';
import { tableLines } from './layout.ts';
import { textsOf } from './locale/locale.ts';
import { periodName } from './period.ts';
import { segmentValueText } from './segment-text.ts';
import { pointDigits, pointText, pointValue } from './series-point.ts';

/** QueryResult is what was asked for: series of one grain, zone and choice of dimensions, one per metric in order. */
export interface QueryResult {
  readonly locale: Locale;
  readonly metrics: readonly Metric[];
  readonly series: readonly MetricSeries[];
}

/** queryFormats lists the ways a query result can be written. */
export const queryFormats = ['table', 'csv', 'json', 'jsonl'] as const;

/** QueryFormat is one of `queryFormats`. */
export type QueryFormat = (typeof queryFormats)[number];

/** querySchemaName names the kind and version of the JSON document of a query; it changes when a key does. */
export const querySchemaName = 'kpi.query/1';

/**
 * renderQuery writes the values of metrics joined on period and segment, by period and then segment. A segment's rows
 * reach from its first to its last value; gaps between are rows with empty fields. `table` is formatted for reading, the
 * other formats are exact: `csv` has the columns period, one per dimension, one per metric.
 */
export function renderQuery(result: QueryResult, format: QueryFormat): string {
  switch (format) {
    case 'table':
      return queryTable(result);
    case 'csv':
      return queryCsv(result);
    case 'json':
      return queryJson(result);
    case 'jsonl':
      return [...queryRows(result)].map((row) => `${jsonText(rowEntry(row, result))}\n`).join('');
  }
}

/** QueryRow is one period and segment, with where each metric's value stands; -1 where a series does not have it. */
interface QueryRow {
  readonly label: string;
  readonly period: Period;
  readonly segment: Segment;
  /** Whether it is all segments that do not stand by themselves. */
  readonly isRest: boolean;
  readonly complete: boolean;
  readonly points: readonly { readonly segment: number; readonly period: number }[];
}

function queryRows({ series }: QueryResult): QueryRow[] {
  const segments = joinSegments(series);
  const reach = segments.map(({ at }) => valueReach(series, at));
  return joinPeriods(series).flatMap(({ start, at, axis, index }) =>
    segments.flatMap(({ segment, isRest, at: segmentAt }, s) => {
      const [first, last] = reach[s] ?? [1, 0];
      if (start < first || start > last) return [];
      return [
        {
          label: periodStartText(axis, index),
          period: periodAt(axis, index),
          segment,
          isRest,
          complete: series.every((one, m) => (at[m] ?? -1) < one.complete),
          points: series.map((_, m) => ({ segment: segmentAt[m] ?? -1, period: at[m] ?? -1 })),
        },
      ];
    }),
  );
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

function dimensionsOf({ series }: QueryResult): readonly string[] {
  return series[0]?.dimensions ?? [];
}

function queryTable(result: QueryResult): string {
  const { metrics, series, locale } = result;
  const texts = textsOf(locale);
  const rows = queryRows(result);
  if (rows.length === 0) return `${texts.noRows}\n`;
  const timezone = series[0]?.axis.timezone ?? 'UTC';
  const columns = [
    { heading: texts.heading.period, align: 'left' as const },
    ...dimensionsOf(result).map((heading) => ({ heading, align: 'left' as const })),
    ...metrics.map((metric) => ({ heading: metric.label ?? metric.name, align: 'right' as const })),
  ];
  const lines = tableLines(
    columns,
    rows.map((row) => [
      `${periodName(row.period, timezone)}${row.complete ? '' : ' *'}`,
      ...row.segment.map((value) => (row.isRest ? texts.restSegment : segmentValueText(value, locale))),
      ...row.points.map((point, m) => pointText({ series: series[m]!, ...point }, metrics[m]!, locale)),
    ]),
  );
  const footnote = rows.every((row) => row.complete) ? [] : ['', texts.running];
  return `${[...lines, ...footnote].join('\n')}\n`;
}

function queryCsv(result: QueryResult): string {
  const { metrics, series } = result;
  const header = ['period', ...dimensionsOf(result), ...metrics.map((metric) => metric.name)];
  const records = queryRows(result).map((row) => [
    row.label,
    ...row.segment.map((value) => (row.isRest ? restText : csvValue(value))),
    ...row.points.map((point, m) => pointDigits({ series: series[m]!, ...point }) ?? null),
  ]);
  return csvText([header, ...records]);
}

/** restText stands in CSV for what the segments of the rest have in common. */
const restText = '(other)';

function csvValue(value: SegmentValue): string | null {
  return value === null ? null : String(value);
}

function queryJson(result: QueryResult): string {
  const { metrics, series } = result;
  const axis = series[0]?.axis;
  return `${jsonText(
    {
      schema: querySchemaName,
      grain: axis?.grain ?? null,
      timezone: axis?.timezone ?? null,
      dimensions: dimensionsOf(result),
      metrics: metrics.map((metric) => ({
        metric: metric.name,
        label: metric.label ?? metric.name,
        unit: metric.unit ?? null,
      })),
      rows: queryRows(result).map((row) => rowEntry(row, result)),
    },
    2,
  )}\n`;
}

function rowEntry(row: QueryRow, { metrics, series }: QueryResult): JsonValue {
  const { axis, dimensions } = series[0]!;
  const values = metrics.map((metric, m) => {
    const digits = pointDigits({ series: series[m]!, ...row.points[m]! });
    return [metric.name, digits === undefined ? null : new NumberText(digits)] as const;
  });
  return {
    period: {
      start: isoInstant(row.period.start, axis.timezone),
      end: isoInstant(row.period.end, axis.timezone),
    },
    segment: segmentRecord(dimensions, row.segment),
    ...(row.isRest ? { rest: true } : {}),
    values: Object.fromEntries(values),
    complete: row.complete,
  };
}
