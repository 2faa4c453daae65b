import { type Effects, noEffects } from '../../../src/series/baseline/effects.ts';
import { makeRanges, type Range, type Ranges, rangeAt } from '../../../src/series/baseline/ranges.ts';
import type { RangeRequest } from '../../../src/series/baseline/scoring.ts';
import { cycleSeason } from '../../../src/time/season.ts';

/** randoms gives numbers in [0, 1) from a seed (mulberry32). */
export function randoms(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** normals gives standard normal numbers from a seed (Box and Muller). */
export function normals(seed: number): () => number {
  const random = randoms(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** requestOf is a request for one segment of values with a week's season, unless it says otherwise. */
export function requestOf(values: ArrayLike<number>, more: Partial<RangeRequest> = {}): RangeRequest {
  const all = Float64Array.from(values);
  const periods = more.periods ?? all.length;
  return {
    values: all,
    segments: [0],
    mostSegments: Number.POSITIVE_INFINITY,
    periods,
    complete: periods,
    seasons: [cycleSeason(7, periods)],
    barred: new Uint8Array(periods),
    floor: new Int32Array(periods),
    noise: { kind: 'none' },
    effects: noEffects(periods),
    against: 'expected',
    direction: 'both',
    budget: 1 / 90,
    breaches: 1,
    of: 1,
    minChange: 0,
    volume: new Float64Array(all.length),
    minVolume: 0,
    ...more,
  };
}

/** rangesOf makes the ranges of such a request. */
export function rangesOf(values: ArrayLike<number>, more: Partial<RangeRequest> = {}): Ranges {
  return makeRanges(requestOf(values, more));
}

/** at gives the range of a period of a segment. */
export function at(ranges: Ranges, period: number, cut = -1, segment = 0): Range {
  const range = { expected: 0, low: 0, high: 0, seen: 0 };
  rangeAt(ranges, segment, period, cut, range);
  return range;
}

/** countAlarms counts how often a series leaves its range anew, from a period on. */
export function countAlarms(values: ArrayLike<number>, ranges: Ranges, from: number): number {
  let alarms = 0;
  let was = false;
  for (let i = from; i < values.length; i++) {
    const { low, high } = at(ranges, i);
    const is = values[i]! < low || values[i]! > high;
    if (is && !was) alarms++;
    was = is;
  }
  return alarms;
}

/** eventAt is an effect of so many periods at the given starts. */
export function eventAt(periods: number, starts: readonly number[], length: number): Effects {
  const effects = {
    names: ['sale'],
    event: new Int32Array(periods).fill(-1),
    offset: new Int32Array(periods),
  };
  for (const start of starts) {
    for (let day = 0; day < length; day++) {
      effects.event[start + day] = 0;
      effects.offset[start + day] = day;
    }
  }
  return effects;
}
