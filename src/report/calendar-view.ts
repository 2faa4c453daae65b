import { padEnd } from '../diagnostic/width.ts';
import type { Locale } from '../model/project.ts';
import type { AlignedEvent } from '../model/reason.ts';
import { type Calendar, type DayKind, dayKind, dayKindOf, isClosed } from '../time/calendar.ts';
import { isoWeekday } from '../time/civil.ts';
import { formatDate } from '../time/date.ts';
import { eventDayAt } from '../time/occurrence.ts';
import { textsOf } from './locale/locale.ts';

/** CalendarDay is a local date that is not like any other of its weekday. */
export interface CalendarDay {
  readonly date: string;
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly kind: DayKindName;
  readonly closed: boolean;
  /** The event it belongs to or is felt near; null without. */
  readonly event: AlignedEvent | null;
}

/** CalendarView is what a calendar says of a stretch of dates. */
export interface CalendarView {
  readonly calendar: string;
  readonly label?: string;
  readonly from: string;
  readonly to: string;
  /** First and last date the calendar knows; null where it has no end. */
  readonly coverage: { readonly from: string; readonly to: string } | null;
  readonly days: readonly CalendarDay[];
}

const kindNames = ['work', 'rest', 'holiday', 'make_up'] as const;

/** DayKindName names a kind of day: its place is its number in `dayKind`. */
export type DayKindName = (typeof kindNames)[number];

/** calendarDays lists the days off, the make-up workdays and the days in or near events between two dates, both included. */
export function calendarDays(calendar: Calendar, from: number, to: number): CalendarView {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day++) {
    const kind: DayKind = dayKindOf(calendar, day);
    const at = eventDayAt(calendar, day);
    if (at === undefined && (kind === dayKind.work || kind === dayKind.rest)) continue;
    days.push({
      date: formatDate(day),
      weekday: isoWeekday(day),
      kind: kindNames[kind],
      closed: isClosed(calendar, day),
      event: at === undefined ? null : { event: at.occurrence.name, phase: at.phase, day: at.day },
    });
  }
  const { coverage, label } = calendar;
  return {
    calendar: calendar.name,
    ...(label === undefined ? {} : { label }),
    from: formatDate(from),
    to: formatDate(to),
    coverage: coverage ? { from: formatDate(coverage.from), to: formatDate(coverage.to) } : null,
    days,
  };
}

/** renderCalendars writes calendars for a person, a line per day. */
export function renderCalendars(views: readonly CalendarView[], locale: Locale): string {
  const { calendar: words, reason } = textsOf(locale);
  const blocks = views.map((view) => {
    const title = view.label === undefined ? view.calendar : `${view.calendar}  ${view.label}`;
    const known = view.coverage === null ? '' : `  ${words.known(view.coverage.from, view.coverage.to)}`;
    const lines = view.days.map((day) => {
      const kind = padEnd(words.kind[day.kind], 8);
      const event = day.event === null ? '' : reason.eventDay(day.event);
      return `  ${day.date} ${words.weekdays[day.weekday - 1]}  ${kind}  ${event}`.trimEnd();
    });
    const none = `  ${words.nothing(view.from, view.to)}`;
    return [`${title}${known}`, ...(lines.length > 0 ? lines : [none])].join('\n');
  });
  return `${blocks.length > 0 ? blocks.join('\n\n') : words.none}\n`;
}
