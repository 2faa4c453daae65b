import type { IntervalUnit, LiteralType } from '../expr/sql/tree.ts';

/** Dialect is how one database writes what differs from database to database; texts given to it are SQL already. */
export interface Dialect {
  readonly name: string;
  /** identifier quotes a name. */
  readonly identifier: (name: string) => string;
  /** literal writes a constant of a type from its unquoted text. */
  readonly literal: (type: LiteralType, text: string) => string;
  /** call writes a call of a function of the documented list; `count` of nothing counts rows. */
  readonly call: (name: string, args: readonly string[]) => string;
  /** type writes a type to convert to, given as in `DECIMAL(18,2)`. */
  readonly type: (type: string) => string;
  readonly cast: (arg: string, type: string, safe: boolean) => string;
  readonly interval: (count: string, unit: IntervalUnit) => string;
}
