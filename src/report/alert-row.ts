import type { Alert, Expected } from '../model/evaluation.ts';
import type { Metric } from '../model/metric.ts';
import { ruleOwner } from '../model/owner.ts';
import type { Locale, Project } from '../model/project.ts';
import type { Reason } from '../model/reason.ts';
import type { Report } from '../model/report.ts';
import type { Bound, Severity } from '../model/rule.ts';
import { segmentKey } from '../model/segment.ts';
import { type Period, periodIndex } from '../time/axis.ts';
import { calendarOf } from '../time/period-calendar.ts';
import { textsOf } from './locale/locale.ts';
import { approximately, boundLimits, formatChange, formatValue, noValue, type Shown } from './number.ts';
import { periodPhrase } from './period.ts';
import { changeOf, type Explained, reasonText } from './reason.ts';
import { segmentText } from './segment-text.ts';
import { pointChange, pointExact, pointSpark, type SeriesPoint, segmentIndex } from './series-point.ts';

/** AlertRow is an alert in words and formatted numbers; a text is empty where there is nothing to say. */
export interface AlertRow {
  readonly alert: Alert;
  readonly severity: Severity | undefined;
  /** The metric's label, or the source a freshness alert is about. */
  readonly label: string;
  readonly segment: string;
  readonly period: string;
  readonly value: string;
  readonly expected: string;
  readonly change: string;
  readonly spark: string;
  readonly owner: string;
  readonly since: string;
  readonly sentence: string;
}

const sparkLength = 16;
const sourcePrefix = 'source:';

/** alertRow puts an alert into words in the project's locale. */
export function alertRow(alert: Alert, report: Report): AlertRow {
  const { project } = report;
  const { locale, timezone } = project;
  const texts = textsOf(locale);
  const metric = project.metrics.get(alert.metric);
  const subject = alertSubject(alert, project);
  const point = alertPoint(alert, report);
  const began = alert.state === 'firing' ? (alert.firingSince ?? alert.since) : alert.since;
  const state = alert.state === 'firing' ? 'firing' : 'pending';
  const phrase = (period: Period) =>
    periodPhrase(period, timezone, locale, calendarOf(period.grain, project.calendars));
  return {
    alert,
    severity: alert.severity ?? alert.last.severity,
    label: subject.label ?? subject.name,
    segment: segmentText(alert.segment, locale),
    period: phrase(alert.last.period),
    value: valueText(alert, subject, point, locale),
    expected: expectedText(alert.last.expected, subject, locale),
    change: changeText(alert, metric, point, locale),
    spark: point ? pointSpark(point, sparkLength) : '',
    owner: ownerLabel(ownerOf(alert, project), project),
    since: began ? texts.sinceWhen(state, phrase(began)) : '',
    sentence: alertSentence(alert, project),
  };
}

/** alertSentence says why an alert's latest judgement came out as it did, in the project's locale. */
export function alertSentence(alert: Alert, project: Project): string {
  const { locale, timezone } = project;
  const { reason, period } = alert.last;
  return reasonText(reason, alertSubject(alert, project), locale, {
    grain: period.grain,
    timezone,
    calendar: calendarOf(period.grain, project.calendars),
    metrics: project.metrics,
  });
}

/** countRules counts the rules that alerts come from, the freshness of sources apart. */
export function countRules(alerts: readonly Alert[]): number {
  return new Set(alerts.filter((alert) => sourceName(alert) === undefined).map((alert) => alert.rule)).size;
}

/** byWorst orders alerts from the worst: severity, then how far from what was expected, then rule and segment. */
export function byWorst(a: Alert, b: Alert): number {
  return (
    severityRank(b) - severityRank(a) ||
    distance(b) - distance(a) ||
    compareText(a.rule, b.rule) ||
    compareText(segmentKey(a.segment), segmentKey(b.segment))
  );
}

/** byName orders alerts by rule and segment. */
export function byName(a: Alert, b: Alert): number {
  return compareText(a.rule, b.rule) || compareText(segmentKey(a.segment), segmentKey(b.segment));
}

/** ownerLabel names a person as declared, or the owner as written. */
export function ownerLabel(owner: string | undefined, project: Project): string {
  return owner === undefined ? '' : (project.people.get(owner)?.label ?? owner);
}

