import { calmOf } from './bound.ts';
import type { CompiledCondition, CompiledRule } from './compiled.ts';
import { changeCode } from './judge.ts';
import type { MarkBreaches } from './may-breach.ts';
import { meanOfFirst, meanReference } from './reference-mean.ts';
import { firstReferences } from './reference-table.ts';
import { verdictCode } from './verdict.ts';

type Change = Extract<CompiledCondition, { kind: 'change' }>;

/** changeMarks marks the periods in which a value may differ too much from its references. */
export function changeMarks({ series }: CompiledRule, condition: Change): MarkBreaches {
  const { references, measure, bound } = condition;
  const { low, high } = calmOf(bound);
  const isRelative = measure === 'relative';
  return (offset, from, to, marks) => {
    const { values } = series;
    const first = firstReferences(references);
    let isHole = 0;
    for (let i = from; i < to; i++) {
      const mean = meanOfFirst(first, values, offset, i);
      const difference = values[offset + i]! - mean;
      const scale = isRelative ? Math.abs(mean) : 1;
      // Never so with a mean of 0 or with what is infinite, which are looked at more closely.
      if (difference > low * scale && difference < high * scale) continue;
      if (Number.isNaN(mean)) isHole |= first.isEnough[i]!;
      else if (!Number.isNaN(difference)) marks[i] = 1;
    }
    if (isHole === 1) markHoles(condition, values, offset, from, to, marks);
  };
}

/** Where references have no value, earlier ones stand in for them. */
function markHoles(
  condition: Change,
  values: Float64Array,
  offset: number,
  from: number,
  to: number,
  marks: Uint8Array,
): void {
  const { references } = condition;
  const first = firstReferences(references);
  const found = { mean: Number.NaN, period: -1 };
  for (let i = from; i < to; i++) {
    if (first.isEnough[i] === 0 || !Number.isNaN(meanOfFirst(first, values, offset, i))) continue;
    meanReference(references, values, offset, i, -1, found);
    if (changeCode(condition, values[offset + i]!, found.mean) === verdictCode.breach) marks[i] = 1;
  }
}
