import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import { findColumn } from '../model/find-column.ts';
import type { Source, TimeColumn } from '../model/source.ts';
import { quoteIdentifier, quoteLiteral } from '../sql/quote.ts';
import type { CleanColumn } from './clean.ts';
import { fitsSql } from './column-type.ts';
import { rawConcealed, shownValue } from './conceal.ts';
import { unknownColumn } from './fragments.ts';
import type { Scan, ScanColumn } from './load.ts';
import { misfitPlaces, rawMisfits } from './misfits.ts';

/** SourceTime is what a time column of an opened source holds: instants, or local times or dates of a zone. */
export interface SourceTime {
  readonly type: 'instant' | 'local' | 'date';
  readonly zone: string;
}

/** TimePlan is how a time column becomes one of the three types. */
export interface TimePlan {
  readonly name: string;
  readonly time: SourceTime;
  /** SQL over the cleaned column, where it must be converted. */
  readonly conversion?: string;
}

/** TimeInput is where time columns are looked for: the SQL that gives the cleaned rows as `cleaned`. */
export interface TimeInput {
  readonly engine: Engine;
  readonly source: Source;
  readonly zone: string;
  readonly columns: readonly (ScanColumn & CleanColumn)[];
  readonly scan: Scan;
  /** `WITH` … and the name of its last stage. */
  readonly chain: string;
  readonly last: string;
  readonly diagnostics: Diagnostic[];
}

/** planTimes decides for each time column of a source what it holds; what cannot be read as a time is a diagnostic. */
export async function planTimes(input: TimeInput): Promise<TimePlan[]> {
  const { source } = input;
  const wanted = source.time ? [source.time, ...source.times] : source.times;
  const plans: TimePlan[] = [];
  for (const time of wanted) {
    const plan = await planTime(input, time);
    if (plan) plans.push(plan);
  }
  return plans;
}

async function planTime(input: TimeInput, time: TimeColumn): Promise<TimePlan | undefined> {
  const column = findColumn(input.columns, time.column);
  if (column === undefined) {
    input.diagnostics.push(unknownColumn(time.column, input.columns, time.span));
    return undefined;
  }
  const zone = time.timezone ?? input.zone;
  const type = typeOf(column.type);
  if (type) {
    const needsCast = /^TIMESTAMP_/.test(column.type);
    const conversion = needsCast ? { conversion: `CAST(${quoteIdentifier(column.name)} AS TIMESTAMP)` } : {};
    return { name: column.name, time: { type, zone }, ...conversion };
  }
  if (time.format !== undefined) return planFormat(input, time, time.format, column, zone);
  if (column.type === 'VARCHAR') return planIso(input, time, column, zone);
  const message = `Column ${column.name} is ${column.type}, which is no time`;
  input.diagnostics.push(
    errorAt('source-time', message, time.span, { help: 'derive a timestamp from it, or declare its format' }),
  );
  return undefined;
}

function typeOf(type: string): SourceTime['type'] | undefined {
  if (type === 'DATE') return 'date';
  if (type === 'TIMESTAMP WITH TIME ZONE' || type === 'TIMESTAMPTZ') return 'instant';
  return type.startsWith('TIMESTAMP') ? 'local' : undefined;
}

async function planFormat(
  input: TimeInput,
  time: TimeColumn,
  format: string,
  column: ScanColumn & CleanColumn,
  zone: string,
): Promise<TimePlan | undefined> {
  const text = `trim(CAST(${quoteIdentifier(column.name)} AS VARCHAR))`;
  const parsed = `try_strptime(${text}, ${quoteLiteral(format)})`;
  const misfit = (name: string) =>
    `${name} IS NOT NULL AND try_strptime(trim(CAST(${name} AS VARCHAR)), ${quoteLiteral(format)}) IS NULL`;
  try {
    if (await reportMisfits(input, time, column, misfit, `the format ${format}`)) return undefined;
  } catch (error) {
    if (!(error instanceof EngineError) || !/format specifier|strptime/i.test(error.message)) throw error;
    input.diagnostics.push(
      errorAt('source-time', `${format} is no strptime format`, time.span, { note: error.message }),
    );
    return undefined;
  }
  if (/%[zZ]/.test(format)) return { name: column.name, time: { type: 'instant', zone }, conversion: parsed };
  const isDate = !/%-?[HIMSfgnpcXT]/.test(format);
  return {
    name: column.name,
    time: { type: isDate ? 'date' : 'local', zone },
    conversion: isDate ? `CAST(${parsed} AS DATE)` : parsed,
  };
}

const isoTypes = ['DATE', 'TIMESTAMP', 'TIMESTAMPTZ'] as const;

async function planIso(
  input: TimeInput,
  time: TimeColumn,
  column: ScanColumn & CleanColumn,
  zone: string,
): Promise<TimePlan | undefined> {
  const name = quoteIdentifier(column.name);
  const counts = isoTypes.map((type) => `count_if(${name} IS NOT NULL AND NOT ${fitsSql(name, type)})`);
  const table = await input.engine.query(`${input.chain} SELECT ${counts.join(', ')} FROM ${input.last}`);
  const misfits = isoTypes.map((_, i) => Number(table.columns[i]?.values[0] ?? 0));
  const fitting = isoTypes.findIndex((_, i) => misfits[i] === 0);
  if (fitting >= 0) {
    const type = isoTypes[fitting]!;
    const kind = type === 'DATE' ? 'date' : type === 'TIMESTAMP' ? 'local' : 'instant';
    return { name: column.name, time: { type: kind, zone }, conversion: `CAST(${name} AS ${type})` };
  }
  const nearest = isoTypes[misfits.indexOf(Math.min(...misfits))]!;
  const misfit = (quoted: string) => `${quoted} IS NOT NULL AND NOT ${fitsSql(quoted, nearest)}`;
  await reportMisfits(input, time, column, misfit, 'ISO 8601');
  return undefined;
}

async function reportMisfits(
  input: TimeInput,
  time: TimeColumn,
  column: ScanColumn & CleanColumn,
  misfit: (quoted: string) => string,
  wanted: string,
): Promise<boolean> {
  const { engine, scan } = input;
  const raw = column.raw === undefined ? undefined : misfit(quoteIdentifier(column.raw));
  // What fits before rows are dropped does so after it, which is found out without the steps that drop them.
  if (raw !== undefined && (await rawMisfits(engine, scan, raw)) === 0) return false;
  const name = quoteIdentifier(column.name);
  const table = await engine.query(
    `${input.chain} SELECT count(*), min(CAST(${name} AS VARCHAR)) FROM ${input.last} WHERE ${misfit(name)}`,
  );
  const total = Number(table.columns[0]?.values[0] ?? 0);
  if (total === 0) return false;
  const example = shownValue(rawConcealed(input.source), column.name, table.columns[1]?.values[0]);
  const [first, ...others] = await misfitPlaces(engine, scan, column.raw, raw ?? '', total);
  const count = total === 1 ? '1 value' : `${total} values`;
  const message = `${first ?? example} is no time in ${wanted} (column ${column.name} of source ${input.source.name}; ${count})`;
  const help = time.format
    ? 'correct the data, or the format of the time'
    : 'declare its format: time: { column: …, format: "%Y/%m/%d %H:%M" }';
  const note = others.length > 0 ? { note: `also ${others.join('; ')}` } : {};
  input.diagnostics.push(errorAt('source-time', message, time.span, { help, ...note }));
  return true;
}
