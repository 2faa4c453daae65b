import { periodIndex, periodIndexOfDay, startDayOf, type TimeAxis } from './axis.ts';
import { civilFromDays, daysFromCivil } from './civil.ts';
import { addToDate, type DurationUnit, parseDuration } from './duration.ts';
import {
  type CalendarUnit,
  type CivilGrain,
  compareGrains,
  type Grain,
  isCalendarGrain,
  unitOf,
} from './grain.ts';
import { periodOfDay, samePlace, tableOf } from './period-calendar.ts';
import { dayMs, hourMs, toInstant, toLocal } from './zone.ts';

/** Reference says which earlier period or periods a period is compared with. */
export type Reference =
  | { readonly kind: 'previous' }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: DurationUnit }
  /** The mean of the last `count` periods, or of the last `count` periods on the same weekday. */
  | { readonly kind: 'average'; readonly count: number; readonly same?: 'weekday' };

/** parseReference reads `previous` or a duration and `ago`, such as `1 week ago`; else undefined. */
export function parseReference(text: string): Reference | undefined {
  const trimmed = text.trim();
  if (trimmed === 'previous') return { kind: 'previous' };
  const match = /^(.*\S) +ago$/.exec(trimmed);
  const duration = match === null ? undefined : parseDuration(match[1]!);
  return duration === undefined || duration.count === 0 ? undefined : { kind: 'ago', ...duration };
}

/** formatReference writes a reference as `parseReference` reads it; an average as `average of 4 (same weekday)`. */
export function formatReference(reference: Reference): string {
  switch (reference.kind) {
    case 'previous':
      return 'previous';
    case 'ago':
      return `${reference.count} ${reference.unit}${reference.count === 1 ? '' : 's'} ago`;
    case 'average':
      return `average of ${reference.count}${reference.same === undefined ? '' : ` (same ${reference.same})`}`;
  }
}

/**
 * referenceFits tells whether a reference means anything at a grain: `ago` must be whole periods of it (at week grain
 * months and years are aligned by calendar), and a same weekday wants days or hours.
 */
export function referenceFits(grain: Grain, reference: Reference): boolean {
  if (reference.kind === 'previous') return true;
  if (reference.count < 1) return false;
  if (reference.kind === 'average')
    return reference.same === undefined || grain === 'hour' || grain === 'day';
  return stepOf(grain, reference.count, reference.unit) !== undefined;
}

/**
 * referenceIndex gives the indices into the axis of the period or periods that period i is compared with, latest first;
 * negative before the axis. undefined when the reference does not fit the grain or its date does not exist in the zone.
 *
 * Only periods before index `cut` (i when absent) are used: a reference that would reach it moves back by whole
 * multiples of itself, so that under a frozen baseline a Monday is still compared with earlier Mondays.
 *
 * Dates a month lacks become its last day. At hour grain days and longer keep the local clock. At week grain years keep
 * the week number, with 53 becoming 52, and months take the week of the fourth day's date that much earlier. In a calendar
 * a longer unit keeps the place in it (`samePlace`).
 */
export function referenceIndex(
  axis: TimeAxis,
  i: number,
  reference: Reference,
  cut: number = i,
): number[] | undefined {
  const limit = Math.min(cut, i);
  switch (reference.kind) {
    case 'previous':
      return [limit - 1];
    case 'ago':
      return agoIndex(axis, i, reference, limit);
    case 'average':
      return averageIndices(axis, i, reference, limit);
  }
}

/** Step is a way back by one unit of what the axis counts: whole periods, or a calendar move. */
type Step =
  | { readonly kind: 'periods'; readonly count: number }
  | { readonly kind: 'date'; readonly count: number; readonly unit: 'day' | 'month' }
  /** The same place in a longer period of the calendar, so many of them earlier. */
  | { readonly kind: 'place'; readonly count: number; readonly unit: CalendarUnit };

const monthsIn: Partial<Record<DurationUnit, number>> = { month: 1, quarter: 3, year: 12 };
const daysIn: Partial<Record<DurationUnit, number>> = { day: 1, week: 7 };
const secondsIn: Partial<Record<DurationUnit, number>> = { second: 1, minute: 60, hour: 3600 };

/** stepOf turns `count` × `unit` into a step at a grain, undefined when that is not a whole number of periods. */
function stepOf(grain: Grain, count: number, unit: DurationUnit): Step | undefined {
  if (isCalendarGrain(grain)) return calendarStep(unitOf(grain) as CalendarUnit, count, unit);
  const [seconds, days, months] = [secondsIn[unit], daysIn[unit], monthsIn[unit]];
  if (seconds !== undefined) return grain === 'hour' ? wholePeriods(count * seconds, 3600) : undefined;
  if (days !== undefined) {
    if (grain === 'hour' || grain === 'day') return { kind: 'date', count: count * days, unit: 'day' };
    return grain === 'week' ? wholePeriods(count * days, 7) : undefined;
  }
  const step = count * months!;
  if (grain === 'hour' || grain === 'day' || grain === 'week')
    return { kind: 'date', count: step, unit: 'month' };
  return wholePeriods(step, monthsIn[grain as CivilGrain & DurationUnit]!);
}

