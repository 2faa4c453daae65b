import { type Rule, ruleLeaves } from '../model/rule.ts';
import type { Grain } from '../time/grain.ts';

/** Seasons for which references stay frozen when a rule does not say. */
const frozenSeasons = 8;

/** seasonLength is the number of periods after which a metric's pattern repeats: a day of hours, a week of days, else one. */
export function seasonLength(grain: Grain): number {
  return grain === 'hour' ? 24 : grain === 'day' ? 7 : 1;
}

/**
 * freezePeriods is for how many periods from the first breaching one references stay frozen: as many as the rule says, else
 * 8 seasons; without end where a baseline is against all values so far, to which a level that stays away belongs only once
 * people say so.
 */
export function freezePeriods(grain: Grain, rule: Rule): number {
  if (rule.freezeFor !== undefined) return rule.freezeFor;
  const isOfHistory = ruleLeaves(rule).some((leaf) => leaf.kind === 'baseline' && leaf.against === 'history');
  return isOfHistory ? Number.POSITIVE_INFINITY : frozenSeasons * seasonLength(grain);
}
