import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { TimeAxis } from '../time/axis.ts';
import { startOfDay } from '../time/zone.ts';
import type { Bindings } from './bound.ts';
import { build } from './build.ts';
import type { Building } from './building.ts';
import { makeNodes, newCollected } from './collect.ts';
import { comparableNodes } from './collect-comparable.ts';
import { conversionNodes } from './collect-conversion.ts';
import type { Computation } from './computation.ts';
import { checkCovered } from './coverage.ts';
import { leavesOf } from './expand.ts';
import { lastOf, requestAxis, requestRange } from './frame.ts';
import { plannedGrouping } from './keep.ts';
import type { PlanNode } from './node.ts';
import { PlanRefusal } from './refusal.ts';
import { requestKey, type SeriesRequest } from './request.ts';
import type { SourceExtent, SourceSchema } from './schema.ts';

/** PlanInput is what a plan is made from; extents are as of `asOf`, epoch milliseconds. */
export interface PlanInput {
  readonly project: Project;
  readonly requests: readonly SeriesRequest[];
  readonly bindings: Bindings;
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly extents: ReadonlyMap<string, SourceExtent>;
  readonly asOf: number;
}

/** PlannedSeries is how a request will be computed, or why it cannot be. */
export interface PlannedSeries {
  /** By the dimensions it is computed by. */
  readonly request: SeriesRequest;
  /** The dimensions it was asked by. */
  readonly asked: readonly string[];
  readonly axis: TimeAxis;
  readonly computation?: Computation;
  readonly error?: string;
}

/** Plan is the statements to run and, by request key, what becomes of their results. */
export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly series: ReadonlyMap<string, PlannedSeries>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * plan expands requests into the measures they need and groups these by source, time column and aggregate class, so
 * that each group is one scan whatever the number of metrics, grains and dimensions.
 */
export function plan(input: PlanInput): Plan {
  const collected = newCollected();
  const building: Building = { ...input, collected, known: new Map(), states: new Map() };
  const series = new Map<string, PlannedSeries>();
  const diagnostics: Diagnostic[] = [];
  for (const asked of input.requests) {
    const key = requestKey(asked);
    if (series.has(key)) continue;
    const request = { ...asked, by: plannedGrouping(input.project, input.bindings, asked) };
    const earliest = earliestOf(input, request);
    const periods = requestAxis(input.project, request, earliest, input.asOf);
    const axis = request.overall ? lastOf(periods) : periods;
    const base = { request, asked: asked.by, axis };
    try {
      diagnostics.push(...coverage(input, request, earliest));
      series.set(key, { ...base, computation: build(building, request, axis, periods) });
    } catch (error) {
      if (!(error instanceof PlanRefusal)) throw error;
      series.set(key, { ...base, error: error.message });
      // What cannot be taken over several periods has no overall value, which is no mistake.
      if (error.diagnostic !== undefined && !request.overall) diagnostics.push(error.diagnostic);
    }
  }
  const find = (source: string, name: string) => input.bindings.dimensions.get(source)!.get(name)!;
  const nodes = [
    ...makeNodes(collected, find, input.asOf),
    ...conversionNodes(collected, find, input.asOf),
    ...comparableNodes(collected, find, input.asOf),
  ];
  return { nodes, series, diagnostics: distinct(diagnostics) };
}

function coverage({ project, asOf }: PlanInput, request: SeriesRequest, earliest: number): Diagnostic[] {
  const metric = project.metrics.get(request.metric);
  if (metric === undefined) return [];
  return checkCovered(project, request.grain, metric, requestRange(project, request, earliest, asOf));
}

/** earliestOf is when the first row of a metric that counts happened, by its sources and its `since`. */
function earliestOf(input: PlanInput, request: SeriesRequest): number {
  const { project, extents } = input;
  const { timezone } = project;
  const sinceAt = (since: number | undefined) =>
    since === undefined ? Number.NEGATIVE_INFINITY : startOfDay(timezone, since);
  const firsts = leavesOf(project, request.metric).flatMap((leaf) => {
    const firstAt = extents.get(leaf.source)?.firstAt ?? null;
    return firstAt === null ? [] : [Math.max(firstAt, sinceAt(leaf.since))];
  });
  const first = firsts.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...firsts);
  return Math.max(first, sinceAt(project.metrics.get(request.metric)?.since));
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map((d) => [JSON.stringify([d.code, d.message, d.span]), d]));
  return [...seen.values()];
}
