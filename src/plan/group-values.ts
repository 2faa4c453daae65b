import { makeCall, makeCase, makeCast, makeLiteral, makeNumber, makeOperator } from '../expr/sql/make.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { isNumberType } from '../model/column-type.ts';
import type { NumberBuckets } from '../model/source.ts';
import type { CivilGrain } from '../time/grain.ts';
import type { BoundDimension } from './bound.ts';
import { timeTypeOf } from './join.ts';

/** GroupContext is the calendar in which times are put into periods. */
export interface GroupContext {
  readonly timezone: string;
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
}

/** groupRefusal is why values of a type cannot be grouped as the dimension says; undefined where they can. */
export function groupRefusal({ grain, buckets }: BoundDimension, type: string): string | undefined {
  if (type === 'SQLNULL') return undefined;
  if (buckets !== undefined && !isNumberType(type)) return 'it has buckets, but is no number';
  if (grain === undefined) return undefined;
  const time = timeTypeOf(type);
  if (time === undefined) return 'it has a grain, but is no date or time';
  return time === 'date' && grain === 'hour' ? 'it holds dates, which have no hours' : undefined;
}

/**
 * groupValues makes the values of a dimension into what rows are grouped by: times into the labels of their periods in
 * the project's zone, by day unless it says otherwise, and numbers into ranges where it has buckets.
 */
export function groupValues(dimension: BoundDimension, type: string, context: GroupContext): BoundDimension {
  const { expr, buckets, grain = 'day' } = dimension;
  if (buckets !== undefined) {
    return { ...dimension, expr: bucketExpr(expr, buckets), type: 'VARCHAR', order: bucketLabels(buckets) };
  }
  const time = timeTypeOf(type);
  if (time === undefined) return { ...dimension, type };
  const { timezone, weekStart } = context;
  const zone = dimension.time?.zone ?? timezone;
  const instant = time === 'local' && zone !== timezone ? inZone(zone, expr) : expr;
  const isClock = time === 'date' || (time === 'local' && zone === timezone);
  const clock = isClock ? expr : inZone(timezone, instant);
  return { ...dimension, expr: periodLabel(clock, grain, weekStart), type: 'VARCHAR' };
}

function inZone(zone: string, time: SqlExpr): SqlExpr {
  return makeCall('timezone', makeLiteral('text', zone), time);
}

/** periodLabel writes the labels that periods have everywhere: 2026-11-20, 2026-11, 2026-Q4, 2026, 2026-11-20T09:00. */
function periodLabel(clock: SqlExpr, grain: CivilGrain, weekStart: number): SqlExpr {
  const date = makeCast(clock, 'DATE');
  const text = makeCast(date, 'VARCHAR');
  // The year may have more than four digits.
  const year = makeCast(makeCall('date_part', makeLiteral('text', 'year'), date), 'VARCHAR');
  switch (grain) {
    case 'hour': {
      const hour = makeCall('date_part', makeLiteral('text', 'hour'), clock);
      const padded = makeCall('lpad', makeCast(hour, 'VARCHAR'), makeNumber(2), makeLiteral('text', '0'));
      return joined(joined(joined(text, makeLiteral('text', 'T')), padded), makeLiteral('text', ':00'));
    }
    case 'day':
      return text;
    case 'week':
      return makeCast(weekOf(date, weekStart - 1), 'VARCHAR');
    case 'month': {
      const month = makeCast(makeCall('date_part', makeLiteral('text', 'month'), date), 'VARCHAR');
      const padded = makeCall('lpad', month, makeNumber(2), makeLiteral('text', '0'));
      return joined(joined(year, makeLiteral('text', '-')), padded);
    }
    case 'quarter': {
      const quarter = makeCast(makeCall('date_part', makeLiteral('text', 'quarter'), date), 'VARCHAR');
      return joined(joined(year, makeLiteral('text', '-Q')), quarter);
    }
    case 'year':
      return year;
  }
}

function joined(left: SqlExpr, right: SqlExpr): SqlExpr {
  return makeOperator('||', left, right);
}

function weekOf(date: SqlExpr, shift: number): SqlExpr {
  const week = makeLiteral('text', 'week');
  if (shift === 0) return makeCast(makeCall('date_trunc', week, date), 'DATE');
  const monday = makeCast(makeCall('date_trunc', week, makeOperator('-', date, makeNumber(shift))), 'DATE');
  return makeOperator('+', monday, makeNumber(shift));
}

/** bucketLabels names ranges so that it is clear where a bound belongs: `< 18`, `18 to < 30`, `>= 30`. */
export function bucketLabels({ bounds }: NumberBuckets): string[] {
  const between = bounds.slice(1).map((bound, i) => `${bounds[i]} to < ${bound}`);
  return [`< ${bounds[0]}`, ...between, `>= ${bounds.at(-1)}`];
}

function bucketExpr(value: SqlExpr, buckets: NumberBuckets): SqlExpr {
  const labels = bucketLabels(buckets).map((label) => makeLiteral('text', label));
  const below = buckets.bounds.map((bound, i) => ({
    when: compare(value, '<', makeNumber(bound)),
    result: labels[i]!,
  }));
  // Null is in no range and stays a segment of its own.
  const above = { when: compare(value, '>=', makeNumber(buckets.bounds.at(-1)!)), result: labels.at(-1)! };
  return makeCase([...below, above]);
}

function compare(left: SqlExpr, operator: '<' | '>=', right: SqlExpr): SqlExpr {
  return { kind: 'comparison', operator, left, right, start: 0, end: 0 };
}
