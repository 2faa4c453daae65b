import { periodCount, type TimeAxis } from './axis.ts';
import { civilFromDays, daysFromCivil, isoWeekday } from './civil.ts';
import { type CalendarGrain, type CivilGrain, unitOf } from './grain.ts';
import { type PeriodCalendar, periodOfDay, startAt, tableOf } from './period-calendar.ts';
import { dayMs, hourMs, toLocal } from './zone.ts';

/** SeasonName says by what a pattern repeats; `cycle` is a length found in the data itself. */
export type SeasonName =
  | 'hour_of_day'
  | 'hour_of_week'
  | 'day_of_week'
  | 'day_of_month'
  | 'week_of_year'
  | 'month_of_year'
  | 'quarter_of_year'
  | 'period_of_year'
  | 'cycle';

/** Season is a pattern that may repeat: `phase[i]`, 0 to length - 1, is the place of period i in it. */
export interface Season {
  readonly name: SeasonName;
  readonly length: number;
  readonly phase: Int32Array;
}

/**
 * seasonsOf lists the patterns that periods of an axis may follow, the shortest first. Phases are read off the local
 * calendar, so that an hour keeps its place where clocks change and a month's end is not confused with its length.
 */
export function seasonsOf(axis: TimeAxis): Season[] {
  const day = (i: number) => axis.days[i]!;
  if (axis.calendar !== undefined) return calendarSeasons(axis, axis.calendar);
  switch (axis.grain as CivilGrain) {
    case 'hour': {
      const hour = (i: number) =>
        Math.floor((toLocal(axis.timezone, axis.bounds[i]!) - day(i) * dayMs) / hourMs);
      return [
        season(axis, 'hour_of_day', 24, hour),
        season(axis, 'hour_of_week', 168, (i) => (isoWeekday(day(i)) - 1) * 24 + hour(i)),
      ];
    }
    case 'day':
      return [
        season(axis, 'day_of_week', 7, (i) => isoWeekday(day(i)) - 1),
        season(axis, 'day_of_month', 31, (i) => civilFromDays(day(i)).day - 1),
      ];
    case 'week':
      return [season(axis, 'week_of_year', 52, (i) => weekOfYear(day(i)))];
    case 'month':
      return [season(axis, 'month_of_year', 12, (i) => civilFromDays(day(i)).month - 1)];
    case 'quarter':
      return [season(axis, 'quarter_of_year', 4, (i) => Math.floor((civilFromDays(day(i)).month - 1) / 3))];
    case 'year':
      return [];
  }
}

/** calendarSeasons numbers the periods of each of a calendar's own years; a 53rd week counts as the 52nd. */
function calendarSeasons(axis: TimeAxis, calendar: PeriodCalendar): Season[] {
  const grain = axis.grain as CalendarGrain;
  const years = calendar.units.year;
  if (unitOf(grain) === 'year' || years === undefined) return [];
  const own = tableOf(calendar, grain);
  const place = (i: number) => {
    const day = axis.days[i]!;
    return periodOfDay(own, day) - periodOfDay(own, startAt(years, periodOfDay(years, day)));
  };
  const lengths = { week: 52, month: 12, quarter: 4 };
  return [season(axis, 'period_of_year', lengths[unitOf(grain) as keyof typeof lengths], place)];
}

/** cycleSeason is a pattern of a plain number of periods, for series without a calendar. */
export function cycleSeason(length: number, periods: number): Season {
  return { name: 'cycle', length, phase: Int32Array.from({ length: periods }, (_, i) => i % length) };
}

function season(axis: TimeAxis, name: SeasonName, length: number, at: (i: number) => number): Season {
  const phase = Int32Array.from({ length: periodCount(axis) }, (_, i) => Math.min(length - 1, at(i)));
  return { name, length, phase };
}

/** weekOfYear counts weeks by the day of the year of their fourth day, 0 to 51; the short rest goes to the last. */
function weekOfYear(firstDay: number): number {
  const middle = firstDay + 3;
  return Math.floor((middle - daysFromCivil(civilFromDays(middle).year, 1, 1)) / 7);
}
