import type { Span } from '../diagnostic/diagnostic.ts';
import type { AggregateClass } from '../expr/sql/functions.ts';
import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { SourceText } from '../model/located.ts';
import type { MeasureMetric } from '../model/metric.ts';
import type { NumberBuckets } from '../model/source.ts';
import type { CivilGrain } from '../time/grain.ts';
import type { TimeInfo } from './schema.ts';

/** BoundMeasure is a measure whose SQL is parsed and whose columns exist. */
export interface BoundMeasure {
  readonly metric: MeasureMetric;
  readonly source: string;
  /** Name of the time column it is counted by. */
  readonly time: string;
  /** The measure as written, and its filter. */
  readonly expr: SqlExpr;
  readonly where?: SqlExpr;
  /** Its aggregates, and the expression over them that gives the value. */
  readonly atoms: readonly Atom[];
  readonly combine: SqlExpr;
  readonly aggregateClass: AggregateClass;
  /** Whether a period without rows is 0 rather than null. */
  readonly emptyIsZero: boolean;
  /** Counts the rows that pass the filter. */
  readonly volume: Atom;
  /** Counts the rows that the aggregate sees: a period where it is 0 is empty. */
  readonly presence: Atom;
  /** What its atoms need to know of each row beside the row's columns. */
  readonly state?: RowState;
}

/**
 * RowState is a column that is added to the rows of a period (or window): for last and first whether the row is one of
 * its entity's at that time; for mean at how many times the entity has rows.
 */
export interface RowState {
  /** No column of the source has this name. */
  readonly name: string;
  readonly take: 'last' | 'first' | 'mean';
  readonly per: readonly SqlExpr[];
  /** Only rows that meet it count. */
  readonly where?: SqlExpr;
}

/** BoundDimension is a dimension whose SQL is parsed and whose columns exist. */
export interface BoundDimension {
  readonly name: string;
  readonly expr: SqlExpr;
  /** Where its SQL was written; absent when it is a column of its own name. */
  readonly place?: SourceText;
  /** The engine's name of its type; known once types are bound. */
  readonly type?: string;
  /** Where it was declared. */
  readonly span?: Span;
  /** How times and numbers are made into groups, once types are bound. */
  readonly grain?: CivilGrain;
  readonly buckets?: NumberBuckets;
  /** What a time column holds. */
  readonly time?: TimeInfo;
  /** Its values in their order, where that is not the one of texts. */
  readonly order?: readonly string[];
  /** The dimension that it groups in another way; null for none. Absent for a declared one. */
  readonly of?: string | null;
}

/** BoundFilter is a request's condition on the rows of one source. */
export interface BoundFilter {
  readonly expr: SqlExpr;
  readonly place: SourceText;
}

/** Bindings are the parsed and bound fragments that a plan is made from. */
export interface Bindings {
  /** By metric name. */
  readonly measures: ReadonlyMap<string, BoundMeasure>;
  /** By source, then by dimension. */
  readonly dimensions: ReadonlyMap<string, ReadonlyMap<string, BoundDimension>>;
  /** What entities are told apart by: by source, then by name. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, BoundDimension>>;
  /** Conditions of requests: by source, then by text. */
  readonly filters: ReadonlyMap<string, ReadonlyMap<string, BoundFilter>>;
  /** Why a measure could not be bound, by metric name. */
  readonly failed: ReadonlyMap<string, string>;
}
