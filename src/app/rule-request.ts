import type { CumulativeMetric } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { isPaceRule } from '../rule/pace.ts';
import { compareGrains } from '../time/grain.ts';
import { withExpressions } from './rule-companions.ts';
import { withTargetMetrics } from './rule-targets.ts';

/** ruleRequest is what a rule is judged on: its metric by its segments; to-date values by day for a rule by pace. */
export function ruleRequest(project: Project, rule: Rule): SeriesRequest {
  const { metric, grain, by } = rule;
  const toDate = toDateName(rule);
  return isJudgedToDate(project, rule) ? { metric: toDate, grain: 'day', by } : { metric, grain, by };
}

/** withToDateMetrics adds to a project the metrics that its rules are judged on: to-date ones by pace, targets, expressions. */
export function withToDateMetrics(project: Project): Project {
  const metrics = new Map(project.metrics);
  for (const rule of project.rules.values()) {
    const metric = isJudgedToDate(project, rule) ? toDateMetric(project, rule) : undefined;
    if (metric !== undefined) metrics.set(metric.name, metric);
  }
  return withExpressions(withTargetMetrics({ ...project, metrics }));
}

/** Formulas and comparisons have no to-date value of their own; their running period is judged as it stands. */
function isJudgedToDate(project: Project, rule: Rule): boolean {
  const kind = project.metrics.get(rule.metric)?.kind;
  return isPaceRule(rule) && compareGrains(rule.grain, 'day') > 0 && (kind === 'measure' || kind === 'ratio');
}

/** The space keeps the name apart from every name that can be declared. */
function toDateName(rule: Rule): string {
  return `${rule.metric} (${rule.grain} to date)`;
}

function toDateMetric(project: Project, rule: Rule): CumulativeMetric | undefined {
  const metric = project.metrics.get(rule.metric);
  if (metric === undefined) return undefined;
  const { label, unit, format, owner, tier, tags, synonyms, audience, status, span } = metric;
  const base = { label, unit, format, owner, tier, tags, synonyms, audience, status, span };
  return {
    ...base,
    name: toDateName(rule),
    kind: 'cumulative',
    metric: { name: rule.metric, span: rule.metricSpan },
    over: { kind: 'to_date', grain: rule.grain },
  };
}
