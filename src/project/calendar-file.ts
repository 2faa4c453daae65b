import { type Diagnostic, errorAt, type Span } from '../diagnostic/diagnostic.ts';
import { longestPeriod } from '../time/axis.ts';
import { formatDate, parseDate } from '../time/date.ts';
import { type CalendarUnit, calendarUnits } from '../time/grain.ts';
import type { PeriodCalendar, PeriodTable } from '../time/period-calendar.ts';
import { nearestHelp } from './resolve/references.ts';

/** CalendarColumns says which columns of a file hold what; each is called as it is here unless it says otherwise. */
export type CalendarColumns = Readonly<Partial<Record<'start' | 'end' | CalendarUnit, string | undefined>>>;

/** CalendarFile is a CSV text that lists the periods of a calendar, and where it was named. */
export interface CalendarFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly columns: CalendarColumns;
  readonly span: Span;
}

/** Row is one row: a shortest period, or a day. */
interface Row {
  readonly line: number;
  readonly first: number;
  readonly last: number | undefined;
  readonly names: Readonly<Partial<Record<CalendarUnit, string>>>;
}

/**
 * readCalendarFile reads the periods of a calendar. Each row has its first day, where it is longer than a day also the
 * last one, and the names of the year, quarter, month and week that it belongs to, those that the calendar has. Rows
 * follow each other without a gap; rows next to each other with one name are one period. A name that repeats from year
 * to year stands behind that of its year.
 */
export function readCalendarFile(file: CalendarFile): {
  readonly calendar?: PeriodCalendar;
  readonly diagnostics: readonly Diagnostic[];
} {
  const lines = file.text
    .split(/\r\n|\n|\r/)
    .map((text, i) => ({ fields: fieldsOf(text), line: i + 1, text }));
  const [header, ...records] = lines.filter(({ text }) => text.trim() !== '');
  const found = columnsIn(file, header?.fields ?? []);
  if ('code' in found) return { diagnostics: [found] };
  const rows: Row[] = [];
  for (const record of records) {
    const row = rowOf(file, found, record);
    if ('code' in row) return { diagnostics: [row] };
    rows.push(row);
  }
  const fault = gapIn(file, rows);
  if (fault !== undefined) return { diagnostics: [fault] };
  const end = (rows.at(-1)!.last ?? rows.at(-1)!.first) + 1;
  const units: Partial<Record<CalendarUnit, PeriodTable>> = {};
  for (const unit of calendarUnits) {
    if (found.get(unit) === undefined) continue;
    const table = tableOf(file, rows, unit, end);
    if ('code' in table) return { diagnostics: [table] };
    units[unit] = table;
  }
  return { calendar: { name: file.name, units }, diagnostics: [] };
}

/** fieldsOf splits a line at its commas; a field in quotes may hold commas, and quotes twice. */
function fieldsOf(line: string): string[] {
  const fields = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  // The pattern finds one empty field more behind the last.
  return fields.slice(0, line.endsWith(',') ? undefined : -1 + Number(line === '')).map((field) =>
    field
      .replace(/,$/, '')
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"'),
  );
}

type Found = ReadonlyMap<keyof CalendarColumns, number>;

function columnsIn(file: CalendarFile, header: readonly string[]): Found | Diagnostic {
  const found = new Map<keyof CalendarColumns, number>();
  for (const key of ['start', 'end', ...calendarUnits] as const) {
    const wanted = file.columns[key] ?? key;
    const index = header.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
    if (index >= 0) found.set(key, index);
    const isNeeded = key === 'start' || key === 'year' || file.columns[key] !== undefined;
    if (index < 0 && isNeeded) {
      const message = `${file.path} has no column "${wanted}"`;
      const help = nearestHelp(wanted, header, 'it has');
      return errorAt('unknown-column', message, file.span, { help });
    }
  }
  return found;
}

function rowOf(
  file: CalendarFile,
  found: Found,
  { fields, line, text }: { fields: readonly string[]; line: number; text: string },
): Row | Diagnostic {
  const at = (key: keyof CalendarColumns) => fields[found.get(key) ?? -1] ?? '';
  const [first, last] = [parseDate(at('start')), parseDate(at('end'))];
  const bad = first === undefined ? 'start' : at('end') !== '' && last === undefined ? 'end' : undefined;
  if (bad !== undefined) {
    const message = `"${at(bad)}" is not a date such as 2026-11-20`;
    return errorAt('wrong-type', message, lineSpan(file, line, text));
  }
  const names: Partial<Record<CalendarUnit, string>> = {};
  for (const unit of calendarUnits) {
    if (!found.has(unit)) continue;
    if (at(unit) === '') return errorAt('bad-value', `the ${unit} has no name`, lineSpan(file, line, text));
    names[unit] = at(unit);
  }
  return { line, first: first!, last, names };
}

/** gapIn finds the first row that does not begin where the row before ends. */
function gapIn(file: CalendarFile, rows: readonly Row[]): Diagnostic | undefined {
  if (rows.length === 0) return errorAt('bad-value', `${file.path} lists no periods`, file.span);
  for (let i = 0; i < rows.length; i++) {
    const { first, last = first, line } = rows[i]!;
    const next = rows[i + 1];
    const wrong =
      last < first
        ? `it ends on ${formatDate(last)}, before it begins`
        : next !== undefined && next.first !== last + 1
          ? `it ends on ${formatDate(last)}, but the next row begins on ${formatDate(next.first)}`
          : undefined;
    if (wrong === undefined) continue;
    const help =
      'rows follow each other in order, without gaps; rows of more than a day need their last one in "end"';
    return errorAt('bad-value', wrong, lineSpan(file, line, file.text.split(/\r\n|\n|\r/)[line - 1]!), {
      help,
    });
  }
  return undefined;
}

function tableOf(
  file: CalendarFile,
  rows: readonly Row[],
  unit: CalendarUnit,
  end: number,
): PeriodTable | Diagnostic {
  const places: Row[] = [];
  for (const row of rows) {
    const before = places.at(-1);
    const isNew =
      before === undefined || before.names[unit] !== row.names[unit] || before.names.year !== row.names.year;
    if (isNew) places.push(row);
  }
  const own = places.map((row) => row.names[unit]!);
  const repeats = new Set(own).size < own.length;
  const names =
    repeats && unit !== 'year' ? places.map((row) => `${row.names.year}-${row.names[unit]}`) : own;
  const seen = new Set<string>();
  const starts = [...places.map((row) => row.first), end];
  for (let i = 0; i < places.length; i++) {
    const [name, { line }] = [names[i]!, places[i]!];
    const days = starts[i + 1]! - starts[i]!;
    const wrong = seen.has(name)
      ? `the ${unit} "${name}" has ended before, and begins again`
      : days > longestPeriod
        ? `the ${unit} "${name}" has ${days} days; at most ${longestPeriod} make a period`
        : undefined;
    if (wrong !== undefined)
      return errorAt('bad-value', wrong, lineSpan(file, line, file.text.split(/\r\n|\n|\r/)[line - 1]!));
    seen.add(name);
  }
  return { starts: Int32Array.from(starts), names };
}

function lineSpan({ path, text }: CalendarFile, line: number, own: string): Span {
  const before = text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .slice(0, line - 1)
    .join('').length;
  const start = { line, column: 1, offset: before };
  return { file: path, start, end: { line, column: own.length + 1, offset: before + own.length } };
}
