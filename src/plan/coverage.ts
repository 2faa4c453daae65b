import { type Diagnostic, errorAt, type Span, warningAt } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';
import { formatDate } from '../time/date.ts';
import { calendarName, type Grain, isCalendarGrain } from '../time/grain.ts';
import { calendarOf, coveredDays, tableOf } from '../time/period-calendar.ts';
import { dayMs, toLocal } from '../time/zone.ts';
import { PlanRefusal } from './refusal.ts';

/** Asked is a metric that periods of a calendar are needed for. */
interface Asked {
  readonly name: string;
  readonly span: Span;
}

/**
 * checkCovered holds the time that is asked for, epoch milliseconds, against the periods that the grain's calendar
 * lists: it refuses a calendar that ends too early, and warns of rows before its first period. Throws PlanRefusal.
 */
export function checkCovered(
  project: Project,
  grain: Grain,
  metric: Asked,
  { from, to }: { readonly from: number; readonly to: number },
): Diagnostic[] {
  const covered = coverageOf(project, grain);
  if (covered === undefined || !(to > from)) return [];
  const [first, last] = [localDay(project, from), localDay(project, to - 1)];
  if (last >= covered.end) throw endsEarly(grain, metric, covered.end, last);
  if (first >= covered.first) return [];
  const message = `calendar "${calendarName(grain)}" begins on ${formatDate(covered.first)}; of metric "${metric.name}" the rows before it, from ${formatDate(first)} on, are in none of its periods`;
  const help = 'list earlier periods in its file, or ask from then on';
  return [warningAt('calendar-ends', message, metric.span, { help })];
}

/** checkToDate refuses to accumulate within periods that the calendar does not list for all of an axis. */
export function checkToDate(project: Project, grain: Grain, metric: Asked, axis: TimeAxis): void {
  const covered = coverageOf(project, grain);
  const count = periodCount(axis);
  if (covered === undefined || count === 0) return;
  const last = periodLastDay(axis, count - 1);
  if (last >= covered.end) throw endsEarly(grain, metric, covered.end, last);
  if (axis.days[0]! >= covered.first) return;
  const message = `calendar "${calendarName(grain)}" begins on ${formatDate(covered.first)}, but metric "${metric.name}" accumulates from ${formatDate(axis.days[0]!)} on`;
  const help = 'list earlier periods in its file, or give the metric a "since"';
  throw new PlanRefusal(message, errorAt('calendar-ends', message, metric.span, { help }));
}

function coverageOf(project: Project, grain: Grain) {
  const calendar = calendarOf(grain, project.calendars);
  if (calendar === undefined || !isCalendarGrain(grain)) return undefined;
  return coveredDays(tableOf(calendar, grain));
}

function endsEarly(grain: Grain, metric: Asked, end: number, asked: number): PlanRefusal {
  const message = `calendar "${calendarName(grain)}" ends on ${formatDate(end - 1)}, but metric "${metric.name}" is asked for on ${formatDate(asked)}`;
  const help = 'list the periods that follow in its file';
  return new PlanRefusal(message, errorAt('calendar-ends', message, metric.span, { help }));
}

function localDay({ timezone }: Project, instant: number): number {
  return Math.floor(toLocal(timezone, instant) / dayMs);
}
