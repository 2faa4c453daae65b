import type { TextFormat } from '../model/source.ts';
import { quoteLiteral } from '../sql/quote.ts';

/** NumberStyle turns a written number into DuckDB's own spelling; what is not written in the style does not become one. */
export interface NumberStyle {
  plain(text: string): string;
  /** The same as SQL over a text column; null for what is not written in the style. */
  plainSql(column: string): string;
}

/** plainNumbers is the style of numbers with a decimal point and nothing between thousands. */
export const plainNumbers: NumberStyle = { plain: (text) => text, plainSql: (column) => column };

/** numberStyle is the style that a format declares by `thousands` and `decimal`. */
export function numberStyle(format: TextFormat): NumberStyle {
  const { thousands = '', decimal = '.' } = format;
  if (thousands === '' && decimal === '.') return plainNumbers;
  const grouped = thousands === '' ? '' : `\\d{1,3}(?:${escapeRegExp(thousands)}\\d{3})+|`;
  const pattern = `^-?(?:${grouped}\\d+)(?:${escapeRegExp(decimal)}\\d+)?$`;
  const shape = new RegExp(pattern);
  return {
    plain: (text) => (shape.test(text) ? text.replaceAll(thousands, '').replace(decimal, '.') : ''),
    plainSql: (column) => {
      const joined = thousands === '' ? column : `replace(${column}, ${quoteLiteral(thousands)}, '')`;
      const plain = `replace(${joined}, ${quoteLiteral(decimal)}, '.')`;
      return `CASE WHEN regexp_matches(${column}, ${quoteLiteral(pattern)}) THEN ${plain} END`;
    },
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
