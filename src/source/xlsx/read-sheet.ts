import { numberText, serialText } from './number-format.ts';
import { attributeOf, scanXml } from './scan-xml.ts';
import { unescapeText, type Workbook } from './workbook.ts';

/** Area is a block of cells, all four ends included; rows and columns count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Sheet is the cells of a sheet that hold something. */
export interface Sheet {
  /** Texts by column, by row, rows in ascending order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly Area[];
  /** Cells with a formula and no value that was calculated for it, such as `C5`. */
  readonly uncalculated: readonly string[];
  /** Cells in which a formula failed, such as `C5 #N/A`. */
  readonly errors: readonly string[];
  /** Rows that hold something and are not shown, as a filter leaves them. */
  readonly hidden: readonly number[];
}

/** readSheet reads the cells of a sheet within an area; of formulas their calculated values. */
export function readSheet(book: Workbook, xml: string, area: Area): Sheet {
  const rows = new Map<number, Map<number, string>>();
  const merges: Area[] = [];
  const found = { uncalculated: [] as string[], errors: [] as string[] };
  const unseen = new Set<number>();
  let cell: Cell | undefined;
  let row = 0;
  let column = 0;
  let part = '';
  let isAid = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributeOf(attributes, 'r') ?? row + 1);
        column = 0;
        if (/^(?:1|true)$/.test(attributeOf(attributes, 'hidden') ?? '')) unseen.add(row);
      } else if (name === 'c') {
        const place = parsePlace(attributeOf(attributes, 'r') ?? '');
        if (place?.row !== undefined) row = place.row;
        column = place?.column ?? column + 1;
        const style = Number(attributeOf(attributes, 's') ?? 0);
        cell = {
          row,
          column,
          type: attributeOf(attributes, 't') ?? 'n',
          style,
          value: '',
          text: '',
          hasFormula: false,
        };
      } else if (name === 'f' && cell !== undefined) cell.hasFormula = true;
      else if (name === 'mergeCell') {
        const merged = parseArea(attributeOf(attributes, 'ref') ?? '');
        if (merged !== undefined) merges.push(merged);
      } else if (name === 'rPh') isAid = true;
      part = name;
    },
    text(text) {
      if (cell === undefined || isAid) return;
      if (part === 'v') cell.value += text;
      else if (part === 't') cell.text += text;
    },
    close(name) {
      part = '';
      if (name === 'rPh') isAid = false;
      if (name !== 'c' || cell === undefined) return;
      addCell(book, rows, found, cell, area);
      cell = undefined;
    },
  });
  return { rows, merges, ...found, hidden: [...rows.keys()].filter((number) => unseen.has(number)) };
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  text: string;
  hasFormula: boolean;
}

function addCell(
  book: Workbook,
  rows: Map<number, Map<number, string>>,
  found: { readonly uncalculated: string[]; readonly errors: string[] },
  cell: Cell,
  { top, left, bottom, right }: Area,
): void {
  const { row, column } = cell;
  if (row < top || row > bottom || column < left || column > right) return;
  if (cell.hasFormula && cell.value === '' && cell.type !== 'str') {
    found.uncalculated.push(`${columnName(column)}${row}`);
    return;
  }
  const text = cellText(book, cell);
  if (text === '') return;
  if (cell.type === 'e') found.errors.push(`${columnName(column)}${row} ${text}`);
  const known = rows.get(row);
  if (known === undefined) rows.set(row, new Map([[column, text]]));
  else known.set(column, text);
}

function cellText({ strings, kinds, is1904 }: Workbook, { type, style, value, text }: Cell): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return unescapeText(text);
    case 'str':
      return unescapeText(value);
    case 'b':
      return value === '1' ? 'true' : value === '' ? '' : 'false';
    case 'e':
      return value;
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '');
    default: {
      if (value === '') return '';
      const kind = kinds[style] ?? 'number';
      const date = kind === 'number' ? undefined : serialText(Number(value), kind, is1904);
      return date ?? numberText(value);
    }
  }
}

/** columnName writes the number of a column as a spreadsheet does: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function parsePlace(text: string): { column?: number; row?: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (match === null || text === '') return undefined;
  const letters = match[1]?.toUpperCase();
  const column = letters && [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { ...(column ? { column } : {}), ...(match[2] ? { row: Number(match[2]) } : {}) };
}

/** parseArea reads `B3:F200`, `B3` (that cell), `B3:F` (down to the end) or `B:F`; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from, ...more] = text.split(':').map((place) => parsePlace(place.trim()));
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const area = {
    top: from.row ?? 1,
    left: from.column ?? 1,
    bottom: to.row ?? Number.POSITIVE_INFINITY,
    right: to.column ?? Number.POSITIVE_INFINITY,
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
