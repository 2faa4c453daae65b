import type { SqlCall, SqlExpr } from '../../expr/sql/tree.ts';
import type { TranslateCall } from './dialect.ts';
import { isNumber, isTime, refuse, type Value, widest } from './value.ts';

/** numberCall is a function of numbers that is written alike. */
export function numberCall(write: (args: readonly string[]) => string, kind?: Value['kind']): TranslateCall {
  return (args, call) => {
    const odd = args.find((arg) => !isNumber(arg.kind));
    if (odd !== undefined) refuse(call, `${call.name} of a ${odd.kind} is not computed in a database`);
    return { sql: write(args.map((arg) => arg.sql)), kind: kind ?? widest(args.map((arg) => arg.kind))! };
  };
}

/** textCall is a function of texts; arguments from `literals` on must be written out and be whole numbers above 0. */
export function textCall(
  write: (args: readonly string[]) => string,
  kind: Value['kind'] = 'text',
  literals = Number.POSITIVE_INFINITY,
): TranslateCall {
  return (args, call) => {
    args.forEach((arg, i) => {
      if (i >= literals) assertPositive(call.args[i]!);
      else if (arg.kind !== 'text' && arg.kind !== 'null')
        refuse(call.args[i], `${call.name} of a ${arg.kind} is not computed in a database`);
    });
    return { sql: write(args.map((arg) => arg.sql)), kind };
  };
}

function assertPositive(expr: SqlExpr): void {
  const isWritten = expr.kind === 'literal' && expr.type === 'integer' && Number(expr.text) > 0;
  if (!isWritten) refuse(expr, 'only a number above 0 that is written out means the same in every database');
}

/** anyCall is a function of values of one kind, such as coalesce. */
export function anyCall(write: (args: readonly string[]) => string): TranslateCall {
  return (args, call) => {
    const kind = widest(args.map((arg) => arg.kind));
    if (kind === undefined) return refuse(call, `the arguments of ${call.name} are of different kinds`);
    return { sql: write(args.map((arg) => arg.sql)), kind };
  };
}

/** exactRound refuses doubles, whose halves databases round in different ways. */
export function exactRound(write: (args: readonly string[]) => string): TranslateCall {
  return (args, call) => {
    if (args[0]?.kind === 'double')
      refuse(call, 'halves of a double are rounded in different ways from database to database');
    return numberCall(write, args[0]!.kind)(args, call);
  };
}

/** unitCall is date_trunc, date_part or date_diff: the first argument of the call is its unit. */
export function unitCall(
  kind: Value['kind'],
  write: (unit: string, times: readonly Value[]) => string | undefined,
): TranslateCall {
  return (times, call) => {
    const unit = unitOf(call);
    const odd = times.find((time) => !isTime(time.kind));
    if (odd !== undefined) refuse(call, `${call.name} of a ${odd.kind} is not computed in a database`);
    const sql = write(unit, times);
    return sql === undefined
      ? refuse(call, `${call.name} by ${unit} is not computed in a database`)
      : { sql, kind };
  };
}

function unitOf({ args }: SqlCall): string {
  const [unit] = args;
  return unit?.kind === 'literal' ? unit.text.toLowerCase() : '';
}
