import { type Diagnostic, errorAt } from '../diagnostic/diagnostic.ts';

/** SourceFailure carries why a source cannot be opened up to `openSource`, which turns it into diagnostics. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? 'The source cannot be opened');
  }
}

/** failAt throws a SourceFailure with one error at a span; the arguments are those of `errorAt`. */
export function failAt(...diagnostic: Parameters<typeof errorAt>): never {
  throw new SourceFailure([errorAt(...diagnostic)]);
}
