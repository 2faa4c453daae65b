import writeExcelFile, { type Cell } from 'write-excel-file/universal';
import type { SheetCell } from './sheet.ts';

/** writeWorkbook gives the bytes of an xlsx file with one sheet; its first row is bold and stays in view. */
export async function writeWorkbook(
  rows: readonly (readonly SheetCell[])[],
  sheet: string,
): Promise<Uint8Array> {
  const data = rows.map((row, r) => row.map((cell) => cellOf(cell, r === 0)));
  const options = { sheet, stickyRowsCount: 1, columns: widths(rows) };
  const blob = await writeExcelFile(data, options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(cell: SheetCell, isHead: boolean): Cell {
  if (cell === null) return null;
  const style = isHead ? { fontWeight: 'bold' as const } : {};
  switch (cell.kind) {
    case 'text':
      return { type: String, value: apartFromProperties(cell.value), ...style };
    case 'boolean':
      return { type: Boolean, value: cell.value, ...style };
    case 'number':
      return {
        type: Number,
        value: cell.value,
        ...style,
        ...(cell.format === undefined ? {} : { format: cell.format }),
      };
  }
}

/**
 * The library looks texts up in an object, where these words are found already: written with an escape (ECMA-376-1,
 * ST_Xstring) they are others to it and the same to Excel.
 */
function apartFromProperties(text: string): string {
  if (!Object.hasOwn(Object.prototype, text)) return text;
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
}

const widest = 40;

/** Wide enough for the names and for dates and common numbers. */
function widths([names = []]: readonly (readonly SheetCell[])[]): { width: number }[] {
  return names.map((cell) => ({
    width: Math.min(widest, Math.max(12, String(cell?.value ?? '').length + 2)),
  }));
}
