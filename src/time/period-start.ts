import { periodIndexOfDay, startDayOf, type TimeAxis } from './axis.ts';
import type { Grain } from './grain.ts';
import { type Calendars, calendarOf } from './period-calendar.ts';
import { startOfDay } from './zone.ts';

/** PeriodStart is the first period, of an axis's own grain, of the longer one that a period lies in. */
export interface PeriodStart {
  readonly kind: 'start_of';
  readonly grain: Grain;
}

/** periodStart is the instant, epoch milliseconds, at which the longer period begins that period i lies in. */
export function periodStart(axis: TimeAxis, i: number, longer: Grain, calendars: Calendars): number {
  if (longer === 'hour' || longer === axis.grain) return axis.bounds[i]!;
  const day = startDayOf(longer, axis.weekStart, axis.days[i]!, calendarOf(longer, calendars));
  return startOfDay(axis.timezone, day);
}

/** periodStartIndex gives the first period of the longer one that period i lies in; -1 where it is before the axis. */
export function periodStartIndex(axis: TimeAxis, i: number, longer: Grain, calendars: Calendars): number {
  if (longer === 'hour' || longer === axis.grain) return i;
  const day = startDayOf(longer, axis.weekStart, axis.days[i]!, calendarOf(longer, calendars));
  return periodIndexOfDay(axis, day);
}
