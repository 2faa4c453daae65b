import type { TimeAxis } from './axis.ts';
import { civilFromDays } from './civil.ts';
import { formatDate, formatYear, twoDigits } from './date.ts';
import { type CivilGrain, isCalendarGrain } from './grain.ts';
import { periodOfDay, tableOf } from './period-calendar.ts';
import { dayMs, hourMs, minuteMs, offsetAt, toLocal } from './zone.ts';

/**
 * periodLabel names period i: `2026-11-20`, a week by its first date, `2026-11`, `2026-Q4`, `2026`, and an hour by its
 * local start `2026-11-20T09:00` (an hour that the clock repeats has the same label twice; `isoInstant` tells them apart).
 * A period of a calendar has the name that it has there.
 */
export function periodLabel(axis: TimeAxis, i: number): string {
  const { grain, calendar } = axis;
  if (isCalendarGrain(grain)) {
    const table = tableOf(calendar!, grain);
    return table.names[periodOfDay(table, axis.days[i]!)]!;
  }
  return grain === 'hour' ? periodStartText(axis, i) : civilLabel(grain, axis.days[i]!);
}

/** civilLabel is `periodLabel` of the period of days or longer that begins on a date, days since 1970-01-01. */
export function civilLabel(grain: Exclude<CivilGrain, 'hour'>, days: number): string {
  const { year, month } = civilFromDays(days);
  switch (grain) {
    case 'day':
    case 'week':
      return formatDate(days);
    case 'month':
      return `${formatYear(year)}-${twoDigits(month)}`;
    case 'quarter':
      return `${formatYear(year)}-Q${Math.ceil(month / 3)}`;
    case 'year':
      return formatYear(year);
  }
}

/** periodStartText writes the local start of period i: its date, or date and time for hours. */
export function periodStartText(axis: TimeAxis, i: number): string {
  const date = formatDate(axis.days[i]!);
  if (axis.grain !== 'hour') return date;
  const clock = toLocal(axis.timezone, axis.bounds[i]!) - axis.days[i]! * dayMs;
  return `${date}T${formatClock(clock)}`;
}

/** isoInstant writes an instant (epoch milliseconds) as `2026-11-20T00:00:00+08:00` in a zone, milliseconds only if any. */
export function isoInstant(instant: number, zone: string): string {
  const offset = offsetAt(zone, instant);
  const days = Math.floor((instant + offset) / dayMs);
  const clock = instant + offset - days * dayMs;
  const rest = clock % minuteMs;
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`;
  const seconds = twoDigits(Math.floor(rest / 1000));
  return `${formatDate(days)}T${formatClock(clock)}:${seconds}${fraction}${formatOffset(offset)}`;
}

function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  const seconds = (size % minuteMs) / 1000;
  return `${offset < 0 ? '-' : '+'}${formatClock(size)}${seconds === 0 ? '' : `:${twoDigits(seconds)}`}`;
}

/** formatClock writes milliseconds since midnight as hours and minutes, `09:00`. */
function formatClock(ms: number): string {
  return `${twoDigits(Math.floor(ms / hourMs))}:${twoDigits(Math.floor((ms % hourMs) / minuteMs))}`;
}
