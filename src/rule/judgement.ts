import type { Judgement } from '../model/evaluation.ts';
import type { AlignedEvent, Reason } from '../model/reason.ts';
import type { Severity, Trend } from '../model/rule.ts';
import { eventOfPeriodIn } from '../time/align.ts';
import { periodLastDay } from '../time/axis.ts';
import { eventBetween } from '../time/calendar.ts';
import { type Baseline, expectedParts, pastValues } from './baseline.ts';
import { boundHolds, boundRange } from './bound.ts';
import { block, type CompiledCondition, type CompiledRule, type Point } from './compiled.ts';
import { type Expression, unknownAt } from './expression.ts';
import { expected, type Finding, failed, open, withoutValue } from './finding.ts';
import { forecastFinding } from './forecast-finding.ts';
import {
  boundAt,
  isNearExpected,
  isOutside,
  isUnderMinChange,
  judgeCondition,
  judgeLevel,
  lacksValue,
  measureBaseline,
  measureChange,
  measurePeers,
  measureTarget,
} from './judge.ts';
import { patternFinding } from './pattern-finding.ts';
import type { Peers } from './peers.ts';
import { onShare, type Share, shareView } from './share.ts';
import { roundSignificant } from './significant.ts';
import { measureTrend } from './trend.ts';
import { type VerdictCode, verdictCode, verdictOf } from './verdict.ts';

const { breach, ok, noVerdict } = verdictCode;

/** RuleJudgement is what a rule's levels say together; `severity` is the highest that breaches. */
export interface RuleJudgement extends Judgement {
  readonly severity?: Severity;
}

/**
 * judgementAt puts what the levels say at a point into words: a breach by the highest level that breaches, ok by the
 * least severe level when all are ok, else no verdict by the first level that has none.
 */
export function judgementAt(compiled: CompiledRule, point: Point): RuleJudgement {
  const codes = compiled.levels.map((level) => judgeLevel(compiled, level, point));
  const breaching = codes.lastIndexOf(breach);
  const open = codes.indexOf(noVerdict);
  const told = breaching >= 0 ? breaching : Math.max(open, 0);
  const level = compiled.levels[told]!;
  const found = findingOf(compiled, level.condition, point);
  const finding = found.code === ok && lacksValue(level, point) ? withoutValue(compiled, point) : found;
  return {
    verdict: verdictOf(finding.code),
    value: Number.isFinite(point.value) ? point.value : null,
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    reason: finding.reason,
    ...(breaching >= 0 ? { severity: compiled.rule.levels[breaching]!.severity } : {}),
  };
}

function findingOf(compiled: CompiledRule, condition: CompiledCondition, point: Point): Finding {
  const code = judgeCondition(compiled, condition, point);
  switch (condition.kind) {
    case 'static': {
      if (code === noVerdict) return withoutValue(compiled, point);
      const bound = boundAt(condition, point);
      return {
        code,
        reason: { kind: 'static', value: point.value, bound },
        ...expected(boundRange(bound, (limit) => limit)),
      };
    }
    case 'change':
      return changeFinding(compiled, condition, point, code);
    case 'target':
      return targetFinding(compiled, condition, point, code);
    case 'baseline':
      return baselineFinding(compiled, condition, point, code);
    case 'trend':
      return trendFinding(compiled, condition.trend, point, code);
    case 'share':
      return shareFinding(compiled, condition, point, code);
    case 'peers':
      return peersFinding(compiled, condition, point, code);
    case 'pattern':
      return patternFinding(compiled, condition, point);
    case 'expression':
      return expressionFinding(compiled, condition, point, code);
    case 'forecast':
      return forecastFinding(compiled, condition, point);
    case 'missing':
      return missingFinding(compiled, condition, point, code);
    case 'calendar': {
      const { axis } = compiled.series;
      const { calendar } = condition;
      const event = eventBetween(calendar, axis.days[point.period]!, periodLastDay(axis, point.period));
      const reason: Reason = { kind: 'calendar', calendar: calendar.name, inside: event !== undefined };
      return { code, reason: event === undefined ? reason : { ...reason, event } };
    }
    case 'all':
    case 'any':
      return partsFinding(compiled, condition, point, code);
    case 'not': {
      const { reason } = findingOf(compiled, condition.of, point);
      return { code, reason: code === noVerdict ? reason : { kind: 'not', of: reason } };
    }
  }
}

