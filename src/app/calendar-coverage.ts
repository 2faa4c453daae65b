import { type Diagnostic, type Span, warningAt } from '../diagnostic/diagnostic.ts';
import { metricSources } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { Condition, Rule } from '../model/rule.ts';
import { formatDate } from '../time/date.ts';
import { localDay } from '../time/zone.ts';
import { type Selection, selectedRules } from './select.ts';

/** Needed is a calendar that is used, and by what. */
interface Needed {
  readonly calendar: string;
  readonly by: string;
  readonly span: Span;
}

/**
 * checkCoverage warns of calendars that do not know the date as of which (epoch milliseconds) is judged: next year's
 * holidays are often announced only late in the year. One warning a calendar.
 */
export function checkCoverage(input: {
  readonly project: Project;
  readonly selection: Selection;
  readonly asOf: number;
}): Diagnostic[] {
  const { project, selection, asOf } = input;
  const today = localDay(project.timezone, asOf);
  const needs = new Map<string, Needed>();
  for (const need of neededCalendars(project, selection)) {
    if (!needs.has(need.calendar)) needs.set(need.calendar, need);
  }
  return [...needs.values()].flatMap(({ calendar, by, span }) => {
    const last = project.calendars.get(calendar)?.coverage?.to;
    if (last === undefined || last >= today) return [];
    const message = `calendar "${calendar}" knows dates up to ${formatDate(last)}, but ${by} needs ${formatDate(today)}`;
    const help = 'update kpi, or add the days since under "dates", "except" and "events"';
    return [warningAt('calendar-coverage', message, span, { help })];
  });
}

function neededCalendars(project: Project, selection: Selection): Needed[] {
  const judged = selectedRules(project, selection);
  const ofRules = judged.flatMap((rule) =>
    calendarsOf(rule).map((calendar) => ({ calendar, by: `rule "${rule.name}"`, span: rule.span })),
  );
  const named = [...selection.metrics, ...judged.map((rule) => rule.metric)];
  const ofMetrics = named.flatMap((name): Needed[] => {
    const metric = project.metrics.get(name);
    if (metric?.kind !== 'compare' || metric.align === undefined) return [];
    return [{ calendar: metric.align.name, by: `metric "${name}"`, span: metric.align.span }];
  });
  const ofSources = metricSources(project.metrics, named).flatMap((name): Needed[] => {
    const source = project.sources.get(name);
    if (source?.calendar === undefined) return [];
    return [{ calendar: source.calendar, by: `source "${name}"`, span: source.span }];
  });
  return [...ofRules, ...ofMetrics, ...ofSources];
}

function calendarsOf(rule: Rule): string[] {
  const conditions = rule.levels.map((level) => level.condition);
  if (rule.recover !== undefined) conditions.push(rule.recover);
  return [...(rule.calendar === undefined ? [] : [rule.calendar]), ...conditions.flatMap(calendarsIn)];
}

function calendarsIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'calendar':
      return [condition.calendar];
    case 'baseline':
      return [...condition.calendars];
    case 'change':
      return condition.align === undefined ? [] : [condition.align];
    case 'all':
    case 'any':
      return condition.of.flatMap(calendarsIn);
    case 'not':
      return calendarsIn(condition.of);
    default:
      return [];
  }
}
