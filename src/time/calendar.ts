import { civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from './civil.ts';
import type { PeriodCalendar } from './period-calendar.ts';

/** EventSurroundings is how many days before and after an event its effect shows; none when absent. */
export interface EventSurroundings {
  readonly before?: number;
  readonly after?: number;
}

/** CalendarEvent is a named stretch of local dates, both ends included; a yearly one repeats every year. */
export type CalendarEvent = EventSurroundings &
  (
    | {
        readonly kind: 'dates';
        readonly name: string;
        readonly from: number;
        readonly to: number;
        readonly peak?: number;
      }
    | {
        readonly kind: 'yearly';
        readonly name: string;
        readonly from: MonthDay;
        readonly to: MonthDay;
        readonly peak?: MonthDay;
      }
  );

/** MonthDay is a day of every year; month 1 to 12, day 1 to 31. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/**
 * Calendar says which local dates are closed (no rows expected) and which belong to events.
 * Dates are days since 1970-01-01.
 */
export interface Calendar {
  readonly name: string;
  readonly label?: string;
  /** ISO weekdays that are closed, 1 = Monday … 7 = Sunday. */
  readonly closedWeekdays: readonly number[];
  readonly closedDates: readonly number[];
  /** Dates that are the opposite of what their weekday says. */
  readonly except: readonly number[];
  readonly events: readonly CalendarEvent[];
  /** The years, quarters, months and weeks that it defines. */
  readonly periods?: PeriodCalendar;
  /** First and last date that what it is made of knows about; without an end when absent. */
  readonly coverage?: { readonly from: number; readonly to: number };
}

interface Lookup {
  readonly closed: ReadonlySet<number>;
  readonly except: ReadonlySet<number>;
}

const lookups = new WeakMap<Calendar, Lookup>();

function lookupOf(calendar: Calendar): Lookup {
  let lookup = lookups.get(calendar);
  if (lookup === undefined) {
    lookup = { closed: new Set(calendar.closedDates), except: new Set(calendar.except) };
    lookups.set(calendar, lookup);
  }
  return lookup;
}

/**
 * isClosed tells whether a local date (days since 1970-01-01) is closed: listed as closed, or on a closed weekday unless
 * it is an exception; an exception on an open weekday is closed.
 */
export function isClosed(calendar: Calendar, days: number): boolean {
  const { closed, except } = lookupOf(calendar);
  if (closed.has(days)) return true;
  return calendar.closedWeekdays.includes(isoWeekday(days)) !== except.has(days);
}

/** dayKind numbers what a date is: an ordinary workday or day of rest, a day off, or a day of rest that is worked. */
export const dayKind = { work: 0, rest: 1, holiday: 2, makeUp: 3 } as const;

/** DayKind is one of `dayKind`. */
export type DayKind = (typeof dayKind)[keyof typeof dayKind];

/** dayKindOf tells what a local date (days since 1970-01-01) is in a calendar; 调休 workdays are `makeUp`. */
export function dayKindOf(calendar: Calendar, days: number): DayKind {
  const { closed, except } = lookupOf(calendar);
  if (closed.has(days)) return dayKind.holiday;
  const isRest = calendar.closedWeekdays.includes(isoWeekday(days));
  if (except.has(days)) return isRest ? dayKind.makeUp : dayKind.holiday;
  return isRest ? dayKind.rest : dayKind.work;
}

/**
 * eventBetween names the first listed event that touches the local dates from `fromDay` to `toDay`, both included;
 * undefined when none does. What shows before and after an event is not part of it.
 */
export function eventBetween(calendar: Calendar, fromDay: number, toDay: number): string | undefined {
  return calendar.events.find((event) => touches(event, fromDay, toDay))?.name;
}

function touches(event: CalendarEvent, fromDay: number, toDay: number): boolean {
  if (event.kind === 'dates') return event.from <= toDay && event.to >= fromDay;
  return yearlyOccurrences(event, fromDay, toDay).some(({ from, to }) => from <= toDay && to >= fromDay);
}

/** YearlyDays is one year's stretch of a yearly event, days since 1970-01-01, both ends included. */
export interface YearlyDays {
  readonly from: number;
  readonly to: number;
  readonly peak: number | undefined;
}

/** yearlyOccurrences gives the stretches of a yearly event that may touch the dates from `fromDay` to `toDay`. */
export function yearlyOccurrences(
  event: Extract<CalendarEvent, { kind: 'yearly' }>,
  fromDay: number,
  toDay: number,
): YearlyDays[] {
  const { from, to, peak } = event;
  // One that runs over New Year ends in the year after it begins.
  const wraps = comesBefore(to, from);
  const first = civilFromDays(fromDay).year - (wraps ? 1 : 0);
  const last = civilFromDays(toDay).year;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => {
    const year = first + k;
    return {
      from: dayOfYear(year, from),
      to: dayOfYear(wraps ? year + 1 : year, to),
      peak: peak && dayOfYear(wraps && comesBefore(peak, from) ? year + 1 : year, peak),
    };
  });
}

function comesBefore(a: MonthDay, b: MonthDay): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day);
}

/** dayOfYear gives the date of a yearly day in a year; 29 February is the 28th in common years. */
function dayOfYear(year: number, { month, day }: MonthDay): number {
  return daysFromCivil(year, month, Math.min(day, daysInMonth(year, month)));
}
