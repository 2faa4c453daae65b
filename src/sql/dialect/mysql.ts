import type { LiteralType, SqlCall, SqlExpr } from '../../expr/sql/tree.ts';
import type { PeriodCode, PushdownDialect, TranslateCall } from '../pushdown/dialect.ts';
import { anyCall, exactRound, numberCall, textCall, unitCall } from '../pushdown/functions.ts';
import { refuse, type Value } from '../pushdown/value.ts';

const double = (sql: string) => `(${sql} + 0e0)`;
const onDouble = (name: string) => numberCall(([x]) => `${name}(${double(x!)})`, 'double');

/** The greatest of two that are not null, as DuckDB has it: MySQL gives null for any null. */
const extreme = (operator: '>' | '<'): TranslateCall =>
  anyCall((args) =>
    args.reduce(
      (best, x) =>
        `(CASE WHEN ${best} IS NULL THEN ${x} WHEN ${x} IS NULL THEN ${best} WHEN ${x} ${operator} ${best} THEN ${x} ELSE ${best} END)`,
    ),
  );

const parts: Readonly<Record<string, (time: string) => string>> = {
  year: (time) => `YEAR(${time})`,
  quarter: (time) => `QUARTER(${time})`,
  month: (time) => `MONTH(${time})`,
  week: (time) => `WEEK(${time}, 3)`,
  day: (time) => `DAYOFMONTH(${time})`,
  hour: (time) => `HOUR(${time})`,
  minute: (time) => `MINUTE(${time})`,
  second: (time) => `SECOND(${time})`,
  dow: (time) => `(DAYOFWEEK(${time}) - 1)`,
  isodow: (time) => `(WEEKDAY(${time}) + 1)`,
  doy: (time) => `DAYOFYEAR(${time})`,
};

const startOf = (grain: string, date: string): string => {
  if (grain === 'month') return `DATE_SUB(${date}, INTERVAL DAYOFMONTH(${date}) - 1 DAY)`;
  const year = `MAKEDATE(YEAR(${date}), 1)`;
  return grain === 'year' ? year : `DATE_ADD(${year}, INTERVAL QUARTER(${date}) - 1 QUARTER)`;
};

/** The functions of months and years that MySQL has take a third of the time of the first day. */
const periodCode = (grain: 'month' | 'quarter' | 'year', time: string): PeriodCode => {
  if (grain === 'year') return { sql: `YEAR(${time})`, date: (code) => `make_date(${code}, 1, 1)` };
  if (grain === 'quarter') {
    const date = (code: string) => `make_date(${code} // 10, 3 * (${code} % 10) - 2, 1)`;
    return { sql: `(10 * YEAR(${time}) + QUARTER(${time}))`, date };
  }
  const date = (code: string) => `make_date(${code} // 100, ${code} % 100, 1)`;
  return { sql: `EXTRACT(YEAR_MONTH FROM ${time})`, date };
};

function truncated(unit: string, time: string): string | undefined {
  const date = `DATE(${time})`;
  switch (unit) {
    case 'year':
    case 'quarter':
    case 'month':
      return startOf(unit, date);
    case 'week':
      return `DATE_SUB(${date}, INTERVAL WEEKDAY(${date}) DAY)`;
    case 'day':
      return date;
    case 'hour':
      return `TIMESTAMPADD(HOUR, HOUR(${time}), ${date})`;
    case 'minute':
      return `TIMESTAMPADD(MINUTE, 60 * HOUR(${time}) + MINUTE(${time}), ${date})`;
    case 'second':
      return `TIMESTAMPADD(SECOND, 3600 * HOUR(${time}) + 60 * MINUTE(${time}) + SECOND(${time}), ${date})`;
    default:
      return undefined;
  }
}

function difference(unit: string, from: string, to: string): string | undefined {
  const part = (name: string) => `(${parts[name]!(to)} - ${parts[name]!(from)})`;
  switch (unit) {
    case 'day':
      return `DATEDIFF(${to}, ${from})`;
    case 'month':
      return `(12 * ${part('year')} + ${part('month')})`;
    case 'quarter':
      return `(4 * ${part('year')} + ${part('quarter')})`;
    case 'year':
      return part('year');
    default:
      return undefined;
  }
}

