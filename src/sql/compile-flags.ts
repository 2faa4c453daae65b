import type { SqlExpr, SqlLiteral } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import type { SourceSchema } from '../plan/schema.ts';
import type { Dialect } from './dialect.ts';
import { quoteLiteral } from './quote.ts';
import { renderExpr } from './render-expr.ts';

/** Flag is set in the rows that pass its filter, which all do where it is absent, and lie in its segment. */
export interface Flag {
  readonly filter: SqlExpr | undefined;
  /** A value of a dimension, whose SQL gives texts; null for rows without a value. */
  readonly segment?: { readonly sql: string; readonly value: string | null };
}

/** FlagContext is where flags are set: over the rows of a schema, in columns whose names begin with the prefix. */
export interface FlagContext {
  readonly schema: SourceSchema;
  readonly dialect: Dialect;
  readonly prefix: string;
}

/** FlagBits is columns of bits, one for each flag. */
export interface FlagBits {
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  /** Sums of a column of counts over the groups in which a flag is set, one for each flag. */
  readonly counts: (count: string) => string[];
}

const bitsPerWord = 63;

/** flagBits sets as few columns of bits as it takes. */
export function flagBits(flags: readonly Flag[], context: FlagContext): FlagBits {
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
function wordSql(flags: readonly Flag[], context: FlagContext): string {
  const type = wordType(flags.length);
  const all = (1n << BigInt(flags.length)) - 1n;
  const lookups = new Map<string, Lookup>();
  const conditions = new Map<string, { sql: string; of: bigint }>();
  const addCondition = (name: string, sql: string, bit: bigint) =>
    conditions.set(name, { sql, of: (conditions.get(name)?.of ?? 0n) | bit });
  flags.forEach(({ filter, segment }, i) => {
    const bit = 1n << BigInt(i);
    for (const condition of conditionsOf(filter)) {
      const texts = textsOf(condition, context);
      if (texts !== undefined) addTexts(lookups, texts, bit);
      else addCondition(normalise(condition), renderExpr(condition, context.dialect), bit);
    }
    if (segment === undefined) return;
    const { sql, value } = segment;
    if (value === null) addCondition(sql, `${sql} IS NULL`, bit);
    else addTexts(lookups, { sql, texts: new Set([value]) }, bit);
  });
  const terms = [
    ...[...lookups.values()].map((lookup) => lookupSql(lookup, all, type)),
    ...[...conditions.values()].map(
      ({ sql, of }) => `CASE WHEN ${sql} THEN ${bits(all, type)} ELSE ${bits(all & ~of, type)} END`,
    ),
  ];
  return terms.length === 0 ? bits(all, type) : terms.map((term) => `(${term})`).join(' & ');
}

function conditionsOf(flag: SqlExpr | undefined): readonly SqlExpr[] {
  if (flag === undefined) return [];
  return flag.kind === 'conjunction' && flag.operator === 'AND' ? flag.args : [flag];
}

/** Lookup is, for a column of texts, which flags ask for what in it; a flag may ask more than once. */
interface Lookup {
  readonly sql: string;
  readonly asked: { readonly bit: bigint; readonly texts: ReadonlySet<string> }[];
}

interface ColumnTexts {
  /** The column. */
  readonly sql: string;
  readonly texts: ReadonlySet<string>;
}

function addTexts(lookups: Map<string, Lookup>, { sql, texts }: ColumnTexts, bit: bigint): void {
  const lookup = lookups.get(sql) ?? { sql, asked: [] };
  lookups.set(sql, lookup);
  lookup.asked.push({ bit, texts });
}

/** textsOf is the texts that a condition on one column of texts accepts. */
function textsOf(condition: SqlExpr, { schema, dialect }: FlagContext): ColumnTexts | undefined {
  const found = comparedTexts(condition);
  if (found === undefined || found.column.kind !== 'column') return undefined;
  const { name } = found.column;
  const type = schema.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.type;
  if (type !== 'VARCHAR' || !found.items.every(isText)) return undefined;
  return { sql: renderExpr(found.column, dialect), texts: new Set(found.items.map(({ text }) => text)) };
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

function lookupSql({ sql, asked }: Lookup, all: bigint, type: string): string {
  const texts = [...new Set(asked.flatMap((ask) => [...ask.texts]))];
  const accepted = (text: string | undefined) =>
    asked.reduce((mask, ask) => (text !== undefined && ask.texts.has(text) ? mask : mask & ~ask.bit), all);
  const entries = texts.map((text) => `${quoteLiteral(text)}: ${bits(accepted(text), type)}`);
  const map = `MAP {${entries.join(', ')}}[${sql}]`;
  return `coalesce(${map}, ${bits(accepted(undefined), type)})`;
}
