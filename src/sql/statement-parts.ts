import type { Grain } from '../time/grain.ts';
import type { SketchedRows } from './compile-sketch.ts';

/** NamedSql is a column that is added to rows. */
export interface NamedSql {
  readonly name: string;
  readonly sql: string;
}

/** StatementParts is what a statement over cells is put together from. */
export interface StatementParts {
  readonly names: readonly string[];
  readonly sets: readonly (readonly string[])[];
  readonly levels: ReadonlyMap<number, string>;
  readonly from: string;
  /** The node's atoms as SQL over the rows of `from`. */
  readonly atoms: readonly string[];
  readonly periods: readonly { readonly grain: Grain; readonly name: string }[];
  /** What gives the atoms at all levels, where it is not `from` grouped by `sets`. */
  readonly cells?: string;
  /** In place of `atoms`, where `from` is registers. */
  readonly sketched?: SketchedRows;
}
