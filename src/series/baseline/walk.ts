import { type Follower, follow, type Outlook, walkTo } from './follower.ts';
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
}

/** Walks is the walks of the segments of a request, as many as there is room for. */
export interface Walks {
  readonly bySegment: Map<number, Walk>;
  /** Numbers that may still be kept. */
  room: number;
}

/** Numbers of walks that are kept at most: some 160 MB. */
const mostKept = 2 ** 23;

/** followSegment is a follower of one segment, before its first period. */
export function followSegment(request: RangeRequest, segment: number): Follower {
  const { values, periods, seasons, barred, floor, noise, effects } = request;
  return follow({ values, offset: segment * periods, periods, seasons, barred, floor, noise, effects });
}

/** newWalks has walked over nothing yet. */
export function newWalks(): Walks {
  return { bySegment: new Map(), room: mostKept };
}

/** walkOf is the walk over a segment's complete periods, kept for the next time where there is room. */
export function walkOf(request: RangeRequest, walks: Walks, segment: number): Walk {
  const known = walks.bySegment.get(segment);
  if (known !== undefined) return known;
  const walk = walkOver(followSegment(request, segment), request.complete);
  if (walks.room >= request.complete) {
    walks.room -= request.complete;
    walks.bySegment.set(segment, walk);
  }
  return walk;
}

function walkOver(follower: Follower, complete: number): Walk {
  const expected = new Float64Array(complete);
  const spread = new Float64Array(complete);
  const seen = new Int32Array(complete);
  const scales: { from: number; transform: Transform }[] = [];
  const outlook: Outlook = { expected: 0, spread: 0, seen: 0 };
  let transform: Transform | undefined;
  walkTo(follower, complete, outlook, (i) => {
    if (follower.transform !== transform) {
      transform = follower.transform;
      scales.push({ from: i, transform });
    }
    expected[i] = outlook.expected;
    spread[i] = outlook.spread;
    seen[i] = outlook.seen;
  });
  return { expected, spread, seen, scales };
}

/** scaleIn is the scale that held in a period. */
export function scaleIn({ scales }: Walk, period: number): Transform {
  let last = scales.length - 1;
  while (last > 0 && scales[last]!.from > period) last--;
  return scales[last]!.transform;
}
