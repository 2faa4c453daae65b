import { head } from './baseline/bank.ts';
import {
  type AheadPath,
  expectAhead,
  type Followed,
  type Follower,
  follow,
  newPath,
  type Outlook,
  walkTo,
} from './baseline/follower.ts';
import { fromScale } from './baseline/transform.ts';

/** LookAhead follows one segment and tells after each of its periods what the next ones are expected to bring. */
export interface LookAhead {
  readonly follower: Follower;
  readonly outlook: Outlook;
  readonly path: AheadPath;
}

/** startLookAhead stands before the first period. Seasons and effects must reach as far ahead as will be asked for. */
export function startLookAhead(followed: Followed): LookAhead {
  const follower = follow(followed);
  return { follower, outlook: { expected: 0, spread: 0, seen: 0 }, path: newPath(follower.plan) };
}

/**
 * standAfter lets it see all periods up to i and gives how many values it was learned from. It never sees a later one;
 * i must not lie before the last one it saw.
 */
export function standAfter({ follower, outlook }: LookAhead, i: number): number {
  walkTo(follower, i + 1, outlook);
  return follower.state[head.count]!;
}

/** hasSeenPast tells whether it has already seen a period after i. */
export function hasSeenPast({ follower }: LookAhead, i: number): boolean {
  return follower.next > i + 1;
}

/** expectedAt is what is expected of a period after the last one seen; not finite where nothing sensible is. */
export function expectedAt({ follower, path }: LookAhead, i: number): number {
  return fromScale(follower.transform, expectAhead(follower, i, path));
}
