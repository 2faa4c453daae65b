/** metricKinds are the keys of which a metric has exactly one: it says how the metric is computed. */
export const metricKinds = [
  'measure',
  'ratio',
  'formula',
  'cumulative',
  'compare',
  'share',
  'conversion',
  'comparable',
  'score',
  'query',
] as const;

/** MetricKind is the key that says what kind a metric is of. */
export type MetricKind = (typeof metricKinds)[number];
