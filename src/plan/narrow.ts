import { type MeasureSplit, splitMeasure } from '../expr/sql/measure.ts';
import type { SqlExpr } from '../expr/sql/tree.ts';
import type { BoundFilter, BoundMeasure } from './bound.ts';
import { countAtom } from './count.ts';
import { sketched } from './sketch.ts';

/** measureParts is what follows from a measure's atoms and its filter; with `approx` distinct counts are sketches. */
export function measureParts(
  split: MeasureSplit,
  where: SqlExpr | undefined,
  approx = false,
): Pick<BoundMeasure, 'atoms' | 'combine' | 'aggregateClass' | 'emptyIsZero' | 'volume' | 'presence'> {
  const { atoms, aggregateClass } = approx ? sketched(split) : split;
  const { combine, emptyIsZero } = split;
  const volume = countAtom(where);
  const only = atoms.length === 1 ? atoms[0]! : undefined;
  const presence = only?.filter === undefined ? volume : countAtom(undefined, only.filter);
  return { atoms, combine, aggregateClass, emptyIsZero, volume, presence };
}

/** joinConditions is the condition that all of several hold, at least one of which is given. */
export function joinConditions(conditions: readonly (SqlExpr | undefined)[]): SqlExpr {
  const args = conditions.flatMap((expr) =>
    expr === undefined ? [] : expr.kind === 'conjunction' && expr.operator === 'AND' ? expr.args : [expr],
  );
  const [first] = args as [SqlExpr];
  if (args.length === 1) return first;
  return { kind: 'conjunction', operator: 'AND', args, start: first.start, end: first.end };
}

/**
 * narrowMeasure is a measure of those of its rows that meet further conditions. It is read in the same scan as the
 * measure itself, and goes by a name of its own.
 */
export function narrowMeasure(bound: BoundMeasure, filters: readonly BoundFilter[]): BoundMeasure {
  if (filters.length === 0) return bound;
  const where = joinConditions([bound.where, ...filters.map(({ expr }) => expr)]);
  const split = splitMeasure(bound.expr, where);
  if (split.kind === 'error') throw new Error(split.message);
  const name = [bound.metric.name, ...filters.map(({ place }) => place.text)].join(' where ');
  return {
    ...bound,
    metric: { ...bound.metric, name },
    where,
    ...measureParts(split, where, bound.metric.approx),
  };
}
