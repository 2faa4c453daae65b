import { type Calendar, type CalendarEvent, yearlyOccurrences } from './calendar.ts';

/** Occurrence is one time an event takes place; days since 1970-01-01, all included. */
export interface Occurrence {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The day it is about: offsets are counted from it. */
  readonly peak: number;
  /** First and last day on which its effect shows. */
  readonly first: number;
  readonly last: number;
}

/** EventDay is where a date stands in or near an occurrence of an event. */
export interface EventDay {
  readonly occurrence: Occurrence;
  readonly phase: EventPhase;
  /** Days from the occurrence's peak, negative before it. */
  readonly offset: number;
  /** Inside, which day of it, from 1; before and after it, how many days away. */
  readonly day: number;
}

/** EventPhase is where a date lies with regard to an event. */
export type EventPhase = 'before' | 'inside' | 'after';

/**
 * occurrencesIn lists what takes place, or shows its effect, on the local dates from `fromDay` to `toDay`, both
 * included: in the order in which the calendar lists its events.
 */
export function occurrencesIn(calendar: Calendar, fromDay: number, toDay: number): Occurrence[] {
  return calendar.events.flatMap((event) =>
    occurrencesOf(event, fromDay, toDay).filter(({ first, last }) => first <= toDay && last >= fromDay),
  );
}

function occurrencesOf(event: CalendarEvent, fromDay: number, toDay: number): Occurrence[] {
  const { name, before = 0, after = 0 } = event;
  const stretches =
    event.kind === 'dates' ? [event] : yearlyOccurrences(event, fromDay - after, toDay + before);
  return stretches.map(({ from, to, peak = from }) => {
    return { name, from, to, peak, first: from - before, last: to + after };
  });
}

/**
 * eventDayAt finds the event that a local date belongs to: the first listed one it lies in, else of those whose effect
 * shows on it the nearest (the one to come, of two as near). undefined on an ordinary day.
 */
export function eventDayAt(calendar: Calendar, day: number): EventDay | undefined {
  let nearest: EventDay | undefined;
  for (const occurrence of occurrencesIn(calendar, day, day)) {
    const at = placeIn(occurrence, day);
    if (at.phase === 'inside') return at;
    const isNearer = nearest === undefined || at.day < nearest.day;
    if (isNearer || (at.day === nearest!.day && at.phase === 'before' && nearest!.phase === 'after')) {
      nearest = at;
    }
  }
  return nearest;
}

function placeIn(occurrence: Occurrence, day: number): EventDay {
  const { from, to, peak } = occurrence;
  const offset = day - peak;
  if (day < from) return { occurrence, phase: 'before', offset, day: from - day };
  if (day > to) return { occurrence, phase: 'after', offset, day: day - to };
  return { occurrence, phase: 'inside', offset, day: day - from + 1 };
}
