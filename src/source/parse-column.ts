import { isNumberType, sqlTypeOf } from '../model/column-type.ts';
import type { CleanStep, ParseRule, Source } from '../model/source.ts';
import { quoteLiteral } from '../sql/quote.ts';
import { castValue } from './cast.ts';
import { isPlainNumberSql, typedNumberSql } from './typed-number.ts';

/** ParsedColumn is how a column of text is read: each text is SQL over the column before the step. */
export interface ParsedColumn {
  readonly value: string;
  /** True where a text that is not blank could not be read, or not without loss. */
  readonly misfit: string;
  /** True where the text was not already written as programs write it. */
  readonly changed: string;
  /** What it was read as, for people. */
  readonly wanted: string;
}

// Year first is the only order that leaves no doubt which number is the month.
const dates = ['%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d', '%Y年%m月%d日', '%Y%m%d'];
const clocks = ['', ' %H:%M', ' %H:%M:%S', 'T%H:%M:%S'];

/** parseColumn reads the text of a quoted column by a rule; a number becomes the declared type, else a double. */
export function parseColumn(column: string, rule: ParseRule, declared: string | undefined): ParsedColumn {
  const blank = `trim(CAST(${column} AS VARCHAR), ' \t\r\n\u00a0\u3000') = ''`;
  const isText = `${column} IS NOT NULL AND NOT (${blank})`;
  const fails = (value: string, loss: string) => `(${isText} AND (${value} IS NULL OR ${loss}))`;
  if (rule.as === 'number') {
    const number = typedNumberSql(column);
    const type = declared !== undefined && isNumberType(declared) ? declared : 'DOUBLE';
    const loss = type === 'DOUBLE' ? 'false' : castValue(number, 'DECIMAL(38,13)', type).misfit;
    const value = `TRY_CAST(${number} AS ${type})`;
    const changed = `${isText} AND NOT ${isPlainNumberSql(column)}`;
    return { value, misfit: fails(value, loss), changed, wanted: type === 'DOUBLE' ? 'number' : type };
  }
  const type = rule.as === 'date' ? 'DATE' : 'TIMESTAMP';
  const parsed = `try_strptime(trim(CAST(${column} AS VARCHAR)), ${formatsOf(rule)})`;
  const value = `CAST(${parsed} AS ${type})`;
  const loss = type === 'DATE' ? `${parsed} <> date_trunc('day', ${parsed})` : 'false';
  const wanted = rule.format === undefined ? rule.as : `${rule.as} in the format ${rule.format}`;
  return { value, misfit: fails(value, loss), changed: isText, wanted };
}

function formatsOf({ as, format }: ParseRule): string {
  if (format !== undefined) return quoteLiteral(format);
  const formats = as === 'date' ? dates : dates.flatMap((date) => clocks.map((clock) => date + clock));
  return `[${formats.map(quoteLiteral).join(', ')}]`;
}

/** declaredAfter is the SQL type declared for a column that a step makes, by the name it has after all later renames. */
export function declaredAfter(source: Source, step: CleanStep, column: string): string | undefined {
  const later = source.clean.slice(source.clean.indexOf(step) + 1);
  const name = later.reduce((at, next) => (next.kind === 'rename' ? (next.columns[at] ?? at) : at), column);
  const declared = source.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return declared === undefined ? undefined : sqlTypeOf(declared.type);
}
