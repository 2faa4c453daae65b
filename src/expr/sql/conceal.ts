import { makeCall, makeCast, makeLiteral, makeNumber, makeOperator } from './make.ts';
import type { SqlExpr } from './tree.ts';

/** hashFunction is the macro of the engine that gives the hash of a value. */
export const hashFunction = 'kpi_hash';

/**
 * maskExpr leaves the ends of a text: a quarter of its characters on each side, three at most, and three stars whatever
 * was between them. Null stays null.
 */
export function maskExpr(value: SqlExpr): SqlExpr {
  const text = makeCast(value, 'VARCHAR');
  const quarter = makeOperator('//', makeCall('length', text), makeNumber(4));
  const ends = makeCall('least', makeNumber(3), quarter);
  const start = makeOperator('||', makeCall('left', text, ends), makeLiteral('text', '***'));
  return makeOperator('||', start, makeCall('right', text, ends));
}

/** hashExpr stands for a value: equal for equal values, and undone by nobody who does not have the key. */
export function hashExpr(value: SqlExpr): SqlExpr {
  return makeCall(hashFunction, value);
}
