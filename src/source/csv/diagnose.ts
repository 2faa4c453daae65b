import { errorAt } from '../../diagnostic/diagnostic.ts';
import { type Engine, EngineError } from '../../engine/engine.ts';
import type { Source } from '../../model/source.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { rawConcealed } from '../conceal.ts';
import { SourceFailure } from '../source-failure.ts';
import { type CsvFile, groupFiles, lineNumbers, readCsvSql } from './csv-file.ts';

/** Repair is a file to be rewritten from an encoding, with one kind of line end. */
export interface Repair {
  readonly path: string;
  readonly encoding: string;
}

/** shown is how many places a message lists before it only counts. */
export const shown = 5;

interface Reject {
  readonly path: string;
  readonly row: number;
  readonly kind: string;
  readonly message: string;
}

/**
 * checkRows finds out why reading failed: files that need rewriting are returned; rows that cannot be read are thrown as
 * a SourceFailure with file and line; nothing is returned when all rows can be read.
 */
export async function checkRows(
  engine: Engine,
  source: Source,
  files: readonly CsvFile[],
  error: EngineError,
): Promise<readonly Repair[]> {
  if (isAboutLineEnds(error)) return files.map(({ text }) => text);
  const rejects: Reject[] = [];
  for (const [i, group] of groupFiles(files).entries()) {
    try {
      rejects.push(...(await rejectsOf(engine, source, group, i)));
    } catch (second) {
      if (second instanceof EngineError && isAboutLineEnds(second)) return group.map(({ text }) => text);
      throw second;
    }
  }
  const garbled = rejects.filter((reject) => reject.kind === 'INVALID ENCODING');
  if (garbled.length > 0 && source.format.encoding === undefined) {
    const paths = new Set(garbled.map((reject) => reject.path));
    return [...paths].map((path) => ({ path, encoding: 'gb18030' }));
  }
  if (rejects.length > 0) throw await rowFailure(source, files, rejects);
  return [];
}

function isAboutLineEnds(error: EngineError): boolean {
  return /state machine reached an invalid state|new ?line/i.test(error.message.split('\n')[0] ?? '');
}

async function rejectsOf(
  engine: Engine,
  source: Source,
  group: readonly CsvFile[],
  index: number,
): Promise<Reject[]> {
  const errors = `kpi_reject_errors_${source.name}_${index}`;
  const scans = `kpi_reject_scans_${source.name}_${index}`;
  const columns = group[0]!.shape.names.map((name) => `count(${quoteIdentifier(name)})`);
  const extra = `, store_rejects = true, rejects_table = '${errors}', rejects_scan = '${scans}'`;
  await engine.query(`SELECT ${columns.join(', ')} FROM ${readCsvSql(source, group, extra)}`);
  const table = await engine.query(
    `SELECT file_path, line, CAST(error_type AS VARCHAR), error_message
     FROM ${errors} JOIN ${scans} USING (scan_id, file_id) ORDER BY file_path, line`,
  );
  for (const name of [errors, scans]) await engine.execute(`DROP TABLE ${name}`);
  const [paths, rows, kinds, messages] = table.columns.map((column) => column.values);
  return (paths ?? []).map((path, i) => ({
    path: String(path),
    row: Number(rows?.[i]),
    kind: String(kinds?.[i]),
    message: String(messages?.[i]),
  }));
}

async function rowFailure(
  source: Source,
  files: readonly CsvFile[],
  rejects: readonly Reject[],
): Promise<SourceFailure> {
  const places: string[] = [];
  const listed = rejects.slice(0, shown);
  for (const file of files) {
    const own = listed.filter((reject) => reject.path === file.text.path);
    if (own.length === 0) continue;
    const rows = own.map((reject) => reject.row);
    const lines = await lineNumbers(file, rows, true);
    for (const reject of own) {
      const place = placeOf(file, lines, reject.row);
      places.push(`${place}: ${describe(reject, rawConcealed(source).isAny)}`);
    }
  }
  const code = rejects.some((reject) => reject.kind === 'INVALID ENCODING')
    ? 'source-encoding'
    : 'source-row';
  const count = rejects.length === 1 ? '1 row' : `${rejects.length} rows`;
  const span = files.find((file) => file.text.path === listed[0]?.path)?.text.file.span ?? source.span;
  return new SourceFailure([
    errorAt(code, `${places[0]} (${count} of source ${source.name} cannot be read)`, span, {
      help: 'correct the file, or declare format: delimiter, quote, encoding as they are in it',
      ...(places.length > 1 ? { note: places.slice(1).join('\n') } : {}),
    }),
  ]);
}

/** placeOf names a row of a file by its line, where that is known. */
export function placeOf(file: CsvFile, lines: ReadonlyMap<number, number>, row: number): string {
  const line = lines.get(row);
  const { sheet } = file.text;
  if (sheet !== undefined) return `${file.text.file.name}, sheet ${sheet}, row ${line ?? row}`;
  return line === undefined ? `${file.text.file.name}, row ${row}` : `${file.text.file.name}:${line}`;
}

function describe(reject: Reject, isConcealed: boolean): string {
  const counts = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(reject.message);
  if (counts) return `${counts[2]} fields where ${counts[1]} are expected`;
  if (reject.kind === 'UNQUOTED VALUE') return 'a quoted field does not end where it should';
  if (reject.kind === 'INVALID ENCODING') return 'bytes that are not in the encoding of the file';
  if (reject.kind === 'LINE SIZE OVER MAXIMUM') return 'a row of more than 2 MB; is a quote left open?';
  return isConcealed ? 'it does not fit the columns' : reject.message;
}
