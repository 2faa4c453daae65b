import type { Season } from '../../time/season.ts';

/**
 * Member is one way of following a series: exponential smoothing of a level, a damped trend and seasonal offsets, in
 * innovations form (Hyndman et al., Forecasting with Exponential Smoothing, 2008). Gains are per period, 0 to 1.
 */
export interface Member {
  /** Gain of the level. */
  readonly level: number;
  /** Gain of the trend relative to the level's; 0 for none. */
  readonly trend: number;
  /** What is left of the trend after a period. */
  readonly damping: number;
  /** Gain of the seasonal offsets, per visit of a phase. */
  readonly season: number;
  /** How many of the seasons it follows, from the first. */
  readonly seasons: number;
}

const flat = (level: number): Member => ({ level, trend: 0, damping: 0, season: 0, seasons: 0 });
const sloped = (level: number, trend: number, damping: number): Member => ({
  ...flat(level),
  trend,
  damping,
});
const seasonal = (member: Member, season: number, seasons: number): Member => ({
  ...member,
  season,
  seasons,
});

/**
 * membersFor lists the members for a choice of seasons. The gains are a coarse grid over what smoothing can be; which
 * of them suits a series is left to how well each foretold it.
 */
export function membersFor(seasons: readonly Season[]): Member[] {
  const plain = [flat(0.9), flat(0.4), flat(0.1), sloped(0.6, 0.15, 0.95), sloped(0.2, 0.1, 0.995)];
  const members = [...plain];
  for (let count = 1; count <= seasons.length; count++) {
    members.push(
      seasonal(flat(0.01), 0.5, count),
      seasonal(flat(0.03), 0.15, count),
      seasonal(flat(0.15), 0.1, count),
      seasonal(flat(0.45), 0.15, count),
      seasonal(flat(0.9), 0.15, count),
      seasonal(sloped(0.1, 0.05, 0.98), 0.15, count),
    );
  }
  return members;
}
