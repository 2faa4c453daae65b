import { type MeasureMetric, type Metric, metricInputs } from './metric.ts';
import type { Source } from './source.ts';

/** leafMeasures lists the measures that a metric is computed from, each once, in the order they are first needed. */
export function leafMeasures(metrics: ReadonlyMap<string, Metric>, name: string): MeasureMetric[] {
  const leaves = new Map<string, MeasureMetric>();
  const seen = new Set<string>();
  const visit = (current: string): void => {
    const metric = metrics.get(current);
    if (metric === undefined || seen.has(current)) return;
    seen.add(current);
    if (metric.kind === 'measure') leaves.set(current, metric);
    for (const input of metricInputs(metric)) visit(input.name);
  };
  visit(name);
  return [...leaves.values()];
}

/** metricSources lists the sources that metrics are computed from, each once. */
export function metricSources(metrics: ReadonlyMap<string, Metric>, names: Iterable<string>): string[] {
  const sources = new Set<string>();
  for (const name of names) for (const leaf of leafMeasures(metrics, name)) sources.add(leaf.source);
  return [...sources];
}

/** withJoined adds to names of sources those that they look up or select from, directly or by way of others, each once. */
export function withJoined(sources: ReadonlyMap<string, Source>, names: Iterable<string>): string[] {
  const found = new Set(names);
  // A set that grows while it is walked gives what was added too.
  for (const name of found) {
    for (const join of sources.get(name)?.joins ?? []) found.add(join.source);
    for (const over of sources.get(name)?.query?.over ?? []) found.add(over);
  }
  return [...found];
}
