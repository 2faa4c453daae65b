import type { Season } from '../../time/season.ts';
import { tryAhead } from './ahead.ts';
import {
  type BankPlan,
  blend,
  head,
  memberForecasts,
  memberWeights,
  newBankState,
  planFor,
  type Scratch,
  spreadOf,
} from './bank.ts';
import { type EffectMemory, type Effects, effectOf, learnEffect, newEffectMemory } from './effects.ts';
import { learn, scaleGain } from './learn.ts';
import { type Noise, noiseSpread } from './noise.ts';
import { chooseTransform, fromScale, identity, scaleSlope, type Transform, toScale } from './transform.ts';

/** Followed is one segment's values and what may be learned from them. */
export interface Followed {
  /** Segment-major values, and where this segment's begin; NaN is null. */
  readonly values: Float64Array;
  readonly offset: number;
  readonly periods: number;
  readonly seasons: readonly Season[];
  /** 1 for periods that are not learned from. */
  readonly barred: Uint8Array;
  /** By period the first one that may be learned from; never decreasing. */
  readonly floor: Int32Array;
  readonly noise: Noise;
  readonly effects: Effects;
}

/** Follower walks over a segment's periods in order; what it expects of a period comes from those before it. */
export interface Follower {
  readonly kind: 'follower';
  readonly followed: Followed;
  readonly plan: BankPlan;
  state: Float64Array;
  effects: EffectMemory;
  transform: Transform;
  /** The first period learned from, and the next one to be seen. */
  start: number;
  next: number;
  readonly scratch: Scratch;
}

/** Outlook is what is expected of a period, on the scale of a transform. */
export interface Outlook {
  expected: number;
  /** Mean absolute error. */
  spread: number;
  /** Periods with a value that were learned from; an effect never seen before makes it -1. */
  seen: number;
}

/** AheadPath is how much members count more than one period ahead of the one that is next. */
export interface AheadPath {
  next: number;
  readonly weights: Float64Array;
}

/** Values after which the scale of a series is looked at anew: this many, and each time twice as many. */
const firstLook = 24;
/** Values further from 0 count as this one: the squares of errors must not overflow. */
const largest = 1e140;
/** Parts of a value below which a difference is rounding. */
const rounding = 1e-11;

/** leastSpread is how far off what is expected a value may be by rounding alone. */
export function leastSpread(expected: number): number {
  return rounding * Math.max(1e-300, Math.abs(expected));
}

/** follow stands before the first period. */
export function follow(followed: Followed, plan: BankPlan = planFor(followed.seasons)): Follower {
  return {
    kind: 'follower',
    followed,
    plan,
    state: newBankState(plan),
    effects: newEffectMemory(followed.effects),
    transform: identity,
    start: 0,
    next: 0,
    scratch: {
      forecasts: new Float64Array(plan.members.length),
      weights: new Float64Array(plan.members.length),
    },
  };
}

/** lookAt fills in what the follower expects of period i, not before its next one, from what it has seen. */
export function lookAt(follower: Follower, i: number, outlook: Outlook): void {
  const { plan, state, scratch, followed } = follower;
  const steps = i - follower.next + 1;
  memberForecasts(plan, state, i, steps, scratch.forecasts);
  memberWeights(plan, state, steps, scratch.weights);
  const plain = blend(scratch.forecasts, scratch.weights);
  const effect = effectOf(followed.effects, follower.effects, i);
  outlook.expected = plain + effect.size;
  outlook.seen = effect.isKnown ? state[head.count]! : -1;
  const spread = totalSpread(follower, i, outlook.expected, growthOver(follower, steps));
  outlook.spread = effect.error > 0 ? Math.hypot(spread * effect.doubt, effect.error) : spread;
}

/** newPath looks at nothing yet. */
export function newPath(plan: BankPlan): AheadPath {
  return { next: -1, weights: new Float64Array(plan.members.length) };
}

/** expectAhead is what `lookAt` expects of period i; for many periods ahead of the same one, by the same path. */
export function expectAhead(follower: Follower, i: number, path: AheadPath): number {
  const { plan, state, scratch, followed, next } = follower;
  const steps = i - next + 1;
  memberForecasts(plan, state, i, steps, scratch.forecasts);
  if (steps === 1) memberWeights(plan, state, 1, scratch.weights);
  else if (path.next !== next) {
    memberWeights(plan, state, steps, path.weights);
    path.next = next;
  }
  const plain = blend(scratch.forecasts, steps === 1 ? scratch.weights : path.weights);
  return plain + effectOf(followed.effects, follower.effects, i).size;
}

/** growthOver is how many times larger errors are some steps ahead than one: as tried a lead ahead, by the root between. */
function growthOver({ plan, state }: Follower, steps: number): number {
  if (steps === 1 || state[head.tries] === 0) return Math.sqrt(steps);
  const lead = plan.stride * 4;
  const growth = Math.max(1, state[head.growth]!);
  return Math.sqrt(1 + ((growth * growth - 1) * (steps - 1)) / (lead - 1 || 1));
}

