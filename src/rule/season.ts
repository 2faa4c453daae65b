import type { Grain } from '../time/grain.ts';

/** Seasons for which references stay frozen when a rule does not say. */
const frozenSeasons = 8;

/** seasonLength is the number of periods after which a metric's pattern repeats: a day of hours, a week of days, else one. */
export function seasonLength(grain: Grain): number {
  return grain === 'hour' ? 24 : grain === 'day' ? 7 : 1;
}

/** freezePeriods is for how many periods from the first breaching one references stay frozen: the rule's, else 8 seasons. */
export function freezePeriods(grain: Grain, freezeFor: number | undefined): number {
  return freezeFor ?? frozenSeasons * seasonLength(grain);
}
