import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

/** zoneNames are zones whose clocks do everything that clocks have done: skip midnights and dates, move by half an hour. */
export const zoneNames = [
  'UTC',
  'Asia/Shanghai',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Recife',
  'Africa/Monrovia',
] as const;

/** zoneName is any of `zoneNames`. */
export const zoneName = fc.constantFrom(...zoneNames);

/** anyInstant is epoch milliseconds of 1940 to 2060. */
export const anyInstant = fc.integer({ min: Date.UTC(1940, 0, 1), max: Date.UTC(2060, 0, 1) });

/** zoned is Temporal's view of an instant in a zone. */
export function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** plainDate is Temporal's date of days since 1970-01-01. */
export function plainDate(days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days });
}

/** dayOf gives days since 1970-01-01 of an ISO date. */
export function dayOf(date: string | Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;
}

/** at gives epoch milliseconds of an ISO time with an offset. */
export function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** near is a zone with an instant within 30 hours of a change of its clock, or anywhere in a zone without one. */
export const near = fc
  .tuple(zoneName, anyInstant, fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 }))
  .map(([zone, from, shift]): readonly [string, number] => {
    const next = zoned(zone, from).getTimeZoneTransition('next');
    return [zone, (next?.epochMilliseconds ?? from) + shift];
  });
