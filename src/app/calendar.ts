import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { Locale } from '../model/project.ts';
import { type CalendarDay, type CalendarView, calendarDays } from '../report/calendar-view.ts';
import { startDayOf } from '../time/axis.ts';
import { parseDate } from '../time/date.ts';
import { addToDate } from '../time/duration.ts';
import { localDay } from '../time/zone.ts';
import { badDate } from './date-option.ts';
import { exitCode } from './exit-code.ts';
import { loadDefinitions, type Texts } from './load-definitions.ts';
import type { Ports } from './ports.ts';

export type { CalendarDay, CalendarView };

/** CalendarOptions is which calendars are to be shown, all when none is named, from and to which local date. */
export interface CalendarOptions {
  readonly root: string;
  readonly names: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** CalendarOutcome is the days of calendars, or why they cannot be shown. */
export interface CalendarOutcome {
  readonly calendars: readonly CalendarView[];
  readonly locale: Locale;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly exitCode: number;
}

/** showCalendars lists the days of calendars that are not like any other of their weekday; by default those of this year. */
export async function showCalendars(ports: Ports, options: CalendarOptions): Promise<CalendarOutcome> {
  const { project, diagnostics, texts } = await loadDefinitions(ports, { root: options.root });
  const stop = (found: readonly Diagnostic[]): CalendarOutcome => {
    return {
      calendars: [],
      locale: project?.locale ?? 'en',
      diagnostics: found,
      texts,
      exitCode: exitCode({ diagnostics: found }),
    };
  };
  if (project === undefined) return stop(diagnostics);
  const known = [...project.calendars.keys()];
  const wrong = options.names
    .filter((name) => !known.includes(name))
    .map((name) => unknownCalendar(name, known));
  const today = localDay(project.timezone, ports.now());
  const year = startDayOf('year', project.weekStart, today);
  const from = options.from === undefined ? year : parseDate(options.from);
  const to = options.to === undefined ? addToDate(from ?? year, 1, 'year') - 1 : parseDate(options.to);
  if (from === undefined) wrong.push(badDate('--from', options.from!));
  if (to === undefined) wrong.push(badDate('--to', options.to!));
  if (from === undefined || to === undefined || wrong.length > 0) return stop(wrong);
  const names = options.names.length === 0 ? known : options.names;
  const calendars = names.map((name) => calendarDays(project.calendars.get(name)!, from, to));
  return { calendars, locale: project.locale, diagnostics, texts, exitCode: exitCode({ diagnostics }) };
}

/** unknownCalendar says that no calendar has a name given on the command line. */
export function unknownCalendar(name: string, known: readonly string[]): Diagnostic {
  const near = suggest(name, known);
  return errorAt('unknown-calendar', `there is no calendar "${name}"`, undefined, {
    help: near ? `did you mean "${near}"?` : `there are: ${known.join(', ')}`,
  });
}
