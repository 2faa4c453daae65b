import type { AggregateClass } from '../expr/sql/functions.ts';
import type { Atom } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { UnfusedReason } from '../model/unfused-reason.ts';
import type { TimeAxis } from '../time/axis.ts';
import type { Duration } from '../time/duration.ts';
import type { BoundDimension, RowState } from './bound.ts';
import type { SourceSchema } from './schema.ts';

/**
 * SegmentBatch is one of `count` parts of the segments of some dimensions, 0 ≤ `index` < `count`. A segment is in one of
 * them, by a hash of its values; with enough segments they are of about the same size.
 */
export interface SegmentBatch {
  /** Names of dimensions; not empty. */
  readonly by: readonly string[];
  readonly index: number;
  readonly count: number;
}

/** RowScope is the rows a node reads: those of a source with `from` ≤ time < `to` that pass the request's condition. */
export interface RowScope {
  /** Equal for equal scopes apart from `from` and `to`. */
  readonly key: string;
  readonly source: string;
  /** Name of the time column. */
  readonly time: string;
  readonly where?: SqlExpr;
  /** Only rows of these segments. */
  readonly batch?: SegmentBatch;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** GroupingSet is one level to aggregate at: periods of an axis × the segments of some dimensions, in name order. */
export interface GroupingSet {
  readonly key: string;
  readonly axis: TimeAxis;
  readonly by: readonly string[];
}

/** Stretch is a part of the time a node reads, `[from, to)` in epoch milliseconds; it begins and ends with periods. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** NodeMeasure is a measure of a node, as expressions over the node's atoms. */
export interface NodeMeasure {
  readonly metric: string;
  /** Keys of the grouping sets at which it is asked for; at all of the node's when absent. */
  readonly at?: ReadonlySet<string>;
  /** Requested metrics that need it; all that the node serves when absent. */
  readonly serves?: readonly string[];
  /** The value, where atom i stands for the node's atom `atoms[i]`. */
  readonly combine: SqlExpr;
  readonly atoms: readonly number[];
  /** Indices of the atoms that count the rows passing its filter, and the rows its aggregate sees; -1 where another node does. */
  readonly volume: number;
  readonly presence: number;
}

interface NodeBase {
  readonly scope: RowScope;
  /** Dimensions of all sets, in name order. */
  readonly dimensions: readonly BoundDimension[];
  /** Names of the metrics that the node is read for. */
  readonly serves: readonly string[];
}

/** AggregateNode computes measures at every one of its grouping sets in one scan; each set is aggregated from rows. */
export interface AggregateNode extends NodeBase {
  readonly kind: 'aggregate';
  readonly aggregateClass: AggregateClass;
  readonly sets: readonly GroupingSet[];
  readonly atoms: readonly Atom[];
  /** Index of the atom that counts all rows of the scope; -1 where another node does. */
  readonly rows: number;
  readonly measures: readonly NodeMeasure[];
  /** Added to the rows of each period. */
  readonly states?: readonly RowState[];
  /** What it reads instead of its source: the table of a PreaggregateNode. */
  readonly over?: SourceSchema;
  /** Read one after the other; all at once when absent. */
  readonly stretches?: readonly Stretch[];
  /** Nodes that compute the same one by one, where it was made of several. */
  readonly unfused?: readonly AggregateNode[];
  /** Why it is not fused with others, where one might expect it. */
  readonly reason?: UnfusedReason;
}

/** CellColumn is a column of cells: what rows are grouped by, or an aggregate over the rows of a cell, without a filter. */
export interface CellColumn {
  readonly name: string;
  readonly expr: SqlExpr;
}

/**
 * PreaggregateNode aggregates rows by date and by what filters and dimensions refer to, at several grouping sets at once,
 * into a table from which other nodes compute their measures.
 */
export interface PreaggregateNode extends NodeBase {
  readonly kind: 'preaggregate';
  /** Name of the table, which needs no quotes. */
  readonly table: string;
  /** The days of the scope. */
  readonly axis: TimeAxis;
  readonly keys: readonly CellColumn[];
  readonly parts: readonly CellColumn[];
  /** Names of the keys of each grouping set; the date is in all. */
  readonly levels: readonly (readonly string[])[];
  readonly stretches: readonly Stretch[];
  /** What computes the same without the table. */
  readonly unfused: readonly AggregateNode[];
}

/**
 * FlagsNode counts different values of one key in the rows of many filters: it groups by key, notes in bits which filters
 * a key's rows pass, and then counts keys by bits. Atom i is the count of those with a row that passes `flags[i]`.
 */
export interface FlagsNode extends NodeBase {
  readonly kind: 'flags';
  /** One; several, of one axis and at most one dimension each, where segments are told apart by flags. */
  readonly sets: readonly GroupingSet[];
  /** The values of the dimensions of sets, where segments are told apart by flags, not by groups. */
  readonly spread?: readonly DimensionValues[];
  readonly key: SqlExpr;
  /** All rows pass an absent filter. */
  readonly flags: readonly (SqlExpr | undefined)[];
  readonly measures: readonly NodeMeasure[];
  readonly stretches: readonly Stretch[];
  /** What computes the same without flags; of several sets, what computes each by groups. */
  readonly unfused: readonly (AggregateNode | FlagsNode)[];
}

/** DimensionValues is the values of a dimension that are expected in rows; null where rows without a value are. */
export interface DimensionValues {
  readonly name: string;
  readonly values: readonly (string | null)[];
}

/**
 * SketchNode estimates how many different values of one key there are in the rows of many filters. Values are hashed into
 * the registers of a sketch, which is aggregated for the finest periods and segments and merged for coarser ones.
 */
export interface SketchNode extends NodeBase {
  readonly kind: 'sketch';
  readonly aggregateClass: 'sketch';
  readonly sets: readonly GroupingSet[];
  readonly key: SqlExpr;
  /** Those of the class `sketch` count values of the key; the others add up. */
  readonly atoms: readonly Atom[];
  /** Index of the atom that counts all rows of the scope. */
  readonly rows: number;
  readonly measures: readonly NodeMeasure[];
}

/** DividedNode is a node that may be computed for some periods after the other, each part from the rows it depends on. */
interface DividedNode extends NodeBase {
  /** The periods of each part; all at once when absent. */
  readonly stretches?: readonly Stretch[];
  /** Of one part: the periods that are computed; those that begin in it. */
  readonly part?: Stretch;
}

/** WindowNode computes measures over the rows of overlapping windows, one per period of the axis all its sets have. */
export interface WindowNode extends DividedNode {
  readonly kind: 'window';
  readonly aggregateClass: AggregateClass;
  /** What its sketches count values of, where it has some. */
  readonly key?: SqlExpr;
  /** Equal for equal kinds of window. */
  readonly window: string;
  readonly sets: readonly GroupingSet[];
  readonly axis: TimeAxis;
  /** Start of each period's window, epoch milliseconds; it ends with the period. */
  readonly starts: Float64Array;
  readonly atoms: readonly Atom[];
  /** Index of the atom that counts all rows of the scope. */
  readonly rows: number;
  readonly measures: readonly NodeMeasure[];
  /** Added to the rows of each period. */
  readonly states?: readonly RowState[];
}

/** EarlierNode lists the segments that have a row before the node's scope ends, to tell an empty period from an unborn segment. */
export interface EarlierNode extends NodeBase {
  readonly kind: 'earlier';
  /** Keys of the grouping sets it answers for, by the dimensions they have. */
  readonly sets: readonly GroupingSet[];
}

/** CellsNode computes measures over rows that are put into the periods of one axis by more than their time. */
export interface CellsNode extends DividedNode {
  readonly aggregateClass: AggregateClass;
  /** Key of its cells. */
  readonly window: string;
  readonly sets: readonly GroupingSet[];
  readonly axis: TimeAxis;
  readonly atoms: readonly Atom[];
  /** Index of the atom that counts the rows. */
  readonly rows: number;
  readonly measures: readonly NodeMeasure[];
  readonly states?: readonly RowState[];
}

/**
 * ConversionNode computes measures over events, each of which is put into the period and segment of the latest row of
 * the node's scope that came before it, of the same entity and within the window. All its sets have one axis.
 */
export interface ConversionNode extends CellsNode {
  readonly kind: 'conversion';
  /** Whether base events from before the axis count in its first period. */
  readonly isOverall: boolean;
  /** Which rows of the scope are base events. */
  readonly base?: SqlExpr;
  /** What must be equal in the base event and the conversion, the entity first; nulls never are. */
  readonly baseKeys: readonly SqlExpr[];
  readonly events: {
    readonly scope: RowScope;
    readonly schema: SourceSchema;
    readonly keys: readonly SqlExpr[];
  };
  /** An event counts from so long after its base event on, and as long as it lies less than so long after it. */
  readonly after?: Duration;
  readonly within?: Duration;
}

/** PeriodPair puts the rows of one period of the node's axes into another, of entities with rows in a third. */
export interface PeriodPair {
  /** Index of the period in which the rows count. */
  readonly index: number;
  /** Starts of the period of the rows, and of that in which the entity must have rows too: local date, or instant for hours. */
  readonly rows: number;
  readonly present: number;
}

/** ComparableNode computes measures over the rows of entities that have rows in another period as well. */
export interface ComparableNode extends CellsNode {
  readonly kind: 'comparable';
  readonly entity: SqlExpr;
  /** Which rows make an entity present. */
  readonly where?: SqlExpr;
  /** The periods of all pairs. */
  readonly reach: TimeAxis;
  readonly pairs: readonly PeriodPair[];
}

/** PlanNode is one statement to run. */
export type PlanNode =
  | AggregateNode
  | PreaggregateNode
  | FlagsNode
  | SketchNode
  | WindowNode
  | EarlierNode
  | ConversionNode
  | ComparableNode;
