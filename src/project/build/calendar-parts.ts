import { errorAt } from '../../diagnostic/diagnostic.ts';
import { type AlmanacEntry, type AlmanacGroup, almanacCountries, readAlmanac } from '../../time/almanac.ts';
import { type Anchor, anchors } from '../../time/anchor.ts';
import type { Calendar, CalendarEvent } from '../../time/calendar.ts';
import { isoWeekday } from '../../time/civil.ts';
import { type CalendarData, filePath } from '../calendar-data.ts';
import type { Scope } from '../definition.ts';
import { nearestHelp } from '../resolve/references.ts';
import type { CalendarSpec } from '../schema/calendar.ts';
import { field, items, type Located } from '../shape/located.ts';
import { guiltySpan } from '../yaml/tree.ts';
import { booleanOf, choiceOf, integerOf, textOf } from './scalar.ts';

/** CalendarPart is what one key of a calendar contributes. */
export type CalendarPart = Omit<Calendar, 'name' | 'label'>;

const nothing: CalendarPart = { closedWeekdays: [], closedDates: [], except: [], events: [] };

/**
 * joinParts makes one calendar of its parts. `listed` dates are closed whatever else is said; of the days off that a
 * country or a file brings, those among the exceptions are open.
 */
export function joinParts(
  parts: readonly CalendarPart[],
  listed: readonly number[],
  except: readonly number[],
): CalendarPart {
  const closedWeekdays = [...new Set(parts.flatMap((part) => part.closedWeekdays))];
  const isListed = new Set(listed);
  const brought = new Set(parts.flatMap((part) => part.closedDates));
  const isReopened = (day: number) => brought.has(day) && !isListed.has(day);
  const reopened = new Set(except.filter(isReopened));
  // A make-up workday that is excepted is a day of rest again.
  const makeUp = new Set(parts.flatMap((part) => part.except));
  const isRest = (day: number) => except.includes(day);
  const coverages = parts.flatMap((part) => part.coverage ?? []);
  return {
    closedWeekdays,
    closedDates: [...brought].filter((day) => !reopened.has(day)),
    // On a weekday that is open anyway, taking the day off back is enough.
    except: [
      ...[...makeUp].filter((day) => !isRest(day)),
      ...except.filter(
        (day) => !makeUp.has(day) && (!reopened.has(day) || closedWeekdays.includes(isoWeekday(day))),
      ),
    ],
    events: mergeFestivals(parts.flatMap((part) => part.events)),
    ...(coverages.length === 0
      ? {}
      : {
          coverage: {
            from: Math.max(...coverages.map(({ from }) => from)),
            to: Math.min(...coverages.map(({ to }) => to)),
          },
        }),
  };
}

/**
 * mergeFestivals makes one event of a festival that is an anchor and a public holiday as well: the stretch of days off
 * is the festival's then, felt as far around it as the anchor says.
 */
function mergeFestivals(events: readonly CalendarEvent[]): CalendarEvent[] {
  const merged: CalendarEvent[] = [];
  const anchored = new Map<number, number>();
  for (const event of events) {
    const { peak } = event;
    const at = typeof peak === 'number' ? anchored.get(peak) : undefined;
    const known = at === undefined ? undefined : merged[at];
    if (event.kind === 'dates' && known?.kind === 'dates' && event.before === undefined) {
      merged[at!] = { ...known, from: event.from, to: event.to };
      continue;
    }
    if (event.kind === 'dates' && event.before !== undefined && typeof peak === 'number')
      anchored.set(peak, merged.length);
    merged.push(event);
  }
  return merged;
}

