/** plainDecimal writes a finite number, or a decimal text, without an exponent: 1.5e-7 is 0.00000015. */
export function plainDecimal(value: number | string): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return shiftDecimal(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`, Number(exponent));
}

/** shiftDecimal multiplies a plain decimal text by ten to the power of `places`, exactly. */
export function shiftDecimal(text: string, places: number): string {
  if (places === 0) return text;
  const { sign, whole, fraction } = parts(text);
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  return join(sign, padded.slice(0, at), padded.slice(at));
}

/** roundDecimal rounds a plain decimal text to a number of decimal places, halves away from zero; it never gives -0. */
export function roundDecimal(text: string, places: number): string {
  const { sign, whole, fraction } = parts(text);
  const padded = fraction.padEnd(places, '0');
  const kept = whole + padded.slice(0, places);
  const up = (padded[places] ?? '0') >= '5';
  const digits = up ? (BigInt(kept) + 1n).toString().padStart(kept.length, '0') : kept;
  const at = digits.length - places;
  const rounded = join('', digits.slice(0, at), digits.slice(at));
  return /[1-9]/.test(rounded) ? sign + rounded : rounded;
}

/** trimDecimal removes zeros at the end of the fraction. */
export function trimDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** groupThousands puts a comma before every third digit of the whole part. */
export function groupThousands(text: string): string {
  const { sign, whole, fraction } = parts(text);
  return join(sign, whole.replace(/\B(?=(\d{3})+$)/g, ','), fraction);
}

function parts(text: string): { sign: string; whole: string; fraction: string } {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = text.slice(sign.length).split('.');
  return { sign, whole, fraction };
}

function join(sign: string, whole: string, fraction: string): string {
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return `${sign}${trimmed}${fraction === '' ? '' : `.${fraction}`}`;
}
