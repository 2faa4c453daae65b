import type { Alert, Evaluation, Transition } from '../model/evaluation.ts';
import type { NoVerdict } from '../model/reason.ts';
import type { Rule } from '../model/rule.ts';
import { type Segment, segmentKey } from '../model/segment.ts';
import type { RuleInput } from '../rule/compile.ts';
import { placePoint } from '../rule/judge.ts';
import { judgementAt } from '../rule/judgement.ts';
import { type Period, periodAt, periodCount, periodIndex } from '../time/axis.ts';
import type { AlertChange } from './advance.ts';
import { type ReplayState, restoreMemory, storedByKey, storeMemory } from './checkpoint.ts';
import {
  type Fold,
  type FoldInput,
  foldPeriods,
  makeFold,
  newSegmentMemory,
  type SegmentMemory,
} from './fold.ts';
import { type AlertMemory, newAlertMemory } from './memory.ts';

/** ReplayInput is a rule with its data, and the checkpoint to go on from; from the start of the series without. */
export interface ReplayInput extends FoldInput {
  readonly from?: ReplayState;
}

/**
 * replayRule folds a rule over the history of its series and gives one alert per judged segment, as it stands after the
 * latest complete period (for `pace`, after the running one). A segment that is no longer judged, being gone or not
 * among the largest, is kept only if it ever fired; its `last` is then of an earlier period. Where nothing can be
 * judged (an error, no complete period, no segment), one alert of the rule as a whole has no verdict and says why.
 */
export function replayRule(input: ReplayInput): Alert[] {
  const { series } = input;
  if (periodCount(series.axis) === 0) return [];
  if (series.error !== undefined) return unchanged(input, series.error);
  const fold = makeFold(input);
  const { compiled, membership } = fold;
  const last = compiled.running >= 0 ? compiled.running : latestJudged(fold);
  if (series.complete === 0 && last < 0) return [withoutVerdict(input, [], { kind: 'incomplete' }, 0)];
  if (membership.segments.length === 0)
    return [withoutVerdict(input, [], { kind: 'no_data' }, Math.max(0, last))];
  const alerts: Alert[] = [];
  for (const [segment, memory] of replayed(input, fold, series.complete)) {
    if (compiled.running >= 0) foldPeriods(fold, segment, memory, compiled.running, compiled.running + 1);
    const alert = alertOf(fold, segment, memory, last);
    if (alert !== undefined) alerts.push(alert);
  }
  return alerts;
}

/**
 * checkpointRule folds a rule over the periods that end at or before an instant (epoch milliseconds), as far as they are
 * complete and not stale, since later rows could judge those anew. Replay from it gives what replay from the start does.
 */
export function checkpointRule(input: ReplayInput, until: number): ReplayState {
  const { rule, series } = input;
  const { axis } = series;
  const settled = Math.min(series.complete, series.fresh);
  let to = 0;
  while (to < settled && axis.bounds[to + 1]! <= until) to++;
  if (series.error !== undefined || to < firstPeriod(input)) {
    return input.from ?? { rule: rule.name, next: axis.bounds[0]!, segments: [] };
  }
  const segments: { segment: Segment; memory: ReturnType<typeof storeMemory> }[] = [];
  for (const [segment, memory] of replayed(input, makeFold(input), to)) {
    if (memory.presence.lastRow < 0) continue;
    segments.push({ segment: series.segments[segment]!, memory: storeMemory(memory, axis) });
  }
  return { rule: rule.name, next: axis.bounds[to]!, segments };
}

/** replayed folds segment after segment up to a period, from the checkpoint if there is one. */
function* replayed(input: ReplayInput, fold: Fold, to: number): Generator<[number, SegmentMemory]> {
  const { series, rule } = input;
  const stored = input.from === undefined ? undefined : storedByKey(input.from);
  const from = firstPeriod(input);
  for (const segment of fold.membership.segments) {
    const known = stored?.get(segmentKey(series.segments[segment]!));
    const memory =
      known === undefined ? newSegmentMemory(rule.levels.length) : restoreMemory(known, series.axis);
    foldPeriods(fold, segment, memory, from, to);
    yield [segment, memory];
  }
}

function firstPeriod({ series, from }: ReplayInput): number {
  if (from === undefined) return 0;
  const index = periodIndex(series.axis, from.next);
  if (index >= 0) return index;
  return from.next < series.axis.bounds[0]! ? 0 : periodCount(series.axis);
}

