import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import type { SourceText } from '../model/located.ts';
import type {
  CompareMetric,
  CumulativeMetric,
  CumulativeWindow,
  FormulaMetric,
  MeasureMetric,
  Metric,
  RatioMetric,
} from '../model/metric.ts';
import { periodIndex, type TimeAxis } from '../time/axis.ts';
import { startOfDay } from '../time/zone.ts';
import type { BoundMeasure } from './bound.ts';
import { type Collected, collectLeaf, collectWindow, type RowChoice, setKey } from './collect.ts';
import type { Computation, LeafComputation, LeafWindow } from './computation.ts';
import { leavesOf } from './expand.ts';
import { axisBack, referenceStart, windowFits, windowStarts } from './frame.ts';
import { isOffered } from './grouping.ts';
import type { PlanInput } from './plan.ts';
import { PlanRefusal } from './refusal.ts';
import type { SeriesRequest } from './request.ts';
import { isSummable } from './summable.ts';

/** Building is what the computations of one plan share. */
export interface Building extends PlanInput {
  readonly collected: Collected;
  /** Computations by key: metrics that several requests need are planned once. */
  readonly known: Map<string, Computation>;
}

/** Frame is where a metric is to be computed, on its way down from a request to the leaves. */
interface Frame {
  readonly axis: TimeAxis;
  /** In name order. */
  readonly by: readonly string[];
  readonly where?: SourceText;
  readonly window?: CumulativeWindow;
  /** The requested metric. */
  readonly root: string;
}

/** build expands a request into computations and notes what their leaves need; throws PlanRefusal. */
export function build(building: Building, request: SeriesRequest, axis: TimeAxis): Computation {
  const by = [...new Set(request.by)].sort();
  return computationOf(building, request.metric, { axis, by, where: request.where, root: request.metric });
}

function computationOf(building: Building, name: string, frame: Frame): Computation {
  const metric = building.project.metrics.get(name);
  if (metric === undefined) {
    const message = `there is no metric "${name}"`;
    throw new PlanRefusal(message, errorAt('unknown-metric', message, undefined));
  }
  const { axis } = frame;
  const place = [setKey(axis, frame.by), axis.bounds[0], axis.bounds.at(-1), frame.where?.text ?? null];
  const key = JSON.stringify([name, ...place, frame.window ?? null]);
  // A leaf that is known already still has to note for whom it is read.
  const known = metric.kind === 'measure' ? undefined : building.known.get(key);
  if (known !== undefined) return known;
  const computation = expand(building, metric, frame, key);
  building.known.set(key, computation);
  return computation;
}

function expand(building: Building, metric: Metric, frame: Frame, key: string): Computation {
  switch (metric.kind) {
    case 'measure':
      return leaf(building, metric, frame, key);
    case 'ratio':
      return ratio(building, metric, frame, key);
    case 'formula':
      return formula(building, metric, frame, key);
    case 'cumulative':
      return cumulative(building, metric, frame, key);
    case 'compare':
      return compare(building, metric, frame, key);
  }
}

function ratio(building: Building, metric: RatioMetric, frame: Frame, key: string): Computation {
  const numerator = computationOf(building, metric.numerator.name, frame);
  const denominator = computationOf(building, metric.denominator.name, frame);
  return { kind: 'ratio', metric, numerator, denominator, ...baseOf(key, frame, [numerator, denominator]) };
}

/** Over a window a formula is taken of its inputs over that window, as a ratio is. */
function formula(building: Building, metric: FormulaMetric, frame: Frame, key: string): Computation {
  const inputs = metric.inputs.map((input) => computationOf(building, input.name, frame));
  return { kind: 'formula', metric, inputs, ...baseOf(key, frame, inputs) };
}

