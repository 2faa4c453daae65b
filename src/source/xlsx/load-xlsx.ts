import { createHash } from 'node:crypto';
import { promises as fs, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, warningAt } from '../../diagnostic/diagnostic.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Source } from '../../model/source.ts';
import { loadCsvTexts } from '../csv/read-csv.ts';
import type { SourceFile } from '../files.ts';
import type { LoadOptions, Scan } from '../load.ts';
import { assertNoOther } from '../old-workbook.ts';
import { failAt } from '../source-failure.ts';
import { sampleBytes } from '../text-bytes.ts';
import type { TextFile } from '../text-file.ts';
import { type Area, columnName, parseArea, readSheet, type Sheet } from './read-sheet.ts';
import { makeTable, type SheetTable } from './table.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';
import { openZip, ZipError } from './zip.ts';

/**
 * loadXlsx reads one sheet of each workbook of a source into a temporary table. A sheet is written as CSV into the temp
 * directory and typed as CSV is, so that texts that look like numbers are numbers and declared types win; places are
 * rows of the sheet. Throws SourceFailure.
 */
export async function loadXlsx(
  engine: Engine,
  source: Source,
  files: readonly SourceFile[],
  options: LoadOptions,
): Promise<Scan> {
  const area = parseArea(source.format.range ?? `A${(source.format.skip ?? 0) + 1}:XFD`);
  if (area === undefined) {
    failAt('source-format', `${source.format.range} is no range of cells`, source.span, {
      help: 'write format: { range: "B3:F200" }, or "B3:F" for all rows from 3 on',
    });
  }
  const diagnostics: Diagnostic[] = [];
  const texts: TextFile[] = [];
  for (const [i, file] of files.entries()) {
    const { sheet, table } = await readTable(source, file, area, diagnostics);
    texts.push(writeTable(file, sheet, table, join(options.tempDirectory, source.name), i));
  }
  const { nullValues, thousands, header } = source.format;
  const format = { delimiter: ',', quote: '"', header: header ?? true, nullValues, thousands };
  const scan = await loadCsvTexts(engine, { ...source, format }, texts, options);
  return { ...scan, diagnostics: [...diagnostics, ...scan.diagnostics] };
}

async function readTable(
  source: Source,
  file: SourceFile,
  area: Area,
  diagnostics: Diagnostic[],
): Promise<{ sheet: WorkbookSheet; table: SheetTable }> {
  const { inflateRawSync } = await import('node:zlib');
  const bytes = await fs.readFile(file.path);
  try {
    const archive = openZip(bytes, (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1 }));
    const book = readWorkbook(archive);
    const sheet = chooseSheet(source, file, book, diagnostics);
    const cells = readSheet(book, archive.read(sheet.part)?.toString('utf8') ?? '', area);
    assertCalculated(file, sheet, cells.uncalculated);
    diagnostics.push(...remarks(source, file, sheet, cells));
    const table = makeTable(cells, source.format, source.format.range !== undefined);
    assertSeparate(file, sheet, table);
    return { sheet, table };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    assertNoOther(file, bytes);
    failAt('source-format', `${file.name} cannot be read as .xlsx: ${error.message}`, file.span, {
      help: 'save it again as .xlsx',
    });
  }
}

function chooseSheet(
  source: Source,
  file: SourceFile,
  { sheets }: Workbook,
  diagnostics: Diagnostic[],
): WorkbookSheet {
  const wanted = source.format.sheet;
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted) - 1];
    if (found !== undefined) return found;
    const near = suggest(wanted, names);
    failAt('source-format', `${file.name} has no sheet ${wanted}`, file.span, {
      help: near ? `did you mean ${near}?` : `its sheets are ${names.join(', ')}`,
    });
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const first = visible[0] ?? failAt('source-format', `${file.name} has no sheet`, file.span);
  if (visible.length > 1) {
    const message = `${file.name} has the sheets ${visible.map(({ name }) => name).join(', ')}; ${first.name} is read`;
    diagnostics.push(
      warningAt('source-format', message, file.span, { help: `name it: format: { sheet: ${first.name} }` }),
    );
  }
  return first;
}

function assertCalculated(file: SourceFile, sheet: WorkbookSheet, cells: readonly string[]): void {
  if (cells.length === 0) return;
  const count = cells.length === 1 ? '1 formula has' : `${cells.length} formulas have`;
  const message = `${file.name}, sheet ${sheet.name}: ${count} no calculated value (${cells.slice(0, 5).join(', ')})`;
  failAt('source-format', message, file.span, {
    help: 'open the workbook in a spreadsheet program and save it, so that its formulas are calculated',
  });
}

/** What people do not see of a sheet is read; what is no data is said, unless the format has words for nothing. */
function remarks({ format }: Source, file: SourceFile, sheet: WorkbookSheet, cells: Sheet): Diagnostic[] {
  const place = `${file.name}, sheet ${sheet.name}`;
  const listed = (all: readonly (string | number)[]) =>
    `${all.slice(0, 5).join(', ')}${all.length > 5 ? ' …' : ''}`;
  const errors = cells.errors.filter((cell) => !format.nullValues?.includes(cell.split(' ')[1]!));
  const found: Diagnostic[] = [];
  if (cells.hidden.length > 0) {
    const [rows, places] =
      cells.hidden.length === 1 ? ['1 row is', 'row'] : [`${cells.hidden.length} rows are`, 'rows'];
    const message = `${place}: ${rows} hidden and read all the same (${places} ${listed(cells.hidden)})`;
    const help =
      'leave them out with format: { range: … } or clean: [drop: …], or delete them in the workbook';
    found.push(warningAt('source-format', message, file.span, { help }));
  }
  if (errors.length > 0) {
    const count =
      errors.length === 1
        ? '1 cell holds an error of a formula'
        : `${errors.length} cells hold errors of formulas`;
    const help = 'correct the formulas, or let such cells be empty: format: { null_values: ["#N/A"] }';
    found.push(warningAt('source-format', `${place}: ${count} (${listed(errors)})`, file.span, { help }));
  }
  return found;
}

function assertSeparate(file: SourceFile, sheet: WorkbookSheet, { merged }: SheetTable): void {
  const [first] = merged;
  if (first === undefined) return;
  const place = `${columnName(first.left)}${first.top}:${columnName(first.right)}${first.bottom}`;
  const count = merged.length === 1 ? 'cells are' : `${merged.length} blocks of cells are`;
  failAt(
    'source-format',
    `${file.name}, sheet ${sheet.name}: ${count} merged below the header (${place})`,
    file.span,
    {
      help: 'format: { merged: fill } gives each of them the value, { merged: first } only the first',
    },
  );
}

function writeTable(
  file: SourceFile,
  sheet: WorkbookSheet,
  table: SheetTable,
  folder: string,
  ordinal: number,
): TextFile {
  const key = createHash('sha256').update(file.path).digest('hex').slice(0, 16);
  const partitions = [...file.partitions].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const place = join(folder, key, ...partitions);
  mkdirSync(place, { recursive: true });
  const path = join(place, `${ordinal}.csv`);
  const lines = [...(table.names ? [table.names] : []), ...table.rows];
  const text = lines.map((row) => `${row.map(field).join(',')}\n`).join('');
  writeFileSync(path, text);
  return {
    file,
    path,
    compression: 'none',
    encoding: 'utf-8',
    hasMark: false,
    sample: text.slice(0, sampleBytes),
    isWhole: text.length <= sampleBytes,
    sheet: sheet.name,
    places: table.places,
  };
}

function field(text: string | null): string {
  return text === null ? '' : `"${text.replaceAll('"', '""')}"`;
}
