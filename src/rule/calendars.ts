import type { TimeAxis } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import type { RuleInput } from './compile.ts';
import { closedPeriods } from './open-days.ts';

/** calendarOf is a calendar that a rule names; throws for one that does not exist. */
export function calendarOf({ rule, calendars }: RuleInput, name: string): Calendar {
  const calendar = calendars.get(name);
  if (calendar === undefined) throw new Error(`rule ${rule.name} has no calendar ${name}`);
  return calendar;
}

/** calendarsOf is `calendarOf` for several names. */
export function calendarsOf(input: RuleInput, names: readonly string[]): Calendar[] {
  return names.map((name) => calendarOf(input, name));
}

/** closedIn marks the periods of an axis that are closed in a rule's calendar; undefined where it has none. */
export function closedIn(input: RuleInput, axis: TimeAxis): Uint8Array | undefined {
  const { calendar } = input.rule;
  return calendar === undefined ? undefined : closedPeriods(axis, calendarOf(input, calendar));
}
