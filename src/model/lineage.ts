import { type MeasureMetric, type Metric, metricInputs } from './metric.ts';

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
