import type { MetricSeries } from '../model/series.ts';
import { periodCount, periodIndex, periodLastDay, type TimeAxis } from '../time/axis.ts';
import type { Grain } from '../time/grain.ts';
import type { Calendars } from '../time/period-calendar.ts';
import { targetAxis } from './target.ts';

/** How many earlier periods are looked at. */
const lookBack = 12;

/** Stretch is the days of one whole period: where they begin in the axis of days, and how many there are. */
interface Stretch {
  readonly first: number;
  readonly days: number;
}

/**
 * seasonalShares gives by segment and day the part of a period's total that the periods before it had reached by the
 * same part of their time: the mean over the last 12 that lie wholly in the series, each by its own total, between days
 * in a straight line. NaN where there is no earlier period with a total other than 0. The series is to-date values by
 * day; every share is computed from earlier periods alone.
 */
export function seasonalShares(series: MetricSeries, grain: Grain, calendars: Calendars): Float64Array {
  const { axis, segments } = series;
  const days = periodCount(axis);
  const shares = new Float64Array(segments.length * days).fill(Number.NaN);
  if (days === 0) return shares;
  const stretches = stretchesOf(axis, targetAxis(axis, grain, calendars));
  for (let s = 0; s < segments.length; s++) {
    const values = series.values.subarray(s * days, (s + 1) * days);
    const totals = stretches.map((one) => (one.whole ? values[one.first + one.days - 1]! : Number.NaN));
    stretches.forEach((own, p) => {
      const earlier = stretches
        .slice(Math.max(0, p - lookBack), p)
        .filter((_, k) => isTotal(totals[Math.max(0, p - lookBack) + k]!));
      for (let day = own.from; day < own.to; day++)
        shares[s * days + day] = meanReached(values, earlier, (day - own.first + 1) / own.days);
    });
  }
  return shares;
}

function isTotal(total: number): boolean {
  return Number.isFinite(total) && total !== 0;
}

function meanReached(values: Float64Array, earlier: readonly Stretch[], part: number): number {
  let sum = 0;
  for (const { first, days } of earlier) {
    const place = part * days;
    const day = Math.min(Math.floor(place), days - 1);
    const [before, after] = [reached(values, first, day), reached(values, first, day + 1)];
    sum += (before + (place - day) * (after - before)) / values[first + days - 1]!;
  }
  return earlier.length === 0 ? Number.NaN : sum / earlier.length;
}

/** reached is the to-date value after some days of a stretch; what has no value yet is 0. */
function reached(values: Float64Array, first: number, days: number): number {
  const value = days === 0 ? 0 : values[first + days - 1]!;
  return Number.isNaN(value) ? 0 : value;
}

interface PlacedStretch extends Stretch {
  /** Days of the axis that lie in it, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

function stretchesOf(axis: TimeAxis, periods: TimeAxis): PlacedStretch[] {
  const days = periodCount(axis);
  return Array.from({ length: periodCount(periods) }, (_, p) => {
    const start = periods.days[p]!;
    const length = periodLastDay(periods, p) + 1 - start;
    const index = periodIndex(axis, periods.bounds[p]!);
    const first = index < 0 ? start - axis.days[0]! : index;
    const placed = { first, days: length, from: Math.max(0, first), to: Math.min(days, first + length) };
    return { ...placed, whole: first >= 0 && first + length <= days };
  });
}
