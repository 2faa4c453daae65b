import { type ReplayInput, replayRule } from '../alert/replay.ts';
import { evaluateSource } from '../alert/source-alert.ts';
import type { Alert } from '../model/evaluation.ts';
import { metricSources } from '../model/lineage.ts';
import type { Metric } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';
import { chooser, type SegmentRow } from '../model/segment-table.ts';
import type { MetricSeries, SourceState } from '../model/series.ts';
import { requestKey } from '../plan/request.ts';
import type { RuleInput } from '../rule/compile.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Grain } from '../time/grain.ts';
import { dayMs, toLocal } from '../time/zone.ts';
import { ruleRequest } from './rule-request.ts';
import type { RuleTables } from './rule-tables.ts';
import { targetRequest } from './rule-targets.ts';
import { type Selection, selectedRules } from './select.ts';

/** JudgeInput is computed series and what is needed to judge them. */
export interface JudgeInput {
  readonly project: Project;
  readonly selection: Selection;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly states: ReadonlyMap<string, SourceState>;
  /** By `requestKey`. */
  readonly series: ReadonlyMap<string, MetricSeries>;
  /** Owners and limits that sources give. */
  readonly tables: Pick<RuleTables, 'owners' | 'limits'>;
}

/** Judged is the alerts of the selected rules and of the sources themselves, and the series each rule was judged on. */
export interface Judged {
  readonly alerts: readonly Alert[];
  /** Of a rule that was judged in batches without the segments of `quietSeries`. */
  readonly ruleSeries: ReadonlyMap<string, MetricSeries>;
  /** Of a rule that was judged in batches the latest periods of the segments that were never out of the ordinary. */
  readonly quietSeries: ReadonlyMap<string, MetricSeries>;
}

/** JudgedRule is what judging one rule in batches gave. */
export interface JudgedRule {
  readonly alerts: readonly Alert[];
  readonly series: MetricSeries;
  readonly quiet: MetricSeries;
}

/**
 * judge replays every selected rule over its history, but those that were judged already; the state of the sources comes
 * first, being the cause.
 */
export function judge(input: JudgeInput, known: ReadonlyMap<string, JudgedRule> = new Map()): Judged {
  const alerts = [...judgeSources(input)];
  const ruleSeries = new Map<string, MetricSeries>();
  const quietSeries = new Map<string, MetricSeries>();
  for (const rule of selectedRules(input.project, input.selection)) {
    const done = known.get(rule.name);
    if (done !== undefined) {
      ruleSeries.set(rule.name, done.series);
      quietSeries.set(rule.name, done.quiet);
      for (const alert of done.alerts) alerts.push(alert);
      continue;
    }
    const metric = input.project.metrics.get(rule.metric);
    const series = input.series.get(requestKey(ruleRequest(input.project, rule)));
    if (!metric || !series) continue;
    ruleSeries.set(rule.name, series);
    for (const alert of judgeRule(input, ruleInput(input, rule, metric, series))) alerts.push(alert);
  }
  return { alerts, ruleSeries, quietSeries };
}

/** ruleInput is all that the judgements of a rule depend on. */
export function ruleInput(input: JudgeInput, rule: Rule, metric: Metric, series: MetricSeries): RuleInput {
  const { project, asOf, tables } = input;
  return {
    rule,
    metric,
    series,
    calendars: project.calendars,
    sourceCalendars: calendarsOfSources(project, metric),
    asOf,
    targets: (grain: Grain) => input.series.get(requestKey(targetRequest(rule, grain))),
    companions: (companion) => input.series.get(requestKey(companion)),
    limits: tables.limits.get(rule.name),
  };
}

/** judgeRule replays a rule and names the owners of its alerts. */
export function judgeRule({ project, tables }: JudgeInput, input: ReplayInput): Alert[] {
  const { rule } = input;
  return withOwners(project, replayRule(input), tables.owners.get(rule.name) ?? rule.owners?.rows ?? []);
}

/** withOwners names the owner of each alert whose segment has one of its own in the judged period. */
function withOwners(project: Project, alerts: Alert[], rows: readonly SegmentRow<string>[]): Alert[] {
  if (rows.length === 0) return alerts;
  return alerts.map((alert) => {
    const day = Math.floor(toLocal(project.timezone, alert.last.period.start) / dayMs);
    const owner = chooser(rows, alert.dimensions)(alert.segment)(day);
    return owner === undefined ? alert : { ...alert, owner };
  });
}

/** calendarsOfSources is a calendar for each source of a metric; none unless each of them has one. */
export function calendarsOfSources(project: Project, metric: Metric): Calendar[] {
  const sources = metricSources(project.metrics, [metric.name]);
  const calendars = sources.flatMap((name) => {
    const calendar = project.sources.get(name)?.calendar;
    return calendar === undefined ? [] : (project.calendars.get(calendar) ?? []);
  });
  return calendars.length === sources.length ? calendars : [];
}

function judgeSources({ project, states, asOf }: JudgeInput): Alert[] {
  return [...states.values()].flatMap((state) => {
    const source = project.sources.get(state.source);
    if (source === undefined) return [];
    const calendar = source.calendar === undefined ? undefined : project.calendars.get(source.calendar);
    return evaluateSource({ source, state, asOf, timezone: project.timezone, calendar }) ?? [];
  });
}
