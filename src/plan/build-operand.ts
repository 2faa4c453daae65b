import type { FormulaInput, FormulaMetric } from '../model/metric.ts';
import { formatDuration } from '../time/duration.ts';
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
  if (input.offset === undefined) return expand(input.name, { ...frame, filters });
  // All periods together have none before them to read from.
  if (frame.window?.kind === 'overall')
    throw refuse('grain-mismatch', metric, 'reads an operand of an earlier time', {}, input.span);
  const to: Reference = { kind: 'ago', ...input.offset };
  const start = referenceStart(frame.axis, to);
  if (start === undefined) {
    const { grain } = frame.axis;
    const what = `reads "${input.as ?? input.name}" from ${formatDuration(input.offset)} ago, which is not a whole number of ${grain}s`;
    throw refuse('grain-mismatch', metric, what, { help: 'ask for it at a finer grain' }, input.span);
  }
  const axis = axisBack(frame.axis, Math.max(start, earliestRow(building, input.name)));
  const shifted = expand(input.name, { ...frame, filters, axis });
  const key = JSON.stringify([shifted.key, to, frame.axis.bounds[0], frame.axis.bounds.at(-1)]);
  const of = building.project.metrics.get(input.name)!;
  return { kind: 'offset', metric: of, input: shifted, to, ...baseOf(key, frame, [shifted]) };
}
