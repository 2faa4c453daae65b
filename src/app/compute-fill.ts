import type { Computation } from '../plan/computation.ts';
import { fillEmpty } from '../series/fill.ts';
import { periodCount } from '../time/axis.ts';
import { startOfDay } from '../time/zone.ts';
import { type Evaluated, totalRows } from './compute-cells.ts';
import type { Evaluation } from './compute-evaluate.ts';

/** fillDerived applies a derived metric's own `when_empty` to its null periods without rows, and its `since`. */
export function fillDerived(
  evaluation: Pick<Evaluation, 'filled' | 'timezone'>,
  computation: Computation,
  evaluated: Evaluated,
): Evaluated {
  const { metric, axis, sources } = computation;
  // Which periods are empty says nothing about the value over all of them.
  if (computation.isOverall) return evaluated;
  if (metric.whenEmpty === undefined && metric.since === undefined) return evaluated;
  const values = evaluated.block.values.slice();
  const exact = evaluated.block.exact === undefined ? undefined : new Map(evaluated.block.exact);
  const periods = periodCount(axis);
  if (metric.whenEmpty !== undefined) {
    const present = totalRows(evaluated);
    const { first, last } = evaluation.filled(axis, sources);
    for (let s = 0; s < evaluated.segments.length; s++) {
      const offset = s * periods;
      // A value that came about without rows of its own period, as a window's does, is not an empty one.
      for (let i = offset; i < offset + periods; i++) if (!Number.isNaN(values[i]!)) present[i] = 1;
      let born = first;
      while (computation.by.length > 0 && born < periods && present[offset + born] === 0) born++;
      fillEmpty(values, present, { offset, periods, first: born, last }, metric.whenEmpty, exact);
    }
  }
  if (metric.since !== undefined) {
    const sinceAt = startOfDay(evaluation.timezone, metric.since);
    for (let i = 0; i < periods && axis.bounds[i + 1]! <= sinceAt; i++) {
      for (let s = 0; s < evaluated.segments.length; s++) {
        values[s * periods + i] = Number.NaN;
        exact?.delete(s * periods + i);
      }
    }
  }
  const block = { ...evaluated.block, values, ...(exact === undefined ? {} : { exact }) };
  return { ...evaluated, block };
}
