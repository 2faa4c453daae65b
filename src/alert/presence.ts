/** Gaps after which a segment is gone when its rule does not say, and the least number of periods. */
const usualGaps = 7;
const leastPeriods = 2;

/** Presence is when a segment had rows; plain data. Periods are indices into the axis. */
export interface Presence {
  /** Latest period with a row; -1 before the first. */
  lastRow: number;
  /** By length in open periods, how many gaps between neighbouring periods with rows there were. */
  gaps: number[];
  isGone: boolean;
}

/** newPresence is the presence of a segment that has had no row yet. */
export function newPresence(): Presence {
  return { lastRow: -1, gaps: [], isGone: false };
}

/** sawRow notes that the segment has rows in a period, in place. `openCount` counts the open periods up to each. */
export function sawRow(presence: Presence, period: number, openCount: Int32Array): void {
  if (presence.lastRow >= 0) {
    const gap = openCount[period]! - openCount[presence.lastRow]!;
    const { gaps } = presence;
    while (gaps.length <= gap) gaps.push(0);
    gaps[gap]!++;
  }
  presence.lastRow = period;
  presence.isGone = false;
}

/** sawRows notes the same of all periods `[from, to)`, at least one of them, all open. */
export function sawRows(presence: Presence, from: number, to: number, openCount: Int32Array): void {
  sawRow(presence, from, openCount);
  const { gaps } = presence;
  if (to - from < 2) return;
  while (gaps.length < 2) gaps.push(0);
  gaps[1]! += to - from - 1;
  presence.lastRow = to - 1;
}

/** usualGap is the median gap between periods with rows (the lower one of two), at least 1. */
export function usualGap(presence: Presence): number {
  const { gaps } = presence;
  let total = 0;
  for (const count of gaps) total += count;
  let below = 0;
  for (let gap = 0; gap < gaps.length; gap++) {
    below += gaps[gap]!;
    if (below > 0 && 2 * below >= total) return Math.max(1, gap);
  }
  return 1;
}

/**
 * goneAfterPeriods gives the open periods without a row after which a segment is gone: what the rule says, else seven
 * times its usual gap, at least two; later by what the longest `missing` spans, or silence could not be reported.
 */
export function goneAfterPeriods(
  presence: Presence,
  said: number | undefined,
  missingPeriods: number,
): number {
  return said ?? Math.max(leastPeriods, usualGaps * usualGap(presence)) + missingPeriods;
}
