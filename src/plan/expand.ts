import { type MeasureMetric, metricInputs } from '../model/metric.ts';
import type { Project } from '../model/project.ts';

/** leavesOf lists the measures that a metric is computed from, each once; none for an unknown metric. */
export function leavesOf(project: Project, metric: string): MeasureMetric[] {
  const leaves: MeasureMetric[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const found = project.metrics.get(name);
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    if (found.kind === 'measure') leaves.push(found);
    else for (const input of metricInputs(found)) visit(input.name);
  };
  visit(metric);
  return leaves;
}

/** timeOf names the time column that a measure is counted by; undefined when its source has none. */
export function timeOf(project: Project, metric: MeasureMetric): string | undefined {
  return metric.time ?? project.sources.get(metric.source)?.time?.column;
}