/** In a calendar of one's own a year need not have twelve months: only equal and longer units mean anything. */
function calendarStep(own: CalendarUnit, count: number, unit: DurationUnit): Step | undefined {
  if (unit === own) return { kind: 'periods', count };
  if (unit === 'day' && own === 'week') return wholePeriods(count, 7);
  if (unit !== 'month' && unit !== 'quarter' && unit !== 'year') return undefined;
  return compareGrains(unit, own) > 0 ? { kind: 'place', count, unit } : undefined;
}

function wholePeriods(amount: number, each: number): Step | undefined {
  return amount % each === 0 ? { kind: 'periods', count: amount / each } : undefined;
}

function agoIndex(
  axis: TimeAxis,
  i: number,
  { count, unit }: { count: number; unit: DurationUnit },
  limit: number,
): number[] | undefined {
  const step = stepOf(axis.grain, count, unit);
  if (step === undefined || step.count < 1) return undefined;
  // Each repetition reaches further back, so the loop ends; one is enough unless the baseline is frozen.
  for (let times = 1; ; times++) {
    const index = stepBack(axis, i, step, times);
    if (index === undefined) return undefined;
    if (index < limit) return [index];
  }
}

function averageIndices(
  axis: TimeAxis,
  i: number,
  { count, same }: { count: number; same?: 'weekday' },
  limit: number,
): number[] | undefined {
  if (same === undefined) return Array.from({ length: count }, (_, k) => limit - 1 - k);
  if (axis.grain !== 'day' && axis.grain !== 'hour') return undefined;
  const found: number[] = [];
  for (let times = 1; found.length < count; times++) {
    const index = stepBack(axis, i, { kind: 'date', count: 7, unit: 'day' }, times);
    // A date that the zone skipped is passed over.
    if (index !== undefined && index < limit) found.push(index);
  }
  return found;
}

function stepBack(axis: TimeAxis, i: number, step: Step, times: number): number | undefined {
  if (step.kind === 'periods') return i - step.count * times;
  if (step.kind === 'place') return placeBack(axis, i, step, times);
  if (axis.grain === 'hour') return hourBack(axis, i, step.count * times, step.unit);
  if (axis.grain === 'week') return indexOfStartDay(axis, weekBack(axis, i, step.count * times));
  return indexOfStartDay(axis, addToDate(axis.days[i]!, -step.count * times, step.unit));
}

function placeBack(
  { grain, calendar, days }: TimeAxis,
  i: number,
  { count, unit }: { readonly count: number; readonly unit: CalendarUnit },
  times: number,
): number | undefined {
  if (calendar === undefined || !isCalendarGrain(grain)) return undefined;
  const table = tableOf(calendar, grain);
  const place = samePlace(calendar, grain, periodOfDay(table, days[i]!), { count: count * times, unit });
  return place === undefined ? undefined : place - periodOfDay(table, days[0]!);
}

/** hourBack keeps the local clock of period i on an earlier date. */
function hourBack(axis: TimeAxis, i: number, count: number, unit: 'day' | 'month'): number {
  const { timezone, bounds, days } = axis;
  const clock = toLocal(timezone, bounds[i]!) - days[i]! * dayMs;
  const instant = toInstant(timezone, addToDate(days[i]!, -count, unit) * dayMs + clock);
  if (instant < bounds[0]!) return Math.floor((instant - bounds[0]!) / hourMs);
  return periodIndex(axis, instant);
}

/** weekBack gives the first date of the week that lies so many months before week i. */
function weekBack(axis: TimeAxis, i: number, months: number): number {
  // The fourth day decides to which year a week belongs (ISO 8601: the year that has most of its days).
  const middle = axis.days[i]! + 3;
  if (months % 12 !== 0) return startDayOf('week', axis.weekStart, addToDate(middle, -months, 'month'));
  const year = civilFromDays(middle).year;
  const number = Math.floor((middle - daysFromCivil(year, 1, 1)) / 7);
  const target = year - months / 12;
  const start = firstWeek(target, axis.weekStart) + 7 * number;
  return civilFromDays(start + 3).year === target ? start : start - 7;
}

/** firstWeek gives the first date of week 1 of a year: the week that has its fourth of January. */
function firstWeek(year: number, weekStart: number): number {
  return startDayOf('week', weekStart, daysFromCivil(year, 1, 4));
}

/** indexOfStartDay gives the index of the day or week that starts on a date, also before the axis (negative). */
function indexOfStartDay(axis: TimeAxis, day: number): number | undefined {
  const first = axis.days[0]!;
  if (day < first) return (day - first) / (axis.grain === 'week' ? 7 : 1);
  const index = periodIndexOfDay(axis, day);
  return index === -1 ? undefined : index;
}
