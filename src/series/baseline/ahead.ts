import {
  type BankPlan,
  blend,
  head,
  leadSteps,
  memberForecasts,
  memberWeights,
  own,
  type Scratch,
} from './bank.ts';
import { clipAt, lossGain, warmUp } from './learn.ts';

/**
 * tryAhead holds what was forecast a lead ago against the value of period i, and forecasts a lead ahead of it; to be
 * called after the value was learned. `start` is the first period that was seen, `periods` how many there are.
 */
export function tryAhead(
  plan: BankPlan,
  state: Float64Array,
  start: number,
  i: number,
  value: number,
  periods: number,
  scratch: Scratch,
): void {
  const { stride, aheadAt, members } = plan;
  const step = i - start;
  if (step % stride !== 0) return;
  const slot = aheadAt + ((step / stride) % leadSteps) * members.length;
  const isTried = state[head.count]! > warmUp + leadSteps * stride && !Number.isNaN(value);
  if (isTried && !Number.isNaN(state[slot]!)) scoreAhead(plan, state, value, slot, scratch.weights);
  const ahead = i + leadSteps * stride;
  // Forecasts wait in the state itself: a view of it for each period would cost more than what is written there.
  if (ahead >= periods) state.fill(Number.NaN, slot, slot + members.length);
  else memberForecasts(plan, state, ahead, leadSteps * stride, state, slot);
}

function scoreAhead(
  plan: BankPlan,
  state: Float64Array,
  value: number,
  slot: number,
  weights: Float64Array,
): void {
  const { members, memberAt } = plan;
  const tries = state[head.tries]! + 1;
  const gain = Math.max(2 * lossGain, 1 / tries);
  memberWeights(plan, state, 2, weights);
  const most = 4 * clipAt * state[head.scale]!;
  const error = Math.min(most, Math.abs(value - blend(state, weights, slot)));
  state[head.growth]! += gain * (error / (state[head.scale]! || 1) - state[head.growth]!);
  for (let m = 0; m < members.length; m++) {
    const at = memberAt[m]! + own.longLoss;
    state[at]! += gain * (Math.min(most, Math.abs(value - state[slot + m]!)) - state[at]!);
  }
  state[head.tries] = tries;
}
