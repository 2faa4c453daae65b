import type { ResultValue } from '../../engine/engine.ts';
import type { EngineType } from '../../model/database.ts';
import type { Duration } from '../../time/duration.ts';

/**
 * Cursor is a column that grows with every row that comes or changes. Its values are counted in whole units: days of a
 * date, microseconds of a time, and for numbers the last digit of their type.
 */
export interface Cursor {
  readonly name: string;
  /** As DuckDB names it. */
  readonly type: string;
}

const integers = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'];
const times = ['TIMESTAMP', 'TIMESTAMPTZ'];

/** canGrow tells whether values of a type sort in every database as they do here: exact numbers, dates and times. */
export function canGrow(type: string): boolean {
  return integers.includes(type) || times.includes(type) || type === 'DATE' || type.startsWith('DECIMAL');
}

/** unitsOf reads a value of the column that a query gave; undefined for null. */
export function unitsOf(value: ResultValue | undefined): bigint | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'object' ? value.value : BigInt(value as number | bigint);
}

const microseconds: Readonly<Record<Duration['unit'], bigint>> = {
  second: 1_000_000n,
  minute: 60_000_000n,
  hour: 3_600_000_000n,
  day: 86_400_000_000n,
  week: 604_800_000_000n,
  // The longest that there are: an overlap may be longer than asked for.
  month: 31n * 86_400_000_000n,
  quarter: 92n * 86_400_000_000n,
  year: 366n * 86_400_000_000n,
};
const dayMicroseconds = 86_400_000_000n;

/** overlapUnits is an overlap in units of the column; undefined where a number is asked of a time or the other way round. */
export function overlapUnits({ type }: Cursor, overlap: Duration | number): bigint | undefined {
  const isTime = type === 'DATE' || times.includes(type);
  if (typeof overlap === 'number') return isTime ? undefined : BigInt(overlap) * 10n ** BigInt(scaleOf(type));
  if (!isTime) return undefined;
  const length = BigInt(overlap.count) * microseconds[overlap.unit];
  return type === 'DATE' ? (length + dayMicroseconds - 1n) / dayMicroseconds : length;
}

function scaleOf(type: string): number {
  return Number(/^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1] ?? 0);
}

/** cursorText writes a value for people, and as SQL reads it within quotes. */
export function cursorText({ type }: Cursor, units: bigint): string {
  if (type === 'DATE') return isoText(units * dayMicroseconds).slice(0, 10);
  if (times.includes(type)) return isoText(units);
  const scale = scaleOf(type);
  if (scale === 0) return String(units);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function isoText(epochMicroseconds: bigint): string {
  const fraction = ((epochMicroseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = (epochMicroseconds - fraction) / 1_000_000n;
  const text = new Date(Number(seconds) * 1000).toISOString();
  return `${text.slice(0, 19).replace('T', ' ')}.${String(fraction).padStart(6, '0')}`;
}

// Years that all databases write with four digits.
const [first, last] = [-62_135_596_800_000_000n, 253_402_300_799_999_999n];

/**
 * cursorLiteral writes a value in the SQL of DuckDB or a database whose session runs in UTC; undefined for a time that
 * not all of them know.
 */
export function cursorLiteral(cursor: Cursor, units: bigint, dialect: EngineType): string | undefined {
  const moment = cursor.type === 'DATE' ? units * dayMicroseconds : times.includes(cursor.type) ? units : 0n;
  if (moment < first || moment > last) return undefined;
  const text = cursorText(cursor, units);
  if (cursor.type === 'DATE') return `DATE '${text}'`;
  if (!times.includes(cursor.type)) return text;
  const isInstant = cursor.type === 'TIMESTAMPTZ' && (dialect === 'postgres' || dialect === 'duckdb');
  return isInstant ? `TIMESTAMPTZ '${text}+00'` : `TIMESTAMP '${text}'`;
}
