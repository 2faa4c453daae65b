import { memberWeights, seasonPart } from './bank.ts';
import { effectOf } from './effects.ts';
import type { Outlook } from './follower.ts';
import {
  type Crowd,
  crowdOf,
  gatherActive,
  gatherErrors,
  newGathering,
  type Pool,
  poolAt,
  pooledLevel,
} from './pool.ts';
import { type RangeRequest, scoreAt, settle, sidesOf, startScoring, unitsAt } from './scoring.ts';
import { refresh } from './tail.ts';
import { fromScale, type Transform } from './transform.ts';
import {
  lookFrom,
  moveTo,
  newWalks,
  scaleIn,
  type Walk,
  type Walker,
  type Walks,
  walkerOf,
  walkOf,
} from './walk.ts';

/** Range is what was expected of a period. An end that the direction does not ask for is infinite. */
export interface Range {
  expected: number;
  low: number;
  high: number;
  /** Values learned from before it; -1 in an event never seen before. */
  seen: number;
}

/** Ranges gives the range of every segment and period; it keeps those of one segment at a time. */
export interface Ranges {
  readonly request: RangeRequest;
  readonly active: Int32Array;
  readonly pools: readonly Pool[];
  readonly path: RangePath;
  readonly walks: Walks;
  /** Stands at the latest cut that was asked for. */
  frozen: Walker | undefined;
}

interface RangePath {
  segment: number;
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many mean absolute errors off the ends of the range are. */
  readonly level: Float64Array;
  readonly seen: Int32Array;
  /** What was walked over of the segment. */
  walk: Walk | undefined;
}

/** makeRanges counts the errors of all segments, to pool them where there are several; unless a crowd is known. */
export function makeRanges(request: RangeRequest, crowd?: Crowd): Ranges {
  const { periods } = request;
  const walks = newWalks();
  return {
    request,
    ...(crowd ?? crowdIn(request, walks)),
    walks,
    path: {
      segment: -1,
      expected: new Float64Array(periods),
      low: new Float64Array(periods),
      high: new Float64Array(periods),
      level: new Float64Array(periods),
      seen: new Int32Array(periods),
      walk: undefined,
    },
    frozen: undefined,
  };
}

function crowdIn(request: RangeRequest, walks: Walks): Crowd {
  const gathering = newGathering(request);
  gatherActive(gathering, request);
  if (request.segments.length > 1) gatherErrors(gathering, request, walks);
  return crowdOf(gathering, request.mostSegments);
}

/**
 * rangeAt fills in the range of a segment in a period from the values before it; with a cut (-1: none) from those
 * before the cut.
 */
export function rangeAt(ranges: Ranges, segment: number, period: number, cut: number, range: Range): void {
  const { path } = ranges;
  if (path.segment !== segment) fillPath(ranges, segment);
  if (cut < 0 || cut >= period) {
    range.expected = path.expected[period]!;
    range.low = path.low[period]!;
    range.high = path.high[period]!;
    range.seen = path.seen[period]!;
    return;
  }
  const outlook = newOutlook();
  const walker = walkerAt(ranges, segment, cut);
  lookFrom(walker, period, outlook);
  setRange(ranges, walker.transform, outlook, path.level[cut]!, range);
}

/** Part is what one pattern or event adds to what is expected, in the unit of the values. */
export interface Part {
  /** Index of the season, or of the event when `offset` is given. */
  readonly of: number;
  readonly offset?: number;
  readonly size: number;
}

/** partsAt lists what the seasons and the event of a period add to what is expected of it, the largest first. */
export function partsAt(ranges: Ranges, segment: number, period: number, cut: number): Part[] {
  if (ranges.path.segment !== segment) fillPath(ranges, segment);
  const walker = walkerAt(ranges, segment, cut < 0 ? period : Math.min(cut, period));
  const { transform, followed } = walker;
  const outlook = newOutlook();
  lookFrom(walker, period, outlook);
  const whole = fromScale(transform, outlook.expected);
  const size = (part: number) => whole - fromScale(transform, outlook.expected - part);
  const parts: Part[] = seasonSizes(walker, period).map((part, j) => ({ of: j, size: size(part) }));
  const event = followed.effects.event[period]!;
  if (event >= 0) {
    const effect = effectOf(followed.effects, walker.effects, period);
    parts.push({ of: event, offset: followed.effects.offset[period]!, size: size(effect.size) });
  }
  return parts.sort((a, b) => Math.abs(b.size) - Math.abs(a.size));
}

