import { type Diagnostic, errorAt } from '../../diagnostic/diagnostic.ts';
import { withParents } from '../../model/hierarchy.ts';
import { metricSources } from '../../model/lineage.ts';
import { type MeasureMetric, type Metric, metricInputs } from '../../model/metric.ts';
import type { Source } from '../../model/source.ts';
import { namesOf } from '../build/scalar.ts';
import type { Built } from '../definition.ts';
import type { MetricSpec } from '../schema/metric.ts';
import { field, type Located } from '../shape/located.ts';
import { guiltySpan } from '../yaml/tree.ts';
import { findCycles } from './cycles.ts';
import { nearestHelp } from './references.ts';

/** Metrics is metrics as read, by name. */
export type Metrics = ReadonlyMap<string, Built<Metric>>;

/** Sources is sources as read, by name. */
export type Sources = ReadonlyMap<string, Built<Source>>;

/** Finding is a diagnostic and the definitions that it makes unusable. */
export interface Finding {
  readonly about: readonly Built<unknown>[];
  readonly diagnostic: Diagnostic;
}

/** checkCycles reports every circle of metrics once, at the mention that leads on from its first metric. */
export function checkCycles(metrics: Metrics): Finding[] {
  const graph = new Map(
    [...metrics].map(([name, { value }]) => [name, metricInputs(value).map((input) => input.name)] as const),
  );
  return findCycles(graph).map((cycle) => {
    const path = [...cycle, cycle[0]!];
    const mentions = cycle.map(
      (name, i) => metricInputs(metrics.get(name)!.value).find((input) => input.name === path[i + 1])!,
    );
    const message = `metrics refer to each other in a circle: ${path.join(' → ')}`;
    const related = mentions
      .slice(1)
      .map((mention) => ({ message: `and here to "${mention.name}"`, span: mention.span }));
    return {
      about: cycle.map((name) => metrics.get(name)!),
      diagnostic: errorAt('metric-cycle', message, mentions[0]!.span, { related }),
    };
  });
}

/** Shown is how values of a metric are written. */
type Shown = Pick<Metric, 'unit' | 'format'>;

/** withUnits gives metrics that do not say their unit that of what they are computed from, where it is the same, and its format. */
export function withUnits(metrics: Metrics): Map<string, Metric> {
  const known = new Map<string, Shown>();
  const shownOf = (name: string): Shown => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, {});
    const metric = metrics.get(name)?.value;
    if (metric === undefined) return {};
    const { unit, format } = metric;
    const shown =
      unit === undefined ? { ...inherited(metric, shownOf), ...(format && { format }) } : { unit, format };
    known.set(name, shown);
    return shown;
  };
  return new Map([...metrics].map(([name, { value }]) => [name, { ...value, ...shownOf(name) }]));
}

function inherited(metric: Metric, shownOf: (name: string) => Shown): Shown {
  switch (metric.kind) {
    case 'cumulative':
      return shownOf(metric.metric.name);
    case 'compare':
    case 'comparable':
      if (metric.as === 'ratio') return {};
      return metric.as === 'percent' ? { unit: '%' } : shownOf(metric.metric.name);
    case 'share':
      return { unit: '%' };
    case 'conversion':
      return metric.as === 'rate' ? { unit: '%' } : shownOf(metric.conversion.name);
    default:
      return {};
  }
}

/** DimensionsOf gives the dimensions of a metric; undefined when they cannot be known. */
export type DimensionsOf = (metric: string) => readonly string[] | undefined;

/** dimensionIndex finds what metrics may be grouped by: what all their sources have and they themselves allow. */
export function dimensionIndex(metrics: Metrics, sources: Sources): DimensionsOf {
  const known = new Map<string, readonly string[] | undefined>();
  const dimensionsOf: DimensionsOf = (name) => {
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const metric = metrics.get(name)?.value;
    const natural = metric && naturalDimensions(metric, sources, dimensionsOf);
    const allowed = metric && withLevels(metric, metrics, sources);
    const result = allowed === undefined ? natural : natural?.filter((d) => allowed.includes(d));
    known.set(name, result);
    return result;
  };
  return dimensionsOf;
}

