/** EmptyPolicy is what an empty period becomes: 0, null, or the value before it. */
export type EmptyPolicy = 'zero' | 'null' | 'previous';

/** FillSpan is the stretch of one segment's periods that is filled: `offset + first` to `offset + last`, inclusive. */
export interface FillSpan {
  /** Index of the segment's first period, and number of its periods. */
  readonly offset: number;
  readonly periods: number;
  readonly first: number;
  readonly last: number;
}

/**
 * fillEmpty applies a policy in place to the periods of one segment in which `present` is 0, within the span;
 * periods outside it become null. Exact texts go with their values.
 */
export function fillEmpty(
  values: Float64Array,
  present: Float64Array,
  span: FillSpan,
  policy: EmptyPolicy,
  exact?: Map<number, string>,
): void {
  const { offset, periods, first, last } = span;
  let previous = -1;
  for (let i = 0; i < periods; i++) {
    const index = offset + i;
    const isInside = i >= first && i <= last;
    if (isInside && present[index] !== 0) {
      if (!Number.isNaN(values[index]!)) previous = index;
      continue;
    }
    exact?.delete(index);
    values[index] = isInside && policy === 'zero' ? 0 : Number.NaN;
    if (!isInside || policy !== 'previous' || previous < 0) continue;
    values[index] = values[previous]!;
    const text = exact?.get(previous);
    if (text !== undefined) exact?.set(index, text);
  }
}
