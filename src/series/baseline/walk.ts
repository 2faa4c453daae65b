import { type Follower, follow, lookAt, type Outlook, walkTo } from './follower.ts';
import { type History, historyTo, lookBack, startHistory, usualDistance } from './history.ts';
import type { RangeRequest } from './scoring.ts';
import type { Transform } from './transform.ts';

/** Walk is what was expected of each period of one segment before its value was known. Arrays are by period. */
export interface Walk {
  /** On the scale that held at the time. */
  readonly expected: Float64Array;
  /** Mean absolute error. */
  readonly spread: Float64Array;
  /** Values that were learned from; -1 in an event never seen before. */
  readonly seen: Int32Array;
  /** The scales that held, in order, each from a period on. */
  readonly scales: readonly { readonly from: number; readonly transform: Transform }[];
  /** Of a history, the usual distance from the mean before each period: past errors count as they were, in that of now. */
  readonly unit?: Float64Array;
  /** Of what is followed: stands before the last of the periods, until somebody takes it to walk on. */
  end: Follower | undefined;
}

/** Walks is the walks of the segments of a request, as many as there is room for. */
export interface Walks {
  readonly bySegment: Map<number, Walk>;
  /** Numbers that may still be kept. */
  room: number;
}

/** Numbers of walks that are kept at most: some 160 MB. */
const mostKept = 2 ** 23;
/** What a number of a follower's state takes relative to those that a walk has for each period. */
const stateShare = 0.4;

/** Walker stands at a period of a segment; what it expects of that one and of later ones comes from those before it. */
export type Walker = Follower | History;

/** walkerOf is what walks over one segment for a request, before its first period. */
export function walkerOf(request: RangeRequest, segment: number): Walker {
  const { values, periods, seasons, barred, floor, noise, effects } = request;
  const followed = { values, offset: segment * periods, periods, seasons, barred, floor, noise, effects };
  return request.against === 'history' ? startHistory(followed) : follow(followed);
}

/** moveTo moves a walker on until period i is its next one, and fills in what it expected of each on the way. */
export function moveTo(walker: Walker, i: number, outlook: Outlook, visit?: (at: number) => void): void {
  if (walker.kind === 'history') historyTo(walker, i, outlook, visit);
  else walkTo(walker, i, outlook, visit);
}

/** lookFrom fills in what a walker expects of period i, not before its next one. */
export function lookFrom(walker: Walker, i: number, outlook: Outlook): void {
  if (walker.kind === 'history') lookBack(walker, i, outlook);
  else lookAt(walker, i, outlook);
}

/** newWalks has walked over nothing yet. */
export function newWalks(): Walks {
  return { bySegment: new Map(), room: mostKept };
}

/** walkOf is the walk over a segment's complete periods, kept for the next time where there is room. */
export function walkOf(request: RangeRequest, walks: Walks, segment: number): Walk {
  const known = walks.bySegment.get(segment);
  if (known !== undefined) return known;
  const walk = walkOver(walkerOf(request, segment), request.complete);
  const size = request.complete + (walk.end === undefined ? 0 : stateSize(walk.end));
  if (walks.room >= size) {
    walks.room -= size;
    walks.bySegment.set(segment, walk);
  }
  return walk;
}

function stateSize({ plan, effects }: Follower): number {
  return Math.ceil(stateShare * (plan.size + 2 * effects.count.length));
}

function walkOver(walker: Walker, complete: number): Walk {
  const expected = new Float64Array(complete);
  const spread = new Float64Array(complete);
  const seen = new Int32Array(complete);
  const scales: { from: number; transform: Transform }[] = [];
  const unit = walker.kind === 'history' ? new Float64Array(complete) : undefined;
  const outlook: Outlook = { expected: 0, spread: 0, seen: 0 };
  let transform: Transform | undefined;
  const note = (i: number) => {
    if (walker.transform !== transform) {
      transform = walker.transform;
      scales.push({ from: i, transform });
    }
    expected[i] = outlook.expected;
    spread[i] = outlook.spread;
    seen[i] = outlook.seen;
    if (walker.kind === 'history') unit![i] = usualDistance(walker);
  };
  const walk = { expected, spread, seen, scales };
  if (walker.kind === 'history' || complete === 0) {
    moveTo(walker, complete, outlook, note);
    return { ...walk, ...(unit === undefined ? {} : { unit }), end: undefined };
  }
  // The value of the last period is not learned: what is asked of it afterwards is what was expected.
  walkTo(walker, complete - 1, outlook, note);
  lookAt(walker, complete - 1, outlook);
  note(complete - 1);
  return { ...walk, end: walker };
}

/** scaleIn is the scale that held in a period. */
export function scaleIn({ scales }: Walk, period: number): Transform {
  let last = scales.length - 1;
  while (last > 0 && scales[last]!.from > period) last--;
  return scales[last]!.transform;
}
