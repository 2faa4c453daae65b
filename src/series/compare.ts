import type { Block } from './block.ts';
import { roundSignificant, roundToScale } from './round.ts';

/** Comparison says how a value now and then become one: percent and ratio divide, difference subtracts, value is then. */
export type Comparison = 'percent' | 'difference' | 'ratio' | 'value';

/** ReferencePeriods are the periods that each period is compared with; the mean of several; undefined without any. */
export type ReferencePeriods = readonly (readonly number[] | undefined)[];

/**
 * compareSegment compares the periods of one segment with their references and gives one value per entry of
 * `references`. `now[k]` is the period of entry k; indices are relative to `offset`, negative ones are unknown.
 * A null value or reference, and a reference of 0 to divide by, give null; `value` asks for the reference only.
 */
export function compareSegment(
  block: Block,
  offset: number,
  now: Int32Array,
  references: ReferencePeriods,
  as: Comparison,
): Float64Array {
  const out = new Float64Array(now.length);
  for (let k = 0; k < now.length; k++) {
    const reference = meanOf(block, offset, references[k]);
    out[k] = compareValues(block.values[offset + now[k]!]!, reference, as, block.scale);
  }
  return out;
}

/** comparisonScale is the number of decimal places that a comparison keeps exact; undefined when it rounds. */
export function comparisonScale(
  block: Block,
  references: ReferencePeriods,
  as: Comparison,
): number | undefined {
  const isMean = references.some((r) => r !== undefined && r.length > 1);
  const isRounded = as === 'percent' || as === 'ratio' || isMean || (block.exact?.size ?? 0) > 0;
  return isRounded ? undefined : block.scale;
}

function compareValues(value: number, then: number, as: Comparison, scale: number | undefined): number {
  if (as === 'value') return then;
  if (Number.isNaN(value) || Number.isNaN(then)) return Number.NaN;
  switch (as) {
    case 'difference':
      return scale === undefined ? roundSignificant(value - then) : roundToScale(value - then, scale);
    case 'ratio':
      return then === 0 ? Number.NaN : roundSignificant(value / then);
    case 'percent':
      return then === 0 ? Number.NaN : roundSignificant((value - then) / Math.abs(then));
  }
}

/** All of several references must be known: a mean of fewer than were asked for is not the one that was asked for. */
function meanOf(block: Block, offset: number, periods: readonly number[] | undefined): number {
  if (periods === undefined || periods.length === 0) return Number.NaN;
  let sum = 0;
  for (const period of periods) {
    if (period < 0) return Number.NaN;
    sum += block.values[offset + period]!;
  }
  return periods.length === 1 ? sum : roundSignificant(sum / periods.length);
}
