import type { SqlExpr } from '../expr/sql/tree.ts';
import type { BoundMeasure } from './bound.ts';

/**
 * isSummable tells whether a measure over a longer time is the sum of itself over its parts: one sum or count, possibly
 * with its sign turned. A period with nothing to add then adds nothing, as in SQL over all the rows.
 */
export function isSummable(measure: BoundMeasure): boolean {
  if (measure.state !== undefined) return false;
  if (!isAtomOrNegated(measure.combine) || measure.atoms.length !== 1) return false;
  const { call } = measure.atoms[0]!;
  return (call.name === 'sum' || call.name === 'count') && !call.distinct;
}

function isAtomOrNegated(expr: SqlExpr): boolean {
  if (expr.kind === 'atom') return true;
  return (
    expr.kind === 'operator' &&
    expr.operator === '-' &&
    expr.args.length === 1 &&
    isAtomOrNegated(expr.args[0]!)
  );
}