/** partsFinding names the parts that decided: those that agree with the whole; without verdict the first open one. */
function partsFinding(
  compiled: CompiledRule,
  condition: Extract<CompiledCondition, { kind: 'all' | 'any' }>,
  point: Point,
  code: VerdictCode,
): Finding {
  const deciding = condition.of
    .map((part) => findingOf(compiled, part, point))
    .filter((finding) => finding.code === code);
  const told = deciding.find((finding) => finding.expected !== undefined);
  if (code === noVerdict) return { code, reason: deciding[0]!.reason };
  return {
    code,
    reason: { kind: condition.kind, of: deciding.map((finding) => finding.reason) },
    ...(told?.expected === undefined ? {} : { expected: told.expected }),
  };
}

function changeFinding(
  compiled: CompiledRule,
  condition: Extract<CompiledCondition, { kind: 'change' }>,
  point: Point,
  code: VerdictCode,
): Finding {
  const { bound, measure, references, minChange } = condition;
  if (!measureChange(compiled, condition, point)) return failed(compiled, point);
  const { value, reference, referencePeriod, measured } = point;
  const scale = measure === 'relative' ? Math.abs(reference) : 1;
  const shown = referencePeriod < 0 ? roundSignificant(reference) : reference;
  return {
    code,
    reason: {
      kind: 'change',
      value,
      reference: shown,
      from: references.reference,
      ...(referencePeriod < 0 ? {} : { referenceAt: compiled.series.axis.bounds[referencePeriod]! }),
      ...aligned(condition, point.period),
      measure,
      change: roundSignificant(measured),
      bound,
      ...(isHeldBack(condition, point, code) ? { underMinChange: minChange } : {}),
    },
    ...expected({
      value: shown,
      ...boundRange(bound, (limit) => roundSignificant(reference + limit * scale)),
    }),
  };
}

function aligned(
  { references }: Extract<CompiledCondition, { kind: 'change' }>,
  period: number,
): { aligned?: AlignedEvent } {
  const { axis, align } = references;
  const at = align && eventOfPeriodIn(axis, period, align);
  if (at === undefined) return {};
  const { occurrence, phase, day } = at;
  return { aligned: { event: occurrence.name, phase, day } };
}

/** isHeldBack tells whether only `min_change` kept a change from breaching. */
function isHeldBack(
  condition: Extract<CompiledCondition, { kind: 'change' }>,
  point: Point,
  code: VerdictCode,
): boolean {
  return (
    code === ok &&
    isUnderMinChange(condition, point.value, point.reference) &&
    boundHolds(condition.bound, point.measured, false)
  );
}

function targetFinding(
  compiled: CompiledRule,
  condition: Extract<CompiledCondition, { kind: 'target' }>,
  point: Point,
  code: VerdictCode,
): Finding {
  const { bound, pace } = condition;
  if (!measureTarget(condition, point)) return failed(compiled, point);
  const { value, reference, measured } = point;
  const target = roundSignificant(reference);
  return {
    code,
    reason: { kind: 'target', value, target, attainment: roundSignificant(measured), bound, pace },
    ...expected({ value: target, ...boundRange(bound, (limit) => roundSignificant(limit * reference)) }),
  };
}

function baselineFinding(
  compiled: CompiledRule,
  condition: Baseline,
  point: Point,
  code: VerdictCode,
): Finding {
  if (!measureBaseline(compiled, condition, point)) return failed(compiled, point);
  const { value } = point;
  const { held, ends, isHeld } = heldAgainst(condition, point, code);
  const parts = expectedParts(compiled, condition, point);
  const past = pastValues(compiled, condition, point);
  return {
    code,
    reason: {
      kind: 'baseline',
      value,
      ...held,
      ...(past === undefined ? {} : { past }),
      parts: parts.map((part) => ({ ...part, size: roundSignificant(part.size) })),
      ...(isHeld ? { underMinChange: condition.minChange } : {}),
    },
    ...expected({ value: held.expected, ...ends }),
  };
}

