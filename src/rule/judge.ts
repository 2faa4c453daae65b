import type { NoVerdict } from '../model/reason.ts';
import type { Bound, Trend } from '../model/rule.ts';
import { type Baseline, expectAt } from './baseline.ts';
import { boundHolds } from './bound.ts';
import {
  type Block,
  block,
  type CompiledCondition,
  type CompiledLevel,
  type CompiledRule,
  type Point,
} from './compiled.ts';
import { type Expression, resultAt } from './expression.ts';
import { type Forecasting, measureForecast } from './forecast.ts';
import { seePattern } from './pattern.ts';
import { expectBeside, type Peers } from './peers.ts';
import { meanReference, type ReferenceMean } from './reference-mean.ts';
import { onShare, type Share, shareView } from './share.ts';
import { compareSignificant } from './significant.ts';
import { measureTrend } from './trend.ts';
import { type VerdictCode, verdictCode } from './verdict.ts';

const { breach, ok, noVerdict } = verdictCode;

const noTarget: NoVerdict = { kind: 'no_target' };
const noEarlier: NoVerdict = { kind: 'too_little_history', needs: 1 };
const noReference: NoVerdict = { kind: 'no_reference' };
const zeroReference: NoVerdict = { kind: 'zero_reference' };
const incomplete: NoVerdict = { kind: 'incomplete' };

/** newPoint makes a point to be placed with `placePoint`. */
export function newPoint(): Point {
  return {
    offset: 0,
    period: 0,
    cut: -1,
    lastRow: -1,
    value: Number.NaN,
    block: block.clear,
    reference: Number.NaN,
    referencePeriod: -1,
    measured: Number.NaN,
    range: { expected: Number.NaN, low: Number.NaN, high: Number.NaN, seen: 0 },
    failure: noReference,
  };
}

/** placePoint moves a point to a segment (by where its values begin) and period, with the cut that holds there. */
export function placePoint(
  compiled: CompiledRule,
  point: Point,
  offset: number,
  period: number,
  cut: number,
  lastRow: number,
): void {
  point.offset = offset;
  point.period = period;
  point.lastRow = lastRow;
  point.cut = isFrozen(compiled, period, cut) ? cut : -1;
  point.value = compiled.series.values[offset + period]!;
  point.block = blockAt(compiled, offset, period);
}

/** isFrozen ends a freeze after its time, and where a new normal begins at or after the cut: before it is nothing to use. */
function isFrozen(compiled: CompiledRule, period: number, cut: number): boolean {
  return cut >= 0 && period - cut < compiled.freezeFor && compiled.learnable.floor[period]! < cut;
}

/**
 * blockAt finds why the value of a period cannot be judged. A volume below `min_volume` (or unknown) is such a reason: the period gets
 * no verdict, so that it neither breaches nor recovers, and its reason says `low_volume`.
 */
export function blockAt(compiled: CompiledRule, offset: number, period: number): Block {
  const { series, rule } = compiled;
  if (period >= series.fresh && compiled.sourceClosed[period] === 0) return block.stale;
  if (rule.minVolume !== undefined && !(series.volume[offset + period]! >= rule.minVolume))
    return block.lowVolume;
  if (!Number.isFinite(series.values[offset + period]!)) return block.noValue;
  return period >= series.complete ? block.incomplete : block.clear;
}

/**
 * judgeLevel judges a level at a point. What depends on the value is not found to be ok where there is no value to
 * judge, even if another part of the condition would settle it: nothing recovers on missing data.
 */
export function judgeLevel(compiled: CompiledRule, level: CompiledLevel, point: Point): VerdictCode {
  const code = judgeCondition(compiled, level.condition, point);
  return code === ok && lacksValue(level, point) ? noVerdict : code;
}

/** lacksValue tells whether a level looks at a value that is not there to be judged. */
export function lacksValue(level: CompiledLevel, point: Point): boolean {
  return level.needsValue && point.block !== block.clear && point.block !== block.incomplete;
}

/**
 * judgeCondition judges a condition at a point: breach when it holds. Conditions combine by Kleene's three-valued logic
 * (Introduction to Metamathematics, 1952, §64), with noVerdict as the unknown.
 */
