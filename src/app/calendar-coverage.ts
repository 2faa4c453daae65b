import { type Diagnostic, type Span, warningAt } from '../diagnostic/diagnostic.ts';
import { metricSources } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import { type DateRange, type LeafCondition, type Rule, ruleLeaves } from '../model/rule.ts';
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
    const coverage = project.calendars.get(calendar)?.coverage;
    if (coverage === undefined || coverage.to >= today) return [];
    return [uncoveredCalendar(calendar, coverage, `${by} needs ${formatDate(today)}`, span)];
  });
}

/** uncoveredCalendar warns of a calendar that does not know all days that are needed; `need` says which. */
export function uncoveredCalendar(name: string, known: DateRange, need: string, span?: Span): Diagnostic {
  const message = `calendar "${name}" knows dates up to ${formatDate(known.to)}, but ${need}`;
  const help = 'update kpi, or add the days since under "dates", "except" and "events"';
  return warningAt('calendar-coverage', message, span, { help });
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
  return [...(rule.calendar === undefined ? [] : [rule.calendar]), ...ruleLeaves(rule).flatMap(calendarsIn)];
}

function calendarsIn(leaf: LeafCondition): readonly string[] {
  switch (leaf.kind) {
    case 'calendar':
      return [leaf.calendar];
    case 'baseline':
      return leaf.calendars;
    case 'change':
      return leaf.align === undefined ? [] : [leaf.align];
    default:
      return [];
  }
}
