import { head, memberForecasts } from './bank.ts';
import { effectOf } from './effects.ts';
import { type Follower, follow, learnable, type Outlook, step } from './follower.ts';
import { foretell, type Regression, regress, regressionsFor } from './regression.ts';
import { toScale } from './transform.ts';

/** Trial is what the members of an ensemble forecast from an earlier period, and what came; NaN where nothing did. */
export interface Trial {
  /** By step ahead, all members of a step after another. */
  readonly forecasts: Float64Array;
  readonly values: Float64Array;
  /** The usual error of one step at the time. */
  readonly scale: number;
}

/** Trials is the forecasts of an ensemble from earlier periods, and from now. */
export interface Trials {
  /** Members: those of the bank, then the regressions. */
  readonly members: number;
  readonly earlier: readonly Trial[];
  /** By step ahead, all members of a step after another. */
  readonly now: Float64Array;
}

/** Earlier periods from which forecasts are tried, at most. */
const mostOrigins = 24;
/** Values that must lie before the first of them. */
const leastLearned = 10;

/**
 * tryEarlier forecasts from periods a quarter of the horizon apart, on the scale that holds now, and from period `from`
 * on; a scout has walked up to it.
 */
export function tryEarlier(scout: Follower, from: number, horizon: number): Trials {
  const { followed, plan, start, transform } = scout;
  const gap = Math.max(1, Math.floor(horizon / 4));
  const least = Math.min(gap, horizon);
  const earliest = start + Math.max(leastLearned, Math.floor((from - start) / 3));
  const first = Math.max(earliest, from - least - gap * (mostOrigins - 1));
  const follower: Follower = { ...follow(followed, plan), transform, start, next: start };
  const regressions = regressionsFor(plan.seasons);
  const values = plainValues(scout, from);
  // What a regression looks at: where there is no value, what was expected of it.
  const filled = values.slice();
  const outlook: Outlook = { expected: 0, spread: 0, seen: 0 };
  const earlier: Trial[] = [];
  for (let at = start; at < from; at++) {
    if (at >= first && at <= from - least && (from - least - at) % gap === 0) {
      earlier.push({
        forecasts: forecastsAhead(follower, regressions, filled, at, Math.min(horizon, from - at)),
        values: values.subarray(at, Math.min(at + horizon, from)),
        scale: follower.state[head.scale]!,
      });
    }
    const isBegun = follower.state[head.count]! > 0;
    step(follower, outlook);
    if (!Number.isNaN(values[at]!)) for (const regression of regressions) regress(regression, filled, at);
    else if (isBegun) filled[at] = outlook.expected - effectOf(followed.effects, follower.effects, at).size;
  }
  const now = forecastsAhead(scout, regressions, filled, from, horizon);
  return { members: plan.members.length + regressions.length, earlier, now };
}

/** forecastsAhead gives what each member expects of the periods from one on. */
function forecastsAhead(
  { plan, state }: Follower,
  regressions: readonly Regression[],
  filled: Float64Array,
  at: number,
  steps: number,
): Float64Array {
  const smoothed = plan.members.length;
  const count = smoothed + regressions.length;
  const forecasts = new Float64Array(count * steps);
  for (let h = 0; h < steps; h++) {
    memberForecasts(plan, state, at + h, h + 1, forecasts.subarray(h * count, (h + 1) * count));
  }
  regressions.forEach((regression, r) => {
    const path = foretell(regression, filled, at, steps);
    for (let h = 0; h < steps; h++) forecasts[h * count + smoothed + r] = path[h]!;
  });
  return forecasts;
}

/** plainValues gives the learnable values before a period without what events added, on the follower's scale. */
function plainValues({ followed, effects, transform, start }: Follower, to: number): Float64Array {
  return Float64Array.from({ length: to }, (_, i) =>
    i < start
      ? Number.NaN
      : toScale(transform, learnable(followed, i)) - effectOf(followed.effects, effects, i).size,
  );
}
