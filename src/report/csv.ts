/** CsvField is one field of a record; null is an empty field, told apart from blank text, which is quoted. */
export type CsvField = string | null;

/** csvText writes records as CSV (RFC 4180): CRLF after each, quotes where needed and doubled within. */
export function csvText(records: readonly (readonly CsvField[])[]): string {
  return records.map((record) => `${record.map(csvField).join(',')}\r\n`).join('');
}

function csvField(field: CsvField): string {
  if (field === null) return '';
  return field === '' || /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
