import type { SegmentValue } from '../model/segment.ts';
import { isoInstant } from '../time/label.ts';
import { csvText } from './csv.ts';
import { type JsonValue, jsonText, NumberText } from './json-text.ts';
import { tableLines } from './layout.ts';
import { textsOf } from './locale/locale.ts';
import { periodName } from './period.ts';
import { dimensionsOf, periodColumn, type QueryResult, type QueryRow, queryRows } from './query-rows.ts';
import { restText, totalColumn } from './query-table.ts';
import { segmentValueText } from './segment-text.ts';
import { pointDigits, pointText } from './series-point.ts';

/** queryFormats lists the ways a query result can be written. */
export const queryFormats = ['table', 'csv', 'json', 'jsonl'] as const;

/** QueryFormat is one of `queryFormats`. */
export type QueryFormat = (typeof queryFormats)[number];

/** querySchemaName names the kind and version of the JSON document of a query; it changes when a key does. */
export const querySchemaName = 'kpi.query/1';

/**
 * renderQuery writes the values of metrics joined on period and segment, as `queryRows` lists them. `table` is formatted for
 * reading, the other formats are exact: `csv` has the columns period, one per dimension, one per metric; with totals one
 * more that says what a row is a total over.
 */
export function renderQuery(result: QueryResult, format: QueryFormat): string {
  switch (format) {
    case 'table':
      return readableTable(result);
    case 'csv':
      return queryCsv(result);
    case 'json':
      return queryJson(result);
    case 'jsonl':
      return [...queryRows(result)].map((row) => `${jsonText(rowEntry(row, result))}\n`).join('');
  }
}

function readableTable(result: QueryResult): string {
  const { metrics, series, locale } = result;
  const texts = textsOf(locale);
  const rows = queryRows(result);
  if (rows.length === 0) return `${texts.noRows}\n`;
  const { timezone = 'UTC', calendar } = series[0]?.axis ?? {};
  const columns = [
    { heading: texts.heading.period, align: 'left' as const },
    ...dimensionsOf(result).map((heading) => ({ heading, align: 'left' as const })),
    ...metrics.map((metric) => ({ heading: metric.label ?? metric.name, align: 'right' as const })),
  ];
  const lines = tableLines(
    columns,
    rows.map((row) => [
      `${row.label === undefined ? texts.totalOver : periodName(row.period, timezone, calendar)}${row.complete ? '' : ' *'}`,
      ...dimensionsOf(result).map((name) =>
        row.totalOver.includes(name)
          ? texts.totalOver
          : row.isRest
            ? texts.restSegment
            : segmentValueText(row.segment.get(name) ?? null, locale),
      ),
      ...row.points.map((point, m) => pointText(point, metrics[m]!, locale)),
    ]),
  );
  const notes = [
    ...(rows.every((row) => row.complete) ? [] : [texts.running]),
    ...(metrics.some(({ isApproximate }) => isApproximate) ? [texts.estimated] : []),
  ];
  return `${[...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')}\n`;
}

function queryCsv(result: QueryResult): string {
  const { metrics, totals } = result;
  const dimensions = dimensionsOf(result);
  const marks = totals === undefined ? [] : [totalColumn];
  const header = [periodColumn, ...dimensions, ...metrics.map((metric) => metric.name), ...marks];
  const records = queryRows(result).map((row) => [
    row.label ?? null,
    ...dimensions.map((name) => csvValue(row.isRest ? restText : (row.segment.get(name) ?? null))),
    ...row.points.map((point) => pointDigits(point) ?? null),
    ...marks.map(() => (row.totalOver.length === 0 ? null : row.totalOver.join(' '))),
  ]);
  return csvText([header, ...records]);
}

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
        ...(metric.isApproximate ? { approximate: true } : {}),
      })),
      rows: queryRows(result).map((row) => rowEntry(row, result)),
    },
    2,
  )}\n`;
}

function rowEntry(row: QueryRow, { metrics, totals }: QueryResult): JsonValue {
  const { timezone } = row.points[0]!.series.axis;
  const values = metrics.map((metric, m) => {
    const digits = pointDigits(row.points[m]!);
    return [metric.name, digits === undefined ? null : new NumberText(digits)] as const;
  });
  return {
    period: { start: isoInstant(row.period.start, timezone), end: isoInstant(row.period.end, timezone) },
    segment: Object.fromEntries(row.segment),
    ...(row.isRest ? { rest: true } : {}),
    values: Object.fromEntries(values),
    complete: row.complete,
    totalOver: totals === undefined ? undefined : row.totalOver,
  };
}
