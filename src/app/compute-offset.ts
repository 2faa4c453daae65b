import { axisOffset } from '../plan/frame.ts';
import { compareSegment, comparisonScale } from '../series/compare.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import type { Calendars } from '../time/period-calendar.ts';
import { type PeriodStart, periodStartIndex } from '../time/period-start.ts';
import { type Reference, referenceIndex } from '../time/reference.ts';
import { type Evaluated, slice } from './compute-cells.ts';

/**
 * shiftPeriods gives each of the first `complete` periods of an axis the value and volume of the period it refers to;
 * the others are null. Rows stay those of the periods themselves, so that a segment's empty periods are told as ever.
 */
export function shiftPeriods(
  input: Evaluated,
  axis: TimeAxis,
  to: Reference | PeriodStart,
  complete: number,
  calendars: Calendars,
): Evaluated {
  const [periods, count] = [periodCount(input.axis), periodCount(axis)];
  const offset = axisOffset(input.axis, axis);
  const now = Int32Array.from({ length: count }, (_, i) => offset + i);
  const references = Array.from(now, (i) => {
    if (i >= offset + complete) return undefined;
    return to.kind === 'start_of'
      ? [periodStartIndex(input.axis, i, to.grain, calendars)]
      : referenceIndex(input.axis, i, to);
  });
  const values = new Float64Array(input.segments.length * count);
  const volume = new Float64Array(values.length);
  for (let s = 0; s < input.segments.length; s++) {
    values.set(compareSegment(input.block, s * periods, now, references, 'value'), s * count);
    for (let i = 0; i < count; i++) {
      const then = references[i]?.[0] ?? -1;
      volume[s * count + i] = then < 0 ? 0 : input.volume[s * periods + then]!;
    }
  }
  const scale = comparisonScale(input.block, references, 'value');
  const block = scale === undefined ? { values } : { values, scale };
  return { ...slice(input, axis, offset), axis, block, volume };
}
