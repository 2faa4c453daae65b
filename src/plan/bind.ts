import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { splitMeasure } from '../expr/sql/measure.ts';
import type { SourceText } from '../model/located.ts';
import type { MeasureMetric, MetricName } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Dimension } from '../model/source.ts';
import { type Binding, dimensionAt, type Place, report, reportMisfit } from './bind-columns.ts';
import { bindCondition, bindDimension, bindFragment } from './bind-dimension.ts';
import type { Bindings, BoundDimension, BoundFilter, BoundMeasure } from './bound.ts';
import { type KeyUse, timeOf } from './expand.ts';
import {
  columnHelp,
  type FragmentReader,
  fragmentError,
  type ParseFragments,
  readFragments,
} from './fragment.ts';
import { measureParts } from './narrow.ts';
import type { SourceSchema } from './schema.ts';
import { checkApprox } from './sketch.ts';
import { checkMean } from './state.ts';

/** BindInput says what to bind; what belongs to a source without a schema is left out. */
export interface BindInput {
  readonly project: Project;
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly measures: Iterable<MeasureMetric>;
  readonly dimensions: Iterable<{ readonly source: string; readonly name: string }>;
  /** What entities are told apart by: dimensions or columns. */
  readonly keys: Iterable<KeyUse>;
  /** Conditions of requests, per source. */
  readonly filters: Iterable<{ readonly source: string; readonly where: SourceText }>;
  readonly parse: ParseFragments;
}

/** bindMetrics parses the SQL of measures, dimensions and conditions in one go and holds it against real columns. */
export async function bindMetrics(
  input: BindInput,
): Promise<{ readonly bindings: Bindings; readonly diagnostics: readonly Diagnostic[] }> {
  const measures = [...input.measures].filter((metric) => input.schemas.has(metric.source));
  const dimensions = declaredDimensions(input.project, input.schemas, input.dimensions);
  const keys = [...input.keys].filter(({ source }) => input.schemas.has(source));
  const filters = [...input.filters].filter(({ source }) => input.schemas.has(source));
  const texts = [
    ...measures.filter(({ native }) => !native).flatMap(textsOf),
    ...dimensions.flatMap(({ dimension }) => (dimension.expr ? [dimension.expr.text] : [])),
    ...keyTexts(input.project, keys),
    ...dimensionTexts(input, filters),
    ...filters.map(({ where }) => where.text),
  ];
  const { project, schemas } = input;
  const read = await readFragments(texts, input.parse);
  const natives = measures.filter(({ native }) => native).flatMap(textsOf);
  const readNative = await readFragments(natives, (all) => input.parse(all, true));
  const binding: Binding = { project, schemas, read, diagnostics: [] };
  const bindings = {
    ...bindMeasures(binding, measures, readNative),
    dimensions: bindDimensions(binding, dimensions),
    keys: bindKeys(binding, keys),
    filters: bindFilters(binding, filters),
  };
  // What several sources reach by a join is said once.
  const seen = new Map(binding.diagnostics.map((d) => [JSON.stringify([d.code, d.message, d.span]), d]));
  return { bindings, diagnostics: [...seen.values()] };
}

function textsOf({ measure, where }: MeasureMetric): string[] {
  return [measure.text, ...(where ? [where.text] : [])];
}

function bindMeasures(
  binding: Binding,
  metrics: readonly MeasureMetric[],
  readNative: FragmentReader,
): Pick<Bindings, 'measures' | 'failed'> {
  const measures = new Map<string, BoundMeasure>();
  const failed = new Map<string, string>();
  for (const metric of metrics) {
    const own = metric.native
      ? { ...binding, read: (text: string) => readNative(text) ?? binding.read(text) }
      : binding;
    const bound = bindMeasure(own, metric);
    if (bound !== undefined) measures.set(metric.name, bound);
    else failed.set(metric.name, own.reason ?? 'its definition could not be read');
  }
  return { measures, failed };
}

function bindMeasure(binding: Binding, metric: MeasureMetric): BoundMeasure | undefined {
  const time = bindTime(binding, metric);
  const expr = bindFragment(binding, metric.measure, rowsOf(metric));
  const where = metric.where === undefined ? undefined : bindFragment(binding, metric.where, rowsOf(metric));
  if (time === undefined || expr === undefined || (metric.where !== undefined && where === undefined))
    return undefined;
  const split = splitMeasure(expr, where);
  if (split.kind === 'error') {
    const text = split.text === 'where' ? metric.where! : metric.measure;
    return report(binding, fragmentError(split, text));
  }
  const unmeant = metric.semiAdditive?.take === 'mean' ? checkMean(metric, split.atoms) : undefined;
  if (unmeant !== undefined) return report(binding, unmeant);
  const exact = metric.approx ? checkApprox(metric, split) : undefined;
  if (exact !== undefined) return report(binding, exact);
  const { source } = metric;
  return {
    metric,
    source,
    time,
    expr,
    ...(where === undefined ? {} : { where }),
    ...measureParts(split, where, metric.approx),
  };
}

