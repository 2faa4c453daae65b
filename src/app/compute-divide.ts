import { type Comparison, compareSegment, comparisonScale } from '../series/compare.ts';
import { roundSignificant } from '../series/round.ts';
import { periodCount } from '../time/axis.ts';
import { alignSegments, type Evaluated, joinRows } from './compute-cells.ts';

/** divide divides results segment by segment; a division by 0 is null. The volume is what is divided by. */
export function divide(numerator: Evaluated, denominator: Evaluated): Evaluated {
  const inputs = alignSegments([numerator, denominator]);
  const [above, below] = inputs as [Evaluated, Evaluated];
  return { ...quotient(above, below), rows: joinRows(inputs) };
}

/** divideByTotal divides every segment by the one segment of a total, which has no dimensions. */
export function divideByTotal(parts: Evaluated, total: Evaluated): Evaluated {
  return quotient(parts, total);
}

/** What is divided by comes round again where it has fewer segments. */
function quotient(above: Evaluated, { block: { values: divisors } }: Evaluated): Evaluated {
  const values = new Float64Array(above.block.values.length);
  const volume = new Float64Array(values.length);
  for (let i = 0, j = 0; i < values.length; i++, j++) {
    if (j === divisors.length) j = 0;
    const divisor = divisors[j]!;
    values[i] = divisor === 0 ? Number.NaN : roundSignificant(above.block.values[i]! / divisor);
    volume[i] = Number.isNaN(divisor) ? 0 : divisor;
  }
  return { ...above, block: { values }, volume };
}

/** compareSides compares two results of one axis, period by period, as far as periods are complete. */
export function compareSides(now: Evaluated, before: Evaluated, as: Comparison, complete: number): Evaluated {
  const sides = alignSegments([now, before]) as [Evaluated, Evaluated];
  const [a, b] = sides;
  const count = periodCount(a.axis);
  const values = new Float64Array(a.block.values.length);
  const isExact = a.block.scale !== undefined && a.block.scale === b.block.scale;
  const exact = [...(a.block.exact?.keys() ?? []), ...(b.block.exact?.keys() ?? [])];
  const scale = isExact && exact.length === 0 ? a.block.scale : undefined;
  // The two periods of a pair stand side by side: each is compared as the reference of the other.
  const pair = new Float64Array(2);
  const block = scale === undefined ? { values: pair } : { values: pair, scale };
  const [at, reference] = [Int32Array.of(1), [[0]]];
  for (let i = 0; i < values.length; i++) {
    pair[0] = b.block.values[i]!;
    pair[1] = a.block.values[i]!;
    values[i] = i % count < complete ? compareSegment(block, 0, at, reference, as)[0]! : Number.NaN;
  }
  const kept = comparisonScale(block, reference, as);
  return { ...a, block: kept === undefined ? { values } : { values, scale: kept }, rows: joinRows(sides) };
}
