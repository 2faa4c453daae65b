/** CsvField is one field of a record; null is an empty field, told apart from blank text, which is quoted. */
export type CsvField = string | null;

/**
 * csvText writes records as CSV (RFC 4180), quotes where needed and doubled within. Lines end with LF alone, as other
 * tools on a command line write them: a CR would stay in the last field of what reads it line by line.
 */
export function csvText(records: readonly (readonly CsvField[])[]): string {
  return records.map((record) => `${record.map(csvField).join(',')}\n`).join('');
}

function csvField(field: CsvField): string {
  if (field === null) return '';
  return field === '' || /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