const functions: Readonly<Record<string, TranslateCall>> = {
  abs: numberCall(([x]) => `ABS(${x})`),
  sign: numberCall(([x]) => `SIGN(${x})`, 'integer'),
  round: exactRound(([x, digits]) => `ROUND(${x}, ${digits ?? 0})`),
  floor: numberCall(([x]) => `FLOOR(${x})`),
  ceil: numberCall(([x]) => `CEILING(${x})`),
  trunc: numberCall(([x]) => `TRUNCATE(${x}, 0)`),
  exp: onDouble('EXP'),
  power: numberCall(([x, y]) => `POW(${double(x!)}, ${double(y!)})`, 'double'),
  greatest: extreme('>'),
  least: extreme('<'),
  coalesce: anyCall((args) => `COALESCE(${args.join(', ')})`),
  nullif: anyCall(([x, y]) => `NULLIF(${x}, ${y})`),
  concat: textCall((args) => `CONCAT(${args.map((arg) => `COALESCE(${arg}, '')`).join(', ')})`),
  length: textCall(([text]) => `CHAR_LENGTH(${text})`, 'integer'),
  substr: textCall((args) => `SUBSTR(${args.join(', ')})`, 'text', 1),
  left: textCall((args) => `LEFT(${args.join(', ')})`, 'text', 1),
  right: textCall((args) => `RIGHT(${args.join(', ')})`, 'text', 1),
  replace: textCall((args) => `REPLACE(${args.join(', ')})`),
  strpos: textCall(([text, part]) => `LOCATE(${part}, ${text})`, 'integer'),
  starts_with: textCall(([text, prefix]) => `(LEFT(${text}, CHAR_LENGTH(${prefix})) = ${prefix})`, 'boolean'),
  ends_with: textCall(([text, suffix]) => `(RIGHT(${text}, CHAR_LENGTH(${suffix})) = ${suffix})`, 'boolean'),
  contains: textCall(([text, part]) => `(LOCATE(${part}, ${text}) > 0)`, 'boolean'),
  date_trunc: unitCall('timestamp', (unit, [time]) => {
    const sql = truncated(unit, time!.sql);
    return sql && `CAST(${sql} AS DATETIME(6))`;
  }),
  date_part: unitCall('integer', (unit, [time]) => parts[unit]?.(time!.sql)),
  date_diff: unitCall('integer', (unit, [from, to]) => difference(unit, from!.sql, to!.sql)),
};

function aggregate(call: SqlCall, args: readonly Value[], filter: string | undefined): string {
  const [x] = args;
  // Aggregates skip nulls, so that a CASE is as good as the FILTER that MySQL has not.
  const value = (sql: string) => (filter === undefined ? sql : `CASE WHEN ${filter} THEN ${sql} END`);
  const plain = (name: string, sql: string) => `${name}(${call.distinct ? 'DISTINCT ' : ''}${value(sql)})`;
  switch (call.name) {
    case 'count':
      return x === undefined
        ? filter === undefined
          ? 'COUNT(*)'
          : `COUNT(${value('1')})`
        : plain('COUNT', x.sql);
    case 'sum':
      return plain('SUM', x!.sql);
    case 'avg':
      // Its own mean of decimals has four more places and no other digits.
      return `(${double(plain('SUM', x!.sql))} / NULLIF(${plain('COUNT', x!.sql)}, 0))`;
    case 'min':
    case 'max':
      return plain(call.name.toUpperCase(), x!.sql);
    case 'bool_and':
      return `MIN(${value(x!.sql)})`;
    case 'bool_or':
      return `MAX(${value(x!.sql)})`;
    case 'stddev_samp':
    case 'stddev_pop':
    case 'var_samp':
    case 'var_pop':
      if (call.distinct) refuse(call, `MySQL has no ${call.name} of different values`);
      return plain(call.name.toUpperCase(), double(x!.sql));
    default:
      return refuse(call, `MySQL has nothing that always gives what ${call.name} gives`, 'use "mode: load"');
  }
}

/** A backslash means something else from sql_mode to sql_mode: such a text is written as its bytes. */
function text(value: string, collation: string): string {
  if (value.includes('\0')) throw new RangeError('a NUL character cannot stand in SQL');
  const written = value.includes('\\')
    ? `_utf8mb4 x'${Buffer.from(value, 'utf8').toString('hex')}'`
    : `_utf8mb4 '${value.replaceAll("'", "''")}'`;
  return `${written} COLLATE ${collation}`;
}

