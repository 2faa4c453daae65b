/** grains lists the lengths of a period from the finest to the coarsest. */
export const grains = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** CivilGrain is the length of a period of the calendar on the wall. */
export type CivilGrain = (typeof grains)[number];

/** calendarUnits lists the lengths that the periods of a calendar of one's own may have. */
export const calendarUnits = ['week', 'month', 'quarter', 'year'] as const;

/** CalendarUnit is one of `calendarUnits`. */
export type CalendarUnit = (typeof calendarUnits)[number];

/** CalendarGrain is a unit of a named calendar: `retail.month`. */
export type CalendarGrain = `${string}.${CalendarUnit}`;

/** Grain is the length of a metric's periods. */
export type Grain = CivilGrain | CalendarGrain;

const calendarGrain = /^([a-z][a-z0-9_]*)\.(week|month|quarter|year)$/;

/** grainPattern is what a grain looks like, as a regular expression for the whole text. */
export const grainPattern = `^(${grains.join('|')}|[a-z][a-z0-9_]*\\.(${calendarUnits.join('|')}))$`;

/** parseGrain reads `month`, or `retail.month` of a calendar called retail; else undefined. */
export function parseGrain(text: string): Grain | undefined {
  const isGrain = (grains as readonly string[]).includes(text) || calendarGrain.test(text);
  return isGrain ? (text as Grain) : undefined;
}

/** isCalendarGrain tells whether a grain is a unit of a named calendar. */
export function isCalendarGrain(grain: Grain): grain is CalendarGrain {
  return grain.includes('.');
}

/** calendarName is the calendar that a grain belongs to; undefined for the calendar on the wall. */
export function calendarName(grain: Grain): string | undefined {
  return isCalendarGrain(grain) ? grain.slice(0, grain.lastIndexOf('.')) : undefined;
}

/** unitOf is the unit of a grain, in whatever calendar. */
export function unitOf(grain: Grain): CivilGrain {
  return grain.slice(grain.lastIndexOf('.') + 1) as CivilGrain;
}

/**
 * nestsIn tells whether each period of a grain lies in one period of another: hours and days in any calendar's, weeks
 * only in what a calendar makes of them.
 */
export function nestsIn(grain: Grain, longer: Grain): boolean {
  if (grain === longer) return true;
  if (compareGrains(grain, longer) >= 0) return false;
  if (compareGrains(grain, 'day') <= 0) return true;
  return calendarName(grain) === calendarName(longer) && (grain !== 'week' || isCalendarGrain(longer));
}

/** compareGrains orders grains from the finest to the coarsest: negative when `a` is finer, 0 when they are as long. */
export function compareGrains(a: Grain, b: Grain): number {
  return grains.indexOf(unitOf(a)) - grains.indexOf(unitOf(b));
}
