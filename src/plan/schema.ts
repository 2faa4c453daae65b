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
}

/** SourceSchema is what a source's rows look like in the engine. */
export interface SourceSchema {
  /** Quoted SQL that stands for the rows in a FROM clause. */
  readonly relation: string;
  readonly columns: readonly SchemaColumn[];
  /** By column name. */
  readonly times: ReadonlyMap<string, TimeInfo>;
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
