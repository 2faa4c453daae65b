import { makeCall, makeCase, makeCast, makeLiteral, makeNumber } from '../expr/sql/make.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { metricSources } from '../model/lineage.ts';
import type { Project } from '../model/project.ts';
import type { Segment, SegmentValue } from '../model/segment.ts';
import type { Bindings, BoundDimension } from './bound.ts';
import { groupingOf } from './grouping.ts';
import type { SeriesRequest } from './request.ts';

/**
 * plannedGrouping is the dimensions by which a request is planned: those it keeps segments of are grouped anew, unless
 * one of its sources lacks them, which planning then says.
 */
export function plannedGrouping(project: Project, bindings: Bindings, request: SeriesRequest): string[] {
  const by = groupingOf(project, [request.metric], request.by);
  const { keep } = request;
  if (keep === undefined) return by;
  const rest = restName(keep, by);
  const sources = metricSources(project.metrics, [request.metric]);
  if (!sources.every((source) => bindings.dimensions.get(source)?.has(rest))) return by;
  return [...by.map((name) => keptName(keep, by, name)), rest];
}

// The spaces keep these apart from every name that can be declared.
const keptName = (keep: readonly Segment[], by: readonly string[], name: string) =>
  `${name} of ${JSON.stringify([by, keep])}`;
const restName = (keep: readonly Segment[], by: readonly string[]) => `rest of ${JSON.stringify([by, keep])}`;

/**
 * bindKept adds, for requests that keep some segments, dimensions that are null for rows of all others, and one that
 * tells these rows from those whose values are null. The rest is so marked by the query and not by a value.
 */
export function bindKept(project: Project, bindings: Bindings, requests: readonly SeriesRequest[]): Bindings {
  const dimensions = new Map(bindings.dimensions);
  for (const { metric, by: asked, keep } of requests) {
    if (keep === undefined) continue;
    const by = groupingOf(project, [metric], asked);
    for (const source of metricSources(project.metrics, [metric])) {
      const own = by.map((name) => dimensions.get(source)?.get(name));
      if (!own.every((dimension) => dimension !== undefined)) continue;
      const bound = new Map(dimensions.get(source));
      for (const dimension of keptDimensions(own, by, keep)) bound.set(dimension.name, dimension);
      dimensions.set(source, bound);
    }
  }
  return { ...bindings, dimensions };
}

function keptDimensions(
  own: readonly BoundDimension[],
  by: readonly string[],
  keep: readonly Segment[],
): BoundDimension[] {
  const when = anyOf(
    keep.map((segment) => allOf(own.map((dimension, i) => isValue(dimension, segment[i] ?? null)))),
  );
  const kept = own.map((dimension) => ({
    ...dimension,
    name: keptName(keep, by, dimension.name),
    of: dimension.name,
    expr: makeCase([{ when, result: dimension.expr }]),
  }));
  const no = makeLiteral('boolean', 'false');
  const rest = makeCase([{ when, result: no }], makeLiteral('boolean', 'true'));
  return [...kept, { name: restName(keep, by), of: null, expr: rest, type: 'BOOLEAN' }];
}

/** isValue holds where a dimension has a value that was read from it before. */
function isValue({ expr, type = 'VARCHAR' }: BoundDimension, value: SegmentValue): SqlExpr {
  const nowhere = { start: 0, end: 0 };
  if (value === null) return { kind: 'is_null', arg: expr, negated: false, ...nowhere };
  if (typeof value === 'boolean') {
    const right = makeLiteral('boolean', String(value));
    return { kind: 'comparison', operator: '=', left: expr, right, ...nowhere };
  }
  if (typeof value === 'number') {
    // A decimal constant would take the digits of a double for more than they are.
    const isDouble = /^(DOUBLE|FLOAT)$/.test(type) && Number.isFinite(value) && !/e/.test(String(value));
    const right = isDouble ? makeLiteral('double', `${value}e0`) : makeNumber(value);
    return { kind: 'comparison', operator: '=', left: expr, right, ...nowhere };
  }
  // Segments hold text in Unicode's composed form, and numbers that a double cannot hold as text.
  const text = type === 'VARCHAR' ? expr : makeCast(expr, 'VARCHAR');
  const left = makeCall('nfc_normalize', text);
  return { kind: 'comparison', operator: '=', left, right: makeLiteral('text', value), ...nowhere };
}

function allOf(args: readonly SqlExpr[]): SqlExpr {
  return args.length === 1 ? args[0]! : { kind: 'conjunction', operator: 'AND', args, start: 0, end: 0 };
}

function anyOf(args: readonly SqlExpr[]): SqlExpr {
  if (args.length === 0) return makeLiteral('boolean', 'false');
  return args.length === 1 ? args[0]! : { kind: 'conjunction', operator: 'OR', args, start: 0, end: 0 };
}
