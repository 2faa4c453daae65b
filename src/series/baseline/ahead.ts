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
  const waiting = state.subarray(slot, slot + members.length);
  const isTried = state[head.count]! > warmUp + leadSteps * stride && !Number.isNaN(value);
  if (isTried && !Number.isNaN(waiting[0]!)) scoreAhead(plan, state, value, waiting, scratch.weights);
  const ahead = i + leadSteps * stride;
  if (ahead >= periods) waiting.fill(Number.NaN);
  else memberForecasts(plan, state, ahead, leadSteps * stride, waiting);
}

function scoreAhead(
  plan: BankPlan,
  state: Float64Array,
  value: number,
  waiting: Float64Array,
  weights: Float64Array,
): void {
  const { members, memberAt } = plan;
  const tries = state[head.tries]! + 1;
  const gain = Math.max(2 * lossGain, 1 / tries);
  memberWeights(plan, state, 2, weights);
  const most = 4 * clipAt * state[head.scale]!;
  const error = Math.min(most, Math.abs(value - blend(waiting, weights)));
  state[head.growth]! += gain * (error / (state[head.scale]! || 1) - state[head.growth]!);
  for (let m = 0; m < members.length; m++) {
    const at = memberAt[m]! + own.longLoss;
    state[at]! += gain * (Math.min(most, Math.abs(value - waiting[m]!)) - state[at]!);
  }
  state[head.tries] = tries;
}