function shareFinding(compiled: CompiledRule, condition: Share, point: Point, code: VerdictCode): Finding {
  if (point.block !== block.clear) return withoutValue(compiled, point);
  const { value } = point;
  const view = shareView(compiled, condition);
  const tell = (at: Point) => ({ share: at.value, found: findingOf(view, condition.holds, at) });
  const told = onShare(condition, point, compiled.rule.metric, tell);
  if (told === undefined) return open(point.failure);
  if (told.found.code === noVerdict) return { code: noVerdict, reason: told.found.reason };
  const share = roundSignificant(told.share);
  return { code, reason: { kind: 'share', value, share, of: condition.of, part: told.found.reason } };
}

function peersFinding(compiled: CompiledRule, condition: Peers, point: Point, code: VerdictCode): Finding {
  if (!measurePeers(compiled, condition, point)) return failed(compiled, point);
  const { value, offset, period } = point;
  const { held, ends, isHeld } = heldAgainst(condition.baseline, point, code);
  const others = roundSignificant(condition.movements[offset + period]!);
  const under = isHeld ? { underMinChange: condition.baseline.minChange } : {};
  return {
    code,
    reason: { kind: 'peers', value, ...held, others, ...under },
    ...expected({ value: held.expected, ...ends }),
  };
}

function expressionFinding(
  compiled: CompiledRule,
  condition: Expression,
  point: Point,
  code: VerdictCode,
): Finding {
  if (point.block !== block.clear) return withoutValue(compiled, point);
  if (code === noVerdict) return open(unknownAt(condition, point));
  const { value, offset, period } = point;
  const inputs = condition.inputs.map(({ metric, values }) => ({ metric, value: values[offset + period]! }));
  // A formula may hold although a metric in it is null: "a > 1 or b > 1".
  const known = inputs.filter((input) => Number.isFinite(input.value));
  const { text } = condition;
  return { code, reason: { kind: 'expression', value, text, holds: code === breach, inputs: known } };
}

/** heldAgainst is the range just measured, rounded, and whether only `min_change` kept the value from breaching. */
function heldAgainst(condition: Baseline, point: Point, code: VerdictCode) {
  const { range } = point;
  const ends = {
    ...(Number.isFinite(range.low) ? { low: roundSignificant(range.low) } : {}),
    ...(Number.isFinite(range.high) ? { high: roundSignificant(range.high) } : {}),
  };
  const isHeld = code === ok && isOutside(point) && isNearExpected(condition, point);
  return { ends, held: { expected: roundSignificant(range.expected), ...ends }, isHeld };
}

function trendFinding(compiled: CompiledRule, trend: Trend, point: Point, code: VerdictCode): Finding {
  if (point.block !== block.clear) return withoutValue(compiled, point);
  const { value } = point;
  const found = measureTrend(compiled, trend, point);
  if (found.kind === 'unknown') return open(found.why);
  if (found.kind === 'run' && trend.kind === 'run') {
    const { direction, length } = trend;
    const { count, start } = found;
    return { code, reason: { kind: 'run', value, direction, length, count, start } };
  }
  if (found.kind !== 'slope' || trend.kind !== 'slope') return open({ kind: 'no_data' });
  const { bound, measure, over } = trend;
  return {
    code,
    reason: { kind: 'slope', value, slope: roundSignificant(found.slope), bound, measure, over },
  };
}

function missingFinding(
  compiled: CompiledRule,
  condition: Extract<CompiledCondition, { kind: 'missing' }>,
  point: Point,
  code: VerdictCode,
): Finding {
  if (code === noVerdict) {
    return open({ kind: point.period >= compiled.series.complete ? 'incomplete' : 'no_data' });
  }
  const periods = point.period - point.lastRow;
  return { code, reason: { kind: 'missing', periods, limit: condition.length } };
}
