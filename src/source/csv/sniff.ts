import type { TextFormat } from '../../model/source.ts';
import { inferType, type TextType } from '../column-type.ts';
import { numberStyle } from '../number-style.ts';
import { type Dialect, type Records, readRecords } from './records.ts';

/** CsvShape is how a CSV file is written and what its columns are, judged by its beginning. */
export interface CsvShape {
  readonly dialect: Dialect;
  readonly hasHeader: boolean;
  /** Names as in the header, trimmed; `column1` … where there is none. */
  readonly names: readonly string[];
  /** Narrowest type of each column over the rows seen; undefined where all of them are null. */
  readonly types: readonly (TextType | undefined)[];
  /** Blank lines before the first row. */
  readonly skip: number;
  readonly hasMixedEnds: boolean;
}

/** SniffOptions are what is known before looking. */
export interface SniffOptions {
  readonly format: TextFormat;
  readonly isTabbed: boolean;
  readonly nullValues: readonly string[];
  /** Names to use, in order, where there is no header; and by which a header is recognised. */
  readonly declared: readonly string[];
  /** Whether the text is the whole file. */
  readonly isWhole: boolean;
}

const delimiters = [',', '\t', ';', '|'];
const rowsForDialect = 200;

/** sniffCsv finds delimiter, quote, header and types of a text; what `format` declares is taken as it is. */
export function sniffCsv(text: string, options: SniffOptions): CsvShape {
  const dialect = findDialect(text, options);
  const records = readRecords(text, dialect, options.isWhole);
  const skip = records.rows.findIndex((row) => !isBlank(row));
  const rows = (skip < 0 ? [] : records.rows.slice(skip)).filter((row) => row.length === 1 || !isBlank(row));
  const first = rows[0] ?? [];
  const nulls = new Set(options.nullValues);
  const hasHeader = options.format.header ?? looksLikeHeader(first, rows.slice(1), nulls, options.declared);
  const names = first.map((cell, i) => nameColumn(hasHeader ? cell.trim() : options.declared[i], i));
  const body = hasHeader ? rows.slice(1) : rows;
  const numbers = numberStyle(options.format);
  const types = names.map((_, i) => inferType(cellsOf(body, i, nulls), numbers));
  return { dialect, hasHeader, names, types, skip: Math.max(skip, 0), hasMixedEnds: records.hasMixedEnds };
}

function nameColumn(name: string | undefined, index: number): string {
  return name === undefined || name === '' ? `column${index + 1}` : name;
}

function isBlank(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === '';
}

function* cellsOf(
  rows: readonly (readonly string[])[],
  column: number,
  nulls: ReadonlySet<string>,
): Generator<string> {
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined && cell !== '' && !nulls.has(cell)) yield cell;
  }
}

/** A header is text over something else; rows of nothing but text are taken to have one. */
function looksLikeHeader(
  first: readonly string[],
  body: readonly (readonly string[])[],
  nulls: ReadonlySet<string>,
  declared: readonly string[],
): boolean {
  const cells = first.map((cell) => cell.trim());
  if (declared.some((name) => cells.includes(name))) return true;
  if (cells.every((cell) => inferType([cell]) === 'VARCHAR' || cell === '')) return true;
  return cells.every((cell, i) => {
    const above = inferType([cell]);
    return above === 'VARCHAR' || (/^\d{4}$/.test(cell) && above !== inferType(cellsOf(body, i, nulls)));
  });
}

function findDialect(text: string, options: SniffOptions): Dialect {
  const { format } = options;
  const wanted =
    format.delimiter === undefined ? (options.isTabbed ? ['\t'] : delimiters) : [format.delimiter];
  const quotes = format.quote === undefined ? (looksSingleQuoted(text) ? ["'", '"'] : ['"']) : [format.quote];
  let best: Dialect = { delimiter: wanted[0]!, quote: quotes[0]! };
  let bestScore = -1;
  if (wanted.length === 1 && quotes.length === 1) return best;
  const head = firstLines(text, rowsForDialect);
  for (const quote of quotes) {
    for (const delimiter of wanted) {
      const score = scoreOf(
        readRecords(head, { delimiter, quote }, options.isWhole && head.length === text.length),
      );
      if (score > bestScore) {
        best = { delimiter, quote };
        bestScore = score;
      }
    }
  }
  return best;
}

function looksSingleQuoted(text: string): boolean {
  return !text.includes('"') && /(?:^|[,;\t|\n])'[^'\n]*'(?:[,;\t|\r\n]|$)/.test(text.slice(0, 4096));
}

function firstLines(text: string, count: number): string {
  let end = 0;
  for (let i = 0; i < count; i++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text;
    end = next + 1;
  }
  return text.slice(0, end);
}

/** Rows that agree on their number of fields count for a dialect, more so the more fields they have. */
function scoreOf(records: Records): number {
  const counts = new Map<number, number>();
  const rows = records.rows.filter((row) => !isBlank(row));
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let agreed = 0;
  let fields = 0;
  for (const [length, count] of counts) {
    if (count > agreed || (count === agreed && length > fields)) [agreed, fields] = [count, length];
  }
  if (rows.length === 0) return 0;
  if (fields === 1) return 0.01;
  return (agreed / rows.length) * (1 + Math.min(fields, 50) / 100) * (records.isBroken ? 0.5 : 1);
}
