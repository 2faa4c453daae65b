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
export function ruleOf(values, seasons, { effects, budget = 0.01, against = 'expected' } = {}) {
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
    against,
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
export function rulesOf(values, segments, seasons, options) {
  const periods = values.length / segments;
  const one = ruleOf(values.subarray(0, periods), seasons, options);
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

/** Days for which an alert keeps what was likely next from going on where a rule does not say: `freeze_for`. */
const frozenDays = 8;

/** newWalks keeps what of a series does not depend on a rule's budget. */
export const newWalks = () => model.newWalks();

/**
 * alertsOf gives where the alerts of a rule begin: one lasts until so many periods in a row have no breach, and holds values
 * against what was known when it began, for so many periods. `walks` are those of an earlier call for the same series,
 * whatever its budget.
 */
export function alertsOf(rule, { needs, recoverFor, perDay, freezeFor, walks = newWalks() }) {
  const ranges = { ...model.makeRanges(rule), walks };
  const range = { expected: 0, low: 0, high: 0, seen: 0 };
  const usual = rule.against === 'history' ? Number.POSITIVE_INFINITY : frozenDays * perDay;
  const frozenFor = freezeFor ?? usual;
  const found = [];
  let [began, calm] = [-1, 0];
  rule.values.forEach((value, i) => {
    model.rangeAt(ranges, 0, i, began >= 0 && i - began < frozenFor ? began : -1, range);
    const isBreach = range.seen >= needs && (value < range.low || value > range.high);
    calm = isBreach ? 0 : calm + 1;
    if (began >= 0 && calm >= recoverFor) began = -1;
    if (!isBreach || began >= 0) return;
    found.push(i);
    began = i;
  });
  return found;
}
