/** durationUnits lists the units a duration may be written in, from the shortest. */
export const durationUnits = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** DurationUnit is one of `durationUnits`; days and longer are calendar units, not multiples of 24 hours. */
export type DurationUnit = (typeof durationUnits)[number];

/** Duration is one whole number and one unit, such as 90 minutes or 2 years. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}
