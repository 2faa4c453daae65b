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
}
