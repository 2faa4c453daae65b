import type { TextFormat } from '../../model/source.ts';
import type { Area, Sheet } from './read-sheet.ts';

/** SheetTable is the rows of a sheet as a table: the names of its columns, and texts, null where a cell is empty. */
export interface SheetTable {
  /** Absent where the format says that there is no header. */
  readonly names?: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows of the sheet, from 1: the header's, where there is one, and then of each row. */
  readonly places: readonly number[];
  /** Merged cells below the header that hold something, where nothing says what they mean. */
  readonly merged: readonly Area[];
}

type Cells = Map<number, Map<number, string>>;

/**
 * makeTable finds the header of a sheet and the rows below it. The header is the first row of the area with at least two
 * cells, so that a title above is passed over; merged cells in it stand for all they cover, and where it covers several
 * rows, their texts are joined. Rows without any cell are left out.
 */
export function makeTable(sheet: Sheet, format: TextFormat, isPlaced: boolean): SheetTable {
  const cells: Cells = new Map(
    [...sheet.rows].sort(([a], [b]) => a - b).map(([row, own]) => [row, new Map(own)]),
  );
  const top = format.header === false ? 0 : headerRow(cells, isPlaced);
  const depth = top === 0 ? 0 : (format.headerRows ?? headerDepth(sheet, cells, top));
  const isHeader = (row: number) => row < top + depth;
  const body = sheet.merges.filter((area) => !isHeader(area.top) && cells.get(area.top)?.has(area.left));
  for (const area of sheet.merges) if (area.top >= top && isHeader(area.top)) fill(cells, area);
  if (format.merged === 'fill') for (const area of body) fill(cells, area);
  const numbers = [...cells.keys()]
    .sort((a, b) => a - b)
    .filter((row) => row >= top && !isHeader(row) && cells.get(row)!.size > 0);
  const columns = usedColumns(cells, [
    ...numbers,
    ...[...cells.keys()].filter((row) => row >= top && isHeader(row)),
  ]);
  const rows = numbers.map((row) => columns.map((column) => cells.get(row)!.get(column) ?? null));
  const merged = format.merged === undefined ? body : [];
  if (top === 0) return { rows, places: numbers, merged };
  const names = columns.map((column) => headerText(cells, top, depth, column));
  return { names, rows, places: [top, ...numbers], merged };
}

function headerRow(cells: Cells, isPlaced: boolean): number {
  const filled = [...cells].filter(([, row]) => row.size > 0);
  const wide = filled.find(([, row]) => row.size > 1);
  return (isPlaced ? filled[0] : (wide ?? filled[0]))?.[0] ?? 0;
}

/** A header with a cell merged over columns has the names of those columns below it. */
function headerDepth({ merges }: Sheet, cells: Cells, top: number): number {
  const own = merges.filter((area) => area.top === top && cells.get(top)?.has(area.left));
  const tallest = Math.max(1, ...own.map((area) => area.bottom - area.top + 1));
  const isWide = own.some((area) => area.right > area.left);
  return tallest === 1 && isWide ? 2 : tallest;
}

function fill(cells: Cells, { top, left, bottom, right }: Area): void {
  const text = cells.get(top)?.get(left);
  if (text === undefined) return;
  for (let row = top; row <= bottom; row++) {
    const own = cells.get(row) ?? new Map<number, string>();
    cells.set(row, own);
    for (let column = left; column <= right; column++) own.set(column, text);
  }
}

function usedColumns(cells: Cells, rows: readonly number[]): number[] {
  const used = new Set(rows.flatMap((row) => [...cells.get(row)!.keys()]));
  return [...used].sort((a, b) => a - b);
}

function headerText(cells: Cells, top: number, depth: number, column: number): string {
  const texts: string[] = [];
  for (let row = top; row < top + depth; row++) {
    const text = cells.get(row)?.get(column)?.replace(/\s+/g, ' ').trim() ?? '';
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
  }
  return texts.join(' ');
}