/** latestJudged gives the latest complete period that the rule's calendar and `since` leave; -1 without one. */
function latestJudged({ compiled }: Fold): number {
  let last = compiled.series.complete - 1;
  while (last >= compiled.start && compiled.open[last] === 0) last--;
  return last < compiled.start ? -1 : last;
}

function alertOf(fold: Fold, segment: number, memory: SegmentMemory, last: number): Alert | undefined {
  const { compiled, point } = fold;
  const { rule, series } = compiled;
  const values = series.segments[segment]!;
  if (memory.judgedAt < 0) {
    const isTotal = series.dimensions.length === 0;
    return isTotal && last >= 0
      ? withoutVerdict({ rule, series }, values, { kind: 'no_data' }, last)
      : undefined;
  }
  if (memory.judgedAt !== last && !memory.changes.some((change) => change.to === 'firing')) return undefined;
  const { judgedAt, judgedCut, judgedLastRow } = memory;
  placePoint(compiled, point, segment * compiled.periods, judgedAt, judgedCut, judgedLastRow);
  const { verdict, value, expected, reason, severity } = judgementAt(compiled, point);
  const { alert } = memory;
  return assemble({ rule, series }, values, memory.alert, memory.changes, {
    verdict,
    value,
    expected,
    reason,
    period: periodAt(series.axis, judgedAt),
    severity: severity ?? (alert.state === 'firing' ? rule.levels[alert.level]!.severity : undefined),
  });
}

type Subject = Pick<RuleInput, 'rule' | 'series'>;
/** What is undefined is left out of the evaluation. */
type Told = Pick<Evaluation, 'verdict' | 'value' | 'reason' | 'period'> & {
  readonly expected: Evaluation['expected'];
  readonly severity: Evaluation['severity'];
};

function assemble(
  { rule, series }: Subject,
  segment: Segment,
  memory: AlertMemory,
  changes: readonly AlertChange[],
  told: Told,
): Alert {
  const { axis } = series;
  const { state } = memory;
  const { name, metric } = rule;
  // A rule that could not be computed has no segments, so it has no dimensions to name either.
  const dimensions = segment.length === series.dimensions.length ? series.dimensions : [];
  const { verdict, value, expected, reason, period, severity } = told;
  return {
    rule: name,
    metric,
    dimensions,
    segment,
    state,
    ...(memory.level < 0 ? {} : { severity: rule.levels[memory.level]!.severity }),
    ...(memory.since < 0 ? {} : { since: periodAt(axis, memory.since) }),
    ...(memory.firingSince < 0 ? {} : { firingSince: periodAt(axis, memory.firingSince) }),
    last: {
      rule: name,
      metric,
      dimensions,
      segment,
      verdict,
      value,
      ...(expected === undefined ? {} : { expected }),
      reason,
      period,
      ...(severity === undefined ? {} : { severity }),
      state,
    },
    transitions: changes.map((change) => transitionOf(rule, change, periodAt(axis, change.period))),
  };
}

function transitionOf(rule: Rule, change: AlertChange, period: Period): Transition {
  const { from, to, level, previousLevel } = change;
  const severity = rule.levels[level]?.severity;
  if (previousLevel < 0)
    return severity === undefined ? { from, to, period } : { from, to, severity, period };
  return { from, to, severity, previousSeverity: rule.levels[previousLevel]!.severity, period };
}

/** unchanged gives every known segment no verdict for an error; what a checkpoint remembers stays as it is. */
function unchanged(input: ReplayInput, message: string): Alert[] {
  const { series } = input;
  const why: NoVerdict = { kind: 'error', message };
  const period = Math.max(0, Math.min(series.complete, periodCount(series.axis)) - 1);
  const stored = input.from?.segments ?? [];
  if (stored.length === 0) return [withoutVerdict(input, [], why, period)];
  return stored.map(({ segment, memory }) => {
    const { alert, changes } = restoreMemory(memory, series.axis);
    return withoutVerdict(input, segment, why, period, alert, changes);
  });
}

function withoutVerdict(
  { rule, series }: Subject,
  segment: Segment,
  why: NoVerdict,
  period: number,
  memory: AlertMemory = newAlertMemory(rule.levels.length),
  changes: readonly AlertChange[] = [],
): Alert {
  return assemble({ rule, series }, segment, memory, changes, {
    verdict: 'no_verdict',
    value: null,
    expected: undefined,
    reason: { kind: 'no_verdict', why },
    period: periodAt(series.axis, period),
    severity: memory.state === 'firing' ? rule.levels[memory.level]!.severity : undefined,
  });
}