function literal(type: LiteralType, value: string, collation: string): string {
  switch (type) {
    case 'text':
      return text(value, collation);
    case 'double':
      return /e/i.test(value) ? value : `${value}e0`;
    case 'date':
      return `DATE '${value}'`;
    case 'timestamp':
      return `TIMESTAMP '${value}'`;
    case 'timestamptz':
      return `TIMESTAMP '${value.replace(/(\+00(:00)?|Z)$/, '')}'`;
    default:
      return value.toUpperCase();
  }
}

/** Never zero: a number that is written out, or nullif(x, 0). */
function isNeverZero(expr: SqlExpr): boolean {
  if (expr.kind === 'literal') return Number(expr.text) !== 0;
  const [, zero] = expr.kind === 'call' && expr.name === 'nullif' ? expr.args : [];
  return zero?.kind === 'literal' && Number(zero.text) === 0;
}

/** mysqlDialect writes what is computed in MySQL or MariaDB; the collation must compare bytes and not pad. */
function mysqlDialect(name: string, collation: string): PushdownDialect {
  return {
    name,
    identifier: (id) => `\`${id.replaceAll('`', '``')}\``,
    column: (sql, type) => {
      if (type === 'VARCHAR') return `CONVERT(${sql} USING utf8mb4) COLLATE ${collation}`;
      // The difference of unsigned numbers may be negative.
      return type === 'HUGEINT' ? `CAST(${sql} AS DECIMAL(30,0))` : sql;
    },
    literal: (type, value) => literal(type, value, collation),
    functions,
    divide: (left, right, divisor) => {
      if (!isNeverZero(divisor))
        refuse(divisor, `${name} has no infinity to divide by 0`, 'divide by nullif(…, 0)');
      return `(${double(left.sql)} / ${double(right.sql)})`;
    },
    integerDivide: (left, right) => `(${left} DIV ${right})`,
    remainder: (left, right) => `MOD(${left}, ${right})`,
    concat: (texts) => `CONCAT(${texts.join(', ')})`,
    isDistinct: (left, right, isNegated) =>
      isNegated ? `(${left} <=> ${right})` : `(NOT (${left} <=> ${right}))`,
    like: (value, pattern, escapeText) => `(${value} LIKE ${pattern} ESCAPE ${escapeText ?? "''"})`,
    toDouble: double,
    toDecimal: (sql, type) => `CAST(${sql} AS ${type})`,
    toInteger: (sql) => `CAST(ROUND(${sql}) AS SIGNED)`,
    toDate: (sql) => `DATE(${sql})`,
    dateText: (date) => `CONVERT(DATE_FORMAT(${date}, '%Y-%m-%d') USING utf8mb4) COLLATE ${collation}`,
    toTimestamp: (sql) => `CAST(${sql} AS DATETIME(6))`,
    addInterval: (time, count, unit) => `DATE_ADD(${time}, INTERVAL ${count} ${unit.toUpperCase()})`,
    addDays: (date, days) => `DATE_ADD(${date}, INTERVAL ${days} DAY)`,
    daysBetween: (later, earlier) => `DATEDIFF(${later}, ${earlier})`,
    addSeconds: (time, seconds) => `TIMESTAMPADD(SECOND, ${seconds}, ${time})`,
    // Sessions run in UTC.
    inUtc: (instant) => `CAST(${instant} AS DATETIME(6))`,
    startOf,
    periodCode,
    weekday: (date) => `(WEEKDAY(${date}) + 1)`,
    hourStart: (local, utc) =>
      `(1000000 * (3600 * FLOOR(TIMESTAMPDIFF(SECOND, '1970-01-01', ${local}) / 3600) - TIMESTAMPDIFF(SECOND, ${utc}, ${local})))`,
    stretch: (time, bounds) =>
      `INTERVAL(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ${time}), ${bounds.map((bound) => `TIMESTAMPDIFF(MICROSECOND, '1970-01-01', '${bound}')`).join(', ')})`,
    isFinite: () => 'TRUE',
    matches: (value, pattern) => `(${value} REGEXP ${text(`\\A(?:${pattern})\\z`, collation)})`,
    // Rows with a null are left out anyway.
    countDifferent: (columns) => `COUNT(DISTINCT ${columns.join(', ')})`,
    aggregate,
  };
}

/** mysql is the dialect of MySQL, from version 8.0.17 on. */
export const mysql: PushdownDialect = mysqlDialect('MySQL', 'utf8mb4_0900_bin');

/** mariadb is the dialect of MariaDB, from version 10.3 on. */
export const mariadb: PushdownDialect = mysqlDialect('MariaDB', 'utf8mb4_nopad_bin');
