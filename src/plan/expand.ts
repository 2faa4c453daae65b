import type { SourceText } from '../model/located.ts';
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

/** operandFilters lists the conditions of a metric's operands, at any depth, with each source that they must fit. */
export function operandFilters(
  project: Project,
  metric: string,
): { readonly source: string; readonly where: SourceText }[] {
  const filters: { source: string; where: SourceText }[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const found = project.metrics.get(name);
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    for (const input of metricInputs(found)) visit(input.name);
    if (found.kind !== 'formula') return;
    for (const { name: operand, where } of found.inputs) {
      if (where === undefined) continue;
      const sources = new Set(leavesOf(project, operand).map((leaf) => leaf.source));
      filters.push(...[...sources].map((source) => ({ source, where })));
    }
  };
  visit(metric);
  return filters;
}
