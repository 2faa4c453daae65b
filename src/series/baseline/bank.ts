import type { Season } from '../../time/season.ts';
import { type Member, membersFor } from './member.ts';

/**
 * BankPlan is where the numbers of a bank of members lie in one array, so that a state is copied in one move.
 * Per member: level, trend, loss of one step, mean error in the present run of outliers, loss of a lead; then its
 * seasonal offsets.
 */
export interface BankPlan {
  readonly members: readonly Member[];
  readonly seasons: readonly Season[];
  /** By member, what `members` says: arrays of numbers are read several times faster than objects. */
  readonly level: Float64Array;
  readonly trend: Float64Array;
  readonly damping: Float64Array;
  readonly season: Float64Array;
  /** Gain of the trend: that of the level times the relative one. */
  readonly slope: Float64Array;
  readonly follows: Int32Array;
  /** Room for where, within a member's numbers, its offsets for one period are, by season. */
  readonly places: Int32Array;
  /** Room for the gains of those offsets. */
  readonly gains: Float64Array;
  /** By number of steps, what damping leaves of a trend over them, by member; filled when it is first asked for. */
  readonly damped: (Float64Array | undefined)[];
  /** Where each member's numbers begin. */
  readonly memberAt: Int32Array;
  /** Where the counts of visits of each season's phases begin. */
  readonly visitsAt: Int32Array;
  /** Where the spread by phase of the first season begins. */
  readonly spreadAt: number;
  readonly size: number;
  /** Outliers on one side in a row that are taken for a new level: a season of them, at least six. */
  readonly shiftAfter: number;
  /** Periods between forecasts made a lead ahead, of which `leadSteps` make the lead. */
  readonly stride: number;
  /** Where the forecasts that wait for their period begin: a member's `leadSteps` of them after another's. */
  readonly aheadAt: number;
}

/** head is the places of what a state holds once. */
export const head = {
  count: 0,
  scale: 1,
  run: 2,
  age: 3,
  growth: 4,
  tries: 5,
  looked: 6,
  excess: 7,
  weight: 8,
  usual: 9,
  size: 10,
} as const;
/** own is the places of what a state holds per member, from where the member's numbers begin. */
export const own = { level: 0, trend: 1, loss: 2, run: 3, longLoss: 4, size: 5 } as const;

/** Steps ahead up to which what damping leaves is kept. */
const mostDamped = 1024;
/** leadSteps is the strides in a lead: how far ahead longer forecasts are tried. */
export const leadSteps = 4;

const plans = new WeakMap<readonly Season[], BankPlan>();

/** planFor is the plan of a bank for seasons, the same one for the same array of them. */
export function planFor(seasons: readonly Season[]): BankPlan {
  const known = plans.get(seasons) ?? planBank(seasons);
  plans.set(seasons, known);
  return known;
}

/** planBank lays out a bank for seasons. */
export function planBank(seasons: readonly Season[]): BankPlan {
  const members = membersFor(seasons);
  const visitsAt = new Int32Array(seasons.length);
  let size: number = head.size;
  seasons.forEach((season, j) => {
    visitsAt[j] = size;
    size += season.length;
  });
  const spreadAt = size;
  size += seasons[0]?.length ?? 1;
  const memberAt = Int32Array.from(members, (member) => {
    const at = size;
    size += own.size;
    for (let j = 0; j < member.seasons; j++) size += seasons[j]!.length;
    return at;
  });
  const first = seasons[0]?.length ?? 1;
  const shiftAfter = first > 24 ? 8 : Math.max(6, first);
  const stride = Math.ceil(Math.min(first > 24 ? 8 : Math.max(first, 4), 24) / leadSteps);
  const aheadAt = size;
  size += members.length * leadSteps;
  return {
    members,
    seasons,
    level: Float64Array.from(members, ({ level }) => level),
    trend: Float64Array.from(members, ({ trend }) => trend),
    damping: Float64Array.from(members, ({ damping }) => damping),
    season: Float64Array.from(members, ({ season }) => season),
    slope: Float64Array.from(members, ({ level, trend }) => level * trend),
    follows: Int32Array.from(members, (member) => member.seasons),
    places: new Int32Array(seasons.length),
    gains: new Float64Array(seasons.length),
    damped: [],
    memberAt,
    visitsAt,
    spreadAt,
    size,
    shiftAfter,
    stride,
    aheadAt,
  };
}

