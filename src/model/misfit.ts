import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Source } from './source.ts';

const failures: Readonly<Partial<Record<DiagnosticCode, DiagnosticCode>>> = {
  'unknown-column': 'source-columns',
  'missing-requirement': 'source-columns',
  'sql-type': 'source-type',
};

/**
 * misfitOf tells whose fault it is that a definition does not fit the columns of a source. A table of a database is
 * changed by others, after the definition was written and without it: there the source fails, and no definition is
 * invalid because of what a database holds.
 */
export function misfitOf(source: Source | undefined, diagnostic: Diagnostic): Diagnostic {
  const code = source?.database === undefined ? undefined : failures[diagnostic.code];
  return code === undefined ? diagnostic : { ...diagnostic, code };
}
