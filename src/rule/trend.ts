import type { NoVerdict } from '../model/reason.ts';
import type { Trend } from '../model/rule.ts';
import type { CompiledRule, Point } from './compiled.ts';

/** Part of the periods of a slope that must have a value, and how many at least. */
const knownShare = 2 / 3;
const fewest = 3;

/** TrendMeasure is what a trend looks like at a point, or why that cannot be said. */
export type TrendMeasure =
  /** How many changes in a row, up to those asked for, go the way asked for, and the value before the first of them. */
  | { readonly kind: 'run'; readonly count: number; readonly start: number }
  /** Change per period of the least-squares line: in the metric's unit, or relative to |mean|. */
  | { readonly kind: 'slope'; readonly slope: number; readonly mean: number }
  | { readonly kind: 'unknown'; readonly why: NoVerdict };

/** TrendPoint is a segment, by where its values begin, and a period with its value. */
type TrendPoint = Pick<Point, 'offset' | 'period' | 'value'>;

/**
 * measureTrend looks at a point's value and those before it. Periods that are excluded or closed are passed over as if
 * they were not there, and nothing from before a new normal counts.
 */
export function measureTrend(compiled: CompiledRule, trend: Trend, point: TrendPoint): TrendMeasure {
  return trend.kind === 'run' ? measureRun(compiled, trend, point) : measureSlope(compiled, trend, point);
}

function measureRun(
  { series, learnable }: CompiledRule,
  trend: Extract<Trend, { kind: 'run' }>,
  { offset, period, value }: TrendPoint,
): TrendMeasure {
  const first = learnable.floor[period]!;
  let later = value;
  let count = 0;
  for (let i = period - 1; i >= first && count < trend.length; i--) {
    if (learnable.barred[i] === 1) continue;
    const earlier = series.values[offset + i]!;
    if (!Number.isFinite(earlier)) break;
    if (trend.direction < 0 ? !(later < earlier) : !(later > earlier))
      return { kind: 'run', count, start: later };
    later = earlier;
    count++;
  }
  if (count === trend.length) return { kind: 'run', count, start: later };
  return { kind: 'unknown', why: { kind: 'too_little_history', needs: trend.length + 1 } };
}

/** The sums are taken over distances from the judged period and from its value, which keeps large values exact. */
function measureSlope(
  { series, learnable }: CompiledRule,
  trend: Extract<Trend, { kind: 'slope' }>,
  { offset, period, value }: TrendPoint,
): TrendMeasure {
  const first = learnable.floor[period]!;
  let [seen, known, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0, 0];
  for (let i = period; i >= first && seen < trend.over; i--) {
    if (i < period && learnable.barred[i] === 1) continue;
    const y = series.values[offset + i]! - value;
    const x = -seen;
    seen++;
    if (!Number.isFinite(y)) continue;
    known++;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
  }
  if (seen < trend.over || known < Math.max(fewest, Math.ceil(trend.over * knownShare)))
    return { kind: 'unknown', why: { kind: 'too_little_history', needs: trend.over } };
  const mean = value + sumY / known;
  const perPeriod = (known * sumXY - sumX * sumY) / (known * sumXX - sumX * sumX);
  if (!Number.isFinite(perPeriod) || !Number.isFinite(mean))
    return { kind: 'unknown', why: { kind: 'too_little_history', needs: trend.over } };
  if (trend.measure === 'difference') return { kind: 'slope', slope: perPeriod, mean };
  if (mean === 0) return { kind: 'unknown', why: { kind: 'zero_reference' } };
  return { kind: 'slope', slope: perPeriod / Math.abs(mean), mean };
}