/** buildAnchors reads the festivals that move, each as an event with the days around it. */
export function buildAnchors(
  scope: Scope,
  node: Located<NonNullable<CalendarSpec['anchors']>> | undefined,
  { almanac }: CalendarData,
): CalendarPart[] {
  return items(node).flatMap((item) => {
    const isMap = item.kind === 'map';
    const name = choiceOf((isMap ? field(item, 'name') : item) as Parameters<typeof choiceOf<Anchor>>[0]);
    const group = name && almanac && readAlmanac(almanac, `@${name}`);
    if (!name || !group) return [];
    const shape = anchors[name];
    const before = (isMap ? integerOf(field(item, 'before')) : undefined) ?? shape.before;
    const after = (isMap ? integerOf(field(item, 'after')) : undefined) ?? shape.after;
    const events = group.entries.flatMap((entry) =>
      entry.days.map(({ from: peak }): CalendarEvent => {
        const days = { from: peak + shape.from, to: peak + shape.to, peak };
        return { kind: 'dates', name: nameOf(scope, entry), ...days, before, after };
      }),
    );
    return [{ ...nothing, events, coverage: group.coverage }];
  });
}

function nameOf(scope: Scope, { names }: AlmanacEntry): string {
  return scope.locale === 'zh-CN' ? (names.zh ?? names.en) : names.en;
}

/** buildCountry reads the public holidays of a country: closed days and events, weekends and make-up workdays if asked. */
export function buildCountry(
  scope: Scope,
  calendar: Located<CalendarSpec>,
  { almanac }: CalendarData,
): CalendarPart[] {
  const node = field(calendar, 'country');
  const code = textOf(node);
  const workdaysNode = field(calendar, 'workdays');
  if (node === undefined || code === undefined || almanac === undefined) {
    if (workdaysNode !== undefined && node === undefined) {
      const message = '"workdays" says how the weekends of a "country" are worked, but none is named';
      const help = 'add "country: CN", or name closed weekdays with "closed: [saturday, sunday]"';
      scope.diagnostics.push(errorAt('missing-key', message, guiltySpan(workdaysNode), { help }));
    }
    return [];
  }
  const group = /^[A-Z]{2}$/.test(code) ? readAlmanac(almanac, code) : undefined;
  if (group === undefined) {
    const message = `the holidays of "${code}" are not known: a country is two capital letters (ISO 3166-1)`;
    const known = almanacCountries(almanac);
    const capital = code.toUpperCase();
    const help = known.includes(capital) ? `did you mean "${capital}"?` : nearestHelp(capital, known);
    scope.diagnostics.push(errorAt('bad-value', message, guiltySpan(node), { help }));
    return [];
  }
  return [countryPart(scope, group, choiceOf(workdaysNode))];
}

function countryPart(
  scope: Scope,
  group: AlmanacGroup,
  workdays: 'standard' | 'adjusted' | undefined,
): CalendarPart {
  const events = group.entries.flatMap((entry) =>
    entry.days.map(({ from, to, peak }): CalendarEvent => {
      return { kind: 'dates', name: nameOf(scope, entry), from, to, peak };
    }),
  );
  return {
    closedWeekdays: workdays === undefined ? [] : group.weekend,
    closedDates: group.entries.flatMap(({ days }) => days.flatMap(({ from, to }) => datesOf(from, to))),
    except: workdays === 'adjusted' ? group.makeUp : [],
    events,
    coverage: group.coverage,
  };
}

/** buildIcs reads the events of an iCalendar file. */
export function buildIcs(
  scope: Scope,
  node: Located<NonNullable<CalendarSpec['ics']>> | undefined,
  { ics }: CalendarData,
): CalendarPart[] {
  const path = filePath(node);
  const file = path === undefined ? undefined : ics.get(path);
  if (node === undefined || file === undefined) return [];
  if ('problem' in file) {
    const at = node.kind === 'map' ? (field(node, 'file') ?? node) : node;
    const message = `the calendar file ${path} cannot be used: ${file.problem}`;
    scope.diagnostics.push(errorAt('calendar-file', message, guiltySpan(at)));
    return [];
  }
  const isClosed = node.kind === 'map' && booleanOf(field(node, 'closed')) === true;
  const events = file.events.map((event): CalendarEvent => ({ kind: 'dates', ...event }));
  const closedDates = isClosed ? file.events.flatMap(({ from, to }) => datesOf(from, to)) : [];
  return [{ ...nothing, closedDates, events }];
}

function datesOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
