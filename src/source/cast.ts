import { isNumberType } from '../model/column-type.ts';
import { type NumberStyle, plainNumbers } from './number-style.ts';

/** CastRule is how a column becomes a declared type: both texts are SQL over the raw column. */
export interface CastRule {
  /** The value, or null where it does not fit. */
  readonly value: string;
  /** True where a value that is not null does not fit. */
  readonly misfit: string;
}

/** castText turns text into a type without loss: digits beyond the scale, a time in a date or an offset do not fit. */
export function castText(column: string, type: string, numbers: NumberStyle = plainNumbers): CastRule {
  if (type === 'VARCHAR') return { value: column, misfit: 'false' };
  const text = isNumberType(type) ? numbers.plainSql(`trim(${column})`) : `trim(${column})`;
  const value = `TRY_CAST(${text} AS ${type})`;
  const loss = lossOf(text, type);
  const misfit = `(${column} IS NOT NULL AND (${value} IS NULL${loss ? ` OR ${loss}` : ''}))`;
  return { value, misfit };
}

/** castValue turns a value that is not text into another type; what does not come back the same does not fit. */
export function castValue(column: string, from: string, to: string): CastRule {
  const value = `TRY_CAST(${column} AS ${to})`;
  if (to === 'VARCHAR') return { value, misfit: 'false' };
  return {
    value,
    misfit: `(${column} IS NOT NULL AND TRY_CAST(${value} AS ${from}) IS DISTINCT FROM ${column})`,
  };
}

/**
 * DuckDB itself would round digits away, drop the time of day, forget the offset, and read `24-01-05` as of the year 24;
 * `NaN`, `inf` and `0x1F` are numbers to programs only.
 */
function lossOf(text: string, type: string): string | undefined {
  const scale = type === 'BIGINT' ? 0 : /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
  const fits = (pattern: string) => `NOT regexp_full_match(${text}, '${pattern}')`;
  if (scale !== undefined) {
    const fraction = `\\.\\d{0,${scale}}0*`;
    return fits(`[+-]?(?:\\d+(?:${fraction})?|${fraction})(?:[eE]\\+?\\d+)?`);
  }
  if (type === 'DOUBLE') return `NOT isfinite(TRY_CAST(${text} AS DOUBLE))`;
  if (type === 'DATE') return fits('\\d{4}\\D\\d{1,2}\\D\\d{1,2}(?:[ T][0:.]+(?:Z|\\+00(?::?00)?)?)?');
  if (type === 'TIMESTAMP') return fits('\\d{4}\\D\\d{1,2}\\D\\d{1,2}(?:[ T]+[\\d:.]*)?');
  return undefined;
}
