import type { Atom } from '../../expr/sql/measure.ts';
import { type Translation, translate } from './translate.ts';
import { isNumber, refuse, type Value } from './value.ts';

const ofNumbers: ReadonlySet<string> = new Set([
  'sum',
  'avg',
  'median',
  'quantile_cont',
  'stddev_samp',
  'stddev_pop',
  'var_samp',
  'var_pop',
]);

/** atomIn writes an aggregate with its filter in the words of a database; throws PushdownRefusal. */
export function atomIn(translation: Translation, { call, filter }: Atom): string {
  if (call.orderBy.length > 0)
    refuse(call, `${call.name} in an order is not computed in a database`, 'use "mode: load"');
  const args = call.args.map((arg) => asNumber(translate(translation, arg), call.name));
  const odd = ofNumbers.has(call.name) ? args.find((arg) => !isNumber(arg.kind)) : undefined;
  if (odd !== undefined) refuse(call, `${call.name} of a ${odd.kind} is not computed in a database`);
  const where = filter === undefined ? undefined : translate(translation, filter).sql;
  return translation.dialect.aggregate(call, args, where);
}

/** DuckDB adds up booleans as ones and zeros. */
function asNumber(value: Value, name: string): Value {
  if (name !== 'sum' || value.kind !== 'boolean') return value;
  const { sql } = value;
  return { sql: `(CASE WHEN ${sql} THEN 1 WHEN NOT ${sql} THEN 0 END)`, kind: 'integer' };
}
