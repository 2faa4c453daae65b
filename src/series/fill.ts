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
 * periods outside it become null. Exact texts are carried along by `previous`.
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
    if (i < first || i > last) {
      values[index] = Number.NaN;
    } else if (present[index] === 0) {
      values[index] =
        policy === 'zero' ? 0 : policy === 'previous' && previous >= 0 ? values[previous]! : Number.NaN;
      const text = policy === 'previous' ? exact?.get(previous) : undefined;
      if (text !== undefined) exact?.set(index, text);
    } else if (!Number.isNaN(values[index]!)) {
      previous = index;
    }
  }
}
