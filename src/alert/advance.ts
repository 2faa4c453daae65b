import type { AlertState } from '../model/evaluation.ts';
import type { Rule } from '../model/rule.ts';
import { type VerdictCode, verdictCode } from '../rule/verdict.ts';
import { type AlertMemory, isActive, type LevelMemory } from './memory.ts';

const { breach, ok, noVerdict } = verdictCode;

/** JudgedPeriod is what the levels of a rule say of one period. */
export interface JudgedPeriod {
  /** Index into the axis; later than those before it. */
  period: number;
  /** By level. */
  readonly verdicts: ArrayLike<number>;
  /** Whether a period that does not breach is in the recovery range: breach for yes, ok for no. */
  recovering: VerdictCode;
}

/** AlertChange is a change of an alert's state or severity; levels are indices into the rule's. */
export interface AlertChange {
  readonly from: AlertState;
  readonly to: AlertState;
  /** What is pending or fires after it; where nothing does, what did before. */
  readonly level: number;
  /** For a change of severity while firing, the level before; else -1. */
  readonly previousLevel: number;
  readonly period: number;
}

/** AdvanceRule is what of a rule says how verdicts become states. */
export type AdvanceRule = Pick<Rule, 'for' | 'recoverFor' | 'keepFiringFor'>;

/**
 * advance moves an alert on by one judged period, in place, and returns the change if there is one.
 *
 * | state    | breach                                  | ok                                        | no_verdict |
 * |----------|-----------------------------------------|-------------------------------------------|------------|
 * | inactive | pending, or firing if `for` ≤ 1         | –                                         | –          |
 * | pending  | firing when breached `for` periods in a | inactive once no breach is left among     | stays, the |
 * |          | row, or `breaches` of the last `of`     | them: at once for periods in a row, which | count      |
 * |          | judged periods                          | it interrupts                             | too        |
 * | firing   | stays; severity may change              | resolved after `recover_for` periods in a | stays      |
 * |          |                                         | row in the recovery range and more than   |            |
 * |          |                                         | `keep_firing_for` without a breach        |            |
 * | resolved | a new alert: pending, or firing         | inactive                                  | –          |
 * | gone     | a new alert: pending, or firing         | inactive                                  | –          |
 *
 * Each level runs through inactive, pending and firing by itself. The alert fires while any level does, with the highest
 * one that fires; else it is pending while any is.
 */
export function advance(
  memory: AlertMemory,
  judged: JudgedPeriod,
  rule: AdvanceRule,
): AlertChange | undefined {
  const { verdicts } = judged;
  let isJudged = false;
  let breaches = false;
  for (let k = 0; k < verdicts.length; k++) {
    if (verdicts[k] !== noVerdict) isJudged = true;
    if (verdicts[k] === breach) breaches = true;
  }
  // Most periods of most segments end here.
  if (!isJudged || (memory.state === 'inactive' && !breaches)) return undefined;
  for (let k = 0; k < verdicts.length; k++) {
    if (verdicts[k] !== noVerdict) advanceLevel(memory.levels[k]!, verdicts[k] === breach, judged, rule);
  }
  return settle(memory, judged.period);
}

function advanceLevel(level: LevelMemory, breaches: boolean, judged: JudgedPeriod, rule: AdvanceRule): void {
  if (level.state === 'firing') {
    if (breaches) {
      level.recovered = 0;
      level.quiet = 0;
    } else {
      recover(level, judged.recovering, rule);
    }
  } else if (breaches) {
    countBreach(level, judged.period, rule);
  } else if (level.state === 'pending') {
    level.judged++;
    forget(level, rule);
    if (level.marks.length === 0 || rule.for.breaches >= rule.for.of) reset(level);
  }
}

function countBreach(level: LevelMemory, period: number, rule: AdvanceRule): void {
  if (level.state === 'inactive') {
    level.state = 'pending';
    level.since = period;
  }
  level.judged++;
  level.marks.push(level.judged);
  forget(level, rule);
  if (level.marks.length < rule.for.breaches) return;
  level.state = 'firing';
  level.judged = 0;
  level.marks = [];
}

/** forget drops the breaches that lie before the last `of` judged periods. */
function forget(level: LevelMemory, rule: AdvanceRule): void {
  const oldest = level.judged - Math.max(rule.for.of, rule.for.breaches, 1);
  while (level.marks.length > 0 && level.marks[0]! <= oldest) level.marks.shift();
}

function recover(level: LevelMemory, recovering: VerdictCode, rule: AdvanceRule): void {
  level.quiet++;
  if (recovering === breach) level.recovered++;
  else if (recovering === ok) level.recovered = 0;
  if (level.recovered >= Math.max(1, rule.recoverFor) && level.quiet > rule.keepFiringFor) reset(level);
}

function reset(level: LevelMemory): void {
  level.state = 'inactive';
  level.since = -1;
  level.judged = 0;
  level.marks = [];
  level.recovered = 0;
  level.quiet = 0;
}

/** settle derives the alert's state from its levels'. */
function settle(memory: AlertMemory, period: number): AlertChange | undefined {
  let firing = -1;
  let pending = -1;
  let since = Number.POSITIVE_INFINITY;
  for (let k = 0; k < memory.levels.length; k++) {
    const level = memory.levels[k]!;
    if (level.state === 'inactive') continue;
    if (level.state === 'firing') firing = k;
    else pending = k;
    since = Math.min(since, level.since);
  }
  if (firing >= 0) return fire(memory, firing, since, period);
  if (memory.state === 'firing') return change(memory, 'resolved', memory.level, period);
  if (pending >= 0) return wait(memory, pending, since, period);
  return memory.state === 'inactive' ? undefined : deactivate(memory, period);
}

function fire(memory: AlertMemory, level: number, since: number, period: number): AlertChange | undefined {
  if (memory.state === 'firing' && memory.level === level) return undefined;
  if (!isActive(memory)) memory.since = since;
  if (memory.state !== 'firing') memory.firingSince = period;
  return change(memory, 'firing', level, period);
}

function wait(memory: AlertMemory, level: number, since: number, period: number): AlertChange | undefined {
  if (memory.state === 'pending') {
    memory.level = level;
    return undefined;
  }
  memory.since = since;
  memory.firingSince = -1;
  return change(memory, 'pending', level, period);
}

function deactivate(memory: AlertMemory, period: number): AlertChange {
  const result = change(memory, 'inactive', memory.level, period);
  memory.level = -1;
  memory.since = -1;
  memory.firingSince = -1;
  return result;
}

function change(memory: AlertMemory, to: AlertState, level: number, period: number): AlertChange {
  const from = memory.state;
  const previousLevel = from === 'firing' && to === 'firing' ? memory.level : -1;
  memory.state = to;
  memory.level = level;
  return { from, to, level, previousLevel, period };
}

/** endAsGone ends an active alert whose segment is gone, in place: that is not recovery. undefined if none is active. */
export function endAsGone(memory: AlertMemory, period: number): AlertChange | undefined {
  if (!isActive(memory)) return undefined;
  for (const level of memory.levels) reset(level);
  return change(memory, 'gone', memory.level, period);
}

/** stopWaiting ends a pending alert whose segment is no longer judged, in place; undefined if it is not pending. */
export function stopWaiting(memory: AlertMemory, period: number): AlertChange | undefined {
  if (memory.state !== 'pending') return undefined;
  for (const level of memory.levels) reset(level);
  return deactivate(memory, period);
}
