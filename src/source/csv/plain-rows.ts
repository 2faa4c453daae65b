import type { Source } from '../../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/quote.ts';
import { type CsvFile, nullTexts, pathColumn } from './csv-file.ts';

const fieldsColumn = '__kpi_fields';
const field = (index: number) => `${fieldsColumn}[${index + 1}]`;

/**
 * plainRowsSql is the rows of a file as SQL that does not read it again: the same relation as `readCsvSql`, undefined
 * where it might not be. DuckDB needs longer to set up its reader of CSV than to split a small text, which will do where
 * the whole text has been looked at and holds nothing but fields, delimiters and line ends.
 */
export function plainRowsSql(source: Source, group: readonly CsvFile[]): string | undefined {
  const [file, ...others] = group;
  if (file === undefined || others.length > 0) return undefined;
  const { text, shape } = file;
  const lines = linesOf(file);
  if (lines === undefined || text.file.partitions.size > 0) return undefined;
  const body = shape.hasHeader ? lines.slice(1) : lines;
  if (body.length === 0) return undefined;
  const nulls = nullTexts(source).map(quoteLiteral).join(', ');
  const columns = shape.names.map(
    (name, i) => `CASE WHEN ${field(i)} NOT IN (${nulls}) THEN ${field(i)} END AS ${quoteIdentifier(name)}`,
  );
  const rows = `unnest(string_split(${quoteLiteral(body.join('\n'))}, chr(10)))`;
  const fields = `SELECT string_split(${rows}, ${quoteLiteral(shape.dialect.delimiter)}) AS ${fieldsColumn}`;
  return `(SELECT ${columns.join(', ')}, ${quoteLiteral(text.path)} AS ${pathColumn} FROM (${fields}))`;
}

/** linesOf is the lines of a file that was seen whole, if each is a row of as many plain fields as there are columns. */
function linesOf({ text, shape }: CsvFile): string[] | undefined {
  const { delimiter, quote } = shape.dialect;
  const { sample } = text;
  // U+FFFD may stand for bytes that are no text, which the engine refuses.
  if (!text.isWhole || shape.names.length < 2 || /[\0\ufffd]|\r(?!\n)/.test(sample)) return undefined;
  if (quote !== '' && sample.includes(quote)) return undefined;
  const lines = sample.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const isRow = (line: string) => line !== '' && line.split(delimiter).length === shape.names.length;
  return lines.every(isRow) ? lines : undefined;
}