export function judgeCondition(
  compiled: CompiledRule,
  condition: CompiledCondition,
  point: Point,
): VerdictCode {
  switch (condition.kind) {
    case 'static':
      if (point.block !== block.clear) return noVerdict;
      return boundHolds(boundAt(condition, point), point.value, compiled.exact) ? breach : ok;
    case 'change':
      return judgeChange(compiled, condition, point);
    case 'target':
      return measureTarget(condition, point) ? boundCode(condition.bound, point.measured) : noVerdict;
    case 'baseline':
      return judgeBaseline(compiled, condition, point);
    case 'trend':
      return judgeTrend(compiled, condition.trend, point);
    case 'share':
      return judgeShare(compiled, condition, point);
    case 'peers':
      return judgePeers(compiled, condition, point);
    case 'pattern':
      if (point.block !== block.clear || seePattern(compiled, condition, point) !== undefined)
        return noVerdict;
      return condition.at.score > condition.at.level ? breach : ok;
    case 'expression':
      return judgeExpression(condition, point);
    case 'forecast':
      return judgeForecast(compiled, condition, point);
    case 'missing':
      return judgeMissing(compiled, condition, point);
    case 'calendar':
      return condition.inside[point.period] === 1 ? breach : ok;
    case 'all':
      return judgeParts(compiled, condition.of, point, ok);
    case 'any':
      return judgeParts(compiled, condition.of, point, breach);
    case 'not':
      // Negation swaps breach and ok and keeps the unknown.
      return negate(judgeCondition(compiled, condition.of, point));
  }
}

/** judgeParts gives `decisive` as soon as one part has it, else noVerdict if one has that, else the opposite. */
function judgeParts(
  compiled: CompiledRule,
  parts: readonly CompiledCondition[],
  point: Point,
  decisive: VerdictCode,
): VerdictCode {
  let result = negate(decisive);
  for (const part of parts) {
    const code = judgeCondition(compiled, part, point);
    if (code === decisive) return code;
    if (code === noVerdict) result = noVerdict;
  }
  return result;
}

function negate(code: VerdictCode): VerdictCode {
  return code === noVerdict ? noVerdict : code === breach ? ok : breach;
}

function boundCode(bound: Parameters<typeof boundHolds>[0], value: number): VerdictCode {
  return boundHolds(bound, value, false) ? breach : ok;
}

type Change = Extract<CompiledCondition, { kind: 'change' }>;
type Static = Extract<CompiledCondition, { kind: 'static' }>;
type Target = Extract<CompiledCondition, { kind: 'target' }>;
type Missing = Extract<CompiledCondition, { kind: 'missing' }>;

function judgeChange(compiled: CompiledRule, condition: Change, point: Point): VerdictCode {
  if (!measureChange(compiled, condition, point)) return noVerdict;
  return changeCode(condition, point.value, point.reference);
}

/** changeCode judges the change from a reference; no verdict where there is none (NaN), or no change can be said. */
export function changeCode(condition: Change, value: number, reference: number): VerdictCode {
  const change = changeOf(condition, value, reference);
  if (Number.isNaN(change)) return noVerdict;
  if (!boundHolds(condition.bound, change, false)) return ok;
  return isUnderMinChange(condition, value, reference) ? ok : breach;
}

/** changeOf is NaN for a relative change from 0, and without a reference. */
function changeOf({ measure }: Change, value: number, reference: number): number {
  if (measure === 'difference') return bounded(value - reference);
  return reference === 0 ? Number.NaN : bounded((value - reference) / Math.abs(reference));
}

/** isUnderMinChange tells whether a change is smaller, in the metric's unit, than what counts. */
export function isUnderMinChange({ minChange }: Change, value: number, reference: number): boolean {
  return compareSignificant(Math.abs(value - reference), minChange) < 0;
}

/** measureChange fills in the point's reference and change, false with the point's failure when there is none. */
export function measureChange(compiled: CompiledRule, condition: Change, point: Point): boolean {
  if (point.block !== block.clear) return fail(point, incomplete);
  if (!findReference(compiled, condition, point)) return false;
  point.measured = changeOf(condition, point.value, point.reference);
  return Number.isNaN(point.measured) ? fail(point, zeroReference) : true;
}

