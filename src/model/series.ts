import type { TimeAxis } from '../time/axis.ts';
import type { CheckOutcome } from './check.ts';
import type { DatabaseReading } from './database.ts';
import type { HttpReading } from './http.ts';
import type { Segment } from './segment.ts';

/**
 * MetricSeries is one metric over one axis for all segments of one choice of dimensions.
 * Arrays are segment-major: the value of segment s in period i is at `s * periods + i`, periods = axis.bounds.length - 1.
 */
export interface MetricSeries {
  readonly metric: string;
  readonly axis: TimeAxis;
  readonly dimensions: readonly string[];
  readonly segments: readonly Segment[];
  /** Index of the segment that is all rows of segments not listed; its values stand for nothing. */
  readonly rest?: number;
  /** NaN is null. */
  readonly values: Float64Array;
  /** Decimal places of exact decimals (0 for counts); absent for floating-point values. */
  readonly scale?: number;
  /** Exact decimal text of values that a double cannot hold, by index. */
  readonly exact?: ReadonlyMap<number, string>;
  /** Denominator of a ratio, rows of a measure, least of its inputs' for the others; what `min_volume` guards. */
  readonly volume: Float64Array;
  /** Rows of the sources in the segment and period, before any filter of the metric: tells an empty period from a zero. */
  readonly rows: Float64Array;
  /** Periods `[0, complete)` are complete; those after are running or waiting for late rows. */
  readonly complete: number;
  /** Periods `[0, fresh)` have a row of every source at or after their start, anywhere in the source; later ones are stale. */
  readonly fresh: number;
  /** Whether it is computed from a restricted column, and so shown to the metric's audience only. */
  readonly isRestricted?: boolean;
  /** Why there are no values at all: a source or engine failed. */
  readonly error?: string;
}

/** CleanedStep is what one cleaning step did: how many rows it changed, or dropped. */
export interface CleanedStep {
  readonly step: string;
  readonly rows: number;
  readonly drops?: true;
}

/** SourceInput is a file as it was when it was read. */
export interface SourceInput {
  /** Relative to the project's root, with `/`. */
  readonly file: string;
  readonly bytes: number;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
  /** Of its bytes, hex; absent where it was not asked for, or the file has changed since. */
  readonly sha256?: string;
  /** Encoding that it was read in, a WHATWG name; absent of what is no text. */
  readonly encoding?: string;
  /** What stands between its fields; absent of what is no table of text. */
  readonly delimiter?: string;
}

/** SourceState is what a run found out about a source. */
export interface SourceState {
  readonly source: string;
  readonly files: readonly string[];
  /** The same with what tells whether they were others at another time; absent where no file was read. */
  readonly inputs?: readonly SourceInput[];
  readonly database?: DatabaseReading;
  readonly http?: HttpReading;
  /** Size of the files as they are stored. */
  readonly bytes: number;
  readonly rows: number;
  /** How many of the rows have no main time, and so belong to no period; absent where it was not found out. */
  readonly untimed?: number;
  /** First and last time of a row, epoch milliseconds; null without rows. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Up to when it is complete, epoch milliseconds, where it says so. */
  readonly watermark: number | null;
  /** What each cleaning step did. */
  readonly cleaned: readonly CleanedStep[];
  /** Rows before cleaning; absent where the source could not be opened. */
  readonly read?: number;
  /** What its checks found; absent where they were not run. */
  readonly checks?: readonly CheckOutcome[];
  readonly error?: string;
}
