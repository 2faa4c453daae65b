import { daysInMonth } from '../time/civil.ts';
import { type NumberStyle, plainNumbers } from './number-style.ts';

/** TextType is what a column of texts holds, as DuckDB names it; VARCHAR is what holds anything. */
export type TextType = 'BOOLEAN' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'TIMESTAMP' | 'TIMESTAMPTZ' | 'VARCHAR';

// Numbers with a leading zero or with 16 digits and more are names of things (phone, order, card), not amounts.
const patterns: Readonly<Record<Exclude<TextType, 'VARCHAR'>, RegExp>> = {
  BOOLEAN: /^(?:true|false|TRUE|FALSE|True|False)$/,
  BIGINT: /^-?(?:0|[1-9]\d{0,14})$/,
  DOUBLE:
    /^-?(?:(?:0|[1-9]\d{0,14})(?:[eE][+-]?\d{1,2})?|(?:0|[1-9]\d*)?\.\d+(?:[eE][+-]?\d{1,2})?|(?:0|[1-9]\d*)\.)$/,
  DATE: /^\d{4}-\d\d-\d\d$/,
  TIMESTAMP: /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?$/,
  TIMESTAMPTZ: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d(?::\d\d)?)$/,
};

/** The types a column falls back to, in order, when a value does not fit. */
const wider: Readonly<Record<TextType, readonly TextType[]>> = {
  BOOLEAN: ['BOOLEAN', 'VARCHAR'],
  BIGINT: ['BIGINT', 'DOUBLE', 'VARCHAR'],
  DOUBLE: ['DOUBLE', 'VARCHAR'],
  DATE: ['DATE', 'TIMESTAMP', 'VARCHAR'],
  TIMESTAMP: ['TIMESTAMP', 'VARCHAR'],
  TIMESTAMPTZ: ['TIMESTAMPTZ', 'VARCHAR'],
  VARCHAR: ['VARCHAR'],
};

const starts: readonly TextType[] = ['BOOLEAN', 'BIGINT', 'DATE', 'TIMESTAMPTZ', 'VARCHAR'];

/**
 * inferType is the narrowest type that holds every text, undefined when there is none. `numbers` gives the plain
 * spelling of a number (see `NumberStyle`); texts that are null are left out before.
 */
export function inferType(
  texts: Iterable<string>,
  numbers: NumberStyle = plainNumbers,
): TextType | undefined {
  let chain: readonly TextType[] | undefined;
  for (const text of texts) {
    chain ??=
      wider[
        starts.find((start) => candidateTypes(start).some((type) => fits(text, type, numbers))) ?? 'VARCHAR'
      ];
    let at = 0;
    while (!fits(text, chain[at]!, numbers)) at++;
    if (at > 0) chain = chain.slice(at);
    if (chain[0] === 'VARCHAR') break;
  }
  return chain?.[0];
}

/** joinTypes is the narrowest type that holds what two types hold; undefined stands for no values. */
export function joinTypes(a: TextType | undefined, b: TextType | undefined): TextType | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return wider[a].find((type) => wider[b].includes(type)) ?? 'VARCHAR';
}

/** candidateTypes lists what a column may turn out to be, from its type so far; VARCHAR, which always fits, is left out. */
export function candidateTypes(type: TextType | undefined): readonly TextType[] {
  const types = type === undefined ? [...new Set(starts.flatMap((start) => wider[start]))] : wider[type];
  return types.filter((candidate) => candidate !== 'VARCHAR');
}

function fits(text: string, type: TextType, numbers: NumberStyle): boolean {
  if (type === 'VARCHAR') return true;
  if (type === 'BIGINT' || type === 'DOUBLE') return patterns[type].test(numbers.plain(text));
  if (!patterns[type].test(text)) return false;
  return type === 'DATE' || type === 'TIMESTAMP' || type === 'TIMESTAMPTZ' ? isRealTime(text) : true;
}

function isRealTime(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  const [hour, minute, second] = [text.slice(11, 13), text.slice(14, 16), text.slice(17, 19)].map(Number) as [
    number,
    number,
    number,
  ];
  return hour < 24 && minute < 60 && second < 60;
}

/** fitsSql is a SQL condition on the text column `column` that agrees with `inferType`; the column is not null there. */
export function fitsSql(column: string, type: TextType, numbers: NumberStyle = plainNumbers): string {
  const number = numbers.plainSql(column);
  switch (type) {
    case 'VARCHAR':
      return 'true';
    case 'BIGINT':
      // Casting back and forth shows leading zeros, signs and blanks, and is far cheaper than a pattern.
      return `coalesce(TRY_CAST(TRY_CAST(${number} AS BIGINT) AS VARCHAR) = ${number} AND abs(TRY_CAST(${number} AS BIGINT)) < 1000000000000000, false)`;
    case 'DOUBLE':
      return matches(number, type);
    case 'BOOLEAN':
      return matches(column, type);
    case 'DATE':
      return `coalesce(TRY_CAST(TRY_CAST(${column} AS DATE) AS VARCHAR) = ${column} AND length(${column}) = 10, false)`;
    case 'TIMESTAMP':
    case 'TIMESTAMPTZ':
      return `(${matches(column, type)} AND TRY_CAST(${column} AS ${type}) IS NOT NULL)`;
  }
}

/** castSql turns a text column into the type that all of its values fit. */
export function castSql(column: string, type: TextType, numbers: NumberStyle = plainNumbers): string {
  if (type === 'VARCHAR') return column;
  const text = type === 'BIGINT' || type === 'DOUBLE' ? numbers.plainSql(column) : column;
  return `CAST(${text} AS ${type})`;
}

function matches(column: string, type: Exclude<TextType, 'VARCHAR'>): string {
  return `regexp_matches(${column}, '${patterns[type].source}')`;
}
