import type { LevelShift } from '../model/rebaseline.ts';
import { type LeafCondition, type Rule, ruleLeaves } from '../model/rule.ts';
import { findShift, type ShiftSpans } from '../series/level-shift.ts';
import { periodCount, type TimeAxis } from '../time/axis.ts';
import { eventLabels } from '../time/event-labels.ts';
import { type CivilGrain, type Grain, unitOf } from '../time/grain.ts';
import { type Season, seasonsOf } from '../time/season.ts';
import { calendarsOf, closedIn } from './calendars.ts';
import type { RuleInput } from './compile.ts';
import { makeLearnable } from './learnable.ts';
import { besideOthers } from './peers.ts';

/** A new level lasts for two days of hours, two weeks of days, two months of weeks; years count as 52 whole weeks. */
const spans: Readonly<Record<CivilGrain, ShiftSpans>> = {
  hour: { before: 672, leastBefore: 504, least: 48, most: 336, block: 24, year: 8736 },
  day: { before: 56, leastBefore: 28, least: 14, most: 42, block: 7, year: 364 },
  week: { before: 26, leastBefore: 16, least: 8, most: 16, block: 4, year: 52 },
  month: { before: 24, leastBefore: 24, least: 6, most: 12, block: 3, year: 0 },
  quarter: { before: 16, leastBefore: 12, least: 4, most: 8, block: 2, year: 0 },
  year: { before: 8, leastBefore: 6, least: 4, most: 6, block: 2, year: 0 },
};

/** shiftReach is how many of the latest periods may begin a new level that is told of. */
export function shiftReach(grain: Grain): number {
  return spans[unitOf(grain)].most;
}

/** LevelLeaf is a condition that learns what the level of a segment is, by itself or beside others. */
export type LevelLeaf = Extract<LeafCondition, { kind: 'baseline' | 'peers' | 'pattern' }>;

/** levelLeaves lists the conditions of a rule that learn what the level of a segment is. */
export function levelLeaves(rule: Rule): LevelLeaf[] {
  return ruleLeaves(rule).filter(
    (leaf) => leaf.kind === 'baseline' || leaf.kind === 'peers' || leaf.kind === 'pattern',
  );
}

/**
 * findLevelShifts finds which of some segments (by index) of a rule that learns levels have lately changed theirs for
 * good, after its latest `rebaseline`. What the rule does not learn from, and events of its calendars, do not count. Where
 * it only looks at segments beside others, levels are those that they have while the others are as usual.
 */
export function findLevelShifts(input: RuleInput, segments: readonly number[]): LevelShift[] {
  const { rule, series } = input;
  const { axis } = series;
  const to = Math.min(series.complete, series.fresh, periodCount(axis));
  if (to === 0) return [];
  const learnable = makeLearnable(axis, rule, closedIn(input, axis));
  const leaves = levelLeaves(rule);
  const isBeside = leaves.every(({ kind }) => kind === 'peers');
  const values = isBeside ? besideOthers(input, learnable).values : series.values;
  const { barred, floor } = learnable;
  barEvents(input, barred);
  const common = {
    barred,
    from: floor[to - 1]!,
    to,
    season: seasonOf(axis),
    spans: spans[unitOf(axis.grain)],
    minChange: Math.min(...leaves.map((leaf) => ('minChange' in leaf ? (leaf.minChange ?? 0) : 0))),
  };
  const latest = Math.max(Number.NEGATIVE_INFINITY, ...rule.rebaseline);
  return segments.flatMap((s) => {
    const shift = findShift({ ...common, values: judgeable(input, values, s) });
    if (shift === undefined) return [];
    const since = axis.days[shift.period]!;
    const date = since === axis.days[shift.period - 1] ? since + 1 : since;
    if (date <= latest) return [];
    return [{ segment: series.segments[s]!, since, date, from: shift.from, to: shift.to }];
  });
}

function barEvents(input: RuleInput, barred: Uint8Array): void {
  const leaves = levelLeaves(input.rule);
  const names = new Set(leaves.flatMap((leaf) => (leaf.kind === 'peers' ? [] : leaf.calendars)));
  if (names.size === 0) return;
  const { event } = eventLabels(input.series.axis, calendarsOf(input, [...names]));
  for (let i = 0; i < barred.length; i++) if (event[i]! >= 0) barred[i] = 1;
}

/** judgeable is the values of a segment without those of too little volume. */
function judgeable({ rule, series }: RuleInput, values: Float64Array, segment: number): Float64Array {
  const periods = periodCount(series.axis);
  const own = values.subarray(segment * periods, (segment + 1) * periods);
  const { minVolume } = rule;
  if (minVolume === undefined) return own;
  return own.map((value, i) => (series.volume[segment * periods + i]! >= minVolume ? value : Number.NaN));
}

/** seasonOf is the pattern that comes round often enough to be known from the values around a shift. */
function seasonOf(axis: TimeAxis): Season | undefined {
  const seasons = seasonsOf(axis);
  switch (unitOf(axis.grain)) {
    case 'hour':
      return seasons.find(({ name }) => name === 'hour_of_week');
    case 'day':
      return seasons.find(({ name }) => name === 'day_of_week');
    case 'month':
    case 'quarter':
      return seasons[0];
    case 'week':
    case 'year':
      return undefined;
  }
}