function ownerOf(alert: Alert, project: Project): string | undefined {
  if (alert.owner !== undefined) return alert.owner;
  const rule = project.rules.get(alert.rule);
  const source = project.sources.get(sourceName(alert) ?? '');
  return rule ? ruleOwner(project, rule) : (source?.owner ?? project.owner);
}

function sourceName(alert: Alert): string | undefined {
  return alert.rule.startsWith(sourcePrefix) ? alert.rule.slice(sourcePrefix.length) : undefined;
}

function alertSubject(alert: Alert, project: Project): Explained {
  const source = sourceName(alert);
  if (source !== undefined) {
    return {
      name: alert.rule,
      label: textsOf(project.locale).sourceFreshness(project.sources.get(source)?.label ?? source),
    };
  }
  return project.metrics.get(alert.metric) ?? { name: alert.metric };
}

/** alertPoint is the value that an alert judged last, among those of its rule; undefined where it is not there. */
export function alertPoint(alert: Alert, report: Report): SeriesPoint | undefined {
  for (const all of [report.ruleSeries, report.quietSeries]) {
    const series = all?.get(alert.rule);
    if (series === undefined) continue;
    const segment = segmentIndex(series, alert.segment);
    const period = periodIndex(series.axis, alert.last.period.start);
    if (segment >= 0 && period >= 0) return { series, segment, period };
  }
  return undefined;
}

function valueText(alert: Alert, metric: Explained, point: SeriesPoint | undefined, locale: Locale): string {
  if (sourceName(alert) !== undefined) return '';
  return approximately(formatValue(alert.last.value, metric, locale, point && pointExact(point)), metric);
}

function expectedText(expected: Expected | undefined, metric: Shown, locale: Locale): string {
  if (!expected) return '';
  const text = (value: number) => formatValue(value, metric, locale);
  const { value, low, high } = expected;
  const range =
    low !== undefined && high !== undefined
      ? low === high
        ? text(low)
        : `${text(low)} – ${text(high)}`
      : low !== undefined
        ? `≥ ${text(low)}`
        : high !== undefined
          ? `≤ ${text(high)}`
          : '';
  return range || (value === undefined ? '' : text(value));
}

function changeText(
  alert: Alert,
  metric: Metric | undefined,
  point: SeriesPoint | undefined,
  locale: Locale,
): string {
  const said = changeOf(alert.last.reason);
  if (said) return formatChange(said.change, said.measure, metric ?? {}, locale, boundLimits(said.bound));
  if (!metric || !point || alert.last.value === null) return '';
  const change = pointChange(point, { kind: 'previous' }, metric, locale);
  return change === noValue ? '' : change;
}

function severityRank(alert: Alert): number {
  const severity = alert.severity ?? alert.last.severity;
  return severity === undefined ? 0 : { info: 1, warning: 2, critical: 3 }[severity];
}

/** distance is how far a value is beyond its limits, relative to them; 0 where nothing was measured. */
function distance(alert: Alert): number {
  return distanceOf(alert.last.reason);
}

function distanceOf(reason: Reason): number {
  switch (reason.kind) {
    case 'static':
      return beyond(reason.bound, reason.value);
    case 'change':
      return beyond(reason.bound, reason.change);
    case 'target':
      return beyond(reason.bound, reason.attainment);
    case 'slope':
      return beyond(reason.bound, reason.slope);
    case 'baseline':
    case 'peers':
      return beyondRange(reason);
    case 'pattern':
      return reason.distance / (reason.limit || 1) - 1;
    case 'share':
      return distanceOf(reason.part);
    case 'projection':
      return reason.attainment === undefined ? 0 : Math.abs(1 - reason.attainment);
    case 'missing':
      return reason.periods;
    case 'all':
    case 'any':
      return Math.max(0, ...reason.of.map(distanceOf));
    default:
      return 0;
  }
}

/** beyondRange is how far a value lies out of the range expected, relative to how far off the end of the range is. */
function beyondRange({
  value,
  expected,
  low,
  high,
}: Extract<Reason, { kind: 'baseline' | 'peers' }>): number {
  const end = value < expected ? low : high;
  const width = end === undefined ? 0 : Math.abs(end - expected);
  return width > 0 ? Math.max(0, Math.abs(value - expected) / width - 1) : 0;
}

function beyond(bound: Bound, value: number): number {
  const nearest = Math.min(
    ...boundLimits(bound).map((limit) => Math.abs(value - limit) / (Math.abs(limit) || 1)),
  );
  return Number.isFinite(nearest) ? nearest : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
