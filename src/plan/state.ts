import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';
import { type Atom, splitMeasure } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import { normalise } from '../expr/sql/walk.ts';
import { spanWithin } from '../model/located.ts';
import type { MeasureMetric, SemiAdditive } from '../model/metric.ts';
import type { BoundMeasure, RowState } from './bound.ts';
import { joinConditions } from './narrow.ts';

/** checkMean reports an aggregate that has no mean over time that would add up: only sums do. */
export function checkMean(metric: MeasureMetric, atoms: readonly Atom[]): Diagnostic | undefined {
  const other = atoms.find(({ call }) => call.name !== 'sum' || call.distinct);
  if (other === undefined) return undefined;
  const { start, end } = other.call;
  const message = `the mean over time is taken of what adds up over entities, and "${other.call.name}" does not`;
  return errorAt('bad-value', message, spanWithin(metric.measure, start, end), {
    help: 'measure a sum, or take "last" or "first"',
  });
}

/** NameState gives a column name by the key of what it will hold; equal keys share one. */
export type NameState = (key: string) => string;

/** takeStates is a semi-additive measure over the rows of the entities' states; an empty period has none, and is null. */
export function takeStates(
  bound: BoundMeasure,
  { take }: SemiAdditive,
  per: readonly SqlExpr[],
  nameState: NameState,
): BoundMeasure {
  const { where } = bound;
  const key = [take, ...per.map(normalise), '', where === undefined ? '' : normalise(where)].join('|');
  const name = nameState(key);
  const state: RowState = { name, take, per, ...(where === undefined ? {} : { where }) };
  const column: SqlExpr = { kind: 'column', name, start: 0, end: 0 };
  const parts =
    take === 'mean' ? meanParts(bound, column) : chosenParts(bound, joinConditions([where, column]));
  return { ...bound, ...parts, emptyIsZero: false, state };
}

/** The rows that a period is counted by stay all those that pass the filter. */
function chosenParts(bound: BoundMeasure, chosen: SqlExpr): Pick<BoundMeasure, 'atoms'> {
  const split = splitMeasure(bound.expr, chosen);
  if (split.kind === 'error') throw new Error(split.message);
  return { atoms: split.atoms };
}

/** The mean over an entity's times of its sums at each of them is its sum over the period, over their number. */
function meanParts(bound: BoundMeasure, times: SqlExpr): Pick<BoundMeasure, 'atoms'> {
  const atoms = bound.atoms.map((atom): Atom => {
    const [arg] = atom.call.args as [SqlExpr];
    const { start, end } = arg;
    const mean: SqlExpr = { kind: 'operator', operator: '/', args: [arg, times], start, end };
    const call = { ...atom.call, args: [mean] };
    return { ...atom, call, key: `${atom.key} over ${normalise(times)}` };
  });
  return { atoms };
}
