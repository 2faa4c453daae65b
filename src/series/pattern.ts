import { type Follower, follow, lookAt, type Outlook, walkTo } from './baseline/follower.ts';
import { meanAbsolute, type Noise } from './baseline/noise.ts';
import { type Crowd, crowdOf, gatherActive, newGathering } from './baseline/pool.ts';
import { firstScore, type LearnRequest, shadow, sustained } from './baseline/scoring.ts';
import { countScore, levelFor, newTail, refresh } from './baseline/tail.ts';
import { fromScale, toScale } from './baseline/transform.ts';
import {
  type Distance,
  learnScatter,
  mahalanobis,
  newScatter,
  normalScore,
  shrunkProducts,
} from './scatter.ts';

/** PatternRequest is several metrics of a rule's segments, and how often they may be found unusual by mistake. */
export interface PatternRequest extends LearnRequest {
  /** Segment-major values of each metric, all of the same layout; NaN is null. */
  readonly metrics: readonly { readonly values: Float64Array; readonly noise: Noise }[];
}

/** PatternAt is what a period looks like to what was learned before it; reused from one to the next. */
export interface PatternAt extends Distance {
  /** In units of one normal error, and from where on it is unusual. */
  score: number;
  level: number;
  /** By metric, in its own unit. */
  readonly expected: Float64Array;
  /** Values that the metric with the shortest past was learned from; -1 in an event never seen before. */
  seen: number;
}

/** Patterns tells what periods look like; it keeps one segment at a time. */
export interface Patterns {
  readonly request: PatternRequest;
  readonly active: Int32Array;
  readonly path: PatternPath;
  frozen:
    | { readonly segment: number; readonly cut: number; readonly followers: readonly Follower[] }
    | undefined;
}

/** Arrays are by period, with a number per metric (or pair of metrics) each where several. */
interface PatternPath {
  segment: number;
  readonly errors: Float64Array;
  readonly expected: Float64Array;
  readonly seen: Int32Array;
  readonly products: Float64Array;
  readonly level: Float64Array;
}

/** makePatterns has walked over nothing yet. Where the segments are some of many, it needs to know the crowd. */
export function makePatterns(request: PatternRequest, crowd?: Crowd): Patterns {
  const { metrics, periods } = request;
  const size = metrics.length;
  const path = {
    segment: -1,
    errors: new Float64Array(periods * size),
    expected: new Float64Array(periods * size),
    seen: new Int32Array(periods),
    products: new Float64Array(periods * size * size),
    level: new Float64Array(periods),
  };
  return { request, active: (crowd ?? crowdIn(request)).active, path, frozen: undefined };
}

function crowdIn(request: PatternRequest): Crowd {
  const gathering = newGathering(request);
  gatherActive(gathering, { ...request, values: request.metrics[0]!.values });
  return crowdOf(gathering, request.mostSegments);
}

/** newPatternAt has room for a number of metrics. */
export function newPatternAt(size: number): PatternAt {
  const parts = new Float64Array(size);
  return { square: 0, parts, score: 0, level: 0, expected: new Float64Array(size), seen: 0 };
}

/** patternAt fills in what a period looks like to the values before it; with a cut (-1: none) to those before the cut. */
export function patternAt(
  patterns: Patterns,
  segment: number,
  period: number,
  cut: number,
  at: PatternAt,
): void {
  const { path, request } = patterns;
  if (path.segment !== segment) fillPath(patterns, segment);
  const size = request.metrics.length;
  const stand = cut < 0 || cut >= period ? period : cut;
  let errors = path.errors.subarray(period * size, (period + 1) * size);
  if (stand === period) {
    at.expected.set(path.expected.subarray(period * size, (period + 1) * size));
    at.seen = path.seen[period]!;
  } else {
    errors = new Float64Array(size);
    at.seen = Number.MAX_SAFE_INTEGER;
    followersAt(patterns, segment, stand).forEach((follower, k) => {
      const outlook: Outlook = { expected: 0, spread: 0, seen: 0 };
      lookAt(follower, period, outlook);
      errors[k] = errorOf(follower, period, outlook);
      at.expected[k] = fromScale(follower.transform, outlook.expected);
      at.seen = Math.min(at.seen, outlook.seen);
    });
  }
  const products = path.products.subarray(stand * size * size, (stand + 1) * size * size);
  mahalanobis(products, errors, new Float64Array(size * size), at);
  at.score = normalScore(at.square, size);
  at.level = path.level[stand]! * meanAbsolute;
}

function followersAt(patterns: Patterns, segment: number, cut: number): readonly Follower[] {
  const { frozen } = patterns;
  if (frozen?.segment === segment && frozen.cut === cut) return frozen.followers;
  const followers = followersOf(patterns.request, segment);
  for (const follower of followers) walkTo(follower, cut, { expected: 0, spread: 0, seen: 0 });
  patterns.frozen = { segment, cut, followers };
  return followers;
}

function followersOf(request: PatternRequest, segment: number): Follower[] {
  const { periods, seasons, barred, floor, effects } = request;
  const offset = segment * periods;
  return request.metrics.map(({ values, noise }) =>
    follow({ values, offset, periods, seasons, barred, floor, noise, effects }),
  );
}

/** errorOf is how far off a value is, in standard deviations. */
function errorOf({ followed, transform }: Follower, i: number, { expected, spread }: Outlook): number {
  const value = followed.values[followed.offset + i]!;
  return Number.isFinite(value)
    ? (meanAbsolute * (toScale(transform, value) - expected)) / spread
    : Number.NaN;
}

/** fillPath walks over a segment once: each metric by itself, then how their errors vary together. */
function fillPath(patterns: Patterns, segment: number): void {
  const { request, path } = patterns;
  const size = request.metrics.length;
  path.seen.fill(2 ** 30);
  followersOf(request, segment).forEach((follower, k) => {
    const outlook: Outlook = { expected: 0, spread: 0, seen: 0 };
    walkTo(follower, request.complete, outlook, (i) => {
      path.errors[i * size + k] = errorOf(follower, i, outlook);
      path.expected[i * size + k] = fromScale(follower.transform, outlook.expected);
      path.seen[i] = Math.min(path.seen[i]!, outlook.seen);
    });
  });
  fillLevels(patterns);
  path.segment = segment;
}

function fillLevels({ request, path, active }: Patterns): void {
  const { metrics, complete, barred, floor, budget } = request;
  const size = metrics.length;
  const at = newPatternAt(size);
  const room = new Float64Array(size * size);
  const tail = newTail();
  const recent: number[] = [];
  let scatter = newScatter(size);
  let [counted, judged, level, previous, start] = [-1, 0, 0, 0, 0];
  for (let i = 0; i < complete; i++) {
    if (floor[i]! > start) {
      start = floor[i]!;
      scatter = newScatter(size);
    }
    if (active[i] !== judged || tail.periods > counted * refresh) {
      judged = active[i]!;
      counted = tail.periods;
      level = levelFor(tail, undefined, budget / judged, 1);
    }
    path.level[i] = level;
    const errors = path.errors.subarray(i * size, (i + 1) * size);
    const products = path.products.subarray(i * size * size, (i + 1) * size * size);
    shrunkProducts(scatter, products);
    if (barred[i] === 1 || !errors.every(Number.isFinite) || path.seen[i]! < firstScore) continue;
    mahalanobis(products, errors, room, at);
    if (Number.isFinite(at.square)) {
      const score = sustained(request, recent, normalScore(at.square, size) / meanAbsolute);
      countScore(tail, score, previous);
      previous = Math.max(score, shadow * previous);
    }
    learnScatter(scatter, errors);
  }
}