/** What may be grouped by a city may be grouped by the province it lies in. */
function withLevels(metric: Metric, metrics: Metrics, sources: Sources): readonly string[] | undefined {
  if (metric.dimensions === undefined) return undefined;
  const values = new Map([...metrics].map(([name, { value }]) => [name, value]));
  const levels = metricSources(values, [metric.name]).flatMap(
    (name) => sources.get(name)?.value.dimensions ?? [],
  );
  return withParents(levels, metric.dimensions);
}

function naturalDimensions(
  metric: Metric,
  sources: Sources,
  dimensionsOf: DimensionsOf,
): readonly string[] | undefined {
  if (metric.kind === 'measure') {
    const source = sources.get(metric.source);
    return source?.isSound ? source.value.dimensions.map((d) => d.name) : undefined;
  }
  // What happened before a conversion says to which segment it belongs.
  const grouped = metric.kind === 'conversion' ? [metric.base] : metricInputs(metric);
  const inputs = grouped.map((input) => dimensionsOf(input.name));
  if (inputs.length === 0 || inputs.some((input) => input === undefined)) return undefined;
  const [first, ...others] = inputs as (readonly string[])[];
  return first!.filter((d) => others.every((other) => other.includes(d)));
}

/** checkMetric reports a metric whose dimensions or time its sources do not have. */
export function checkMetric(
  built: Built<Metric>,
  sources: Sources,
  dimensionsOf: DimensionsOf,
): Diagnostic[] {
  const metric = built.value;
  const diagnostics = checkDimensions(built, sources, dimensionsOf);
  const source = metric.kind === 'measure' ? sources.get(metric.source) : undefined;
  if (metric.kind === 'measure' && source?.isSound)
    diagnostics.push(...checkTime(built, metric, source.value));
  return diagnostics;
}

function checkTime(
  built: Built<Metric>,
  { time, query }: Pick<MeasureMetric, 'time' | 'query'>,
  source: Source,
): Diagnostic[] {
  const node = built.definition.node as Located<MetricSpec['measure']>;
  const times = [...(source.time ? [source.time] : []), ...source.times].map((t) => t.column);
  if (time === undefined && source.time === undefined) {
    const message = `source "${query?.source ?? source.name}" has no time, so metric "${built.value.name}" has no periods`;
    const help = query
      ? `give the metric a "time", with the column of its SELECT that says when a row happened`
      : `give the source a "time", with the column that says when a row happened`;
    return [errorAt('no-time', message, guiltySpan(field(node, 'source')!), { help })];
  }
  if (time === undefined || times.includes(time)) return [];
  const message = `source "${source.name}" has no time "${time}"`;
  const help = nearestHelp(time, times, 'it has') ?? `add it to the "times" of the source`;
  return [errorAt('unknown-time', message, guiltySpan(field(node, 'time')!), { help })];
}

function checkDimensions(built: Built<Metric>, sources: Sources, dimensionsOf: DimensionsOf): Diagnostic[] {
  const metric = built.value;
  const natural = naturalDimensions(metric, sources, dimensionsOf);
  if (natural === undefined) return [];
  const node = built.definition.node as Located<MetricSpec['measure']>;
  return namesOf(field(node, 'dimensions')).flatMap(({ name, span }) => {
    if (natural.includes(name)) return [];
    const help = nearestHelp(name, natural, metric.kind === 'measure' ? 'it has' : 'they have');
    if (metric.kind === 'measure') {
      const message = `source "${metric.source}" has no dimension "${name}"`;
      return [errorAt('unknown-dimension', message, span, { help })];
    }
    const having = metricInputs(metric).filter((input) => dimensionsOf(input.name)?.includes(name));
    const lacking = metricInputs(metric).find((input) => !dimensionsOf(input.name)?.includes(name));
    const message = `metric "${lacking?.name}", from which this one is computed, has no dimension "${name}"`;
    const code = having.length > 0 ? 'incompatible-dimensions' : 'unknown-dimension';
    return [errorAt(code, message, span, { help })];
  });
}
