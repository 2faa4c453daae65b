import { type CalendarGrain, type CalendarUnit, calendarName, type Grain, unitOf } from './grain.ts';

/** PeriodTable is all periods of one unit of a calendar, adjacent and in order. */
export interface PeriodTable {
  /** First local dates, days since 1970-01-01; the last entry is the day after the last period. */
  readonly starts: Int32Array;
  /** What each period is called; one fewer than there are starts. */
  readonly names: readonly string[];
}

/**
 * PeriodCalendar divides time into years of a company's own, made of whole local dates: fiscal years, years of 52 or 53
 * weeks, or whatever a file lists. Each unit's periods lie within those of the longer units.
 */
export interface PeriodCalendar {
  readonly name: string;
  readonly units: Readonly<Partial<Record<CalendarUnit, PeriodTable>>>;
}

/** Calendars are calendars by name, with the periods that some of them define. */
export type Calendars = ReadonlyMap<string, { readonly periods?: PeriodCalendar | undefined }>;

/** calendarOf is the calendar of a grain, undefined for the calendar on the wall; throws for one that does not exist. */
export function calendarOf(grain: Grain, calendars: Calendars): PeriodCalendar | undefined {
  const name = calendarName(grain);
  if (name === undefined) return undefined;
  const calendar = calendars.get(name)?.periods;
  if (calendar === undefined) throw new Error(`there is no calendar for ${grain}`);
  return calendar;
}

/** tableOf gives the periods of a calendar grain; throws for a unit that the calendar does not have. */
export function tableOf(calendar: PeriodCalendar, grain: CalendarGrain): PeriodTable {
  const table = calendar.units[unitOf(grain) as CalendarUnit];
  if (table === undefined) throw new Error(`calendar ${calendar.name} has no ${grain}`);
  return table;
}

/** periodOfDay gives the index of the period that contains a local date: -1 before the first, their count after the last. */
export function periodOfDay({ starts }: PeriodTable, day: number): number {
  let low = 0;
  let high = starts.length;
  // The first start after the day.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** startAt gives the first date of a period by its index, kept within the table: its end after the last one. */
export function startAt({ starts }: PeriodTable, index: number): number {
  return starts[Math.max(0, Math.min(index, starts.length - 1))]!;
}

/** coveredDays gives the first date of a calendar's unit and the day after its last. */
export function coveredDays({ starts }: PeriodTable): { readonly first: number; readonly end: number } {
  return { first: starts[0]!, end: starts.at(-1)! };
}

/**
 * samePlace finds the period that has, `count` longer periods earlier, the place that period `index` has in its own: the
 * same week of the year before, the same month of the quarter before. What the earlier one lacks (a 53rd week) becomes
 * its last. Undefined outside the calendar, and when it has no such longer unit.
 */
export function samePlace(
  calendar: PeriodCalendar,
  grain: CalendarGrain,
  index: number,
  { count, unit }: { readonly count: number; readonly unit: CalendarUnit },
): number | undefined {
  const own = tableOf(calendar, grain);
  const longer = calendar.units[unit];
  if (longer === undefined || index < 0 || index >= own.names.length) return undefined;
  const from = periodOfDay(longer, own.starts[index]!);
  const to = from - count;
  if (from < 0 || to < 0 || from >= longer.names.length) return undefined;
  const place = index - periodOfDay(own, longer.starts[from]!);
  const [first, end] = [periodOfDay(own, longer.starts[to]!), periodOfDay(own, longer.starts[to + 1]!)];
  return Math.min(first + place, end - 1);
}
