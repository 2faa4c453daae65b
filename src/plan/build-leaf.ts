import type { SqlExpr } from '../expr/sql/tree.ts';
import type { MeasureMetric } from '../model/metric.ts';
import { periodIndex, type TimeAxis } from '../time/axis.ts';
import { startOfDay } from '../time/zone.ts';
import type { BoundFilter, BoundMeasure } from './bound.ts';
import { type Building, baseOf, type Frame, refuse } from './building.ts';
import { collectLeaf, collectWindow, type RowChoice, setKey } from './collect.ts';
import type { LeafComputation, LeafWindow } from './computation.ts';
import { axisBack, type FrameWindow, windowStarts } from './frame.ts';
import { isOffered } from './grouping.ts';
import { narrowMeasure } from './narrow.ts';
import { checkQueryLevel } from './query-level.ts';
import { PlanRefusal } from './refusal.ts';
import { ownPrefix } from './schema.ts';
import { takeStates } from './state.ts';
import { isSummable } from './summable.ts';

/** buildLeaf plans a measure and notes what it needs to have read; throws PlanRefusal. */
export function buildLeaf(
  building: Building,
  metric: MeasureMetric,
  frame: Frame,
  key: string,
): LeafComputation {
  const bound = boundOf(building, metric, frame);
  checkDimensions(building, metric, frame);
  checkGrain(building, bound, frame);
  checkQueryLevel(building.project, metric, frame);
  const choice = choiceOf(building, bound, frame);
  const base = {
    kind: 'leaf' as const,
    metric: bound.metric,
    bound,
    scope: choice.key,
    set: setKey(frame.axis, frame.by),
    ...baseOf(key, frame, []),
    sources: [bound.source],
    sinceAt: choice.sinceAt,
  };
  const need = { choice, measure: bound, axis: frame.axis, by: frame.by, serves: frame.root };
  if (frame.window !== undefined) return { ...base, ...windowOf(building, need, frame.window) };
  // What is carried forward may come from before the axis.
  const earliest = choice.firstAt ?? Number.POSITIVE_INFINITY;
  const axis = metric.whenEmpty === 'previous' ? axisBack(frame.axis, earliest) : frame.axis;
  collectLeaf(building.collected, { ...need, axis });
  return base;
}

/** boundOf is a measure of the rows that meet the conditions of the operands above it, in the states it wants. */
export function boundOf(building: Building, metric: MeasureMetric, frame: Frame): BoundMeasure {
  const { measures, failed } = building.bindings;
  const bound = measures.get(metric.name);
  if (bound === undefined) {
    throw new PlanRefusal(failed.get(metric.name) ?? `metric "${metric.name}" could not be read`);
  }
  const narrow = narrowMeasure(
    bound,
    frame.filters.map(({ text }) => filterOf(building, bound.source, text)),
  );
  const { semiAdditive } = metric;
  if (semiAdditive === undefined) return narrow;
  const per = semiAdditive.per.map(({ name }) => keyOf(building, bound.source, name));
  return takeStates(narrow, semiAdditive, per, (key) => stateName(building, bound.source, key));
}

function stateName({ states, schemas }: Building, source: string, key: string): string {
  const known = states.get(key) ?? `${states.size}`;
  states.set(key, known);
  return `${ownPrefix(schemas.get(source)!.columns)}s${known}`;
}

/** keyOf is the SQL of a dimension or column that tells entities apart. */
export function keyOf(building: Building, source: string, name: string): SqlExpr {
  const key = building.bindings.keys.get(source)?.get(name);
  if (key === undefined) throw new PlanRefusal(`"${name}" tells no rows of the source "${source}" apart`);
  return key.expr;
}

function filterOf(building: Building, source: string, text: string): BoundFilter {
  const filter = building.bindings.filters.get(source)?.get(text);
  if (filter === undefined) throw new PlanRefusal(`the condition does not fit the source "${source}"`);
  return filter;
}

function windowOf(
  building: Building,
  need: Parameters<typeof collectWindow>[1],
  over: FrameWindow,
): { window: LeafWindow; windowNode?: string } {
  const { axis, choice, measure } = need;
  const starts = windowStarts(axis, over, building.project.calendars);
  const earliest = starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const whole = axisBack(axis, Math.max(earliest, choice.firstAt ?? Number.POSITIVE_INFINITY));
  if (isSummable(measure) && startsOnBounds(whole, starts)) {
    collectLeaf(building.collected, { ...need, axis: whole });
    return { window: { kind: 'sums', starts } };
  }
  const windowNode = collectWindow(building.collected, need, JSON.stringify(over), starts);
  return { window: { kind: 'rows', starts }, windowNode };
}

function startsOnBounds(axis: TimeAxis, starts: Float64Array): boolean {
  return starts.every((start) => start <= axis.bounds[0]! || axis.bounds[periodIndex(axis, start)] === start);
}

/** choiceOf is the rows that a measure is computed from: those of its source that the request chooses. */
export function choiceOf(building: Building, bound: BoundMeasure, frame: Frame): RowChoice {
  const { project, extents } = building;
  const { source, time, metric } = bound;
  const text = frame.where?.text;
  const where = text === undefined ? undefined : filterOf(building, source, text).expr;
  const sinceAt = metric.since === undefined ? undefined : startOfDay(project.timezone, metric.since);
  return {
    key: JSON.stringify([source, time, text ?? null, sinceAt ?? null]),
    source,
    time,
    ...(where === undefined ? {} : { where }),
    ...(sinceAt === undefined ? {} : { sinceAt }),
    firstAt: extents.get(source)?.firstAt ?? null,
  };
}

/** checkDimensions refuses dimensions that a measure does not have. */
export function checkDimensions(building: Building, metric: MeasureMetric, frame: Frame): void {
  const known = building.bindings.dimensions.get(metric.source);
  for (const name of frame.by) {
    const bound = known?.get(name);
    const declared = bound?.of === undefined ? name : bound.of;
    const offers = declared === null || isOffered(building.project, metric, declared);
    if (offers && bound !== undefined) continue;
    // Why a declared dimension could not be bound has been reported.
    const isDeclared = building.project.sources.get(metric.source)?.dimensions.some((d) => d.name === name);
    if (offers && isDeclared)
      throw new PlanRefusal(`the dimension "${name}" of source "${metric.source}" could not be read`);
    const offered =
      metric.dimensions ?? building.project.sources.get(metric.source)?.dimensions.map((d) => d.name);
    const help = offered?.length ? `it has: ${[...offered].sort().join(', ')}` : 'it has none';
    const isRoot = frame.root === metric.name;
    throw refuse(
      isRoot ? 'unknown-dimension' : 'incompatible-dimensions',
      metric,
      isRoot ? `has no dimension "${name}"` : `has no dimension "${name}", by which "${frame.root}" is asked`,
      { help },
    );
  }
}

/** checkGrain refuses hours of what is counted by date. */
export function checkGrain(building: Building, bound: BoundMeasure, frame: Frame): void {
  const time = building.schemas.get(bound.source)?.times.get(bound.time);
  if (time?.type !== 'date' || frame.axis.grain !== 'hour') return;
  throw refuse('grain-mismatch', bound.metric, `is counted by ${bound.time}, which holds dates, not hours`, {
    help: 'ask for it by day',
  });
}
