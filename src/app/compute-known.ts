import type { Engine } from '../engine/engine.ts';
import type { Project } from '../model/project.ts';
import type { SourceState } from '../model/series.ts';
import type { PlanNode } from '../plan/node.ts';
import type { SourceExtent, SourceSchema } from '../plan/schema.ts';
import type { RowDensity } from '../plan/stretches.ts';
import { type JoinedReading, scopeRows } from '../sql/join.ts';
import { dayMs } from '../time/zone.ts';

/** KnownSources is what is known of the sources that nodes read, before their rows are aggregated. */
export interface KnownSources {
  readonly engine: Engine;
  readonly project: Project;
  /** With what their rows look up. */
  readonly schemas: ReadonlyMap<string, SourceSchema>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly extents: ReadonlyMap<string, SourceExtent>;
  /** Whether the rows of a source are in their database, which is read once a statement. */
  readonly isElsewhere: (source: string) => boolean;
  /** Segments by scope and dimensions, as far as they were counted or are. */
  readonly segmentCounts: Map<string, Promise<number>>;
}

/** densityOf is how many rows the source of a node has here, and in what time; undefined where that is not known. */
export function densityOf(
  { states, extents, isElsewhere }: KnownSources,
  { scope: { source } }: PlanNode,
): RowDensity | undefined {
  const rows = states.get(source)?.rows;
  const { firstAt, lastAt } = extents.get(source) ?? { firstAt: null, lastAt: null };
  if (isElsewhere(source) || rows === undefined || firstAt === null || lastAt === null) return undefined;
  return { rows, firstAt, lastAt };
}

/** sampleSize is how many rows from an instant on are looked at to find out which values there are. */
export const sampleSize = 30_000;

/** firstRows selects columns of the first rows of a reading that are found, `most` at most. */
export function firstRows(
  { schemas, project }: KnownSources,
  reading: JoinedReading,
  columns: readonly string[],
  most: number,
): string {
  const rows = scopeRows(reading, schemas.get(reading.scope.source)!, project.timezone);
  return `SELECT ${columns.join(', ')} FROM ${rows} LIMIT ${most}`;
}

/**
 * sampleRows selects columns of the first rows of a reading, and of the first ones of the last day, which tell of others
 * where rows lie in the order of their values.
 */
export function sampleRows(
  known: KnownSources,
  reading: JoinedReading,
  columns: readonly string[],
  { lastAt, most }: { readonly lastAt: number; readonly most: number },
): string {
  const { scope } = reading;
  // Rows of one day are looked at once: what stands there twice would seem to come again.
  const starts = new Set([scope.from, Math.max(scope.from, lastAt - dayMs)]);
  return [...starts]
    .map((from) => `(${firstRows(known, { ...reading, scope: { ...scope, from } }, columns, most)})`)
    .join(' UNION ALL ');
}
