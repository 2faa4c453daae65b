import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Calendar, CalendarEvent, EventSurroundings, MonthDay } from '../../time/calendar.ts';
import { parseDate } from '../../time/date.ts';
import type { CalendarData } from '../calendar-data.ts';
import type { Definition, Scope } from '../definition.ts';
import { parseMonthDay, type Scalar, weekdays } from '../scalar.ts';
import type { CalendarSpec } from '../schema/calendar.ts';
import { field, items, type Located } from '../shape/located.ts';
import { guiltySpan } from '../yaml/tree.ts';
import { buildAnchors, buildCountry, buildIcs, type CalendarPart, joinParts } from './calendar-parts.ts';
import { buildPeriods } from './period-calendar.ts';
import { choiceOf, dateOf, integerOf, parsed, textOf, wordingOf } from './scalar.ts';

/** buildCalendar reads a calendar, with what it refers to outside its definition. */
export function buildCalendar(scope: Scope, definition: Definition, data: CalendarData): Calendar {
  const node = definition.node as Located<CalendarSpec>;
  const closedWeekdays = items(field(node, 'closed')).map((day) => weekdays.indexOf(choiceOf(day)!) + 1);
  const own: CalendarPart = {
    closedWeekdays,
    closedDates: items(field(node, 'dates')).flatMap((item) => buildClosedDates(scope, item)),
    except: [],
    events: items(field(node, 'events')).flatMap((event) => buildEvent(scope, event) ?? []),
  };
  const parts = [
    own,
    ...buildAnchors(scope, field(node, 'anchors'), data),
    ...buildCountry(scope, node, data),
    ...buildIcs(scope, field(node, 'ics'), data),
  ];
  const except = items(field(node, 'except')).flatMap((day) => dateOf(scope, day) ?? []);
  const label = wordingOf(scope, field(node, 'label'));
  const periods = buildPeriods(scope, definition, data.periods);
  const days = joinParts(parts, own.closedDates, except);
  return { name: definition.key.name, label, ...days, ...(periods === undefined ? {} : { periods }) };
}

type ClosedDatesSpec = NonNullable<CalendarSpec['dates']>[number];
type EventSpec = NonNullable<CalendarSpec['events']>[number];

/** longestClosing is how many days one entry of `dates` may close. */
const longestClosing = 3660;

function buildClosedDates(scope: Scope, node: Located<ClosedDatesSpec>): number[] {
  if (node.kind === 'scalar') {
    const day = dateOf(scope, node as Parameters<typeof dateOf>[1]);
    return day === undefined ? [] : [day];
  }
  const from = dateOf(scope, field(node, 'from'));
  const toNode = field(node, 'to');
  const to = toNode === undefined ? from : dateOf(scope, toNode);
  if (from === undefined || to === undefined) return [];
  if (to < from || to - from >= longestClosing) {
    const message = to < from ? '"to" is before "from"' : 'this closes more than ten years';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(toNode!)));
    return [];
  }
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

type EventDay = { kind: 'dates'; day: number } | { kind: 'yearly'; day: MonthDay };

function buildEvent(scope: Scope, node: Located<EventSpec>): CalendarEvent | undefined {
  const name = textOf(field(node, 'name')) ?? '';
  const from = eventDayOf(scope, field(node, 'from'));
  const toNode = field(node, 'to');
  const to = toNode === undefined ? from : eventDayOf(scope, toNode);
  const peakNode = field(node, 'peak');
  const peak = eventDayOf(scope, peakNode);
  const around = buildAround(node);
  if (from === undefined || to === undefined) return undefined;
  const stray =
    to.kind !== from.kind ? toNode : peak !== undefined && peak.kind !== from.kind ? peakNode : undefined;
  if (stray !== undefined) {
    const message = 'the days of an event are either all dates, or all days of every year';
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(stray)));
    return undefined;
  }
  if (from.kind === 'yearly') {
    const days = { from: from.day, to: to.day as MonthDay };
    return { kind: 'yearly', name, ...days, ...(peak ? { peak: peak.day as MonthDay } : {}), ...around };
  }
  if ((to.day as number) < from.day) {
    scope.diagnostics.push(errorAt('bad-value', '"to" is before "from"', guiltySpan(toNode!)));
  }
  return {
    kind: 'dates',
    name,
    from: from.day,
    to: to.day as number,
    ...(peak ? { peak: peak.day as number } : {}),
    ...around,
  };
}

function buildAround(node: Located<EventSpec>): EventSurroundings {
  const [before, after] = [integerOf(field(node, 'before')), integerOf(field(node, 'after'))];
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function eventDayOf(scope: Scope, node: Located<Scalar<'event_day'>> | undefined): EventDay | undefined {
  return parsed(scope, node, parseEventDay, 'a date that exists, or a day of every year such as 06-18');
}

function parseEventDay(text: string): EventDay | undefined {
  const yearly = parseMonthDay(text);
  if (yearly !== undefined) return { kind: 'yearly', day: yearly };
  const day = parseDate(text);
  return day === undefined ? undefined : { kind: 'dates', day };
}
