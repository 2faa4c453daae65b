import { head } from './bank.ts';
import { effectOf } from './effects.ts';
import { type Followed, follow, walkTo } from './follower.ts';
import { fromScale } from './transform.ts';
import { type Trial, tryEarlier } from './trials.ts';

/** ForecastRequest asks for what follows the first `from` periods of a series; seasons and effects reach that far too. */
export interface ForecastRequest {
  readonly followed: Followed;
  readonly from: number;
  readonly horizon: number;
  /** Part of the future values that the interval is to hold, between 0 and 1. */
  readonly level: number;
}

/** Forecast is what is expected of each period of the horizon, with the ends of its interval. */
export interface Forecast {
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Values that it was learned from. */
  readonly seen: number;
}

/** How often a season must have come by to be looked at. */
const leastCycles = 2;
/** How strongly the better members are preferred: weights go by the inverse loss to this power. */
const preference = 6;
/** A member's loss from one origin counts for at most so many times the middle one. */
const mostLoss = 5;
/** What an origin counts relative to the next later one. */
const fading = 0.97;

/**
 * forecastSeries forecasts a series as it was forecast from earlier periods: its members are weighed by how well they
 * did over the whole horizon then, and the interval is as wide as the errors were (conformal: the errors of forecasts
 * made before the values were known, in units of the usual error at the time).
 */
export function forecastSeries(request: ForecastRequest): Forecast {
  const { from, horizon } = request;
  const seasons = request.followed.seasons.filter(({ length }) => from >= leastCycles * length);
  const followed = { ...request.followed, seasons };
  const scout = follow(followed);
  walkTo(scout, from, { expected: 0, spread: 0, seen: 0 });
  const { earlier, members, now } = tryEarlier(scout, from, horizon);
  const scale = scout.state[head.scale]!;
  const weights = weigh(earlier, members);
  const errors = relativeErrors(earlier, weights, horizon, scale);
  const forecast: Forecast = {
    expected: new Float64Array(horizon),
    low: new Float64Array(horizon),
    high: new Float64Array(horizon),
    seen: scout.state[head.count]!,
  };
  let width = 0;
  for (let h = 0; h < horizon; h++) {
    const effect = effectOf(followed.effects, scout.effects, from + h);
    const expected = blendAt(now, weights, h) + effect.size;
    width = Math.max(width, errorQuantile(errors, h, request.level) * scale * effect.doubt);
    forecast.expected[h] = fromScale(scout.transform, expected);
    forecast.low[h] = fromScale(scout.transform, expected - width);
    forecast.high[h] = fromScale(scout.transform, expected + width);
  }
  return forecast;
}

/** weigh gives the members weights, in all 1, by their losses relative to the middle one from each origin. */
function weigh(trials: readonly Trial[], count: number): Float64Array {
  const losses = new Float64Array(count);
  trials.forEach(({ forecasts, values }, k) => {
    const each = new Float64Array(count);
    for (let h = 0; h < values.length; h++) {
      if (Number.isNaN(values[h]!)) continue;
      for (let m = 0; m < count; m++) each[m]! += Math.abs(values[h]! - forecasts[h * count + m]!);
    }
    const middle = each.toSorted()[count >> 1]!;
    if (!(middle > 0)) return;
    const counts = fading ** (trials.length - k);
    for (let m = 0; m < count; m++) losses[m]! += counts * Math.min(mostLoss, each[m]! / middle);
  });
  const least = Math.min(...losses);
  const weights = losses.map((loss) => (loss > 0 ? (least / loss) ** preference : 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function blendAt(forecasts: Float64Array, weights: Float64Array, h: number): number {
  let sum = 0;
  for (let m = 0; m < weights.length; m++) sum += weights[m]! * forecasts[h * weights.length + m]!;
  return sum;
}

/** relativeErrors gives by step the sizes of the errors made from all origins, in usual errors, `now` being today's. */
function relativeErrors(
  trials: readonly Trial[],
  weights: Float64Array,
  horizon: number,
  now: number,
): number[][] {
  return Array.from({ length: horizon }, (_, h) =>
    trials.flatMap(({ forecasts, values, scale }) => {
      const value = values[h] ?? Number.NaN;
      if (Number.isNaN(value) || !(scale * now > 0)) return [];
      // Half of what the usual error has changed by since then: an origin that was calm by luck says little of errors now.
      return [Math.abs(value - blendAt(forecasts, weights, h)) / Math.sqrt(scale * now)];
    }),
  );
}

/** errorQuantile is the size of error that a part of those at a step and its neighbours stay within. */
function errorQuantile(errors: readonly number[][], h: number, level: number): number {
  const reach = Math.max(2, Math.floor(errors.length / 6));
  const near = errors.slice(Math.max(0, h - reach), h + reach + 1).flat();
  // With few trials a normal error's quantile per mean absolute error, growing with the root of the distance.
  if (near.length < 10) return wideQuantile * Math.sqrt(h + 1);
  const sorted = near.sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil((sorted.length + 1) * level) - 1);
  return sorted[at]!;
}

const wideQuantile = 3;