function bindTime(binding: Binding, metric: MeasureMetric): string | undefined {
  const time = timeOf(binding.project, metric);
  const schema = binding.schemas.get(metric.source)!;
  if (time === undefined) {
    const message = `metric "${metric.name}" is computed over source "${metric.source}", which has no time`;
    return report(binding, errorAt('no-time', message, metric.span, { help: 'add `time:` to the source' }));
  }
  if (schema.times.has(time)) return time;
  const message = `source "${metric.source}" has no time column "${time}"`;
  const help = columnHelp(time, [...schema.times.keys()]);
  return report(binding, errorAt('unknown-time', message, metric.span, { help }));
}

function rowsOf(metric: MeasureMetric): Place {
  return { root: metric.source, path: [] };
}

/** dimensionTexts is the SQL of the dimensions that may be used by way of a join, or in a request's condition. */
function dimensionTexts(
  { project, schemas }: BindInput,
  filters: readonly { readonly source: string }[],
): string[] {
  const joined = [...schemas.values()].flatMap((schema) => (schema.joins ?? []).map((join) => join.source));
  const sources = new Set([...joined, ...filters.map(({ source }) => source)]);
  return [...sources].flatMap((name) =>
    (project.sources.get(name)?.dimensions ?? []).flatMap(({ expr }) => (expr ? [expr.text] : [])),
  );
}

interface DeclaredDimension {
  readonly source: string;
  readonly dimension: Dimension;
}

function declaredDimensions(
  project: Project,
  schemas: BindInput['schemas'],
  uses: BindInput['dimensions'],
): DeclaredDimension[] {
  const found = new Map<string, DeclaredDimension>();
  for (const { source, name } of uses) {
    const dimension = project.sources.get(source)?.dimensions.find((d) => d.name === name);
    if (dimension !== undefined && schemas.has(source)) found.set(`${source}.${name}`, { source, dimension });
  }
  return [...found.values()];
}

function dimensionOf(project: Project, { source, key }: KeyUse): Dimension | undefined {
  return project.sources.get(source)?.dimensions.find((d) => d.name === key.name);
}

function keyTexts(project: Project, keys: readonly KeyUse[]): string[] {
  return keys.flatMap((use) => dimensionOf(project, use)?.expr?.text ?? []);
}

/** bindKeys finds what entities are told apart by: a dimension of that name, or else a column. */
function bindKeys(binding: Binding, keys: readonly KeyUse[]): Bindings['keys'] {
  const bound = new Map<string, Map<string, BoundDimension>>();
  const tried = new Set<string>();
  for (const use of keys) {
    const { source, key } = use;
    const ofSource = bound.get(source) ?? new Map<string, BoundDimension>();
    bound.set(source, ofSource);
    const place = JSON.stringify([source, key]);
    if (ofSource.has(key.name) || tried.has(place)) continue;
    tried.add(place);
    const declared = dimensionOf(binding.project, use);
    const at = { root: source, path: [] };
    const found =
      declared === undefined ? keyColumn(binding, source, key) : bindDimension(binding, declared, at);
    // Entities are told apart by the values themselves, not by the periods or ranges these lie in.
    if (found !== undefined) ofSource.set(key.name, { ...found, grain: undefined, buckets: undefined });
  }
  return bound;
}

function keyColumn(binding: Binding, source: string, { name, span }: MetricName): BoundDimension | undefined {
  const names = binding.schemas.get(source)!.columns.map((column) => column.name);
  if (names.some((column) => column.toLowerCase() === name.toLowerCase())) {
    return { name, expr: { kind: 'column', name, start: 0, end: 0 } };
  }
  const message = `source "${source}" has no column "${name}" to tell entities apart`;
  const help = columnHelp(name, names);
  const place = { root: source, path: [] };
  return reportMisfit(binding, place, errorAt('unknown-column', message, span, { help }));
}

function bindDimensions(binding: Binding, dimensions: readonly DeclaredDimension[]): Bindings['dimensions'] {
  const bound = new Map<string, Map<string, BoundDimension>>();
  for (const { source, dimension } of dimensions) {
    const found = bindDimension(binding, dimension, { root: source, path: [] });
    if (found === undefined) continue;
    const ofSource = bound.get(source) ?? new Map<string, BoundDimension>();
    bound.set(source, ofSource.set(dimension.name, found));
  }
  return bound;
}

/** In a condition on rows a dimension stands for its expression, a time or number for itself and not its group. */
function withDimensions(binding: Binding, root: string): Place {
  const place = { root, path: [] };
  const dimension = (name: string) => {
    const declared = dimensionAt(binding, place, name);
    return declared && bindDimension(binding, declared, place)?.expr;
  };
  return { ...place, dimension };
}

function bindFilters(
  binding: Binding,
  filters: readonly { readonly source: string; readonly where: SourceText }[],
): Bindings['filters'] {
  const bound = new Map<string, Map<string, BoundFilter>>();
  const tried = new Set<string>();
  for (const { source, where } of filters) {
    const place = JSON.stringify([source, where.text, where.span]);
    if (tried.has(place)) continue;
    tried.add(place);
    const ofSource = bound.get(source) ?? new Map<string, BoundFilter>();
    bound.set(source, ofSource);
    if (ofSource.has(where.text)) continue;
    const expr = bindCondition(binding, where, withDimensions(binding, source));
    if (expr !== undefined) ofSource.set(where.text, { expr, place: where });
  }
  return bound;
}
