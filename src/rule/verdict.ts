import type { Verdict } from '../model/evaluation.ts';

/** verdictCode numbers the verdicts for hot loops; as truth values breach is true, ok false and noVerdict unknown. */
export const verdictCode = { noVerdict: -1, ok: 0, breach: 1 } as const;

/** VerdictCode is one of `verdictCode`. */
export type VerdictCode = (typeof verdictCode)[keyof typeof verdictCode];

/** verdictOf names a verdict. */
export function verdictOf(code: VerdictCode): Verdict {
  return code === verdictCode.breach ? 'breach' : code === verdictCode.ok ? 'ok' : 'no_verdict';
}
