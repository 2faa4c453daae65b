/** SegmentValue is one dimension's value; null is a value of its own, distinct from any text. */
export type SegmentValue = string | number | boolean | null;

/**
 * Segment is one combination of dimension values, in the order of the dimension names it goes with.
 * The segment of no dimensions is the total.
 */
export type Segment = readonly SegmentValue[];

/** segmentKey is a text that is equal for equal segments only: typed and NFC-normalised. */
export function segmentKey(segment: Segment): string {
  return JSON.stringify(segment.map((v) => (typeof v === 'string' ? v.normalize('NFC') : v)));
}

/** segmentRecord gives the values by dimension name. */
export function segmentRecord(dimensions: readonly string[], segment: Segment): Record<string, SegmentValue> {
  return Object.fromEntries(dimensions.map((name, i) => [name, segment[i] ?? null]));
}
