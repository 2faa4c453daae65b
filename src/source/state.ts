import { type Diagnostic, errorAt, warningAt } from '../diagnostic/diagnostic.ts';
import type { Engine, ResultColumn, ResultTable } from '../engine/engine.ts';
import { findColumn } from '../model/find-column.ts';
import type { SourceText } from '../model/located.ts';
import type { Concealment } from '../model/sensitive.ts';
import type { Source } from '../model/source.ts';
import { quoteIdentifier } from '../sql/quote.ts';
import { dayMs, toInstant } from '../time/zone.ts';
import { shownSql } from './conceal.ts';
import type { SourceTime } from './time-columns.ts';

/** RowFacts is what one pass over a source's cleaned rows tells. Instants are epoch milliseconds. */
export interface RowFacts {
  readonly rows: number;
  /** How many of them have no main time. */
  readonly untimed: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly watermark: number | null;
}

/** FactsInput is what is asked of the cleaned rows. */
export interface FactsInput {
  readonly engine: Engine;
  readonly source: Source;
  /** Quoted. */
  readonly relation: string;
  readonly times: ReadonlyMap<string, SourceTime>;
  readonly zone: string;
  /** SQL of the watermark over the relation. */
  readonly watermark?: string;
  /** Where the rows are elsewhere: gives their number, then the first, last and number of the main time, and the watermark. */
  readonly ask?: (main: string | undefined) => Promise<ResultTable>;
  readonly diagnostics: Diagnostic[];
}

/** readFacts counts the rows of a source and finds its first and last time and its watermark, in one statement. */
export async function readFacts(input: FactsInput): Promise<RowFacts> {
  const { source, times, diagnostics } = input;
  const names = [...times.keys()];
  const main = names.find((name) => name.toLowerCase() === source.time?.column.toLowerCase());
  const columns =
    main === undefined
      ? []
      : [`min(${quoteIdentifier(main)})`, `max(${quoteIdentifier(main)})`, `count(${quoteIdentifier(main)})`];
  const mark = input.watermark === undefined ? [] : [input.watermark];
  const ask = () =>
    input.engine.query(`SELECT count(*), ${[...columns, ...mark, 'true'].join(', ')} FROM ${input.relation}`);
  const table = await (input.ask?.(main) ?? ask());
  const rows = Number(table.columns[0]?.values[0]);
  const zone = source.time?.timezone ?? input.zone;
  const [first, last, timed] = main === undefined ? [] : table.columns.slice(1);
  const nulls = timed === undefined ? 0 : rows - Number(timed.values[0]);
  if (nulls > 0) {
    const count = nulls === 1 ? '1 row has' : `${nulls} rows have`;
    diagnostics.push(
      warningAt(
        'source-time',
        `${count} no ${main} and so ${nulls === 1 ? 'belongs' : 'belong'} to no period (source ${source.name})`,
        source.time?.span,
      ),
    );
  }
  const watermark =
    input.watermark === undefined
      ? null
      : readWatermark(table.columns[1 + columns.length], source.watermark, zone, diagnostics);
  return { rows, untimed: nulls, firstAt: instantOf(first, zone), lastAt: instantOf(last, zone), watermark };
}

/** A date stands for its first moment, a local time for the instant at which the zone's clock shows it. */
function instantOf(column: ResultColumn | undefined, zone: string): number | null {
  const value = column?.values[0];
  if (value === undefined || value === null) return null;
  if (column?.type === 'DATE') return toInstant(zone, Number(value) * dayMs);
  const milliseconds = Number(BigInt(value as bigint) / 1000n);
  return column?.type === 'TIMESTAMP WITH TIME ZONE' ? milliseconds : toInstant(zone, milliseconds);
}

/** A watermark that is a date covers that whole day, as a bare `--as-of` does. */
function readWatermark(
  column: ResultColumn | undefined,
  text: SourceText | undefined,
  zone: string,
  diagnostics: Diagnostic[],
): number | null {
  const value = column?.values[0] ?? null;
  if (column?.type === 'DATE') return value === null ? null : toInstant(zone, (Number(value) + 1) * dayMs);
  if (column?.type.startsWith('TIMESTAMP')) return instantOf(column, zone);
  if (value !== null) {
    diagnostics.push(errorAt('sql-type', `The watermark is ${column?.type}, not a date or time`, text?.span));
  }
  return null;
}

/** reportRepeats warns when rows of a source share a key; rows with a null in their key are not looked at. */
export async function reportRepeats(
  engine: Engine,
  source: Source,
  relation: string,
  columns: readonly { readonly name: string; readonly concealment?: Concealment }[],
  diagnostics: Diagnostic[],
): Promise<void> {
  const found = source.key.map((name) => findColumn(columns, name) ?? { name });
  const key = found.map(({ name }) => quoteIdentifier(name));
  if (key.length === 0 || source.clean.some((step) => step.kind === 'dedupe_rows')) return;
  const known = key.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const example = found.map(({ name, concealment }) => shownSql(name, concealment)).join(" || ', ' || ");
  const repeated = `SELECT ${key.join(', ')}, count(*) AS copies FROM ${relation} WHERE ${known} GROUP BY ${key.join(', ')} HAVING count(*) > 1`;
  const table = await engine.query(`SELECT count(*), sum(copies - 1), min(${example}) FROM (${repeated})`);
  const keys = Number(table.columns[0]?.values[0]);
  if (keys === 0) return;
  const extra = Number(table.columns[1]?.values[0]);
  const message = `${keys === 1 ? '1 key repeats' : `${keys} keys repeat`} in source ${source.name}: ${extra} ${extra === 1 ? 'row' : 'rows'} too many, such as ${source.key.join(', ')} = ${table.columns[2]?.values[0]}`;
  diagnostics.push(
    warningAt('source-repeats', message, source.span, {
      help: 'keep one row each with clean: [dedupe: { keep: latest, by: a column }], or correct the key',
    }),
  );
}
