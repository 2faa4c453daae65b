import { civilFromDays, daysFromCivil, isoWeekday } from './civil.ts';
import { addToDate } from './duration.ts';
import { type CivilGrain, type Grain, isCalendarGrain } from './grain.ts';
import { coveredDays, type PeriodCalendar, periodOfDay, startAt, tableOf } from './period-calendar.ts';
import { dayMs, hourMs, LocalWalk, type OffsetChange, toLocal, transitions } from './zone.ts';

/** Period is half-open `[start, end)`, both in epoch milliseconds. */
export interface Period {
  readonly grain: Grain;
  readonly start: number;
  readonly end: number;
}

/**
 * TimeAxis is a run of adjacent periods of one grain in one time zone.
 * Period i is `[bounds[i], bounds[i + 1])`, epoch milliseconds; so `bounds` holds one value more than there are periods.
 */
export interface TimeAxis {
  readonly grain: Grain;
  /** IANA name. */
  readonly timezone: string;
  /** ISO weekday on which a week starts, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  /** Whose periods they are, for a grain that belongs to a calendar. */
  readonly calendar?: PeriodCalendar;
  readonly bounds: Float64Array;
  /** Local date of each period's start in days since 1970-01-01; the same length as there are periods. */
  readonly days: Int32Array;
}

/** AxisRequest asks for the periods that overlap the instants `[from, to)`, epoch milliseconds. */
export interface AxisRequest {
  readonly grain: Grain;
  readonly timezone: string;
  readonly weekStart: number;
  /** Needed for a grain that belongs to a calendar. */
  readonly calendar?: PeriodCalendar | undefined;
  readonly from: number;
  readonly to: number;
}

/** DateGrain is a grain whose periods are made of whole local dates. */
export type DateGrain = Exclude<Grain, 'hour'>;

/** longestPeriod is the most days that a period of a calendar may have: a year of transition may be longer than others. */
export const longestPeriod = 760;

