import { parseDate } from '../time/date.ts';
import type { QueryColumn, QueryTable } from './query-table.ts';

/** SheetCell is a cell of a spreadsheet: what it holds and, of a number, how it is shown; null is an empty cell. */
export type SheetCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | null;

/** sheetLimits are those of the format (ECMA-376 leaves them to Excel, which calls a larger file damaged). */
export const sheetLimits = { rows: 1_048_576, characters: 32_767, digits: 15 } as const;

/**
 * sheetCells gives the cells of a table, its names first. Periods are dates, hours the local time of the project's zone;
 * metrics are numbers. A dimension's number with more digits than a spreadsheet keeps is text, as ids are. Text is never
 * a formula, whatever it begins with. Throws RangeError where there are more rows than a sheet holds.
 */
export function sheetCells({ columns, rows }: QueryTable): SheetCell[][] {
  if (rows.length >= sheetLimits.rows)
    throw new RangeError(
      `a sheet holds ${sheetLimits.rows} rows with the names, there are ${rows.length + 1}`,
    );
  const names = columns.map(({ name }): SheetCell => ({ kind: 'text', value: name }));
  return [names, ...rows.map((row) => row.map((value, i) => cellOf(columns[i]!, value)))];
}

function cellOf(column: QueryColumn, value: QueryTable['rows'][number][number]): SheetCell {
  if (value === null) return null;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (column.kind === 'period') return timeCell(String(value));
  if (column.kind === 'metric') {
    return { kind: 'number', value: Number(value), ...numberFormat(column) };
  }
  if (typeof value === 'number' && digitsOf(value) <= sheetLimits.digits) return { kind: 'number', value };
  return { kind: 'text', value: sheetText(String(value)) };
}

/** 1970-01-01 counted in days from where spreadsheets begin to count. */
const epochSerial = 25_569;

/** A time's text is local with an offset behind, which a spreadsheet has no place for. */
function timeCell(text: string): SheetCell {
  const [date = '', clock] = text.split('T');
  const days = parseDate(date)! + epochSerial;
  if (clock === undefined) return { kind: 'number', value: days, format: 'yyyy-mm-dd' };
  const [hours, minutes] = clock.split(':').map(Number);
  return { kind: 'number', value: days + (hours! * 60 + minutes!) / 1440, format: 'yyyy-mm-dd hh:mm' };
}

function numberFormat({ type, scale = 0, unit }: QueryColumn): { readonly format?: string } {
  if (unit === '%') return { format: '0.00%' };
  if (type === 'integer') return { format: '#,##0' };
  return type === 'decimal' ? { format: `#,##0.${'0'.repeat(scale)}` } : {};
}

function digitsOf(value: number): number {
  return value.toExponential().replace(/e.*$/, '').replace(/\D/g, '').length;
}

/** Controls have an escape of their own (ECMA-376-1, ST_Xstring), and what looks like one is escaped itself. */
function sheetText(text: string): string {
  const whole =
    text.length <= sheetLimits.characters ? text : `${text.slice(0, sheetLimits.characters - 1)}…`;
  return whole
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, (control) => {
      return `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}
