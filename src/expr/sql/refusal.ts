import type { DiagnosticCode } from '../../diagnostic/codes.ts';
import type { ExprError, TextRange } from './tree.ts';

/** Refusal carries a mistake out of a recursive reading; it never leaves the module that reads. */
export class Refusal extends Error {
  constructor(readonly mistake: ExprError) {
    super(mistake.message);
  }
}

/** exprError makes the mistake of a range. */
export function exprError(code: DiagnosticCode, message: string, range: TextRange, help?: string): ExprError {
  return {
    kind: 'error',
    code,
    message,
    start: range.start,
    end: range.end,
    ...(help === undefined ? {} : { help }),
  };
}

/** refuse stops a reading because of a part that the documented list leaves out. */
export function refuse(message: string, range: TextRange, help?: string): never {
  throw new Refusal(exprError('sql-unsupported', message, range, help));
}
