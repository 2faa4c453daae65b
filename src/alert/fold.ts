import { compileRule, type RuleInput } from '../rule/compile.ts';
import type { CompiledRule, Point } from '../rule/compiled.ts';
import { judgeCondition, judgeLevel, newPoint, placePoint } from '../rule/judge.ts';
import { type MarkBreaches, markerOf } from '../rule/may-breach.ts';
import { verdictCode } from '../rule/verdict.ts';
import { type AlertChange, advance, endAsGone, type JudgedPeriod, stopWaiting } from './advance.ts';
import type { Largest } from './largest.ts';
import { isMember, type Membership, selectSegments } from './membership.ts';
import { type AlertMemory, cutOf, newAlertMemory } from './memory.ts';
import { goneAfterPeriods, newPresence, type Presence, sawRow, sawRows } from './presence.ts';

const { breach, ok } = verdictCode;

/** SegmentMemory is all that the fold over one segment's periods remembers; plain data. */
export interface SegmentMemory {
  readonly alert: AlertMemory;
  readonly presence: Presence;
  /** The latest judged period (-1 before), and the cut and latest row that held when it was judged. */
  judgedAt: number;
  judgedCut: number;
  judgedLastRow: number;
  readonly changes: AlertChange[];
}

/** Fold is one rule ready to be folded over the periods of each of its segments. */
export interface Fold {
  readonly compiled: CompiledRule;
  readonly membership: Membership;
  /** Whether a segment can be gone: the total of everything cannot, unless the rule says after how long. */
  readonly canBeGone: boolean;
  readonly point: Point;
  readonly judged: JudgedPeriod & { readonly verdicts: Int8Array };
  readonly markBreaches: MarkBreaches | undefined;
  /** Of the segment that is folded, 1 for periods in which its memory may change in another way than in most. */
  readonly stops: Uint8Array;
}

/** FoldInput is a rule with its data, and where those are some of many segments, which of all are the largest. */
export interface FoldInput extends RuleInput {
  readonly largest?: Largest | undefined;
}

/** makeFold compiles a rule over its series. */
export function makeFold(input: FoldInput): Fold {
  const { rule, series } = input;
  const membership = selectSegments(series, rule.segments, input.largest);
  const compiled = compileRule({ ...input, segments: membership.segments });
  return {
    compiled,
    membership,
    canBeGone: series.dimensions.length > 0 || rule.goneAfter !== undefined,
    point: newPoint(),
    judged: { period: 0, verdicts: new Int8Array(rule.levels.length), recovering: breach },
    markBreaches: markerOf(compiled),
    stops: new Uint8Array(compiled.periods).fill(1),
  };
}

/** newSegmentMemory is the memory of a segment before its first period. */
export function newSegmentMemory(levels: number): SegmentMemory {
  return {
    alert: newAlertMemory(levels),
    presence: newPresence(),
    judgedAt: -1,
    judgedCut: -1,
    judgedLastRow: -1,
    changes: [],
  };
}

/** foldPeriods folds the periods `[from, to)` of one segment into its memory, in place. */
export function foldPeriods(
  fold: Fold,
  segment: number,
  memory: SegmentMemory,
  from: number,
  to: number,
): void {
  if (fold.markBreaches !== undefined) markStops(fold, fold.markBreaches, segment, from, to);
  for (let i = from; i < to; i++) {
    i = passQuietly(fold, memory, i, to);
    if (i === to) return;
    const change = foldPeriod(fold, segment, memory, i);
    if (change !== undefined) memory.changes.push(change);
  }
}

/** markStops leaves out the periods in which a segment has a row and is judged, and surely does not breach. */
function markStops(
  { compiled, membership, stops }: Fold,
  markBreaches: MarkBreaches,
  segment: number,
  from: number,
  to: number,
): void {
  const { open, series, periods, start } = compiled;
  const offset = segment * periods;
  const first = Math.min(to, Math.max(from, start));
  stops.fill(1, from, first);
  for (let i = first; i < to; i++) stops[i] = open[i] === 1 && series.rows[offset + i]! > 0 ? 0 : 1;
  if (membership.members !== undefined)
    for (let i = first; i < to; i++) if (!isMember(membership, segment, i)) stops[i] = 1;
  markBreaches(offset, first, to, stops);
}

/** passQuietly folds the periods from one on up to the next stop, and gives that: with no alert active nothing changes. */
function passQuietly({ compiled, stops }: Fold, memory: SegmentMemory, from: number, to: number): number {
  if (stops[from] === 1 || memory.alert.state !== 'inactive') return from;
  const stop = stops.indexOf(1, from);
  const end = stop < 0 || stop > to ? to : stop;
  sawRows(memory.presence, from, end, compiled.openCount);
  memory.judgedAt = end - 1;
  memory.judgedCut = -1;
  memory.judgedLastRow = end - 1;
  return end;
}

/**
 * foldPeriod judges one period and advances the alert. A segment is judged from its first row on, while it is a member or
 * fires, and until it is gone. Silence of the whole source is not the segment's: stale periods do not make it gone.
 */
function foldPeriod(fold: Fold, segment: number, memory: SegmentMemory, i: number): AlertChange | undefined {
  const { compiled } = fold;
  const { presence, alert } = memory;
  const offset = segment * compiled.periods;
  const hasRow = compiled.series.rows[offset + i]! > 0;
  if (hasRow) sawRow(presence, i, compiled.openCount);
  if (i < compiled.start || compiled.open[i] === 0 || presence.lastRow < 0) return undefined;
  if (!hasRow && isGone(fold, presence, i)) return endAsGone(alert, i);
  if (alert.state !== 'firing' && !isMember(fold.membership, segment, i)) return stopWaiting(alert, i);
  return judgePeriod(fold, memory, offset, i);
}

function isGone({ compiled, canBeGone }: Fold, presence: Presence, i: number): boolean {
  if (presence.isGone || !canBeGone || i >= compiled.series.fresh || i >= compiled.series.complete) {
    return presence.isGone;
  }
  const { openCount, rule, missingPeriods } = compiled;
  const silent = openCount[i]! - openCount[presence.lastRow]!;
  presence.isGone = silent >= goneAfterPeriods(presence, rule.goneAfter, missingPeriods);
  return presence.isGone;
}

function judgePeriod(fold: Fold, memory: SegmentMemory, offset: number, i: number): AlertChange | undefined {
  const { compiled, point, judged } = fold;
  const { alert } = memory;
  const cut = cutOf(alert);
  memory.judgedAt = i;
  memory.judgedCut = cut;
  memory.judgedLastRow = memory.presence.lastRow;
  placePoint(compiled, point, offset, i, cut, memory.presence.lastRow);
  judged.period = i;
  judged.recovering = breach;
  let asksRecovery = false;
  for (let k = 0; k < compiled.levels.length; k++) {
    const verdict = judgeLevel(compiled, compiled.levels[k]!, point);
    judged.verdicts[k] = verdict;
    if (verdict === ok && alert.levels[k]!.state === 'firing') asksRecovery = true;
  }
  if (asksRecovery && compiled.recover !== undefined) {
    judged.recovering = judgeCondition(compiled, compiled.recover, point);
  }
  return advance(alert, judged, compiled.rule);
}