/** newBankState is a bank that has seen nothing. */
export function newBankState(plan: BankPlan): Float64Array {
  const state = new Float64Array(plan.size);
  state.fill(1, plan.spreadAt, plan.spreadAt + (plan.seasons[0]?.length ?? 1));
  return state;
}

/**
 * memberForecasts fills in what each member expects `steps` ≥ 1 periods after the last one seen, in period i; from a place
 * in `out` on, which may be the state itself where forecasts wait.
 */
export function memberForecasts(
  plan: BankPlan,
  state: Float64Array,
  i: number,
  steps: number,
  out: Float64Array,
  place = 0,
): void {
  const { memberAt, trend, follows } = plan;
  const damped = steps === 1 ? plan.damping : dampedBy(plan, steps);
  const places = placesOf(plan, i);
  for (let m = 0; m < memberAt.length; m++) {
    const at = memberAt[m]!;
    let forecast = state[at + own.level]!;
    if (trend[m]! > 0) forecast += state[at + own.trend]! * damped[m]!;
    for (let j = 0; j < follows[m]!; j++) forecast += state[at + places[j]!]!;
    out[place + m] = forecast;
  }
}

/** dampedBy gives by member what damping leaves of so many steps of a trend, found once for each number of steps. */
function dampedBy({ damping, damped }: BankPlan, steps: number): Float64Array {
  const known = damped[steps];
  if (known !== undefined) return known;
  const found = damping.map((each) => dampedSteps(each, steps));
  if (steps < mostDamped) damped[steps] = found;
  return found;
}

/** placesOf fills in where, from where a member's numbers begin, its offsets for period i are, by season. */
export function placesOf({ places, seasons }: BankPlan, i: number): Int32Array {
  let from: number = own.size;
  for (let j = 0; j < places.length; j++) {
    const season = seasons[j]!;
    places[j] = from + season.phase[i]!;
    from += season.length;
  }
  return places;
}

/** dampedSteps sums damping + damping² + … over so many steps, more than one. */
function dampedSteps(damping: number, steps: number): number {
  return (damping * (1 - damping ** steps)) / (1 - damping);
}

/**
 * memberWeights fills in how much each member counts, in all 1: by how well it has done so far one step ahead, or a
 * lead ahead when `steps` is more than one and that has been tried.
 */
export function memberWeights(plan: BankPlan, state: Float64Array, steps: number, out: Float64Array): void {
  const { memberAt } = plan;
  const place = steps > 1 && state[head.tries]! > 0 ? own.longLoss : own.loss;
  let least = Number.POSITIVE_INFINITY;
  for (let m = 0; m < memberAt.length; m++) least = Math.min(least, state[memberAt[m]! + place]!);
  let sum = 0;
  for (let m = 0; m < memberAt.length; m++) {
    const loss = state[memberAt[m]! + place]!;
    const ratio = loss > 0 ? least / loss : 1;
    const square = ratio * ratio;
    out[m] = square * square * square * square;
    sum += out[m]!;
  }
  for (let m = 0; m < memberAt.length; m++) out[m]! /= sum;
}

/** blend is the weighted mean of the members' forecasts, which begin at a place. */
export function blend(forecasts: Float64Array, weights: Float64Array, place = 0): number {
  let sum = 0;
  for (let m = 0; m < weights.length; m++) sum += weights[m]! * forecasts[place + m]!;
  return sum;
}

/** seasonPart is what a season adds to the expectation for period i, over all members by their weights. */
export function seasonPart(
  plan: BankPlan,
  state: Float64Array,
  weights: Float64Array,
  season: number,
  i: number,
): number {
  let sum = 0;
  plan.members.forEach((member, m) => {
    if (season >= member.seasons) return;
    let at = plan.memberAt[m]! + own.size;
    for (let j = 0; j < season; j++) at += plan.seasons[j]!.length;
    sum += weights[m]! * state[at + plan.seasons[season]!.phase[i]!]!;
  });
  return sum;
}

/** spreadOf is the mean absolute error expected in period i. */
export function spreadOf(plan: BankPlan, state: Float64Array, i: number): number {
  const season = plan.seasons[0];
  return state[head.scale]! * (season === undefined ? 1 : state[plan.spreadAt + season.phase[i]!]!);
}

/** Scratch is room for one number per member, reused from period to period. */
export interface Scratch {
  readonly forecasts: Float64Array;
  readonly weights: Float64Array;
}
