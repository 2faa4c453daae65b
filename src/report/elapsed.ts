import type { Locale } from '../model/project.ts';
import { groupThousands, plainDecimal, roundDecimal, trimDecimal } from './decimal-text.ts';

const secondsPer: Readonly<Record<string, number>> = {
  ms: 0.001,
  milliseconds: 0.001,
  毫秒: 0.001,
  s: 1,
  second: 1,
  seconds: 1,
  秒: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  分钟: 60,
};

interface ElapsedWords {
  readonly units: readonly [day: string, hour: string, minute: string, second: string];
  readonly between: string;
  readonly ms: string;
}

const words: Readonly<Record<Locale, ElapsedWords>> = {
  'zh-CN': { units: ['天', '小时', '分', '秒'], between: '', ms: '毫秒' },
  en: { units: [' d', ' h', ' min', ' s'], between: ' ', ms: ' ms' },
};

/** secondsPerUnit is the length of a unit in which short times are measured; undefined for all others. */
export function secondsPerUnit(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : secondsPer[unit];
}

/** formatSeconds writes a length of time in its two largest units: 350 ms, 42.5 s, 1 min 35 s, 2 h 5 min, 3 d 4 h. */
export function formatSeconds(seconds: number, locale: Locale): string {
  const { units, between, ms } = words[locale];
  const sign = seconds < 0 ? '-' : '';
  const size = Math.abs(seconds);
  if (size < 0.9995 && size > 0) return `${sign}${short(size * 1000)}${ms}`;
  if (size < 59.95) return `${sign}${short(size)}${units[3]}`;
  const whole = Math.round(size);
  const lengths = [86_400, 3600, 60, 1];
  const first = lengths.findIndex((length) => whole >= length);
  const length = lengths[first] ?? 1;
  const next = lengths[first + 1] ?? 1;
  const rounded = Math.round(whole / next) * next;
  if (first > 0 && rounded >= (lengths[first - 1] ?? 0)) return sign + formatSeconds(rounded, locale);
  const count = Math.floor(rounded / length);
  const rest = Math.round((rounded - count * length) / next);
  const head = `${sign}${groupThousands(String(count))}${units[first] ?? ''}`;
  return rest === 0 ? head : `${head}${between}${rest}${units[first + 1] ?? ''}`;
}

function short(value: number): string {
  return trimDecimal(roundDecimal(plainDecimal(Number(value.toPrecision(12))), value < 100 ? 1 : 0));
}
