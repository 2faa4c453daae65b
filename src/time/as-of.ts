import { parseDate } from './date.ts';
import { dayMs, hourMs, minuteMs, startOfDay, toInstant } from './zone.ts';

const timePattern =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * parseAsOf reads an `--as-of` as an instant in epoch milliseconds: `2026-11-20` is 24:00 of that date in `zone`,
 * `2026-11-20T09:00` the local time, and `2026-11-20T09:00+08:00` or `…Z` exact. Seconds and a fraction may follow, what
 * is finer than a millisecond is cut. undefined when the text is none of these or names no real time.
 */
export function parseAsOf(text: string, zone: string): number | undefined {
  const trimmed = text.trim();
  const date = parseDate(trimmed);
  if (date !== undefined) return startOfDay(zone, date + 1);
  const parts = timePattern.exec(trimmed)?.groups;
  const days = parts?.date === undefined ? undefined : parseDate(parts.date);
  if (parts === undefined || days === undefined) return undefined;
  const clock = clockMs(parts);
  if (clock === undefined) return undefined;
  const local = days * dayMs + clock;
  if (parts.offset === undefined)
    return clock === dayMs ? startOfDay(zone, days + 1) : toInstant(zone, local);
  const offset = offsetMs(parts.offset);
  return offset === undefined ? undefined : local - offset;
}

/** clockMs gives milliseconds since midnight, up to and including 24:00. */
function clockMs(parts: Record<string, string | undefined>): number | undefined {
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second ?? 0)];
  if (minute > 59 || second > 59) return undefined;
  const milliseconds = Number((parts.fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const clock = hour * hourMs + minute * minuteMs + second * 1000 + milliseconds;
  return clock > dayMs ? undefined : clock;
}

/** offsetMs reads Z, +08, +0800 or +08:00. */
function offsetMs(text: string): number | undefined {
  if (text.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)];
  if (hours > 18 || minutes > 59) return undefined;
  return (text[0] === '-' ? -1 : 1) * (hours * hourMs + minutes * minuteMs);
}
