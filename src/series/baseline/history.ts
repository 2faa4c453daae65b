import { type EffectMemory, effectOf, learnEffect, newEffectMemory } from './effects.ts';
import { type Followed, learnable, leastSpread, type Outlook } from './follower.ts';
import { noiseSpread } from './noise.ts';
import { identity, type Transform } from './transform.ts';

/**
 * History walks over a segment's periods in order; what it holds a period against is the mean of all values before it,
 * whatever their order: a level that lasts does not become what is usual by lasting.
 */
export interface History {
  readonly kind: 'history';
  readonly followed: Followed;
  /** The scale of the values themselves. */
  readonly transform: Transform;
  effects: EffectMemory;
  /** The next period to be seen, and the first that was learned from; -1 before. */
  next: number;
  since: number;
  /** Values that were learned from, their mean, and their mean distance from the mean of those before each. */
  count: number;
  mean: number;
  distance: number;
}

/** startHistory stands before the first period. */
export function startHistory(followed: Followed): History {
  return {
    kind: 'history',
    followed,
    transform: identity,
    effects: newEffectMemory(followed.effects),
    next: 0,
    since: -1,
    count: 0,
    mean: 0,
    distance: 0,
  };
}

/** usualDistance is the mean distance of values from the mean of those before them, no less than rounding makes it. */
export function usualDistance({ mean, distance }: History): number {
  return Math.max(distance, leastSpread(mean));
}

/** lookBack fills in what all values seen so far let expect of period i, however far ahead it lies. */
export function lookBack(history: History, i: number, outlook: Outlook): void {
  const { followed, effects, count, mean } = history;
  const effect = effectOf(followed.effects, effects, i);
  const expected = mean + effect.size;
  const spread = Math.max(
    usualDistance(history),
    noiseSpread(followed.noise, expected, followed.offset + i),
    leastSpread(expected),
  );
  outlook.expected = expected;
  outlook.spread = effect.error > 0 ? Math.hypot(spread * effect.doubt, effect.error) : spread;
  outlook.seen = effect.isKnown ? count : -1;
}

/** historyTo moves a history on until period i is its next one, and fills in what it expected of each on the way. */
export function historyTo(history: History, i: number, outlook: Outlook, visit?: (at: number) => void): void {
  while (history.next < i) {
    enter(history);
    lookBack(history, history.next, outlook);
    visit?.(history.next);
    learn(history);
  }
  if (i < history.followed.periods) enter(history);
}

/** enter starts over where a new normal begins. */
function enter(history: History): void {
  const { followed, next } = history;
  if (next === 0 || followed.floor[next] !== next) return;
  Object.assign(history, { ...startHistory(followed), next });
}

/** learn counts the value of the next period, without what its event is known to add. */
function learn(history: History): void {
  const { followed, effects, next, mean } = history;
  const value = learnable(followed, next);
  const difference = history.count === 0 ? Number.NaN : value - mean;
  const known = learnEffect(followed.effects, effects, next, difference);
  history.next = next + 1;
  if (known === undefined || Number.isNaN(value)) return;
  if (history.count === 0) history.since = next;
  else history.distance += (Math.abs(difference - known) - history.distance) / history.count;
  history.count += 1;
  history.mean = mean + (value - known - mean) / history.count;
}
