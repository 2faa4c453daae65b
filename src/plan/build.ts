import { errorAt } from '../diagnostic/diagnostic.ts';
import type {
  CompareMetric,
  CumulativeMetric,
  FormulaMetric,
  Metric,
  RatioMetric,
  ShareMetric,
} from '../model/metric.ts';
import type { TimeAxis } from '../time/axis.ts';
import { buildComparable } from './build-comparable.ts';
import { buildConversion } from './build-conversion.ts';
import { buildLeaf } from './build-leaf.ts';
import { buildOperand } from './build-operand.ts';
import { buildScore } from './build-score.ts';
import { type Building, baseOf, earliestRow, type Frame, refuse, refuseNested } from './building.ts';
import { setKey } from './collect.ts';
import type { Computation } from './computation.ts';
import { checkToDate } from './coverage.ts';
import { axisBack, type FrameWindow, referenceStart, windowFits } from './frame.ts';
import { PlanRefusal } from './refusal.ts';
import type { SeriesRequest } from './request.ts';

/**
 * build expands a request into computations over an axis and notes what their leaves need; an overall value is taken over
 * all of `periods`, which end with the axis. Throws PlanRefusal.
 */
export function build(
  building: Building,
  request: SeriesRequest,
  axis: TimeAxis,
  periods: TimeAxis,
): Computation {
  const by = [...new Set(request.by)].sort();
  const { metric, where } = request;
  const frame: Frame = { axis, by, where, filters: [], root: metric };
  if (!request.overall) return computationOf(building, metric, frame);
  const window: FrameWindow = { kind: 'overall', start: periods.bounds[0]! };
  return computationOf(building, metric, { ...frame, window });
}

function computationOf(building: Building, name: string, frame: Frame): Computation {
  const metric = building.project.metrics.get(name);
  if (metric === undefined) {
    const message = `there is no metric "${name}"`;
    throw new PlanRefusal(message, errorAt('unknown-metric', message, undefined));
  }
  const { axis } = frame;
  const place = [setKey(axis, frame.by), axis.bounds[0], axis.bounds.at(-1), frame.where?.text ?? null];
  const filters = frame.filters.map(({ text }) => text);
  const key = JSON.stringify([name, ...place, frame.window ?? null, ...filters]);
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
      return buildLeaf(building, metric, frame, key);
    case 'ratio':
      return ratio(building, metric, frame, key);
    case 'formula':
      return formula(building, metric, frame, key);
    case 'cumulative':
      return cumulative(building, metric, frame, key);
    case 'compare':
      return compare(building, metric, frame, key);
    case 'share':
      return share(building, metric, frame, key);
    case 'conversion':
      return buildConversion(building, metric, frame, key, (name, at) => computationOf(building, name, at));
    case 'comparable':
      return buildComparable(building, metric, frame, key);
    case 'score':
      return buildScore(building, metric, frame, key, (name, at) => computationOf(building, name, at));
  }
}

function ratio(building: Building, metric: RatioMetric, frame: Frame, key: string): Computation {
  const numerator = computationOf(building, metric.numerator.name, frame);
  const denominator = computationOf(building, metric.denominator.name, frame);
  return { kind: 'ratio', metric, numerator, denominator, ...baseOf(key, frame, [numerator, denominator]) };
}

/** Over a window a formula is taken of its inputs over that window, as a ratio is. */
function formula(building: Building, metric: FormulaMetric, frame: Frame, key: string): Computation {
  const inputs = metric.inputs.map((input) => {
    return buildOperand(building, metric, input, frame, (name, at) => computationOf(building, name, at));
  });
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
  if (metric.over.kind === 'to_date') checkToDate(building.project, metric.over.grain, metric, frame.axis);
  const input = computationOf(building, metric.metric.name, { ...frame, window: metric.over });
  return { kind: 'cumulative', metric, input, ...baseOf(key, frame, [input]) };
}

function compare(building: Building, metric: CompareMetric, frame: Frame, key: string): Computation {
  refuseNested(metric, frame, 'compares periods, which cannot be accumulated');
  const align = metric.align && building.project.calendars.get(metric.align.name);
  const start = referenceStart(frame.axis, metric.to, align);
  if (start === undefined) {
    throw refuse(
      'grain-mismatch',
      metric,
      align === undefined
        ? `compares with a time that is not a whole number of ${frame.axis.grain}s`
        : `follows the events of a calendar, which ${frame.axis.grain}s cannot`,
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

/** The whole is computed by itself: of a distinct count or a ratio it is no sum of the parts. */
function share(building: Building, metric: ShareMetric, frame: Frame, key: string): Computation {
  const input = computationOf(building, metric.metric.name, frame);
  const total = computationOf(building, metric.metric.name, { ...frame, by: [] });
  return { kind: 'share', metric, input, total, ...baseOf(key, frame, [input]) };
}
