/** CellKind is what the number of a cell stands for by the cell's number format. */
export type CellKind = 'number' | 'date' | 'datetime' | 'time';

/** Built-in formats that are dates or times (ECMA-376 part 1, §18.8.30), those of East Asian versions included. */
const builtIn: readonly (readonly [from: number, to: number, kind: CellKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** cellKind tells what numbers of a format are; `code` is the text of a format of the workbook's own. */
export function cellKind(id: number, code: string | undefined): CellKind {
  if (code === undefined) return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
  // Elapsed time such as [h]:mm counts hours beyond a day: it is an amount.
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return 'number';
  const first = code.split(';')[0] ?? '';
  const plain = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (plain.includes('general')) return 'number';
  const hasDay = /[yd]/.test(plain) || (plain.includes('m') && !/[hs]/.test(plain));
  const hasClock = /[hs]/.test(plain);
  if (hasDay) return hasClock ? 'datetime' : 'date';
  return hasClock ? 'time' : 'number';
}

const dayMs = 86_400_000;
// 1900 is taken for a leap year, so that serials from 61 (1 March) on count from the 30th of December.
const epochs = { before: Date.UTC(1899, 11, 31), since: Date.UTC(1899, 11, 30), mac: Date.UTC(1904, 0, 1) };

/**
 * serialText writes a date serial of the 1900 or 1904 system in ISO form; a date that has a time of day keeps it.
 * undefined for what is no date: serial 60, the 29th of February 1900, and what lies before the system's first day.
 */
export function serialText(serial: number, kind: CellKind, is1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (!(serial >= 0) || serial > 2_958_466 || (!is1904 && whole === 60)) return undefined;
  const epoch = is1904 ? epochs.mac : serial < 60 ? epochs.before : epochs.since;
  const text = new Date(epoch + Math.round(serial * dayMs)).toISOString();
  const clock = text.slice(11, 23).replace(/\.000$/, '');
  if (kind === 'time' && serial < 1) return clock;
  return kind === 'date' && clock === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${clock}`;
}

/**
 * numberText writes a number with the 15 digits that spreadsheets keep, so that 0.1 + 0.2 is 0.3. Whole numbers, of which
 * other programs write more digits, stay as they are.
 */
export function numberText(value: string): string {
  if (/^-?(?:0|[1-9]\d*)$/.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}
