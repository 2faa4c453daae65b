import { periodIndexOfDay, startDayOf, type TimeAxis } from './axis.ts';
import { compareGrains, type Grain } from './grain.ts';
import { startOfDay } from './zone.ts';

/** PeriodStart is the first period, of an axis's own grain, of the longer one that a period lies in. */
export interface PeriodStart {
  readonly kind: 'start_of';
  readonly grain: Grain;
}

/** startsWithin tells whether each period of a grain lies in one period of another: weeks do in weeks only. */
export function startsWithin(grain: Grain, longer: Grain): boolean {
  return grain === longer || (grain !== 'week' && compareGrains(grain, longer) < 0);
}

/** periodStart is the instant, epoch milliseconds, at which the longer period begins that period i lies in. */
export function periodStart(axis: TimeAxis, i: number, longer: Grain): number {
  if (longer === 'hour' || longer === axis.grain) return axis.bounds[i]!;
  return startOfDay(axis.timezone, startDayOf(longer, axis.weekStart, axis.days[i]!));
}

/** periodStartIndex gives the first period of the longer one that period i lies in; -1 where it is before the axis. */
export function periodStartIndex(axis: TimeAxis, i: number, longer: Grain): number {
  if (longer === 'hour' || longer === axis.grain) return i;
  return periodIndexOfDay(axis, startDayOf(longer, axis.weekStart, axis.days[i]!));
}
