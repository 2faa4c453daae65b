import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';
import { type Calendar, isClosed } from '../time/calendar.ts';

/** closedPeriods marks with 1 the periods of which every day is closed in the calendar. */
export function closedPeriods(axis: TimeAxis, calendar: Calendar): Uint8Array {
  const closed = new Uint8Array(periodCount(axis));
  for (let i = 0; i < closed.length; i++) closed[i] = isWhollyClosed(axis, i, calendar) ? 1 : 0;
  return closed;
}

function isWhollyClosed(axis: TimeAxis, i: number, calendar: Calendar): boolean {
  const last = periodLastDay(axis, i);
  for (let day = axis.days[i]!; day <= last; day++) if (!isClosed(calendar, day)) return false;
  return true;
}
