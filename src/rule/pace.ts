import { looksAtValue, type Rule, ruleLeaves } from '../model/rule.ts';
import type { MetricSeries } from '../model/series.ts';
import { periodCount, periodIndex, type TimeAxis } from '../time/axis.ts';
import type { Grain } from '../time/grain.ts';
import type { Calendars } from '../time/period-calendar.ts';
import { dayMs } from '../time/zone.ts';
import { targetAxis } from './target.ts';

/**
 * isPaceRule tells whether a rule judges values by `target` with `pace` alone. Such a rule can be replayed over the
 * metric's to-date values by day, which gives it one evaluation per complete day.
 */
export function isPaceRule({ levels }: Rule): boolean {
  const judging = ruleLeaves({ levels }).filter(looksAtValue);
  return judging.length > 0 && judging.every((leaf) => leaf.kind === 'target' && leaf.pace !== false);
}

/**
 * paceShares gives by period the part of the target's period that has elapsed at its end, 0 to 1. Over the rule's own
 * grain that is 1, except for the first incomplete period: the part elapsed at `asOf` (epoch milliseconds), 0 until a
 * day of it is over. Over days (to-date values) it is the part of the week, month, … that the day completes.
 */
export function paceShares(
  series: MetricSeries,
  grain: Grain,
  asOf: number | undefined,
  calendars: Calendars,
): Float64Array {
  const { axis, complete } = series;
  if (axis.grain === grain) {
    const shares = new Float64Array(periodCount(axis)).fill(1);
    if (complete < shares.length) shares[complete] = asOf === undefined ? 0 : elapsed(axis, complete, asOf);
    return shares;
  }
  return axis.grain === 'day'
    ? daysOf(axis, targetAxis(axis, grain, calendars))
    : new Float64Array(periodCount(axis));
}

function elapsed(axis: TimeAxis, i: number, asOf: number): number {
  const start = axis.bounds[i]!;
  const length = axis.bounds[i + 1]! - start;
  const days = Math.round(length / dayMs);
  const share = Math.min(1, Math.max(0, (asOf - start) / length));
  return share * days >= 1 ? share : 0;
}

function daysOf({ bounds, days }: TimeAxis, whole: TimeAxis): Float64Array {
  const shares = new Float64Array(days.length);
  for (let i = 0; i < shares.length; i++) {
    const period = periodIndex(whole, bounds[i]!);
    const length = Math.round((whole.bounds[period + 1]! - whole.bounds[period]!) / dayMs);
    shares[i] = (days[i]! - whole.days[period]! + 1) / length;
  }
  return shares;
}
