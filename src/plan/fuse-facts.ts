import { type LevelMeasure, type NodeParts, servedBy } from './level.ts';
import type { RowDensity } from './stretches.ts';

/** DimensionSample is values of a dimension as they are grouped by, null for rows without one; there may be others. */
export type DimensionSample = readonly (string | null)[];

/** FuseFacts is what fusing depends on, of one source. */
export interface FuseFacts {
  readonly density: RowDensity;
  /** How many values expressions have, about, by their normalised text; see keyCandidates. */
  readonly counts: ReadonlyMap<string, number>;
  /** The values of dimensions that have few, by name. */
  readonly values: ReadonlyMap<string, DimensionSample>;
  /** How many rows of a stretch of time are read at once, about. */
  readonly rowsAtOnce: number;
  /** Whether cells are made also where they save no time. */
  readonly isAlways: boolean;
  /** tableName gives a name for a table that no other has. */
  readonly tableName: () => string;
}

/** Level is what is asked for at one grouping set of a scope: additive measures, and counts of others. */
export interface Level extends NodeParts {
  readonly measures: LevelMeasure[];
}

/** servesOf lists the requested metrics that levels are read for. */
export function servesOf(levels: readonly Level[]): string[] {
  return [...new Set(levels.flatMap(({ measures }) => servedBy(measures)))].sort();
}