const longestByGrain = { hour: 1, day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** longestDays is at least as many days as any period of a grain has; an hour counts for one. */
export function longestDays(grain: Grain): number {
  return isCalendarGrain(grain) ? longestPeriod : longestByGrain[grain as CivilGrain];
}

interface Starts {
  readonly bounds: number[];
  readonly days: number[];
}

/**
 * makeAxis lists all periods that overlap `[from, to)`; none when `to` ≤ `from`. A local date that a zone skipped is no
 * period. Hours start where the local clock shows a full hour or jumps over one: a repeated hour is a period of its own.
 * Of a calendar only the periods that it lists are there, so that the axis may begin later or end earlier than asked.
 * Throws RangeError for instants that are not finite.
 */
export function makeAxis(request: AxisRequest): TimeAxis {
  const { grain, timezone, weekStart, calendar, from, to } = request;
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError(`no axis from ${from} to ${to}`);
  const starts = to > from ? startsOf(request) : { bounds: [from], days: [] };
  return {
    grain,
    timezone,
    weekStart,
    ...(calendar === undefined ? {} : { calendar }),
    bounds: Float64Array.from(starts.bounds),
    days: Int32Array.from(starts.days.slice(0, starts.bounds.length - 1)),
  };
}

/** extendAxis lengthens or cuts an axis to so many periods, as far as its calendar lists them. */
export function extendAxis(axis: TimeAxis, periods: number): TimeAxis {
  const more = (periods - periodCount(axis) + 2) * longestDays(axis.grain) * dayMs;
  const to = axis.bounds.at(-1)! + Math.max(0, more);
  const long = makeAxis({ ...axis, from: axis.bounds[0]!, to });
  return { ...long, bounds: long.bounds.slice(0, periods + 1), days: long.days.slice(0, periods) };
}

/** periodCount is the number of periods of an axis. */
export function periodCount(axis: TimeAxis): number {
  return axis.bounds.length - 1;
}

/** periodAt gives period i, 0 ≤ i < periodCount. */
export function periodAt(axis: TimeAxis, i: number): Period {
  return { grain: axis.grain, start: axis.bounds[i]!, end: axis.bounds[i + 1]! };
}

/** periodIndex gives the period that contains an instant (epoch milliseconds), -1 outside the axis. */
export function periodIndex(axis: TimeAxis, instant: number): number {
  const { bounds } = axis;
  const count = bounds.length - 1;
  if (count < 1 || !(instant >= bounds[0]! && instant < bounds[count]!)) return -1;
  return lastAtMost(bounds, count, instant);
}

/**
 * periodIndexOfDay gives the period that contains a local date (days since 1970-01-01), of hours the first one that
 * starts on it; -1 outside the axis and for a date that the zone skipped.
 */
export function periodIndexOfDay(axis: TimeAxis, days: number): number {
  const count = periodCount(axis);
  if (axis.grain === 'hour') return firstHourOfDay(axis, days);
  if (count < 1 || days < axis.days[0]! || days > periodLastDay(axis, count - 1)) return -1;
  const i = lastAtMost(axis.days, count, days);
  return axis.grain === 'day' && axis.days[i] !== days ? -1 : i;
}

/** A date is shown for 48 hours where it is repeated, and one hour of the next date may come before its end. */
const hoursOfDate = 50;

/**
 * firstHourOfDay is periodIndexOfDay for hours. Their dates ascend but for one hour, where a clock goes back over midnight:
 * in St. John's an hour of 1988 began at 00:00 and the next one, after a minute and two hours back, at 23:00 of the day before.
 */
function firstHourOfDay({ days: starts }: TimeAxis, days: number): number {
  const count = starts.length;
  if (count < 1 || days < starts[0]! - 1 || days > starts[count - 1]! + 1) return -1;
  const near = days < starts[0]! ? 0 : lastAtMost(starts, count, days);
  return starts.indexOf(days, Math.max(0, near - hoursOfDate));
}

/** periodLastDay gives the last local date of period i in days since 1970-01-01; of an hour the one it starts on. */
export function periodLastDay(axis: TimeAxis, i: number): number {
  const first = axis.days[i]!;
  return axis.grain === 'hour' ? first : shiftStartDay(axis.grain, first, 1, axis.calendar) - 1;
}

/**
 * startDayOf gives the first local date of the period that contains a local date, in days since 1970-01-01. A grain that
 * belongs to a calendar needs it; dates before its periods count to the first, dates after them give the day they end.
 */
export function startDayOf(
  grain: DateGrain,
  weekStart: number,
  days: number,
  calendar?: PeriodCalendar,
): number {
  if (isCalendarGrain(grain)) {
    const table = tableOf(knownCalendar(calendar, grain), grain);
    return startAt(table, periodOfDay(table, days));
  }
  if (grain === 'day') return days;
  if (grain === 'week') return days - ((isoWeekday(days) - weekStart + 7) % 7);
  const { year, month } = civilFromDays(days);
  if (grain === 'month') return daysFromCivil(year, month, 1);
  return daysFromCivil(year, grain === 'year' ? 1 : month - ((month - 1) % 3), 1);
}

/**
 * shiftStartDay moves the first local date of a period by whole periods, back when `count` is negative; in a calendar no
 * further than to its ends.
 */
export function shiftStartDay(
  grain: DateGrain,
  startDay: number,
  count: number,
  calendar?: PeriodCalendar,
): number {
  if (!isCalendarGrain(grain)) return addToDate(startDay, count, grain as Exclude<CivilGrain, 'hour'>);
  const table = tableOf(knownCalendar(calendar, grain), grain);
  return startAt(table, periodOfDay(table, startDay) + count);
}

function knownCalendar(calendar: PeriodCalendar | undefined, grain: Grain): PeriodCalendar {
  if (calendar === undefined) throw new Error(`no calendar was given for ${grain}`);
  return calendar;
}

/** lastAtMost finds the last of `count` ascending, nearly evenly spaced values that is ≤ `value`; the first one must be. */
function lastAtMost(values: Float64Array | Int32Array, count: number, value: number): number {
  const first = values[0]!;
  const span = values[count - 1]! - first;
  let i = span > 0 ? Math.min(count - 1, Math.floor(((value - first) / span) * (count - 1))) : 0;
  while (i > 0 && values[i]! > value) i--;
  while (i + 1 < count && values[i + 1]! <= value) i++;
  return i;
}

function startsOf(request: AxisRequest): Starts {
  return request.grain === 'hour' ? hourStarts(request) : dateStarts(request.grain, request);
}

function dateStarts(grain: DateGrain, request: AxisRequest): Starts {
  const { timezone, weekStart, calendar, from, to } = request;
  const starts: Starts = { bounds: [], days: [] };
  let day = startDayOf(grain, weekStart, Math.floor(toLocal(timezone, from) / dayMs), calendar);
  const end = isCalendarGrain(grain)
    ? coveredDays(tableOf(knownCalendar(calendar, grain), grain)).end
    : Number.POSITIVE_INFINITY;
  // From the start of the period that contains `from`, to the end of the one that ends after `to`.
  const margin = isCalendarGrain(grain) ? longestPeriod : 370;
  const walk = new LocalWalk(transitions(timezone, from - margin * dayMs, to + margin * dayMs));
  for (;;) {
    const start = walk.first(day * dayMs);
    if (start === starts.bounds.at(-1)) {
      // The date before has no instant in this zone (Apia, 2011-12-30).
      starts.days[starts.days.length - 1] = day;
    } else if (addStart(starts, start, day, request) || day >= end) {
      return starts;
    }
    day = shiftStartDay(grain, day, 1, calendar);
  }
}

function hourStarts(request: AxisRequest): Starts {
  const { timezone, from, to } = request;
  // An hour lasts less than two hours, also where the clock goes back by part of one.
  const earliest = from - 2 * hourMs;
  const changes = transitions(timezone, earliest, to + 2 * hourMs);
  const starts: Starts = { bounds: [], days: [] };
  for (let k = 0; k < changes.length; k++) {
    const { offset } = changes[k]!;
    const end = changes[k + 1]?.at ?? Number.POSITIVE_INFINITY;
    for (let start = firstHour(changes, k, earliest); start < end; start = nextHour(start, offset)) {
      if (addStart(starts, start, Math.floor((start + offset) / dayMs), request)) return starts;
    }
  }
  return starts;
}

/** addStart adds the start of a period, forgets those that end by `from`, and tells whether it was the last bound. */
function addStart(starts: Starts, start: number, day: number, { from, to }: AxisRequest): boolean {
  if (start <= from) {
    starts.bounds.length = 0;
    starts.days.length = 0;
  }
  starts.bounds.push(start);
  starts.days.push(day);
  return start >= to;
}

/** firstHour gives the first start of an hour in stretch k at or after `earliest`. */
function firstHour(changes: readonly OffsetChange[], k: number, earliest: number): number {
  const { at, offset } = changes[k]!;
  const previous = changes[k - 1];
  if (previous === undefined) return nextHour(earliest - 1, offset);
  const skipsFullHour = Math.ceil((at + previous.offset) / hourMs) <= Math.floor((at + offset) / hourMs);
  return skipsFullHour ? at : nextHour(at - 1, offset);
}

/** nextHour gives the first instant after `instant` at which a clock with that offset shows a full hour. */
function nextHour(instant: number, offset: number): number {
  return (Math.floor((instant + offset) / hourMs) + 1) * hourMs - offset;
}
