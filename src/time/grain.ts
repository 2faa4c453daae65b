/** grains lists the lengths of a period from the finest to the coarsest. */
export const grains = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** Grain is the length of a metric's periods. */
export type Grain = (typeof grains)[number];

/** compareGrains orders grains from the finest to the coarsest: negative when `a` is finer, 0 when they are equal. */
export function compareGrains(a: Grain, b: Grain): number {
  return grains.indexOf(a) - grains.indexOf(b);
}
