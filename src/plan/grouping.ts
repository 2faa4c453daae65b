import { levelsOf, withParents } from '../model/hierarchy.ts';
import { metricSources } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { Dimension } from '../model/source.ts';

/**
 * groupingOf is what metrics are grouped by together when asked by some dimensions: each with the levels above it, so
 * that towns of one name in two provinces stay two.
 */
export function groupingOf(project: Project, metrics: readonly string[], by: readonly string[]): string[] {
  return withParents(dimensionsOf(project, metrics), by);
}

/** isOffered tells whether a metric may be asked by a dimension: by those it lists, and the levels above them. */
export function isOffered(
  project: Project,
  metric: { readonly name: string; readonly dimensions?: readonly string[] },
  name: string,
): boolean {
  if (metric.dimensions === undefined || metric.dimensions.includes(name)) return true;
  const dimensions = dimensionsOf(project, [metric.name]);
  return metric.dimensions.some((listed) => levelsOf(dimensions, listed).includes(name));
}

function dimensionsOf(project: Project, metrics: readonly string[]): Dimension[] {
  return metricSources(project.metrics, metrics).flatMap(
    (source) => project.sources.get(source)?.dimensions ?? [],
  );
}
