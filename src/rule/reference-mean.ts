import {
  type FirstReferences,
  leastReferences,
  type ReferenceTable,
  referenceCandidates,
} from './reference-table.ts';

/** ReferenceMean is what the usable ones of a period's references come to; reused from one period to the next. */
export interface ReferenceMean {
  /** NaN where there are too few of them. */
  mean: number;
  /** The earliest of those that were used. */
  period: number;
}

/**
 * meanReference fills in the mean of the latest `count` references of a period that have a value, all before the cut
 * (-1: none), of the segment whose values begin at an offset. A single reference has one candidate, usable or not.
 */
export function meanReference(
  references: ReferenceTable,
  values: Float64Array,
  offset: number,
  period: number,
  cut: number,
  out: ReferenceMean,
): void {
  const candidates = referenceCandidates(references, period, cut);
  const { count } = references;
  let found = 0;
  let sum = 0;
  for (let k = 0; k < candidates.length && found < count; k++) {
    const value = values[offset + candidates[k]!]!;
    if (!Number.isFinite(value)) continue;
    sum += value;
    found++;
    out.period = candidates[k]!;
  }
  const isEnough = found === count || (found > 0 && found >= leastReferences(references, period));
  out.mean = isEnough && Number.isFinite(sum / found) ? sum / found : Number.NaN;
}

/**
 * meanOfFirst is the mean of the first references of a period, in the segment whose values begin at an offset: what
 * `meanReference` finds without a cut where each of them has a value. NaN where one has none, or there are too few.
 */
export function meanOfFirst(
  { count, periods }: FirstReferences,
  values: Float64Array,
  offset: number,
  period: number,
): number {
  const from = period * count;
  if (periods[from]! < 0) return Number.NaN;
  let sum = 0;
  for (let k = from; k < from + count; k++) sum += values[offset + periods[k]!]!;
  return sum / count;
}
