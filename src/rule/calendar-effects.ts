import type { Effects } from '../series/baseline/effects.ts';
import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';
import { type Calendar, eventBetween } from '../time/calendar.ts';

/**
 * calendarEffects says which event of the calendars each period lies in (of several the first), and how many days the
 * event has lasted by then, 0 on its first.
 */
export function calendarEffects(axis: TimeAxis, calendars: readonly Calendar[]): Effects {
  const periods = periodCount(axis);
  const names: string[] = [];
  const event = new Int32Array(periods).fill(-1);
  const offset = new Int32Array(periods);
  for (let i = 0; i < periods; i++) {
    const day = axis.days[i]!;
    const name = eventOf(calendars, day, periodLastDay(axis, i));
    if (name === undefined) continue;
    if (!names.includes(name)) names.push(name);
    event[i] = names.indexOf(name);
    if (i > 0 && event[i - 1] === event[i]) offset[i] = offset[i - 1]! + day - axis.days[i - 1]!;
  }
  return { names, event, offset };
}

function eventOf(calendars: readonly Calendar[], first: number, last: number): string | undefined {
  for (const calendar of calendars) {
    const name = eventBetween(calendar, first, last);
    if (name !== undefined) return name;
  }
  return undefined;
}
