/** grains lists the lengths of a period from the finest to the coarsest. */
export const grains = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** Grain is the length of a metric's periods. */
export type Grain = (typeof grains)[number];
