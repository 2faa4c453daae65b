import type { IntervalUnit, LiteralType, SqlCall, SqlExpr } from '../../expr/sql/tree.ts';
import type { Value } from './value.ts';

/** TranslateCall writes a call of the documented list; throws PushdownRefusal where its answer would be another. */
export type TranslateCall = (args: readonly Value[], call: SqlCall) => Value;

/** PeriodCode is a whole number that stands for a period, and what DuckDB makes its first day of. */
export interface PeriodCode {
  readonly sql: string;
  readonly date: (code: string) => string;
}

/** PushdownDialect is how a database writes what its tables are computed with, so that answers are those of DuckDB. */
export interface PushdownDialect {
  /** For people: `PostgreSQL`. */
  readonly name: string;
  readonly identifier: (name: string) => string;
  /** What a column is read as before anything is computed with it: text without a collation of its own, above all. */
  readonly column: (sql: string, type: string) => string;
  readonly literal: (type: LiteralType, text: string) => string;
  /** Functions by name; a function that is not there has no counterpart. */
  readonly functions: Readonly<Record<string, TranslateCall>>;
  /** Division of numbers, which are doubles in the result. */
  readonly divide: (left: Value, right: Value, divisor: SqlExpr) => string;
  /** Whole-number division towards zero, and its remainder; null where the divisor is 0. */
  readonly integerDivide: (left: string, right: string) => string;
  readonly remainder: (left: string, right: string) => string;
  readonly concat: (texts: readonly string[]) => string;
  readonly isDistinct: (left: string, right: string, negated: boolean) => string;
  readonly like: (text: string, pattern: string, escapeText: string | undefined) => string;
  readonly toDouble: (sql: string) => string;
  readonly toDecimal: (sql: string, type: string) => string;
  readonly toInteger: (sql: string) => string;
  readonly toDate: (sql: string) => string;
  readonly toTimestamp: (sql: string) => string;
  /** A date as YYYY-MM-DD. */
  readonly dateText: (date: string) => string;
  /** A date or time and a number of units. */
  readonly addInterval: (time: string, count: string, unit: IntervalUnit) => string;
  readonly addDays: (date: string, days: string) => string;
  readonly daysBetween: (later: string, earlier: string) => string;
  /** A timestamp moved by whole seconds. */
  readonly addSeconds: (time: string, seconds: string) => string;
  /** An instant as the clock time of UTC. */
  readonly inUtc: (instant: string) => string;
  /** First day of the month, quarter or year of a date. */
  readonly startOf: (grain: 'month' | 'quarter' | 'year', date: string) => string;
  /** Whole numbers that stand for months, quarters and years, where the database groups by them faster than by dates. */
  readonly periodCode?: (grain: 'month' | 'quarter' | 'year', time: string) => PeriodCode;
  /** ISO weekday of a date, Monday 1. */
  readonly weekday: (date: string) => string;
  /** Start of the hour of a clock time, which is `offset` seconds ahead of UTC, as epoch microseconds. */
  readonly hourStart: (local: string, utc: string) => string;
  /** The number of the stretch, from 1, that a time lies in; 0 before the first bound. */
  readonly stretch: (time: string, bounds: readonly string[]) => string;
  /** Whether a time is one at all: PostgreSQL knows infinite ones. */
  readonly isFinite: (time: string) => string;
  /** Text in Unicode's composed form; undefined where the database cannot tell. */
  readonly compose?: (text: string) => string;
  /** Whether all of a text matches a regular expression in the notation that databases share. */
  readonly matches: (text: string, pattern: string) => string;
  /** The number of different rows of some columns, none of which is null in those that pass the filter. */
  readonly countDifferent: (columns: readonly string[], filter: string) => string;
  /** An aggregate over the rows that pass a filter. */
  readonly aggregate: (call: SqlCall, args: readonly Value[], filter: string | undefined) => string;
}
