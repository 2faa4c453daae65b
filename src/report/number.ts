import type { Metric } from '../model/metric.ts';
import type { Locale } from '../model/project.ts';
import type { Bound, ChangeMeasure } from '../model/rule.ts';
import { groupThousands, plainDecimal, roundDecimal, shiftDecimal, trimDecimal } from './decimal-text.ts';
import { formatSeconds, secondsPerUnit } from './elapsed.ts';
import { type NumberStyle, numberStyle, type Shown } from './number-style.ts';

export type { Shown } from './number-style.ts';

/** noValue stands where there is no value. */
export const noValue = '–';

const significant = 12;

/**
 * formatValue writes a value as a person reads it, in the metric's unit and format: 1.82%, ¥1,234.50, 12.35万, 1,234 orders;
 * – for null. `exact` is the decimal text of a value that a double cannot hold.
 */
export function formatValue(value: number | null, metric: Shown, locale: Locale, exact?: string): string {
  if (value === null || Number.isNaN(value)) return noValue;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  const perUnit = metric.format === undefined ? secondsPerUnit(metric.unit) : undefined;
  if (perUnit !== undefined) return formatSeconds(value * perUnit, locale);
  const style = numberStyle(metric, Math.abs(value), locale);
  const text = shiftDecimal(plainDecimal(exact ?? value), style.shift);
  return dress(roundDecimal(text, decimalsOf(text, style)), style);
}

/** approximately marks the written value of a metric that is an estimate. */
export function approximately(
  text: string,
  { isApproximate = false }: Pick<Metric, 'isApproximate'>,
): string {
  return isApproximate && text !== noValue ? `≈${text}` : text;
}

/** formatLimit writes a number that a person chose, with all its digits and no more: 2%, ¥10,000, -0.5%. */
export function formatLimit(limit: number, metric: Shown, locale: Locale): string {
  if (!Number.isFinite(limit)) return limit > 0 ? '∞' : '-∞';
  const perUnit = metric.format === undefined ? secondsPerUnit(metric.unit) : undefined;
  if (perUnit !== undefined) return formatSeconds(limit * perUnit, locale);
  const style = numberStyle(metric, Math.abs(limit), locale);
  return dress(trimDecimal(shiftDecimal(plainDecimal(settled(limit)), style.shift)), style);
}

/**
 * formatValueBeside is formatValue with as many decimals more as it takes to see on which side of the limits a value is:
 * 1.9996% beside 2%, not 2.00%.
 */
export function formatValueBeside(
  value: number,
  limits: readonly number[],
  metric: Shown,
  locale: Locale,
): string {
  if (metric.format === undefined && secondsPerUnit(metric.unit) !== undefined)
    return formatValue(value, metric, locale);
  const style = numberStyle(metric, Math.abs(value), locale);
  return beside(value, limits, style) ?? formatValue(value, metric, locale);
}

/** formatChange writes a change with its sign: +12.3%, in percentage points -2.1pp for rates, or +¥1,200.00. */
export function formatChange(
  change: number,
  measure: ChangeMeasure,
  metric: Shown,
  locale: Locale,
  limits: readonly number[] = [],
): string {
  if (!Number.isFinite(change)) return noValue;
  const style = changeStyle(measure, metric, Math.abs(change));
  const text = style
    ? (beside(change, limits, style) ?? noValue)
    : formatValueBeside(change, limits, metric, locale);
  return change > 0 ? `+${text}` : text;
}

/** formatChangeLimit writes a limit of a change with its sign and all its digits: -20%, -2pp, +¥1,000. */
export function formatChangeLimit(
  limit: number,
  measure: ChangeMeasure,
  metric: Shown,
  locale: Locale,
): string {
  const style = changeStyle(measure, metric, Math.abs(limit));
  const text =
    style && Number.isFinite(limit)
      ? dress(trimDecimal(shiftDecimal(plainDecimal(settled(limit)), style.shift)), style)
      : formatLimit(limit, metric, locale);
  return limit > 0 ? `+${text}` : text;
}

/** boundLimits lists the finite limits of a bound. */
export function boundLimits(bound: Bound): number[] {
  const limits =
    bound.kind === 'outside' || bound.kind === 'inside' ? [bound.low, bound.high] : [bound.limit];
  return limits.filter(Number.isFinite);
}

function changeStyle(measure: ChangeMeasure, metric: Shown, size: number): NumberStyle | undefined {
  const percent = { prefix: '', shift: 2, padsWhole: true, grouped: true, least: 1 };
  if (measure === 'relative') return { ...percent, suffix: '%', decimals: size >= 10 ? 0 : 1 };
  if (metric.unit === '%') return { ...percent, suffix: 'pp', decimals: size < 0.01 ? 2 : 1 };
  return undefined;
}

function beside(value: number, limits: readonly number[], style: NumberStyle): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = shiftDecimal(plainDecimal(value), style.shift);
  const sides = limits.map((limit) => Math.sign(settled(value) - settled(limit)));
  let decimals = decimalsOf(text, style);
  const scaled = limits.map((limit) => Number(shiftDecimal(plainDecimal(settled(limit)), style.shift)));
  const tells = () =>
    scaled.every((limit, i) => Math.sign(Number(roundDecimal(text, decimals)) - limit) === sides[i]);
  while (decimals < significant && !tells()) decimals++;
  return dress(roundDecimal(text, decimals), style);
}

/** settled rounds to the 12 significant digits that thresholds are compared in. */
function settled(value: number): number {
  return Number(value.toPrecision(significant));
}

function decimalsOf(text: string, style: NumberStyle): number {
  if (style.decimals !== undefined) return style.decimals;
  const fraction = text.split('.')[1] ?? '';
  if (!/[1-9]/.test(fraction)) return style.padsWhole ? style.least : 0;
  if (/^-?0?\./.test(text)) {
    const leadingZeros = fraction.search(/[1-9]/);
    const isRate = style.padsWhole;
    if (isRate && leadingZeros < style.least) return style.least;
    return Math.min(significant, leadingZeros + 3);
  }
  return style.least;
}

function dress(text: string, style: NumberStyle): string {
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.slice(sign.length);
  return `${sign}${style.prefix}${style.grouped ? groupThousands(digits) : digits}${style.suffix}`;
}
