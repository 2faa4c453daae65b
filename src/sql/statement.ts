import type { PlanNode } from '../plan/node.ts';
import type { SourceSchema } from '../plan/schema.ts';
import type { Grain } from '../time/grain.ts';
import type { Dialect } from './dialect.ts';
import type { PushdownStatement } from './pushdown/compile.ts';

/** CompiledStatement is a node as SQL, and which column of the result holds what. */
export interface CompiledStatement {
  readonly node: PlanNode;
  readonly sql: string;
  /** The same for one stretch of time after the other, where it is not run at once. */
  readonly parts?: readonly string[];
  readonly layout: StatementLayout;
  /** Where a database computes the cells. */
  readonly pushdown?: PushdownStatement;
  /** Why there is no statement. */
  readonly refusal?: StatementRefusal;
}

/** StatementRefusal is why a statement is not run. */
export interface StatementRefusal {
  readonly message: string;
  readonly help?: string;
  /** Whether that has been said before. */
  readonly isSaid?: boolean;
}

/** StatementLayout gives the indices of a result's columns. */
export interface StatementLayout {
  /** The grouping set of each row: by the bits of GROUPING_ID its key, or of an earlier node its dimensions. */
  readonly level: number;
  readonly levels: ReadonlyMap<number, string>;
  /** Period keys by grain; the index of the period for a window node. */
  readonly periods: ReadonlyMap<Grain, number>;
  readonly dimensions: ReadonlyMap<string, number>;
  /** Counts are -1 where another statement gives them. */
  readonly rows: number;
  readonly measures: ReadonlyMap<string, { value: number; volume: number; presence: number }>;
}

/** CompileContext is where a node is to run. */
export interface CompileContext {
  readonly schema: SourceSchema;
  readonly timezone: string;
  readonly dialect: Dialect;
}
