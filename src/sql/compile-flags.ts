import type { SqlExpr, SqlLiteral } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { SourceSchema } from '../plan/schema.ts';
import type { Dialect } from './dialect.ts';
import { quoteLiteral } from './quote.ts';
import { renderExpr } from './render-expr.ts';

/** FlagContext is where flags are set: over the rows of a schema, in columns whose names begin with the prefix. */
export interface FlagContext {
  readonly schema: SourceSchema;
  readonly dialect: Dialect;
  readonly prefix: string;
}

/** FlagBits is columns of bits, one for each flag: set in the rows that pass its filter. */
export interface FlagBits {
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  /** Sums of a column of counts over the groups in which a flag is set, one for each flag. */
  readonly counts: (count: string) => string[];
}

const bitsPerWord = 63;

/** flagBits sets as few columns of bits as it takes. */
export function flagBits(flags: readonly (SqlExpr | undefined)[], context: FlagContext): FlagBits {
  const words = Array.from({ length: Math.max(1, Math.ceil(flags.length / bitsPerWord)) }, (_, i) => {
    const own = flags.slice(i * bitsPerWord, (i + 1) * bitsPerWord);
    return { name: `${context.prefix}${i}`, sql: wordSql(own, context), type: wordType(own.length) };
  });
  const counts = (count: string) =>
    flags.map((_, i) => {
      const { name, type } = words[Math.floor(i / bitsPerWord)]!;
      const bit = bits(1n << BigInt(i % bitsPerWord), type);
      return `CAST(coalesce(sum(CASE WHEN ${name} & ${bit} <> ${bits(0n, type)} THEN ${count} END), 0) AS BIGINT)`;
    });
  return { columns: words.map(({ name, sql }) => ({ name, sql })), counts };
}

/** FlagRowsSql is rows with the columns to group by, the key and the flags. */
export interface FlagRowsSql {
  readonly rows: string;
  readonly names: readonly string[];
  readonly key: string;
  readonly flags: FlagBits;
  /** Name for the number of keys with the same flags. */
  readonly count: string;
}

/** flagRows counts keys by the flags that any of their rows has; rows without a key have none. */
export function flagRows({ rows, names, key, flags, count }: FlagRowsSql): string {
  const words = flags.columns.map(({ name }) => name);
  const any = words.map((word) => `CASE WHEN ${key} IS NOT NULL THEN bit_or(${word}) ELSE 0 END AS ${word}`);
  const keys = `SELECT ${[...names, ...any].join(', ')} FROM ${rows} GROUP BY ${[...names, key].join(', ')}`;
  const groups = [...names, ...words].join(', ');
  return `(SELECT ${groups}, count(*) AS ${count} FROM (${keys}) AS keys GROUP BY ${groups})`;
}

function wordType(length: number): string {
  if (length <= 8) return 'UTINYINT';
  if (length <= 16) return 'USMALLINT';
  return length <= 32 ? 'UINTEGER' : 'UBIGINT';
}

function bits(value: bigint, type: string): string {
  return `CAST(${value} AS ${type})`;
}

/**
 * A flag is set unless one of its conditions keeps it from being set. What depends on one column of texts is looked up by
 * its value, which is faster than to compare it with one text after the other.
 */
function wordSql(flags: readonly (SqlExpr | undefined)[], context: FlagContext): string {
  const type = wordType(flags.length);
  const all = (1n << BigInt(flags.length)) - 1n;
  const lookups = new Map<string, Lookup>();
  const conditions = new Map<string, { expr: SqlExpr; of: bigint }>();
  flags.forEach((flag, i) => {
    const bit = 1n << BigInt(i);
    for (const condition of conditionsOf(flag)) {
      const texts = textsOf(condition, context.schema);
      if (texts !== undefined) addTexts(lookups, texts, bit);
      else {
        const name = normalise(condition);
        conditions.set(name, { expr: condition, of: (conditions.get(name)?.of ?? 0n) | bit });
      }
    }
  });
  const terms = [
    ...[...lookups.values()].map((lookup) => lookupSql(lookup, all, type, context.dialect)),
    ...[...conditions.values()].map(({ expr, of }) => {
      return `CASE WHEN ${renderExpr(expr, context.dialect)} THEN ${bits(all, type)} ELSE ${bits(all & ~of, type)} END`;
    }),
  ];
  return terms.length === 0 ? bits(all, type) : terms.map((term) => `(${term})`).join(' & ');
}

function conditionsOf(flag: SqlExpr | undefined): readonly SqlExpr[] {
  if (flag === undefined) return [];
  return flag.kind === 'conjunction' && flag.operator === 'AND' ? flag.args : [flag];
}

/** Lookup is, for a column of texts, which flags ask for what in it; a flag may ask more than once. */
interface Lookup {
  readonly column: SqlExpr;
  readonly asked: { readonly bit: bigint; readonly texts: ReadonlySet<string> }[];
}

interface ColumnTexts {
  readonly column: SqlExpr;
  readonly texts: ReadonlySet<string>;
}

function addTexts(lookups: Map<string, Lookup>, { column, texts }: ColumnTexts, bit: bigint): void {
  const name = normalise(column);
  const lookup = lookups.get(name) ?? { column, asked: [] };
  lookups.set(name, lookup);
  lookup.asked.push({ bit, texts });
}

/** textsOf is the texts that a condition on one column of texts accepts. */
function textsOf(condition: SqlExpr, schema: SourceSchema): ColumnTexts | undefined {
  const found = comparedTexts(condition);
  if (found === undefined || found.column.kind !== 'column') return undefined;
  const { name } = found.column;
  const type = schema.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.type;
  if (type !== 'VARCHAR' || !found.items.every(isText)) return undefined;
  return { column: found.column, texts: new Set(found.items.map(({ text }) => text)) };
}

function comparedTexts(condition: SqlExpr) {
  if (condition.kind === 'comparison' && condition.operator === '=') {
    return { column: condition.left, items: [condition.right] as SqlLiteral[] };
  }
  if (condition.kind !== 'in' || condition.negated) return undefined;
  return { column: condition.arg, items: condition.items as SqlLiteral[] };
}

function isText(expr: SqlExpr): expr is SqlLiteral {
  return expr.kind === 'literal' && expr.type === 'text';
}

function lookupSql({ column, asked }: Lookup, all: bigint, type: string, dialect: Dialect): string {
  const texts = [...new Set(asked.flatMap((ask) => [...ask.texts]))];
  const accepted = (text: string | undefined) =>
    asked.reduce((mask, ask) => (text !== undefined && ask.texts.has(text) ? mask : mask & ~ask.bit), all);
  const entries = texts.map((text) => `${quoteLiteral(text)}: ${bits(accepted(text), type)}`);
  const map = `MAP {${entries.join(', ')}}[${renderExpr(column, dialect)}]`;
  return `coalesce(${map}, ${bits(accepted(undefined), type)})`;
}