function cumulative(building: Building, metric: CumulativeMetric, frame: Frame, key: string): Computation {
  refuseNested(metric, frame, 'accumulates already');
  const { grain } = frame.axis;
  if (!windowFits(grain, metric.over)) {
    const to = metric.over.kind === 'to_date' ? metric.over.grain : grain;
    throw refuse('grain-mismatch', metric, `accumulates within a ${to}, which a ${grain} does not lie in`, {
      help: grain === 'week' ? 'ask for it by day' : `ask for it by ${to} or a finer grain`,
    });
  }
  const input = computationOf(building, metric.metric.name, { ...frame, window: metric.over });
  return { kind: 'cumulative', metric, input, ...baseOf(key, frame, [input]) };
}

function compare(building: Building, metric: CompareMetric, frame: Frame, key: string): Computation {
  refuseNested(metric, frame, 'compares periods, which cannot be accumulated');
  const start = referenceStart(frame.axis, metric.to);
  if (start === undefined) {
    throw refuse(
      'grain-mismatch',
      metric,
      `compares with a time that is not a whole number of ${frame.axis.grain}s`,
      {
        help: 'ask for it at a finer grain',
      },
    );
  }
  const earliest = earliestRow(building, metric.metric.name);
  const axis = axisBack(frame.axis, Math.max(start, earliest));
  const input = computationOf(building, metric.metric.name, { ...frame, axis });
  return { kind: 'compare', metric, input, ...baseOf(key, frame, [input]) };
}

function baseOf(key: string, frame: Frame, inputs: readonly Computation[]) {
  const sources = [...new Set(inputs.flatMap((input) => input.sources))];
  return { key, axis: frame.axis, by: frame.by, sources };
}

function leaf(building: Building, metric: MeasureMetric, frame: Frame, key: string): LeafComputation {
  const bound = building.bindings.measures.get(metric.name);
  if (bound === undefined) {
    throw new PlanRefusal(
      building.bindings.failed.get(metric.name) ?? `metric "${metric.name}" could not be read`,
    );
  }
  checkDimensions(building, metric, frame);
  checkGrain(building, bound, frame);
  const choice = choiceOf(building, bound, frame);
  const base = {
    kind: 'leaf' as const,
    metric,
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

function windowOf(
  building: Building,
  need: Parameters<typeof collectWindow>[1],
  over: CumulativeWindow,
): { window: LeafWindow; windowNode?: string } {
  const { axis, choice, measure } = need;
  const starts = windowStarts(axis, over);
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

function choiceOf(building: Building, bound: BoundMeasure, frame: Frame): RowChoice {
  const { project, extents, bindings } = building;
  const { source, time, metric } = bound;
  const text = frame.where?.text;
  const where = text === undefined ? undefined : bindings.filters.get(source)?.get(text)?.expr;
  if (text !== undefined && where === undefined) {
    throw new PlanRefusal(`the condition does not fit the source "${source}"`);
  }
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

/** earliestRow is when the first row of a metric's sources happened, Infinity without any. */
function earliestRow(building: Building, metric: string): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { source } of leavesOf(building.project, metric)) {
    earliest = Math.min(earliest, building.extents.get(source)?.firstAt ?? earliest);
  }
  return earliest;
}

function checkDimensions(building: Building, metric: MeasureMetric, frame: Frame): void {
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

function checkGrain(building: Building, bound: BoundMeasure, frame: Frame): void {
  const time = building.schemas.get(bound.source)?.times.get(bound.time);
  if (time?.type !== 'date' || frame.axis.grain !== 'hour') return;
  throw refuse('grain-mismatch', bound.metric, `is counted by ${bound.time}, which holds dates, not hours`, {
    help: 'ask for it by day',
  });
}

function refuseNested(metric: Metric, frame: Frame, why: string): void {
  if (frame.window !== undefined) throw refuse('grain-mismatch', metric, why, {});
}

function refuse(
  code: Diagnostic['code'],
  metric: { readonly name: string; readonly span: Span },
  what: string,
  more: Pick<Diagnostic, 'help'>,
): PlanRefusal {
  const message = `metric "${metric.name}" ${what}`;
  return new PlanRefusal(message, errorAt(code, message, metric.span, more));
}
