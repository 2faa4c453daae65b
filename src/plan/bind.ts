import { type Diagnostic, errorAt, hasErrors } from '../diagnostic/diagnostic.ts';
import { aggregateInFilter, splitMeasure } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { SourceText } from '../model/located.ts';
import type { MeasureMetric, MetricName } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import type { Dimension } from '../model/source.ts';
import type { Bindings, BoundDimension, BoundFilter, BoundMeasure } from './bound.ts';
import { type KeyUse, timeOf } from './expand.ts';
import {
  checkColumns,
  columnHelp,
  type FragmentReader,
  fragmentError,
  type ParseFragments,
  readFragments,
} from './fragment.ts';
import { measureParts } from './narrow.ts';

import type { SourceSchema } from './schema.ts';
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

interface Binding {
  readonly project: Project;
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly read: FragmentReader;
  readonly diagnostics: Diagnostic[];
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
    ...measures.flatMap((metric) => [metric.measure.text, ...(metric.where ? [metric.where.text] : [])]),
    ...dimensions.flatMap(({ dimension }) => (dimension.expr ? [dimension.expr.text] : [])),
    ...keyTexts(input.project, keys),
    ...filters.map(({ where }) => where.text),
  ];
  const { project, schemas } = input;
  const read = await readFragments(texts, input.parse);
  const binding: Binding = { project, schemas, read, diagnostics: [] };
  const bindings = {
    ...bindMeasures(binding, measures),
    dimensions: bindDimensions(binding, dimensions),
    keys: bindKeys(binding, keys),
    filters: bindFilters(binding, filters),
  };
  return { bindings, diagnostics: binding.diagnostics };
}

function bindMeasures(
  binding: Binding,
  metrics: readonly MeasureMetric[],
): Pick<Bindings, 'measures' | 'failed'> {
  const measures = new Map<string, BoundMeasure>();
  const failed = new Map<string, string>();
  for (const metric of metrics) {
    const before = binding.diagnostics.length;
    const bound = bindMeasure(binding, metric);
    if (bound !== undefined) measures.set(metric.name, bound);
    else failed.set(metric.name, binding.diagnostics[before]?.message ?? 'its definition could not be read');
  }
  return { measures, failed };
}

function bindMeasure(binding: Binding, metric: MeasureMetric): BoundMeasure | undefined {
  const time = bindTime(binding, metric);
  const expr = bindFragment(binding, metric.measure, metric.source);
  const where = metric.where === undefined ? undefined : bindFragment(binding, metric.where, metric.source);
  if (time === undefined || expr === undefined || (metric.where !== undefined && where === undefined))
    return undefined;
  const split = splitMeasure(expr, where);
  if (split.kind === 'error') {
    const text = split.text === 'where' ? metric.where! : metric.measure;
    binding.diagnostics.push(fragmentError(split, text));
    return undefined;
  }
  const unmeant = metric.semiAdditive?.take === 'mean' ? checkMean(metric, split.atoms) : undefined;
  if (unmeant !== undefined) {
    binding.diagnostics.push(unmeant);
    return undefined;
  }
  const { source } = metric;
  return {
    metric,
    source,
    time,
    expr,
    ...(where === undefined ? {} : { where }),
    ...measureParts(split, where),
  };
}

function bindTime(binding: Binding, metric: MeasureMetric): string | undefined {
  const time = timeOf(binding.project, metric);
  const schema = binding.schemas.get(metric.source)!;
  if (time === undefined) {
    const message = `metric "${metric.name}" is computed over source "${metric.source}", which has no time`;
    binding.diagnostics.push(errorAt('no-time', message, metric.span, { help: 'add `time:` to the source' }));
    return undefined;
  }
  if (schema.times.has(time)) return time;
  const message = `source "${metric.source}" has no time column "${time}"`;
  const help = columnHelp(time, [...schema.times.keys()]);
  binding.diagnostics.push(errorAt('unknown-time', message, metric.span, { help }));
  return undefined;
}

/** bindFragment gives the tree of a fragment that is well-formed and names existing columns only. */
function bindFragment(binding: Binding, text: SourceText, source: string): SqlExpr | undefined {
  const parsed = binding.read(text.text);
  if (parsed.kind === 'error') {
    binding.diagnostics.push(fragmentError(parsed, text));
    return undefined;
  }
  const unknown = checkColumns(parsed.expr, text, source, binding.schemas.get(source)!);
  binding.diagnostics.push(...unknown);
  return hasErrors(unknown) ? undefined : parsed.expr;
}

/** bindCondition binds what chooses or groups rows, and so must not aggregate. */
function bindCondition(binding: Binding, text: SourceText, source: string): SqlExpr | undefined {
  const expr = bindFragment(binding, text, source);
  const aggregate = expr && aggregateInFilter(expr);
  if (aggregate === undefined) return expr;
  binding.diagnostics.push(fragmentError(aggregate, text));
  return undefined;
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
    const text = dimensionOf(binding.project, use)?.expr;
    const expr =
      text === undefined
        ? ownColumn(binding, source, key, 'to tell entities apart')
        : bindCondition(binding, text, source);
    const written = text === undefined ? {} : { place: text };
    if (expr !== undefined) ofSource.set(key.name, { name: key.name, expr, ...written });
  }
  return bound;
}

function bindDimensions(binding: Binding, dimensions: readonly DeclaredDimension[]): Bindings['dimensions'] {
  const bound = new Map<string, Map<string, BoundDimension>>();
  for (const { source, dimension } of dimensions) {
    const expr =
      dimension.expr === undefined
        ? ownColumn(binding, source, dimension, 'for the dimension of that name')
        : bindCondition(binding, dimension.expr, source);
    if (expr === undefined) continue;
    const ofSource = bound.get(source) ?? new Map<string, BoundDimension>();
    const place = dimension.expr === undefined ? {} : { place: dimension.expr };
    bound.set(source, ofSource.set(dimension.name, { name: dimension.name, expr, ...place }));
  }
  return bound;
}

function ownColumn(
  binding: Binding,
  source: string,
  { name, span }: MetricName,
  what: string,
): SqlExpr | undefined {
  const names = binding.schemas.get(source)!.columns.map((column) => column.name);
  if (names.some((column) => column.toLowerCase() === name.toLowerCase())) {
    return { kind: 'column', name, start: 0, end: 0 };
  }
  const message = `source "${source}" has no column "${name}" ${what}`;
  binding.diagnostics.push(errorAt('unknown-column', message, span, { help: columnHelp(name, names) }));
  return undefined;
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
    const expr = bindCondition(binding, where, source);
    if (expr !== undefined) ofSource.set(where.text, { expr, place: where });
  }
  return bound;
}
