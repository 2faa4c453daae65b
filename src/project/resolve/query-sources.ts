import { readTokens } from '../../expr/sql/token.ts';
import type { MeasureMetric, MetricQuery } from '../../model/metric.ts';
import type { Dimension, Source } from '../../model/source.ts';
import type { Built } from '../definition.ts';
import type { Metrics, Sources } from './metrics.ts';

/** querySources gives each metric that is written as a SELECT the source of its rows, by name. */
export function querySources(metrics: Metrics, sources: Sources): Map<string, Built<Source>> {
  const found = new Map<string, Built<Source>>();
  for (const built of metrics.values()) {
    const metric = built.value;
    if (metric.kind !== 'measure' || metric.query === undefined) continue;
    const over = namedSources(metric.query, sources);
    found.set(metric.source, {
      definition: built.definition,
      value: sourceOf(metric, metric.query, over, sources.get(metric.query.source)?.value),
      references: over.map((name) => ({ kind: 'source' as const, name, span: metric.span })),
      isSound: built.isSound,
    });
  }
  return found;
}

/** What it takes of its source is when periods are complete, who answers for them, and what dimensions are called. */
function sourceOf(
  metric: MeasureMetric,
  { text }: MetricQuery,
  over: readonly string[],
  main: Source | undefined,
): Source {
  const time = metric.time ?? main?.time?.column;
  const zone = main?.time?.timezone;
  return {
    name: metric.source,
    span: metric.span,
    owner: main?.owner,
    files: [],
    format: {},
    ...(time === undefined
      ? {}
      : { time: { column: time, span: text.span, ...(zone === undefined ? {} : { timezone: zone }) } }),
    times: [],
    key: [],
    delay: main?.delay,
    calendar: main?.calendar,
    columns: [],
    dimensions: (metric.dimensions ?? []).map((name) => dimensionOf(name, metric, main)),
    clean: [],
    query: { text, metric: metric.name, over },
    requires: [],
  };
}

function dimensionOf(name: string, metric: MeasureMetric, main: Source | undefined): Dimension {
  const known = main?.dimensions.find((dimension) => dimension.name === name);
  const parent = known?.parent;
  return {
    name,
    label: known?.label,
    synonyms: known?.synonyms ?? [],
    span: metric.span,
    ...(parent !== undefined && metric.dimensions?.includes(parent.name) ? { parent } : {}),
  };
}

/** The sources whose names stand somewhere in the SELECT: the engine says later which of them it reads. */
function namedSources({ text, source }: MetricQuery, sources: Sources): string[] {
  const words = new Set(
    readTokens(text.text).flatMap((token) => {
      if (token.kind === 'word') return [token.text];
      return token.kind === 'quoted' ? [token.text.slice(1, -1).toLowerCase()] : [];
    }),
  );
  const named = [...sources.keys()].filter((name) => words.has(name));
  return [...new Set(sources.has(source) ? [source, ...named] : named)];
}
