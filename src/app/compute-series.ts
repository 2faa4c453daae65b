import type { Project } from '../model/project.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { MetricSeries, SourceState } from '../model/series.ts';
import type { LeafComputation } from '../plan/computation.ts';
import { leavesOf, settlingOf } from '../plan/expand.ts';
import { groupingOf } from '../plan/grouping.ts';
import type { PlannedSeries } from '../plan/plan.ts';
import type { SeriesRequest } from '../plan/request.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import { addDuration } from '../time/duration.ts';
import type { ComputeInput, Prepared } from './compute.ts';
import { compareSegments, type Evaluated, pick, totalRows } from './compute-cells.ts';
import { type Evaluation, EvaluationFailure, evaluate } from './compute-evaluate.ts';
import { cellKey, type Executed } from './compute-execute.ts';
import { evaluateLeaf, filledPeriods, type LeafCells } from './compute-leaf.ts';
import { placeValues } from './compute-values.ts';
import { targetName } from './rule-targets.ts';

type AssembleInput = Pick<ComputeInput, 'project' | 'states' | 'asOf'>;

/** assembleSeries evaluates every planned series from what the statements found, by request key. */
export function assembleSeries(
  input: AssembleInput,
  prepared: Prepared,
  executed: Executed,
): Map<string, MetricSeries> {
  const evaluation: Evaluation = {
    leaf: (leaf) => evaluateLeaf(leaf, findCells(prepared, executed, leaf)),
    formulas: prepared.formulas,
    complete: (axis, sources, metric) => completePeriods(input, axis, sources, metric),
    filled: (axis, sources) => filledPeriods(axis, joinExtents(prepared, sources)),
    timezone: input.project.timezone,
    calendars: input.project.calendars,
    known: new Map(),
  };
  const series = new Map<string, MetricSeries>();
  for (const [key, planned] of prepared.plan.series) {
    series.set(key, assemble(input, prepared, evaluation, planned));
  }
  return series;
}

function assemble(
  input: AssembleInput,
  prepared: Prepared,
  evaluation: Evaluation,
  planned: PlannedSeries,
): MetricSeries {
  const { request, axis, computation } = planned;
  const sources = [...new Set(leavesOf(input.project, request.metric).map((leaf) => leaf.source))];
  // Reasons tell the target beside the value.
  const told = [
    ...leavesOf(input.project, request.metric).map(({ name }) => name),
    targetName(request.metric),
  ];
  const isRestricted = told.some((name) => prepared.restricted.has(name));
  const base = {
    metric: request.metric,
    axis,
    dimensions: groupingOf(input.project, [request.metric], planned.asked),
    complete: completePeriods(input, axis, sources, request.metric),
    fresh: freshPeriods(prepared, axis, sources),
    ...(isRestricted ? { isRestricted: true } : {}),
  };
  const none = new Float64Array(0);
  const empty = { segments: [], values: none, volume: none, rows: none };
  if (computation === undefined)
    return { ...base, ...empty, error: planned.error ?? 'it could not be planned' };
  try {
    const evaluated = evaluate(evaluation, computation);
    const listed = listSegments(evaluated, computation.by, request, prepared.orders);
    const { rest, ...kept } =
      request.keep === undefined ? { ...listed, rest: -1 } : putInOrder(listed, request.keep);
    const { segments, block, volume } = kept;
    return { ...base, segments, ...(rest < 0 ? {} : { rest }), ...block, volume, rows: totalRows(kept) };
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    return { ...base, ...empty, error: error.message };
  }
}

/** putInOrder gives kept segments the order in which they were asked for, and puts the rest last. */
function putInOrder(listed: Evaluated, keep: readonly Segment[]): Evaluated & { readonly rest: number } {
  const index = new Map(listed.keys.map((key, s) => [key, s]));
  const found = keep.flatMap((segment) => index.get(segmentKey([...segment, false])) ?? []);
  const rest = listed.segments.findIndex((segment) => segment.at(-1) === true);
  const order = rest < 0 ? found : [...found, rest];
  const segments = order.map((s) => listed.segments[s]!.slice(0, -1));
  return { ...pick(listed, segments, order), rest: rest < 0 ? -1 : found.length };
}

/**
 * listSegments keeps the segments that have a row or a value other than 0, in the order asked for and sorted; of overall
 * values all, as their rows may lie before the axis.
 */
