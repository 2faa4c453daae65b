import type { SourceText } from '../model/located.ts';
import { type MeasureMetric, type MetricName, metricInputs } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Duration } from '../time/duration.ts';

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

/**
 * groupedSources names the sources whose rows a metric's conditions and dimensions choose: all it is computed from, but
 * for what happened after a conversion's base event.
 */
export function groupedSources(project: Project, metric: string): ReadonlySet<string> {
  const sources = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const found = project.metrics.get(name);
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    if (found.kind === 'measure') sources.add(found.source);
    else if (found.kind === 'conversion') visit(found.base.name);
    else for (const input of metricInputs(found)) visit(input.name);
  };
  visit(metric);
  return sources;
}

/** settlingOf is how long after its end a period of a metric may still gain conversions: the windows of all of them. */
export function settlingOf(project: Project, metric: string): Duration[] {
  const windows: Duration[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const found = project.metrics.get(name);
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    if (found.kind === 'conversion' && found.window !== undefined) windows.push(found.window);
    for (const input of metricInputs(found)) visit(input.name);
  };
  visit(metric);
  return windows;
}

/** KeyUse is a dimension or column by which a metric tells entities apart, and the source that must have it. */
export interface KeyUse {
  readonly source: string;
  readonly key: MetricName;
}

/** keysOf lists what a metric, or one it is computed from, tells entities apart by. */
export function keysOf(project: Project, metric: string): KeyUse[] {
  const uses: KeyUse[] = [];
  const seen = new Set<string>();
  const note = (measure: MetricName, keys: readonly MetricName[]) => {
    const found = project.metrics.get(measure.name);
    if (found?.kind === 'measure') uses.push(...keys.map((key) => ({ source: found.source, key })));
  };
  const visit = (name: string): void => {
    const found = project.metrics.get(name);
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    if (found.kind === 'measure') note(found, found.semiAdditive?.per ?? []);
    if (found.kind === 'comparable') note(found.metric, [found.entity]);
    if (found.kind === 'conversion') {
      for (const side of [found.base, found.conversion]) note(side, [found.entity, ...found.constant]);
    }
    for (const input of metricInputs(found)) visit(input.name);
  };
  visit(metric);
  return uses;
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
      filters.push(...[...groupedSources(project, operand)].map((source) => ({ source, where })));
    }
  };
  visit(metric);
  return filters;
}
