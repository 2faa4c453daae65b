import type { Source } from '../../model/source.ts';
import { quoteLiteral } from '../../sql/quote.ts';
import { readBytes } from '../text-bytes.ts';
import type { TextFile } from '../text-file.ts';
import { RecordCounter } from './records.ts';
import type { CsvShape } from './sniff.ts';

/** CsvFile is a CSV file and how it is written. */
export interface CsvFile {
  readonly text: TextFile;
  readonly shape: CsvShape;
}

/** pathColumn is the column of `readCsvSql` that holds the path of the row's file. */
export const pathColumn = '__kpi_path';

/** groupFiles puts files together that one `read_csv` can read: the same columns in the same order, written alike. */
export function groupFiles(files: readonly CsvFile[]): CsvFile[][] {
  const groups = new Map<string, CsvFile[]>();
  for (const file of files) {
    const { dialect, hasHeader, names, skip } = file.shape;
    const key = JSON.stringify([dialect, hasHeader, names, skip, [...file.text.file.partitions.keys()]]);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()];
}

/** nullTexts lists the texts that stand for no value in a source. */
export function nullTexts({ format }: Source): string[] {
  return [...new Set(['', ...(format.nullValues ?? [])])];
}

/** readCsvSql is the `read_csv` of one group: all columns as text, partitions too, and `pathColumn`. */
export function readCsvSql(source: Source, group: readonly CsvFile[], extra = ''): string {
  const { shape, text } = group[0]!;
  const names = shape.names.map((name) => name.toLowerCase());
  const isPartitioned = [...text.file.partitions.keys()].some((key) => !names.includes(key.toLowerCase()));
  const columns = shape.names.map((name) => `${quoteLiteral(name)}: 'VARCHAR'`).join(', ');
  const nulls = nullTexts(source).map(quoteLiteral).join(', ');
  const options = [
    `[${group.map((file) => quoteLiteral(file.text.path)).join(', ')}]`,
    'auto_detect = false',
    `header = ${shape.hasHeader}`,
    `delim = ${quoteLiteral(shape.dialect.delimiter)}`,
    `quote = ${quoteLiteral(shape.dialect.quote)}`,
    `escape = ${quoteLiteral(shape.dialect.quote)}`,
    `skip = ${shape.skip}`,
    `nullstr = [${nulls}]`,
    `columns = {${columns}}`,
    `filename = '${pathColumn}'`,
    `hive_partitioning = ${isPartitioned}`,
    ...(isPartitioned ? ['hive_types_autocast = false'] : []),
  ];
  return `read_csv(${options.join(', ')}${extra})`;
}

/**
 * lineNumbers finds the line, from 1, on which rows of a file start. Rows are counted from 1 with the header; blank
 * lines count when `withBlank`. A file that only the engine can decompress gives nothing.
 */
export async function lineNumbers(
  file: CsvFile,
  rows: readonly number[],
  withBlank: boolean,
): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  const { places, skipped = 0 } = file.text;
  if (places !== undefined) return new Map(rows.map((row) => [row, places[row - 1] ?? row]));
  if (file.text.compression === 'zstd') return found;
  const wanted = new Set(rows);
  let blanks = 0;
  const counter = new RecordCounter(file.shape.dialect, (row, line, isBlank) => {
    if (isBlank && !withBlank) blanks++;
    else if (wanted.has(row - blanks)) found.set(row - blanks, line + skipped);
  });
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of readBytes(file.text)) {
    counter.read(decoder.decode(bytes, { stream: true }));
    if (found.size === wanted.size) return found;
  }
  counter.finish();
  return found;
}
