import { castTypes } from './functions.ts';
import { closingIndex, cover, isToken } from './places.ts';
import { type Reading, rangeOf, refuseNode, tokenIndexOf, tokenRange, wordBefore } from './reading.ts';
import { refuse } from './refusal.ts';
import {
  integerOf,
  nodesOf,
  type SerializedNode,
  type SerializedType,
  type SerializedValue,
} from './serialized.ts';
import type { IntervalUnit, LiteralType, SqlExpr, SqlLiteral, TextRange } from './tree.ts';

const integerTypes: ReadonlySet<string> = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT']);
const castLiterals: Readonly<Record<string, LiteralType>> = {
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
};
const intervalUnits: Readonly<Record<string, IntervalUnit>> = {
  to_seconds: 'second',
  to_minutes: 'minute',
  to_hours: 'hour',
  to_days: 'day',
  to_weeks: 'week',
  to_months: 'month',
  to_quarters: 'quarter',
  to_years: 'year',
};

/** readConstant reads a literal: numbers with all their digits, text, true, false and null. */
export function readConstant(reading: Reading, node: SerializedNode): SqlLiteral {
  const value = node.value as SerializedValue;
  const found = value.is_null ? { type: 'null' as const, text: 'null' } : constantText(value);
  if (found === undefined)
    return refuseNode(reading, node, 'this literal is not a number, text, date or truth value');
  return { kind: 'literal', ...found, ...constantRange(reading, node) };
}

function constantText({ type, value }: SerializedValue): Pick<SqlLiteral, 'type' | 'text'> | undefined {
  if (type.id === 'VARCHAR' && typeof value === 'string') return { type: 'text', text: value };
  if (type.id === 'BOOLEAN') return { type: 'boolean', text: String(value) };
  if (type.id === 'DOUBLE' && value !== null && value !== undefined) {
    const text = String(Number(value));
    return { type: 'double', text: text.includes('e') ? text : `${text}e0` };
  }
  const digits = integerOf(value);
  if (digits === undefined) return undefined;
  if (integerTypes.has(type.id)) return { type: 'integer', text: String(digits) };
  return type.id === 'DECIMAL' ? { type: 'decimal', text: decimalText(digits, type) } : undefined;
}

