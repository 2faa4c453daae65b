import type { CheckOutcome, CheckRule } from '../../model/check.ts';
import type { Source } from '../../model/source.ts';
import { timeSql } from '../../sql/compile-time.ts';
import { quoteIdentifier } from '../../sql/quote.ts';
import { makeAxis, periodAt, periodCount, type TimeAxis } from '../../time/axis.ts';
import { type Calendar, isClosed } from '../../time/calendar.ts';
import { addDuration } from '../../time/duration.ts';
import type { Grain } from '../../time/grain.ts';
import { isoInstant } from '../../time/label.ts';
import type { SourceTime } from '../time-columns.ts';

/** PeriodRule is a check that counts rows by period. */
export type PeriodRule = Extract<CheckRule, { kind: 'rows' | 'volume' }>;

/** PeriodInput is what tells which periods of a source are complete. Instants are epoch milliseconds. */
export interface PeriodInput {
  readonly source: Source;
  readonly timezone: string;
  readonly weekStart: number;
  /** Days without rows. */
  readonly calendar?: Calendar;
  readonly firstAt: number | null;
  readonly watermark: number | null;
  readonly asOf: number;
}

/** completePeriods lists the periods from the first row's to the last one that is complete; undefined where none is. */
export function completePeriods(input: PeriodInput, grain: Grain): TimeAxis | undefined {
  const { source, timezone, weekStart, firstAt, watermark, asOf } = input;
  if (firstAt === null) return undefined;
  const until = Math.min(asOf, watermark ?? asOf);
  if (until <= firstAt) return undefined;
  const axis = makeAxis({ grain, timezone, weekStart, from: firstAt, to: until });
  let count = periodCount(axis);
  const { delay } = source;
  const isDone = (end: number) => (delay === undefined ? end : addDuration(end, delay, timezone)) <= until;
  while (count > 0 && !isDone(axis.bounds[count]!)) count--;
  return count === 0
    ? undefined
    : { ...axis, bounds: axis.bounds.slice(0, count + 1), days: axis.days.slice(0, count) };
}

/** periodSelect is a SELECT of all columns and the key of the row's period, and that key's name. */
export function periodSelect(
  relation: string,
  column: string,
  time: SourceTime,
  axis: TimeAxis,
  prefix: string,
): { readonly columns: readonly string[]; readonly key: string } {
  const bounds = { from: axis.bounds[0]!, to: axis.bounds.at(-1)! };
  const info = { type: time.type, zone: time.zone };
  const quoted = `${relation}.${quoteIdentifier(column)}`;
  const sql = timeSql({ column: quoted, info, timezone: axis.timezone, ...bounds }, [axis], prefix, false);
  const bucket = sql.buckets.get(axis.grain)!;
  const key = axis.grain === 'hour' ? bucket : `(${bucket}) - DATE '1970-01-01'`;
  return { columns: sql.columns.map(({ name, sql: text }) => `${text} AS ${name}`), key };
}

/** judgePeriods holds counts of rows by period (keyed as `periodSelect` does) against a check. */
export function judgePeriods(
  rule: PeriodRule,
  input: PeriodInput,
  axis: TimeAxis,
  counts: ReadonlyMap<number, number>,
): Pick<CheckOutcome, 'state' | 'failed' | 'of' | 'samples'> {
  const { calendar, timezone } = input;
  const isOpen = (i: number) =>
    calendar === undefined ||
    (axis.grain !== 'day' && axis.grain !== 'hour') ||
    !isClosed(calendar, axis.days[i]!);
  const open = Array.from({ length: periodCount(axis) }, (_, i) => i).filter(isOpen);
  const rowsIn = (i: number) =>
    counts.get(axis.grain === 'hour' ? axis.bounds[i]! * 1000 : axis.days[i]!) ?? 0;
  const named = (i: number) => {
    const start = isoInstant(periodAt(axis, i).start, timezone);
    return axis.grain === 'hour' ? start.slice(0, 16) : start.slice(0, 10);
  };
  if (rule.kind === 'volume') return judgeVolume(rule, open, rowsIn, named);
  const judged = rule.last === undefined ? open : open.slice(-rule.last);
  const { min = 0, max = Number.POSITIVE_INFINITY } = rule;
  const failing = judged.filter((i) => rowsIn(i) < min || rowsIn(i) > max);
  const samples = failing.slice(-3).map((i) => `${named(i)}: ${rowsIn(i)}`);
  const state = judged.length === 0 ? 'not_judged' : failing.length > 0 ? 'failed' : 'passed';
  return { state, failed: failing.length, of: judged.length, samples };
}

function judgeVolume(
  { change, periods }: Extract<PeriodRule, { kind: 'volume' }>,
  open: readonly number[],
  rowsIn: (period: number) => number,
  named: (period: number) => string,
): Pick<CheckOutcome, 'state' | 'failed' | 'of' | 'samples'> {
  const last = open.at(-1);
  const before = open.slice(-periods - 1, -1);
  const mean = before.reduce((sum, i) => sum + rowsIn(i), 0) / periods;
  if (last === undefined || before.length < periods || mean === 0)
    return { state: 'not_judged', failed: 0, of: 0, samples: [] };
  const isFar = Math.abs(rowsIn(last) - mean) > change * mean;
  const shown = Number.isInteger(mean) ? String(mean) : mean.toFixed(1);
  const samples = isFar ? [`${named(last)}: ${rowsIn(last)} / ${shown}`] : [];
  return { state: isFar ? 'failed' : 'passed', failed: Number(isFar), of: 1, samples };
}
