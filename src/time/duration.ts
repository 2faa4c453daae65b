import { addMonths } from './civil.ts';
import { dayMs, hourMs, minuteMs, toInstant, toLocal } from './zone.ts';

/** durationUnits lists the units a duration may be written in, from the shortest. */
export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** DurationUnit is one of `durationUnits`; days and longer are calendar units, not multiples of 24 hours. */
export type DurationUnit = (typeof durationUnits)[number];

/** Duration is one whole number and one unit, such as 90 minutes or 2 years. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

const durationPattern = new RegExp(`^(\\d{1,6}) +(${durationUnits.join('|')})s?$`);

/** parseDuration reads one whole number and one unit, singular or plural, such as `90 minutes`; else undefined. */
export function parseDuration(text: string): Duration | undefined {
  const match = durationPattern.exec(text.trim());
  return match === null ? undefined : { count: Number(match[1]), unit: match[2] as DurationUnit };
}

/** formatDuration writes a duration as `parseDuration` reads it: `1 day`, `2 weeks`. */
export function formatDuration(duration: Duration): string {
  return `${duration.count} ${duration.unit}${duration.count === 1 ? '' : 's'}`;
}

/**
 * addDuration moves an instant (epoch milliseconds) by a duration, back when `sign` is -1. Hours and shorter are exact;
 * days and longer keep the local clock of `zone`, with days that a month lacks becoming its last day.
 */
export function addDuration(instant: number, duration: Duration, zone: string, sign: 1 | -1 = 1): number {
  const count = duration.count * sign;
  if (count === 0) return instant;
  if (duration.unit === 'second') return instant + count * 1000;
  if (duration.unit === 'minute') return instant + count * minuteMs;
  if (duration.unit === 'hour') return instant + count * hourMs;
  const local = toLocal(zone, instant);
  const days = Math.floor(local / dayMs);
  const clock = local - days * dayMs;
  return toInstant(zone, addToDate(days, count, duration.unit) * dayMs + clock);
}

/** DateUnit is a duration unit that moves a date. */
export type DateUnit = Exclude<DurationUnit, 'second' | 'minute' | 'hour'>;

/** addToDate moves a day since 1970-01-01 by calendar units; days that a month lacks become its last day. */
export function addToDate(days: number, count: number, unit: DateUnit): number {
  switch (unit) {
    case 'day':
      return days + count;
    case 'week':
      return days + 7 * count;
    case 'month':
      return addMonths(days, count);
    case 'quarter':
      return addMonths(days, 3 * count);
    case 'year':
      return addMonths(days, 12 * count);
  }
}
