import type { QueryOutcome } from '../app/query.ts';
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import type { SegmentValue } from '../model/segment.ts';
import { type QueryResult, type QueryRow, queryRows } from '../report/query-rows.ts';
import { type QueryColumn, queryColumns } from '../report/query-table.ts';
import { pointDigits, pointValue } from '../report/series-point.ts';
import { isoInstant } from '../time/label.ts';

/** ValueColumn is a column of the values: the period, a dimension, a metric, or what a row is a total over. */
export type ValueColumn = QueryColumn;

/** ValueRow is the values of the metrics for one period and segment. */
export interface ValueRow<Metric extends string = string, Dimension extends string = string> {
  /** Half-open, ISO 8601 with the offset of the project's zone; of a total over periods from the first to the last. */
  readonly period: { readonly start: string; readonly end: string };
  /** Value by dimension; null is a value of its own. A dimension that is totalled over is not there. */
  readonly segment: { readonly [name in Dimension]?: SegmentValue };
  /** Nearest double, null where there is no value. */
  readonly values: { readonly [name in Metric]: number | null };
  /** The same as exact decimal text. */
  readonly exact: { readonly [name in Metric]: string | null };
  /** Whether the period is over for all sources; of a total over periods all of them. */
  readonly complete: boolean;
  /** Whether it is all segments but the largest, as one; its dimensions are null. */
  readonly rest: boolean;
  /** What it is a total over: `period` and names of dimensions; empty for a row that is no total. */
  readonly totalOver: readonly string[];
}

/** QueryValues is what a query gave; without rows and columns where it could not be computed, with the reason. */
export interface QueryValues<Metric extends string = string, Dimension extends string = string> {
  /** Whether there are values: no diagnostic is an error. */
  readonly ok: boolean;
  readonly columns: readonly ValueColumn[];
  readonly rows: readonly ValueRow<Metric, Dimension>[];
  /** The SQL that was run. */
  readonly statements: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** toValues turns the outcome of a query into plain rows. */
export function toValues<Metric extends string, Dimension extends string>({
  result,
  statements,
  diagnostics,
}: QueryOutcome): QueryValues<Metric, Dimension> {
  const ok = result !== undefined && !hasErrors(diagnostics);
  const rows = result === undefined ? [] : queryRows(result);
  return {
    ok,
    columns: result === undefined ? [] : queryColumns(result, rows),
    rows: rows.map((row) => toRow(row, result!)) as ValueRow<Metric, Dimension>[],
    statements: statements.map(({ sql }) => sql),
    diagnostics,
  };
}

function toRow(
  { period, segment, isRest, complete, points, totalOver }: QueryRow,
  { metrics }: QueryResult,
): ValueRow {
  const { timezone } = points[0]!.series.axis;
  const entries = metrics.map(({ name }, m) => {
    const value = pointValue(points[m]!);
    return [name, Number.isNaN(value) ? null : value, pointDigits(points[m]!) ?? null] as const;
  });
  return {
    period: { start: isoInstant(period.start, timezone), end: isoInstant(period.end, timezone) },
    segment: Object.fromEntries(segment),
    values: Object.fromEntries(entries.map(([name, value]) => [name, value])),
    exact: Object.fromEntries(entries.map(([name, _, exact]) => [name, exact])),
    complete,
    rest: isRest,
    totalOver,
  };
}
