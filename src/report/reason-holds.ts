import type { Reason } from '../model/reason.ts';
import type { Bound } from '../model/rule.ts';

/** holds tells whether what a reason speaks of is the case. */
export function holds(reason: Reason): boolean {
  switch (reason.kind) {
    case 'static':
      return boundHolds(reason.bound, reason.value);
    case 'change':
      return reason.underMinChange === undefined && boundHolds(reason.bound, reason.change);
    case 'forecast':
    case 'projection':
    case 'expression':
    case 'pattern':
      return reason.holds;
    case 'share':
      return holds(reason.part);
    case 'peers':
      return reason.underMinChange === undefined && sideOf(reason) !== 'within';
    case 'run':
      return reason.count >= reason.length;
    case 'slope':
      return boundHolds(reason.bound, reason.slope);
    case 'target':
      return boundHolds(reason.bound, reason.attainment);
    case 'baseline':
      return reason.underMinChange === undefined && sideOf(reason) !== 'within';
    case 'missing':
      return reason.periods > 0;
    case 'failed_checks':
      return reason.checks.length > 0;
    case 'calendar':
      return reason.inside;
    case 'all':
      return reason.of.every(holds);
    case 'any':
      return reason.of.some(holds);
    case 'not':
      return !holds(reason.of);
    case 'low_volume':
    case 'restricted':
    case 'no_verdict':
      return false;
  }
}

/** boundHolds compares in 12 significant digits, as evaluation does. */
export function boundHolds(bound: Bound, measured: number): boolean {
  const value = Number(measured.toPrecision(12));
  switch (bound.kind) {
    case 'below':
      return value < bound.limit;
    case 'above':
      return value > bound.limit;
    case 'outside':
      return value < bound.low || value > bound.high;
    case 'inside':
      return value >= bound.low && value <= bound.high;
    case 'equals':
      return value === bound.limit;
  }
}

/** sideOf tells on which side of its range a value lies, comparing in 12 significant digits as evaluation does. */
export function sideOf({
  value,
  low,
  high,
}: {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}): 'below' | 'above' | 'within' {
  if (low !== undefined && boundHolds({ kind: 'below', limit: low }, value)) return 'below';
  return high !== undefined && boundHolds({ kind: 'above', limit: high }, value) ? 'above' : 'within';
}
