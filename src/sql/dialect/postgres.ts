import type { SqlCall } from '../../expr/sql/tree.ts';
import type { PushdownDialect, TranslateCall } from '../pushdown/dialect.ts';
import { anyCall, exactRound, numberCall, textCall, unitCall } from '../pushdown/functions.ts';
import { refuse, type Value } from '../pushdown/value.ts';
import { quoteIdentifier, quoteLiteral } from '../quote.ts';

const double = (sql: string) => `CAST(${sql} AS double precision)`;
const onDouble = (name: string) => numberCall(([x]) => `${name}(${double(x!)})`, 'double');

// DuckDB trims every blank of Unicode, PostgreSQL only the one of ASCII.
const blanks = quoteLiteral(
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
);
const trim = (name: string): TranslateCall =>
  textCall(([text, characters]) => `${name}(${text}, ${characters ?? blanks})`);

const fields: Readonly<Record<string, string>> = {
  year: 'YEAR',
  quarter: 'QUARTER',
  month: 'MONTH',
  week: 'WEEK',
  day: 'DAY',
  hour: 'HOUR',
  minute: 'MINUTE',
  second: 'SECOND',
  dow: 'DOW',
  isodow: 'ISODOW',
  doy: 'DOY',
};
const field = (name: string, time: string) => `CAST(floor(EXTRACT(${name} FROM ${time})) AS bigint)`;

const functions: Readonly<Record<string, TranslateCall>> = {
  abs: numberCall(([x]) => `abs(${x})`),
  sign: numberCall(([x]) => `CAST(sign(${x}) AS integer)`, 'integer'),
  round: exactRound(([x, digits]) => `round(CAST(${x} AS numeric), ${digits ?? 0})`),
  floor: numberCall(([x]) => `floor(${x})`),
  ceil: numberCall(([x]) => `ceil(${x})`),
  trunc: numberCall(([x]) => `trunc(${x})`),
  sqrt: onDouble('sqrt'),
  exp: onDouble('exp'),
  ln: onDouble('ln'),
  log10: numberCall(([x]) => `(ln(${double(x!)}) / ln(10.0::double precision))`, 'double'),
  log2: numberCall(([x]) => `(ln(${double(x!)}) / ln(2.0::double precision))`, 'double'),
  power: numberCall(([x, y]) => `power(${double(x!)}, ${double(y!)})`, 'double'),
  greatest: anyCall((args) => `greatest(${args.join(', ')})`),
  least: anyCall((args) => `least(${args.join(', ')})`),
  coalesce: anyCall((args) => `coalesce(${args.join(', ')})`),
  nullif: anyCall(([x, y]) => `nullif(${x}, ${y})`),
  concat: textCall((args) => `concat(${args.join(', ')})`),
  trim: trim('btrim'),
  ltrim: trim('ltrim'),
  rtrim: trim('rtrim'),
  length: textCall(([text]) => `char_length(${text})`, 'integer'),
  substr: textCall((args) => `substr(${args.join(', ')})`, 'text', 1),
  left: textCall((args) => `left(${args.join(', ')})`, 'text', 1),
  right: textCall((args) => `right(${args.join(', ')})`, 'text', 1),
  replace: textCall((args) => `replace(${args.join(', ')})`),
  split_part: textCall((args) => `split_part(${args.join(', ')})`, 'text', 2),
  strpos: textCall(([text, part]) => `strpos(${text}, ${part})`, 'integer'),
  starts_with: textCall(([text, prefix]) => `starts_with(${text}, ${prefix})`, 'boolean'),
  ends_with: textCall(([text, suffix]) => `(right(${text}, char_length(${suffix})) = ${suffix})`, 'boolean'),
  contains: textCall(([text, part]) => `(strpos(${text}, ${part}) > 0)`, 'boolean'),
  date_trunc: unitCall('timestamp', (unit, [time]) =>
    fields[unit] === undefined ? undefined : `date_trunc('${unit}', ${clock(time!)})`,
  ),
  date_part: unitCall('integer', (unit, [time]) => fields[unit] && field(fields[unit], clock(time!))),
  date_diff: unitCall('integer', (unit, [from, to]) => difference(unit, clock(from!), clock(to!))),
};

function clock({ sql, kind }: Value): string {
  return kind === 'timestamptz' ? `(${sql} AT TIME ZONE 'UTC')` : `CAST(${sql} AS timestamp)`;
}

function difference(unit: string, from: string, to: string): string | undefined {
  const part = (name: string) => `(${field(name, to)} - ${field(name, from)})`;
  switch (unit) {
    case 'day':
      return `(CAST(${to} AS date) - CAST(${from} AS date))`;
    case 'month':
      return `(12 * ${part('YEAR')} + ${part('MONTH')})`;
    case 'quarter':
      return `(4 * ${part('YEAR')} + ${part('QUARTER')})`;
    case 'year':
      return part('YEAR');
    default:
      return undefined;
  }
}

