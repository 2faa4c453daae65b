import { suggest } from '../../diagnostic/suggest.ts';
import { dateFieldFunctions, dateFields, dateUnits, type SqlFunction } from './functions.ts';
import { refuse } from './refusal.ts';
import type { SqlCall } from './tree.ts';

/** checkArguments refuses a call whose arguments do not fit its function; `written` is the name it was called by. */
export function checkArguments(call: SqlCall, found: SqlFunction, written: string): void {
  const [least, most] = found.name === 'first' || found.name === 'last' ? [1, 1] : found.arity;
  const count =
    written === found.name || !dateFieldFunctions.has(written) ? call.args.length : call.args.length - 1;
  const hidden = call.args.length - count;
  if (call.args.length < least || call.args.length > most) {
    const wanted =
      least === most ? `${least - hidden}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    refuse(
      `${written} takes ${wanted} argument${wanted === '1' ? '' : 's'}, not ${count}`,
      call,
      found.signature,
    );
  }
  if (found.order === undefined && call.orderBy.length > 0)
    refuse(`ORDER BY does nothing in ${written}`, call);
  if (found.order === 'required' && call.orderBy.length === 0) {
    refuse(`${written} without an order gives another answer every time`, call, `write ${found.signature}`);
  }
  if (call.distinct && call.args.length === 0) refuse('DISTINCT wants something to be distinct', call);
  checkUnit(call, found);
  if (call.name.startsWith('quantile_')) checkFraction(call);
}

function checkUnit(call: SqlCall, found: SqlFunction): void {
  if (!found.signature.includes('(unit,')) return;
  const [unit] = call.args;
  const allowed: readonly string[] = found.name === 'date_part' ? [...dateUnits, ...dateFields] : dateUnits;
  if (unit?.kind !== 'literal' || unit.type !== 'text') {
    refuse(`the unit of ${found.name} must be a text`, unit ?? call, `such as '${allowed[0]}'`);
  } else if (!allowed.includes(unit.text)) {
    const near = suggest(unit.text, allowed);
    refuse(
      `${found.name} knows no unit '${unit.text}'`,
      unit,
      near ? `did you mean '${near}'?` : `one of ${allowed.join(', ')}`,
    );
  }
}

function checkFraction(call: SqlCall): void {
  const [, fraction] = call.args;
  const value = fraction?.kind === 'literal' && fraction.type !== 'text' ? Number(fraction.text) : Number.NaN;
  if (!(value >= 0 && value <= 1)) refuse('a quantile wants a number between 0 and 1', fraction ?? call);
}
