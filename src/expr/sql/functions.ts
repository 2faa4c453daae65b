/**
 * AggregateClass says how an aggregate is computed over many groups: additive partial results can be added up, sketches of
 * parts can be merged.
 */
export type AggregateClass = 'additive' | 'distinct' | 'sketch' | 'quantile' | 'other';

/** SqlFunction is one function that every dialect translates. */
export interface SqlFunction {
  readonly name: string;
  readonly signature: string;
  readonly meaning: string;
  readonly aliases: readonly string[];
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Present on aggregates only. */
  readonly aggregate?: AggregateClass;
  /** Whether an `ORDER BY` inside the call is allowed, or needed for one and the same answer every time. */
  readonly order?: 'allowed' | 'required';
}

/** sqlFunctions is the documented list (`docs/sql.md`); what is not on it does not translate to every dialect. */
export const sqlFunctions: readonly SqlFunction[] = [
  scalar('abs(x)', 'absolute value'),
  scalar('sign(x)', '-1, 0 or 1'),
  scalar('round(x [, digits])', 'rounded half away from zero'),
  scalar('floor(x)', 'largest whole number not above x'),
  scalar('ceil(x)', 'smallest whole number not below x', ['ceiling']),
  scalar('trunc(x)', 'x without its fraction'),
  scalar('sqrt(x)', 'square root'),
  scalar('power(x, y)', 'x to the y, also written x ^ y', ['pow']),
  scalar('exp(x)', 'e to the x'),
  scalar('ln(x)', 'natural logarithm'),
  scalar('log10(x)', 'logarithm to base 10', ['log']),
  scalar('log2(x)', 'logarithm to base 2'),
  scalar('greatest(x, y, …)', 'largest of the values that are not null'),
  scalar('least(x, y, …)', 'smallest of the values that are not null'),
  scalar('coalesce(x, …)', 'first value that is not null', ['ifnull']),
  scalar('nullif(x, y)', 'null where x equals y, else x'),
  scalar('concat(x, …)', 'texts joined, null as nothing'),
  scalar('lower(text)', 'lower case', ['lcase']),
  scalar('upper(text)', 'upper case', ['ucase']),
  scalar('trim(text [, characters])', 'without spaces, or those characters, at both ends'),
  scalar('ltrim(text [, characters])', 'the same at the start'),
  scalar('rtrim(text [, characters])', 'the same at the end'),
  scalar('length(text)', 'number of characters', ['len', 'char_length', 'character_length']),
  scalar('substr(text, from [, count])', 'part of a text, from 1', ['substring']),
  scalar('replace(text, what, by)', 'every occurrence replaced'),
  scalar('left(text, count)', 'first characters'),
  scalar('right(text, count)', 'last characters'),
  scalar('lpad(text, count, fill)', 'filled or cut to a length, at the start'),
  scalar('rpad(text, count, fill)', 'filled or cut to a length, at the end'),
  scalar('split_part(text, separator, index)', 'one part of a text, from 1'),
  scalar('strpos(text, part)', 'place of the first occurrence from 1, or 0', ['instr', 'position']),
  scalar('starts_with(text, prefix)', 'whether a text starts with another', ['prefix', '^@']),
  scalar('ends_with(text, suffix)', 'whether a text ends with another', ['suffix']),
  scalar('contains(text, part)', 'whether a text contains another'),
  scalar('regexp_matches(text, pattern)', 'whether a regular expression matches anywhere'),
  scalar('date_trunc(unit, time)', 'start of the period a time lies in', ['datetrunc']),
  scalar('date_part(unit, time)', 'one field of a time, also extract(unit from time), year(time) …', [
    'datepart',
  ]),
  scalar('date_diff(unit, from, to)', 'number of period boundaries between two times', ['datediff']),
  scalar('timezone(zone, time)', 'a time in another zone, also written time AT TIME ZONE zone'),
  aggregate(
    'count([x])',
    'additive',
    'rows, or rows where x is not null; count(distinct x) counts different values',
  ),
  aggregate('sum(x)', 'additive', 'total'),
  aggregate('avg(x)', 'additive', 'mean', ['mean']),
  aggregate('min(x)', 'additive', 'smallest'),
  aggregate('max(x)', 'additive', 'largest'),
  aggregate('bool_and(x)', 'additive', 'whether all are true'),
  aggregate('bool_or(x)', 'additive', 'whether any is true'),
  aggregate('median(x)', 'quantile', 'middle value, interpolated'),
  aggregate('quantile_cont(x, fraction)', 'quantile', 'quantile, interpolated, also percentile_cont'),
  aggregate('quantile_disc(x, fraction)', 'quantile', 'quantile among the values, also percentile_disc', [
    'quantile',
  ]),
  aggregate('stddev_samp(x)', 'other', 'standard deviation of a sample', ['stddev']),
  aggregate('stddev_pop(x)', 'other', 'standard deviation of all'),
  aggregate('var_samp(x)', 'other', 'variance of a sample', ['variance']),
  aggregate('var_pop(x)', 'other', 'variance of all'),
  aggregate('arg_min(x, by)', 'other', 'x of the row with the smallest by', ['min_by', 'argmin']),
  aggregate('arg_max(x, by)', 'other', 'x of the row with the largest by', ['max_by', 'argmax']),
  aggregate('any_value(x)', 'other', 'any value that is not null'),
  { ...aggregate('first(x order by y)', 'other', 'x of the first row in that order'), order: 'required' },
  { ...aggregate('last(x order by y)', 'other', 'x of the last row in that order'), order: 'required' },
  {
    ...aggregate('string_agg(text, separator order by y)', 'other', 'texts joined', [
      'listagg',
      'group_concat',
    ]),
    order: 'required',
  },
];

