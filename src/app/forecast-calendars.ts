import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { ruleLeaves } from '../model/rule.ts';
import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';
import type { Calendar } from '../time/calendar.ts';
import { formatDate } from '../time/date.ts';
import { unknownCalendar } from './calendar.ts';
import { uncoveredCalendar } from './calendar-coverage.ts';

/** ForecastCalendars is the calendars whose events are expected to show, and what is wrong with the names given. */
export interface ForecastCalendars {
  readonly calendars: readonly Calendar[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * forecastCalendars takes the calendars that are named, else those that the baselines of rules on the metric learn
 * events from, so that a forecast and the rules expect the same.
 */
export function forecastCalendars(
  project: Project,
  metric: string,
  named: readonly string[],
): ForecastCalendars {
  const known = [...project.calendars.keys()];
  const names = named.length > 0 ? named : calendarsOfBaselines(project, metric);
  const calendars = names.flatMap((name) => project.calendars.get(name) ?? []);
  const wrong = names.filter((name) => !project.calendars.has(name));
  return { calendars, diagnostics: wrong.map((name) => unknownCalendar(name, known)) };
}

/** uncovered warns of calendars that do not know all days of the periods to come. */
export function uncovered(calendars: readonly Calendar[], axis: TimeAxis): Diagnostic[] {
  const last = periodLastDay(axis, periodCount(axis) - 1);
  return calendars.flatMap(({ name, coverage }) => {
    if (coverage === undefined || coverage.to >= last) return [];
    return [uncoveredCalendar(name, coverage, `the forecast goes to ${formatDate(last)}`)];
  });
}

function calendarsOfBaselines(project: Project, metric: string): string[] {
  const rules = [...project.rules.values()].filter((rule) => rule.metric === metric);
  const leaves = rules.flatMap(({ levels }) => ruleLeaves({ levels }));
  return [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'baseline' ? leaf.calendars : [])))];
}
