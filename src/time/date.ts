import { civilFromDays, daysFromCivil, daysInMonth } from './civil.ts';

/** parseDate reads `2026-11-20` as days since 1970-01-01; undefined when it is not a date that exists. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return daysFromCivil(year, month, day);
}

/** formatDate writes days since 1970-01-01 as `2026-11-20`; years outside 0 to 9999 get a sign and six digits. */
export function formatDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** formatYear writes a year in four digits, or with a sign and six digits outside 0 to 9999 (ISO 8601). */
export function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0');
}

/** twoDigits writes a whole number from 0 to 99 with a leading zero. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
