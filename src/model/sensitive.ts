import type { Span } from '../diagnostic/diagnostic.ts';

/**
 * Treatment is what becomes of the values of a column where people see them: `mask` leaves the ends of a text, `hash`
 * stands for a value without telling it, `restrict` shows no value and restricts the metrics computed from it, `show`
 * says that a column made from such a one may be seen.
 */
export type Treatment = 'mask' | 'hash' | 'restrict' | 'show';

/** Concealment is a treatment that hides values. */
export type Concealment = Exclude<Treatment, 'show'>;

/** SensitiveColumn is a column whose values are not for everybody, by its name after cleaning. */
export interface SensitiveColumn {
  readonly name: string;
  readonly treatment: Treatment;
  readonly span: Span;
}

const strength: Readonly<Record<Concealment, number>> = { mask: 0, hash: 1, restrict: 2 };

/** strongest is the concealment that hides most; undefined of none. */
export function strongest(all: readonly (Concealment | undefined)[]): Concealment | undefined {
  return all.reduce(
    (most, one) => (one !== undefined && (most === undefined || strength[one] > strength[most]) ? one : most),
    undefined,
  );
}
