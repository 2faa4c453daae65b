/** Transform is the scale on which errors are about as large everywhere: value ** power; a power of 0 is the logarithm. */
export interface Transform {
  readonly power: 0 | 0.5 | 1;
  /** What smaller values count as under the logarithm: a tenth of the least value seen. */
  readonly least: number;
}

/** identity is the scale of the values themselves. */
export const identity: Transform = { power: 1, least: 0 };

/** toScale takes a value to the scale of a transform. */
export function toScale({ power, least }: Transform, value: number): number {
  if (power === 1) return value;
  if (power === 0) return Math.log(value > least || Number.isNaN(value) ? value : least);
  return value < 0 ? -Math.sqrt(-value) : Math.sqrt(value);
}

/** scaleSlope is how much a transform stretches small differences around a value. */
export function scaleSlope({ power, least }: Transform, value: number): number {
  if (power === 1) return 1;
  if (power === 0) return 1 / Math.max(value, least);
  return 0.5 / Math.sqrt(Math.max(value, 0.25));
}

/** fromScale takes a number on the scale of a transform back; never below 0 where the scale knows no such value. */
export function fromScale({ power }: Transform, value: number): number {
  if (power === 1) return value;
  if (power === 0) return Math.exp(value);
  return value <= 0 ? 0 : value * value;
}

/** Differences that a spread is taken from, at least. */
const differences = 12;
/** Seasons that are looked at together, at least. */
const cycles = 4;

/**
 * chooseTransform finds the power from how the spread of values grows with their level: the slope of log spread on
 * log level is 1 - power (Guerrero 1993; Box and Cox 1964). Level and spread are taken of each phase of a season of
 * `lag` values, a few seasons at a time; spread is how far values are from those a season earlier. Values that are not
 * positive rule the logarithm out, negative ones the root.
 */
export function chooseTransform(values: Float64Array, lag: number): Transform {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < least) least = value;
  if (!(least >= 0)) return identity;
  const levels: number[] = [];
  const spreads: number[] = [];
  const length = lag * Math.max(cycles, Math.ceil(differences / lag));
  for (let from = lag; from + length <= values.length; from += length) {
    for (let phase = 0; phase < lag; phase++) {
      const { level, spread } = describe(values, lag, from + phase, from + length);
      if (!(level > 0 && spread > 0)) continue;
      levels.push(Math.log(level));
      spreads.push(Math.log(spread));
    }
  }
  if (levels.length < 3) return identity;
  const power = 1 - slope(levels, spreads);
  if (least > 0 && power < 0.35) return { power: 0, least: Math.max(least / 10, Number.MIN_VALUE) };
  return power < 0.75 ? { power: 0.5, least: 0 } : identity;
}

function describe(values: Float64Array, lag: number, from: number, to: number) {
  let [sum, count, moves, pairs] = [0, 0, 0, 0];
  for (let i = from; i < to; i += lag) {
    const move = Math.abs(values[i]! - values[i - lag]!);
    if (!Number.isNaN(values[i]!)) {
      sum += values[i]!;
      count++;
    }
    if (!Number.isNaN(move)) {
      moves += move;
      pairs++;
    }
  }
  return { level: sum / count, spread: moves / pairs };
}

function slope(x: readonly number[], y: readonly number[]): number {
  const meanX = x.reduce((a, b) => a + b, 0) / x.length;
  const meanY = y.reduce((a, b) => a + b, 0) / y.length;
  let xy = 0;
  let xx = 0;
  for (let k = 0; k < x.length; k++) {
    xy += (x[k]! - meanX) * (y[k]! - meanY);
    xx += (x[k]! - meanX) ** 2;
  }
  return xx > 0 ? xy / xx : 0;
}
