import type { AlertState } from '../model/evaluation.ts';

/** LevelMemory is what one level of an alert remembers from period to period. Periods are indices into the axis. */
export interface LevelMemory {
  state: 'inactive' | 'pending' | 'firing';
  /** First breaching period while pending or firing; -1 else. */
  since: number;
  /** Judged periods since then, while pending. */
  judged: number;
  /** Which of them breached, by their number, as far as `for` still counts them. */
  marks: number[];
  /** While firing: periods in the recovery range in a row, and periods since the last breach. */
  recovered: number;
  quiet: number;
}

/** AlertMemory is the whole state of one alert, plain data. Periods are indices into the axis, -1 for none. */
export interface AlertMemory {
  state: AlertState;
  /** Index into the rule's levels of what is pending or fires, or last did; -1 while inactive. */
  level: number;
  /** First breaching period, and first firing one, of the alert that is or last was active. */
  since: number;
  firingSince: number;
  levels: LevelMemory[];
}

/** newAlertMemory is the memory of an alert that has seen nothing, for a rule with so many levels. */
export function newAlertMemory(levels: number): AlertMemory {
  return {
    state: 'inactive',
    level: -1,
    since: -1,
    firingSince: -1,
    levels: Array.from({ length: levels }, () => ({
      state: 'inactive',
      since: -1,
      judged: 0,
      marks: [],
      recovered: 0,
      quiet: 0,
    })),
  };
}

/** isActive tells whether an alert is pending or firing. */
export function isActive(memory: AlertMemory): boolean {
  return memory.state === 'pending' || memory.state === 'firing';
}

/** cutOf gives the period that references may not reach: the first breaching one of an active alert; -1 without one. */
export function cutOf(memory: AlertMemory): number {
  return isActive(memory) ? memory.since : -1;
}
