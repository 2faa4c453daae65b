import type { ScoreComputation } from '../plan/computation.ts';
import { axisOffset } from '../plan/frame.ts';
import { historyPoints, targetPoints } from '../series/points.ts';
import { roundSignificant } from '../series/round.ts';
import { periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import { addDuration } from '../time/duration.ts';
import { alignSegments, type Evaluated, joinRows, slice } from './compute-cells.ts';

type Part = ScoreComputation['parts'][number];

/**
 * scoreParts puts the points of a score's metrics together by weight, for the first `complete` periods: a running one
 * holds less than the whole period that a target or history is of. A part without points leaves the score null.
 */
export function scoreParts(
  computation: Pick<ScoreComputation, 'axis' | 'parts'>,
  inputs: readonly Evaluated[],
  complete: number,
): Evaluated {
  const { axis, parts } = computation;
  const aligned = alignSegments(inputs.map((input, p) => pointsOf(parts[p]!, input, axis)));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const [first] = aligned as [Evaluated, ...Evaluated[]];
  const count = periodCount(axis);
  const values = new Float64Array(first.block.values.length);
  const volume = first.volume.slice();
  for (let i = 0; i < values.length; i++) {
    let sum = i % count < complete ? 0 : Number.NaN;
    aligned.forEach((part, p) => {
      sum += part.block.values[i]! * parts[p]!.weight;
      volume[i] = Math.min(volume[i]!, part.volume[i]!);
    });
    values[i] = roundSignificant(sum / total);
  }
  return { ...first, block: { values }, volume, rows: joinRows(aligned) };
}

/** pointsOf gives the points of one metric on the score's axis; its own begins earlier where history counts. */
function pointsOf({ good, target }: Part, input: Evaluated, axis: TimeAxis): Evaluated {
  const { values } = input.block;
  if (target !== undefined) {
    return { ...input, block: { values: values.map((value) => targetPoints(value, target, good)) } };
  }
  const periods = periodCount(input.axis);
  const starts = yearBefore(input.axis);
  const points = new Float64Array(values.length);
  for (let s = 0; s < input.segments.length; s++) {
    const own = values.subarray(s * periods, (s + 1) * periods);
    points.set(historyPoints(own, starts, good), s * periods);
  }
  return slice({ ...input, block: { values: points } }, axis, axisOffset(input.axis, axis));
}

/** yearBefore gives, per period, the first one of the year that ends with its start. */
function yearBefore(axis: TimeAxis): Int32Array {
  const first = axis.bounds[0]!;
  return Int32Array.from({ length: periodCount(axis) }, (_, i) => {
    const start = addDuration(axis.bounds[i]!, { count: 1, unit: 'year' }, axis.timezone, -1);
    return start <= first ? 0 : periodIndex(axis, start - 1) + 1;
  });
}
