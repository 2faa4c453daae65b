import type { FormulaInput, FormulaMetric } from '../model/metric.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import { formatDuration } from '../time/duration.ts';
import { nestsIn } from '../time/grain.ts';
import type { Calendars } from '../time/period-calendar.ts';
import { type PeriodStart, periodStart } from '../time/period-start.ts';
import type { Reference } from '../time/reference.ts';
import { type Building, baseOf, type Expand, earliestRow, type Frame, refuse } from './building.ts';
import type { Computation } from './computation.ts';
import { axisBack, referenceStart } from './frame.ts';

/** buildOperand plans an operand of a formula: its metric, of fewer rows or an earlier time where it says so. */
export function buildOperand(
  building: Building,
  metric: FormulaMetric,
  input: FormulaInput,
  frame: Frame,
  expand: Expand,
): Computation {
  const filters = input.where === undefined ? frame.filters : [...frame.filters, input.where];
  const to = earlierTime(input);
  if (to === undefined) return expand(input.name, { ...frame, filters });
  // All periods together have none before them to read from.
  if (frame.window?.kind === 'overall')
    throw refuse('grain-mismatch', metric, 'reads an operand of an earlier time', {}, input.span);
  const start = startOf(metric, input, to, frame.axis, building.project.calendars);
  const axis = axisBack(frame.axis, Math.max(start, earliestRow(building, input.name)));
  const shifted = expand(input.name, { ...frame, filters, axis });
  const key = JSON.stringify([shifted.key, to, frame.axis.bounds[0], frame.axis.bounds.at(-1)]);
  const of = building.project.metrics.get(input.name)!;
  return { kind: 'offset', metric: of, input: shifted, to, ...baseOf(key, frame, [shifted]) };
}

function earlierTime({ offset, offsetToGrain }: FormulaInput): Reference | PeriodStart | undefined {
  if (offset !== undefined) return { kind: 'ago', ...offset };
  return offsetToGrain === undefined ? undefined : { kind: 'start_of', grain: offsetToGrain };
}

/** How far back an axis must reach, epoch milliseconds; refuses an earlier time that is none of its periods. */
function startOf(
  metric: FormulaMetric,
  input: FormulaInput,
  to: Reference | PeriodStart,
  axis: TimeAxis,
  calendars: Calendars,
): number {
  const { grain } = axis;
  const name = input.as ?? input.name;
  if (to.kind === 'start_of') {
    if (nestsIn(grain, to.grain))
      return periodCount(axis) === 0 ? 0 : periodStart(axis, 0, to.grain, calendars);
    const what = `reads "${name}" at the start of the ${to.grain}, which a ${grain} does not lie in`;
    const help = `ask for it by ${grain === 'week' ? 'day' : `${to.grain} or a finer grain`}`;
    throw refuse('grain-mismatch', metric, what, { help }, input.span);
  }
  const start = referenceStart(axis, to);
  if (start !== undefined) return start;
  const what = `reads "${name}" from ${formatDuration(input.offset!)} ago, which is not a whole number of ${grain}s`;
  throw refuse('grain-mismatch', metric, what, { help: 'ask for it at a finer grain' }, input.span);
}