/** The width is kept by leading zeros, as DuckDB counts digits as they are written. */
function decimalText(digits: bigint, { type_info }: SerializedType): string {
  const { width = 18, scale = 0 } = type_info ?? {};
  const text = String(digits < 0n ? -digits : digits).padStart(width, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, text.length - scale)}.${text.slice(text.length - scale)}`;
}

function constantRange(reading: Reading, node: SerializedNode): TextRange {
  const first = tokenIndexOf(reading, node);
  if (first === undefined) return { start: 0, end: reading.places.text.length };
  let last = first;
  // A negative number is one constant located at its sign, and its digits may stand in parentheses.
  while (isToken(reading.places, last, '-', '+', '(') && last + 1 < reading.places.tokens.length) last++;
  // `interval` and the like come as a constant of the text, and adjacent texts on several lines are one constant.
  while (reading.places.tokens[last]?.kind === 'string' && reading.places.tokens[last + 1]?.kind === 'string')
    last++;
  return cover(reading.places, [tokenRange(reading, first, last)]);
}

/** readCast reads a conversion; a date or truth value written as text becomes a literal of that type. */
export function readCast(reading: Reading, node: SerializedNode): SqlExpr {
  const type = node.cast_type as SerializedType;
  const [child] = nodesOf(node, 'child') as [SerializedNode];
  const safe = node.try_cast === true;
  if (type.id === 'INTERVAL') return readTextInterval(reading, node, child);
  const arg = reading.read(child);
  const range = castRange(reading, node, arg);
  const literal = castLiterals[type.id];
  if (!safe && literal && arg.kind === 'literal' && arg.type === 'text') {
    const text = literal === 'boolean' ? { t: 'true', f: 'false' }[arg.text] : arg.text;
    if (text !== undefined) return { kind: 'literal', type: literal, text, ...range };
  }
  return { kind: 'cast', arg, type: castTypeText(type, range), safe, ...range };
}

function castTypeText({ id, type_info }: SerializedType, range: TextRange): string {
  if (!castTypes.has(id)) {
    const name = (type_info?.name ?? id).toLowerCase();
    const known = [...castTypes].join(', ').toLowerCase();
    refuse(`${name} is not a type that every database has`, range, `types: ${known}`);
  }
  return id === 'DECIMAL' ? `DECIMAL(${type_info?.width ?? 18},${type_info?.scale ?? 3})` : id;
}

function castRange(reading: Reading, node: SerializedNode, arg: TextRange): TextRange {
  const { places } = reading;
  const own = tokenIndexOf(reading, node);
  if (own === undefined) {
    // `date '…'`, `timestamp with time zone '…'`: the type stands before the text.
    let first = wordBefore(reading, arg.start);
    while (first > 0 && isToken(places, first, 'zone', 'time', 'with')) first--;
    const isTyped = isToken(
      places,
      first,
      'date',
      'timestamp',
      'timestamptz',
      'datetime',
      'time',
      'boolean',
      'bool',
    );
    return isTyped ? cover(places, [tokenRange(reading, first), arg]) : { start: arg.start, end: arg.end };
  }
  if (!isToken(places, own, '::')) return rangeOf(reading, node, [arg]);
  let last = own + 1;
  if (isToken(places, last + 1, 'precision', 'varying')) last++;
  if (isToken(places, last + 1, '(')) last = closingIndex(places, last + 1);
  if (isToken(places, last + 1, 'with') && isToken(places, last + 3, 'zone')) last += 3;
  return cover(places, [arg, tokenRange(reading, own, last)]);
}

/** readInterval reads what DuckDB makes of `INTERVAL n unit`; undefined for other calls. */
export function readInterval(reading: Reading, node: SerializedNode): SqlExpr | undefined {
  const unit = intervalUnits[String(node.function_name)];
  const count = countOf(nodesOf(node)[0]);
  if (unit === undefined || count === undefined) return undefined;
  const read = numericText(reading.read(count));
  return { kind: 'interval', count: read, unit, ...intervalRange(reading, read) };
}

/** DuckDB wraps the count as `CAST(trunc(CAST(n AS DOUBLE)) AS INTEGER)`, seconds as `CAST(n AS DOUBLE)`. */
function countOf(node: SerializedNode | undefined): SerializedNode | undefined {
  if (node?.class === 'CAST' || node?.function_name === 'trunc') {
    const [inner] = nodesOf(node, node.class === 'CAST' ? 'child' : 'children');
    const isInnermost = node.class === 'CAST' && (node.cast_type as SerializedType).id === 'DOUBLE';
    return isInnermost ? inner : countOf(inner);
  }
  return undefined;
}

function numericText(expr: SqlExpr): SqlExpr {
  if (expr.kind !== 'literal' || expr.type !== 'text') return expr;
  const text = expr.text.trim();
  if (!/^-?\d+$/.test(text)) refuse('an interval wants a whole number', expr, 'as in INTERVAL 7 DAY');
  return { ...expr, type: 'integer', text: String(BigInt(text)) };
}

/** `INTERVAL '7 days'` is one text of number and unit. */
function readTextInterval(reading: Reading, node: SerializedNode, child: SerializedNode): SqlExpr {
  const arg = child.class === 'CONSTANT' ? readConstant(reading, child) : undefined;
  const found = /^\s*(-?\d+)\s*([a-z]+?)s?\s*$/i.exec(arg?.type === 'text' ? arg.text : '');
  const unit = intervalUnits[`to_${found?.[2]?.toLowerCase()}s`];
  if (arg === undefined || unit === undefined) {
    return refuseNode(
      reading,
      node,
      'an interval wants one whole number and one unit',
      'as in INTERVAL 7 DAY',
    );
  }
  const count: SqlExpr = { ...arg, type: 'integer', text: String(BigInt(found?.[1] ?? 0)) };
  return { kind: 'interval', count, unit, ...intervalRange(reading, arg) };
}

function intervalRange(reading: Reading, count: TextRange): TextRange {
  const { places } = reading;
  const first = wordBefore(reading, count.start);
  const start = isToken(places, first, 'interval') ? [tokenRange(reading, first)] : [];
  const inner = cover(places, [...start, count]);
  const after = places.tokens.findIndex((token) => token.start >= inner.end);
  const isUnit =
    after >= 0 &&
    /^(second|minute|hour|day|week|month|quarter|year)s?$/.test(places.tokens[after]?.text ?? '');
  return isUnit ? cover(places, [inner, tokenRange(reading, after)]) : inner;
}
