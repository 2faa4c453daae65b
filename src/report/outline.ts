import type { Alert } from '../model/evaluation.ts';
import type { Tier } from '../model/metric.ts';
import { metricOwner } from '../model/owner.ts';
import type { Report } from '../model/report.ts';
import { periodAt } from '../time/axis.ts';
import { type AlertRow, alertRow, alertSentence, byName, byWorst, ownerLabel } from './alert-row.ts';
import type { Counted } from './locale/texts.ts';
import { periodPhrase } from './period.ts';
import { noVerdictText } from './reason.ts';
import { segmentText } from './segment-text.ts';
import {
  latestComplete,
  latestKnown,
  pointChange,
  pointSpark,
  pointText,
  type SeriesPoint,
} from './series-point.ts';

/** MetricRow is the latest complete value of a metric, in words and formatted numbers. */
export interface MetricRow {
  readonly name: string;
  readonly label: string;
  readonly tier: Tier | 'none';
  readonly period: string;
  readonly value: string;
  readonly change: string;
  readonly yearChange: string;
  readonly spark: string;
  readonly owner: string;
}

/** NoVerdictGroup is all that could not be judged for one reason; each is named by rule and segment. */
export interface NoVerdictGroup {
  readonly why: string;
  readonly named: readonly string[];
}

/** Outline is a report arranged for reading: worst first, each alert in one of the four lists. */
export interface Outline {
  readonly firing: readonly AlertRow[];
  readonly pending: readonly AlertRow[];
  /** Resolved or gone in the judged period itself. */
  readonly ended: readonly AlertRow[];
  readonly ok: readonly AlertRow[];
  readonly noVerdicts: readonly NoVerdictGroup[];
  readonly metrics: readonly MetricRow[];
  readonly counted: Counted;
}

const tiers = ['strategic', 'tactical', 'operational', 'none'] as const;
const sparkLength = 10;

/** outlineReport arranges a report for reading, in the project's locale. */
export function outlineReport(report: Report): Outline {
  const { alerts } = report;
  const rows = (chosen: Alert[]) => chosen.map((alert) => alertRow(alert, report));
  const firing = alerts.filter((a) => a.state === 'firing').sort(byWorst);
  return {
    firing: rows(firing),
    pending: rows(alerts.filter((a) => a.state === 'pending').sort(byWorst)),
    ended: rows(alerts.filter(endedNow).sort(byWorst)),
    ok: rows(alerts.filter(isOk).sort(byName)),
    noVerdicts: noVerdictGroups(report),
    metrics: metricRows(report),
    counted: countAlerts(alerts),
  };
}

/** countAlerts counts alerts by what they are; one that fires counts as firing even when its latest period had no verdict. */
export function countAlerts(alerts: readonly Alert[]): Counted {
  const count = (which: (alert: Alert) => boolean) => alerts.filter(which).length;
  const fires = (severity: Alert['severity']) =>
    count((a) => a.state === 'firing' && (a.severity ?? 'info') === severity);
  return {
    firing: { info: fires('info'), warning: fires('warning'), critical: fires('critical') },
    pending: count((a) => a.state === 'pending'),
    ok: count((a) => isOk(a) || (endedNow(a) && a.last.verdict !== 'no_verdict')),
    noVerdict: count((a) => a.last.verdict === 'no_verdict'),
  };
}

/** endedNow tells whether an alert was resolved, or its segment gone, in the judged period. */
export function endedNow(alert: Alert): boolean {
  const last = alert.transitions.at(-1);
  return (
    (alert.state === 'resolved' || alert.state === 'gone') &&
    last?.to === alert.state &&
    last.period.start === alert.last.period.start
  );
}

function isOk(alert: Alert): boolean {
  const quiet = alert.state !== 'firing' && alert.state !== 'pending';
  return quiet && alert.last.verdict !== 'no_verdict' && !endedNow(alert);
}

function noVerdictGroups(report: Report): NoVerdictGroup[] {
  const groups = new Map<string, string[]>();
  for (const alert of report.alerts.filter((a) => a.last.verdict === 'no_verdict').sort(byName)) {
    const why = whyNot(alert, report);
    const segment = segmentText(alert.segment, report.project.locale);
    const named = groups.get(why) ?? [];
    named.push(segment === '' ? alert.rule : `${alert.rule} [${segment}]`);
    groups.set(why, named);
  }
  return [...groups].map(([why, named]) => ({ why, named })).sort((a, b) => b.named.length - a.named.length);
}

function whyNot(alert: Alert, report: Report): string {
  const { reason } = alert.last;
  const { project } = report;
  if (reason.kind === 'no_verdict') return noVerdictText(reason.why, project.locale);
  return alertSentence(alert, project);
}

function metricRows(report: Report): MetricRow[] {
  const rows = report.metrics.flatMap((series) => metricRow(series, report));
  return tiers.flatMap((tier) => rows.filter((row) => row.tier === tier));
}

function metricRow(series: Report['metrics'][number], report: Report): MetricRow[] {
  const { project } = report;
  const { locale } = project;
  const metric = project.metrics.get(series.metric);
  if (!metric) return [];
  const known = latestKnown(series);
  const point: SeriesPoint = { series, segment: 0, period: known >= 0 ? known : latestComplete(series) };
  return [
    {
      name: metric.name,
      label: metric.label ?? metric.name,
      tier: metric.tier ?? 'none',
      period:
        point.period < 0
          ? ''
          : periodPhrase(periodAt(series.axis, point.period), project.timezone, locale, series.axis.calendar),
      value: pointText(point, metric, locale),
      change: pointChange(point, { kind: 'previous' }, metric, locale),
      yearChange: pointChange(point, { kind: 'ago', count: 1, unit: 'year' }, metric, locale),
      spark: pointSpark(point, sparkLength),
      owner: ownerLabel(metricOwner(project, metric), project),
    },
  ];
}
