import { printable } from '../diagnostic/width.ts';
import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';

/** Shown is what of a metric decides how its values are written. */
export type Shown = Pick<Metric, 'unit' | 'format'>;

/** NumberStyle is how a number is written: multiplied by ten to the power of `shift`, between prefix and suffix. */
export interface NumberStyle {
  readonly prefix: string;
  readonly suffix: string;
  readonly shift: number;
  /** Fixed decimal places; by the number's size when absent. */
  readonly decimals?: number;
  /** Least decimal places of a number that is not whole. */
  readonly least: number;
  /** Whether whole numbers keep their decimal places too. */
  readonly padsWhole: boolean;
  readonly grouped: boolean;
}

const currencySigns: Readonly<Record<string, string>> = { CNY: '¥', GBP: '£', USD: '$', EUR: '€' };
const wholeCurrencies: ReadonlySet<string> = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK']);
const scales: Readonly<Record<string, number>> = { 万: 4, 亿: 8, K: 3, M: 6, B: 9 };
const compactScales: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['亿', '万'],
  en: ['B', 'M', 'K'],
};
const unnamedUnits: ReadonlySet<string> = new Set(['', '1', 'count', 'ratio']);
const plain: NumberStyle = { prefix: '', suffix: '', shift: 0, least: 2, padsWhole: false, grouped: true };

/**
 * numberStyle decides how a value of a metric is written. Formats are a pattern of zeros (`0`, `0.0`, `#,##0.00`), a scale
 * (`万 亿 K M B`, or `compact` for the locale's), `%`, or a pattern followed by one of them; what is none of these has no
 * effect. A scale applies from one whole of it on, so that small segments keep their digits.
 */
export function numberStyle(metric: Shown, size: number, locale: Locale): NumberStyle {
  const format = remember(formats, metric.format ?? '', parseFormat);
  const base = remember(units, metric.unit ?? '', (unit) => unitStyle(printable(unit)));
  const decimals = format.decimals ?? base.decimals;
  if (format.scale === '%') {
    return {
      ...base,
      suffix: `%${base.shift === 2 ? '' : base.suffix}`,
      shift: 2,
      decimals,
      padsWhole: true,
      grouped: format.grouped,
    };
  }
  const scale = scaleOf(format.scale, size, locale);
  const styled: NumberStyle = { ...base, decimals, grouped: format.grouped };
  if (scale === undefined || base.shift !== 0) return styled;
  return {
    ...styled,
    suffix: scale + base.suffix,
    shift: -(scales[scale] ?? 0),
    decimals: format.decimals,
    padsWhole: true,
  };
}

/** A report writes thousands of numbers in few formats and units. */
const formats = new Map<string, Format>();
const units = new Map<string, NumberStyle>();

function remember<Value>(known: Map<string, Value>, text: string, make: (text: string) => Value): Value {
  const found = known.get(text) ?? make(text);
  known.set(text, found);
  return found;
}

interface Format {
  readonly decimals?: number;
  readonly scale?: string;
  readonly grouped: boolean;
}

function parseFormat(format: string): Format {
  const match = /^\s*(#,##|#|0,)?(0(?:\.(0+))?)?\s*(%|万|亿|[KMB]|compact)?\s*$/i.exec(format);
  if (!match) return { grouped: true };
  const [, group, pattern, zeros = '', scale] = match;
  return {
    decimals: pattern === undefined ? undefined : zeros.length,
    scale: scale?.length === 1 ? scale.toUpperCase() : scale?.toLowerCase(),
    grouped: pattern === undefined || group !== '#',
  };
}

function scaleOf(scale: string | undefined, size: number, locale: Locale): string | undefined {
  if (scale === undefined) return undefined;
  const candidates = scale === 'compact' ? compactScales[locale] : [scale];
  return candidates.find((name) => size >= 10 ** (scales[name] ?? 0));
}

function unitStyle(unit: string): NumberStyle {
  if (unit === '%') return { ...plain, suffix: '%', shift: 2, padsWhole: true };
  const sign = currencySigns[unit];
  if (sign !== undefined) return { ...plain, prefix: sign, padsWhole: true };
  if (wholeCurrencies.has(unit)) return { ...plain, suffix: ` ${unit}`, decimals: 0 };
  if (/^[A-Z]{3}$/.test(unit)) return { ...plain, suffix: ` ${unit}`, padsWhole: true };
  if (unnamedUnits.has(unit)) return plain;
  // A unit written in letters of a spaced script stands apart from the number; 单, 人, 元 do not.
  return {
    ...plain,
    suffix: /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(unit) ? ` ${unit}` : unit,
  };
}
