import { periodCount, periodLastDay, type TimeAxis } from './axis.ts';
import { type Calendar, type DayKind, dayKind, dayKindOf } from './calendar.ts';
import { type EventDay, eventDayAt } from './occurrence.ts';

/** EventLabels says of each period of an axis to which event it belongs; arrays are by period. */
export interface EventLabels {
  /** Names of the events that occur, each once. */
  readonly names: readonly string[];
  /** Index into `names`; -1 for an ordinary period. */
  readonly event: Int16Array;
  /** Days from the event's own day to the period's day that stands in it, negative before; 0 for an ordinary period. */
  readonly offset: Int16Array;
  /** The event's own day, days since 1970-01-01, which tells its occurrences apart; 0 for an ordinary period. */
  readonly peak: Int32Array;
  /** 1 where the period touches the event itself, 0 where only its effect shows, or no event is. */
  readonly inside: Uint8Array;
  /** One of `dayKind` for hours and days; `dayKind.work` for longer periods. */
  readonly kind: Uint8Array;
}

/**
 * eventLabels labels the periods of an axis by the events of calendars; of several calendars the first that has an
 * event on a day, of a longer period the first day inside an event, else the one nearest to one. It depends on nothing
 * but its arguments, so that a label never changes with what comes later.
 */
export function eventLabels(axis: TimeAxis, calendars: readonly Calendar[]): EventLabels {
  const count = periodCount(axis);
  const names: string[] = [];
  const labels = {
    names,
    event: new Int16Array(count).fill(-1),
    offset: new Int16Array(count),
    peak: new Int32Array(count),
    inside: new Uint8Array(count),
    kind: new Uint8Array(count),
  };
  const isShort = axis.grain === 'hour' || axis.grain === 'day';
  const known = new Map<number, EventDay | undefined>();
  for (let i = 0; i < count; i++) {
    const first = axis.days[i]!;
    if (isShort) labels.kind[i] = kindOf(calendars, first);
    const at = eventOfPeriod(calendars, first, periodLastDay(axis, i), known);
    if (at === undefined) continue;
    const { name, peak } = at.occurrence;
    if (!names.includes(name)) names.push(name);
    labels.event[i] = names.indexOf(name);
    labels.offset[i] = at.offset;
    labels.peak[i] = peak;
    labels.inside[i] = at.phase === 'inside' ? 1 : 0;
  }
  return labels;
}

/** kindOf takes what the first calendar has to say that knows more than an ordinary workday. */
function kindOf(calendars: readonly Calendar[], day: number): DayKind {
  for (const calendar of calendars) {
    const kind = dayKindOf(calendar, day);
    if (kind !== dayKind.work) return kind;
  }
  return dayKind.work;
}

function eventOfPeriod(
  calendars: readonly Calendar[],
  first: number,
  last: number,
  known: Map<number, EventDay | undefined>,
): EventDay | undefined {
  let nearest: EventDay | undefined;
  for (let day = first; day <= last; day++) {
    if (!known.has(day)) known.set(day, eventOfDay(calendars, day));
    const at = known.get(day);
    if (at?.phase === 'inside') return at;
    if (at !== undefined && (nearest === undefined || at.day < nearest.day)) nearest = at;
  }
  return nearest;
}

/** eventOfDay finds the event of a date among calendars: the first it lies in, else the first it is near. */
export function eventOfDay(calendars: readonly Calendar[], day: number): EventDay | undefined {
  let near: EventDay | undefined;
  for (const calendar of calendars) {
    const at = eventDayAt(calendar, day);
    if (at?.phase === 'inside') return at;
    near ??= at;
  }
  return near;
}
