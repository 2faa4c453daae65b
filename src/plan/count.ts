import { type Atom, splitMeasure } from '../expr/sql/measure.ts';
import type { SqlCall, SqlExpr } from '../expr/sql/tree.ts';

/** countAtom counts the rows that pass all the given conditions; all rows without any. */
export function countAtom(where?: SqlExpr, filter?: SqlExpr): Atom {
  const call: SqlCall = {
    kind: 'call',
    name: 'count',
    args: [],
    distinct: false,
    orderBy: [],
    start: 0,
    end: 0,
    ...(filter === undefined ? {} : { filter }),
  };
  const split = splitMeasure(call, where);
  if (split.kind === 'error') throw new Error(split.message);
  return split.atoms[0]!;
}
