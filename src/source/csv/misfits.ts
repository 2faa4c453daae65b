import { errorAt } from '../../diagnostic/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { DeclaredColumn, Source } from '../../model/source.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { rawConcealed, shownValue } from '../conceal.ts';
import { SourceFailure } from '../source-failure.ts';
import { type CsvFile, groupFiles, lineNumbers, readCsvSql } from './csv-file.ts';
import { placeOf, shown } from './diagnose.ts';

/** TypeRule is a declared column and the condition under which its text does not fit. */
export interface TypeRule {
  readonly name: string;
  readonly declared: DeclaredColumn;
  readonly misfit: string;
}

/** checkTypes throws a SourceFailure that names the values which do not fit their declared types, with file and line. */
export async function checkTypes(
  engine: Engine,
  source: Source,
  files: readonly CsvFile[],
  rules: readonly TypeRule[],
): Promise<void> {
  const diagnostics = [];
  for (const { name, declared, misfit } of rules) {
    const total = await countWhere(engine, source, files, misfit);
    if (total === 0) continue;
    const places = await misfitPlaces(engine, source, files, { name, condition: misfit, limit: shown });
    const count = total === 1 ? '1 value does' : `${total} values do`;
    const message = `${places[0]} is not ${declared.type} (column ${declared.name}; ${count} not fit)`;
    const help = 'correct the data, declare another type, or list the word under format: null_values';
    const note = places.length > 1 ? { note: `also ${places.slice(1).join('; ')}` } : {};
    diagnostics.push(errorAt('source-type', message, declared.span, { help, ...note }));
  }
  if (diagnostics.length > 0) throw new SourceFailure(diagnostics);
}

async function countWhere(
  engine: Engine,
  source: Source,
  files: readonly CsvFile[],
  condition: string,
): Promise<number> {
  const counts = groupFiles(files).map(
    (group) => `(SELECT count(*) FROM ${readCsvSql(source, group)} WHERE ${condition})`,
  );
  const table = await engine.query(`SELECT ${counts.join(' + ')}`);
  return Number(table.columns[0]?.values[0] ?? 0);
}

/** misfitPlaces gives up to `limit` places `file:line: "value"` where a condition holds on a column's text. */
export async function misfitPlaces(
  engine: Engine,
  source: Source,
  files: readonly CsvFile[],
  wanted: { readonly name: string; readonly condition: string; readonly limit: number },
): Promise<string[]> {
  const places: string[] = [];
  for (const file of files) {
    if (places.length >= wanted.limit) break;
    places.push(
      ...(await placesIn(engine, source, file, { ...wanted, limit: wanted.limit - places.length })),
    );
  }
  return places;
}

async function placesIn(
  engine: Engine,
  source: Source,
  file: CsvFile,
  wanted: { readonly name: string; readonly condition: string; readonly limit: number },
): Promise<string[]> {
  const column = quoteIdentifier(wanted.name);
  const numbered = `SELECT row_number() OVER () AS __kpi_row, ${column} FROM ${readCsvSql(source, [file])}`;
  const table = await engine.query(
    `SELECT __kpi_row, ${column} FROM (${numbered}) WHERE ${wanted.condition} ORDER BY 1 LIMIT ${wanted.limit}`,
  );
  const [numbers, values] = table.columns.map((c) => c.values);
  const isSingle = file.shape.names.length === 1;
  // Blank lines are rows only where there is one column; there the skipped ones must be counted again.
  const offset = (file.shape.hasHeader ? 1 : 0) + (isSingle ? file.shape.skip : 0);
  const rows = (numbers ?? []).map((n) => Number(n) + offset);
  const lines = await lineNumbers(file, rows, isSingle);
  const concealing = rawConcealed(source);
  return rows.map(
    (row, i) => `${placeOf(file, lines, row)}: ${shownValue(concealing, wanted.name, values?.[i])}`,
  );
}
