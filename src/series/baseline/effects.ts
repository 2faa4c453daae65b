/**
 * Effects says which periods something out of the ordinary falls into: `event[i]` is an index into `names`, -1 for
 * none, and `offset[i]` how many days period i lies after the event's own day, negative before it.
 */
export interface Effects {
  readonly names: readonly string[];
  readonly event: ArrayLike<number>;
  readonly offset: ArrayLike<number>;
}

/** EffectMemory holds by event and offset how often it was seen and how far off the plain expectation was, added up. */
export interface EffectMemory {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  /** What the occurrence that is going on has shown so far; it counts from its end on. */
  readonly open: { readonly place: number; readonly difference: number }[];
}

/** EffectSize is what an effect adds, how far off that may be, and whether it was ever seen before. */
export interface EffectSize {
  readonly size: number;
  /** How many times larger errors are for it, and what they are at least: a mean absolute error. */
  readonly doubt: number;
  readonly error: number;
  readonly isKnown: boolean;
}

/** Days from an event's own that are told apart; those further off count as the last on their side. */
const reach = 32;
const offsets = 2 * reach + 1;
/** Occurrences at which an effect's mean counts by half as much as its event's as a whole. */
const shrinkage = 0.5;
/** Part of an effect by which it differs from one occurrence to the next, whatever the noise. */
const variety = 0.1;
const nothing: EffectSize = { size: 0, doubt: 1, error: 0, isKnown: true };

/** noEffects is for series of so many periods without a calendar. */
export function noEffects(periods: number): Effects {
  return { names: [], event: new Int32Array(periods).fill(-1), offset: new Int32Array(periods) };
}

/** newEffectMemory has seen none. Of each event the first place is for all its offsets together. */
export function newEffectMemory({ names }: Effects): EffectMemory {
  const size = names.length * (offsets + 1);
  return { count: new Float64Array(size), sum: new Float64Array(size), open: [] };
}

/** effectOf is what the event of period i is expected to add: its mean so far at that offset, drawn to the event's. */
export function effectOf(effects: Effects, memory: EffectMemory, i: number): EffectSize {
  const event = effects.event[i]!;
  if (event < 0) return nothing;
  const whole = event * (offsets + 1);
  const total = memory.count[whole]!;
  if (total === 0) return { size: 0, doubt: 1, error: 0, isKnown: false };
  const at = placeOf(effects, i);
  const seen = memory.count[at]!;
  const mean = memory.sum[whole]! / total;
  const size = (memory.sum[at]! + shrinkage * mean) / (seen + shrinkage);
  const error = (variety * Math.abs(size)) / Math.sqrt(seen + shrinkage);
  return { size, doubt: Math.sqrt(1 + 2 / (seen + shrinkage)), error, isKnown: true };
}

/** placeOf is where the event and day of period i are counted. */
function placeOf({ event, offset }: Effects, i: number): number {
  const day = Math.max(-reach, Math.min(reach, offset[i]!));
  return event[i]! * (offsets + 1) + 1 + day + reach;
}

/**
 * learnEffect notes how far period i was off the plain expectation, and gives what the event added, to be taken out
 * of the value; 0 without an event, undefined for one never seen before, of which nothing is known to take out.
 */
export function learnEffect(
  effects: Effects,
  memory: EffectMemory,
  i: number,
  difference: number,
): number | undefined {
  const event = effects.event[i]!;
  if (memory.open.length > 0 && event !== wholeOf(memory.open[0]!.place) / (offsets + 1)) close(memory);
  if (event < 0) return 0;
  const before = effectOf(effects, memory, i);
  if (!Number.isNaN(difference)) memory.open.push({ place: placeOf(effects, i), difference });
  return before.isKnown ? before.size : undefined;
}

/** close lets an occurrence that is over count. */
function close(memory: EffectMemory): void {
  for (const { place, difference } of memory.open) {
    for (const at of [wholeOf(place), place]) {
      memory.count[at]! += 1;
      memory.sum[at]! += difference;
    }
  }
  memory.open.length = 0;
}

/** wholeOf is where all offsets of the event of a place are counted together. */
function wholeOf(place: number): number {
  return place - (place % (offsets + 1));
}
