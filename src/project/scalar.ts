/**
 * Scalar marks a place of a definition whose YAML scalar is read, from its source text, as one kind of value.
 * It exists in types only: the schema puts it there, and the reader of that kind accepts no other.
 */
export interface Scalar<Kind extends string> {
  readonly scalar: Kind;
}

/** ParsedNumber is a number as written: its value, and the suffix that says what it is a number of. */
export interface ParsedNumber {
  /** `2%` is 0.02, `-2pp` is -0.02, `1.2万` is 12000. */
  readonly value: number;
  readonly suffix: '' | '%' | 'pp' | '万' | '亿';
}

/** numberPattern is how a number may be written. */
export const numberPattern = '^[+-]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?(%|pp|万|亿)?$';

const numberExpression = new RegExp(numberPattern);
const exponents = { '': 0, '%': -2, pp: -2, 万: 4, 亿: 8 } as const;

/** parseNumber reads a number with its suffix from source text, exactly; undefined when it is none. */
export function parseNumber(text: string): ParsedNumber | undefined {
  const match = numberExpression.exec(text);
  if (match === null) return undefined;
  const suffix = (match[4] ?? '') as ParsedNumber['suffix'];
  const digits = text.slice(0, text.length - suffix.length).replaceAll('_', '');
  const [mantissa, exponent] = digits.toLowerCase().split('e');
  // Shifting the exponent in the text keeps 1.1万 at exactly 11000, where 1.1 * 10000 would not be.
  const value = Number(`${mantissa}e${Number(exponent ?? 0) + exponents[suffix]}`);
  return Number.isFinite(value) ? { value, suffix } : undefined;
}

/** parseBytes reads an amount of memory such as `500 MB` or `1.5 GB` as bytes; else undefined. */
export function parseBytes(text: string): number | undefined {
  const match = /^(\d{1,6}(?:\.\d{1,3})?) ?(MB|GB)$/.exec(text.trim());
  return match === null ? undefined : Number(match[1]) * (match[2] === 'GB' ? 1e9 : 1e6);
}

/** parsePlainValue reads a value of no declared type: a number only when nothing of its text would be lost. */
export function parsePlainValue(text: string): string | number | boolean | null {
  if (text === '' || text === '~' || /^null$/i.test(text)) return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length <= 15
    ? Number(text)
    : text;
}

/** parseMonthDay reads `06-18` as a day of every year; 02-29 is one. */
export function parseMonthDay(text: string): { month: number; day: number } | undefined {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [month, day] = [Number(match[1]), Number(match[2])];
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return longest !== undefined && day >= 1 && day <= longest ? { month, day } : undefined;
}

/** weekdays lists the days in ISO order; a day's ISO number is its place plus one. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** monthNames lists the months; a month's number is its place plus one. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** weekPatterns lists how the thirteen weeks of a quarter may fall into three months. */
export const weekPatterns = ['4-4-5', '4-5-4', '5-4-4'] as const;

/** calendarNameWords lists what may give a year its name: the civil year it starts in, or the one it ends in. */
export const calendarNameWords = ['start', 'end'] as const;