/** bounded keeps an overflow comparable: the largest double of its sign. */
function bounded(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

const referenceFound: ReferenceMean = { mean: Number.NaN, period: -1 };

/** findReference fills in the point's reference, and its period if it is a single one. */
function findReference(compiled: CompiledRule, { references }: Change, point: Point): boolean {
  const { offset, period, cut } = point;
  meanReference(references, compiled.series.values, offset, period, cut, referenceFound);
  const isAverage = references.reference.kind === 'average';
  if (Number.isNaN(referenceFound.mean))
    return fail(point, isAverage ? { kind: 'too_little_history', needs: references.count } : noReference);
  point.reference = referenceFound.mean;
  point.referencePeriod = isAverage ? -1 : referenceFound.period;
  return true;
}

/** measureTarget fills in the point's target and attainment, false with the point's failure when there is none. */
export function measureTarget(condition: Target, point: Point): boolean {
  const isRunning = condition.pace && point.block === block.incomplete;
  if (point.block !== block.clear && !isRunning) return fail(point, incomplete);
  const whole = condition.targets[point.offset + point.period]!;
  if (Number.isNaN(whole)) return fail(point, noTarget);
  const share = condition.pace ? shareAt(condition, point) : 1;
  // Only how earlier periods were filled may be unknown.
  if (Number.isNaN(share)) return fail(point, noEarlier);
  const target = whole * share;
  if (target === 0) return fail(point, zeroReference);
  point.reference = target;
  point.measured = bounded(point.value / target);
  return true;
}

function judgeBaseline(compiled: CompiledRule, condition: Baseline, point: Point): VerdictCode {
  if (!measureBaseline(compiled, condition, point)) return noVerdict;
  return isOutside(point) && !isNearExpected(condition, point) ? breach : ok;
}

/** measureBaseline fills in the range expected at the point, false with the point's failure when there is none. */
export function measureBaseline(compiled: CompiledRule, condition: Baseline, point: Point): boolean {
  if (point.block !== block.clear) return fail(point, incomplete);
  const failure = expectAt(compiled, condition, point);
  return failure === undefined || fail(point, failure);
}

/** isOutside tells whether a value lies outside the range just measured. */
export function isOutside({ value, range }: Point): boolean {
  return compareSignificant(value, range.low) < 0 || compareSignificant(value, range.high) > 0;
}

/** isNearExpected tells whether a value differs from what is expected by less than what counts. */
export function isNearExpected({ minChange }: Baseline, { value, range }: Point): boolean {
  return compareSignificant(Math.abs(value - range.expected), minChange) < 0;
}

function judgeTrend(compiled: CompiledRule, trend: Trend, point: Point): VerdictCode {
  if (point.block !== block.clear) return noVerdict;
  const found = measureTrend(compiled, trend, point);
  if (found.kind === 'unknown') return noVerdict;
  if (found.kind === 'slope') return trend.kind === 'slope' ? boundCode(trend.bound, found.slope) : noVerdict;
  return trend.kind === 'run' && found.count >= trend.length ? breach : ok;
}

/** judgeShare judges the share as if it were the value. */
function judgeShare(compiled: CompiledRule, condition: Share, point: Point): VerdictCode {
  if (point.block !== block.clear) return noVerdict;
  const view = shareView(compiled, condition);
  const judge = (at: Point) => judgeCondition(view, condition.holds, at);
  return onShare(condition, point, compiled.rule.metric, judge) ?? noVerdict;
}

function judgePeers(compiled: CompiledRule, condition: Peers, point: Point): VerdictCode {
  if (!measurePeers(compiled, condition, point)) return noVerdict;
  return isOutside(point) && !isNearExpected(condition.baseline, point) ? breach : ok;
}

/** measurePeers fills in the range expected beside the others, false with the point's failure when there is none. */
export function measurePeers(compiled: CompiledRule, condition: Peers, point: Point): boolean {
  if (point.block !== block.clear) return fail(point, incomplete);
  const failure = expectBeside(compiled, condition, point);
  return failure === undefined || fail(point, failure);
}

function judgeExpression(condition: Expression, point: Point): VerdictCode {
  if (point.block !== block.clear) return noVerdict;
  const result = resultAt(condition, point);
  return Number.isNaN(result) ? noVerdict : result !== 0 ? breach : ok;
}

function judgeForecast(compiled: CompiledRule, condition: Forecasting, point: Point): VerdictCode {
  if (point.block !== block.clear) return noVerdict;
  const found = measureForecast(compiled, condition, point);
  return found.kind === 'unknown' ? noVerdict : found.holds ? breach : ok;
}

function shareAt({ shares, bySegment }: Target, { offset, period }: Point): number {
  return shares[bySegment ? offset + period : period]!;
}

/** boundAt is the bound of a static condition at a point: of a segment that has a limit of its own, with that. */
export function boundAt(condition: Static, { offset, period }: Point): Bound {
  return boundIn(condition, offset + period);
}

/** boundIn is the same by where the value lies. */
export function boundIn({ bound, limits }: Static, at: number): Bound {
  const limit = limits === undefined ? Number.NaN : limits[at]!;
  return Number.isNaN(limit) || !('limit' in bound) ? bound : { ...bound, limit };
}

function judgeMissing(compiled: CompiledRule, condition: Missing, point: Point): VerdictCode {
  if (point.lastRow < 0 || point.period >= compiled.series.complete) return noVerdict;
  return point.lastRow < condition.silentFrom[point.period]! ? breach : ok;
}

function fail(point: Point, failure: NoVerdict): false {
  point.failure = failure;
  return false;
}
