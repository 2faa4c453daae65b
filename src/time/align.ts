import { periodIndex, periodIndexOfDay, periodLastDay, startDayOf, type TimeAxis } from './axis.ts';
import { type Calendar, type DayKind, dayKind, dayKindOf } from './calendar.ts';
import { isoWeekday } from './civil.ts';
import { addToDate } from './duration.ts';
import { type EventDay, eventDayAt, type Occurrence, occurrencesIn } from './occurrence.ts';
import { type Reference, referenceFits, referenceIndex } from './reference.ts';
import { dayMs, hourMs, toInstant, toLocal } from './zone.ts';

/** Half a year: an occurrence further than this from its anniversary is that of another year. */
const sameYear = 183;

/** How many weeks, and days, around the date a year earlier an ordinary day's counterpart is looked for. */
const weeksAround = 5;
const daysAround = 35;

/**
 * alignmentFits tells whether a reference can follow a calendar's events: whole years ago, or an average, of hours, days
 * or weeks. Longer periods hold events and ordinary days alike.
 */
export function alignmentFits(axis: Pick<TimeAxis, 'grain'>, reference: Reference): boolean {
  if (axis.grain !== 'hour' && axis.grain !== 'day' && axis.grain !== 'week') return false;
  if (!referenceFits(axis.grain, reference)) return false;
  if (reference.kind === 'average') return axis.grain !== 'week';
  return reference.kind === 'ago' && reference.unit === 'year';
}

/** eventOfPeriodIn finds the event that a period lies in or near: of a week's days the one nearest to an event's own day. */
export function eventOfPeriodIn(axis: TimeAxis, i: number, calendar: Calendar): EventDay | undefined {
  let nearest: EventDay | undefined;
  const last = periodLastDay(axis, i);
  for (let day = axis.days[i]!; day <= last; day++) {
    const at = eventDayAt(calendar, day);
    if (at !== undefined && (nearest === undefined || saysMore(at, nearest))) nearest = at;
  }
  return nearest;
}

function saysMore(one: EventDay, other: EventDay): boolean {
  const isInside = one.phase === 'inside';
  if (isInside !== (other.phase === 'inside')) return isInside;
  return Math.abs(one.offset) < Math.abs(other.offset);
}

/**
 * alignedReferences gives the periods that period i is compared with when festivals move, latest first, negative before
 * the axis; all lie before index `cut` (i when absent). undefined when the reference does not fit.
 *
 * A period in or near an event: the one with the same offset from the same event in each earlier year; as many as an
 * average asks for, as far as the axis goes. Any other: of whole years ago, the same weekday nearest to the date then,
 * outside events and as much of a workday; a make-up workday has the nearest ordinary workday. Of an average, the last
 * periods outside events that are alike.
 */
export function alignedReferences(
  axis: TimeAxis,
  i: number,
  reference: Reference,
  calendar: Calendar,
  cut: number = i,
): number[] | undefined {
  if (!alignmentFits(axis, reference)) return undefined;
  const limit = Math.min(cut, i);
  const event = eventOfPeriodIn(axis, i, calendar);
  if (reference.kind === 'ago') return yearsAgo(axis, i, reference.count, calendar, event, limit);
  if (reference.kind !== 'average') return undefined;
  if (event !== undefined) return earlierOccurrences(axis, i, reference.count, calendar, event, limit);
  return alikePeriods(axis, i, reference, calendar, limit);
}

/** referencesOf gives the periods that period i is compared with, following the events of a calendar if there is one. */
export function referencesOf(
  axis: TimeAxis,
  i: number,
  reference: Reference,
  align: Calendar | undefined,
  cut: number = i,
): number[] | undefined {
  if (align === undefined) return referenceIndex(axis, i, reference, cut);
  return alignedReferences(axis, i, reference, align, cut);
}

function yearsAgo(
  axis: TimeAxis,
  i: number,
  count: number,
  calendar: Calendar,
  event: EventDay | undefined,
  limit: number,
): number[] | undefined {
  // Under a frozen baseline the year before may still be too late.
  for (let times = 1; times * count < 200; times++) {
    const years = times * count;
    const day =
      (event && eventDayInYear(axis, i, years, calendar, event)) ?? ordinaryDay(axis, i, years, calendar);
    const index = indexAtDay(axis, i, day);
    if (index === undefined) return undefined;
    if (index < limit) return [index];
  }
  return undefined;
}

function earlierOccurrences(
  axis: TimeAxis,
  i: number,
  count: number,
  calendar: Calendar,
  event: EventDay,
  limit: number,
): number[] {
  const found: number[] = [];
  for (let years = 1; found.length < count; years++) {
    const day = eventDayInYear(axis, i, years, calendar, event);
    if (day === undefined || day < axis.days[0]!) break;
    const index = indexAtDay(axis, i, day);
    if (index !== undefined && index < limit) found.push(index);
  }
  return found;
}

