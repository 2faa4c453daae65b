import { segmentKey } from '../model/segment.ts';
import { axisOffset } from '../plan/frame.ts';
import { periodCount } from '../time/axis.ts';
import { gatherBlock } from './compute-cells.ts';
import type { CellMeasure, CellSet } from './compute-read.ts';

/**
 * placeValues puts the values that one statement computed into the cells of another, which counted their rows. Where there
 * are no values there are no rows either.
 */
export function placeValues(
  counted: CellSet,
  counts: CellMeasure,
  values: CellSet,
  metric: string,
): CellMeasure {
  const { block } = values.measures.get(metric)!;
  const from = counted.segments.map((segment) => values.index.get(segmentKey(segment)) ?? -1);
  const count = periodCount(counted.axis);
  const offset = axisOffset(values.axis, counted.axis);
  const shape = { periods: periodCount(values.axis), offset, count };
  return { block: gatherBlock(block, shape, from), volume: counts.volume, presence: counts.presence };
}