function aggregate(call: SqlCall, args: readonly Value[], filter: string | undefined): string {
  const [x] = args;
  const where = filter === undefined ? '' : ` FILTER (WHERE ${filter})`;
  const distinct = call.distinct ? 'DISTINCT ' : '';
  const plain = (name: string, sql: string) => `${name}(${distinct}${sql})${where}`;
  switch (call.name) {
    case 'count':
      return x === undefined ? `count(*)${where}` : plain('count', x.sql);
    case 'sum':
      return plain('sum', x!.sql);
    case 'avg':
      return `(${double(plain('sum', x!.sql))} / nullif(${plain('count', x!.sql)}, 0))`;
    case 'min':
    case 'max':
      if (x!.kind === 'boolean') refuse(call, `PostgreSQL has no ${call.name} of booleans`);
      return plain(call.name, x!.sql);
    case 'bool_and':
    case 'bool_or':
      return plain(call.name, x!.sql);
    case 'median':
      return `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${double(x!.sql)})${where}`;
    case 'quantile_cont':
      return `percentile_cont(${args[1]!.sql}) WITHIN GROUP (ORDER BY ${double(x!.sql)})${where}`;
    case 'stddev_samp':
    case 'stddev_pop':
    case 'var_samp':
    case 'var_pop':
      return plain(call.name, double(x!.sql));
    default:
      return refuse(call, `PostgreSQL has nothing that always gives what ${call.name} gives`);
  }
}

const typed = { date: 'DATE', timestamp: 'TIMESTAMP', timestamptz: 'TIMESTAMPTZ' } as const;

/** postgres writes what is computed in PostgreSQL, from version 13 on. */
export const postgres: PushdownDialect = {
  name: 'PostgreSQL',
  identifier: quoteIdentifier,
  // Of all collations, only this one orders and compares texts as DuckDB does.
  column: (sql, type) => (type === 'VARCHAR' ? `CAST(${sql} AS text) COLLATE "C"` : sql),
  literal: (type, text) => {
    if (type === 'text') return quoteLiteral(text);
    if (type === 'double') return `CAST('${text}' AS double precision)`;
    const name = type in typed ? typed[type as keyof typeof typed] : undefined;
    return name === undefined ? text.toUpperCase() : `${name} ${quoteLiteral(text)}`;
  },
  functions,
  divide: (left, right) => {
    const [a, b] = [double(left.sql), double(right.sql)];
    const infinite = `CASE WHEN ${a} > 0 THEN 'Infinity'::double precision WHEN ${a} < 0 THEN '-Infinity'::double precision WHEN ${a} = 0 THEN 'NaN'::double precision END`;
    return `(CASE WHEN ${b} = 0 THEN ${infinite} ELSE ${a} / ${b} END)`;
  },
  integerDivide: (left, right) => `(${left} / nullif(${right}, 0))`,
  remainder: (left, right) => `(${left} % nullif(${right}, 0))`,
  concat: (texts) => `(${texts.join(' || ')})`,
  isDistinct: (left, right, isNegated) => `(${left} IS ${isNegated ? 'NOT ' : ''}DISTINCT FROM ${right})`,
  like: (text, pattern, escapeText) => `(${text} LIKE ${pattern} ESCAPE ${escapeText ?? "''"})`,
  toDouble: double,
  toDecimal: (sql, type) => `CAST(${sql} AS ${type.replace('DECIMAL', 'numeric')})`,
  toInteger: (sql) => `CAST(round(${sql}) AS bigint)`,
  toDate: (sql) => `CAST(${sql} AS date)`,
  dateText: (date) => `to_char(${date}, 'YYYY-MM-DD')`,
  toTimestamp: (sql) => `CAST(${sql} AS timestamp)`,
  addInterval: (time, count, unit) =>
    unit === 'quarter'
      ? `(${time} + 3 * ${count} * INTERVAL '1 month')`
      : `(${time} + ${count} * INTERVAL '1 ${unit}')`,
  addDays: (date, days) => `(${date} + CAST(${days} AS integer))`,
  daysBetween: (later, earlier) => `(${later} - ${earlier})`,
  addSeconds: (time, seconds) => `(${time} + (${seconds}) * INTERVAL '1 second')`,
  inUtc: (instant) => `(${instant} AT TIME ZONE 'UTC')`,
  startOf: (grain, date) => `CAST(date_trunc('${grain}', CAST(${date} AS timestamp)) AS date)`,
  weekday: (date) => `CAST(EXTRACT(ISODOW FROM ${date}) AS integer)`,
  hourStart: (local, utc) =>
    `CAST(EXTRACT(EPOCH FROM date_trunc('hour', ${local}) - (${local} - ${utc})) * 1000000 AS bigint)`,
  stretch: (time, bounds) =>
    `width_bucket(${time}, ARRAY[${bounds.map((bound) => `TIMESTAMP ${quoteLiteral(bound)}`).join(', ')}])`,
  isFinite: (time) => `isfinite(${time})`,
  compose: (text) => `normalize(${text}, NFC)`,
  matches: (text, pattern) => `(${text} ~ ${quoteLiteral(`\\A(?:${pattern})\\Z`)})`,
  countDifferent: (columns, filter) => `count(DISTINCT (${columns.join(', ')})) FILTER (WHERE ${filter})`,
  aggregate,
};
