import type { LiteralType } from '../../expr/sql/tree.ts';
import type { TimeAxis } from '../../time/axis.ts';
import { type CivilGrain, isCalendarGrain } from '../../time/grain.ts';
import { isoInstant } from '../../time/label.ts';
import type { OffsetChange } from '../../time/zone.ts';
import {
  calendarSql,
  clockOffsets,
  localOffsets,
  oddHours,
  reopenedDates,
  skippedDates,
  type TimeColumnSql,
  timeBound,
} from '../compile-time.ts';
import type { PeriodCode, PushdownDialect } from './dialect.ts';
import { refuse } from './value.ts';

/** NamedSql is a column that is added to rows. */
export interface NamedSql {
  readonly name: string;
  readonly sql: string;
}

/** PushdownTime is layers of columns that are added to rows, each of which may use those before. */
export interface PushdownTime {
  readonly layers: readonly (readonly NamedSql[])[];
  /** The row's time on the clock of UTC; only when asked for. */
  readonly utc?: string;
}

/** pushedPredicate keeps the rows of `[from, to)`; it compares the bare column with constants, so that an index helps. */
export function pushedPredicate(time: TimeColumnSql, dialect: PushdownDialect): string {
  const { column, from, to } = time;
  return `${column} >= ${pushedBound(time, from, dialect)} AND ${column} < ${pushedBound(time, to, dialect)}`;
}

/** pushedBound is the constant such that `column < constant` holds for the rows before an instant, epoch milliseconds. */
export function pushedBound(time: TimeColumnSql, instant: number, dialect: PushdownDialect): string {
  const [, type = '', text = ''] = /^(\w+) '(.*)'$/.exec(timeBound(time, instant)) ?? [];
  return dialect.literal(type.toLowerCase() as LiteralType, text);
}

/**
 * pushedTime buckets rows into the periods of some axes, in the project's zone, by the changes of that zone's clock, so
 * that it does not matter which zones the database knows. `keys` names the column of each axis.
 */
export function pushedTime(
  time: TimeColumnSql,
  axes: readonly { readonly axis: TimeAxis; readonly name: string }[],
  names: { readonly utc: string; readonly local: string },
  wantsUtc: boolean,
  dialect: PushdownDialect,
): PushdownTime {
  const { column, info, timezone, from, to } = time;
  const hasHours = axes.some(({ axis }) => axis.grain === 'hour');
  const isOwnClock = info.type === 'date' || (info.type === 'local' && info.zone === timezone);
  if (isOwnClock || info.type === 'local') {
    if (skippedDates(time).length > 0) refuse(undefined, `the clock of ${timezone} skips a day`);
  }
  const layers: NamedSql[][] = [];
  const needsUtc = wantsUtc || hasHours || !isOwnClock;
  if (needsUtc) layers.push([{ name: names.utc, sql: utcOf(time, dialect) }]);
  const needsLocal = hasHours || !isOwnClock;
  const hasDates = axes.some(({ axis }) => axis.grain !== 'hour');
  if (needsLocal && hasDates && reopenedDates(time).length > 0)
    refuse(undefined, `the clock of ${timezone} goes back over midnight`);
  if (needsLocal) {
    const sql = shifted(dialect, names.utc, localOffsets({ ...time, from, to }), 1);
    layers.push([{ name: names.local, sql }]);
  }
  const local = needsLocal ? names.local : column;
  const date = info.type === 'date' && !needsLocal ? local : dialect.toDate(local);
  layers.push(
    axes.map(({ axis, name }) => ({
      name,
      sql:
        axis.grain === 'hour'
          ? hourOf(time, axis, names, dialect)
          : (codeOf(axis, local, dialect)?.sql ?? startOf(axis, date, dialect)),
    })),
  );
  return { layers, ...(wantsUtc ? { utc: names.utc } : {}) };
}

/** periodKey is what a period of an axis is grouped by: its type, and in DuckDB its first day, or of an hour its start. */
export function periodKey(
  axis: TimeAxis,
  name: string,
  dialect: PushdownDialect,
): { readonly type: 'BIGINT' | 'DATE'; readonly value: string } {
  if (axis.grain === 'hour') return { type: 'BIGINT', value: name };
  const code = codeOf(axis, name, dialect);
  return code === undefined ? { type: 'DATE', value: name } : { type: 'BIGINT', value: code.date(name) };
}

function codeOf({ grain }: TimeAxis, time: string, dialect: PushdownDialect): PeriodCode | undefined {
  const isCoded = grain === 'month' || grain === 'quarter' || grain === 'year';
  return isCoded ? dialect.periodCode?.(grain, time) : undefined;
}

function utcOf({ column, info, timezone, from, to }: TimeColumnSql, dialect: PushdownDialect): string {
  if (info.type === 'instant') return dialect.inUtc(column);
  const zone = info.type === 'date' ? timezone : info.zone;
  const clock = info.type === 'date' ? dialect.toTimestamp(column) : column;
  return shifted(dialect, clock, clockOffsets(zone, from, to), -1);
}

/** shifted adds or takes the offset in force at a time. */
function shifted(
  dialect: PushdownDialect,
  time: string,
  changes: readonly OffsetChange[],
  sign: 1 | -1,
): string {
  const seconds = (change: OffsetChange) => String((sign * change.offset) / 1000);
  if (changes.length === 1) return dialect.addSeconds(time, seconds(changes[0]!));
  const branches = changes
    .slice(1)
    .map(
      ({ at }, k) =>
        `WHEN ${time} < ${dialect.literal('timestamp', clockText(at))} THEN ${seconds(changes[k]!)}`,
    );
  return dialect.addSeconds(time, `CASE ${branches.join(' ')} ELSE ${seconds(changes.at(-1)!)} END`);
}

/** clockText writes milliseconds as a clock time. */
export function clockText(local: number): string {
  return isoInstant(local, 'UTC').replace('T', ' ').slice(0, -6);
}

function hourOf(
  time: TimeColumnSql,
  axis: TimeAxis,
  names: { readonly utc: string; readonly local: string },
  dialect: PushdownDialect,
): string {
  if (oddHours(time, axis).length > 0)
    refuse(
      undefined,
      `the clock of ${time.timezone} changes by part of an hour or amid one, which hours are not computed over`,
    );
  return dialect.hourStart(names.local, names.utc);
}

function startOf(axis: TimeAxis, date: string, dialect: PushdownDialect): string {
  const grain = axis.grain as CivilGrain;
  if (isCalendarGrain(axis.grain)) return calendarSql(axis, date, (text) => dialect.literal('date', text));
  switch (grain) {
    case 'day':
      return date;
    case 'week': {
      const into = `(${dialect.weekday(date)} + ${7 - axis.weekStart}) % 7`;
      return dialect.addDays(date, `(- (${into}))`);
    }
    case 'hour':
      throw new Error('hours begin at instants');
    default:
      return dialect.startOf(grain, date);
  }
}
