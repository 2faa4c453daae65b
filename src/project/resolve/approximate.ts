import { type Metric, metricInputs } from '../../model/metric.ts';

/** withApproximate marks the metrics whose values are estimates: measures with `approx`, and what is computed from them. */
export function withApproximate(metrics: ReadonlyMap<string, Metric>): ReadonlyMap<string, Metric> {
  const found = new Map<string, boolean>();
  const isApproximate = (name: string): boolean => {
    const known = found.get(name);
    if (known !== undefined) return known;
    // Ends the search in a circle, which is a mistake of its own.
    found.set(name, false);
    const metric = metrics.get(name);
    const is =
      metric !== undefined &&
      ((metric.kind === 'measure' && metric.approx === true) ||
        metricInputs(metric).some((input) => isApproximate(input.name)));
    found.set(name, is);
    return is;
  };
  const marked = [...metrics].filter(([name]) => isApproximate(name));
  if (marked.length === 0) return metrics;
  return new Map([
    ...metrics,
    ...marked.map(([name, metric]): [string, Metric] => [name, { ...metric, isApproximate: true }]),
  ]);
}
