import type { Grain } from './grain.ts';

/** Period is half-open `[start, end)`, both in epoch milliseconds. */
export interface Period {
  readonly grain: Grain;
  readonly start: number;
  readonly end: number;
}

/**
 * TimeAxis is a run of adjacent periods of one grain in one time zone.
 * Period i is `[bounds[i], bounds[i + 1])`, epoch milliseconds; so `bounds` holds one value more than there are periods.
 */
export interface TimeAxis {
  readonly grain: Grain;
  /** IANA name. */
  readonly timezone: string;
  /** ISO weekday on which a week starts, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  readonly bounds: Float64Array;
  /** Local date of each period's start in days since 1970-01-01; the same length as there are periods. */
  readonly days: Int32Array;
}
