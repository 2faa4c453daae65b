import type { QueryResult } from '../report/query-rows.ts';
import { queryTable } from '../report/query-table.ts';
import { sheetCells } from '../report/sheet.ts';

/** exportXlsx gives the values of a query as the bytes of an Excel file; throws RangeError for more than a sheet holds. */
export async function exportXlsx(result: QueryResult): Promise<Uint8Array> {
  const cells = sheetCells(queryTable(result));
  const { writeWorkbook } = await import('../report/workbook.ts');
  return writeWorkbook(cells, 'kpi');
}
