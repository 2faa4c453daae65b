import { type BankPlan, head, own, placesOf, spreadOf } from './bank.ts';

/** clipAt: an error counts for at most so many mean absolute errors: 3 standard deviations of normal noise. */
export const clipAt = 3.75;
/** warmUp is the number of periods before errors are clipped: earlier there is no scale to clip by. */
export const warmUp = 8;
/** How old a level counts as after a shift: its gain starts over from one over this. */
const ageAfterShift = 3;
/** How many times larger errors may be in a phase that has hardly been seen. */
const newPhase = 4;
const runGain = 0.3;
/** lossGain is the least gain of the members' losses. */
export const lossGain = 0.015;
/** scaleGain is the least gain of the spread. */
export const scaleGain = 0.02;

/**
 * learn lets every member see the value of period i, having forecast it. NaN is a value that is not to be learned
 * from: trends go on, nothing else moves.
 */
export function learn(
  plan: BankPlan,
  state: Float64Array,
  i: number,
  value: number,
  forecasts: Float64Array,
  expected: number,
): void {
  if (Number.isNaN(value)) {
    passBy(plan, state);
    return;
  }
  const seen = state[head.count]!;
  if (seen === 0) {
    begin(plan, state, i, value);
    return;
  }
  const error = value - expected;
  const spread = spreadOf(plan, state, i);
  const isOutlier = seen >= warmUp && Math.abs(error) > clipAt * spread;
  followRun(state, isOutlier, error);
  const shifts = Math.abs(state[head.run]!) >= plan.shiftAfter;
  const limit = seen < warmUp ? Number.POSITIVE_INFINITY : clipLimit(plan, state, i, spread);
  learnMembers(plan, state, i, value, forecasts, limit, isOutlier, shifts);
  for (let j = 0; j < plan.seasons.length; j++) state[plan.visitsAt[j]! + plan.seasons[j]!.phase[i]!]! += 1;
  learnSpread(plan, state, i, Math.abs(error), spread, shifts);
  if (shifts) state[head.run] = 0;
  state[head.age] = shifts ? ageAfterShift : state[head.age]! + 1;
  state[head.count] = seen + 1;
}

/** begin takes the first value for the level; there was nothing to expect, so no error either. */
function begin(plan: BankPlan, state: Float64Array, i: number, value: number): void {
  for (const at of plan.memberAt) state[at + own.level] = value;
  for (let j = 0; j < plan.seasons.length; j++) state[plan.visitsAt[j]! + plan.seasons[j]!.phase[i]!]! += 1;
  state[head.age] = 1;
  state[head.count] = 1;
}

/** followRun counts outliers in a row on one side, with the side as the sign. */
function followRun(state: Float64Array, isOutlier: boolean, error: number): void {
  const run = state[head.run]!;
  if (!isOutlier) state[head.run] = 0;
  else state[head.run] = error > 0 ? Math.max(run, 0) + 1 : Math.min(run, 0) - 1;
}

/** clipLimit is what errors in period i count for at most. */
function clipLimit(plan: BankPlan, state: Float64Array, i: number, spread: number): number {
  return clipAt * spread * (isNewPhase(plan, state, i) ? newPhase : 1);
}

/** learnMembers lets each member learn from its error as far as that is within a limit. */
function learnMembers(
  plan: BankPlan,
  state: Float64Array,
  i: number,
  value: number,
  forecasts: Float64Array,
  limit: number,
  isOutlier: boolean,
  shifts: boolean,
): void {
  const { memberAt, level, damping, slope, season, follows } = plan;
  const lossPart = Math.max(lossGain, 1 / state[head.count]!);
  const leastGain = 1 / (state[head.age]! + 1);
  const places = placesOf(plan, i);
  const gains = phaseGains(plan, state, i);
  for (let m = 0; m < memberAt.length; m++) {
    const at = memberAt[m]!;
    const error = value - forecasts[m]!;
    const clipped = Math.max(-limit, Math.min(limit, error));
    const loss = state[at + own.loss]!;
    state[at + own.loss] = loss + lossPart * (Math.min(Math.abs(error), 2 * limit) - loss);
    const run = isOutlier ? state[at + own.run]! + runGain * (error - state[at + own.run]!) : 0;
    state[at + own.run] = run;
    const gain = Math.max(level[m]!, leastGain);
    const trend = damping[m]! * state[at + own.trend]!;
    state[at + own.level]! += trend + gain * clipped + (shifts ? run : 0);
    state[at + own.trend] = trend + slope[m]! * clipped;
    // Each season in turn learns its part of what the level left of the error.
    let rest = (1 - gain) * clipped;
    for (let j = 0; j < follows[m]!; j++) {
      const part = Math.max(season[m]!, gains[j]!) * rest;
      state[at + places[j]!]! += part;
      rest -= part;
    }
  }
}

/** phaseGains fills in the least gain of each season's offset for period i: a new phase learns faster. */
function phaseGains({ gains, visitsAt, seasons }: BankPlan, state: Float64Array, i: number): Float64Array {
  for (let j = 0; j < gains.length; j++) gains[j] = 1 / (state[visitsAt[j]! + seasons[j]!.phase[i]!]! + 2);
  return gains;
}

/** isNewPhase tells whether the longest season has hardly been seen at its present phase: what seems odd may be usual. */
function isNewPhase(plan: BankPlan, state: Float64Array, i: number): boolean {
  const last = plan.seasons.length - 1;
  return last >= 0 && state[plan.visitsAt[last]! + plan.seasons[last]!.phase[i]!]! < 2;
}

function learnSpread(
  plan: BankPlan,
  state: Float64Array,
  i: number,
  error: number,
  spread: number,
  shifts: boolean,
): void {
  const seen = state[head.count]!;
  const most = seen < warmUp ? error : Math.min(error, clipAt * spread);
  const season = plan.seasons[0];
  if (season !== undefined && spread > 0 && seen >= warmUp) {
    const at = plan.spreadAt + season.phase[i]!;
    const gain = Math.max(0.05, 1 / (state[plan.visitsAt[0]! + season.phase[i]!]! + 5));
    state[at]! += gain * (most / state[head.scale]! - state[at]!);
  }
  if (shifts) return;
  state[head.scale]! += Math.max(scaleGain, 1 / seen) * (most - state[head.scale]!);
}

function passBy(plan: BankPlan, state: Float64Array): void {
  const { memberAt, trend, damping } = plan;
  for (let m = 0; m < memberAt.length; m++) {
    if (trend[m] === 0) continue;
    const at = memberAt[m]!;
    const slope = damping[m]! * state[at + own.trend]!;
    state[at + own.level]! += slope;
    state[at + own.trend] = slope;
  }
}
