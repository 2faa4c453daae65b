import type { Metric } from './metric.ts';
import type { Project } from './project.ts';
import type { Rule } from './rule.ts';

/** metricOwner is who answers for a metric: its own owner, else its source's, else the project's. */
export function metricOwner(project: Project, metric: Metric): string | undefined {
  const source = metric.kind === 'measure' ? project.sources.get(metric.source) : undefined;
  return metric.owner ?? source?.owner ?? project.owner;
}

/** ruleOwner is who answers for a rule: its own owner, else its metric's. */
export function ruleOwner(project: Project, rule: Rule): string | undefined {
  const metric = project.metrics.get(rule.metric);
  return rule.owner ?? (metric ? metricOwner(project, metric) : project.owner);
}