/** seasonSizes is what each season adds to what is expected of a period, on the walker's scale; a history knows none. */
function seasonSizes(walker: Walker, period: number): number[] {
  if (walker.kind === 'history') return [];
  const { plan, state, scratch, next } = walker;
  memberWeights(plan, state, period - next + 1, scratch.weights);
  return plan.seasons.map((_, j) => seasonPart(plan, state, scratch.weights, j, period));
}

/**
 * sinceAt is the first period that what a period is held against was learned from, where that is all values since; -1
 * where there is none, undefined where it is what was likely next.
 */
export function sinceAt(ranges: Ranges, segment: number, period: number, cut: number): number | undefined {
  const walker = walkerAt(ranges, segment, cut < 0 ? period : Math.min(cut, period));
  return walker.kind === 'history' ? walker.since : undefined;
}

function newOutlook(): Outlook {
  return { expected: 0, spread: 0, seen: 0 };
}

/** walkerAt walks to a cut; from where the last one stood, or the walk over the segment ended, if that lies before it. */
function walkerAt(ranges: Ranges, segment: number, cut: number): Walker {
  const { request, frozen, path } = ranges;
  const isUsable =
    frozen !== undefined && frozen.followed.offset === segment * request.periods && frozen.next <= cut;
  const walker = isUsable ? frozen : (takeEnd(path, segment, cut) ?? walkerOf(request, segment));
  moveTo(walker, cut, newOutlook());
  ranges.frozen = walker;
  return walker;
}

function takeEnd({ walk, segment: own }: RangePath, segment: number, cut: number): Walker | undefined {
  const end = own === segment ? walk?.end : undefined;
  if (walk === undefined || end === undefined || end.next > cut) return undefined;
  walk.end = undefined;
  return end;
}

/** fillPath finds the range of each period of a segment from what was expected before its value was learned. */
function fillPath(ranges: Ranges, segment: number): void {
  const { request, path, walks } = ranges;
  const walk = walkOf(request, walks, segment);
  fillLevels(ranges, segment, walk);
  const outlook = newOutlook();
  const range: Range = { expected: 0, low: 0, high: 0, seen: 0 };
  for (let i = 0; i < request.complete; i++) {
    outlook.expected = walk.expected[i]!;
    outlook.spread = walk.spread[i]!;
    outlook.seen = walk.seen[i]!;
    setRange(ranges, scaleIn(walk, i), outlook, path.level[i]!, range);
    path.expected[i] = range.expected;
    path.low[i] = range.low;
    path.high[i] = range.high;
    path.seen[i] = range.seen;
  }
  path.segment = segment;
  path.walk = walk;
}

/** fillLevels finds how many mean absolute errors off the ends of the range of each period are. */
function fillLevels({ request, path, active, pools }: Ranges, segment: number, walk: Walk): void {
  const scoring = startScoring(request, segment, walk);
  let counted = -1;
  let level = 0;
  let pool: Pool | undefined;
  let judged = 0;
  for (let i = 0; i < request.complete; i++) {
    const now = poolAt(pools, i);
    const isAnew = settle(scoring, i);
    if (isAnew || now !== pool || active[i] !== judged || scoring.tail.periods > counted * refresh) {
      pool = now;
      judged = active[i]!;
      counted = scoring.tail.periods;
      const most = pooledLevel(scoring.tail, pool, request.budget / judged, sidesOf(request));
      level = most / unitsAt(scoring, i);
    }
    path.level[i] = level;
    scoreAt(scoring, i);
  }
}

function setRange(ranges: Ranges, transform: Transform, outlook: Outlook, level: number, range: Range): void {
  const { direction } = ranges.request;
  const { expected, spread, seen } = outlook;
  range.expected = fromScale(transform, expected);
  range.low =
    direction === 'above' ? Number.NEGATIVE_INFINITY : fromScale(transform, expected - level * spread);
  range.high =
    direction === 'below' ? Number.POSITIVE_INFINITY : fromScale(transform, expected + level * spread);
  range.seen = seen;
}
