import type { Atom } from '../expr/sql/measure.ts';
import { periodsIn } from '../plan/divide.ts';
import type { WindowNode } from '../plan/node.ts';
import { mergeAtom } from './compile-atom.ts';
import type { Dialect } from './dialect.ts';

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

/** nodeStretches is the stretches between the bounds of a node's windows, of those of its part where it is one. */
export function nodeStretches({ starts, axis, part }: WindowNode): WindowStretches {
  const ends = axis.bounds.subarray(1);
  if (part === undefined) return windowStretches(starts, ends);
  const [from, to] = periodsIn(axis.bounds, part);
  const { at, first, end } = windowStretches(starts.subarray(from, to), ends.subarray(from, to));
  return { at, first: first.map((index) => index + from), end: end.map((index) => index + from) };
}

/** stretchColumns lists stretches as columns of rows: when each begins in epoch microseconds, and the windows that cover it. */
export function stretchColumns(
  stretches: WindowStretches,
  names: { readonly at: string; readonly first: string; readonly end: string },
): string {
  const list = (values: readonly number[], name: string) => `unnest([${values.join(', ')}]) AS ${name}`;
  const at = stretches.at.map((instant) => instant * 1000);
  return [list(at, names.at), list(stretches.first, names.first), list(stretches.end, names.end)].join(', ');
}

/** PartsInput is rows that are aggregated in two steps, first by the columns of `keys`. */
export interface PartsInput {
  readonly rows: string;
  readonly keys: readonly string[];
  /** Begins the names of what the first step computes. */
  readonly prefix: string;
  readonly dialect: Dialect;
}

/**
 * mergedParts aggregates each stretch once, and not once for every window that covers it; undefined where aggregates cannot
 * be merged.
 */
export function mergedParts(
  all: readonly Atom[],
  { rows, keys, prefix, dialect }: PartsInput,
): { readonly parts: string; readonly atoms: readonly string[] } | undefined {
  const atoms = all.map((atom) => mergeAtom(atom, dialect));
  if (!atoms.every((atom) => atom !== undefined)) return undefined;
  const names = atoms.map((_, i) => `${prefix}${i}`);
  const selected = atoms.map(({ part }, i) => `${part} AS ${names[i]}`);
  const grouped = [...keys, ...names.filter((_, i) => atoms[i]!.isKey)];
  return {
    parts: `(SELECT ${[...keys, ...selected].join(', ')} FROM ${rows} GROUP BY ${grouped.join(', ')})`,
    atoms: atoms.map(({ whole }, i) => whole(names[i]!)),
  };
}