/** totalSpread adds to what was seen what chance alone makes of a period with few cases. */
function totalSpread(follower: Follower, i: number, expected: number, growth: number): number {
  const { plan, state, transform, followed } = follower;
  const { noise, offset } = followed;
  const usual = growth * spreadOf(plan, state, i);
  const value = fromScale(transform, expected);
  const least = leastSpread(value) * scaleSlope(transform, value);
  if (noise.kind === 'none') return Math.max(usual, least);
  const chance = noiseSpread(noise, value, offset + i) * scaleSlope(transform, value);
  if (noise.kind === 'count' || !(state[head.weight]! > 0)) return Math.max(usual, chance, least);
  const excess = Math.max(0, state[head.excess]! / state[head.weight]!);
  return Math.max(least, Math.sqrt(growth * growth * excess + chance * chance));
}

/** see learns the value of the follower's next period, which `lookAt` must have looked at last. */
function see(follower: Follower, outlook: Outlook): void {
  const i = follower.next;
  const { plan, scratch, followed, state } = follower;
  const value = learnable(followed, i);
  const scaled = toScale(follower.transform, value);
  const plain = blend(scratch.forecasts, scratch.weights);
  const known = learnEffect(followed.effects, follower.effects, i, scaled - plain);
  const plainly = known === undefined ? Number.NaN : scaled - known;
  const isShare = followed.noise.kind === 'share';
  const left = isShare ? plain + learnShare(follower, i, outlook, plainly - plain) : plainly;
  learn(plan, state, i, left, scratch.forecasts, plain);
  tryAhead(plan, state, follower.start, i, left, followed.periods, scratch);
  follower.next = i + 1;
}

/** step lets a follower see its next period on the scale it has. */
export function step(follower: Follower, outlook: Outlook): void {
  lookAt(follower, follower.next, outlook);
  see(follower, outlook);
}

/** walkTo moves the follower on until period i is its next one, and fills in what it expected of each on the way. */
export function walkTo(follower: Follower, i: number, outlook: Outlook, visit?: (at: number) => void): void {
  while (follower.next < i) {
    enter(follower, follower.next);
    lookAt(follower, follower.next, outlook);
    visit?.(follower.next);
    see(follower, outlook);
  }
  if (i < follower.followed.periods) enter(follower, i);
}

/** enter starts over where a new normal begins, and looks anew at the scale each time the series has doubled. */
function enter(follower: Follower, i: number): void {
  const { followed, state, plan } = follower;
  if (followed.floor[i]! > follower.start && followed.floor[i] === i) {
    restart(follower, i);
    return;
  }
  const seen = state[head.count]!;
  if (state[head.looked] === seen || !isLook(seen)) return;
  state[head.looked] = seen;
  const { start } = follower;
  const values = new Float64Array(i - start);
  for (let k = 0; k < values.length; k++)
    values[k] = followed.effects.event[start + k]! < 0 ? learnable(followed, start + k) : Number.NaN;
  const transform = chooseTransform(values, Math.min(plan.seasons[0]?.length ?? 1, 24));
  if (transform.power !== follower.transform.power) relearn(follower, transform, i);
}

/** isLook tells whether a series has just doubled since its scale was looked at. */
function isLook(seen: number): boolean {
  return seen % firstLook === 0 && seen > 0 && Number.isInteger(Math.log2(seen / firstLook));
}

/** relearn walks from the start to period i again on another scale. */
function relearn(follower: Follower, transform: Transform, i: number): void {
  const outlook: Outlook = { expected: 0, spread: 0, seen: 0 };
  restart(follower, follower.start);
  follower.transform = transform;
  while (follower.next < i) step(follower, outlook);
  follower.state[head.looked] = follower.state[head.count]!;
}

function restart(follower: Follower, at: number): void {
  follower.state = newBankState(follower.plan);
  follower.effects = newEffectMemory(follower.followed.effects);
  follower.transform = identity;
  follower.start = at;
  follower.next = at;
}

/** learnable is the value of period i as far as it may be learned from, NaN else. */
export function learnable({ values, offset, barred }: Followed, i: number): number {
  const value = values[offset + i]!;
  if (barred[i] === 1 || !Number.isFinite(value)) return Number.NaN;
  return Math.max(-largest, Math.min(largest, value));
}

/** For normal errors the square of the mean absolute error is this part of the mean square. */
const squareShare = 2 / Math.PI;
/** Errors count for at most so many times the variance they were expected to have. */
const mostSquares = 12;

/**
 * learnShare learns by how much the squares of errors exceed what chance alone would make them, each weighted by how
 * exactly its period tells, and gives the part of an error that is to be learned: little where there were few cases.
 */
function learnShare(follower: Follower, i: number, outlook: Outlook, error: number): number {
  const { followed, state, transform } = follower;
  const value = fromScale(transform, outlook.expected);
  const chance = noiseSpread(followed.noise, value, followed.offset + i) * scaleSlope(transform, value);
  if (Number.isNaN(error) || !(chance > 0) || state[head.count] === 0) return error;
  const variance = outlook.spread ** 2 || chance * chance;
  const gain = Math.max(scaleGain, 1 / state[head.count]!);
  const square = Math.min(squareShare * error * error, mostSquares * variance);
  const precision = 1 / (variance * variance);
  state[head.excess]! += gain * ((square - chance * chance) * precision - state[head.excess]!);
  state[head.weight]! += gain * (precision - state[head.weight]!);
  state[head.usual]! += gain * (variance - state[head.usual]!);
  return error * Math.min(1, state[head.usual]! / variance);
}
