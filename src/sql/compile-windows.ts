/** WindowStretches are the stretches between all bounds of some windows: stretch j begins at `at[j]`. */
export interface WindowStretches {
  readonly at: readonly number[];
  /** The windows that cover stretch j are `first[j]` to `end[j] - 1`; none when these are equal. */
  readonly first: readonly number[];
  readonly end: readonly number[];
}

/** windowStretches cuts time at the starts and ends of windows, which must not fall from one window to the next. */
export function windowStretches(starts: Float64Array, ends: Float64Array): WindowStretches {
  const at = [...new Set([...starts, ...ends])].sort((a, b) => a - b);
  const first: number[] = [];
  const end: number[] = [];
  let ended = 0;
  let started = 0;
  for (const instant of at) {
    while (ended < ends.length && ends[ended]! <= instant) ended++;
    while (started < starts.length && starts[started]! <= instant) started++;
    first.push(ended);
    end.push(Math.max(ended, started));
  }
  return { at, first, end };
}
