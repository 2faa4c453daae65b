import { loadModel } from './load.mjs';

const model = await loadModel();

/** cycles are patterns of so many periods. */
export const cycles = (lengths, periods) => lengths.map((length) => model.cycleSeason(length, periods));

/** forecast is the product's forecast of what follows the known values. */
export function forecast(known, horizon, lengths, level) {
  const periods = known.length + horizon;
  const values = new Float64Array(periods).fill(Number.NaN);
  values.set(known);
  const followed = { ...ruleOf(values, cycles(lengths, periods)), offset: 0 };
  return model.forecastSeries({ followed, from: known.length, horizon, level });
}

/** ruleOf is a baseline rule on one series, two-sided, that may be wrong in a part `budget` of the periods. */
export function ruleOf(values, seasons, { effects, budget = 0.01 } = {}) {
  const periods = values.length;
  return {
    values,
    segments: [0],
    mostSegments: 1,
    periods,
    complete: periods,
    seasons,
    barred: new Uint8Array(periods),
    floor: new Int32Array(periods),
    noise: { kind: 'none' },
    effects: effects ?? model.noEffects(periods),
    direction: 'both',
    budget,
    breaches: 1,
    of: 1,
    minChange: 0,
    volume: new Float64Array(periods),
    minVolume: 0,
  };
}

/** rulesOf is the same rule over several segments, whose values lie one after another's. */
export function rulesOf(values, segments, seasons, budget) {
  const periods = values.length / segments;
  const one = ruleOf(values.subarray(0, periods), seasons, { budget });
  return {
    ...one,
    values,
    segments: Array.from({ length: segments }, (_, s) => s),
    mostSegments: segments,
    volume: new Float64Array(values.length),
  };
}

/** breachesBySegment marks the periods in which a rule finds each of its segments unusual. */
export function breachesBySegment(rule, needs) {
  const ranges = model.makeRanges(rule);
  const range = { expected: 0, low: 0, high: 0, seen: 0 };
  return rule.segments.map((s) =>
    Uint8Array.from({ length: rule.periods }, (_, i) => {
      model.rangeAt(ranges, s, i, -1, range);
      const value = rule.values[s * rule.periods + i];
      return range.seen >= needs && (value < range.low || value > range.high) ? 1 : 0;
    }),
  );
}

/** breachesOf marks the periods in which a rule finds its series unusual, once it has seen so many values. */
export function breachesOf(rule, needs) {
  const ranges = model.makeRanges(rule);
  const range = { expected: 0, low: 0, high: 0, seen: 0 };
  return Uint8Array.from(rule.values, (value, i) => {
    model.rangeAt(ranges, 0, i, -1, range);
    return range.seen >= needs && (value < range.low || value > range.high) ? 1 : 0;
  });
}

/** onsets are the indices at which runs of breaches begin; a run ends with so many periods in a row without one. */
export function onsets(breaches, recoverFor = 1) {
  const found = [];
  let calm = recoverFor;
  breaches.forEach((breach, i) => {
    if (breach === 1 && calm >= recoverFor) found.push(i);
    calm = breach === 1 ? 0 : calm + 1;
  });
  return found;
}

/** Budgets of more than this are not told apart: an alarm every so many periods. */
const mostBudget = 1 / 30;
const shadow = 0.8;

/**
 * surprises gives by period how small the budget of a rule may be for it still to breach, as minus the logarithm of a
 * part of the periods; 0 for what is usual. Before so many values were seen nothing is a surprise.
 */
export function surprises(rule, needs = 10) {
  const tail = model.newTail();
  const outlook = { expected: 0, spread: 0, seen: 0 };
  const found = new Float64Array(rule.periods);
  const follower = model.followSegment(rule, 0);
  let [previous, counted, least] = [0, -1, 0];
  model.walkTo(follower, rule.periods, outlook, (i) => {
    if (outlook.seen < needs) return;
    if (tail.periods > counted * 1.02) {
      counted = tail.periods;
      least = model.levelFor(tail, undefined, mostBudget, 2);
    }
    const error = model.toScale(follower.transform, rule.values[i]) - outlook.expected;
    const score = Math.abs(error) / outlook.spread;
    if (score >= least) found[i] = surpriseOf(tail, score);
    model.countScore(tail, score, previous);
    previous = Math.max(score, shadow * previous);
  });
  return found;
}

function surpriseOf(tail, score) {
  let [few, many] = [Math.log(1e-9), Math.log(mostBudget)];
  for (let k = 0; k < 16; k++) {
    const middle = (few + many) / 2;
    if (model.levelFor(tail, undefined, Math.exp(middle), 2) > score) few = middle;
    else many = middle;
  }
  return -many;
}
