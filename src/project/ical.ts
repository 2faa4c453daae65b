import ICAL from 'ical.js';

/** IcalEvent is one time an event of an iCalendar file takes place: local dates, days since 1970-01-01, both included. */
export interface IcalEvent {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Times a repeating event is written out at most; without an end it repeats to the end of this year. */
const maxRepeats = 5000;
const lastYear = 2099;
const dayMs = 86_400_000;

/**
 * readIcal lists the events of an iCalendar file (RFC 5545) by date: repeating ones each time, cancelled ones not at all.
 * `localDay` gives the local date of an instant (epoch milliseconds). Throws an Error for text that is not iCalendar.
 */
export function readIcal(text: string, localDay: (instant: number) => number): IcalEvent[] {
  const calendars = parseCalendars(text);
  const found = calendars.flatMap((calendar) => {
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent').flatMap((component) => eventsOf(component, localDay));
  });
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function parseCalendars(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text) as unknown[];
  const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
    typeof ICAL.Component
  >[0][];
  const calendars = roots.map((root) => new ICAL.Component(root));
  if (calendars.some((calendar) => calendar.name !== 'vcalendar')) throw new Error('it has no VCALENDAR');
  return calendars;
}

type LocalDay = (instant: number) => number;

function eventsOf(component: ICAL.Component, localDay: LocalDay): IcalEvent[] {
  const event = new ICAL.Event(component);
  const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED';
  // One time that differs from the others is found through the event that repeats.
  if (isCancelled || event.isRecurrenceException() || event.startDate === null) return [];
  if (!event.isRecurring()) return [stretch(event.summary, event.startDate, event.endDate, localDay)];
  const found: IcalEvent[] = [];
  const times = event.iterator();
  for (
    let time = times.next();
    time && found.length < maxRepeats && time.year <= lastYear;
    time = times.next()
  ) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(time);
    if (item.component.getFirstPropertyValue('status') === 'CANCELLED') continue;
    found.push(stretch(item.summary, startDate, endDate, localDay));
  }
  return found;
}

function stretch(
  summary: string | null,
  start: ICAL.Time,
  end: ICAL.Time | null,
  localDay: LocalDay,
): IcalEvent {
  const from = dayOf(start, localDay, 0);
  // The end is the first moment after the event, also of whole days.
  const to = end === null ? from : dayOf(end, localDay, end.isDate ? dayMs : 1000);
  return { name: (summary ?? '').trim() || '?', from, to: Math.max(from, to) };
}

/** dayOf gives the local date of a time, some milliseconds earlier; a time without a zone is local already. */
function dayOf(time: ICAL.Time, localDay: LocalDay, earlier: number): number {
  const isLocal = time.isDate || time.zone === ICAL.Timezone.localTimezone;
  if (!isLocal) return localDay(time.toUnixTime() * 1000 - earlier);
  const { year, month, day, hour, minute, second } = time;
  return Math.floor((Date.UTC(year, month - 1, day, hour, minute, second) - earlier) / dayMs);
}
