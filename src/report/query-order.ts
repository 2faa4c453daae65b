import type { SegmentValue } from '../model/segment.ts';

/** QueryOrder is one term of an order: a column of a query, from the smallest value on or from the greatest. */
export interface QueryOrder {
  readonly column: string;
  readonly kind: 'period' | 'dimension' | 'metric';
  readonly descending: boolean;
}

/** OrderedValue is what rows are ordered by: a dimension's value, or a number, as its decimal text where a double cannot hold it. */
export type OrderedValue = SegmentValue | { readonly digits: string };

/** compareValues orders booleans, numbers and then text by code unit; null comes last in either direction. */
export function compareValues(a: OrderedValue, b: OrderedValue, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [rankA, rankB] = [rank(a), rank(b)];
  const order = rankA === rankB ? compareAlike(a, b) : rankA - rankB;
  return descending ? -order : order;
}

function rank(value: Exclude<OrderedValue, null>): number {
  if (typeof value === 'boolean') return 0;
  return typeof value === 'string' ? 2 : 1;
}

function compareAlike(a: Exclude<OrderedValue, null>, b: Exclude<OrderedValue, null>): number {
  if (typeof a === 'object' || typeof b === 'object') return compareDigits(digitsOf(a), digitsOf(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

function digitsOf(value: Exclude<OrderedValue, null>): string {
  return typeof value === 'object' ? value.digits : String(value);
}

/** Decimals that round to the same double differ in digits that only whole numbers can tell apart. */
function compareDigits(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (difference !== 0) return difference;
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  const [unitsA, unitsB] = [unitsOf(a, places), unitsOf(b, places)];
  return unitsA < unitsB ? -1 : unitsA > unitsB ? 1 : 0;
}

function fractionOf(digits: string): string {
  return digits.split('.')[1] ?? '';
}

function unitsOf(digits: string, places: number): bigint {
  return BigInt((digits.split('.')[0] ?? '0') + fractionOf(digits).padEnd(places, '0'));
}
