/** groupBy writes grouping sets of column names. */
export function groupBy(sets: readonly (readonly string[])[]): string {
  return `GROUP BY GROUPING SETS (${sets.map((names) => `(${names.join(', ')})`).join(', ')})`;
}

/** groupingBits is what GROUPING_ID gives for a set: a bit per name, the last one lowest, set where it is not grouped by. */
export function groupingBits(names: readonly string[], set: readonly string[]): number {
  return names.reduce((bits, name) => bits * 2 + (set.includes(name) ? 0 : 1), 0);
}
