import type { RowScope } from '../plan/node.ts';
import type { TimeInfo } from '../plan/schema.ts';
import { periodCount, periodIndex, periodLastDay, type TimeAxis } from '../time/axis.ts';
import { formatDate } from '../time/date.ts';
import { type Grain, isCalendarGrain } from '../time/grain.ts';
import { isoInstant } from '../time/label.ts';
import {
  dayMs,
  hourMs,
  type OffsetChange,
  startOfDay,
  toInstant,
  toLocal,
  transitions,
} from '../time/zone.ts';
import type { Dialect } from './dialect.ts';
import { quoteLiteral } from './quote.ts';
import type { CompileContext } from './statement.ts';

/** TimeColumnSql is a time column as SQL text, and what it holds. */
export interface TimeColumnSql {
  /** Quoted column. */
  readonly column: string;
  readonly info: TimeInfo;
  /** IANA name of the project's zone. */
  readonly timezone: string;
  /** The rows lie in `[from, to)`, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** TimeContext is where a time column is read. */
export interface TimeContext extends Pick<CompileContext, 'schema' | 'timezone'> {
  readonly dialect: Pick<Dialect, 'identifier'>;
}

/** timeColumn is the time column of a scope. */
export function timeColumn(
  { time, from, to }: Pick<RowScope, 'time' | 'from' | 'to'>,
  { schema, timezone, dialect }: TimeContext,
): TimeColumnSql {
  return { column: dialect.identifier(time), info: schema.times.get(time)!, timezone, from, to };
}

/** TimeSql is SQL over a row: each text may use the columns of `columns`, which are added to the row in order. */
export interface TimeSql {
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  /** Keys of the periods by grain: days since 1970-01-01 as DATE; for hours their start as epoch microseconds. */
  readonly buckets: ReadonlyMap<Grain, string>;
  /** Epoch microseconds of the row; only when asked for. */
  readonly instant?: string;
  /** The row's time on the project's clock: a timestamp, or a date. */
  readonly local: string;
}

/**
 * timePredicate keeps the rows of `[from, to)`. It compares the bare column with constants, so that row groups can be
 * skipped.
 */
export function timePredicate(time: TimeColumnSql): string {
  const { column, from, to } = time;
  return `${column} >= ${timeBound(time, from)} AND ${column} < ${timeBound(time, to)}`;
}

/** timeBound is the constant such that `column < constant` holds for the rows before an instant, epoch milliseconds. */
export function timeBound({ info, timezone }: TimeColumnSql, instant: number): string {
  switch (info.type) {
    case 'instant':
      return `TIMESTAMPTZ ${quoteLiteral(isoInstant(instant, 'UTC').replace('T', ' '))}`;
    case 'local':
      return `TIMESTAMP ${quoteLiteral(isoInstant(firstClock(info.zone, instant), 'UTC').replace('T', ' ').slice(0, -6))}`;
    case 'date':
      return `DATE ${quoteLiteral(formatDate(firstDate(timezone, instant)))}`;
  }
}

/** firstClock is the least local time (milliseconds) that is read as an instant at or after the given one. */
function firstClock(zone: string, instant: number): number {
  const local = toLocal(zone, instant);
  if (toInstant(zone, local) >= instant) return local;
  // The second time that the clock shows it: all of the repeated stretch is read as the first time.
  const change = transitions(zone, instant - dayMs, instant + 1).at(-1)!;
  return toLocal(zone, change.at - 1) + 1;
}

/** firstDate is the first local date (days since 1970-01-01) that starts at or after an instant. */
function firstDate(zone: string, instant: number): number {
  const day = Math.floor(toLocal(zone, instant) / dayMs);
  return startOfDay(zone, day) >= instant ? day : day + 1;
}

/** timeSql buckets rows into the periods of some axes, in the project's zone, without asking ICU row by row. */
export function timeSql(
  time: TimeColumnSql,
  axes: readonly TimeAxis[],
  prefix: string,
  wantsInstant: boolean,
): TimeSql {
  const { column, info, timezone } = time;
  const hours = axes.find((axis) => axis.grain === 'hour');
  const isOwnClock = info.type === 'date' || (info.type === 'local' && info.zone === timezone);
  const names = { instant: `${prefix}u`, local: `${prefix}l` };
  const columns: { name: string; sql: string }[] = [];
  if (wantsInstant || hours !== undefined || !isOwnClock) {
    columns.push({ name: names.instant, sql: instantSql(time) });
  }
  const needsLocal = hours !== undefined || !isOwnClock;
  if (needsLocal) {
    columns.push({
      name: names.local,
      sql: `make_timestamp(${shifted(names.instant, localOffsets(time), 1)})`,
    });
  }
  const local = needsLocal ? names.local : column;
  const date = needsLocal
    ? reopenedDate(time, names)
    : info.type === 'date'
      ? column
      : `CAST(${column} AS DATE)`;
  const buckets = new Map<Grain, string>();
  for (const axis of axes) {
    const sql = axis.grain === 'hour' ? hourSql(time, axis, names) : dateSql(time, axis, date);
    buckets.set(axis.grain, sql);
  }
  return { columns, buckets, local, ...(wantsInstant ? { instant: names.instant } : {}) };
}

/** periodColumn names the column of a grain's periods; the unit stands last, so that no two grains get one name. */
export function periodColumn(grain: Grain): string {
  return `t_${grain.replace('.', '_')}`;
}

/** periodOfDate is the first day of the period of an axis that a date lies in. */
export function periodOfDate(axis: TimeAxis, date: string): string {
  if (isCalendarGrain(axis.grain)) return calendarSql(axis, date);
  if (axis.grain === 'week') {
    const shift = axis.weekStart - 1;
    if (shift === 0) return `CAST(date_trunc('week', ${date}) AS DATE)`;
    return `CAST(date_trunc('week', ${date} - ${shift}) AS DATE) + ${shift}`;
  }
  return axis.grain === 'day' ? date : `CAST(date_trunc('${axis.grain}', ${date}) AS DATE)`;
}

/** firstKey is the key of an axis's first period, as the buckets give it. */
export function firstKey({ grain, bounds, days }: TimeAxis): string {
  return grain === 'hour' ? String(bounds[0]! * 1000) : `DATE ${quoteLiteral(formatDate(days[0]!))}`;
}

/** instantSql is the row's time in epoch microseconds. */
function instantSql({ column, info, timezone, from, to }: TimeColumnSql): string {
  if (info.type === 'instant') return `epoch_us(${column})`;
  const clock = info.type === 'date' ? `epoch_us(CAST(${column} AS TIMESTAMP))` : `epoch_us(${column})`;
  const zone = info.type === 'date' ? timezone : info.zone;
  return shifted(clock, clockOffsets(zone, from, to), -1);
}

/** clockOffsets are the offsets of a zone by clock time: what to take from the clock, from each `at` on, to get to UTC. */
export function clockOffsets(zone: string, from: number, to: number): OffsetChange[] {
  const changes = transitions(zone, from - 2 * dayMs, to + 2 * dayMs);
  // A repeated clock time is the earlier one; one that was skipped keeps the offset before, which pushes it forward.
  return changes.map(({ at, offset }, k) => ({
    at: at + Math.max(offset, changes[k - 1]?.offset ?? offset),
    offset,
  }));
}

/** localOffsets are the offsets of the project's zone by instant. */
export function localOffsets({ timezone, from, to }: TimeColumnSql): OffsetChange[] {
  return transitions(timezone, from - 2 * dayMs, to + 2 * dayMs);
}

/** shifted adds or takes the offset in force to or from an expression in microseconds. */
function shifted(expr: string, changes: readonly OffsetChange[], sign: 1 | -1): string {
  const operator = sign === 1 ? '+' : '-';
  if (changes.length === 1) return plus(expr, changes[0]!.offset * 1000 * sign);
  const branches = changes.slice(1).map(({ at }, k) => {
    return `WHEN ${expr} < ${at * 1000} THEN ${changes[k]!.offset * 1000}`;
  });
  return `${expr} ${operator} CASE ${branches.join(' ')} ELSE ${changes.at(-1)!.offset * 1000} END`;
}

function plus(expr: string, amount: number): string {
  if (amount === 0) return expr;
  return amount > 0 ? `${expr} + ${amount}` : `${expr} - ${-amount}`;
}

/** hourSql is the start of the row's hour in epoch microseconds; a repeated hour is two. */
function hourSql(time: TimeColumnSql, axis: TimeAxis, names: { instant: string; local: string }): string {
  const { instant, local } = names;
  const full = `epoch_us(date_trunc('hour', ${local})) - (epoch_us(${local}) - ${instant})`;
  const odd = oddHours(time, axis);
  if (odd.length === 0) return full;
  const branches = odd.map(([start, end]) => {
    return `WHEN ${instant} >= ${start * 1000} AND ${instant} < ${end * 1000} THEN ${start * 1000}`;
  });
  return `CASE ${branches.join(' ')} ELSE ${full} END`;
}

/** oddHours are the periods at changes of the clock by part of an hour or amid one: they are longer or shorter than an hour. */
export function oddHours(time: TimeColumnSql, axis: TimeAxis): [number, number][] {
  const changes = localOffsets(time);
  const starts = new Set<number>();
  changes.forEach(({ at, offset }, k) => {
    if (k === 0 || [changes[k - 1]!.offset, offset].every((each) => (at + each) % hourMs === 0)) return;
    starts.add(periodIndex(axis, at - 1)).add(periodIndex(axis, at));
  });
  starts.delete(-1);
  return [...starts].map((i) => [axis.bounds[i]!, axis.bounds[i + 1]!]);
}

function dateSql(time: TimeColumnSql, axis: TimeAxis, date: string): string {
  return axis.grain === 'day' ? existingDate(time, date) : periodOfDate(axis, date);
}

/** reopenedDates are the changes by which the project's clock goes back over midnight, and the date that had begun. */
export function reopenedDates(time: TimeColumnSql): { readonly at: number; readonly begun: number }[] {
  const changes = localOffsets(time);
  return changes.slice(1).flatMap(({ at, offset }, k) => {
    const begun = Math.floor((at - 1 + changes[k]!.offset) / dayMs);
    return at + offset < begun * dayMs ? [{ at, begun }] : [];
  });
}

/**
 * reopenedDate is the date of a row's clock; what the clock shows of a date again after it went back over midnight (St.
 * John's, from 00:01 to 23:01) lies in the date that had begun, as in its period.
 */
function reopenedDate(time: TimeColumnSql, names: { instant: string; local: string }): string {
  const date = `CAST(${names.local} AS DATE)`;
  const branches = reopenedDates(time).map(({ at, begun }) => {
    const first = `DATE ${quoteLiteral(formatDate(begun))}`;
    return `WHEN ${names.instant} >= ${at * 1000} AND ${date} < ${first} THEN ${first}`;
  });
  return branches.length === 0 ? date : `CASE ${branches.join(' ')} ELSE ${date} END`;
}

/**
 * calendarSql is the first date of the period that an axis of a calendar has for a date, found by halves: a row passes
 * as many comparisons as the logarithm of the number of periods. Dates outside the axis fall outside its periods.
 */
export function calendarSql(
  axis: TimeAxis,
  date: string,
  literalOf: (date: string) => string = (text) => `DATE ${quoteLiteral(text)}`,
): string {
  const count = periodCount(axis);
  if (count === 0) return 'CAST(NULL AS DATE)';
  const end = periodLastDay(axis, count - 1) + 1;
  const starts = [axis.days[0]! - 1, ...axis.days, end];
  const literal = (day: number) => literalOf(formatDate(day));
  // The start that a date belongs to is one of those from `low` up to, not including, `high`.
  const between = (low: number, high: number): string => {
    if (high - low === 1) return literal(starts[low]!);
    const middle = (low + high) >>> 1;
    return `CASE WHEN ${date} < ${literal(starts[middle]!)} THEN ${between(low, middle)} ELSE ${between(middle, high)} END`;
  };
  return between(0, starts.length);
}

/** skippedDates are the changes of the project's zone by which its clock skips a date. */
export function skippedDates({
  timezone,
  from,
  to,
}: Pick<TimeColumnSql, 'timezone' | 'from' | 'to'>): OffsetChange[] {
  const changes = transitions(timezone, from - 2 * dayMs, to + 2 * dayMs);
  return changes.filter((change, k) => k > 0 && change.offset - changes[k - 1]!.offset >= dayMs);
}

/** existingDate moves rows of a date that the zone skipped whole (Apia, 2011-12-30) to the next one, as clock times are. */
function existingDate({ info, timezone, from, to }: TimeColumnSql, date: string): string {
  if (info.type === 'instant') return date;
  const skipped = skippedDates({ timezone, from, to });
  if (skipped.length === 0) return date;
  const branches = skipped.map(({ at, offset }) => {
    const next = Math.floor((at + offset) / dayMs);
    return `WHEN ${date} = DATE ${quoteLiteral(formatDate(next - 1))} THEN DATE ${quoteLiteral(formatDate(next))}`;
  });
  return `CASE ${branches.join(' ')} ELSE ${date} END`;
}
