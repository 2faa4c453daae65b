import type { LiteralType, SqlExpr, TextRange } from '../../expr/sql/tree.ts';

/** ValueKind is what a value is, as far as databases treat values differently. */
export type ValueKind = LiteralType | 'interval';

/** Value is SQL of a database, in parentheses where it is more than a word or call, and what it gives. */
export interface Value {
  readonly sql: string;
  readonly kind: ValueKind;
}

/** PushdownRefusal is thrown where a database would not give the same; the range is that of the fragment's text. */
export class PushdownRefusal extends Error {
  override readonly name = 'PushdownRefusal';
  constructor(
    message: string,
    readonly range?: TextRange,
    readonly help?: string,
  ) {
    super(message);
  }
}

/** refuse throws a PushdownRefusal for an expression. */
export function refuse(expr: SqlExpr | undefined, message: string, help?: string): never {
  throw new PushdownRefusal(message, expr, help);
}

/** kindOf is the kind of DuckDB's type; throws PushdownRefusal for a type that databases do not share. */
export function kindOf(type: string): ValueKind {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  if (type.startsWith('DECIMAL')) return 'decimal';
  const known = kinds[type];
  return known ?? refuse(undefined, `values of type ${type} are not computed in a database`);
}

const kinds: Readonly<Record<string, ValueKind>> = {
  FLOAT: 'double',
  DOUBLE: 'double',
  VARCHAR: 'text',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  TIMESTAMPTZ: 'timestamptz',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
};

/** isNumber tells whether a kind is added and compared as a number. */
export function isNumber(kind: ValueKind): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'double' || kind === 'null';
}

/** isTime tells whether a kind is a date or a clock time. */
export function isTime(kind: ValueKind): boolean {
  return kind === 'date' || kind === 'timestamp' || kind === 'timestamptz';
}

/** widest is the kind of a number that is made of several, or of values that are alternatives. */
export function widest(all: readonly ValueKind[]): ValueKind | undefined {
  const kinds = [...new Set(all)].filter((kind) => kind !== 'null');
  if (kinds.length <= 1) return kinds[0] ?? 'null';
  if (kinds.every(isNumber)) return kinds.includes('double') ? 'double' : 'decimal';
  return kinds.every((kind) => kind === 'date' || kind === 'timestamp') ? 'timestamp' : undefined;
}
