import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Concealment } from '../model/sensitive.ts';
import type { Join } from '../model/source.ts';

/** TimeInfo says what a time column holds: instants, clock times of a zone, or dates. */
export interface TimeInfo {
  readonly type: 'instant' | 'local' | 'date';
  /** IANA zone of `local` clock times. */
  readonly zone: string;
}

/** SchemaColumn is a column of a source's cleaned rows with the engine's name of its type. */
export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  /** What becomes of its values where people see them. */
  readonly concealment?: Concealment;
}

/** SourceSchema is what a source's rows look like in the engine. */
export interface SourceSchema {
  /** Quoted SQL that stands for the rows in a FROM clause. */
  readonly relation: string;
  readonly columns: readonly SchemaColumn[];
  /** By column name. */
  readonly times: ReadonlyMap<string, TimeInfo>;
  /** Sources that its rows look up, those that lead to others before them. */
  readonly joins?: readonly SchemaJoin[];
}

/** SchemaJoin is a source that rows of another look up, directly or by way of further ones. */
export interface SchemaJoin {
  /** Names of the joins that lead to it. */
  readonly path: readonly string[];
  /** Its source and the one that joins it. */
  readonly source: string;
  readonly joining: string;
  readonly definition: Join;
  /** Quoted SQL that stands for its rows in a FROM clause. */
  readonly relation: string;
  readonly columns: readonly JoinedColumn[];
  readonly times: ReadonlyMap<string, TimeInfo>;
  /** Columns that are equal in rows that belong together. */
  readonly keys: readonly { readonly ours: string; readonly theirs: string }[];
  readonly asOf?: { readonly ours: ComparedTime; readonly theirs: ComparedTime };
  /** Why it cannot be looked up; such a join is not used. */
  readonly problem?: { readonly message: string; readonly diagnostic?: Diagnostic };
}

/** JoinedColumn is a column of a joined source, with the name it has among the joining source's columns. */
export interface JoinedColumn extends SchemaColumn {
  readonly column: string;
}

/** ComparedTime is a column that an as-of join compares, by its name in its own source. */
export interface ComparedTime extends TimeInfo {
  readonly column: string;
}

/** SourceExtent is when a source's first and last row before as-of happened, epoch milliseconds; null without rows. */
export interface SourceExtent {
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** ownPrefix begins the names that we add to the columns of a statement; none of these begins with it. */
export function ownPrefix(columns: readonly { readonly name: string }[]): string {
  let prefix = '_';
  while (columns.some((column) => column.name.startsWith(prefix))) prefix += '_';
  return prefix;
}
