import type { Trend } from '../model/rule.ts';
import { calmOf } from './bound.ts';
import type { CompiledRule } from './compiled.ts';
import type { MarkBreaches } from './may-breach.ts';
import { measureTrend } from './trend.ts';

/** trendMarks marks the periods in which a trend may be one that is warned of. */
export function trendMarks(compiled: CompiledRule, trend: Trend): MarkBreaches {
  return trend.kind === 'run' ? runMarks(compiled, trend) : slopeMarks(compiled, trend);
}

/** A run is counted on from each period to the next that is not passed over. */
function runMarks(
  { series, learnable }: CompiledRule,
  { direction, length }: Extract<Trend, { kind: 'run' }>,
): MarkBreaches {
  return (offset, from, to, marks) => {
    const { values } = series;
    const { barred, floor } = learnable;
    let earlier = Number.NaN;
    let count = 0;
    for (let i = floor[from] ?? from; i < to; i++) {
      if (floor[i] === i) {
        earlier = Number.NaN;
        count = 0;
      }
      const value = values[offset + i]!;
      const goes = direction < 0 ? value < earlier : value > earlier;
      const now = goes ? count + 1 : 0;
      if (now >= length && i >= from) marks[i] = 1;
      if (barred[i] === 1) continue;
      earlier = value;
      count = now;
    }
  };
}

/**
 * slopeMarks takes the sums of `measureTrend` in the same order; where every period has a value, as most do, those of the
 * distances are the same for all. What has holes is left to it.
 */
function slopeMarks(compiled: CompiledRule, trend: Extract<Trend, { kind: 'slope' }>): MarkBreaches {
  const { over, bound, measure } = trend;
  const { series, learnable } = compiled;
  const { low, high } = calmOf(bound);
  const isRelative = measure === 'relative';
  const { usable, before } = usablePeriods(learnable.barred);
  const sumX = (over * (1 - over)) / 2;
  const divisor = over * squaresBelow(over) - sumX * sumX;
  return (offset, from, to, marks) => {
    const { values } = series;
    const { floor } = learnable;
    for (let i = from; i < to; i++) {
      const last = before[i]!;
      const first = last - over + 1;
      if (first < 0 || usable[first]! < floor[i]!) continue;
      const value = values[offset + i]!;
      let sumY = 0;
      let sumXY = 0;
      for (let k = 1; k < over; k++) {
        const y = values[offset + usable[last - k]!]! - value;
        sumY += y;
        sumXY -= k * y;
      }
      const perPeriod = (over * sumXY - sumX * sumY) / divisor;
      const slope = isRelative ? perPeriod / Math.abs(value + sumY / over) : perPeriod;
      if (slope > low && slope < high) continue;
      if (Number.isFinite(slope) || isKnown(compiled, trend, { offset, period: i, value })) marks[i] = 1;
    }
  };
}

function isKnown(compiled: CompiledRule, trend: Trend, point: Parameters<typeof measureTrend>[2]): boolean {
  return Number.isFinite(point.value) && measureTrend(compiled, trend, point).kind !== 'unknown';
}

function squaresBelow(count: number): number {
  return ((count - 1) * count * (2 * count - 1)) / 6;
}

/** usablePeriods lists the periods that are not passed over, and how many of them lie before each period. */
function usablePeriods(barred: Uint8Array): { readonly usable: Int32Array; readonly before: Int32Array } {
  const before = new Int32Array(barred.length);
  const usable = new Int32Array(barred.length);
  let count = 0;
  for (let i = 0; i < barred.length; i++) {
    before[i] = count;
    if (barred[i] !== 1) usable[count++] = i;
  }
  return { usable: usable.subarray(0, count), before };
}
