import type { SourceText } from '../model/located.ts';
import { isSum, type MeasureMetric, type Metric, type TargetSource } from '../model/metric.ts';
import type { Project } from '../model/project.ts';
import { type Rule, targetGrains } from '../model/rule.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import type { Grain } from '../time/grain.ts';

/** withTargetMetrics adds to a project the measures that give the targets of its metrics, where a source holds them. */
export function withTargetMetrics(project: Project): Project {
  const metrics = new Map(project.metrics);
  for (const metric of project.metrics.values()) {
    const source = metric.target?.source;
    if (source !== undefined) metrics.set(targetName(metric.name), targetMetric(metric, source));
  }
  return { ...project, metrics };
}

/** targetRequests asks for the targets that a rule judges by; none unless its metric has them from a source. */
export function targetRequests(project: Project, rule: Rule): SeriesRequest[] {
  if (project.metrics.get(rule.metric)?.target?.source === undefined) return [];
  return targetGrains(rule).map((grain) => targetRequest(rule, grain));
}

/** targetRequest asks for what a source says the metric of a rule should reach in each period of a grain. */
export function targetRequest(rule: Rule, grain: Grain): SeriesRequest {
  return { metric: targetName(rule.metric), grain, by: rule.by };
}

/** The space keeps the name apart from every name that can be declared. */
function targetName(metric: string): string {
  return `${metric} (target)`;
}

function targetMetric(metric: Metric, { source, column, where }: TargetSource): MeasureMetric {
  const { unit, format, span } = metric;
  const name = columnSql(column.name);
  // What does not add up has a target only where exactly one is given.
  const before = addsUp(metric) ? 'sum(' : `CASE WHEN count(${name}) = 1 THEN sum(`;
  const after = addsUp(metric) ? ')' : ') END';
  return {
    kind: 'measure',
    name: targetName(metric.name),
    span,
    status: metric.status,
    ...(unit === undefined ? {} : { unit }),
    ...(format === undefined ? {} : { format }),
    source,
    measure: around(column, before, name, after),
    ...(where === undefined ? {} : { where }),
    whenEmpty: 'null',
    tags: [],
    synonyms: [],
    audience: [],
  };
}

/** addsUp tells whether the targets of several segments make one together: those of sums and counts. */
function addsUp(metric: Metric): boolean {
  return isSum(metric) || (metric.kind === 'cumulative' && metric.unit !== '%');
}

/**
 * Words that name no column without quotes in DuckDB (its reserved keywords, and `interval`). Others stand bare, so that
 * a message points at the name as it was written.
 */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default
  deferrable desc describe distinct do else end except false fetch for foreign from group having in initially intersect
  interval into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing
  primary qualify references returning select show some summarize symmetric table then to trailing true union unique
  unpivot using variadic when where window with`.split(/\s+/),
);

function columnSql(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) && !reserved.has(name.toLowerCase()) ? name : quoteIdentifier(name);
}

/** around is SQL whose column stands where it was written, so that what is said of it points there. */
function around({ span }: TargetSource['column'], before: string, name: string, after: string): SourceText {
  const { line, column, offset } = span.start;
  const shift = before.length + (name.startsWith('"') ? 1 : 0);
  const start = { line, column: column - shift, offset: offset - shift };
  return { text: `${before}${name}${after}`, span, lines: [start] };
}
