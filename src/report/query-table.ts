import type { SegmentValue } from '../model/segment.ts';
import { periodCount } from '../time/axis.ts';
import { isoInstant } from '../time/label.ts';
import { dimensionsOf, periodColumn, type QueryResult, type QueryRow, queryRows } from './query-rows.ts';
import { pointDigits } from './series-point.ts';

/** QueryColumn is a column of a query's values, with the type that holds them exactly. */
export interface QueryColumn {
  readonly name: string;
  readonly kind: 'period' | 'dimension' | 'metric' | 'total';
  /**
   * `date` is a local date, `timestamp` an instant, `decimal` has `scale` decimal places; `double` is a floating-point
   * number.
   */
  readonly type: 'date' | 'timestamp' | 'text' | 'boolean' | 'integer' | 'decimal' | 'double';
  readonly scale?: number;
  readonly label: string;
  readonly unit?: string;
}

/** QueryTable is a query's values as a table; numbers of metrics are their exact decimal texts. */
export interface QueryTable {
  readonly columns: readonly QueryColumn[];
  readonly rows: readonly (readonly SegmentValue[])[];
}

/** restText stands in exact tables for the values of all segments that do not stand by themselves. */
export const restText = '(other)';

/** totalColumn names the column that says what a row is a total over. */
export const totalColumn = 'total_over';

/**
 * queryTable gives the columns `period`, one per dimension and one per metric; with totals `total_over` last, which names
 * the columns that a row is a total over and is null for other rows.
 */
export function queryTable(result: QueryResult): QueryTable {
  const rows = queryRows(result);
  return { columns: queryColumns(result, rows), rows: rows.map((row) => cellsOf(row, result)) };
}

/** queryColumns gives the columns of some rows of a result. */
export function queryColumns(result: QueryResult, rows: readonly QueryRow[]): QueryColumn[] {
  const { metrics } = result;
  const grain = result.series[0]?.axis.grain;
  const period = grain === 'hour' ? ('timestamp' as const) : ('date' as const);
  return [
    { name: periodColumn, kind: 'period', type: period, label: periodColumn },
    ...dimensionsOf(result).map((name): QueryColumn => {
      return { name, kind: 'dimension', type: dimensionType(rows, name), label: name };
    }),
    ...metrics.map(({ name, label = name, unit }, m): QueryColumn => {
      const more = { label, ...(unit === undefined ? {} : { unit }) };
      return { name, kind: 'metric', ...metricType(result, m), ...more };
    }),
    ...(result.totals === undefined
      ? []
      : [{ name: totalColumn, kind: 'total' as const, type: 'text' as const, label: totalColumn }]),
  ];
}

function dimensionType(rows: readonly QueryRow[], name: string): QueryColumn['type'] {
  const types = new Set<QueryColumn['type']>();
  for (const { segment, isRest } of rows) {
    const value = isRest && segment.has(name) ? restText : (segment.get(name) ?? null);
    if (typeof value === 'boolean') types.add('boolean');
    else if (typeof value === 'number') types.add(Number.isSafeInteger(value) ? 'integer' : 'double');
    else if (value !== null) types.add('text');
  }
  if (types.size === 1) return [...types][0]!;
  return types.size === 2 && !types.has('text') && !types.has('boolean') ? 'double' : 'text';
}

/** A level of totals may need more decimal places than the rows: all of them fit where each fits. */
function metricType(result: QueryResult, m: number): Pick<QueryColumn, 'type' | 'scale'> {
  const levels = [result.series, ...(result.totals ?? []).map(({ series }) => series)];
  const used = levels.flatMap((level) => level[m] ?? []).filter((one) => hasValues(one));
  if (used.some(({ scale }) => scale === undefined)) return { type: 'double' };
  const scale = Math.max(0, ...used.map((one) => one.scale ?? 0));
  return scale === 0 ? { type: 'integer' } : { type: 'decimal', scale };
}

function hasValues({ axis, segments }: QueryResult['series'][number]): boolean {
  return periodCount(axis) > 0 && segments.length > 0;
}

function cellsOf(row: QueryRow, result: QueryResult): SegmentValue[] {
  const { axis } = row.points[0]!.series;
  const label = axis.grain === 'hour' ? isoInstant(row.period.start, axis.timezone) : row.label;
  return [
    row.label === undefined ? null : (label ?? null),
    ...dimensionsOf(result).map((name) => {
      return row.isRest && row.segment.has(name) ? restText : (row.segment.get(name) ?? null);
    }),
    ...row.points.map((point) => pointDigits(point) ?? null),
    ...(result.totals === undefined ? [] : [row.totalOver.length === 0 ? null : row.totalOver.join(' ')]),
  ];
}
