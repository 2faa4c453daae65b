import type { Dimension } from './source.ts';

/** Levels is the parts of sources that say which dimension is above which. */
export type Levels = readonly Pick<Dimension, 'name' | 'parent'>[];

/** levelsOf is the lineage of a dimension, from the highest level down to itself; parents in a circle end it. */
export function levelsOf(dimensions: Levels, name: string): string[] {
  const levels: string[] = [];
  for (let at: string | undefined = name; at !== undefined && !levels.includes(at); ) {
    levels.unshift(at);
    const here: string = at;
    at = dimensions.find((dimension) => dimension.name === here && dimension.parent !== undefined)?.parent
      ?.name;
  }
  return levels;
}

/** withParents puts before each dimension the levels above it, since what has one name may lie in several of them. */
export function withParents(dimensions: Levels, by: readonly string[]): string[] {
  return [...new Set(by.flatMap((name) => levelsOf(dimensions, name)))];
}
