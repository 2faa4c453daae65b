import { civilFromDays, daysFromCivil, daysInMonth, isoWeekday } from './civil.ts';
import type { PeriodCalendar } from './period-calendar.ts';

/** CalendarEvent is a named stretch of local dates, both ends included; a yearly one repeats every year. */
export type CalendarEvent =
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
    };

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
}

/**
 * isClosed tells whether a local date (days since 1970-01-01) is closed: listed as closed, or on a closed weekday unless
 * it is an exception; an exception on an open weekday is closed.
 */
export function isClosed(calendar: Calendar, days: number): boolean {
  if (calendar.closedDates.includes(days)) return true;
  return calendar.closedWeekdays.includes(isoWeekday(days)) !== calendar.except.includes(days);
}

/**
 * eventBetween names the first listed event that touches the local dates from `fromDay` to `toDay`, both included;
 * undefined when none does.
 */
export function eventBetween(calendar: Calendar, fromDay: number, toDay: number): string | undefined {
  return calendar.events.find((event) => touches(event, fromDay, toDay))?.name;
}

function touches(event: CalendarEvent, fromDay: number, toDay: number): boolean {
  if (event.kind === 'dates') return event.from <= toDay && event.to >= fromDay;
  const { from, to } = event;
  // One that runs over New Year ends in the year after it begins.
  const wraps = to.month < from.month || (to.month === from.month && to.day < from.day);
  const last = civilFromDays(toDay).year;
  for (let year = civilFromDays(fromDay).year - (wraps ? 1 : 0); year <= last; year++) {
    if (dayOfYear(year, from) <= toDay && dayOfYear(wraps ? year + 1 : year, to) >= fromDay) return true;
  }
  return false;
}

/** dayOfYear gives the date of a yearly day in a year; 29 February is the 28th in common years. */
function dayOfYear(year: number, { month, day }: MonthDay): number {
  return daysFromCivil(year, month, Math.min(day, daysInMonth(year, month)));
}
