import type { Expected } from '../model/evaluation.ts';
import type { Bound } from '../model/rule.ts';
import { compareSignificant } from './significant.ts';

/**
 * boundHolds tells whether a number is what the bound warns of; never for NaN. Computed numbers are compared in 12
 * significant digits, `exact` ones (decimals as they stand in the data) in all of theirs.
 */
export function boundHolds(bound: Bound, value: number, exact: boolean): boolean {
  switch (bound.kind) {
    case 'below':
      return order(value, bound.limit, exact) < 0;
    case 'above':
      return order(value, bound.limit, exact) > 0;
    case 'equals':
      return order(value, bound.limit, exact) === 0;
    case 'outside':
      return order(value, bound.low, exact) < 0 || order(value, bound.high, exact) > 0;
    case 'inside':
      return order(value, bound.low, exact) >= 0 && order(value, bound.high, exact) <= 0;
  }
}

/** Calm is an open interval of values that a bound surely does not warn of, whatever the rounding; empty for some bounds. */
export interface Calm {
  readonly low: number;
  readonly high: number;
}

/** Parts of a limit by which a value that is surely beyond it lies beyond it. */
const beyond = 3e-11;

/** calmOf finds out for one bound what most values are then held against, being far cheaper than `boundHolds`. */
export function calmOf(bound: Bound): Calm {
  const above = (limit: number) => limit + beyond * Math.abs(limit);
  const below = (limit: number) => limit - beyond * Math.abs(limit);
  switch (bound.kind) {
    case 'below':
      return { low: above(bound.limit), high: Number.POSITIVE_INFINITY };
    case 'above':
      return { low: Number.NEGATIVE_INFINITY, high: below(bound.limit) };
    case 'outside':
      return { low: above(bound.low), high: below(bound.high) };
    case 'inside':
    case 'equals':
      return { low: 0, high: 0 };
  }
}

function order(value: number, limit: number, exact: boolean): number {
  return exact ? value - limit : compareSignificant(value, limit);
}

/** boundRange gives the limits that an unremarkable value keeps, after `map` turned them into the metric's unit. */
export function boundRange(bound: Bound, map: (limit: number) => number): Expected {
  switch (bound.kind) {
    case 'below':
      return finite({ low: map(bound.limit) });
    case 'above':
      return finite({ high: map(bound.limit) });
    case 'outside':
      return finite({ low: map(bound.low), high: map(bound.high) });
    case 'inside':
    case 'equals':
      // What is fine lies on both sides: no one range says it.
      return {};
  }
}

function finite(range: { low?: number; high?: number }): Expected {
  const kept: { low?: number; high?: number } = {};
  if (range.low !== undefined && Number.isFinite(range.low)) kept.low = range.low;
  if (range.high !== undefined && Number.isFinite(range.high)) kept.high = range.high;
  return kept;
}