/** eventDayInYear gives the first date of the counterpart of a period in or near an event; undefined if it did not take place. */
function eventDayInYear(
  axis: TimeAxis,
  i: number,
  years: number,
  calendar: Calendar,
  { occurrence }: EventDay,
): number | undefined {
  const then = occurrenceInYear(calendar, occurrence, years);
  if (then === undefined) return undefined;
  const first = axis.days[i]!;
  if (axis.grain !== 'week') return then.peak + (first - occurrence.peak);
  const weeks = startDayOf('week', axis.weekStart, occurrence.peak) - first;
  return startDayOf('week', axis.weekStart, then.peak) - weeks;
}

function occurrenceInYear(
  calendar: Calendar,
  { name, peak }: Occurrence,
  years: number,
): Occurrence | undefined {
  const then = addToDate(peak, -years, 'year');
  let nearest: Occurrence | undefined;
  for (const other of occurrencesIn(calendar, then - sameYear, then + sameYear)) {
    if (other.name !== name || other.peak >= peak) continue;
    const distance = Math.abs(other.peak - then);
    if (distance <= sameYear && (!nearest || distance < Math.abs(nearest.peak - then))) nearest = other;
  }
  return nearest;
}

/** ordinaryDay gives the date some years earlier that is most like the first date of a period outside events. */
function ordinaryDay(axis: TimeAxis, i: number, years: number, calendar: Calendar): number {
  const day = axis.days[i]!;
  const then = addToDate(day, -years, 'year');
  if (axis.grain === 'week') return startDayOf('week', axis.weekStart, addToDate(day + 3, -years, 'year'));
  const kind = dayKindOf(calendar, day);
  const isPlain = (other: number) => eventDayAt(calendar, other) === undefined;
  if (kind === dayKind.makeUp) {
    for (let k = 0; k <= daysAround; k++) {
      for (const other of [then - k, then + k]) {
        if (dayKindOf(calendar, other) === dayKind.work && isPlain(other)) return other;
      }
    }
  }
  const sameWeekday = then + ((isoWeekday(day) - isoWeekday(then) + 10) % 7) - 3;
  for (let k = 0; k <= weeksAround; k++) {
    for (const other of [sameWeekday - 7 * k, sameWeekday + 7 * k]) {
      if (dayKindOf(calendar, other) === kind && isPlain(other)) return other;
    }
  }
  return sameWeekday;
}

/** alikePeriods walks back over periods outside events, of the same weekday if asked, that are worked as much. */
function alikePeriods(
  axis: TimeAxis,
  i: number,
  { count, same }: Extract<Reference, { kind: 'average' }>,
  calendar: Calendar,
  limit: number,
): number[] {
  const found: number[] = [];
  const kind = dayKindOf(calendar, axis.days[i]!);
  const weekly = same !== undefined && kind !== dayKind.makeUp;
  for (let times = 1; found.length < count; times++) {
    const index = weekly
      ? weeksBack(axis, i, times)
      : same === undefined
        ? limit - times
        : indexAtDay(axis, i, axis.days[i]! - times);
    if (index === undefined) continue;
    if (index < 0) break;
    if (index >= limit || eventDayAt(calendar, axis.days[index]!) !== undefined) continue;
    const other = dayKindOf(calendar, axis.days[index]!);
    if (same === undefined || isAlike(kind, other)) found.push(index);
  }
  // What is missing is said, so that a mean of fewer is not taken for the one that was asked for.
  while (found.length < count) found.push(-1);
  return found;
}

function isAlike(kind: DayKind, other: DayKind): boolean {
  return kind === dayKind.makeUp ? other === dayKind.work : kind === other;
}

function weeksBack(axis: TimeAxis, i: number, times: number): number | undefined {
  const step: Reference = { kind: 'ago', count: times, unit: 'week' };
  return referenceIndex(axis, i, step)?.[0];
}

/** indexAtDay gives the index of the period on a date that corresponds to period i: of hours the one at the same clock. */
function indexAtDay(axis: TimeAxis, i: number, day: number): number | undefined {
  const { bounds, days, timezone, grain } = axis;
  const first = days[0]!;
  if (grain === 'hour') {
    const clock = toLocal(timezone, bounds[i]!) - days[i]! * dayMs;
    const instant = toInstant(timezone, day * dayMs + clock);
    if (instant < bounds[0]!) return Math.floor((instant - bounds[0]!) / hourMs);
    return periodIndex(axis, instant);
  }
  if (day < first) return Math.floor((day - first) / (grain === 'week' ? 7 : 1));
  const index = periodIndexOfDay(axis, day);
  return index === -1 ? undefined : index;
}