/** dateUnits are the units of `date_trunc`, `date_part` and `date_diff`. */
export const dateUnits = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** dateFields are the further fields of `date_part`: weekday from Sunday 0, ISO weekday from Monday 1, day of the year. */
export const dateFields = ['dow', 'isodow', 'doy'] as const;

/** dateFieldFunctions are the functions that read one field of a time, and the field. */
export const dateFieldFunctions: ReadonlyMap<string, string> = new Map([
  ...dateUnits.map((unit) => [unit, unit] as const),
  ['dayofmonth', 'day'],
  ['dayofweek', 'dow'],
  ['isodow', 'isodow'],
  ['dayofyear', 'doy'],
  ['weekofyear', 'week'],
]);

/** unsteadyFunctions give another answer every time they are asked; they have no place in a definition. */
export const unsteadyFunctions: ReadonlySet<string> = new Set(
  'now today get_current_timestamp get_current_time current_localtime current_localtimestamp transaction_timestamp random uuid uuidv4 uuidv7 gen_random_uuid nextval currval setseed'.split(
    ' ',
  ),
);

/** clockWords are the names of the current time, which stand without parentheses. */
export const clockWords: readonly string[] = [
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
];

/** castTypes are the types a value can be converted to; a decimal also says its width and scale. */
export const castTypes: ReadonlySet<string> = new Set([
  'BOOLEAN',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DECIMAL',
  'VARCHAR',
  'DATE',
  'TIMESTAMP',
  'TIMESTAMP WITH TIME ZONE',
]);

const byName: ReadonlyMap<string, SqlFunction> = new Map(
  sqlFunctions.flatMap((f) => [f.name, ...f.aliases].map((name) => [name, f] as const)),
);

/** findFunction gives the function of a name or alias in lower case, if it is on the list. */
export function findFunction(name: string): SqlFunction | undefined {
  return byName.get(name);
}

/** functionNames are all names a call may be written with. */
export const functionNames: readonly string[] = [
  ...byName.keys(),
  ...dateFieldFunctions.keys(),
  'mod',
  'count_if',
]
  .filter((name) => /^\w+$/.test(name))
  .sort();

/** aggregateClassOf tells how a call of an aggregate is computed; undefined for other functions. */
export function aggregateClassOf(name: string, distinct: boolean): AggregateClass | undefined {
  const found = byName.get(name)?.aggregate;
  if (found === undefined || !distinct) return found;
  return name === 'count' ? 'distinct' : 'other';
}

function scalar(signature: string, meaning: string, aliases: readonly string[] = []): SqlFunction {
  return {
    name: signature.slice(0, signature.indexOf('(')),
    signature,
    meaning,
    aliases,
    arity: arityOf(signature),
  };
}

function aggregate(
  signature: string,
  aggregateClass: AggregateClass,
  meaning: string,
  aliases: readonly string[] = [],
): SqlFunction {
  return { ...scalar(signature, meaning, aliases), aggregate: aggregateClass };
}

function arityOf(signature: string): readonly [number, number] {
  const inside = signature.slice(signature.indexOf('(') + 1, -1).replace(/ order by .*/, '');
  const needed = inside
    .replace(/\[.*\]/, '')
    .split(',')
    .filter((part) => part.trim() !== '' && part.trim() !== '…');
  const most = inside.includes('…') ? Number.POSITIVE_INFINITY : inside.split(',').length;
  return [needed.length, most];
}
