import { type BankPlan, head, own, spreadOf } from './bank.ts';

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
  for (let m = 0; m < plan.members.length; m++) {
    learnMember(plan, state, m, i, value - forecasts[m]!, spread, isOutlier, shifts);
  }
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

function learnMember(
  plan: BankPlan,
  state: Float64Array,
  m: number,
  i: number,
  error: number,
  spread: number,
  isOutlier: boolean,
  shifts: boolean,
): void {
  const { members, memberAt } = plan;
  const member = members[m]!;
  const at = memberAt[m]!;
  const seen = state[head.count]!;
  const limit = clipAt * spread * (isNewPhase(plan, state, i) ? newPhase : 1);
  const clipped = seen < warmUp ? error : Math.max(-limit, Math.min(limit, error));
  const loss = seen < warmUp ? Math.abs(error) : Math.min(Math.abs(error), 2 * limit);
  state[at + own.loss]! += Math.max(lossGain, 1 / seen) * (loss - state[at + own.loss]!);
  state[at + own.run] = isOutlier ? state[at + own.run]! + runGain * (error - state[at + own.run]!) : 0;
  const gain = Math.max(member.level, 1 / (state[head.age]! + 1));
  const trend = member.damping * state[at + own.trend]!;
  state[at + own.level]! += trend + gain * clipped + (shifts ? state[at + own.run]! : 0);
  state[at + own.trend] = trend + member.level * member.trend * clipped;
  learnSeasons(plan, state, m, i, (1 - gain) * clipped);
}

/** isNewPhase tells whether the longest season has hardly been seen at its present phase: what seems odd may be usual. */
function isNewPhase(plan: BankPlan, state: Float64Array, i: number): boolean {
  const last = plan.seasons.length - 1;
  return last >= 0 && state[plan.visitsAt[last]! + plan.seasons[last]!.phase[i]!]! < 2;
}

/** learnSeasons gives each season in turn its part of what the level left of an error; a new phase learns faster. */
function learnSeasons(plan: BankPlan, state: Float64Array, m: number, i: number, error: number): void {
  const member = plan.members[m]!;
  let seasonAt = plan.memberAt[m]! + own.size;
  let rest = error;
  for (let j = 0; j < member.seasons; j++) {
    const season = plan.seasons[j]!;
    const phase = season.phase[i]!;
    const gain = Math.max(member.season, 1 / (state[plan.visitsAt[j]! + phase]! + 2));
    state[seasonAt + phase]! += gain * rest;
    rest -= gain * rest;
    seasonAt += season.length;
  }
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
  for (let m = 0; m < plan.members.length; m++) {
    const member = plan.members[m]!;
    if (member.trend === 0) continue;
    const at = plan.memberAt[m]!;
    const trend = member.damping * state[at + own.trend]!;
    state[at + own.level]! += trend;
    state[at + own.trend] = trend;
  }
}
