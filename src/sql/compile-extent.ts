import type { TimeInfo } from '../plan/schema.ts';
import { startOfDay, toInstant } from '../time/zone.ts';
import { type TimeColumnSql, timeBound } from './compile-time.ts';

/** ExtentColumn is a time column whose first and last row before `to` (epoch milliseconds) is asked for. */
export type ExtentColumn = Omit<TimeColumnSql, 'from'>;

/** compileExtent asks in one scan for the first and last time of each column: two result columns for each, in order. */
export function compileExtent(source: string, relation: string, columns: readonly ExtentColumn[]): string {
  const selected = columns.flatMap((time) => {
    const isBefore = `isfinite(${time.column}) AND ${time.column} < ${timeBound({ ...time, from: time.to }, time.to)}`;
    return ['min', 'max'].map((name) => `${name}(CASE WHEN ${isBefore} THEN ${time.column} END)`);
  });
  return [`-- first and last rows of ${source}`, `SELECT ${selected.join(', ')}`, `FROM ${relation}`].join(
    '\n',
  );
}

/** readTime turns a value of a time column (epoch microseconds, or days for dates) into epoch milliseconds. */
export function readTime(value: bigint | number, info: TimeInfo, timezone: string): number {
  switch (info.type) {
    case 'instant':
      return Math.floor(Number(value) / 1000);
    case 'local':
      return toInstant(info.zone, Math.floor(Number(value) / 1000));
    case 'date':
      return startOfDay(timezone, Number(value));
  }
}
