import type { Locale } from '../model/project.ts';
import type { Period } from '../time/axis.ts';
import { formatDate, twoDigits } from '../time/date.ts';
import { isCalendarGrain } from '../time/grain.ts';
import { civilLabel } from '../time/label.ts';
import { type PeriodCalendar, periodOfDay, tableOf } from '../time/period-calendar.ts';
import { dayMs, hourMs, minuteMs, toLocal } from '../time/zone.ts';
import { textsOf } from './locale/locale.ts';

/**
 * periodName names a period in a zone: 2026-11-20 09:00, 2026-11-20, a week by its first date, 2026-11, 2026-Q4, 2026;
 * one of a calendar, which must be given, as it is called there.
 */
export function periodName(
  { grain, start }: Pick<Period, 'grain' | 'start'>,
  timezone: string,
  calendar?: PeriodCalendar,
): string {
  const days = Math.floor(toLocal(timezone, start) / dayMs);
  if (isCalendarGrain(grain)) {
    const table = calendar && tableOf(calendar, grain);
    return table?.names[periodOfDay(table, days)] ?? formatDate(days);
  }
  return grain === 'hour' ? localTime(start, timezone) : civilLabel(grain, days);
}

/** periodPhrase is periodName with weeks told apart from days: week of 2026-11-16, 2026-11-16 当周. */
export function periodPhrase(
  period: Pick<Period, 'grain' | 'start'>,
  timezone: string,
  locale: Locale,
  calendar?: PeriodCalendar,
): string {
  const name = periodName(period, timezone, calendar);
  return period.grain === 'week' ? textsOf(locale).weekOf(name) : name;
}

/** localTime writes an instant (epoch milliseconds) by the clock of a zone, to the minute: 2026-11-20 09:00. */
export function localTime(instant: number, timezone: string): string {
  const local = toLocal(timezone, instant);
  const days = Math.floor(local / dayMs);
  const clock = local - days * dayMs;
  return `${formatDate(days)} ${twoDigits(Math.floor(clock / hourMs))}:${twoDigits(Math.floor((clock % hourMs) / minuteMs))}`;
}

/** endTime is localTime with midnight written as 24:00 of the day that ends. */
export function endTime(instant: number, timezone: string): string {
  const text = localTime(instant, timezone);
  return text.endsWith(' 00:00') ? localTime(instant - minuteMs, timezone).replace(/ .*$/, ' 24:00') : text;
}
