import type { Rule } from '../model/rule.ts';
import { periodCount, periodLastDay, type TimeAxis } from '../time/axis.ts';

/** Learnable says which periods a rule's references may use. */
export interface Learnable {
  /** 1 for periods that are no reference: excluded by the rule, or closed in its calendar. */
  readonly barred: Uint8Array;
  /** By judged period, the first one its references may use: where the latest new normal at or before it begins. */
  readonly floor: Int32Array;
}

/** makeLearnable reads `exclude` (a period with any such date is barred), `rebaseline` and the closed periods. */
export function makeLearnable(axis: TimeAxis, rule: Rule, closed: Uint8Array | undefined): Learnable {
  const barred = new Uint8Array(periodCount(axis));
  if (closed !== undefined) barred.set(closed);
  for (let i = 0; i < barred.length; i++) {
    const first = axis.days[i]!;
    const last = periodLastDay(axis, i);
    if (rule.exclude.some((range) => range.from <= last && range.to >= first)) barred[i] = 1;
  }
  return { barred, floor: floors(axis, rule.rebaseline) };
}

/** floors takes the first period that starts on or after a date, so that nothing from before the date is learned from. */
function floors(axis: TimeAxis, rebaseline: readonly number[]): Int32Array {
  const floor = new Int32Array(periodCount(axis));
  const dates = [...rebaseline].sort((a, b) => a - b);
  let next = 0;
  let current = 0;
  for (let i = 0; i < floor.length; i++) {
    for (; next < dates.length && dates[next]! <= axis.days[i]!; next++) current = i;
    floor[i] = current;
  }
  return floor;
}