function listSegments(
  evaluated: Evaluated,
  from: readonly string[],
  { by: to, overall = false }: SeriesRequest,
  orders: Prepared['orders'],
): Evaluated {
  const periods = periodCount(evaluated.axis);
  const rows = totalRows(evaluated);
  const isListed = (s: number): boolean => {
    if (to.length === 0 || overall) return true;
    for (let i = s * periods; i < (s + 1) * periods; i++) {
      const value = evaluated.block.values[i]!;
      if (rows[i]! > 0 || (value !== 0 && !Number.isNaN(value))) return true;
    }
    return false;
  };
  const places = to.map((name) => from.indexOf(name));
  const ordered = to.map((name) => orders.get(name));
  const listed = evaluated.segments
    .map((segment, s) => ({ segment: places.map((place) => segment[place]!), s }))
    .filter(({ s }) => isListed(s))
    .sort((a, b) => compareSegments(a.segment, b.segment, ordered));
  return pick(
    evaluated,
    listed.map(({ segment }) => segment),
    listed.map(({ s }) => s),
  );
}

function findCells(prepared: Prepared, executed: Executed, leaf: LeafComputation): LeafCells {
  const { metric, scope, set, windowNode } = leaf;
  const extent = prepared.extents.get(leaf.sources[0]!)!;
  const find = <T>(found: ReadonlyMap<string, T>, key: string): T => {
    const value = found.get(key);
    if (value === undefined)
      throw new EvaluationFailure(executed.failures.get(key) ?? `nothing was read for ${key}`);
    return value;
  };
  const leafKey = cellKey(scope, set, metric.name);
  const cells =
    windowNode === undefined ? find(executed.leaves, leafKey) : find(executed.levels, cellKey(scope, set));
  const own = windowNode === undefined ? executed.values.get(leafKey) : undefined;
  const failure = windowNode === undefined && own === undefined ? executed.failures.get(leafKey) : undefined;
  if (failure !== undefined) throw new EvaluationFailure(failure);
  const windows =
    windowNode === undefined ? undefined : find(executed.windows, cellKey(windowNode, set, metric.name));
  const measure = (windows ?? cells).measures.get(metric.name)!;
  const earlierKey = cellKey(scope, leaf.by.join('|'), cells.axis.bounds[0]!);
  const isAsked = executed.earlier.has(earlierKey) || executed.failures.has(earlierKey);
  return {
    cells,
    measure: own === undefined ? measure : placeValues(cells, measure, own, metric.name),
    ...(windows === undefined ? {} : { windows }),
    earlier: isAsked ? find(executed.earlier, earlierKey) : new Set(),
    extent,
  };
}

/**
 * completePeriods counts the periods that are over for all sources: past the time in which conversions may follow and
 * their delays, and within their watermarks.
 */
function completePeriods(
  { project, states, asOf }: { project: Project; states: ReadonlyMap<string, SourceState>; asOf: number },
  axis: TimeAxis,
  sources: readonly string[],
  metric: string,
): number {
  let complete = periodCount(axis);
  const settling = settlingOf(project, metric);
  const settled = (end: number) =>
    settling.reduce((latest, window) => Math.max(latest, addDuration(end, window, project.timezone)), end);
  for (const source of sources) {
    const delay = project.sources.get(source)?.delay;
    const watermark = states.get(source)?.watermark ?? Number.POSITIVE_INFINITY;
    const isComplete = (end: number) => {
      const last = settled(end);
      const due = delay === undefined ? last : addDuration(last, delay, project.timezone);
      return due <= asOf && last <= watermark;
    };
    while (complete > 0 && !isComplete(axis.bounds[complete]!)) complete--;
  }
  return complete;
}

/** freshPeriods counts the periods at or after whose start every source has a row. */
function freshPeriods(prepared: Prepared, axis: TimeAxis, sources: readonly string[]): number {
  let fresh = periodCount(axis);
  for (const source of sources) {
    const lastAt = prepared.extents.get(source)?.lastAt ?? Number.NEGATIVE_INFINITY;
    while (fresh > 0 && axis.bounds[fresh - 1]! > lastAt) fresh--;
  }
  return fresh;
}

/** A metric over several sources has rows from the first row of any to the last row of all. */
function joinExtents(
  prepared: Prepared,
  sources: readonly string[],
): { firstAt: number | null; lastAt: number | null } {
  const extents = sources.flatMap((source) => prepared.extents.get(source) ?? []);
  const firsts = extents.flatMap(({ firstAt }) => firstAt ?? []);
  const lasts = extents.flatMap(({ lastAt }) => lastAt ?? []);
  if (firsts.length === 0 || lasts.length < sources.length) return { firstAt: null, lastAt: null };
  return { firstAt: Math.min(...firsts), lastAt: Math.min(...lasts) };
}
