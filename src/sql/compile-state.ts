import type { RowState } from '../plan/bound.ts';
import type { Dialect } from './dialect.ts';
import { renderExpr } from './render-expr.ts';

/**
 * withStates adds their states to the rows of `from`: what an entity's time in the period says of each row. `period` is
 * the column of the period or window, `time` that of the row's time.
 */
export function withStates(
  from: string,
  states: readonly RowState[],
  { period, time, dialect }: { readonly period: string; readonly time: string; readonly dialect: Dialect },
): string {
  if (states.length === 0) return from;
  const columns = states.map((state) => {
    const counted =
      state.where === undefined ? time : `CASE WHEN ${renderExpr(state.where, dialect)} THEN ${time} END`;
    const parts = [period, ...state.per.map((expr) => renderExpr(expr, dialect))].join(', ');
    return `${stateSql(state.take, counted, time, `OVER (PARTITION BY ${parts})`)} AS ${dialect.identifier(state.name)}`;
  });
  return `(SELECT *, ${columns.join(', ')} FROM ${from})`;
}

function stateSql(take: RowState['take'], counted: string, time: string, over: string): string {
  switch (take) {
    case 'last':
      return `${time} = max(${counted}) ${over}`;
    case 'first':
      return `${time} = min(${counted}) ${over}`;
    case 'mean':
      return `count(DISTINCT ${counted}) ${over}`;
  }
}
